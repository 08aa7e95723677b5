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
