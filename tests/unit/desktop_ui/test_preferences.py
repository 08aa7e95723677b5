from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import time, timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt, QTime
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QSlider, QTimeEdit, QWidget
from pytestqt.qtbot import QtBot

from deskbell.notification import Priority
from deskbell_desktop.core.autostart import Start
from deskbell_desktop.core.preferences import (
    NAMES,
    Look,
    PanelLook,
    Preferences,
    QuietHours,
    Reveal,
    Settled,
    muted_until,
)
from deskbell_desktop.core.quiet import LOUD, Quiet, Why
from deskbell_desktop.core.status import Link
from deskbell_desktop.ui import keys
from deskbell_desktop.ui.preferences.choice import Choice
from deskbell_desktop.ui.preferences.group import Row
from deskbell_desktop.ui.preferences.kinds import LONG_AGO, mute_times, until
from deskbell_desktop.ui.preferences.window import PreferencesWindow
from deskbell_desktop.ui.theme import Theme
from tests.gallery import sample
from tests.gallery.preferences import OTHER, PAGES, Cabinet
from tests.gallery.stage import status

K = Qt.Key
MakeCabinet = Callable[..., Cabinet]


@pytest.fixture
def cabinet(theme: Theme, qtbot: QtBot) -> Iterator[MakeCabinet]:
    made: list[Cabinet] = []

    def make(held: Preferences | None = None, locked: frozenset[str] = frozenset()) -> Cabinet:
        one = Cabinet(theme, held or Preferences(), locked)
        for name in PAGES:
            one.window.open(getattr(one.window, name))
        one.window.open(one.window.interruptions)
        made.append(one)
        return one

    yield make
    for one in made:
        one.close()


def wished(one: Cabinet) -> Preferences:
    """What the desk was asked to keep last."""
    last = next(asked for asked in reversed(one.desk.asked) if asked[0] == "prefer")
    assert isinstance(last[1], Preferences)
    return last[1]


def row(window: PreferencesWindow, title: str) -> Row:
    """The row of that title."""
    return next(r for r in window.findChildren(Row) if r.title.text() == title)


def control(window: PreferencesWindow, name: str) -> Any:
    """The control of that name."""
    kinds = (QAbstractButton, QComboBox, QSlider, QLineEdit)
    found = [w for kind in kinds for w in window.findChildren(kind) if w.accessibleName() == name]
    assert len(found) == 1, found
    return found[0]


SWITCHES = {
    "Urgent notifications break through": "urgent_breaks_through",
    "Do not disturb turns itself on and off": "quiet_hours_on",
    "Play sounds": "sound_on",
    "Reduce motion": "reduced_motion",
    "Start with the session": "autostart",
}
CHOICES = {
    "One summary instead of single notifications": ("away_minutes", "After 30 minutes", 30),
    "On a locked or shared screen, show": ("on_locked_screen", "Nothing", Reveal.NOTHING),
    "Look of the windows": ("look", "Dark", Look.DARK),
    "Panel behind the bell": ("panel", "Coloured", PanelLook.COLOURED),
    "Language of the windows": ("language", "Deutsch", "de"),
}
ENTRIES = {
    "Your company’s certificates": ("ca_file", "/etc/ssl/company.pem"),
    "Proxy": ("proxy", "http://proxy:3128"),
}


@pytest.mark.parametrize(("says", "name"), SWITCHES.items())
def test_a_switch_changes_its_preference_at_once_and_back(
    cabinet: MakeCabinet, says: str, name: str
) -> None:
    one = cabinet()
    before = getattr(Preferences(), name)
    switch = control(one.window, says)
    assert switch.isChecked() is before
    QTest.keyClick(switch, K.Key_Space)
    change: Any = {name: not before}
    assert wished(one) == replace(Preferences(), **change)
    switch.click()
    assert wished(one) == Preferences()


@pytest.mark.parametrize(("says", "how"), CHOICES.items())
def test_a_choice_changes_its_preference(
    cabinet: MakeCabinet, says: str, how: tuple[str, str, object]
) -> None:
    one = cabinet()
    name, words, value = how
    choice: Choice = control(one.window, says)
    choice.setFocus()
    at = choice.findText(words)
    QTest.keyClick(choice, K.Key_End if at > choice.currentIndex() else K.Key_Home)
    while choice.currentIndex() != at:
        QTest.keyClick(choice, K.Key_Up if choice.currentIndex() > at else K.Key_Down)
    assert getattr(wished(one), name) == value
    assert choice.currentText() == words


