from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from deskbell_desktop.core.notice import Activated, Closed, Notifier, Outcome, Shown
from deskbell_desktop.ui.theme import Theme
from deskbell_desktop.ui.toast import DIGEST, Toasts
from tests.gallery.scenes import NORMAL, URGENT


@pytest.fixture
def toasts(theme: Theme) -> Iterator[tuple[Toasts, list[Outcome]]]:
    made, told = Toasts(theme), list[Outcome]()
    notifier: Notifier = made
    notifier.start(told.append)
    yield made, told
    made._clear()


Given = tuple[Toasts, list[Outcome]]


def test_a_toast_never_takes_the_focus(toasts: Given, qtbot: QtBot) -> None:
    toasts[0].show(NORMAL)
    toast = toasts[0].shown[0]
    flags = toast.windowFlags()
    assert flags & Qt.WindowType.WindowDoesNotAcceptFocus
    assert flags & Qt.WindowType.Tool == Qt.WindowType.Tool
    assert toast.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    children = toast.findChildren(QPushButton)
    assert [child.focusPolicy() for child in children] == [Qt.FocusPolicy.NoFocus] * 2
    focused = QApplication.focusWidget()
    assert focused is None or not toast.isAncestorOf(focused)


def test_its_buttons_tell_what_was_pressed(toasts: Given) -> None:
    toasts[0].show(NORMAL)
    toasts[0].shown[0].findChildren(QPushButton)[1].click()
    assert toasts[1] == [Shown("n1041"), Activated("n1041", "mark-read")]
    assert not toasts[0].shown


def test_showing_it_again_replaces_it(toasts: Given) -> None:
    for title in ("One", "Two"):
        toasts[0].show(replace(NORMAL, title=title))
    assert [toast.notice.title for toast in toasts[0].shown] == ["Two"]


def test_the_fourth_is_folded_into_a_digest(toasts: Given) -> None:
    for n in range(6):
        toasts[0].show(replace(NORMAL, id=f"n{n}"))
    assert [toast.notice.id for toast in toasts[0].shown] == [DIGEST, "n4", "n5"]
    assert toasts[0].shown[0].notice.title == "4 new notifications"


def test_an_urgent_one_stays_and_is_never_folded(toasts: Given) -> None:
    toasts[0].show(URGENT)
    for n in range(8):
        toasts[0].show(replace(NORMAL, id=f"n{n}"))
    urgent = toasts[0].shown[0]
    assert urgent.notice.id == "n1042"
    assert not urgent.timer.isActive()
    assert len(toasts[0].shown) <= 3


def test_the_pointer_pauses_it(toasts: Given) -> None:
    toasts[0].show(NORMAL)
    toast = toasts[0].shown[0]
    assert toast.timer.isActive()
    at = QPointF(5, 5)
    QApplication.sendEvent(toast, QEnterEvent(at, at, at))
    assert not toast.timer.isActive()
    QApplication.sendEvent(toast, QEvent(QEvent.Type.Leave))
    assert toast.timer.isActive()


def test_withdrawn_and_expired_are_told(toasts: Given) -> None:
    toasts[0].show(NORMAL)
    toasts[0].withdraw("n1041")
    toasts[0].withdraw("unknown")
    toasts[0].show(NORMAL)
    toasts[0].shown[0].timer.timeout.emit()
    assert toasts[1][1::2] == [Closed("n1041", "withdrawn"), Closed("n1041", "expired")]
