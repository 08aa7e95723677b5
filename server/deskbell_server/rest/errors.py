"""Errors at the edge: whatever goes wrong leaves as problem+json."""

from __future__ import annotations

import logging
import re
from collections.abc import Mapping
from dataclasses import replace

import orjson
from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import Response
from starlette.exceptions import HTTPException

from deskbell.problems import MEDIA_TYPE, FieldError, Problem, problem
from deskbell_server.service.problem import ProblemError, field, said
from deskbell_server.store.errors import DiskFullError, StoreError

RETRY_AFTER = {"Retry-After": "2"}
_BY_STATUS = {
    400: "broken-json",
    404: "not-found",
    405: "method-not-allowed",
    408: "unfinished",
    413: "too-large",
}
PARAMETER = re.compile(r"[{]\w+[}]")
_log = logging.getLogger(__name__)


def answer(found: Problem, request_id: str | None, headers: Mapping[str, str]) -> Response:
    """The problem as a response."""
    body = _json(replace(found, request_id=request_id))
    extra = {"WWW-Authenticate": "Bearer"} if found.status == 401 else {}
    return Response(body, found.status, {**headers, **extra}, MEDIA_TYPE)


def _json(found: Problem) -> bytes:
    return orjson.dumps({k: v for k, v in found.wire().items() if v is not None})


def told(request: Request, error: ProblemError | StoreError) -> Response:
    """What our own rules refused, or the store could not do."""
    if isinstance(error, ProblemError):
        return _answer(request, error.problem, error.headers)
    code = "disk-full" if isinstance(error, DiskFullError) else "unavailable"
    return _answer(request, problem(code), RETRY_AFTER)


def _answer(request: Request, found: Problem, headers: Mapping[str, str]) -> Response:
    """The problem as a response, noted for the log line and the metrics of this request."""
    request.state.problem = found.code
    return answer(found, _id(request), headers)


def install(app: FastAPI) -> None:
    """Register the handlers."""

    @app.exception_handler(ProblemError)
    async def _problem(request: Request, error: ProblemError) -> Response:
        return told(request, error)

    @app.exception_handler(RequestValidationError)
    async def _invalid(request: Request, error: RequestValidationError) -> Response:
        return _answer(request, _mistakes(request, error), {})

    @app.exception_handler(StoreError)
    async def _store(request: Request, error: StoreError) -> Response:
        return told(request, error)

    @app.exception_handler(HTTPException)
    async def _http(request: Request, error: HTTPException) -> Response:
        code = _BY_STATUS.get(error.status_code, "invalid")
        found = replace(problem(code), status=error.status_code)
        headers = {"Allow": _methods(request)} if error.status_code == 405 else error.headers
        return _answer(request, found, headers or {})

    @app.exception_handler(Exception)
    async def _bug(request: Request, error: Exception) -> Response:
        _log.error("a request failed", exc_info=error)
        return _answer(request, problem("internal"), {})


def _methods(request: Request) -> str:
    """All that this address takes; Starlette names only those of the first route that has it."""
    paths, path = request.app.openapi()["paths"], request.scope["path"]
    named = (each for each in paths if re.fullmatch(PARAMETER.sub("[^/]+", each), path))
    found = paths.get(path) or paths.get(next(named, ""), {"get": None})
    return ", ".join(sorted(method.upper() for method in found))


def _id(request: Request) -> str | None:
    found: str | None = getattr(request.state, "request_id", None)
    return found


def _mistakes(request: Request, error: RequestValidationError) -> Problem:
    found = error.errors()
    if any(e["type"] == "json_invalid" for e in found):
        why = next(e for e in found if e["type"] == "json_invalid")
        reason = why.get("ctx", {}).get("error", "")
        return problem("broken-json", f"{reason} at character {why['loc'][-1]}.")
    kind = request.headers.get("content-type", "").split(";")[0].strip().lower()
    has_body = request.headers.get("content-length", "0") != "0"
    json_like = kind == "application/json" or (
        kind.startswith("application/") and kind.endswith("+json")
    )
    if has_body and not json_like:
        return problem("media-type", f"It is {kind or 'not named'}.")
    errors = [FieldError(field=field("", _path(e["loc"])), message=said(e["msg"])) for e in found]
    return problem("invalid", errors=tuple(errors))


def _path(loc: tuple[int | str, ...]) -> tuple[int | str, ...]:
    """Without FastAPI's own first step (``body``, ``query``, …)."""
    return loc[1:] if loc and loc[0] in {"body", "query", "path", "header"} else loc
