"""Prose: plain words set at the design's line height, broken anywhere when they must be."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QResizeEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy

from deskbell_desktop.ui.controls import Label
from deskbell_desktop.ui.fonts import SEMIBOLD, Fonts
from deskbell_desktop.ui.lines import found, leftwards
from deskbell_desktop.ui.theme import Theme

LEFT_TO_RIGHT = Qt.LayoutDirection.LeftToRight
Face = Callable[[Fonts], QFont]


class Prose(Label):
    """A label as high as its words need at the width it is given."""

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        font: Face = Fonts.body,
        line: float = 18,
        colour: str = "text",
        *,
        centred: bool = False,
    ) -> None:
        self._line, self._centred = line, centred
        self._lead = 0
        self._needles: Sequence[str] = ()
        super().__init__(theme, text, font=font, colour=colour, wrap=True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._fit()

    def lead_in(self, lead: str, text: str) -> None:
        """A sentence in bold, and the rest behind it."""
        self._lead = len(lead)
        self.setText(f"{lead} {text}".strip())

    def mark(self, needles: Sequence[str]) -> None:
        """Highlight the words that begin so."""
        self._needles = needles
        self.update()

    def setText(self, text: str) -> None:
        super().setText(text)
        self._fit()

    def restyle(self) -> None:
        super().restyle()
        self._fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.minimumHeight())

    def sizeHint(self) -> QSize:
        return QSize(200, self.minimumHeight())

    def hasHeightForWidth(self) -> bool:
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        room = self.contentsRect()
        y = float(room.top())
        for layout in self._set(room.width()):
            layout.draw(painter, QPointF(room.left(), y))
            y += layout.lineCount() * self._high
        painter.end()

    @property
    def _high(self) -> int:
        return self._theme.fonts.px(self._line)

    def _set(self, width: int) -> list[QTextLayout]:
        start = Qt.AlignmentFlag.AlignLeading
        if self.isRightToLeft():  # also where the words themselves run the other way
            start = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
        option = QTextOption(Qt.AlignmentFlag.AlignHCenter if self._centred else start)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        out: list[QTextLayout] = []
        for paragraph in self.text().split("\n"):
            way = Qt.LayoutDirection.RightToLeft if leftwards(paragraph) else LEFT_TO_RIGHT
            option.setTextDirection(way)
            layout = QTextLayout(paragraph or " ", self.font())
            layout.setTextOption(option)
            layout.setFormats(self._formats(paragraph, first=not out))
            layout.beginLayout()
            y = 0
            while (line := layout.createLine()).isValid():
                line.setLineWidth(max(20, width))
                line.setPosition(QPointF(0, y + (self._high - line.height()) / 2))
                y += self._high
            layout.endLayout()
            out.append(layout)
        return out

    def _formats(self, text: str, *, first: bool) -> list[QTextLayout.FormatRange]:
        made = []
        if first and self._lead:
            made.append(_range(0, self._lead))
            made[-1].format.setFontWeight(SEMIBOLD)
        for start, length in found(text, self._needles):
            made.append(_range(start, length))
            made[-1].format.setBackground(self._theme.colours.highlight)
            made[-1].format.setForeground(self._theme.colours.on_highlight)
        return made

    def _fit(self) -> None:
        margins = self.contentsMargins()
        lines = sum(one.lineCount() for one in self._set(self.contentsRect().width()))
        high = lines * self._high + margins.top() + margins.bottom()
        if high != self.minimumHeight() or high != self.maximumHeight():
            self.setFixedHeight(high)


def _range(start: int, length: int) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start, made.length = start, length
    return made
