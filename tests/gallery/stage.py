"""The stage: the real windows over a desk and an inbox that only remember what they were asked."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from PySide6.QtWidgets import QApplication

from deskbell_desktop.core.account import Account
from deskbell_desktop.core.chosen import Chosen
from deskbell_desktop.core.item import Item
from deskbell_desktop.core.preferences import Preferences
from deskbell_desktop.core.query import Counts, Filter
from deskbell_desktop.core.status import Link, Status
from deskbell_desktop.ui.bridge import Bridge
from deskbell_desktop.ui.deeds import Deeds
from deskbell_desktop.ui.inbox import Inbox
from deskbell_desktop.ui.model import InboxModel
from deskbell_desktop.ui.pages import matches
from deskbell_desktop.ui.present import Present
from deskbell_desktop.ui.theme import Theme
from deskbell_desktop.ui.wiring import Wiring
from tests.gallery import sample


class FakeDesk:
    """Remembers the commands."""

    def __init__(self) -> None:
        self.asked: list[tuple[object, ...]] = []

    def sign_in(self, server: str, username: str, password: str, stay: bool = True) -> None:
        self.asked.append(("sign_in", server, username, stay))

    def sign_in_by_provider(self, server: str, stay: bool = True) -> None:
        self.asked.append(("sign_in_by_provider", server, stay))

    def sign_out(self, account: Account | None = None) -> None:
        self.asked.append(("sign_out", account) if account else ("sign_out",))

    def switch(self, account: Account) -> None:
        self.asked.append(("switch", account))

    def mark_read(self, ids: Sequence[str]) -> None:
        self.asked.append(("mark_read", *ids))

    def mark_unread(self, ids: Sequence[str]) -> None:
        self.asked.append(("mark_unread", *ids))

    def delete(self, ids: Sequence[str]) -> None:
        self.asked.append(("delete", *ids))

    def restore(self, ids: Sequence[str]) -> None:
        self.asked.append(("restore", *ids))

    def acknowledge(self, id: str) -> None:
        self.asked.append(("acknowledge", id))

    def answer(self, id: str, action: str) -> None:
        self.asked.append(("answer", id, action))

    def mark_all_read(self, up_to: int) -> None:
        self.asked.append(("mark_all_read", up_to))

    def send_test(self) -> None:
        self.asked.append(("send_test",))

    def try_now(self) -> None:
        self.asked.append(("try_now",))

    def quiet(self, until: float | None) -> None:
        self.asked.append(("quiet", until))

    def snooze(self, ids: Sequence[str], until: float) -> None:
        self.asked.append(("snooze", *ids, until))

    def snooze_all(self, until: float) -> None:
        self.asked.append(("snooze_all", until))

    def unsnooze(self, ids: Sequence[str]) -> None:
        self.asked.append(("unsnooze", *ids))

    def prefer(self, preferences: Preferences) -> None:
        self.asked.append(("prefer", preferences))

    def preview(self, sound: str) -> None:
        self.asked.append(("preview", sound))

    def stop(self) -> None:
        self.asked.append(("stop",))


class FakeReader:
    """An inbox in a list."""

    def __init__(self, items: Sequence[Item], counts: Counts) -> None:
        self.items = sorted(items, key=lambda item: -item.place)
        self._counts = counts

    def page(self, wanted: Filter, before: int | None, limit: int) -> list[Item]:
        fit = (i for i in self.items if matches(i, wanted) and (before is None or i.place < before))
        fit = (i for i in fit if i.waits_for_answer or not wanted.waiting)
        return [i for i in fit if i.pressing or not wanted.pressing][:limit]

    def whole(self, wanted: Filter, up_to: int) -> Chosen:
        return Chosen.of(self.page(wanted, up_to + 1, len(self.items)))

    def get(self, id: str) -> Item | None:
        return next((item for item in self.items if item.id == id), None)

    def counts(self) -> Counts:
        return self._counts


def status(link: Link = Link.CONNECTED) -> Status:
    """A status of that afternoon."""
    lost = timedelta(minutes=17 if link is Link.RECONNECTING else 0)
    at: datetime = sample.NOW - lost
    return Status(link, since=at, server="https://bell.harbour.example", complete_at=at)


class Stage:
    """A window with its bridge, answered at once."""

    wiring: Wiring
    """Set by whoever wants keys and menus to work."""

    def __init__(
        self,
        theme: Theme,
        items: Sequence[Item],
        counts: Counts,
        link: Link = Link.CONNECTED,
        now: Callable[[], datetime] = lambda: sample.NOW,
    ) -> None:
        self.desk, self.bridge = FakeDesk(), Bridge()
        self.reader = FakeReader(items, counts)
        self.present = Present(self.bridge, status(link))
        self.model = InboxModel(self.bridge.ask_page, now, self.bridge)
        self.bridge.page_came.connect(self.model.page_came)
        self.bridge.inbox_changed.connect(self.model.changed)
        self.window = Inbox(
            theme,
            self.model,
            self.present,
            lambda window: Deeds(self.desk, window.list.undo.tell),
            now,
        )
        self.bridge.start(lambda: self.reader)
        self.bridge.ask_counts()
        self.model.reload()

    def settle(self, least: float = 0.0) -> None:
        """Wait until what was asked is shown."""
        app, began = QApplication.instance(), time.monotonic()
        assert app is not None
        while time.monotonic() - began < 2:
            app.processEvents()
            there = self.model.settled and self.present.counts == self.reader.counts()
            if there and time.monotonic() - began >= least:
                break
            time.sleep(0.005)
        for _ in range(20):
            app.processEvents()

    def close(self) -> None:
        """End it."""
        self.bridge.stop()
        self.window.close()
        self.window.deleteLater()
