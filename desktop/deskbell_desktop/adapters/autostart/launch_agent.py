"""The autostart of macOS: a launch agent of the person's. Prepared, not yet run on a Mac."""

from __future__ import annotations

import plistlib
from collections.abc import Sequence
from pathlib import Path
from xml.parsers.expat import ExpatError

from deskbell_desktop.core.autostart import Start, unchanged

LABEL = "example.deskbell.desktop"


class LaunchAgent:
    """Implements ``Autostart``. Turned off is a file that says ``Disabled``, so it is decided."""

    def __init__(self, folder: Path, command: Sequence[str]) -> None:
        self._file = folder / f"{LABEL}.plist"
        self._command = command

    def look(self) -> Start:
        """As ``launchd`` will read it at the next login."""
        try:
            said = plistlib.loads(self._file.read_bytes())
        except (OSError, plistlib.InvalidFileException, ExpatError):
            return Start(False, decided=False)
        return Start(bool(said.get("RunAtLoad")) and not said.get("Disabled"))

    def set(self, on: bool) -> Start:
        """Write the file."""
        said = {
            "Label": LABEL,
            "ProgramArguments": list(self._command),
            "RunAtLoad": on,
            "Disabled": not on,
            "ProcessType": "Interactive",
        }
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            self._file.write_bytes(plistlib.dumps(said))
        except OSError as error:
            return unchanged(self.look(), error.strerror or str(error))
        return self.look()
