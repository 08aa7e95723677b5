"""Foreign payloads: whatever a back end emits becomes a notification that reads well."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deskbell.catalogue import CATALOGUE
from deskbell.notification import Notification, Priority
from deskbell_desktop.adapters.link import foreign

SERVER = "https://erp.example:5000"


def heard(event: str, payload: Any) -> Notification:
    entry = foreign.entry(event, payload, SERVER)
    assert entry and entry.notification
    return entry.notification


def test_a_whole_notification_is_taken_as_it_is() -> None:
    told = heard(
        "notification:received",
        {
            "id": 5,
            "title": "Hello",
            "message": "New message",
            "type": "Success",
            "priority": "critical",
            "data": {"a": 1},
            "sender": "Shop",
        },
    )
    assert (told.id, told.title, told.message) == ("5", "Hello", "New message")
    assert (told.type, told.priority, told.data) == ("success", Priority.URGENT, {"a": 1})
    assert told.sender.name == "Shop"


@pytest.mark.parametrize(
    ("event", "data", "title", "message"),
    [
        (
            "task:assigned",
            {"task_id": 7, "title": "Count aisle 7", "assignee": "a"},
            "Count aisle 7",
            "This task was assigned to you.",
        ),
        (
            "task:assigned",
            {"id": 7, "title": "Count aisle 7", "message": "By noon", "data": {}},
            "Count aisle 7",
            "By noon",
        ),
        (
            "inventory:lowStock",
            {"sku": "P", "name": "Wrap", "quantity": 3, "threshold": 9},
            "Wrap is running low",
            "3 left of P; the threshold is 9.",
        ),
        ("inventory:lowStock", {"item": "Wrap"}, "Stock is low", ""),
        ("project:updated", {"name": "Dock"}, "Dock", ""),
        ("system:alert", "The lift is out of order", "System alert", "The lift is out of order"),
        ("order:new", None, "New order", ""),
        ("order:new", {"title": "\x08"}, "New order", ""),
    ],
)
def test_raw_data_gets_the_catalogues_words(
    event: str, data: Any, title: str, message: str
) -> None:
    told = heard(event, data)
    assert (told.title, told.message) == (title, message)
    assert told.type == CATALOGUE[event].type
    assert told.sender.name == "erp.example"


def test_the_same_task_twice_is_two_notifications() -> None:
    raw = {"id": 7, "title": "Count", "assignee": "a"}
    assert heard("task:assigned", raw).id != heard("task:assigned", raw).id


def test_events_outside_the_catalogue_are_not_for_us() -> None:
    assert foreign.entry("chat:message", {"title": "x"}, SERVER) is None


json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=300),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=9), inner, max_size=4)
    ),
    max_leaves=8,
)
known = st.dictionaries(
    st.sampled_from(["id", "title", "message", "type", "priority", "data", "sender", "name"]), json
)


@given(st.sampled_from(sorted(CATALOGUE)), known | json)
def test_no_payload_breaks_us(event: str, payload: Any) -> None:
    told = heard(event, payload)
    assert 1 <= len(told.title) <= 200
    assert len(told.message) <= 4_000
    assert told.id
