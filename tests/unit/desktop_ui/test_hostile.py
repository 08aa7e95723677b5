"""What a hostile sender writes is shown as text: nothing is loaded, opened or run by showing it."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import pytest
from PySide6 import QtGui
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QDesktopServices, QHelpEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from deskbell.notification import Action, Priority
from deskbell_desktop.core import text
from deskbell_desktop.core.query import Counts
from deskbell_desktop.ui import menus
from deskbell_desktop.ui.theme import Theme
from tests.gallery import sample
from tests.unit.desktop_ui.conftest import MakeStage

RLO, LRM, ZWSP, BELL = "\u202e", "\u200e", "\u200b", "\u0007"
TEXTS = {
    "an image from the disk": '<img src="file:///etc/hostname"><b>Pay now</b>',
    "an image from the net": '<img src="http://127.0.0.1:9/x.png" onerror="alert(1)">',
    "a style": '<style>@import url("http://127.0.0.1:9/x.css");</style><h1>Big</h1>',
    "a link": '<a href="javascript:alert(1)">Click here</a>',
    "a script": "<script>location='http://127.0.0.1:9'</script>",
    "entities": "&lt;b&gt; &amp; &#x202e;",
    "right to left": f"invoice{RLO}fdp.exe",
    "controls": f"a{BELL}\x1b[31mred\x1b[0m\x00end",
    "no width": f"pay{ZWSP}pal {LRM}{ZWSP}",
    "marks on marks": "Z" + "\u0301" * 200,
    "one long word": "x" * 4_000,
    "one long line": "word " * 800,
    "very many lines": "\n".join(str(n) for n in range(500)),
    "an ampersand and a percent": "&Save %1 %n %s {title}",
}
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


def harmless(shown: str) -> bool:
    return not any(c in shown for c in (RLO, LRM, BELL, "\x1b", "\x00"))


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
    item = sample.item(2000, "info", evil[:200], evil, "Shop", 1, actions=(action,))
    one = stage(items=(item,), counts=Counts(total=1, unread=1))
    one.window.list.cards.choose("n2000")
    menu = menus.of_rows(one.window, one.window.rows(), one.wiring.deeds)
    menu.popup(QPoint(0, 0))
    said = [entry.text() for entry in menu.actions()]
    assert all(harmless(words) and "\n" not in words for words in said)
    assert not any("&S" in words.replace("&&", "") for words in said)  # no hidden shortcut
    menu.close()
    for widget in one.window.findChildren(QWidget):
        tip = widget.toolTip()
        assert not QtGui.Qt.mightBeRichText(tip), tip
        if tip:
            place = widget.rect().center()
            event = QHelpEvent(QEvent.Type.ToolTip, place, widget.mapToGlobal(place))
            QApplication.sendEvent(widget, event)


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
