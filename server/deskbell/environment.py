"""Where the server is and who we are, from ``DESKBELL_URL`` and ``DESKBELL_TOKEN``."""

from __future__ import annotations

import os

URL = "DESKBELL_URL"
TOKEN = "DESKBELL_TOKEN"  # noqa: S105 - the variable's name


def read(url: str | None = None, token: str | None = None) -> tuple[str, str]:
    """URL and token, given or of the environment; ``ValueError`` says what is missing."""
    found = url or os.environ.get(URL, ""), token or os.environ.get(TOKEN, "")
    missing = [name for name, value in zip((URL, TOKEN), found, strict=True) if not value]
    if missing:
        raise ValueError(f"set {' and '.join(missing)}, the server's address and a service token")
    return found
