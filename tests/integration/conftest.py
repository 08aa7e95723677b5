"""Somebody new and a producer, on the server of the test."""

from __future__ import annotations

import uuid

import pytest

from deskbell.client import Client
from tests.running import RunningServer


@pytest.fixture
def person(server: RunningServer) -> str:
    """Somebody new with an empty inbox; their name."""
    return server.newcomer()


@pytest.fixture
def shop(server: RunningServer) -> Client:
    """A producer of its own, which may send and broadcast."""
    return Client(server.url, server.add_token(uuid.uuid4().hex, "send", "broadcast"))
