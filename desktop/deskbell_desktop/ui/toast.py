"""The toasts: our own notifications, for when the system cannot or does not show them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import chain
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QRect, Qt, Signal, Slot
from PySide6.QtGui import QCursor, QGuiApplication, QScreen
from PySide6.QtWidgets import QApplication

from deskbell_desktop.core.notice import Activated, Closed, Notice, Outcome, Shown
from deskbell_desktop.core.notices import DIGEST, MARK_READ
from deskbell_desktop.ui.theme import Theme
from deskbell_desktop.ui.toast_fold import OURS, fold

if TYPE_CHECKING:
    from deskbell_desktop.ui.toast_card import Toast
    from deskbell_desktop.ui.toast_motion import Motion

MOST, GAP, MARGIN = 3, 10, 12


class Toasts(QObject):
    """Implements ``Notifier``: callable from any thread, shows in the GUI thread.

    Three at most, and no more than the screen is high; then those that pass, or else those that
    stay, are folded into one. ``calm``: no motion is wanted.
    """

    _show_wanted = Signal(object)
    _withdraw_wanted = Signal(str)
    _stop_wanted = Signal()

    def __init__(
        self, theme: Theme, parent: QObject | None = None, *, calm: Callable[[], bool] = bool
    ) -> None:
        super().__init__(parent)
        self._theme, self._calm = theme, calm
        self._tell: Callable[[Outcome], object] = bool
        self.shown: list[Toast] = []
        self._motions: dict[Toast, Motion] = {}
        self._screen: QScreen | None = None
        self._taken = QRect()
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
        elif self._of(notice.id) is not None:
            self._leave_fold(notice.id)
        newest = self._make(notice)
        self.shown.append(newest)
        self._make_room(newest)
        self._arrange()
        self._tell(Shown(notice.id))

    def _make(self, notice: Notice, folded: Sequence[Notice] = ()) -> Toast:
        from deskbell_desktop.ui import x11  # on most desks the system shows them all
        from deskbell_desktop.ui.toast_card import Toast
        from deskbell_desktop.ui.toast_motion import Motion

        self._theme.look_closely()
        blends = x11.composited()
        toast = Toast(self._theme, notice, folded, blended=blends)
        toast.pressed.connect(self._pressed)
        toast.gone.connect(self._gone)
        moves = QApplication.isEffectEnabled(Qt.UIEffect.UI_General) and not self._calm()
        self._motions[toast] = Motion(toast, still=not moves, fades=blends)
        return toast

    # -- room --------------------------------------------------------------------------------------

    def _make_room(self, newest: Toast) -> None:
        """Fold what passes; where there is none, what stays."""
        while self._crowded():
            foldable = [t for t in self.shown if t.folded or t.notice.type not in OURS]
            passing = [t for t in foldable if not t.notice.stays]
            staying = [t for t in foldable if t.notice.stays]
            if len(passing) > 1:
                self._fold(passing)
            elif passing and passing[0] is not newest:
                self._close(passing[0], "expired")
            elif len(staying) > 1:
                self._fold(staying)
            else:
                return

    @Slot(QRect)
    def beside(self, taken: QRect) -> None:
        """Leave this part of the screen to the popover; an empty one when it is gone."""
        self._taken = taken
        if self.shown:
            self._arrange()

    def _crowded(self) -> bool:
        high = sum(toast.card.height() + GAP for toast in self.shown)
        room = self._where().availableGeometry().height() - 2 * MARGIN
        return len(self.shown) > 1 and (len(self.shown) > MOST or high - GAP > room)

    def _fold(self, toasts: Sequence[Toast]) -> None:
        notices = list(chain.from_iterable(t.folded or (t.notice,) for t in toasts))
        place = self.shown.index(toasts[0])
        for toast in toasts:
            self._drop(toast)
        self.shown.insert(place, self._make(fold(notices), notices))

    def _leave_fold(self, id: str) -> None:
        """One of those in a fold is over: what is left is shown anew."""
        toast = self._of(id)
        if toast is None:
            return
        left = [notice for notice in toast.folded if notice.id != id]
        place = self.shown.index(toast)
        self._drop(toast)
        if len(left) == 1:
            self.shown.insert(place, self._make(left[0]))
        elif left:
            self.shown.insert(place, self._make(fold(left), left))

    def _where(self) -> QScreen:
        """The screen with the pointer; while toasts are there, the one where they are."""
        if self._screen is None or self._screen not in QGuiApplication.screens():
            pointed = QGuiApplication.screenAt(QCursor.pos())
            self._screen = pointed or QGuiApplication.primaryScreen()
        return self._screen

    def _room(self) -> QRect:
        room = self._where().availableGeometry()
        if room.contains(self._taken.center()) and not self._taken.isEmpty():
            if self._taken.center().x() > room.center().x():
                room.setRight(self._taken.left() - 1)
            else:
                room.setLeft(self._taken.right() + 1)
        return room

    def _arrange(self) -> None:
        room = self._room()
        y = room.bottom() + 1 - MARGIN
        for toast in reversed(self.shown):
            y -= toast.card.height()
            rtl = toast.layoutDirection() is Qt.LayoutDirection.RightToLeft
            x = room.left() + MARGIN if rtl else room.right() + 1 - MARGIN - toast.card.width()
            at = QPoint(x - toast.margins.left(), y - toast.margins.top())
            motion = self._motions[toast]
            motion.glide(at) if toast.isVisible() else motion.come(at)
            y -= GAP

    # -- what becomes of them ----------------------------------------------------------------------

    def _pressed(self, id: str, button: str) -> None:
        toast = self._find(id)
        if toast is None:
            return
        self._drop(toast)
        self._arrange()
        if not toast.folded:
            self._tell(Activated(id, button))
            return
        for notice in toast.folded:
            read = button == MARK_READ
            self._tell(Activated(notice.id, button) if read else Closed(notice.id, "dismissed"))
        if button != MARK_READ:
            self._tell(Activated(DIGEST, button))

    def _gone(self, id: str, why: str) -> None:
        toast = self._find(id)
        if toast is not None:
            self._close(toast, why)
            self._arrange()

    def _withdraw(self, id: str) -> None:
        if self._find(id) is not None:
            self._gone(id, "withdrawn")
        elif self._of(id) is not None:
            self._leave_fold(id)
            self._arrange()
            self._tell(Closed(id, "withdrawn"))

    def _close(self, toast: Toast, why: str) -> None:
        self._drop(toast)
        for notice in toast.folded or (toast.notice,):
            self._tell(Closed(notice.id, why))

    def _drop(self, toast: Toast) -> None:
        self.shown.remove(toast)
        toast.timer.stop()
        self._motions.pop(toast).go(toast.deleteLater)
        if not self.shown:
            self._screen = None

    def _find(self, id: str) -> Toast | None:
        return next((toast for toast in self.shown if toast.notice.id == id), None)

    def _of(self, id: str) -> Toast | None:
        """The fold with this notice."""
        inside = (t for t in self.shown if any(notice.id == id for notice in t.folded))
        return next(inside, None)

    def _clear(self) -> None:
        while self.shown:
            self._drop(self.shown[0])
