"""The fonts: sizes as ratios of the system font, line heights with them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from PySide6.QtGui import QFont, QFontDatabase, QFontInfo

DESIGNED_AT = 13
"""The pixel size of the system font for which the design gives its lengths."""
LARGEST = 2 * DESIGNED_AT
"""The design holds up to text twice as large."""
ROOMY_FROM = 1.5
"""From this text scale the layout takes more lines."""
PREFERRED = ("Inter", "Noto Sans", "DejaVu Sans")
NO_CHOICE = {"Sans Serif", "Sans", "sans", "sans-serif", "Sans-Serif", ""}

REGULAR = QFont.Weight.Normal
MEDIUM = QFont.Weight.Medium
SEMIBOLD = QFont.Weight.DemiBold


def system_font(given: QFont) -> QFont:
    """The system's font; where the desktop made no choice, a good one of those installed."""
    if given.family() not in NO_CHOICE:
        return given
    there = set(QFontDatabase.families())
    chosen = QFont(next((name for name in PREFERRED if name in there), given.family()))
    chosen.setPixelSize(DESIGNED_AT)
    return chosen


@dataclass(frozen=True)
class Fonts:
    """All fonts of the application, from one."""

    family: str
    pixels: float

    @classmethod
    def of(cls, font: QFont) -> Fonts:
        """Derived from the application's font."""
        return cls(font.family(), QFontInfo(font).pixelSize())

    @property
    def scale(self) -> float:
        """1.0 at the size the design was drawn for."""
        return self.pixels / DESIGNED_AT

    @property
    def roomy(self) -> bool:
        """Large text: the time joins the sender, titles take two lines."""
        return self.scale >= ROOMY_FROM

    def px(self, length: float) -> int:
        """A length of the design at this text size."""
        return round(length * self.scale)

    def icon(self, length: float) -> int:
        """The size of an icon: they grow to one and a half at most."""
        return round(length * min(self.scale, ROOMY_FROM))

    def tag(self) -> QFont:
        """The word in a tag."""
        return _font(self.family, self.pixels * 0.846, SEMIBOLD)

    def caption(self, weight: QFont.Weight = REGULAR) -> QFont:
        """Sender, time, footers."""
        return _font(self.family, self.pixels * 0.923, weight)

    def body(self, weight: QFont.Weight = REGULAR) -> QFont:
        """Messages, titles of cards."""
        return _font(self.family, self.pixels, weight)

    def reading(self) -> QFont:
        """The message in the detail pane."""
        return _font(self.family, self.pixels * 1.077, REGULAR)

    def heading(self) -> QFont:
        """The heading of a state."""
        return _font(self.family, self.pixels * 1.31, SEMIBOLD)

    def title(self) -> QFont:
        """The title in the detail pane."""
        return _font(self.family, self.pixels * 1.54, SEMIBOLD)


def struck(font: QFont) -> QFont:
    """The same, struck through."""
    made = QFont(font)
    made.setStrikeOut(True)
    return made


@cache
def _font(family: str, pixels: float, weight: QFont.Weight) -> QFont:
    font = QFont(family)
    font.setPixelSize(max(1, round(pixels)))
    font.setWeight(weight)
    font.setFeature(QFont.Tag("tnum"), 1)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font
