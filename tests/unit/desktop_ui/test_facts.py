"""The table of data: every value under a name that tells what it is."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from deskbell_desktop.ui.facts import facts
from tests.gallery import sample


@pytest.mark.parametrize(
    ("event", "data", "said"),
    [
        (
            "system:alert",
            {"cold_store": {"x_1": 9, "door": {"open": True, "gate": "4"}}, "limit": 5},
            [
                ("Cold store · X 1", "9"),
                ("Cold store · Door", "Open: Yes, Gate: 4"),
                ("Limit", "5"),
            ],
        ),
        ("project:updated", {"changes": {"status": "On hold"}}, [("Status", "On hold")]),
        ("project:updated", {"changes": "none"}, [("Changes", "none")]),
    ],
)
def test_what_lies_within_is_named_by_its_path(
    event: str, data: dict[str, Any], said: list[tuple[str, str]]
) -> None:
    assert facts(replace(sample.ORDER.notification, event=event, data=data)) == said


@pytest.mark.parametrize(
    ("spent", "said"),
    [
        (36_800, [("Left", "€ 3,200.00")]),
        (40_000, [("Left", "€ 0.00")]),
        (41_000, [("Over by", "€ 1,000.00")]),
        ("much", [("Spent", "much"), ("Limit", "€ 40,000.00")]),
    ],
)
def test_what_a_budgets_bar_tells_is_not_said_again(
    spent: object, said: list[tuple[str, str]]
) -> None:
    data = {"spent": spent, "limit": 40_000, "currency": "EUR"}
    told = replace(sample.ORDER.notification, event="budget:alert", data=data)
    assert facts(told) == said
