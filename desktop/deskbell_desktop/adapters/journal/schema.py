"""The journal's tables, and the steps from each version of them to the next."""

from __future__ import annotations

import sqlite3

from deskbell_desktop.adapters.journal import endings, pressing, tally

_FIRST = """
CREATE TABLE item(
  place INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  type TEXT NOT NULL,
  priority INTEGER NOT NULL,
  require_ack INTEGER NOT NULL,
  title TEXT NOT NULL,
  message TEXT NOT NULL,
  sender TEXT NOT NULL,
  details TEXT NOT NULL,
  notification TEXT NOT NULL,
  received_at TEXT NOT NULL,
  -- what the log says
  log_read INTEGER NOT NULL,
  log_deleted INTEGER NOT NULL,
  log_acked TEXT,
  log_version INTEGER NOT NULL,
  -- what the person sees: the same, with what they did here on top
  read INTEGER NOT NULL,
  deleted INTEGER NOT NULL,
  acked TEXT,
  version INTEGER NOT NULL,
  pending TEXT,
  -- 0 waits, 1 claimed, 2 shown, 3 suppressed (why)
  announced INTEGER NOT NULL,
  why TEXT
) STRICT;
CREATE INDEX item_type ON item(type, place) WHERE deleted = 0;
CREATE INDEX item_unread ON item(place) WHERE deleted = 0 AND read = 0;
CREATE INDEX item_unread_type ON item(type, place) WHERE deleted = 0 AND read = 0;
CREATE INDEX item_answer ON item(place) WHERE require_ack = 1 AND acked IS NULL AND deleted = 0;
CREATE INDEX item_counts ON item(type, read, priority) WHERE deleted = 0;
CREATE INDEX item_waiting ON item(place) WHERE announced = 0;
CREATE INDEX item_pending ON item(place) WHERE pending IS NOT NULL;
CREATE INDEX item_log_unread ON item(place) WHERE log_read = 0;

CREATE VIRTUAL TABLE words USING fts5(
  title, message, sender, details,
  content='item', content_rowid='place',
  tokenize="unicode61 remove_diacritics 2", prefix='2 3'
);
CREATE TRIGGER item_added AFTER INSERT ON item BEGIN
  INSERT INTO words(rowid, title, message, sender, details)
  VALUES (new.place, new.title, new.message, new.sender, new.details);
END;
CREATE TRIGGER item_dropped AFTER DELETE ON item BEGIN
  INSERT INTO words(words, rowid, title, message, sender, details)
  VALUES ('delete', old.place, old.title, old.message, old.sender, old.details);
END;

CREATE TABLE outbox(
  n INTEGER PRIMARY KEY AUTOINCREMENT,
  op_id TEXT NOT NULL UNIQUE,
  what TEXT NOT NULL,
  id TEXT,
  up_to INTEGER,
  version INTEGER NOT NULL,
  at TEXT NOT NULL,
  sent INTEGER
) STRICT;

CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
"""

_RECEIPTS = """
CREATE TABLE receipt(
  n INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL,
  what TEXT NOT NULL,
  why TEXT NOT NULL
) STRICT;
"""

_ANSWERS = """
ALTER TABLE item ADD COLUMN log_answer TEXT;
ALTER TABLE item ADD COLUMN answer TEXT;
ALTER TABLE outbox ADD COLUMN action TEXT;
"""

_SNOOZES = """
ALTER TABLE item ADD COLUMN snoozed_until REAL;
CREATE INDEX item_snoozed ON item(snoozed_until) WHERE snoozed_until IS NOT NULL;
-- announced: 4 held back until it may be announced (why)
CREATE INDEX item_held ON item(place) WHERE announced = 4;
CREATE TRIGGER item_settled AFTER UPDATE OF read, deleted ON item
WHEN (new.read = 1 OR new.deleted = 1) AND new.snoozed_until IS NOT NULL BEGIN
  UPDATE item SET snoozed_until = NULL WHERE place = new.place;
END;
"""

_BY_ID = """
-- with each op on a notification those on it are read: without these, all that wait to be sent
CREATE INDEX outbox_id ON outbox(id);
CREATE INDEX outbox_what ON outbox(what, up_to);
"""

STEPS = (
    _FIRST,
    _RECEIPTS,
    _ANSWERS,
    _SNOOZES,
    tally.STEP,
    endings.STEP,
    pressing.STEP,
    pressing.INDEX,
    _BY_ID,
)
"""Never change one that was released; append the next."""

VERSION = len(STEPS)


class Newer(Exception):
    """The file was written by a newer Deskbell."""


def migrate(db: sqlite3.Connection) -> None:
    """Bring the file to this version, each step in its own transaction.

    The version is kept twice, or one flipped bit would make the file one of a newer Deskbell.
    """
    (have,) = db.execute("PRAGMA user_version").fetchone()
    if have:
        kept = db.execute("SELECT value FROM meta WHERE key = 'version'").fetchone()
        if kept != (str(have),):
            raise sqlite3.DatabaseError("the versions of the file differ")
    if have > VERSION:
        raise Newer
    for number, step in enumerate(STEPS[have:], start=have + 1):
        keep = f"INSERT OR REPLACE INTO meta VALUES ('version', '{number}');"  # noqa: S608
        db.executescript(f"BEGIN IMMEDIATE; {step} {keep} PRAGMA user_version = {number}; COMMIT;")
