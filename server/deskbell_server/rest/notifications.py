"""Routes of sending notifications."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Header, Query, Request, Response
from limits import RateLimitItem
from pydantic import ValidationError

from deskbell.catalogue import CATALOGUE, NOTIFICATION
from deskbell.content import Audience, Content
from deskbell.notification import Notification, Priority
from deskbell.replies import Reach
from deskbell.submission import Broadcast, EventSend, Send
from deskbell.wire import Delivery, Scheduled
from deskbell_server.auth.principal import Principal
from deskbell_server.rest.caller import (
    Caller,
    PartsOf,
    PersonCaller,
    Sender,
    SendingRoute,
    count_request,
)
from deskbell_server.rest.parts import Parts
from deskbell_server.service.outlets import emitter_for
from deskbell_server.service.problem import fail, invalid

router = APIRouter(prefix="/api", tags=["notifications"])
sending = APIRouter(prefix="/api", tags=["notifications"], route_class=SendingRoute)
_LATER: dict[int | str, dict[str, Any]] = {
    202: {"model": Notification, "description": "It waits for its ``publish_at``."}
}
_ANSWERS: dict[int | str, dict[str, Any]] = _LATER | {
    200: {"model": Reach, "description": "The answer of a dry run."}
}
Key = Annotated[
    str | None,
    Header(
        alias="Idempotency-Key",
        min_length=1,
        max_length=200,
        description="The same for each retry: what was sent with it is not sent again.",
    ),
]


@router.post("/notifications/test", status_code=201)
async def test(by: PersonCaller, parts: PartsOf) -> Notification:
    """A test notification to oneself, through the real path."""
    said = {
        "title": "Test notification",
        "message": "This came the whole way: through the server's log to this desk.",
        "priority": Priority.MEDIUM,
    }
    return await emitter_for(parts.sending, by).send_to_user(by.user_id or 0, said)


@sending.post(
    "/notifications/send",
    status_code=201,
    response_model=Notification | Reach,
    responses=_ANSWERS,
)
async def send(
    body: Send, by: Sender, parts: PartsOf, request: Request, response: Response, key: Key = None
) -> Any:
    """Send to users and rooms; the answer comes after the commit. With ``dry_run``, says how many
    people that would be."""
    if body.dry_run:
        return await _reach(parts, by, request, response, body)
    await _spend(parts, request, "send", by, response)
    return await _submit(parts, by, _checked(body), body.audience(), key, response)


@sending.post(
    "/notifications/broadcast",
    status_code=201,
    response_model=Notification | Reach,
    responses=_ANSWERS,
)
async def broadcast(
    body: Broadcast,
    by: Sender,
    parts: PartsOf,
    request: Request,
    response: Response,
    key: Key = None,
) -> Any:
    """Send to everyone; needs an Idempotency-Key. With ``dry_run``, says how many that would be."""
    if body.dry_run:
        return await _reach(parts, by, request, response, body)
    await _spend(parts, request, "broadcast", by, response)
    content = _checked(body)
    if key is None:
        raise fail("no-key")
    return await _submit(parts, by, content, Audience(all=True), key, response)


@sending.post("/events/{event}", status_code=201, responses=_LATER)
async def emit(
    event: str,
    body: EventSend,
    by: Sender,
    parts: PartsOf,
    request: Request,
    response: Response,
    key: Key = None,
) -> Notification:
    """Send a typed event of the catalogue; title and message are made from its data."""
    await _spend(parts, request, "broadcast" if body.all else "send", by, response)
    kind = CATALOGUE.get(event)
    if kind is None:
        raise fail("unknown-event", f"The events are {', '.join(CATALOGUE)}.")
    try:
        audience = body.audience()
        content = kind.content(body.data, body.given())
    except ValidationError as error:
        inside = "data" if error.title == kind.data.__name__ else ""
        raise invalid(error, inside) from None
    return await _submit(parts, by, content, audience, key, response)


@router.get("/notifications/scheduled")
async def waiting(by: Caller, parts: PartsOf) -> Scheduled:
    """What of the caller's own waits for its ``publish_at``, the next one first; at most 500. For
    administrators everybody's."""
    return await parts.scheduling.waiting(by)


@router.delete("/notifications/scheduled/{id}", status_code=204)
async def cancel(id: str, by: Caller, parts: PartsOf) -> Response:
    """Do not publish it; once it was published there is only ``retract``."""
    await parts.scheduling.cancel(by, id)
    return Response(status_code=204)


@router.get("/notifications/{id}/delivery")
async def delivery(
    id: str,
    by: Caller,
    parts: PartsOf,
    after: Annotated[int, Query(ge=0, lt=2**53, description="``next`` of the page before.")] = 0,
    limit: Annotated[int, Query(ge=1, le=500)] = 100,
) -> Delivery:
    """Where it is with each person and device; for its sender and administrators."""
    return await parts.ledger.delivery(by, id, after, limit)


@router.post("/notifications/{id}/retract")
async def retract(id: str, by: Caller, parts: PartsOf) -> Notification:
    """Take it back: it is withdrawn from every desk, which keeps its title alone. For its sender
    and administrators; again is fine."""
    return await parts.sending.retract(by, id)


async def _reach(
    parts: Parts, by: Principal, request: Request, response: Response, body: Send | Broadcast
) -> Reach:
    """The answer of a dry run, which is a request like any other."""
    await count_request(parts, request)
    _checked(body)
    audience = body.audience() if isinstance(body, Send) else Audience(all=True)
    response.status_code = 200
    return Reach(audience=await parts.sending.count(by, audience))


async def _spend(
    parts: Parts, request: Request, name: str, by: Principal, response: Response
) -> None:
    """Count one, whether or not it is refused for another reason; and say what is left."""
    rate: RateLimitItem = getattr(request.app.state, f"{name}_rate")
    await parts.rates.spend(rate, name, by.id)
    response.headers.update(await parts.rates.left(rate, name, by.id))


def _checked(body: Send | Broadcast) -> Content:
    """The content alone, its data checked as the named event wants it."""
    kind = CATALOGUE.get(body.event)
    if kind is None:
        raise fail("unknown-event", f"The events are {', '.join(CATALOGUE)}.")
    if body.event != NOTIFICATION:
        try:
            kind.data.model_validate(body.data)
        except ValidationError as error:
            raise invalid(error, "data") from None
    fields = {name: getattr(body, name) for name in Content.model_fields}
    if "type" not in body.model_fields_set:
        fields["type"] = kind.type
    return Content.model_construct(**fields)


async def _submit(
    parts: Parts,
    by: Principal,
    content: Content,
    audience: Audience,
    key: str | None,
    response: Response,
) -> Notification:
    sent = await parts.sending.submit(by, content, audience, key)
    if sent.replayed:
        response.headers["Idempotent-Replayed"] = "true"
    if sent.notification.publish_at is not None:
        response.status_code = 202
    return sent.notification
