"""Problems: every error that the server answers, declared once (RFC 9457, problem+json)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from deskbell.received import Received, Said

MEDIA_TYPE = "application/problem+json"


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of problem: its stable code, HTTP status, title and what the caller can do."""

    code: str
    status: int
    title: str
    hint: str


_KINDS = (
    Kind("invalid", 422, "The request has a mistake", "Correct the fields named in errors."),
    Kind("broken-json", 400, "The body is not valid JSON", "Send one JSON object in UTF-8."),
    Kind(
        "no-key",
        400,
        "An Idempotency-Key is missing",
        "Send an Idempotency-Key header: a new one per broadcast, the same one per retry.",
    ),
    Kind("unauthenticated", 401, "Sign in first", "Send Authorization: Bearer TOKEN."),
    Kind("bad-token", 401, "The token is not valid", "Sign in again to get a new one."),
    Kind("expired-token", 401, "The token has expired", "Refresh it, or sign in again."),
    Kind("wrong-password", 401, "Name or password is wrong", "Check both and try again."),
    Kind(
        "sign-in-over",
        400,
        "This sign-in is over",
        "Begin again in the desktop; one sign-in is good for some minutes, and once.",
    ),
    Kind(
        "provider-away",
        503,
        "The identity provider does not answer",
        "Try again in a minute, or sign in with a password.",
    ),
    Kind("session-ended", 401, "This device was signed out", "Sign in again."),
    Kind(
        "forbidden",
        403,
        "This account may not do that",
        "Ask an administrator for the scope or role named in detail.",
    ),
    Kind("not-found", 404, "There is no such thing", "Check the address and the id."),
    Kind("unknown-user", 422, "There is no such user", "Check the name; names are case-sensitive."),
    Kind("unknown-room", 422, "There is no such room", "Check the name, or add the room first."),
    Kind("unknown-event", 404, "There is no such event", "See docs/events.md for the catalogue."),
    Kind(
        "method-not-allowed",
        405,
        "This address does not take that method",
        "See /api/docs for what it takes.",
    ),
    Kind(
        "unknown-action",
        422,
        "The notification has no such action",
        "Answer with the id of one of its actions.",
    ),
    Kind(
        "already-answered",
        409,
        "It was answered already",
        "The first answer holds; read the notification again to see it.",
    ),
    Kind(
        "last-admin",
        409,
        "This is the last administrator",
        "Make somebody else an administrator first.",
    ),
    Kind("exists", 409, "That already exists", "Choose another name."),
    Kind(
        "version-conflict", 409, "It was changed meanwhile", "Read its state again and decide anew."
    ),
    Kind(
        "key-in-progress",
        409,
        "The first request with this key is still running",
        "Try again in a moment with the same key.",
    ),
    Kind(
        "key-reused",
        422,
        "This Idempotency-Key was used for another request",
        "Use a new key for new content.",
    ),
    Kind(
        "unfinished",
        408,
        "The request did not arrive whole",
        "Nothing was done. Send it again; a request has 20 seconds to arrive.",
    ),
    Kind("too-large", 413, "The request is too large", "A request may have 64 KiB."),
    Kind(
        "head-too-large",
        431,
        "The head of the request is too large",
        "Its address and headers may have 64 KiB together.",
    ),
    Kind("media-type", 415, "The body must be JSON", "Send Content-Type: application/json."),
    Kind(
        "too-many-connections",
        429,
        "There are too many connections",
        "Close those that are not needed, then connect again.",
    ),
    Kind("rate-limited", 429, "Too many requests", "Wait for the seconds in Retry-After."),
    Kind(
        "unavailable",
        503,
        "The server cannot do this just now",
        "Try again after the seconds in Retry-After, with the same Idempotency-Key.",
    ),
    Kind(
        "disk-full",
        507,
        "The server's disk is full",
        "Nothing was stored. Tell the administrator, then try again with the same key.",
    ),
    Kind(
        "internal",
        500,
        "The server made a mistake",
        "Tell the administrator the request id; its log has the details.",
    ),
)

KINDS = {kind.code: kind for kind in _KINDS}


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldError(Received):
    """One field that is wrong, by its path in the request, and why."""

    field: str
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem(Received):
    """The body of an error answer."""

    type: str = "about:blank"
    code: str
    status: int
    title: str
    detail: str = ""
    hint: str = ""
    errors: tuple[FieldError, ...] = ()
    request_id: Annotated[str | None, Said("Find this in the server's log.")] = None

    def __str__(self) -> str:
        fields = "; ".join(f"{e.field}: {e.message}" for e in self.errors)
        return ". ".join(part.rstrip(".") for part in (self.title, self.detail, fields) if part)


def problem(code: str, detail: str = "", errors: tuple[FieldError, ...] = ()) -> Problem:
    """The problem of that code; ``KeyError`` for a code that is not declared above."""
    kind = KINDS[code]
    return Problem(
        type=f"urn:deskbell:problem:{code}",
        code=code,
        status=kind.status,
        title=kind.title,
        detail=detail,
        hint=kind.hint,
        errors=errors,
    )
