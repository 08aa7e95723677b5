"""The command ``deskbell-desktop doctor``: examines this desk and says what is wrong with it."""

from __future__ import annotations

import argparse
import json
import sys
import threading
from collections.abc import Sequence
from datetime import datetime

from deskbell.version import __version__
from deskbell_desktop.adapters.accounts import SettingsFile
from deskbell_desktop.adapters.doctor import examination, instruments
from deskbell_desktop.adapters.doctor.instruments import Situation
from deskbell_desktop.adapters.places import Places, places, private, refused
from deskbell_desktop.adapters.policy.sources import said_here
from deskbell_desktop.console.display import display
from deskbell_desktop.core.address import address_of
from deskbell_desktop.core.doctor import here, report
from deskbell_desktop.core.doctor.finding import Finding, Part, State
from deskbell_desktop.core.doctor.probe import Probe
from deskbell_desktop.core.preferences import settle
from deskbell_desktop.core.translate import tr

LIMIT = 60.0


def main(argv: Sequence[str]) -> int:
    """0 when nothing is wrong, 1 when something is, 2 when the question makes no sense."""
    parser = argparse.ArgumentParser(
        prog="deskbell-desktop doctor",
        description="Examines this desk, with a real notification and a real message, and says "
        "what is wrong and what to do. Ends with 1 when it finds a problem.",
    )
    parser.add_argument("--json", action="store_true", help="the findings for programs")
    parser.add_argument("--server", metavar="URL", help="examine the way to this server")
    options = parser.parse_args(argv)
    try:
        server = address_of(options.server) if options.server else ""
    except ValueError as error:
        print(f"deskbell-desktop: {error}", file=sys.stderr)
        return 2
    where = places()
    if why_not := refused(where):
        print(f"deskbell-desktop: {why_not}", file=sys.stderr)
        return 1
    runs = _runs(where)
    if runs and not options.json:
        print(tr("Deskbell is running; this looks at the same parts beside it, so it rings twice."))
    findings = _examine(_probes(where, server))
    told, now = report.summary(findings), datetime.now().astimezone()
    if options.json:
        about = {
            "version": __version__,
            "at": now.isoformat(" ", "seconds"),
            "running": "yes" if runs else "no",
        }
        print(json.dumps(report.as_json(findings, about), ensure_ascii=False, indent=2))
    else:
        print(report.text(findings, report.about(now)), end="")
    return 1 if told.state is State.PROBLEM else 0


def _probes(where: Places, server: str) -> list[Probe]:
    settings = SettingsFile(where.settings, said_here())
    profile = settings.load()
    preferences = settle(settings.policy(), profile.wishes).preferences
    account = profile.account
    known = server or (account.server if account else preferences.server)
    situation = Situation(preferences, known, lambda at: f"{at.astimezone():%d %B %Y}".lstrip("0"))
    mine = account if account and (not server or server == account.server) else None
    there = _tray()
    return [
        Probe((Part.TRAY,), lambda: [here.tray(there)]),
        *instruments.probes(situation),
        instruments.travels(situation, mine, settings.device()),
    ]


def _examine(probes: list[Probe]) -> dict[Part, Finding]:
    findings: dict[Part, Finding] = {}
    lock = threading.Lock()

    def tell(found: Sequence[Finding]) -> None:
        with lock:
            findings.update({finding.part: finding for finding in found})

    examination.examine(probes, tell).join(LIMIT)
    with lock:
        return dict(findings)


def _tray() -> bool | None:
    """Asked of Qt, as the application asks; so on the main thread, before the rest."""
    if not display():
        return None
    from deskbell_desktop.ui.doctor.panel import there

    return there()


def _runs(where: Places) -> bool:
    if not where.runtime.is_dir():
        return False
    from deskbell_desktop.ui.single import SingleInstance

    return SingleInstance(private(where.runtime)).called()
