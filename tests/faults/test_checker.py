"""The judge finds each invariant broken, on histories made by hand, and nothing in a clean one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.faults.checker import judge
from tests.faults.collect import OWN_DISK, signed_out
from tests.faults.history import (
    Accepted,
    Answered,
    Attempt,
    Desk,
    Gauge,
    History,
    Position,
    Row,
    State,
    Wish,
)

ONE = Row("id-1", "p/1", 1)
TWO = Row("id-2", "p/2", 2)
ADA = Desk(
    "ada0",
    "ada",
    rows=(ONE, TWO),
    calls=(("id-1",), ("id-2",)),
    positions=(Position("e", 0), Position("e", 1), Position("e", 2)),
)
FRESH = replace(ADA, name="fresh-ada", fresh=True)
BEN = replace(ADA, name="ben0", person="ben", rows=(ONE,), calls=(("id-1",),))
CLEAN = History(
    attempts=(Attempt("p/1"), Attempt("p/2", rooms=frozenset({"office"}))),
    accepted=(Accepted("p/1", "id-1", 1), Accepted("p/2", "id-2", 2)),
    people=frozenset({"ada", "ben"}),
    members={"office": frozenset({"ada"})},
    desks=(ADA, FRESH, BEN),
    kept=(ONE, TWO),
    inboxes={"ada": (ONE, TWO), "ben": (ONE,)},
)


def ada(**changes: object) -> History:
    """The clean history but for one desk of ada's."""
    return replace(CLEAN, desks=(replace(ADA, **changes), FRESH, BEN))  # type: ignore[arg-type]


def all_of(row: Row, *, answered: tuple[Answered, ...], wishes: tuple[Wish, ...] = ()) -> History:
    """Everybody agrees on this row for ada, whose desk was answered that."""
    rows = (row, TWO)
    desks = (
        replace(ADA, rows=rows, answered=answered, wishes=wishes),
        replace(FRESH, rows=rows),
        BEN,
    )
    return replace(CLEAN, desks=desks, inboxes={"ada": rows, "ben": (ONE,)})


def test_a_clean_history_is_clean() -> None:
    verdict = judge(CLEAN)
    assert verdict.wrong == ()
    assert (verdict.accepted, verdict.deliveries) == (2, 5)
    assert (verdict.lost, verdict.doubled, verdict.unannounced) == (0, 0, 0)


