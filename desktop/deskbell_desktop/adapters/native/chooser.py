"""The chooser: the notifier of this desktop; where there is none, one that says so."""

from __future__ import annotations

import sys
from collections.abc import Callable
from importlib.resources import files

from deskbell_desktop.core.notice import Failed, Notice, Notifier, Outcome

APP_NAME = "Deskbell"
NONE = "this desktop has no notifications of its own"


class NoNotifier:
    """The null object: every notice fails, so the fallback shows it."""

    def __init__(self) -> None:
        self._tell: Callable[[Outcome], None] = lambda _: None

    def start(self, tell: Callable[[Outcome], None]) -> None:
        self._tell = tell

    def show(self, notice: Notice) -> None:
        self._tell(Failed(notice.id, NONE))

    def withdraw(self, id: str) -> None:
        pass

    def stop(self) -> None:
        pass


def choose(platform: str = sys.platform) -> Notifier:
    """The notifier for this system; nothing is connected before ``start``."""
    try:
        if platform == "linux":
            from deskbell_desktop.adapters.native.freedesktop import FreedesktopNotifier

            return FreedesktopNotifier(icon=icon())
        from deskbell_desktop.adapters.native.toasts import ToastNotifier

        return ToastNotifier(APP_NAME, icon())
    except ImportError:
        return NoNotifier()


def icon() -> str:
    """The file of our icon; empty when it is not installed as a file."""
    found = files("deskbell_resources").joinpath("app/deskbell-128.png")
    return str(found) if found.is_file() else ""
