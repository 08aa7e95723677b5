"""Translation: every sentence that a person reads goes through ``tr``; English is built in."""

from __future__ import annotations

from collections.abc import Callable

Translator = Callable[[str, int | None], str]
"""The source text and the number in it → the text in the person's language; empty: not known."""
Number = Callable[[int], str]
"""A whole number as the person's language writes it."""


def _not_known(_text: str, _n: int | None) -> str:
    return ""


def _grouped(n: int) -> str:
    return f"{n:,}"


class _Language:
    translator: Translator = staticmethod(_not_known)
    number: Number = staticmethod(_grouped)


_language = _Language()


def speak(translator: Translator = _not_known, number: Number = _grouped) -> None:
    """Use this language from now on; without arguments, English again."""
    _language.translator, _language.number = translator, number


def mark(text: str) -> str:
    """``text`` as it is, noted for translators: for a sentence held in a constant."""
    return text


def tr_marked(text: str) -> str:
    """A marked sentence in the person's language, at the moment it is shown."""
    return _language.translator(text, None) or text


def tr(text: str, many: str | None = None, *, n: int | None = None, **values: object) -> str:
    """``text`` in the person's language, with ``{name}`` filled in.

    With a number: ``tr("{n} notification", "{n} notifications", n=3)``; ``many`` is what
    translators see, ``text`` the English singular. The language groups the digits of ``{n}``.
    """
    source = many if many is not None else text
    said = _language.translator(source, n) or (text if n == 1 else source)
    if n is not None:
        values["n"] = _language.number(n)
    return said.format_map(values) if values else said
