"""The tray's menu: enough alone, where the left click cannot open a window."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

from PySide6.QtWidgets import QMenu

from deskbell.catalogue import shorten
from deskbell_desktop.core.status import Link
from deskbell_desktop.ui import icons, quiet_menu
from deskbell_desktop.ui.present import Present
from deskbell_desktop.ui.row import Row
from deskbell_desktop.ui.theme import Theme

LATEST = 5
SHOWN = 48


def plain(words: str) -> str:
    """Words as a menu shows them: no mnemonics."""
    return words.replace("&", "&&")


def fill(
    menu: QMenu,
    theme: Theme,
    present: Present,
    latest: Sequence[Row],
    deeds: Mapping[str, Callable[[], object]],
    open_item: Callable[[str], object],
    quiet: Callable[[float | None], object],
    now: datetime,
) -> None:
    """Put everything into the menu."""
    menu.clear()
    ink, size = theme.colours.text, theme.fonts.icon(16)

    def add(words: str, deed: str, *, enabled: bool = True) -> None:
        action = menu.addAction(plain(words))
        action.setEnabled(enabled)
        action.triggered.connect(lambda: deeds[deed]())

    for row in latest[:LATEST]:
        hue = (
            theme.colours.danger_ink
            if row.urgent
            else theme.colours.hue(row.item.notification.type).ink
        )
        icon = icons.icon(icons.type_icon(row.item.notification.type), hue, size)
        action = menu.addAction(icon, plain(shorten(row.title, SHOWN)))
        action.triggered.connect(lambda _=False, id=row.item.id: open_item(id))
    if latest:
        menu.addSeparator()
    unread = present.counts.unread
    add(f"Open inbox ({unread:,})" if unread else "Open inbox", "open")
    menu.addSeparator()
    still = menu.addMenu(icons.icon("ui-moon", ink, size), "Do not disturb")
    quiet_menu.fill(still, now, present.quiet, quiet)
    add("Mark all read", "read_all", enabled=unread > 0)
    muted = menu.addAction("Mute sound")
    muted.setCheckable(True)
    muted.setChecked(not present.preferences.sound_on)
    muted.setEnabled("sound_on" not in present.settled.locked)
    muted.triggered.connect(lambda: deeds["mute"]())
    menu.addSeparator()
    out = present.status.link is Link.SIGNED_OUT
    add("Send me a test", "test", enabled=not out)
    add("Sign in", "sign_in") if out else add("Sign out", "sign_out")
    add("Quit", "quit")
