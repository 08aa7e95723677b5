"""A second small file with what was announced, so that a rebuilt journal repeats nothing."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

SIZE_MAX = 256 * 1024
KEPT = 2_000


class Announced:
    """Lines of ``place id``, appended before the notifier is asked."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._ids: dict[str, int] = {}
        self._read()
        self._file = self._append()

    def __contains__(self, id: str) -> bool:
        return id in self._ids

    @property
    def up_to(self) -> int:
        """The highest place that was decided on."""
        return max(self._ids.values(), default=0)

    def add(self, decided: Iterable[tuple[str, int]]) -> None:
        """Keep these; on the disk when it returns."""
        new = [(id, place) for id, place in decided if id not in self._ids]
        if not new:
            return
        self._ids.update(new)
        os.write(self._file, "".join(f"{place} {id}\n" for id, place in new[-KEPT:]).encode())
        os.fdatasync(self._file) if hasattr(os, "fdatasync") else os.fsync(self._file)
        if len(self._ids) > 2 * KEPT:
            self._ids = dict(list(self._ids.items())[-KEPT:])

    def renumber(self) -> None:
        """The log counts anew: the ids hold, their places mean nothing any more."""
        self._ids = dict.fromkeys(self._ids, 0)
        os.close(self._file)
        self._rewrite()
        self._file = self._append()

    def close(self) -> None:
        """Close the file."""
        os.close(self._file)

    def _append(self) -> int:
        return os.open(self._path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)

    def _read(self) -> None:
        try:
            lines = self._path.read_text(encoding="utf-8", errors="replace").splitlines()
        except FileNotFoundError:
            return
        for line in lines[-KEPT:]:
            place, _, id = line.partition(" ")
            if id and place.lstrip("-").isdigit():
                self._ids[id] = int(place)
        if self._path.stat().st_size > SIZE_MAX:
            self._rewrite()

    def _rewrite(self) -> None:
        new = self._path.with_suffix(".new")
        new.touch(mode=0o600)
        new.write_text("".join(f"{p} {i}\n" for i, p in self._ids.items()), encoding="utf-8")
        new.replace(self._path)
