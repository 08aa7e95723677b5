"""Another language for pictures and tests, and English again afterwards."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from deskbell_desktop.core import formats, translate
from deskbell_desktop.ui import language
from deskbell_resources import phrasebook_file


def in_language(app: QApplication, tag: str, phrasebook: Path | None = None) -> None:
    """As the application does it at its start, on a system of that language."""
    language.take(app, QLocale(tag), phrasebook or phrasebook_file(tag))


def english_again(app: QApplication) -> None:
    """As built in."""
    for translator in app.findChildren(QTranslator):
        app.removeTranslator(translator)
        translator.deleteLater()
    translate.speak()
    formats.use()
    QLocale.setDefault(QLocale.c())
    app.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
