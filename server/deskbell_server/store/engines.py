"""The engines: how connections to the SQLite file or the PostgreSQL server are made and set up."""

from __future__ import annotations

import sqlite3
from enum import Enum
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError
from sqlalchemy.pool import QueuePool

from deskbell import wal
from deskbell_server.store.errors import StoreError

READERS = 4
BUSY_SECONDS = 15
STALLED_SECONDS = 10
QUERY_SECONDS = 60
TURN = 0x44454C4C
"""The advisory lock that a writer holds: the servers on one PostgreSQL write in turns, as the
connections of one SQLite file do."""

LIVELY: dict[str, Any] = {
    "connect_timeout": BUSY_SECONDS,
    "keepalives_idle": 5,
    "keepalives_interval": 5,
    "keepalives_count": 3,
    "tcp_user_timeout": BUSY_SECONDS * 1000,
}
"""A PostgreSQL server that is gone without a word is noticed, not waited for."""

Place = Path | str
"""Where the store is: SQLite's file, or the URL of a PostgreSQL database."""


class Use(Enum):
    """What an engine is for, which decides how its transactions begin."""

    READING = "reading"
    WRITING = "writing"
    MIGRATING = "migrating"
    COPYING = "copying"
    """Reading for as long as it takes."""


SNAPSHOT = (Use.READING, Use.COPYING)


def make_engine(place: Place, use: Use) -> Engine:
    """An engine for that store; nothing is connected yet."""
    if isinstance(place, Path):
        return _sqlite(place, use)
    return _postgresql(url_of(place), use)


def url_of(place: str) -> URL:
    """The URL with the driver we use; ``StoreError`` when it is no PostgreSQL URL."""
    try:
        url = make_url(place)
    except ArgumentError as error:
        raise StoreError("DESKBELL_DATABASE_URL is no URL") from error
    if url.drivername not in ("postgresql", "postgres", "postgresql+psycopg"):
        raise StoreError(f"DESKBELL_DATABASE_URL names {url.drivername!r}, not postgresql://")
    return url.set(drivername="postgresql+psycopg")


def shown(place: Place) -> str:
    """The place as a person may see it: without the password."""
    return str(place) if isinstance(place, Path) else url_of(place).render_as_string()


def _sqlite(file: Path, use: Use) -> Engine:
    """WAL, fsync at each commit.

    WAL with ``synchronous=NORMAL`` may lose the last commits at power loss; FULL does not
    (https://www.sqlite.org/pragma.html#pragma_synchronous).
    """
    engine = create_engine(
        f"sqlite:///{file}",
        poolclass=QueuePool,
        pool_size=READERS,
        max_overflow=0,
        hide_parameters=True,  # in errors, which are logged: texts of notifications
        connect_args={"timeout": BUSY_SECONDS, "check_same_thread": False},
    )

    @event.listens_for(engine, "connect")
    def _prepare(connection: sqlite3.Connection, _record: object) -> None:
        connection.isolation_level = None  # we say BEGIN ourselves: IMMEDIATE for the writer
        wal.enter(connection, BUSY_SECONDS)
        for pragma in (
            "synchronous=FULL",
            "foreign_keys=ON",
            "temp_store=MEMORY",
            "cache_size=-16000",
            "wal_autocheckpoint=4000",
            "secure_delete=ON",  # what is erased is overwritten, not only let go of
        ):
            connection.execute(f"PRAGMA {pragma}")

    begin = "BEGIN" if use in SNAPSHOT else "BEGIN IMMEDIATE"

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    return engine


def _postgresql(url: URL, use: Use) -> Engine:
    """A reader sees one snapshot; a writer waits for its turn; a commit waits for the disk."""
    reading = use in SNAPSHOT
    try:
        engine = create_engine(
            url,
            poolclass=QueuePool,
            pool_size=READERS if reading else 1,
            max_overflow=0,
            hide_parameters=True,
            isolation_level="REPEATABLE READ" if reading else "READ COMMITTED",
            connect_args={
                "application_name": f"deskbell {use.value}",
                **LIVELY,
            },
        )
    except ImportError as error:
        raise StoreError("PostgreSQL needs psycopg: pip install 'deskbell[cluster]'") from error

    @event.listens_for(engine, "connect")
    def _prepare(connection: Any, _record: object) -> None:
        connection.adapters.register_dumper(str, without_nul())
        with connection.cursor() as cursor:
            for name, value in _session(use).items():
                cursor.execute(f"SET SESSION {name} = '{value}'")
        connection.commit()

    if not reading:

        @event.listens_for(engine, "begin")
        def _begin(connection: Connection) -> None:
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({TURN})")

    return engine


def without_nul() -> Any:
    """How PostgreSQL is given text: it takes no NUL, which SQLite does and a stranger may send."""
    from psycopg.types.string import StrDumper

    class WithoutNul(StrDumper):
        def dump(self, obj: str) -> Any:
            return super().dump(obj.replace("\0", "\ufffd"))

    return WithoutNul


def _session(use: Use) -> dict[str, str]:
    """The settings of a session: they do not depend on what the database has for others.

    A writer that stalls in its turn (a frozen machine) is thrown out, so that the others go on.
    """
    patient = use in (Use.MIGRATING, Use.COPYING)
    return {
        "synchronous_commit": "on",
        "statement_timeout": "0" if patient else f"{QUERY_SECONDS}s",
        "lock_timeout": "0" if patient else f"{BUSY_SECONDS}s",
        "idle_in_transaction_session_timeout": "0" if patient else f"{STALLED_SECONDS}s",
    }
