"""The findings about the server: proxy, answer, clock, certificate, live connection, whole path."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum, auto

from deskbell_desktop.core.doctor.finding import Finding, Part, Remedy, ok, problem, remark, unknown
from deskbell_desktop.core.status import Link, Status
from deskbell_desktop.core.translate import tr

EXACT = timedelta(seconds=1.5)
"""The server's answer tells its time in whole seconds."""
OFF, FAR_OFF = timedelta(seconds=30), timedelta(minutes=5)
SOON = timedelta(days=21)
SLOW = 2_000.0

InWords = Callable[[datetime], str]
"""A time of day or a date in the person's words."""


class Trouble(Enum):
    """What stood in the way of an answer."""

    NONE = auto()
    NO_ANSWER = auto()
    PROXY = auto()
    UNTRUSTED = auto()
    STRANGE = auto()


@dataclass(frozen=True, slots=True)
class Certificate:
    """Who vouches for the server, and until when."""

    issuer: str
    until: datetime


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of asking the server at ``host`` for its health.

    ``ahead``: how far this computer's clock is before the server's. ``here``: it is this computer.
    ``why`` and ``hint``: sentences about the ``trouble``. ``unreadable``: what is wrong with the
    file of the company's certificates.
    """

    host: str
    proxy: str = ""
    after_ms: float = 0.0
    ahead: timedelta | None = None
    encrypted: bool = True
    here: bool = False
    certificate: Certificate | None = None
    trouble: Trouble = Trouble.NONE
    why: str = ""
    hint: str = ""
    unreadable: str = ""


@dataclass(frozen=True, slots=True)
class Journey:
    """A test notification's way: milliseconds until it came, and until it was shown if that is
    known; or why it did not come."""

    came_ms: float | None = None
    shown_ms: float | None = None
    why: str = ""


def no_server() -> tuple[Finding, ...]:
    """Nobody has named a server yet."""
    said = tr("No server is known yet.")
    parts = (Part.CLOCK, Part.CERTIFICATE, Part.PROXY)
    no = problem(Part.SERVER, said, tr("Sign in once."), remedy=Remedy.SIGN_IN)
    return (*(unknown(part, said) for part in parts), no)


def server(answer: Answer, now: datetime, date: InWords) -> tuple[Finding, ...]:
    """The four findings that one question to the server gives."""
    return (_clock(answer), _certificate(answer, now, date), _proxy(answer), _server(answer))


def _server(answer: Answer) -> Finding:
    if answer.trouble is Trouble.NONE:
        told = tr("{host} answers in {ms} ms.", host=answer.host, ms=round(answer.after_ms))
        if answer.after_ms > SLOW:
            advice = tr("The network is slow; notifications come late.")
            return remark(Part.SERVER, told, advice)
        return ok(Part.SERVER, told)
    if answer.trouble in {Trouble.PROXY, Trouble.UNTRUSTED}:
        said = tr("{host} was not reached.", host=answer.host)
        return problem(Part.SERVER, said, remedy=Remedy.TRY_NOW)
    return problem(Part.SERVER, answer.why, answer.hint, remedy=Remedy.TRY_NOW)


def _proxy(answer: Answer) -> Finding:
    if answer.trouble is Trouble.PROXY:
        return problem(Part.PROXY, answer.why, answer.hint)
    if not answer.proxy:
        return ok(Part.PROXY, tr("None needed."))
    if answer.trouble is Trouble.NO_ANSWER:
        return remark(Part.PROXY, tr("By way of {proxy}.", proxy=answer.proxy))
    return ok(Part.PROXY, tr("By way of {proxy}.", proxy=answer.proxy))


def _clock(answer: Answer) -> Finding:
    if answer.ahead is None:
        return unknown(Part.CLOCK, tr("The server’s time is not known."))
    off = abs(answer.ahead)
    if off <= EXACT:
        return ok(Part.CLOCK, tr("Agrees with the server’s."))
    way = tr("ahead of") if answer.ahead > timedelta() else tr("behind")
    said = tr("{time} {way} the server’s.", time=_span(off), way=way)
    if off < OFF:
        return ok(Part.CLOCK, said)
    advice = tr("Let your system set its clock over the network.")
    if off < FAR_OFF:
        return remark(Part.CLOCK, said, advice)
    return problem(Part.CLOCK, said, advice, tr("Times are shown wrongly."))


def _span(off: timedelta) -> str:
    seconds = round(off.total_seconds())
    if seconds < 120:
        return tr("{n} second", "{n} seconds", n=seconds)
    if seconds < 7200:
        return tr("{n} minute", "{n} minutes", n=seconds // 60)
    return tr("{n} hour", "{n} hours", n=seconds // 3600)


def _certificate(answer: Answer, now: datetime, date: InWords) -> Finding:
    if answer.trouble is Trouble.UNTRUSTED:
        return problem(Part.CERTIFICATE, answer.why, answer.hint)
    if answer.unreadable:
        advice = tr("Correct it in the preferences under Server, or ask your administrator.")
        return problem(Part.CERTIFICATE, answer.unreadable, advice)
    if not answer.encrypted:
        if answer.here:
            return ok(Part.CERTIFICATE, tr("None needed; the server is this computer."))
        return problem(
            Part.CERTIFICATE,
            tr("The connection is not encrypted."),
            tr("Ask your administrator for an address with https."),
            tr("Others on the network can read along."),
        )
    held = answer.certificate
    if held is None and answer.trouble in {Trouble.NONE, Trouble.STRANGE}:
        return ok(Part.CERTIFICATE, tr("Trusted by this computer."))
    if held is None:
        return unknown(Part.CERTIFICATE, tr("The server did not answer."))
    said = tr("Valid until {date}, from {issuer}.", date=date(held.until), issuer=held.issuer)
    if held.until - now < SOON:
        return remark(Part.CERTIFICATE, said, tr("Tell your administrator that it ends soon."))
    return ok(Part.CERTIFICATE, said)


def live(status: Status, clock: InWords) -> Finding:
    """The running program's own connection."""
    match status.link:
        case Link.CONNECTED | Link.CATCHING_UP:
            return ok(Part.LIVE, _up(status, clock))
        case Link.SIGNED_OUT:
            said = status.why or tr("Nobody is signed in.")
            return problem(Part.LIVE, said, tr("Sign in."), remedy=Remedy.SIGN_IN)
        case Link.CONNECTING if not status.why:
            return remark(Part.LIVE, tr("Connecting."), remedy=Remedy.TRY_NOW)
        case _:
            said = tr("Down since {time}.", time=clock(status.since))
            return problem(Part.LIVE, f"{said} {status.why}".strip(), remedy=Remedy.TRY_NOW)


def _up(status: Status, clock: InWords) -> str:
    since = clock(status.since)
    if not status.history:
        return tr("Up since {time}; this server keeps no history.", time=since)
    if status.complete_at is None:
        return tr("Up since {time}.", time=since)
    upto = clock(status.complete_at)
    return tr("Up since {time}, complete up to {upto}.", time=since, upto=upto)


def opened(after_ms: float | None, why: str = "") -> Finding:
    """A connection that was made only to see whether it can be made."""
    if after_ms is None:
        return problem(Part.LIVE, why or tr("It could not be opened."))
    return ok(Part.LIVE, tr("Opens in {ms} ms.", ms=round(after_ms)))


def path(journey: Journey) -> Finding:
    """From the server's log to this desk."""
    if journey.came_ms is None:
        said = journey.why or tr("The test was sent and did not come.")
        return problem(Part.PATH, said, remedy=Remedy.TRY_NOW)
    if journey.shown_ms is None:
        return ok(Part.PATH, tr("Test sent and received in {ms} ms.", ms=round(journey.came_ms)))
    took = round(journey.shown_ms)
    return ok(Part.PATH, tr("Test sent, received and shown in {ms} ms.", ms=took))
