"""The shed: lets go of very many rows a few at a time, so that nobody waits for it."""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

AT_ONCE = 500
MANY = 2_000


class Shed(QObject):
    """To free a hundred thousand notifications takes a tenth of a second."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._lists: list[list[object]] = []
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._some)

    def take(self, things: list[object]) -> None:
        """These are not needed any more, nor is the list."""
        if things:
            self._lists.append(things)
            self._timer.start()

    def _some(self) -> None:
        oldest = self._lists[0]
        del oldest[-AT_ONCE:]
        if not oldest:
            self._lists.pop(0)
        if not self._lists:
            self._timer.stop()


def settle_in(count: int) -> None:
    """With so many rows the collector would look at millions of objects, and all would wait.

    They hold no cycles; what is here stays out of its sight.
    """
    if count > MANY:
        gc.freeze()
