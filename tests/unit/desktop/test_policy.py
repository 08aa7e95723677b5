"""Every key of the policy on every source of every system, and which source goes before which."""

from __future__ import annotations

import json
import plistlib
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

from deskbell.rollout import DeskPreferences
from deskbell_desktop.adapters.accounts import SettingsFile
from deskbell_desktop.adapters.autostart.chooser import organised
from deskbell_desktop.adapters.language import chosen_language
from deskbell_desktop.adapters.policy import sources
from deskbell_desktop.adapters.policy.profile import BUNDLE
from deskbell_desktop.adapters.policy.reading import policy_of
from deskbell_desktop.adapters.policy.registry import INSTALLER, POLICIES, FakeRegistry, Hive
from deskbell_desktop.adapters.policy.said import Said, Source
from deskbell_desktop.adapters.wishes import given, wishes_in, written
from deskbell_desktop.core.account import Profile
from deskbell_desktop.core.preferences import (
    NAMES,
    NOT_FROM_A_SERVER,
    Given,
    Policy,
    Preferences,
    settle,
    wished,
)

SET: dict[str, Any] = {
    "urgent_breaks_through": False,
    "quiet_hours_on": True,
    "quiet_hours": [{"days": [2, 6], "start": "09:30:00", "end": "11:00:00"}],
    "muted_types": {"project": 0.0, "other": 1795000000.0},
    "away_minutes": 30,
    "on_locked_screen": "nothing",
    "sound_on": False,
    "volume": 15,
    "sound_by_priority": {"low": "wood", "urgent": "clear"},
    "sound_by_type": {"budget": "glass"},
    "look": "high-contrast",
    "panel": "coloured",
    "text_percent": 150,
    "reduced_motion": True,
    "language": "de",
    "server": "https://bell.example",
    "autostart": False,
    "link_schemes": ["https", "http"],
    "proxy": "http://proxy.example:3128",
    "ca_file": "/etc/ssl/company.pem",
    "update_manifest": "https://downloads.example/release.json",
    "update_key": "11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=",
}
"""For each key a value that is not built in, as JSON has it."""

Place = Callable[[Path, str, str, Any], Sequence[Source]]
"""Writes (part, key, value) where an administrator of that system would, and names the sources."""


def as_registry_value(value: Any) -> str | int:
    """As the policy templates write it."""
    if isinstance(value, (list, dict)):
        return json.dumps(value)
    return int(value) if isinstance(value, bool) else value


def hive(name: Hive) -> Place:
    def place(tmp: Path, part: str, key: str, value: Any) -> Sequence[Source]:
        held = {(name, rf"{POLICIES}\{part.title()}"): {key: as_registry_value(value)}}
        return sources.windows(tmp, FakeRegistry(held))

    return place


def file_for(system: Callable[[Path], Sequence[Source]]) -> Place:
    def place(tmp: Path, part: str, key: str, value: Any) -> Sequence[Source]:
        (tmp / "policy.json").write_text(json.dumps({part: {key: value}}))
        return system(tmp)

    return place


def profile(*below: str) -> Place:
    def place(tmp: Path, part: str, key: str, value: Any) -> Sequence[Source]:
        file = tmp.joinpath("managed", *below) / f"{BUNDLE}.plist"
        file.parent.mkdir(parents=True)
        file.write_bytes(plistlib.dumps({part: {key: value}, "PayloadUUID": "1"}))
        return sources.mac(tmp, tmp / "managed", "ada")

    return place


PLACES: dict[str, Place] = {
    "Linux, file": file_for(sources.linux),
    "Windows, file": file_for(lambda tmp: sources.windows(tmp, FakeRegistry({}))),
    "Windows, group policy of the computer": hive("HKLM"),
    "Windows, group policy of the person": hive("HKCU"),
    "macOS, file": file_for(lambda tmp: sources.mac(tmp, tmp / "managed", "ada")),
    "macOS, profile of the computer": profile(),
    "macOS, profile of the person": profile("ada"),
}


def read(found: Sequence[Source]) -> Policy:
    return policy_of([said for source in found if (said := source())])


def test_no_key_is_left_out() -> None:
    assert set(SET) == NAMES
    built_in = written({name: getattr(Preferences(), name) for name in NAMES})
    assert not [name for name in NAMES if SET[name] == built_in[name]]


