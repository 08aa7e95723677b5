"""What a spool holds and what it answers: frozen values."""

from __future__ import annotations

import json
from dataclasses import dataclass

from deskbell.content import Audience, Content
from deskbell.problems import Problem


@dataclass(frozen=True, slots=True)
class Spooled:
    """The answer of a call whose request is safe on this disk and not (known to be) sent yet.

    It needs no care: it is sent in its turn, by this process or another one that opens the spool.
    """

    key: str
    """The idempotency key it is sent with."""
    waiting: int
    """How many wait in the spool."""
    why: str
    """Why it was not sent at once, in words for a log."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One request that waits; ``tried`` when it may have reached a server, ``tried_as`` as whom."""

    place: int
    key: str
    content: str
    audience: str
    made: float
    tried: float | None
    tried_as: str | None

    def request(self) -> tuple[Content, Audience]:
        """What is to be sent; ``ValueError`` when it was written by another version."""
        return (
            Content.model_validate_json(self.content),
            Audience.model_validate_json(self.audience),
        )


@dataclass(frozen=True, slots=True)
class DeadLetter:
    """One request that will not be sent, and why; ``problem`` when the server refused it."""

    place: int
    key: str
    content: str
    audience: str
    made: float
    died: float
    reason: str
    problem: Problem | None

    @property
    def title(self) -> str:
        """What it says, as far as that can be read."""
        said = json.loads(self.content)
        return str(said.get("title", "")) if isinstance(said, dict) else ""
