"""Sending: from a producer's content to committed entries of the log."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass, replace

from deskbell.content import Audience, Content
from deskbell.ids import new_id
from deskbell.notification import Notification
from deskbell.problems import FieldError
from deskbell_server.auth.principal import Principal
from deskbell_server.service.audiences import streams_of
from deskbell_server.service.directory import Directory
from deskbell_server.service.entitlement import allow, confirm
from deskbell_server.service.problem import fail
from deskbell_server.store import content as contents
from deskbell_server.store import (
    deliveries,
    idempotency,
    memberships,
    revisions,
    scheduled,
    service_tokens,
)
from deskbell_server.store.audit import Deed, note
from deskbell_server.store.connection import Connection
from deskbell_server.store.database import Database
from deskbell_server.store.jobs import Look
from deskbell_server.store.times import now_ms
from deskbell_server.store.transaction import Slot, Transaction

SCHEDULED_MAX = 500
"""Of one producer."""
TOLD_MAX = 20
"""Streams that one line of the audit log names."""


@dataclass(frozen=True, slots=True)
class Sent:
    """The notification as stored; ``replayed`` when an earlier request with this key made it."""

    notification: Notification
    replayed: bool = False


@dataclass(frozen=True, slots=True)
class _Made:
    notification: Notification
    slots: Sequence[Slot]


_canonical = json.JSONEncoder(sort_keys=True, ensure_ascii=False).encode
LATER = {"announce_again": False, "publish_at": None, "insist": None}
"""Fields of a content that came after the first version, as they are when nobody gives them."""


class Sending:
    """Takes notifications; returns after the commit."""

    def __init__(self, database: Database, directory: Directory, undo_seconds: float = 0) -> None:
        self._database = database
        self._directory = directory
        self._undo_seconds = undo_seconds

    async def submit(
        self, by: Principal, content: Content, audience: Audience, key: str | None
    ) -> Sent:
        """Store it once per key and producer, with an entry for each stream.

        Raises ``ProblemError`` (forbidden, unknown-user, unknown-room, key-reused) and
        ``StoreError``.
        """
        allow(by, audience)
        print_ = fingerprint(content, audience) if key else ""

        at = self._moment(content, audience)

        def work(transaction: Transaction) -> _Made | idempotency.Earlier:
            if by.proof and by.proof not in transaction.known:
                raise fail("bad-token")
            confirm(transaction.looking, by, audience)
            earlier: idempotency.Earlier | None = transaction.known.get((by.id, key))
            if earlier:
                if earlier.fingerprint != print_:
                    raise fail("key-reused")
                return earlier
            streams = streams_of(transaction.looking, audience, self._directory.named)
            escalation = self._escalation(transaction, by, content)
            if at is not None:
                return self._schedule(transaction, by, content, streams, at, key, print_)
            new, slots = revisions.add(
                transaction, content, by.sender, streams, escalation=escalation
            )
            if key:
                idempotency.add(transaction, by.id, key, print_, new.id, new.revision)
            self._note(transaction, by, new, streams)
            return _Made(new, slots)

        looks = [Look(idempotency.find_many, (by.id, key))] if key else []
        if by.proof:
            looks.append(Look(service_tokens.standing, by.proof))
        made = await self._database.write(work, *looks)
        if isinstance(made, _Made):
            if not made.slots:
                return Sent(made.notification)
            first = made.slots[0]
            return Sent(replace(made.notification, seq=first.seq, stream=first.draft.stream))
        assert key is not None
        return Sent(await self._earlier(by.id, key), replayed=True)

    def _escalation(
        self, transaction: Transaction, by: Principal, content: Content
    ) -> Sequence[str]:
        """Whom to tell at the deadline; they must be an audience that the sender may send to."""
        to = content.insist.escalate_to if content.insist else None
        if to is None:
            return ()
        allow(by, to)
        confirm(transaction.looking, by, to)
        return streams_of(transaction.looking, to, self._directory.named, "insist.escalate_to.")

    def _moment(self, content: Content, audience: Audience) -> int | None:
        """When to publish it, if not now: when its sender says, or after the time in which a
        broadcast can be undone."""
        now, wanted = now_ms(), scheduled.moment(content)
        if wanted is None and audience.all and self._undo_seconds:
            return now + round(self._undo_seconds * 1000)
        return wanted if wanted is not None and wanted > now else None

    def _schedule(
        self,
        transaction: Transaction,
        by: Principal,
        content: Content,
        streams: Sequence[str],
        at: int,
        key: str | None,
        print_: str,
    ) -> _Made:
        if scheduled.count(transaction.connection, by.id) >= SCHEDULED_MAX:
            wrong = FieldError(field="publish_at", message=f"{SCHEDULED_MAX} of yours wait already")
            raise fail("invalid", "", wrong)
        new = scheduled.Waiting(new_id(), at, by.sender, content, tuple(streams), now_ms())
        scheduled.add(transaction, new)
        if key:
            idempotency.add(transaction, by.id, key, print_, new.id)
        note(transaction, by.actor, Deed.SCHEDULED, new.id, to=streams[:TOLD_MAX])
        return _Made(new.notification, ())

    async def count(self, by: Principal, audience: Audience) -> int:
        """How many people it would reach now, each counted once; raises as ``submit`` does."""
        allow(by, audience)

        def ask(connection: Connection) -> int:
            if by.proof and not service_tokens.standing(connection, [by.proof]):
                raise fail("bad-token")
            confirm(connection, by, audience)
            return memberships.count_hearing(
                connection, streams_of(connection, audience, self._directory.named)
            )

        return await self._database.read(ask)

    def _note(
        self,
        transaction: Transaction,
        by: Principal,
        new: Notification,
        streams: Sequence[str],
    ) -> None:
        """Who sent what to whom, and to how many; not what it says."""
        heard = (
            len(self._directory.listeners(streams[0]))
            if len(streams) == 1
            else len(self._directory.audience(streams))
        )
        told = {"event": new.event, "to": streams[:TOLD_MAX], "count": heard}
        note(transaction, by.actor, Deed.SENT, new.id, **told)

    async def retract(self, by: Principal, id: str) -> Notification:
        """Take it back; for its sender and administrators, for others it is not there."""

        def work(transaction: Transaction) -> Notification | None:
            sender = deliveries.sender_of(transaction.connection, id)
            if sender is None or not (sender == by.id or by.role == "admin"):
                return None
            note(transaction, by.actor, Deed.RETRACTED, id)
            return revisions.retract(transaction, id)

        done = await self._database.write(work)
        if done is None:
            raise fail("not-found", "There is no such notification of yours.")
        return done

    async def _earlier(self, producer: str, key: str) -> Notification:
        def query(connection: Connection) -> Notification | None:
            earlier = idempotency.find(connection, producer, key)
            if earlier is None:
                return None
            found = contents.get(connection, earlier.notification_id, earlier.revision)
            if found is None:
                waits = scheduled.get(connection, earlier.notification_id)
                return waits.notification if waits else None
            return replace(found, seq=earlier.seq, stream=earlier.stream)

        found = await self._database.read(query)
        if found is None:
            raise fail("not-found", "What was sent with this key is no longer kept.")
        return found


def fingerprint(content: Content, audience: Audience) -> str:
    """SHA-256 of the canonical request: the same key with another one is a mistake."""
    wire = content.wire()
    for name, usual in LATER.items():  # a key that was used before they existed must still fit
        if wire[name] == usual:
            del wire[name]
    said = _canonical([wire, audience.wire()])
    return hashlib.sha256(said.encode()).hexdigest()
