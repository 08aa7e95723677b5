"""The examination: looks with all probes at the same time, and gives none more than its limit."""

from __future__ import annotations

import logging
import queue
import threading
import time
from collections.abc import Iterable, Sequence

from deskbell_desktop.core.doctor.finding import Finding, Part, problem
from deskbell_desktop.core.doctor.probe import Probe, Tell
from deskbell_desktop.core.translate import tr

log = logging.getLogger(__name__)


def examine(probes: Iterable[Probe], tell: Tell) -> threading.Thread:
    """Look at all of them at once; ``tell`` hears of each as it comes, on the thread returned,
    which ends with the last."""
    thread = threading.Thread(
        target=_examine, args=(list(probes), tell), name="doctor", daemon=True
    )
    thread.start()
    return thread


def _examine(probes: list[Probe], tell: Tell) -> None:
    done: queue.SimpleQueue[tuple[Probe, Sequence[Finding]]] = queue.SimpleQueue()
    began = time.monotonic()
    for probe in probes:
        threading.Thread(target=_look, args=(probe, done), name="probe", daemon=True).start()
    waiting = sorted(probes, key=lambda probe: probe.limit)
    while waiting:
        left = began + waiting[0].limit - time.monotonic()
        try:
            probe, found = done.get(timeout=max(0.0, left))
        except queue.Empty:
            probe = waiting[0]
            found = [_late(part, probe.limit) for part in probe.parts]
        if probe in waiting:  # else it was given up before
            waiting.remove(probe)
            tell(found)


def _look(probe: Probe, done: queue.SimpleQueue[tuple[Probe, Sequence[Finding]]]) -> None:
    try:
        done.put((probe, probe.look()))
    except Exception:
        log.exception("a probe failed")
        said = tr("It could not be looked at.")
        done.put((probe, [problem(part, said) for part in probe.parts]))


def _late(part: Part, limit: float) -> Finding:
    return problem(part, tr("No answer within {n} seconds.", n=round(limit)))
