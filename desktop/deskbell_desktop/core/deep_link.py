"""The deep link: what a ``deskbell://`` address from a browser or a mail may ask of this desk.

It can only show something; it never signs in, sends or changes anything. ``deskbell://inbox``,
``deskbell://notification/ID``, ``deskbell://sign-in?server=ADDRESS``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import parse_qsl, urlsplit

from deskbell_desktop.core.address import address_of

SCHEME = "deskbell"
MOST = 1_000
_PRINTABLE = re.compile(r"[!-\[\]-~]+")
_ID = re.compile(r"/([0-9A-Za-z][0-9A-Za-z._-]{0,99})/?")


@dataclass(frozen=True, slots=True)
class ShowInbox:
    """Show the window."""


@dataclass(frozen=True, slots=True)
class ShowNotification:
    """Show this notification, if it is in the inbox."""

    id: str


@dataclass(frozen=True, slots=True)
class OfferSignIn:
    """Fill in this address; the person decides."""

    server: str


DeepLink = ShowInbox | ShowNotification | OfferSignIn


def parse(link: str) -> DeepLink | None:
    """What it asks; ``None`` for everything that is not exactly one of the three."""
    if len(link) > MOST or not _PRINTABLE.fullmatch(link):
        return None
    try:
        parts = urlsplit(link)
        plain = parts.port is None and not parts.fragment and "@" not in parts.netloc
    except ValueError:
        return None
    if parts.scheme != SCHEME or not plain:
        return None
    if parts.netloc == "sign-in" and parts.path in {"", "/"}:
        return _offer(parts.query)
    if parts.query:
        return None
    if parts.netloc == "inbox" and parts.path in {"", "/"}:
        return ShowInbox()
    found = _ID.fullmatch(parts.path)
    return ShowNotification(found[1]) if found and parts.netloc == "notification" else None


def to_notification(id: str) -> str:
    """The link that shows it."""
    return f"{SCHEME}://notification/{id}"


def _offer(query: str) -> OfferSignIn | None:
    try:
        ((name, server),) = parse_qsl(query, strict_parsing=True, keep_blank_values=True)
        address = address_of(server)
    except ValueError:
        return None
    plain = server.isascii() and server.isprintable() and " " not in server
    rest = urlsplit(server)
    if name != "server" or not plain or rest.query or rest.fragment:
        return None
    return OfferSignIn(address)
