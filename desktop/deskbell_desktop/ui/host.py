"""The host of a link: never cut where it says whose it is."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy


class Host(QPushButton):
    """A link by its host; where room lacks, its end is shown, which says whose it is."""

    def __init__(self, host: str, follow: Callable[[], object]) -> None:
        super().__init__(host)
        self._host = host
        self.setProperty("look", "link")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(lambda: follow())

    def sizeHint(self) -> QSize:
        wide = self.fontMetrics().horizontalAdvance(self._host)
        return QSize(wide + 6, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(40, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        cut = Qt.TextElideMode.ElideLeft
        self.setText(self.fontMetrics().elidedText(self._host, cut, self.width() - 6))
