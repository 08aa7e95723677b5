"""The popover's place: at the bell, off the panel, inside the screen."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QMargins, QPoint, QRect, QSize

GAP = 8
"""Between popover and panel, and between popover and the screen's sides."""
NEAR = 96
"""A pointer farther from every edge did not click on a bell: it was activated by keyboard."""
BELL = 24
SHADOW = QMargins(28, 20, 28, 36)
"""How far the shadow reaches."""


@dataclass(frozen=True, slots=True)
class Screen:
    """A screen, and the part of it that panels leave free."""

    whole: QRect
    free: QRect


def _distances(at: QPoint, whole: QRect) -> dict[str, int]:
    return {
        "bottom": whole.bottom() - at.y(),
        "top": at.y() - whole.top(),
        "right": whole.right() - at.x(),
        "left": at.x() - whole.left(),
    }


def _strips(screen: Screen) -> dict[str, int]:
    """How much of each edge belongs to a panel."""
    whole, free = screen.whole, screen.free
    return {
        "bottom": whole.bottom() - free.bottom(),
        "top": free.top() - whole.top(),
        "right": whole.right() - free.right(),
        "left": free.left() - whole.left(),
    }


def bell_near(pointer: QPoint, screen: Screen) -> QRect:
    """Where the bell must be, when the tray does not say: under the pointer that clicked on it,
    else at the end of the panel."""
    if min(_distances(pointer, screen.whole).values()) > NEAR:
        strips = _strips(screen)
        edge = max(strips, key=lambda name: strips[name])
        half = max(strips[edge], BELL) // 2
        corner = screen.whole.bottomRight() - QPoint(half, half)
        if edge == "top":
            corner.setY(screen.whole.top() + half)
        if edge == "left":
            corner.setX(screen.whole.left() + half)
        pointer = corner
    return QRect(pointer - QPoint(BELL // 2, BELL // 2), QSize(BELL, BELL))


def edge_of(bell: QRect, screen: Screen) -> str:
    """The edge whose panel holds the bell, else the nearest."""
    at, strips = bell.center(), _strips(screen)
    distances = _distances(at, screen.whole)
    held = [name for name, thick in strips.items() if thick and distances[name] < thick]
    return held[0] if held else min(distances, key=lambda name: distances[name])


def size(wanted: QSize, screen: Screen) -> QSize:
    """As large as wanted, and at most 92 % of the free height."""
    room = screen.free.size() - QSize(2 * GAP, 2 * GAP)
    return wanted.boundedTo(
        QSize(room.width(), min(room.height(), screen.free.height() * 92 // 100))
    )


def place(bell: QRect, screen: Screen, wanted: QSize) -> QRect:
    """The popover's rectangle, without its shadow."""
    room = screen.free.marginsRemoved(QMargins(GAP, GAP, GAP, GAP))
    made = QRect(QPoint(), size(wanted, screen))
    made.moveCenter(bell.center())
    match edge_of(bell, screen):
        case "bottom":
            made.moveBottom(min(room.bottom(), bell.top() - 1 - GAP))
        case "top":
            made.moveTop(max(room.top(), bell.bottom() + 1 + GAP))
        case "right":
            made.moveRight(min(room.right(), bell.left() - 1 - GAP))
        case "left":
            made.moveLeft(max(room.left(), bell.right() + 1 + GAP))
    made.moveLeft(max(room.left(), min(made.left(), room.right() + 1 - made.width())))
    made.moveTop(max(room.top(), min(made.top(), room.bottom() + 1 - made.height())))
    return made


def margins(card: QRect, screen: Screen) -> QMargins:
    """The room for the shadow: window managers push back what leaves the free part."""
    outer = card.marginsAdded(SHADOW).intersected(screen.free)
    return QMargins(
        card.left() - outer.left(),
        card.top() - outer.top(),
        outer.right() - card.right(),
        outer.bottom() - card.bottom(),
    )
