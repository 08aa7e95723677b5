"""The wishes as JSON: each preference by its own type, so that a wrong one spoils no other."""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping
from typing import Annotated, Any, get_args, get_type_hints

from deskbell_desktop.core.preferences import (
    NOT_FROM_A_SERVER,
    Between,
    Given,
    Preferences,
    Wishes,
)

_MINUTES = re.compile(r"\d\d:\d\d")


def wishes_in(raw: Mapping[str, Any]) -> tuple[dict[str, Any], dict[str, str]]:
    """The preferences that are set there, and why others mean nothing, by name."""
    import msgspec  # the bell is to be seen first

    wishes, wrong = {}, {}
    for name, value in raw.items():
        if name not in _types():
            wrong[name] = "there is no such preference"
            continue
        try:
            wishes[name] = msgspec.convert(_whole_times(value), _types()[name], strict=False)
        except msgspec.ValidationError as error:
            wrong[name] = str(error)
    return wishes, wrong


def given(rollout: int, raw: Mapping[str, Any]) -> Given:
    """What a server gives, as far as a server may; what means nothing here is left out."""
    allowed = {name: value for name, value in raw.items() if name not in NOT_FROM_A_SERVER}
    return Given(rollout, wishes_in(allowed)[0])


def written(wishes: Wishes) -> dict[str, Any]:
    """The same as JSON's own types."""
    import msgspec

    return {name: msgspec.to_builtins(value, str_keys=True) for name, value in wishes.items()}


@functools.cache
def _types() -> Mapping[str, Any]:
    """The type of each preference, its bounds said the reader's way."""
    hints = get_type_hints(Preferences, include_extras=True)
    return {name: _bounded(hint) for name, hint in hints.items()}


def _bounded(hint: Any) -> Any:
    import msgspec

    inner, *said = get_args(hint) or (hint,)
    bounds = next((each for each in said if isinstance(each, Between)), None)
    return Annotated[inner, msgspec.Meta(ge=bounds.least, le=bounds.most)] if bounds else hint


def _whole_times(value: Any) -> Any:
    """``18:00`` as ``18:00:00``: an administrator writes it so, the reader wants seconds."""
    if isinstance(value, dict):
        return {key: _whole_times(each) for key, each in value.items()}
    if isinstance(value, list):
        return [_whole_times(each) for each in value]
    return f"{value}:00" if isinstance(value, str) and _MINUTES.fullmatch(value) else value
