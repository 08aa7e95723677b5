"""The wiring: every deed of the inbox by its name, on keys, menus and buttons."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from functools import partial

from PySide6.QtCore import QModelIndex, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from deskbell.notification import ACTIONS_MAX
from deskbell_desktop.core.chosen import Chosen
from deskbell_desktop.core.door import Commands
from deskbell_desktop.ui import keys, menus, quiet_menu
from deskbell_desktop.ui.copying import as_text
from deskbell_desktop.ui.inbox import Inbox
from deskbell_desktop.ui.theme import Theme

Deed = Callable[[], object]


class Wiring(QObject):
    """Holds the deeds of one window."""

    preferences_wanted = Signal()
    export_wanted = Signal(object)
    copy_wanted = Signal(object)
    """Of so many that nobody shall wait for it."""

    def __init__(
        self,
        window: Inbox,
        commands: Commands,
        theme: Theme,
        now: Callable[[], datetime],
        quit: Deed,
        others: Mapping[str, Deed] | None = None,
    ) -> None:
        """``others``: deeds that are done elsewhere than in this window."""
        super().__init__(window)
        self.window, self.commands, self._theme, self._now = window, commands, theme, now
        self.deeds: dict[str, Deed] = {
            "open": window.open_current,
            "link": window.detail.follow,
            "acknowledge": lambda: window.with_choice(window.deeds.acknowledge),
            **{f"answer_{n + 1}": partial(self.answer, n) for n in range(ACTIONS_MAX)},
            "toggle_read": lambda: window.with_choice(window.deeds.toggle_read),
            "read_all": lambda: window.deeds.read_all(window.model.newest),
            "delete": window.delete,
            "undo": window.deeds.undo,
            "later": window.remind_later,
            "mute_type": window.toggle_mute,
            "copy": lambda: window.with_choice(self.copy),
            "menu": self.row_menu,
            "export": lambda: window.with_choice(self.export),
            "quiet": self.toggle_quiet,
            "search": self.search,
            "escape": self.escape,
            "next_area": self.next_area,
            "try_now": commands.try_now,
            "help": lambda: keys.KeysHelp(theme, window).show(),
            "preferences": self.preferences_wanted.emit,
            "test": commands.send_test,
            "mute": self.toggle_sound,
            "sign_in": window.ask_sign_in,
            "sign_out": self.sign_out,
            "quit": quit,
            **(others or {}),
        }
        self._connect()
        keys.install(window, self.deeds, window.list.chips.choose)

    # -- deeds -------------------------------------------------------------------------------------

    def copy(self, chosen: Chosen) -> None:
        """The chosen notifications as text, to the clipboard."""
        if self.window.list.cards.every.chosen is None:
            QGuiApplication.clipboard().setText(as_text(chosen.items, self._now()))
        else:
            self.copy_wanted.emit(chosen.items)

    def export(self, chosen: Chosen) -> None:
        """The chosen notifications, into a file."""
        at_hand = self.window.list.cards.every.chosen is None
        self.export_wanted.emit([*chosen.items] if at_hand else chosen.items)

    def row_menu(self) -> None:
        """The menu of what is chosen, by a key: of itself Qt knows only the one made for it."""
        if QApplication.activePopupWidget() is None:  # where the system opens it, that is enough
            cards, more = self.window.list.cards, self.window.detail.more
            if cards.isVisible():
                self._row_menu(cards.spot())
            else:
                self._menu_below(more)

    def answer(self, number: int) -> None:
        """Choose one of the sender's actions."""
        self.window.deeds.answer(self.window.detail.row, number)

    def toggle_quiet(self) -> None:
        """Do not disturb: until further notice, or end the quiet there is."""
        self.commands.quiet(None if self.window.present.quiet else 0.0)

    def toggle_sound(self) -> None:
        """Mute, or not."""
        held = self.window.present.preferences
        self.commands.prefer(replace(held, sound_on=not held.sound_on))

    def sign_out(self) -> None:
        """End the session on this desk."""
        self.commands.sign_out()
        self.deeds["sign_in"]()

    def search(self) -> None:
        """To the search field."""
        if self.window.list.isHidden():
            self.window.back()
        self.window.list.search.setFocus()
        self.window.list.search.selectAll()

    def escape(self) -> None:
        """Leave the sign-in panel, clear the search, then the selection, then close."""
        if self.window.leave_sign_in():
            return
        listed = self.window.list
        chosen = len(self.window.list.cards.choice())
        if listed.search.text() or listed.search.hasFocus():
            if listed.search.text():
                self._keep_shown()
                listed.clear_search()
            listed.cards.setFocus()
        elif listed.isHidden():
            self.window.back()
        elif chosen > 1:
            listed.cards.setCurrentIndex(listed.cards.currentIndex())
        elif chosen:
            listed.cards.clearSelection()
            listed.cards.setCurrentIndex(QModelIndex())
        else:
            self.window.close()

    def _keep_shown(self) -> None:
        """What was found and is read stays the chosen one when the list is whole again."""
        shown, cards = self.window.detail.row, self.window.list.cards
        if shown is not None:
            once = Qt.ConnectionType.SingleShotConnection
            self.window.model.filled.connect(lambda: cards.choose(shown.item.id), once)

    def next_area(self) -> None:
        """From search to chips, list, details and around."""
        listed, detail = self.window.list, self.window.detail
        every: tuple[QWidget, ...] = (listed.search, listed.cards, detail)
        areas = [area for area in every if area.isVisible()]
        focused = QGuiApplication.focusObject()
        at = next((i for i, area in enumerate(areas) if area is focused), -1)
        if at < 0 and isinstance(focused, QWidget) and detail.isAncestorOf(focused):
            at = areas.index(detail)
        goal = areas[(at + 1) % len(areas)]
        (detail.first if goal is detail else goal).setFocus()

    # -- connections -------------------------------------------------------------------------------

    def _connect(self) -> None:
        window, listed = self.window, self.window.list
        listed.test_wanted.connect(self.commands.send_test)
        listed.try_wanted.connect(self.commands.try_now)
        listed.sign_in_wanted.connect(lambda: self.deeds["sign_in"]())
        listed.quiet_off_wanted.connect(lambda: self.commands.quiet(None))
        listed.read_all.clicked.connect(lambda: self.deeds["read_all"]())
        listed.moon.clicked.connect(self._quiet_menu)
        listed.more.clicked.connect(self._more_menu)
        listed.cards.customContextMenuRequested.connect(self._menu_at)
        window.menu_wanted.connect(self._menu_below)
        window.detail.export_wanted.connect(lambda: self.deeds["export"]())
        window.login.asked.connect(self.commands.sign_in)
        window.login.asked_provider.connect(self.commands.sign_in_by_provider)

    def _quiet_menu(self) -> None:
        moon = self.window.list.moon
        moon.setChecked(bool(self.window.present.quiet))
        menu = QMenu(moon)
        quiet_menu.fill(menu, self._now(), self.window.present.quiet, self.commands.quiet)
        menus.below(menu, moon)

    def _more_menu(self) -> None:
        menus.below(
            menus.of_window(self.window, self.window.present, self.deeds), self.window.list.more
        )

    def _menu_below(self, tool: QWidget) -> None:
        menus.below(self._menu(), tool)

    def _menu_at(self, point: QPoint) -> None:
        self._row_menu(self.window.list.cards.viewport().mapToGlobal(point))

    def _menu(self) -> QMenu:
        muted, every = self.window.present.preferences.muted_types, self.window.list.cards.every
        rows = self.window.rows() if every.chosen is None else ()
        return menus.of_rows(self.window, rows, self.deeds, muted, every.chosen)

    def _row_menu(self, at: QPoint) -> None:
        if self.window.choice():
            self._menu().popup(at)
