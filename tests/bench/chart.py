"""The charts: bars beside each other as an SVG, drawn by hand, readable on light and dark pages."""

from collections.abc import Mapping, Sequence
from html import escape

WIDTH, LABEL, BAR, GAP = 760, 250, 15, 14
ROOM = 110
"""To the right of a bar, for its number."""
COLOURS = ("#2f6fde", "#6b9e3f", "#b0793c", "#a65b9a", "#888888", "#4aa3a3")


def bars(title: str, rows: Mapping[str, Mapping[str, Sequence[float]]]) -> str:
    """``rows``: for each figure the values of each server, of all rounds.

    A figure has its own scale: what counts are the lengths beside each other. A bar is the
    median, its thin
    line goes from the least to the most. Over four times the second shortest one is cut.
    """
    names = list(dict.fromkeys(name for each in rows.values() for name in each))
    parts = [_text(0, 20, title, "bold"), *_legend(names)]
    y = 64
    for label, values in rows.items():
        shown = {name: sorted(each) for name, each in values.items() if any(each)}
        scale = _scale([_middle(each) for each in shown.values()])
        parts.append(_text(0, y + 12, label))
        for name, each in shown.items():
            parts += _bar(y, each, scale, COLOURS[names.index(name) % len(COLOURS)])
            y += BAR + 2
        y += GAP
    body = "\n".join(parts)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {y}" '
        f'font-family="sans-serif" font-size="12" role="img">\n'
        f"<title>{escape(title)}</title>\n"
        f'<rect width="100%" height="100%" fill="#ffffff"/>\n{body}\n</svg>\n'
    )


def _scale(middles: Sequence[float]) -> float:
    ordered = sorted(middles)
    second = ordered[1] if len(ordered) > 1 else ordered[0]
    return min(ordered[-1], second * 4) or 1


def _bar(y: float, values: Sequence[float], scale: float, colour: str) -> list[str]:
    room = WIDTH - LABEL - ROOM
    middle = _middle(values)
    width = min(1, middle / scale) * room
    cut = " …" if middle > scale * 1.001 else ""
    low, high = (LABEL + min(1, each / scale) * room for each in (values[0], values[-1]))
    return [
        f'<rect x="{LABEL}" y="{y}" width="{width:.1f}" height="{BAR}" fill="{colour}"/>',
        f'<path d="M{low:.1f} {y + BAR / 2}H{high:.1f}" stroke="#222222"/>',
        _text(max(LABEL + width, high) + 5, y + 12, f"{middle:,.2f}".rstrip("0").rstrip(".") + cut),
    ]


def _legend(names: Sequence[str]) -> list[str]:
    parts, x = [], 0.0
    for i, name in enumerate(names):
        colour = COLOURS[i % len(COLOURS)]
        parts.append(f'<rect x="{x}" y="34" width="12" height="12" fill="{colour}"/>')
        parts.append(_text(x + 17, 45, name))
        x += 34 + len(name) * 7
    return parts


def _text(x: float, y: float, said: str, weight: str = "normal") -> str:
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" fill="#222222" font-weight="{weight}">{escape(said)}</text>'
    )


def _middle(ordered: Sequence[float]) -> float:
    return ordered[len(ordered) // 2]
