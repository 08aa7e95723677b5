"""The OpenAPI description: what FastAPI derives, and the problems that each route can answer."""

from __future__ import annotations

from typing import Any

from fastapi import FastAPI
from pydantic import TypeAdapter

from deskbell.problems import MEDIA_TYPE, Problem

_SAID = {
    400: "The request cannot be read.",
    401: "Sign in first.",
    403: "Not allowed.",
    404: "There is no such thing.",
    408: "The request did not arrive whole.",
    409: "It was changed meanwhile, or a first request still runs.",
    413: "The request is too large.",
    415: "The body must be JSON.",
    422: "A field is wrong.",
    429: "Too many requests.",
    503: "Try again with the same key.",
    507: "The server's disk is full.",
}
_REF = "#/components/schemas/"
_WAIT = {
    "Retry-After": {"description": "Seconds to wait.", "schema": {"type": "integer", "minimum": 1}}
}
_HEADERS: dict[int, dict[str, Any]] = {
    401: {"WWW-Authenticate": {"description": "Bearer.", "schema": {"type": "string"}}},
    429: _WAIT,
    503: _WAIT,
    507: _WAIT,
}


def describe(api: FastAPI) -> None:
    """Make the application describe itself with its problems."""
    derived = api.openapi

    def whole() -> dict[str, Any]:
        fresh = api.openapi_schema is None
        schema = derived()
        if fresh:
            _add_problems(schema)
        return schema

    setattr(api, "openapi", whole)  # noqa: B010 - FastAPI's documented way to extend it


def statuses(path: str, method: str, operation: dict[str, Any]) -> set[int]:
    """The problems that this operation can answer, from what it takes."""
    takes_body, found = "requestBody" in operation, set[int]()
    named = "{" in path
    guarded = "security" in operation
    if takes_body:
        found |= {400, 408, 413, 415}
    if takes_body or "parameters" in operation:
        found.add(422)
    if guarded:
        found.add(403)
    if guarded or path.startswith("/api/auth/"):
        found |= {401, 429, 503} | ({507} if method != "get" else set())
    if path.startswith("/api/auth/oidc/"):
        found |= {400, 404}
    if named or (guarded and takes_body):
        found.add(404)
    if method != "get" and (named or (guarded and takes_body)):
        found.add(409)
    return found


def _add_problems(schema: dict[str, Any]) -> None:
    schemas = schema.setdefault("components", {}).setdefault("schemas", {})
    mine = TypeAdapter(Problem).json_schema(ref_template=_REF + "{model}")
    schemas.update(mine.pop("$defs", {}))
    schemas["Problem"] = mine
    for unused in ("HTTPValidationError", "ValidationError"):  # FastAPI's; ours are problems
        schemas.pop(unused, None)
    for path, operations in schema["paths"].items():
        for method, operation in operations.items():
            answers = operation["responses"]
            answers.pop("422", None)
            for status in sorted(statuses(path, method, operation)):
                answers.setdefault(str(status), _answer(status))


def _answer(status: int) -> dict[str, Any]:
    said: dict[str, Any] = {
        "description": _SAID[status],
        "content": {MEDIA_TYPE: {"schema": {"$ref": f"{_REF}Problem"}}},
    }
    return said | ({"headers": _HEADERS[status]} if status in _HEADERS else {})
