"""The picture of the tray bell in every state, enlarged by whole pixels and at its true size."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter

from deskbell_desktop.ui.bell import Bell, Mood, Panel, image

STATES = [
    ("Connected", Bell(Mood.CONNECTED)),
    ("3 unread", Bell(Mood.CONNECTED, 3)),
    ("More than nine", Bell(Mood.CONNECTED, 12)),
    ("Urgent", Bell(Mood.CONNECTED, 7, urgent=True)),
    ("… all read, unanswered", Bell(Mood.CONNECTED, urgent=True)),
    ("Reconnecting", Bell(Mood.RECONNECTING)),
    ("… and 3 unread", Bell(Mood.RECONNECTING, 3)),
    ("Signed out", Bell(Mood.SIGNED_OUT)),
    ("Server refuses", Bell(Mood.REFUSED)),
    ("Do not disturb", Bell(Mood.CONNECTED, quiet=True)),
    ("… and 3 unread", Bell(Mood.CONNECTED, 3, quiet=True)),
]
ZOOM = {16: 6, 20: 5, 22: 4, 24: 4, 32: 3, 48: 2}
PANELS = [
    (Panel.LIGHT, "#ECEEF1", "#23272D", "Light panel"),
    (Panel.DARK, "#15171B", "#E7E9EC", "Dark panel"),
    (Panel.ANY, "#2C6A5E", "#FFFFFF", "Coloured or unknown panel"),
]
COLUMN, ROW, LEFT, HEAD = 164, 108, 92, 64


def picture() -> QImage:
    """All states on all panels at all sizes."""
    height = HEAD + ROW * len(ZOOM)
    sheet = QImage(
        LEFT + COLUMN * len(STATES) + 24, height * len(PANELS), QImage.Format.Format_RGB32
    )
    painter = QPainter(sheet)
    for i, (panel, ground, ink, name) in enumerate(PANELS):
        top = i * height
        painter.fillRect(QRect(0, top, sheet.width(), height), QColor(ground))
        painter.setPen(QColor(ink))
        _text(painter, QRect(24, top + 10, 300, 22), name, 15, bold=True)
        for k, size in enumerate(ZOOM):
            _text(painter, QRect(24, top + HEAD + k * ROW, 60, ROW), f"{size} px", 13, bold=True)
        for j, (title, bell) in enumerate(STATES):
            left = LEFT + j * COLUMN
            _text(painter, QRect(left, top + 36, COLUMN, 20), title, 13, centred=True)
            for k, (size, zoom) in enumerate(ZOOM.items()):
                y = top + HEAD + k * ROW
                drawn = image(replace(bell, panel=panel), size)
                big = drawn.scaled(size * zoom, size * zoom)
                painter.drawImage(
                    left + (104 - size * zoom) // 2, y + (ROW - size * zoom) // 2, big
                )
                painter.drawImage(left + 104 + (54 - size) // 2, y + (ROW - size) // 2, drawn)
    painter.end()
    return sheet


def _text(
    painter: QPainter,
    rect: QRect,
    text: str,
    size: int,
    *,
    bold: bool = False,
    centred: bool = False,
) -> None:
    font = QFont(painter.font())
    font.setPixelSize(size)
    font.setBold(bold)
    painter.setFont(font)
    across = Qt.AlignmentFlag.AlignHCenter if centred else Qt.AlignmentFlag.AlignLeft
    painter.drawText(rect, across | Qt.AlignmentFlag.AlignVCenter, text)
