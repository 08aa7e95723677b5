"""The doctor's judgement: from what was measured to findings, words and a report."""

from __future__ import annotations

import json
import threading
import time
from datetime import datetime, timedelta
from typing import Any

import pytest

from deskbell_desktop.adapters.doctor.examination import examine
from deskbell_desktop.core.autostart import Start
from deskbell_desktop.core.doctor import here, report, there
from deskbell_desktop.core.doctor.finding import (
    GROUPS,
    Finding,
    Part,
    Remedy,
    State,
    ok,
    problem,
    remark,
)
from deskbell_desktop.core.doctor.here import Bubble, Keyring, Output
from deskbell_desktop.core.doctor.probe import Probe
from deskbell_desktop.core.doctor.there import Answer, Certificate, Journey, Trouble
from deskbell_desktop.core.status import Link, Status
from tests.unit.desktop.make import NOON

OK, REMARK, PROBLEM, UNKNOWN = State.OK, State.REMARK, State.PROBLEM, State.UNKNOWN


def clock(at: datetime) -> str:
    return f"{at:%H:%M}"


def date(at: datetime) -> str:
    return f"{at:%d %B %Y}"


@pytest.mark.parametrize(
    ("finding", "state", "said"),
    [
        (here.tray(True, shown=True), OK, "The panel shows the bell."),
        (here.tray(False), REMARK, "This desktop has no tray for the bell."),
        (here.tray(None), UNKNOWN, "There is no screen to look at."),
        (here.notifications(Bubble(41.4)), OK, "The test notification appeared after 41 ms."),
        (
            here.notifications(Bubble(None, "no daemon: x y")),
            REMARK,
            "The system shows none. No daemon.",
        ),
        (here.sound(Output(percent=80), wanted=True, volume=80), OK, "The output is on, at 80 %."),
        (here.sound(Output(muted=True), wanted=True, volume=80), REMARK, "The output is muted."),
        (here.sound(Output(percent=0), wanted=True, volume=80), REMARK, "The output is muted."),
        (
            here.sound(Output(there=False), wanted=True, volume=80),
            REMARK,
            "There is no sound output.",
        ),
        (here.sound(Output(muted=True), wanted=False, volume=80), OK, "Off in your preferences."),
        (here.autostart(Start(True), wanted=True), OK, "On; starts with your session."),
        (here.autostart(Start(False), wanted=False), OK, "Off, as you chose."),
        (
            here.autostart(Start(False), wanted=True),
            REMARK,
            "Off, though your preferences say on.",
        ),
        (here.keyring(Keyring()), OK, "Open; the sign-in is kept in it."),
        (here.keyring(Keyring(locked=True)), PROBLEM, "Locked, so the sign-in cannot be kept."),
    ],
)
def test_what_is_measured_here_becomes_a_finding(finding: Finding, state: State, said: str) -> None:
    assert (finding.state, finding.said) == (state, said)


def answer(**more: Any) -> Answer:
    given: dict[str, Any] = {
        "host": "bell.example",
        "after_ms": 18.2,
        "ahead": timedelta(seconds=0.2),
        "certificate": Certificate("Harbour Supply CA", NOON + timedelta(days=112)),
    }
    return Answer(**given | more)


WELL = {
    Part.CLOCK: "Agrees with the server’s.",
    Part.CERTIFICATE: "Valid until 14 March 2027, from Harbour Supply CA.",
    Part.PROXY: "None needed.",
    Part.SERVER: "bell.example answers in 18 ms.",
}


def by_part(found: Answer) -> dict[Part, Finding]:
    return {finding.part: finding for finding in there.server(found, NOON, date)}


def test_one_answer_gives_four_findings() -> None:
    assert {part: f.said for part, f in by_part(answer()).items()} == WELL


