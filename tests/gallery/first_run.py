"""The scenes of the first start: the sign-in page with what was found at the address."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtGui import QImage

from deskbell_desktop.core.discovery import Found, Kind
from deskbell_desktop.core.query import Counts
from deskbell_desktop.core.status import Link
from deskbell_desktop.ui.first_run import FirstRun
from deskbell_desktop.ui.theme import Theme
from tests.gallery.photo import photo
from tests.gallery.stage import Stage, status

FOUND = {
    "first-start": Found(Kind.DESKBELL, "Harbour Supply"),
    "first-start-untrusted": Found(Kind.UNTRUSTED),
    "first-start-not-there": Found(Kind.NOTHING),
}
SIZE = (400, 586)


def scene(theme: Theme, found: Found) -> QImage:
    """A person has typed everything but the last letter of the password."""
    stage = Stage(theme, (), Counts(), Link.SIGNED_OUT)
    stage.bridge.status(status(Link.SIGNED_OUT))
    login = stage.window.login
    FirstRun(login, stage.present, stage.bridge, stage.desk)
    login.discovery.discover = lambda _address, done: done(found)
    scale = theme.fonts.scale
    stage.window.resize(round(SIZE[0] * min(scale, 1.8)), round(SIZE[1] * scale))
    stage.window.show()
    login.server.setText("bell.harbour.example")
    login.name.setText("mara.lindqvist")
    login.password.setText("••••••••••")
    login.discovery.ask()
    login.password.setFocus()
    stage.settle(0.2)
    made = photo(stage.window)
    stage.close()
    return made


def pictures(theme: Theme) -> Iterator[tuple[str, QImage]]:
    """All of them."""
    for name, found in FOUND.items():
        yield name, scene(theme, found)
