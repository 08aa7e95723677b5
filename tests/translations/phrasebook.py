"""A phrasebook: one language's translations, kept as Qt Linguist keeps them (``.ts``)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree as ET
from xml.sax.saxutils import escape, quoteattr

from tests.translations.sentences import Sentence

CONTEXT = "Deskbell"
FORMS = {"de": 2, "es": 2, "fr": 2, "ar": 6}
"""How many forms a language has for "so many", as Qt counts them."""


@dataclass(frozen=True)
class Translation:
    """``forms``: one, or with a number one for each form of the language; empty: to be done."""

    forms: tuple[str, ...]
    unfinished: bool = False


Phrasebook = dict[str, Translation]


def read(path: Path) -> Phrasebook:
    """The translations by source text; none from a file that is not there."""
    if not path.exists():
        return {}
    found: Phrasebook = {}
    for message in ET.parse(path).iter("message"):
        translation = message.find("translation")
        assert translation is not None
        forms = tuple(form.text or "" for form in translation.iter("numerusform"))
        unfinished = translation.get("type") == "unfinished"
        source = message.findtext("source") or ""
        found[source] = Translation(forms or (translation.text or "",), unfinished)
    return found


def merged(known: Phrasebook, said: Sequence[Sentence], language: str) -> Phrasebook:
    """What is known of these sentences; the new ones are to be done, those gone are left out."""
    return {one.source: _kept(known.get(one.source), one, language) for one in said}


def _kept(known: Translation | None, said: Sentence, language: str) -> Translation:
    count = FORMS[language] if said.counts else 1
    if known is not None and len(known.forms) == count:
        return known
    return Translation(("",) * count, unfinished=True)


def written(phrasebook: Phrasebook, said: Sequence[Sentence], language: str) -> str:
    """The phrasebook as a ``.ts`` file. Places are files without lines, which would never rest."""
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        "<!DOCTYPE TS>",
        f'<TS version="2.1" language="{language}" sourcelanguage="en">',
        "<context>",
        f"    <name>{CONTEXT}</name>",
    ]
    for one in said:
        lines += _message(one, phrasebook[one.source])
    return "\n".join([*lines, "</context>", "</TS>", ""])


def _message(said: Sentence, translation: Translation) -> list[str]:
    numerus = ' numerus="yes"' if said.counts else ""
    kind = ' type="unfinished"' if translation.unfinished else ""
    return [
        f"    <message{numerus}>",
        *(f"        <location filename={quoteattr(f'../../../{f}')}/>" for f in said.files),
        f"        <source>{escape(said.source)}</source>",
        *([f"        <extracomment>One: {escape(said.one)}</extracomment>"] if said.one else []),
        *_translated(said, translation, kind),
        "    </message>",
    ]


def _translated(said: Sentence, translation: Translation, kind: str) -> list[str]:
    if not said.counts:
        return [f"        <translation{kind}>{escape(translation.forms[0])}</translation>"]
    forms = (f"            <numerusform>{escape(f)}</numerusform>" for f in translation.forms)
    return [f"        <translation{kind}>", *forms, "        </translation>"]


def language_of(path: Path) -> str:
    """``deskbell_de.ts`` → ``de``."""
    named = re.search(r"_(\w+)$", path.stem)
    assert named, f"{path} names no language"
    return named[1]
