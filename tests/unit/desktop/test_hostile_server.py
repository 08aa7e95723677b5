"""Whatever a server answers, the desk goes on: a newer one, a broken one, one that means harm."""

from __future__ import annotations

import contextlib
import json
import logging
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from deskbell import wire
from deskbell.notification import Notification, Priority, iso
from deskbell.received import Unreadable
from deskbell.wire import What
from deskbell_desktop.adapters.link import foreign, wires
from deskbell_desktop.core import mail as m
from deskbell_desktop.core.access import LIFE_MAX
from deskbell_desktop.core.line import Sync
from deskbell_desktop.core.session import WISH_MAX
from tests.unit.desktop.make import ABROAD, NOON, notification
from tests.unit.desktop.rig import Rig

NUMBERS = (0, -1, 1, 2, 5, 2**31, 2**53, 2**63, 2**64, 2**70, 10**400, 1e308, float("inf"), 1.5)
TIMES = ("0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59.999Z", "2026-11-22", "", iso(NOON))
WORDS = (
    "",
    "n1",
    "n2",
    "\0",
    "\ud800",
    "x" * 5000,
    "critical",
    "read",
    "read_all",
    "updated",
    "12",
)
CHANGES = (*What, "moved")
LEAF = st.none() | st.booleans() | st.sampled_from((*NUMBERS, *TIMES, *WORDS))
ODD = st.recursive(
    LEAF,
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.sampled_from(WORDS), inner),
    max_leaves=4,
)
SAMPLES: tuple[tuple[Any, ...], ...] = (NUMBERS, TIMES, WORDS)


def spoilt(good: dict[str, Any], **fields: tuple[Any, ...]) -> st.SearchStrategy[dict[str, Any]]:
    """Each field is good, or something else of its kind, or now and then something else."""

    def other(name: str, value: Any) -> st.SearchStrategy[Any]:
        kind = fields.get(name) or next((k for k in SAMPLES if value in k), (None, {}, []))
        return st.sampled_from((*kind, *[value] * 3 * len(kind)))

    whole = st.fixed_dictionaries({name: other(name, value) for name, value in good.items()})
    broken = st.dictionaries(st.sampled_from(sorted(good)), ODD, min_size=1, max_size=1)
    return evenly(whole, whole, whole, st.builds(lambda one, two: one | two, whole, broken))


