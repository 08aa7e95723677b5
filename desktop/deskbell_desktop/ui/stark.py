"""The stark: high contrast made of few colours, the system's own or black on white."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any

from PySide6.QtGui import QColor, QPalette

from deskbell_desktop.ui.colours import Colours, Hue, Scheme, colours, mix

INK = {
    *("text", "text_secondary", "border", "border_strong", "warning_ink"),
    *("success_ink", "danger", "danger_ink", "danger_border"),
}
ACCENT = {"accent", "accent_ink"}


def stark(ground: QColor, ink: QColor, accent: QColor, on_accent: QColor, focus: QColor) -> Colours:
    """High contrast in these colours, in the places where the design's has black and white."""
    given = colours(Scheme.HIGH_CONTRAST)
    made: dict[str, Any] = {
        f.name: ink if f.name in INK else accent if f.name in ACCENT else ground
        for f in fields(Colours)
        if isinstance(getattr(given, f.name), QColor) and f.name != "shadow"
    }
    made |= {"on_accent": on_accent, "on_danger": ground, "focus": focus}
    made |= {"highlight": accent, "on_highlight": on_accent}
    made |= {
        "hover": mix(ink, ground, 0.12),
        "pressed": mix(ink, ground, 0.2),
        "selected": mix(accent, ground, 0.15),
        "selected_inactive": mix(ink, ground, 0.15),
        "text_disabled": mix(ink, ground, 0.62),
    }
    types = {name: Hue(ink, ground) for name in given.types}
    return replace(given, types=types, **made)


def black_on_white() -> Colours:
    """The light kind of high contrast."""
    white, black = QColor("#FFFFFF"), QColor("#000000")
    return stark(white, black, QColor("#003E99"), white, QColor("#7A3E00"))


def of_system(palette: QPalette) -> Colours:
    """High contrast in the colours that the person chose for the whole system."""
    role = QPalette.ColorRole
    return stark(
        palette.color(role.Window),
        palette.color(role.WindowText),
        palette.color(role.Highlight),
        palette.color(role.HighlightedText),
        palette.color(role.WindowText),
    )
