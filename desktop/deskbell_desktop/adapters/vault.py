"""The vault: the refresh token in the operating system's keyring, and nowhere else on the disk."""

from __future__ import annotations

import hashlib
import json
import queue
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar
from urllib.parse import urlsplit

from deskbell_desktop.adapters.worker import Worker
from deskbell_desktop.core.account import Account
from deskbell_desktop.core.translate import mark, tr_marked

CHUNK = 1_000
"""Characters: Windows takes 1,280 for one entry."""
SAVE_LIMIT = 8.0
"""Signing in waits for it. A keyring that is unlocked later still gets what it was to keep."""
PATIENCE = 5.0
"""After so long the person is told what the start waits for."""
LOAD_LIMIT = 45.0
HEADER = "refresh-token"

NONE = mark(
    "This computer has no password store that Deskbell may use. "
    "You stay signed in until Deskbell is closed."
)
LOCKED = mark("The password store of this computer is locked or does not answer.")
FAILED = mark("The password store of this computer did not take the sign-in.")
UNLOCK = mark("Unlock it, or sign in again.")
SESSION_ONLY = mark("You stay signed in until Deskbell is closed.")

_ALLOWED = frozenset(
    {
        "keyring.backends.SecretService.Keyring",
        "keyring.backends.libsecret.Keyring",
        "keyring.backends.kwallet.DBusKeyring",
        "keyring.backends.Windows.WinVaultKeyring",
        "keyring.backends.macOS.Keyring",
    }
)
"""Everything else may write in the clear: ``keyrings.alt`` did (FACTS.md)."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Found:
    """The secret, or why there is none (empty: nothing was ever kept)."""

    secret: str | None
    why: str = ""


class Vault:
    """Waits for the keyring on a thread of its own, and not for ever. ``say`` tells the person what
    is waited for when it takes long."""

    def __init__(
        self,
        backend: Callable[[], Any] | None = None,
        say: Callable[[str], object] = lambda _: None,
    ) -> None:
        self._backend = backend or allowed_backend
        self._say = say
        self._worker = Worker("vault")

    def save(self, account: Account, secret: str) -> str:
        """Keep it; empty when kept, else the sentence for the person."""
        found = self._wait(lambda ring: _write(ring, _service(account), secret), SAVE_LIMIT)
        if not found or found == NONE:
            return found and tr_marked(found)
        return f"{tr_marked(found)} {tr_marked(SESSION_ONLY)}"

    def load(self, account: Account) -> Found:
        """What was kept."""
        read = lambda ring: Found(_read(ring, _service(account)))  # noqa: E731 - a line of work
        found = self._wait(read, LOAD_LIMIT, PATIENCE)
        if isinstance(found, Found):
            return found
        return Found(None, "" if found == NONE else f"{tr_marked(found)} {tr_marked(UNLOCK)}")

    def lacking(self) -> str:
        """Why nothing can be kept here; empty when it can, though it may have to be unlocked."""
        why = self._wait(lambda _ring: "", SAVE_LIMIT)
        return why and tr_marked(why)

    def forget(self, account: Account) -> None:
        """Take it out."""
        self._wait(lambda ring: _delete(ring, _service(account)), SAVE_LIMIT)

    def _wait(
        self, work: Callable[[Any], T], limit: float, patience: float | None = None
    ) -> T | str:
        """The work's result, or the sentence that says why there is none."""
        done = self._begin(work)
        if patience is not None and limit > patience:
            try:
                return done.get(timeout=patience)
            except queue.Empty:
                self._say(f"{tr_marked(LOCKED)} {tr_marked(UNLOCK)}")
                limit -= patience
        try:
            return done.get(timeout=limit)
        except queue.Empty:
            return LOCKED

    def _begin(self, work: Callable[[Any], T]) -> queue.SimpleQueue[T | str]:
        done: queue.SimpleQueue[T | str] = queue.SimpleQueue()

        def job() -> None:
            import keyring.errors

            ring = self._backend()
            if ring is None:
                done.put(NONE)
                return
            try:
                done.put(work(ring))
            except keyring.errors.KeyringLocked:
                done.put(LOCKED)
            except Exception:  # noqa: BLE001 - each backend raises its own, some with the secret
                done.put(FAILED)

        self._worker.do(job)
        return done


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


def _service(account: Account) -> str:
    return f"deskbell/{urlsplit(account.server).netloc}/{account.person_id}"


def _write(ring: Any, service: str, secret: str) -> str:
    """Chunks into the slot that is not in use, then the header that makes it the one in use."""
    before = _header(ring, service)
    slot = "b" if before.get("slot") == "a" else "a"
    chunks = [secret[i : i + CHUNK] for i in range(0, len(secret), CHUNK)]
    for number, chunk in enumerate(chunks):
        ring.set_password(service, _name(slot, number), chunk)
    header = {"v": 1, "slot": slot, "n": len(chunks), "sha256": _sum(secret)}
    ring.set_password(service, HEADER, json.dumps(header))
    _drop(ring, service, before)
    return ""


def _read(ring: Any, service: str) -> str | None:
    header = _header(ring, service)
    chunks = [
        ring.get_password(service, _name(header["slot"], i)) or ""
        for i in range(header.get("n", 0))
    ]
    secret = "".join(chunks)
    return secret if secret and _sum(secret) == header.get("sha256") else None


def _delete(ring: Any, service: str) -> str:
    header = _header(ring, service)
    if header:
        ring.delete_password(service, HEADER)
        _drop(ring, service, header)
    return ""


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
