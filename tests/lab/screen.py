"""Looks at the lab's screen, and works its pointer and keyboard."""

from pathlib import Path
from typing import NamedTuple

from tests.lab.lab import Lab


class Box(NamedTuple):
    """A rectangle on the screen, in pixels."""

    x: int
    y: int
    width: int
    height: int

    @property
    def centre(self) -> tuple[int, int]:
        return self.x + self.width // 2, self.y + self.height // 2


def screenshot(lab: Lab, path: Path, box: Box | None = None, zoom: int = 1) -> Path:
    """The whole screen, or only this box of it, as a PNG; `zoom` to look at single pixels."""
    path.parent.mkdir(parents=True, exist_ok=True)
    command = ["import", "-window", "root"]
    if box:
        command += ["-crop", f"{box.width}x{box.height}+{box.x}+{box.y}", "+repage"]
    if zoom > 1:
        command += ["-filter", "point", "-resize", f"{zoom}00%"]
    lab.tool(*command, str(path))
    return path


def click(lab: Lab, x: int, y: int, button: int = 1, times: int = 1) -> None:
    pressed = ("click", "--repeat", str(times), "--delay", "80", str(button))
    lab.tool("xdotool", "mousemove", str(x), str(y), *pressed)


def move(lab: Lab, x: int, y: int) -> None:
    lab.tool("xdotool", "mousemove", str(x), str(y))


def keys(lab: Lab, *names: str) -> None:
    """Press keys by their X names, one after the other: `keys(lab, "Tab", "ctrl+f", "space")`."""
    lab.tool("xdotool", "key", "--clearmodifiers", *names)


def write(lab: Lab, text: str) -> None:
    """Type a text into what has the focus."""
    lab.tool("xdotool", "type", "--clearmodifiers", "--", text)


def windows(lab: Lab, title: str) -> list[int]:
    """The visible windows with a title that matches this pattern."""
    found = lab.tool("xdotool", "search", "--onlyvisible", "--name", title, check=False)
    return [int(word) for word in found.split()]


def window_box(lab: Lab, window_class: str) -> Box | None:
    """Where the first visible window of this X class is."""
    question = ("search", "--onlyvisible", "--class", window_class, "getwindowgeometry", "--shell")
    found = lab.tool("xdotool", *question, check=False)
    values = dict(line.split("=", 1) for line in found.splitlines() if "=" in line)
    if not values:
        return None
    return Box(*(int(values[name]) for name in ("X", "Y", "WIDTH", "HEIGHT")))
