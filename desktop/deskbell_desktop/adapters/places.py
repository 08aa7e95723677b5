"""The places: where this program keeps its files; ``DESKBELL_HOME`` moves them all."""

from __future__ import annotations

import os
import warnings
from dataclasses import dataclass
from pathlib import Path

from deskbell_desktop.core.translate import tr

HOME = "DESKBELL_HOME"
APP = "deskbell"
SETTINGS = "desktop.json"


@dataclass(frozen=True, slots=True)
class Places:
    """``config``: settings; ``state``: one folder per account; ``runtime``: sockets and locks."""

    config: Path
    state: Path
    runtime: Path

    @property
    def settings(self) -> Path:
        """The settings file."""
        return private(self.config) / SETTINGS

    def account(self, server: str, person_id: str) -> Path:
        """The folder of one account's journal."""
        import hashlib  # loads OpenSSL, and the bell is to be seen first

        name = hashlib.sha256(f"{server}\n{person_id}".encode()).hexdigest()[:16]
        return private(private(self.state / "accounts") / name)


def places() -> Places:
    """The places of this person on this machine."""
    moved = os.environ.get(HOME)
    if moved:
        root = Path(moved)
        return Places(root / "config", root / "state", root / "run")
    import platformdirs

    dirs = platformdirs.PlatformDirs(APP, appauthor=False, roaming=False)
    with warnings.catch_warnings():  # without a session (a container, ssh) the fallback will do
        warnings.filterwarnings("ignore", "XDG_RUNTIME_DIR is not set")
        return Places(dirs.user_config_path, dirs.user_state_path, dirs.user_runtime_path)


def refused(where: Places) -> str:
    """Why this program has no folders for its files, for the person; nothing when it has. A disk
    that is full or may only be read is for the desk, which waits until it is better."""
    for folder in (where.config, where.state, where.runtime):
        try:
            private(folder)
        except OSError as error:
            return tr(
                "Deskbell cannot keep its files in {where}: {why}. Ask your administrator.",
                where=folder,
                why=error.strerror or error,
            )
    return ""


def private(folder: Path) -> Path:
    """The folder, made if need be, that only this person may enter."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    if os.name == "posix" and folder.stat().st_mode & 0o077:
        folder.chmod(0o700)
    return folder
