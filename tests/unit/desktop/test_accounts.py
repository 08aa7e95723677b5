"""The settings file and the places."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from deskbell_desktop.adapters.accounts import SettingsFile
from deskbell_desktop.adapters.places import HOME, places
from deskbell_desktop.core.account import Profile
from tests.unit.desktop.make import ALICE


def test_the_device_stays_the_same(tmp_path: Path) -> None:
    file = tmp_path / "desktop.json"
    assert SettingsFile(file).device() == SettingsFile(file).device()


def test_a_profile_comes_back(tmp_path: Path) -> None:
    file = tmp_path / "desktop.json"
    SettingsFile(file).save(Profile(ALICE, True, 0.0))
    assert SettingsFile(file).load() == Profile(ALICE, True, 0.0)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_keys_of_a_newer_version_are_kept(tmp_path: Path) -> None:
    file = tmp_path / "desktop.json"
    file.write_text('{"device_id": "d", "future": {"a": 1}}')
    SettingsFile(file).save(Profile(muted=True))
    assert '"future"' in file.read_text()


@pytest.mark.parametrize("broken", ["", "{", '{"muted": "perhaps"}', "[]"])
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
