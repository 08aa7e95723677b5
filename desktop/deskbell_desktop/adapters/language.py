"""The language that a person or their organisation chose, read before anything can be shown."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any


def chosen_language(settings: Path, policy: Path | None) -> str:
    """A tag such as ``de``; empty for the system's. Says nothing of what is wrong in these files:
    that is told once, when the desk reads them in full."""
    wished, said = _read(settings).get("preferences"), _read(policy) if policy else {}
    for part in (said.get("locked"), wished, said.get("defaults")):
        tag = part.get("language") if isinstance(part, dict) else None
        if isinstance(tag, str):
            return tag
    return ""


def _read(path: Path) -> dict[str, Any]:
    try:
        raw = json.loads(path.read_bytes())
    except (OSError, ValueError):
        return {}
    return raw if isinstance(raw, dict) else {}
