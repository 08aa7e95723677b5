"""The doctor's window: findings as they come, remedies, the report."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from deskbell_desktop.core.doctor.finding import Finding, Part, State, ok, problem
from deskbell_desktop.core.door import Changed
from deskbell_desktop.core.query import Counts
from deskbell_desktop.core.status import Link, Status
from deskbell_desktop.ui.bridge import Bridge
from deskbell_desktop.ui.doctor import errand
from deskbell_desktop.ui.doctor.window import Doctor
from deskbell_desktop.ui.theme import Theme
from tests.gallery import doctor, sample
from tests.gallery.doctor import Examiner
from tests.gallery.stage import FakeDesk
from tests.unit.desktop_ui.test_accessible import NAME, focusable, interface


class Surgery:
    """The window, its bridge, the desk that remembers and the examiner."""

    def __init__(self, theme: Theme, findings: Sequence[Finding]) -> None:
        made = doctor.window(theme, [f for f in findings if f.part is not Part.PATH])
        self.window: Doctor = made[0]
        self.bridge: Bridge = made[1]
        self.desk: FakeDesk = made[2]
        self.examiner: Examiner = made[3]
        self.window.show()
        self.window.check()

    def state(self, part: Part) -> State | None:
        found = self.window.rows[part].finding
        return found.state if found else None

    def button(self, part: Part) -> QPushButton:
        found = self.window.rows[part].findChild(QPushButton)
        assert found is not None
        return found

    def arrive(self, sender: str) -> None:
        told = sample.EVERYTHING[0].notification
        sent = replace(told.sender, name=sender)
        item = replace(sample.EVERYTHING[0], notification=replace(told, sender=sent))
        self.bridge.changed(Changed(Counts(), (item,), arrived=frozenset({item.id})))


@pytest.fixture
def surgery(theme: Theme, qtbot: QtBot) -> Iterator[Surgery]:
    made = Surgery(theme, doctor.found())
    yield made
    made.window.close()
    made.window.deleteLater()
    QApplication.processEvents()


def test_the_test_is_sent_by_the_running_desk_and_known_by_its_sender(surgery: Surgery) -> None:
    assert ("send_test",) in surgery.desk.asked
    assert surgery.state(Part.PATH) is None
    surgery.arrive("Somebody else")
    assert surgery.state(Part.PATH) is None
    surgery.arrive("Ada")
    assert surgery.state(Part.PATH) is State.OK
    assert surgery.window.head.headline.text() == "One problem and one remark"


def test_a_test_under_way_tells_nobody_when_the_window_is_gone(
    theme: Theme, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(errand, "LIMIT", 30)
    made = Surgery(theme, doctor.found())
    assert ("send_test",) in made.desk.asked
    made.window.close()
    made.window.deleteLater()
    qtbot.wait(100)  # an exception in Qt's loop fails the test


def test_everything_that_takes_the_focus_has_a_name(surgery: Surgery) -> None:
    found = list(focusable(surgery.window))
    assert len(found) >= 3
    assert [w for w in found if not interface(w).text(NAME).strip()] == []


def test_each_row_says_all_to_a_screen_reader(surgery: Surgery) -> None:
    named = surgery.window.rows[Part.KEYRING].accessibleName()
    assert named == (
        "Keyring: Problem. Locked, so the sign-in cannot be kept. "
        "Unlock it; Deskbell does the rest."
    )


def test_unlock_asks_for_the_keyring_only(surgery: Surgery) -> None:
    sent = surgery.desk.asked.count(("send_test",))
    surgery.button(Part.KEYRING).click()
    assert surgery.examiner.unlocked == 1
    assert surgery.state(Part.KEYRING) is State.OK
    assert surgery.desk.asked.count(("send_test",)) == sent


def test_play_sound_plays_one(surgery: Surgery) -> None:
    surgery.button(Part.SOUND).click()
    assert surgery.desk.asked[-1][0] == "preview"


def test_a_lost_link_is_shown_at_once_with_what_to_do(surgery: Surgery) -> None:
    surgery.bridge.status(Status(Link.RECONNECTING, sample.NOW, why="The server is restarting."))
    assert surgery.state(Part.LIVE) is State.PROBLEM
    surgery.button(Part.LIVE).click()
    assert ("try_now",) in surgery.desk.asked
    assert surgery.state(Part.PATH) is State.UNKNOWN  # nothing is sent without a link


def test_findings_of_an_earlier_look_are_passed_over(surgery: Surgery) -> None:
    surgery.window.check()
    surgery.bridge.found(1, [problem(Part.TRAY, "long ago")])
    assert surgery.state(Part.TRAY) is State.OK
    surgery.bridge.found(2, [problem(Part.TRAY, "now")])
    assert surgery.state(Part.TRAY) is State.PROBLEM


def test_the_report_goes_to_the_clipboard(surgery: Surgery) -> None:
    surgery.bridge.found(1, [ok(Part.PROXY, "By http://ada:hunter2@proxy.")])
    surgery.window.copy_button.click()
    text = QGuiApplication.clipboard().text()
    assert "Keyring" in text
    assert "hunter2" not in text
