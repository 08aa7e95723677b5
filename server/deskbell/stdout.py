"""Standard output: what a command printed is written, or it says why not without a traceback."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable


def written(program: str, command: Callable[[], int]) -> int:
    """The command's exit status; 1 when what it printed could not be written, 130 when the person
    pressed Ctrl-C, or Ctrl-D where something was asked."""
    lenient()
    try:
        status = command()
        sys.stdout.flush()
    except (KeyboardInterrupt, EOFError):
        return 130
    except BrokenPipeError:  # who read it has seen enough, as ``head`` does
        return _unheard()
    except OSError as error:
        where = f"{error.filename}: " if error.filename else ""
        sys.stderr.write(f"{program}: {where}{error.strerror}\n")
        return _unheard()
    return status


def lenient() -> None:
    """What the terminal's encoding lacks, as a title may have it, is written as its number."""
    _set(errors="backslashreplace")


def as_json() -> None:
    """What is printed from here on is JSON, which is UTF-8 in every locale."""
    _set(encoding="utf-8", errors="strict")


def _set(errors: str, encoding: str | None = None) -> None:
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding=encoding, errors=errors)


def _unheard() -> int:
    """Python writes the rest at its end, and would complain again."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 1
