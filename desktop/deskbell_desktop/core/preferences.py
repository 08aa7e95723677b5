"""The preferences: how a person wants to be told, in one value; some may be set by policy."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import time
from enum import StrEnum
from types import MappingProxyType
from typing import Annotated, Any, Literal

from deskbell.vocabulary import Priority

UNTIL_FURTHER_NOTICE = 0.0


@dataclass(frozen=True, slots=True)
class Between:
    """The bounds of a number, checked by who reads it."""

    least: int
    most: int


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

    days: frozenset[int]
    start: time = time(0)
    end: time = time(0)

    def __post_init__(self) -> None:
        if not all(0 <= day <= 6 for day in self.days):
            raise ValueError("days are 0 (Monday) to 6")


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

    What each means stands below it; ``docs/policy.md`` is made from that.
    """

    urgent_breaks_through: bool = True
    """Urgent notifications ring through do not disturb, quiet hours and muted types."""
    quiet_hours_on: bool = False
    """Do not disturb turns itself on and off by `quiet_hours`."""
    quiet_hours: tuple[QuietHours, ...] = (WORKING_DAYS, WEEKEND)
    """When: days (Monday is 0), start and end in local time; an end at or before the start is on
    the next day, both midnight is the whole day."""
    muted_types: Mapping[str, float] = field(default_factory=dict)
    """Types that do not ring, each with the POSIX time until when; 0 is until further notice."""
    away_minutes: Annotated[int, Between(0, 1440)] = 10
    """After so long away (no connection, or a locked screen) one summary tells what came; 0 is
    never."""
    on_locked_screen: Reveal = Reveal.TYPE_AND_SENDER
    """How much a notification says on a locked or shared screen."""
    sound_on: bool = True
    """Notifications sound."""
    volume: Annotated[int, Between(0, 100)] = 80
    """How loud, in percent."""
    sound_by_priority: Mapping[Priority, str] = field(default_factory=lambda: dict(SOUNDS))
    """The sound of each priority, by name; empty is none."""
    sound_by_type: Mapping[str, str] = field(default_factory=dict)
    """The sound of a type; it goes before its priority's."""
    look: Look = Look.SYSTEM
    """The colours of the windows."""
    panel: PanelLook = PanelLook.AUTOMATIC
    """What the panel behind the bell looks like, where it cannot be found out."""
    text_percent: Annotated[int, Between(100, 200)] = 100
    """The size of text, in percent of the system's."""
    reduced_motion: bool = False
    """Nothing slides or fades."""
    language: str = ""
    """A tag such as `de`; empty is the system's."""
    server: str = ""
    """The address to sign in at; locked, the only one."""
    autostart: bool = True
    """Starts with the person's session."""
    link_schemes: tuple[Literal["https", "http"], ...] = ("https",)
    """Which links may be opened."""
    proxy: str = ""
    """`http://host:port` of the proxy to the server, `http://name:password@host:port` if it asks;
    empty is the environment's and the system's. This computer itself is never reached by one."""
    ca_file: str = ""
    """A file with the company's certificates in PEM, believed besides the system's."""
    update_manifest: str = ""
    """The `https` address of the signed manifest that names the newest release, asked once a day;
    empty: never. Nothing asks where a package manager keeps the program current."""
    update_key: str = ""
    """The public key (Ed25519, base64) that signs it."""


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


NOT_FROM_A_SERVER = frozenset(
    {"server", "autostart", "link_schemes", "proxy", "ca_file", "update_manifest", "update_key"}
)
"""What only the desk's own administrator or its person sets: the way to the server, what may be
opened, what is started. All else a server may give as a default."""


@dataclass(frozen=True, slots=True)
class Given:
    """What the server gives this desk as defaults, and by which roll-out; 0 is none."""

    rollout: int = 0
    wishes: Wishes = field(default_factory=dict)


NOTHING_GIVEN = Given()


@dataclass(frozen=True, slots=True)
class Policy:
    """What the organisation says: ``defaults`` that a person may change, ``locked`` that they may
    not; ``word``: what the person should know about it, or empty. ``installed``: what was said at
    the installation."""

    defaults: Wishes = field(default_factory=dict)
    locked: Wishes = field(default_factory=dict)
    word: str = ""
    installed: Wishes = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Settled:
    """What holds: the person's wishes with the organisation's policy over them.

    ``locked``: names of the fields that the policy sets and the person cannot change.
    """

    preferences: Preferences = field(default_factory=Preferences)
    locked: frozenset[str] = frozenset()


def settle(policy: Policy, wishes: Wishes, given: Given = NOTHING_GIVEN) -> Settled:
    """What was said at the installation, over it what the server gives, then the policy's defaults,
    then the person's wishes, and over all what is locked."""
    order = (policy.installed, given.wishes, policy.defaults, wishes, policy.locked)
    held = {name: value for part in order for name, value in part.items()}
    preferences = replace(Preferences(), **held)
    return Settled(preferences, frozenset(policy.locked))


def wished(settled: Settled, wanted: Preferences) -> dict[str, Any]:
    """The fields in which ``wanted`` differs from what holds and may."""
    held = settled.preferences
    open_names = NAMES - settled.locked
    return {n: v for n in open_names if (v := getattr(wanted, n)) != getattr(held, n)}
