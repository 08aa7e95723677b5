"""The panel's colour: looked at where the screen may be, to choose a bell that is seen on it."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QGuiApplication, QImage, QScreen

from deskbell_desktop.ui.bell import Panel
from deskbell_desktop.ui.colours import Scheme

STEP = 4
COLOURED = 0.35
LIGHT, DARK = 0.62, 0.30


def strip(screen: QRect, free: QRect) -> QRect:
    """The part of the screen that the panel keeps for itself; empty when there is none."""
    if free.bottom() < screen.bottom():
        return QRect(
            screen.left(), free.bottom() + 1, screen.width(), screen.bottom() - free.bottom()
        )
    if free.top() > screen.top():
        return QRect(screen.left(), screen.top(), screen.width(), free.top() - screen.top())
    if free.right() < screen.right():
        return QRect(free.right() + 1, screen.top(), screen.right() - free.right(), screen.height())
    if free.left() > screen.left():
        return QRect(screen.left(), screen.top(), free.left() - screen.left(), screen.height())
    return QRect()


def judged(image: QImage) -> Panel:
    """What kind of panel most of these pixels are."""
    if image.isNull():
        return Panel.ANY
    seen: Counter[int] = Counter()
    for y in range(0, image.height(), STEP):
        for x in range(0, image.width(), STEP):
            seen[image.pixel(x, y)] += 1
    colour = QColor.fromRgb(seen.most_common(1)[0][0])
    light = (0.299 * colour.red() + 0.587 * colour.green() + 0.114 * colour.blue()) / 255
    if colour.hsvSaturationF() > COLOURED and light > 0.12:
        return Panel.ANY
    return Panel.LIGHT if light > LIGHT else Panel.DARK if light < DARK else Panel.ANY


def likely_panel(desktop: str, scheme: Scheme, screen: QScreen | None) -> Panel:
    """Known from the desktop, or looked at (X11), or a bell that is seen on all."""
    if "GNOME" in desktop.upper():
        return Panel.DARK
    if "KDE" in desktop.upper():
        return Panel.LIGHT if scheme is Scheme.LIGHT else Panel.DARK
    if screen is None or QGuiApplication.platformName() != "xcb":
        return Panel.ANY
    room = strip(screen.geometry(), screen.availableGeometry())
    if room.isEmpty():
        return Panel.ANY
    at = room.translated(-screen.geometry().topLeft())
    return judged(screen.grabWindow(0, at.x(), at.y(), at.width(), at.height()).toImage())
