"""The mutants: known mistakes put into a child process, which the judge must find every time."""

from __future__ import annotations

import os
from collections.abc import Callable

VARIABLE = "DESKBELL_PROOF_MUTANT"
"""Read here and nowhere else; the product does not know it."""


def apply() -> None:
    """Put in the mistake that the environment names, if any."""
    name = os.environ.get(VARIABLE)
    if name:
        MUTANTS[name]()


MUTANTS: dict[str, Callable[[], None]] = {}
