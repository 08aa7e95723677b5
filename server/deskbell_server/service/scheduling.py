"""Scheduling: what waits for its time, publishing it when that has come, and cancelling it."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from functools import partial

from deskbell.content import Audience
from deskbell.wire import Scheduled, Waiting
from deskbell_server.auth.principal import BROADCAST, SEND, Principal, person
from deskbell_server.service.audiences import streams_of
from deskbell_server.service.entitlement import confirm
from deskbell_server.service.problem import ProblemError, fail
from deskbell_server.store import people, revisions, scheduled, service_tokens
from deskbell_server.store.audit import Actor, Deed, note
from deskbell_server.store.connection import Connection
from deskbell_server.store.database import Database
from deskbell_server.store.log import ALL, ROOM
from deskbell_server.store.times import now_ms
from deskbell_server.store.transaction import Transaction

LISTED = 500
OURSELVES = Actor("server", "")
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Scheduling:
    """Each producer sees and cancels its own, administrators all; others' are ``not-found``."""

    database: Database

    async def waiting(self, by: Principal) -> Scheduled:
        """What waits, the next one first."""
        if not by.scopes & {SEND, BROADCAST}:
            raise fail("forbidden", "Only who may send has something scheduled.")
        whose = None if by.role == "admin" else by.id
        found = await self.database.read(lambda c: scheduled.of(c, whose, LISTED))
        return Scheduled(items=tuple(Waiting(w.notification, w.streams) for w in found))

    async def cancel(self, by: Principal, id: str) -> None:
        """It will not be published."""

        def work(transaction: Transaction) -> bool:
            sender = scheduled.sender_of(transaction.connection, id)
            if sender is None or not (sender == by.id or by.role == "admin"):
                return False
            note(transaction, by.actor, Deed.CANCELLED, id)
            return scheduled.take(transaction, id)

        if not await self.database.write(work):
            raise fail("not-found", "There is no such scheduled notification of yours.")


def publish(transaction: Transaction, limit: int) -> None:
    """Publish what is due; one that cannot be is set aside and holds up no other."""
    for id in scheduled.due(transaction.connection, now_ms(), limit):
        mistake = transaction.tried(partial(_publish, transaction, id))
        if mistake is not None:
            why = type(mistake).__name__
            shown = None if isinstance(mistake, ValueError) else mistake  # it quotes what was said
            _log.error("scheduled %s is set aside: a mistake of ours, %s", id, why, exc_info=shown)
            scheduled.set_aside(transaction, id, why)
            note(transaction, OURSELVES, Deed.SET_ASIDE, id, why=why)


def _publish(transaction: Transaction, id: str) -> None:
    """Once: taking it out is the claim, in the same transaction."""
    each = scheduled.get(transaction.connection, id)
    if each is None or not scheduled.take(transaction, id):
        return  # another server was quicker
    by = Actor(each.sender.id, each.sender.name)
    insist = each.content.insist
    to = insist.escalate_to if insist else None
    try:
        _still_may(transaction.connection, each, to)
        escalation = streams_of(transaction.connection, to) if to else ()
    except ProblemError as error:
        note(transaction, by, Deed.CANCELLED, id, why=error.problem.code)
        return
    made, _ = revisions.add(transaction, each.content, each.sender, each.streams, id, escalation)
    scheduled.published(transaction, id, made)
    note(transaction, by, Deed.SENT, made.id, event=made.event, to=each.streams[:20])


def _still_may(connection: Connection, each: scheduled.Waiting, then: Audience | None) -> None:
    """Raises ``ProblemError`` when its sender may not send there any more, or ``then``."""
    kind, _, id = each.sender.id.partition(":")
    rooms = tuple(s.removeprefix(ROOM) for s in each.streams if s.startswith(ROOM))
    audience = Audience(users=("anybody",), rooms=rooms)
    if ALL in each.streams:
        audience = Audience(all=True)
    if kind == "user":
        account = people.by_id(connection, int(id))
        by = person(int(id), each.sender.name, account.role if account else "staff")
    elif service_tokens.stands(connection, int(id)):
        by = Principal(each.sender.id, each.sender.name, frozenset())
    else:
        raise fail("bad-token")
    confirm(connection, by, audience)
    if then:
        confirm(connection, by, then)
