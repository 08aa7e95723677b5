"""The counter: where a person's wishes are handed in; each becomes a mail to the desk."""

from __future__ import annotations

from collections.abc import Sequence

from deskbell.wire import What
from deskbell_desktop.core import mail as m
from deskbell_desktop.core.account import Account
from deskbell_desktop.core.mailbox import Mailbox
from deskbell_desktop.core.preferences import Preferences


class Counter:
    """Implements ``door.Commands`` for a desk's mailbox."""

    def __init__(self, mailbox: Mailbox) -> None:
        self._post = mailbox.post

    def sign_in(self, server: str, username: str, password: str, stay: bool = True) -> None:
        self._post(m.SignIn(server, username, password, stay))

    def sign_in_by_provider(self, server: str, stay: bool = True) -> None:
        self._post(m.SignInByProvider(server, stay))

    def sign_out(self, account: Account | None = None) -> None:
        self._post(m.SignOut(account))

    def switch(self, account: Account) -> None:
        self._post(m.Switch(account))

    def mark_read(self, ids: Sequence[str]) -> None:
        self._post(m.Mark(What.READ, tuple(ids)))

    def mark_unread(self, ids: Sequence[str]) -> None:
        self._post(m.Mark(What.UNREAD, tuple(ids)))

    def delete(self, ids: Sequence[str]) -> None:
        self._post(m.Mark(What.DELETED, tuple(ids)))

    def restore(self, ids: Sequence[str]) -> None:
        self._post(m.Mark(What.RESTORED, tuple(ids)))

    def acknowledge(self, id: str) -> None:
        self._post(m.Mark(What.ACKED, (id,)))

    def answer(self, id: str, action: str) -> None:
        self._post(m.Answer(id, action))

    def mark_all_read(self, up_to: int) -> None:
        self._post(m.MarkAllRead(up_to))

    def send_test(self) -> None:
        self._post(m.SendTest())

    def try_now(self) -> None:
        self._post(m.TryNow())

    def quiet(self, until: float | None) -> None:
        self._post(m.Quiet(until))

    def snooze(self, ids: Sequence[str], until: float) -> None:
        self._post(m.Snooze(tuple(ids), until))

    def snooze_all(self, until: float) -> None:
        self._post(m.Snooze(None, until))

    def unsnooze(self, ids: Sequence[str]) -> None:
        self._post(m.Unsnooze(tuple(ids)))

    def prefer(self, preferences: Preferences) -> None:
        self._post(m.Prefer(preferences))

    def preview(self, sound: str) -> None:
        self._post(m.Preview(sound))

    def stop(self) -> None:
        self._post(m.Stop())