@pytest.mark.parametrize(
    ("given", "part", "state", "said"),
    [
        ({"ahead": timedelta(seconds=-20)}, Part.CLOCK, OK, "20 seconds behind the server’s."),
        ({"ahead": timedelta(minutes=4)}, Part.CLOCK, REMARK, "4 minutes ahead of the server’s."),
        ({"ahead": timedelta(hours=-26)}, Part.CLOCK, PROBLEM, "26 hours behind the server’s."),
        ({"ahead": None}, Part.CLOCK, UNKNOWN, "The server’s time is not known."),
        ({"proxy": "proxy:3128"}, Part.PROXY, OK, "By way of proxy:3128."),
        ({"after_ms": 2_500.0}, Part.SERVER, REMARK, "bell.example answers in 2500 ms."),
        ({"encrypted": False}, Part.CERTIFICATE, PROBLEM, "The connection is not encrypted."),
        ({"certificate": None}, Part.CERTIFICATE, OK, "Trusted by this computer."),
        (
            {"certificate": None, "trouble": Trouble.NO_ANSWER},
            Part.CERTIFICATE,
            UNKNOWN,
            "The server did not answer.",
        ),
        (
            {"encrypted": False, "here": True},
            Part.CERTIFICATE,
            OK,
            "None needed; the server is this computer.",
        ),
        (
            {"encrypted": False, "here": True, "unreadable": "It holds no certificates."},
            Part.CERTIFICATE,
            PROBLEM,
            "It holds no certificates.",
        ),
        (
            {"trouble": Trouble.PROXY, "why": "The proxy does not answer."},
            Part.PROXY,
            PROBLEM,
            "The proxy does not answer.",
        ),
        (
            {"trouble": Trouble.UNTRUSTED, "why": "Not trusted."},
            Part.CERTIFICATE,
            PROBLEM,
            "Not trusted.",
        ),
        (
            {"trouble": Trouble.NO_ANSWER, "why": "It does not answer."},
            Part.SERVER,
            PROBLEM,
            "It does not answer.",
        ),
        ({"trouble": Trouble.PROXY}, Part.SERVER, PROBLEM, "bell.example was not reached."),
    ],
)
def test_each_trouble_is_said_at_its_part(
    given: dict[str, Any], part: Part, state: State, said: str
) -> None:
    found = by_part(answer(**given))[part]
    assert (found.state, found.said) == (state, said)


def test_a_certificate_that_ends_soon_is_remarked() -> None:
    soon = Certificate("CA", NOON + timedelta(days=9))
    assert by_part(answer(certificate=soon))[Part.CERTIFICATE].state is REMARK


@pytest.mark.parametrize(
    ("status", "state", "said"),
    [
        (
            Status(Link.CONNECTED, NOON, complete_at=NOON),
            OK,
            "Up since 12:00, complete up to 12:00.",
        ),
        (
            Status(Link.CONNECTED, NOON, history=False),
            OK,
            "Up since 12:00; this server keeps no history.",
        ),
        (
            Status(Link.RECONNECTING, NOON, why="The server is restarting."),
            PROBLEM,
            "Down since 12:00. The server is restarting.",
        ),
        (Status(Link.SIGNED_OUT, NOON), PROBLEM, "Nobody is signed in."),
        (Status(Link.CONNECTING, NOON), REMARK, "Connecting."),
    ],
)
def test_the_link_in_words(status: Status, state: State, said: str) -> None:
    found = there.live(status, clock)
    assert (found.state, found.said) == (state, said)


@pytest.mark.parametrize(
    ("journey", "said"),
    [
        (Journey(84.0), "Test sent and received in 84 ms."),
        (Journey(84.0, 121.0), "Test sent, received and shown in 121 ms."),
        (Journey(), "The test was sent and did not come."),
    ],
)
def test_the_whole_path_in_words(journey: Journey, said: str) -> None:
    assert there.path(journey).said == said


# -- the summary and the report --------------------------------------------------------------------


def findings(*others: Finding) -> dict[Part, Finding]:
    return {part: ok(part, "Well.") for part in Part} | {f.part: f for f in others}


