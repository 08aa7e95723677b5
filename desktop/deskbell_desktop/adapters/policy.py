"""The policy file: what an organisation sets for all its desks, and what it locks.

JSON: ``{"defaults": {…}, "locked": {…}}`` with names of ``Preferences``. It lies where only an
administrator can write; a machine without it may name one by ``DESKBELL_POLICY``.
"""

from __future__ import annotations

import json
import logging
import os
import sys
from pathlib import Path
from typing import Any

from deskbell_desktop.adapters.wishes import wishes_in
from deskbell_desktop.core.preferences import Policy
from deskbell_desktop.core.translate import tr

VARIABLE = "DESKBELL_POLICY"
PARTS = ("defaults", "locked")
log = logging.getLogger(__name__)


def policy_file() -> Path | None:
    """The policy file of this machine, if there is one."""
    system = _system_file()
    if system.exists():
        return system
    named = os.environ.get(VARIABLE)
    return Path(named) if named else None


def _system_file() -> Path:
    if sys.platform == "win32":
        return Path(os.environ.get("PROGRAMDATA", r"C:\ProgramData")) / "Deskbell" / "policy.json"
    if sys.platform == "darwin":
        return Path("/Library/Application Support/Deskbell/policy.json")
    return Path("/etc/deskbell/policy.json")


def read_policy(path: Path) -> Policy:
    """What it says; what it says wrongly is left out, with a word to the person."""
    try:
        raw = json.loads(path.read_bytes())
    except (OSError, ValueError) as error:
        return _unreadable(path, str(error))
    if not isinstance(raw, dict) or not all(isinstance(raw.get(p, {}), dict) for p in PARTS):
        return _unreadable(path, 'it is not of the form {"defaults": {}, "locked": {}}')
    wrong = {name: "there is no such part" for name in raw if name not in PARTS}
    parts: dict[str, dict[str, Any]] = {}
    for part in PARTS:
        parts[part], bad = wishes_in(raw.get(part, {}))
        wrong |= {f"{part}.{name}": why for name, why in bad.items()}
    word = ""
    if wrong:
        log.error("%s: %s", path, wrong)
        first = next(iter(wrong))
        word = tr(
            "Your organisation's settings file has a mistake at “{name}”: {why}.",
            name=first,
            why=wrong[first],
        )
    return Policy(parts["defaults"], parts["locked"], word)


def _unreadable(path: Path, why: str) -> Policy:
    log.error("%s: %s", path, why)
    said = tr("Your organisation's settings file {path} cannot be used: {why}.", path=path, why=why)
    return Policy(word=said)
