"""Nothing is said on the screen that a translator could not see."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.translations.literals import found, literals

ROOT = Path(__file__).parents[3]


def test_every_sentence_of_the_windows_can_be_translated() -> None:
    assert literals(ROOT) == []


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ('label.setText("Open inbox")', ["Open inbox"]),
        ('button("Open")', ["Open"]),
        ('x.setToolTip(f"{n} unread messages")', [" unread messages"]),
        ('menu.addAction("Mark read" if unread else tr("Mark unread"))', ["Mark read"]),
        ('self.tell(why or "It does not answer.")', ["It does not answer."]),
        ('Label(theme, tr("Open inbox"), colour="text_secondary")', []),
        ('IconButton(theme, "ui-moon", tr("More"), keys="Ctrl+D")', []),
        ('self.setObjectName("Status bar")', []),
    ],
)
def test_a_literal_is_told_from_a_name(code: str, words: list[str]) -> None:
    assert [said for _, said in found(code)] == words
