"""Fetching the manifest: over https alone, small, and within seconds."""

from __future__ import annotations

import requests

from deskbell.errors import DeskbellError
from deskbell_desktop.adapters.release.manifest import NotBelieved, opened
from deskbell_desktop.adapters.way import Way
from deskbell_desktop.adapters.web import Session
from deskbell_desktop.core.release import Release

MOST = 16 * 1024
TIMEOUT = (5.0, 5.0)


def fetched(address: str, key: str, way: Way) -> Release:
    """The release that the manifest at this address tells of; ``NotBelieved`` for all else."""
    return opened(_content(address, way), key)


def _content(address: str, way: Way) -> bytes:
    try:
        with Session(way) as session:
            session.adapters.pop("http://")  # not even where a redirection leads there
            session.max_redirects = 5
            session.headers["Accept-Encoding"] = "identity"
            with session.get(address, timeout=TIMEOUT, stream=True) as answer:
                if answer.status_code != requests.codes.ok:
                    raise NotBelieved(f"the address answers {answer.status_code}")
                content = answer.raw.read(MOST + 1, decode_content=False)
    except (DeskbellError, requests.RequestException, OSError) as error:
        raise NotBelieved(f"it did not come: {type(error).__name__}") from error
    if len(content) > MOST:
        raise NotBelieved(f"it has more than {MOST} bytes")
    return bytes(content)
