"""A producer with a spool, as a process that can be killed at its N-th step on the way."""

import argparse
import os
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import Any

import requests

from deskbell.emitter import NotificationEmitter

PROGRAM = (sys.executable, "-m", "tests.spooling")


class Steps:
    """Counts the moments before and after each commit and each HTTP call; kills at the N-th."""

    def __init__(self, kill_at: int) -> None:
        self._left = kill_at

    def step(self) -> None:
        self._left -= 1
        if self._left == 0:
            os.kill(os.getpid(), signal.SIGKILL)

    def watch(self) -> None:
        step = self.step
        connect, request = sqlite3.connect, requests.Session.request

        class Connection(sqlite3.Connection):
            def execute(self, sql: str, *parameters: Any) -> sqlite3.Cursor:
                if sql != "COMMIT":
                    return super().execute(sql, *parameters)
                step()
                done = super().execute(sql)
                step()
                return done

        def called(*arguments: Any, **options: Any) -> requests.Response:
            step()
            answer = request(*arguments, **options)
            step()
            return answer

        def connected(*arguments: Any, **options: Any) -> sqlite3.Connection:
            return connect(*arguments, factory=Connection, **options)

        sqlite3.connect = connected  # type: ignore[assignment]
        requests.Session.request = called  # type: ignore[method-assign]


def produce(
    url: str, token: str, spool: Path, ledger: Path, word: str, count: int, kill_at: int = 0
) -> "subprocess.Popen[bytes]":
    """Start a producer; it notes each title in the ledger when the call has returned."""
    given = (url, token, str(spool), str(ledger), word, str(count), str(kill_at))
    return subprocess.Popen([*PROGRAM, *given], cwd=Path(__file__).parents[1])


def main() -> None:
    parser = argparse.ArgumentParser()
    for name in ("url", "token", "spool", "ledger", "word"):
        parser.add_argument(name)
    parser.add_argument("count", type=int)
    parser.add_argument("kill_at", type=int)
    given = parser.parse_args()
    Steps(given.kill_at).watch()
    ledger = os.open(given.ledger, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    with NotificationEmitter.to(given.url, given.token, spool=given.spool) as bell:
        for i in range(given.count):
            title = f"{given.word} {i:04}"
            bell.send_to_user("alice", {"title": title})
            os.write(ledger, f"{title}\n".encode())
            os.fsync(ledger)


if __name__ == "__main__":
    main()
