"""WAL: how an SQLite file gets its write-ahead log when several open it for the first time."""

from __future__ import annotations

import sqlite3
import time

PAUSE = 0.01


def enter(connection: sqlite3.Connection, patience: float) -> None:
    """Into WAL, in which the file then stays; ``sqlite3.OperationalError`` after ``patience`` s.

    Of two that do this at once SQLite refuses one without waiting, whatever its timeout (measured:
    six connections, one of six first times), so it is asked again.
    """
    end = time.monotonic() + patience
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or time.monotonic() > end:
                raise
            time.sleep(PAUSE)
        else:
            return
