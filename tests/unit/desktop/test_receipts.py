"""Receipts: the server is told what became of each notification, until it says that it has it."""

from __future__ import annotations

import sqlite3
from datetime import timedelta
from pathlib import Path

import pytest

from deskbell.notification import State
from deskbell.wire import RECEIPTS_MAX, Entry, Outcome, Receipt, What
from deskbell_desktop.adapters.journal import schema
from deskbell_desktop.adapters.link.asks import question
from deskbell_desktop.core import mail as m
from deskbell_desktop.core.account import Profile
from deskbell_desktop.core.line import Tell
from deskbell_desktop.core.notice import Failed
from tests.unit.desktop.make import ABROAD, NOON, arrival, change, notification, page
from tests.unit.desktop.rig import Rig


def tells(rig: Rig) -> list[Tell]:
    return [ask for _, ask in rig.line.asked if isinstance(ask, Tell)]


def told(rig: Rig) -> dict[str, tuple[str, str]]:
    """What the newest list says, once the pause is over."""
    rig.wait(1)
    return {r.id: (r.what.value, r.why) for r in tells(rig)[-1].receipts} if tells(rig) else {}


def answer(rig: Rig, taken: bool | None) -> None:
    rig.play(m.Answered(rig.attempt, tells(rig)[-1], taken))


def owed(rig: Rig) -> list[Receipt]:
    assert rig.desk.reporter.journal
    return list(rig.desk.reporter.journal.receipts.owed(1_000).receipts)


def test_what_was_shown_is_told_within_a_second_and_once(rig: Rig) -> None:
    rig.go_live()
    rig.push(arrival(1), arrival(2))
    assert told(rig) == {"n1": ("displayed", ""), "n2": ("displayed", "")}
    answer(rig, True)
    assert owed(rig) == []
    rig.wait(5)
    assert len(tells(rig)) == 1


def test_a_digest_displays_all_that_it_stands_for(rig: Rig) -> None:
    rig.go_live(page(*(arrival(n) for n in range(1, 6))))
    assert told(rig) == {f"n{n}": ("displayed", "digest") for n in range(1, 6)}


def test_a_digest_of_very_many_displays_them_all_in_lists(rig: Rig) -> None:
    pages = [
        page(*(arrival(n) for n in range(s, s + 200)), more=s < 601) for s in range(1, 801, 200)
    ]
    rig.go_live(*pages)
    seen: set[str] = set()
    for _ in range(4):
        batch = told(rig)
        assert len(batch) == RECEIPTS_MAX
        assert set(batch.values()) == {("displayed", "digest")}
        seen |= set(batch)
        answer(rig, True)
    assert len(seen) == 800
    assert owed(rig) == []


def test_what_is_not_shown_is_told_with_the_reason(rig: Rig) -> None:
    rig.person.quiet(0)
    past = NOON - timedelta(minutes=1)
    rig.go_live(
        page(
            arrival(1),
            arrival(2, expires_at=past),
            arrival(3, state=State(read=True)),
            arrival(4),
            change(5, What.READ, "n4", version=1),
        )
    )
    assert told(rig) == {
        "n1": ("suppressed", "do-not-disturb"),
        "n2": ("suppressed", "expired"),
        "n3": ("suppressed", "read"),
        "n4": ("suppressed", "read"),
    }


def test_without_a_daemon_our_own_toast_displays_and_else_that_is_the_reason(rig: Rig) -> None:
    rig.native.works = False
    rig.go_live()
    rig.push(arrival(1))
    rig.toast.works = False
    rig.push(arrival(2))
    assert told(rig) == {"n1": ("displayed", ""), "n2": ("suppressed", "no-daemon")}


def test_notifications_that_are_switched_off_are_told_as_that(rig: Rig) -> None:
    rig.native.works = rig.toast.works = False
    rig.native.tell = lambda outcome: rig.mailbox.post(
        m.Told(True, Failed(outcome.id, "switched off", allowed=False))
    )
    rig.go_live()
    rig.push(arrival(1))
    assert told(rig) == {"n1": ("suppressed", "permission")}


def test_what_was_told_but_not_confirmed_is_told_again_after_a_crash(rig: Rig) -> None:
    rig.go_live()
    rig.push(arrival(1))
    assert told(rig) == {"n1": ("displayed", "")}
    rig.begin()  # no answer came, and no end
    assert owed(rig) == [Receipt(id="n1", what=Outcome.DISPLAYED)]
    rig.go_live(page(next=1))
    assert told(rig) == {"n1": ("displayed", "")}
    answer(rig, True)
    assert owed(rig) == []


def test_what_happens_offline_is_told_when_the_connection_is_back(rig: Rig) -> None:
    rig.go_live()
    rig.push(arrival(1))
    rig.play(m.Dropped(rig.attempt, "gone"))
    rig.wait(30)
    assert tells(rig) == []
    rig.play(m.Opened(rig.attempt))
    assert told(rig) == {"n1": ("displayed", "")}


def test_a_server_that_cannot_take_them_now_is_told_later(rig: Rig) -> None:
    rig.go_live()
    rig.push(arrival(1))
    told(rig)
    answer(rig, None)
    assert len(owed(rig)) == 1
    rig.wait(10)
    assert len(tells(rig)) == 2


def test_a_server_that_does_not_answer_is_told_again(rig: Rig) -> None:
    rig.go_live()
    rig.push(arrival(1))
    told(rig)
    rig.wait(21)
    assert len(tells(rig)) == 2


def test_what_a_server_never_takes_keeps_nothing_back(
    rig: Rig, caplog: pytest.LogCaptureFixture
) -> None:
    rig.go_live()
    rig.push(arrival(1))
    told(rig)
    answer(rig, False)
    assert owed(rig) == []
    assert "does not take 1 receipts" in caplog.text


def test_a_foreign_server_is_told_nothing(tmp_path: Path) -> None:
    rig = Rig(tmp_path, Profile(ABROAD))
    rig.token("t", None)
    rig.play(m.Opened(rig.attempt))
    rig.play(m.Pushed(rig.attempt, Entry(seq=0, notification=notification(None, id="x"))))
    rig.wait(10)
    assert [n.id for n in rig.native.shown] == ["x"]
    assert tells(rig) == []
    assert owed(rig) == []
    rig.end()


def test_a_list_travels_as_the_server_reads_it() -> None:
    name, body, read = question(Tell(7, (Receipt(id="n1", what=Outcome.DISPLAYED, why="digest"),)))
    assert (name, body) == ("receipt", [{"id": "n1", "what": "displayed", "why": "digest"}])
    assert [read(x) for x in ({"ok": True}, {"error": "invalid"}, {"error": "unavailable"}, 1)] == [
        True,
        False,
        None,
        None,
    ]


def test_a_journal_of_the_first_version_is_brought_up_to_date(tmp_path: Path) -> None:
    db = sqlite3.connect(tmp_path / "old.db")
    version = "INSERT INTO meta VALUES ('version', '1'); PRAGMA user_version = 1;"
    db.executescript(f"BEGIN; {schema.STEPS[0]} {version} COMMIT;")
    schema.migrate(db)
    assert db.execute("SELECT COUNT(*) FROM receipt").fetchone() == (0,)
    assert db.execute("SELECT answer, log_answer FROM item").fetchall() == []
    assert db.execute("PRAGMA user_version").fetchone() == (schema.VERSION,)
    db.close()
