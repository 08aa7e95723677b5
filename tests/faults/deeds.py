"""The deeds: doing one step of the schedule to a world, and undoing it when its time is over."""

from __future__ import annotations

import random
import time
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

from tests.faults import machine
from tests.faults.pipe import Fault
from tests.faults.proxy import Welcome
from tests.faults.schedule import Step
from tests.faults.world import World


class Deeds:
    """``done`` counts them; ``traps`` are the dice for the desks' traps, if there are any."""

    def __init__(
        self,
        world: World,
        dice: random.Random,
        traps: random.Random | None,
        disks: Sequence[Path],
        done: Counter[str],
    ) -> None:
        self.world, self._dice, self._traps = world, dice, traps
        self._disks = disks
        self.done = done
        self._later: list[tuple[float, Callable[[], None]]] = []

    def undo_due(self) -> None:
        """End what has lasted long enough."""
        now = time.monotonic()
        due = [end for at, end in self._later if at <= now]
        self._later = [(at, end) for at, end in self._later if at > now]
        for end in due:
            end()

    def undo_all(self) -> None:
        """End everything."""
        for _, end in sorted(self._later, key=lambda each: each[0]):
            end()
        self._later.clear()

    def _after(self, step: Step, end: Callable[[], None]) -> None:
        self._later.append((time.monotonic() + step.seconds, end))

    def do(self, step: Step) -> None:
        """Do it now."""
        proxy = self.world.proxy
        if step.deed in set(Fault):
            proxy.hit(Fault(step.deed), 1 + step.number // 2 * step.number)
        elif step.deed in set(Welcome):
            proxy.meet(Welcome(step.deed), step.number)
        else:
            getattr(self, "_" + step.deed.name.lower())(step)

    def _kill_server(self, step: Step) -> None:
        self.done["kill-server"] += 1
        self.world.server.kill()
        time.sleep(step.seconds)
        self.world.server.start()

    def _end_server(self, step: Step) -> None:
        self.done["restart-server"] += 1
        self.world.server.child.resume()
        self.world.server.stop()
        time.sleep(step.seconds)
        self.world.server.start()

    def _stop_server(self, step: Step) -> None:
        child = self.world.server.child
        if not child.stopped:
            self.done["stop-server"] += 1
            child.stop()
            self._after(step, child.resume)

    def _kill_desks(self, step: Step) -> None:
        group = self._dice.choice(self.world.groups)
        if not group.away:
            self.done["kill-desks"] += 1
            group.kill()
            self._after(step, lambda: group.start(self._traps))

    def _stop_desks(self, step: Step) -> None:
        group = self._dice.choice(self.world.groups)
        child = group.child
        if child and not group.away and not child.stopped:
            self.done["stop-desks"] += 1
            child.stop()
            self._after(step, child.resume)

    def _kill_producer(self, step: Step) -> None:
        self.done["kill-producer"] += 1
        self.world.restart_producer(step.number % len(self.world.producers))

    def _full_server(self, step: Step) -> None:
        self._fill(step, "server")

    def _full_desks(self, step: Step) -> None:
        self._fill(step, "desks0")

    def _fill(self, step: Step, which: str) -> None:
        place = next((disk for disk in self._disks if disk.name == which), None)
        if place is not None:
            self.done[f"disk-full-{which}"] += 1
            machine.fill(place)
            self._after(step, lambda: machine.free(place))
