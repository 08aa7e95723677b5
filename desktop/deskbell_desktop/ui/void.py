"""The void: what the list says when it has nothing to show."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from deskbell_desktop.ui import pen
from deskbell_desktop.ui.controls import button
from deskbell_desktop.ui.fonts import Fonts
from deskbell_desktop.ui.prose import Prose
from deskbell_desktop.ui.theme import Theme

Offer = tuple[str, str, Callable[[], object]]
"""A button of the void: its words, its look, what it does."""


class Medal(QWidget):
    """An icon in a circle."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme, self.name = theme, name
        self.setFixedSize(72, 72)

    def paintEvent(self, event: QPaintEvent) -> None:
        c = self._theme.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen.box(painter, self.rect(), 36, c.sunken, c.border if c.stark else None)
        pen.glyph(painter, self.rect(), self.name, c.text_secondary, 32, 1.5)
        painter.end()


class Void(QWidget):
    """A medal, a heading, a sentence, and what to do next."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._medal = Medal(theme, "bell")
        self._title = Prose(theme, "", Fonts.heading, 24, centred=True)
        self._text = Prose(theme, colour="text_secondary", centred=True)
        down = QVBoxLayout(self)
        down.setSpacing(0)
        down.setContentsMargins(24, 0, 24, 0)
        down.addStretch(10)
        down.addWidget(self._medal, 0, Qt.AlignmentFlag.AlignHCenter)
        down.addSpacing(18)
        for label in (self._title, self._text):
            down.addWidget(label)
            down.addSpacing(6)
        down.addSpacing(12)
        self._offers = QHBoxLayout()
        self._offers.setSpacing(8)
        down.addLayout(self._offers)
        down.addStretch(12)

    @property
    def title(self) -> str:
        """The heading that is shown."""
        return self._title.text()

    def tell(self, icon: str, title: str, text: str, offers: tuple[Offer, ...] = ()) -> None:
        """Show this."""
        self._medal.name = icon
        self._medal.update()
        self._title.setText(title)
        self._text.setText(text)
        while (gone := self._offers.takeAt(0)) is not None:
            widget = gone.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._offers.addStretch()
        for words, look, done in offers:
            self._offers.addWidget(button(words, look, done))
        self._offers.addStretch()
