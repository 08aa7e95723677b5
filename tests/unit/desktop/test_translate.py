"""Translation: English without a catalogue, any language with one."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from deskbell_desktop.core.translate import speak, tr


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    yield
    speak()


def test_english_is_built_in() -> None:
    assert tr("Open inbox") == "Open inbox"
    assert tr("{n} notification", "{n} notifications", n=1) == "1 notification"
    assert tr("{n} notification", "{n} notifications", n=2418) == "2,418 notifications"
    assert tr("“{title}” deleted", title="{braces}") == "“{braces}” deleted"


def test_another_language_has_its_own_plurals_and_digits() -> None:
    said = {("{n} notifications", 1): "eine", ("{n} notifications", 2000): "{n} Mitteilungen"}
    speak(lambda text, n: said.get((text, n or 0), ""), lambda n: f"{n:,}".replace(",", "."))
    assert tr("{n} notification", "{n} notifications", n=1) == "eine"
    assert tr("{n} notification", "{n} notifications", n=2000) == "2.000 Mitteilungen"
    assert tr("not translated yet") == "not translated yet"
