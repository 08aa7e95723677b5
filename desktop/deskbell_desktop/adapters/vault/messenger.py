"""The messenger: a short process that asks the keyring and ends, with all that it had to load.

Secrets travel by its pipes alone. A keyring that never answers ends with it.
"""

from __future__ import annotations

import json
import logging
import signal
import subprocess
import sys

from deskbell_desktop.adapters.vault import ring
from deskbell_desktop.adapters.vault.ring import Deed, Errand, Outcome, Trouble

COMMAND = "keyring"
"""The first argument of the program that makes it the messenger."""
UNLOCK_LIMIT = 600.0
"""Seconds: until then the person may have unlocked it, and it takes what it was to keep."""
log = logging.getLogger(__name__)


def send(errand: Errand, limit: float = UNLOCK_LIMIT) -> Outcome:
    """Its outcome; one that stays away for too long is ended."""
    said = json.dumps([errand.deed, errand.service, errand.secret])
    try:
        gone = subprocess.run(
            _program(), input=said.encode(), stdout=subprocess.PIPE, timeout=limit, check=True
        )
        secret, trouble = json.loads(gone.stdout)
        return Outcome(secret, Trouble(trouble) if trouble else None)
    except subprocess.TimeoutExpired:
        return Outcome(trouble=Trouble.LOCKED)
    except (OSError, subprocess.SubprocessError, ValueError) as error:
        log.warning("the keyring was not reached: %s", type(error).__name__)  # no secret in a log
        return Outcome(trouble=Trouble.FAILED)


def _program() -> tuple[str, ...]:
    if getattr(sys, "frozen", False):
        return sys.executable, COMMAND
    return sys.executable, "-P", "-m", "deskbell_desktop.cli", COMMAND


def main() -> int:
    """The messenger's own life; it ends in time even when nobody waits for it any more."""
    signal.alarm(int(UNLOCK_LIMIT))
    deed, service, secret = json.loads(sys.stdin.buffer.read())
    outcome = ring.run(Errand(Deed(deed), service, secret))
    sys.stdout.write(json.dumps([outcome.secret, outcome.trouble]))
    return 0
