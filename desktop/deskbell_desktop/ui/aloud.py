"""Aloud: what screen readers are told without being asked; urgent at once, the rest counted."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer, QObject, QTimer
from PySide6.QtWidgets import QWidget

from deskbell.notification import Priority
from deskbell_desktop.core import text
from deskbell_desktop.core.door import Changed
from deskbell_desktop.core.item import Item
from deskbell_desktop.core.translate import tr
from deskbell_desktop.ui.bridge import Bridge

EVERY = 10_000
"""So many milliseconds lie between two counts."""


def say(widget: QWidget, words: str, *, at_once: bool = False) -> None:
    """Hand it to whoever reads the screen aloud; ``at_once``: it may interrupt."""
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

    event = QAccessibleAnnouncementEvent(widget, words)
    politeness = QAccessible.AnnouncementPoliteness
    event.setPoliteness(politeness.Assertive if at_once else politeness.Polite)
    QAccessible.updateAccessibility(event)


class Aloud(QObject):
    """Tells what arrives."""

    def __init__(
        self, window: QWidget, bridge: Bridge, said: Callable[..., None] = say, every: int = EVERY
    ) -> None:
        super().__init__(window)
        self._window, self._say, self._every = window, said, every
        self._new = 0
        self._rested = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._count)
        bridge.inbox_changed.connect(self._changed)

    def _changed(self, changed: Changed) -> None:
        new = [item for item in changed.items if item.id in changed.arrived and item.unread]
        urgent = [item for item in new if item.notification.priority is Priority.URGENT]
        for item in urgent[:3]:
            self._say(self._window, _urgent(item), at_once=True)
        self._new += len(new) - len(urgent[:3])
        if self._new and not self._timer.isActive():
            rested = self._rested.elapsed() if self._rested.isValid() else self._every
            self._timer.start(max(0, self._every - rested))

    def _count(self) -> None:
        self._rested.start()
        self._say(self._window, tr("{n} new", "{n} new", n=self._new))
        self._new = 0


def _urgent(item: Item) -> str:
    told = item.notification
    return tr(
        "Urgent. {title}. {message} {sender}.",
        title=text.title(told.title).rstrip("."),
        message=text.body(told.message),
        sender=text.title(told.sender.name),
    )
