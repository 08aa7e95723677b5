"""The mail: everything that can reach the desk, as frozen values in one queue."""

from __future__ import annotations

from dataclasses import dataclass, field

from deskbell.notification import Notification, State
from deskbell.wire import Bye, Entry, Page, Position, Reset, What
from deskbell_desktop.core.account import Account
from deskbell_desktop.core.line import Ask
from deskbell_desktop.core.notice import Outcome
from deskbell_desktop.core.op import Op
from deskbell_desktop.core.preferences import NOTHING_GIVEN, Given, Preferences

# -- from the person -------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class SignIn:
    server: str
    username: str
    password: str = field(repr=False)
    stay: bool = True


@dataclass(frozen=True, slots=True)
class SignInByProvider:
    """In the browser, at the organisation's identity provider."""

    server: str
    stay: bool = True


@dataclass(frozen=True, slots=True)
class SignOut:
    """Of this account; ``None``: the one in use."""

    account: Account | None = None


@dataclass(frozen=True, slots=True)
class Switch:
    """Use this account, one of those that rest."""

    account: Account


@dataclass(frozen=True, slots=True)
class Mark:
    """``read``, ``unread``, ``deleted``, ``restored`` or ``acked``, for these ids."""

    what: What
    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """The sender's action of that id was chosen."""

    id: str
    action: str


@dataclass(frozen=True, slots=True)
class MarkAllRead:
    up_to: int


@dataclass(frozen=True, slots=True)
class SendTest:
    pass


@dataclass(frozen=True, slots=True)
class TryNow:
    pass


@dataclass(frozen=True, slots=True)
class Quiet:
    until: float | None


@dataclass(frozen=True, slots=True)
class Snooze:
    """``ids``: ``None`` for all that is unread."""

    ids: tuple[str, ...] | None
    until: float


@dataclass(frozen=True, slots=True)
class Unsnooze:
    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Prefer:
    preferences: Preferences


@dataclass(frozen=True, slots=True)
class Preview:
    sound: str


@dataclass(frozen=True, slots=True)
class Stop:
    pass


# -- from the line ---------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Opened:
    """``pinged``: by the server, so often that the line sees to the position."""

    attempt: int
    pinged: bool = False


@dataclass(frozen=True, slots=True)
class Rejected:
    """The server said no to the connection, in its own words."""

    attempt: int
    message: str
    code: str = ""
    retry_after: float | None = None


@dataclass(frozen=True, slots=True)
class Dropped:
    """The attempt failed or the connection ended."""

    attempt: int
    why: str


@dataclass(frozen=True, slots=True)
class Pushed:
    attempt: int
    entry: Entry


@dataclass(frozen=True, slots=True)
class Answered:
    attempt: int
    ask: Ask
    answer: Page | Reset | Position | bool | None


@dataclass(frozen=True, slots=True)
class Farewell:
    attempt: int
    bye: Bye


@dataclass(frozen=True, slots=True)
class Expiring:
    """The server says that the token is about to expire."""

    attempt: int


# -- from the registrar ----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class SignedIn:
    """``word``: what the person should know (the keyring could not be used), or empty. ``given``:
    the server's defaults for this desk."""

    account: Account
    token: str = field(repr=False)
    expires_in: float | None = None
    word: str = ""
    given: Given = NOTHING_GIVEN


@dataclass(frozen=True, slots=True)
class SignInFailed:
    sentence: str
    hint: str


@dataclass(frozen=True, slots=True)
class Renewed:
    account: Account
    token: str = field(repr=False)
    expires_in: float | None = None
    word: str = ""
    given: Given = NOTHING_GIVEN


@dataclass(frozen=True, slots=True)
class RenewFailed:
    """``code``: the problem's, or empty when there was no answer in the API's terms."""

    account: Account
    why: str
    code: str = ""
    retry_after: float | None = None


# -- from the courier ------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class OpTaken:
    """The server accepted it; ``state`` when it told the new one."""

    op: Op
    state: State | None


@dataclass(frozen=True, slots=True)
class OpVoid:
    """The server will never take it: its own state wins, unless the notification is ``gone``;
    ``now``: how it is there, when another answer was given before."""

    op: Op
    gone: bool = False
    now: Notification | None = None


@dataclass(frozen=True, slots=True)
class OpWaits:
    """It may pass later; ``renew``: after a fresh token."""

    op: Op
    renew: bool = False
    retry_after: float | None = None


@dataclass(frozen=True, slots=True)
class Say:
    """One clear word to the person, from an adapter."""

    sentence: str


# -- from the notifiers and the machine ------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Told:
    """A notifier's outcome; ``native`` or the fallback."""

    native: bool
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class FoundBroken:
    """Whoever reads the journal found that its file is broken; ``at`` that elapsed time."""

    at: float


@dataclass(frozen=True, slots=True)
class Woke:
    """The machine woke up, or its clock jumped."""


@dataclass(frozen=True, slots=True)
class NetworkUp:
    """A network came up."""


@dataclass(frozen=True, slots=True)
class ScreenSeen:
    """The screen was locked or unlocked, as that source says."""

    source: str
    locked: bool


Mail = (
    SignIn
    | SignInByProvider
    | SignOut
    | Switch
    | Mark
    | Answer
    | MarkAllRead
    | SendTest
    | TryNow
    | Quiet
    | Snooze
    | Unsnooze
    | Prefer
    | Preview
    | Stop
    | Opened
    | Rejected
    | Dropped
    | Pushed
    | Answered
    | Farewell
    | Expiring
    | SignedIn
    | SignInFailed
    | Renewed
    | RenewFailed
    | OpTaken
    | OpVoid
    | OpWaits
    | Say
    | Told
    | FoundBroken
    | Woke
    | NetworkUp
    | ScreenSeen
)
