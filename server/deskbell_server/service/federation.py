"""Federation: people of the organisation's identity provider, who they are here, and their rooms.

The desktop opens ``start`` in the system's browser; the provider sends it back to ``callback``,
which sends it on to the desktop's own loopback address with a code; the desktop changes that, and
the verifier that only it knows, for a session like any other (``redeem``).
"""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import logging
import re
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from deskbell.wire import Device, Login
from deskbell_server.auth.issuer import IssuerError
from deskbell_server.auth.passwords import NONE
from deskbell_server.auth.principal import Principal, person
from deskbell_server.auth.relying import Identity, RelyingParty, Trip, challenge_of
from deskbell_server.auth.strict_jwt import BadTokenError, issuer_of
from deskbell_server.service.accounts import Accounts, refused
from deskbell_server.service.administration import NAME
from deskbell_server.service.problem import fail
from deskbell_server.store import audit, identities, memberships, people, rooms
from deskbell_server.store.audit import Actor, Deed
from deskbell_server.store.log import room_stream
from deskbell_server.store.people import Account
from deskbell_server.store.sessions import Session
from deskbell_server.store.transaction import Transaction

AWAY_MS = 10 * 60_000
"""How long a person may take at the provider."""
CODE_MS = 60_000
ACCESS_TOKEN = frozenset({"at+jwt"})
_log = logging.getLogger(__name__)
_ERROR = re.compile(r"[a-z_]{1,40}")


@dataclass(frozen=True, slots=True)
class Rules:
    """What is done with people of the provider: which group is in which room, whether an account is
    made for those who have none, and for which audience its access tokens count here."""

    rooms: Mapping[str, str]
    create: bool
    audience: str


