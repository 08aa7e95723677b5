"""Holds a private, headless, real Linux desktop, and ends every process of it afterwards."""

import itertools
import shlex
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import IO, Self

from tests.lab import environment, guard, needs, parts
from tests.lab.bus import Bus
from tests.lab.children import Children
from tests.lab.errors import LabError, ProgramsMissing
from tests.lab.flavour import Daemon, Flavour, Tray


class Lab:
    """`with Lab() as lab:` programs started with `lab.env`, or by `lab.spawn`, are on the desktop.

    Parts stop, start and restart one by one: xserver, bus, accessibility, windows, compositor,
    sound, keyring, recorder, daemon (that of the notifications), tray.
    """

    bus: Bus

    def __init__(self, flavour: Flavour | None = None, *, keep: bool = False) -> None:
        self.flavour = self._first_flavour = flavour or Flavour()
        self._keep = keep
        self._shared: dict[str, str] = {}
        self._homes = itertools.count(1)
        self._accessibility_bus: Bus | None = None
        self.record_start = 0

    def __enter__(self) -> Self:
        self._require_programs()
        self.folder = Path(tempfile.mkdtemp(prefix="deskbell-lab-"))
        self._guard = subprocess.Popen(
            [sys.executable, "-I", "-S", guard.__file__, str(self.folder)],
            stdin=subprocess.PIPE,
            start_new_session=True,
        )
        environment.lay_out(self.folder)
        self.record = self.folder / "notifications.jsonl"
        self._part_env = environment.of_home(self.folder, self.folder)
        self.children = Children(self.folder / "log")
        self.new_home()
        try:
            self.start(*parts.STARTERS)
        except BaseException:
            self.close()
            raise
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        self._forget_accessibility_bus()
        if hasattr(self, "bus"):
            self.bus.close()
        self._guard.communicate(b"keep" if self._keep else b"")
        self.children.reap()

    # -- parts -------------------------------------------------------------------------------------
    def start(self, *names: str) -> None:
        for name in names:
            if name not in self.flavour.without:
                parts.STARTERS[name](self)

    def stop(self, *names: str) -> None:
        for name in names:
            if name == "accessibility":
                self._forget_accessibility_bus()
            self.children.stop(name)

    def restart(self, name: str) -> None:
        self.stop(name)
        self.start(name)

    def switch(self, *, tray: Tray | None = None, daemon: Daemon | None = None) -> None:
        """Another tray or notification daemon, while programs run."""
        if tray is not None:
            self.flavour = replace(self.flavour, tray=tray)
        if daemon is not None:
            self.flavour = replace(self.flavour, daemon=daemon)
        self._require_programs()
        if tray is not None:
            self.restart("tray")
        if daemon is not None:
            self.restart("daemon")

    def mend(self) -> None:
        """Back to the flavour it began with, with every part of it running."""
        if self.flavour != self._first_flavour:
            self.switch(tray=self._first_flavour.tray, daemon=self._first_flavour.daemon)
        self.start(*(name for name in parts.STARTERS if not self.children.running(name)))

    def _require_programs(self) -> None:
        if install := needs.how_to_install_missing(self.flavour):
            raise ProgramsMissing(install)

    # -- what the parts use ------------------------------------------------------------------------
    def run_part(
        self,
        name: str,
        *command: str,
        stdin: bytes | None = None,
        stdout: IO[bytes] | None = None,
        pass_fds: tuple[int, ...] = (),
    ) -> None:
        self.children.start(
            name,
            command,
            self.part_env,
            cwd=self.folder,
            stdin=stdin,
            stdout=stdout,
            pass_fds=pass_fds,
        )

    def tool(self, *command: str, check: bool = True) -> str:
        """What a command-line program of the desktop answers."""
        ran = subprocess.run(
            command, env=self.part_env, check=False, capture_output=True, text=True, timeout=20
        )
        if check and ran.returncode:
            raise LabError(f"{shlex.join(command)} ended with {ran.returncode}: {ran.stderr}")
        return ran.stdout

    def share(self, name: str, value: str) -> None:
        """Where a part can be reached: every program that starts from now on is told."""
        self._shared[name] = value

    @property
    def part_env(self) -> dict[str, str]:
        return self._part_env | self._shared

    @property
    def accessibility_bus(self) -> Bus:
        if self._accessibility_bus is None:
            name = "org.a11y.Bus"
            self._accessibility_bus = Bus(self.bus.call(name, "/org/a11y/bus", name, "GetAddress"))
        return self._accessibility_bus

    def _forget_accessibility_bus(self) -> None:
        if self._accessibility_bus is not None:
            self._accessibility_bus.close()
            self._accessibility_bus = None

    @property
    def display(self) -> str:
        return self._shared["DISPLAY"]

    # -- the programs under test -------------------------------------------------------------------
    @property
    def env(self) -> dict[str, str]:
        """The environment of a program that shall run on this desktop."""
        return self._guest_env | self._shared

    @property
    def home(self) -> Path:
        """Above the HOME and the XDG folders of the programs under test."""
        return self._home

    def new_home(self) -> None:
        """A person who never used this desktop: empty HOME and XDG folders from now on."""
        self._home = self.folder / f"person-{next(self._homes)}"
        self._guest_env = environment.of_home(self._home, self.folder)

    def spawn(
        self, *command: str, name: str = "guest", env: Mapping[str, str] | None = None
    ) -> subprocess.Popen[bytes]:
        """Start a program on the desktop; what it says is in `lab.log(name)`."""
        return self.children.start(name, command, {**self.env, **(env or {})}, cwd=self._home)

    def log(self, name: str) -> str:
        return self.children.text(name)

    def end_guests(self) -> None:
        """End what runs with the present home, also what detached itself."""
        guard.end(f"HOME={self._home / 'home'}")
        self.children.reap_ended()
