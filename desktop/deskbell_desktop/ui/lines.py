"""The lines: plain text broken and shortened to a width, and where searched words are in it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics, QTextLayout, QTextOption


@lru_cache(maxsize=4096)
def broken(text: str, font: str, width: int, most: int) -> tuple[str, ...]:
    """At most so many lines of the text; the last ends in an ellipsis when there is more."""
    if not text or width <= 0:
        return ()
    face = QFont()
    face.fromString(font)
    metrics = QFontMetrics(face)
    if metrics.horizontalAdvance(text) <= width:
        return (text,)
    out: list[str] = []
    for start, length in _breaks(text, face, width):
        if len(out) == most - 1:
            out.append(metrics.elidedText(text[start:], Qt.TextElideMode.ElideRight, width))
            break
        out.append(text[start : start + length].rstrip())
    return tuple(out)


def _breaks(text: str, font: QFont, width: int) -> list[tuple[int, int]]:
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    out = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        out.append((line.textStart(), line.textLength()))
    layout.endLayout()
    return out


def leftwards(text: str) -> bool:
    """Whether it is written from the right: its first letter tells."""
    kinds = (unicodedata.bidirectional(letter) for letter in text)
    return next((kind for kind in kinds if kind in {"L", "R", "AL"}), "L") != "L"


def found(text: str, needles: Sequence[str]) -> list[tuple[int, int]]:
    """Where words of the text begin with one of the needles: (start, length)."""
    if not needles:
        return []
    pattern = r"\b(?:" + "|".join(re.escape(n) for n in sorted(needles, key=len)[::-1]) + ")"
    return [(m.start(), len(m[0])) for m in re.finditer(pattern, text, re.IGNORECASE)]
