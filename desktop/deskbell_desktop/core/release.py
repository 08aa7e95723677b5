"""The release: a version that the project or the organisation has published, and where it is."""

from __future__ import annotations

import re
from dataclasses import dataclass

_NUMBERS = re.compile(r"\d{1,6}(?:\.\d{1,6}){1,3}")


@dataclass(frozen=True, slots=True)
class Release:
    """``url``: the page that a person opens to get it."""

    version: str
    url: str


def is_version(text: str) -> bool:
    """Numbers with dots between them, as releases are called."""
    return _NUMBERS.fullmatch(text) is not None


def newer(version: str, than: str) -> bool:
    """Whether a release is newer than a version, which may have a word after its numbers."""
    return _numbers(version) > _numbers(than)


def _numbers(version: str) -> tuple[int, ...]:
    found = _NUMBERS.match(version)
    numbers = [int(each) for each in found[0].split(".")] if found else []
    return tuple(numbers + [0] * (4 - len(numbers)))
