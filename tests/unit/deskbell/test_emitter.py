"""The emitter: what each call makes, before it leaves the house."""

from types import SimpleNamespace
from typing import Any

import pytest
from pydantic import ValidationError

from deskbell import CATALOGUE, NotificationEmitter
from deskbell.content import Audience, Content
from deskbell.on_class import from_environment


class Outbox:
    """Keeps what it is given."""

    def submit(
        self, content: Content, audience: Audience, key: str | None
    ) -> tuple[Content, Audience, str | None]:
        return content, audience, key


@pytest.fixture
def bell() -> NotificationEmitter[tuple[Content, Audience, str | None]]:
    return NotificationEmitter(Outbox())


def test_the_usage_that_people_of_the_node_original_know(bell: Any) -> None:
    said = {"type": "info", "title": "Hello", "message": "You have a new message"}
    content, audience, _ = bell.send_to_user(42, said | {"priority": "medium"})
    assert (content.title, content.type, audience.users) == ("Hello", "info", ("42",))
    content, audience, _ = bell.send_to_all(said | {"type": "system", "priority": "high"})
    assert (content.type, content.priority, audience.all) == ("system", "high", True)
    _, audience, _ = bell.send_to_room("warehouse", said)
    assert audience.rooms == ("warehouse",)


@pytest.mark.parametrize(
    ("helper", "record", "event"),
    [
        ("order_created", {"id": 7, "customer": "A", "total": 3}, "order:new"),
        ("order_updated", {"order_id": 7, "status": "paid"}, "order:updated"),
        (
            "low_stock_alert",
            {"sku": "a", "name": "b", "quantity": 0, "threshold": 1},
            "inventory:lowStock",
        ),
        ("project_updated", {"id": 1, "name": "Dock"}, "project:updated"),
        ("budget_alert", {"id": 1, "spent": 11, "limit": 10}, "budget:alert"),
    ],
)
def test_a_helper_takes_a_mapping_or_an_object_and_reaches_everyone_by_default(
    bell: Any, helper: str, record: dict[str, Any], event: str
) -> None:
    for given in (record, SimpleNamespace(**record)):
        content, audience, _ = getattr(bell, helper)(given)
        assert content.event == event
        assert content.type == CATALOGUE[event].type
        assert content.title
        assert audience.all
    assert getattr(bell, helper)(record, users=["a"], title="Mine")[0].title == "Mine"


def test_a_task_goes_to_the_one_who_is_to_do_it(bell: Any) -> None:
    content, audience, _ = bell.task_assigned({"id": 3, "title": "Count"}, 7)
    assert audience.users == ("7",)
    assert content.data == {"task_id": "3", "title": "Count", "assignee": "7"}


def test_further_data_is_kept(bell: Any) -> None:
    content, _, _ = bell.order_updated({"order_id": 1, "status": "s", "carrier": "X"})
    assert content.data["carrier"] == "X"


def test_a_missing_field_is_named_before_anything_is_sent(bell: Any) -> None:
    with pytest.raises(ValidationError, match="sku"):
        bell.low_stock_alert({"name": "x", "quantity": 1, "threshold": 2})
    with pytest.raises(ValidationError, match="title"):
        bell.send_to_user("a", {"message": "no title"})
    with pytest.raises(ValidationError, match="colour"):
        bell.send_to_user("a", {"title": "x", "colour": "red"})


def test_an_idempotency_key_is_handed_on(bell: Any) -> None:
    assert bell.send_to_user("a", {"title": "x"}, key="k")[2] == "k"
    record = {"order_id": 1, "status": "s"}
    assert bell.order_updated(record, idempotency_key="k")[2] == "k"


def test_called_on_the_class_it_uses_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    from_environment.cache_clear()
    monkeypatch.delenv("DESKBELL_URL", raising=False)
    monkeypatch.delenv("DESKBELL_TOKEN", raising=False)
    emitter: Any = NotificationEmitter
    with pytest.raises(ValueError, match="set DESKBELL_URL and DESKBELL_TOKEN"):
        emitter.send_to_all({"title": "x"})
    monkeypatch.setenv("DESKBELL_URL", "ftp://nowhere")
    monkeypatch.setenv("DESKBELL_TOKEN", "t")
    with pytest.raises(ValueError, match="must begin with https:// or http://"):
        emitter.send_to_all({"title": "x"})


@pytest.mark.parametrize(
    ("due", "said"),
    [
        ("2026-11-28T19:00:00Z", "due 2026-11-28 19:00 UTC."),
        ("2026-11-28T19:00:00+01:00", "due 2026-11-28 19:00 UTC+01:00."),
        ("2026-11-28T19:00", "due 2026-11-28 19:00."),
        ("2026-11-28", "due 2026-11-28."),
        ("after the fair", "due after the fair."),
    ],
)
def test_when_a_task_is_due_is_said_for_people(bell: Any, due: str, said: str) -> None:
    content, _, _ = bell.task_assigned({"task_id": "1", "title": "Count", "due": due}, 42)
    assert content.message == f"This task was assigned to you, {said}"
    assert content.data["due"] == due
