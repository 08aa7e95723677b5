"""The growth: a window whose smallest size grows with the text stays on its screen."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget


def at_least(window: QWidget, size: QSize) -> None:
    """Its smallest size from now on. Only a window that grows by this is moved: any other stands
    where the person put it, beyond the edge as well."""
    before = window.size()
    window.setMinimumSize(size)
    if not window.isVisible() or window.size() == before:
        return
    room, frame = window.screen().availableGeometry(), window.frameGeometry()
    x = max(room.left(), min(frame.left(), room.right() + 1 - frame.width()))
    y = max(room.top(), min(frame.top(), room.bottom() + 1 - frame.height()))
    if (x, y) != (frame.left(), frame.top()):
        window.move(x, y)
