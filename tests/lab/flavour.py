"""Says which desktop a lab is: its tray, its notification daemon, and what it goes without."""

from dataclasses import dataclass
from typing import Literal

Tray = Literal["xfce", "trayer", "none"]
Daemon = Literal["mate", "xfce", "dunst", "flashback", "none"]
Absence = Literal["accessibility", "compositor", "sound", "keyring"]


@dataclass(frozen=True)
class Flavour:
    """One desktop.

    `tray`: "xfce" takes StatusNotifierItem and XEmbed, "trayer" only XEmbed, "none" is GNOME.
    `daemon`: "mate" behaves like GNOME and Plasma (a click on the body is the default action);
    "flashback" is the notification-daemon of GNOME Flashback.
    """

    tray: Tray = "xfce"
    daemon: Daemon = "mate"
    without: frozenset[Absence] = frozenset()
    screen: str = "1280x800"

    def __str__(self) -> str:
        return "-".join([f"{self.tray}+{self.daemon}", *sorted(self.without)])