@pytest.mark.parametrize("key", SET)
@pytest.mark.parametrize("system", PLACES)
def test_a_locked_key_holds_whatever_else_is_said(tmp_path: Path, system: str, key: str) -> None:
    place, value = PLACES[system], wishes_in({key: SET[key]})[0][key]
    policy = read(place(tmp_path, "locked", key, SET[key]))
    assert (policy.word, policy.locked) == ("", {key: value})
    theirs = getattr(Preferences(), key)
    settings = SettingsFile(tmp_path / "desktop.json")
    settings.save(Profile(wishes={key: theirs}))  # by file
    settled = settle(policy, settings.load().wishes)
    assert getattr(settled.preferences, key) == value
    assert settled.locked == {key}
    assert wished(settled, Preferences()) == {}  # by the window, or any other command


@pytest.mark.parametrize("key", SET)
@pytest.mark.parametrize("system", PLACES)
def test_a_default_holds_until_a_person_wishes_otherwise(
    tmp_path: Path, system: str, key: str
) -> None:
    place, value = PLACES[system], wishes_in({key: SET[key]})[0][key]
    policy = read(place(tmp_path, "defaults", key, SET[key]))
    assert (policy.word, policy.defaults) == ("", {key: value})
    assert getattr(settle(policy, {}).preferences, key) == value
    theirs = getattr(Preferences(), key)
    assert getattr(settle(policy, {key: theirs}).preferences, key) == theirs


# -- the order -------------------------------------------------------------------------------------


def installed(tmp: Path, system: str, given: dict[str, Any]) -> Sequence[Source]:
    """As an installer leaves it."""
    if system == "windows":
        values = {name: as_registry_value(value) for name, value in given.items()}
        return sources.windows(tmp, FakeRegistry({("HKLM", INSTALLER): values}))
    (tmp / "installer.json").write_text(json.dumps(given))
    return sources.linux(tmp) if system == "linux" else sources.mac(tmp, tmp / "managed", "ada")


@pytest.mark.parametrize("system", ["linux", "windows", "mac"])
def test_policy_goes_before_the_person_before_the_installer_before_what_is_built_in(
    tmp_path: Path, system: str
) -> None:
    given = {"server": "https://installer.example", "autostart": False}
    found = installed(tmp_path, system, given)
    assert settle(read(found), {}).preferences == Preferences(
        server="https://installer.example", autostart=False
    )
    assert settle(read(found), {"autostart": True}).preferences.autostart
    for part, holds in (("defaults", "https://person.example"), ("locked", "https://org.example")):
        (tmp_path / "policy.json").write_text(json.dumps({part: {"server": "https://org.example"}}))
        assert settle(read(found), {}).preferences.server == "https://org.example"
        asked = settle(read(found), {"server": "https://person.example"})
        assert asked.preferences.server == holds


# -- what the server gives -------------------------------------------------------------------------

GIVEN = sorted(NAMES - NOT_FROM_A_SERVER)


def test_what_the_server_gives_stands_between_the_policy_and_the_installer(tmp_path: Path) -> None:
    found = installed(tmp_path, "linux", {"volume": 10})
    from_server = given(3, {"volume": 20})
    assert settle(read(found), {}).preferences.volume == 10
    assert settle(read(found), {}, from_server).preferences.volume == 20
    assert settle(read(found), {"volume": 40}, from_server).preferences.volume == 40
    for part, holds in (("defaults", 40), ("locked", 30)):
        (tmp_path / "policy.json").write_text(json.dumps({part: {"volume": 30}}))
        assert settle(read(found), {}, from_server).preferences.volume == 30
        assert settle(read(found), {"volume": 40}, from_server).preferences.volume == holds
    assert settle(read(found), {}, from_server).locked == {"volume"}


@pytest.mark.parametrize("key", sorted(NAMES))
def test_a_server_gives_what_concerns_the_person_and_nothing_else(key: str) -> None:
    value = wishes_in({key: SET[key]})[0][key]
    assert given(1, {key: SET[key]}).wishes == ({key: value} if key in GIVEN else {})


@pytest.mark.parametrize("key", GIVEN)
def test_what_an_administrator_may_give_is_what_a_desk_understands(key: str) -> None:
    assert sorted(DeskPreferences.model_fields) == GIVEN
    sent = DeskPreferences.model_validate_json(json.dumps({key: SET[key]})).wire()
    assert wishes_in(sent) == wishes_in({key: SET[key]})


def test_what_is_given_is_kept_between_starts_and_a_mistake_in_it_spoils_nothing(
    tmp_path: Path,
) -> None:
    settings = SettingsFile(tmp_path / "desktop.json")
    kept = given(7, {"volume": 20, "look": "mauve", "strange": 1, "language": "de"})
    settings.save(Profile(given=kept))
    held = SettingsFile(tmp_path / "desktop.json").load().given
    assert held == kept == Given(7, {"volume": 20, "language": "de"})
    assert chosen_language(tmp_path / "desktop.json", ()) == "de"


