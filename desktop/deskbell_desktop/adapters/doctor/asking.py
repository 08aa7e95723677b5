"""The asking: one question to the server tells of proxy, certificate, clock and server."""

from __future__ import annotations

import ssl
import time
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Any
from urllib.parse import urlsplit

import requests

from deskbell.errors import Untrusted
from deskbell_desktop.adapters.way import ProxyRefuses, WayBlocked, is_here, without_secrets
from deskbell_desktop.adapters.web import Session, Web, unreadable
from deskbell_desktop.core.doctor.there import Answer, Certificate, Trouble
from deskbell_desktop.core.translate import tr

PATH = "/healthz"
TIMEOUT = (5.0, 5.0)


def look(web: Web, server: str) -> Answer:
    """Ask twice: the first answer brings the certificate, the second is timed."""
    parts = urlsplit(server)
    known: dict[str, Any] = {
        "host": parts.netloc.rpartition("@")[2],
        "encrypted": parts.scheme == "https",
        "here": is_here(parts.hostname or ""),
        "unreadable": unreadable(web.way.company_ca()),
    }
    try:
        known["proxy"] = without_secrets(web.way.proxy_of(server))
        with web.session() as session:
            known["certificate"] = _certificate(session, server)
            known |= _timed(session, server)
    except (WayBlocked, ProxyRefuses, Untrusted) as error:
        trouble = _trouble(error, known)
        return Answer(**known, trouble=trouble, why=str(error), hint=error.hint)
    except requests.RequestException:
        why = tr("{host} does not answer.", host=known["host"])
        hint = tr("Check the address and the network, or ask your administrator.")
        return Answer(**known, trouble=Trouble.NO_ANSWER, why=why, hint=hint)
    return Answer(**known)


def _trouble(error: Exception, known: dict[str, Any]) -> Trouble:
    if isinstance(error, Untrusted):
        return Trouble.UNTRUSTED
    cannot_trust = isinstance(error, WayBlocked) and "proxy" in known
    return Trouble.UNTRUSTED if cannot_trust else Trouble.PROXY


def _certificate(session: Session, server: str) -> Certificate | None:
    """What the connection stands on; ``None`` where the system checks it without telling."""
    with session.get(server + PATH, timeout=TIMEOUT, stream=True, allow_redirects=False) as answer:
        connection = getattr(answer.raw, "connection", None)
        socket = getattr(connection, "sock", None)
        held = socket.getpeercert() if isinstance(socket, ssl.SSLSocket) else None
        _ = answer.content
    if not held:
        return None
    until = datetime.fromtimestamp(ssl.cert_time_to_seconds(str(held["notAfter"])), UTC)
    return Certificate(_issuer(held), until)


def _issuer(held: Any) -> str:
    names = dict(pair for group in held.get("issuer", ()) for pair in group)
    return str(names.get("organizationName") or names.get("commonName") or "?")


def _timed(session: Session, server: str) -> dict[str, Any]:
    sent, began = datetime.now(UTC), time.monotonic()
    answer = session.get(server + PATH, timeout=TIMEOUT, allow_redirects=False)
    took = time.monotonic() - began
    found: dict[str, Any] = {"after_ms": took * 1000}
    told = _date(answer)
    if told is not None:
        found["ahead"] = sent + timedelta(seconds=took / 2) - told
    if answer.is_redirect or answer.status_code >= requests.codes.server_error:
        found["trouble"] = Trouble.STRANGE
        found["why"] = tr("What answers there says {status}.", status=answer.status_code)
        found["hint"] = tr("It may be a proxy or a log-in page; ask your administrator.")
    return found


def _date(answer: requests.Response) -> datetime | None:
    """In the middle of the second that the header names."""
    try:
        told = parsedate_to_datetime(answer.headers.get("Date", ""))
    except ValueError:
        return None
    return told.astimezone(UTC) + timedelta(seconds=0.5)
