"""The exception that carries a problem from the rules to the edge."""

from __future__ import annotations

import math
from collections.abc import Mapping

from pydantic import ValidationError

from deskbell.problems import FieldError, Problem, problem


class ProblemError(Exception):
    """Answered as problem+json; ``headers`` go with it."""

    def __init__(self, problem: Problem, headers: Mapping[str, str] | None = None) -> None:
        super().__init__(str(problem))
        self.problem = problem
        self.headers = dict(headers or {})


def fail(code: str, detail: str = "", *errors: FieldError) -> ProblemError:
    """The exception for that code."""
    return ProblemError(problem(code, detail, errors))


def no_user(name: str, at: str) -> ProblemError:
    """The field ``at`` names somebody who is not there."""
    wrong = FieldError(field=at, message="there is no such user")
    return fail("unknown-user", f"There is no user {name!r}.", wrong)


def no_room(name: str, at: str) -> ProblemError:
    """The field ``at`` names a room that is not there."""
    wrong = FieldError(field=at, message="there is no such room")
    return fail("unknown-room", f"There is no room {name!r}.", wrong)


def later(seconds: float, detail: str = "") -> ProblemError:
    """Too often: not before so many seconds."""
    wait = str(max(1, math.ceil(seconds)))
    return ProblemError(problem("rate-limited", detail), {"Retry-After": wait})


def invalid(error: ValidationError, inside: str = "") -> ProblemError:
    """The problem that names each wrong field."""
    errors = [
        FieldError(field=field(inside, found["loc"]), message=said(found["msg"]))
        for found in error.errors(include_url=False, include_context=False, include_input=False)
    ]
    return ProblemError(problem("invalid", errors=tuple(errors)))


def field(inside: str, path: tuple[int | str, ...]) -> str:
    """``data.sku`` for a path; the whole request is ``body``."""
    parts = [inside, *(str(part) for part in path)] if inside else [str(part) for part in path]
    return ".".join(parts) or "body"


def said(message: str) -> str:
    """pydantic's sentence without its prefix."""
    return message.removeprefix("Value error, ")
