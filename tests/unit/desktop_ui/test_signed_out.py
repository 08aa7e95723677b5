from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from deskbell_desktop.core.account import Account
from deskbell_desktop.core.query import Counts
from deskbell_desktop.core.session import ENDED
from deskbell_desktop.core.status import Link
from deskbell_desktop.ui.first_run import FirstRun
from deskbell_desktop.ui.front import SESSION, Front
from deskbell_desktop.ui.theme import Theme
from deskbell_desktop.ui.toast import Toasts
from deskbell_desktop.ui.wiring import Wiring
from tests.gallery import sample
from tests.gallery.stage import Stage, status
from tests.unit.desktop_ui.conftest import MakeStage

ENDED_STATUS = replace(status(Link.SIGNED_OUT), person="Mara Lindqvist", why=ENDED)


@pytest.fixture
def front(theme: Theme, qtbot: QtBot) -> Iterator[tuple[Stage, Front, Toasts]]:
    one = Stage(theme, sample.EVERYTHING, sample.COUNTS)
    wiring = Wiring(one.window, one.desk, theme, lambda: sample.NOW, bool)
    toasts = Toasts(theme)
    made = Front(lambda: (one.window, wiring), toasts, one.bridge, one.desk, one.present)
    assert made.window is one.window
    made._out.setInterval(1)
    toasts.start(lambda _outcome: None)
    yield one, made, toasts
    toasts.stop()
    one.close()


def ended(one: Stage, qtbot: QtBot, toasts: Toasts) -> QPushButton:
    """The button of the toast that says so."""
    one.bridge.status(ENDED_STATUS)
    qtbot.waitUntil(lambda: bool(toasts.shown))
    buttons = toasts.shown[0].findChildren(QPushButton)
    return next(button for button in buttons if button.text() == "Sign in")


def test_a_session_that_ended_is_said_once_and_stays_on_the_screen(
    front: tuple[Stage, Front, Toasts], qtbot: QtBot
) -> None:
    one, _front, toasts = front
    ended(one, qtbot, toasts)
    toast = toasts.shown[0]
    assert toast.notice.stays
    assert (toast.notice.title, toast.notice.body) == (
        "Your session has ended",
        "Sign in to go on receiving.",
    )
    assert not one.window.isVisible(), "it takes no focus"
    one.bridge.status(replace(ENDED_STATUS, complete_to=7))
    qtbot.wait(20)
    assert [t.notice.id for t in toasts.shown] == [SESSION]


def test_its_button_leads_to_the_sign_in_page(
    front: tuple[Stage, Front, Toasts], qtbot: QtBot
) -> None:
    one, made, toasts = front
    ended(one, qtbot, toasts)
    made.open_asked(SESSION, None)  # as the desk answers the pressed button
    assert one.window.isVisible()
    assert one.window.login.isVisible()
    assert one.window.login.server.text() == "https://bell.harbour.example"


def test_it_goes_away_with_the_next_session(
    front: tuple[Stage, Front, Toasts], qtbot: QtBot
) -> None:
    one, _front, toasts = front
    ended(one, qtbot, toasts)
    one.bridge.status(replace(status(Link.CONNECTED), person="Mara Lindqvist"))
    qtbot.waitUntil(lambda: not toasts.shown)


def test_in_an_open_window_the_strip_says_it(
    front: tuple[Stage, Front, Toasts], qtbot: QtBot
) -> None:
    one, made, toasts = front
    one.window.show()
    one.settle()
    one.bridge.status(ENDED_STATUS)
    qtbot.waitUntil(lambda: not made._out.isActive())
    assert one.window.list.trouble.said == ENDED
    assert not toasts.shown


def test_a_first_start_shows_the_window(front: tuple[Stage, Front, Toasts], qtbot: QtBot) -> None:
    one, _front, toasts = front
    one.bridge.status(status(Link.SIGNED_OUT))
    qtbot.waitUntil(one.window.isVisible)
    assert not toasts.shown


def test_the_server_is_known_after_its_session_has_ended(stage: MakeStage) -> None:
    one = stage()
    known = one.present.status.server
    one.bridge.status(replace(ENDED_STATUS, server="", person=""))
    one.settle()
    assert one.present.server == known != ""
    one.window.ask_sign_in()
    assert one.window.login.server.text() == known


def test_after_a_session_has_ended_only_the_password_is_asked_for(stage: MakeStage) -> None:
    one = stage()
    first = FirstRun(one.window.login, one.present, one.bridge, one.desk)
    one.bridge.accounts(Account("https://bell.harbour.example", "7", "mara.lindqvist"), ())
    one.bridge.status(replace(ENDED_STATUS, server="", person=""))
    one.settle()
    one.window.ask_sign_in()
    login = one.window.login
    assert login.name.text() == "mara.lindqvist"
    assert one.window.focusWidget() is login.password
    assert login._note.text() == ENDED, "not as on the first day"
    assert login._next.text() == "", "nor is a test needed"
    first.deleteLater()


def test_who_is_signed_in_can_leave_the_sign_in_panel(stage: MakeStage, qtbot: QtBot) -> None:
    one = stage()
    window = one.window
    for leave in (window.login.back.click, one.wiring.deeds["escape"]):
        window.ask_sign_in()
        assert window.login.isVisible()
        assert window.focusWidget() is window.login.name, "another account: its name comes first"
        leave()
        assert not window.login.isVisible()
        assert window.list.isVisible()
    nobody = stage(items=(), counts=Counts(), link=Link.SIGNED_OUT).window
    assert nobody.login.isVisible()
    assert nobody.login.back.isHidden(), "there is no inbox to go on with"


def test_in_a_small_window_nothing_of_the_form_overlaps(stage: MakeStage) -> None:
    one = stage()
    window, login = one.window, one.window.login
    window.resize(560, 440)
    window.ask_sign_in(
        "A link brought this address. Sign in only if you know it: https://x.example"
    )
    login.because("Name or password is wrong. Check both and try again.")
    one.settle(0.1)
    shown = (login._title, login._note, login.server, login.name, login.password, login._error)
    boxes = [one.geometry() for one in (*shown, login.stay, login._button, login.back)]
    assert all(above.bottom() < below.top() for above, below in pairwise(boxes))
    assert login.server.height() >= login.server.minimumSizeHint().height()
    login.failed("Name or password is wrong.", "")
    seen = login.password.mapTo(login, login.password.rect().center())
    assert login.rect().contains(seen), "what has the focus is scrolled into view"
    for _ in range(3):
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
    assert login.back.hasFocus()
    assert login.rect().contains(login.back.mapTo(login, login.back.rect().center()))


def test_a_notification_that_is_not_here_is_said(
    front: tuple[Stage, Front, Toasts], qtbot: QtBot
) -> None:
    one, made, _toasts = front
    made.show_item("n-unknown")
    said = one.window.list.undo
    qtbot.waitUntil(said.isVisible)
    assert "not on this computer" in said.findChildren(QLabel)[0].text()