def evenly(*kinds: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """One of them, however many each is one of."""
    return st.sampled_from(kinds).flatmap(lambda kind: kind)


TOLD = notification(1).wire() | {"expires_at": iso(NOON), "data": {"a": [1]}}
CHANGE = {"seq": 2, "what": "read", "id": "n1", "up_to": 1, "version": 1, "at": iso(NOON)}
CHANGE |= {"action": "12", "by": "n2"}
IDS = ("n1", "n2", "n3", "n4")
PLACES = (1, 2, 3, 4, *NUMBERS)
BIG: dict[str, Any] = {"n": 2**70}
TOLD_ODDLY = spoilt(TOLD, id=IDS, seq=PLACES, data=({}, BIG, {"t": "\ud800"}))
CHANGED_ODDLY = st.builds(
    lambda change, told: change | ({"notification": told} if told else {}),
    spoilt(CHANGE, id=(*IDS, None), seq=PLACES, what=CHANGES),
    st.none() | TOLD_ODDLY,
)
TOLD_ENTRY = st.builds(lambda told: {"notification": told}, TOLD_ODDLY)
CHANGE_ENTRY = st.builds(lambda told: {"change": told}, CHANGED_ODDLY)
ENTRY = evenly(TOLD_ENTRY, TOLD_ENTRY, CHANGE_ENTRY, CHANGE_ENTRY, ODD)


def numbered(entries: list[Any], odd: Any) -> list[Any]:
    """As a log has them, behind one that is good; but for one that is odd."""
    all_ = [{"notification": TOLD}, *entries]
    return [
        {"seq": odd if odd and seq == 4 else seq} | each if isinstance(each, dict) else each
        for seq, each in enumerate(all_, 1)
    ]


ENTRIES = st.builds(
    numbered, st.lists(ENTRY, min_size=2, max_size=6), st.none() | st.sampled_from(PLACES)
)
PAGE: dict[str, Any] = {"epoch": "n1", "entries": [], "next": 9, "more": False, "head": 9}
PAGE |= {"floor": 0, "server_time": iso(NOON)}
RESET = {"reset": True, "why": "12", "epoch": "n2", "floor": 0}
GOOD_PAGE = st.builds(lambda entries: PAGE | {"entries": entries}, ENTRIES)
ODD_PAGE = st.builds(lambda page, entries: page | {"entries": entries}, spoilt(PAGE), ENTRIES)
ANSWER = evenly(GOOD_PAGE, GOOD_PAGE, GOOD_PAGE, ODD_PAGE, ODD_PAGE, spoilt(RESET), ODD)


@pytest.fixture(scope="module")
def folder() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(dir="/dev/shm" if Path("/dev/shm").is_dir() else None) as made:
        yield Path(made)


class Listening(logging.Handler):
    """Hears the desk say that it made a mistake."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.mistakes: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        if record.levelno >= logging.ERROR or "damaged" in record.getMessage():
            self.mistakes.append(self.format(record))


@pytest.fixture
def listening() -> Iterator[Listening]:
    made = Listening()
    logging.getLogger("deskbell_desktop").addHandler(made)
    yield made
    logging.getLogger("deskbell_desktop").removeHandler(made)


def fresh(folder: Path) -> Rig:
    return Rig(Path(tempfile.mkdtemp(dir=folder)))


def connect(rig: Rig) -> None:
    if not rig.desk.connection.up:
        rig.wait(61)
        rig.connect()


@settings(
    max_examples=120,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(answers=st.lists(ANSWER, min_size=1, max_size=3), pushes=st.lists(ENTRY, max_size=3))
def test_no_answer_stops_the_desk(
    folder: Path, listening: Listening, answers: list[Any], pushes: list[Any]
) -> None:
    rig = fresh(folder)
    for answer in answers:
        connect(rig)
        attempt, ask = rig.line.asked[-1]
        rig.play(m.Answered(attempt, ask, wires.page(answer)))
        for push in pushes:
            said = push if isinstance(push, dict) else {}
            for name, payload in (
                ("task:assigned", "notification"),
                ("notification:state", "change"),
            ):
                rig.push(wires.pushed(name, said.get(payload, push)))
        rig.wait(31)
        rig.items()
    rig.end()
    assert listening.mistakes == []


@settings(
    max_examples=60,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(payloads=st.lists(ODD | TOLD_ODDLY, min_size=1, max_size=4))
def test_nothing_that_a_foreign_server_emits_stops_the_desk(
    folder: Path, listening: Listening, payloads: list[Any]
) -> None:
    rig = fresh(folder)
    rig.play(m.SignedIn(ABROAD, "t", None))
    rig.play(m.Opened(rig.attempt))
    for payload in payloads:
        for event in ("order:new", "notification:received"):
            rig.push(foreign.entry(event, payload, ABROAD.server))
    rig.wait(61)
    rig.items()
    rig.end()
    assert listening.mistakes == []


@given(given=ODD | TOLD_ODDLY | spoilt(PAGE) | spoilt(RESET))
def test_what_cannot_be_read_is_unreadable_and_nothing_else(given: Any) -> None:
    for kind in (Notification, wire.Page, wire.Reset, wire.Position, wire.Bye, wire.Login):
        with contextlib.suppress(Unreadable):
            kind.of(given)


@given(said=ODD)
def test_a_number_of_seconds_is_one_or_none(said: Any) -> None:
    found = wires.seconds(said)
    assert found is None or found >= 0


@pytest.mark.parametrize("wish", [1e9, float("inf"), 10**12])
def test_no_server_keeps_a_desk_away_for_longer_than_a_quarter_of_an_hour(
    tmp_path: Path, wish: float
) -> None:
    rig = Rig(tmp_path)
    rig.go_live()
    rig.play(m.Farewell(rig.attempt, wire.Bye(code="busy", retry_after=wish)))
    assert rig.status.next_try_in is not None
    assert WISH_MAX <= rig.status.next_try_in <= 2 * WISH_MAX
    opened = len(rig.line.opened)
    rig.wait(2 * WISH_MAX)
    rig.token()
    assert len(rig.line.opened) > opened
    rig.end()


@pytest.mark.parametrize("life", [-5, 0, 10**400], ids=["negative", "none", "endless"])
def test_no_life_of_a_token_makes_the_desk_renew_without_a_pause(tmp_path: Path, life: int) -> None:
    rig = Rig(tmp_path)
    rig.token(expires_in=life)
    rig.play(m.Opened(rig.attempt))
    before = len(rig.registrar.renewals)
    for _ in range(100):
        rig.wait(0.1)
        if len(rig.registrar.renewals) > before:
            rig.token(expires_in=life)
    assert len(rig.registrar.renewals) - before <= 10
    rig.wait(LIFE_MAX)
    assert len(rig.registrar.renewals) > before
    rig.end()


def test_a_priority_of_a_newer_server_is_an_ordinary_one() -> None:
    given = TOLD | {"priority": "catastrophic", "data": {"priority": "catastrophic"}}
    for told in (
        wires.pushed("task:assigned", given),
        wires._entry({"seq": 7, "notification": given}),
        wires._entry({"seq": 7, "change": CHANGE | {"what": "updated", "notification": given}}),
    ):
        assert told is not None
        said = told.change.notification if told.change else told.notification
        assert said is not None
        assert (said.priority, said.data["priority"]) == (Priority.MEDIUM, "catastrophic")
    assert Notification.parse(json.dumps(given)).priority is Priority.MEDIUM


def test_an_unknown_change_that_brings_the_notification_is_an_update() -> None:
    entry = wires._entry({"seq": 7, "change": CHANGE | {"what": "moved", "notification": TOLD}})
    assert entry
    assert entry.change
    assert entry.change.what is What.UPDATED
    assert wires._entry({"seq": 7, "change": CHANGE | {"what": "moved"}}) is None


def test_one_entry_that_cannot_be_read_leaves_the_others_and_the_cursor(tmp_path: Path) -> None:
    rig = Rig(tmp_path)
    rig.connect()
    entries = [
        {"seq": 1, "notification": TOLD},
        {"seq": 2, "change": CHANGE | {"what": "moved"}},
        {"seq": 2**70, "notification": TOLD | {"id": "n9"}},
        {
            "seq": 3,
            "notification": TOLD | {"id": "n3", "actions": [{"id": "x", "label": "X", "kind": 9}]},
        },
        {"seq": 3, "notification": TOLD | {"id": "n4"}},
    ]
    attempt, ask = rig.line.asked[-1]
    assert isinstance(ask, Sync)
    rig.play(m.Answered(attempt, ask, wires.page(PAGE | {"entries": entries})))
    assert [(item.place, item.id) for item in rig.items()] == [(3, "n3"), (1, "n1")]
    assert rig.desk.follower.at.cursor == 9
    rig.end()
