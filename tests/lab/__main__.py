"""Runs any program on a lab's desktop: `python -m tests.lab run -- COMMAND`, `… check`.

    python -m tests.lab run -- deskbell-desktop
    python -m tests.lab run --shot bell.png --after 5 -- make run
    python -m tests.lab run --tray none --notify xfce -- bash

The exit status is COMMAND's; with --shot, COMMAND is ended after the picture, and it is 0.
"""

import argparse
import signal
import subprocess
import sys
from pathlib import Path
from types import FrameType
from typing import get_args

from tests.lab import needs
from tests.lab.errors import LabError
from tests.lab.flavour import Absence, Daemon, Flavour, Tray
from tests.lab.lab import Lab
from tests.lab.screen import screenshot


def main() -> int:
    options = _parser().parse_args()
    flavour = Flavour(options.tray, options.notify, frozenset(options.without), options.screen)
    if options.verb == "check":
        lacking = needs.how_to_install_missing(flavour)
        print(lacking or "everything is there")
        return 1 if lacking else 0
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, _leave)
    try:
        with Lab(flavour, keep=options.keep) as lab:
            if options.keep:
                print(f"kept: {lab.folder}", file=sys.stderr)
            return _run(lab, options.command, options.shot, options.after)
    except (LabError, FileNotFoundError) as error:
        print(f"tests.lab: {error}", file=sys.stderr)
        return 1


def _run(lab: Lab, command: list[str], shot: Path | None, after: float) -> int:
    with subprocess.Popen(command, env=lab.env) as running:
        try:
            if shot is None:
                return running.wait()
            try:
                status = running.wait(after)
            except subprocess.TimeoutExpired:
                screenshot(lab, shot)
                return 0
            print(f"tests.lab: it ended with {status} before the picture", file=sys.stderr)
            return status or 1
        finally:
            lab.end_guests()


def _leave(number: int, _: FrameType | None) -> None:
    sys.exit(128 + number)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.lab", description=__doc__)
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    verbs = parser.add_subparsers(dest="verb", required=True)
    for verb, what in (("run", "run COMMAND on a desktop"), ("check", "name what is missing")):
        of_verb = verbs.add_parser(verb, help=what)
        of_verb.add_argument("--tray", choices=get_args(Tray), default="xfce")
        of_verb.add_argument("--notify", choices=get_args(Daemon), default="mate")
        of_verb.add_argument("--without", choices=get_args(Absence), action="append", default=[])
        of_verb.add_argument("--screen", default="1280x800", metavar="WIDTHxHEIGHT")
        if verb == "run":
            of_verb.add_argument("--keep", action="store_true", help="keep logs and homes")
            of_verb.add_argument("--shot", type=Path, metavar="FILE.png", help="take a picture")
            of_verb.add_argument("--after", type=float, default=5.0, metavar="SECONDS")
            of_verb.add_argument("command", nargs="+", metavar="COMMAND")
    return parser


if __name__ == "__main__":
    sys.exit(main())
