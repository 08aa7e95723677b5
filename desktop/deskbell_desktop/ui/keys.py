"""The keys: every shortcut of the inbox, declared once; the list that F1 shows."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from deskbell_desktop.core.translate import mark, tr, tr_marked
from deskbell_desktop.ui.controls import Label
from deskbell_desktop.ui.fonts import MEDIUM
from deskbell_desktop.ui.key_names import native
from deskbell_desktop.ui.theme import Theme


@dataclass(frozen=True, slots=True)
class Key:
    """What is done, by which keys; the first is the one that is shown."""

    deed: str
    says: str
    keys: tuple[str, ...]

    @property
    def shown(self) -> tuple[str, ...]:
        """Those to tell a person of: to them Return is Enter too."""
        return tuple(one for one in self.keys if not one.endswith("Return"))


KEYS = (
    Key("link", mark("Open the link"), ("Ctrl+Enter", "Ctrl+Return")),
    Key("acknowledge", mark("Acknowledge"), ("Ctrl+Shift+A",)),
    Key("answer_1", mark("Answer with the sender’s first action"), ("Ctrl+1",)),
    Key("answer_2", mark("… the second"), ("Ctrl+2",)),
    Key("answer_3", mark("… the third"), ("Ctrl+3",)),
    Key("toggle_read", mark("Mark read or unread"), ("Ctrl+U",)),
    Key("read_all", mark("Mark all read"), ("Ctrl+Shift+U",)),
    Key("delete", mark("Delete"), ("Del",)),
    Key("undo", mark("Undo the deletion"), ("Ctrl+Z",)),
    Key("later", mark("Remind me later"), ("Ctrl+R",)),
    Key("mute_type", mark("Mute this type, or no longer"), ("Ctrl+M",)),
    Key("quiet", mark("Do not disturb"), ("Ctrl+D",)),
    Key("search", mark("Search"), ("Ctrl+F", "/")),
    Key("menu", mark("Menu of a notification"), ("Shift+F10",)),
    Key("escape", mark("Clear search, then selection, then close"), ("Esc",)),
    Key("next_area", mark("Next area"), ("F6",)),
    Key("copy", mark("Copy"), ("Ctrl+C",)),
    Key("export", mark("Export the selection"), ("Ctrl+E",)),
    Key("try_now", mark("Connect now"), ("F5",)),
    Key("preferences", mark("Preferences"), ("Ctrl+,",)),
    Key("help", mark("This list"), ("F1",)),
)
MOVES = (
    (mark("Move; with Shift extend the selection"), mark("↑  ↓  Home  End  Page")),
    (mark("Select or not; select all"), mark("Ctrl+Space;  Ctrl+A")),
    (mark("Details"), mark("Enter")),
    (mark("Choose a chip"), mark("Alt+1 … Alt+9")),
)


def install(
    window: QWidget, deeds: Mapping[str, Callable[[], object]], chip: Callable[[int], object]
) -> None:
    """Make the shortcuts work in a window."""
    for key in KEYS:
        for keys in key.keys:
            made = QShortcut(QKeySequence(keys), window)
            made.setContext(Qt.ShortcutContext.WindowShortcut)
            made.activated.connect(deeds[key.deed])
    for digit in range(1, 10):
        made = QShortcut(QKeySequence(f"Alt+{digit}"), window)
        made.activated.connect(lambda at=digit - 1: chip(at))


class KeysHelp(QDialog):
    """The list of shortcuts."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Keyboard shortcuts – Deskbell"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        page = QWidget()
        grid = QGridLayout(page)
        grid.setContentsMargins(24, 20, 24, 20)
        grid.setHorizontalSpacing(32)
        grid.setVerticalSpacing(8)
        moves = [(tr_marked(says), tr_marked(keys)) for says, keys in MOVES]
        shown = [(tr_marked(key.says), tr(" or ").join(map(native, key.shown))) for key in KEYS]
        for i, (says, keys) in enumerate([*moves, *shown]):
            grid.addWidget(Label(theme, says), i, 0)
            grid.addWidget(
                Label(theme, keys, font=lambda f: f.body(MEDIUM), colour="text_secondary"), i, 1
            )
        scroll = QScrollArea()
        scroll.setAccessibleName(tr("Keyboard shortcuts"))
        scroll.setWidgetResizable(True)
        scroll.setWidget(page)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.addWidget(scroll)
        self.resize(page.sizeHint().width() + 20, min(720, page.sizeHint().height() + 8))
