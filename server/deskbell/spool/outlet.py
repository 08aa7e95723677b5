"""The outlet with a spool: on this disk first, then to the server, always in order."""

from __future__ import annotations

import atexit
import copy
import hashlib
import json
import os
import threading
import weakref
from concurrent.futures import CancelledError
from pathlib import Path

from deskbell.client import Client
from deskbell.content import REQUEST_MAX_BYTES, Audience, Content
from deskbell.errors import SpoolError, refused
from deskbell.exchange import check_key
from deskbell.ids import new_id
from deskbell.notification import Notification
from deskbell.outlet import RestOutlet
from deskbell.problems import problem
from deskbell.spool.callers import Callers, Outcome
from deskbell.spool.drain import Drain
from deskbell.spool.entries import Spooled
from deskbell.spool.sender import Sender
from deskbell.spool.store import LIMIT, Spool

PATIENCE = 5.0
"""Seconds that a call waits for its own request to be sent."""
NEAR = 50
"""With more than these before it, a call does not wait for its turn."""


class SpoolOutlet:
    """Sends by ``client`` through the spool at ``path``; ``close`` it, or use it in a ``with``.

    A call returns the stored ``Notification`` when the request went through at once, else
    ``Spooled``. It raises what is wrong with the request itself (``Invalid``, ``NotAllowed``, …),
    and ``SpoolError`` when this disk does not take it; then nothing is left behind.

    May be called from several threads and, with one spool, from several processes.
    """

    def __init__(
        self, client: Client, path: str | Path, *, limit: int = LIMIT, patience: float = PATIENCE
    ) -> None:
        client.tries = 1  # each try is the spool's own, noted on the disk before it is made
        self._client = client
        self._path = Path(path).expanduser().absolute()
        self._limit = limit
        self._patience = patience
        self._closed = False
        self._start()
        self._starting = threading.Lock()
        atexit.register(self.close, timeout=1.0)
        if hasattr(os, "register_at_fork"):
            me = weakref.ref(self)
            os.register_at_fork(after_in_child=lambda: _forked(me()))

    def _start(self) -> None:
        self._callers = Callers()
        self._spool = Spool(self._path, limit=self._limit)
        drain = Drain(
            self._spool, RestOutlet(self._client).submit, self._callers, sender_of(self._client)
        )
        self._sender = Sender(self._spool, drain, self._callers)
        self._process = os.getpid()

    def submit(
        self, content: Content, audience: Audience, key: str | None
    ) -> Notification | Spooled:
        """Take it: what is returned is safe, what is raised was not taken."""
        if self._closed:
            raise ValueError("this emitter is closed")
        self._start_after_fork()
        key = key or new_id()
        _check(content, audience, key)
        with self._callers.expecting(key) as outcome:
            place = outcome.place = self._spool.add(key, content, audience)
            self._sender.wake()
            told = self._outcome(outcome, place)
        return told or self._spooled(key, place)

    def _outcome(self, outcome: Outcome, place: int) -> Notification | None:
        head = self._head()
        before = place - head if head else 0
        patient = self._sender.stuck is None and before <= NEAR
        try:
            return outcome.result(self._patience if patient else 0)
        except CancelledError:
            return None
        except TimeoutError:
            return None if outcome.cancel() else outcome.result()

    def _spooled(self, key: str, place: int) -> Spooled:
        try:
            refusal = self._spool.exhume(place)  # another process sent ours and was refused
            waiting = self._spool.count()
        except SpoolError as error:  # it was taken: this must not look as if it was not
            return Spooled(key, 1, str(error))
        if refusal:
            raise refused(refusal)
        head = self._head()
        if head is None or head > place:
            return Spooled(key, waiting, "another process has sent it")
        return Spooled(key, waiting, self._sender.stuck or "others wait before it")

    def _head(self) -> int | None:
        try:
            head = self._spool.head()
        except SpoolError:
            return 0
        return head.place if head else None

    def close(self, timeout: float = PATIENCE) -> None:
        """End the thread; what is not sent stays on the disk."""
        if self._closed or self._process != os.getpid():
            return
        self._closed = True
        atexit.unregister(self.close)
        if self._sender.close(timeout):
            self._spool.close()

    def __enter__(self) -> SpoolOutlet:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _start_after_fork(self) -> None:
        """A forked child has no threads, and must not touch the parent's connections."""
        if self._process == os.getpid():
            return
        with self._starting:
            if self._process != os.getpid():
                self._parents = self._spool, self._client.session  # kept: an end would be heard
                self._client.session = copy.deepcopy(self._client.session)  # its settings only
                self._start()

    def _let_go(self) -> None:
        """Just forked: free the parent's lock of us, and start anew when it is needed."""
        self._sender.lock.forget()
        self._starting = threading.Lock()


def _forked(outlet: SpoolOutlet | None) -> None:
    if outlet:
        outlet._let_go()


def sender_of(client: Client) -> str:
    """A name for the server and the token: idempotency keys are only known to the two together."""
    return hashlib.sha256(f"{client.url}\n{client.token}".encode()).hexdigest()[:16]


def _check(content: Content, audience: Audience, key: str) -> None:
    """Refuse at once what the server would refuse later, when nobody can correct it."""
    check_key(key)
    said = content.model_dump(mode="json", exclude_defaults=True)
    whom = audience.model_dump(mode="json", exclude_defaults=True, exclude={"all"})
    if len(json.dumps(said | whom)) > REQUEST_MAX_BYTES:
        raise refused(problem("too-large"))
