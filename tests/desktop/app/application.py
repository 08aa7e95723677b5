"""The application as a person has it before them: the bell, the window, what it says."""

import os
import re
import subprocess
import sys
from pathlib import Path

from tests.lab import Lab, Node, TrayItem, program, tray_click, tray_item, until
from tests.running import PASSWORD

TITLE = "Deskbell"
PROGRAM = os.environ.get("DESKBELL_TRIED") or str(
    Path(sys.executable).with_name("deskbell-desktop")
)
"""The one of this tree, or another copy: the frozen one, say."""


class Application:
    """`deskbell-desktop` on a lab; `start` signs in with the environment's name and password."""

    def __init__(self, lab: Lab, url: str, name: str) -> None:
        self.lab = lab
        self.url = url
        self.name = name
        self._process: subprocess.Popen[bytes] | None = None

    def start(self, *arguments: str, sign_in: bool = True, **env: str) -> None:
        command = [PROGRAM, *arguments]
        given = {"DESKBELL_USER": self.name, "DESKBELL_PASSWORD": PASSWORD} if sign_in else {}
        server = ["--server", self.url] if sign_in else []
        self._process = self.lab.spawn(*command, *server, name="desktop", env=given | env)

    @property
    def pid(self) -> int:
        """Its process."""
        assert self._process
        return self._process.pid

    def second_start(self, *arguments: str) -> int:
        """Start it again beside the first; returns the second's exit status."""
        command = [PROGRAM, *arguments]
        return self.lab.spawn(*command, name="second").wait(20)

    def wait(self) -> int:
        """Until it ends by itself; its status."""
        assert self._process
        return self._process.wait(15)

    def kill(self) -> None:
        assert self._process
        self._process.kill()
        self._process.wait()

    def end(self) -> int:
        """Ask it to end, as a session does at logout."""
        assert self._process
        if self._process.poll() is None:
            self._process.terminate()
        return self._process.wait(15)

    # -- the bell ----------------------------------------------------------------------------------

    def bell(self) -> TrayItem | None:
        return tray_item(self.lab, TITLE)

    def says(self) -> str:
        """The bell's tool tip."""
        item = self.bell()
        return f"{item.tooltip_title} {item.tooltip_text}".strip() if item else ""

    def unread(self) -> int | None:
        """The number in the tool tip; `None` when there is no bell or it says nothing of it."""
        found = re.search(r"(\d+) unread", self.says())
        return int(found[1]) if found else (0 if self.says() else None)

    def wait_connected(self) -> None:
        until(lambda: "Connected" in self.says(), f"connected (it says {self.says()!r})")

    def wait_unread(self, count: int, seconds: float = 10) -> None:
        until(lambda: self.unread() == count, f"{count} unread, not {self.says()!r}", seconds)

    # -- the window --------------------------------------------------------------------------------

    def window(self) -> Node | None:
        """The inbox window, when it is on the screen."""
        running = program(self.lab, TITLE)
        frames = running.children if running else []
        return next((f for f in frames if f.name.startswith("Inbox") and f.showing), None)

    def open_window(self) -> Node:
        """Double click on the bell, unless it is open already."""
        if self.window() is None:
            tray_click(self.lab, title=TITLE, times=2)
        return until(self.window, "the inbox window")

    def popover(self) -> Node | None:
        """The list at the bell, when it is on the screen."""
        running = program(self.lab, TITLE)
        frames = running.children if running else []
        return next((f for f in frames if f.name.startswith("Notifications") and f.showing), None)

    def find(self, name: str, role: str | None = None) -> Node:
        """What has this name in the window and can be seen."""

        def seen() -> Node | None:
            found = self.open_window().find_all(name, role)
            return next((node for node in found if node.showing), None)

        return until(seen, f"{name!r} in the window")

    def rows(self, at_least: int = 0) -> list[str]:
        """What a screen reader reads of each row, when there are so many."""

        def listed() -> list[str] | None:
            rows = [row.name for row in self.find("Notifications").children]
            return rows if len(rows) >= at_least else None

        return until(listed, f"{at_least} rows") if at_least else listed() or []
