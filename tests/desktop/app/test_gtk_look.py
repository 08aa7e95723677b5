"""The look that a desktop without a portal tells GTK's programs alone, told by a real manager."""

from __future__ import annotations

import shutil
import signal
from pathlib import Path

import pytest

from tests.desktop.app.application import Application
from tests.lab import Lab, keys, screenshot, until
from tests.requirement import missing

pytestmark = pytest.mark.desktop
DARK = 'Net/ThemeName "Adwaita-dark"\nGtk/FontName "DejaVu Sans 20"\n'
LIGHT = 'Net/ThemeName "Adwaita"\nGtk/FontName "DejaVu Sans 10"\n'


def test_font_and_darkness_are_followed_whenever_a_window_opens(
    lab: Lab, app: Application, tmp_path: Path
) -> None:
    if shutil.which("xsettingsd") is None:
        missing("xsettingsd is missing: apt-get install xsettingsd")
    shut(app)
    said = tmp_path / "xsettings"
    said.write_text(DARK)
    manager = lab.spawn("xsettingsd", "-c", str(said), name="xsettingsd")
    until(lambda: "Took ownership" in lab.log("xsettingsd"), "the settings' owner")
    app.open_window()
    until(lambda: lightness(lab) < 0.3, "a dark window")
    high = app.find("Search", "text").box.height
    shut(app)
    said.write_text(LIGHT)
    manager.send_signal(signal.SIGHUP)
    until(lambda: "Reloading" in lab.log("xsettingsd"), "the other settings")
    app.open_window()
    until(lambda: lightness(lab) > 0.7, "a light window")
    assert app.find("Search", "text").box.height < high * 0.75


def shut(app: Application) -> None:
    app.open_window()
    keys(app.lab, "Escape")
    until(lambda: app.window() is None, "no window")


def lightness(lab: Lab) -> float:
    """Of the middle of the screen, where the window's empty list is."""
    picture = screenshot(lab, Path("build/screens/gtk-look.png"))
    cropped = ("-gravity", "center", "-crop", "300x300+0+0", "-colorspace", "Gray")
    return float(lab.tool("convert", str(picture), *cropped, "-format", "%[fx:mean]", "info:"))
