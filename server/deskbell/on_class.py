"""Methods that, called on the class itself, use the emitter of the environment."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING, Any, Concatenate, Generic, ParamSpec, TypeVar

from deskbell import environment

if TYPE_CHECKING:
    from deskbell.emitter import NotificationEmitter

P = ParamSpec("P")
T = TypeVar("T")


class OnClassToo(Generic[P, T]):
    """The Node original's ``NotificationEmitter.sendToUser(…)`` is a static call, and people who
    come from there write it so."""

    def __init__(self, method: Callable[Concatenate[Any, P], T]) -> None:
        self.method = method
        self.__doc__ = method.__doc__

    def __get__(self, emitter: Any, owner: type[Any]) -> Callable[P, T]:
        bound = emitter if emitter is not None else from_environment()
        return self.method.__get__(bound)  # type: ignore[no-any-return]


@cache
def from_environment() -> NotificationEmitter[Any]:
    """The emitter of ``DESKBELL_URL`` and ``DESKBELL_TOKEN``, with the spool ``DESKBELL_SPOOL`` if
    that is set; ``ValueError`` without the first two."""
    from deskbell.emitter import NotificationEmitter

    url, token = environment.read()
    return NotificationEmitter.to(url, token, spool=environment.spool())
