"""Attention: how much each new item may interrupt the person, decided without doing it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import Enum, auto

from deskbell.notification import Priority
from deskbell_desktop.core.item import Item
from deskbell_desktop.core.preferences import Preferences, Reveal, muted_until
from deskbell_desktop.core.quiet import LOUD, Quiet, Why

FRESH = timedelta(minutes=15)
AWAY_SINGLES = 3
"""After an absence this many are announced one by one, more become one summary."""
STORM = 3
"""Bubbles within ``STORM_WINDOW``; what comes on top goes into one digest."""
STORM_URGENT = 6
STORM_WINDOW = 5.0
SOUND_GAP = 2.5

READ, EXPIRED, RETRACTED = "read", "expired", "retracted"
LOW, MUTED, SNOOZED = "low", "muted", "snoozed"
LOCKED, REMINDED = "locked", "reminded"
WANTED = frozenset({SNOOZED, REMINDED})
"""Silent before for one of these reasons: the person, or its sender, wants a word of it now."""
HELD = frozenset({Why.PERSON.value, Why.HOURS.value, LOCKED})
"""What is silent for one of these reasons is told in one summary when the reason ends."""


class Screen(Enum):
    """Whether somebody can be looking; ``LEFT``: locked for as long as counts as an absence."""

    OPEN = auto()
    LOCKED = auto()
    LEFT = auto()


@dataclass(frozen=True, slots=True)
class Scene:
    """What is so at the moment.

    ``now`` is the server's time, ``at`` this computer's as POSIX; ``away``: the items came by
    catching up after an absence; ``before``: of items that were silent, why (``SNOOZED``: it is
    time again; ``REMINDED``: their sender still waits); ``recent``: bubbles of this storm, or
    within its window.
    """

    now: datetime
    at: float = 0.0
    away: bool = False
    quiet: Quiet = LOUD
    screen: Screen = Screen.OPEN
    preferences: Preferences = field(default_factory=Preferences)
    before: Mapping[str, str] = field(default_factory=dict)
    recent: int = 0

    @property
    def withheld(self) -> str:
        """Why nothing is announced now unless it is urgent; empty: it is."""
        if self.quiet.why:
            return self.quiet.why.value
        hidden = self.preferences.on_locked_screen is Reveal.NOTHING
        if self.screen is Screen.LEFT or (self.screen is Screen.LOCKED and hidden):
            return LOCKED
        return ""


@dataclass(frozen=True, slots=True)
class Plan:
    """``singles`` get a bubble each, ``together`` share one, ``silent`` get none, and why."""

    singles: tuple[Item, ...] = ()
    together: tuple[Item, ...] = ()
    silent: tuple[tuple[Item, str], ...] = ()

    @property
    def announced(self) -> tuple[Item, ...]:
        """All that the person is told of."""
        return (*self.singles, *self.together)


def decide(items: Sequence[Item], scene: Scene) -> Plan:
    """How to announce these items, oldest first."""
    silent: list[tuple[Item, str]] = []
    loud: list[Item] = []
    for item in items:
        why = hush(item, scene)
        if why:
            silent.append((item, why))
        else:
            loud.append(item)
    singles, together = _spread(loud, scene)
    return Plan(tuple(singles), tuple(together), tuple(silent))


def hush(item: Item, scene: Scene) -> str:
    """Why it gets no bubble now (a slug of ``deskbell.wire.Receipt``); empty: it gets one."""
    n = item.notification
    if n.retracted_at is not None:
        return RETRACTED
    reminded = scene.before.get(item.id) == REMINDED and item.waits_for_answer
    if (item.state.read or item.state.deleted) and not reminded:
        return READ
    if item.over or (n.expires_at is not None and n.expires_at <= scene.now):
        return EXPIRED
    if n.priority is Priority.URGENT and scene.preferences.urgent_breaks_through:
        return ""
    if n.priority is Priority.LOW and scene.before.get(item.id) not in WANTED:
        return LOW
    if scene.before.get(item.id) != SNOOZED:  # the person wants to hear of that one
        until = muted_until(scene.preferences, n.type)
        if until is not None and (until == 0 or until > scene.at):
            return MUTED
    return scene.withheld


def _spread(loud: Sequence[Item], scene: Scene) -> tuple[list[Item], list[Item]]:
    singles: list[Item] = []
    together: list[Item] = []
    usual = sum(not _presses(item, scene) for item in loud)
    summary = scene.away and usual > AWAY_SINGLES
    for item in loud:
        fresh = scene.now - item.notification.created_at <= FRESH
        alone = _presses(item, scene) or (fresh and not summary)
        urgent = item.notification.priority is Priority.URGENT
        room = STORM_URGENT if urgent else STORM
        if alone and scene.before.get(item.id) not in HELD and scene.recent + len(singles) < room:
            singles.append(item)
        else:
            together.append(item)
    return singles, together


def _presses(item: Item, scene: Scene) -> bool:
    """However old it is, it wants a bubble of its own."""
    urgent = item.notification.priority is Priority.URGENT
    return urgent or scene.before.get(item.id) in WANTED


@dataclass(frozen=True, slots=True)
class Sound:
    """One of ``deskbell_resources.SOUNDS``, and how heavy what it announces is."""

    name: str
    weight: int


def sound_of(announced: Sequence[Item], preferences: Preferences) -> Sound | None:
    """The sound of the heaviest that has one: its type's, or else its priority's."""
    if not preferences.sound_on:
        return None
    by_type, by_priority = preferences.sound_by_type, preferences.sound_by_priority
    sounds = [
        Sound(by_type.get(n.type, by_priority.get(n.priority, "")), n.priority.weight)
        for n in (item.notification for item in announced)
    ]
    return max((s for s in sounds if s.name), key=lambda s: s.weight, default=None)


@dataclass(frozen=True, slots=True)
class Heard:
    """The last sound: when it was played and how heavy it was."""

    at: float
    weight: int


def sound_at(now: float, weight: int, last: Heard | None) -> float | None:
    """When a sound of this weight may play: now, at the end of the gap when it is heavier than the
    last one, or (``None``) not at all."""
    if last is None or now - last.at >= SOUND_GAP:
        return now
    return last.at + SOUND_GAP if weight > last.weight else None
