"""The wishes as JSON: each preference by its own type, so that a wrong one spoils no other."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, get_type_hints

from deskbell_desktop.core.preferences import Preferences, Wishes

if TYPE_CHECKING:
    from pydantic import TypeAdapter


@functools.cache
def _adapters() -> Mapping[str, TypeAdapter[Any]]:
    from pydantic import TypeAdapter  # slow to load, and the bell is to be seen first

    hints = get_type_hints(Preferences, include_extras=True)
    return {name: TypeAdapter(hint) for name, hint in hints.items()}


def wishes_in(raw: Mapping[str, Any]) -> tuple[dict[str, Any], dict[str, str]]:
    """The preferences that are set there, and why others mean nothing, by name."""
    from pydantic import ValidationError

    wishes, wrong = {}, {}
    for name, value in raw.items():
        adapter = _adapters().get(name)
        if adapter is None:
            wrong[name] = "there is no such preference"
            continue
        try:
            wishes[name] = adapter.validate_python(value)
        except ValidationError as error:
            wrong[name] = error.errors(include_url=False)[0]["msg"]
    return wishes, wrong


def written(wishes: Wishes) -> dict[str, Any]:
    """The same as JSON's own types."""
    return {
        name: _adapters()[name].dump_python(value, mode="json") for name, value in wishes.items()
    }
