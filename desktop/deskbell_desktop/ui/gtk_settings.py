"""GTK's settings: font and theme as Xfce and MATE tell them to their own programs, without GTK.

They come by the XSETTINGS protocol. Where Qt knows by itself, from a portal say, that holds.
"""

from __future__ import annotations

import re
import struct
from dataclasses import dataclass

from PySide6.QtGui import QFont, QFontDatabase

from deskbell_desktop.ui import x11

OWNER, NAME = "_XSETTINGS_S0", "_XSETTINGS_SETTINGS"
FONT, THEME = "Gtk/FontName", "Net/ThemeName"
PREFERS_DARK = "Gtk/ApplicationPreferDarkTheme"
DARK = re.compile("dark|black|inverse", re.IGNORECASE)
CONTRAST = re.compile("highcontrast|contrasthigh", re.IGNORECASE)
INTEGER, TEXT, COLOUR = 0, 1, 2
STYLE = "(?: (?:regular|book|roman|light|medium|semi-?bold|bold|italic|oblique|condensed))*"
SAID = re.compile(
    rf"(?P<family>.+?),?{STYLE} (?P<size>\d+(?:\.\d+)?)(?P<pixels>px)?", re.IGNORECASE
)
SIZES = (5, 72)
Values = dict[str, str | int]


@dataclass(frozen=True, slots=True)
class GtkSettings:
    """What the desktop chose; ``font``: ``None`` where it named none that is installed."""

    font: QFont | None = None
    dark: bool = False
    contrast: bool = False


def gtk_settings() -> GtkSettings:
    """As they are now."""
    said = values(x11.told_by_owner(OWNER, NAME))
    theme = str(said.get(THEME, ""))
    return GtkSettings(
        font=font(str(said.get(FONT, ""))),
        dark=bool(DARK.search(theme)) or said.get(PREFERS_DARK) == 1,
        contrast=bool(CONTRAST.search(theme)),
    )


def values(raw: bytes) -> Values:
    """The settings by name; those before the first that cannot be read."""
    found: Values = {}
    try:
        order = "<" if raw[:1] == b"\0" else ">"
        (count,) = struct.unpack_from(f"{order}I", raw, 8)
        at = 12
        for _ in range(min(count, len(raw))):
            kind, long = struct.unpack_from(f"{order}BxH", raw, at)
            name = raw[at + 4 : at + 4 + long].decode("utf-8", "replace")
            at += 4 + _padded(long) + 4
            (value,) = struct.unpack_from(f"{order}I", raw, at)
            if kind == TEXT:
                found[name] = raw[at + 4 : at + 4 + value].decode("utf-8", "replace")
                at += 4 + _padded(value)
            elif kind in {INTEGER, COLOUR}:
                found[name] = value
                at += 4 if kind == INTEGER else 8
            else:
                break
    except struct.error:
        pass
    return found


def font(said: str) -> QFont | None:
    """The font that Pango's words name: ``Noto Sans Bold 10``; the weights are the design's."""
    parts = SAID.fullmatch(said.strip())
    if parts is None or not QFontDatabase.hasFamily(parts["family"]):
        return None
    made, size = QFont(parts["family"]), float(parts["size"])
    if not SIZES[0] <= size <= SIZES[1]:
        return None
    if parts["pixels"]:
        made.setPixelSize(round(size))
    else:
        made.setPointSizeF(size)
    return made


def _padded(long: int) -> int:
    return (long + 3) // 4 * 4
