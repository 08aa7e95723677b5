"""Waking: PostgreSQL tells the other servers that the log has grown, with the commit itself.

A hint that may be lost: a server that hears nothing looks at the log every second anyway.
"""

from __future__ import annotations

import logging
import socket
import threading
from collections.abc import Callable
from select import select
from typing import Any

from sqlalchemy import Connection

from deskbell_server.store.engines import LIVELY, url_of

CHANNEL = "deskbell_log"
PAUSE_SECONDS = 1.0
_log = logging.getLogger(__name__)


def tell(connection: Connection, seq: int) -> int:
    """Wake whoever listens, when this transaction is committed; SQLite has nobody to tell. Returns
    PostgreSQL's number of the session that tells it."""
    if connection.dialect.name != "postgresql":
        return 0
    connection.exec_driver_sql(f"NOTIFY {CHANNEL}, '{int(seq)}'")
    driver: Any = connection.connection.driver_connection
    return int(driver.info.backend_pid)


class Listener:
    """Calls ``woken`` with each new ``seq`` that another server tells of, on its own thread.

    ``ours``: the session that this server writes by. What it tells itself comes before its tailer
    has been given the entries, which would then be read for nothing.
    """

    def __init__(self, place: str, woken: Callable[[int], object], ours: Callable[[], int]) -> None:
        url = url_of(place)
        self._server = url.translate_connect_args(username="user", database="dbname")
        self._server |= dict(url.query)
        self._woken = woken
        self._ours = ours
        self._closed, self._closer = socket.socketpair()
        self._thread = threading.Thread(target=self._run, name="store-listener", daemon=True)

    def start(self) -> None:
        """Listen until closed; while the database is away, try again every second."""
        self._thread.start()

    def close(self) -> None:
        """Stop listening."""
        self._closer.send(b".")
        self._thread.join()
        self._closer.close()
        self._closed.close()

    def _run(self) -> None:
        import psycopg

        while not self._is_closed(within=0):
            try:
                with psycopg.connect(
                    autocommit=True,
                    application_name="deskbell listening",
                    **LIVELY | self._server,
                ) as connection:
                    self._listen(connection)
            except psycopg.Error as error:
                _log.warning("not woken by other servers for now: %s", error)
                self._is_closed(within=PAUSE_SECONDS)

    def _listen(self, connection: Any) -> None:
        connection.execute(f"LISTEN {CHANNEL}")
        while not self._is_closed(connection):
            for told in connection.notifies(timeout=0):
                if told.payload.isdecimal() and told.pid != self._ours():
                    self._woken(int(told.payload))

    def _is_closed(self, *others: Any, within: float | None = None) -> bool:
        """Were we closed? Waits for that, for the ``others``, or for so many seconds."""
        return self._closed in select([self._closed, *others], [], [], within)[0]
