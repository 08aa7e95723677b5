"""The real socket.io-client in Node, run by a test, and what it heard."""

import json
import queue
import shutil
import subprocess
import threading
from pathlib import Path
from typing import Any

from tests.requirement import missing

FOLDER = Path(__file__).parent / "node"


class NodeClient:
    """`with NodeClient(url, token) as node:` then `node.next()` gives its next word."""

    def __init__(self, url: str, token: str, transports: str = "websocket") -> None:
        if not shutil.which("node") or not (FOLDER / "node_modules").is_dir():
            missing("Node or its packages are missing: packaging/bootstrap test")
        command = ["node", str(FOLDER / "listen.mjs"), url, token, transports]
        self._process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        self._said: queue.Queue[dict[str, Any]] = queue.Queue()
        self._reader = threading.Thread(target=self._read)
        self._reader.start()

    def _read(self) -> None:
        assert self._process.stdout
        for line in self._process.stdout:
            self._said.put(json.loads(line))

    def __enter__(self) -> "NodeClient":
        return self

    def __exit__(self, *_: object) -> None:
        self._process.kill()
        self._process.wait()
        self._reader.join()
        assert self._process.stdout
        self._process.stdout.close()

    def next(self, seconds: float = 15) -> dict[str, Any]:
        return self._said.get(timeout=seconds)

    def silent(self, seconds: float) -> bool:
        """Is nothing heard for so long?"""
        try:
            self._said.get(timeout=seconds)
        except queue.Empty:
            return True
        return False
