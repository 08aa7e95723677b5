"""The API: the routers, the error handlers and the limits as one application."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager

from fastapi import FastAPI
from starlette.middleware.cors import CORSMiddleware

from deskbell.problems import Problem
from deskbell.version import __version__
from deskbell_server.rest import auth, errors, inbox, notifications, ops, work
from deskbell_server.rest.express import Express
from deskbell_server.rest.middleware import Around
from deskbell_server.rest.parts import Parts
from deskbell_server.rest.rates import rate
from deskbell_server.settings import Settings

Lifespan = Callable[[FastAPI], AbstractAsyncContextManager[None]]
_PROBLEMS = {
    status: {"model": Problem, "description": text}
    for status, text in {
        400: "The request cannot be read.",
        401: "Sign in first.",
        403: "Not allowed.",
        404: "There is no such thing.",
        409: "It was changed meanwhile, or a first request still runs.",
        413: "The request is too large.",
        415: "The body must be JSON.",
        422: "A field is wrong.",
        429: "Too many requests.",
        503: "Try again with the same key.",
        507: "The server's disk is full.",
    }.items()
}


def make_api(settings: Settings, parts: Parts | None, lifespan: Lifespan | None = None) -> FastAPI:
    """The application; without ``parts`` it is only good for its OpenAPI description."""
    api = FastAPI(
        title="Deskbell",
        version=__version__,
        summary="Reach people on their desktops, and know that they were reached.",
        openapi_url="/api/openapi.json",
        docs_url="/api/docs",
        redoc_url=None,
        responses={str(status): said for status, said in _PROBLEMS.items()},
        lifespan=lifespan,
    )
    for module in (auth, notifications, inbox, work, ops):
        api.include_router(module.router)
    errors.install(api)
    api.state.parts = parts
    api.state.organisation = settings.organisation
    api.state.login_rate = rate(settings.login_rate)
    api.state.send_rate = rate(settings.send_rate)
    api.state.broadcast_rate = rate(settings.broadcast_rate)
    api.state.request_rate = rate(settings.request_rate)
    if not settings.plain:
        api.add_middleware(Express)  # innermost: the others are around both ways
    api.add_middleware(Around)
    if settings.allowed_origins:
        api.add_middleware(
            CORSMiddleware,
            allow_origins=list(settings.allowed_origins),
            allow_methods=["GET", "POST", "PATCH", "DELETE"],
            allow_headers=["Authorization", "Content-Type", "Idempotency-Key"],
            expose_headers=["Idempotent-Replayed", "Retry-After", "X-Request-Id"],
            max_age=600,
        )
    return api
