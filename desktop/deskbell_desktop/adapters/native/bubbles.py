"""The bubbles: which of our notices are on the screen, under the daemon's numbers."""

from __future__ import annotations

AT_ONCE = 5
"""More of ours at the same time would cover the screen; the oldest that need not stay go."""


class Bubbles:
    """Our ids and the daemon's numbers, oldest first."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self._ids: dict[int, str] = {}
        self._staying: set[str] = set()

    def number(self, id: str) -> int:
        """The daemon's number; 0 when it is not on the screen."""
        return self._numbers.get(id, 0)

    def numbers(self) -> list[int]:
        """The daemon's, of all that are on the screen."""
        return list(self._ids)

    def id(self, number: int) -> str | None:
        """Ours, if it is one of ours."""
        return self._ids.get(number)

    def shown(self, id: str, number: int, *, stays: bool) -> list[int]:
        """It is on the screen; the numbers that must go to make room."""
        old = self._numbers.pop(id, None)
        if old is not None:
            self._ids.pop(old, None)
        self._numbers[id] = number
        self._ids[number] = id
        self._staying.discard(id)
        if stays:
            self._staying.add(id)
        passing = [i for i in self._numbers if i not in self._staying]
        return [
            self._numbers[i] for i in passing[: max(0, len(self._numbers) - AT_ONCE)] if i != id
        ]

    def gone(self, number: int) -> None:
        """It is no longer there."""
        id = self._ids.pop(number, None)
        if id is not None:
            self._numbers.pop(id, None)
            self._staying.discard(id)

    def clear(self) -> list[str]:
        """None is there any more; their ids."""
        ids = list(self._numbers)
        self._numbers.clear()
        self._ids.clear()
        self._staying.clear()
        return ids
