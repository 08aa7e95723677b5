from __future__ import annotations

import pytest

from deskbell_desktop.core.bell_click import Before, Meaning, meaning

DOUBLE = 0.4


@pytest.mark.parametrize(
    ("before", "at", "wanted"),
    [
        (Before(), 100.0, Meaning.OPEN),
        (Before(shown=True, opened=100.0), 100.2, Meaning.WINDOW),
        (Before(shown=True, opened=100.0), 101.0, Meaning.CLOSE),
        (Before(opened=100.0, lost=100.1), 100.2, Meaning.WINDOW),
        (Before(opened=90.0, lost=100.0), 100.1, Meaning.NOTHING),
        (Before(opened=90.0, lost=100.0), 100.5, Meaning.OPEN),
        (Before(lost=100.0), 100.1, Meaning.NOTHING),
        (Before(clicked=100.0), 100.2, Meaning.WINDOW),
        (Before(lost=100.0, clicked=100.05), 100.2, Meaning.WINDOW),
        (Before(clicked=100.0), 100.5, Meaning.OPEN),
    ],
    ids=[
        "first",
        "second at once",
        "second later",
        "second at once, the focus already lost",
        "the click that took the focus",
        "another click",
        "the rest of a double click",
        "second at once, the first closed it",
        "second at once, the first took the focus",
        "another click, long after one closed it",
    ],
)
def test_a_click_on_the_bell_means(before: Before, at: float, wanted: Meaning) -> None:
    assert meaning(before, at, DOUBLE) is wanted
