"""The shadow: the one of the design, painted as a nine-patch."""

from __future__ import annotations

import math
from functools import cache

from PySide6.QtCore import QMargins, QRect, QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap

BLUR, DOWN = 28, 8
SIGMA = BLUR / 2
MIDDLE = 2


def cast(painter: QPainter, card: QRect, radius: int, colour: QColor) -> None:
    """Paint the shadow of a card with rounded corners."""
    patch, reach = _patch(radius, colour.rgba()), BLUR + radius + BLUR
    outer = card.marginsAdded(QMargins(BLUR, BLUR - DOWN, BLUR, BLUR + DOWN))
    across = _thirds(outer.left(), outer.width(), reach)
    down = _thirds(outer.top(), outer.height(), reach)
    from_ = _thirds(0, patch.width(), reach)
    for (y, h), (sy, sh) in zip(down, from_, strict=True):
        for (x, w), (sx, sw) in zip(across, from_, strict=True):
            painter.drawPixmap(QRectF(x, y, w, h), patch, QRectF(sx, sy, sw, sh))


def _thirds(start: int, length: int, end: int) -> list[tuple[int, int]]:
    """Both ends as they are, the middle stretched."""
    return [(start, end), (start + end, length - 2 * end), (start + length - end, end)]


@cache
def _patch(radius: int, rgba: int) -> QPixmap:
    reach = BLUR + radius + BLUR
    side = 2 * reach + MIDDLE
    colour = QColor.fromRgba(rgba)
    half = [
        bytes(round(colour.alpha() * _share(x + 0.5, y + 0.5, radius)) for x in range(reach + 1))
        for y in range(reach + 1)
    ]
    rows = [row + row[::-1] for row in half]
    mask = QImage(b"".join(rows + rows[::-1]), side, side, side, QImage.Format.Format_Alpha8)
    made = QPixmap(side, side)
    made.fill(QColor(colour.rgb()))
    painter = QPainter(made)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationIn)
    painter.drawImage(0, 0, mask)
    painter.end()
    return made


def _share(x: float, y: float, radius: int) -> float:
    """How dark it is: from the distance to the edge of the card, which begins at ``BLUR``."""
    across, down = BLUR + radius - x, BLUR + radius - y
    if across > 0 and down > 0:
        out = math.hypot(across, down) - radius
    else:
        out = max(across, down) - radius
    return 0.5 * math.erfc(out / (SIGMA * math.sqrt(2)))