LOCKED = here.keyring(Keyring(locked=True))
MUTED = here.sound(Output(muted=True), wanted=True, volume=80)
DEAF = problem(Part.SERVER, "It does not answer.", remedy=Remedy.TRY_NOW)


@pytest.mark.parametrize(
    ("odd", "headline", "means", "mark"),
    [
        ((), "All is well", "Notifications reach you.", OK),
        (
            (LOCKED, MUTED),
            "One problem and one remark",
            "Notifications reach you. After a restart you would have to sign in again.",
            REMARK,
        ),
        ((MUTED,), "One remark", "Notifications reach you.", REMARK),
        (
            (DEAF, LOCKED),
            "2 problems",
            "Notifications do not reach you now. After a restart you would have to sign in again.",
            PROBLEM,
        ),
    ],
)
def test_the_summary_says_what_it_means(
    odd: tuple[Finding, ...], headline: str, means: str, mark: State
) -> None:
    told = report.summary(findings(*odd))
    assert (told.headline, told.means, told.mark) == (headline, means, mark)


def test_every_part_is_in_one_group() -> None:
    assert [part for group in GROUPS for part in group] == list(Part)


SECRETS = ("hunter2", "ada:", "dbr_aaaaaaaaaaaa", "dbt_bbbbbbbbbbbb", "eyJhbGciOi.J9.x_y")


def test_the_report_holds_no_secret() -> None:
    leaky = (
        remark(Part.PROXY, "http://ada:hunter2@proxy:3128 refuses.", "Not dbr_aaaaaaaaaaaa."),
        problem(Part.LIVE, "The token eyJhbGciOi.J9.x_y is bad; nor does dbt_bbbbbbbbbbbb do."),
    )
    text = report.text(findings(*leaky), "Deskbell")
    told = json.dumps(report.as_json(findings(*leaky), {}))
    assert not [s for s in SECRETS if s in text or s in told]
    assert "proxy:3128 refuses" in text


def test_the_report_names_each_part_with_its_state_and_advice() -> None:
    text = report.text(findings(LOCKED), "Deskbell 1")
    assert text.startswith("Deskbell 1\n\nOne problem\n")
    assert "\n  PROBLEM  Keyring          Locked, so the sign-in cannot be kept.\n" in text
    assert "\n                            Unlock it; Deskbell does the rest.\n" in text


# -- the examination -------------------------------------------------------------------------------


def test_findings_come_as_they_are_ready_and_none_waits_for_another() -> None:
    told: list[Part] = []
    gate = threading.Event()

    def slow() -> list[Finding]:
        gate.wait(20)
        return [ok(Part.TRAY, "")]

    def quick() -> list[Finding]:
        return [ok(Part.SOUND, "")]

    def tell(found: Any) -> None:
        told.extend(f.part for f in found)
        gate.set()

    examine([Probe((Part.TRAY,), slow), Probe((Part.SOUND,), quick)], tell).join(20)
    assert told == [Part.SOUND, Part.TRAY]


def test_a_probe_that_hangs_or_breaks_is_a_problem_and_holds_up_nothing() -> None:
    told: dict[Part, Finding] = {}
    over = threading.Event()

    def hangs() -> list[Finding]:
        over.wait(60)
        return [ok(Part.KEYRING, "too late")]

    def breaks() -> list[Finding]:
        raise ValueError("dbr_secret")

    probes = [Probe((Part.KEYRING,), hangs, 0.2), Probe((Part.PROXY, Part.SERVER), breaks)]
    began = time.monotonic()
    examine(probes, lambda found: told.update({f.part: f for f in found})).join(20)
    assert time.monotonic() - began < 20
    over.set()
    assert told[Part.KEYRING].said == "No answer within 0 seconds."
    assert told[Part.SERVER].said == told[Part.PROXY].said == "It could not be looked at."
