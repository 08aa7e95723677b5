"""The ring: what may be asked of the operating system's keyring, done where this is called."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

CHUNK = 1_000
"""Characters: Windows takes 1,280 for one entry."""
HEADER = "refresh-token"

_ALLOWED = frozenset(
    {
        "keyring.backends.SecretService.Keyring",
        "keyring.backends.libsecret.Keyring",
        "keyring.backends.kwallet.DBusKeyring",
        "keyring.backends.Windows.WinVaultKeyring",
        "keyring.backends.macOS.Keyring",
    }
)
"""Everything else may write in the clear: ``keyrings.alt`` did."""


class Deed(StrEnum):
    """What is asked of it; ``LOOK`` only whether it is there."""

    SAVE = "save"
    LOAD = "load"
    FORGET = "forget"
    LOOK = "look"


class Trouble(StrEnum):
    """Why it was not done."""

    NONE = "none"
    LOCKED = "locked"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Errand:
    """One thing asked; ``service``: under which name the secret is kept."""

    deed: Deed
    service: str = ""
    secret: str = ""


@dataclass(frozen=True, slots=True)
class Outcome:
    """The secret, where one was asked for and is there, or why it was not done."""

    secret: str | None = None
    trouble: Trouble | None = None


def run(errand: Errand, backend: Callable[[], Any] | None = None) -> Outcome:
    """Do it; waits for as long as the keyring does."""
    import keyring.errors  # large, which is why ``messenger`` has a process of its own for this

    ring = (backend or allowed_backend)()
    if ring is None:
        return Outcome(trouble=Trouble.NONE)
    try:
        return Outcome(_do(ring, errand))
    except keyring.errors.KeyringLocked:
        return Outcome(trouble=Trouble.LOCKED)
    except Exception:  # noqa: BLE001 - each backend raises its own, some with the secret
        return Outcome(trouble=Trouble.FAILED)


def _do(ring: Any, errand: Errand) -> str | None:
    match errand.deed:
        case Deed.SAVE:
            _write(ring, errand.service, errand.secret)
        case Deed.LOAD:
            return _read(ring, errand.service)
        case Deed.FORGET:
            _delete(ring, errand.service)
    return None


def allowed_backend() -> Any:
    """The keyring to use: the chosen one if it is allowed, else the best that is."""
    import keyring
    import keyring.backend

    found = [keyring.get_keyring()]
    found += sorted(keyring.backend.get_all_keyring(), key=lambda b: -float(b.priority))
    for backend in found:
        for inner in (backend, *getattr(backend, "backends", ())):
            if f"{type(inner).__module__}.{type(inner).__qualname__}" in _ALLOWED:
                if hasattr(inner, "persist"):
                    inner.persist = "local machine"  # Windows would let it roam
                return inner
    return None


def _write(ring: Any, service: str, secret: str) -> None:
    """Chunks into the slot that is not in use, then the header that makes it the one in use."""
    before = _header(ring, service)
    slot = "b" if before.get("slot") == "a" else "a"
    chunks = [secret[i : i + CHUNK] for i in range(0, len(secret), CHUNK)]
    for number, chunk in enumerate(chunks):
        ring.set_password(service, _name(slot, number), chunk)
    header = {"v": 1, "slot": slot, "n": len(chunks), "sha256": _sum(secret)}
    ring.set_password(service, HEADER, json.dumps(header))
    _drop(ring, service, before)


def _read(ring: Any, service: str) -> str | None:
    header = _header(ring, service)
    chunks = [
        ring.get_password(service, _name(header["slot"], i)) or ""
        for i in range(header.get("n", 0))
    ]
    secret = "".join(chunks)
    return secret if secret and _sum(secret) == header.get("sha256") else None


def _delete(ring: Any, service: str) -> None:
    header = _header(ring, service)
    if header:
        ring.delete_password(service, HEADER)
        _drop(ring, service, header)


def _drop(ring: Any, service: str, header: dict[str, Any]) -> None:
    import keyring.errors

    for number in range(header.get("n", 0)):
        try:
            ring.delete_password(service, _name(header["slot"], number))
        except keyring.errors.PasswordDeleteError:
            continue


def _header(ring: Any, service: str) -> dict[str, Any]:
    try:
        header = json.loads(ring.get_password(service, HEADER) or "{}")
    except ValueError:
        return {}
    return header if isinstance(header, dict) and header.get("v") == 1 else {}


def _name(slot: str, number: int) -> str:
    return f"{HEADER}.{slot}{number}"


def _sum(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()
