"""The names of keys, as they stand on the person's own keyboard."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence


def native(keys: str) -> str:
    """``Ctrl+F`` → ``Strg+F`` in German; ``⌘F`` on a Mac."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText) or keys
