"""Routes for operations: is it alive, is it ready, what is it."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response
from fastapi.responses import PlainTextResponse

from deskbell.content import Frozen
from deskbell.version import __version__
from deskbell.wire import ServerInfo
from deskbell_server.auth.principal import METRICS
from deskbell_server.metrics import CONTENT_TYPE
from deskbell_server.rest.caller import Caller, PartsOf
from deskbell_server.service.problem import fail

router = APIRouter(tags=["ops"])


class Health(Frozen):
    """``ok``, or why not."""

    status: str
    reasons: tuple[str, ...] = ()


@router.get("/healthz")
async def healthz() -> Health:
    """The process answers."""
    return Health(status="ok")


@router.get("/readyz", responses={503: {"model": Health}})
async def readyz(parts: PartsOf, response: Response) -> Health:
    """The store can be read and written and the tailer keeps up; 503 with the reasons if not."""
    reasons = await parts.ready()
    response.status_code = 503 if reasons else 200
    return Health(status="not ready" if reasons else "ok", reasons=tuple(reasons))


@router.get("/metrics", response_class=PlainTextResponse)
async def metrics(by: Caller, parts: PartsOf) -> Response:
    """Numbers for Prometheus; needs the scope ``metrics``. See docs/monitoring.md."""
    if METRICS not in by.scopes:
        raise fail("forbidden", f"This needs the scope {METRICS!r}.")
    return Response(parts.metrics.page(), media_type=CONTENT_TYPE)


@router.get("/api/about")
async def about(request: Request) -> ServerInfo:
    """What answers here: a desktop asks before anybody signs in."""
    state = request.app.state
    return ServerInfo(version=__version__, organisation=state.organisation, provider=state.provider)
