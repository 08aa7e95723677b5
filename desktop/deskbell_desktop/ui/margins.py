"""The margins of a layout by where one begins to read, which Qt does not mirror by itself."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLayout


def set_margins(layout: QLayout, start: int, top: int, end: int, bottom: int) -> None:
    """``start``: at the left, or at the right where one reads from there."""
    mirrored = QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft
    left, right = (end, start) if mirrored else (start, end)
    layout.setContentsMargins(left, top, right, bottom)
