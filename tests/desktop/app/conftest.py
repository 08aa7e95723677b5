"""The real application on the lab, signed in as somebody new on a real server."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from deskbell import NotificationEmitter
from deskbell.client import Client
from deskbell.notification import Notification
from tests.desktop.app.application import Application
from tests.lab import Lab, screenshot
from tests.running import RunningServer


@dataclass(frozen=True)
class Somebody:
    """A person with a name, a client to look at their inbox, and a bell that rings them."""

    name: str
    client: Client
    bell: NotificationEmitter[Notification]
    server: RunningServer

    def ring(self, title: str, **content: object) -> Notification:
        return self.bell.send_to_user(self.name, {"title": title, **content})


@pytest.fixture
def somebody(server: RunningServer, bell: NotificationEmitter[Notification]) -> Somebody:
    name = server.newcomer()
    return Somebody(name, server.person(name), bell, server)


@pytest.fixture
def app(lab: Lab, somebody: Somebody, request: pytest.FixtureRequest) -> Iterator[Application]:
    """Signed in and connected; the screen at the end of the test is kept in build/screens."""
    application = Application(lab, somebody.server.url, somebody.name)
    application.start()
    application.wait_connected()
    yield application
    screenshot(lab, Path("build/screens", f"{request.node.name}.png"))
    application.end()
