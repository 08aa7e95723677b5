import json
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

from tests.lab import NotifyCall, notifications
from tests.lab.lab import Lab


def line(kind: str, data: list[Any], **values: Any) -> dict[str, Any]:
    return {"type": kind, "timestamp-realtime": 2_000_000, "payload": {"data": data}} | values


def read(tmp_path: Path, *lines: dict[str, Any], tail: str = "") -> list[NotifyCall]:
    record = tmp_path / "record.jsonl"
    record.write_text("".join(json.dumps(one) + "\n" for one in lines) + tail)
    return notifications(cast(Lab, SimpleNamespace(record=record, record_start=0)))


ASKED = line(
    "method_call",
    ["app", 0, "bell", "One", "body", ["a", "A"], {"urgency": {"type": "y", "data": 2}}, -1],
    member="Notify",
    sender=":1.5",
    cookie=9,
)
ACCEPTED = line("method_return", [7], destination=":1.5", reply_cookie=9)


def test_an_answer_gives_the_call_its_id(tmp_path: Path) -> None:
    (call,) = read(tmp_path, ASKED, ACCEPTED)
    assert (call.id, call.actions, call.hints) == (7, {"a": "A"}, {"urgency": 2})


def test_a_refusal_is_told(tmp_path: Path) -> None:
    refusal = line("error", ["full"], destination=":1.5", reply_cookie=9, error_name="E.Full")
    (call,) = read(tmp_path, ASKED, refusal)
    assert (call.id, call.refused) == (None, "E.Full: ['full']")


def test_the_answer_to_another_program_is_not_ours(tmp_path: Path) -> None:
    other = line("method_return", [7], destination=":1.6", reply_cookie=9)
    (call,) = read(tmp_path, ASKED, other)
    assert call.id is None


def test_actions_and_the_end_are_told(tmp_path: Path) -> None:
    invoked = line("signal", [7, "a"], member="ActionInvoked")
    closed = line("signal", [7, 2], member="NotificationClosed")
    (call,) = read(tmp_path, ASKED, ACCEPTED, invoked, closed)
    assert (call.invoked, call.closed) == (("a",), "dismissed")


def test_a_line_that_is_still_being_written_waits(tmp_path: Path) -> None:
    assert len(read(tmp_path, ASKED, tail='{"type": "meth')) == 1
