"""Paging: what all lists for administrators have in common."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Any, TypeVar

from fastapi import Query
from pydantic import BeforeValidator, Field

from deskbell.received import Time


def _in_words(value: Any) -> Any:
    """A time is written out: a bare number might be seconds, or milliseconds."""
    if isinstance(value, str) and not value[:5].endswith("-"):
        raise ValueError("write the time as in 2026-11-22T15:48:45Z")
    return value


T = TypeVar("T")
Moment = Annotated[Time, BeforeValidator(_in_words)]
Limit = Annotated[int, Query(ge=1, le=200)]
AfterName = Annotated[str, Query(max_length=100, description="``next`` of the page before.")]
Words = Annotated[str, Query(max_length=64, description="A part of the name.")]
Id = Annotated[int, Field(ge=1, lt=2**53)]


def last_of(found: Sequence[T], limit: int) -> T | None:
    """The last item of this page when there are more: one more than ``limit`` was asked for."""
    return found[limit - 1] if len(found) > limit else None
