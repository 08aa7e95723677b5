"""Accounts: signing in, refreshing, signing out, and who a token stands for."""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass, field

from deskbell.version import __version__
from deskbell.wire import Device, Login, Person, ServerInfo
from deskbell_server.auth.passwords import Passwords
from deskbell_server.auth.principal import Principal, person, service
from deskbell_server.auth.tokens import (
    SERVICE_PREFIX,
    BadTokenError,
    ExpiredTokenError,
    Tokens,
    service_hash,
)
from deskbell_server.service.directory import Directory
from deskbell_server.service.problem import fail
from deskbell_server.store import people, service_tokens, sessions
from deskbell_server.store.database import Database
from deskbell_server.store.people import Account
from deskbell_server.store.sessions import Session
from deskbell_server.store.times import now_ms
from deskbell_server.store.transaction import Transaction

GRACE_MS = 60_000
"""The token before the present one stays good this long, and until its successor's access token is
first used: a lost reply signs nobody out, however long the device sleeps then."""
DAY_MS = 86_400_000


@dataclass(slots=True)
class Accounts:
    """Signs people in and tells who is calling."""

    database: Database
    directory: Directory
    tokens: Tokens
    passwords: Passwords
    refresh_days: int
    _used: dict[str, int] = field(default_factory=dict)
    _unsaved: dict[str, int] = field(default_factory=dict)

    async def login(self, name: str, password: str, device: Device) -> Login:
        """Start a session for this device; ``ProblemError`` wrong-password for anything wrong."""
        found = await self.database.read(lambda c: people.password_hash(c, name))
        account, hash = found or (None, None)
        if not await self.passwords.right(password, hash) or account is None or account.disabled:
            raise fail("wrong-password")
        session = await self.database.write(
            lambda t: sessions.start(t, account.id, device.id, device.label)
        )
        return self._signed_in(account, session)

    async def refresh(self, token: str) -> Login:
        """Rotate the refresh token.

        The previous token gives the same successor for 60 s, or until the device was seen to use
        that successor; any older one is theft or a copy, and ends the session (RFC 9700, section
        4.14).
        """
        try:
            session_id, generation = self.tokens.parse_refresh(token)
        except BadTokenError:
            raise fail("bad-token") from None

        used = dict(self._unsaved)

        def work(transaction: Transaction) -> tuple[Account, Session] | None:
            sessions.used(transaction, used)
            found = sessions.get(transaction.connection, session_id)
            account = people.by_id(transaction.connection, found.user_id) if found else None
            if found is None or account is None or account.disabled or found.ended_why:
                return None
            age = now_ms() - found.rotated_at
            fresh = age < self.refresh_days * DAY_MS
            if generation == found.generation and fresh:
                return account, sessions.rotate(transaction, found)
            lost = found.used_generation < found.generation and fresh
            if generation == found.generation - 1 and (lost or age < GRACE_MS):
                return account, found
            sessions.end(transaction, found, "reuse" if generation < found.generation else "idle")
            return None

        done = await self.database.write(work)
        self._saved(used)
        if done is None:
            raise fail("session-ended")
        return self._signed_in(*done)

    async def logout(self, by: Principal) -> None:
        """End the session of the caller's device."""

        def work(transaction: Transaction) -> None:
            found = sessions.get(transaction.connection, by.session_id or "")
            if found and not found.ended_why:
                sessions.end(transaction, found, "logout")

        await self.database.write(work)

    async def principal(self, token: str) -> Principal:
        """Who this bearer token stands for; ``ProblemError`` bad-token or expired-token."""
        if token.startswith(SERVICE_PREFIX):
            return await self._service(token)
        return await self._known(self.claims_of(token))

    def claims_of(self, token: str) -> tuple[int, str, int]:
        """User id, session id and expiry of an access token; ``ProblemError`` if it is not good."""
        try:
            claims = self.tokens.claims(token)
        except ExpiredTokenError:
            raise fail("expired-token") from None
        except BadTokenError:
            raise fail("bad-token") from None
        if claims.generation > self._used.get(claims.session_id, 0):
            self._used[claims.session_id] = claims.generation
            self._unsaved[claims.session_id] = claims.generation
        return claims.user_id, claims.session_id, claims.expires_at

    async def save_used(self) -> None:
        """Keep which refresh tokens have surely arrived; those noted since are lost with us, which
        only makes us more patient."""
        used = dict(self._unsaved)
        if used:
            await self.database.write(lambda transaction: sessions.used(transaction, used))
            self._saved(used)

    def _saved(self, used: Mapping[str, int]) -> None:
        for id, generation in used.items():
            if self._unsaved.get(id) == generation:
                del self._unsaved[id]

    async def _known(self, claims: tuple[int, str, int]) -> Principal:
        user_id, session_id, _ = claims
        account = self.directory.account(user_id)
        if account is None:  # made a moment ago by another process
            account = await self.database.read(lambda c: people.by_id(c, user_id))
        if account is None or account.disabled or self.directory.ended(session_id):
            raise fail("session-ended")
        return person(account.id, account.name, account.role, session_id)

    async def _service(self, token: str) -> Principal:
        hash = service_hash(token)
        found = await self.database.read(lambda c: service_tokens.by_hash(c, hash))
        if found is None or found.revoked:
            raise fail("bad-token")
        if found.expires_at and found.expires_at < time.time() * 1000:
            raise fail("expired-token")
        return service(found.id, found.name, found.scopes)

    def _signed_in(self, account: Account, session: Session) -> Login:
        return Login(
            access_token=self.tokens.access(account.id, session.id, session.generation),
            expires_in=int(self.tokens.access_seconds),
            refresh_token=self.tokens.refresh(session.id, session.generation),
            user=Person(id=str(account.id), name=account.name, role=account.role),
            server=ServerInfo(version=__version__),
        )
