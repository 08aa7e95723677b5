"""Signing in by the organisation's identity provider, on a real desktop with a real provider."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.desktop.app.application import Application
from tests.identity_provider import IdentityProvider
from tests.lab import Lab, screenshot, until, write
from tests.running import RunningServer, free_port
from tests.server_fixtures import staffed

pytestmark = pytest.mark.desktop
ROOT = Path(__file__).parents[3]


@pytest.fixture
def provided(tmp_path: Path) -> Iterator[RunningServer]:
    url = f"http://127.0.0.1:{free_port()}"
    provider = IdentityProvider(url, tmp_path / "provider.log").start()
    server = staffed(tmp_path / "server", **provider.settings())
    server.url, server.port = url, int(url.rsplit(":", 1)[1])
    yield server.start()
    server.stop()
    provider.stop()


def test_a_person_signs_in_where_they_always_do(lab: Lab, provided: RunningServer) -> None:
    app = Application(lab, provided.url, "vera")
    browser = f"{sys.executable} -m tests.identity_provider subject-vera %s"
    app.start(sign_in=False, BROWSER=browser, PYTHONPATH=str(ROOT))
    app.find("Server", "text").click()
    write(lab, provided.url.removeprefix("http://"))
    button = app.find("Sign in with Alder Works", "push button")
    screenshot(lab, Path("build/screens/provider.png"))
    button.click()
    app.wait_connected()
    provided.bell().send_to_room("warehouse", {"title": "By her group"})
    until(lambda: app.unread(), "the room's notification")
    app.end()
