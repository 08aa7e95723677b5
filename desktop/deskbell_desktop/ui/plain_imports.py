"""Plain imports: PySide's hook off `import`, for it reads and keeps the source of every module.

PySide looks there whether a module may want its ``__feature__``, which we do not use: 12 MiB of
source lines in ``linecache`` and a quarter of the time that all modules take to load (PYSIDE-2029).
"""

from __future__ import annotations

import builtins
import linecache

import PySide6.QtCore  # noqa: F401 - puts the hook there


def import_plainly() -> None:
    """From now on, ``import`` is what it was."""
    linecache.clearcache()
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
