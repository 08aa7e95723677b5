"""The verdict: what follows for a request from the error that its sending met."""

from __future__ import annotations

import socket
import ssl
from dataclasses import dataclass
from enum import Enum, auto

import requests

from deskbell.errors import (
    DeskbellError,
    NotDeskbell,
    Refused,
    SignInNeeded,
    TryLater,
    Unreachable,
    Untrusted,
)

_NOTHING_STORED = {401, 403, 408, 429, 507}
_NO_CONNECTION = (
    ConnectionRefusedError,
    socket.gaierror,
    ssl.SSLCertVerificationError,
    requests.exceptions.ConnectTimeout,
)


class Then(Enum):
    """What to do with the request."""

    AGAIN = auto()
    """The same may pass soon."""
    SLOWLY = auto()
    """It may pass when somebody has put something right."""
    NEVER = auto()
    """It can never pass."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What to do, after how many seconds if the server said, and whether it may be stored there."""

    then: Then
    after: float | None = None
    maybe_stored: bool = True


def judge(error: DeskbellError | ValueError) -> Verdict:
    """The verdict on a request that met this error; pure."""
    if isinstance(error, Refused):
        maybe = error.problem.status not in _NOTHING_STORED
        return Verdict(_refusal(error), error.retry_after, maybe)
    if isinstance(error, Unreachable):
        then = Then.SLOWLY if isinstance(error, Untrusted) else Then.AGAIN
        return Verdict(then, maybe_stored=not _never_connected(error))
    return Verdict(Then.AGAIN if isinstance(error, NotDeskbell) else Then.NEVER)


def _refusal(error: Refused) -> Then:
    if isinstance(error, SignInNeeded):
        return Then.SLOWLY
    if isinstance(error, TryLater) or error.code == "key-in-progress":
        return Then.AGAIN
    # A server's mistake may be put right; after the window such a request dies of age.
    return Then.AGAIN if error.problem.status >= 500 else Then.NEVER


def _never_connected(error: Exception) -> bool:
    """Whether one of its causes says that no connection came about, so nothing was sent."""
    inner: BaseException | None = error
    while inner is not None:
        # The second is urllib3's, which is requests' business: "no route", "network unreachable".
        if isinstance(inner, _NO_CONNECTION) or type(inner).__name__ == "NewConnectionError":
            return True
        inner = inner.__cause__ or inner.__context__
    return False
