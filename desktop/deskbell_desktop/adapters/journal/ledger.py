"""The ledger: takes entries of the log into the journal, items and cursor in one transaction."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from datetime import datetime

from deskbell.notification import Notification
from deskbell.wire import Change, Entry, What
from deskbell_desktop.adapters.journal import rows
from deskbell_desktop.adapters.journal.announced import Announced
from deskbell_desktop.adapters.journal.overlay import Overlay
from deskbell_desktop.adapters.journal.store import Store, translated
from deskbell_desktop.core import inbox
from deskbell_desktop.core.cursor import Position
from deskbell_desktop.core.item import Item
from deskbell_desktop.core.journal import Taken

BEFORE = "announced before"
_COLUMNS = (
    "place, id, type, priority, require_ack, title, message, sender, details, notification, "
    f"received_at, {rows.LOG}, read, deleted, acked, version, announced, why"
)
_ADD = f"INSERT INTO item({_COLUMNS}) VALUES ({', '.join('?' * 21)})"  # noqa: S608
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
        return int(known["silent_up_to"])

    def position(self) -> Position:
        """How far the log was taken."""
        with translated():
            kept = dict(self._store.db.execute("SELECT key, value FROM meta"))
        return Position(kept.get("epoch", ""), int(kept.get("cursor", 0)))

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

    def reset(self, at: Position) -> None:
        """Begin again. In another epoch the old places mean nothing: they go below all new ones."""
        with self._store.transaction() as db:
            before = self.position()
            if before.epoch and before.epoch != at.epoch:
                (low, high) = db.execute("SELECT MIN(place), MAX(place) FROM item").fetchone()
                if high is not None:
                    step = (high - low) + max(high, 0) + 1
                    db.execute("UPDATE item SET place = place - ?", (step,))
                    db.execute("INSERT INTO words(words) VALUES ('rebuild')")
                self._silent_up_to = 0
                _keep(db, silent_up_to="0")
            _keep(db, epoch=at.epoch, cursor=str(at.cursor))

    # -- one entry ---------------------------------------------------------------------------------

    def _notification(self, db: sqlite3.Connection, n: Notification, received: datetime) -> bool:
        """True when it is new here."""
        row = db.execute(f"SELECT place, {rows.LOG} FROM item WHERE id = ?", (n.id,)).fetchone()  # noqa: S608
        if row is None:
            self._add(db, n, received)
            return True
        if n.seq is not None and row[0] <= 0 < n.seq:  # known from another epoch
            self._move(db, row[0], n.seq)
        confirmed = inbox.arrive(rows.state(row[1:]), n.state)
        self._overlay.confirm(db, n.id, confirmed)
        return False

    def _add(self, db: sqlite3.Connection, n: Notification, received: datetime) -> None:
        place = n.seq if n.seq is not None else _next_place(db)
        silent = n.id in self._announced or place <= self._silent_up_to
        columns = rows.columns(inbox.arrive(None, n.state))
        db.execute(
            _ADD,
            (
                place,
                n.id,
                n.type,
                n.priority.weight,
                n.require_ack,
                n.title,
                n.message,
                n.sender.name,
                rows.details(n.data),
                rows.text(n),
                received.isoformat(),
                *columns,
                *columns,
                3 if silent else 0,
                BEFORE if silent else None,
            ),
        )

    @staticmethod
    def _move(db: sqlite3.Connection, old: int, new: int) -> None:
        taken = db.execute("SELECT 1 FROM item WHERE place = ?", (new,)).fetchone()
        if taken is None:
            columns = "title, message, sender, details"
            db.execute(
                f"INSERT INTO words(words, rowid, {columns}) "  # noqa: S608
                f"SELECT 'delete', place, {columns} FROM item WHERE place = ?",
                (old,),
            )
            db.execute("UPDATE item SET place = ? WHERE place = ?", (new, old))
            db.execute(
                f"INSERT INTO words(rowid, {columns}) "  # noqa: S608
                f"SELECT place, {columns} FROM item WHERE place = ?",
                (new,),
            )

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


def _next_place(db: sqlite3.Connection) -> int:
    (last,) = db.execute("SELECT COALESCE(MAX(place), 0) FROM item").fetchone()
    return int(last) + 1


def _keep(db: sqlite3.Connection, **kept: str) -> None:
    db.executemany("INSERT OR REPLACE INTO meta(key, value) VALUES (?, ?)", kept.items())
