"""Tells every notification that the daemon was asked for, and what became of it.

It is read from the record of the bus, so it is the truth whichever daemon runs, and whatever the
program under test believes. `forget` makes the next test begin with an empty record.
"""

import json
from dataclasses import dataclass, replace
from typing import Any

from tests.lab.lab import Lab

_WHY_CLOSED = {1: "expired", 2: "dismissed", 3: "by the program"}


@dataclass(frozen=True)
class NotifyCall:
    """One call of Notify. `asked` and `accepted` are seconds since the epoch."""

    app: str
    replaces: int
    icon: str
    summary: str
    body: str
    actions: dict[str, str]
    hints: dict[str, Any]
    timeout: int
    asked: float
    id: int | None = None
    accepted: float | None = None
    refused: str | None = None
    invoked: tuple[str, ...] = ()
    closed: str | None = None


class _Reader:
    """Puts the calls, their answers and the signals of one record together."""

    def __init__(self) -> None:
        self.calls: list[NotifyCall] = []
        self._unanswered: dict[tuple[str, int], int] = {}
        self._by_id: dict[int, int] = {}

    def read(self, line: dict[str, Any]) -> None:
        data = line.get("payload", {}).get("data", [])
        when = line["timestamp-realtime"] / 1e6
        if line["type"] == "method_call" and line.get("member") == "Notify":
            self._unanswered[line["sender"], line["cookie"]] = len(self.calls)
            self.calls.append(_call(data, when))
        elif line["type"] in ("method_return", "error"):
            index = self._unanswered.pop((line["destination"], line["reply_cookie"]), None)
            if index is None:
                return
            if line["type"] == "error":
                self._change(index, refused=f"{line['error_name']}: {data}")
            else:
                self._by_id[data[0]] = index
                self._change(index, id=data[0], accepted=when)
        elif line["type"] == "signal" and data and data[0] in self._by_id:
            self._signal(self._by_id[data[0]], line["member"], data[1])

    def _signal(self, index: int, member: str, value: Any) -> None:
        if member == "ActionInvoked":
            self._change(index, invoked=(*self.calls[index].invoked, value))
        elif member == "NotificationClosed":
            self._change(index, closed=_WHY_CLOSED.get(value, "for another reason"))

    def _change(self, index: int, **values: Any) -> None:
        self.calls[index] = replace(self.calls[index], **values)


def notifications(lab: Lab) -> list[NotifyCall]:
    """Every call since the lab started or `forget` was called, in the order of the bus."""
    reader = _Reader()
    with lab.record.open("rb") as record:
        record.seek(lab.record_start)
        for line in record:
            if line.endswith(b"\n"):  # else the recorder is still writing it
                reader.read(json.loads(line))
    return reader.calls


def forget(lab: Lab) -> None:
    lab.record_start = lab.record.stat().st_size


def _call(data: list[Any], when: float) -> NotifyCall:
    app, replaces, icon, summary, body, actions, hints, timeout = data
    return NotifyCall(
        app=app,
        replaces=replaces,
        icon=icon,
        summary=summary,
        body=body,
        actions=dict(zip(actions[::2], actions[1::2], strict=True)),
        hints={name: value["data"] for name, value in hints.items()},
        timeout=timeout,
        asked=when,
    )
