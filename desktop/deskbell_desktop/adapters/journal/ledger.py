"""The ledger: takes entries of the log into the journal, items and cursor in one transaction."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from deskbell.notification import Notification, iso
from deskbell.wire import Change, Entry, What
from deskbell_desktop.adapters.journal import content, renumbering, rows
from deskbell_desktop.adapters.journal.announced import Announced
from deskbell_desktop.adapters.journal.claims import BEFORE
from deskbell_desktop.adapters.journal.overlay import Overlay
from deskbell_desktop.adapters.journal.store import Store, translated
from deskbell_desktop.core import inbox
from deskbell_desktop.core.attention import REMINDED
from deskbell_desktop.core.cursor import Position
from deskbell_desktop.core.item import Item
from deskbell_desktop.core.journal import Taken

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_OWN = f"received_at, {rows.LOG}, {rows.SEEN}, announced, why, told_at"
_COLUMNS = f"place, id, {content.COLUMNS}, {_OWN}"
_ADD = f"INSERT INTO item({_COLUMNS}) VALUES ({', '.join('?' * 26)})"  # noqa: S608
_KNOWN = f"SELECT place, notification, told_at, {rows.LOG} FROM item WHERE id = ?"  # noqa: S608
_ANEW = """
UPDATE item SET announced = 0, why = NULL, snoozed_until = NULL, told_at = ? WHERE place = ?
"""
_REMIND = """
UPDATE item SET announced = 0, why = ? WHERE id = ? AND require_ack = 1 AND acked IS NULL
AND deleted = 0 AND over = 0 AND snoozed_until IS NULL RETURNING id
"""
_OVER = "UPDATE item SET over = 1 WHERE over = 0 AND "
_GO_ON = """
UPDATE item SET over = 0
WHERE over = 1 AND ends_at > ? AND json_extract(notification, '$.retracted_at') IS NULL RETURNING id
"""
MARGIN = timedelta(minutes=1)
"""The log's own word of an end may be a little early: its servers need not have the same time."""
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
                told = entry.notification or (entry.change and entry.change.notification)
                if told:
                    new = self._notification(db, told, received, quiet=entry.change is not None)
                    (arrived if new else changed)[told.id] = None
                elif entry.change and entry.change.what is What.READ_ALL:
                    up_to = max(up_to or 0, entry.change.up_to or 0)
                    changed |= dict.fromkeys(self._read_all(db, entry.change))
                elif entry.change and entry.change.what is What.REMINDED:
                    arrived |= dict.fromkeys(_remind(db, entry.change.id))
                elif entry.change and self._change(db, entry.change):
                    changed[entry.change.id or ""] = None
            if at is not None:
                _keep(db, epoch=at.epoch, cursor=str(at.cursor))
            return Taken(
                rows.items(db, arrived),
                rows.items(db, (id for id in changed if id not in arrived)),
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
                taken = Taken((), rows.items(db, self._read_all(db, read)), at.cursor)
            _keep(db, epoch=at.epoch, cursor=str(at.cursor))
            return taken

    def expire(self, now: datetime) -> Taken:
        """What the log will say of them is so already."""
        with self._store.transaction() as db:
            ended = db.execute(f"{_OVER} ends_at <= ? RETURNING id", (iso(now),)).fetchall()
            return rows.changed(db, [id for (id,) in ended])

    def go_on(self, now: datetime) -> Taken:
        """What a wrong clock ended too early."""
        with self._store.transaction() as db:
            back = db.execute(_GO_ON, (iso(now + MARGIN),)).fetchall()
            return rows.changed(db, [id for (id,) in back])

    def next_end(self) -> datetime | None:
        """When the next one ends."""
        with translated():
            query = "SELECT MIN(ends_at) FROM item WHERE over = 0 AND ends_at IS NOT NULL"
            (at,) = self._store.db.execute(query).fetchone()
        with rows.read_back():
            return datetime.fromisoformat(at) if at else None

    # -- one entry ---------------------------------------------------------------------------------

    def _notification(
        self, db: sqlite3.Connection, n: Notification, received: datetime, *, quiet: bool
    ) -> bool:
        """True when it is new here, or to be announced anew; ``quiet``: an update that is not."""
        row = db.execute(_KNOWN, (n.id,)).fetchone()
        if row is None:
            self._add(db, n, received)
            return True
        place, before, told_at = row[0], content.read(row[1]), row[2]
        known = rows.state(row[3:])
        renumbered = n.seq is not None and place <= 0 < n.seq
        if n.revision < before.revision and not renumbered:
            return False  # it was told before
        newer = n.revision > before.revision
        if renumbered or (newer and not quiet):
            place = renumbering.move(db, place, n.seq)
        else:
            n = replace(n, seq=before.seq, stream=before.stream)
        if replace(n, state=None) != before:
            content.say(db, place, n)
        if renumbered:  # this log tells all that happened to it, from the beginning
            self._overlay.confirm(db, n.id, inbox.arrive(None, n.state))
        else:
            if newer and not quiet:
                known = inbox.anew(known)
                db.execute("DELETE FROM outbox WHERE id = ?", (n.id,))  # done to the earlier one
            self._overlay.confirm(db, n.id, inbox.arrive(known, n.state))
        return newer and not quiet and self._anew(db, place, n, told_at)

    def _anew(self, db: sqlite3.Connection, place: int, n: Notification, told_at: str) -> bool:
        """Let it be announced, unless it was: then a log that counts anew tells of it again."""
        if iso(n.created_at) <= told_at or place <= self._silent_up_to:
            return False
        db.execute(_ANEW, (iso(n.created_at), place))
        return True

    def _add(self, db: sqlite3.Connection, n: Notification, received: datetime) -> None:
        place = n.seq
        if place is None or renumbering.is_taken(db, place):
            place = _next_place(db)
        below = n.seq is not None and n.seq <= self._silent_up_to
        silent = n.id in self._announced or below
        columns = rows.columns(inbox.arrive(None, n.state))
        db.execute(
            _ADD,
            (
                place,
                n.id,
                *content.columns(n),
                received.isoformat(),
                *columns,
                *columns,
                3 if silent else 0,
                BEFORE if silent else None,
                iso(n.created_at),
            ),
        )

    def _change(self, db: sqlite3.Connection, change: Change) -> bool:
        row = db.execute(f"SELECT {rows.LOG} FROM item WHERE id = ?", (change.id,)).fetchone()  # noqa: S608
        if row is None:
            return False  # about something that was gone before this desk began
        if change.what is What.RETRACTED:
            content.take_back(db, str(change.id), change.at)
        elif change.what is What.SETTLED:
            content.settle(db, str(change.id), change.by or "")
        elif change.what is What.EXPIRED:
            db.execute(f"{_OVER} id = ?", (change.id,))
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


def number(kept: str) -> int:
    """A number of ``meta``."""
    with rows.read_back():
        return int(kept)


def _remind(db: sqlite3.Connection, id: str | None) -> list[str]:
    """Let it be announced once more, if it waits for an answer and was not put aside."""
    return [id for (id,) in db.execute(_REMIND, (REMINDED, id))]


def _next_place(db: sqlite3.Connection) -> int:
    (last,) = db.execute("SELECT COALESCE(MAX(place), 0) FROM item").fetchone()
    return int(last) + 1


def _keep(db: sqlite3.Connection, **kept: str) -> None:
    db.executemany("INSERT OR REPLACE INTO meta(key, value) VALUES (?, ?)", kept.items())
