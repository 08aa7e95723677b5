"""The status: what the link to the server is doing, in one value that tray and windows show."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Link(StrEnum):
    """The states of the link; ``SIGNED_OUT`` and ``REFUSED`` wait for the person."""

    SIGNED_OUT = "signed-out"
    CONNECTING = "connecting"
    CATCHING_UP = "catching-up"
    CONNECTED = "connected"
    RECONNECTING = "reconnecting"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Status:
    """``since``: when this state began. ``complete_at``: until when the inbox was known to hold
    everything when this was told; that it is so again is not told. ``missed``: entries still to
    fetch while catching up. ``why``: one sentence for the person, empty when all is well.
    ``history``: False with a foreign server, which has none. ``next_try_in``: seconds to the next
    attempt while reconnecting.
    """

    link: Link
    since: datetime
    server: str = ""
    person: str = ""
    complete_at: datetime | None = None
    complete_to: int | None = None
    missed: int = 0
    why: str = ""
    history: bool = True
    next_try_in: float | None = None
