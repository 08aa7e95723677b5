"""The switch: on or off, as the design draws it; a check box for keyboard and screen reader."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy

from deskbell_desktop.ui import pen
from deskbell_desktop.ui.theme import Theme

WIDE, HIGH, ROUND = 36, 20, 3
"""The pill, and the room round it for the focus ring."""


class Switch(QCheckBox):
    """``turned`` by a person: with the pointer, by keys, or by a screen reader's own action, for
    which Qt emits no ``clicked``."""

    turned = Signal(bool)

    def __init__(self, theme: Theme, says: str) -> None:
        super().__init__()
        self._theme = theme
        self.setAccessibleName(says)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.toggled.connect(self.turned)
        theme.changed.connect(self.updateGeometry)

    def show_value(self, on: bool) -> None:
        """Show what holds."""
        self.blockSignals(True)
        self.setChecked(on)
        self.blockSignals(False)

    def sizeHint(self) -> QSize:
        icon = self._theme.fonts.icon
        return QSize(icon(WIDE) + 2 * ROUND, icon(HIGH) + 2 * ROUND)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        c, on = self._theme.colours, self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pill = self._pill()
        if self.hasFocus():
            pen.ring(painter, pill, pill.height() / 2, c.focus)
        painter.setOpacity(1.0 if self.isEnabled() else 0.5)
        edge = c.accent if on else c.border_strong
        pen.box(painter, pill, pill.height() / 2, c.accent if on else c.surface, edge, 1.5)
        side = pill.height() * (0.65 if on else 0.5)
        gap = (pill.height() - side) / 2
        right = on is (self.layoutDirection() is not Qt.LayoutDirection.RightToLeft)
        x = pill.right() + 1 - gap - side if right else pill.left() + gap
        knob = QRectF(x, pill.top() + gap, side, side)
        pen.box(painter, knob, side / 2, c.on_accent if on else c.border_strong)
        painter.end()

    def _pill(self) -> QRect:
        icon = self._theme.fonts.icon
        pill = QRect(0, 0, icon(WIDE), icon(HIGH))
        pill.moveCenter(self.rect().center())
        return pill
