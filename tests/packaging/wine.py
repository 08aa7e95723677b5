"""Installs, upgrades and removes the installers under Wine: `python -m tests.packaging.wine`.

Needs `apt-get install wine64 wine` (700 MB, so it is no part of `make test`). Wine is not Windows:
it keeps no identity of a Start-menu entry, and runs no Active Setup.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from deskbell.version import __version__
from deskbell_desktop.adapters.policy.registry import INSTALLER
from tests.lab.waiting import until
from tests.packaging.stand_in import Installers, installers

SAID = rf"HKLM\{INSTALLER}"
NEXT = f"{__version__.rsplit('.', 1)[0]}.99"
ADDRESS = "https://bell.example:8443/desk"
ACTIVE_SETUP = r"HKLM\Software\Microsoft\Active Setup\Installed Components"


class Wine:
    """A Windows of its own in this folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        hushed = {"WINEDEBUG": "-all", "WINEPREFIX": str(folder), "WINEARCH": "win64"}
        self._environment = {k: v for k, v in os.environ.items() if k != "DISPLAY"} | hushed
        self.run("wineboot", "-i")

    def run(self, *command: str | Path) -> str:
        """What it prints; ends when it fails."""
        done = self._run(*command)
        if done.returncode:
            raise SystemExit(f"{command}: {done.returncode}: {done.stdout}{done.stderr}")
        return done.stdout

    def _run(self, *command: str | Path) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            ["wine", *map(str, command)],
            env=self._environment,
            capture_output=True,
            text=True,
            check=False,
            timeout=180,
        )

    def values(self, key: str) -> dict[str, str]:
        """The texts directly below a key of the registry."""
        lines = [line.split("    ") for line in self._run("reg", "query", key).stdout.splitlines()]
        return {line[1]: line[3].strip() for line in lines if len(line) == 4}

    def files(self) -> set[str]:
        """What lies in the program's folder."""
        root = self._folder / "drive_c" / "Program Files" / "Deskbell"
        return {p.relative_to(root).as_posix() for p in root.rglob("*") if p.is_file()}

    def menu(self) -> list[Path]:
        return list(self._folder.rglob("Deskbell.lnk"))

    def end(self) -> None:
        subprocess.run(["wineserver", "-k"], env=self._environment, check=False)


def main() -> int:
    if not shutil.which("wine"):
        print("this needs wine: apt-get install wine64 wine")
        return 2
    with tempfile.TemporaryDirectory(prefix="deskbell-wine-") as folder:
        work = Path(folder)
        for name in ("this", "next"):
            (work / name).mkdir()
        this, later = installers(work / "this"), installers(work / "next", NEXT)
        wine = Wine(work / "windows")
        try:
            begun = time.monotonic()
            by_msi(wine, this, later)
            by_setup(wine, this)
            print(f"wine: all as it should be, in {time.monotonic() - begun:.0f} s")
        finally:
            wine.end()
    return 0


def by_msi(wine: Wine, this: Installers, later: Installers) -> None:
    payload = {p.relative_to(this.payload).as_posix() for p in this.payload.rglob("*.*")}
    wine.run("msiexec", "/i", this.msi, "/qn", f"SERVERURL={ADDRESS}", "AUTOSTART=0")
    same("msi: silent, SERVERURL and AUTOSTART", wine.values(SAID), said(ADDRESS, "0"))
    same("msi: every file", wine.files(), payload)
    same("msi: AUTOSTART=0 starts nothing", started(wine), [])
    same("msi: an entry in the Start menu", len(wine.menu()), 1)
    opened = wine.values(r"HKLM\Software\Classes\deskbell\shell\open\command")
    program = r'"C:\Program Files\Deskbell\deskbell-desktop.exe" "%1"'
    same("msi: opens deskbell:// links", opened, {"(Default)": program})
    wine.run("msiexec", "/i", later.msi, "/qn")
    same("msi: an upgrade keeps what was said", wine.values(SAID), said(ADDRESS, "0"))
    same("msi: an upgrade keeps every file", wine.files(), payload)
    wine.run("msiexec", "/i", later.msi, "/qn", "REINSTALL=ALL", "SERVERURL=https://b.example")
    same("msi: said anew, it holds", wine.values(SAID), said("https://b.example", "0"))
    wine.run("msiexec", "/x", later.msi, "/qn")
    same("msi: removed, nothing is left", (wine.files(), wine.values(SAID), wine.menu()), GONE)
    wine.run("msiexec", "/i", this.msi, "/qn")
    same("msi: without properties", wine.values(SAID), said("", "1"))
    (stub,) = started(wine)
    assert "reg.exe" in stub
    assert stub.endswith(r'/d "\"C:\Program Files\Deskbell\deskbell-desktop.exe\" --hidden" /f')
    wine.run("msiexec", "/x", this.msi, "/qn")
    same("msi: and its start is removed too", started(wine), [])


def by_setup(wine: Wine, this: Installers) -> None:
    wine.run(this.setup, "/S", f"/SERVERURL={ADDRESS}", "/AUTOSTART=0")
    same("setup: silent, SERVERURL and AUTOSTART", wine.values(SAID), said(ADDRESS, "0"))
    same("setup: AUTOSTART=0 starts nothing", started(wine), [])
    same("setup: an entry in the Start menu", len(wine.menu()), 1)
    wine.run(this.setup, "/S", "/AUTOSTART=1")
    same("setup: run again, it keeps what was said", wine.values(SAID), said(ADDRESS, "1"))
    same("setup: started at each person's first sign-in", len(started(wine)), 1)
    uninstall = r"HKLM\Software\Microsoft\Windows\CurrentVersion\Uninstall\Deskbell"
    same("setup: among the programs", wine.values(uninstall)["DisplayVersion"], __version__)
    wine.run(r"C:\Program Files\Deskbell\uninstall.exe", "/S")
    gone: Callable[[], bool] = lambda: not wine.files()  # noqa: E731 - it goes on in a copy of itself
    until(gone, "the files to go", 20)
    same("setup: removed, nothing is left", (wine.files(), wine.values(SAID), wine.menu()), GONE)


GONE: tuple[set[str], dict[str, str], list[Path]] = (set(), {}, [])


def said(server: str, autostart: str) -> dict[str, str]:
    return {"server": server, "autostart": autostart}


def started(wine: Wine) -> list[str]:
    """What Windows runs at a person's first sign-in, of ours."""
    lines = wine.run("reg", "query", ACTIVE_SETUP, "/s").splitlines()
    return [line.split("    ", 3)[3].strip() for line in lines if "deskbell-desktop.exe" in line]


def same(what: str, found: object, wanted: object) -> None:
    if found != wanted:
        raise SystemExit(f"wine: {what}: {found!r}, not {wanted!r}")
    print(f"wine: {what}")


if __name__ == "__main__":
    sys.exit(main())
