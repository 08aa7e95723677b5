"""The op: one change that the person made on this desk and that the server shall know."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from deskbell.wire import What


@dataclass(frozen=True, slots=True)
class Op:
    """``version``: the notification's version when it was made (``unread`` depends on it).

    ``up_to``: for ``read_all``, which has no ``id``, how far; for the others, the place of what the
    person had before them: once that was announced anew, the op is void. ``sent``: the server
    accepted it, with the version it has since then; it stays until the log says the same, so that
    nothing flickers. ``action`` is the sender's action that an ``answered`` names.
    """

    op_id: str
    what: What
    at: datetime
    id: str | None = None
    up_to: int | None = None
    version: int = 0
    sent: int | None = None
    action: str | None = None
