"""The settings file and the places."""

from __future__ import annotations

import json
import stat
from datetime import time
from pathlib import Path
from typing import Any

import pytest

from deskbell.notification import Priority
from deskbell_desktop.adapters.accounts import SettingsFile
from deskbell_desktop.adapters.places import HOME, places
from deskbell_desktop.adapters.policy.json_file import policy_file
from deskbell_desktop.core.account import Profile
from deskbell_desktop.core.preferences import Look, Policy, Preferences, QuietHours, settle, wished
from tests.unit.desktop.make import ALICE

WISHES: dict[str, Any] = {
    "sound_on": False,
    "quiet_hours": (QuietHours(frozenset({0, 6}), time(18), time(7, 30)),),
    "muted_types": {"project": 0.0},
    "sound_by_priority": {Priority.HIGH: ""},
    "look": Look.DARK,
}


def test_the_device_stays_the_same(tmp_path: Path) -> None:
    file = tmp_path / "desktop.json"
    assert SettingsFile(file).device() == SettingsFile(file).device()


def test_a_profile_comes_back(tmp_path: Path) -> None:
    file = tmp_path / "desktop.json"
    SettingsFile(file).save(Profile(ALICE, 0.0, WISHES))
    assert SettingsFile(file).load() == Profile(ALICE, 0.0, WISHES)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_keys_of_a_newer_version_are_kept(tmp_path: Path) -> None:
    file = tmp_path / "desktop.json"
    file.write_text('{"device_id": "d", "future": {"a": 1}}')
    SettingsFile(file).save(Profile(wishes={"sound_on": False}))
    assert '"future"' in file.read_text()


@pytest.mark.parametrize("broken", ["", "{", '{"quiet_until": "perhaps"}', "[]"])
def test_a_broken_file_is_set_aside(tmp_path: Path, broken: str) -> None:
    file = tmp_path / "desktop.json"
    file.write_text(broken)
    assert SettingsFile(file).load() == Profile()
    assert file.with_suffix(".broken").read_text() == broken


def test_one_variable_moves_every_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(HOME, str(tmp_path))
    where = places()
    assert {p.parent for p in (where.config, where.state, where.runtime)} == {tmp_path}
    folder = where.account("https://bell.test", "7")
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert folder != where.account("https://bell.test", "8")


def test_a_wrong_preference_spoils_no_other(tmp_path: Path) -> None:
    file = tmp_path / "desktop.json"
    said = {"volume": 900, "sound_on": False, "future": 1}
    file.write_text(json.dumps({"device_id": "d", "preferences": said}))
    settings = SettingsFile(file)
    assert settings.load().wishes == {"sound_on": False}
    settings.save(settings.load())
    assert json.loads(file.read_text())["preferences"] == said


def policy(tmp_path: Path, text: str) -> Policy:
    file = tmp_path / "policy.json"
    file.write_text(text)
    said = policy_file(file)
    assert said
    return SettingsFile(tmp_path / "desktop.json", [said]).policy()


def test_a_policy_has_defaults_and_locks(tmp_path: Path) -> None:
    text = '{"defaults": {"volume": 20, "look": "dark"}, "locked": {"sound_on": true}}'
    settled = settle(policy(tmp_path, text), {"volume": 70, "sound_on": False})
    assert settled.preferences == Preferences(volume=70, look=Look.DARK, sound_on=True)
    assert settled.locked == {"sound_on"}
    assert wished(settled, Preferences(volume=71, look=Look.DARK, sound_on=False)) == {"volume": 71}


@pytest.mark.parametrize("text", ["", "[]", '{"locked": 1}'])
def test_a_policy_that_cannot_be_read_is_told(tmp_path: Path, text: str) -> None:
    read = policy(tmp_path, text)
    assert not read.locked
    assert "cannot be used" in read.word


def test_what_a_policy_says_wrongly_is_told_and_the_rest_holds(tmp_path: Path) -> None:
    read = policy(tmp_path, '{"locked": {"volume": 900, "sound_on": true}, "lock": {}}')
    assert read.locked == {"sound_on": True}
    assert "have a mistake" in read.word
