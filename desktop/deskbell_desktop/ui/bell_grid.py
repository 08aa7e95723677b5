"""The bell's geometry: whole and half pixels for each size it is drawn at (design/src/tray.py)."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath


@dataclass(frozen=True, slots=True)
class Grid:
    """Rim left and right, dome left and right, top, start of the flare, bottom of the rim, clapper
    (x, y, width, height), wall of the hollow bell."""

    xl: float
    xr: float
    dl: float
    dr: float
    t: float
    f: float
    b: float
    cx: float
    cy: float
    cw: float
    ch: float
    wall: float

    def moved(self, right: float, down: float) -> Grid:
        """The same bell elsewhere."""
        across = {name: getattr(self, name) + right for name in ("xl", "xr", "dl", "dr", "cx")}
        along = {name: getattr(self, name) + down for name in ("t", "f", "b", "cy")}
        return replace(self, **across, **along)

    @property
    def middle(self) -> float:
        """Where the clapper hangs."""
        return (self.xl + self.xr) / 2

    @property
    def clapper(self) -> QRectF:
        """The bar under the bell."""
        return QRectF(self.cx, self.cy, self.cw, self.ch)


@dataclass(frozen=True, slots=True)
class Badge:
    """Height, width of one digit, width of "9+"; how far the bell moves to make room."""

    h: int
    w1: int
    w2: int
    right: int
    down: int


GRIDS = {
    16: Grid(2, 14, 4, 12, 1, 8, 12, 6, 13, 4, 2, 1.5),
    20: Grid(2, 18, 5, 15, 1, 10, 15, 8, 17, 4, 2, 1.75),
    22: Grid(3, 19, 6, 16, 2, 11, 16, 9, 18, 4, 2, 1.75),
    24: Grid(3, 21, 6, 18, 2, 12, 18, 10, 20, 4, 2, 2),
    32: Grid(4, 28, 8, 24, 3, 16, 24, 13, 27, 6, 2, 2.5),
    48: Grid(6, 42, 12, 36, 4, 24, 36, 20, 40, 8, 4, 3.5),
}
BADGES = {
    16: Badge(9, 9, 12, -2, 1),
    20: Badge(11, 11, 14, -2, 1),
    22: Badge(11, 11, 15, -2, 1),
    24: Badge(13, 13, 17, -2, 1),
    32: Badge(17, 17, 24, -3, 2),
    48: Badge(24, 24, 34, -5, 3),
}
MOONS = {16: 8, 20: 10, 22: 11, 24: 12, 32: 16, 48: 23}
CROSSES = {16: 6, 20: 7, 22: 8, 24: 9, 32: 11, 48: 16}
GAPS = {16: 1.0, 20: 1.0, 22: 1.0, 24: 1.0, 32: 1.5, 48: 2.0}
DIGITS = {
    "1": "..##. .###. ..##. ..##. ..##. ..##. ..##.",
    "2": ".###. ##.## ...## ..##. .##.. ##... #####",
    "3": ".###. ##.## ...## ..##. ...## ##.## .###.",
    "4": "...## ..### .#.## ##.## ##### ...## ...##",
    "5": "##### ##... ####. ...## ...## ##.## .###.",
    "6": "..##. .##.. ##... ####. ##.## ##.## .###.",
    "7": "##### ...## ...## ..##. ..##. .##.. .##..",
    "8": ".###. ##.## ##.## .###. ##.## ##.## .###.",
    "9": ".###. ##.## ##.## .#### ...## ..##. .##..",
    "+": "... ... .#. ### .#. ... ...",
    "!": "### ### ### ### .#. ... .#.",
}
"""The badge's digits, 5 by 7, for badges up to 13 pixels high; larger ones use the bold font."""


def body(g: Grid, inset: float = 0.0) -> QPainterPath:
    """The outline of the bell; with an inset, the inside of a hollow one."""
    i = inset
    dl, dr, t, f, b = g.dl + i, g.dr - i, g.t + i, g.f - i * 0.15, g.b - i
    xl, xr = g.xl + i * 1.75, g.xr - i * 1.75
    r, q = (dr - dl) / 2, max(0.5, (g.b - g.f) / 4 * (0.6 if i else 1))
    m = (f + b) / 2
    path = QPainterPath(QPointF(dl, t + r))
    path.arcTo(QRectF(dl, t, 2 * r, 2 * r), 180, -180)
    path.lineTo(dr, f)
    path.cubicTo(dr, m + q * 0.4, xr - q, b - 2 * q, xr, b - q)
    path.quadTo(xr, b, xr - q, b)
    path.lineTo(xl + q, b)
    path.quadTo(xl, b, xl, b - q)
    path.cubicTo(xl + q, b - 2 * q, dl, m + q * 0.4, dl, f)
    path.closeSubpath()
    return path


def crescent(x: float, y: float, d: float) -> QPainterPath:
    """A disc less a slightly smaller disc that sits up and to the right."""
    r1 = d / 2
    r2 = r1 * 0.80
    cx, cy = x + r1 + r1 * 0.52, y + r1 - r1 * 0.46
    disc, bite = QPainterPath(), QPainterPath()
    disc.addEllipse(QRectF(x, y, d, d))
    bite.addEllipse(QPointF(cx, cy), r2, r2)
    return disc.subtracted(bite)


def digit_cells(text: str) -> tuple[list[tuple[int, int]], int]:
    """The filled cells of a text in pixel digits, and its width."""
    cells: list[tuple[int, int]] = []
    at = 0
    for char in text:
        rows = DIGITS[char].split()
        cells += [(at + i, j) for j, row in enumerate(rows) for i, c in enumerate(row) if c == "#"]
        at += len(rows[0]) + 1
    return cells, at - 1


def row_for(size: int) -> tuple[int, int]:
    """Which row of ``GRIDS`` and how many times, for that many physical pixels."""
    exact = [(size // row, row) for row in GRIDS if size % row == 0]
    if exact:
        times, row = min(exact)
        return row, times
    return max((row for row in GRIDS if row <= size), default=min(GRIDS)), 1


def rim_line(g: Grid, size: int) -> tuple[QPointF, QPointF]:
    """The slash of the signed-out bell."""
    edge = size * 0.03
    a, z, top = g.xl + edge, g.xr - edge, g.t + edge
    return QPointF(a, top), QPointF(z, top + (z - a))


def dots(g: Grid) -> list[QRectF]:
    """The three dots of the reconnecting bell, in place of the clapper."""
    d = g.ch
    space = max(1, math.floor(d * 0.75 + 0.5))
    first = g.middle - (3 * d + 2 * space) / 2
    return [QRectF(first + i * (d + space), g.cy, d, d) for i in range(3)]
