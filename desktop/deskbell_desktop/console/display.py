"""Whether there is a screen to show windows on."""

from __future__ import annotations

import os
import sys


def display() -> bool:
    """Is there a screen to show windows on?"""
    if sys.platform != "linux":
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
