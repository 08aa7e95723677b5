"""Renumbering: what happens to what is stored when the log counts anew.

What was stored stays, below all that the new log brings, and moves to its new place when the new
log has it as well. What the new log does not have stays below for good: the person has seen it.
"""

from __future__ import annotations

import sqlite3

from deskbell_desktop.adapters.journal import rows

_SPAN = "SELECT MIN(place), MAX(place) FROM item"
_SINGLE = """
INSERT INTO outbox(op_id, what, id, up_to, version, at, sent)
SELECT lower(hex(randomblob(16))), 'read', item.id, NULL, log_version, at, NULL
FROM outbox JOIN item ON log_read = 0 AND place <= outbox.up_to WHERE outbox.what = 'read_all'
GROUP BY item.id
"""


def below_all(db: sqlite3.Connection) -> bool:
    """Put all items below the first place of a new log; False when there are none."""
    db.execute(_SINGLE)  # "everything up to there" would reach into what the new log is to bring
    db.execute("DELETE FROM outbox WHERE what = 'read_all'")
    db.execute("UPDATE outbox SET up_to = NULL")  # a place of the old log
    db.execute("UPDATE item SET pending = 'read' WHERE pending = 'read_all'")
    low, high = db.execute(_SPAN).fetchone()
    if high is None:
        return False
    db.execute("UPDATE item SET place = place - ?", ((high - low) + max(high, 0) + 1,))
    db.execute("INSERT INTO words(words) VALUES ('rebuild')")
    return True


def move(db: sqlite3.Connection, old: int, new: int | None) -> int:
    """The log has it there now; returns where it is."""
    if new is None or is_taken(db, new):
        return old
    rows.unindex(db, old)
    db.execute("UPDATE item SET place = ? WHERE place = ?", (new, old))
    rows.index(db, new)
    return new


def is_taken(db: sqlite3.Connection, place: int) -> bool:
    """Another one is there already: of a log that contradicts itself."""
    return db.execute("SELECT 1 FROM item WHERE place = ?", (place,)).fetchone() is not None
