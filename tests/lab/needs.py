"""Knows which program each part of the desktop is, and which Debian package has it."""

import shutil
import sysconfig

from tests.lab.flavour import Flavour

_LIB = f"/usr/lib/{sysconfig.get_config_var('MULTIARCH') or 'x86_64-linux-gnu'}"

XFCONFD = f"{_LIB}/xfce4/xfconf/xfconfd"
AT_SPI = "/usr/libexec/at-spi-bus-launcher"
DAEMONS = {
    "mate": "/usr/lib/mate-notification-daemon/mate-notification-daemon",
    "xfce": f"{_LIB}/xfce4/notifyd/xfce4-notifyd",
    "dunst": "dunst",
    "flashback": "/usr/lib/notification-daemon/notification-daemon",
}
TRAYS = {"xfce": "xfce4-panel", "trayer": "trayer"}

_ALWAYS = {
    "Xvfb": "xvfb",
    "dbus-daemon": "dbus-daemon",
    "busctl": "systemd",
    "openbox": "openbox",
    "xprop": "x11-utils",
    "xdotool": "xdotool",
    "import": "imagemagick",
}
_UNLESS_WITHOUT = {
    "accessibility": {AT_SPI: "at-spi2-core"},
    "compositor": {"picom": "picom"},
    "sound": {"pulseaudio": "pulseaudio", "pactl": "pulseaudio-utils"},
    "keyring": {"gnome-keyring-daemon": "gnome-keyring"},
}
_OF_TRAY = {
    "xfce": {"xfce4-panel": "xfce4-panel", XFCONFD: "xfconf"},
    "trayer": {"trayer": "trayer"},
    "none": {},
}
_OF_DAEMON = {
    "mate": {DAEMONS["mate"]: "mate-notification-daemon"},
    "xfce": {DAEMONS["xfce"]: "xfce4-notifyd"},
    "dunst": {"dunst": "dunst"},
    "flashback": {DAEMONS["flashback"]: "notification-daemon"},
    "none": {},
}


def packages(flavour: Flavour) -> dict[str, str]:
    """Each program that this flavour runs, and the Debian package that has it."""
    needed = _ALWAYS | _OF_TRAY[flavour.tray] | _OF_DAEMON[flavour.daemon]
    for part, programs in _UNLESS_WITHOUT.items():
        if part not in flavour.without:
            needed = needed | programs
    return needed


def how_to_install_missing(flavour: Flavour) -> str | None:
    """The line that an administrator has to run, or None when everything is there."""
    lacking = {
        package for program, package in packages(flavour).items() if not shutil.which(program)
    }
    if not lacking:
        return None
    return "apt-get install -y --no-install-recommends " + " ".join(sorted(lacking))
