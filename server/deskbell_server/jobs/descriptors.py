"""Descriptors: notices when none is left; then nobody comes in, and no library says a word."""

from __future__ import annotations

import asyncio
import errno
import logging
import os
import time

PERIOD = 1.0
PAUSE = 60.0
"""Between two lines in the log while it lasts."""
_log = logging.getLogger(__name__)


class Descriptors:
    """``run`` until cancelled; ``missing``: how often none was left, asked once a second."""

    def __init__(self) -> None:
        self.missing = 0
        self._told: float | None = None

    async def run(self) -> None:
        """Look, for ever. Who waits to be let in is let in when there are some again."""
        while True:
            await asyncio.sleep(PERIOD)
            self.look(time.monotonic())

    def look(self, now: float) -> None:
        """Ask the system for one."""
        if _is_one_left():
            if self._told is not None:
                _log.warning("there are file descriptors again")
            self._told = None
            return
        self.missing += 1
        if self._told is None or now - self._told >= PAUSE:
            self._told = now
            _log.error(
                "no file descriptor is left: nobody else can connect. Raise the limit of open "
                "files (LimitNOFILE in the systemd unit, or ulimit -n): each connection needs one"
            )


def _is_one_left() -> bool:
    try:
        os.close(os.open(os.devnull, os.O_RDONLY))
    except OSError as error:
        return error.errno not in (errno.EMFILE, errno.ENFILE)
    return True
