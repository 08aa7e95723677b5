"""Makes one policy of what the sources say; what one says wrongly is left out, with a word."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from typing import Any

from deskbell_desktop.adapters.policy.said import ALL, DEFAULTS, INSTALLED, LOCKED, Said
from deskbell_desktop.adapters.wishes import wishes_in
from deskbell_desktop.core.preferences import Policy
from deskbell_desktop.core.translate import tr

log = logging.getLogger(__name__)


def policy_of(sources: Sequence[Said], *, logged: bool = True) -> Policy:
    """A later source goes before an earlier one; the word is about the first mistake.

    ``logged``: all of them go into the log, for whoever wrote the policy.
    """
    merged: dict[str, dict[str, Any]] = {part: {} for part in ALL}
    words: list[tuple[str, str]] = []
    for one in sources:
        for part in ALL:
            wishes, wrong = wishes_in(one.parts.get(part, {}))
            merged[part] |= wishes
            words += [_mistake(one, f"{part}.{name}", why) for name, why in wrong.items()]
        words += [_mistake(one, n, "there is no such part") for n in one.parts if n not in ALL]
        if one.fault:
            words.append(_unusable(one))
    if logged:
        for line, _ in words:
            log.error("%s", line)
    word = words[0][1] if words else ""
    return Policy(merged[DEFAULTS], merged[LOCKED], word, merged[INSTALLED])


def _mistake(one: Said, name: str, why: str) -> tuple[str, str]:
    said = tr("Your organisation's settings have a mistake at “{name}”: {why}.", name=name, why=why)
    return f"{one.where}: {name}: {why}", said


def _unusable(one: Said) -> tuple[str, str]:
    said = tr(
        "Your organisation's settings in {where} cannot be used: {why}.",
        where=one.where,
        why=one.fault,
    )
    return f"{one.where}: {one.fault}", said
