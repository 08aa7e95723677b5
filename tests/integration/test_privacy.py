"""A person's data handed out and erased by the commands, as a desk and the senders see it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from deskbell.errors import DeskbellError
from tests.desks import ProgramDesk
from tests.lab.waiting import until
from tests.running import RunningServer

New = Callable[..., RunningServer]


def test_an_erased_person_is_gone_from_their_desk_and_for_the_senders(
    new_server: New, tmp_path: Path
) -> None:
    server = new_server()
    server.add_user("alice")
    server.add_user("bob")
    server.add_room("office", ["alice", "bob"])
    server.start()
    bell = server.bell()
    with ProgramDesk(tmp_path / "desk", server.url, "alice") as desk:
        desk.wait_link("connected")
        bell.send_to_user("alice", {"title": "For alice alone"})
        bell.send_to_room("office", {"title": "For the office"})
        until(lambda: len(desk.items()) == 2, "both")

        exported = server.cli("user", "export", "alice")
        told = json.loads(exported.stdout)
        titles = [each["title"] for each in told["notifications"]]
        assert titles == ["For alice alone", "For the office"]
        assert [each["ended_at"] for each in told["sessions"]] == [None]

        asked = server.cli("user", "erase", "alice")
        assert (asked.returncode, "--yes" in asked.stderr) == (1, True)
        done = server.cli("user", "erase", "alice", "--yes")
        assert done.returncode == 0, done.stderr
        until(lambda: desk.link() == "signed-out", f"signed out, not {desk.link()}")
        until(lambda: [i.notification.title for i in desk.items()] == ["For the office"], "deleted")

    with pytest.raises(DeskbellError):
        bell.send_to_user("alice", {"title": "too late"})
    assert [told.title for told in server.person("bob").inbox().items] == ["For the office"]
    server.add_user("alice")
    assert server.person("alice").unread_count().total == 0
    assert server.cli("user", "erase", "nobody", "--yes").returncode == 1


def test_an_export_goes_to_a_file_that_only_its_owner_can_read(
    new_server: New, tmp_path: Path
) -> None:
    server = new_server()
    server.add_user("alice")
    file = tmp_path / "alice.json"
    file.write_text("of last year")
    file.chmod(0o644)
    assert server.cli("user", "export", "alice", "--output", str(file)).returncode == 0
    assert file.stat().st_mode & 0o777 == 0o600
    assert json.loads(file.read_text())["account"]["name"] == "alice"
    lines = server.cli("audit").stdout
    assert "exported" in lines
