"""The probe: looks at one thing and says what it found."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from deskbell_desktop.core.doctor.finding import Finding, Part
from deskbell_desktop.core.doctor.there import InWords
from deskbell_desktop.core.preferences import Preferences


@dataclass(frozen=True, slots=True)
class Probe:
    """``look`` may wait, but for no longer than ``limit`` seconds."""

    parts: tuple[Part, ...]
    look: Callable[[], Sequence[Finding]]
    limit: float = 10.0


Tell = Callable[[Sequence[Finding]], None]
Examine = Callable[[Iterable[Probe], Tell], object]
"""Looks with all probes at once and tells of each as it comes, from another thread."""


@dataclass(frozen=True, slots=True)
class Instruments:
    """What a window needs to examine the desk. ``probes`` are for these preferences and server;
    ``unlock`` may ask the person for the keyring's password."""

    examine: Examine
    probes: Callable[[Preferences, str, InWords], Iterable[Probe]]
    unlock: Callable[[], Probe]
