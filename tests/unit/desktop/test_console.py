"""The console, as a person or a script uses it."""

from __future__ import annotations

import io
import os
import pwd
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from deskbell.notification import Sender
from deskbell.wire import What
from deskbell_desktop import cli
from deskbell_desktop.console import printing, run
from deskbell_desktop.core import mail as m
from deskbell_desktop.core.counter import Counter
from deskbell_desktop.core.door import Changed
from deskbell_desktop.core.mailbox import Mailbox
from deskbell_desktop.core.query import Counts
from deskbell_desktop.core.status import Link, Status
from tests.unit.desktop.make import NOON, item

COMMAND = [sys.executable, "-m", "deskbell_desktop.cli"]


def environment(folder: Path, **more: str) -> dict[str, str]:
    kept = {k: v for k, v in os.environ.items() if k not in {"DISPLAY", "WAYLAND_DISPLAY"}}
    return kept | {"DESKBELL_HOME": str(folder)} | more


def test_an_item_is_one_clean_line() -> None:
    hostile = item(
        title="Count\u202e aisle",
        message="by\nnoon\x1b[31m",
        type="task",
        sender=Sender(id="", name="W"),
    )
    line = printing.line(hostile)
    assert "\n" not in line
    assert "\x1b" not in line
    assert "task        medium  Count aisle — by noon[31m  (from W)  n1" in line


def test_only_what_is_new_is_printed() -> None:
    out = io.StringIO()
    watcher = printing.ConsoleWatcher(printing.Paper(out), lambda: None)
    old, new = item(1), item(2)
    watcher.changed(Changed(Counts(2, 2), (new, old), arrived=frozenset({"n2"})))
    assert "Title 2" in out.getvalue()
    assert "Title 1" not in out.getvalue()


def test_how_far_it_is_complete_is_said_with_the_connection_and_not_again() -> None:
    out = io.StringIO()
    watcher = printing.ConsoleWatcher(printing.Paper(out), lambda: None)
    for seq in (41, 42, 43):
        watcher.status(Status(Link.CONNECTED, NOON, "http://x", "alice", complete_to=seq))
    (said,) = out.getvalue().splitlines()
    assert said.endswith("connected to http://x as alice, complete to #41")


@pytest.mark.parametrize(
    ("typed", "mail"),
    [
        ("read n1", m.Mark(What.READ, ("n1",))),
        ("delete n1\n", m.Mark(What.DELETED, ("n1",))),
        ("ack n1", m.Mark(What.ACKED, ("n1",))),
        ("all", m.MarkAllRead(7)),
        ("test", m.SendTest()),
    ],
)
def test_commands_are_simple(typed: str, mail: m.Mail) -> None:
    mailbox = Mailbox()
    assert run.obey(typed, Counter(mailbox), 7)
    assert mailbox.take(0) == [mail]


@pytest.mark.parametrize("typed", ["read", "frobnicate", "frobnicate x"])
def test_nonsense_is_answered_with_help(typed: str) -> None:
    assert not run.obey(typed, Counter(Mailbox()), 0)


def test_without_a_display_it_says_what_to_do(tmp_path: Path) -> None:
    done = subprocess.run(  # noqa: PLW1510 - the code is what is looked at
        COMMAND, env=environment(tmp_path), capture_output=True, text=True, timeout=30
    )
    assert done.returncode == 2
    assert done.stderr.strip() == cli.NO_SCREEN
    assert "--console" in done.stderr


def test_the_version_is_told_without_anything_heavy(tmp_path: Path) -> None:
    code = (
        "import sys; from deskbell_desktop.cli import main; main(['--version']);"
        "heavy = {'socketio', 'PySide6', 'keyring'} & set(sys.modules);"
        "sys.exit(repr(heavy) if heavy else 0)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], check=False, capture_output=True, text=True, timeout=30
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("deskbell-desktop ")


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_it_ends_at_once(tmp_path: Path, number: signal.Signals) -> None:
    running = subprocess.Popen(
        [*COMMAND, "--console"],
        env=environment(tmp_path),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    assert running.stdout
    assert "signed out" in running.stdout.readline()
    begun = time.monotonic()
    running.send_signal(number)
    assert running.wait(10) == 0
    assert time.monotonic() - begun < 2
    rest = running.stdout.read()
    assert "Traceback" not in rest
    running.stdout.close()


@pytest.mark.parametrize(
    ("options", "more", "says"),
    [
        (["--user", "alice"], {}, "name the server"),
        (["--server", "x", "--user", "alice"], {}, "--password-stdin"),
    ],
)
def test_half_a_sign_in_is_explained(
    tmp_path: Path, options: list[str], more: dict[str, str], says: str
) -> None:
    done = subprocess.run(  # noqa: PLW1510 - the code is what is looked at
        [*COMMAND, "--console", *options],
        env=environment(tmp_path, **more),
        timeout=30,
        capture_output=True,
        text=True,
        stdin=subprocess.DEVNULL,
    )
    assert done.returncode == 2
    assert says in done.stderr


def test_a_sign_in_that_fails_ends_a_script_with_the_reason(tmp_path: Path) -> None:
    done = subprocess.run(  # noqa: PLW1510 - the code is what is looked at
        [
            *COMMAND,
            "--console",
            "--server",
            "http://127.0.0.1:9",
            "--user",
            "a",
            "--password-stdin",
        ],
        env=environment(tmp_path),
        input="pw\n",
        capture_output=True,
        text=True,
        timeout=30,
    )
    assert done.returncode == 1
    assert "does not answer: Connection refused." in done.stdout


@pytest.mark.parametrize("command", [["--console"], ["doctor"]])
def test_a_home_without_room_for_a_folder_is_said_in_one_line(
    tmp_path: Path, command: list[str]
) -> None:
    (tmp_path / "home").touch()
    done = subprocess.run(
        [*COMMAND, *command],
        env=environment(tmp_path / "home"),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )
    assert done.returncode == 1
    assert re.fullmatch(
        r"deskbell-desktop: Deskbell cannot keep its files in \S+/home/config: Not a directory\. "
        r"Ask your administrator\.\n",
        done.stderr,
    )


def test_without_a_home_in_the_environment_it_works_as_in_that_of_the_account(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("HOME")
    assert cli.main(["--console", "deskbell://inbox"]) == 2  # a link and no window
    assert os.environ["HOME"] == pwd.getpwuid(os.getuid()).pw_dir
