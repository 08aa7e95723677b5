"""The sign-in over its life: expiry, lost replies, kills and copies sign out nobody but a thief."""

import contextlib
import json
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from deskbell.client import Client
from deskbell.errors import SignInNeeded
from deskbell.submission import Send
from deskbell_desktop.adapters.vault import Vault
from deskbell_desktop.core.account import Account
from tests.desks import ProgramDesk
from tests.faults.ring import FileRing
from tests.lab.waiting import until
from tests.running import RunningServer
from tests.tap import Tap, tapped

LIFE = "0.1"
"""Minutes that an access token lives: renewed about every five seconds."""
REFRESH = b"POST /api/auth/refresh"


class Place:
    """A server whose tokens live seconds, and a person."""

    def __init__(self, server: RunningServer) -> None:
        self.server = server
        server.add_user("alice")
        self._token = server.add_token("shop", "send")
        server.start()

    def ring(self) -> str:
        client = Client(self.server.url, self._token)
        return client.send(Send(title="Ring", users=("alice",))).notification.id

    def generations(self) -> list[tuple[int, str | None]]:
        return [(row[0], row[1]) for row in self.query("SELECT generation, ended_why FROM session")]

    def query(self, statement: str) -> list[Any]:
        file = self.server.data / "deskbell.db"
        with contextlib.closing(sqlite3.connect(file, timeout=5)) as db, db:
            return db.execute(statement).fetchall()


@pytest.fixture
def place(new_server: Callable[..., RunningServer]) -> Place:
    return Place(new_server(access_minutes=LIFE))


@pytest.fixture
def tap(place: Place) -> Iterator[Tap]:
    with tapped(place.server.port) as tap:
        yield tap


def reached(desk: ProgramDesk, place: Place) -> None:
    id = place.ring()
    until(lambda: id in [item.id for item in desk.items()], "the notification")


def secret_of(desk: ProgramDesk, url: str) -> str:
    """What is in its keyring."""
    kept = json.loads((desk.home / "config/desktop.json").read_text())["account"]
    found = Vault(lambda: FileRing(desk.home / "ring")).load(Account(**kept))
    assert found.secret, url
    return found.secret


def test_a_token_that_expires_is_renewed_on_the_same_connection(
    place: Place, tmp_path: Path
) -> None:
    with ProgramDesk(tmp_path / "desk", place.server.url, "alice") as desk:
        desk.wait_link("connected")
        until(lambda: place.generations()[0][0] >= 2, "two renewals", 30)
        reached(desk, place)
        assert desk.said("status").count("signed-out") <= 1  # before it signed in
        assert "reconnecting" not in desk.said("status")


@pytest.mark.slow
def test_a_lost_reply_signs_nobody_out(place: Place, tap: Tap, tmp_path: Path) -> None:
    with ProgramDesk(tmp_path / "desk", tap.url, "alice") as desk:
        desk.wait_link("connected")
        tap.lose = REFRESH
        until(lambda: tap.lost == 1, "the lost reply")
        until(lambda: place.generations() == [(1, None)], "the renewal that nobody heard of")
        until(lambda: place.generations()[0][0] == 2, "the renewal after it", 60)
        reached(desk, place)
        assert desk.link() == "connected"


def test_a_lost_reply_and_a_long_sleep_sign_nobody_out(place: Place, tmp_path: Path) -> None:
    with ProgramDesk(tmp_path / "desk", place.server.url, "alice") as desk:
        desk.wait_link("connected")
        mine = secret_of(desk, place.server.url)
    lost = Client(place.server.url).refresh(mine).refresh_token  # nobody ever uses it
    place.query("UPDATE session SET rotated_at = rotated_at - 86400000")
    with ProgramDesk(tmp_path / "desk", place.server.url, "alice") as desk:
        desk.wait_link("connected")
        reached(desk, place)
    assert lost != mine
    assert place.generations()[0][1] is None


