"""The account: who is signed in where, and what this installation remembers between starts."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Protocol

from deskbell_desktop.core.preferences import NOTHING_GIVEN, Given, Policy, Wishes


@dataclass(frozen=True, slots=True)
class Account:
    """One person on one server. ``history``: the server keeps one (it is a Deskbell server)."""

    server: str
    person_id: str
    name: str
    history: bool = True


@dataclass(frozen=True, slots=True)
class Profile:
    """What is remembered: the account in use, the ``others`` that are signed in but rest, do not
    disturb (as in ``Commands.quiet``), until when the person ended their quiet hours, their
    preferences as far as they set them, and what the server of the account in use has given."""

    account: Account | None = None
    quiet_until: float | None = None
    wishes: Wishes = field(default_factory=dict)
    awake_until: float | None = None
    others: tuple[Account, ...] = ()
    given: Given = NOTHING_GIVEN


def using(profile: Profile, account: Account | None) -> Profile:
    """With this account in use; the one before it rests."""
    before = (profile.account,) if profile.account else ()
    others = tuple(a for a in (*before, *profile.others) if a != account)
    return replace(profile, account=account, others=others)


def without(profile: Profile, account: Account) -> Profile:
    """With this account forgotten."""
    used = None if profile.account == account else profile.account
    others = tuple(a for a in profile.others if a != account)
    return replace(profile, account=used, others=others)


class Profiles(Protocol):
    """Keeps the profile of this installation, and knows the organisation's policy for it."""

    def load(self) -> Profile: ...
    def save(self, profile: Profile) -> None: ...
    def policy(self) -> Policy: ...


class Registrar(Protocol):
    """Signs in, renews and signs out. Nothing waits; the outcome comes back as mail.

    A renewed session is kept safe before its outcome is told, so the desk may use it at once.
    """

    def sign_in(self, server: str, username: str, password: str, stay: bool) -> None:
        """``stay``: keep the session on this computer; else it ends with the program."""
        ...

    def sign_in_by_provider(self, server: str, stay: bool) -> None: ...

    def renew(self, account: Account) -> None: ...
    def sign_out(self, account: Account, token: str | None) -> None: ...
