"""The drain: what follows from each answer, and when it is too late to send again."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
import requests

from deskbell.client import Client
from deskbell.content import Audience, Content
from deskbell.errors import (
    DeskbellError,
    NotDeskbell,
    SignInNeeded,
    Unreachable,
    Untrusted,
    refused,
)
from deskbell.notification import Notification, Sender
from deskbell.problems import problem
from deskbell.spool.callers import Callers
from deskbell.spool.drain import BACKOFF_MAX, SLOWLY, WINDOW, Drain
from deskbell.spool.store import Spool
from deskbell.spool.verdict import Then, judge
from deskbell.submission import Send

DAY = 86_400.0
TOLD = Notification(
    id="1",
    event="notification:received",
    type="info",
    title="t",
    sender=Sender(id="s", name="s"),
    created_at=datetime(2026, 1, 1, tzinfo=UTC),
)


def caused(by: Exception) -> Unreachable:
    error = Unreachable("no")
    error.__cause__ = by
    return error


REFUSED = caused(ConnectionRefusedError())
CUT = caused(requests.exceptions.ConnectionError("reset"))


@pytest.mark.parametrize(
    ("error", "then", "maybe_stored"),
    [
        (REFUSED, Then.AGAIN, False),
        (caused(requests.exceptions.ConnectTimeout()), Then.AGAIN, False),
        (caused(requests.exceptions.ReadTimeout()), Then.AGAIN, True),
        (CUT, Then.AGAIN, True),
        (Untrusted("no"), Then.SLOWLY, True),
        (NotDeskbell("a page"), Then.AGAIN, True),
        (refused(problem("unavailable")), Then.AGAIN, True),
        (refused(problem("disk-full")), Then.AGAIN, False),
        (refused(problem("rate-limited")), Then.AGAIN, False),
        (refused(problem("internal")), Then.AGAIN, True),
        (refused(problem("key-in-progress")), Then.AGAIN, True),
        (refused(problem("bad-token")), Then.SLOWLY, False),
        (refused(problem("forbidden")), Then.NEVER, False),
        (refused(problem("key-reused")), Then.NEVER, True),
        (refused(problem("unknown-user")), Then.NEVER, True),
        (refused(problem("not-found")), Then.NEVER, True),
        (refused(problem("exists")), Then.NEVER, True),
        (ValueError("of another version"), Then.NEVER, True),
    ],
)
def test_the_verdict_on(error: DeskbellError | ValueError, then: Then, maybe_stored: bool) -> None:
    verdict = judge(error)
    assert (verdict.then, verdict.maybe_stored) == (then, maybe_stored)


@pytest.mark.parametrize("url", ["http://127.0.0.1:1", "http://nothing.invalid"])
def test_a_real_connection_that_never_came_about_is_known_as_such(url: str) -> None:
    with pytest.raises(Unreachable) as caught:
        Client(url, "t", tries=1).send(Send(title="x", users=("a",)))
    assert not judge(caught.value).maybe_stored


class Stage:
    """A real spool, a server that answers what it is told, and a clock that is set by hand."""

    def __init__(self, path: Path) -> None:
        self.now = 1_000_000.0
        self.spool = Spool(path, clock=lambda: self.now)
        self.callers = Callers()
        self.answer: Exception | None = None
        self.asked: list[str] = []

    def drain(self, sender: str = "me") -> Drain:
        return Drain(self.spool, self.send, self.callers, sender, clock=lambda: self.now)

    def send(self, content: Content, _: Audience, key: str) -> Notification:
        self.asked.append(key)
        if self.answer:
            raise self.answer
        return TOLD

    def add(self, *keys: str) -> None:
        for key in keys:
            self.spool.add(key, Content(title=key), Audience(all=True))

    def step(self, drain: Drain) -> object:
        entry = self.spool.head()
        assert entry
        return drain.step(entry)


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Stage]:
    stage = Stage(tmp_path / "spool.db")
    yield stage
    stage.spool.close()


def test_a_refusal_of_what_nobody_waits_for_becomes_a_dead_letter_and_the_next_goes_on(
    stage: Stage,
) -> None:
    stage.add("bad", "good")
    stage.answer = refused(problem("unknown-user", "There is no user 'x'."))
    assert stage.step(drain := stage.drain()) is None
    stage.answer = None
    assert stage.step(drain) is None
    assert stage.asked == ["bad", "good"]
    (letter,) = stage.spool.dead()
    assert letter.problem
    assert letter.problem.code == "unknown-user"


def test_a_refusal_of_a_new_request_goes_to_its_caller_and_leaves_nothing(stage: Stage) -> None:
    with stage.callers.expecting("bad") as outcome:
        stage.add("bad")
        stage.answer = refused(problem("forbidden"))
        stage.step(stage.drain())
    assert outcome.exception(0) is stage.answer
    assert (stage.spool.count(), stage.spool.dead()) == (0, [])


def test_a_revoked_token_keeps_everything_and_tries_again_slowly(stage: Stage) -> None:
    stage.add("a", "b")
    stage.answer = refused(problem("bad-token"))
    assert isinstance(stage.answer, SignInNeeded)
    pause = stage.drain()._failed(stage.spool.head(), stage.answer)  # type: ignore[arg-type]
    assert pause
    assert SLOWLY / 2 <= pause.at_least == pause.seconds <= SLOWLY
    assert stage.spool.count() == 2


def test_retry_after_is_obeyed_even_when_something_new_comes(stage: Stage) -> None:
    stage.add("a")
    error = refused(problem("unavailable"), 17)
    pause = stage.drain()._failed(stage.spool.head(), error)  # type: ignore[arg-type]
    assert pause
    assert pause.seconds == pause.at_least >= 17


def test_the_backoff_grows_to_a_minute_with_full_jitter(stage: Stage) -> None:
    stage.add("a")
    stage.answer = CUT
    drain = stage.drain()
    pauses = [stage.step(drain).seconds for _ in range(60)]  # type: ignore[attr-defined]
    assert max(pauses[:2]) <= 1
    assert 10 < max(pauses) <= BACKOFF_MAX
    assert min(pauses[10:]) < 20


@pytest.mark.parametrize(
    ("answer", "days", "delivered"),
    [
        (REFUSED, 30, True),  # it was certainly never sent
        (refused(problem("disk-full")), 30, True),
        (CUT, 6, True),  # the server still knows the key
        (CUT, 7, False),
        (refused(problem("unavailable")), 8, False),
    ],
)
def test_what_may_be_there_is_not_sent_again_once_the_server_may_have_forgotten_it(
    stage: Stage, answer: Exception, days: int, delivered: bool
) -> None:
    stage.add("a")
    stage.answer = answer
    drain = stage.drain()
    stage.step(drain)
    stage.now += days * DAY
    stage.answer = None
    stage.step(drain)
    assert stage.asked == (["a", "a"] if delivered else ["a"])
    assert [letter.key for letter in stage.spool.dead()] == ([] if delivered else ["a"])
    assert stage.spool.count() == 0


def test_a_later_failure_to_connect_does_not_make_it_certain(stage: Stage) -> None:
    stage.add("a")
    drain = stage.drain()
    for stage.answer in (CUT, REFUSED):
        stage.step(drain)
    stage.now += WINDOW + 1
    stage.answer = None
    stage.step(drain)
    assert "may have been delivered" in stage.spool.dead()[0].reason


def test_a_process_that_died_while_sending_counts_as_a_try(stage: Stage) -> None:
    def dies(*_: object) -> Notification:
        raise KeyboardInterrupt

    stage.add("a")
    dying: Callable[..., Notification] = dies
    drain = Drain(stage.spool, dying, stage.callers, "me", clock=lambda: stage.now)
    with pytest.raises(KeyboardInterrupt):
        stage.step(drain)
    stage.now += WINDOW + 1
    stage.step(stage.drain())
    assert (stage.asked, len(stage.spool.dead())) == ([], 1)


def test_what_may_be_there_is_not_sent_with_another_token_whose_keys_are_its_own(
    stage: Stage,
) -> None:
    stage.add("tried", "new")
    stage.answer = CUT
    stage.step(stage.drain("old"))
    stage.answer = None
    stage.step(drain := stage.drain("new"))
    stage.step(drain)
    assert stage.asked == ["tried", "new"]
    assert "another token" in stage.spool.dead()[0].reason
