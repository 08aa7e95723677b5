"""Routes of accounts, for administrators."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Literal

from fastapi import APIRouter, Query
from pydantic import Field, StrictBool

from deskbell.content import Frozen
from deskbell.received import Time
from deskbell_server.auth.passwords import MIN_LENGTH
from deskbell_server.rest.caller import Admin, PartsOf
from deskbell_server.rest.paging import AfterName, Id, Limit, Words, last_of
from deskbell_server.service.administration import NAME
from deskbell_server.store.people import Profile, Which
from deskbell_server.store.times import from_ms

router = APIRouter(prefix="/api/users", tags=["administration"])
Role = Literal["admin", "sender", "staff"]
Name = Annotated[str, Field(pattern=NAME)]
Password = Annotated[
    str,
    Field(
        max_length=256,
        description="12 characters or more (DESKBELL_PASSWORD_LENGTH), none of those tried first.",
        json_schema_extra={"minLength": MIN_LENGTH, "format": "password"},
    ),
]


class UserBody(Frozen):
    """A new account; without a password only the identity provider signs it in."""

    name: Name
    role: Role = "staff"
    password: Password | None = None


class UserPatch(Frozen):
    """What is to change; what is missing stays. A new password signs the person out everywhere."""

    role: Role | None = None
    disabled: StrictBool | None = None
    password: Password | None = None


class User(Frozen):
    """An account as administrators see it."""

    id: int
    name: str
    role: str
    disabled: bool
    has_password: bool
    rooms: tuple[str, ...]
    created_at: Time


class Users(Frozen):
    """A page of accounts by name."""

    items: tuple[User, ...]
    next: str | None


@router.get("")
async def users(
    _by: Admin,
    parts: PartsOf,
    q: Words = "",
    role: Role | None = None,
    disabled: bool | None = None,
    room: Annotated[str | None, Query(max_length=64)] = None,
    after: AfterName = "",
    limit: Limit = 50,
) -> Users:
    """Accounts, by name."""
    found = await parts.registry.users(Which(q, role, disabled, room), after, limit)
    return users_page(found, limit)


@router.post("", status_code=201)
async def add_user(body: UserBody, by: Admin, parts: PartsOf) -> User:
    """Add an account."""
    return user_of(await parts.registry.add_user(by, body.name, body.password, body.role))


@router.get("/{id}")
async def user(id: Id, _by: Admin, parts: PartsOf) -> User:
    """One account."""
    return user_of(await parts.registry.user(id))


@router.patch("/{id}")
async def change_user(id: Id, body: UserPatch, by: Admin, parts: PartsOf) -> User:
    """Change role, access or password; valid from the next request on."""
    given = (body.role, body.disabled, body.password)
    return user_of(await parts.registry.change_user(by, id, *given))


def users_page(found: Sequence[Profile], limit: int) -> Users:
    """The page of these accounts."""
    last = last_of(found, limit)
    items = tuple(user_of(each) for each in found[:limit])
    return Users(items=items, next=last.account.name if last else None)


def user_of(found: Profile) -> User:
    """The account as it travels."""
    return User(
        id=found.account.id,
        name=found.account.name,
        role=found.account.role,
        disabled=found.account.disabled,
        has_password=found.has_password,
        rooms=found.rooms,
        created_at=from_ms(found.created_at),
    )
