"""The messenger: a short process that fetches the manifest and ends, with all that it had to load.

The desktop learns a version and a link from it, or nothing; a proxy's password travels by its
standard input.
"""

from __future__ import annotations

import json
import logging
import os
import subprocess
import sys
import threading

from deskbell_desktop.adapters.release.packaged import packaged
from deskbell_desktop.adapters.way import Way
from deskbell_desktop.core.preferences import Preferences
from deskbell_desktop.core.release import Release

COMMAND = "release"
"""The first argument of the program that makes it the messenger."""
LIMIT = 30.0
"""Seconds: a server that sends a byte now and then keeps nobody longer."""
log = logging.getLogger(__name__)


def ask(held: Preferences, limit: float = LIMIT) -> Release | None:
    """The newest release, as the manifest says that these preferences name; nothing where they
    name none, where a package manager does it, and when it is not believed."""
    if not (held.update_manifest and held.update_key) or packaged():
        return None
    told = [held.update_manifest, held.update_key, held.proxy, held.ca_file, limit]
    try:
        gone = subprocess.run(
            _program(),
            input=json.dumps(told).encode(),
            stdout=subprocess.PIPE,
            timeout=limit + 5,
            check=True,
        )
        said = json.loads(gone.stdout)
        return Release(said["version"], said["url"])
    except (OSError, subprocess.SubprocessError, ValueError, KeyError) as error:
        log.warning("no word of a newer release: %s", type(error).__name__)
        return None


def _program() -> tuple[str, ...]:
    if getattr(sys, "frozen", False):
        return sys.executable, COMMAND
    return sys.executable, "-P", "-m", "deskbell_desktop.cli", COMMAND


def main() -> int:
    """The messenger's own life; it ends in time even when nobody waits for it any more."""
    from deskbell_desktop.adapters.release.fetching import fetched
    from deskbell_desktop.adapters.release.manifest import NotBelieved

    address, key, proxy, ca_file, limit = json.loads(sys.stdin.buffer.read())
    end = threading.Timer(limit, os._exit, (1,))
    end.daemon = True
    end.start()
    try:
        found = fetched(address, key, Way(proxy, ca_file))
    except NotBelieved as error:
        sys.stderr.write(f"deskbell-desktop: the manifest of releases: {error}\n")
        return 1
    sys.stdout.write(json.dumps({"version": found.version, "url": found.url}))
    return 0
