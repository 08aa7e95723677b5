"""Somebody new, a producer, and a front with TLS, on the server of the test."""

from __future__ import annotations

import uuid
from collections.abc import Iterator

import pytest

from deskbell.client import Client
from tests.certificates import Authority
from tests.relays import TlsFront
from tests.running import RunningServer


@pytest.fixture
def person(server: RunningServer) -> str:
    """Somebody new with an empty inbox; their name."""
    return server.newcomer()


@pytest.fixture
def shop(server: RunningServer) -> Client:
    """A producer of its own, which may send and broadcast."""
    return Client(server.url, server.add_token(uuid.uuid4().hex, "send", "broadcast"))


@pytest.fixture(scope="session")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    """Who signs certificates here, and is believed by nobody as it comes."""
    return Authority(tmp_path_factory.mktemp("ca"))


@pytest.fixture
def front(authority: Authority, server: RunningServer) -> Iterator[TlsFront]:
    """The server behind TLS, as localhost and as bell.test."""
    with TlsFront(authority.server("localhost", "bell.test"), server.port) as made:
        yield made
