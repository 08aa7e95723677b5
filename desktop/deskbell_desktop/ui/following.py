"""The following: keeps a list current while its window is seen, and reads it anew when it comes."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Slot
from PySide6.QtWidgets import QWidget

from deskbell_desktop.core.door import Changed
from deskbell_desktop.ui.bridge import Bridge
from deskbell_desktop.ui.model import InboxModel


class Following(QObject):
    """So that a hidden list costs nothing when a storm comes."""

    def __init__(self, window: QWidget, model: InboxModel, bridge: Bridge) -> None:
        super().__init__(window)
        self._window, self._model = window, model
        self._stale = True
        bridge.page_came.connect(model.page_came)
        bridge.inbox_changed.connect(self._changed)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Show and self._stale:
            self._stale = False
            self._model.reload()
        return super().eventFilter(watched, event)

    @Slot(object)
    def _changed(self, changed: Changed) -> None:
        if self._window.isVisible():
            self._model.changed(changed)
        else:
            self._stale = True
