"""The timeline: what happened to a notification after it was sent, for its sender's ledger."""

from __future__ import annotations

from sqlalchemy import Connection, insert, select

from deskbell.wire import Moment
from deskbell_server.schema.tables import account, state, timeline
from deskbell_server.store.times import from_ms, now_ms
from deskbell_server.store.transaction import Transaction

LISTED = 200


def add(
    transaction: Transaction, id: str, what: str, *, by: str | None = None, detail: str = ""
) -> None:
    """Note it."""
    row = {"notification_id": id, "at": now_ms(), "what": what, "by": by, "detail": detail}
    transaction.connection.execute(insert(timeline).values(**row))


def of(connection: Connection, id: str) -> tuple[Moment, ...]:
    """The newest of it in order, with the first acknowledgements and answers."""
    noted = select(timeline).where(timeline.c.notification_id == id).order_by(timeline.c.n.desc())
    found = [
        Moment(at=from_ms(row.at), what=row.what, by=row.by, detail=row.detail)
        for row in reversed(connection.execute(noted.limit(LISTED)).all())
    ]
    acked = (
        select(state.c.acked_at, state.c.answer, account.c.name)
        .join(account, account.c.id == state.c.user_id)
        .where(state.c.notification_id == id, state.c.acked_at.is_not(None))
        .order_by(state.c.acked_at)
        .limit(LISTED)
    )
    for row in connection.execute(acked):
        what = "answered" if row.answer else "acknowledged"
        at = from_ms(row.acked_at)
        found.append(Moment(at=at, what=what, by=row.name, detail=row.answer or ""))
    return tuple(sorted(found, key=lambda moment: moment.at))
