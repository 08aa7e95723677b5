"""Routes of signing in by the organisation's identity provider; the first two are for browsers."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Depends, Query, Request
from fastapi.responses import RedirectResponse
from pydantic import Field

from deskbell.content import Frozen
from deskbell.wire import Device, Login
from deskbell_server.auth.neighbourhood import neighbourhood
from deskbell_server.rest.caller import PartsOf
from deskbell_server.service.federation import Federation
from deskbell_server.service.problem import fail
from deskbell_server.store.sessions import UNNAMED

router = APIRouter(prefix="/api/auth/oidc", tags=["auth"])
Opaque = Annotated[str, Field(min_length=16, max_length=128, pattern=r"^[A-Za-z0-9_-]+$")]
Challenge = Annotated[str, Field(min_length=43, max_length=43, pattern=r"^[A-Za-z0-9_-]+$")]
Given = Annotated[str, Query(max_length=2048)]
_BROWSER: dict[int | str, dict[str, Any]] = {303: {"description": "The browser goes on."}}


class Redeem(Frozen):
    """What a desktop got at its loopback address, and the verifier of its challenge."""

    code: Opaque
    verifier: Annotated[str, Field(min_length=43, max_length=128, pattern=r"^[A-Za-z0-9_.~-]+$")]
    device: Device = Device(id=UNNAMED, label="")


async def federation(parts: PartsOf, request: Request) -> Federation:
    """The federation, where there is one; counts the asker's address."""
    place = request.client.host if request.client else "local"
    near = neighbourhood(place)
    await parts.rates.spend(request.app.state.login_address_rate, "login-address", near)
    if parts.federation is None:
        raise fail("not-found", "This server has no identity provider.")
    return parts.federation


OfFederation = Annotated[Federation, Depends(federation)]


@router.get("/start", status_code=303, responses=_BROWSER, response_class=RedirectResponse)
async def start(
    of: OfFederation,
    port: Annotated[int, Query(ge=1024, le=65535, description="Where the desktop listens.")],
    state: Annotated[Opaque, Query(description="Comes back to the desktop.")],
    challenge: Annotated[Challenge, Query(description="PKCE S256 of the desktop's verifier.")],
) -> RedirectResponse:
    """On to the identity provider; the desktop opens this in the system's browser."""
    return RedirectResponse(await of.start(port, state, challenge), 303)


@router.get("/callback", status_code=303, responses=_BROWSER, response_class=RedirectResponse)
async def callback(
    of: OfFederation, state: Given, code: Given = "", error: Given = "", iss: Given = ""
) -> RedirectResponse:
    """Back from the identity provider, and on to the desktop that asked."""
    return RedirectResponse(await of.callback(state, code, error, iss), 303)


@router.post("/token")
async def token(body: Redeem, of: OfFederation, request: Request) -> Login:
    """A session for the desktop that came back; a code is good for a minute, and once."""
    place = request.client.host if request.client else "local"
    return await of.redeem(body.code, body.verifier, body.device, place)
