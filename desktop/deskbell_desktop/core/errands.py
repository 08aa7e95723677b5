"""The errands: carries what the person did to the server, in order, as often as it takes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Protocol

from deskbell.ids import new_id
from deskbell.wire import What
from deskbell_desktop.core.account import Account
from deskbell_desktop.core.clock import Clock
from deskbell_desktop.core.connection import Connection
from deskbell_desktop.core.item import Item
from deskbell_desktop.core.journal import Journal, Taken
from deskbell_desktop.core.mail import OpTaken, OpVoid, OpWaits
from deskbell_desktop.core.op import Op
from deskbell_desktop.core.session import wished
from deskbell_desktop.core.timers import Timers
from deskbell_desktop.core.translate import tr

AGAIN = 5.0
LIMIT = 60.0


class Courier(Protocol):
    """Carries one op to the server. Nothing waits; the outcome comes back as mail."""

    def carry(self, server: str, token: str, op: Op) -> None: ...
    def test(self, server: str, token: str) -> None: ...


class Errands:
    """One op is on its way at a time; the next one leaves when its fate is known."""

    def __init__(
        self,
        courier: Courier,
        connection: Connection,
        clock: Clock,
        timers: Timers,
        deliver: Callable[[Taken], None],
    ) -> None:
        self._courier = courier
        self._connection = connection
        self._clock = clock
        self._timers = timers
        self._deliver = deliver
        self.journal: Journal | None = None
        self._account: Account | None = None
        self._under_way: str | None = None

    def use(self, journal: Journal | None, account: Account | None) -> None:
        """Carry from this journal's outbox."""
        self.journal = journal
        self._account = account
        self._under_way = None
        self._timers.clear("errand", "errand-limit")

    # -- what the person did -----------------------------------------------------------------------

    def mark(self, what: What, ids: Sequence[str]) -> None:
        """Do it here at once, and tell the server when it can be told."""
        if self.journal is None:
            return
        ops: list[Op] = []
        for id in ids:
            item = self.journal.ledger.get(id)
            if item is not None:
                ops.append(self._op(what, item))
        self._add(ops)

    def answer(self, id: str, action: str) -> None:
        """Choose one of the sender's actions, while none is chosen and a server takes it."""
        item = self.journal.ledger.get(id) if self.journal else None
        if item is None or action not in {each.id for each in item.choices}:
            return
        if self._account is not None and self._account.history:
            self._add([replace(self._op(What.ANSWERED, item), action=action)])

    def _op(self, what: What, item: Item) -> Op:
        at, seen = self._clock.wall(), item.place if item.place > 0 else None
        return Op(new_id(), what, at, id=item.id, up_to=seen, version=item.state.version)

    def mark_all_read(self, up_to: int) -> None:
        """Everything up to that place is read; what comes later is not."""
        if self.journal is not None:
            self._add([Op(new_id(), What.READ_ALL, self._clock.wall(), up_to=up_to)])

    def _add(self, ops: Sequence[Op]) -> None:
        if self.journal is None or self._account is None or not ops:
            return
        taken = self.journal.outbox.add(ops, local=not self._account.history)
        if taken:
            self._deliver(taken)
        self.go()

    # -- carrying ----------------------------------------------------------------------------------

    def go(self) -> None:
        """Send the next op, if the connection stands and none is on its way."""
        account, token = self._connection.account, self._connection.access.token
        if not (self.journal and account and token and account.history and self._connection.up):
            return
        if self._under_way is not None:
            return
        op = self.journal.outbox.next()
        if op is None:
            return
        self._under_way = op.op_id
        self._timers.set("errand-limit", self._clock.mono() + LIMIT)
        self._courier.carry(account.server, token, op)

    def taken(self, done: OpTaken) -> None:
        """The server accepted it."""
        if self._ours(done.op) and self.journal:
            self._settled(
                self.journal.outbox.accept(done.op, done.state.version if done.state else None)
            )

    def void(self, gone: OpVoid) -> None:
        """The server's own state wins, where it has one."""
        if self._ours(gone.op) and self.journal:
            outbox = self.journal.outbox
            self._settled(outbox.keep(gone.op) if gone.gone else outbox.drop([gone.op.op_id]))

    def waits(self, later: OpWaits) -> None:
        """It must be tried again."""
        if not self._ours(later.op):
            return
        self._under_way = None
        self._timers.clear("errand-limit")
        if later.renew:
            self._connection.renew()
        self._timers.set("errand", self._clock.mono() + (wished(later.retry_after) or AGAIN))

    def due(self, timer: str) -> None:
        """A timer of ours rang."""
        if timer == "errand-limit":
            self._under_way = None
        self.go()

    def _ours(self, op: Op) -> bool:
        return op.op_id == self._under_way

    def _settled(self, taken: Taken) -> None:
        self._under_way = None
        self._timers.clear("errand-limit")
        if taken:
            self._deliver(taken)
        self.go()

    # -- a test notification -----------------------------------------------------------------------

    def test(self) -> str:
        """Ask for a test notification; else say why not."""
        account, token = self._connection.account, self._connection.access.token
        if account is None or token is None or not self._connection.up:
            return tr("A test notification needs a connection to the server.")
        if not account.history:
            return tr("This server has no test notifications.")
        self._courier.test(account.server, token)
        return ""
