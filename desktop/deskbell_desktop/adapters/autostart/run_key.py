"""The autostart of Windows: a value under the person's ``Run`` key. Prepared, not yet run there."""

from __future__ import annotations

import subprocess
from collections.abc import Sequence
from importlib import import_module
from typing import Any, Protocol

from deskbell_desktop.core.autostart import Start, unchanged
from deskbell_desktop.core.translate import tr

CURRENT = r"Software\Microsoft\Windows\CurrentVersion"
RUN = rf"{CURRENT}\Run"
APPROVED = rf"{CURRENT}\Explorer\StartupApproved\Run"
NAME = "Deskbell"
OFF_BY_TASK_MANAGER = 1
"""The lowest bit of the first byte under ``APPROVED``."""


class Registry(Protocol):
    """Values under the person's own hive; writing may raise ``OSError``."""

    def get(self, key: str, name: str) -> str | bytes | None: ...
    def put(self, key: str, name: str, value: str) -> None: ...
    def drop(self, key: str, name: str) -> None: ...


class FakeRegistry:
    """A registry in memory, for tests."""

    def __init__(self) -> None:
        self.values: dict[tuple[str, str], str | bytes] = {}

    def get(self, key: str, name: str) -> str | bytes | None:
        return self.values.get((key, name))

    def put(self, key: str, name: str, value: str) -> None:
        self.values[key, name] = value

    def drop(self, key: str, name: str) -> None:
        self.values.pop((key, name), None)


class RunKey:
    """Implements ``Autostart``. Task Manager turns a program off without removing its value."""

    def __init__(self, registry: Registry, command: Sequence[str]) -> None:
        self._registry = registry
        self._command = subprocess.list2cmdline(command)

    def look(self) -> Start:
        """As Explorer will read it."""
        if self._registry.get(RUN, NAME) is None:
            return Start(False, decided=False)
        approved = self._registry.get(APPROVED, NAME)
        if isinstance(approved, bytes) and approved and approved[0] & OFF_BY_TASK_MANAGER:
            return Start(False, word=tr("It is turned off in the Task Manager."))
        return Start(True)

    def set(self, on: bool) -> Start:
        """Write or remove the value; on means that Task Manager's word is taken back too."""
        try:
            if on:
                self._registry.put(RUN, NAME, self._command)
                self._registry.drop(APPROVED, NAME)
            else:
                self._registry.drop(RUN, NAME)
        except OSError as error:
            return unchanged(self.look(), error.strerror or str(error))
        return self.look()


class Hive:
    """Implements ``Registry``: the real one."""

    def __init__(self) -> None:
        self._w: Any = import_module("winreg")

    def get(self, key: str, name: str) -> str | bytes | None:
        w = self._w
        try:
            with w.OpenKey(w.HKEY_CURRENT_USER, key) as opened:
                value = w.QueryValueEx(opened, name)[0]
        except OSError:
            return None
        return value if isinstance(value, (str, bytes)) else None

    def put(self, key: str, name: str, value: str) -> None:
        w = self._w
        with w.CreateKey(w.HKEY_CURRENT_USER, key) as opened:
            w.SetValueEx(opened, name, 0, w.REG_SZ, value)

    def drop(self, key: str, name: str) -> None:
        w = self._w
        try:
            with w.OpenKey(w.HKEY_CURRENT_USER, key, 0, w.KEY_SET_VALUE) as opened:
                w.DeleteValue(opened, name)
        except FileNotFoundError:
            return
