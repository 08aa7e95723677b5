"""Kept: entries of the log that were read lately, as they travel.

A thousand desktops that come back in the morning ask for the same ones.
"""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from deskbell_server.store.log import Logged

COUNT_MAX = 10_000
BYTES_MAX = 16 * 1024 * 1024


class Text(NamedTuple):
    """An entry, and its JSON."""

    entry: Logged
    json: bytes


class Kept:
    """By ``seq``, each with a mark: with another mark in the store it is read again."""

    def __init__(self) -> None:
        self._texts: dict[int, tuple[Any, Text]] = {}
        self._bytes = 0
        self._lock = threading.Lock()

    def get(self, seq: int, mark: Any) -> Text | None:
        """What is kept, if it is still what the store has."""
        found = self._texts.get(seq)
        return found[1] if found and found[0] == mark else None

    def put(self, seq: int, mark: Any, text: Text) -> None:
        """Keep it, in the place of the oldest ones when there is no more room."""
        with self._lock:
            self._drop(seq)
            self._texts[seq] = mark, text
            self._bytes += len(text.json)
            while len(self._texts) > COUNT_MAX or self._bytes > BYTES_MAX:
                self._drop(next(iter(self._texts)))

    def _drop(self, seq: int) -> None:
        found = self._texts.pop(seq, None)
        if found:
            self._bytes -= len(found[1].json)
