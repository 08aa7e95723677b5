"""Routes of signing in and out."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response
from pydantic import Field

from deskbell.content import Frozen
from deskbell.wire import Device, Login, Person
from deskbell_server.auth.neighbourhood import neighbourhood
from deskbell_server.rest.caller import PartsOf, PersonCaller
from deskbell_server.store.sessions import UNNAMED

router = APIRouter(prefix="/api/auth", tags=["auth"])


class LoginBody(Frozen):
    """Name and password, and the device that signs in."""

    username: str = Field(min_length=1, max_length=64)
    password: str = Field(min_length=1, max_length=256)
    device: Device = Device(id=UNNAMED, label="")


class RefreshBody(Frozen):
    """The refresh token of this device."""

    refresh_token: str = Field(min_length=1, max_length=256)


@router.post("/login")
async def login(body: LoginBody, request: Request, parts: PartsOf) -> Login:
    """Sign in: an access token for 10 minutes and a rotating refresh token for this device."""
    place = request.client.host if request.client else "local"
    near = neighbourhood(place)
    await parts.rates.spend(request.app.state.login_address_rate, "login-address", near)
    await parts.rates.spend(request.app.state.login_rate, "login", near, body.username)
    return await parts.accounts.login(body.username, body.password, body.device, place)


@router.post("/refresh")
async def refresh(body: RefreshBody, parts: PartsOf) -> Login:
    """A new access token and the next refresh token; the old one is used up."""
    return await parts.accounts.refresh(body.refresh_token)


@router.post("/logout", status_code=204)
async def logout(by: PersonCaller, parts: PartsOf) -> Response:
    """End this device's session; its connections are cut."""
    await parts.accounts.logout(by)
    return Response(status_code=204)


@router.get("/me")
async def me(by: PersonCaller) -> Person:
    """Who the token belongs to."""
    return Person(id=str(by.user_id), name=by.name, role=by.role or "staff")
