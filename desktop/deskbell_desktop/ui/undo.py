"""The undo bar: for eight seconds after a deletion, at the foot of the list."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from deskbell_desktop.core.translate import tr
from deskbell_desktop.ui import aloud, icons
from deskbell_desktop.ui.controls import Label, button
from deskbell_desktop.ui.margins import set_margins
from deskbell_desktop.ui.theme import Theme

STAYS = 8_000


class UndoBar(QFrame):
    """Lies over the foot of its parent; also carries a word to the person, then without Undo."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self.setObjectName("undo")
        self._theme = theme
        self._label = Label(theme, colour="background", wrap=True)
        self._button = button(tr("Undo"), "onbar", self._press)
        self._undo: Callable[[], object] | None = None
        across = QHBoxLayout(self)
        set_margins(across, 14, 6, 6, 6)
        across.addWidget(self._label, 1)
        across.addWidget(self._button)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(STAYS)
        self._timer.timeout.connect(self.hide)
        theme.changed.connect(self._restyle)
        self._restyle()
        self.hide()

    @property
    def said(self) -> str:
        """What it says; empty while it is not shown."""
        return "" if self.isHidden() else self._label.text()

    def tell(self, words: str, undo: Callable[[], object] | None = None) -> None:
        """Show it for eight seconds."""
        self._label.setText(words)
        self._undo = undo
        self._button.setVisible(undo is not None)
        self.place()
        self.show()
        self.raise_()
        self._timer.start()
        aloud.say(self, words)

    def place(self) -> None:
        """Lie at the parent's foot."""
        room = self._over.rect()
        high = max(self._theme.fonts.px(44), self.sizeHint().height())
        self.setGeometry(12, room.height() - high - 10, room.width() - 24, high)

    def _press(self) -> None:
        self.hide()
        if self._undo is not None:
            self._undo()

    def _restyle(self) -> None:
        ink = self._theme.colours.background
        self._button.setIcon(icons.icon("ui-undo", ink, self._theme.fonts.icon(16)))
