"""The heights: of a hundred thousand rows, most of them estimated until somebody looks there."""

from __future__ import annotations

CHUNK = 512


class Heights:
    """Rows in chunks with their sums: a look-up or a change costs about the root of their number.

    An estimate is kept as a negative number, so that it can be told from a measure.
    """

    def __init__(self) -> None:
        self._chunks: list[list[int]] = []
        self._sums: list[int] = []
        self._count = 0

    def __len__(self) -> int:
        return self._count

    @property
    def total(self) -> int:
        """All together."""
        return sum(self._sums)

    def insert(self, at: int, count: int, estimate: int) -> None:
        """So many rows that nobody measured."""
        if count <= 0:
            return
        chunk, inside = self._find(at) if at < self._count else (len(self._chunks) - 1, None)
        if chunk < 0:
            chunk, inside = 0, 0
            self._chunks.append([])
        heights = self._chunks[chunk]
        place = len(heights) if inside is None else inside
        heights[place:place] = [-estimate] * count
        self._count += count
        parts = [heights[i : i + CHUNK] for i in range(0, len(heights), CHUNK)]
        if len(heights) <= 2 * CHUNK:
            parts = [heights]
        self._chunks[chunk : chunk + 1] = parts
        self._sums[chunk : chunk + 1] = [sum(map(abs, part)) for part in parts]

    def remove(self, at: int, count: int) -> None:
        """These rows are gone."""
        while count > 0:
            chunk, inside = self._find(at)
            heights = self._chunks[chunk]
            some = min(count, len(heights) - inside)
            del heights[inside : inside + some]
            self._sums[chunk] = sum(map(abs, heights))
            if not heights:
                del self._chunks[chunk], self._sums[chunk]
            self._count -= some
            count -= some

    def clear(self) -> None:
        """No rows."""
        self._chunks, self._sums, self._count = [], [], 0

    def measured(self, row: int) -> int | None:
        """The height of a row, if it was measured."""
        chunk, inside = self._find(row)
        height = self._chunks[chunk][inside]
        return height if height > 0 else None

    def height(self, row: int) -> int:
        """The height of a row, measured or estimated."""
        chunk, inside = self._find(row)
        return abs(self._chunks[chunk][inside])

    def put(self, row: int, height: int) -> None:
        """It was measured."""
        chunk, inside = self._find(row)
        self._sums[chunk] += height - abs(self._chunks[chunk][inside])
        self._chunks[chunk][inside] = height

    def doubt(self, row: int) -> None:
        """It may have another height now; the old one is the estimate."""
        chunk, inside = self._find(row)
        self._chunks[chunk][inside] = -abs(self._chunks[chunk][inside])

    def doubt_all(self) -> None:
        """All of them may."""
        self._chunks = [[-abs(height) for height in chunk] for chunk in self._chunks]

    def top(self, row: int) -> int:
        """Where a row begins."""
        if row >= self._count:
            return self.total
        chunk, inside = self._find(row)
        return sum(self._sums[:chunk]) + sum(map(abs, self._chunks[chunk][:inside]))

    def row(self, y: int) -> int:
        """Which row is there: the first above all, the last below all, -1 when there are none."""
        if y < 0:
            return 0 if self._count else -1
        first = 0
        for heights, high in zip(self._chunks, self._sums, strict=True):
            if y < high:
                for inside, height in enumerate(heights):
                    y -= abs(height)
                    if y < 0:
                        return first + inside
            y -= high
            first += len(heights)
        return self._count - 1

    def _find(self, row: int) -> tuple[int, int]:
        for chunk, heights in enumerate(self._chunks):
            if row < len(heights):
                return chunk, row
            row -= len(heights)
        raise IndexError(row)
