"""What the programs show and play: icons, sounds and design tokens, reached as package data."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

SOUNDS = ("soft", "warm", "glass", "wood", "clear", "insistent")
"""The sounds there are, from the mildest to the most pressing."""


def _place(*parts: str) -> Path:
    """Where a file of this package lies (the wheel is always unpacked)."""
    return Path(__file__).parent.joinpath(*parts)


@cache
def icon_svg(name: str) -> str:
    """The SVG text of an icon, stroked in ``currentColor``."""
    return _place("icons", f"{name}.svg").read_text(encoding="utf-8")


@cache
def icon_names() -> frozenset[str]:
    """Every icon there is."""
    return frozenset(path.stem for path in _place("icons").glob("*.svg"))


@cache
def tokens() -> dict[str, Any]:
    """The design tokens: colours, sizes, durations."""
    loaded: dict[str, Any] = json.loads(_place("tokens.json").read_text(encoding="utf-8"))
    return loaded


def sound_file(name: str) -> Path:
    """The WAV file of one of ``SOUNDS``."""
    return _place("sounds", f"{name}.wav")


def languages() -> tuple[str, ...]:
    """The languages there are translations for, and English, which is built in; empty when English
    is all there is."""
    found = {path.stem.removeprefix("deskbell_") for path in _place("translations").glob("*.qm")}
    return tuple(sorted(found | {"en"})) if found else ()


def phrasebook_file(tag: str) -> Path:
    """The translations into one of ``languages``, as Qt reads them."""
    return _place("translations", f"deskbell_{tag}.qm")


def app_icon_file(size: int | None = None) -> Path:
    """The application's icon: the SVG, or a PNG of 16, 24, 32, 48, 64, 128, 256 or 512 pixels."""
    return _place("app", "deskbell.svg" if size is None else f"deskbell-{size}.png")
