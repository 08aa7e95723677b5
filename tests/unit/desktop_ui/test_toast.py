from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPointF, QRect, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from deskbell.notification import Priority
from deskbell_desktop.core.notice import Activated, Button, Closed, Notice, Notifier, Outcome, Shown
from deskbell_desktop.ui.theme import Theme
from deskbell_desktop.ui.toast import Toasts
from deskbell_desktop.ui.toast_card import Toast
from deskbell_desktop.ui.toast_fold import FOLD, STAYING_FOLD
from tests.gallery.scenes import ASKED, NORMAL, URGENT


@pytest.fixture
def toasts(theme: Theme) -> Iterator[tuple[Toasts, list[Outcome]]]:
    made, told = Toasts(theme, calm=lambda: True), list[Outcome]()
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


def notices(*ids: str, **more: Any) -> list[Notice]:
    return [replace(NORMAL, id=id, **more) for id in ids]


def ids(given: Given) -> list[str]:
    return [toast.notice.id for toast in given[0].shown]


WORDS = {"1", "3", "order", "orders", "task", "tasks"}


def test_the_fourth_is_folded_into_a_digest_that_says_what_it_folds(toasts: Given) -> None:
    made = notices(*(f"n{n}" for n in range(6)))
    made[1] = replace(made[1], type="task", title="The weightiest", priority=Priority.HIGH)
    for notice in made:
        toasts[0].show(notice)
    assert ids(toasts) == [FOLD, "n4", "n5"]
    digest = toasts[0].shown[0].notice
    assert digest.title == "4 new notifications"
    assert digest.digest is not None
    assert digest.digest.kinds == (("order", 3), ("task", 1))
    assert digest.digest.title == "The weightiest"
    said = [label.text() for label in toasts[0].shown[0].findChildren(QLabel)]
    assert [one for one in said if one in WORDS] == ["3", "orders", "1", "task"]


def test_an_urgent_one_stays_and_is_not_folded_with_others(toasts: Given) -> None:
    toasts[0].show(URGENT)
    for notice in notices(*(f"n{n}" for n in range(8))):
        toasts[0].show(notice)
    assert "n1042" in ids(toasts)
    assert len(toasts[0].shown) <= 3
    urgent = next(toast for toast in toasts[0].shown if toast.notice.id == "n1042")
    urgent.timer.timeout.emit()
    assert urgent in toasts[0].shown


def test_many_urgent_ones_become_one_that_stays(toasts: Given) -> None:
    for n in range(5):
        toasts[0].show(replace(URGENT, id=f"u{n}"))
    assert ids(toasts) == [STAYING_FOLD, "u4"]
    fold = toasts[0].shown[0]
    assert fold.notice.title == "4 notifications wait for you"
    assert fold.notice.stays
    toasts[0].show(NORMAL)
    assert ids(toasts) == [STAYING_FOLD, "u4", "n1041"]


def test_what_is_withdrawn_leaves_its_digest(toasts: Given) -> None:
    for notice in notices("a", "b", "c", "d"):
        toasts[0].show(notice)
    toasts[0].withdraw("b")
    assert toasts[0].shown[0].notice.title == "3 new notifications"
    toasts[0].withdraw("a")
    toasts[0].withdraw("d")
    assert ids(toasts) == ["c"]
    closed = [told for told in toasts[1] if isinstance(told, Closed)]
    assert closed == [Closed(id, "withdrawn") for id in ("b", "a", "d")]


@pytest.mark.parametrize(
    ("button", "told"),
    [
        (0, [Closed("a", "dismissed"), Closed("d", "dismissed"), Activated("digest", "open")]),
        (1, [Activated("a", "mark-read"), Activated("d", "mark-read")]),
    ],
)
def test_a_digest_opens_the_inbox_or_reads_what_it_holds(
    toasts: Given, button: int, told: list[Outcome]
) -> None:
    for notice in notices("a", "b", "c", "d"):
        toasts[0].show(notice)
    del toasts[1][:]
    toasts[0].shown[0].findChildren(QPushButton)[button].click()
    assert [one for one in toasts[1] if one.id in {"a", "d", "digest"}] == told
    assert not toasts[0].shown


