"""Accounts: signing in, refreshing, signing out, and who a token stands for."""

from __future__ import annotations

import logging
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol

from deskbell.version import __version__
from deskbell.wire import Device, Login, Person, Rollout, ServerInfo
from deskbell_server.auth import throttle
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
from deskbell_server.service.fleeting import Fleeting
from deskbell_server.service.problem import ProblemError, fail, later
from deskbell_server.store import audit, guesses, people, rollouts, service_tokens, sessions
from deskbell_server.store.audit import Actor, Deed
from deskbell_server.store.database import Database
from deskbell_server.store.people import Account
from deskbell_server.store.sessions import ACCESS_LIFE_MS, Session
from deskbell_server.store.times import DAY_MS, now_ms
from deskbell_server.store.transaction import Transaction

_log = logging.getLogger(__name__)
GRACE_MS = 60_000
"""The token before the present one stays good this long, and until its successor's access token is
first used: a lost reply signs nobody out, however long the device sleeps then."""
REMEMBERED = 1.0
"""Seconds for which the name and the scopes of a service token are taken from memory."""
PRODUCERS_MAX = 1_000
ANYBODY = Actor("anybody", "")
"""Who tried a wrong password."""


class Outside(Protocol):
    """Who else makes access tokens that count here."""

    def concerns(self, token: str) -> bool:
        """Does this token say to be one of theirs?"""

    async def principal(self, token: str) -> Principal:
        """Whom it stands for; ``ProblemError``."""


