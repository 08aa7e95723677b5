"""The relying party: how this server sends a browser to the provider and believes its answer.

Authorization code with PKCE (S256), ``state`` and ``nonce``; the client secret stays on the server.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

import requests

from deskbell_server.auth.issuer import TIMEOUT, Issuer, IssuerError, read
from deskbell_server.auth.strict_jwt import BadTokenError

ID_TOKEN = frozenset({"jwt"})


@dataclass(frozen=True, slots=True)
class Trip:
    """What must come back from one journey to the provider and is told to nobody meanwhile."""

    nonce: str
    verifier: str

    @classmethod
    def new(cls) -> Trip:
        """Random ones."""
        return cls(secrets.token_urlsafe(24), secrets.token_urlsafe(48))


@dataclass(frozen=True, slots=True)
class Identity:
    """Whom the provider has signed in: ``subject`` is who it is, the rest is what it says of them.

    ``groups`` is ``None`` when it says nothing of them.
    """

    issuer: str
    subject: str
    name: str
    groups: tuple[str, ...] | None


@dataclass(frozen=True, slots=True)
class RelyingParty:
    """This server, as the provider knows it."""

    issuer: Issuer
    client_id: str
    client_secret: str
    redirect_uri: str
    scopes: str
    groups_claim: str

    def authorization_url(self, state: str, trip: Trip) -> str:
        """Where the browser goes; ``IssuerError``."""
        query = {
            "response_type": "code",
            "client_id": self.client_id,
            "redirect_uri": self.redirect_uri,
            "scope": self.scopes,
            "state": state,
            "nonce": trip.nonce,
            "code_challenge": challenge_of(trip.verifier),
            "code_challenge_method": "S256",
        }
        place = self.issuer.metadata().authorization
        return f"{place}{'&' if '?' in place else '?'}{urlencode(query)}"

    def identity(self, code: str, trip: Trip) -> Identity:
        """Who came back with that code; ``IssuerError`` or ``BadTokenError``."""
        token = self._exchanged(code, trip.verifier).get("id_token")
        if not isinstance(token, str):
            raise BadTokenError("no id token")
        said = self.issuer.verify(token, self.client_id, ID_TOKEN, ("nonce",))
        if not hmac.compare_digest(str(said["nonce"]).encode(), trip.nonce.encode()):
            raise BadTokenError("wrong nonce")
        if isinstance(said["aud"], list) and said.get("azp") != self.client_id:
            raise BadTokenError("wrong azp")
        return self.identity_of(said)

    def identity_of(self, said: Mapping[str, Any]) -> Identity:
        """What these claims say of a person."""
        names = (said.get("preferred_username"), said.get("email"), said.get("sub"))
        name = next((each for each in names if isinstance(each, str) and each), "")
        groups = said.get(self.groups_claim)
        listed = isinstance(groups, list)
        known = tuple(g for g in groups or () if isinstance(g, str)) if listed else None
        return Identity(self.issuer.issuer, str(said["sub"]), name, known)

    def _exchanged(self, code: str, verifier: str) -> Mapping[str, Any]:
        form = {
            "grant_type": "authorization_code",
            "code": code,
            "redirect_uri": self.redirect_uri,
            "code_verifier": verifier,
        }
        auth = (self.client_id, self.client_secret) if self.client_secret else None
        if auth is None:
            form["client_id"] = self.client_id
        place = self.issuer.metadata().token
        try:
            with requests.post(
                place, data=form, auth=auth, timeout=TIMEOUT, allow_redirects=False, stream=True
            ) as answer:
                return read(answer)
        except requests.RequestException as error:
            raise IssuerError(type(error).__name__) from None


def challenge_of(verifier: str) -> str:
    """PKCE's S256 (RFC 7636)."""
    digest = hashlib.sha256(verifier.encode()).digest()
    return base64.urlsafe_b64encode(digest).rstrip(b"=").decode()
