"""The folding: what one digest stands for, added to while a storm goes on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from deskbell_desktop.core.item import Item


@dataclass(frozen=True, slots=True)
class Folded:
    """How many of each type, from when to when, and the weightiest and newest of them."""

    kinds: Mapping[str, int] = field(default_factory=dict)
    first: datetime | None = None
    last: datetime | None = None
    weightiest: Item | None = None

    @property
    def count(self) -> int:
        """All of them."""
        return sum(self.kinds.values())

    def plus(self, items: Sequence[Item], beyond: Mapping[str, int], oldest: datetime) -> Folded:
        """With these, and as many ``beyond`` that are not at hand; ``oldest`` of all."""
        kinds = Counter(self.kinds)
        kinds.update(item.notification.type for item in items)
        kinds.update(beyond)
        times = [t for t in (self.first, self.last, oldest) if t]
        times += [item.notification.created_at for item in items]
        candidates = [*([self.weightiest] if self.weightiest else []), *items]
        weightiest = max(
            candidates, key=lambda i: (i.notification.priority.weight, i.place), default=None
        )
        return Folded(dict(kinds), min(times), max(times), weightiest)
