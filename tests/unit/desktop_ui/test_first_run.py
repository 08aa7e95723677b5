from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from deskbell_desktop.core.discovery import Found, Kind
from deskbell_desktop.core.door import Changed
from deskbell_desktop.core.status import Link
from deskbell_desktop.ui.first_run import FirstRun
from deskbell_desktop.ui.login import Login
from deskbell_desktop.ui.theme import Theme
from tests.gallery import sample
from tests.gallery.stage import Stage, status
from tests.unit.desktop_ui.conftest import MakeStage

HARBOUR = Found(Kind.DESKBELL, "Harbour Supply")
NEXT = "Next: one test notification, so that you know it works."


class Addresses:
    """Answers when the test says so."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.answers: list[Callable[[Found], object]] = []

    def __call__(self, address: str, done: Callable[[Found], object]) -> None:
        self.asked.append(address)
        self.answers.append(done)


@pytest.fixture
def addresses() -> Addresses:
    return Addresses()


@pytest.fixture
def login(theme: Theme, qtbot: QtBot, addresses: Addresses) -> Login:
    made = Login(theme)
    made.discovery.discover = addresses
    qtbot.addWidget(made)
    made.show()
    return made


# -- discovery -------------------------------------------------------------------------------------


def test_the_address_is_asked_once_when_typing_pauses(
    login: Login, addresses: Addresses, qtbot: QtBot
) -> None:
    login.server.setFocus()
    QTest.keyClicks(login.server, "bell.harbour.example")
    assert not addresses.asked
    qtbot.waitUntil(lambda: bool(addresses.asked), timeout=20_000)
    assert addresses.asked == ["bell.harbour.example"]
    assert login.discovery.said == "Asking bell.harbour.example …"
    addresses.answers[0](HARBOUR)
    assert login.discovery.said == "Harbour Supply · secure connection"
    login.server.editingFinished.emit()
    assert len(addresses.asked) == 1


def test_an_answer_about_an_older_address_is_not_shown(login: Login, addresses: Addresses) -> None:
    login.server.setText("bell.harbour.exampl")
    login.discovery.ask()
    login.server.setText("bell.harbour.example")
    assert login.discovery.said == ""
    addresses.answers[0](Found(Kind.NOTHING))
    assert login.discovery.said == ""


@pytest.mark.parametrize(
    ("found", "icon"),
    [
        (HARBOUR, "ui-shield"),
        (replace(HARBOUR, secure=False), "type-warning"),
        (Found(Kind.UNTRUSTED), "type-error"),
        (Found(Kind.NOTHING), "ui-offline"),
    ],
)
def test_what_was_found_has_a_shape_besides_its_words(
    login: Login, addresses: Addresses, found: Found, icon: str
) -> None:
    login.server.setText("bell.harbour.example")
    login.discovery.ask()
    addresses.answers[0](found)
    assert login.discovery._picture._name == icon
    assert login.discovery.accessibleName() == found.words()


# -- staying ---------------------------------------------------------------------------------------


def test_who_does_not_want_to_stay_is_heard(login: Login, qtbot: QtBot) -> None:
    login.offer("bell.example", "mara")
    login.password.setText("secret")
    QTest.keyClick(login.stay.box, Qt.Key.Key_Space)
    with qtbot.waitSignal(login.asked) as asked:
        QTest.keyClick(login.password, Qt.Key.Key_Return)
    assert asked.args == ["bell.example", "mara", "secret", False]


def test_without_a_keyring_nobody_is_promised_to_stay(theme: Theme, qtbot: QtBot) -> None:
    login = Login(theme)
    qtbot.addWidget(login)
    login.keyring = lambda done: done("This computer has no password store.")
    login.show()
    assert not login.stay.box.isEnabled()
    assert not login.stay.box.isChecked()
    assert login.stay.note == "This computer has no password store."


def test_the_organisations_server_cannot_be_changed(login: Login) -> None:
    login.propose("https://bell.harbour.example", locked=True)
    login.offer("elsewhere.example")
    assert login.server.text() == "https://bell.harbour.example"
    assert login.server.isReadOnly()
    assert login.server.accessibleDescription() == "Set by your organisation"
    login.propose("", locked=False)
    assert not login.server.isReadOnly()


def test_a_proposed_server_does_not_overwrite_what_was_typed(login: Login) -> None:
    login.server.setText("mine.example")
    login.propose("https://bell.harbour.example", locked=False)
    assert login.server.text() == "mine.example"


# -- the test notification -------------------------------------------------------------------------


def first(one: Stage, patience: int = 60_000) -> FirstRun:
    """A desk on which nobody has signed in yet, and a person who does."""
    one.bridge.status(status(Link.SIGNED_OUT))
    made = FirstRun(one.window.login, one.present, one.bridge, one.desk, patience)
    one.window.login.asked.emit("bell.harbour.example", "mara", "secret", True)
    one.bridge.signed_in("https://bell.harbour.example", "Mara Lindqvist")
    return made


def connect(one: Stage) -> None:
    one.bridge.status(replace(status(Link.CONNECTED), person="Mara Lindqvist"))


def arrive(one: Stage, sender: str) -> None:
    told = sample.ORDER.notification
    told = replace(told, sender=replace(told.sender, name=sender))
    item = replace(sample.ORDER, notification=told)
    one.bridge.changed(Changed(sample.COUNTS, (item,), arrived=frozenset({item.id})))


def test_after_the_first_sign_in_one_test_is_sent_and_its_arrival_said(
    stage: MakeStage, qtbot: QtBot
) -> None:
    one = stage()
    said: list[str] = []
    one.bridge.said.connect(said.append)
    run = first(one)
    assert ("send_test",) not in one.desk.asked, "there is no connection yet"
    connect(one)
    assert one.desk.asked.count(("send_test",)) == 1
    arrive(one, "Web shop")
    assert not said, "somebody else's notification proves nothing"
    with qtbot.waitSignal(run.over):
        arrive(one, "Mara Lindqvist")
    assert said == ["The test notification arrived. All is set up."]
    connect(one)
    assert one.desk.asked.count(("send_test",)) == 1


def test_a_test_that_does_not_come_is_said_too(stage: MakeStage, qtbot: QtBot) -> None:
    one = stage()
    said: list[str] = []
    one.bridge.said.connect(said.append)
    run = first(one, patience=1)
    with qtbot.waitSignal(run.over):
        connect(one)
    assert said[0].startswith("The test notification has not arrived yet.")


def test_who_signs_in_again_gets_no_test(stage: MakeStage, qtbot: QtBot) -> None:
    one = stage()
    FirstRun(one.window.login, one.present, one.bridge, one.desk)
    one.bridge.status(replace(status(Link.SIGNED_OUT), person="Mara Lindqvist"))
    one.window.login.asked.emit("bell.harbour.example", "mara", "secret", True)
    one.bridge.signed_in("https://bell.harbour.example", "Mara Lindqvist")
    connect(one)
    assert ("send_test",) not in one.desk.asked


def test_a_server_without_history_has_no_test(stage: MakeStage, qtbot: QtBot) -> None:
    one = stage()
    first(one)
    one.bridge.status(replace(status(Link.CONNECTED), person="Mara", history=False))
    assert ("send_test",) not in one.desk.asked


def test_the_page_says_what_comes_next_only_the_first_time(stage: MakeStage, qtbot: QtBot) -> None:
    one = stage()
    FirstRun(one.window.login, one.present, one.bridge, one.desk)
    one.bridge.status(status(Link.SIGNED_OUT))
    assert one.window.login._next.text() == NEXT
    connect(one)
    assert one.window.login._next.text() == ""
