"""The timers of the desk: named moments in elapsed time, asked by the one loop."""

from __future__ import annotations


class Timers:
    """At most one moment per name; setting it again moves it."""

    def __init__(self) -> None:
        self._at: dict[str, float] = {}

    def set(self, name: str, at: float) -> None:
        """Ring at that moment."""
        self._at[name] = at

    def sooner(self, name: str, at: float) -> None:
        """Ring at that moment, or earlier if it is set already."""
        self._at[name] = min(at, self._at.get(name, at))

    def has(self, name: str) -> bool:
        """It is set."""
        return name in self._at

    def clear(self, *names: str) -> None:
        """Forget them."""
        for name in names:
            self._at.pop(name, None)

    def left(self, now: float) -> float | None:
        """Seconds to the next moment; ``None`` when there is none."""
        return max(0.0, min(self._at.values()) - now) if self._at else None

    def due(self, now: float) -> list[str]:
        """The names whose moment has come, earliest first; they are forgotten."""
        due = sorted((at, name) for name, at in self._at.items() if at <= now)
        for _, name in due:
            del self._at[name]
        return [name for _, name in due]
