"""Deep links on a real desktop: a browser starts the application with one while it runs."""

from __future__ import annotations

import pytest

from tests.desktop.app.application import Application
from tests.desktop.app.conftest import Somebody
from tests.lab import Lab, until

pytestmark = pytest.mark.desktop


def test_a_link_to_a_notification_shows_it(app: Application, somebody: Somebody) -> None:
    wanted = somebody.ring("The one of the link", data={"aisle": "seven"})
    somebody.ring("Another one")
    app.wait_unread(2)
    assert app.second_start(f"deskbell://notification/{wanted.id}") == 0
    window = until(app.window, "the window")
    until(lambda: window.find("seven"), "the details with their data")


def test_a_link_offers_a_server_and_signs_in_nowhere(app: Application) -> None:
    assert app.second_start("deskbell://sign-in?server=https://other.example") == 0
    assert app.find("Server", "text").text == "https://other.example"
    app.find("A link brought this address. Sign in only if you know it: https://other.example")
    app.wait_connected()


def test_a_link_that_makes_no_sense_changes_nothing(lab: Lab, app: Application) -> None:
    assert app.second_start("deskbell://quit") == 2
    assert app.window() is not None or app.bell() is not None
    app.wait_connected()
