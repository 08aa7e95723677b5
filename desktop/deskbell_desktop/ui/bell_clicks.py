"""The bell's clicks: one opens the popover and closes it again, two open the window."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, Slot
from PySide6.QtGui import QCursor, QGuiApplication
from PySide6.QtWidgets import QApplication

from deskbell_desktop.core.bell_click import Before, Meaning, meaning
from deskbell_desktop.core.status import Link
from deskbell_desktop.ui.popover_place import Screen, bell_near
from deskbell_desktop.ui.present import Present

if TYPE_CHECKING:
    from deskbell_desktop.ui.popover import Popover


class BellClicks(QObject):
    """Makes the popover at the first click."""

    def __init__(
        self,
        present: Present,
        bell: Callable[[], QRect],
        make: Callable[[], Popover],
        window: Callable[[], object],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(present)
        self._present, self._bell, self._make = present, bell, make
        self._window, self._clock = window, clock
        self._before = Before()
        self.popover: Popover | None = None

    @Slot()
    def clicked(self) -> None:
        """The bell was clicked once."""
        double = QApplication.doubleClickInterval() / 1000
        shown = self.popover is not None and self.popover.open
        match meaning(replace(self._before, shown=shown), self._clock(), double):
            case Meaning.OPEN:
                self.open()
            case Meaning.CLOSE:
                self.close()
                self._before = replace(self._before, clicked=self._clock())
            case Meaning.WINDOW:
                self.show_window()
            case Meaning.NOTHING:
                self._before = replace(self._before, clicked=self._clock())

    @Slot()
    def show_window(self) -> None:
        """The bell was clicked twice, or the popover's button was."""
        self.close()
        self._before = Before(lost=self._clock())
        self._window()

    @Slot()
    def close(self) -> None:
        """Put the popover away."""
        if self.popover is not None:
            self.popover.close()

    def open(self) -> None:
        """The popover at the bell; while signed out the window, which stays while one signs in."""
        if self._present.status.link is Link.SIGNED_OUT:
            self._window()
            return
        if self.popover is None:
            self.popover = self._make()
            self.popover.closing.connect(self._closing)
            self.popover.window_wanted.connect(self.show_window)
        self._before = Before(opened=self._clock())
        bell = self._bell()
        at = QCursor.pos() if bell.isEmpty() else bell.center()
        found = QGuiApplication.screenAt(at) or QGuiApplication.primaryScreen()
        screen = Screen(found.geometry(), found.availableGeometry())
        self.popover.open_at(bell_near(at, screen) if bell.isEmpty() else bell, screen)

    @Slot(bool)
    def _closing(self, lost: bool) -> None:
        opened = self._before.opened if lost else None
        at = self._clock() if lost else None
        self._before = Before(opened=opened, lost=at, clicked=self._before.clicked)
