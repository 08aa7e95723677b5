"""The vault itself: asks the keyring on a thread of its own, and does not wait for ever."""

from __future__ import annotations

import queue
import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from deskbell_desktop.adapters.vault import messenger, ring
from deskbell_desktop.adapters.vault.ring import Deed, Errand, Outcome, Trouble
from deskbell_desktop.adapters.worker import Worker
from deskbell_desktop.core.account import Account
from deskbell_desktop.core.translate import mark, tr_marked

SAVE_LIMIT = 8.0
"""Signing in waits for it. A keyring that is unlocked later still gets what it was to keep."""
PATIENCE = 5.0
"""After so long the person is told what the start waits for."""
LOAD_LIMIT = 45.0

NONE = mark(
    "This computer has no password store that Deskbell may use. "
    "You stay signed in until Deskbell is closed."
)
LOCKED = mark("The password store of this computer is locked or does not answer.")
FAILED = mark("The password store of this computer did not take the sign-in.")
UNLOCK = mark("Unlock it, or sign in again.")
SESSION_ONLY = mark("You stay signed in until Deskbell is closed.")

_SAID = {Trouble.NONE: NONE, Trouble.LOCKED: LOCKED, Trouble.FAILED: FAILED}


@dataclass(frozen=True, slots=True)
class Found:
    """The secret, or why there is none (empty: nothing was ever kept)."""

    secret: str | None
    why: str = ""


class Vault:
    """Waits for the keyring on a thread of its own, and not for ever. ``say`` tells the person what
    is waited for when it takes long."""

    def __init__(
        self,
        backend: Callable[[], Any] | None = None,
        say: Callable[[str], object] = lambda _: None,
    ) -> None:
        self._run = _runner(backend)
        self._say = say
        self._worker = Worker("vault")

    def save(self, account: Account, secret: str) -> str:
        """Keep it; empty when kept, else the sentence for the person."""
        found = self._wait(Errand(Deed.SAVE, _service(account), secret), SAVE_LIMIT)
        if found.trouble is None:
            return ""
        said = tr_marked(_SAID[found.trouble])
        return said if found.trouble is Trouble.NONE else f"{said} {tr_marked(SESSION_ONLY)}"

    def load(self, account: Account) -> Found:
        """What was kept."""
        found = self._wait(Errand(Deed.LOAD, _service(account)), LOAD_LIMIT, PATIENCE)
        if found.trouble in {None, Trouble.NONE}:
            return Found(found.secret)
        return Found(None, f"{tr_marked(_SAID[found.trouble])} {tr_marked(UNLOCK)}")

    def lacking(self) -> str:
        """Why nothing can be kept here; empty when it can, though it may have to be unlocked."""
        trouble = self._wait(Errand(Deed.LOOK), SAVE_LIMIT).trouble
        return tr_marked(_SAID[trouble]) if trouble else ""

    def forget(self, account: Account) -> None:
        """Take it out."""
        self._wait(Errand(Deed.FORGET, _service(account)), SAVE_LIMIT)

    def _wait(self, errand: Errand, limit: float, patience: float | None = None) -> Outcome:
        done: queue.SimpleQueue[Outcome] = queue.SimpleQueue()
        self._worker.do(lambda: done.put(self._run(errand)))
        if patience is not None and limit > patience:
            try:
                return done.get(timeout=patience)
            except queue.Empty:
                self._say(f"{tr_marked(LOCKED)} {tr_marked(UNLOCK)}")
                limit -= patience
        try:
            return done.get(timeout=limit)
        except queue.Empty:
            return Outcome(trouble=Trouble.LOCKED)


def _runner(backend: Callable[[], Any] | None) -> Callable[[Errand], Outcome]:
    """On Linux the way to the keyring leads through 20 MiB of libraries, so somebody else goes."""
    if backend is None and sys.platform == "linux":
        return messenger.send
    return lambda errand: ring.run(errand, backend)


def _service(account: Account) -> str:
    return f"deskbell/{urlsplit(account.server).netloc}/{account.person_id}"