def test_our_own_words_and_the_desks_digest_are_never_folded(toasts: Given) -> None:
    toasts[0].show(Notice("say", "Deskbell", "A word", Priority.MEDIUM, ""))
    toasts[0].show(Notice("digest", "12 while you were away", "", Priority.MEDIUM, "digest"))
    for notice in notices("a", "b", "c"):
        toasts[0].show(notice)
    assert ids(toasts) == ["say", "digest", FOLD]


def test_toasts_stand_in_the_corner_of_one_screen_one_above_the_other(toasts: Given) -> None:
    for notice in notices("a", "b", "c"):
        toasts[0].show(notice)
    room = toasts[0].shown[0].screen().availableGeometry()
    cards = [toast.geometry().marginsRemoved(toast.margins) for toast in toasts[0].shown]
    assert {card.right() for card in cards} == {room.right() - 12}
    assert cards[2].bottom() == room.bottom() - 12
    assert [upper.bottom() + 11 for upper in cards[:2]] == [lower.top() for lower in cards[1:]]


def test_what_is_higher_than_the_screen_is_folded(
    toasts: Given, theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("deskbell_desktop.ui.toast.MARGIN", 300)
    for notice in notices("a", "b"):
        toasts[0].show(notice)
    assert ids(toasts) == [FOLD]


def test_with_motion_it_slides_in_and_ends_in_its_place(theme: Theme, qtbot: QtBot) -> None:
    effects = Qt.UIEffect.UI_General
    before = QApplication.isEffectEnabled(effects)
    QApplication.setEffectEnabled(effects, True)
    moving = Toasts(theme)
    moving.show(NORMAL)
    QApplication.setEffectEnabled(effects, before)
    toast, end = moving.shown[0], moving._motions[moving.shown[0]]._end
    assert toast.pos().y() == end.y() + 16
    qtbot.waitUntil(lambda: toast.pos() == end)
    moving._clear()


def test_the_sender_s_actions_are_offered_and_told(toasts: Given) -> None:
    toasts[0].show(ASKED)
    buttons = toasts[0].shown[0].findChildren(QPushButton)
    assert [b.accessibleName() for b in buttons] == [
        "Approve",
        "Decline",
        "I will talk to her first",
    ]
    buttons[1].click()
    assert toasts[1][-1] == Activated("n1041", "answer:decline")


def test_it_is_accessible_by_name_and_hostile_text_is_only_text(toasts: Given) -> None:
    hostile = '<b>x</b> & <img src="file:///etc/passwd"/>\u202e'
    label = Button("answer:a", "<i>Yes</i> & no")
    said = replace(NORMAL, title=hostile, body=hostile, message=hostile * 40, buttons=(label,))
    toasts[0].show(replace(said, glance=hostile, sender=hostile))
    toast = toasts[0].shown[0]
    shown = hostile.removesuffix("\u202e")
    assert toast.accessibleName() == shown
    labels = toast.findChildren(QLabel)
    assert {each.textFormat() for each in labels} == {Qt.TextFormat.PlainText}
    assert shown in {each.text() for each in labels}
    assert [b.text() for b in toast.findChildren(QPushButton)] == ["<i>Yes</i> && no"]
    assert toast.card.width() == theme_width(toast)
    assert all(widget.accessibleName() for widget in toast.findChildren(QAbstractButton))


def theme_width(toast: Toast) -> int:
    return toast._theme.fonts.px(360)


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


def test_toasts_stand_beside_the_popover_while_it_is_there(toasts: Given) -> None:
    toasts[0].show(NORMAL)
    screen = QApplication.primaryScreen().availableGeometry()
    alone = toasts[0].shown[0].geometry()
    popover = QRect(screen.right() - 408, screen.bottom() - 400, 400, 392)
    toasts[0].beside(popover)
    beside = toasts[0].shown[0]
    assert not beside.geometry().marginsRemoved(beside.margins).intersects(popover)
    toasts[0].beside(QRect())
    assert toasts[0].shown[0].geometry() == alone
