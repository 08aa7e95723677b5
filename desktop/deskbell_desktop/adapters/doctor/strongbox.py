"""The strongbox: whether the keyring keeps what it is given; a locked one is not opened by this."""

from __future__ import annotations

import contextlib
import sys
from typing import Protocol

from deskbell_desktop.adapters.vault import Found, Vault
from deskbell_desktop.adapters.vault.vault import NONE
from deskbell_desktop.core.account import Account
from deskbell_desktop.core.doctor.here import Keyring
from deskbell_desktop.core.translate import tr_marked

PROBE = Account("https://doctor.invalid", "probe", "probe")
SECRET = "the doctor was here"  # noqa: S105 - kept for a moment, worth nothing


class Keeper(Protocol):
    """The part of the vault that is used here."""

    def save(self, account: Account, secret: str) -> str: ...
    def load(self, account: Account) -> Found: ...
    def forget(self, account: Account) -> None: ...


def look(keeper: Keeper | None = None) -> Keyring:
    """Keep something, read it, take it out; nobody is asked for a password."""
    if locked():
        return Keyring(locked=True)
    return _try(keeper or Vault())


def unlock() -> Keyring:
    """The same, but the system may ask the person for the keyring's password."""
    return _try(Vault())


def locked() -> bool:
    """Whether the Secret Service says so; no where there is none."""
    if sys.platform != "linux":
        return False
    try:
        import secretstorage
        from secretstorage.exceptions import SecretStorageException
    except ImportError:
        return False
    try:
        with contextlib.closing(secretstorage.dbus_init()) as connection:
            if not secretstorage.check_service_availability(connection):
                return False
            return bool(secretstorage.get_default_collection(connection).is_locked())
    except (SecretStorageException, OSError, KeyError, ValueError):
        return False


def _try(keeper: Keeper) -> Keyring:
    why = keeper.save(PROBE, SECRET)
    if why:
        return Keyring(there=why != tr_marked(NONE), works=False, why=why)
    kept = keeper.load(PROBE)
    keeper.forget(PROBE)
    return Keyring(works=kept.secret == SECRET)
