"""Where the server is, who we are and where we spool, from ``DESKBELL_*`` variables."""

from __future__ import annotations

import os

URL = "DESKBELL_URL"
TOKEN = "DESKBELL_TOKEN"  # noqa: S105 - the variable's name
SPOOL = "DESKBELL_SPOOL"


def read(url: str | None = None, token: str | None = None) -> tuple[str, str]:
    """URL and token, given or of the environment; ``ValueError`` says what is missing."""
    found = url or os.environ.get(URL, ""), token or os.environ.get(TOKEN, "")
    missing = [name for name, value in zip((URL, TOKEN), found, strict=True) if not value]
    if missing:
        raise ValueError(f"set {' and '.join(missing)}, the server's address and a service token")
    return found


def address(url: str | None = None) -> str:
    """The URL alone, given or of the environment; ``ValueError`` when there is none."""
    found = url or os.environ.get(URL, "")
    if not found:
        raise ValueError(f"set {URL}, the server's address")
    return found


def spool(path: str | None = None) -> str | None:
    """The spool's file, given or of the environment, if any."""
    return path or os.environ.get(SPOOL) or None
