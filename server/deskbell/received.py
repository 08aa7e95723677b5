"""What a server says: frozen values, written as JSON and read tolerantly.

They are dataclasses, read by msgspec: the desktop has all of this in memory all day, and pydantic
takes 27 MiB of it. Where one of them comes in a request, the server lets pydantic check it; the
annotations below tell it how.
"""

from __future__ import annotations

import functools
import threading
from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass, fields
from datetime import UTC, datetime
from enum import Enum
from typing import Annotated, Any, ClassVar, Self, cast

import msgspec

from deskbell.vocabulary import Priority, What

_PRIORITIES = frozenset(Priority)
_WHATS = frozenset(What)


class Unreadable(ValueError):
    """This is not the value that was expected; says where and why."""


MISTAKES = (ValueError, TypeError, RecursionError, OverflowError)
"""What readers and writers of JSON raise at what is none, too deep or too large."""


class Received:
    """A value that a server sent: fields of a newer version are ignored, not refused."""

    __slots__ = ()
    __pydantic_config__: ClassVar[Mapping[str, Any]] = {
        "extra": "ignore",
        "ser_json_inf_nan": "constants",
    }

    @classmethod
    def parse(cls, text: bytes | str) -> Self:
        """The value that this JSON is; ``Unreadable`` when it is none."""
        read: Callable[[bytes | str], Self] = _decoder(cls).decode
        try:
            try:
                return read(text)
            except msgspec.ValidationError:
                said = in_our_words(msgspec.json.decode(text))
                return read(msgspec.json.encode(said))
        except MISTAKES as error:
            raise Unreadable(f"no {cls.__name__}: {error}") from error

    @classmethod
    def of(cls, value: object) -> Self:
        """The value that these primitives are."""
        try:
            text = msgspec.json.encode(value)
        except MISTAKES as error:
            raise Unreadable(f"no {cls.__name__}: {error}") from error
        return cls.parse(text)

    def wire(self) -> dict[str, Any]:
        """The value as JSON-ready primitives."""
        return {name: _plain(getattr(self, name)) for name in _names(cast(Hashable, type(self)))}

    def text(self) -> str:
        """The value as JSON."""
        return msgspec.json.encode(self.wire()).decode()


_decoders: dict[type[Any], msgspec.json.Decoder[Any]] = {}
_making = threading.Lock()
"""msgspec notes down what it learned of a class before it has learned all of it: a second thread
that makes a decoder meanwhile takes the half for the whole, and the process dies (seen in 0.22)."""


def _decoder(kind: type[Any]) -> msgspec.json.Decoder[Any]:
    found = _decoders.get(kind)
    if found is None:
        with _making:
            found = _decoders.get(kind)
            if found is None:
                made = msgspec.json.Decoder(kind, strict=False)
                found = _decoders[kind] = made
    return found


@functools.cache
def _names(kind: Any) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))


def _plain(value: Any) -> Any:
    if isinstance(value, Received):
        return value.wire()
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    if isinstance(value, datetime):
        return iso(value)
    return value.value if isinstance(value, Enum) else value


def in_our_words(value: Any) -> Any:
    """What a newer server says in words that we do not know, in those that come nearest: another
    priority is an ordinary one, another change that brings the notification is an update."""
    if isinstance(value, list):
        return [in_our_words(each) for each in value]
    if not isinstance(value, dict):
        return value
    said = {k: each if k == "data" else in_our_words(each) for k, each in value.items()}
    if isinstance(said.get("priority"), str) and said["priority"] not in _PRIORITIES:
        said["priority"] = Priority.MEDIUM.value
    if isinstance(said.get("notification"), dict) and said.get("what", What.UPDATED) not in _WHATS:
        said["what"] = What.UPDATED.value
    return said


def utc(value: datetime) -> datetime:
    """The same time in UTC; one without a zone is meant so. At an end of the calendar, which some
    programs say for "never" or "not set", there are no hours left to count, and it stays."""
    try:
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)
    except OverflowError:
        return value.replace(tzinfo=UTC)


def in_words(value: Any) -> Any:
    """A time is written out: a bare number might be seconds, or milliseconds."""
    if isinstance(value, int | float):
        raise ValueError("write the time as in 2026-11-22T15:48:45Z")
    return value


def iso(value: datetime) -> str:
    """``2026-11-22T15:48:45.123Z``: UTC, milliseconds."""
    return utc(value).isoformat(timespec="milliseconds").removesuffix("+00:00") + "Z"


# -- for pydantic, where it checks a request: nothing here needs it --------------------------------


class _AsTime:
    def __get_pydantic_core_schema__(self, source: Any, handler: Callable[[Any], Any]) -> Any:
        from pydantic_core import core_schema as made

        return made.no_info_after_validator_function(
            utc,
            made.no_info_before_validator_function(in_words, handler(source)),
            serialization=made.plain_serializer_function_ser_schema(
                iso, return_schema=made.str_schema(), when_used="json"
            ),
        )


@dataclass(frozen=True, slots=True)
class Bounds:
    """What a text must be like; ``tidy`` is done to it first."""

    least: int | None = None
    most: int | None = None
    pattern: str | None = None
    tidy: Callable[[Any], Any] | None = None

    def __get_pydantic_core_schema__(self, source: Any, handler: Callable[[Any], Any]) -> Any:
        from pydantic_core import core_schema as made

        checked = made.str_schema(min_length=self.least, max_length=self.most, pattern=self.pattern)
        if self.tidy is None:
            return checked
        return made.no_info_before_validator_function(self.tidy, checked)


@dataclass(frozen=True, slots=True)
class Said:
    """What the API's description says of a field."""

    description: str

    def __get_pydantic_json_schema__(self, schema: Any, handler: Callable[[Any], Any]) -> Any:
        return {**handler(schema), "description": self.description}


@dataclass(frozen=True, slots=True)
class Only:
    """The one value that a field has."""

    value: object

    def __get_pydantic_core_schema__(self, source: Any, handler: Callable[[Any], Any]) -> Any:
        return {"type": "literal", "expected": [self.value]}


Count = Annotated[int, msgspec.Meta(ge=0, lt=2**53)]
"""A number that counts: what JSON's readers and SQLite take, anywhere."""
Time = Annotated[datetime, msgspec.Meta(tz=True), _AsTime()]