def test_an_installer_property_that_was_not_given_says_nothing(tmp_path: Path) -> None:
    policy = read(installed(tmp_path, "windows", {"server": "", "autostart": ""}))
    assert (policy.defaults, policy.installed, policy.word) == ({}, {}, "")


def test_a_file_that_is_nested_without_end_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "policy.json").write_text("[" * 100_000)
    policy = read(sources.linux(tmp_path))
    assert policy.locked == {}
    assert "cannot be used" in policy.word
    (tmp_path / "desktop.json").write_text('{"a":' * 100_000)
    assert chosen_language(tmp_path / "desktop.json", ()) == ""
    assert SettingsFile(tmp_path / "desktop.json").load() == Profile()


def test_an_installer_locks_nothing(tmp_path: Path) -> None:
    policy = read(installed(tmp_path, "linux", {"locked": {"volume": 1}}))
    assert policy.locked == {}
    assert "“installed.locked”" in policy.word


def test_the_computers_group_policy_goes_before_the_persons_before_the_file(tmp_path: Path) -> None:
    (tmp_path / "policy.json").write_text(
        '{"locked": {"volume": 1, "look": "dark", "panel": "dark"}}'
    )
    locked = rf"{POLICIES}\Locked"
    registry = FakeRegistry(
        {("HKCU", locked): {"volume": 2, "look": "light"}, ("HKLM", locked): {"volume": 3}}
    )
    policy = read(sources.windows(tmp_path, registry))
    assert policy.locked == {"volume": 3, "look": "light", "panel": "dark"}


@pytest.mark.parametrize(
    ("part", "key", "value", "why"),
    [
        ("Locked", "volume", 900, "`int` <= 100"),
        ("Locked", "quiet_hours", "[{", "Expected `array`"),
        ("Defaults", "colour", "red", "there is no such preference"),
    ],
)
def test_a_mistake_in_the_registry_is_told_and_the_rest_holds(
    tmp_path: Path, part: str, key: str, value: str | int, why: str
) -> None:
    held: Any = {("HKLM", rf"{POLICIES}\{part}"): {key: value, "sound_on": 0}}
    policy = read(sources.windows(tmp_path, FakeRegistry(held)))
    assert f"“{part.lower()}.{key}”" in policy.word
    assert why in policy.word
    assert {**policy.locked, **policy.defaults} == {"sound_on": False}


def test_a_profile_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    (tmp_path / f"{BUNDLE}.plist").write_bytes(b"<plist><broken")
    policy = read(sources.mac(tmp_path, tmp_path, "ada"))
    assert "cannot be used" in policy.word


def test_its_mistakes_are_logged_by_who_uses_it_and_not_by_who_only_asks_about_the_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    wrong = Said("policy.json", {"locked": {"volume": "loud"}, "more": {}}, "")
    monkeypatch.setattr(sources, "_sources", lambda: (lambda: None, lambda: wrong))
    assert not organised()
    SettingsFile(tmp_path / "desktop.json", sources.said_here()).policy()
    assert [line.split(": ")[1] for line in caplog.messages] == ["locked.volume", "more"]


# -- the environment -------------------------------------------------------------------------------


def test_the_variable_names_a_policy_only_where_the_machine_has_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    theirs = tmp_path / "theirs.json"
    theirs.write_text('{"locked": {"volume": 1}}')
    monkeypatch.setenv(sources.VARIABLE, str(theirs))
    held: Any = {("HKLM", rf"{POLICIES}\Locked"): {"volume": 77}}
    managed, unmanaged = FakeRegistry(held), FakeRegistry({})
    volumes = []
    for registry in (managed, unmanaged):
        monkeypatch.setattr(sources, "_sources", lambda r=registry: sources.windows(tmp_path, r))
        volumes.append(policy_of(sources.said_here()).locked["volume"])
    assert volumes == [77, 1]


def test_the_language_is_taken_from_the_source_that_goes_first(tmp_path: Path) -> None:
    settings = tmp_path / "desktop.json"
    settings.write_text('{"preferences": {"language": "es"}}')
    said = [
        Said("installer", {"defaults": {"language": "de"}}),
        Said("file", {"locked": {"language": "fr"}}),
        Said("registry", {"locked": {"language": "de"}}),
    ]
    taken = [chosen_language(settings, said[:n]) for n in range(4)]
    assert taken == ["es", "es", "fr", "de"]
