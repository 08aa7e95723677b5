"""The link: one Socket.IO connection attempt at a time, in the order the server sent things.

The library starts a thread per message, which loses that order, and its own reconnection is not
usable for us (FACTS.md). So messages are handled inside its receive loop, where they only become
mail, and every attempt has a client of its own that is never reused.
"""

from __future__ import annotations

import contextlib
import logging
import threading
from collections.abc import Callable
from typing import Any

import engineio
import requests
import socketio
from pydantic import ValidationError

from deskbell.wire import PROTO, Bye, Device
from deskbell_desktop.adapters import foreign, web, wires
from deskbell_desktop.core import mail as m
from deskbell_desktop.core.line import Ack, Ask, Pos, Sync
from deskbell_desktop.core.mail import Mail

REQUEST_TIMEOUT = 10.0
CONNECT_TIMEOUT = 15.0

log = logging.getLogger(__name__)
_library = logging.getLogger(f"{__name__}.library")
_library.setLevel(logging.ERROR)  # its INFO contains the token


class _InOrder(engineio.Client):  # type: ignore[misc]  # the library is untyped
    """Handles messages where they are received, one after the other."""

    def start_background_task(self, target: Any, *args: Any, **kwargs: Any) -> Any:
        if target != self.handlers.get("message"):
            return super().start_background_task(target, *args, **kwargs)
        try:
            return target(*args, **kwargs)
        except Exception:
            log.exception("a message from the server broke the connection")
            self.disconnect(abort=True)
            return None

    def disconnect(self, abort: bool = False, reason: Any = None) -> None:
        """The receive loop cannot wait for its own end."""
        inside = threading.current_thread() is self.read_loop_task
        super().disconnect(abort=abort or inside, reason=reason)
        # It empties its queue, often before its writer has seen the word to end, which then waits
        # 30 s, and everybody with it.
        self.queue.put(None)


class _Client(socketio.Client):  # type: ignore[misc]  # the library is untyped
    def _engineio_client_class(self) -> type:
        return _InOrder


class SocketLine:
    """Implements ``core.line.Line``; everything it hears goes to ``post``."""

    def __init__(
        self,
        post: Callable[[Mail], None],
        device: Device,
        session: Callable[[], requests.Session] = web.session,
        timeout: float = REQUEST_TIMEOUT,
    ) -> None:
        self._post = post
        self._device = device
        self._session = session
        self._timeout = timeout
        self._call: _Call | None = None

    def open(self, attempt: int, server: str, token: str, *, history: bool) -> None:
        self.abort()
        auth: dict[str, Any] = {"token": token}
        if history:
            auth |= {"device": self._device.id, "proto": PROTO}
        client = _client(self._session(), self._timeout)
        self._call = _Call(self._post, attempt, server, auth, history, client)
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
        client: _Client,
    ) -> None:
        self.attempt = attempt
        self._post = post
        self._server = server
        self._auth = auth
        self._history = history
        self._over = False
        self._client = client
        client.on("connect", lambda: self._tell(m.Opened(self.attempt)))
        client.on("connect_error", self._rejected)
        client.on("*", self._event)

    def start(self) -> None:
        """Dial; the end is told once, whatever it is."""
        threading.Thread(target=self._run, name=f"link-{self.attempt}", daemon=True).start()

    def _run(self) -> None:
        why = self._connect()
        if not why:
            if self._over:
                self.abort()
            self._client.eio.wait()
            self._close()
            why = "The connection to the server was lost."
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
            return _sentence(error)
        except (OSError, ValueError, RuntimeError, KeyError, TypeError) as error:
            log.info("no connection: %s", type(error).__name__)  # something else answered
            return "What answers at the server's address is not a notification server."
        return ""

    def _tell(self, mail: Mail) -> None:
        if not self._over:
            self._post(mail)

    def abort(self) -> None:
        """Cut it. Waking the receive loop takes the socket's shutdown; closing does not."""
        self._over = True
        socket = getattr(self._client.eio, "ws", None)
        if socket is not None:
            with contextlib.suppress(OSError):
                socket.abort()

    def _close(self) -> None:
        socket = getattr(self._client.eio, "ws", None)
        if socket is not None:
            socket.shutdown()

    # -- what comes in, on the receive loop --------------------------------------------------------

    def _rejected(self, said: Any = None) -> None:
        """Only the server's own no; that nobody answers is told by the end of the attempt."""
        if isinstance(said, dict) and self._client.eio.state == "connected":
            data = said.get("data")
            details = data if isinstance(data, dict) else {}
            self._tell(
                m.Rejected(
                    self.attempt,
                    str(said.get("message") or "The server refused the connection."),
                    str(details.get("code") or ""),
                    wires.seconds(details.get("retry_after")),
                )
            )
            self._over = True

    def _event(self, name: str, payload: Any = None, *_more: Any) -> None:
        if not self._history:
            heard = foreign.entry(name, payload, self._server)
            if heard:
                self._tell(m.Pushed(self.attempt, heard))
        elif name == "bye":
            with contextlib.suppress(ValidationError):
                self._tell(m.Farewell(self.attempt, Bye.model_validate(payload)))
        elif name == "session:expiring":
            self._tell(m.Expiring(self.attempt))
        else:
            pushed = wires.pushed(name, payload)
            if pushed:
                self._tell(m.Pushed(self.attempt, pushed))

    # -- what goes out -----------------------------------------------------------------------------

    def ask(self, ask: Ask) -> None:
        """Put it on the way; the answer is handled on the receive loop."""
        name, body, read = _question(ask)

        def answered(*given: Any) -> None:
            self._tell(m.Answered(self.attempt, ask, read(given[0] if given else None)))

        with contextlib.suppress(socketio.exceptions.SocketIOError):  # it ended: that is told
            self._client.emit(name, body, callback=answered)


def _client(session: requests.Session, timeout: float) -> _Client:
    return _Client(
        reconnection=False,
        handle_sigint=False,
        logger=_library,
        engineio_logger=_library,
        http_session=session,
        request_timeout=timeout,
        websocket_extra_options={"sslopt": {"context": web.trust()}},
    )


def _question(ask: Ask) -> tuple[str, dict[str, Any], Callable[[Any], Any]]:
    if isinstance(ask, Sync):
        body = {"epoch": ask.epoch or None, "cursor": ask.cursor, "limit": ask.limit}
        return "sync", body, wires.page
    if isinstance(ask, Ack):
        return "ack", {"cursor": ask.cursor}, wires.position
    if isinstance(ask, Pos):
        return "pos", {"cursor": ask.cursor}, wires.position
    return "refresh", {"token": ask.token}, wires.agreed


def _sentence(error: Exception) -> str:
    cause = error.__cause__
    inner = cause.__context__ if cause else None
    if isinstance(inner, OSError) and inner.strerror:
        return f"The server does not answer: {inner.strerror}."
    return "The server does not answer."
