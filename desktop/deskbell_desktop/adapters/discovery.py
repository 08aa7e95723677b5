"""The discovery: asks an address what it is, without a password and within seconds."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import urlsplit

import requests

from deskbell.client import Client
from deskbell.errors import DeskbellError, NotDeskbell, Refused, Unreachable, Untrusted
from deskbell_desktop.adapters.way import ProxyRefuses, WayBlocked, is_here
from deskbell_desktop.adapters.web import Web
from deskbell_desktop.core.address import address_of
from deskbell_desktop.core.discovery import Found, Kind
from deskbell_desktop.core.translate import tr

TIMEOUT = (4.0, 6.0)
HANDSHAKE = "/socket.io/?EIO=4&transport=polling"
OPEN = b'0{"sid":'
"""How every Socket.IO server begins its answer to that."""


def discover(server: str, web: Web) -> Found:
    """What answers at this address."""
    try:
        address = address_of(server)
    except ValueError:
        return Found(Kind.NO_ADDRESS)
    here = is_here(urlsplit(address).hostname or "")
    secure = here or address.startswith("https://")
    try:
        with web.session() as session:
            return replace(_ask(address, session), secure=secure, here=here)
    except (WayBlocked, ProxyRefuses) as error:
        return Found(Kind.NOTHING, why=f"{error} {error.hint}")
    except Untrusted:
        return Found(Kind.UNTRUSTED)
    except (DeskbellError, requests.RequestException):
        return Found(Kind.NOTHING)


def _ask(address: str, session: requests.Session) -> Found:
    try:
        about = Client(address, session=session, tries=1, timeout=TIMEOUT).about()
    except (NotDeskbell, Refused):
        socket_io = _is_socket_io(address, session)
        return Found(Kind.SOCKET_IO if socket_io else Kind.SOMETHING_ELSE)
    name = about.organisation or tr("Deskbell server")
    return Found(Kind.DESKBELL, name, provider=about.provider)


def _is_socket_io(address: str, session: requests.Session) -> bool:
    try:
        with session.get(
            address + HANDSHAKE, timeout=TIMEOUT, allow_redirects=False, stream=True
        ) as answer:
            return answer.ok and next(answer.iter_content(len(OPEN)), b"").startswith(OPEN)
    except (Unreachable, requests.RequestException):
        return False
