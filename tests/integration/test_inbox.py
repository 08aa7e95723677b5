"""The inbox over REST: filters, search, pages, and what a person does with a notification."""

from collections.abc import Iterator

import pytest

from deskbell import NotificationEmitter
from deskbell.client import Client
from deskbell.errors import Conflict, Invalid, NotFound
from deskbell.notification import Notification
from deskbell.wire import Page, What
from tests.running import RunningServer
from tests.stores import on_both_stores

pytestmark = on_both_stores
Bell = NotificationEmitter[Notification]


@pytest.fixture
def person(server: RunningServer) -> Iterator[tuple[str, Client]]:
    """Somebody new with an empty inbox."""
    name = server.newcomer()
    yield name, server.person(name)


def test_pages_go_through_everything_once_newest_first(
    bell: Bell, person: tuple[str, Client]
) -> None:
    name, client = person
    sent = [bell.send_to_user(name, {"title": f"n{i}"}).id for i in range(7)]
    seen, before = [], None
    while True:
        page = client.inbox(limit=3, before=before)
        seen += [told.id for told in page.items]
        before = page.next
        if before is None:
            break
    assert seen == sent[::-1]


def test_filters_and_search_find_what_they_name(bell: Bell, person: tuple[str, Client]) -> None:
    name, client = person
    bell.send_to_user(name, {"title": "Früh am Morgen", "type": "info"})
    bell.send_to_user(name, {"title": "Alert", "type": "warning", "priority": "urgent"})
    bell.order_updated({"order_id": 1, "status": "shipped"}, users=[name])
    assert [n.title for n in client.inbox(type="warning").items] == ["Alert"]
    assert [n.title for n in client.inbox(priority="urgent").items] == ["Alert"]
    assert [n.type for n in client.inbox(event="order:updated").items] == ["order"]
    assert [n.title for n in client.inbox(q="fruh mor").items] == ["Früh am Morgen"]
    for odd in ('foo"', "a-b", "NEAR(", "don't", "*", "col:x"):
        assert client.inbox(q=odd).items == ()


def test_counts_follow_what_is_read(bell: Bell, person: tuple[str, Client]) -> None:
    name, client = person
    first = bell.send_to_user(name, {"title": "1"})
    bell.send_to_user(name, {"title": "2", "type": "warning"})
    assert client.unread_count().by_type == {"info": 1, "warning": 1}
    client.mark(first.id, read=True)
    assert client.unread_count().total == 1
    assert [n.title for n in client.inbox(unread=True).items] == ["2"]
    assert [n.title for n in client.inbox(unread=False).items] == ["1"]


def test_a_step_taken_twice_counts_once(bell: Bell, person: tuple[str, Client]) -> None:
    name, client = person
    sent = bell.send_to_user(name, {"title": "x"})
    states = [client.mark(sent.id, read=True).state for _ in range(2)]
    assert states[0] == states[1]
    assert states[0] is not None
    assert states[0].version == 1


def test_deleted_is_gone_until_restored_and_acknowledged_is_read(
    bell: Bell, person: tuple[str, Client]
) -> None:
    name, client = person
    sent = bell.send_to_user(name, {"title": "x", "require_ack": True})
    client.delete(sent.id)
    assert client.inbox().items == ()
    with pytest.raises(NotFound):
        client.get(sent.id)
    client.restore(sent.id)
    acked = client.ack(sent.id).state
    assert acked is not None
    assert (acked.read, acked.acked is not None) == (True, True)


def test_unread_of_an_old_version_is_a_conflict(bell: Bell, person: tuple[str, Client]) -> None:
    name, client = person
    sent = bell.send_to_user(name, {"title": "x"})
    client.mark(sent.id, read=True)
    client.ack(sent.id)
    with pytest.raises(Conflict):
        client.mark(sent.id, read=False, version=1)


def test_read_all_reads_nothing_that_is_still_to_come(
    bell: Bell, person: tuple[str, Client]
) -> None:
    name, client = person
    bell.send_to_user(name, {"title": "seen"})
    client.read_all(2**50)
    assert client.unread_count().total == 0
    bell.send_to_user(name, {"title": "later"})
    assert [i.title for i in client.inbox(unread=True).items] == ["later"]


def test_read_all_stops_at_what_the_person_saw(bell: Bell, person: tuple[str, Client]) -> None:
    name, client = person
    seen = bell.send_to_user(name, {"title": "seen"})
    bell.send_to_user(name, {"title": "later"})
    assert seen.seq is not None
    client.read_all(seen.seq)
    assert [n.title for n in client.inbox(unread=True).items] == ["later"]


def test_other_peoples_notifications_are_not_there(
    server: RunningServer, bell: Bell, person: tuple[str, Client]
) -> None:
    sent = bell.send_to_user("alice", {"title": "hers"})
    client = person[1]
    for attempt in (
        lambda: client.get(sent.id),
        lambda: client.mark(sent.id, read=True),
        lambda: client.delete(sent.id),
        lambda: client.restore(sent.id),
        lambda: client.ack(sent.id),
        lambda: client.answer(sent.id, "approve"),
    ):
        with pytest.raises(NotFound):
            attempt()


def offer(bell: Bell, name: str) -> Notification:
    """A notification with two actions."""
    acts = [{"id": "approve", "label": "Approve"}, {"id": "decline", "label": "Decline"}]
    return bell.send_to_user(name, {"title": "Leave", "actions": acts, "require_ack": True})


def test_an_answer_is_kept_once_and_counts_as_read_and_acknowledged(
    bell: Bell, person: tuple[str, Client]
) -> None:
    name, client = person
    sent = offer(bell, name)
    first, again = client.answer(sent.id, "approve").state, client.answer(sent.id, "approve").state
    assert first == again == client.get(sent.id).state
    assert first is not None
    assert first.answer is not None
    assert (first.answer.action, first.read, first.version) == ("approve", True, 1)
    assert first.acked == first.answer.at


def test_the_first_answer_holds(bell: Bell, person: tuple[str, Client]) -> None:
    name, client = person
    sent = offer(bell, name)
    client.answer(sent.id, "decline")
    with pytest.raises(Conflict, match="You answered decline at") as refused:
        client.answer(sent.id, "approve")
    assert refused.value.code == "already-answered"
    state = client.get(sent.id).state
    assert state is not None
    assert state.answer is not None
    assert state.answer.action == "decline"


def test_only_one_of_its_actions_is_an_answer(bell: Bell, person: tuple[str, Client]) -> None:
    name, client = person
    sent = offer(bell, name)
    for odd in ("burn", "approve;", ""):
        with pytest.raises(Invalid):
            client.answer(sent.id, odd)
    state = client.get(sent.id).state
    assert state is not None
    assert state.answer is None


def test_an_answer_travels_to_the_persons_other_desks(
    bell: Bell, person: tuple[str, Client]
) -> None:
    name, client = person
    sent = offer(bell, name)
    client.ack(sent.id)
    client.answer(sent.id, "approve")
    page = client.sync(None, 0)
    assert isinstance(page, Page)
    told = [entry.change for entry in page.entries if entry.change]
    assert [(c.what, c.action, c.version) for c in told] == [
        (What.ACKED, None, 1),
        (What.ANSWERED, "approve", 2),
    ]
