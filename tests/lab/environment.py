"""Lays out a lab's folder and says which environment its parts and its guests get."""

import os
import shutil
import sys
from pathlib import Path

from tests.lab import needs

# What a developer's desktop or a CI sets must not reach the lab: QT_QPA_PLATFORM=offscreen, say.
_DROPPED = (
    "AT_SPI",
    "DBUS_",
    "DESKBELL_",
    "DISPLAY",
    "GDK_",
    "GNOME_",
    "GTK_",
    "NO_AT_",
    "PULSE_",
    "PYTHON_KEYRING_",
    "QT_",
    "SSH_",
    "WAYLAND_",
    "XDG_",
)
_DESKTOP = {
    "XDG_SESSION_TYPE": "x11",
    "XDG_CURRENT_DESKTOP": "XFCE",
    "GSETTINGS_BACKEND": "keyfile",
    "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
}


def lay_out(folder: Path) -> None:
    """The folder of the desktop's own parts: their settings, their logs, their home."""
    shutil.copytree(Path(__file__).parent / "config", folder / "config")
    for name in ("config/bus.conf", "config/services/org.xfce.Xfconf.service"):
        text = (folder / name).read_text()
        text = text.replace("@LAB@", str(folder)).replace("@XFCONFD@", needs.XFCONFD)
        (folder / name).write_text(text)
    (folder / "log").mkdir()
    (folder / "dunst-choice").touch()
    (folder / "notifications.jsonl").touch()


def of_home(home: Path, lab: Path) -> dict[str, str]:
    """An environment with this home and everything under it, which bears the lab's mark."""
    for name in ("run", "home", "config", "data", "cache", "state"):
        (home / name).mkdir(mode=0o700, parents=True, exist_ok=True)
    inherited = {k: v for k, v in os.environ.items() if not k.startswith(_DROPPED)}
    return {
        **inherited,
        **_DESKTOP,
        "DESKBELL_LAB": str(lab),
        # The programs of the tree's own environment come first, as in an activated one.
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ.get('PATH', os.defpath)}",
        "HOME": str(home / "home"),
        "XDG_RUNTIME_DIR": str(home / "run"),
        "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_DATA_HOME": str(home / "data"),
        "XDG_CACHE_HOME": str(home / "cache"),
        "XDG_STATE_HOME": str(home / "state"),
    }