@pytest.mark.parametrize(("says", "how"), ENTRIES.items())
def test_a_line_counts_when_the_person_is_done(
    cabinet: MakeCabinet, says: str, how: tuple[str, str]
) -> None:
    one = cabinet()
    name, text = how
    entry = control(one.window, says)
    entry.setFocus()
    QTest.keyClicks(entry, f" {text} ")
    assert not [asked for asked in one.desk.asked if asked[0] == "prefer"]
    QTest.keyClick(entry, K.Key_Return)
    assert getattr(wished(one), name) == text


@pytest.mark.parametrize(
    ("says", "name", "value"), [("Volume", "volume", 85), ("Text size", "text_percent", 110)]
)
def test_a_slider_moves_by_keys(cabinet: MakeCabinet, says: str, name: str, value: int) -> None:
    one = cabinet()
    QTest.keyClick(control(one.window, says), K.Key_Right)
    assert getattr(wished(one), name) == value


def test_two_quick_changes_do_not_undo_each_other(cabinet: MakeCabinet) -> None:
    one = cabinet()
    one.present.settled_changed.disconnect()
    control(one.window, "Play sounds").click()
    control(one.window, "Reduce motion").click()
    assert wished(one) == replace(Preferences(), sound_on=False, reduced_motion=True)


def test_every_preference_has_its_control(cabinet: MakeCabinet) -> None:
    named = {*SWITCHES.values(), *(how[0] for how in (*CHOICES.values(), *ENTRIES.values()))}
    elsewhere = {
        *("volume", "text_percent", "quiet_hours", "muted_types"),
        *("sound_by_priority", "sound_by_type", "link_schemes", "server"),
        *("update_manifest", "update_key"),
    }
    assert named | elsewhere == NAMES


def test_what_the_organisation_has_set_is_grey_and_says_so(cabinet: MakeCabinet) -> None:
    one = cabinet(locked=NAMES)
    for name in (*SWITCHES, *CHOICES, *ENTRIES, "Volume", "Text size"):
        assert not row(one.window, name).lock.isHidden(), name
        assert not control(one.window, name).isEnabled(), name
    assert not [asked for asked in one.desk.asked if asked[0] == "prefer"]


def controls(window: PreferencesWindow) -> dict[str, list[QWidget]]:
    """By the key of the policy: every control that could change it."""
    named = {**SWITCHES, **{title: name for title, (name, *_) in (CHOICES | ENTRIES).items()}}
    named |= {"Volume": "volume", "Text size": "text_percent"}
    hours, sounds = window.interruptions.hours, window.sounds
    return {
        **{name: [control(window, title)] for title, name in named.items()},
        "quiet_hours": [w for r in hours.rows for w in (r.start, r.end, *r.days.chips)],
        "muted_types": [cell.switch for cell in window.interruptions.kinds.cells],
        "sound_by_priority": [one.choice for one in sounds.of_priority.values()],
        "sound_by_type": [one.choice for one in sounds.of_type.values()],
        "server": [],  # is not changed here, but by signing in (test_first_run)
        "link_schemes": [],  # only policy sets these
        "update_manifest": [],
        "update_key": [],
    }


@pytest.mark.parametrize("key", sorted(NAMES))
def test_a_locked_key_is_grey_alone_and_cannot_be_changed(cabinet: MakeCabinet, key: str) -> None:
    one = cabinet(locked=frozenset({key}))
    by_key = controls(one.window)
    assert set(by_key) == NAMES
    for name, some in by_key.items():
        assert {w.isEnabled() for w in some} <= {name != key}, name
    for widget in by_key[key]:
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
        QTest.keyClick(widget, K.Key_Space)
        QTest.keyClick(widget, K.Key_Down)
    assert not [asked for asked in one.desk.asked if asked[0] == "prefer"]


@pytest.mark.parametrize(
    ("key", "title"), [("server", "Address"), ("link_schemes", "Links that may be opened")]
)
def test_what_is_only_told_says_that_the_organisation_set_it(
    cabinet: MakeCabinet, key: str, title: str
) -> None:
    assert not row(cabinet(locked=frozenset({key})).window, title).lock.isHidden()
    assert row(cabinet().window, title).lock.isHidden()


