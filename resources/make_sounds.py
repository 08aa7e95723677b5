"""Makes the sounds: struck bells and bars of a few partials, under a second, peaking at -6 dBFS."""

from __future__ import annotations

import math
import struct
import wave
from pathlib import Path

RATE = 44_100
PEAK = 10 ** (-6 / 20)
Partials = tuple[tuple[float, float, float], ...]
BELL: Partials = ((1.0, 1.0, 1.0), (2.0, 0.42, 0.62), (2.76, 0.20, 0.40), (5.40, 0.06, 0.18))
"""Frequency ratio, loudness and length of each partial."""
WARM: Partials = ((1.0, 1.0, 1.0), (2.0, 0.30, 0.70), (3.0, 0.08, 0.45))
GLASS: Partials = ((1.0, 1.0, 1.0), (2.32, 0.30, 0.55), (4.25, 0.16, 0.32), (6.63, 0.05, 0.2))
WOOD: Partials = ((1.0, 1.0, 1.0), (3.93, 0.22, 0.30), (9.2, 0.05, 0.12))

BODIES = {"warm": WARM, "glass": GLASS, "wood": WOOD}
"""What is struck; where nothing else is said, the bell."""

SOUNDS: dict[str, tuple[float, float, tuple[tuple[float, float, float], ...]]] = {
    # name: seconds, decay, strokes of (when, hertz, loudness)
    "soft": (0.70, 0.16, ((0.0, 659.3, 1.0),)),
    "warm": (0.95, 0.24, ((0.0, 392.0, 1.0), (0.16, 523.3, 0.8))),
    "glass": (0.85, 0.17, ((0.0, 1046.5, 0.9), (0.09, 1568.0, 0.6))),
    "wood": (0.50, 0.06, ((0.0, 587.3, 1.0), (0.12, 784.0, 0.9))),
    "clear": (0.85, 0.20, ((0.0, 659.3, 0.8), (0.13, 880.0, 1.0))),
    "insistent": (
        0.95,
        0.11,
        ((0.0, 880.0, 1.0), (0.15, 1108.7, 1.0), (0.36, 880.0, 1.0), (0.51, 1108.7, 1.0)),
    ),
}


def stroke(
    body: Partials, at: float, hertz: float, loud: float, decay: float, seconds: float
) -> list[float]:
    """One stroke as samples over the whole length."""
    out = [0.0] * int(seconds * RATE)
    for i in range(int(at * RATE), len(out)):
        t = i / RATE - at
        attack = min(1.0, t / 0.004)
        out[i] = (
            loud
            * attack
            * sum(
                level * math.exp(-t / (decay * length)) * math.sin(2 * math.pi * hertz * ratio * t)
                for ratio, level, length in body
            )
        )
    return out


def samples(name: str) -> list[float]:
    """The sound, brought to its peak, with a short fade at the end."""
    seconds, decay, strokes = SOUNDS[name]
    body = BODIES.get(name, BELL)
    parts = [stroke(body, at, hertz, loud, decay, seconds) for at, hertz, loud in strokes]
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
