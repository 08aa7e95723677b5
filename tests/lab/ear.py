"""Records what the lab's sound sink plays, and measures it."""

import array
import math
import signal
import subprocess
import time
from types import TracebackType
from typing import Self

from tests.lab.lab import Lab
from tests.lab.waiting import until

_RATE = 8000
_FLOOR = 66  # of 32,768: below what anybody hears
_PAUSE = 50  # hundredths of a second of silence between two sounds
_LATENCY = 0.3  # what was played last arrives this much later


class Ear:
    """`with Ear(lab) as ear: …` and then `ear.rms`, `ear.peak` (0 to 1), `ear.seconds` of sound,
    `ear.sounds` of them.

    Silence is exactly 0: nothing but the program under test can play on this sink.
    """

    rms = peak = seconds = 0.0
    sounds = 0

    def __init__(self, lab: Lab) -> None:
        self._lab = lab
        self._path = lab.folder / f"heard-{time.monotonic_ns()}.raw"

    def __enter__(self) -> Self:
        command = ["parec", "-d", "lab.monitor", "--format=s16le", f"--rate={_RATE}"]
        command += ["--channels=1", "--latency-msec=20", str(self._path)]
        self._recording = subprocess.Popen(command, env=self._lab.part_env)
        until(lambda: self._path.exists() and self._path.stat().st_size, "the recording")
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        time.sleep(_LATENCY)
        self._recording.send_signal(signal.SIGTERM)
        self._recording.wait(10)
        self._measure()

    def hears_something(self) -> bool:
        """While it records: has there been any sound yet?"""
        return any(abs(value) > _FLOOR for value in self._wave())

    def _wave(self) -> "array.array[int]":
        raw = self._path.read_bytes()
        return array.array("h", raw[: len(raw) // 2 * 2])

    def _measure(self) -> None:
        wave = self._wave()
        self.rms = math.sqrt(sum(v * v for v in wave) / max(1, len(wave))) / 32768
        self.peak = max(map(abs, wave), default=0) / 32768
        step = _RATE // 100
        slices = (wave[i : i + step] for i in range(0, len(wave), step))
        loud = [max(map(abs, part)) > _FLOOR for part in slices]
        self.seconds = sum(loud) / 100
        starts = (i for i, now in enumerate(loud) if now and not any(loud[max(0, i - _PAUSE) : i]))
        self.sounds = sum(1 for _ in starts)
