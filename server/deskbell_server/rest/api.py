"""The API: the routers, the error handlers and the limits as one application."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager

from fastapi import FastAPI
from starlette.middleware.cors import CORSMiddleware

from deskbell.version import __version__
from deskbell_server.metrics import Metrics
from deskbell_server.rest import (
    audit,
    auth,
    devices,
    errors,
    inbox,
    manual,
    notifications,
    ops,
    provider,
    rollouts,
    rooms,
    tokens,
    users,
    work,
)
from deskbell_server.rest.description import describe
from deskbell_server.rest.express import Express
from deskbell_server.rest.middleware import Around
from deskbell_server.rest.parts import Parts
from deskbell_server.rest.rates import rate
from deskbell_server.settings import Settings

Lifespan = Callable[[FastAPI], AbstractAsyncContextManager[None]]


def make_api(settings: Settings, parts: Parts | None, lifespan: Lifespan | None = None) -> FastAPI:
    """The application; without ``parts`` it is only good for its OpenAPI description."""
    api = FastAPI(
        title="Deskbell",
        version=__version__,
        summary="Reach people on their desktops, and know that they were reached.",
        openapi_url="/api/openapi.json",
        docs_url=None,  # its page loads a script from another server; manual.py is ours
        redoc_url=None,
        # OpenTelemetry would be looked for at each request, and be told what our logs hide
        telemetry={"tracing": False, "metrics": False, "logs": False},
        lifespan=lifespan,
    )
    people = (users, rooms, tokens, devices, rollouts, audit)
    for module in (auth, provider):
        api.include_router(module.router)
    api.include_router(notifications.sending)
    for module in (notifications, inbox, work, *people, ops, manual):
        api.include_router(module.router)
    errors.install(api)
    describe(api)
    api.state.parts = parts
    api.state.organisation = settings.organisation
    api.state.provider = settings.oidc_name if settings.oidc_issuer else ""
    api.state.login_rate = rate(settings.login_rate)
    api.state.login_address_rate = rate(settings.login_address_rate)
    api.state.send_rate = rate(settings.send_rate)
    api.state.broadcast_rate = rate(settings.broadcast_rate)
    api.state.work_rate = rate(settings.work_rate)
    api.state.request_rate = rate(settings.request_rate)
    if not settings.plain:
        api.add_middleware(Express)  # innermost: the others are around both ways
    api.add_middleware(Around, metrics=parts.metrics if parts else Metrics())
    if settings.allowed_origins:
        api.add_middleware(
            CORSMiddleware,
            allow_origins=list(settings.allowed_origins),
            allow_methods=["GET", "POST", "PATCH", "DELETE"],
            allow_headers=["Authorization", "Content-Type", "Idempotency-Key"],
            expose_headers=[
                "Idempotent-Replayed",
                "RateLimit",
                "RateLimit-Policy",
                "Retry-After",
                "X-Request-Id",
            ],
            max_age=600,
        )
    return api


def prepare(api: FastAPI) -> None:
    """Build now what FastAPI builds for the first request that it is asked for: the reading and the
    writing of all routes, and their description, each a tenth of a second in which nobody else
    would be served."""
    nothing = {"type": "http", "method": "GET", "path": "/", "headers": []}
    for route in api.routes:
        route.matches(nothing)
    api.openapi()
