"""The menus of the inbox: of a notification, and behind the three dots."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from deskbell_desktop.core import text
from deskbell_desktop.core.chosen import Chosen
from deskbell_desktop.core.status import Link
from deskbell_desktop.core.translate import tr
from deskbell_desktop.ui import links, words
from deskbell_desktop.ui.present import Present
from deskbell_desktop.ui.row import Row

Deed = Callable[[], object]


def _add(menu: QMenu, says: str, done: Deed, keys: str = "", *, enabled: bool = True) -> None:
    action = menu.addAction(says.replace("&", "&&"))
    action.setEnabled(enabled)
    action.triggered.connect(lambda: done())
    if keys:
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.setShortcutVisibleInContextMenu(True)


def of_rows(
    parent: QWidget,
    rows: Sequence[Row],
    deeds: Mapping[str, Deed],
    muted: Collection[str] = (),
    every: Chosen | None = None,
) -> QMenu:
    """What can be done with the chosen notifications; ``muted``: types that are; ``every``: when
    they are all that the filter shows, instead of the rows."""
    chosen = Chosen.of(row.item for row in rows) if every is None else every
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    one = rows[0] if len(rows) == 1 else None
    if one is not None:
        _add(menu, tr("Open"), deeds["open"], "Enter")
        link = links.safe_link(one.item.notification.url)
        if link is not None:
            said = tr("Open link at {host}", host=links.host(link))
            _add(menu, said, deeds["link"], "Ctrl+Enter")
        for number, action in enumerate(one.item.choices, 1):
            _add(menu, text.label(action.label), deeds[f"answer_{number}"], f"Ctrl+{number}")
    waits = bool(chosen.waiting)
    if waits:
        _add(menu, tr("Acknowledge"), deeds["acknowledge"], "Ctrl+Shift+A")
    if waits or one is not None:
        menu.addSeparator()
    read = tr("Mark read") if chosen.unread else tr("Mark unread")
    _add(menu, read, deeds["toggle_read"], "Ctrl+U")
    _add(menu, tr("Remind later …"), deeds["later"], "Ctrl+R")
    if one is not None:
        type = one.item.notification.type
        _add(menu, words.mute(type, muted=type in muted), deeds["mute_type"], "Ctrl+M")
    menu.addSeparator()
    _add(menu, tr("Copy"), deeds["copy"], "Ctrl+C")
    _add(menu, tr("Export …"), deeds["export"], "Ctrl+E")
    _add(menu, tr("Delete"), deeds["delete"], "Del")
    return menu


def of_window(parent: QWidget, present: Present, deeds: Mapping[str, Deed]) -> QMenu:
    """What is behind the three dots."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    out = present.status.link is Link.SIGNED_OUT
    _add(menu, tr("Send me a test"), deeds["test"], enabled=not out)
    _add(menu, tr("Connect now"), deeds["try_now"], "F5", enabled=not present.connected and not out)
    muted = menu.addAction(tr("Mute sound"))
    muted.setCheckable(True)
    muted.setChecked(not present.preferences.sound_on)
    muted.setEnabled("sound_on" not in present.settled.locked)
    muted.triggered.connect(lambda: deeds["mute"]())
    menu.addSeparator()
    _add(menu, tr("Preferences"), deeds["preferences"], "Ctrl+,")
    _add(menu, tr("Keyboard shortcuts"), deeds["help"], "F1")
    if "doctor" in deeds:
        _add(menu, tr("Doctor"), deeds["doctor"])
    _add(menu, tr("Sign in") if out else tr("Sign out"), deeds["sign_in" if out else "sign_out"])
    _add(menu, tr("Quit"), deeds["quit"])
    return menu


def below(menu: QMenu, widget: QWidget) -> None:
    """Open it under a button."""
    menu.popup(widget.mapToGlobal(QPoint(0, widget.height() + 2)))
