"""``doctor``: examines what the server needs, and says what to do."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from deskbell_server.configuration import unknown_variables
from deskbell_server.doctor import machine, surroundings
from deskbell_server.doctor.finding import Finding, State, remark, well
from deskbell_server.settings import Settings

SIGNS = {State.WELL: "ok", State.REMARK: "note", State.PROBLEM: "WRONG"}


def add_to(commands: Any, common: argparse.ArgumentParser) -> None:
    """Add the command."""
    doctor = commands.add_parser(
        "doctor", parents=[common], help="examine settings, store, disk and ways; 1 if one is wrong"
    )
    doctor.add_argument("--json", action="store_true", help="the findings for programs")
    doctor.set_defaults(run=_doctor)


def _doctor(settings: Settings, options: argparse.Namespace) -> int:
    findings = [*_settings(), *machine.examine(settings), *surroundings.examine(settings)]
    wrong = any(each.state is State.PROBLEM for each in findings)
    if options.json:
        said = {"well": not wrong, "findings": [asdict(each) for each in findings]}
        print(json.dumps(said, indent=2))
    else:
        for each in findings:
            print(f"{SIGNS[each.state]:5}  {each.part}: {each.seen}")
            if each.todo:
                print(f"       → {each.todo}")
    return int(wrong)


def _settings() -> Iterator[Finding]:
    """That they could be read is known: a wrong one has ended the command already."""
    unknown = unknown_variables()
    for said in unknown:
        yield remark("settings", said, "See docs/settings.md for their names.")
    if not unknown:
        yield well("settings", "all are known and right")
