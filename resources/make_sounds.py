"""Makes the three sounds: struck bells of a few partials, under a second, peaking at -6 dBFS."""

from __future__ import annotations

import math
import struct
import wave
from pathlib import Path

RATE = 44_100
PEAK = 10 ** (-6 / 20)
PARTIALS = ((1.0, 1.0, 1.0), (2.0, 0.42, 0.62), (2.76, 0.20, 0.40), (5.40, 0.06, 0.18))
"""Frequency ratio, loudness and length of each partial of the bell."""

SOUNDS: dict[str, tuple[float, float, tuple[tuple[float, float, float], ...]]] = {
    # name: seconds, decay, strokes of (when, hertz, loudness)
    "soft": (0.70, 0.16, ((0.0, 659.3, 1.0),)),
    "clear": (0.85, 0.20, ((0.0, 659.3, 0.8), (0.13, 880.0, 1.0))),
    "insistent": (
        0.95,
        0.11,
        ((0.0, 880.0, 1.0), (0.15, 1108.7, 1.0), (0.36, 880.0, 1.0), (0.51, 1108.7, 1.0)),
    ),
}


def stroke(at: float, hertz: float, loud: float, decay: float, seconds: float) -> list[float]:
    """One stroke of the bell as samples over the whole length."""
    out = [0.0] * int(seconds * RATE)
    for i in range(int(at * RATE), len(out)):
        t = i / RATE - at
        attack = min(1.0, t / 0.004)
        out[i] = (
            loud
            * attack
            * sum(
                level * math.exp(-t / (decay * length)) * math.sin(2 * math.pi * hertz * ratio * t)
                for ratio, level, length in PARTIALS
            )
        )
    return out


def samples(name: str) -> list[float]:
    """The sound, brought to its peak, with a short fade at the end."""
    seconds, decay, strokes = SOUNDS[name]
    parts = [stroke(at, hertz, loud, decay, seconds) for at, hertz, loud in strokes]
    mixed = [sum(values) for values in zip(*parts, strict=True)]
    fade = int(0.06 * RATE)
    for i in range(fade):
        mixed[-1 - i] *= i / fade
    loudest = max(abs(value) for value in mixed)
    return [value / loudest * PEAK for value in mixed]


def main() -> None:
    """Write the WAV files beside the package."""
    folder = Path(__file__).parent / "deskbell_resources" / "sounds"
    for name in SOUNDS:
        with wave.open(str(folder / f"{name}.wav"), "wb") as out:
            out.setnchannels(1)
            out.setsampwidth(2)
            out.setframerate(RATE)
            out.writeframes(b"".join(struct.pack("<h", round(v * 32767)) for v in samples(name)))


if __name__ == "__main__":
    main()
