"""What one source of policy says, as it stands there, not yet checked key by key."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

DEFAULTS, LOCKED = "defaults", "locked"
PARTS = (DEFAULTS, LOCKED)
INSTALLED = "installed"
"""The part that an installer alone says."""
ALL = (INSTALLED, *PARTS)


@dataclass(frozen=True, slots=True)
class Said:
    """``where``: for the administrator; ``fault``: why nothing of it can be used, or empty."""

    where: str
    parts: Mapping[str, Any] = field(default_factory=dict)
    fault: str = ""


Source = Callable[[], Said | None]
"""Reads one source; ``None`` where there is none. It does not raise."""


def said(where: str, raw: Any) -> Said:
    """What a file holds, if it has the form of a policy."""
    if isinstance(raw, dict) and all(isinstance(raw.get(part, {}), dict) for part in ALL):
        return Said(where, raw)
    return Said(where, fault='it is not of the form {"defaults": {}, "locked": {}}')
