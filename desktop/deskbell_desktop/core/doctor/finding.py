"""The finding: one part of the desk, how it is, and what to do about it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from deskbell_desktop.core.translate import tr


class State(StrEnum):
    """``UNKNOWN``: it could not be looked at, because something else is in the way."""

    OK = "ok"
    REMARK = "remark"
    PROBLEM = "problem"
    UNKNOWN = "unknown"


class Part(StrEnum):
    """What is looked at, in the order in which it is shown."""

    TRAY = "tray"
    NOTIFICATIONS = "notifications"
    SOUND = "sound"
    AUTOSTART = "autostart"
    KEYRING = "keyring"
    CLOCK = "clock"
    CERTIFICATE = "certificate"
    PROXY = "proxy"
    SERVER = "server"
    LIVE = "live"
    PATH = "path"


GROUPS: tuple[tuple[Part, ...], ...] = (
    (Part.TRAY, Part.NOTIFICATIONS, Part.SOUND, Part.AUTOSTART),
    (Part.KEYRING, Part.CLOCK, Part.CERTIFICATE),
    (Part.PROXY, Part.SERVER, Part.LIVE, Part.PATH),
)


class Remedy(StrEnum):
    """What we can do ourselves when the person asks."""

    PLAY_SOUND = "play-sound"
    UNLOCK = "unlock"
    TRY_NOW = "try-now"
    SIGN_IN = "sign-in"


@dataclass(frozen=True, slots=True)
class Finding:
    """``said``: one sentence. ``advice``: what to do. ``means``: what it means for the person, when
    that is not plain; it goes into the summary."""

    part: Part
    state: State
    said: str
    advice: str = ""
    means: str = ""
    remedy: Remedy | None = None


def ok(part: Part, said: str, remedy: Remedy | None = None) -> Finding:
    """All is well with it."""
    return Finding(part, State.OK, said, remedy=remedy)


def remark(
    part: Part, said: str, advice: str = "", means: str = "", remedy: Remedy | None = None
) -> Finding:
    """It works, but the person should know."""
    return Finding(part, State.REMARK, said, advice, means, remedy)


def problem(
    part: Part, said: str, advice: str = "", means: str = "", remedy: Remedy | None = None
) -> Finding:
    """Something does not work."""
    return Finding(part, State.PROBLEM, said, advice, means, remedy)


def unknown(part: Part, said: str) -> Finding:
    """It could not be looked at."""
    return Finding(part, State.UNKNOWN, said)


def name(part: Part) -> str:
    """What people call it."""
    return {
        Part.TRAY: tr("Tray"),
        Part.NOTIFICATIONS: tr("Notifications"),
        Part.SOUND: tr("Sound"),
        Part.AUTOSTART: tr("Autostart"),
        Part.KEYRING: tr("Keyring"),
        Part.CLOCK: tr("Clock"),
        Part.CERTIFICATE: tr("Certificate"),
        Part.PROXY: tr("Proxy"),
        Part.SERVER: tr("Server"),
        Part.LIVE: tr("Live connection"),
        Part.PATH: tr("Whole path"),
    }[part]


def heading(group: tuple[Part, ...]) -> str:
    """The heading over a group of parts."""
    return {
        Part.TRAY: tr("This desk"),
        Part.KEYRING: tr("Sign-in"),
        Part.PROXY: tr("Server"),
    }[group[0]]
