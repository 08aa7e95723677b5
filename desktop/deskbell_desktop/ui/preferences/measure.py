"""The measure: a slider for percents, with the number beside it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QSlider, QWidget

from deskbell_desktop.core.translate import tr
from deskbell_desktop.ui.controls import Label
from deskbell_desktop.ui.theme import Theme

WIDE = 168


class Measure(QWidget):
    """``changed`` carries the number once the person lets go, or steps by keys."""

    changed = Signal(int)

    def __init__(self, theme: Theme, says: str, least: int, most: int, step: int) -> None:
        super().__init__()
        self._theme, self._step = theme, step
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(least // step, most // step)
        self.slider.setPageStep(1 if step > 5 else 2)
        self.slider.setTracking(False)
        self.slider.setAccessibleName(says)
        self.slider.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._said = Label(theme, colour="text_secondary")
        self._said.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(8)
        across.addWidget(self.slider)
        across.addWidget(self._said)
        self.slider.sliderMoved.connect(self._say)
        self.slider.valueChanged.connect(self._moved)
        theme.changed.connect(self._fit)
        self._fit()

    def setAccessibleDescription(self, description: str) -> None:
        self.slider.setAccessibleDescription(description)

    def show_value(self, percent: int) -> None:
        """Show what holds, unless the person has hold of it."""
        if self.slider.isSliderDown():
            return
        self.slider.blockSignals(True)
        self.slider.setValue(round(percent / self._step))
        self.slider.blockSignals(False)
        self._say(self.slider.value())

    def _moved(self, at: int) -> None:
        self._say(at)
        self.changed.emit(at * self._step)

    def _say(self, at: int) -> None:
        self._said.setText(tr("{n} %", n=at * self._step))

    def _fit(self) -> None:
        fonts = self._theme.fonts
        self.slider.setFixedSize(fonts.icon(WIDE), fonts.icon(26))
        self._said.setFixedWidth(fonts.px(44))
