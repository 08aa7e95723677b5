"""The load generator and the raw server, compiled when needed, and the generator's answers."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

PEERS = Path(__file__).parents[1] / "peers"
BUILD = Path("build/bench")
CORE = 1
"""The generator's; the servers have the other one."""


def compiled(name: str, *flags: str) -> Path:
    """The program, or library, from `peers/<name>.c`."""
    source, program = PEERS / f"{name}.c", BUILD / name
    if not program.exists() or program.stat().st_mtime < source.stat().st_mtime:
        BUILD.mkdir(parents=True, exist_ok=True)
        subprocess.run(["cc", "-O2", "-o", str(program), str(source), *flags], check=True)
    return program.resolve()


def node_packages() -> Path:
    """The folder of the Node peers, with their pinned packages."""
    if not (PEERS / "node_modules").is_dir():
        command = ["npm", "ci", "--silent", "--no-audit", "--no-fund", "--ignore-scripts"]
        subprocess.run(command, cwd=PEERS, check=True)
    return PEERS


def python_packages() -> Path:
    """The Python of the peers that need packages which nothing else here does."""
    python = BUILD / "peers" / "bin" / "python"
    wanted, made = PEERS / "requirements.txt", BUILD / "peers" / "made"
    if not made.exists() or made.stat().st_mtime < wanted.stat().st_mtime:
        place = BUILD / "peers"
        subprocess.run([sys.executable, "-m", "venv", "--clear", str(place)], check=True)
        install = [str(python), "-m", "pip", "install", "-q", "--disable-pip-version-check"]
        subprocess.run([*install, "-r", str(wanted)], check=True, stderr=subprocess.DEVNULL)
        made.touch()
    return python.absolute()


class Generator:
    """`with Generator(port) as load:` then `load("broadcast", 10, 1, 60)`."""

    def __init__(self, port: int) -> None:
        command = ["taskset", "-c", str(CORE), str(compiled("loadgen")), str(port)]
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def __enter__(self) -> "Generator":
        return self

    def __exit__(self, *_: object) -> None:
        self._process.kill()
        self._process.communicate()

    def __call__(self, *words: object) -> dict[str, Any]:
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(" ".join(map(str, words)) + "\n")
        self._process.stdin.flush()
        line = self._process.stdout.readline()
        if not line:
            raise RuntimeError(f"the load generator ended at {words}")
        answer: dict[str, Any] = json.loads(line)
        return answer
