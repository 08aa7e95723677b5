r"""The registry of Windows: group policy, and what the installer left. Prepared, not yet run there.

Under ``Software\Policies\Deskbell`` the subkeys ``Defaults`` and ``Locked`` have one value per
preference; only an administrator can write there, in the person's own hive too.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from importlib import import_module
from typing import Any, Literal, Protocol

from deskbell_desktop.adapters.policy.said import DEFAULTS, INSTALLED, LOCKED, Said
from deskbell_desktop.core.preferences import NAMES, Preferences

POLICIES = r"Software\Policies\Deskbell"
INSTALLER = r"Software\Deskbell\Installer"
SUBKEYS = {DEFAULTS: "Defaults", LOCKED: "Locked"}
Hive = Literal["HKLM", "HKCU"]


class Registry(Protocol):
    """Reads all values of a key; empty without such a key. Raises ``OSError`` when refused."""

    def values(self, hive: Hive, key: str) -> Mapping[str, str | int]: ...


class FakeRegistry:
    """A registry in memory, for tests."""

    def __init__(self, held: Mapping[tuple[Hive, str], Mapping[str, str | int]]) -> None:
        self._held = held

    def values(self, hive: Hive, key: str) -> Mapping[str, str | int]:
        return self._held.get((hive, key), {})


def group_policy(registry: Registry, hive: Hive) -> Said | None:
    """What the group policy for this computer (``HKLM``) or this person (``HKCU``) says."""
    where = rf"{hive}\{POLICIES}"
    try:
        found = {part: registry.values(hive, rf"{POLICIES}\{key}") for part, key in SUBKEYS.items()}
    except OSError as error:
        return Said(where, fault=str(error))
    parts = {part: _plain(values) for part, values in found.items() if values}
    return Said(where, parts) if parts else None


def installer_key(registry: Registry) -> Said | None:
    """The properties that the installer was given; an empty one was not given."""
    where = rf"HKLM\{INSTALLER}"
    try:
        values = registry.values("HKLM", INSTALLER)
    except OSError as error:
        return Said(where, fault=str(error))
    given = {name: value for name, value in values.items() if value != ""}
    return Said(where, {INSTALLED: _plain(given)}) if given else None


def _plain(values: Mapping[str, str | int]) -> dict[str, Any]:
    return {name: _value(name, value) for name, value in values.items()}


def _value(name: str, value: str | int) -> Any:
    """The registry has no lists: a preference that is one, or names several, is JSON in a text."""
    if not isinstance(value, str) or name not in NAMES:
        return value
    if not isinstance(getattr(Preferences(), name), (tuple, dict)):
        return value
    try:
        return json.loads(value)
    except (ValueError, RecursionError):
        return value  # whoever checks the keys says what is wrong with it


class WindowsRegistry:
    """Implements ``Registry``: the real one."""

    def __init__(self) -> None:
        self._w: Any = import_module("winreg")

    def values(self, hive: Hive, key: str) -> Mapping[str, str | int]:
        w = self._w
        root = w.HKEY_LOCAL_MACHINE if hive == "HKLM" else w.HKEY_CURRENT_USER
        found: dict[str, str | int] = {}
        try:
            with w.OpenKey(root, key, 0, w.KEY_READ | w.KEY_WOW64_64KEY) as opened:
                for index in range(w.QueryInfoKey(opened)[1]):
                    name, value, _ = w.EnumValue(opened, index)
                    if isinstance(value, (str, int)):
                        found[name] = value
        except FileNotFoundError:
            return {}
        return found
