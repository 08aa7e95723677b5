"""The head: the summary of all findings, with the mark of the worst."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from deskbell_desktop.core.doctor.finding import State
from deskbell_desktop.core.doctor.report import Summary
from deskbell_desktop.core.translate import tr
from deskbell_desktop.ui import pen
from deskbell_desktop.ui.controls import Label
from deskbell_desktop.ui.doctor.check_row import MARKS, WAITING
from deskbell_desktop.ui.fonts import Fonts
from deskbell_desktop.ui.prose import Prose
from deskbell_desktop.ui.theme import Theme

TILE, ROUND, GLYPH = 44, 11, 24
SOFT = {State.OK: "success_soft", State.REMARK: "warning_soft", State.PROBLEM: "danger_soft"}


class Mark(QWidget):
    """A tile with the mark of a state."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.state: State | None = None
        theme.changed.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        side = self._theme.fonts.icon(TILE)
        self.setFixedSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        c, fonts = self._theme.colours, self._theme.fonts
        icon, ink = MARKS[self.state] if self.state else WAITING
        soft = getattr(c, SOFT[self.state]) if self.state in SOFT else c.sunken
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = c.border if c.stark else None
        pen.box(painter, self.rect(), fonts.icon(ROUND), soft, edge)
        pen.glyph(painter, QRect(self.rect()), icon, getattr(c, ink), fonts.icon(GLYPH))
        painter.end()


class Head(QWidget):
    """Headline and meaning."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.mark = Mark(theme)
        self.headline = Label(theme, font=Fonts.heading, wrap=True)
        self.means = Prose(theme, "", colour="text_secondary")
        across = QHBoxLayout(self)
        across.setContentsMargins(22, 18, 22, 14)
        across.setSpacing(14)
        across.addWidget(self.mark, 0, Qt.AlignmentFlag.AlignTop)
        down = QVBoxLayout()
        down.setSpacing(2)
        down.addStretch()
        down.addWidget(self.headline)
        down.addWidget(self.means)
        down.addStretch()
        across.addLayout(down, 1)

    def wait(self, done: int, of: int) -> None:
        """So many of the parts have been looked at."""
        self.mark.state = None
        self._say(tr("Looking at this desk …"), tr("{done} of {of} checked.", done=done, of=of))

    def show_summary(self, told: Summary) -> None:
        """All are done."""
        self.mark.state = told.mark
        self._say(told.headline, told.means)

    def _say(self, headline: str, means: str) -> None:
        self.headline.setText(headline)
        self.means.setText(means)
        self.means.setVisible(bool(means))
        self.mark.update()
