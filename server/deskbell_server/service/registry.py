"""The registry: what administrators look after, from people to devices and the audit log."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from deskbell.problems import FieldError
from deskbell.rollout import DeskPreferences
from deskbell_server.auth.passwords import NONE, Passwords
from deskbell_server.auth.principal import Principal
from deskbell_server.service import administration, rollouts, whose
from deskbell_server.service.problem import fail
from deskbell_server.store import audit, fleet, people, rooms, service_tokens, sessions
from deskbell_server.store import rollouts as stored
from deskbell_server.store.audit import Deed, Note
from deskbell_server.store.connection import Connection
from deskbell_server.store.database import Database
from deskbell_server.store.fleet import Deskside
from deskbell_server.store.people import Account, Profile
from deskbell_server.store.rollouts import Rollout
from deskbell_server.store.rooms import Room
from deskbell_server.store.service_tokens import ServiceToken
from deskbell_server.store.transaction import Transaction

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Registry:
    """Pages are one longer than asked for when there is more; what is not there is
    ``not-found``."""

    database: Database
    passwords: Passwords
    refresh_days: int

    # -- people ----------------------------------------------------------------------------------

    async def users(self, which: people.Which, after: str, limit: int) -> Sequence[Profile]:
        """The next accounts by name."""
        return await self.database.read(lambda c: people.page(c, which, after, limit + 1))

    async def user(self, id: int) -> Profile:
        """One account."""
        return await self._one(lambda c: people.profile(c, id), "user")

    async def add_user(self, by: Principal, name: str, password: str | None, role: str) -> Profile:
        """A new account; without a password only the identity provider signs it in."""
        hash = NONE if password is None else await self._hash(password)
        new = await self.database.write(
            lambda t: administration.add_user(t, by.actor, name, hash, role)
        )
        return await self.user(new.id)

    async def change_user(
        self,
        by: Principal,
        id: int,
        role: str | None,
        disabled: bool | None,
        password: str | None,
    ) -> Profile:
        """Role, access or password; all or nothing."""
        hash = None if password is None else await self._hash(password)

        def work(transaction: Transaction) -> None:
            if role is not None:
                administration.set_role(transaction, by.actor, _account(transaction, id), role)
            if disabled is not None:
                found = _account(transaction, id)
                administration.set_disabled(transaction, by.actor, found, disabled)
            if hash is not None:
                administration.set_password(transaction, by.actor, _account(transaction, id), hash)

        await self.database.write(work)
        return await self.user(id)

    async def _hash(self, password: str) -> str:
        try:
            return await self.passwords.hash(password)
        except ValueError as error:
            wrong = FieldError(field="password", message=str(error))
            raise fail("invalid", "", wrong) from None

    # -- rooms -----------------------------------------------------------------------------------

    async def rooms(self, text: str, after: str, limit: int) -> Sequence[Room]:
        """The next rooms by name."""
        return await self.database.read(lambda c: rooms.page(c, text, after, limit + 1))

    async def room(self, name: str) -> Room:
        """One room."""
        return await self._one(lambda c: rooms.get(c, name), "room")

    async def add_room(
        self,
        by: Principal,
        name: str,
        members: Sequence[str],
        sending: str,
        senders: Sequence[str],
    ) -> Room:
        """A new room."""
        given = (name, members, sending, senders)
        await self.database.write(lambda t: administration.add_room(t, by.actor, *given))
        return await self.room(name)

    async def change_room(
        self, by: Principal, name: str, sending: str | None, senders: Sequence[str] | None
    ) -> Room:
        """Who may send to it."""
        given = (name, sending, senders)
        await self.database.write(lambda t: administration.change_room(t, by.actor, *given))
        return await self.room(name)

    async def remove_room(self, by: Principal, name: str) -> None:
        """The room is gone; histories stay."""
        await self.database.write(lambda t: administration.remove_room(t, by.actor, name))

    async def members(self, name: str, after: str, limit: int) -> Sequence[Profile]:
        """The next members of a room by name."""
        await self.room(name)
        return await self.users(people.Which(room=name), after, limit)

    async def join(self, by: Principal, name: str, user: str) -> None:
        """Let a person hear the room."""

        def work(transaction: Transaction) -> None:
            found = administration.account(transaction.connection, user)
            administration.join(transaction, by.actor, name, found)

        await self.database.write(work)

    async def leave(self, by: Principal, name: str, user_id: int) -> None:
        """Let a person hear it no more."""

        def work(transaction: Transaction) -> None:
            found = _account(transaction, user_id)
            administration.leave(transaction, by.actor, name, found)

        await self.database.write(work)

    # -- service tokens --------------------------------------------------------------------------

    async def tokens(self, after: str, limit: int) -> Sequence[ServiceToken]:
        """The next service tokens by name."""
        return await self.database.read(lambda c: service_tokens.page(c, after, limit + 1))

    async def token(self, id: int) -> ServiceToken:
        """One service token."""
        return await self._one(lambda c: service_tokens.get(c, id), "token")

    async def add_token(
        self,
        by: Principal,
        name: str,
        scopes: Sequence[str],
        expires_at: int | None,
        only: Sequence[str] | None,
    ) -> tuple[ServiceToken, str]:
        """A new service token, and its secret, which is told this once."""
        given = (name, scopes, expires_at, only)
        return await self.database.write(lambda t: administration.add_token(t, by.actor, *given))

    async def revoke_token(self, by: Principal, id: int) -> None:
        """End it at once."""
        token = await self.token(id)
        await self.database.write(lambda t: administration.revoke_token(t, by.actor, token))

    # -- roll-outs -------------------------------------------------------------------------------

    async def rollouts(self, before: int | None, limit: int) -> Sequence[Rollout]:
        """The next roll-outs, newest first."""
        days = self.refresh_days
        return await self.database.read(lambda c: stored.page(c, days, before, limit + 1))

    async def rollout(self, id: int) -> Rollout:
        """One roll-out."""
        return await self._one(lambda c: stored.get(c, id, self.refresh_days), "roll-out")

    async def add_rollout(
        self, by: Principal, given: DeskPreferences, room: str | None, percent: int
    ) -> Rollout:
        """Give preferences to desks."""
        id = await self.database.write(lambda t: rollouts.add(t, by.actor, given, room, percent))
        return await self.rollout(id)

    async def reach_rollout(self, by: Principal, id: int, **reach: Any) -> Rollout:
        """Widen it, or narrow it: ``room``, ``percent``."""
        await self.database.write(lambda t: rollouts.reach(t, by.actor, id, **reach))
        return await self.rollout(id)

    async def withdraw_rollout(self, by: Principal, id: int) -> None:
        """Take it back."""
        await self.database.write(lambda t: rollouts.withdraw(t, by.actor, id))

    # -- devices and the audit log ---------------------------------------------------------------

    async def devices(self, which: fleet.Which, after: str, limit: int) -> Sequence[Deskside]:
        """The next signed-in devices."""
        asked = (which, self.refresh_days, after, limit + 1)
        return await self.database.read(lambda c: fleet.page(c, *asked))

    async def end_session(self, by: Principal, id: str, user_id: int | None = None) -> None:
        """Sign a device out; with ``user_id`` only if it is that person's."""

        def work(transaction: Transaction) -> None:
            found = sessions.get(transaction.connection, id)
            if found is None or found.ended_why or user_id not in (None, found.user_id):
                raise fail("not-found", "There is no such device that is signed in.")
            sessions.end(transaction, found, "revoked")
            told = {"user": f"user:{found.user_id}", "device": found.device_id}
            audit.note(transaction, by.actor, Deed.SESSION_ENDED, id, **told)

        await self.database.write(work)

    async def audit(
        self,
        actor: str | None,
        what: Deed | None,
        target: str | None,
        between: tuple[int | None, int | None],
        before: int | None,
        limit: int,
    ) -> Sequence[Note]:
        """Lines of the audit log, newest first; ``actor`` and ``target`` by id or name."""

        def query(connection: Connection) -> Sequence[Note]:
            wanted = whose.lines(connection, actor, what, target, between)
            return audit.page(connection, wanted, before, limit + 1)

        return await self.database.read(query)

    async def _one(self, query: Callable[[Connection], T | None], what: str) -> T:
        found = await self.database.read(query)
        if found is None:
            raise fail("not-found", f"There is no such {what}.")
        return found


def _account(transaction: Transaction, id: int) -> Account:
    found = people.by_id(transaction.connection, id)
    if found is None:
        raise fail("not-found", "There is no such user.")
    return found
