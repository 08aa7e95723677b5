"""Literals on the screen: words given to a widget that never went through ``tr``."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

UI = Path("desktop/deskbell_desktop/ui")
SHOWS = {
    "setText",
    "setToolTip",
    "setWindowTitle",
    "setPlaceholderText",
    "setAccessibleName",
    "setAccessibleDescription",
    "setTitle",
    "addAction",
    "addMenu",
    "addItem",
    "tell",
    "say",
    "says",
    "lead_in",
    "group",
    "words",
    "Label",
    "Prose",
    "prose",
    "Line",
    "button",
    "IconButton",
    "IconTextButton",
    "Switch",
    "Tick",
    "Row",
    "Choice",
    "Button",
    "ClockField",
    "QPushButton",
    "QLabel",
    "QAction",
}
"""What shows its arguments, or reads them out."""
WORDS = re.compile(r"[A-Za-z]{2,}.*[ …]|^[A-Z][a-z]+$")
"""A sentence, or a word that begins like one; names of icons, styles and keys do not."""
NAMES = {"Deskbell", "Esc", "Del", "Return", "Enter"}
"""The product's own name, and keys in Qt's notation."""


def literals(root: Path) -> list[str]:
    """Each as ``file:line: words``."""
    out = []
    for path in sorted((root / UI).rglob("*.py")):
        for line, words in found(path.read_text(encoding="utf-8")):
            out.append(f"{path.relative_to(root)}:{line}: {words}")
    return out


def found(code: str) -> Iterator[tuple[int, str]]:
    """The literals of one file, with their lines."""
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Call) and _name(node.func) in SHOWS:
            for argument in [*node.args, *(keyword.value for keyword in node.keywords)]:
                for words in _plain(argument):
                    if WORDS.search(words) and words.strip() not in NAMES:
                        yield argument.lineno, words


def _name(callee: ast.expr) -> str:
    return callee.attr if isinstance(callee, ast.Attribute) else getattr(callee, "id", "")


def _plain(node: ast.expr) -> Iterator[str]:
    """The texts of an argument as it stands there, chosen between or put together."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.JoinedStr):
        yield "".join(str(p.value) for p in node.values if isinstance(p, ast.Constant))
    elif isinstance(node, ast.IfExp):
        yield from (*_plain(node.body), *_plain(node.orelse))
    elif isinstance(node, ast.BoolOp):
        for value in node.values:
            yield from _plain(value)
    elif isinstance(node, ast.BinOp):
        yield from (*_plain(node.left), *_plain(node.right))
