"""Descriptors: without any left the server says so, and goes on by itself when there are some."""

import socket
import sys
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

import requests

from tests.lab import until
from tests.running import RunningServer

PROGRAM = str(Path(sys.executable).with_name("deskbell-server"))
SERVE = 'ulimit -n 80; exec "$0" serve "$@"'


def test_the_end_of_descriptors_is_said_and_passes(
    new_server: Callable[..., RunningServer],
) -> None:
    server = new_server().start("sh", "-c", SERVE, PROGRAM)

    def line_in_log(words: str) -> bool:
        return words in server.log.read_text()

    with ExitStack() as open_ones:
        for _ in range(100):
            line = socket.create_connection(("127.0.0.1", server.port), timeout=10)
            open_ones.enter_context(line)
        until(lambda: line_in_log("LimitNOFILE"), "what to do")
    until(lambda: line_in_log("there are file descriptors again"), "the end of it")
    assert requests.get(f"{server.url}/readyz", timeout=20).ok
    assert server.log.read_text().count("LimitNOFILE") == 1
