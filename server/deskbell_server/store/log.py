"""The log: its entries, and reading them, by everyone (the tailer) or by one person (sync)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, NamedTuple

import orjson
from sqlalchemy import Connection, Row, Select, and_, or_, select

from deskbell.notification import Notification
from deskbell.wire import PAGE_MAX_BYTES, Change, Entry, What
from deskbell_server.schema.tables import log, log_head, membership, notification
from deskbell_server.store.content import from_row
from deskbell_server.store.kept import Kept, Text
from deskbell_server.store.times import from_ms

ALL = "all"
ROOM = "room:"
CANARY = "canary"


def user_stream(user_id: int) -> str:
    """The stream of one person."""
    return f"user:{user_id}"


def room_stream(room: str) -> str:
    """The stream of a room."""
    return f"{ROOM}{room}"


class Kind(StrEnum):
    """What an entry is. Those from ``JOIN`` on are for servers: no desktop gets them.

    ``NOTIFICATION`` is what people are told of, ``UPDATE`` a revision that they need not be.
    """

    NOTIFICATION = "notification"
    UPDATE = "update"
    STATE = "state"
    JOIN = "join"
    LEAVE = "leave"
    ENDED = "ended"
    ACCOUNT = "account"
    CANARY = "canary"
    TOMBSTONE = "tombstone"


TOLD = (Kind.NOTIFICATION, Kind.UPDATE)
"""What carries a revision of a notification."""
FOR_DESKS = (*TOLD, Kind.STATE)


class Draft(NamedTuple):
    """An entry before it has a number. ``body`` is what ``kind`` needs, JSON-ready."""

    stream: str
    kind: Kind
    at: int
    body: dict[str, Any] | None = None
    notification: Notification | None = None

    def at_seq(self, seq: int) -> Logged:
        """The entry with its number."""
        return Logged(seq, *self)


class Logged(NamedTuple):
    """An entry of the log. ``told`` is its notification, perhaps without its place: the entries of
    one notification share it."""

    seq: int
    stream: str
    kind: Kind
    at: int
    body: dict[str, Any] | None
    told: Notification | None

    @property
    def notification(self) -> Notification | None:
        """The notification at this place of the log."""
        return replace(self.told, seq=self.seq, stream=self.stream) if self.told else None

    @property
    def change(self) -> Change | None:
        """The change of state that it tells, if it is one."""
        if self.kind is Kind.UPDATE and self.told:
            at, id = from_ms(self.at), self.told.id
            what, now = What.UPDATED, self.notification
            return Change(seq=self.seq, what=what, id=id, notification=now, at=at)
        if self.kind is not Kind.STATE or self.body is None:
            return None
        said = self.body | {"what": What(self.body["what"])}
        return Change(seq=self.seq, at=from_ms(self.at), **said)

    def entry(self) -> Entry:
        """The entry as a desktop gets it."""
        if self.kind is Kind.NOTIFICATION:
            return Entry(seq=self.seq, notification=self.notification)
        return Entry(seq=self.seq, change=self.change)


@dataclass(frozen=True, slots=True)
class Head:
    """The log's epoch, its newest ``seq``, and the ``seq`` from which on it is kept."""

    epoch: str
    seq: int
    floor: int


@dataclass(frozen=True, slots=True)
class Stretch:
    """What one person may see of the log after a cursor: up to ``next``; ``more`` is left."""

    entries: tuple[Logged, ...]
    next: int
    more: bool
    head: Head
    texts: tuple[bytes, ...]
    """The entries as they travel."""


def row_of(entry: Logged) -> dict[str, Any]:
    """The entry as a row of the table."""
    return {
        "seq": entry.seq,
        "stream": entry.stream,
        "kind": entry.kind.value,
        "notification_id": entry.told.id if entry.told else None,
        "revision": entry.told.revision if entry.told else 1,
        "body": orjson.dumps(entry.body).decode() if entry.body is not None else None,
        "at": entry.at,
    }


def head(connection: Connection) -> Head:
    """The counter row."""
    row = connection.execute(select(log_head)).one()
    return Head(row.epoch, row.seq, row.floor)


def newest_at(connection: Connection) -> int | None:
    """When the newest entry was written."""
    query = select(log.c.at).order_by(log.c.seq.desc()).limit(1)
    found: int | None = connection.execute(query).scalar_one_or_none()
    return found


def after(connection: Connection, seq: int, limit: int) -> list[Logged]:
    """All entries after ``seq``, for the tailer."""
    query = _entries().where(log.c.seq > seq).order_by(log.c.seq).limit(limit)
    return [_logged(row) for row in connection.execute(query)]


