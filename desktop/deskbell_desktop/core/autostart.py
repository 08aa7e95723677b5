"""The autostart: whether the program starts with the person's session, and who decided that."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from deskbell_desktop.core.preferences import Policy
from deskbell_desktop.core.translate import tr


@dataclass(frozen=True, slots=True)
class Start:
    """How it stands. ``decided``: somebody turned it on or off before, here or in the system's own
    settings. ``word``: what the person should know, or empty."""

    on: bool
    decided: bool = True
    word: str = ""


class Autostart(Protocol):
    """The system's list of what starts with a session. Neither raises; both may take a moment."""

    def look(self) -> Start: ...
    def set(self, on: bool) -> Start: ...


def due(found: Start, wanted: bool, locked: bool) -> bool | None:
    """What to set at the program's start; ``None``: nothing.

    A person who turned it off in the system's own settings is not overruled, an organisation
    overrules both.
    """
    if found.on == wanted or (found.decided and not locked):
        return None
    return wanted


def unchanged(found: Start, why: str) -> Start:
    """What holds although it was to be changed, with a word on why."""
    return Start(found.on, found.decided, tr("This could not be changed: {why}.", why=why))


def by_policy(policy: Policy) -> bool:
    """Whether the organisation says so in as many words; then the system's own entry starts it."""
    return bool(policy.locked.get("autostart", policy.defaults.get("autostart", False)))
