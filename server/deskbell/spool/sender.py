"""The sender: the thread that drains a spool, if no other process does."""

from __future__ import annotations

import logging
import threading
import time

from deskbell.errors import SpoolError
from deskbell.spool.callers import Callers
from deskbell.spool.drain import Drain, Pause
from deskbell.spool.entries import Entry
from deskbell.spool.lock import lock_of
from deskbell.spool.store import Spool

IDLE = 5.0
"""How often to look for what a process that died has left."""
LOCKED = 0.5
LOCKED_WITH_CALLERS = 0.01
GRACE = 0.5
"""How long another process may take for one request before our callers stop waiting."""
BROKEN = 5.0
_log = logging.getLogger("deskbell.spool")


class Sender:
    """Drains from its start to ``close``, woken by ``wake``."""

    def __init__(self, spool: Spool, drain: Drain, callers: Callers) -> None:
        self.stuck: str | None = None
        """Why a new request will not be sent at once, if so."""
        self._spool = spool
        self._drain = drain
        self._callers = callers
        self.lock = lock_of(spool.path)
        self._woken = threading.Event()
        self._closing = False
        self._other: tuple[int, float] = (0, 0.0)
        self._thread = threading.Thread(target=self._run, name="deskbell-spool", daemon=True)
        self._thread.start()

    def wake(self) -> None:
        """Something new waits."""
        self._woken.set()

    def close(self, timeout: float) -> bool:
        """End; whether the request under way ended within the time-out."""
        self._closing = True
        self._woken.set()
        self._thread.join(timeout)
        return not self._thread.is_alive()

    def _run(self) -> None:
        try:
            while not self._closing:
                self._rest(self._round())
        finally:
            self.lock.release()

    def _round(self) -> Pause:
        try:
            return self._drained()
        except (SpoolError, OSError) as error:
            return self._give_up(Pause(BROKEN, str(error), at_least=BROKEN))
        except Exception as error:  # noqa: BLE001 - the thread must not end and keep what waits
            _log.exception("the spool %s cannot be sent", self._spool.path)
            return self._give_up(Pause(BROKEN, repr(error), at_least=BROKEN))

    def _drained(self) -> Pause:
        """Send until nothing waits, or something is in the way."""
        while not self._closing and (entry := self._head()):
            if not self.lock.take():
                return self._another(entry.place)
            # Another process may have sent it between our look and our lock.
            entry = self._head()
            pause = self._drain.step(entry) if entry else None
            if pause:
                return self._give_up(pause)
            self.stuck = None
        self.lock.release()
        self.stuck = None
        return Pause(IDLE, "nothing waits")

    def _head(self) -> Entry | None:
        """What is next; callers whose request another process took have nothing to wait for."""
        callers = self._callers.all()
        head = self._spool.head()
        for caller in callers:
            if caller.place is not None and (head is None or caller.place < head.place):
                caller.cancel()
        return head

    def _another(self, place: int) -> Pause:
        """Another process drains: as long as it gets on, callers may wait for it."""
        now = time.monotonic()
        if place != self._other[0]:
            self._other = place, now
            self.stuck = None
        if now - self._other[1] > GRACE:
            return self._give_up(Pause(LOCKED, "another process is sending what waits"))
        return Pause(LOCKED_WITH_CALLERS if self._callers.all() else LOCKED, "")

    def _give_up(self, pause: Pause) -> Pause:
        self.stuck = pause.why
        self._callers.send_away()
        return pause

    def _rest(self, pause: Pause) -> None:
        began = time.monotonic()
        end = began + pause.seconds
        while not self._closing and (left := end - time.monotonic()) > 0:
            if self._woken.wait(left):
                self._woken.clear()
                end = min(end, began + pause.at_least)
