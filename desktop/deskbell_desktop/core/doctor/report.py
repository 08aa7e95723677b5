"""The report: all findings summed up for the person, and as text that holds no secret."""

from __future__ import annotations

import platform
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from deskbell.version import __version__
from deskbell_desktop.core.doctor.finding import GROUPS, Finding, Part, State, heading, name
from deskbell_desktop.core.translate import tr

REACH = (Part.SERVER, Part.LIVE, Part.PATH)
"""Without these, nothing comes."""
_MARKS = {State.OK: "ok", State.REMARK: "remark", State.PROBLEM: "PROBLEM", State.UNKNOWN: "–"}
_SECRETS = (
    (re.compile(r"(\w+://)[^/\s@]+@"), r"\1…@"),
    (re.compile(r"\b(?:db[tr]_|eyJ)[\w.-]{8,}"), "…"),
)


@dataclass(frozen=True, slots=True)
class Summary:
    """``headline``: how many problems there are. ``means``: what that means for the person.
    ``mark``: how bad that is; only what keeps notifications away is shown as a problem."""

    state: State
    headline: str
    means: str
    mark: State


def about(at: datetime, *more: str) -> str:
    """Version, system and time: the first line of the report."""
    system = f"{platform.system()} {platform.release()}"
    parts = (f"Deskbell {__version__}", system, f"Python {platform.python_version()}", *more)
    return ", ".join((*parts, at.astimezone().isoformat(" ", "seconds")))


def summary(findings: Mapping[Part, Finding]) -> Summary:
    """All findings in two sentences."""
    problems = _in_state(findings, State.PROBLEM)
    remarks = _in_state(findings, State.REMARK)
    state = State.PROBLEM if problems else State.REMARK if remarks else State.OK
    mild = state is State.PROBLEM and not _cut(problems)
    mark = State.REMARK if mild else state
    headline = _headline(len(problems), len(remarks))
    return Summary(state, headline, _means(findings, problems), mark)


def _cut(problems: list[Finding]) -> bool:
    return any(finding.part in REACH for finding in problems)


def _headline(problems: int, remarks: int) -> str:
    wrong = tr("One problem") if problems == 1 else tr("{n} problem", "{n} problems", n=problems)
    odd = tr("one remark") if remarks == 1 else tr("{n} remark", "{n} remarks", n=remarks)
    if problems and remarks:
        return tr("{problems} and {remarks}", problems=wrong, remarks=odd)
    if problems:
        return wrong
    return odd[:1].upper() + odd[1:] if remarks else tr("All is well")


def _means(findings: Mapping[Part, Finding], problems: list[Finding]) -> str:
    known = Part.PATH in findings and findings[Part.PATH].state is State.OK
    first = tr("Notifications reach you.") if known else ""
    said = [tr("Notifications do not reach you now.") if _cut(problems) else first]
    rest = [*problems, *_in_state(findings, State.REMARK)]
    said += dict.fromkeys(f.means for f in rest if f.means)
    return " ".join(sentence for sentence in said[:3] if sentence)


def _in_state(findings: Mapping[Part, Finding], state: State) -> list[Finding]:
    return [findings[part] for part in Part if part in findings and findings[part].state is state]


def text(findings: Mapping[Part, Finding], about: str) -> str:
    """The report as plain text. ``about``: version, system and time."""
    told = summary(findings)
    lines = [about, "", told.headline, *([told.means] if told.means else [])]
    for group in GROUPS:
        lines += ["", heading(group)]
        lines += [line for part in group if part in findings for line in _lines(findings[part])]
    return without_secrets("\n".join(lines) + "\n")


def _lines(finding: Finding) -> list[str]:
    lead = f"  {_MARKS[finding.state]:<9}{name(finding.part):<17}"
    more = [f"{'':<28}{finding.advice}"] if finding.advice else []
    return [f"{lead}{finding.said}", *more]


def as_json(findings: Mapping[Part, Finding], about: Mapping[str, str]) -> dict[str, Any]:
    """The report for programs; the ids of parts and states do not change with the language."""
    told = summary(findings)
    checks = [
        {"part": f.part.value, "state": f.state.value, "said": without_secrets(f.said)}
        | ({"advice": without_secrets(f.advice)} if f.advice else {})
        for f in (findings[part] for part in Part if part in findings)
    ]
    head = {"state": told.state.value, "headline": told.headline, "means": told.means}
    return {**about, **head, "checks": checks}


def without_secrets(said: str) -> str:
    """User names and passwords in addresses, and tokens, are left out."""
    for pattern, instead in _SECRETS:
        said = pattern.sub(instead, said)
    return said
