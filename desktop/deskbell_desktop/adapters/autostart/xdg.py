"""The autostart of freedesktop's desktops: a file ``deskbell.desktop`` in ``autostart``."""

from __future__ import annotations

import os
import shutil
from collections.abc import Sequence
from pathlib import Path

from deskbell_desktop.core.autostart import Start, unchanged
from deskbell_desktop.core.translate import tr

FILE = "deskbell.desktop"
AT_LOGIN = "--at-login"
"""In the entry that a package puts into ``/etc/xdg/autostart``: it starts by policy only."""
RESERVED = set(" \t\n\"'\\><~|&;$*?#()`")


class XdgAutostart:
    """Implements ``Autostart``. A file of the person's goes before the system's of that name."""

    def __init__(
        self,
        command: Sequence[str],
        own: Path | None = None,
        shared: Sequence[Path] | None = None,
        by_policy: bool = False,
    ) -> None:
        self._command, self._by_policy = command, by_policy
        self._own = (own or _config() / "autostart") / FILE
        self._shared = [f / FILE for f in (_shared() if shared is None else shared)]

    def look(self) -> Start:
        """As the session will read it."""
        entry = next((e for f in (self._own, *self._shared) if (e := self._counts(f))), None)
        if entry is None:
            return Start(False, decided=False)
        if _off(entry):
            return Start(False)
        program = _program(entry.get("Exec", ""))
        if program and shutil.which(program) is None:
            said = tr("It would start {program}, which is not there.", program=program)
            return Start(False, decided=False, word=said)
        return Start(True)

    def set(self, on: bool) -> Start:
        """Write the person's file; without one the system's would hold."""
        try:
            if on:
                self._write(_entry(self._command))
            elif any(file.exists() for file in self._shared):
                self._write("[Desktop Entry]\nType=Application\nName=Deskbell\nHidden=true\n")
            else:
                self._own.unlink(missing_ok=True)
        except OSError as error:
            return unchanged(self.look(), error.strerror or str(error))
        return self.look()

    def _counts(self, file: Path) -> dict[str, str] | None:
        entry = _read(file)
        ends_at_once = entry and AT_LOGIN in entry.get("Exec", "") and not self._by_policy
        return None if ends_at_once else entry

    def _write(self, text: str) -> None:
        self._own.parent.mkdir(parents=True, exist_ok=True)
        new = self._own.with_suffix(".new")
        new.write_text(text, encoding="utf-8")
        new.replace(self._own)


def _entry(command: Sequence[str]) -> str:
    return (
        "[Desktop Entry]\nType=Application\nName=Deskbell\nIcon=deskbell\n"
        "Comment=Notifications from the systems you work with\n"
        f"Exec={' '.join(_quoted(part) for part in command)}\n"
        "Terminal=false\nX-GNOME-Autostart-enabled=true\n"
    )


def _quoted(part: str) -> str:
    """As the Desktop Entry Specification wants an argument of ``Exec``, and its file the value."""
    doubled = part.replace("%", "%%")
    if not RESERVED.intersection(part):
        return doubled
    for character in '\\"`$':
        doubled = doubled.replace(character, f"\\{character}")
    return '"' + doubled.replace("\\", "\\\\") + '"'


def _program(line: str) -> str:
    """The program of an ``Exec`` line, as far as it can be told."""
    line = line.replace("\\\\", "\\")
    if not line.startswith('"'):
        return line.split(" ")[0].replace("%%", "%")
    inside = line[1:]
    out, at = "", 0
    while at < len(inside) and inside[at] != '"':
        at += inside[at] == "\\"
        out += inside[at : at + 1]
        at += 1
    return out.replace("%%", "%")


def _read(file: Path) -> dict[str, str] | None:
    """The keys of the file's entry; ``None`` without a file that can be read."""
    try:
        lines = file.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return None
    entry, inside = {}, False
    for line in lines:
        if line.startswith("["):
            inside = line.strip() == "[Desktop Entry]"
        elif inside and "=" in line:
            key, _, value = line.partition("=")
            entry[key.strip()] = value.strip()
    return entry


def _off(entry: dict[str, str]) -> bool:
    return entry.get("Hidden") == "true" or entry.get("X-GNOME-Autostart-enabled") == "false"


def _config() -> Path:
    return Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config")


def _shared() -> list[Path]:
    named = os.environ.get("XDG_CONFIG_DIRS") or "/etc/xdg"
    return [Path(folder) / "autostart" for folder in named.split(":") if folder]