def test_killed_between_receiving_and_keeping_it_stays_signed_in(
    place: Place, tmp_path: Path
) -> None:
    home = tmp_path / "desk"
    desk = ProgramDesk(home, place.server.url, "alice", "--dies-at", "2")
    desk.wait("dying", 30)
    desk.wait_end()
    desk.end()
    assert place.generations() == [(1, None)]  # the server went on, the desk did not
    with ProgramDesk(home, place.server.url, "alice") as again:
        again.wait_link("connected")
        reached(again, place)
        assert place.generations()[0][1] is None


def test_two_desks_that_renew_at_once_are_two_sign_ins(place: Place, tmp_path: Path) -> None:
    with (
        ProgramDesk(tmp_path / "one", place.server.url, "alice") as one,
        ProgramDesk(tmp_path / "two", place.server.url, "alice") as two,
    ):
        one.wait_link("connected")
        two.wait_link("connected")
        until(lambda: all(g >= 2 for g, _ in place.generations()), "renewals of both", 40)
        reached(one, place)
        reached(two, place)
        assert [why for _, why in place.generations()] == [None, None]


def test_two_renewals_of_one_desk_at_once_get_the_same_successor(
    place: Place, tmp_path: Path
) -> None:
    with ProgramDesk(tmp_path / "desk", place.server.url, "alice") as desk:
        desk.wait_link("connected")
        mine = secret_of(desk, place.server.url)
    twice = [Client(place.server.url).refresh(mine).refresh_token for _ in range(2)]
    assert twice[0] == twice[1] != mine
    with ProgramDesk(tmp_path / "desk", place.server.url, "alice") as desk:
        desk.wait_link("connected")
        reached(desk, place)


@pytest.mark.slow
@pytest.mark.parametrize("how", ["two generations old", "the one before, after the grace"])
def test_a_stolen_old_token_ends_that_devices_sign_in_only(
    place: Place, tmp_path: Path, how: str
) -> None:
    with (
        ProgramDesk(tmp_path / "one", place.server.url, "alice") as one,
        ProgramDesk(tmp_path / "two", place.server.url, "alice") as two,
    ):
        one.wait_link("connected")
        two.wait_link("connected")
        stolen = secret_of(one, place.server.url)
        (mine,) = place.query(f"SELECT id FROM session WHERE '{stolen}' LIKE '%' || id || '%'")
        steps = 2 if how.startswith("two") else 1
        until(lambda: generation(place, mine[0]) >= steps, "renewals", 30)
        if steps == 1:
            # Before the new one is used, the old one may be the retry of a lost reply.
            until(lambda: generation(place, mine[0], "used_generation") >= 1, "its use", 30)
            place.query(
                f"UPDATE session SET rotated_at = rotated_at - 61000 WHERE id = '{mine[0]}'"
            )
        with pytest.raises(SignInNeeded):
            Client(place.server.url).refresh(stolen)
        assert one.wait_link("signed-out", 5) < 2
        others = f"SELECT MAX(generation) FROM session WHERE id != '{mine[0]}'"
        far = place.query(others)[0][0] + 2
        until(lambda: place.query(others)[0][0] >= far, "the other one's renewals", 30)
        assert two.link() == "connected"
        reached(two, place)
        ends = [s for s in map(json.loads, one.lines) if s.get("status") == "signed-out"]
        told = [s["why"] for s in ends if s["why"]]
        assert len(told) == 1
        assert "session has ended" in told[0]


def generation(place: Place, id: str, which: str = "generation") -> int:
    ((found,),) = place.query(f"SELECT {which} FROM session WHERE id = '{id}'")
    return int(found)


def test_a_session_that_is_revoked_is_cut_within_two_seconds(place: Place, tmp_path: Path) -> None:
    with (
        ProgramDesk(tmp_path / "one", place.server.url, "alice") as one,
        ProgramDesk(tmp_path / "two", place.server.url, "alice") as two,
    ):
        one.wait_link("connected")
        two.wait_link("connected")
        token = Client(place.server.url).refresh(secret_of(one, place.server.url)).access_token
        Client(place.server.url, token).logout()
        assert one.wait_link("signed-out", 5) < 2
        assert two.link() == "connected"
        assert place.server.cli("user", "disable", "alice").returncode == 0
        assert two.wait_link("signed-out", 5) < 2
