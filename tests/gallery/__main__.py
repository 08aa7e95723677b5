"""Makes the pictures: ``python -m tests.gallery [FOLDER]``, by default into ``docs/gallery``."""

from __future__ import annotations

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["QT_SCALE_FACTOR"] = "2"
os.environ["TZ"] = "UTC"

from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

from tests.gallery import scenes


def main() -> None:
    """Every scene as a PNG."""
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "docs/gallery")
    folder.mkdir(parents=True, exist_ok=True)
    app = QApplication([])
    if "Inter" not in QFontDatabase.families():
        sys.exit("The pictures are made with the font Inter: apt-get install fonts-inter")
    font = QFont("Inter")
    font.setPixelSize(13)
    app.setFont(font)
    for name, image in scenes.pictures(app):
        image.save(str(folder / f"{name}.png"))
        print(folder / f"{name}.png")


main()
