"""The panel watch: hears when a panel comes or goes, so that nobody has to look all the time.

Only panels on the D-Bus (StatusNotifierItem) say so; the others are looked for.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import SLOT, QObject, Slot
from PySide6.QtDBus import (
    QDBus,
    QDBusConnection,
    QDBusMessage,
    QDBusServiceWatcher,
    QDBusVariant,
)

WATCHER, PATH = "org.kde.StatusNotifierWatcher", "/StatusNotifierWatcher"
PATIENCE = 500
"""Milliseconds: a panel that hangs shall not hang us; the bus itself would wait for 25 s."""


class PanelWatch(QObject):
    """Calls ``changed`` whenever a panel may have come or gone."""

    def __init__(self, parent: QObject, changed: Callable[[], object]) -> None:
        super().__init__(parent)
        self._changed = changed
        self._bus = QDBusConnection.sessionBus()
        mode = QDBusServiceWatcher.WatchModeFlag.WatchForOwnerChange
        self._watcher = QDBusServiceWatcher(WATCHER, self._bus, mode, self)
        self._watcher.serviceOwnerChanged.connect(lambda *_: self._changed())
        for host in ("StatusNotifierHostRegistered", "StatusNotifierHostUnregistered"):
            # PySide6 wants text here, its stubs say bytes
            self._bus.connect(WATCHER, PATH, WATCHER, host, self, SLOT("_host()"))  # type: ignore[call-overload]

    @Slot()
    def _host(self) -> None:
        self._changed()

    def hears(self) -> bool:
        """Whether the panel that is there now would be heard going."""
        ask = QDBusMessage.createMethodCall(WATCHER, PATH, "org.freedesktop.DBus.Properties", "Get")
        ask.setArguments([WATCHER, "IsStatusNotifierHostRegistered"])
        said = self._bus.call(ask, QDBus.CallMode.Block, PATIENCE).arguments()
        return bool(said) and isinstance(said[0], QDBusVariant) and said[0].variant() is True
