"""What can go wrong for someone who calls a server.

::

    DeskbellError
    ├── Unreachable        no answer: address, network, DNS, TLS or time-out
    │   └── Untrusted      the server's certificate is not trusted here
    ├── SpoolError         the producer's own spool cannot be read or written: nothing was taken
    │   └── SpoolFull      so much waits in it already that it takes no more
    ├── NotDeskbell        something answered, but not in this API's terms (an HTML page, a proxy)
    └── Refused            the server said no, with a problem
        ├── SignInNeeded   401
        ├── NotAllowed     403
        ├── NotFound       404
        ├── Invalid        400, 413, 415, 422, 431: the request must be corrected
        ├── Conflict       409
        └── TryLater       408, 429, 503, 507: the same request may pass later

Each says in one sentence what happened and, in ``hint``, what the person can do.
"""

from __future__ import annotations

from deskbell.problems import Problem


class DeskbellError(Exception):
    """The root; ``hint`` says what to do."""

    hint = ""


class SpoolError(DeskbellError):
    """The spool on this disk cannot be used; this request was not taken."""

    hint = "Check the disk and the rights of the spool's file and folder, then try again."


class SpoolFull(SpoolError):
    """The spool holds as many requests as it may; this one was not taken."""

    hint = "See why they wait with `deskbell spool status`, or raise the spool's limit."


class Unreachable(DeskbellError):
    """No answer came."""

    hint = "Check the address and the network, then try again."


class Untrusted(Unreachable):
    """The TLS certificate did not verify."""

    hint = "Install your company's certificate, then try again."


class NotDeskbell(DeskbellError):
    """The answer was not this API's."""

    hint = "Check the address: something else answers there, perhaps a proxy or a log-in page."


class Refused(DeskbellError):
    """The server answered with a problem."""

    def __init__(self, problem: Problem, retry_after: float | None = None) -> None:
        super().__init__(str(problem))
        self.problem = problem
        self.retry_after = retry_after
        self.hint = problem.hint

    @property
    def code(self) -> str:
        """The problem's stable code (``deskbell.problems``)."""
        return self.problem.code


class SignInNeeded(Refused):
    """401: no token, an expired or revoked one, or a wrong password."""


class NotAllowed(Refused):
    """403: signed in, but without the scope or role."""


class NotFound(Refused):
    """404."""


class Invalid(Refused):
    """400, 413, 415, 422, 431: correct the request."""


class Conflict(Refused):
    """409."""


class TryLater(Refused):
    """408, 429, 503, 507: try the same again after ``retry_after`` seconds."""


_BY_STATUS: dict[int, type[Refused]] = {
    401: SignInNeeded,
    403: NotAllowed,
    404: NotFound,
    400: Invalid,
    413: Invalid,
    415: Invalid,
    422: Invalid,
    431: Invalid,
    409: Conflict,
    408: TryLater,
    429: TryLater,
    502: TryLater,
    503: TryLater,
    504: TryLater,
    507: TryLater,
}


def refused(problem: Problem, retry_after: float | None = None) -> Refused:
    """The exception for this problem."""
    return _BY_STATUS.get(problem.status, Refused)(problem, retry_after)
