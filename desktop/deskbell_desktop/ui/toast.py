"""The toasts: our own notifications, for when the system cannot or does not show them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEasingCurve, QObject, QPoint, QPropertyAnimation, Qt, Signal, Slot
from PySide6.QtGui import QCursor, QGuiApplication
from PySide6.QtWidgets import QApplication

from deskbell.notification import Priority
from deskbell_desktop.core import text
from deskbell_desktop.core.notice import Activated, Button, Closed, Notice, Outcome, Shown
from deskbell_desktop.ui.theme import Theme
from deskbell_desktop.ui.toast_card import Toast

MOST, GAP, MARGIN, SLIDE = 3, 10, 12, 16
DIGEST = "digest"


class Toasts(QObject):
    """Implements ``Notifier``: callable from any thread, shows in the GUI thread.

    Three at most; with the fourth, those that need not stay are folded into a digest.
    """

    _show_wanted = Signal(object)
    _withdraw_wanted = Signal(str)
    _stop_wanted = Signal()

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tell: Callable[[Outcome], object] = bool
        self.shown: list[Toast] = []
        self._show_wanted.connect(self._show)
        self._withdraw_wanted.connect(self._withdraw)
        self._stop_wanted.connect(self._clear)

    # -- Notifier ----------------------------------------------------------------------------------

    def start(self, tell: Callable[[Outcome], None]) -> None:
        self._tell = tell

    def show(self, notice: Notice) -> None:
        self._show_wanted.emit(notice)

    def withdraw(self, id: str) -> None:
        self._withdraw_wanted.emit(id)

    def stop(self) -> None:
        self._stop_wanted.emit()

    # -- in the GUI thread -------------------------------------------------------------------------

    def _show(self, notice: Notice) -> None:
        same = self._find(notice.id)
        if same is not None:
            self._drop(same)
        fleeting = [toast for toast in self.shown if not toast.notice.stays]
        if len(self.shown) >= MOST and fleeting and not notice.stays:
            self._fold(fleeting, notice)
        else:
            if len(self.shown) >= MOST and fleeting:
                self._close(fleeting[0], "expired")
            self._raise(Toast(self._theme, notice))
        self._tell(Shown(notice.id))

    def _fold(self, fleeting: Sequence[Toast], newest: Notice) -> None:
        folded: list[Notice] = []
        for toast in fleeting:
            folded += toast.folded or (toast.notice,)
            self._drop(toast)
        folded.append(newest)
        weight = max(folded, key=lambda notice: notice.priority.weight).priority
        digest = Notice(
            id=DIGEST,
            title=text.storm(len(folded)),
            body="",
            priority=weight if weight is not Priority.URGENT else Priority.HIGH,
            type=DIGEST,
            buttons=(Button("open", "Show"),),
        )
        self._raise(Toast(self._theme, digest, folded))

    def _raise(self, toast: Toast) -> None:
        toast.pressed.connect(self._pressed)
        toast.gone.connect(self._gone)
        toast.ensurePolished()
        toast.show()
        self.shown.append(toast)
        self._arrange(newest=toast)
        toast.resized.connect(self._arrange)

    @Slot()
    def _arrange(self, newest: Toast | None = None) -> None:
        screen = QGuiApplication.screenAt(QCursor.pos()) or QGuiApplication.primaryScreen()
        room = screen.availableGeometry()
        y = room.bottom() + 1 - MARGIN
        for toast in reversed(self.shown):
            y -= toast.height()
            rtl = toast.layoutDirection() is Qt.LayoutDirection.RightToLeft
            x = room.left() + MARGIN if rtl else room.right() + 1 - MARGIN - toast.width()
            if toast is newest and QApplication.isEffectEnabled(Qt.UIEffect.UI_General):
                self._slide(toast, QPoint(x, y))
            else:
                if toast.slide is not None:
                    toast.slide.stop()
                toast.move(x, y)
            y -= GAP

    def _slide(self, toast: Toast, end: QPoint) -> None:
        toast.slide = QPropertyAnimation(toast, b"pos", toast)
        toast.slide.setDuration(180)
        toast.slide.setStartValue(end + QPoint(0, SLIDE))
        toast.slide.setEndValue(end)
        toast.slide.setEasingCurve(QEasingCurve.Type.OutCubic)
        toast.move(end + QPoint(0, SLIDE))
        toast.slide.start()

    def _pressed(self, id: str, button: str) -> None:
        toast = self._find(id)
        if toast is not None:
            self._drop(toast)
            self._arrange()
            self._tell(Activated(id, button))

    def _gone(self, id: str, why: str) -> None:
        toast = self._find(id)
        if toast is not None:
            self._close(toast, why)

    def _withdraw(self, id: str) -> None:
        self._gone(id, "withdrawn")

    def _close(self, toast: Toast, why: str) -> None:
        self._drop(toast)
        self._arrange()
        for notice in toast.folded or (toast.notice,):
            self._tell(Closed(notice.id, why))

    def _drop(self, toast: Toast) -> None:
        self.shown.remove(toast)
        toast.hide()
        toast.deleteLater()

    def _find(self, id: str) -> Toast | None:
        return next((toast for toast in self.shown if toast.notice.id == id), None)

    def _clear(self) -> None:
        while self.shown:
            self._drop(self.shown[0])
