"""The compact inbox: the parts of the window in which the popover differs."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout

from deskbell_desktop.core.query import Counts
from deskbell_desktop.core.translate import tr
from deskbell_desktop.ui import words
from deskbell_desktop.ui.controls import IconButton, Label
from deskbell_desktop.ui.fonts import Fonts
from deskbell_desktop.ui.line import Line
from deskbell_desktop.ui.list_pane import ListPane
from deskbell_desktop.ui.margins import set_margins
from deskbell_desktop.ui.status_bar import StatusBar
from deskbell_desktop.ui.theme import Theme

HIGH = 34


class Whole(Line):
    """A line that is there in full or not at all: half a number tells nobody anything."""

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.fontMetrics().horizontalAdvance(self.text()) <= self.width():
            super().paintEvent(event)


class CompactList(ListPane):
    """A heading with the buttons, and the search below it in full width."""

    window_wanted = Signal()

    def _tools(self) -> QLayout:
        theme = self._theme
        self._count = Whole(theme, colour="text_secondary")
        window = IconButton(theme, "ui-window", tr("Open as a window"))
        window.clicked.connect(self.window_wanted)
        head = QHBoxLayout()
        set_margins(head, 4, 0, 0, 0)
        head.setSpacing(0)
        heading = Label(theme, tr("Inbox"), font=Fonts.heading)
        head.addWidget(heading)
        head.addSpacing(9)
        head.addWidget(self._count, 1)
        for tool in (self.moon, self.read_all, window, self.more):
            head.addWidget(tool)
        down = QVBoxLayout()
        down.setContentsMargins(12, 2, 12, 0)
        down.setSpacing(8)
        down.addLayout(head)
        down.addWidget(self.search)
        return down

    def _counts(self) -> None:
        super()._counts()
        counts = self._present.counts
        self._count.setText(words.unread(counts) or words.urgent(counts))


class CompactBar(StatusBar):
    """The heading counts already; instead there is a way to the preferences."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.preferences = IconButton(
            theme, "ui-settings", tr("Preferences"), keys="Ctrl+,", size=26
        )
        across = self.layout()
        assert across is not None
        set_margins(across, 14, 0, 8, 0)
        across.setSpacing(8)
        across.addWidget(self.preferences)

    def _fit(self) -> None:
        self.setFixedHeight(self._theme.fonts.px(HIGH))

    def show_counts(self, counts: Counts) -> None:
        """Not here."""