@dataclass(frozen=True, slots=True)
class Federation:
    """Signs in by the provider; ``ProblemError`` for what goes wrong with us."""

    accounts: Accounts
    relying: RelyingParty
    rules: Rules

    async def start(self, port: int, state: str, challenge: str) -> str:
        """Where the browser goes; the desktop listens on ``port`` and knows ``challenge``'s
        verifier."""
        trip, ours = Trip.new(), secrets.token_urlsafe(32)
        asked = {
            "port": port,
            "state": state,
            "challenge": challenge,
            "nonce": trip.nonce,
            "verifier": trip.verifier,
        }
        try:
            place = await asyncio.to_thread(self.relying.authorization_url, ours, trip)
        except IssuerError as error:
            _log.error("the identity provider fails: %s", error)
            raise fail("provider-away") from None
        await self.accounts.database.write(
            lambda t: identities.begin(t, _hash(ours), asked, AWAY_MS)
        )
        return place

    async def callback(self, state: str, code: str, error: str, issuer: str) -> str:
        """Where the browser goes on to: the desktop's loopback address."""
        asked = await self.accounts.database.write(lambda t: identities.came_back(t, _hash(state)))
        if asked is None:
            raise fail("sign-in-over")
        try:
            if issuer and issuer != self.relying.issuer.issuer:  # RFC 9207
                raise BadTokenError("wrong iss")
            if error or not code:
                return _back(asked, error=error if _ERROR.fullmatch(error) else "no_code")
            trip = Trip(asked["nonce"], asked["verifier"])
            who = await asyncio.to_thread(self.relying.identity, code, trip)
        except IssuerError as failed:
            _log.error("the identity provider fails: %s", failed)
            return _back(asked, error="provider_away")
        except BadTokenError as failed:
            _log.warning("an answer of the identity provider was refused: %s", failed)
            return _back(asked, error="refused")
        return await self._known(asked, who)

    async def _known(self, asked: Mapping[str, Any], who: Identity) -> str:
        ours = secrets.token_urlsafe(32)

        def work(transaction: Transaction) -> str:
            account = self._account(transaction, who)
            if account is None or account.disabled:
                told = {"known": account is not None, "way": "provider"}
                target = f"user:{account.id}" if account else ""
                audit.note(transaction, _PROVIDER, Deed.SIGN_IN_FAILED, target, **told)
                return "no_account"
            self._sync_rooms(transaction, account, who)
            kept = {"challenge": asked["challenge"]}
            identities.signed_in(transaction, _hash(ours), kept, account.id, CODE_MS)
            return ""

        error = await self.accounts.database.write(work)
        return _back(asked, error=error) if error else _back(asked, code=ours)

    async def redeem(self, code: str, verifier: str, device: Device, place: str) -> Login:
        """The session of a desktop that came back; a code is good once."""

        def work(transaction: Transaction) -> tuple[Account, Session] | None:
            asked = identities.redeemed(transaction, _hash(code))
            if asked is None or not hmac.compare_digest(
                challenge_of(verifier), str(asked["challenge"])
            ):
                return None
            account = people.by_id(transaction.connection, asked["user_id"])
            if account is None or account.disabled:
                return None
            how = {"address": place, "way": "provider"}
            return account, self.accounts.start(transaction, account, device, **how)

        done = await self.accounts.database.write(work)
        if done is None:
            raise fail("sign-in-over")
        return await self.accounts.signed_in(*done)

    # -- access tokens of the provider -----------------------------------------------------------

    def concerns(self, token: str) -> bool:
        """Does this token say that the provider made it?"""
        return bool(self.rules.audience) and issuer_of(token) == self.relying.issuer.issuer

    async def principal(self, token: str) -> Principal:
        """Whom an access token of the provider stands for: one who has an account here."""
        issuer, audience = self.relying.issuer, self.rules.audience
        try:
            said = await asyncio.to_thread(issuer.verify, token, audience, ACCESS_TOKEN, ("jti",))
        except BadTokenError as error:
            code = "expired-token" if "Expired" in str(error) else "bad-token"
            raise refused(str(error), code) from None
        subject = str(said["sub"])
        found = await self.accounts.database.read(
            lambda c: identities.known(c, issuer.issuer, subject)
        )
        if found is None or found.disabled:
            raise refused("its subject has no account", "session-ended")
        return person(found.id, found.name, found.role, expires_at=int(said["exp"]))

    # -- who they are here -----------------------------------------------------------------------

    def _account(self, transaction: Transaction, who: Identity) -> Account | None:
        found = identities.known(transaction.connection, who.issuer, who.subject)
        if found is not None or not self.rules.create:
            return found
        name = name_of(who.name)
        if not name or people.by_name(transaction.connection, name):
            _log.warning("no account was made for a subject: its name is taken or cannot be one")
            return None
        new = people.add_account(transaction, name, NONE, "staff")
        identities.link(transaction, who.issuer, who.subject, new.id)
        told = {"name": name, "role": "staff"}
        audit.note(transaction, _PROVIDER, Deed.USER_ADDED, f"user:{new.id}", **told)
        return new

    def _sync_rooms(self, transaction: Transaction, account: Account, who: Identity) -> None:
        """Exactly the rooms of the person's groups, of those that belong to a group; none is
        touched when the provider says nothing of groups, which is a mistake rather than a wish."""
        if who.groups is None:
            if self.rules.rooms:
                _log.warning("the identity provider says nothing of groups")
            return
        connection = transaction.connection
        heard = memberships.heard(connection, account.id)
        wanted = {self.rules.rooms[group] for group in who.groups if group in self.rules.rooms}
        for room in sorted(set(self.rules.rooms.values())):
            inside = room_stream(room) in heard
            if not rooms.exists(connection, room) or inside == (room in wanted):
                continue
            told = {"user": f"user:{account.id}", "name": account.name}
            if inside:
                memberships.leave_room(transaction, room, account.id)
            else:
                memberships.join_room(transaction, room, account.id)
            what = Deed.ROOM_LEFT if inside else Deed.ROOM_JOINED
            audit.note(transaction, _PROVIDER, what, room, **told)


_PROVIDER = Actor("provider", "")


def name_of(said: str) -> str:
    """A name as we take them, made from the provider's; empty when nothing is left."""
    kept = re.sub(r"[^A-Za-z0-9._@-]", "", said.strip())[:64]
    return kept if re.fullmatch(NAME, kept) else ""


def _back(asked: Mapping[str, Any], **said: str) -> str:
    return f"http://127.0.0.1:{asked['port']}/?{urlencode({**said, 'state': asked['state']})}"


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
