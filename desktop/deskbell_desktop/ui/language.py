"""The language of the windows: phrasebooks, formats and direction, taken once at the start."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTime, QTranslator
from PySide6.QtWidgets import QApplication

from deskbell_desktop.core import formats
from deskbell_desktop.core.formats import Formats
from deskbell_desktop.core.translate import speak
from deskbell_resources import languages, phrasebook_file

CONTEXT = "Deskbell"
"""One context for all: a sentence is translated once, wherever it is shown."""
ENGLISH = "en"
LONG, SHORT = QLocale.FormatType.LongFormat, QLocale.FormatType.ShortFormat


def speak_to(app: QApplication, wished: str, system: QLocale | None = None) -> str:
    """Use the language that was wished for, else the system's, else English; its tag."""
    here = system or QLocale.system()
    tag = chosen(wished, here.uiLanguages(), languages())
    phrasebook = None if tag == ENGLISH else phrasebook_file(tag)
    if phrasebook is not None or here.language() != QLocale.Language.C:
        take(app, _locale(tag, here), phrasebook)
    return tag


def chosen(wished: str, system: Sequence[str], there: Sequence[str]) -> str:
    """The first language that there is, of the one wished for and the system's in their order."""
    for tag in [wished, *system]:
        base = tag.replace("_", "-").partition("-")[0].lower()
        if base in there or base == ENGLISH:
            return base
    return ENGLISH


def _locale(tag: str, system: QLocale) -> QLocale:
    """The language as it is written in the person's country."""
    language = QLocale(tag).language()
    if system.language() == language:
        return system
    return QLocale(language, system.territory())


def take(app: QApplication, locale: QLocale, phrasebook: Path | None) -> None:
    """Speak by this phrasebook (none: English), write as this locale does, in its direction."""
    QLocale.setDefault(locale)
    formats.use(written(locale))
    number = lambda n: locale.toString(n)  # noqa: E731 - the type that speak wants
    if phrasebook is None:
        speak(number=number)
        return
    ours = QTranslator(app)
    if not ours.load(str(phrasebook)):
        return
    speak(lambda text, n: ours.translate(CONTEXT, text, None, -1 if n is None else n) or "", number)
    qts = QTranslator(app)
    if qts.load(QLocale(locale.language()), "qtbase", "_", _qt_folder()):
        QCoreApplication.installTranslator(qts)
    app.setLayoutDirection(locale.textDirection())


def _qt_folder() -> str:
    return QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)


def written(locale: QLocale) -> Formats:
    """The formats of a locale. Names are its language's, though a system may mix languages."""
    names = QLocale(locale.language(), locale.territory())
    exact = re.sub(r"(\W)mm", r"\1mm\1ss", locale.timeFormat(SHORT))
    return Formats(
        months=tuple(names.monthName(month, LONG) for month in range(1, 13)),
        short_months=tuple(names.monthName(month, SHORT) for month in range(1, 13)),
        weekdays=tuple(names.dayName(day, LONG) for day in range(1, 8)),
        short_weekdays=tuple(names.dayName(day, SHORT) for day in range(1, 8)),
        clock=lambda at: _clock(locale, at),
        exact_clock=lambda at: locale.toString(QTime(at.hour, at.minute, at.second), exact),
        decimal=lambda value, places: locale.toString(float(value), "f", places),
        keeps_capitals=locale.language() == QLocale.Language.German,
        plain=lambda n: locale.toString(n).replace(locale.groupSeparator(), ""),
    )


def _clock(locale: QLocale, at: datetime) -> str:
    return locale.toString(QTime(at.hour, at.minute), SHORT)
