"""What the server does by itself: it is done after a restart as well, and once."""

from datetime import UTC, datetime, timedelta
from typing import Any

from deskbell.client import Client
from tests.integration.test_revisions import send
from tests.lab.waiting import until


def test_an_end_that_came_while_the_server_was_down_is_told_when_it_is_back(
    new_server: Any,
) -> None:
    server = new_server()
    server.add_user("alice")
    server.start()
    shop = Client(server.url, server.add_token("shop", "send"))
    alice = server.person("alice")
    send(
        shop, "short", users=("alice",), expires_at=datetime.now(UTC) + timedelta(milliseconds=700)
    )
    server.kill()
    server.start()

    def ends() -> list[str]:
        page = alice.sync(None, 0)
        changes = [e.change.what for e in getattr(page, "entries", ()) if e.change]
        return [what for what in changes if what == "expired"]

    assert until(ends, "the end") == ["expired"]
