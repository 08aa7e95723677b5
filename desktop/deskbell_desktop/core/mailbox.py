"""The mailbox: the one queue in front of the desk; pushes in a row come out together."""

from __future__ import annotations

import queue

from deskbell_desktop.core.mail import Mail, Pushed

BATCH = 500


class Mailbox:
    """``post`` from any thread, ``take`` from the desk's."""

    def __init__(self) -> None:
        self._queue: queue.SimpleQueue[Mail] = queue.SimpleQueue()

    def post(self, mail: Mail) -> None:
        """Put it in; never waits."""
        self._queue.put(mail)

    def take(self, timeout: float | None) -> list[Mail]:
        """What is next: nothing after ``timeout``, one mail, or pushes and the mail behind them."""
        got: list[Mail] = []
        try:
            got.append(self._queue.get(timeout=timeout))
            while isinstance(got[-1], Pushed) and len(got) < BATCH:
                got.append(self._queue.get_nowait())
        except queue.Empty:
            pass
        return got
