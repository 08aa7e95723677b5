"""The icons: SVG drawn in a colour, kept per colour and scale."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from deskbell_resources import icon_names, icon_svg

TURNED = frozenset({"ui-back", "ui-chevron-right", "ui-external", "ui-undo"})
"""They point along the line, so they are mirrored where one reads from the right."""


def type_icon(type: str) -> str:
    """The name of a type's icon; a tag for slugs of an organisation's own."""
    name = f"type-{type}"
    return name if name in icon_names() else "type-other"


def pixmap(
    name: str, colour: QColor, size: int, ratio: float = 1.0, stroke: float | None = None
) -> QPixmap:
    """The icon in a colour, ``size`` logical pixels square."""
    way = QGuiApplication.layoutDirection()
    turned = name in TURNED and way is Qt.LayoutDirection.RightToLeft
    return _pixmap(name, colour.name(QColor.NameFormat.HexRgb), size, ratio, stroke, turned)


def icon(name: str, colour: QColor, size: int, disabled: QColor | None = None) -> QIcon:
    """The icon for buttons and menus, sharp at one and two times the scale."""
    made = QIcon()
    for ratio in (1.0, 1.5, 2.0):
        made.addPixmap(pixmap(name, colour, size, ratio))
        if disabled is not None:
            made.addPixmap(pixmap(name, disabled, size, ratio), QIcon.Mode.Disabled)
    return made


@lru_cache(maxsize=512)
def _pixmap(
    name: str, colour: str, size: int, ratio: float, stroke: float | None, turned: bool
) -> QPixmap:
    svg = icon_svg(name).replace("currentColor", colour)
    if stroke is not None:
        svg = svg.replace('stroke-width="1.75"', f'stroke-width="{stroke}"', 1)
    drawn = QPixmap(round(size * ratio), round(size * ratio))
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    if turned:
        painter.translate(drawn.width(), 0)
        painter.scale(-1, 1)
    QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(drawn.rect()))
    painter.end()
    drawn.setDevicePixelRatio(ratio)
    return drawn
