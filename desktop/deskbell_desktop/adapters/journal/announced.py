"""A second small file with what was announced, so that a rebuilt journal repeats nothing."""

from __future__ import annotations

import contextlib
import os
import zlib
from collections.abc import Iterable
from pathlib import Path

SIZE_MAX = 256 * 1024
KEPT = 2_000


class Announced:
    """Lines of ``place id checksum``, appended before the notifier is asked. Each begins with the
    line's end, so that what a full disk cut off spoils nothing after it."""

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
        new = {id: place for id, place in decided if self._ids.get(id, -1) < place}
        if not new:
            return
        _write(self._file, dict(list(new.items())[-KEPT:]))
        self._ids.update(new)
        if len(self._ids) > 2 * KEPT:
            self._ids = dict(list(self._ids.items())[-KEPT:])

    def renumber(self) -> None:
        """The log counts anew: the ids hold, their places mean nothing any more."""
        self._ids = dict.fromkeys(self._ids, 0)
        self._rewrite()
        os.close(self._file)
        self._file = self._append()

    def close(self) -> None:
        """Close the file."""
        os.close(self._file)

    def _append(self) -> int:
        flags = os.O_WRONLY | os.O_CREAT | os.O_APPEND
        try:
            return os.open(self._path, flags, 0o600)
        except PermissionError:  # not ours to write, but to replace
            self._rewrite()
            return os.open(self._path, flags, 0o600)

    def _read(self) -> None:
        try:
            text = self._path.read_text(encoding="utf-8", errors="replace")
        except FileNotFoundError:
            return
        for line in text.splitlines()[-KEPT:]:
            place, _, rest = line.partition(" ")
            id, _, sum = rest.partition(" ")
            if sum and sum == _sum(id, place):
                self._ids[id] = int(place)
        if len(text) > SIZE_MAX:
            with contextlib.suppress(OSError):  # a full disk: the long one is as good
                self._rewrite()

    def _rewrite(self) -> None:
        new = self._path.with_suffix(".new")
        new.unlink(missing_ok=True)
        file = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        try:
            _write(file, self._ids)
        finally:
            os.close(file)
        new.replace(self._path)


def _write(file: int, ids: dict[str, int]) -> None:
    lines = (f"\n{place} {id} {_sum(id, str(place))}" for id, place in ids.items())
    left = "".join(lines).encode()
    while left:
        left = left[os.write(file, left) :]
    os.fdatasync(file) if hasattr(os, "fdatasync") else os.fsync(file)


def _sum(id: str, place: str) -> str:
    return f"{zlib.crc32(f'{place} {id}'.encode()):08x}"
