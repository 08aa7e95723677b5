"""The colours of a theme: the design tokens as typed values."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any

from PySide6.QtGui import QColor

from deskbell_resources import tokens


class Scheme(StrEnum):
    """The themes there are."""

    LIGHT = "light"
    DARK = "dark"
    HIGH_CONTRAST = "highContrast"


@dataclass(frozen=True, slots=True)
class Hue:
    """The colour of a type: its icon, and the tile behind it."""

    ink: QColor
    tint: QColor


@dataclass(frozen=True, slots=True)
class Colours:
    """One theme; the names are those of ``tokens.json`` in snake case."""

    scheme: Scheme
    background: QColor
    surface: QColor
    raised: QColor
    sunken: QColor
    hover: QColor
    pressed: QColor
    text: QColor
    text_secondary: QColor
    text_disabled: QColor
    border: QColor
    border_strong: QColor
    accent: QColor
    on_accent: QColor
    accent_ink: QColor
    accent_soft: QColor
    selected: QColor
    selected_inactive: QColor
    focus: QColor
    danger: QColor
    on_danger: QColor
    danger_ink: QColor
    danger_soft: QColor
    danger_border: QColor
    warning_ink: QColor
    warning_soft: QColor
    success_ink: QColor
    success_soft: QColor
    highlight: QColor
    on_highlight: QColor
    shadow: QColor
    types: Mapping[str, Hue]

    @property
    def stark(self) -> bool:
        """High contrast: edges instead of tints."""
        return self.scheme is Scheme.HIGH_CONTRAST

    @property
    def control_edge(self) -> QColor:
        """The edge of fields and buttons."""
        return self.border if self.stark else mix(self.border_strong, self.surface, 0.62)

    @property
    def card_edge(self) -> QColor:
        """The edge of an unread card."""
        return QColor("#8C8C8C") if self.stark else self.border

    @property
    def window_edge(self) -> QColor:
        """The edge of toasts and menus."""
        return self.border if self.stark else mix(self.border_strong, self.raised, 0.38)

    def hue(self, type: str) -> Hue:
        """The hue of a type; slugs that the design does not know share one."""
        return self.types.get(type, self.types["other"])


def mix(one: QColor, other: QColor, share: float) -> QColor:
    """``share`` of one colour with the rest of another."""
    ends = ((one.red(), other.red()), (one.green(), other.green()), (one.blue(), other.blue()))
    return QColor(*(round(a * share + b * (1 - share)) for a, b in ends))


def _snake(name: str) -> str:
    return re.sub(r"[A-Z]", lambda found: f"_{found[0].lower()}", name)


@cache
def colours(scheme: Scheme) -> Colours:
    """The colours of a theme."""
    given: dict[str, Any] = dict(tokens()["color"][scheme.value])
    types = {
        name: Hue(QColor(h["ink"]), QColor(h["tint"])) for name, h in given.pop("types").items()
    }
    shadow = given.pop("shadow")
    cast = QColor(shadow["color"])
    cast.setAlphaF(shadow["opacity"])
    plain = {_snake(name): QColor(value) for name, value in given.items()}
    return Colours(scheme=scheme, types=types, shadow=cast, **plain)
