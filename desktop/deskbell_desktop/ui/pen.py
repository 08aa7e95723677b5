"""The pen: the few strokes that cards, tiles, tags and toasts are painted with."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QWidget

from deskbell.notification import Priority
from deskbell_desktop.ui import icons
from deskbell_desktop.ui import words as said
from deskbell_desktop.ui.colours import Colours
from deskbell_desktop.ui.fonts import Fonts
from deskbell_desktop.ui.lines import leftwards

START = (
    Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
)


def mirror(painter: QPainter, rect: QRect, widget: QWidget) -> None:
    """Paint what follows as in a mirror where one reads from the right: boxes change sides, words
    and icons stand upright at the mirrored place."""
    if widget.layoutDirection() is Qt.LayoutDirection.RightToLeft:
        painter.translate(rect.left() + rect.right() + 1, 0)
        painter.scale(-1, 1)


def _mirrored(painter: QPainter) -> bool:
    return painter.worldTransform().m11() < 0


def _other_side(rect: QRect, flags: int) -> tuple[QRect, int]:
    """The same place, and the other alignment, once the mirror is turned back."""
    sides = int(Qt.AlignmentFlag.AlignLeft) | int(Qt.AlignmentFlag.AlignRight)
    turned = QRect(-rect.right() - 1, rect.top(), rect.width(), rect.height())
    return turned, flags ^ sides if flags & sides else flags


def box(
    painter: QPainter,
    rect: QRect | QRectF,
    radius: float,
    fill: QColor | None,
    edge: QColor | None = None,
    width: float = 1,
) -> None:
    """A rounded box whose edge lies inside the rectangle."""
    painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(edge, width) if edge is not None else Qt.PenStyle.NoPen)
    inset = width / 2 if edge is not None else 0
    painter.drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), radius, radius)


def ring(painter: QPainter, rect: QRect, radius: float, colour: QColor) -> None:
    """The focus ring: 2 wide, 1 off."""
    outer = QRectF(rect).adjusted(-2, -2, 2, 2)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour, 2))
    painter.drawRoundedRect(outer, radius + 2, radius + 2)


def words(
    painter: QPainter, rect: QRect, text: str, font: QFont, colour: QColor, flags: int = 0
) -> None:
    """One line of text, shortened to the rectangle."""
    painter.setFont(font)
    painter.setPen(colour)
    said = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    flags = (flags or int(START)) | int(Qt.TextFlag.TextSingleLine)
    way = Qt.TextFlag.TextForceRightToLeft if leftwards(text) else Qt.TextFlag.TextForceLeftToRight
    flags |= int(way)
    painter.save()
    if _mirrored(painter):
        painter.scale(-1, 1)
        rect, flags = _other_side(rect, flags)
    painter.drawText(rect, flags, said)
    painter.restore()


def glyph(
    painter: QPainter,
    rect: QRect,
    name: str,
    colour: QColor,
    size: int,
    stroke: float | None = None,
) -> None:
    """An icon in the middle of the rectangle."""
    drawn = icons.pixmap(name, colour, size, painter.device().devicePixelRatio(), stroke)
    painter.save()
    if _mirrored(painter):
        painter.scale(-1, 1)
        rect, _ = _other_side(rect, 0)
    at = QRectF(rect).center() - QPointF(size / 2, size / 2)
    painter.drawPixmap(QPointF(round(at.x()), round(at.y())), drawn)
    painter.restore()


def tile(
    painter: QPainter,
    rect: QRect,
    type: str,
    c: Colours,
    size: int,
    *,
    look: str = "",
    name: str = "",
) -> None:
    """The tile of a type; ``look`` is ``low``, ``urgent``, ``picked`` or nothing."""
    hue = c.hue(type)
    fill: QColor | None = hue.tint
    ink, edge = hue.ink, c.border if c.stark else None
    if look == "low":
        fill, ink, edge = None, c.text_secondary, c.border
    elif look == "urgent":
        fill, ink, edge = c.danger, c.on_danger, None
    elif look == "picked":
        fill, ink, edge = c.accent, c.on_accent, None
    box(painter, rect, rect.width() / 4, fill, edge)
    glyph(painter, rect, name or icons.type_icon(type), ink, size)


def tag(
    painter: QPainter,
    right: QPointF,
    text: str,
    fonts: Fonts,
    ink: QColor,
    fill: QColor,
    edge: QColor | None,
    icon: str = "",
) -> int:
    """A tag whose right end and middle is the point; returns its width."""
    font = fonts.tag()
    mark = fonts.icon(11) + fonts.px(3) if icon else 0
    wide = QFontMetrics(font).horizontalAdvance(text) + 2 * fonts.px(6) + mark
    high = fonts.px(18)
    rect = QRect(round(right.x()) - wide, round(right.y() - high / 2), wide, high)
    box(painter, rect, 4, fill, edge)
    inner = rect.adjusted(fonts.px(6), 0, -fonts.px(6) + 2, 0)
    if icon:
        room = QRect(inner.left(), rect.top(), fonts.icon(11), high)
        glyph(painter, room, icon, ink, fonts.icon(11), 2.5)
        inner.setLeft(inner.left() + mark)
    words(painter, inner, text, font, ink)
    return wide


def priority_tag(
    painter: QPainter, right: QPointF, priority: Priority, c: Colours, fonts: Fonts
) -> int:
    """The tag of a priority, where it has one."""
    edge = c.border if c.stark else None
    if priority is Priority.HIGH:
        return tag(
            painter,
            right,
            said.priority(priority),
            fonts,
            c.warning_ink,
            c.warning_soft,
            edge,
            "ui-arrow-up",
        )
    if priority is Priority.URGENT:
        return tag(painter, right, said.priority(priority), fonts, c.on_danger, c.danger, edge)
    return 0


def priority_width(priority: Priority, fonts: Fonts) -> int:
    """How wide the tag of a priority is."""
    word = said.priority(priority)
    mark = fonts.icon(11) + fonts.px(3) if priority is Priority.HIGH else 0
    return QFontMetrics(fonts.tag()).horizontalAdvance(word) + 2 * fonts.px(6) + mark


def right_middle(rect: QRect) -> QPointF:
    """The middle of a rectangle's right edge."""
    return QPointF(rect.right() + 1, rect.top() + rect.height() / 2)
