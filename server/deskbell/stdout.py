"""Standard output: what a command printed is written, or it says why not without a traceback."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable


def written(program: str, command: Callable[[], int]) -> int:
    """The command's exit status; 1 when what it printed could not be written."""
    try:
        status = command()
        sys.stdout.flush()
    except BrokenPipeError:  # who read it has seen enough, as ``head`` does
        return _unheard()
    except OSError as error:
        where = f"{error.filename}: " if error.filename else ""
        sys.stderr.write(f"{program}: {where}{error.strerror}\n")
        return _unheard()
    return status


def _unheard() -> int:
    """Python writes the rest at its end, and would complain again."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 1
