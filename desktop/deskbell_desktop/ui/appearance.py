"""The appearance: puts the preferences about looks into force, at the start and at each change."""

from __future__ import annotations

from PySide6.QtCore import QObject

from deskbell_desktop.core.preferences import Look
from deskbell_desktop.ui.colours import Scheme
from deskbell_desktop.ui.present import Present
from deskbell_desktop.ui.theme import Theme

SCHEMES = {
    Look.SYSTEM: None,
    Look.LIGHT: Scheme.LIGHT,
    Look.DARK: Scheme.DARK,
    Look.HIGH_CONTRAST: Scheme.HIGH_CONTRAST,
}


class Appearance(QObject):
    """Tells the theme only what is new to it: a change costs a repaint of every window."""

    def __init__(self, theme: Theme, present: Present) -> None:
        super().__init__(theme)
        self._theme, self._present = theme, present
        self._look, self._percent = Look.SYSTEM, 100
        present.settled_changed.connect(self._settled)

    def _settled(self) -> None:
        wanted = self._present.preferences
        if wanted.look is not self._look:
            self._look = wanted.look
            self._theme.choose(SCHEMES[wanted.look])
        if wanted.text_percent != self._percent:
            self._percent = wanted.text_percent
            self._theme.enlarge(wanted.text_percent)
