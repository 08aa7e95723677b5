"""The bell: the tray's icon, drawn for each size on its own pixels."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QIcon, QImage, QPainter, QPainterPath, QPen, QPixmap

from deskbell_desktop.ui import bell_grid as grid

SIZES = (16, 20, 22, 24, 32, 40, 44, 48, 64)
"""What a tray may ask for; StatusNotifierItem sends them all, in pixels of the screen."""


class Mood(StrEnum):
    """What the clapper says about the connection."""

    CONNECTED = "connected"
    RECONNECTING = "reconnecting"
    SIGNED_OUT = "signed-out"
    REFUSED = "refused"


class Panel(StrEnum):
    """What the icon stands on."""

    LIGHT = "light"
    DARK = "dark"
    ANY = "any"


@dataclass(frozen=True, slots=True)
class Bell:
    """Everything the icon shows; equal values draw the same picture."""

    mood: Mood = Mood.SIGNED_OUT
    unread: int = 0
    urgent: bool = False
    quiet: bool = False
    panel: Panel = Panel.ANY

    @property
    def text(self) -> str:
        """What the badge says; ``!``: all is read, and an urgent one waits for its answer."""
        if self.unread <= 0:
            return "!" if self.urgent else ""
        return str(self.unread) if self.unread < 10 else "9+"


GLYPHS = {Panel.LIGHT: "#23272D", Panel.DARK: "#F1F3F5", Panel.ANY: "#FFFFFF"}
BADGES = {
    Panel.LIGHT: ("#2B62C6", "#FFFFFF"),
    Panel.DARK: ("#8CB3FF", "#0E1E3D"),
    Panel.ANY: ("#FFFFFF", "#1A1D21"),
}
URGENT = ("#D6322D", "#FFFFFF")
HALO = QColor(16, 20, 24, 102)


def icon(bell: Bell) -> QIcon:
    """The bell at every size a tray may ask for."""
    made = QIcon()
    for size in SIZES:
        made.addPixmap(QPixmap.fromImage(image(bell, size)))
    return made


def image(bell: Bell, size: int) -> QImage:
    """The bell on ``size`` physical pixels."""
    row, times = grid.row_for(size)
    made = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    spare = (size - row * times) // 2
    painter.translate(spare, spare)
    painter.scale(times, times)
    _Drawing(painter, bell, row).draw()
    painter.end()
    return made


class _Drawing:
    """One bell on one painter: the glyph, what is cut out of it, what lies over it."""

    def __init__(self, painter: QPainter, bell: Bell, row: int) -> None:
        self.painter, self.bell, self.row = painter, bell, row
        self.gap = grid.GAPS[row]
        self.badge = grid.BADGES[row]
        given = grid.GRIDS[row]
        self.g = given.moved(self.badge.right, self.badge.down) if bell.text else given
        self.glyph = QColor(GLYPHS[bell.panel])

    def draw(self) -> None:
        shape = self._shape()
        faint = self.bell.quiet and bool(self.bell.text) and self.row < 22
        if self.bell.panel is Panel.ANY:
            pen = QPen(HALO, 2)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            self.painter.strokePath(shape, pen)
        self.painter.setOpacity(0.55 if faint else 1)
        self.painter.fillPath(shape, self.glyph)
        self.painter.setOpacity(1)
        if self.bell.mood is Mood.SIGNED_OUT:
            self._slash()
        elif self.bell.mood is Mood.REFUSED:
            self._cross()
        elif self.bell.quiet and not faint:
            self._moon()
        if self.bell.text:
            self._number()

    def _shape(self) -> QPainterPath:
        g, mood = self.g, self.bell.mood
        shape = grid.body(g)
        if mood is not Mood.CONNECTED:
            shape = shape.subtracted(grid.body(g, g.wall))
        if mood is Mood.RECONNECTING:
            for dot in grid.dots(g):
                r = dot.width() / 2 if dot.width() > 2 else 0.75
                shape.addRoundedRect(dot, r, r)
        elif mood is not Mood.SIGNED_OUT or self.row >= 24:
            shape.addRoundedRect(g.clapper, g.ch / 2, g.ch / 2)
        return shape

    def _cut(self, path: QPainterPath) -> None:
        self.painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Clear)
        self.painter.fillPath(path, Qt.GlobalColor.black)
        self.painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)

    def _stroke(self, start: QPointF, end: QPointF, width: float) -> None:
        pen = QPen(self.glyph, width)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        self.painter.setPen(pen)
        self.painter.drawLine(start, end)

    def _slash(self) -> None:
        start, end = grid.rim_line(self.g, self.row)
        self.painter.save()
        self.painter.translate(self.gap * 0.7, -self.gap * 0.7)
        self.painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Clear)
        self._stroke(start, end, self.g.wall + 2 * self.gap)
        self.painter.restore()
        self._stroke(start, end, self.g.wall)

    def _cross(self) -> None:
        d, width = grid.CROSSES[self.row], self.g.wall + 0.25
        x = self.row - d - 0.75 - (2 if self.bell.text else 0)
        y = self.row - d - 0.75
        room = QPainterPath()
        lead = self.gap + width / 2
        room.addRoundedRect(QRectF(x - lead, y - lead, self.row, self.row), width, width)
        self._cut(room)
        self._stroke(QPointF(x, y), QPointF(x + d, y + d), width)
        self._stroke(QPointF(x + d, y), QPointF(x, y + d), width)

    def _moon(self) -> None:
        d = grid.MOONS[self.row]
        at = self.row - d
        room = QPainterPath()
        room.addEllipse(QPointF(at + d / 2, at + d / 2), d / 2 + self.gap, d / 2 + self.gap)
        self._cut(room)
        self.painter.fillPath(grid.crescent(at, at, d), self.glyph)

    def _number(self) -> None:
        fill, ink = BADGES[self.bell.panel]
        if self.bell.urgent:
            fill, ink = URGENT if self.bell.panel is not Panel.ANY else URGENT[::-1]
        h, text = self.badge.h, self.bell.text
        w = self.badge.w1 if len(text) == 1 else self.badge.w2
        rect = QRectF(self.row - w, 0, w, h)
        r = max(2, h * 0.22) if self.bell.urgent else h / 2
        room, pill = QPainterPath(), QPainterPath()
        room.addRoundedRect(
            rect.adjusted(-self.gap, -self.gap, self.gap, self.gap), r + self.gap, r + self.gap
        )
        pill.addRoundedRect(rect, r, r)
        self._cut(room)
        self.painter.fillPath(pill, QColor(fill))
        if h <= 13:
            self._pixel_digits(text, rect, QColor(ink))
            return
        font = QFont(["Inter", "Noto Sans", "DejaVu Sans", "sans-serif"])
        font.setPixelSize(round(h * 0.72))
        font.setWeight(QFont.Weight.Bold)
        self.painter.setFont(font)
        self.painter.setPen(QColor(ink))
        self.painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)

    def _pixel_digits(self, text: str, rect: QRectF, ink: QColor) -> None:
        cells, wide = grid.digit_cells(text)
        left = rect.x() + round((rect.width() - wide) / 2)
        top = rect.y() + (int(rect.height()) - 7) // 2
        for i, j in cells:
            self.painter.fillRect(QRectF(left + i, top + j, 1, 1), ink)
