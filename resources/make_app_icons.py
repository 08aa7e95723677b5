"""Makes the PNGs of the application's icon from its SVG."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

SIZES = (16, 24, 32, 48, 64, 128, 256, 512)


def main() -> None:
    """Write one PNG per size beside the SVG."""
    folder = Path(__file__).parent / "deskbell_resources" / "app"
    renderer = QSvgRenderer(str(folder / "deskbell.svg"))
    for size in SIZES:
        image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        renderer.render(painter)
        painter.end()
        image.save(str(folder / f"deskbell-{size}.png"))


if __name__ == "__main__":
    main()
