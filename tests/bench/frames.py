"""The frames: how long the GUI thread is busy without looking at keys and pointer."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer

PATIENCE = 600


@dataclass
class Frames:
    """Between two beats of a timer of 1 ms lies everything that was done meanwhile."""

    wall: list[float] = field(default_factory=list)
    """Milliseconds each, as a person would feel them on this machine."""
    cpu: list[float] = field(default_factory=list)
    """CPU time of the GUI thread: not disturbed by what else runs here."""

    @property
    def longest(self) -> float:
        """The longest in wall time."""
        return max(self.wall, default=0.0)

    def said(self) -> str:
        """The numbers as cells of a table: p99, longest, CPU of the busiest, over 50 ms."""
        if len(self.wall) < 2:
            return "– | – | – | –"
        p99 = statistics.quantiles(self.wall, n=100)[98]
        over = sum(one > 50 for one in self.wall)
        return f"{p99:.1f} | {self.longest:.1f} | {max(self.cpu):.1f} | {over}"


class FrameWatch(QObject):
    """Beats in the thread that made it."""

    def __init__(self) -> None:
        super().__init__()
        self._frames = Frames()
        self._at = self._used = 0.0
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start(1)

    def fresh(self) -> Frames:
        """What was seen up to now; begins anew."""
        seen, self._frames = self._frames, Frames()
        self._at, self._used = time.perf_counter(), time.thread_time()
        return seen

    def until(self, there: Callable[[], bool], what: str) -> None:
        """Let the loop run until it is so."""
        loop, end = QEventLoop(), time.monotonic() + PATIENCE

        def look() -> None:
            if there() or time.monotonic() > end:
                loop.quit()

        timer = QTimer()
        timer.timeout.connect(look)
        timer.start(2)
        loop.exec()
        if time.monotonic() > end:
            raise TimeoutError(what)

    def _beat(self) -> None:
        at, used = time.perf_counter(), time.thread_time()
        if self._at:
            self._frames.wall.append((at - self._at) * 1000)
            self._frames.cpu.append((used - self._used) * 1000)
        self._at, self._used = at, used
