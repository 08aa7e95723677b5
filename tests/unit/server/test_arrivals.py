"""Arrivals: the installed uvicorn is the one we know, and another one is left as it is."""

import asyncio

import pytest
from uvicorn import Config
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol
from uvicorn.server import ServerState

from deskbell_server.rest import arrival
from deskbell_server.rest.arrival import Arrival, Arrivals


async def made() -> type:
    """What uvicorn gets for a connection."""
    config = Config(lambda: None)
    config.load()
    given = {"config": config, "server_state": ServerState(), "app_state": {}}
    return type(Arrivals().protocol(**given))


def test_the_installed_uvicorn_is_the_one_we_know(caplog: pytest.LogCaptureFixture) -> None:
    assert asyncio.run(made()) is Arrival
    assert not caplog.text


def test_another_uvicorn_is_left_as_it_is_and_said(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setitem(arrival.KEPT, HttpToolsProtocol.__init__, ("renamed",))
    assert asyncio.run(made()) is HttpToolsProtocol
    assert "this uvicorn is unknown" in caplog.text
