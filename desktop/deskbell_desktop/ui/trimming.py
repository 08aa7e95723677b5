"""The trimming: a list that nobody looks at keeps no more rows than anybody will look at first."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from deskbell_desktop.ui.bridge import Bridge
from deskbell_desktop.ui.model import InboxModel

KEPT = 300


class Trimming(QObject):
    """So that a window that is hidden for days does not grow with what arrives."""

    def __init__(self, window: QWidget, model: InboxModel, bridge: Bridge) -> None:
        super().__init__(window)
        self._window, self._model = window, model
        bridge.inbox_changed.connect(self._changed)

    @Slot(object)
    def _changed(self, _changed: object) -> None:
        if not self._window.isVisible() and self._model.rowCount() > 2 * KEPT:
            self._model.trim(KEPT)
