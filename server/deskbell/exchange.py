"""The exchange: one request and its answer; tried again where that helps, with clear errors."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Mapping
from typing import Any, TypeVar
from urllib.parse import urlencode

import requests

from deskbell.errors import DeskbellError, NotDeskbell, TryLater, Unreachable, Untrusted, refused
from deskbell.problems import Problem, problem
from deskbell.received import Received, Unreadable

CONNECT_TIMEOUT = 5.0
READ_TIMEOUT = 20.0
TRIES = 4
BACKOFF = 0.4
BACKOFF_MAX = 10.0
WISH_MAX = 3600.0
"""Seconds that a server may ask to wait: more is a mistake, and nobody would come back."""

KEY_MAX = 200

M = TypeVar("M", bound=Received)


class Exchange:
    """How ``Client`` asks: one server, one token, one ``requests.Session``."""

    def __init__(
        self,
        url: str,
        token: str | None = None,
        *,
        session: requests.Session | None = None,
        tries: int = TRIES,
        timeout: tuple[float, float] = (CONNECT_TIMEOUT, READ_TIMEOUT),
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        if not url.startswith(("http://", "https://")):
            raise ValueError(f"the server's address must begin with https:// or http://: {url!r}")
        self.url = url.rstrip("/")
        self.token = token
        self.session = session or requests.Session()
        self.tries = tries
        self.timeout = timeout
        self._sleep = sleep

    def _get(self, path: str, kind: type[M], query: Mapping[str, Any] | None = None) -> M:
        return self._call("GET", f"{path}?{urlencode(query)}" if query else path, None, kind)

    def _call(
        self,
        method: str,
        path: str,
        body: object,
        kind: type[M],
        key: str | None = None,
        tries: int | None = None,
    ) -> M:
        return parse(self._answer(method, path, body, key, tries or self.tries), kind)

    def _answer(
        self, method: str, path: str, body: object, key: str | None, tries: int
    ) -> requests.Response:
        for attempt in range(tries):
            try:
                return self._once(method, path, body, key)
            except (Unreachable, TryLater) as error:
                last = attempt == tries - 1
                wait = getattr(error, "retry_after", None)
                if last or isinstance(error, Untrusted) or (wait or 0) > BACKOFF_MAX:
                    raise
                jitter = random.uniform(0, min(BACKOFF_MAX, BACKOFF * 2**attempt))  # noqa: S311
                self._sleep(jitter if wait is None else wait + jitter)
        raise AssertionError("unreachable")

    def _once(self, method: str, path: str, body: object, key: str | None) -> requests.Response:
        headers = {"Accept": "application/json"}
        if self.token:
            if not visible(self.token):  # as of an address or a hint that was copied with it
                raise refused(problem("bad-token", "It has characters that no token has."))
            headers["Authorization"] = f"Bearer {self.token}"
        if key:
            headers["Idempotency-Key"] = key
        try:
            answer = self.session.request(
                method,
                self.url + path,
                json=body,
                headers=headers,
                timeout=self.timeout,
                allow_redirects=False,
            )
        except requests.exceptions.SSLError as error:
            raise Untrusted(
                f"The certificate of {self.url} is not trusted: {_why(error)}"
            ) from error
        except requests.RequestException as error:
            raise Unreachable(f"{self.url} does not answer: {_why(error)}") from error
        if answer.ok and answer.status_code < 300:
            return answer
        raise _refusal(answer, self.url)


def visible(text: str) -> bool:
    """Whether it can stand in a header, and does not change on the way."""
    return text.isascii() and text.isprintable() and text == text.strip()


def check_key(key: str) -> None:
    """``ValueError`` when it cannot be an idempotency key."""
    if not visible(key) or len(key) > KEY_MAX:
        raise ValueError(
            f"an idempotency key is at most {KEY_MAX} visible ASCII characters: {key!r}"
        )


def _why(error: Exception) -> str:
    """The innermost reason, without object addresses and nested representations."""
    inner: BaseException = error
    while (deeper := inner.__cause__ or inner.__context__) is not None:
        inner = deeper
    if isinstance(inner, OSError) and inner.strerror:
        return inner.strerror
    return str(inner).rsplit(">: ", 1)[-1] or type(inner).__name__


def parse(answer: requests.Response, kind: type[M]) -> M:
    """The value that was answered; ``NotDeskbell`` when it is none."""
    try:
        return kind.parse(answer.content)
    except Unreadable as error:
        raise _strange(answer) from error


def _refusal(answer: requests.Response, url: str) -> DeskbellError:
    wait = _seconds(answer.headers.get("Retry-After", ""))
    try:
        return refused(Problem.parse(answer.content), wait)
    except Unreadable:
        pass
    if answer.status_code in {502, 503, 504}:
        return refused(problem("unavailable", f"{url} answered {answer.status_code}."), wait)
    if answer.status_code in {401, 403}:  # a foreign server in its own words
        code = "wrong-password" if answer.status_code == 401 else "forbidden"
        return refused(problem(code), wait)
    return _strange(answer)


def _seconds(said: str) -> float | None:
    """The server's wish, if it is a number of seconds that somebody could mean."""
    try:
        wait = float(said)
    except ValueError:
        return None
    return min(wait, WISH_MAX) if wait >= 0 else None  # not a number is neither


def _strange(answer: requests.Response) -> NotDeskbell:
    kind = answer.headers.get("Content-Type", "no content type").split(";")[0]
    return NotDeskbell(
        f"{answer.url.split('?')[0]} answered {answer.status_code} with {kind}, "
        "which is not this API's answer."
    )