@dataclass(slots=True)
class Accounts:
    """Signs people in and tells who is calling."""

    database: Database
    directory: Directory
    tokens: Tokens
    passwords: Passwords
    refresh_days: int
    outside: Outside | None = None
    _producers: dict[str, tuple[float, Principal]] = field(default_factory=dict)
    _used: Fleeting[int] = field(default_factory=lambda: Fleeting(ACCESS_LIFE_MS / 1000))
    _unsaved: dict[str, int] = field(default_factory=dict)
    _tokens_used: dict[int, int] = field(default_factory=dict)

    async def login(self, name: str, password: str, device: Device, place: str = "") -> Login:
        """Start a session for this device; ``ProblemError`` wrong-password for anything wrong, and
        rate-limited after wrong ones in a row, for names that nobody has as well."""
        found, at = await self.database.write(lambda t: self._attempt(t, name, device))
        account, hash = found or (None, None)
        right = await self.passwords.right(password, hash)
        if not right or account is None or account.disabled:
            who = f"user:{account.id}" if account else ""
            told = {"known": account is not None, "address": place}
            await self.database.write(
                lambda t: audit.note(t, ANYBODY, Deed.SIGN_IN_FAILED, who, **told)
            )
            raise fail("wrong-password")
        known, old = account, hash or ""
        new = await self.passwords.renewed(password, old)

        def work(transaction: Transaction) -> Session:
            guesses.clear(transaction, at)
            if new:
                people.set_hash(transaction, known.id, old, new)
            return self.start(transaction, known, device, address=place, way="password")

        return await self.signed_in(account, await self.database.write(work))

    def _attempt(
        self, transaction: Transaction, name: str, device: Device
    ) -> tuple[tuple[Account, str] | None, str]:
        """The account, and where its wrong passwords are counted: this one is at once, before it is
        tried, so that many at the same time are no way around the wait."""
        connection = transaction.connection
        found = people.password_hash(connection, name)
        familiar = sessions.known(connection, found[0].id if found else 0, device.id)
        at = throttle.key(name, device.id if familiar else "")
        wait = throttle.wait_ms(*guesses.of(connection, at), now_ms())
        if wait:
            raise later(wait / 1000)
        guesses.add(transaction, at, throttle.FORGOTTEN_MS)
        return found, at

    def start(
        self, transaction: Transaction, account: Account, device: Device, **how: str
    ) -> Session:
        """A session of this device, with its line in the audit log."""
        by = person(account.id, account.name, account.role).actor
        audit.note(transaction, by, Deed.SIGNED_IN, by.id, device=device.id, **how)
        return sessions.start(transaction, account.id, device.id, device.label)

    async def refresh(self, token: str) -> Login:
        """Rotate the refresh token.

        The previous token gives the same successor for 60 s, or until the device was seen to use
        that successor; any older one is theft or a copy, and ends the session (RFC 9700, section
        4.14).
        """
        try:
            session_id, generation = self.tokens.parse_refresh(token)
        except BadTokenError as error:
            raise refused(str(error)) from None

        used = dict(self._unsaved)

        def work(transaction: Transaction) -> tuple[Account, Session] | None:
            sessions.used(transaction, used)
            found = sessions.get(transaction.connection, session_id)
            account = people.by_id(transaction.connection, found.user_id) if found else None
            if found is None or account is None or account.disabled or found.ended_why:
                return None
            age = now_ms() - found.rotated_at
            fresh = age < self.refresh_days * DAY_MS
            if generation > found.generation and fresh:  # ours, so a backup older than it is back
                found = sessions.caught_up(transaction, found, generation)
            if generation == found.generation and fresh:
                return account, sessions.rotate(transaction, found)
            lost = found.used_generation < found.generation and fresh
            if generation == found.generation - 1 and (lost or age < GRACE_MS):
                return account, found
            why = "reuse" if generation < found.generation else "idle"
            sessions.end(transaction, found, why)
            if why == "reuse":
                by = person(account.id, account.name, account.role).actor
                told = {"device": found.device_id}
                audit.note(transaction, by, Deed.REFRESH_REUSED, found.id, **told)
            return None

        done = await self.database.write(work)
        self._saved(used)
        if done is None:
            raise fail("session-ended")
        return await self.signed_in(*done)

    async def logout(self, by: Principal) -> None:
        """End the session of the caller's device."""

        def work(transaction: Transaction) -> None:
            found = sessions.get(transaction.connection, by.session_id or "")
            if found and not found.ended_why:
                sessions.end(transaction, found, "logout")
                told = {"device": found.device_id}
                audit.note(transaction, by.actor, Deed.SIGNED_OUT, found.id, **told)

        await self.database.write(work)

    async def principal(self, token: str) -> Principal:
        """Who this bearer token stands for; ``ProblemError`` bad-token or expired-token."""
        if token.startswith(SERVICE_PREFIX):
            return await self._service(token)
        if self.outside and self.outside.concerns(token):
            return await self.outside.principal(token)
        return await self._known(self.claims_of(token))

    async def producer(self, token: str) -> Principal:
        """``principal``, from memory if that is fresh: to send, and for nothing else. The commit of
        what is sent looks at the token once more (``Sending.submit``)."""
        if not token.startswith(SERVICE_PREFIX):
            return await self.principal(token)
        kept = self._producers.get(token)
        if kept is None or kept[0] < time.monotonic():
            if len(self._producers) >= PRODUCERS_MAX:
                self._producers.clear()
            kept = time.monotonic() + REMEMBERED, await self._service(token)
            self._producers[token] = kept
        return kept[1]

    async def as_stored(self, by: Principal) -> Principal:
        """The person with the role that the store knows now; ``ProblemError`` session-ended."""
        found = await self.database.read(lambda c: people.by_id(c, by.user_id or 0))
        if found is None or found.disabled:
            raise fail("session-ended")
        return person(found.id, found.name, found.role, by.session_id)

    def claims_of(self, token: str) -> tuple[int, str, int]:
        """User id, session id and expiry of an access token; ``ProblemError`` if it is not good."""
        try:
            claims = self.tokens.claims(token)
        except ExpiredTokenError:
            raise refused("expired", "expired-token") from None
        except BadTokenError as error:
            raise refused(str(error)) from None
        if claims.generation > (self._used.get(claims.session_id) or 0):
            self._used.put(claims.session_id, claims.generation)
            self._unsaved[claims.session_id] = claims.generation
        return claims.user_id, claims.session_id, claims.expires_at

    async def save_used(self) -> None:
        """Keep which refresh tokens have surely arrived, and when service tokens were used last;
        those noted since are lost with us, which only makes us more patient."""
        used, tokens = dict(self._unsaved), dict(self._tokens_used)
        if used or tokens:

            def work(transaction: Transaction) -> None:
                sessions.used(transaction, used)
                service_tokens.used(transaction, tokens)

            await self.database.write(work)
            self._saved(used)
            self._tokens_used = {
                id: at for id, at in self._tokens_used.items() if tokens.get(id) != at
            }

    def _saved(self, used: Mapping[str, int]) -> None:
        for id, generation in used.items():
            if self._unsaved.get(id) == generation:
                del self._unsaved[id]

    async def _known(self, claims: tuple[int, str, int]) -> Principal:
        user_id, session_id, expires_at = claims
        account = self.directory.account(user_id)
        if account is None:  # made a moment ago by another process
            account = await self.database.read(lambda c: people.by_id(c, user_id))
        if account is None or account.disabled or self.directory.ended(session_id):
            raise refused("its account or session has ended", "session-ended")
        return person(account.id, account.name, account.role, session_id, expires_at)

    async def _service(self, token: str) -> Principal:
        hash = service_hash(token)
        found = await self.database.read(lambda c: service_tokens.by_hash(c, hash))
        if found is None or found.revoked:
            raise refused("revoked" if found else "no such service token")
        if found.expires_at and found.expires_at < time.time() * 1000:
            raise refused("expired", "expired-token")
        self._tokens_used[found.id] = now_ms()
        return service(found.id, found.name, found.scopes, found.rooms, hash)

    async def signed_in(self, account: Account, session: Session) -> Login:
        """What a device gets that has this session; also the preferences that are for it."""
        found = await self.database.read(
            lambda c: rollouts.reaching(c, account.id, session.device_id)
        )
        return Login(
            access_token=self.tokens.access(account.id, session.id, session.generation),
            expires_in=int(self.tokens.access_seconds),
            refresh_token=self.tokens.refresh(session.id, session.generation),
            user=Person(id=str(account.id), name=account.name, role=account.role),
            server=ServerInfo(version=__version__),
            rollout=Rollout(id=found.id, preferences=found.preferences) if found else None,
        )


def refused(why: str, code: str = "bad-token") -> ProblemError:
    """The problem for a token that is not good; why is for the log alone."""
    _log.log(
        logging.WARNING if code == "bad-token" else logging.INFO, "a token was refused: %s", why
    )
    return fail(code)
