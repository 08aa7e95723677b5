"""The history: all that is known of one run, as frozen values, for the judge alone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Attempt:
    """A producer was going to send this under that key."""

    proof: str
    users: frozenset[str] = frozenset()
    rooms: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Accepted:
    """A producer was answered with 2xx."""

    proof: str
    id: str
    seq: int
    replayed: bool = False


@dataclass(frozen=True, slots=True)
class State:
    """What became of a notification for one person."""

    read: bool = False
    deleted: bool = False
    acked: str | None = None
    version: int = 0
    answer: str | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """A notification in a store; ``announced`` as in the desktop's journal (0 waits, 1 claimed,
    2 shown, 3 suppressed)."""

    id: str
    proof: str
    place: int
    state: State = State()
    announced: int = 2


@dataclass(frozen=True, slots=True)
class Position:
    """Where a desk stood; ``reset``: it was told to begin again there."""

    epoch: str
    cursor: int
    reset: bool = False


@dataclass(frozen=True, slots=True)
class Answered:
    """A change that the server answered with 2xx."""

    what: str
    id: str | None = None
    version: int | None = None
    up_to: int | None = None


@dataclass(frozen=True, slots=True)
class Wish:
    """A change that the person asked for at that desk."""

    what: str
    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Desk:
    """One desk. ``calls``: for each request to its system, the ids that it stood for; ``kills``:
    how often it was killed; ``link``: the last state of its connection."""

    name: str
    person: str
    rows: tuple[Row, ...] = ()
    calls: tuple[tuple[str, ...], ...] = ()
    positions: tuple[Position, ...] = ()
    answered: tuple[Answered, ...] = ()
    wishes: tuple[Wish, ...] = ()
    signed_out: tuple[str, ...] = ()
    link: str = "connected"
    kills: int = 0
    fresh: bool = False


@dataclass(frozen=True, slots=True)
class Gauge:
    """Something that must come back to where it was, within ``slack``."""

    name: str
    before: float
    after: float
    slack: float


@dataclass(frozen=True, slots=True)
class History:
    """One run. ``kept``: what the server's store has; ``inboxes``: what it tells each person;
    ``forged``: keys that took a second text; ``late``: who had not arrived when time was up."""

    attempts: tuple[Attempt, ...] = ()
    accepted: tuple[Accepted, ...] = ()
    people: frozenset[str] = frozenset()
    members: Mapping[str, frozenset[str]] = field(default_factory=dict)
    desks: tuple[Desk, ...] = ()
    kept: tuple[Row, ...] = ()
    inboxes: Mapping[str, tuple[Row, ...]] = field(default_factory=dict)
    gauges: tuple[Gauge, ...] = ()
    logs: Mapping[str, str] = field(default_factory=dict)
    forged: tuple[str, ...] = ()
    late: tuple[str, ...] = ()
    broken: tuple[str, ...] = ()

    def audience(self, attempt: Attempt) -> frozenset[str]:
        """The people it is for."""
        if not attempt.users and not attempt.rooms:
            return self.people
        rooms = (self.members.get(room, frozenset()) for room in attempt.rooms)
        return attempt.users.union(*rooms)

    def deliveries(self) -> Iterator[tuple[Desk, str]]:
        """Every notification on every desk, once."""
        for desk in self.desks:
            for id in dict.fromkeys(row.id for row in desk.rows):
                yield desk, id
