"""Takes the picture of a window as it is painted, without a screen."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget


def photo(widget: QWidget) -> QImage:
    """The widget as it is painted."""
    ratio = widget.devicePixelRatioF()
    size = widget.size() * ratio
    made = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    window = QWidget.RenderFlag.DrawWindowBackground
    through = widget.testAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
    flags = QWidget.RenderFlag.DrawChildren | (QWidget.RenderFlag(0) if through else window)
    widget.render(made, renderFlags=flags)
    return made
