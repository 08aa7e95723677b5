"""Takes the README's picture: `make run` on a real desktop, with every kind in the inbox."""

import subprocess
import sys
import time
from pathlib import Path

from tests.lab import Lab, Node, popup, program, screenshot, until

PICTURE = Path("docs/pictures/desktop.png")
LAST = "Night backup finished"
CHOSEN = "Marketing 2026"


def take(picture: Path = PICTURE) -> None:
    """Run the demo until each kind has rung, choose one, and take the picture."""
    with Lab() as lab:
        command = [str(Path(sys.executable).with_name("deskbell-server")), "demo", "--desktop"]
        demo: subprocess.Popen[bytes] = lab.spawn(*command, "--pace", "3", name="demo")
        until(lambda: _row(lab, LAST), "every kind", 90)
        until(lambda: _row(lab, CHOSEN), "the row").click()
        time.sleep(1)  # for the pane to be drawn
        until(lambda: popup(lab, "Cold store 2 is at 9.4 °C"), "the urgent bubble")
        screenshot(lab, picture)
        demo.terminate()
        demo.wait()


def _row(lab: Lab, title: str) -> Node | None:
    running = program(lab, "Deskbell")
    listing = running.find("Notifications") if running else None
    rows = listing.children if listing else []
    return next((row for row in rows if title in row.name), None)


if __name__ == "__main__":
    take()
