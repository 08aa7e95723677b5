"""What travels between the server's log and a desktop: entries, pages, changes of state."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, Any, Literal

from deskbell.notification import Answer, Notification
from deskbell.received import Bounds, Count, Only, Received, Said, Time
from deskbell.vocabulary import What as What  # noqa: PLC0414 - also said from here

PROTO = 1
"""The version of the socket protocol that both sides speak (``auth.proto``)."""

PAGE_MAX = 200
"""Entries in one page of ``sync``, at most."""
PAGE_MAX_BYTES = 256 * 1024
"""Bytes of one page, at most: far under the 1,000,000 that end a python-socketio connection."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change(Received):
    """A change of state in the log: the payload of ``notification:state``.

    ``version`` is the notification's version after the change. For ``read_all`` there is no ``id``:
    every notification with ``seq <= up_to`` is read. ``action`` is the id of the sender's action
    that an ``answered`` names. ``updated`` carries the ``notification`` as it is now: an update
    that nobody needs to be told of (one to be announced again comes as its event). ``reminded``:
    who has not acknowledged it shall be told once more. ``settled``: ``by`` did for everybody.
    """

    seq: Count
    what: What
    id: str | None = None
    up_to: Count | None = None
    action: str | None = None
    notification: Notification | None = None
    by: str | None = None
    version: Count = 0
    at: Time


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry(Received):
    """One entry of the log as a desktop sees it: a notification or a change, never both."""

    seq: Count
    notification: Notification | None = None
    change: Change | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Page(Received):
    """A page of ``sync``: everything for this person with ``cursor < seq <= next``."""

    epoch: str
    entries: tuple[Entry, ...] = ()
    next: Count
    more: bool
    head: Count
    floor: Count = 0
    server_time: Time


@dataclass(frozen=True, slots=True, kw_only=True)
class Reset(Received):
    """The answer of ``sync`` when the cursor means nothing here: begin again from ``floor``."""

    reset: Annotated[bool, Only(True)] = True
    why: Annotated[str, Said("``epoch``, ``retention`` or ``ahead``.")]
    epoch: str
    floor: Count = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Position(Received):
    """The answer of ``pos`` and ``ack``: the newest entry for this person, and whether we push."""

    head: Count
    live: bool


class Outcome(StrEnum):
    """What a desktop did with a notification that reached it."""

    DISPLAYED = "displayed"
    SUPPRESSED = "suppressed"


RECEIPTS_MAX = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt(Received):
    """``receipt``: what this desktop did with a notification, and why when it was suppressed.

    ``why`` is a slug: ``digest`` (displayed together with others), ``do-not-disturb``,
    ``quiet-hours``, ``locked`` (the screen), ``low`` (its priority), ``muted`` (its type),
    ``snoozed``, ``no-daemon``, ``permission``, ``expired``, ``retracted``, ``read``. One that was
    held back by do not disturb, quiet hours or the lock is displayed in a summary once that ends.
    """

    id: Annotated[str, Bounds(1, 36)]
    what: Outcome
    why: Annotated[str, Bounds(most=40)] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DeviceDelivery(Received):
    """How far one device of one person got: ``queued``, ``delivered``, ``displayed``,
    ``suppressed``."""

    device: str
    label: str
    stage: str
    why: str = ""
    at: Time | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonDelivery(Received):
    """One recipient: what their devices did and what they themselves did."""

    user: str
    name: str
    devices: tuple[DeviceDelivery, ...] = ()
    read: bool = False
    acknowledged_at: Time | None = None
    answer: Answer | None = None
    deleted: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment(Received):
    """Something that happened to a notification after it was sent: ``updated``,
    ``announced-again``, ``reminded``, ``escalated``, ``acknowledged``, ``answered``, ``settled``
    (one acknowledgement was enough), ``expired``, ``retracted``. ``by`` is a person's name."""

    at: Time
    what: str
    by: str | None = None
    detail: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery(Received):
    """Where a notification is: counts of people, then those with whom something happened.

    ``queued + delivered = audience``; the other counts are people among the delivered ones.
    """

    id: str
    seq: Count
    audience: int
    queued: int
    delivered: int
    displayed: int
    suppressed: int
    read: int
    acknowledged: int
    answered: int = 0
    people: tuple[PersonDelivery, ...] = ()
    timeline: tuple[Moment, ...] = ()
    next: Annotated[str | None, Said("Goes into ``after`` for the next people.")] = None


@dataclass(frozen=True, slots=True)
class Waiting(Received):
    """One that waits for its time, and the streams it will go to."""

    notification: Notification
    to: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Scheduled(Received):
    """What waits for its time, the next one first."""

    items: tuple[Waiting, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Bye(Received):
    """``bye``: why the server ends the connection, and after how many seconds to come back."""

    code: str
    retry_after: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Device(Received):
    """The desktop that signs in: a stable id of its own making and a label for people."""

    id: Annotated[str, Bounds(1, 100)]
    label: Annotated[str, Bounds(most=100)] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ServerInfo(Received):
    """How a Deskbell server introduces itself; a foreign server has none.

    ``organisation``: whose server it is, where its administrator has said so. ``provider``: by what
    name one signs in with the organisation's identity provider, where there is one.
    """

    name: Literal["deskbell"] = "deskbell"
    version: str
    proto: int = PROTO
    organisation: str = ""
    provider: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Person(Received):
    """The account that signed in."""

    id: str
    name: str
    role: str = "staff"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rollout(Received):
    """Preferences that the server gives this desk as its defaults, as in ``deskbell.rollout``."""

    id: Count
    preferences: Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Login(Received):
    """The answer of ``login`` and ``refresh``.

    ``refresh_token`` and ``server`` are missing where the server is not a Deskbell server.
    """

    access_token: str
    token_type: str = "Bearer"  # noqa: S105 - the scheme's name (RFC 6750), not a secret
    expires_in: int | None = None
    refresh_token: str | None = None
    user: Person | None = None
    server: ServerInfo | None = None
    rollout: Rollout | None = None
