"""The deep links: shows what a ``deskbell://`` address asks for, at this start or a second one."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from deskbell_desktop.core import address, deep_link
from deskbell_desktop.core.deep_link import OfferSignIn, ShowNotification
from deskbell_desktop.core.status import Link
from deskbell_desktop.core.translate import tr
from deskbell_desktop.ui.front import Front


class DeepLinks(QObject):
    """Follows links in the front's window."""

    def __init__(self, front: Front) -> None:
        super().__init__(front)
        self._front = front

    @Slot(str)
    def follow(self, link: str) -> None:
        """Show what it asks for; without a link, or with one that makes no sense, the inbox."""
        asked = deep_link.parse(link)
        if isinstance(asked, ShowNotification):
            self._front.show_item(asked.id)
            return
        self._front.show_inbox()
        if isinstance(asked, OfferSignIn):
            self._offer(asked.server)

    def _offer(self, server: str) -> None:
        present = self._front.window.present
        if "server" in present.settled.locked:
            return  # the organisation says where to sign in, no link does
        status = present.status
        if status.link is not Link.SIGNED_OUT and address.same(server, status.server):
            return
        self._front.window.ask_sign_in(
            tr("A link brought this address. Sign in only if you know it: {server}", server=server)
        )
        self._front.window.login.offer(server)
