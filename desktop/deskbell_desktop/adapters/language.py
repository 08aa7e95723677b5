"""The language that a person or their organisation chose, read before anything can be shown."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from deskbell_desktop.adapters.policy.said import DEFAULTS, INSTALLED, LOCKED, Said


def chosen_language(settings: Path, said: Sequence[Said]) -> str:
    """A tag such as ``de``; empty for the system's. Says nothing of what is wrong there: that is
    told once, when the desk reads it in full."""
    locked, defaults, installed = (
        [one.parts.get(part) for one in reversed(said)] for part in (LOCKED, DEFAULTS, INSTALLED)
    )
    kept = _read(settings)
    for part in (*locked, kept.get("preferences"), *defaults, kept.get("given"), *installed):
        tag = part.get("language") if isinstance(part, dict) else None
        if isinstance(tag, str):
            return tag
    return ""


def _read(path: Path) -> dict[str, Any]:
    try:
        raw = json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError):
        return {}
    return raw if isinstance(raw, dict) else {}
