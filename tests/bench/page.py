"""The pages in docs/performance: what a benchmark measured is put between its marks."""

import statistics
from collections.abc import Iterable
from pathlib import Path

FOLDER = Path("docs/performance")


def keep(page: str, mark: str, text: str) -> None:
    """Put it where `<!-- mark -->` to `<!-- /mark -->` stands."""
    file = FOLDER / page
    before, begin, rest = file.read_text().partition(f"<!-- {mark} -->")
    _, end, after = rest.partition(f"<!-- /{mark} -->")
    if not (begin and end):
        raise ValueError(f"{file} has no marks {mark!r}")
    file.write_text(f"{before}{begin}\n{text.strip()}\n{end}{after}")


def keep_chart(name: str, svg: str) -> None:
    """Write the picture beside the pages."""
    (FOLDER / name).write_text(svg)


def table(head: list[str], rows: list[list[str]]) -> str:
    """In Markdown."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def verdict(met: bool) -> str:
    """A target's last word."""
    return "met" if met else "**missed**"


def spread(values: Iterable[float]) -> str:
    """The median, and from the least to the most."""
    each = list(values)
    if not any(each):
        return "–"
    return f"{_short(statistics.median(each))} ({_short(min(each))}–{_short(max(each))})"


def _short(value: float) -> str:
    return f"{value:,.0f}" if value >= 100 else f"{value:.1f}" if value >= 10 else f"{value:.2f}"
