"""The line: one connection attempt at a time, each with a client of its own, never reused."""

from __future__ import annotations

import contextlib
import logging
import threading
from collections.abc import Callable
from typing import Any

import socketio

from deskbell.errors import DeskbellError
from deskbell.received import Unreadable
from deskbell.version import __version__
from deskbell.wire import PROTO, Bye, Device, Position
from deskbell_desktop.adapters.link import asks, failure, library, wires
from deskbell_desktop.adapters.link.beat import Beat
from deskbell_desktop.adapters.web import Web
from deskbell_desktop.core import mail as m
from deskbell_desktop.core.line import Ask, Pos
from deskbell_desktop.core.mail import Mail
from deskbell_desktop.core.translate import tr

CONNECT_TIMEOUT = 15.0
_Watched = tuple[Callable[[], Pos | None], Callable[[Position], bool]]

log = logging.getLogger(__name__)


class SocketLine:
    """Implements ``core.line.Line``; everything it hears goes to ``post``."""

    def __init__(
        self,
        post: Callable[[Mail], None],
        device: Device,
        web: Web | None = None,
        timeout: float = library.REQUEST_TIMEOUT,
    ) -> None:
        self._post = post
        self._device = device
        self._web = web or Web()
        self._timeout = timeout
        self._call: _Call | None = None
        self._watched: _Watched = (lambda: None, lambda _: False)

    def watch(self, question: Callable[[], Pos | None], well: Callable[[Position], bool]) -> None:
        self._watched = (question, well)

    def open(self, attempt: int, server: str, token: str, *, history: bool) -> None:
        self.abort()
        auth: dict[str, Any] = {"token": token}
        if history:
            auth |= {"device": self._device.id, "proto": PROTO, "version": __version__}
        try:
            client = library.client(self._web.session(), server, self._timeout)
        except DeskbellError as error:  # what is set for the way out cannot be used
            self._post(m.Dropped(attempt, str(error)))
            return
        self._call = _Call(self._post, attempt, server, auth, history, client, self._watched)
        self._call.start()

    def ask(self, attempt: int, ask: Ask) -> None:
        call = self._call
        if call is not None and call.attempt == attempt:
            call.ask(ask)

    def abort(self) -> None:
        if self._call is not None:
            self._call.abort()
            self._call = None


class _Call:
    """One attempt, from dialling to its end, on a thread of its own."""

    def __init__(
        self,
        post: Callable[[Mail], None],
        attempt: int,
        server: str,
        auth: dict[str, Any],
        history: bool,
        client: library.Client,
        watched: _Watched,
    ) -> None:
        self.attempt = attempt
        self._post = post
        self._server = server
        self._auth = auth
        self._history = history
        self._over = False
        self._client = client
        self._beat = Beat(*watched, self._answered)
        client.on("connect", self._opened)
        client.on("connect_error", self._rejected)
        client.on("*", self._event)

    def start(self) -> None:
        """Dial; the end is told once, whatever it is."""
        threading.Thread(target=self._run, name=f"link-{self.attempt}", daemon=True).start()

    def _run(self) -> None:
        why = self._connect()
        if why:
            self._cut()
        else:
            if self._over:
                self._cut()
            self._client.eio.wait()
            why = tr("The connection to the server was lost.")
            if self._beat.unanswered:
                why = tr("The server stopped answering.")
        self._close()
        self._tell(m.Dropped(self.attempt, why))

    def _connect(self) -> str:
        """Empty when it stands, else why not."""
        try:
            self._client.connect(
                self._server,
                auth=self._auth,
                transports=["websocket"],
                wait_timeout=CONNECT_TIMEOUT,
            )
        except socketio.exceptions.ConnectionError as error:
            return failure.sentence(error, self._server)
        except (OSError, ValueError, RuntimeError, KeyError, TypeError) as error:
            log.info("no connection: %s", type(error).__name__)  # something else answered
            return tr("What answers at the server's address is not a notification server.")
        return ""

    def _tell(self, mail: Mail) -> None:
        if not self._over:
            self._post(mail)

    def abort(self) -> None:
        """Cut it, and tell nothing more."""
        self._over = self._beat.over = True
        self._cut()

    def _cut(self) -> None:
        """Waking the receive loop takes the socket's shutdown; closing does not."""
        socket = getattr(self._client.eio, "ws", None)
        if socket is not None:
            with contextlib.suppress(OSError):
                socket.abort()

    def _close(self) -> None:
        socket = getattr(self._client.eio, "ws", None)
        if socket is not None:
            socket.shutdown()

    # -- what comes in, on the receive loop --------------------------------------------------------

    def _opened(self) -> None:
        pinged = self._beat.begin(self._client.eio, vouch=self._history)
        self._tell(m.Opened(self.attempt, pinged))

    def _rejected(self, said: Any = None) -> None:
        """Only the server's own no; that nobody answers is told by the end of the attempt."""
        if isinstance(said, dict) and self._client.eio.state == "connected":
            data = said.get("data")
            details = data if isinstance(data, dict) else {}
            self._tell(
                m.Rejected(
                    self.attempt,
                    str(said.get("message") or tr("The server refused the connection.")),
                    str(details.get("code") or ""),
                    wires.seconds(details.get("retry_after")),
                )
            )
            self._over = True

    def _event(self, name: str, payload: Any = None, *_more: Any) -> None:
        if not self._history:
            from deskbell_desktop.adapters.link import foreign  # what it needs is large

            heard = foreign.entry(name, payload, self._server)
            if heard:
                self._tell(m.Pushed(self.attempt, heard))
        elif name == "bye":
            with contextlib.suppress(Unreadable):
                self._tell(m.Farewell(self.attempt, Bye.of(payload)))
        elif name == "session:expiring":
            self._tell(m.Expiring(self.attempt))
        else:
            pushed = wires.pushed(name, payload)
            if pushed:
                self._tell(m.Pushed(self.attempt, pushed))

    # -- what goes out -----------------------------------------------------------------------------

    def ask(self, ask: Ask) -> None:
        """Put it on the way; the answer is handled on the receive loop."""
        name, body, read = asks.question(ask)

        def answered(*given: Any) -> None:
            self._answered(ask, read(given[0] if given else None))

        with contextlib.suppress(socketio.exceptions.SocketIOError):  # it ended: that is told
            self._client.emit(name, body, callback=answered)

    def _answered(self, ask: Ask, answer: Any) -> None:
        self._tell(m.Answered(self.attempt, ask, answer))
