"""Measures the inbox window over 100,000: open, scroll, filter, search, choose all, a stream.

    python -m tests.bench.inbox [FOLDER] [--count N] [--seconds N]

The journal in FOLDER is kept and used again; without one it is made anew. The journal, its reader,
the bridge, the tray and the window are the application's own; the desk is a thread that stores
and tells as ``core.desk`` does.
"""

from __future__ import annotations

import argparse
import gc
import os
import resource
import tempfile
import time
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import AbstractContextManager, nullcontext
from datetime import UTC, datetime, timedelta
from pathlib import Path

if "DISPLAY" not in os.environ:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from deskbell.notification import Notification, Priority, Sender
from deskbell.wire import Entry
from deskbell_desktop.adapters.journal import Shelf, ShelfReader
from deskbell_desktop.adapters.places import Places
from deskbell_desktop.core.account import Account
from deskbell_desktop.core.cursor import Position
from deskbell_desktop.core.door import Changed
from deskbell_desktop.core.query import Filter
from deskbell_desktop.core.status import Link, Status
from deskbell_desktop.ui.bridge import Bridge
from deskbell_desktop.ui.deeds import Deeds
from deskbell_desktop.ui.inbox import Inbox
from deskbell_desktop.ui.model import InboxModel
from deskbell_desktop.ui.present import Present
from deskbell_desktop.ui.theme import Theme
from deskbell_desktop.ui.tray import Tray
from tests.bench.frames import FrameWatch
from tests.gallery.stage import FakeDesk

ACCOUNT = Account("http://bell.bench", "1", "alice")
TYPES = ("order", "inventory", "project", "task", "budget", "system", "info", "success", "error")
WORDS = ("pallet", "dock", "aisle", "lorry", "count", "order", "cold", "store", "gate", "invoice")
EPOCH = "bench"
RATE = 200
HEAD = (
    "| step | ms | wait: p99 | longest | most CPU | over 50 ms | RSS, MB |\n"
    "|---|---|---|---|---|---|---|"
)


def now() -> datetime:
    return datetime.now(UTC)


def entry(seq: int, at: datetime) -> Entry:
    """One notification of a busy warehouse."""
    kind = TYPES[seq % len(TYPES)]
    said = " ".join(WORDS[(seq * k) % len(WORDS)] for k in (1, 3, 5, 7, 11, 13))
    told = Notification(
        id=f"b{seq}",
        seq=seq,
        stream="user:1",
        event="order:new" if kind == "order" else "notification:received",
        type=kind,
        title=f"Notification {seq} about {WORDS[seq % len(WORDS)]}",
        message=f"{said}, number {seq}. Please look at it before the evening.",
        priority=list(Priority)[seq % 3],
        data={"order_id": str(seq), "customer": "Alder Bakery", "total": 12.5, "currency": "EUR"},
        sender=Sender(id="9", name="Warehouse"),
        created_at=at,
    )
    return Entry(seq=seq, notification=told)


class Station:
    """The journal, and the thread that is the desk."""

    def __init__(self, folder: Path, count: int) -> None:
        self.shelf = Shelf(Places(folder, folder, folder))
        self._desk = ThreadPoolExecutor(1, thread_name_prefix="desk")  # SQLite wants one thread
        self._book = self._desk.submit(self.shelf, ACCOUNT).result()
        self.last = self._desk.submit(self._fill, count).result()

    def _fill(self, count: int) -> int:
        last = self._book.ledger.position().cursor
        while last < count:
            more = range(last + 1, min(last + 1000, count) + 1)
            entries = [entry(seq, now() - timedelta(minutes=count - seq)) for seq in more]
            last = more[-1]
            self._book.ledger.take(entries, Position(EPOCH, last), now())
        return last

    def stream(self, bridge: Bridge, rate: int, seconds: float) -> Future[None]:
        """So many a second, each stored and told by itself."""
        return self._desk.submit(self._stream, bridge, rate, seconds)

    def _stream(self, bridge: Bridge, rate: int, seconds: float) -> None:
        began = time.monotonic()
        for i in range(round(rate * seconds)):
            time.sleep(max(0.0, began + i / rate - time.monotonic()))
            self.last += 1
            entries = [entry(self.last, now())]
            taken = self._book.ledger.take(entries, Position(EPOCH, self.last), now())
            bridge.changed(Changed(self._book.counts(), taken.arrived))


