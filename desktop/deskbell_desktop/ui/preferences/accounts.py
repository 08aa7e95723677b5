"""The page about accounts: who is signed in where, and the ways in and out."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from urllib.parse import urlsplit

from PySide6.QtWidgets import QHBoxLayout, QWidget

from deskbell_desktop.core.account import Account
from deskbell_desktop.core.door import Commands
from deskbell_desktop.core.status import Link
from deskbell_desktop.core.translate import tr
from deskbell_desktop.ui import words
from deskbell_desktop.ui.controls import button
from deskbell_desktop.ui.preferences.group import Row
from deskbell_desktop.ui.preferences.held import Held
from deskbell_desktop.ui.preferences.page import Page
from deskbell_desktop.ui.present import Present
from deskbell_desktop.ui.theme import Theme


class Accounts(Page):
    """``sign_in`` shows the sign-in page."""

    def __init__(
        self,
        theme: Theme,
        held: Held,
        present: Present,
        commands: Commands,
        sign_in: Callable[[], object],
    ) -> None:
        super().__init__(theme, held)
        self._present, self._commands = present, commands
        group = self.group(tr("Signed in"))
        self.out = button(tr("Sign out"), "", commands.sign_out)
        self.account = Row(theme, "", control=self.out)
        group.add(self.account)
        self.resting = self.group(tr("At rest"))
        self.others: list[Row] = []
        group = self.group(tr("Another account"))
        self.sign_in = button(tr("Sign in …"), "", sign_in)
        self._another = Row(theme, "", control=self.sign_in)
        group.add(self._another)
        present.status_changed.connect(self.refresh)
        present.accounts_changed.connect(self.refresh_others)
        self.refresh()
        self.refresh_others()

    def refresh(self) -> None:
        """Say who is signed in."""
        status = self._present.status
        out = status.link is Link.SIGNED_OUT
        nobody = out or not status.person
        self.account.title.setText(
            tr("Nobody is signed in") if nobody else _named(status.person, status.server)
        )
        self.account.say("" if nobody else words.link(status))
        self.out.setVisible(not nobody)
        self._another.title.setText(
            tr("Sign in to Deskbell") if nobody else tr("Use another account or server")
        )
        self._another.say("" if nobody else tr("This one stays signed in, at rest."))

    def refresh_others(self) -> None:
        """Say who else is signed in; only the account in use is connected."""
        for row in self.others:
            self.resting.take(row)
        self.others = [self._other(account) for account in self._present.others]
        for row in self.others:
            self.resting.add(row)
        self.resting.setVisible(bool(self.others))

    def _other(self, account: Account) -> Row:
        both = QWidget()
        across = QHBoxLayout(both)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(8)
        said = _named(account.name, account.server)
        for words_, then in (
            (tr("Use"), self._commands.switch),
            (tr("Sign out"), self._commands.sign_out),
        ):
            made = button(words_, "", partial(then, account))
            made.setAccessibleName(f"{words_}: {said}")
            across.addWidget(made)
        note = tr("Not connected; what came is fetched when you use it.")
        return Row(self._theme, said, note, both)


def _named(person: str, server: str) -> str:
    where = urlsplit(server).netloc or server
    return tr("{person} at {server}", person=person, server=where)
