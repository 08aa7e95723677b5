"""Signing in by the organisation's identity provider: in the browser, which comes back to us."""

from __future__ import annotations

import base64
import hashlib
import secrets
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from deskbell_desktop.core.translate import tr

if TYPE_CHECKING:
    from deskbell_desktop.adapters.loopback import Loopback

PATIENCE = 300.0
"""Seconds that a person has in the browser."""
NO_BROWSER = "no_browser"
Browse = Callable[[str], bool]
"""Opens this address; whether it could."""


@dataclass(frozen=True, slots=True)
class Came:
    """``code`` and ``verifier`` for the server, or why there is none."""

    code: str = ""
    verifier: str = ""
    why: str = ""


class BrowserSignIn:
    """One at a time: whoever begins again gives up the one before."""

    def __init__(self, browse: Browse | None = None) -> None:
        self._browse = browse or _browse
        self._waiting: Loopback | None = None

    def begin(self, server: str, done: Callable[[Came], None]) -> None:
        """Open the browser; ``done`` is called on a thread of its own, unless it was given up."""
        from deskbell_desktop.adapters.loopback import Loopback  # http.server, for this alone

        self.give_up()
        state, verifier = secrets.token_urlsafe(24), secrets.token_urlsafe(48)
        waiting = self._waiting = Loopback(state)
        query = {"port": waiting.port, "state": state, "challenge": _challenge(verifier)}
        place = f"{server}/api/auth/oidc/start?{urlencode(query)}"

        def browse() -> None:  # some do not come back until they are closed
            if not self._browse(place) and waiting.came is None:
                waiting.came = {"error": NO_BROWSER}

        def wait() -> None:
            came = waiting.wait(PATIENCE)
            if waiting.wanted:
                done(_outcome(came, verifier))

        for job in (browse, wait):
            threading.Thread(target=job, name="browser-sign-in", daemon=True).start()

    def give_up(self) -> None:
        """The one that is under way, if there is one."""
        if self._waiting is not None:
            self._waiting.wanted = False
            self._waiting = None


def _outcome(came: Mapping[str, str] | None, verifier: str) -> Came:
    if came is None:
        return Came(why=tr("Nobody signed in within five minutes."))
    if "code" in came:
        return Came(came["code"], verifier)
    match came.get("error"):
        case "no_browser":
            return Came(
                why=tr("No browser could be opened on this computer. Sign in with a password.")
            )
        case "access_denied":
            return Came(why=tr("The sign-in was cancelled."))
        case "no_account":
            return Came(why=tr("You have no account on this server. Ask your administrator."))
        case "provider_away":
            return Came(why=tr("The identity provider does not answer. Try again in a minute."))
    return Came(why=tr("The identity provider’s answer was refused. Ask your administrator."))


def _challenge(verifier: str) -> str:
    digest = hashlib.sha256(verifier.encode()).digest()
    return base64.urlsafe_b64encode(digest).rstrip(b"=").decode()


def _browse(place: str) -> bool:
    import webbrowser  # seldom wanted

    return webbrowser.open(place)
