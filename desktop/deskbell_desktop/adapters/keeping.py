"""Keeping a file where the person said: whole or not at all, and a clear word when it fails."""

from __future__ import annotations

import contextlib
import errno
import os
import tempfile
from pathlib import Path

from deskbell_desktop.core.translate import tr


def keep(path: Path, text: str) -> str:
    """Write it beside, then put it in its place; the sentence says what went wrong, or is empty."""
    try:
        handle, beside = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:80]}.")
        try:
            with os.fdopen(handle, "w", encoding="utf-8", newline="") as out:
                out.write(text)
            Path(beside).replace(path)
        except BaseException:
            with contextlib.suppress(OSError):
                Path(beside).unlink()
            raise
    except OSError as error:
        return _sentence(error, path)
    return ""


def _sentence(error: OSError, path: Path) -> str:
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return tr("The disk is full. Make some room, or choose another place.")
    if error.errno in {errno.EACCES, errno.EPERM, errno.EROFS}:
        return tr("“{name}” may not be written there. Choose another place.", name=path.name)
    if error.errno in {errno.ENOENT, errno.ENOTDIR}:
        return tr("The folder is not there any more. Choose another place.")
    return tr("“{name}” could not be written: {why}.", name=path.name, why=error.strerror or "")
