"""The ledger: what became of a notification with each person and device."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from deskbell.wire import Delivery, Receipt
from deskbell_server.auth.principal import Principal
from deskbell_server.service.problem import fail
from deskbell_server.store import deliveries, receipts, sessions
from deskbell_server.store.database import Database
from deskbell_server.store.sessions import Report
from deskbell_server.store.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Ledger:
    """Takes receipts and positions of devices, and tells them to the sender."""

    database: Database

    async def add(self, user_id: int, device: str, told: Sequence[Receipt]) -> None:
        """Keep what a device did."""
        await self.database.write(lambda t: receipts.add(t, user_id, device, told))

    async def reached(self, positions: Mapping[str, int], reports: Mapping[str, Report]) -> None:
        """These sessions have stored the log up to there; and what desktops tell of themselves."""

        def work(transaction: Transaction) -> None:
            sessions.reached(transaction, positions)
            sessions.told(transaction, reports)

        await self.database.write(work)

    async def delivery(self, by: Principal, id: str, after: int, limit: int) -> Delivery:
        """Where it is; only its sender and administrators may know, for others it is not there."""
        sender = await self.database.read(lambda c: deliveries.sender_of(c, id))
        if sender is None or not (sender == by.id or by.role == "admin"):
            raise fail("not-found", "There is no such notification of yours.")
        return await self.database.read(lambda c: deliveries.delivery(c, id, after, limit))
