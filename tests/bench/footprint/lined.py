"""The bare program with the least that holds the contract's line: one thread, one blocking socket.

It signs in, catches up, answers the server's pings, and asks for its position with each.
"""

import itertools
import json
import runpy
import sys
import threading
import urllib.request
from pathlib import Path

import websocket

DEAD = 45
"""Seconds without a word after which it ends; a line that never notices that holds nothing."""


def signed_in(server: str, name: str, password: str) -> str:
    """An access token."""
    device = {"id": "bare-with-the-line", "label": "a bench"}
    body = json.dumps({"username": name, "password": password, "device": device}).encode()
    asked = urllib.request.Request(
        f"{server}/api/auth/login", body, {"Content-Type": "application/json"}
    )
    with urllib.request.urlopen(asked) as answer:
        token: str = json.load(answer)["access_token"]
        return token


def hold(server: str, name: str, password: str) -> None:
    """For ever."""
    auth = {"token": signed_in(server, name, password), "device": "bare-with-the-line", "proto": 1}
    there = server.replace("http", "ws", 1)
    there += "/socket.io/?EIO=4&transport=websocket"
    line = websocket.create_connection(there, timeout=DEAD)
    line.recv()
    line.send(f"40{json.dumps(auth)}")
    line.recv()
    line.send('420["sync",{"epoch":null,"cursor":0,"limit":200}]')
    cursor = json.loads(str(line.recv()).removeprefix("430"))[0]["next"]
    for number in itertools.count(1):
        while line.recv() != "2":
            pass
        line.send("3")
        line.send(f"42{number}{json.dumps(['pos', {'cursor': cursor}])}")


threading.Thread(target=hold, args=sys.argv[1:], daemon=True).start()
runpy.run_path(str(Path(__file__).with_name("bare.py")), run_name="__main__")
