"""Finds the notifications that the daemon shows on the screen, and presses their buttons."""

import time

from tests.lab import accessible
from tests.lab.accessible import Node
from tests.lab.bus import Bus
from tests.lab.errors import BusError
from tests.lab.lab import Lab
from tests.lab.record import notifications
from tests.lab.waiting import until

_PROGRAMS = {
    "mate": "mate-notification-daemon",
    "xfce": "xfce4-notifyd",
    "flashback": "notification-daemon",
}
_DAEMON = "org.freedesktop.Notifications"


def popups(lab: Lab) -> list[Node]:
    """The windows on the screen now. dunst draws without telling the accessibility tree."""
    name = _PROGRAMS.get(lab.flavour.daemon)
    if name is None:
        return []
    windows = [window for daemon in accessible.programs(lab, name) for window in daemon.children]
    return [window for window in windows if _showing(window)]


def popup(lab: Lab, summary: str) -> Node | None:
    return next((window for window in popups(lab) if window.find(summary)), None)


def press(lab: Lab, summary: str, button: str) -> None:
    """Press the button with this label on the notification with this summary, as a person does."""
    if lab.flavour.daemon == "dunst":
        _choose_in_dunst(lab, button)
        return

    def shown() -> Node | None:
        window = popup(lab, summary)
        return window.find(button, "push button") if window else None

    found = until(shown, f"the button {button!r} on {summary!r}")
    # The daemon moves its windows into place first; a click on the way there would miss.
    before = None
    while (now := found.box) != before:
        before = now
        time.sleep(0.08)
    found.click()


def close_all(lab: Lab) -> None:
    """Take away what is still shown, so that the next test begins with an empty screen."""
    if not lab.bus.owned(_DAEMON):
        return
    for call in notifications(lab):
        if call.id is not None and call.closed is None:
            _close(lab.bus, call.id)


def _close(bus: Bus, identity: int) -> None:
    try:
        path = "/org/freedesktop/Notifications"
        bus.call(_DAEMON, path, _DAEMON, "CloseNotification", "u", identity)
    except BusError as error:  # some daemons answer so for one that closed by itself
        if "did not answer" in str(error):
            raise


def _showing(window: Node) -> bool:
    try:
        return window.showing
    except BusError:
        return False


def _choose_in_dunst(lab: Lab, button: str) -> None:
    """dunst has no buttons to click; it asks its menu program, and ours reads this file."""
    (lab.folder / "dunst-choice").write_text(button)
    lab.tool("dunstctl", "context")
