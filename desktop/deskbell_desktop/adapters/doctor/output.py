"""The output: where sound goes on this system, as far as it tells (PulseAudio and PipeWire)."""

from __future__ import annotations

import os
import re
import shutil
import subprocess

from deskbell_desktop.core.doctor.here import Output

LIMIT = 5.0
SINK = "@DEFAULT_SINK@"


def look() -> Output:
    """Ask the sound server."""
    if shutil.which("pactl") is None:
        return Output(known=False)
    muted, volume = _pactl("get-sink-mute", SINK), _pactl("get-sink-volume", SINK)
    if muted is None or volume is None:
        return Output(there=False)
    loud = [int(n) for n in re.findall(r"(\d+)%", volume)]
    return Output(muted=muted.strip().endswith("yes"), percent=max(loud) if loud else None)


def _pactl(*question: str) -> str | None:
    try:
        asked = subprocess.run(
            ["pactl", *question],
            env={**os.environ, "LC_ALL": "C"},
            capture_output=True,
            text=True,
            timeout=LIMIT,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return asked.stdout if asked.returncode == 0 else None
