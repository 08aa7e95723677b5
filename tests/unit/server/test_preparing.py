"""What FastAPI builds on demand is built before the server takes requests."""

from __future__ import annotations

import asyncio
from typing import Any

import fastapi.applications
import pydantic
import pytest

from deskbell_server.rest.api import make_api, prepare
from deskbell_server.settings import Settings


def status(api: Any, path: str) -> int:
    """What the application answers to that, asked as a server asks it."""
    said: list[dict[str, Any]] = []

    async def receive() -> dict[str, Any]:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: dict[str, Any]) -> None:
        said.append(message)

    asked = {"type": "http", "method": "GET", "path": path, "headers": [], "query_string": b""}
    asyncio.run(api(asked, receive, send))
    return int(said[0]["status"])


def test_no_request_waits_for_the_routes_to_be_built(monkeypatch: pytest.MonkeyPatch) -> None:
    built: list[Any] = []
    build = pydantic.TypeAdapter.__init__

    def noted(self: Any, *given: Any, **options: Any) -> None:
        built.append(given)
        build(self, *given, **options)

    api = make_api(Settings(), None)
    monkeypatch.setattr(pydantic.TypeAdapter, "__init__", noted)
    prepare(api)
    before = len(built)

    assert before > 100
    assert [status(api, path) for path in ("/healthz", "/nowhere")] == [200, 404]
    assert len(built) == before


def test_no_request_waits_for_the_description_to_be_derived(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    api = make_api(Settings(), None)
    prepare(api)
    monkeypatch.setattr(fastapi.applications, "get_openapi", lambda **_given: pytest.fail("late"))
    assert status(api, "/api/openapi.json") == 200
