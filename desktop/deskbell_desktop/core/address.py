"""The address of a server, as people type it and as it is meant."""

from __future__ import annotations

from urllib.parse import urlsplit

from deskbell_desktop.core.translate import tr

_HERE = {"localhost", "127.0.0.1"}


def address_of(server: str) -> str:
    """The whole address, without what a browser adds behind it; ``ValueError`` with a sentence when
    it is none."""
    text = server.strip()
    if "://" not in text:
        text = f"{'http' if text.split(':')[0] in _HERE else 'https'}://{text}"
    try:
        parts = urlsplit(text)
        wrong = parts.port == 0 or parts.scheme not in {"http", "https"} or not parts.hostname
        wrong = wrong or not text.isprintable() or " " in parts.netloc
    except ValueError:
        wrong = True
    if wrong or parts.username is not None:
        raise ValueError(tr("That is not a server's address."))
    return f"{parts.scheme}://{parts.netloc}{parts.path}".rstrip("/")


def same(one: str, other: str) -> bool:
    """Whether both mean the same server."""
    try:
        return address_of(one).lower() == address_of(other).lower()
    except ValueError:
        return False
