"""Rows and values: how an item and an op are written into the journal's tables and read back."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from datetime import datetime
from typing import Any

from deskbell.notification import Answer, Notification, State, iso
from deskbell.wire import What
from deskbell_desktop.core.item import Item
from deskbell_desktop.core.journal import JournalDamaged, Taken
from deskbell_desktop.core.op import Op

ITEM = (
    "place, notification, received_at, read, deleted, acked, answer, version, pending,"
    " snoozed_until, over"
)
SEEN = "read, deleted, acked, answer, version"
LOG = "log_read, log_deleted, log_acked, log_answer, log_version"
WORDS = "title, message, sender, details"
_WORDS_OF = f"place, {WORDS} FROM item WHERE place = ?"
OP = "op_id, what, id, up_to, version, at, sent, action"

LISTED = 200
"""More changed items than this are not listed one by one."""


@contextlib.contextmanager
def read_back() -> Iterator[None]:
    """What we wrote reads well, or the file is broken."""
    try:
        yield
    except (ValueError, TypeError) as error:
        raise JournalDamaged(f"a row cannot be read: {type(error).__name__}") from error


def item(row: tuple[Any, ...]) -> Item:
    """The item of a row of ``ITEM``."""
    place, text, received, *seen, pending, snoozed_until, over = row
    with read_back():
        return Item(
            notification=Notification.parse(text),
            place=place,
            state=state(tuple(seen)),
            received_at=datetime.fromisoformat(received),
            pending=What(pending) if pending else None,
            snoozed_until=snoozed_until,
            over=bool(over),
        )


def state(row: tuple[Any, ...]) -> State:
    """The state of the columns of ``SEEN`` or ``LOG``."""
    read, deleted, acked, answer, version = row
    with read_back():
        when = datetime.fromisoformat(acked) if acked else None
        return State(
            read=bool(read),
            deleted=bool(deleted),
            acked=when,
            answer=_answer(answer),
            version=version,
        )


def columns(state: State) -> tuple[int, int, str | None, str | None, int]:
    """The columns of a state."""
    acked = iso(state.acked) if state.acked else None
    answer = f"{state.answer.action} {iso(state.answer.at)}" if state.answer else None
    return state.read, state.deleted, acked, answer, state.version


def _answer(kept: str | None) -> Answer | None:
    """The action's id and the time, in one column."""
    if kept is None:
        return None
    action, _, at = kept.rpartition(" ")
    return Answer(action=action, at=datetime.fromisoformat(at))


def text(notification: Notification) -> str:
    """The notification as it is kept; its state has columns of its own."""
    return replace(notification, state=None).text()


def details(data: object) -> str:
    """The words in ``data``, to be searched."""
    return " ".join(_leaves(data))[:4_000]


def _leaves(data: object) -> Iterable[str]:
    if isinstance(data, dict):
        for value in data.values():
            yield from _leaves(value)
    elif isinstance(data, list | tuple):
        for value in data:
            yield from _leaves(value)
    elif data is not None and not isinstance(data, bool):
        yield str(data)


def op(row: tuple[Any, ...]) -> Op:
    """The op of a row of ``OP``."""
    op_id, what, id, up_to, version, at, sent, action = row
    with read_back():
        return Op(op_id, What(what), datetime.fromisoformat(at), id, up_to, version, sent, action)


def op_columns(op: Op) -> tuple[Any, ...]:
    """The row of ``OP`` for an op."""
    at = op.at.isoformat()
    return op.op_id, op.what.value, op.id, op.up_to, op.version, at, op.sent, op.action


def match(words: str) -> str:
    """The full-text query for what a person typed: every word must occur, each may be a prefix.

    Each is quoted, or FTS5 would read ``a-b``, ``don't`` and ``NEAR(`` as syntax.
    """
    typed = words.encode("utf-8", "ignore").decode().replace("\0", " ")
    kept = (word.replace('"', "") for word in typed.split())
    return " ".join(f'"{word}"*' for word in kept if any(c.isalnum() for c in word))


def unindex(db: sqlite3.Connection, place: int) -> None:
    """Take its words out of the index, as they are in the row; before the row changes."""
    db.execute(f"INSERT INTO words(words, rowid, {WORDS}) SELECT 'delete', {_WORDS_OF}", (place,))


def index(db: sqlite3.Connection, place: int) -> None:
    """Put its words into the index."""
    db.execute(f"INSERT INTO words(rowid, {WORDS}) SELECT {_WORDS_OF}", (place,))


def items(db: sqlite3.Connection, ids: Iterable[str]) -> tuple[Item, ...]:
    """Those of these ids that are there, each once."""
    found = (fetch(db, "id = ?", (id,)) for id in dict.fromkeys(ids))
    return tuple(each for few in found for each in few)


def changed(db: sqlite3.Connection, ids: Collection[str]) -> Taken:
    """These changed; when they are many, all is to be read again."""
    return Taken(reloaded=True) if len(ids) > LISTED else Taken(changed=items(db, ids))


def fetch(db: sqlite3.Connection, where: str, given: tuple[Any, ...]) -> list[Item]:
    """Items by a condition of ours (never of a person's)."""
    return [item(row) for row in db.execute(f"SELECT {ITEM} FROM item WHERE {where}", given)]  # noqa: S608
