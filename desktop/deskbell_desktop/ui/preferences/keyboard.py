"""The page about the keyboard: the shortcuts, from the one list of them."""

from __future__ import annotations

import re

from PySide6.QtWidgets import QHBoxLayout, QWidget

from deskbell_desktop.core.translate import tr, tr_marked
from deskbell_desktop.ui import keys
from deskbell_desktop.ui.controls import Label
from deskbell_desktop.ui.key_names import native
from deskbell_desktop.ui.preferences.group import Row
from deskbell_desktop.ui.preferences.held import Held
from deskbell_desktop.ui.preferences.page import Page
from deskbell_desktop.ui.theme import Theme

BETWEEN = re.compile(r";\s+|\s{2,}")
"""What stands between keys that are not pressed together."""


class KeyCap(Label):
    """A key, or keys that are pressed together, in a frame."""

    def __init__(self, theme: Theme, words: str) -> None:
        super().__init__(theme, words, font=lambda f: f.caption(), colour="text_secondary")
        self.setObjectName("keyCap")


class Keyboard(Page):
    """Only to be read."""

    def __init__(self, theme: Theme, held: Held) -> None:
        super().__init__(theme, held)
        self.shown: list[tuple[str, str]] = []
        moves = [(says, tuple(BETWEEN.split(tr_marked(shown)))) for says, shown in keys.MOVES]
        self._add(tr("In the list"), moves)
        self._add(tr("Shortcuts"), [(key.says, tuple(map(native, key.shown))) for key in keys.KEYS])

    def _add(self, heading: str, listed: list[tuple[str, tuple[str, ...]]]) -> None:
        group = self.group(heading)
        for text, pressed in listed:
            says = tr_marked(text)
            caps = QWidget()
            across = QHBoxLayout(caps)
            across.setContentsMargins(0, 0, 0, 0)
            across.setSpacing(6)
            for one in pressed:
                across.addWidget(KeyCap(self._theme, one))
            group.add(Row(self._theme, says, control=caps))
            self.shown.append((says, " ".join(pressed)))
