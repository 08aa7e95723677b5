"""States: what a person does with a notification, as a row and an entry of their stream.

``deleted > answered > acknowledged > read``: the higher ones include the lower. ``unread`` is the
only step back and is compare-and-set on the version. A step that changes nothing writes nothing.
"""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy import update

from deskbell.notification import Answer, Notification, State
from deskbell.wire import What
from deskbell_server.schema.tables import read_mark, state
from deskbell_server.store import inbox, insisting, people
from deskbell_server.store.log import Draft, Kind, change, head, user_stream
from deskbell_server.store.times import from_ms, now_ms, to_ms
from deskbell_server.store.transaction import Transaction
from deskbell_server.store.upserting import insert_into


class UnknownActionError(Exception):
    """The notification has no such action."""


class AnsweredError(Exception):
    """Another answer was given before; ``current`` is what it is now."""

    def __init__(self, current: Notification) -> None:
        super().__init__(current.id)
        self.current = current


class VersionConflictError(Exception):
    """It was changed meanwhile; ``current`` is what it is now."""

    def __init__(self, current: Notification) -> None:
        super().__init__(current.id)
        self.current = current


def step(
    transaction: Transaction,
    user_id: int,
    id: str,
    what: What,
    version: int | None = None,
    seq: int | None = None,
) -> Notification | None:
    """Apply one step to one notification; returns it with its new state, ``None`` if not theirs.

    Raises ``VersionConflictError`` for an ``unread`` whose version is not the present one, and when
    the person was told of it anew since the ``seq`` that they had before them.
    """
    now = now_ms()
    told = _seen(transaction, user_id, id, seq)
    if told is None or told.state is None:
        return None
    before = told.state
    if what is What.UNREAD and version is not None and version != before.version:
        raise VersionConflictError(told)
    after = _after(before, what, now)
    if after == before:
        return told
    after = replace(after, version=before.version + 1)
    _put(transaction, user_id, id, after)
    body = change(what, after.version, id=id)
    transaction.append(Draft(user_stream(user_id), Kind.STATE, now, body))
    if before.acked is None and after.acked is not None and told.require_ack:
        _acknowledged(transaction, user_id, id)
    return replace(told, state=after)


def _acknowledged(transaction: Transaction, user_id: int, id: str) -> None:
    account = people.by_id(transaction.connection, user_id)
    insisting.acknowledged(transaction, id, account.name if account else "")


def _seen(transaction: Transaction, user_id: int, id: str, seq: int | None) -> Notification | None:
    told = inbox.get(transaction.connection, user_id, id)
    if told is not None and seq is not None and seq < (told.seq or 0):
        raise VersionConflictError(told)
    return told


def answer(
    transaction: Transaction, user_id: int, id: str, action: str, seq: int | None = None
) -> Notification | None:
    """Answer with one of its actions; the same again changes nothing, ``None`` if not theirs.

    Raises ``UnknownActionError``, ``AnsweredError`` when another answer was given before, or
    ``VersionConflictError`` as ``step`` does.
    """
    now = now_ms()
    told = _seen(transaction, user_id, id, seq)
    if told is None or told.state is None:
        return None
    if action not in {each.id for each in told.actions}:
        raise UnknownActionError(action)
    before = told.state
    if before.answer is not None:
        if before.answer.action != action:
            raise AnsweredError(told)
        return told
    given = Answer(action=action, at=from_ms(now))
    acked, version = before.acked or given.at, before.version + 1
    after = replace(before, read=True, acked=acked, answer=given, version=version)
    _put(transaction, user_id, id, after)
    body = change(What.ANSWERED, after.version, id=id) | {"action": action}
    transaction.append(Draft(user_stream(user_id), Kind.STATE, now, body))
    if before.acked is None and told.require_ack:
        _acknowledged(transaction, user_id, id)
    return replace(told, state=after)


def _after(before: State, what: What, now: int) -> State:
    match what:
        case What.READ:
            return replace(before, read=True)
        case What.UNREAD:
            return before if before.deleted else replace(before, read=False)
        case What.DELETED:
            return replace(before, read=True, deleted=True)
        case What.RESTORED:
            return replace(before, deleted=False)
        case What.ACKED:
            acked = before.acked or from_ms(now)
            return replace(before, read=True, acked=acked)
        case _:
            raise ValueError(f"{what} is not a person's step")


def _put(transaction: Transaction, user_id: int, id: str, new: State) -> None:
    values = {
        "read": new.read,
        "deleted": new.deleted,
        "version": new.version,
        "acked_at": to_ms(new.acked) if new.acked else None,
        "answer": new.answer.action if new.answer else None,
        "answered_at": to_ms(new.answer.at) if new.answer else None,
    }
    row = insert_into(transaction.connection, state).values(
        user_id=user_id, notification_id=id, **values
    )
    transaction.connection.execute(
        row.on_conflict_do_update(index_elements=["user_id", "notification_id"], set_=values)
    )


def read_all(transaction: Transaction, user_id: int, up_to: int) -> None:
    """Everything up to there is read; also what was marked unread by hand (a new version each).

    What is still to come is not, whatever number was named.
    """
    connection = transaction.connection
    up_to = min(up_to, head(connection).seq)
    by_hand = list(inbox.unread_with_state(connection, user_id, up_to))
    mark = inbox.read_mark_of(connection, user_id)
    if up_to <= mark and not by_hand:
        return
    for id in by_hand:
        connection.execute(
            update(state)
            .where(state.c.user_id == user_id, state.c.notification_id == id)
            .values(read=True, version=state.c.version + 1)
        )
    row = insert_into(connection, read_mark).values(user_id=user_id, up_to=max(up_to, mark))
    connection.execute(
        row.on_conflict_do_update(index_elements=["user_id"], set_={"up_to": max(up_to, mark)})
    )
    body = change(What.READ_ALL, 0, up_to=up_to)
    transaction.append(Draft(user_stream(user_id), Kind.STATE, now_ms(), body))