def visible(
    connection: Connection, user_id: int, cursor: int, limit: int, kept: Kept | None = None
) -> Stretch:
    """The next entries after ``cursor`` for this person, at most ``limit`` and 256 KiB."""
    now = head(connection)
    rows = _texts(connection, user_id, cursor, limit + 1, kept or Kept())
    count, bytes_left = 0, PAGE_MAX_BYTES
    for text in rows[:limit]:
        bytes_left -= len(text.json)
        if bytes_left < 0 and count:
            break
        count += 1
    while 1 < count < len(rows) and same(rows[count - 1].entry, rows[count].entry):
        count -= 1  # what reaches a person by several streams is not torn apart, to be said twice
    more = count < len(rows)
    reached = rows[count - 1].entry.seq if more else now.seq
    entries = tuple(once([text.entry for text in rows[:count]]))
    texts = {text.entry.seq: text.json for text in rows[:count]}
    return Stretch(entries, max(reached, cursor), more, now, tuple(texts[e.seq] for e in entries))


def _texts(connection: Connection, user_id: int, cursor: int, limit: int, kept: Kept) -> list[Text]:
    """Those that are kept need no more than a look at which they are."""
    query = (
        select(log.c.seq, *_MARK)
        .select_from(_WITH_TOLD)
        .join(membership, heard_by(user_id))
        .where(log.c.seq > cursor, log.c.kind.in_(FOR_DESKS))
        .order_by(log.c.seq)
        .limit(limit)
    )
    marks = {seq: mark for seq, *mark in connection.execute(query)}
    found = {seq: text for seq, mark in marks.items() if (text := kept.get(seq, mark))}
    missing = [seq for seq in marks if seq not in found]
    if missing:
        for row in connection.execute(_entries().where(log.c.seq.in_(missing))):
            entry = _logged(row)
            text = found[entry.seq] = Text(entry, json_of(entry))
            kept.put(entry.seq, marks[entry.seq], text)
    return [found[seq] for seq in marks]


def json_of(entry: Logged) -> bytes:
    """The entry as it travels in a page."""
    return entry.entry().text().encode()


def once(entries: Iterable[Logged]) -> list[Logged]:
    """Without the second entry of what reaches a person by two streams."""
    kept: list[Logged] = []
    for entry in entries:
        if not (kept and same(kept[-1], entry)):
            kept.append(entry)
    return kept


def same(one: Logged, other: Logged) -> bool:
    """Do these two, of different streams, say the same: one revision of a notification, or one
    change of it for all whom it is for?"""
    ours, theirs = one.told, other.told
    if ours is not None and theirs is not None:
        return ours.id == theirs.id and ours.revision == theirs.revision
    told = one.kind is Kind.STATE and other.kind is Kind.STATE and one.body is not None
    return told and one.body == other.body and one.stream != other.stream


AUDIENCE = and_(
    membership.c.stream == log.c.stream,
    log.c.seq > membership.c.from_seq,
    or_(membership.c.to_seq.is_(None), log.c.seq <= membership.c.to_seq),
)
"""The join of ``log`` with ``membership``: who is in the audience of an entry."""


def heard_by(user_id: int) -> Any:
    """The same for what this person was in the audience of."""
    return and_(AUDIENCE, membership.c.user_id == user_id)


def change(
    what: What, version: int, *, id: str | None = None, up_to: int | None = None
) -> dict[str, Any]:
    """The body of a state entry."""
    body: dict[str, Any] = {"what": what.value, "version": version}
    return body | ({"id": id} if id else {}) | ({"up_to": up_to} if up_to is not None else {})


_WITH_TOLD = log.outerjoin(
    notification,
    and_(
        notification.c.id == log.c.notification_id,
        notification.c.revision == log.c.revision,
    ),
)
_MARK = (
    notification.c.n,
    notification.c.retracted_at,
    notification.c.acked_by,
    notification.c.sender_name,
    log.c.body,
)
"""What tells whether an entry still says the same: the row of its notification, if it has one, what
became of that since, and whether its sender, or whoever it names, was erased."""


def _entries() -> Select[Any]:
    told = [column for column in notification.c if column.name not in ("n", "expiry_due")]
    columns = [log.c.seq, log.c.stream, log.c.kind, log.c.body, log.c.at, *told]
    return select(*columns).select_from(_WITH_TOLD)


def _logged(row: Row[Any]) -> Logged:
    told = from_row(row, row.seq, row.stream) if row.kind in TOLD else None
    body = orjson.loads(row.body) if row.body else None
    return Logged(row.seq, row.stream, Kind(row.kind), row.at, body, told)
