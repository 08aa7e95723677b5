"""Compiles phrasebooks by Qt's own ``lrelease``, which comes with PySide6."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

LRELEASE = Path(sys.executable).with_name("pyside6-lrelease")


def compiled(ts: Path, qm: Path) -> Path:
    """Write ``qm`` from ``ts``; what is unfinished is left out, so that English shows."""
    command = [str(LRELEASE), "-silent", "-nounfinished", str(ts), "-qm", str(qm)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode or done.stderr.strip():
        raise RuntimeError(f"{ts.name}: {done.stdout}{done.stderr}")
    return qm