def test_a_lock_that_comes_later_shows_at_once(cabinet: MakeCabinet) -> None:
    one = cabinet()
    assert control(one.window, "Play sounds").isEnabled()
    one.bridge.settled(Settled(Preferences(sound_on=False), frozenset({"sound_on"})))
    assert not control(one.window, "Play sounds").isEnabled()
    assert not control(one.window, "Play sounds").isChecked()


# -- quiet hours -----------------------------------------------------------------------------------


def test_days_and_times_of_quiet_hours(cabinet: MakeCabinet) -> None:
    one = cabinet()
    rows = one.window.interruptions.hours.rows
    assert [chip.isChecked() for chip in rows[0].days.chips] == [True] * 5 + [False] * 2
    rows[0].days.chips[4].click()
    assert wished(one).quiet_hours[0].days == frozenset({0, 1, 2, 3})
    _type(rows[0].start, QTime(21, 15))
    assert wished(one).quiet_hours[0].start == time(21, 15)
    _type(rows[0].end, QTime(6, 0))
    assert wished(one).quiet_hours[0] == QuietHours(frozenset(range(4)), time(21, 15), time(6))
    assert rows[0].end.accessibleDescription() == "the next day"


def test_all_day_and_back_to_set_times(cabinet: MakeCabinet) -> None:
    one = cabinet()
    weekend = one.window.interruptions.hours.rows[1]
    assert weekend.kind.isVisible()
    assert not weekend.start.isVisible()
    weekend.kind.picked.emit(False)
    assert wished(one).quiet_hours[1] == QuietHours(frozenset({5, 6}), time(18), time(7, 30))
    assert weekend.start.isVisible()
    assert weekend.start.at == time(18)


def test_quiet_hours_are_added_and_removed(cabinet: MakeCabinet) -> None:
    one = cabinet(Preferences(quiet_hours=(QuietHours(frozenset({5})),)))
    hours = one.window.interruptions.hours
    hours.more.click()
    assert wished(one).quiet_hours[1] == QuietHours(frozenset({0, 1, 2, 3, 4, 6}))
    assert len(hours.rows) == 2
    hours.rows[0].changed.emit(None)
    assert wished(one).quiet_hours == (QuietHours(frozenset({0, 1, 2, 3, 4, 6})),)
    assert len(hours.rows) == 1
    while hours.more.isVisible():
        hours.more.click()
    assert len(hours.rows) == 7


def test_locked_quiet_hours_cannot_be_changed(cabinet: MakeCabinet) -> None:
    one = cabinet(locked=frozenset({"quiet_hours"}))
    hours = one.window.interruptions.hours
    assert not hours.more.isVisible()
    assert not hours.rows[0].start.isEnabled()
    assert not hours.rows[0].days.chips[0].isEnabled()


def _type(field: QTimeEdit, at: QTime) -> None:
    field.setFocus()
    field.setTime(at)
    QTest.keyClick(field, K.Key_Return)
    field.clearFocus()


# -- types -----------------------------------------------------------------------------------------


def test_a_type_is_muted_until_further_notice_or_a_time(cabinet: MakeCabinet) -> None:
    one = cabinet()
    orders = one.window.interruptions.kinds.cells[0]
    orders.switch.click()
    assert wished(one).muted_types == {"order": 0.0}
    assert orders.until.text() == "until I say so"
    for words, end in mute_times(sample.NOW):
        if words == "Until Monday, 08:00":
            orders._mute(end)
    assert orders.until.text() == "until Monday"
    assert orders.until.accessibleName() == "Orders: until Monday"
    orders.switch.click()
    assert wished(one).muted_types == {}
    assert not orders.until.isVisible()


def test_a_mute_that_is_over_is_none(cabinet: MakeCabinet) -> None:
    past = (sample.NOW - timedelta(minutes=1)).timestamp()
    one = cabinet(Preferences(muted_types={"order": past}))
    assert one.window.interruptions.kinds.cells[0].switch.isChecked()


@pytest.mark.parametrize(
    ("ahead", "says"),
    [
        (timedelta(hours=1), "until 16:48"),
        (timedelta(days=1), "until tomorrow"),
        (timedelta(days=3), "until Friday"),
        (timedelta(days=20), "until 14 December"),
    ],
)
def test_until_when_in_words(ahead: timedelta, says: str) -> None:
    assert until((sample.NOW + ahead).timestamp(), sample.NOW) == says


