"""The beat: the server's ping, and the question for the position that goes with it.

While all is well nothing else happens, for hours. So it is done where the ping is read, past the
libraries, and nobody else wakes up for it.
"""

from __future__ import annotations

from collections.abc import Callable
from math import inf
from time import monotonic
from typing import Any

from deskbell.wire import Position
from deskbell_desktop.adapters.link import asks
from deskbell_desktop.core import pulse
from deskbell_desktop.core.line import Pos

PING, PONG = "2", b"3"
QUESTION, ANSWER = b"420", "430"
"""An event and its answer, with the number 0: the library counts its own from 1."""


class Beat:
    """``question``, ``well``: as in ``core.line.Line.watch``; ``tell`` gets an answer that is not
    well, or not readable. ``over``: nobody wants to know any more."""

    def __init__(
        self,
        question: Callable[[], Pos | None],
        well: Callable[[Position], bool],
        tell: Callable[[Pos, Position | None], None],
    ) -> None:
        self._question, self._well, self._tell = question, well, tell
        self._asked: Pos | None = None
        self._answer_by = inf
        self.over = False

    def begin(self, eio: Any, *, vouch: bool) -> bool:
        """Listen for pings; whether they come often enough to vouch for the connection."""
        self._socket = eio.ws
        silence = eio.ping_interval + eio.ping_timeout
        self._vouches: bool = vouch and eio.ping_interval <= pulse.POS_EVERY
        self._patience = min(pulse.POS_LIMIT, silence)
        self._rest = min(pulse.POS_EVERY + pulse.POS_LIMIT, silence)
        if self._vouches:
            self._socket.settimeout(self._rest)
        self._socket.takes = self._takes
        return self._vouches

    @property
    def unanswered(self) -> bool:
        """Whether it waits for an answer, and not for ever."""
        return self._answer_by < inf

    def _takes(self, text: Any) -> bool:
        if text[:3] == ANSWER and self._asked:
            self._answered(self._asked, asks.position_in(text[3:]))
        elif monotonic() > self._answer_by:
            self._socket.abort()  # what goes out need not arrive although something comes in
        elif text == PING:
            self._ping()
        else:
            return False
        return True

    def _ping(self) -> None:
        ask = self._asked = None if self.over else self._question()
        if ask is None:
            self._socket.say(PONG)
            return
        if self._vouches:
            self._answer_by = monotonic() + self._patience
            self._socket.sock.settimeout(self._patience)
        self._socket.say(PONG, QUESTION + asks.written(ask))

    def _answered(self, ask: Pos, answer: Position | None) -> None:
        self._asked, self._answer_by = None, inf
        if self._vouches:
            self._socket.sock.settimeout(self._rest)
        if self.over or not (self._vouches and answer and self._well(answer)):
            self._tell(ask, answer)
