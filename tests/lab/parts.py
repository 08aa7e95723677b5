"""Says how each part of the desktop starts, and by what one sees that it is ready."""

from __future__ import annotations

import contextlib
import os
import socket
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from tests.lab import needs, x11
from tests.lab.bus import Bus

if TYPE_CHECKING:
    from tests.lab.lab import Lab

_BACKGROUND = 0x2E4057


def xserver(lab: Lab) -> None:
    reader, writer = os.pipe()
    screen = ("-screen", "0", f"{lab.flavour.screen}x24", "-dpi", "96")
    extensions = ("+extension", "COMPOSITE", "+extension", "RANDR", "+extension", "RENDER")
    # -displayfd: the server picks a free display and says which, so labs can run side by side.
    command = ("Xvfb", "-displayfd", str(writer), *screen, "-nolisten", "tcp", "-noreset")
    lab.run_part("xserver", *command, *extensions, pass_fds=(writer,))
    os.close(writer)
    os.set_blocking(reader, False)
    said = bytearray()

    def ready() -> bool:
        with contextlib.suppress(BlockingIOError):
            said.extend(os.read(reader, 16))
        return said.endswith(b"\n")

    try:
        lab.children.wait("xserver", ready)
    finally:
        os.close(reader)
    lab.share("DISPLAY", ":" + said.decode().strip())
    x11.paint_background(lab.display, _BACKGROUND)


def _answers(address: Path) -> bool:
    """Its file is there a moment before it takes anybody."""
    with contextlib.suppress(OSError), socket.socket(socket.AF_UNIX) as probe:
        probe.connect(str(address))
        return True
    return False


def bus(lab: Lab) -> None:
    address = lab.folder / "run/bus"
    config = f"--config-file={lab.folder}/config/bus.conf"
    lab.run_part("bus", "dbus-daemon", config, "--nofork", "--nopidfile")
    lab.children.wait("bus", lambda: _answers(address))
    lab.share("DBUS_SESSION_BUS_ADDRESS", f"unix:path={address}")
    lab.bus = Bus(f"unix:path={address}")


def accessibility(lab: Lab) -> None:
    lab.run_part("accessibility", needs.AT_SPI, "--launch-immediately")
    lab.children.wait("accessibility", lambda: lab.bus.owned("org.a11y.Bus"))


def windows(lab: Lab) -> None:
    def ready() -> bool:
        return "window id" in lab.tool("xprop", "-root", "_NET_SUPPORTING_WM_CHECK", check=False)

    lab.run_part("windows", "openbox", "--sm-disable")
    lab.children.wait("windows", ready)


def compositor(lab: Lab) -> None:
    lab.run_part("compositor", "picom", "--backend", "xrender", "--config", "/dev/null")
    lab.children.wait("compositor", lambda: x11.selection_owned(lab.display, "_NET_WM_CM_S0"))


def sound(lab: Lab) -> None:
    address = lab.folder / "run/pulse.sock"
    server = f"module-native-protocol-unix auth-anonymous=1 socket={address}"
    sink = "module-null-sink sink_name=lab rate=48000 channels=2"
    lab.share("PULSE_SERVER", f"unix:{address}")

    def ready() -> bool:
        return "lab.monitor" in lab.tool("pactl", "list", "short", "sources", check=False)

    command = ("pulseaudio", "-n", "--daemonize=no", "--use-pid-file=no", "--exit-idle-time=-1")
    lab.run_part("sound", *command, "--disallow-exit", "-L", server, "-L", sink)
    lab.children.wait("sound", lambda: address.exists() and ready())


def keyring(lab: Lab) -> None:
    command = ("gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets")
    # The line is the password of the "login" keyring: an empty one, so that it opens by itself.
    lab.run_part("keyring", *command, stdin=b"\n")
    lab.children.wait("keyring", lambda: lab.bus.owned("org.freedesktop.secrets"))


def recorder(lab: Lab) -> None:
    """Hears what the notification daemon is asked and answers, whichever daemon runs."""
    name = "org.freedesktop.Notifications"
    with lab.record.open("ab") as record:
        lab.run_part(
            *("recorder", "busctl", "--user", "--json=short", "monitor"),
            f"--match=interface='{name}'",
            f"--match=type='method_return',sender='{name}'",
            f"--match=type='error',sender='{name}'",
            stdout=record,
        )
    lab.children.wait("recorder", lambda: "Monitoring" in lab.children.text("recorder"))


def daemon(lab: Lab) -> None:
    """MATE's ends by itself after half a minute of rest; on a person's bus the next call would
    start it again, here it is at once."""
    if lab.flavour.daemon != "none":
        again = 'trap "wait; exit" TERM; while "$0" & wait $!; do :; done'
        lab.run_part("daemon", "sh", "-c", again, needs.DAEMONS[lab.flavour.daemon])
        lab.children.wait("daemon", lambda: lab.bus.owned("org.freedesktop.Notifications"))


def tray(lab: Lab) -> None:
    if lab.flavour.tray == "none":
        return
    arguments = {
        "xfce": ("--disable-wm-check", "--sm-client-disable"),
        # As wide as its icons, so that its box is the icons' box.
        "trayer": (
            "--edge",
            "bottom",
            "--align",
            "right",
            "--height",
            "32",
            "--widthtype",
            "request",
        ),
    }[lab.flavour.tray]
    lab.run_part("tray", needs.TRAYS[lab.flavour.tray], *arguments)

    def ready() -> bool:
        if not x11.selection_owned(lab.display, "_NET_SYSTEM_TRAY_S0"):
            return False
        watcher = "org.kde.StatusNotifierWatcher"
        if lab.flavour.tray != "xfce":
            return True
        return lab.bus.owned(watcher) and bool(
            lab.bus.get(
                watcher, "/StatusNotifierWatcher", watcher, "IsStatusNotifierHostRegistered"
            )
        )

    lab.children.wait("tray", ready)


STARTERS: dict[str, Callable[[Lab], None]] = {
    starter.__name__: starter
    for starter in (
        xserver,
        bus,
        accessibility,
        windows,
        compositor,
        sound,
        keyring,
        recorder,
        daemon,
        tray,
    )
}
