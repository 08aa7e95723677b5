"""Text: what a hostile sender cannot do, and the words at a glance."""

from __future__ import annotations

import unicodedata
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deskbell_desktop.core import text
from tests.unit.desktop.make import notification

NASTY = st.text(
    st.characters() | st.sampled_from("\u202e\u2066\u200b\u200f\u061c\n\r\t\x00\x1b\u0301")
)


@given(NASTY)
def test_a_title_is_one_short_line_without_hidden_characters(given: str) -> None:
    shown = text.title(given)
    assert len(shown) <= text.TITLE_SHOWN
    assert not any(unicodedata.category(c) in {"Cc", "Cs"} for c in shown)
    assert not set(shown) & set(
        "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200b\u200e\u200f"
    )


@given(NASTY)
def test_a_body_has_few_lines_and_no_direction_controls(given: str) -> None:
    shown = text.body(given)
    assert len(shown) <= text.BODY_SHOWN
    assert shown.count("\n") < text.LINES_SHOWN
    assert not set(shown) & set("\u202e\u2066\x00\x1b\r")


@given(NASTY)
def test_cleaning_twice_changes_nothing(given: str) -> None:
    assert text.title(text.title(given)) == text.title(given)


def test_stacked_marks_are_cut() -> None:
    assert len(text.title("Z" + "\u0334" * 50)) <= 5


@pytest.mark.parametrize(
    ("event", "data", "shown"),
    [
        ("order:new", {"total": 4280, "currency": "EUR"}, "€ 4,280.00"),
        ("order:new", {"total": 4280.5, "currency": "CHF"}, "CHF 4,280.50"),
        ("order:new", {"total": 12}, "12"),
        ("order:updated", {"status": "shipped"}, "shipped"),
        ("inventory:lowStock", {"quantity": 12, "threshold": 50}, "12 left of 50"),
        ("project:updated", {"changes": {"status": "On hold", "lead": "Bo"}}, "On hold"),
        ("task:assigned", {"due": "2026-11-23T17:00:00+00:00"}, "due 23 Nov"),
        ("task:assigned", {}, ""),
        ("budget:alert", {"spent": 1800, "limit": 5000, "currency": "USD"}, "$ 3,200.00 left"),
        ("budget:alert", {"spent": 6200, "limit": 5000}, "over by 1,200"),
        ("budget:alert", {"spent": "much", "limit": None}, ""),
        ("order:new", {}, ""),
        ("inventory:lowStock", {"quantity": float("inf"), "threshold": 1}, ""),
        ("system:alert", {"anything": 1}, ""),
    ],
)
def test_the_glance_says_the_fact(event: str, data: dict[str, Any], shown: str) -> None:
    now = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
    assert text.glance(notification(event=event, data=data), now) == shown


def test_a_task_due_today_names_the_hour() -> None:
    now = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
    due = notification(event="task:assigned", data={"due": "2026-11-22T17:00:00+00:00"})
    assert text.glance(due, now) == "due 17:00"


@given(st.dictionaries(st.text(max_size=9), st.text(max_size=9) | st.floats() | st.none()))
def test_no_data_breaks_a_glance(data: dict[str, Any]) -> None:
    for event in ("order:new", "inventory:lowStock", "budget:alert", "project:updated"):
        assert isinstance(text.glance(notification(event=event, data=data)), str)


@pytest.mark.parametrize(
    ("past", "words"),
    [
        (timedelta(seconds=20), "just now"),
        (timedelta(seconds=-20), "just now"),
        (timedelta(minutes=1), "1 minute ago"),
        (timedelta(minutes=59), "59 minutes ago"),
        (timedelta(hours=3), "3 hours ago"),
        (timedelta(hours=25), "yesterday"),
        (timedelta(days=4), "4 days ago"),
        (timedelta(days=20), "2 November 2026"),
    ],
)
def test_relative_times_read_naturally(past: timedelta, words: str) -> None:
    now = datetime(2026, 11, 22, 23, 30, tzinfo=UTC)
    assert text.ago(now - past, now) == words