def test_an_organisations_own_type_is_there_once_it_was_seen(
    cabinet: MakeCabinet, qtbot: QtBot
) -> None:
    one = cabinet()
    counts = replace(sample.COUNTS, by_type={**sample.COUNTS.by_type, "lorry-arrived": (1, 2)})
    with qtbot.waitSignal(one.present.counts_changed):
        one.bridge.counts_came.emit(counts)
    names = [cell.switch.accessibleName() for cell in one.window.interruptions.kinds.cells]
    assert names[-2:] == ["Lorry arrived", "Others"]
    lorries, others = one.window.interruptions.kinds.cells[-2:]
    others.switch.click()
    assert not lorries.switch.isChecked(), "it is one of the others"
    lorries.switch.click()
    assert lorries.switch.isChecked()
    assert muted_until(wished(one), "lorry-arrived") == LONG_AGO
    assert muted_until(wished(one), "visitor") == 0.0


# -- do not disturb --------------------------------------------------------------------------------


def test_do_not_disturb_says_how_it_stands_and_offers_times(cabinet: MakeCabinet) -> None:
    one = cabinet()
    page = one.window.interruptions
    assert page._quiet_row.title.text() == "Do not disturb is off"
    menu = page.quiet.menu()
    menu.aboutToShow.emit()
    next(a for a in menu.actions() if a.text() == "Until I turn it off").trigger()
    assert one.desk.asked[-1] == ("quiet", 0.0)
    one.bridge.quiet_changed(Quiet(Why.PERSON, (sample.NOW + timedelta(hours=1)).timestamp()))
    assert page._quiet_row.title.text() == "Do not disturb until 16:48, except urgent"
    assert page.quiet.text() == "Change …"
    one.bridge.quiet_changed(LOUD)
    assert page.quiet.text() == "Turn on for …"


# -- sounds ----------------------------------------------------------------------------------------


def test_a_sound_is_heard_when_chosen_and_by_its_button(cabinet: MakeCabinet) -> None:
    one = cabinet()
    sounds = one.window.sounds
    sounds.of_priority[Priority.HIGH].choice.picked.emit("glass")
    assert wished(one).sound_by_priority[Priority.HIGH] == "glass"
    assert one.desk.asked[-1] == ("preview", "glass")
    sounds.of_priority[Priority.URGENT].play.click()
    assert one.desk.asked[-1] == ("preview", "insistent")
    assert not sounds.of_priority[Priority.LOW].play.isEnabled()


def test_a_type_has_its_own_sound_or_that_of_its_priority(cabinet: MakeCabinet) -> None:
    one = cabinet()
    orders = one.window.sounds.of_type["order"]
    assert orders.choice.currentText() == "As its priority"
    orders.choice.picked.emit("wood")
    assert wished(one).sound_by_type == {"order": "wood"}
    orders.choice.picked.emit("")
    assert wished(one).sound_by_type == {"order": ""}
    orders.choice.picked.emit(None)
    assert wished(one).sound_by_type == {}


# -- general, accounts, server, keyboard -----------------------------------------------------------


def test_the_start_is_shown_as_it_really_is(cabinet: MakeCabinet) -> None:
    one = cabinet()
    one.autostart.start = Start(False, word="It is turned off in the Task Manager.")
    one.window.general.look()
    assert not one.window.general.start.isChecked()
    assert one.window.general.start_row.note.text() == "It is turned off in the Task Manager."
    one.window.general.start.click()
    assert one.autostart.start == Start(True)
    assert one.window.general.start.isChecked()


def test_links_are_spoken_of_only_where_policy_allows_more(cabinet: MakeCabinet) -> None:
    usual = cabinet()
    assert not row(usual.window, "Links that may be opened").isVisibleTo(usual.window.general)
    more = cabinet(Preferences(link_schemes=("https", "http")), frozenset({"link_schemes"}))
    assert row(more.window, "Links that may be opened").isVisibleTo(more.window.general)


def test_a_test_can_be_sent(cabinet: MakeCabinet) -> None:
    one = cabinet()
    control(one.window, "Send").click()
    assert one.desk.asked[-1] == ("send_test",)


def test_the_account_that_is_signed_in_and_the_way_out(cabinet: MakeCabinet) -> None:
    one = cabinet()
    accounts = one.window.accounts
    assert accounts.account.title.text() == "Mara Lindqvist at bell.harbour.example"
    accounts.out.click()
    assert one.desk.asked[-1] == ("sign_out",)
    one.bridge.status(status(Link.SIGNED_OUT))
    assert accounts.account.title.text() == "Nobody is signed in"
    assert accounts.out.isHidden()
    accounts.sign_in.click()
    assert one.signs_in == 1


