"""The chooser: the autostart of this system, for this copy of the program."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

from deskbell_desktop.adapters.places import HOME
from deskbell_desktop.core.autostart import Autostart, Start, by_policy
from deskbell_desktop.core.translate import tr

HIDDEN = "--hidden"


class Without:
    """Implements ``Autostart`` for a copy that must leave no trace outside its folder."""

    def look(self) -> Start:
        return Start(False, word=tr("This copy keeps to its own folder and is started by hand."))

    def set(self, on: bool) -> Start:
        return self.look()


def choose() -> Autostart:
    """What this system offers."""
    if os.environ.get(HOME):
        return Without()
    command = (*program(), HIDDEN)
    if sys.platform == "win32":
        from deskbell_desktop.adapters.autostart.run_key import Hive, RunKey

        return RunKey(Hive(), command)
    if sys.platform == "darwin":
        from deskbell_desktop.adapters.autostart.launch_agent import LaunchAgent

        return LaunchAgent(Path.home() / "Library" / "LaunchAgents", command)
    from deskbell_desktop.adapters.autostart.xdg import XdgAutostart

    return XdgAutostart(command, by_policy=organised())


def organised() -> bool:
    """Whether the organisation wants it started on every desk."""
    from deskbell_desktop.adapters.policy.reading import policy_of
    from deskbell_desktop.adapters.policy.sources import said_here

    return by_policy(policy_of(said_here(), logged=False))


def program() -> Sequence[str]:
    """How this program is started: the frozen one, its script, or the module."""
    if getattr(sys, "frozen", False):
        return (sys.executable,)
    script = shutil.which(sys.argv[0])
    if script and Path(script).name.startswith("deskbell"):
        return (str(Path(script).absolute()),)
    return (sys.executable, "-m", "deskbell_desktop.cli")
