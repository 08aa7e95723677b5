"""Where Qt would load GTK for its look, and where the person's own choice stands."""

from __future__ import annotations

import os

import pytest

from deskbell_desktop.ui.one_toolkit import CHOICE, qt_alone


@pytest.mark.parametrize(
    ("desktop", "chosen", "meanwhile"),
    [
        ("XFCE", None, "gnome"),
        ("ubuntu:GNOME", None, "gnome"),
        ("X-Cinnamon", None, "gnome"),
        ("KDE", None, None),
        ("", None, None),
        ("XFCE", "gtk3", "gtk3"),
        ("XFCE", "", ""),
    ],
)
def test_the_theme_is_chosen_for_a_moment_and_only_on_desktops_made_with_gtk(
    monkeypatch: pytest.MonkeyPatch, desktop: str, chosen: str | None, meanwhile: str | None
) -> None:
    monkeypatch.setenv("XDG_CURRENT_DESKTOP", desktop)
    monkeypatch.delenv(CHOICE, raising=False)
    if chosen is not None:
        monkeypatch.setenv(CHOICE, chosen)
    with qt_alone():
        assert os.environ.get(CHOICE) == meanwhile
    assert os.environ.get(CHOICE) == chosen
