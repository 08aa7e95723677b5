"""The kinds: how many of a type in words, for summaries."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from deskbell_desktop.core import text
from deskbell_desktop.core.translate import tr

_WORDS: Mapping[str, Callable[[int], str]] = {
    "order": lambda n: tr("{n} order", "{n} orders", n=n),
    "inventory": lambda n: tr("{n} inventory", "{n} inventory", n=n),
    "project": lambda n: tr("{n} project", "{n} projects", n=n),
    "task": lambda n: tr("{n} task", "{n} tasks", n=n),
    "budget": lambda n: tr("{n} budget", "{n} budgets", n=n),
    "system": lambda n: tr("{n} system", "{n} system", n=n),
    "info": lambda n: tr("{n} information", "{n} information", n=n),
    "success": lambda n: tr("{n} success", "{n} successes", n=n),
    "warning": lambda n: tr("{n} warning", "{n} warnings", n=n),
    "error": lambda n: tr("{n} error", "{n} errors", n=n),
}


def counted(type: str, n: int) -> str:
    """``5 orders``; an organisation's own type as it is."""
    known = _WORDS.get(type)
    if known:
        return known(n)
    own = text.title(type.replace("-", " ").replace("_", " "))
    return tr("{n} {kind}", "{n} {kind}", n=n, kind=own)


def one(type: str) -> str:
    """``Order``: the name of the type of a single one."""
    names = {
        "order": tr("Order"),
        "inventory": tr("Inventory"),
        "project": tr("Project"),
        "task": tr("Task"),
        "budget": tr("Budget"),
        "system": tr("System"),
        "info": tr("Information"),
        "success": tr("Success"),
        "warning": tr("Warning"),
        "error": tr("Error"),
    }
    return names.get(type) or text.title(type.replace("-", " ").replace("_", " ")).capitalize()
