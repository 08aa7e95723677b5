"""The icons: SVG drawn in a colour, kept per colour and scale."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QIconEngine, QPainter, QPixmap
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
    """The icon for buttons and menus, sharp at every scale."""
    return QIcon(_Drawn(name, colour, size, disabled))


class _Drawn(QIconEngine):
    """Drawn when it is first seen: most buttons of a window are not, and none at every scale."""

    def __init__(self, name: str, colour: QColor, size: int, disabled: QColor | None) -> None:
        super().__init__()
        self._given = name, colour, size, disabled

    def clone(self) -> QIconEngine:
        return _Drawn(*self._given)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(
        self, size: QSize, mode: QIcon.Mode, _state: QIcon.State, scale: float
    ) -> QPixmap:
        name, colour, most, disabled = self._given
        if mode is QIcon.Mode.Disabled and disabled is not None:
            colour = disabled
        return pixmap(name, colour, min(size.width(), size.height(), most), scale)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        scale = painter.device().devicePixelRatio()
        drawn = self.scaledPixmap(rect.size(), mode, state, scale)
        place = QRectF(QPointF(), drawn.deviceIndependentSize())
        place.moveCenter(QRectF(rect).center())
        painter.drawPixmap(place.topLeft(), drawn)


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
