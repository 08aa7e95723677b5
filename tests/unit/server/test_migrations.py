"""Migrations: a store of an older version becomes the present one and keeps what is in it."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from deskbell_server.store.database import Database

BEFORE_ANSWERS = """
ALTER TABLE state DROP COLUMN answer;
ALTER TABLE state DROP COLUMN answered_at;
INSERT INTO account VALUES (1, 'alice', 'x', 'staff', 0, 0);
INSERT INTO state VALUES (1, 'n1', 1, 0, 1700000000000, 2);
UPDATE alembic_version SET version_num = '0001';
"""


def test_a_store_from_before_answers_takes_them(tmp_path: Path) -> None:
    path = tmp_path / "deskbell.db"
    _migrate(path)
    db = sqlite3.connect(path)
    db.executescript(BEFORE_ANSWERS)
    db.close()
    _migrate(path)
    db = sqlite3.connect(path)
    found = db.execute("SELECT acked_at, version, answer, answered_at FROM state").fetchall()
    db.close()
    assert found == [(1700000000000, 2, None, None)]


def _migrate(path: Path) -> None:
    database = Database(path)
    database.migrate()
    database.close()


BEFORE_REVISIONS = """
DROP TABLE keyed;
ALTER TABLE log DROP COLUMN revision;
ALTER TABLE idempotency DROP COLUMN revision;
DROP TABLE notification;
CREATE TABLE notification (
  n INTEGER NOT NULL, id VARCHAR(36) NOT NULL, event VARCHAR(40) NOT NULL,
  type VARCHAR(40) NOT NULL, title TEXT NOT NULL, message TEXT NOT NULL,
  priority VARCHAR(8) NOT NULL, data TEXT NOT NULL, url TEXT, actions TEXT NOT NULL,
  require_ack BOOLEAN NOT NULL, "key" VARCHAR(200), expires_at BIGINT,
  sender_id VARCHAR(40) NOT NULL, sender_name VARCHAR(100) NOT NULL, created_at BIGINT NOT NULL,
  CONSTRAINT pk_notification PRIMARY KEY (n), CONSTRAINT uq_notification_id UNIQUE (id));
INSERT INTO notification VALUES
  (7, 'n1', 'notification:received', 'info', 'Old words', '', 'low', '{}', NULL, '[]', 0, 'k',
   1700000000000, 'token:1', 'Shop', 1600000000000);
INSERT INTO notification_text (rowid, title, message, sender_name)
  VALUES (7, 'Old words', '', 'Shop');
INSERT INTO log VALUES (1, 'all', 'notification', 'n1', NULL, 1600000000000);
UPDATE log_head SET seq = 1;
UPDATE alembic_version SET version_num = '0005';
"""


def test_a_store_from_before_revisions_takes_them_and_keeps_its_search(tmp_path: Path) -> None:
    path = tmp_path / "deskbell.db"
    _migrate(path)
    db = sqlite3.connect(path)
    db.executescript(BEFORE_REVISIONS)
    db.close()
    _migrate(path)
    db = sqlite3.connect(path)
    kept = "SELECT n, revision, title, expiry_due FROM notification"
    assert db.execute(kept).fetchall() == [(7, 1, "Old words", 1700000000000)]
    found = "SELECT rowid FROM notification_text WHERE notification_text MATCH 'old'"
    assert db.execute(found).fetchall() == [(7,)]
    columns = "event, type, title, message, priority, data, actions, require_ack"
    db.execute(
        f"INSERT INTO notification (n, id, revision, {columns}, sender_id, sender_name, created_at)"
        f" SELECT 8, id, 2, {columns}, sender_id, sender_name, created_at FROM notification"
    )
    assert db.execute("SELECT seq, revision FROM log").fetchall() == [(1, 1)]
    db.close()
