"""The chosen: which notifications a deed applies to, and what the deed must know of each of them.

They may be a hundred thousand, of which a list has loaded the first hundred: so these are ids in
sets, and whole items are looked up only where one is wanted (an export, a copy).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Self

from deskbell_desktop.core.item import Item

NOBODY: frozenset[str] = frozenset()
LookUp = Callable[[Sequence[str]], Iterable[Item]]


@dataclass(frozen=True, slots=True)
class Chosen:
    """``places``: their ids in the list's order, each with its place. ``aside``: put aside until
    later. ``up_to``: they are the whole inbox up to that place."""

    places: Mapping[str, int]
    look_up: LookUp
    unread: frozenset[str] = NOBODY
    read: frozenset[str] = NOBODY
    waiting: frozenset[str] = NOBODY
    over: frozenset[str] = NOBODY
    aside: frozenset[str] = NOBODY
    up_to: int | None = None

    @classmethod
    def of(cls, items: Iterable[Item]) -> Self:
        """Of items that are at hand."""
        known = {item.id: item for item in items}
        return cls({}, lambda ids: [known[id] for id in ids]).put(known.values())

    def __len__(self) -> int:
        return len(self.places)

    @property
    def ids(self) -> list[str]:
        """All of them, in order."""
        return list(self.places)

    @property
    def items(self) -> Kept:
        """All of them, looked up anew by whoever goes through them."""
        return Kept(self.ids, self.look_up)

    def put(self, items: Iterable[Item]) -> Self:
        """These too, or as they are now."""
        few = list(items)
        if not few:
            return self
        ids = {item.id for item in few}
        up_to = self.up_to
        if up_to is not None and any(item.place > up_to for item in few):
            up_to = None

        def now(before: frozenset[str], holds: Callable[[Item], bool]) -> frozenset[str]:
            return (before - ids) | {item.id for item in few if holds(item)}

        return replace(
            self,
            places={**self.places, **{item.id: item.place for item in few}},
            unread=now(self.unread, lambda item: item.unread),
            read=now(self.read, lambda item: item.state.read),
            waiting=now(self.waiting, lambda item: item.waits_for_answer),
            over=now(self.over, lambda item: item.over),
            aside=now(self.aside, lambda item: item.snoozed_until is not None),
            up_to=up_to,
        )

    def without(self, ids: Iterable[str]) -> Self:
        """All but these."""
        out = frozenset(ids)
        if out.isdisjoint(self.places):
            return self
        return replace(
            self,
            places={id: place for id, place in self.places.items() if id not in out},
            unread=self.unread - out,
            read=self.read - out,
            waiting=self.waiting - out,
            over=self.over - out,
            aside=self.aside - out,
            up_to=None,
        )

    def changed(self, items: Iterable[Item]) -> Self:
        """The same choice after a change of the inbox: what was deleted is not in it any more."""
        ours = [item for item in items if item.id in self.places]
        if not ours:
            return self
        left = self.put(item for item in ours if not item.state.deleted)
        return left.without(item.id for item in ours if item.state.deleted)

    def all_read(self, up_to: int) -> Self:
        """The same choice after everything up to there was read."""
        done = frozenset(id for id in self.unread if self.places[id] <= up_to)
        return replace(self, unread=self.unread - done, read=self.read | done)


@dataclass(frozen=True, slots=True)
class Kept:
    """Items that are looked up when somebody goes through them; as many as were chosen."""

    ids: Sequence[str]
    look_up: LookUp

    def __len__(self) -> int:
        return len(self.ids)

    def __iter__(self) -> Iterator[Item]:
        return iter(self.look_up(self.ids))
