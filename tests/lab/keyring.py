"""Looks into the lab's keyring from outside: what it holds, locking it, emptying it."""

from dataclasses import dataclass
from typing import Any

from tests.lab.lab import Lab

_SERVICE = "org.freedesktop.secrets"
_PATH = "/org/freedesktop/secrets"
_INTERFACE = "org.freedesktop.Secret"
_LOGIN = f"{_PATH}/collection/login"


@dataclass(frozen=True)
class Secret:
    """One item of the keyring, without its secret: a test asks the program under test for that."""

    label: str
    attributes: dict[str, str]
    path: str


def secrets(lab: Lab) -> list[Secret]:
    paths = lab.bus.get(_SERVICE, _LOGIN, f"{_INTERFACE}.Collection", "Items")
    found = []
    for path in paths:
        values: dict[str, Any] = lab.bus.get_all(_SERVICE, path, f"{_INTERFACE}.Item")
        found.append(Secret(values["Label"], values["Attributes"], path))
    return found


def empty(lab: Lab) -> None:
    for secret in secrets(lab):
        lab.bus.call(_SERVICE, secret.path, f"{_INTERFACE}.Item", "Delete")


def lock(lab: Lab) -> None:
    """As the session does. Only `lab.restart("keyring")` opens it again: nobody can be asked."""
    lab.bus.call(_SERVICE, _PATH, f"{_INTERFACE}.Service", "Lock", "ao", [_LOGIN])


def locked(lab: Lab) -> bool:
    return bool(lab.bus.get(_SERVICE, _LOGIN, f"{_INTERFACE}.Collection", "Locked"))
