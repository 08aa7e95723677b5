"""The host of a link: never cut where it says whose it is."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy


class Host(QPushButton):
    """A link by its host; where room lacks, its end is shown, which says whose it is."""

    def __init__(self, host: str, follow: Callable[[], object]) -> None:
        self._host = host
        super().__init__(host)
        self.setProperty("look", "link")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(lambda: follow())

    def sizeHint(self) -> QSize:
        self.ensurePolished()  # the style sheet's font is a little wider
        return QSize(self._advance() + 6, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(40, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._fit()

    def _advance(self) -> int:
        return self.fontMetrics().horizontalAdvance(self._host)

    def _fit(self) -> None:
        room, cut = self.width(), Qt.TextElideMode.ElideLeft
        fits = self._advance() <= room
        self.setText(
            self._host if fits else self.fontMetrics().elidedText(self._host, cut, room - 6)
        )
