"""Resets and changes from above: what is stored is merged by id, and nothing rings again."""

from __future__ import annotations

import pytest

from deskbell.wire import Reset, What
from deskbell_desktop.core import mail as m
from deskbell_desktop.core.query import Filter
from deskbell_desktop.core.status import Link
from tests.unit.desktop.make import NOON, arrival, change, page
from tests.unit.desktop.rig import Rig


def again(rig: Rig) -> None:
    rig.play(m.Dropped(rig.attempt, "gone"))
    rig.wait(2)
    rig.play(m.Opened(rig.attempt))


def inbox(rig: Rig) -> list[tuple[str, int, bool]]:
    return [(item.id, item.place, item.unread) for item in rig.items()]


def shown(rig: Rig) -> list[str]:
    return [notice.id for notice in rig.native.shown]


def test_below_the_floor_stays_as_history_and_counts_as_read(rig: Rig) -> None:
    rig.go_live(page(arrival(1), arrival(2), next=2))
    again(rig)
    rig.answer(Reset(why="retention", epoch="e1", floor=50))
    assert (rig.syncs()[-1].epoch, rig.syncs()[-1].cursor) == ("e1", 50)
    rig.answer(page(arrival(60), next=60))
    assert inbox(rig) == [("n60", 60, True), ("n2", 2, False), ("n1", 1, False)]
    assert shown(rig) == ["n1", "n2", "n60"]
    assert any(change.all_read_up_to == 50 for change in rig.watcher.changes)


def test_a_log_that_lost_its_end_gives_its_places_to_others(rig: Rig) -> None:
    rig.go_live(page(arrival(1), arrival(2), next=2))
    again(rig)
    rig.answer(Reset(why="ahead", epoch="e1", floor=0))
    rig.answer(page(arrival(1), arrival(2, id="other"), next=2))
    assert [(id, place > 0) for id, place, _ in inbox(rig)] == [
        ("other", True),
        ("n1", True),
        ("n2", False),
    ]
    assert shown(rig) == ["n1", "n2", "other"]
    assert any(change.reloaded for change in rig.watcher.changes[1:])


def test_another_log_tells_the_states_anew(rig: Rig) -> None:
    rig.go_live(page(arrival(1), arrival(2), next=2))
    rig.push(change(3, What.READ, "n1", version=5), change(4, What.READ, "n2", version=5))
    again(rig)
    rig.answer(Reset(why="epoch", epoch="e2", floor=0))
    restored = page(arrival(1), arrival(2), change(3, What.READ, "n2", version=1), epoch="e2")
    rig.answer(restored)
    assert inbox(rig) == [("n2", 2, False), ("n1", 1, True)]


def test_read_all_of_another_log_does_not_reach_into_what_the_new_one_brings(rig: Rig) -> None:
    rig.go_live(page(*(arrival(n) for n in (100, 200)), next=200))
    rig.play(m.Dropped(rig.attempt, "gone"))
    rig.person.mark_all_read(200)
    rig.wait(2)
    rig.play(m.Opened(rig.attempt))
    rig.answer(Reset(why="epoch", epoch="e2", floor=0))
    rig.answer(page(arrival(1, id="n100"), arrival(2, id="new"), epoch="e2"))
    assert [(id, unread) for id, _, unread in inbox(rig)] == [
        ("new", True),
        ("n100", False),
        ("n200", False),
    ]
    for _ in range(2):
        op = rig.courier.carried[-1]
        assert (op.what, op.up_to) == (What.READ, None)
        rig.play(m.OpTaken(op, None))
    assert {op.id for op in rig.courier.carried} == {"n100", "n200"}


def test_what_the_server_does_not_have_can_still_be_cleared_here(rig: Rig) -> None:
    rig.go_live(page(arrival(1), next=1))
    rig.person.mark_read(["n1"])
    rig.work()
    rig.play(m.OpVoid(rig.courier.carried[-1], gone=True))
    assert inbox(rig) == [("n1", 1, False)]
    assert rig.watcher.changes[-1].counts.unread == 0
    rig.end()
    rig.begin()
    assert inbox(rig) == [("n1", 1, False)]


def test_a_rebuilt_journal_is_silent_only_about_the_log_that_it_knew(rig: Rig) -> None:
    rig.go_live(page(arrival(500), next=500))
    again(rig)
    rig.answer(Reset(why="epoch", epoch="e2", floor=0))
    rig.answer(page(arrival(1, id="n500"), epoch="e2"))
    rig.end()
    assert rig.folder
    for file in rig.folder.glob("accounts/*/history.db*"):
        file.unlink()
    rig.begin()
    rig.go_live(page(arrival(1, id="n500"), arrival(2), epoch="e2"))
    assert shown(rig) == ["n2"]


def test_retracted_leaves_the_screen_and_only_its_title_in_the_inbox(rig: Rig) -> None:
    rig.go_live()
    rig.push(arrival(1, message="Secret", data={"pay": 1}, url="https://a.test", require_ack=True))
    rig.push(change(2, What.RETRACTED, "n1", version=1))
    (item,) = rig.items()
    told = item.notification
    assert (told.title, told.message, told.data, told.url) == ("Title 1", "", {}, None)
    assert (item.unread, item.waits_for_answer, item.retracted_at) == (False, False, NOON)
    assert rig.native.withdrawn == ["n1"]
    assert rig.watcher.changes[-1].counts.unread == 0
    from deskbell_desktop.adapters.journal import ShelfReader

    reader = ShelfReader(rig.shelf)
    assert reader.page(Filter(text="secret"), None, 9) == []
    assert reader.page(Filter(unread=True), None, 9) == []
    reader.close()


def test_updated_brings_the_new_words_to_list_and_search_without_a_sound(rig: Rig) -> None:
    from deskbell_desktop.adapters.journal import ShelfReader

    rig.go_live()
    rig.push(arrival(1, title="Old words"))
    rig.push(change(2, What.UPDATED, "n1", version=1))
    rig.push(arrival(3, id="n1", title="Fresh words"))
    assert [(item.notification.title, item.place) for item in rig.items()] == [("Fresh words", 1)]
    assert shown(rig) == ["n1"]
    reader = ShelfReader(rig.shelf)
    assert [i.id for i in reader.page(Filter(text="fresh"), None, 9)] == ["n1"]
    assert reader.page(Filter(text="old"), None, 9) == []
    reader.close()


@pytest.mark.parametrize("what", [What.UPDATED, What.RETRACTED, What.EXPIRED, What.READ])
def test_a_change_of_something_unknown_moves_only_the_cursor(rig: Rig, what: What) -> None:
    rig.go_live()
    rig.push(change(7, what, "stranger", version=1))
    assert inbox(rig) == []
    assert rig.status.link is Link.CONNECTED
    assert rig.desk.follower.at.cursor == 7
