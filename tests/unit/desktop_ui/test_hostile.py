"""What a hostile sender writes is shown as text: nothing is loaded, opened or run by showing it."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6 import QtGui
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QDesktopServices, QHelpEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from deskbell.notification import Action, Priority
from deskbell_desktop.core import notices, text
from deskbell_desktop.core.folding import Folded
from deskbell_desktop.core.query import Counts
from deskbell_desktop.core.session import verdict
from deskbell_desktop.core.status import Link
from deskbell_desktop.ui import menus
from deskbell_desktop.ui.theme import Theme
from deskbell_desktop.ui.toast_card import Toast
from tests.gallery import sample
from tests.gallery.stage import status
from tests.unit.desktop.hostile_texts import TEXTS, harmless
from tests.unit.desktop_ui.conftest import MakeStage

URLS = [
    "file:///etc/passwd",
    "javascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "\\\\host\\share\\x.exe",
    "//host/x",
    "https://user:secret@evil.example/",
    "https://bank.example@evil.example/",
    "https://еxample.com/",
    "https://exa\u202emple.com/",
    "ms-settings:privacy",
    "https://evil.example\t/x",
]
LEAVES = (
    "open",
    "socket.connect",
    "subprocess.Popen",
    "os.system",
    "os.posix_spawn",
    "urllib.Request",
)


class Guard:
    """Notes what leaves the program while it is armed."""

    def __init__(self) -> None:
        self.armed = False
        self.seen: list[tuple[object, ...]] = []
        sys.addaudithook(self._note)

    def _note(self, event: str, given: tuple[object, ...]) -> None:
        if not self.armed or event not in LEAVES:
            return
        where = str(given[0]) if given else ""
        if event == "open" and ("deskbell_resources" in where or where.endswith((".py", ".pyc"))):
            return
        self.seen.append((event, where))


GUARD = Guard()


@pytest.fixture
def nothing_leaves(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Fails when something was opened, asked or handed to the desktop."""
    opened: list[object] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    GUARD.seen.clear()
    GUARD.armed = True
    yield
    GUARD.armed = False
    assert GUARD.seen == []
    assert opened == []


def shown_plain(widget: QWidget) -> None:
    labels = widget.findChildren(QLabel)
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in labels)


@pytest.mark.parametrize("evil", TEXTS.values(), ids=TEXTS.keys())
def test_text_stays_text_everywhere(
    stage: MakeStage, qtbot: QtBot, nothing_leaves: None, evil: str
) -> None:
    item = sample.item(
        2000,
        "info",
        evil[:200],
        evil,
        evil[:80],
        1,
        priority=Priority.HIGH,
        data={evil[:60]: evil, "deep": {"list": [evil, {evil[:20]: evil}]}},
        actions=(Action(id="one", label=text.title(evil)[:40] or "x"),),
        url="https://evil.example/" + "a" * 300,
    )
    one = stage(items=(item,), counts=Counts(total=1, unread=1, by_type={"info": (1, 1)}))
    one.window.list.cards.choose("n2000")
    one.settle(0.05)
    one.window.grab()
    row = one.model.row(0)
    assert all(harmless(said) for said in (row.title, row.message, row.sender, row.glance))
    assert harmless(row.spoken(sample.NOW))
    shown_plain(one.window)
    assert all(harmless(label.text()) for label in one.window.findChildren(QLabel))
    assert one.window.detail.width() <= one.window.width()
    with qtbot.waitExposed(one.window):
        one.window.show()


@pytest.mark.parametrize("evil", TEXTS.values(), ids=TEXTS.keys())
def test_menus_and_tool_tips_show_text(
    stage: MakeStage, qtbot: QtBot, nothing_leaves: None, theme: Theme, evil: str
) -> None:
    action = Action(id="one", label=text.title(evil)[:40] or "x")
    item = sample.item(2000, "info", evil[:200], evil, evil[:80], 1, actions=(action,))
    one = stage(items=(item,), counts=Counts(total=1, unread=1))
    one.window.list.cards.choose("n2000")
    refused = verdict("odd", evil).why
    one.bridge.status(replace(status(Link.RECONNECTING), why=refused))
    one.settle(0.05)
    assert harmless(refused)
    menu = menus.of_rows(one.window, one.window.rows(), one.wiring.deeds)
    menu.popup(QPoint(0, 0))
    said = [entry.text() for entry in menu.actions()]
    assert all(harmless(words) and "\n" not in words for words in said)
    assert not any("&S" in words.replace("&&", "") for words in said)  # no hidden shortcut
    menu.close()
    offered = [made for made in one.window.detail.findChildren(QPushButton) if made.toolTip()]
    assert offered, "the sender's action tells who asks"
    for widget in one.window.findChildren(QWidget):
        tip = widget.toolTip()
        assert not QtGui.Qt.mightBeRichText(tip), tip
        if tip:
            place = widget.rect().center()
            event = QHelpEvent(QEvent.Type.ToolTip, place, widget.mapToGlobal(place))
            QApplication.sendEvent(widget, event)


@pytest.mark.parametrize("evil", TEXTS.values(), ids=TEXTS.keys())
def test_bubbles_toasts_and_their_digest_show_text(
    qtbot: QtBot, nothing_leaves: None, theme: Theme, evil: str
) -> None:
    action = Action(id="one", label=text.title(evil)[:40] or "x")
    item = sample.item(2000, "info", evil[:200], evil, evil[:80], 1, actions=(action,))
    folded = Folded().plus([item] * 5, {}, sample.NOW)
    for notice in (notices.notice(item), notices.together(folded, "")):
        assert all(harmless(words) for words in (notice.title, notice.body, notice.message))
        assert len(notice.title) <= 100
        assert len(notice.body) <= 800
        assert "\u200b" not in notice.title, "nothing without width in a title"
        toast = Toast(theme, notice, blended=True, now=sample.NOW)
        qtbot.addWidget(toast)
        toast.show()
        toast.grab()
        shown_plain(toast)
        said = [label.text() for label in toast.findChildren(QLabel)]
        assert all(harmless(words) for words in (*said, toast.accessibleName()))
        assert toast.height() < 360


@pytest.mark.parametrize("url", URLS)
def test_an_odd_link_is_told_and_never_opened(
    stage: MakeStage, qtbot: QtBot, nothing_leaves: None, url: str
) -> None:
    item = sample.item(2000, "info", "Look", "", "Shop", 1, url=url)
    one = stage(items=(item,), counts=Counts(total=1, unread=1))
    one.window.list.cards.choose("n2000")
    one.settle(0.05)
    assert not one.window.detail.follow()
    one.wiring.deeds["link"]()
    shown_plain(one.window.detail)
    said = [label.text() for label in one.window.detail.findChildren(QLabel)]
    assert any(words.startswith("Not opened.") for words in said)
    assert all(harmless(words) for words in said)


def test_the_guard_would_notice(nothing_leaves: None) -> None:
    with open("/etc/hostname", "rb") as file:
        file.read()
    assert [event for event, *_ in GUARD.seen] == ["open"]
    GUARD.seen.clear()
