"""Draws the dashboard's panels from Prometheus's answers, for machines without Grafana."""

import math
import os
from pathlib import Path
from typing import Any

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QImage, QPainter, QPen, QPolygonF

from tests.monitoring.shipped import Panel

WIDE, HIGH, COLUMNS = 460, 220, 3
COLOURS = ("#3274d9", "#e0752d", "#37872d", "#c4162a", "#8f3bb8", "#b877d9", "#7a7a7a")
UNITS = {"s": " s", "reqps": "/s", "cps": "/s", "bytes": "B", "percentunit": "", "short": ""}
Course = tuple[str, list[tuple[float, float]]]


def draw(panels: list[Panel], courses: list[list[Course]], since: float, to: Path) -> None:
    """One picture of all the panels."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication.instance() or QGuiApplication([])
    rows = math.ceil(len(panels) / COLUMNS)
    image = QImage(WIDE * COLUMNS, HIGH * rows, QImage.Format.Format_RGB32)
    image.fill(QColor("#f4f5f5"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for i, (panel, lines) in enumerate(zip(panels, courses, strict=True)):
        place = QRectF(i % COLUMNS * WIDE, i // COLUMNS * HIGH, WIDE, HIGH)
        _panel(painter, place.adjusted(4, 4, -4, -4), panel, lines, since)
    painter.end()
    image.save(str(to))
    del application


def _panel(
    painter: QPainter, place: QRectF, panel: Panel, lines: list[Course], since: float
) -> None:
    painter.fillRect(place, QColor("white"))
    painter.setPen(QColor("#222"))
    painter.setFont(QFont("DejaVu Sans", 9, QFont.Weight.Bold))
    painter.drawText(place.adjusted(8, 5, 0, 0), Qt.AlignmentFlag.AlignLeft, panel.title)
    painter.setFont(QFont("DejaVu Sans", 7))
    plot = place.adjusted(56, 26, -10, -34)
    points = [point for _, course in lines for point in course if math.isfinite(point[1])]
    top = max([value for _, value in points], default=0.0) or 1.0
    until = max([moment for moment, _ in points], default=since + 1)
    for part in (0.0, 0.5, 1.0):
        y = plot.bottom() - part * plot.height()
        painter.setPen(QPen(QColor("#ddd"), 1))
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
        painter.setPen(QColor("#555"))
        where = QRectF(place.left(), y - 7, 52, 14)
        painter.drawText(where, Qt.AlignmentFlag.AlignRight, _said(part * top, panel.unit))
    left = plot.left()
    for i, (name, course) in enumerate(lines):
        colour = QColor(COLOURS[i % len(COLOURS)])
        shape = QPolygonF(
            [
                QPointF(
                    plot.left() + (moment - since) / max(until - since, 1) * plot.width(),
                    plot.bottom() - value / top * plot.height(),
                )
                for moment, value in course
                if math.isfinite(value)
            ]
        )
        painter.setPen(QPen(colour, 1.6))
        painter.drawPolyline(shape)
        label = QRectF(left, plot.bottom() + 10, 150, 14)
        painter.drawText(label, Qt.AlignmentFlag.AlignLeft, name)
        left += painter.fontMetrics().horizontalAdvance(name) + 12


def _said(value: float, unit: str) -> str:
    if unit == "bytes":
        power = min(int(math.log2(max(value, 1)) // 10), 3)
        return f"{value / 1024**power:.3g} {('', 'Ki', 'Mi', 'Gi')[power]}B"
    return f"{value:.3g}{UNITS.get(unit, '')}"


def course_of(found: list[dict[str, Any]], legend: str) -> list[Course]:
    """Prometheus's answer with the legend that Grafana would write."""
    courses = []
    for each in found:
        name = legend
        for label, value in each["metric"].items():
            name = name.replace(f"{{{{{label}}}}}", value)
        courses.append((name, [(float(t), float(v)) for t, v in each["values"]]))
    return courses
