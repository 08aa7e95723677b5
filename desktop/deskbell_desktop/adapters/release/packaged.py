"""Whether a package manager keeps this copy current: then no word of a newer release is wanted."""

from __future__ import annotations

import sys
from pathlib import Path

MARK = "kept-by-packages"
"""A file beside the program; deb, rpm and Flatpak have it, the tarball and the AppImage do not."""


def packaged() -> bool:
    """Whether it does."""
    return getattr(sys, "frozen", False) and (Path(sys.executable).parent / MARK).is_file()
