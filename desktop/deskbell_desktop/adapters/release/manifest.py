"""The manifest of the newest release: a few words, and the Ed25519 signature that makes them true.

``{"release": "{\\"version\\": \\"1.2.0\\", \\"url\\": \\"https://…\\"}", "signature": "…"}``. The
signature is over the very characters of ``release``, so nothing is parsed before it is believed.
"""

from __future__ import annotations

import base64
import json
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from deskbell_desktop.core import weblink
from deskbell_desktop.core.release import Release, is_version

PURPOSE = b"deskbell release\n"
"""Before what is signed: a signature made for anything else means nothing here."""


class NotBelieved(Exception):
    """What came is not a manifest that the key has signed; the text says why, for the log."""


def sealed(release: Release, key: Ed25519PrivateKey) -> bytes:
    """The manifest of a release."""
    told = json.dumps({"version": release.version, "url": release.url})
    signature = base64.b64encode(key.sign(PURPOSE + told.encode())).decode()
    return json.dumps({"release": told, "signature": signature}, indent=1).encode() + b"\n"


def opened(raw: bytes, public_key: str) -> Release:
    """The release that a manifest tells of, once its signature is good; ``NotBelieved``."""
    outer = _members(raw, "release", "signature")
    told, signature = outer["release"].encode(), outer["signature"]
    try:
        _key(public_key).verify(_bytes(signature), PURPOSE + told)
    except InvalidSignature:
        raise NotBelieved("its signature is not by the key of the policy") from None
    inner = _members(told, "version", "url")
    if not is_version(inner["version"]):
        raise NotBelieved("its version is not numbers with dots between them")
    if weblink.refusal(inner["url"], {"https"}):
        raise NotBelieved("its link is not a proper https address")
    return Release(inner["version"], inner["url"])


def public_key(key: Ed25519PrivateKey) -> str:
    """As a policy has it: 32 bytes in base64."""
    return base64.b64encode(key.public_key().public_bytes_raw()).decode()


def _key(text: str) -> Ed25519PublicKey:
    try:
        return Ed25519PublicKey.from_public_bytes(_bytes(text))
    except ValueError as error:
        raise NotBelieved("the policy's key is not 32 bytes in base64") from error


def _bytes(text: str) -> bytes:
    try:
        return base64.b64decode(text, validate=True)
    except ValueError as error:
        raise NotBelieved("that is not base64") from error


def _members(raw: bytes, *names: str) -> dict[str, str]:
    try:
        said: Any = json.loads(raw)
    except (ValueError, RecursionError) as error:
        raise NotBelieved("it is not JSON") from error
    if not isinstance(said, dict) or not all(isinstance(said.get(name), str) for name in names):
        raise NotBelieved(f"it lacks {' or '.join(names)}")
    return said