def rss() -> float:
    """Megabytes that are resident now."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * resource.getpagesize() / 1e6


class Bench:
    """The window over the station, measured step by step."""

    def __init__(self, station: Station) -> None:
        app = QApplication.instance() or QApplication([])
        assert isinstance(app, QApplication)
        self.theme = Theme(app)
        self.station, self.watch, self.lines = station, FrameWatch(), [HEAD]
        self.bridge = Bridge()
        status = Status(Link.CONNECTED, since=now(), server="http://bell.bench", complete_at=now())
        self.present = Present(self.bridge, status)
        self.tray = Tray(self.theme, self.present, self.bridge, {}, now)
        self.bridge.start(lambda: ShelfReader(station.shelf))
        gc.collect()
        self.step("before the window", lambda: None)

    def step(self, name: str, act: Callable[[], object]) -> None:
        """Do it; note its time, its longest wait and the memory after it."""
        self.watch.fresh()
        began = time.perf_counter()
        act()
        took = (time.perf_counter() - began) * 1000
        frames = self.watch.fresh()
        self.lines.append(f"| {name} | {took:,.0f} | {frames.said()} | {rss():.0f} |")
        print(self.lines[-1], flush=True)

    def run(self, seconds: float) -> None:
        """All steps."""
        self.step("window open, first page painted", self.open)
        self.step("scroll to the end", self.scroll)
        self.step("Ctrl+A where all are loaded", self.choose_all)
        for name, wanted in (
            ("only unread", Filter(unread=True)),
            ("only orders", Filter(type="order")),
            ("search: one word", Filter(text="lorry")),
            ("search: two prefixes", Filter(text="pal sup")),
            ("search: one number", Filter(text="54321")),
            ("search: nothing found", Filter(text="cinnamon")),
            ("all again", Filter()),
        ):
            self.step(name, lambda wanted=wanted: self.filter(wanted))  # type: ignore[misc]
        self.step("Ctrl+A where 100 are loaded", self.choose_all)
        self.step("Ctrl+U, Delete, Ctrl+Z of all: told to the desk", self.act)
        self.step(f"{seconds:.0f} s of nothing", lambda: self.stream(0, seconds))
        self.step(f"{seconds:.0f} s of {RATE} a second", lambda: self.stream(RATE, seconds))
        self.step("scroll while they arrive", lambda: self.stream(RATE, seconds / 4, scroll=True))

    def open(self) -> None:
        """As the application opens it."""
        self.model = InboxModel(self.bridge.ask_page, now, self.bridge)
        self.bridge.page_came.connect(self.model.page_came)
        self.bridge.inbox_changed.connect(self.model.changed)
        desk = FakeDesk()
        self.window = Inbox(
            self.theme, self.model, self.present, lambda w: Deeds(desk, w.list.undo.tell), now
        )
        self.bridge.ask_counts()
        self.model.reload()
        self.window.show()
        self.watch.until(lambda: self.model.settled and self.present.counts.total > 0, "a page")
        self.window.repaint()

    def scroll(self) -> None:
        """The End key until there is no more."""
        cards = self.window.list.cards
        total = self.present.counts.total
        pressed = time.monotonic()

        def there() -> bool:
            nonlocal pressed
            if time.monotonic() - pressed > 0.03:  # the repeat rate of a key that is held
                pressed = time.monotonic()
                QTest.keyClick(cards, Qt.Key.Key_End)
            return self.model.rowCount() >= total

        self.watch.until(there, "the end")

    def filter(self, wanted: Filter) -> None:
        """Until the first page of it is there and painted."""
        self.model.show_only(wanted)
        self.watch.until(lambda: self.model.settled, "the filter")
        self.window.repaint()

    def choose_all(self) -> None:
        """Until the details say how many, and no more rows are loaded for it."""
        cards, loaded = self.window.list.cards, self.model.rowCount()
        QTest.keyClick(cards, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        total = self.present.counts.total
        self.watch.until(lambda: len(cards.every.chosen or ()) == total, "all of them")
        self.window.repaint()
        assert self.model.rowCount() == loaded

    def act(self) -> None:
        """What the person does to all of them, as far as the window is part of it."""
        cards, control = self.window.list.cards, Qt.KeyboardModifier.ControlModifier
        QTest.keyClick(cards, Qt.Key.Key_U, control)
        self.watch.until(lambda: True, "read")
        QTest.keyClick(cards, Qt.Key.Key_Delete)
        self.watch.until(lambda: True, "deleted")
        QTest.keyClick(cards, Qt.Key.Key_Z, control)
        self.watch.until(lambda: True, "undone")

    def stream(self, rate: int, seconds: float, *, scroll: bool = False) -> None:
        """Let them come; at the end all are in the list."""
        goal = self.model.rowCount() + round(rate * seconds)
        streamed = self.station.stream(self.bridge, rate, seconds)
        end = time.monotonic() + seconds
        bar = self.window.list.cards.verticalScrollBar()

        def there() -> bool:
            if scroll:
                bar.setValue(bar.value() + 40)
            return time.monotonic() >= end and streamed.done()

        self.watch.until(there, "the stream")
        streamed.result()
        self.watch.until(lambda: self.model.rowCount() >= goal, "all rows")


def main(arguments: Sequence[str] | None = None) -> list[str]:
    """Measure and print; returns the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--count", type=int, default=100_000)
    parser.add_argument("--seconds", type=float, default=20)
    given = parser.parse_args(arguments)
    place: AbstractContextManager[str]
    place = nullcontext(str(given.folder)) if given.folder else tempfile.TemporaryDirectory()
    with place as folder:
        station = Station(Path(folder), given.count)
        bench = Bench(station)
        bench.run(given.seconds)
        bench.bridge.stop()
    return bench.lines


if __name__ == "__main__":
    main()
