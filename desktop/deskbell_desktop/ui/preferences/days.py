"""The days: seven chips, Monday to Sunday, each on or off."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QSizePolicy, QWidget

from deskbell_desktop.core.translate import tr
from deskbell_desktop.ui import pen
from deskbell_desktop.ui.colours import Scheme
from deskbell_desktop.ui.fonts import MEDIUM, SEMIBOLD
from deskbell_desktop.ui.theme import Theme


def day_names() -> tuple[tuple[str, str], ...]:
    """Short and full names, Monday first."""
    return (
        (tr("Mo"), tr("Monday")),
        (tr("Tu"), tr("Tuesday")),
        (tr("We"), tr("Wednesday")),
        (tr("Th"), tr("Thursday")),
        (tr("Fr"), tr("Friday")),
        (tr("Sa"), tr("Saturday")),
        (tr("Su"), tr("Sunday")),
    )


class DayChip(QCheckBox):
    """One day."""

    def __init__(self, theme: Theme, short: str, full: str) -> None:
        super().__init__(short)
        self._theme = theme
        self.setAccessibleName(full)
        self.setToolTip(full)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.fonts.px(36), self._theme.fonts.px(26))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        c, fonts, on = self._theme.colours, self._theme.fonts, self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setOpacity(1.0 if self.isEnabled() else 0.6)
        off = c.hover if c.scheme is Scheme.DARK else c.sunken
        fill, ink = (c.accent_soft, c.accent_ink) if on else (off, c.text)
        edge = None
        if c.stark:
            fill, ink, edge = (c.accent, c.on_accent, c.accent) if on else (fill, ink, c.border)
        elif not on and self.underMouse() and self.isEnabled():
            fill = c.pressed
        half = self.height() / 2
        if self.hasFocus():
            pen.box(painter, self.rect(), half, fill, c.focus, 2)
        else:
            pen.box(painter, self.rect(), half, fill, edge)
        font = fonts.caption(SEMIBOLD if on else MEDIUM)
        pen.words(painter, self.rect(), self.text(), font, ink, Qt.AlignmentFlag.AlignCenter.value)
        painter.end()


class Days(QWidget):
    """The week; ``changed`` carries the days that are on."""

    changed = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.chips = [DayChip(theme, *names) for names in day_names()]
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(5)
        for chip in self.chips:
            chip.toggled.connect(lambda: self.changed.emit(self.days))
            across.addWidget(chip)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def days(self) -> frozenset[int]:
        """The days that are on."""
        return frozenset(i for i, chip in enumerate(self.chips) if chip.isChecked())

    def show_days(self, days: frozenset[int]) -> None:
        """Show these days as on."""
        for i, chip in enumerate(self.chips):
            chip.blockSignals(True)
            chip.setChecked(i in days)
            chip.blockSignals(False)
