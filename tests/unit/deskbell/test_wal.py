"""WAL: whoever comes first, all that open a new file at once get in."""

import sqlite3
import threading
from contextlib import closing
from pathlib import Path

import pytest

from deskbell import wal


def opened(file: Path) -> sqlite3.Connection:
    return sqlite3.connect(file, isolation_level=None, timeout=5, check_same_thread=False)


def test_who_is_refused_asks_again(tmp_path: Path) -> None:
    file = tmp_path / "new.db"
    with closing(opened(file)) as first, closing(opened(file)) as second:
        first.execute("BEGIN IMMEDIATE")
        with pytest.raises(sqlite3.OperationalError, match="locked"):
            second.execute("PRAGMA journal_mode = WAL")
        asked = threading.Event()
        second.set_trace_callback(lambda _: asked.set())
        waiting = threading.Thread(target=wal.enter, args=(second, 10))
        waiting.start()
        assert asked.wait(10)
        first.execute("COMMIT")
        waiting.join()
        assert second.execute("PRAGMA journal_mode").fetchone() == ("wal",)


def test_it_is_not_asked_for_ever(tmp_path: Path) -> None:
    file = tmp_path / "held.db"
    with closing(opened(file)) as first, closing(opened(file)) as second:
        first.execute("BEGIN IMMEDIATE")
        with pytest.raises(sqlite3.OperationalError, match="locked"):
            wal.enter(second, 0.05)
