"""The preferences: how a person wants to be told, in one value; some may be set by policy."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import time
from enum import StrEnum
from types import MappingProxyType
from typing import Annotated, Any, Literal

from pydantic import Field

from deskbell.notification import Priority

UNTIL_FURTHER_NOTICE = 0.0


class Reveal(StrEnum):
    """How much a bubble says on a locked or shared screen."""

    EVERYTHING = "everything"
    TYPE_AND_SENDER = "type-and-sender"
    NOTHING = "nothing"


class Look(StrEnum):
    """The colours of the windows; ``SYSTEM`` follows the desktop."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    HIGH_CONTRAST = "high-contrast"


class PanelLook(StrEnum):
    """What the panel behind the bell looks like; ``AUTOMATIC``: find out."""

    AUTOMATIC = "automatic"
    LIGHT = "light"
    DARK = "dark"
    COLOURED = "coloured"


@dataclass(frozen=True, slots=True)
class QuietHours:
    """Quiet from ``start`` to ``end`` (local wall-clock time) on these days, Monday is 0.

    ``end`` at or before ``start`` is on the next day; both midnight: the whole day.
    """

    days: frozenset[Annotated[int, Field(ge=0, le=6)]]
    start: time = time(0)
    end: time = time(0)


WORKING_DAYS = QuietHours(frozenset(range(5)), time(18), time(7, 30))
WEEKEND = QuietHours(frozenset({5, 6}))

SOUNDS: Mapping[Priority, str] = MappingProxyType(
    {
        Priority.LOW: "",
        Priority.MEDIUM: "soft",
        Priority.HIGH: "clear",
        Priority.URGENT: "insistent",
    }
)


@dataclass(frozen=True, slots=True)
class Preferences:
    """One field is one setting, one key of the policy file and one control of the window.

    ``muted_types``: type → POSIX time until which, 0 until further notice. A sound is a name of
    ``deskbell_resources.SOUNDS`` or empty for none; one of a type goes before its priority's.
    ``volume`` and ``text_percent`` in percent. ``away_minutes``: after so long without a connection
    or with a locked screen what came meanwhile is told in one summary; 0: never. ``language``: a
    tag such as ``de``, empty for the system's.
    """

    urgent_breaks_through: bool = True
    quiet_hours_on: bool = False
    quiet_hours: tuple[QuietHours, ...] = (WORKING_DAYS, WEEKEND)
    muted_types: Mapping[str, float] = field(default_factory=dict)
    away_minutes: Annotated[int, Field(ge=0, le=1440)] = 10
    on_locked_screen: Reveal = Reveal.TYPE_AND_SENDER
    sound_on: bool = True
    volume: Annotated[int, Field(ge=0, le=100)] = 80
    sound_by_priority: Mapping[Priority, str] = field(default_factory=lambda: dict(SOUNDS))
    sound_by_type: Mapping[str, str] = field(default_factory=dict)
    look: Look = Look.SYSTEM
    panel: PanelLook = PanelLook.AUTOMATIC
    text_percent: Annotated[int, Field(ge=100, le=200)] = 100
    reduced_motion: bool = False
    language: str = ""
    server: str = ""
    autostart: bool = True
    link_schemes: tuple[Literal["https", "http"], ...] = ("https",)
    proxy: str = ""
    ca_file: str = ""


BUILT_IN_TYPES = frozenset(
    {
        "order",
        "inventory",
        "project",
        "task",
        "budget",
        "system",
        "info",
        "success",
        "warning",
        "error",
    }
)
OTHER_TYPES = "other"
"""In ``muted_types``: every type of an organisation's own that is not named there itself."""


def muted_until(preferences: Preferences, type: str) -> float | None:
    """Until when this type is mute, as a POSIX time or ``UNTIL_FURTHER_NOTICE``; perhaps past."""
    muted = preferences.muted_types
    if type in muted or type in BUILT_IN_TYPES:
        return muted.get(type)
    return muted.get(OTHER_TYPES)


NAMES = frozenset(f.name for f in fields(Preferences))
Wishes = Mapping[str, Any]
"""Fields of ``Preferences`` that somebody has set, by name; the rest is as built in."""


@dataclass(frozen=True, slots=True)
class Policy:
    """What the organisation says: ``defaults`` that a person may change, ``locked`` that they may
    not; ``word``: what the person should know about it, or empty."""

    defaults: Wishes = field(default_factory=dict)
    locked: Wishes = field(default_factory=dict)
    word: str = ""


@dataclass(frozen=True, slots=True)
class Settled:
    """What holds: the person's wishes with the organisation's policy over them.

    ``locked``: names of the fields that the policy sets and the person cannot change.
    """

    preferences: Preferences = field(default_factory=Preferences)
    locked: frozenset[str] = frozenset()


def settle(policy: Policy, wishes: Wishes) -> Settled:
    """The policy's defaults, over them the person's wishes, over them what is locked."""
    preferences = replace(Preferences(), **{**policy.defaults, **wishes, **policy.locked})
    return Settled(preferences, frozenset(policy.locked))


def wished(settled: Settled, wanted: Preferences) -> dict[str, Any]:
    """The fields in which ``wanted`` differs from what holds and may."""
    held = settled.preferences
    open_names = NAMES - settled.locked
    return {n: v for n in open_names if (v := getattr(wanted, n)) != getattr(held, n)}
