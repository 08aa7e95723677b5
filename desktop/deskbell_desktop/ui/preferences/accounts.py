"""The page about accounts: who is signed in where, and the ways in and out."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import urlsplit

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
        self._present = present
        group = self.group(tr("Signed in"))
        self.out = button(tr("Sign out"), "", commands.sign_out)
        self.account = Row(theme, "", control=self.out)
        group.add(self.account)
        group = self.group(tr("Another account"))
        self.sign_in = button(tr("Sign in …"), "", sign_in)
        self._another = Row(theme, "", control=self.sign_in)
        group.add(self._another)
        present.status_changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Say who is signed in."""
        status = self._present.status
        out = status.link is Link.SIGNED_OUT
        where = urlsplit(status.server).netloc or status.server
        nobody = out or not status.person
        self.account.title.setText(
            tr("Nobody is signed in")
            if nobody
            else tr("{person} at {server}", person=status.person, server=where)
        )
        self.account.say("" if nobody else words.link(status))
        self.out.setVisible(not nobody)
        self._another.title.setText(
            tr("Sign in to Deskbell") if nobody else tr("Use another account or server")
        )
        self._another.say("" if nobody else tr("It takes the place of this one."))
