"""The ring: a keyring in one file for desks of the proof, so that a sign-in survives a kill -9.

It is handed to the vault by its constructor; the vault's own list of allowed keyrings is not
touched.
"""

from __future__ import annotations

import json
import os
from pathlib import Path

from keyring.errors import PasswordDeleteError


class FileRing:
    """The three methods of a keyring that the vault calls."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def get_password(self, service: str, name: str) -> str | None:
        """What is kept under that name."""
        return self._read().get(f"{service} {name}")

    def set_password(self, service: str, name: str, secret: str) -> None:
        """Keep it; on the disk when this returns."""
        self._write(self._read() | {f"{service} {name}": secret})

    def delete_password(self, service: str, name: str) -> None:
        """Forget it."""
        kept = self._read()
        if kept.pop(f"{service} {name}", None) is None:
            raise PasswordDeleteError(name)
        self._write(kept)

    def _read(self) -> dict[str, str]:
        try:
            kept: dict[str, str] = json.loads(self._path.read_text())
        except FileNotFoundError:
            return {}
        return kept

    def _write(self, kept: dict[str, str]) -> None:
        new = self._path.with_suffix(".new")
        with new.open("w") as file:
            file.write(json.dumps(kept))
            file.flush()
            os.fsync(file.fileno())
        new.replace(self._path)
