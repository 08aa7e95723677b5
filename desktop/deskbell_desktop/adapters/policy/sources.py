"""The sources of policy on this system, in their order: the later one goes before the earlier."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from deskbell_desktop.adapters.policy.json_file import installer_file, policy_file
from deskbell_desktop.adapters.policy.profile import BUNDLE, MANAGED, managed_preferences
from deskbell_desktop.adapters.policy.registry import (
    Registry,
    WindowsRegistry,
    group_policy,
    installer_key,
)
from deskbell_desktop.adapters.policy.said import Said, Source

VARIABLE = "DESKBELL_POLICY"
POLICY, INSTALLER = "policy.json", "installer.json"


def said_here() -> Sequence[Said]:
    """All that is said for this desk, the installer's defaults first."""
    installer, *organisation = _sources()
    found = _ask(organisation)
    named = os.environ.get(VARIABLE)
    if named and not found:
        found = _ask([partial(policy_file, Path(named))])
    return (*_ask([installer]), *found)


def _ask(sources: Sequence[Source]) -> Sequence[Said]:
    return [found for source in sources if (found := source()) is not None]


def _sources() -> Sequence[Source]:
    if sys.platform == "win32":
        shared = Path(os.environ.get("PROGRAMDATA", r"C:\ProgramData")) / "Deskbell"
        return windows(shared, WindowsRegistry())
    if sys.platform == "darwin":
        import getpass

        return mac(Path("/Library/Application Support/Deskbell"), MANAGED, getpass.getuser())
    return linux(Path("/etc/deskbell"))


def linux(folder: Path) -> Sequence[Source]:
    """Two files."""
    return (partial(installer_file, folder / INSTALLER), partial(policy_file, folder / POLICY))


def windows(folder: Path, registry: Registry) -> Sequence[Source]:
    """The registry before the file; the computer's group policy before the person's."""
    return (
        partial(installer_key, registry),
        partial(policy_file, folder / POLICY),
        partial(group_policy, registry, "HKCU"),
        partial(group_policy, registry, "HKLM"),
    )


def mac(folder: Path, managed: Path, person: str) -> Sequence[Source]:
    """A profile before the file; the computer's profile before the person's."""
    name = f"{BUNDLE}.plist"
    return (
        partial(installer_file, folder / INSTALLER),
        partial(policy_file, folder / POLICY),
        partial(managed_preferences, managed / person / name),
        partial(managed_preferences, managed / name),
    )
