"""A run: sockets that throw, in several threads, beside people who only listen."""

import json
import random
import re
import socket
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from tests.integration.listener import Listener
from tests.running import RunningServer
from tests.socket_fuzz.frames import frame

UPGRADE = (
    "GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\n"
    "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
    "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"
)
CLOSE = re.compile(rb"\x88[\x02-\x7d]\x03[\xe8-\xf8]")
"""A close frame with a code of 1000 to 1016."""
THREADS = 8
FRAMES = 12
"""At most, on one socket; most are cut before."""


@dataclass
class Outcome:
    """What was thrown and what it did."""

    sockets: int = 0
    frames: int = 0
    cut: int = 0
    sent: int = 0
    heard: int = 0
    grown_kb: int = 0
    tracebacks: int = 0

    @property
    def good(self) -> bool:
        """Everybody else heard everything, the memory is flat, the log is clean."""
        return self.heard == self.sent > 0 and self.grown_kb < 30_000 and self.tracebacks == 0


def rss_kb(pid: int) -> int:
    found = re.search(r"VmRSS:\s+(\d+)", Path(f"/proc/{pid}/status").read_text())
    assert found
    return int(found[1])


def throw(port: int, token: str, seed: int) -> tuple[int, bool]:
    """One socket's worth of frames; how many were taken, and whether it was cut."""
    dice = random.Random(seed)
    with socket.create_connection(("127.0.0.1", port), timeout=10) as line:
        line.sendall(UPGRADE.encode())
        line.recv(4096)
        if dice.random() < 0.7:
            said = "40" + json.dumps({"token": token, "device": f"fuzz{seed % 5}"})
            line.sendall(_masked(said.encode()))
        for count in range(FRAMES):
            try:
                line.sendall(frame(dice))
            except OSError:
                return count, True
            if _is_cut(line, 0.02):
                return count, True
        return FRAMES, _is_cut(line, 0.2)


def _is_cut(line: socket.socket, seconds: float) -> bool:
    """Did a close frame come, or the end, within that time?"""
    line.settimeout(seconds)
    try:
        while data := line.recv(65536):
            if CLOSE.search(data):
                return True
    except TimeoutError:
        return False
    except OSError:
        return True
    return True


def _masked(payload: bytes) -> bytes:
    size = len(payload)
    head = (
        bytes((0x81, 0x80 | size)) if size < 126 else bytes((0x81, 0xFE)) + size.to_bytes(2, "big")
    )
    return head + bytes(4) + payload


def fuzz(server: RunningServer, sockets: int, seed: int) -> Outcome:
    """Throw; meanwhile a notification every now and then, which two listeners must hear."""
    bell, listening = server.bell(), server.person("bob", "listening").token
    thrower = server.person("alice", "thrower").token
    assert listening
    assert thrower
    _round(server, thrower, range(seed * 10**6, seed * 10**6 + 200), Outcome())  # warm
    before, found = rss_kb(server.pid), Outcome(sockets=sockets)
    with Listener(server.url, listening) as plain, Listener(server.url, listening, "ear") as desk:
        desk.ask("sync", {"cursor": 0})
        ends = threading.Event()

        def ring() -> None:
            while not ends.wait(0.1):
                bell.send_to_room("office", {"title": f"n{found.sent}"})
                found.sent += 1

        with ThreadPoolExecutor(1) as beside:
            ringing = beside.submit(ring)
            first = seed * 10**6 + 200
            try:
                _round(server, thrower, range(first, first + sockets), found)
            finally:
                ends.set()
            ringing.result()  # a notification that was not taken is a finding too
        end = time.monotonic() + 60
        while min(len(plain.heard), len(desk.heard)) < found.sent and time.monotonic() < end:
            time.sleep(0.02)
        found.heard = min(len(plain.heard), len(desk.heard))
    found.grown_kb = rss_kb(server.pid) - before
    found.tracebacks = len(server.log_lines("Traceback"))
    return found


def _round(server: RunningServer, token: str, seeds: range, found: Outcome) -> None:
    with ThreadPoolExecutor(THREADS) as pool:
        for taken, cut in pool.map(lambda each: throw(server.port, token, each), seeds):
            found.frames += taken
            found.cut += cut
