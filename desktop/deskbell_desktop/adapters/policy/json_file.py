"""The policy file and the installer's file: JSON that only an administrator can write."""

from __future__ import annotations

import json
from pathlib import Path

from deskbell_desktop.adapters.policy.said import INSTALLED, Said, said


def policy_file(path: Path) -> Said | None:
    """``{"defaults": {…}, "locked": {…}}``."""
    return _read(path, whole=True)


def installer_file(path: Path) -> Said | None:
    """``{"server": …, "autostart": …}``: what was said at the installation; it locks nothing."""
    return _read(path, whole=False)


def _read(path: Path, *, whole: bool) -> Said | None:
    try:
        raw = json.loads(path.read_bytes())
    except FileNotFoundError:
        return None
    except (OSError, ValueError, RecursionError) as error:
        return Said(str(path), fault=str(error))
    return said(str(path), raw if whole else {INSTALLED: raw})
