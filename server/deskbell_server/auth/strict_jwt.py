"""Strict reading of a JWT: three parts, no member twice, nothing critical that we do not know."""

from __future__ import annotations

import base64
import binascii
import json
from typing import Any

MAX_LENGTH = 4096


class BadTokenError(Exception):
    """Not a token of ours; the text is for the log and never holds the token."""


def header_of(token: str) -> dict[str, Any]:
    """The header, not yet proven."""
    if len(token) > MAX_LENGTH:
        raise BadTokenError("too long")
    parts = token.split(".")
    if len(parts) != 3 or not all(parts) or not token.isascii():
        raise BadTokenError("not three parts")
    header = _object(parts[0])
    _object(parts[1])  # its claims are read again once the signature is proven
    if "crit" in header:
        raise BadTokenError("crit")
    return header


def issuer_of(token: str) -> str:
    """Who says to have made it, not yet proven; empty for what is no token."""
    try:
        header_of(token)
        found = _object(token.split(".")[1]).get("iss")
    except BadTokenError:
        return ""
    return found if isinstance(found, str) else ""


def _object(part: str) -> dict[str, Any]:
    try:
        raw = base64.urlsafe_b64decode(part + "=" * (-len(part) % 4))
        found = json.loads(raw, object_pairs_hook=_once)
    except (binascii.Error, ValueError, RecursionError):
        raise BadTokenError("not JSON, or a member twice") from None
    if not isinstance(found, dict):
        raise BadTokenError("not an object")
    return found


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a member twice")
    return found
