"""The findings about this desk: tray, notifications, sound, autostart, keyring."""

from __future__ import annotations

from dataclasses import dataclass

from deskbell_desktop.core.autostart import Start
from deskbell_desktop.core.doctor.finding import Finding, Part, Remedy, ok, problem, remark, unknown
from deskbell_desktop.core.translate import mark, tr, tr_marked

REASONS = (
    mark("This desktop has no notifications of its own."),
    mark("No notification daemon runs on this desktop."),
    mark("There is no session bus."),
    mark("The notification daemon does not answer."),
    mark("Notifications are switched off for Deskbell."),
)
"""Why a system shows none, as its adapters may say; another is shown as it comes."""


@dataclass(frozen=True, slots=True)
class Bubble:
    """What became of a test notification: shown after so many milliseconds, or why not."""

    after_ms: float | None
    why: str = ""


@dataclass(frozen=True, slots=True)
class Output:
    """Where sound goes. ``known``: False where the system does not tell us."""

    known: bool = True
    there: bool = True
    muted: bool = False
    percent: int | None = None


@dataclass(frozen=True, slots=True)
class Keyring:
    """The password store. ``works``: something was kept, read and taken out again."""

    there: bool = True
    locked: bool = False
    works: bool = True
    why: str = ""


def tray(there: bool | None, *, shown: bool = False) -> Finding:
    """Whether there is a panel for the bell (``None``: there is no screen to look at), and whether
    it is shown there."""
    if there is None:
        return unknown(Part.TRAY, tr("There is no screen to look at."))
    if there:
        said = tr("The panel shows the bell.") if shown else tr("There is a panel for the bell.")
        return ok(Part.TRAY, said)
    return remark(
        Part.TRAY,
        tr("This desktop has no tray for the bell."),
        tr("Deskbell goes on in its window. On GNOME, an extension for tray icons helps."),
    )


def notifications(bubble: Bubble) -> Finding:
    """Whether the system shows notifications, and how fast."""
    if bubble.after_ms is not None:
        took = round(bubble.after_ms)
        said = tr("The test notification appeared after {ms} ms.", ms=took)
        return ok(Part.NOTIFICATIONS, said)
    why = bubble.why.split(":")[0].rstrip(".")
    why = f"{why[:1].upper()}{why[1:]}."
    return remark(
        Part.NOTIFICATIONS,
        tr("The system shows none. {why}", why=tr_marked(why)),
        tr("Deskbell shows its own until it does."),
        tr("Notifications appear as Deskbell’s own."),
    )


def sound(output: Output, wanted: bool, volume: int) -> Finding:
    """Whether a sound would be heard; ``wanted`` and ``volume`` are the person's preferences."""
    play = Remedy.PLAY_SOUND
    if not wanted or not volume:
        return ok(Part.SOUND, tr("Off in your preferences."))
    if not output.known:
        return unknown(Part.SOUND, tr("This system does not tell; play one and listen."))
    if not output.there:
        said = tr("There is no sound output.")
        return remark(Part.SOUND, said, tr("Notifications come without sound."))
    if output.muted or output.percent == 0:
        said = tr("The output is muted.")
        return remark(Part.SOUND, said, tr("Turn the volume up, then try again."), remedy=play)
    if output.percent is None:
        return ok(Part.SOUND, tr("The output is on."), play)
    return ok(Part.SOUND, tr("The output is on, at {n} %.", n=output.percent), play)


def autostart(start: Start, wanted: bool) -> Finding:
    """Whether the program starts with the session, as the person wants it."""
    if start.on:
        return ok(Part.AUTOSTART, tr("On; starts with your session."))
    if not wanted:
        return ok(Part.AUTOSTART, tr("Off, as you chose."))
    return remark(
        Part.AUTOSTART,
        start.word or tr("Off, though your preferences say on."),
        tr("Turn it on in the preferences, or in your desktop’s settings."),
        tr("After a restart you would have to start Deskbell yourself."),
    )


def keyring(found: Keyring) -> Finding:
    """Whether the sign-in can be kept."""
    means = tr("After a restart you would have to sign in again.")
    if not found.there:
        said = tr("This computer has no password store, so the sign-in cannot be kept.")
        return problem(
            Part.KEYRING, said, tr("Install GNOME Keyring or KWallet, then sign in again."), means
        )
    if found.locked:
        said = tr("Locked, so the sign-in cannot be kept.")
        advice = tr("Unlock it; Deskbell does the rest.")
        return problem(Part.KEYRING, said, advice, means, Remedy.UNLOCK)
    if not found.works:
        said = found.why or tr("It did not keep what it was given.")
        return problem(Part.KEYRING, said, tr("Ask your administrator to look at it."), means)
    return ok(Part.KEYRING, tr("Open; the sign-in is kept in it."))
