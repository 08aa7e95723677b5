"""The sentences a person may read: every call of ``tr`` or ``mark`` in the desktop application."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

PROGRAM = Path("desktop/deskbell_desktop")
PLACE = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True)
class Sentence:
    """``source`` is what ``tr`` looks up: with a number, the English plural. ``one``: the English
    singular, where that is another. ``files``: where it is said."""

    source: str
    counts: bool = False
    one: str = ""
    files: tuple[str, ...] = ()


class Unclear(Exception):
    """A call of ``tr`` that no translator could translate."""


def sentences(root: Path) -> list[Sentence]:
    """All of them, in the order of the files."""
    found: dict[str, Sentence] = {}
    for path in sorted((root / PROGRAM).rglob("*.py")):
        name = path.relative_to(root).as_posix()
        for call in _calls(ast.parse(path.read_text(encoding="utf-8"))):
            said = _sentence(call, name)
            known = found.get(said.source)
            if known and (known.counts, known.one) != (said.counts, said.one):
                raise Unclear(f"{name}:{call.lineno}: said otherwise in {known.files[0]}")
            files = known.files if known else ()
            found[said.source] = Sentence(
                said.source, said.counts, said.one, tuple(dict.fromkeys([*files, name]))
            )
    return list(found.values())


def _calls(tree: ast.Module) -> Iterator[ast.Call]:
    calls = (node for node in ast.walk(tree) if isinstance(node, ast.Call))
    ours = (c for c in calls if isinstance(c.func, ast.Name) and c.func.id in {"tr", "mark"})
    return iter(sorted(ours, key=lambda call: (call.lineno, call.col_offset)))


def _sentence(call: ast.Call, name: str) -> Sentence:
    texts = [a.value for a in call.args if isinstance(a, ast.Constant) and isinstance(a.value, str)]
    if len(texts) != len(call.args) or not 1 <= len(texts) <= 2:
        raise Unclear(f"{name}:{call.lineno}: tr takes one or two literals")
    source = texts[-1]
    if isinstance(call.func, ast.Name) and call.func.id == "mark":
        return Sentence(source, files=(name,))
    named = {keyword.arg for keyword in call.keywords}
    if named != set(PLACE.findall(source)):
        raise Unclear(f"{name}:{call.lineno}: the names in braces are not those given")
    if len(texts) == 2 and "n" not in named:
        raise Unclear(f"{name}:{call.lineno}: a plural without its number")
    one = texts[0] if len(texts) == 2 and texts[0] != source else ""
    return Sentence(source, "n" in named, one)
