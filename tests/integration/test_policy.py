"""The organisation's policy file, held by the real console desk whatever the person wants."""

import json
import sys
from pathlib import Path

import pytest

from deskbell_desktop.adapters.policy.json_file import policy_file
from deskbell_desktop.adapters.policy.reading import policy_of
from deskbell_desktop.core import door
from deskbell_desktop.core.preferences import Preferences
from tests.desks import DeskProcess
from tests.running import PASSWORD, RunningServer
from tests.unit.desktop.rig import Rig

COMMAND = [str(Path(sys.executable).with_name("deskbell-desktop")), "--console"]


class ManagedDesk(DeskProcess):
    """A console desk under this policy; what the person prefers is kept from before."""

    def __init__(self, home: Path, policy: str, url: str, **wishes: object) -> None:
        settings = home / "config" / "desktop.json"
        settings.parent.mkdir(parents=True, exist_ok=True)
        settings.write_text(json.dumps({"device_id": "d1", "preferences": wishes}))
        self.file = home / "policy.json"
        self.file.write_text(policy)
        super().__init__(
            [*COMMAND, "--server", url],
            DESKBELL_HOME=str(home),
            DESKBELL_POLICY=str(self.file),
            DESKBELL_USER="alice",
            DESKBELL_PASSWORD=PASSWORD,
        )


def test_a_locked_server_is_the_only_one(tmp_path: Path, server: RunningServer) -> None:
    only = json.dumps({"locked": {"server": server.url}})
    with ManagedDesk(tmp_path / "a", only, "http://127.0.0.1:9") as desk:
        desk.wait(f"Your organisation lets this desk sign in at {server.url} only.")
    with ManagedDesk(tmp_path / "b", only, server.url + "/") as desk:
        desk.wait("connected to")


def test_a_desk_that_is_signed_in_elsewhere_is_held_back(
    tmp_path: Path, server: RunningServer
) -> None:
    with ManagedDesk(tmp_path, "{}", server.url) as desk:
        desk.wait("connected to")
    policy = tmp_path / "policy.json"
    policy.write_text(json.dumps({"locked": {"server": "https://bell.example"}}))
    given = {"DESKBELL_HOME": str(tmp_path), "DESKBELL_POLICY": str(policy)}
    with DeskProcess(COMMAND, **given) as later:
        later.wait("Your organisation lets this desk sign in at https://bell.example only.")
    assert not [line for line in later.lines if "connected to" in line]


@pytest.mark.parametrize(
    ("policy", "word"),
    [
        ("{", "cannot be used"),
        ('{"locked": []}', "is not of the form"),
        ('{"locked": {"volume": 900}}', "have a mistake at “locked.volume”"),
        ('{"locked": {"link_schemes": ["file"]}}', "have a mistake at “locked.link_schemes”"),
        ('{"defaults": {"colour": "red"}}', "there is no such preference"),
    ],
)
def test_a_mistake_is_said_once_and_the_desk_works(
    tmp_path: Path, server: RunningServer, policy: str, word: str
) -> None:
    with ManagedDesk(tmp_path, policy, server.url) as desk:
        said = desk.wait("Your organisation's settings")
        assert word in said
        desk.wait("connected to")
    assert len([line for line in desk.lines if "organisation's settings" in line]) == 1


def test_locked_values_hold_over_what_the_person_keeps_and_wants(tmp_path: Path) -> None:
    file = tmp_path / "policy.json"
    file.write_text(
        json.dumps(
            {
                "defaults": {"volume": 20},
                "locked": {"urgent_breaks_through": True, "link_schemes": ["https"]},
            }
        )
    )
    rig = Rig(tmp_path)
    said = policy_file(file)
    assert said
    rig.profiles.said = policy_of([said])
    rig.begin()
    person: door.Commands = rig.person
    person.prefer(Preferences(urgent_breaks_through=False, link_schemes=("https", "http")))
    rig.work()
    held = rig.watcher.settleds[-1]
    assert held.preferences.urgent_breaks_through
    assert held.preferences.link_schemes == ("https",)
    assert held.locked == {"urgent_breaks_through", "link_schemes"}
    assert "urgent_breaks_through" not in rig.profiles.profile.wishes
    rig.end()
