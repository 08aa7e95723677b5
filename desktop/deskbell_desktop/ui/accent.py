"""The accent: the system's own colour in our themes, as light or dark as contrast needs it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtGui import QColor

from deskbell_desktop.ui.colours import Colours, Scheme, mix

TEXT, CONTROL = 4.5, 3.0
"""The least contrast of text, and of what one has to see to use it."""
STEPS = 100


def contrast(one: QColor, other: QColor) -> float:
    """The contrast of two colours as WCAG counts it: 1 to 21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def tinted(c: Colours, accent: QColor) -> Colours:
    """The theme with this accent: its hue stays, its lightness moves until it can be read."""
    dark = c.scheme is Scheme.DARK
    on_accent = _at(accent, 0.12) if dark else QColor("#FFFFFF")
    grounds = (c.background, c.surface, c.raised)
    fill = _moved(accent, dark, [(on_accent, TEXT), *((g, CONTROL) for g in grounds)])
    soft = mix(fill, c.surface, 0.18 if dark else 0.14)
    selected = mix(fill, c.surface, 0.26 if dark else 0.17)
    ink = _moved(accent, dark, [(ground, TEXT) for ground in (*grounds, soft, selected)])
    focus = _moved(fill, dark, [(ground, CONTROL) for ground in (*grounds, selected)])
    return replace(
        c,
        accent=fill,
        on_accent=on_accent,
        accent_ink=ink,
        accent_soft=soft,
        selected=selected,
        focus=focus,
    )


def _moved(colour: QColor, lighter: bool, needs: Iterable[tuple[QColor, float]]) -> QColor:
    """The nearest lightness in that direction that has the contrast it needs with each."""
    needs = tuple(needs)
    begin, end = colour.lightnessF(), 1.0 if lighter else 0.0
    for step in range(STEPS + 1):
        tried = _at(colour, begin + (end - begin) * step / STEPS)
        if all(contrast(tried, other) >= least for other, least in needs):
            return tried
    return _at(colour, end)


def _at(colour: QColor, lightness: float) -> QColor:
    """The same hue at another lightness; what has no hue stays grey."""
    hue, saturation = max(0.0, colour.hslHueF()), colour.hslSaturationF()
    return QColor.fromHslF(hue, saturation, min(1.0, max(0.0, lightness)))


def _luminance(colour: QColor) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(p) for p in (colour.redF(), colour.greenF(), colour.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
