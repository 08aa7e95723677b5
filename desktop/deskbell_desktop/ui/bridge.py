"""The bridge: the one place where the desk's threads and the store's thread meet the GUI's."""

from __future__ import annotations

import logging
import queue
import threading
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal, Slot

from deskbell_desktop.core.account import Account
from deskbell_desktop.core.door import Changed
from deskbell_desktop.core.preferences import Settled
from deskbell_desktop.core.query import Counts, Reader
from deskbell_desktop.core.quiet import Quiet
from deskbell_desktop.core.status import Status
from deskbell_desktop.ui.pages import PageAsked, PageCame

T = TypeVar("T")
if TYPE_CHECKING:
    from deskbell_desktop.core.doctor.finding import Finding

log = logging.getLogger(__name__)


class Bridge(QObject):
    """Implements ``Watcher``: calls from any thread become signals, delivered in the GUI thread.

    Connect its signals to methods of ``QObject``s only: a plain function would run in the thread
    that emits.
    """

    status_seen = Signal(object)
    inbox_changed = Signal(object)
    sign_in_refused = Signal(str, str)
    signed_in_as = Signal(str, str)
    said = Signal(str)
    open_asked = Signal(object, object)
    quiet_seen = Signal(object)
    settled_seen = Signal(object)
    accounts_seen = Signal(object, object)
    page_came = Signal(object)
    item_came = Signal(object)
    findings_came = Signal(int, object)
    counts_came = Signal(object)
    _done_aside = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._orders: queue.SimpleQueue[Callable[[Reader], None] | None] = queue.SimpleQueue()
        self._thread: threading.Thread | None = None
        self._done_aside.connect(self._hand_over)

    # -- Watcher -----------------------------------------------------------------------------------

    def status(self, status: Status) -> None:
        self.status_seen.emit(status)

    def changed(self, changed: Changed) -> None:
        self.inbox_changed.emit(changed)

    def sign_in_failed(self, sentence: str, hint: str) -> None:
        self.sign_in_refused.emit(sentence, hint)

    def signed_in(self, server: str, person: str) -> None:
        self.signed_in_as.emit(server, person)

    def say(self, sentence: str) -> None:
        self.said.emit(sentence)

    def open(self, id: str | None, activation_token: str | None) -> None:
        self.open_asked.emit(id, activation_token)

    def quiet_changed(self, quiet: Quiet) -> None:
        self.quiet_seen.emit(quiet)

    def accounts(self, used: Account | None, others: tuple[Account, ...]) -> None:
        self.accounts_seen.emit(used, others)

    def settled(self, settled: Settled) -> None:
        self.settled_seen.emit(settled)

    # -- work aside --------------------------------------------------------------------------------

    def aside(self, work: Callable[[], T], done: Callable[[T], object]) -> None:
        """Do work that may take a while on a thread of its own; ``done`` has its result here."""

        def run() -> None:
            result = work()
            self._done_aside.emit(lambda: done(result))

        threading.Thread(target=run, name="aside", daemon=True).start()

    @Slot(object)
    def _hand_over(self, tell: Callable[[], object]) -> None:
        tell()

    # -- the doctor --------------------------------------------------------------------------------

    def found(self, turn: int, findings: Sequence[Finding]) -> None:
        """What an examination found, and which one."""
        self.findings_came.emit(turn, findings)

    # -- reading -----------------------------------------------------------------------------------

    def start(self, reader: Callable[[], Reader]) -> None:
        """Read with what ``reader`` makes, on a thread of its own (SQLite wants one thread)."""
        if self._thread is None:
            self._thread = threading.Thread(
                target=self._work, args=(reader,), name="store reader", daemon=True
            )
            self._thread.start()

    def stop(self) -> None:
        """End the store thread."""
        if self._thread is not None:
            self._orders.put(None)
            self._thread.join(2)
            self._thread = None

    def ask_page(self, asked: PageAsked) -> None:
        """Answered by ``page_came``."""
        self._orders.put(lambda reader: self._read_page(reader, asked))

    def ask_item(self, id: str) -> None:
        """Answered by ``item_came``."""
        self._orders.put(lambda reader: self.item_came.emit(reader.get(id)))

    def ask_counts(self) -> None:
        """Answered by ``counts_came``."""
        self._orders.put(lambda reader: self.counts_came.emit(_counts(reader)))

    def _read_page(self, reader: Reader, asked: PageAsked) -> None:
        if asked.whole and asked.before is not None:
            chosen = reader.whole(asked.wanted, asked.before - 1)
            self.page_came.emit(PageCame(asked, (), whole=chosen))
            return
        items = reader.page(asked.wanted, asked.before, asked.limit)
        self.page_came.emit(PageCame(asked, tuple(items)))

    def _work(self, make: Callable[[], Reader]) -> None:
        reader = make()
        while (order := self._orders.get()) is not None:
            try:
                order(reader)
            except Exception:
                log.exception("the inbox could not be read")


def _counts(reader: Reader) -> Counts:
    return reader.counts()
