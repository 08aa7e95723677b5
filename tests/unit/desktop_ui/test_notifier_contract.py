"""What every notifier does alike: the daemon's on Linux, the wrapped library's, our own toasts."""

from __future__ import annotations

import queue
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any, Protocol

import pytest
from PySide6.QtWidgets import QApplication, QPushButton

from deskbell.notification import Priority
from deskbell_desktop.adapters.native.freedesktop import FreedesktopNotifier
from deskbell_desktop.adapters.native.toasts import ToastNotifier
from deskbell_desktop.core.notice import (
    Activated,
    Button,
    Closed,
    Failed,
    Notice,
    Notifier,
    Outcome,
    Shown,
)
from deskbell_desktop.ui.colours import Scheme
from deskbell_desktop.ui.theme import Theme
from deskbell_desktop.ui.toast import Toasts
from tests.unit.desktop.daemon import Bus, Daemon
from tests.unit.desktop.notifier_library import FakeLibrary

NOTICE = Notice(
    "n1",
    "Title",
    "Body",
    Priority.HIGH,
    "task",
    (Button("answer:yes", "Yes"), Button("open", "Open")),
)
Told = queue.SimpleQueue[Outcome]


class Kind(Protocol):
    """One notifier, and a person in front of what it shows."""

    notifier: Notifier

    def press(self, button: str) -> None: ...
    def dismiss(self) -> None: ...
    def showing(self) -> list[str]:
        """The titles on the screen."""
        ...

    def break_down(self) -> None:
        """Nothing can be shown from now on."""
        ...

    def stop(self) -> None: ...


class OnDaemon:
    """The Linux notifier, a real bus, a daemon in the test."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._bus = Bus()
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", self._bus.address)
        self._daemon = Daemon(self._bus.address)
        self.notifier: Notifier = FreedesktopNotifier()

    def press(self, button: str) -> None:
        self._daemon.signal("ActionInvoked", "us", self._number(), button)

    def dismiss(self) -> None:
        self._daemon.signal("NotificationClosed", "uu", self._number(), 2)

    def _number(self) -> int:
        replaced = [call[1] for call in self._daemon.of("Notify") if call[1]]
        return int(replaced[-1]) if replaced else 1

    def showing(self) -> list[str]:
        closed = {body[0] for body in self._daemon.of("CloseNotification")}
        shown: dict[int, str] = {}
        for call in self._daemon.of("Notify"):
            shown[call[1] or len(shown) + 1] = call[3]
        return [title for number, title in shown.items() if number not in closed]

    def break_down(self) -> None:
        self._daemon.error = "org.freedesktop.Notifications.Error.ExcessNotificationGeneration"

    def stop(self) -> None:
        self.notifier.stop()
        self._daemon.stop()
        self._bus.stop()


class OnLibrary:
    """The Windows and macOS notifier over what behaves like ``desktop-notifier``."""

    def __init__(self, _: pytest.MonkeyPatch) -> None:
        self._library = FakeLibrary()
        self.notifier: Notifier = ToastNotifier("Deskbell", "", self._library)

    def press(self, button: str) -> None:
        self._library.press(button)

    def dismiss(self) -> None:
        self._library.dismiss()

    def showing(self) -> list[str]:
        return self._library.showing()

    def break_down(self) -> None:
        self._library.error = OSError("no")

    def stop(self) -> None:
        self.notifier.stop()


class OnToasts:
    """Our own toasts."""

    def __init__(self, _: pytest.MonkeyPatch) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self._toasts = Toasts(Theme(app, Scheme.LIGHT), calm=lambda: True)
        self.notifier: Notifier = self._toasts

    def press(self, button: str) -> None:
        words = next(b.label for b in NOTICE.buttons if b.id == button)
        buttons = self._toasts.shown[0].findChildren(QPushButton)
        next(b for b in buttons if b.text() == words).click()

    def dismiss(self) -> None:
        toast = self._toasts.shown[0]
        toast.gone.emit(toast.notice.id, "dismissed")

    def showing(self) -> list[str]:
        return [toast.notice.title for toast in self._toasts.shown]

    def break_down(self) -> None:
        """The last resort has nothing that could refuse it."""

    def stop(self) -> None:
        self.notifier.stop()


@pytest.fixture(params=[OnDaemon, OnLibrary, OnToasts], ids=lambda kind: kind.__name__)
def kind(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch, qapp: QApplication
) -> Iterator[Kind]:
    made: Kind = request.param(monkeypatch)
    yield made
    made.stop()


@pytest.fixture
def told(kind: Kind) -> Told:
    outcomes: Told = queue.SimpleQueue()
    kind.notifier.start(outcomes.put)
    return outcomes


def next_of(told: Told) -> Outcome:
    """The next outcome; the toasts need Qt's loop for it."""
    deadline = time.monotonic() + 10
    while time.monotonic() < deadline:
        QApplication.processEvents()
        try:
            return told.get(timeout=0.02)
        except queue.Empty:
            continue
    raise AssertionError("nothing was told")


def settled(showing: Callable[[], list[str]], wanted: list[str]) -> bool:
    """Whether the screen comes to be so."""
    deadline = time.monotonic() + 10
    while showing() != wanted and time.monotonic() < deadline:
        QApplication.processEvents()
        time.sleep(0.01)
    return showing() == wanted


def test_what_is_shown_is_told_and_there(kind: Kind, told: Told) -> None:
    kind.notifier.show(NOTICE)
    assert next_of(told) == Shown("n1")
    assert kind.showing() == ["Title"]


def test_the_same_id_is_one_bubble(kind: Kind, told: Told) -> None:
    for title in ("First", "Second"):
        kind.notifier.show(replace(NOTICE, title=title))
        assert next_of(told) == Shown("n1")
    assert settled(kind.showing, ["Second"])


@pytest.mark.parametrize("button", ["answer:yes", "open"])
def test_a_button_is_told_by_its_own_id(kind: Kind, told: Told, button: str) -> None:
    kind.notifier.show(NOTICE)
    next_of(told)
    kind.press(button)
    pressed: Any = next_of(told)
    assert isinstance(pressed, Activated)
    assert (pressed.id, pressed.button) == ("n1", button)


def test_a_dismissed_one_is_told(kind: Kind, told: Told) -> None:
    kind.notifier.show(NOTICE)
    next_of(told)
    kind.dismiss()
    assert next_of(told) == Closed("n1", "dismissed")


def test_withdrawing_takes_it_away_and_an_unknown_id_is_fine(kind: Kind, told: Told) -> None:
    kind.notifier.show(NOTICE)
    next_of(told)
    kind.notifier.withdraw("unknown")
    kind.notifier.withdraw("n1")
    assert settled(kind.showing, [])
    kind.notifier.show(replace(NOTICE, id="n2", title="Next"))
    while next_of(told) != Shown("n2"):
        pass


def test_what_cannot_be_shown_fails_with_a_reason_and_without_an_exception(
    kind: Kind, told: Told
) -> None:
    kind.break_down()
    kind.notifier.show(NOTICE)
    outcome = next_of(told)
    if isinstance(kind, OnToasts):
        assert outcome == Shown("n1")
    else:
        assert isinstance(outcome, Failed)
        assert outcome.why


def test_hostile_text_arrives_as_it_is(kind: Kind, told: Told) -> None:
    title = "<b>not bold</b> & \\u2028 <img src='file:///etc/passwd'>"
    kind.notifier.show(replace(NOTICE, title=title))
    assert next_of(told) == Shown("n1")
    assert kind.showing() == [title]
