"""Deadlines: many that are equally far away, kept in order without a timer or a task for each."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterator
from typing import Generic, TypeVar

T = TypeVar("T", bound=Hashable)


class Deadlines(Generic[T]):
    """Each thing added is due ``seconds`` later, on the clock that is given."""

    def __init__(self, seconds: float, clock: Callable[[], float]) -> None:
        self._seconds = seconds
        self._clock = clock
        self._when: OrderedDict[T, float] = OrderedDict()

    def __contains__(self, thing: T) -> bool:
        return thing in self._when

    def add(self, thing: T) -> None:
        """Due from now on in ``seconds``, whatever was said before."""
        self._when.pop(thing, None)
        self._when[thing] = self._clock() + self._seconds

    def drop(self, thing: T) -> bool:
        """Not due any more; was it?"""
        return self._when.pop(thing, None) is not None

    def due(self) -> Iterator[T]:
        """What is due by now, each once."""
        now = self._clock()
        while self._when:
            thing, when = next(iter(self._when.items()))
            if when > now:
                return
            del self._when[thing]
            yield thing
