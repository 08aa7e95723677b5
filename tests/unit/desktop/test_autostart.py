from __future__ import annotations

import plistlib
import re
import stat
import sys
from pathlib import Path

import pytest

from deskbell_desktop.adapters.autostart.chooser import Without, choose
from deskbell_desktop.adapters.autostart.launch_agent import LaunchAgent
from deskbell_desktop.adapters.autostart.run_key import APPROVED, RUN, FakeRegistry, RunKey
from deskbell_desktop.adapters.autostart.xdg import FILE, XdgAutostart
from deskbell_desktop.core.autostart import Autostart, Start, by_policy, due
from deskbell_desktop.core.preferences import Policy

COMMAND = (sys.executable, "--hidden")


@pytest.fixture(params=["xdg", "run key", "launch agent"])
def autostart(request: pytest.FixtureRequest, tmp_path: Path) -> Autostart:
    made: dict[str, Autostart] = {
        "xdg": XdgAutostart(COMMAND, tmp_path / "own", [tmp_path / "shared"]),
        "run key": RunKey(FakeRegistry(), COMMAND),
        "launch agent": LaunchAgent(tmp_path / "agents", COMMAND),
    }
    return made[request.param]


def test_each_system_turns_it_on_and_off(autostart: Autostart) -> None:
    assert autostart.look() == Start(False, decided=False)
    assert autostart.set(True) == autostart.look() == Start(True)
    assert not autostart.set(False).on
    assert not autostart.look().on
    assert autostart.set(True).on


@pytest.mark.parametrize(
    ("policy", "starts"), [(False, Start(False, decided=False)), (True, Start(True))]
)
def test_the_entry_of_a_package_counts_only_where_policy_wants_it(
    tmp_path: Path, policy: bool, starts: Start
) -> None:
    shared = tmp_path / "shared"
    shared.mkdir()
    program = sys.executable
    (shared / FILE).write_text(f"[Desktop Entry]\nExec={program} --at-login\n")
    autostart = XdgAutostart(COMMAND, tmp_path / "own", [shared], by_policy=policy)
    assert autostart.look() == starts
    assert autostart.set(False) == Start(False)  # a person's no goes before the package's entry
    assert autostart.set(True) == Start(True)


def test_only_a_policy_that_says_so_starts_a_desk() -> None:
    assert not by_policy(Policy())
    assert by_policy(Policy(defaults={"autostart": True}))
    assert not by_policy(Policy(defaults={"autostart": True}, locked={"autostart": False}))


@pytest.mark.parametrize(
    ("found", "wanted", "locked", "what"),
    [
        (Start(False, decided=False), True, False, True),
        (Start(False, decided=True), True, False, None),
        (Start(False, decided=True), True, True, True),
        (Start(True), True, False, None),
        (Start(True), False, False, None),
        (Start(True), False, True, False),
        (Start(False, decided=False), False, True, None),
    ],
)
def test_at_the_start_a_decision_made_elsewhere_is_kept_unless_policy_says_more(
    found: Start, wanted: bool, locked: bool, what: bool | None
) -> None:
    assert due(found, wanted, locked) is what


def test_the_entry_is_one_that_a_session_can_start(tmp_path: Path) -> None:
    program = tmp_path / 'a "good" $place' / "deskbell-desktop"
    program.parent.mkdir()
    program.write_text("#!/bin/sh\n")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    autostart = XdgAutostart((str(program), "--hidden"), tmp_path / "own", [])
    assert autostart.set(True) == Start(True)
    lines = (tmp_path / "own" / FILE).read_text().splitlines()
    line = next(line for line in lines if line.startswith("Exec="))
    value = line.removeprefix("Exec=").replace("\\\\", "\\").replace("%%", "%")
    quoted, _, rest = value[1:].rpartition('"')
    assert re.sub(r"\\(.)", r"\1", quoted) == str(program)
    assert rest == " --hidden"


def test_an_entry_whose_program_is_gone_is_not_on_and_says_so(tmp_path: Path) -> None:
    found = XdgAutostart(("/nowhere/deskbell-desktop",), tmp_path, []).set(True)
    assert not found.on
    assert "/nowhere/deskbell-desktop" in found.word


@pytest.mark.parametrize("line", ["Hidden=true", "X-GNOME-Autostart-enabled=false"])
def test_turned_off_in_the_desktops_own_settings_is_off(tmp_path: Path, line: str) -> None:
    (tmp_path / FILE).write_text(f"[Desktop Entry]\nExec={sys.executable}\n{line}\n")
    assert XdgAutostart(COMMAND, tmp_path, []).look() == Start(False, decided=True)


def test_off_overrides_an_entry_that_came_with_the_package(tmp_path: Path) -> None:
    own, shared = tmp_path / "own", tmp_path / "shared"
    shared.mkdir()
    (shared / FILE).write_text(f"[Desktop Entry]\nExec={sys.executable} --hidden\n")
    autostart = XdgAutostart(COMMAND, own, [shared])
    assert autostart.look().on
    assert autostart.set(False) == Start(False)
    assert "Hidden=true" in (own / FILE).read_text()


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "own").write_text("not a folder")
    found = XdgAutostart(COMMAND, tmp_path / "own", []).set(True)
    assert not found.on
    assert found.word.startswith("This could not be changed: ")


def test_the_task_managers_word_counts(tmp_path: Path) -> None:
    registry = FakeRegistry()
    autostart = RunKey(registry, ("C:\\Program Files\\Deskbell\\deskbell.exe", "--hidden"))
    autostart.set(True)
    value = registry.get(RUN, "Deskbell")
    assert value == '"C:\\Program Files\\Deskbell\\deskbell.exe" --hidden'
    registry.values[APPROVED, "Deskbell"] = b"\x03" + bytes(11)
    assert autostart.look() == Start(False, word="It is turned off in the Task Manager.")
    assert autostart.set(True).on


def test_the_launch_agent_is_a_property_list_that_starts_the_program(tmp_path: Path) -> None:
    LaunchAgent(tmp_path, COMMAND).set(True)
    said = plistlib.loads(next(tmp_path.glob("*.plist")).read_bytes())
    assert said["ProgramArguments"] == list(COMMAND)
    assert said["RunAtLoad"] is True


def test_a_copy_in_a_folder_of_its_own_leaves_no_trace(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("DESKBELL_HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    made = choose()
    assert isinstance(made, Without)
    assert not made.set(True).on
    assert not list(tmp_path.rglob("*.desktop"))
