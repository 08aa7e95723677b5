"""Writes an example of a macOS configuration profile, from the keys of the policy."""

import plistlib
import uuid
from pathlib import Path
from typing import Any

from deskbell_desktop.adapters.policy.profile import BUNDLE
from tests.docs.policy_keys import keys

SERVER = "https://bell.example"


def profile(_: Path) -> str:
    payload = {
        **_head(BUNDLE, "preferences"),
        "PayloadDisplayName": "Deskbell",
        "defaults": {key.name: key.built_in for key in keys() if key.built_in != ""},
        "locked": {"server": SERVER},
    }
    whole = {
        **_head("Configuration", "profile"),
        "PayloadDisplayName": "Deskbell on our desks",
        "PayloadDescription": "What is built in, as defaults; the server is locked. Change both.",
        "PayloadOrganization": "Your organisation",
        "PayloadScope": "System",
        "PayloadContent": [payload],
    }
    return plistlib.dumps(whole).decode()


def _head(type: str, name: str) -> dict[str, Any]:
    return {
        "PayloadType": type,
        "PayloadVersion": 1,
        "PayloadIdentifier": f"{BUNDLE}.{name}",
        "PayloadUUID": str(uuid.uuid5(uuid.NAMESPACE_DNS, f"{name}.{BUNDLE}")).upper(),
    }