READ = State(read=True, version=1)
WRONG: dict[str, tuple[History, str]] = {
    "a desk lacks one": (ada(rows=(ONE,), calls=(("id-1",),)), "I1 lost: ada0 has no p/2"),
    "announced twice": (ada(calls=(("id-1",), ("id-2",), ("id-1",))), "I2 doubled: ada0"),
    "announced alone and in a digest": (
        ada(calls=(("id-1",), ("id-2", "id-1"))),
        "I2 doubled: ada0 announced id-1 2 times",
    ),
    "listed twice": (ada(rows=(ONE, ONE, TWO)), "I3: ada0 lists id-1 2 times"),
    "for somebody else": (
        replace(CLEAN, desks=(ADA, FRESH, replace(ADA, name="ben0", person="ben"))),
        "I4: ben0 has p/2, which is not for ben",
    ),
    "sent by nobody": (
        ada(rows=(ONE, TWO, Row("id-9", "p/9", 9, announced=3))),
        "I4: ada0 has id-9, which nobody sent",
    ),
    "two for one key": (replace(CLEAN, kept=(ONE, TWO, Row("id-3", "p/1", 3))), "I5: p/1 became 2"),
    "another text under a key": (replace(CLEAN, forged=("k",)), "I5: the key k"),
    "another answer to a retry": (
        replace(CLEAN, accepted=(*CLEAN.accepted, Accepted("p/1", "id-2", 2)), kept=(ONE, TWO)),
        "I5: p/1 became 2",
    ),
    "a cursor goes back": (
        ada(positions=(Position("e", 5), Position("e", 4))),
        "I6: ada0 went back from 5 to 4",
    ),
    "a desk disagrees": (
        ada(rows=(replace(ONE, state=READ), TWO)),
        "I7: p/1 on ada0 is 1 State(read=True",
    ),
    "a place differs": (ada(rows=(replace(ONE, place=7), TWO)), "I7: p/1 on ada0 is 7"),
    "the server disagrees": (
        replace(CLEAN, inboxes={"ada": (ONE,), "ben": (ONE,)}),
        "I7: id-2 is only on ada0, not on the server",
    ),
    "an answered reading is undone": (
        all_of(replace(ONE, state=State(version=1)), answered=(Answered("read", "id-1", 1),)),
        "I8: ada0 was answered read, but p/1 is State(read=False",
    ),
    "an answer is older than its state": (
        all_of(replace(ONE, state=READ), answered=(Answered("read", "id-1", 2),)),
        "I8: ada0 was answered read, but p/1 is at version 1",
    ),
    "an acknowledgement is gone": (
        all_of(replace(ONE, state=READ), answered=(Answered("acked", "id-1", 1),)),
        "is not acknowledged",
    ),
    "a read-all did not reach it": (
        all_of(ONE, answered=(Answered("read_all", up_to=1),)),
        "I8: ada0 was answered read_all, but p/1 at 1 is unread",
    ),
    "no row behind an answer": (
        replace(CLEAN, kept=(ONE,)),
        "I9: p/2 was answered with id-2, which the server does not have",
    ),
    "memory does not come back": (
        replace(CLEAN, gauges=(Gauge("MiB", 50, 90, 10),)),
        "I10: MiB went from 50 to 90",
    ),
    "a token in a log": (
        replace(CLEAN, logs={"server.log": "x dbr_0123456789abcdef0123 y"}),
        "I11: server.log holds a secret",
    ),
    "nobody was told": (ada(calls=(("id-1",),)), "unannounced: 1 after 0 kills"),
    "signed out": (ada(signed_out=("signed-out: reuse",)), "signed out: ada0"),
    "not connected": (ada(link="reconnecting"), "not connected: ada0 ended as reconnecting"),
    "late": (replace(CLEAN, late=("ada0: behind at 1",)), "late: ada0: behind at 1"),
    "a process ended": (replace(CLEAN, broken=("the server ended",)), "broken: the server ended"),
}


@pytest.mark.parametrize("what", WRONG)
def test_the_judge_says_what_is_wrong(what: str) -> None:
    history, said = WRONG[what]
    wrong = judge(history).wrong
    assert any(said in line for line in wrong), wrong


def test_only_the_lines_of_that_rule_are_said() -> None:
    history, _ = WRONG["a cursor goes back"]
    assert len(judge(history).wrong) == 1


def test_a_reset_may_begin_again_lower_and_another_epoch_too() -> None:
    allowed = (Position("e", 5), Position("e", 0, reset=True), Position("f", 2))
    assert judge(ada(positions=allowed)).wrong == ()


def test_a_kill_excuses_one_that_was_not_announced() -> None:
    verdict = judge(ada(calls=(("id-1",),), kills=1))
    assert verdict.unannounced == 1
    assert verdict.wrong == ()


def test_what_was_suppressed_needs_no_announcement() -> None:
    rows = (ONE, replace(TWO, announced=3))
    assert judge(ada(rows=rows, calls=(("id-1",),))).unannounced == 0


def test_a_read_all_does_not_hold_against_a_later_unread() -> None:
    unread = Wish("unread", ("id-1",))
    history = all_of(ONE, answered=(Answered("read_all", up_to=1),), wishes=(unread,))
    assert judge(history).wrong == ()


def test_a_deleted_one_is_on_a_desk_and_no_longer_on_the_server() -> None:
    gone = replace(ONE, state=State(read=True, deleted=True, version=1))
    desks = (replace(ADA, rows=(gone, TWO)), replace(FRESH, rows=(gone, TWO)), BEN)
    history = replace(CLEAN, desks=desks, inboxes={"ada": (TWO,), "ben": (ONE,)})
    assert judge(history).wrong == ()


def test_a_desk_that_cannot_begin_for_its_own_full_disk_was_not_signed_out() -> None:
    def told(link: str, why: str) -> list[str]:
        links = (("connected", ""), (link, why), ("connected", ""))
        return list(signed_out({"fact": "link", "link": link, "why": why} for link, why in links))

    full = f"{OWN_DISK}: new notifications cannot be stored. Make some room."
    assert told("refused", full) == []
    assert told("refused", "The server refuses this device.")
    assert told("signed-out", full)
