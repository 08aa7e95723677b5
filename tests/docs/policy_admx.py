"""Writes the policy template of Windows and its English words, from the keys of the policy."""

import json
from pathlib import Path
from xml.etree import ElementTree as ET

from deskbell_desktop.adapters.policy.registry import POLICIES, SUBKEYS
from tests.docs.policy_keys import Key, keys

SCHEMA = "http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions"
LONGEST = "16384"
ABOUT = {
    "defaults": ("Defaults", "Holds until the person chooses otherwise."),
    "locked": ("Locked", "The person cannot change it."),
}


def admx(_: Path) -> str:
    root = ET.Element("policyDefinitions", xmlns=SCHEMA, revision="1.0", schemaVersion="1.0")
    spaces = ET.SubElement(root, "policyNamespaces")
    ET.SubElement(spaces, "target", prefix="deskbell", namespace="Deskbell.Policies")
    ET.SubElement(root, "resources", minRequiredRevision="1.0")
    definitions = ET.SubElement(ET.SubElement(root, "supportedOn"), "definitions")
    ET.SubElement(definitions, "definition", name="any", displayName="$(string.any)")
    categories = ET.SubElement(root, "categories")
    ET.SubElement(categories, "category", name="deskbell", displayName="$(string.deskbell)")
    for part in ABOUT:
        made = ET.SubElement(categories, "category", name=part, displayName=f"$(string.{part})")
        ET.SubElement(made, "parentCategory", ref="deskbell")
    policies = ET.SubElement(root, "policies")
    for part in ABOUT:
        for key in keys():
            _policy(policies, part, key)
    return _text(root)


def _policy(policies: ET.Element, part: str, key: Key) -> None:
    id = f"{part}_{key.name}"
    made = ET.SubElement(
        policies,
        "policy",
        {
            "name": id,
            "class": "Both",
            "displayName": f"$(string.{key.name})",
            "explainText": f"$(string.{id}_explain)",
            "key": rf"{POLICIES}\{SUBKEYS[part]}",
        },
    )
    ET.SubElement(made, "parentCategory", ref=part)
    ET.SubElement(made, "supportedOn", ref="any")
    if key.kind == "boolean":
        made.set("valueName", key.name)
        for element, number in (("enabledValue", "1"), ("disabledValue", "0")):
            ET.SubElement(ET.SubElement(made, element), "decimal", value=number)
        return
    made.set("presentation", f"$(presentation.{key.name})")
    _element(ET.SubElement(made, "elements"), key)


def _element(elements: ET.Element, key: Key) -> None:
    named = {"id": key.name, "valueName": key.name, "required": "true"}
    if key.kind == "integer":
        least, most = str(key.plain["minimum"]), str(key.plain["maximum"])
        ET.SubElement(elements, "decimal", named, minValue=least, maxValue=most)
    elif key.choices:
        enum = ET.SubElement(elements, "enum", named)
        for choice in key.choices:
            item = ET.SubElement(enum, "item", displayName=f"$(string.{key.name}_{_id(choice)})")
            ET.SubElement(ET.SubElement(item, "value"), "string").text = choice
    else:
        ET.SubElement(elements, "text", named, maxLength=LONGEST)


def adml(_: Path) -> str:
    root = ET.Element(
        "policyDefinitionResources", xmlns=SCHEMA, revision="1.0", schemaVersion="1.0"
    )
    ET.SubElement(root, "displayName").text = "Deskbell"
    ET.SubElement(root, "description").text = "What an organisation sets for Deskbell on its desks."
    resources = ET.SubElement(root, "resources")
    table = ET.SubElement(resources, "stringTable")
    for id, text in _strings().items():
        ET.SubElement(table, "string", id=id).text = text
    shown = ET.SubElement(resources, "presentationTable")
    for key in keys():
        if key.kind != "boolean":
            _presentation(ET.SubElement(shown, "presentation", id=key.name), key)
    return _text(root)


def _strings() -> dict[str, str]:
    found = {"any": "Windows 10 and later", "deskbell": "Deskbell"}
    for part, (title, about) in ABOUT.items():
        found[part] = title
        found |= {f"{part}_{key.name}_explain": _explain(key, about) for key in keys()}
    for key in keys():
        found[key.name] = key.title
        found |= {f"{key.name}_{_id(c)}": c.replace("-", " ").capitalize() for c in key.choices}
    return found


def _explain(key: Key, about: str) -> str:
    built_in = key.built_in if isinstance(key.built_in, str) else json.dumps(key.built_in)
    written = "\n\nWritten as JSON." if key.kind in ("array", "object") else ""
    return f"{key.means}\n\n{about}{written}\n\nBuilt in: {built_in or 'empty'}"


def _presentation(made: ET.Element, key: Key) -> None:
    if key.kind == "integer":
        made_box = ET.SubElement(made, "decimalTextBox", refId=key.name, spin="true")
        made_box.set("defaultValue", str(key.built_in))
        made_box.text = key.title
    elif key.choices:
        drop = ET.SubElement(made, "dropdownList", refId=key.name, noSort="true")
        drop.set("defaultItem", str(key.choices.index(key.built_in)))
        drop.text = key.title
    else:
        box = ET.SubElement(made, "textBox", refId=key.name)
        ET.SubElement(box, "label").text = key.title
        if key.kind != "string":
            ET.SubElement(box, "defaultValue").text = json.dumps(key.built_in)


def _id(choice: str) -> str:
    return choice.replace("-", "_")


def _text(root: ET.Element) -> str:
    ET.indent(root)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{ET.tostring(root, encoding="unicode")}\n'
