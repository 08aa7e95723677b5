"""What XSETTINGS say of font and theme, and that nothing in them breaks the reading."""

from __future__ import annotations

import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from deskbell_desktop.ui import x11
from deskbell_desktop.ui.colours import Scheme
from deskbell_desktop.ui.gtk_settings import TEXT, font, values
from deskbell_desktop.ui.system_look import SystemLook
from deskbell_desktop.ui.theme import Theme


def told(**said: str | int) -> bytes:
    """As a settings manager writes it; ``__`` stands for the stroke in a name."""
    raw = struct.pack("<B3xII", 0, 1, len(said))
    for name, value in said.items():
        raw += _piece(name.replace("__", "/"), value)
    return raw


def _piece(name: str, value: str | int) -> bytes:
    kind = TEXT if isinstance(value, str) else 0
    head = struct.pack("<BxH", kind, len(name)) + _filled(name) + struct.pack("<I", 0)
    if isinstance(value, int):
        return head + struct.pack("<I", value)
    return head + struct.pack("<I", len(value)) + _filled(value)


def _filled(said: str) -> bytes:
    raw = said.encode()
    return raw + b"\0" * (-len(raw) % 4)


def test_texts_and_numbers_are_read_by_name() -> None:
    raw = told(Net__ThemeName="Adwaita-dark", Xft__DPI=98304, Gtk__FontName="Sans 10")
    assert values(raw) == {
        "Net/ThemeName": "Adwaita-dark",
        "Xft/DPI": 98304,
        "Gtk/FontName": "Sans 10",
    }
    assert values(raw[:-9]) == {"Net/ThemeName": "Adwaita-dark", "Xft/DPI": 98304}


@given(st.binary(max_size=200))
def test_nothing_that_is_told_breaks_us(raw: bytes) -> None:
    assert isinstance(values(raw), dict)


@pytest.mark.parametrize(
    ("said", "size"),
    [
        ("DejaVu Sans 12", 12.0),
        ("DejaVu Sans, 12", 12.0),
        ("DejaVu Sans Semi-Bold Italic 10.5", 10.5),
        ("DejaVu Sans 900", None),
        ("Not Installed Anywhere 10", None),
        ("DejaVu Sans", None),
        ("", None),
    ],
)
def test_a_font_that_is_installed_is_taken(qapp: object, said: str, size: float | None) -> None:
    made = font(said)
    assert (made.pointSizeF() if made else None) == size
    assert made is None or made.family() == "DejaVu Sans"


@pytest.mark.parametrize(
    ("theme_name", "look", "scheme"),
    [
        ("Adwaita", SystemLook(told=False), Scheme.LIGHT),
        ("Arc-Dark", SystemLook(told=False), Scheme.DARK),
        ("BlackMATE", SystemLook(told=False), Scheme.DARK),
        ("HighContrastInverse", SystemLook(told=False), Scheme.HIGH_CONTRAST),
        ("Arc-Dark", SystemLook(), Scheme.LIGHT),
        ("Arc-Dark", SystemLook(accent=QColor("#e66100"), dark=True), Scheme.DARK),
    ],
)
def test_what_only_gtk_is_told_holds_where_the_desktop_says_nothing_else(
    qapp: QApplication,
    theme: Theme,
    monkeypatch: pytest.MonkeyPatch,
    theme_name: str,
    look: SystemLook,
    scheme: Scheme,
) -> None:
    before = qapp.font()
    monkeypatch.setattr(x11, "told_by_owner", lambda *_: told(Net__ThemeName=theme_name))
    made = Theme(qapp, look=lambda _: look)
    made.look_closely()
    assert made.colours.scheme is scheme
    qapp.setFont(before)
    theme.choose(Scheme.LIGHT)
