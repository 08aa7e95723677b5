"""The ledger: takes entries of the log into the journal, items and cursor in one transaction."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from deskbell.notification import Notification, State
from deskbell.wire import Change, Entry, What
from deskbell_desktop.adapters.journal import renumbering, rows
from deskbell_desktop.adapters.journal.announced import Announced
from deskbell_desktop.adapters.journal.claims import BEFORE
from deskbell_desktop.adapters.journal.overlay import Overlay
from deskbell_desktop.adapters.journal.store import Store, translated
from deskbell_desktop.core import inbox
from deskbell_desktop.core.cursor import Position
from deskbell_desktop.core.item import Item
from deskbell_desktop.core.journal import Taken

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_CONTENT = "type, priority, require_ack, title, message, sender, details, notification"
_COLUMNS = f"place, id, {_CONTENT}, received_at, {rows.LOG}, {rows.SEEN}, announced, why"
_ADD = f"INSERT INTO item({_COLUMNS}) VALUES ({', '.join('?' * 23)})"  # noqa: S608
_UPDATE = f"UPDATE item SET ({_CONTENT}) = ({', '.join('?' * 8)}) WHERE id = ?"  # noqa: S608
_READ_ALL = """
UPDATE item SET log_read = 1, log_version = log_version + (log_version > 0)
WHERE log_read = 0 AND place <= ?
"""
_READ_ALL_SEEN = """
UPDATE item SET read = 1, version = version + (version > 0)
WHERE read = 0 AND pending IS NULL AND log_read = 0 AND place <= ?
"""


class Ledger:
    """Implements ``core.journal.Ledger``."""

    def __init__(self, store: Store, announced: Announced, overlay: Overlay) -> None:
        self._store = store
        self._announced = announced
        self._overlay = overlay
        self._silent_up_to = self._rebuilding()

    def _rebuilding(self) -> int:
        """Up to which place a new file beside old announcements is filled without a word."""
        with self._store.transaction() as db:
            known = dict(db.execute("SELECT key, value FROM meta"))
            if "silent_up_to" not in known:
                known["silent_up_to"] = str(self._announced.up_to)
                _keep(db, silent_up_to=known["silent_up_to"])
        return number(known["silent_up_to"])

    def position(self) -> Position:
        """How far the log was taken."""
        with translated():
            kept = dict(self._store.db.execute("SELECT key, value FROM meta"))
        return Position(kept.get("epoch", ""), number(kept.get("cursor", "0")))

    def get(self, id: str) -> Item | None:
        """One item."""
        with translated():
            found = rows.fetch(self._store.db, "id = ?", (id,))
        return found[0] if found else None

    def take(self, entries: Sequence[Entry], at: Position | None, received: datetime) -> Taken:
        """Apply them in order."""
        arrived: dict[str, None] = {}
        changed: dict[str, None] = {}
        up_to: int | None = None
        with self._store.transaction() as db:
            for entry in entries:
                if entry.notification:
                    new = self._notification(db, entry.notification, received)
                    (arrived if new else changed)[entry.notification.id] = None
                elif entry.change and entry.change.what is What.READ_ALL:
                    up_to = max(up_to or 0, entry.change.up_to or 0)
                    changed |= dict.fromkeys(self._read_all(db, entry.change))
                elif entry.change and self._change(db, entry.change):
                    changed[entry.change.id or ""] = None
            if at is not None:
                _keep(db, epoch=at.epoch, cursor=str(at.cursor))
            return Taken(
                self._items(db, arrived),
                self._items(db, {id: None for id in changed if id not in arrived}),
                up_to,
            )

    def reset(self, at: Position) -> Taken:
        """Begin again; nothing that is stored here goes.

        Retention: what lies below is not told of any more. It stays as history and counts as read,
        as on a desk that begins today and does not have it. Another log, or one that lost its end
        (a restored copy): see ``renumbering``.
        """
        with self._store.transaction() as db:
            before = self.position()
            taken = Taken()
            if before.epoch and (before.epoch != at.epoch or at.cursor < before.cursor):
                if renumbering.below_all(db):
                    taken = Taken(reloaded=True)
                self._silent_up_to = 0
                _keep(db, silent_up_to="0")
                with translated():
                    self._announced.renumber()
            elif before.cursor < at.cursor:
                read = Change(seq=0, what=What.READ_ALL, up_to=at.cursor, at=EPOCH)
                changed = dict.fromkeys(self._read_all(db, read))
                taken = Taken((), self._items(db, changed), at.cursor)
            _keep(db, epoch=at.epoch, cursor=str(at.cursor))
            return taken

    # -- one entry ---------------------------------------------------------------------------------

    def _notification(self, db: sqlite3.Connection, n: Notification, received: datetime) -> bool:
        """True when it is new here."""
        row = db.execute(f"SELECT place, {rows.LOG} FROM item WHERE id = ?", (n.id,)).fetchone()  # noqa: S608
        if row is None:
            self._add(db, n, received)
            return True
        known: State | None = rows.state(row[1:])
        if n.seq is not None and row[0] <= 0 < n.seq:
            renumbering.move(db, row[0], n.seq)
            known = None  # this log tells all that happened to it, from the beginning
        self._update(db, n)
        self._overlay.confirm(db, n.id, inbox.arrive(known, n.state))
        return False

    def _add(self, db: sqlite3.Connection, n: Notification, received: datetime) -> None:
        place = n.seq if n.seq is not None else _next_place(db)
        below = n.seq is not None and n.seq <= self._silent_up_to
        silent = n.id in self._announced or below
        columns = rows.columns(inbox.arrive(None, n.state))
        db.execute(
            _ADD,
            (
                place,
                n.id,
                *_content(n),
                received.isoformat(),
                *columns,
                *columns,
                3 if silent else 0,
                BEFORE if silent else None,
            ),
        )

    @staticmethod
    def _update(db: sqlite3.Connection, n: Notification) -> None:
        """The sender changed what it says: the item says so too, without a word."""
        where = "place, notification, title, message, sender, details"
        row = db.execute(f"SELECT {where} FROM item WHERE id = ?", (n.id,)).fetchone()  # noqa: S608
        with rows.read_back():
            before = Notification.parse(row[1])
        if replace(n, seq=before.seq, stream=before.stream, state=None) == before:
            return
        rows.unindex(db, row[0])
        db.execute(_UPDATE, (*_content(n), n.id))
        rows.index(db, row[0])

    def _change(self, db: sqlite3.Connection, change: Change) -> bool:
        row = db.execute(f"SELECT {rows.LOG} FROM item WHERE id = ?", (change.id,)).fetchone()  # noqa: S608
        if row is None:
            return False  # about something that was gone before this desk began
        before = rows.state(row)
        after = inbox.confirm(before, change)
        self._overlay.echo(db, change, after)
        self._overlay.confirm(db, str(change.id), after)
        return True

    def _read_all(self, db: sqlite3.Connection, change: Change) -> list[str]:
        db.execute(_READ_ALL_SEEN, (change.up_to,))
        db.execute(_READ_ALL, (change.up_to,))
        self._overlay.echo_read_all(db, change)
        return self._overlay.rebase_pending(db, change.up_to)

    @staticmethod
    def _items(db: sqlite3.Connection, ids: dict[str, None]) -> tuple[Item, ...]:
        found = (rows.fetch(db, "id = ?", (id,)) for id in ids)
        return tuple(item for items in found for item in items)


def number(kept: str) -> int:
    """A number of ``meta``."""
    with rows.read_back():
        return int(kept)


def _content(n: Notification) -> tuple[Any, ...]:
    about = n.type, n.priority.weight, n.require_ack, n.title, n.message, n.sender.name
    return *about, rows.details(n.data), rows.text(n)


def _next_place(db: sqlite3.Connection) -> int:
    (last,) = db.execute("SELECT COALESCE(MAX(place), 0) FROM item").fetchone()
    return int(last) + 1


def _keep(db: sqlite3.Connection, **kept: str) -> None:
    db.executemany("INSERT OR REPLACE INTO meta(key, value) VALUES (?, ?)", kept.items())
