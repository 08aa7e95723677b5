"""The policy templates: what group policy and a profile would write is what the desk reads."""

import json
import plistlib
import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from deskbell_desktop.adapters.policy.profile import BUNDLE, managed_preferences
from deskbell_desktop.adapters.policy.reading import policy_of
from deskbell_desktop.adapters.policy.registry import POLICIES, FakeRegistry, Hive, group_policy
from deskbell_desktop.core.preferences import NAMES
from tests.unit.desktop.test_policy import SET, as_registry_value

PACKAGING = Path(__file__).parents[2] / "packaging"
ADMX = ET.parse(PACKAGING / "windows/admx/deskbell.admx").getroot()
ADML = ET.parse(PACKAGING / "windows/admx/en-US/deskbell.adml").getroot()
N = {"p": "http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions"}
POLICIES_THERE = ADMX.findall("p:policies/p:policy", N)


def test_every_key_may_be_set_and_locked() -> None:
    there = {p.attrib["name"] for p in POLICIES_THERE}
    assert there == {f"{part}_{key}" for part in ("defaults", "locked") for key in NAMES}


@pytest.mark.parametrize("policy", POLICIES_THERE, ids=lambda p: p.attrib["name"])
def test_what_the_editor_writes_is_what_the_desk_reads(policy: ET.Element) -> None:
    part, key = policy.attrib["name"].split("_", 1)
    name, value = written_by(policy, SET[key])
    held: dict[tuple[Hive, str], Any] = {("HKLM", policy.attrib["key"]): {name: value}}
    said = group_policy(FakeRegistry(held), "HKLM")
    assert said
    read = policy_of([said])
    assert read.word == ""
    assert list(read.locked if part == "locked" else read.defaults) == [key]
    assert policy.attrib["key"].startswith(POLICIES)


def written_by(policy: ET.Element, value: Any) -> tuple[str, str | int]:
    """What the group policy editor writes into the registry for this value of the key."""
    wanted = as_registry_value(value)
    if "valueName" in policy.attrib:
        chosen = policy.find(f"p:{'enabled' if value else 'disabled'}Value/p:decimal", N)
        assert chosen is not None
        return policy.attrib["valueName"], int(chosen.attrib["value"])
    (element,) = policy.findall("p:elements/*", N)
    kind = element.tag.rsplit("}", 1)[1]
    if kind == "enum":
        assert wanted in [s.text for s in element.findall("p:item/p:value/p:string", N)]
    elif kind == "decimal":
        assert int(element.attrib["minValue"]) <= int(wanted) <= int(element.attrib["maxValue"])
    else:
        assert len(str(wanted)) <= int(element.attrib["maxLength"])
    return element.attrib["valueName"], wanted


def test_every_word_and_every_field_of_the_template_is_there() -> None:
    text = ET.tostring(ADMX, encoding="unicode")
    strings = {s.attrib["id"] for s in ADML.iterfind(".//p:string", N)}
    assert set(re.findall(r"\$\(string\.(\w+)\)", text)) == strings
    shown = {p.attrib["id"]: p for p in ADML.iterfind(".//p:presentation", N)}
    assert set(re.findall(r"\$\(presentation\.(\w+)\)", text)) == set(shown)
    for policy in POLICIES_THERE:
        for element in policy.findall("p:elements/*", N):
            field = shown[element.attrib["id"]].find("*")
            assert field is not None
            assert field.attrib["refId"] == element.attrib["id"]


def test_the_example_of_a_profile_is_read_without_a_mistake(tmp_path: Path) -> None:
    profile = plistlib.loads((PACKAGING / "macos/deskbell.mobileconfig").read_bytes())
    (payload,) = profile["PayloadContent"]
    assert payload["PayloadType"] == BUNDLE
    assert profile["PayloadUUID"] != payload["PayloadUUID"]
    file = tmp_path / "managed.plist"
    file.write_bytes(plistlib.dumps(payload))
    said = managed_preferences(file)
    assert said
    read = policy_of([said])
    assert (read.word, read.locked) == ("", {"server": "https://bell.example"})
    empty = {"server", "language", "proxy", "ca_file", "update_manifest", "update_key"}
    assert json.dumps(sorted(read.defaults)) == json.dumps(sorted(NAMES - empty))