def test_accounts_that_rest_can_be_used_and_signed_out(cabinet: MakeCabinet) -> None:
    one = cabinet()
    said = "m.lindqvist at bell.northquay.example"
    assert [row.title.text() for row in one.window.accounts.others] == [said]
    control(one.window, f"Use: {said}").click()
    assert one.desk.asked[-1] == ("switch", OTHER)
    control(one.window, f"Sign out: {said}").click()
    assert one.desk.asked[-1] == ("sign_out", OTHER)
    one.bridge.accounts(None, ())
    assert one.window.accounts.resting.isHidden()


def test_the_connection_is_told_in_words(cabinet: MakeCabinet) -> None:
    one = cabinet()
    assert one.window.server.connection == "Connected · complete up to 15:48"
    assert one.window.server.try_now.isHidden()
    one.bridge.status(status(Link.RECONNECTING))
    assert one.window.server.connection == "Reconnecting · complete up to 15:31"
    one.window.server.try_now.click()
    assert one.desk.asked[-1] == ("try_now",)


def test_the_keyboard_page_shows_every_shortcut(cabinet: MakeCabinet) -> None:
    shown = cabinet().window.keyboard.shown
    assert [says for says, _keys in shown] == [
        *(says for says, _keys in keys.MOVES),
        *(key.says for key in keys.KEYS),
    ]


# -- for everyone ----------------------------------------------------------------------------------


def test_everything_that_takes_the_focus_has_a_name(cabinet: MakeCabinet) -> None:
    window = cabinet().window
    kinds = (QAbstractButton, QComboBox, QSlider, QLineEdit, QTimeEdit)
    inner = {field.lineEdit() for field in window.findChildren(QTimeEdit)}
    nameless = [
        widget
        for kind in kinds
        for widget in window.findChildren(kind)
        if widget not in inner and not widget.accessibleName()
    ]
    assert not [w for w in nameless if w.objectName() != "qt_spinbox_lineedit"]


def test_the_pages_are_reached_by_arrows_and_escape_closes(cabinet: MakeCabinet) -> None:
    window = cabinet().window
    window.sidebar.setFocus()
    for page in (window.sounds, window.appearance, window.accounts):
        QTest.keyClick(window.sidebar, K.Key_Down)
        assert window.pages.currentWidget() is page
    QTest.keyClick(window, K.Key_Escape)
    assert not window.isVisible()


def test_nothing_is_cut_off_at_twice_the_text(
    cabinet: MakeCabinet, theme: Theme, qtbot: QtBot
) -> None:
    one = cabinet()
    theme.enlarge(200)
    try:
        for page in (one.window.interruptions, one.window.server, one.window.sounds):
            one.window.open(page)
            one.window.resize(1040, 800)
            qtbot.wait(10)
            rows = [r for r in page.findChildren(Row) if r.isVisible()]
            for there in rows:
                assert there.width() <= page.viewport().width()
                assert there.height() >= there.minimumSizeHint().height()
                assert there.minimumSizeHint().width() <= there.width(), there.title.text()
    finally:
        theme.enlarge(100)


def test_a_screen_reader_hears_which_setting_a_list_is_for(cabinet: MakeCabinet) -> None:
    """Where Qt names it by its value, as on Linux, by the label whose buddy it is."""
    window = cabinet().window
    lists = [one for one in window.findChildren(Choice) if one.accessibleName() != "When"]
    assert len(lists) > 10
    for one in lists:
        found = QAccessible.queryAccessibleInterface(one)
        assert found
        labels = [label.object() for label, _ in found.relations()]
        assert [r.title.text() for r in window.findChildren(Row) if r.title in labels]


def test_a_remark_is_no_tower_of_words(theme: Theme, qtbot: QtBot) -> None:
    """Beside a wide control the title may have room, and the remark none."""
    control = QWidget()
    control.setFixedSize(450, 30)
    one = Row(theme, "Size", "On top of what the system says already.", control)
    qtbot.addWidget(one)
    one.resize(560, 120)
    one.show()
    qtbot.waitUntil(lambda: control.y() > one.note.geometry().bottom())
    one.resize(700, 60)
    qtbot.waitUntil(lambda: control.x() > one.note.geometry().right())
