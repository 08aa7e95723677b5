"""A real desk on a wire that dies unseen, after a sleep, with a clock that is wrong."""

import signal
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from deskbell import NotificationEmitter
from deskbell.notification import Notification
from tests.desks import ProgramDesk
from tests.lab.waiting import until
from tests.running import RunningServer
from tests.tap import Tap, tapped

Bell = NotificationEmitter[Notification]
NEVER = ("--pos-every", "100000")
WITHIN = 6.0


@pytest.fixture
def tap(server: RunningServer) -> Iterator[Tap]:
    with tapped(server.port) as tap:
        yield tap


def ring(bell: Bell, person: str, **more: object) -> str:
    return bell.send_to_user(person, {"title": "Order", **more}).id


def has(desk: ProgramDesk, id: str) -> bool:
    return id in [item.id for item in desk.items()]


def test_a_wire_that_went_dead_is_found_by_asking_for_the_position(
    tap: Tap, bell: Bell, person: str, tmp_path: Path
) -> None:
    """With 2 s instead of 30: found within 2 + 5 s."""
    with ProgramDesk(tmp_path / "desk", tap.url, person, "--pos-every", "2") as desk:
        desk.wait_link("connected")
        tap.dry_up()
        id = ring(bell, person)
        took = desk.wait_link("reconnecting", 15)
        assert took < 2 + 5 + 2
        desk.wait_link("connected")
        until(lambda: has(desk, id), "what was sent meanwhile")


def test_a_wire_that_went_dead_is_found_by_the_pings_too(
    new_server: Callable[..., RunningServer], tmp_path: Path
) -> None:
    """With pings every 2 s and 1 s to answer, instead of 25 and 20: a foreign server has no more
    than these."""
    server = new_server(ping_interval="2", ping_timeout="1")
    server.add_user("alice")
    server.start()
    with (
        tapped(server.port) as tap,
        ProgramDesk(tmp_path / "desk", tap.url, "alice", *NEVER) as desk,
    ):
        desk.wait_link("connected")
        tap.dry_up()
        assert desk.wait_link("reconnecting", 15) < 2 + 1 + 2
        desk.wait_link("connected")


@pytest.mark.parametrize("what", [signal.SIGUSR1, signal.SIGUSR2])
def test_after_a_wake_up_or_a_network_a_dead_wire_is_replaced_within_six_seconds(
    tap: Tap, bell: Bell, person: str, tmp_path: Path, what: signal.Signals
) -> None:
    with ProgramDesk(tmp_path / "desk", tap.url, person, *NEVER) as desk:
        desk.wait_link("connected")
        tap.dry_up()
        id = ring(bell, person)
        began = time.monotonic()
        desk.signal(what)
        until(lambda: has(desk, id), "what was sent while asleep")
        desk.wait_link("connected")
        assert time.monotonic() - began < WITHIN


def test_a_network_that_comes_up_ends_a_long_wait(
    new_server: Callable[..., RunningServer], tmp_path: Path
) -> None:
    server = new_server()
    server.add_user("alice")
    server.start()
    with ProgramDesk(tmp_path / "desk", server.url, "alice", "--dice", "20") as desk:
        desk.wait_link("connected")
        server.kill()
        until(lambda: desk.said("next_try") and max(desk.said("next_try")) > 8, "long waits", 60)
        server.start()
        if desk.link() != "connected":
            began = time.monotonic()
            desk.signal(signal.SIGUSR2)
            desk.wait_link("connected")
            assert time.monotonic() - began < WITHIN


@pytest.mark.parametrize("ahead", [86_400, -86_400])
def test_with_a_clock_a_day_off_order_age_and_expiry_are_right(
    server: RunningServer, bell: Bell, person: str, tmp_path: Path, ahead: int
) -> None:
    soon = datetime.now(UTC) + timedelta(seconds=1)
    short = ring(bell, person, title="short", expires_at=soon.isoformat())
    until(lambda: datetime.now(UTC) > soon, "its expiry")
    with ProgramDesk(tmp_path / "desk", server.url, person, "--ahead", str(ahead)) as desk:
        desk.wait_link("connected")
        later = datetime.now(UTC) + timedelta(hours=1)
        lasting = ring(bell, person, title="lasting", expires_at=later.isoformat())
        plain = ring(bell, person, title="plain")
        until(lambda: plain in desk.said("call"), "the bubble")
        assert desk.said("call") == [lasting, plain]  # fresh ones singly, the expired one not
        assert [item.id for item in desk.items()] == [plain, lasting, short]
        desk.type(f"read {lasting}")
        until(lambda: server.person(person).unread_count().total == 1, "the read")
        assert "reconnecting" not in desk.said("status")
