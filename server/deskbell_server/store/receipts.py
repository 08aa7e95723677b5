"""Receipts: what devices did with a notification; a row only where something happened."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select

from deskbell.wire import Outcome, Receipt
from deskbell_server.schema.tables import log, membership, receipt
from deskbell_server.store.log import TOLD, heard_by
from deskbell_server.store.times import now_ms
from deskbell_server.store.transaction import Transaction
from deskbell_server.store.upserting import insert_into


def add(
    transaction: Transaction, user_id: int, device_id: str, receipts: Sequence[Receipt]
) -> None:
    """Keep them; ``displayed`` stays when a later one says ``suppressed``.

    What was never in this person's audience is passed over.
    """
    connection, now = transaction.connection, now_ms()
    ids = {each.id for each in receipts}
    heard = (
        select(log.c.notification_id)
        .join(membership, heard_by(user_id))
        .where(log.c.kind.in_(TOLD), log.c.notification_id.in_(ids))
    )
    theirs = set(connection.execute(heard).scalars())
    for each in receipts:
        if each.id not in theirs:
            continue
        values = {"what": each.what.value, "why": each.why, "at": now}
        row = insert_into(connection, receipt).values(
            notification_id=each.id, user_id=user_id, device_id=device_id, **values
        )
        connection.execute(
            row.on_conflict_do_update(
                index_elements=["notification_id", "user_id", "device_id"],
                set_=values,
                where=receipt.c.what != Outcome.DISPLAYED.value,
            )
        )
