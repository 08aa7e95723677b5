"""A real desk with accounts on two real servers: each has its own inbox; one is connected."""

from collections.abc import Callable
from pathlib import Path

from deskbell_desktop.adapters.places import Places
from deskbell_desktop.assembly import start_desk
from deskbell_desktop.core.account import Account
from deskbell_desktop.core.status import Link
from tests.lab.waiting import until
from tests.running import PASSWORD, RunningServer
from tests.unit.desktop.rig import FakeChime, FakeNotifier, FakeWatcher


def test_switching_between_two_servers_fetches_what_came_meanwhile(
    tmp_path: Path, new_server: Callable[..., RunningServer]
) -> None:
    one, other = new_server(), new_server()
    for made in (one, other):
        made.add_user("alice")
        made.start()
    watcher = FakeWatcher()
    where = Places(tmp_path / "config", tmp_path / "state", tmp_path / "run")
    desk = start_desk(watcher, FakeNotifier(), FakeChime(), native=FakeNotifier(), where=where)

    def connected(server: RunningServer) -> bool:
        told = watcher.statuses[-1:]
        return bool(told) and (told[0].link, told[0].server) == (Link.CONNECTED, server.url)

    def titles() -> set[str]:
        return {
            item.notification.title
            for change in watcher.changes
            for item in change.items
            if item.id in change.arrived
        }

    try:
        for made in (one, other):
            desk.commands.sign_in(made.url, "alice", PASSWORD)
            until(lambda made=made: connected(made), f"connected to {made.url}", 20)  # type: ignore[misc]
        used, (rests,) = watcher.accounts_told[-1]
        assert isinstance(used, Account)
        assert (used.server, rests.server) == (other.url, one.url)
        one.bell().send_to_user("alice", {"title": "For the one at rest"})
        other.bell().send_to_user("alice", {"title": "For the one in use"})
        until(lambda: "For the one in use" in titles(), "the one in use")
        assert "For the one at rest" not in titles()
        desk.commands.switch(rests)
        until(lambda: connected(one), "connected to the first again")
        until(lambda: "For the one at rest" in titles(), "what came meanwhile")
        assert len(list(where.state.glob("accounts/*/history.db"))) == 2
        desk.commands.sign_out(used)
        until(lambda: watcher.accounts_told[-1] == (rests, ()), "one account less")
        assert connected(one)
    finally:
        desk.stop()
