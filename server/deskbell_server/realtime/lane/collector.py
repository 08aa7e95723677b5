"""The collector: keeps the cyclic garbage collector from looking at every connection again.

As it comes it was two thirds of the cost of a broadcast to 5,000, and one full collection stopped
the server for 750 ms. What lives as long as a connection is therefore set aside when their number
has grown; nothing of a connection is a cycle, so its end frees it anyway.
"""

from __future__ import annotations

import gc

STEP = 500
"""So many more connections than ever before: set aside again."""
THRESHOLDS = (20_000, 20, 20)


class Collector:
    """``start`` it when the program is loaded; ``watch`` now and then how many are connected."""

    def __init__(self) -> None:
        self._most = 0

    def start(self) -> None:
        """Set the loaded program aside."""
        _set_aside()
        gc.set_threshold(*THRESHOLDS)

    def watch(self, connections: int) -> None:
        """Set aside what has grown."""
        if connections >= self._most + STEP:
            self._most = connections
            _set_aside()


def _set_aside() -> None:
    gc.collect()
    gc.freeze()
