"""The scenarios: short runs made to hit one weak spot, for the mutants to show themselves."""

from __future__ import annotations

from dataclasses import replace

from tests.faults.conductor import Options
from tests.faults.schedule import Deed

_SHORT = Options(seconds=6, desks_each=1, rate=40, settle=6, traps=False)


def scenario(mutant: str) -> Options:
    """The run in which this mutant cannot hide."""
    match mutant:
        case "no-claim":
            return replace(_SHORT, rate=15, every=0.4, weights={Deed.KILL_DESKS: 1}, traps=True)
        case "await-before-live":
            return replace(_SHORT, every=0.12, settle=30, weights={Deed.RST: 1})
        case "no-sync":
            return replace(_SHORT, every=0.4, weights={Deed.RST: 1})
        case "cursor-first":
            return replace(_SHORT, every=0.25, weights={Deed.KILL_DESKS: 1})
    raise ValueError(mutant)
