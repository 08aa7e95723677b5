"""Attention: how much each new item may interrupt the person, decided without doing it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from deskbell.notification import Priority
from deskbell_desktop.core.item import Item
from deskbell_desktop.core.preferences import Preferences
from deskbell_desktop.core.quiet import LOUD, Quiet

FRESH = timedelta(minutes=15)
AWAY_SINGLES = 3
"""After an absence this many are announced one by one, more become one summary."""
STORM = 3
"""Bubbles within ``STORM_WINDOW``; what comes on top goes into one digest."""
STORM_URGENT = 6
STORM_WINDOW = 5.0
SOUND_GAP = 2.5


@dataclass(frozen=True, slots=True)
class Scene:
    """What is so at the moment. ``now`` is the server's time; ``away``: the items came by catching
    up, not live; ``recent``: bubbles shown within the storm window."""

    now: datetime
    away: bool = False
    quiet: Quiet = LOUD
    recent: int = 0


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
        why = _hush(item, scene)
        if why:
            silent.append((item, why))
        else:
            loud.append(item)
    if scene.away and len(loud) > AWAY_SINGLES:
        return Plan(together=tuple(loud), silent=tuple(silent))
    singles, together = _spread(loud, scene)
    return Plan(tuple(singles), tuple(together), tuple(silent))


def _hush(item: Item, scene: Scene) -> str:
    """Why it gets no bubble at all (a slug of ``deskbell.wire.Receipt``); empty: it gets one."""
    if not item.unread:
        return "read"
    expires = item.notification.expires_at
    if expires is not None and expires <= scene.now:
        return "expired"
    if scene.quiet.why and item.notification.priority is not Priority.URGENT:
        return scene.quiet.why
    return ""


def _spread(loud: Sequence[Item], scene: Scene) -> tuple[list[Item], list[Item]]:
    singles: list[Item] = []
    together: list[Item] = []
    shown = scene.recent
    for item in loud:
        urgent = item.notification.priority is Priority.URGENT
        fresh = scene.now - item.notification.created_at <= FRESH
        if fresh and shown < (STORM_URGENT if urgent else STORM):
            singles.append(item)
            shown += 1
        else:
            together.append(item)
    return singles, together


@dataclass(frozen=True, slots=True)
class Sound:
    """One of ``deskbell_resources.SOUNDS``, and how heavy what it announces is."""

    name: str
    weight: int


def sound_of(announced: Sequence[Item], preferences: Preferences) -> Sound | None:
    """The sound of the heaviest that has one: its type's, or else its priority's."""
    if not preferences.sound_on:
        return None
    sounds = [
        Sound(
            preferences.sound_by_type.get(
                n.type, preferences.sound_by_priority.get(n.priority, "")
            ),
            n.priority.weight,
        )
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
