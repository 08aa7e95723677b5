"""The popover: the inbox at the bell, gone when one looks elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import (
    QEasingCurve,
    QEvent,
    QMargins,
    QPropertyAnimation,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QGuiApplication, QHideEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication

from deskbell_desktop.core.translate import tr
from deskbell_desktop.ui import motion, pen, popover_place, shadow, x11
from deskbell_desktop.ui.compact import CompactBar, CompactList
from deskbell_desktop.ui.deeds import Deeds
from deskbell_desktop.ui.inbox import Inbox
from deskbell_desktop.ui.model import InboxModel
from deskbell_desktop.ui.popover_place import Screen
from deskbell_desktop.ui.present import Present
from deskbell_desktop.ui.theme import Theme

WIDE, HIGH, RADIUS = 400, 620, 12
LEAST = QSize(240, 240)
FADE_IN, FADE_OUT = 120, 80
FLAGS = (
    Qt.WindowType.Tool | Qt.WindowType.FramelessWindowHint | Qt.WindowType.NoDropShadowWindowHint
)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the popover must know of the desktop: whether something blends windows, and whether a
    program may place them (not on Wayland)."""

    blends: Callable[[], bool]
    places: bool

    @classmethod
    def here(cls) -> Surroundings:
        """This desktop."""
        return cls(x11.composited, not QGuiApplication.platformName().startswith("wayland"))


class Popover(Inbox):
    """The compact list; details take its place. Where it cannot be placed, a compact window."""

    closing = Signal(bool)
    """It is put away; true when that is because something else took the focus."""
    covers = Signal(QRect)
    """The part of the screen that it takes; an empty one when it is gone."""
    window_wanted = Signal()
    preferences_wanted = Signal()

    def __init__(
        self,
        theme: Theme,
        model: InboxModel,
        present: Present,
        deeds: Callable[[Inbox], Deeds],
        now: Callable[[], datetime],
        around: Surroundings,
    ) -> None:
        super().__init__(theme, model, present, deeds, now, CompactList, CompactBar)
        self._around = around
        self._blended = False
        assert isinstance(self.list, CompactList)
        assert isinstance(self.bar, CompactBar)
        self.list.window_wanted.connect(self.window_wanted)
        self.bar.preferences.clicked.connect(self.preferences_wanted)
        self.setObjectName("popover")
        self.setWindowTitle(tr("Notifications – Deskbell"))
        if around.places:
            self.setWindowFlags(FLAGS)
            self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self._fade = QPropertyAnimation(self, b"windowOpacity", self)
        self._fade.finished.connect(self._faded)

    # -- open and close ----------------------------------------------------------------------------

    def open_at(self, bell: QRect, screen: Screen) -> None:
        """Show it at the bell, with the list in front."""
        self._theme.look_closely()
        self.read_in_full(False)
        self._blended = self._around.places and self._around.blends()
        if self._around.places:
            card = popover_place.place(bell, screen, self._wanted())
            room = popover_place.margins(card, screen) if self._blended else QMargins()
            self.setContentsMargins(room)
            self.setGeometry(card.marginsAdded(room))
            x11.unlist(int(self.winId()))
            self.covers.emit(card)
        else:
            self.resize(self._wanted())
        self._fade_to(1.0)
        self.raise_up()

    @property
    def open(self) -> bool:
        """Whether it is there, and not on its way out."""
        return self.isVisible() and self._fade.endValue() != 0.0

    def close(self) -> bool:
        """Fade out, then hide."""
        self._put_away()
        return True

    def _put_away(self, lost: bool = False) -> None:
        if self.open:
            self.closing.emit(lost)
            self._fade_to(0.0)

    def _limit(self) -> None:
        """Its place says how large it may be."""
        self.setMinimumSize(LEAST)

    def _wanted(self) -> QSize:
        larger = self._theme.fonts.scale - 1
        return QSize(round(WIDE * (1 + 0.6 * larger)), round(HIGH * (1 + 0.52 * larger)))

    def _fade_to(self, opacity: float) -> None:
        coming = opacity == 1.0
        self._fade.stop()
        self._fade.setEndValue(opacity)
        if not self._blended or not motion.wanted(self.present.preferences):
            self.setWindowOpacity(1.0)
            self._faded()
            return
        self._fade.setStartValue(self.windowOpacity() if self.isVisible() else 0.0)
        self._fade.setDuration(FADE_IN if coming else FADE_OUT)
        curve = QEasingCurve.Type.OutCubic if coming else QEasingCurve.Type.InCubic
        self._fade.setEasingCurve(curve)
        self._fade.start()

    def _faded(self) -> None:
        if self._fade.endValue() == 0.0:
            self.hide()

    # -- events ------------------------------------------------------------------------------------

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is not QEvent.Type.ActivationChange or not self._around.places:
            return
        busy = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        if not self.isActiveWindow() and busy is None:
            self._put_away(lost=True)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self.contentsRect().contains(event.position().toPoint()):
            self.close()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._clock.stop()
        self._fade.stop()
        self.covers.emit(QRect())

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._around.places:
            return
        c, card = self._theme.colours, self.contentsRect()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._blended:
            shadow.cast(painter, card, RADIUS, c.shadow)
        pen.box(painter, card, RADIUS if self._blended else 0, c.background, c.window_edge)
        painter.end()
