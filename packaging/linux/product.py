"""The two products: what each is called, what it is made of, and which words describe it."""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
HERE = Path(__file__).parent
WORK = ROOT / "build" / "package"
OUT = ROOT / "dist"
MAINTAINER = "The Deskbell founders <packages@deskbell.example>"
HOMEPAGE = "https://deskbell.example"


@dataclass(frozen=True)
class Product:
    """``commands``: programs of the frozen folder that stand on the PATH. ``kept``: files that an
    administrator may change, which no upgrade overwrites."""

    name: str
    spec: str
    commands: tuple[str, ...]
    section: str
    summary: str
    description: str
    kept: tuple[str, ...]
    deb_depends: tuple[str, ...] = ()
    rpm_depends: tuple[str, ...] = ()
    recommends: tuple[str, ...] = ()
    scripts: bool = False

    @property
    def frozen(self) -> Path:
        """The folder that PyInstaller makes."""
        return WORK / "frozen" / self.name

    @property
    def tree(self) -> Path:
        """The files as they lie on a machine."""
        return WORK / "tree" / self.name


DESKTOP = Product(
    name="deskbell-desktop",
    spec="desktop.spec",
    commands=("deskbell-desktop",),
    section="net",
    summary="notifications from the systems you work with, in the tray",
    description=(
        "Shows a bell in the tray with the number of unread notifications, lets new\n"
        "ones ring with buttons and a sound, and keeps a history that can be searched.\n"
        "It needs a Deskbell server to sign in to (package deskbell-server)."
    ),
    kept=("etc/deskbell/policy.json", "etc/xdg/autostart/deskbell.desktop"),
    recommends=(
        "default-dbus-session-bus | dbus-session-bus",
        "notification-daemon",
        "gnome-keyring",
        "fonts-dejavu-core",
        "libpipewire-0.3-0",
        "xdg-utils",
    ),
)

SERVER = Product(
    name="deskbell-server",
    spec="server.spec",
    commands=("deskbell-server", "deskbell"),
    section="net",
    summary="notification server that loses nothing",
    description=(
        "Takes notifications over REST and pushes them to the desktops of the people\n"
        "they are for. Runs as a service of its own user, with an embedded store or on\n"
        "PostgreSQL. The command deskbell sends from scripts."
    ),
    kept=("etc/deskbell/server.toml",),
    deb_depends=("systemd", "init-system-helpers (>= 1.54~)", "passwd"),
    rpm_depends=("systemd", "util-linux"),
    scripts=True,
)

PRODUCTS = (DESKTOP, SERVER)


def version() -> str:
    """As the programs say it; ``DESKBELL_PACKAGE_VERSION`` to try an upgrade from another one."""
    told: dict[str, str] = {}
    exec((ROOT / "server/deskbell/version.py").read_text(), told)  # noqa: S102 - our own file
    return os.environ.get("DESKBELL_PACKAGE_VERSION") or told["__version__"]


def epoch() -> int:
    """When it was made: the time of the last commit, so the same tree makes the same files."""
    told = os.environ.get("SOURCE_DATE_EPOCH")
    if told:
        return int(told)
    said = subprocess.run(
        ["git", "log", "-1", "--format=%ct"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return int(said.stdout)


def architecture() -> tuple[str, str]:
    """Of this machine, as Debian and as everybody else calls it."""
    other = os.uname().machine
    return {"x86_64": "amd64", "aarch64": "arm64"}.get(other, other), other
