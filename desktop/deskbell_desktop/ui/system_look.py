"""The system's look: the colours that the desktop offers, read past our own palette."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory


@dataclass(frozen=True, slots=True)
class SystemLook:
    """``told``: the desktop says at all whether it is dark. ``accent``: ``None`` where it has none.
    ``palette``: ``None`` unless it asks for contrast in colours of its own."""

    dark: bool = False
    told: bool = True
    contrast: bool = False
    accent: QColor | None = None
    palette: QPalette | None = None


def system_look(app: QApplication) -> SystemLook:
    """As the desktop says now."""
    hints = app.styleHints()
    ours = app.palette()
    app.setPalette(QPalette())  # for a moment the system's: Qt keeps no copy that can be asked for
    theirs = app.palette()
    app.setPalette(ours)
    usual = QStyleFactory.create("Fusion").standardPalette()
    role = QPalette.ColorRole
    accent = theirs.color(role.Accent)
    wants = hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast
    own = any(theirs.color(r) != usual.color(r) for r in (role.Window, role.WindowText))
    return SystemLook(
        dark=hints.colorScheme() is Qt.ColorScheme.Dark,
        told=hints.colorScheme() is not Qt.ColorScheme.Unknown,
        contrast=wants,
        accent=None if accent == usual.color(role.Accent) else accent,
        palette=theirs if wants and own else None,
    )
