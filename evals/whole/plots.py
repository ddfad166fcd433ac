"""Plots as SVG: stacked bars, grouped bars, curves.

Knows numbers and labels. Knows nothing of evaluations. Colours are classes that the page's style sheet fills.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape

_LINE = 26


def stacked(rows: Sequence[tuple[str, Sequence[tuple[str, int]]]], width: int = 560) -> str:
    """One bar a row, each as long as its share of the whole: `(class, count)` pieces in order, with their counts."""
    left, bar = 150, width - 150 - 50
    parts = []
    for number, (label, pieces) in enumerate(rows):
        top, whole = number * _LINE, sum(count for _, count in pieces)
        parts.append(_text(left - 10, top + 17, label, "label end"))
        at = float(left)
        for kind, count in pieces:
            if not count:
                continue
            wide = bar * count / whole
            parts.append(
                f'<rect class="{kind}" x="{at:.1f}" y="{top + 4}" width="{max(wide - 1, 1):.1f}" height="18" rx="2">'
                f"<title>{escape(label)}: {count} of {whole} {escape(kind)}</title></rect>"
            )
            if wide > 16:
                parts.append(_text(at + wide / 2, top + 17, str(count), f"count middle on-{kind}"))
            at += wide
        parts.append(_text(left + bar + 8, top + 17, str(whole), "label faint"))
    return _svg(width, len(rows) * _LINE + 4, parts)


def grouped(rows: Sequence[tuple[str, Sequence[tuple[str, float]]]], width: int = 560) -> str:
    """For each row a bar for each `(class, share)`, on a scale of 0 to 1, with the share behind it."""
    left, thick = 150, 14
    bar = width - left - 60
    each = max((len(bars) for _, bars in rows), default=0) * thick + 14
    parts = [
        f'<line class="grid" x1="{left + bar * tick:.1f}" x2="{left + bar * tick:.1f}" y1="0" y2="{len(rows) * each - 6}"/>'
        for tick in (0, 0.25, 0.5, 0.75, 1)
    ]
    for number, (label, bars) in enumerate(rows):
        top = number * each
        parts.append(_text(left - 10, top + len(bars) * thick / 2 + 4, label, "label end"))
        for at, (kind, share) in enumerate(bars):
            y = top + at * thick
            parts.append(
                f'<rect class="{kind}" x="{left}" y="{y}" width="{bar * share:.1f}" height="{thick - 3}" rx="2"/>'
            )
            parts.append(_text(left + bar * share + 6, y + thick - 3.5, f"{share:.2f}", "small"))
    return _svg(width, len(rows) * each, parts)


def curves(lines: Mapping[str, Mapping[int, float]], strong: str, width: int = 560, height: int = 300) -> str:
    """Shares (0 to 1) by depth, one line a system; `strong` in the colour of the product. Labels stand at the lines' ends."""
    if not lines:
        return ""
    depths = sorted(next(iter(lines.values())))
    low = min(0.5, *(value for line in lines.values() for value in line.values()))
    low = int(low * 10) / 10
    left, right, top, bottom = 44, width - 150, 14, height - 34

    def x(depth: int) -> float:
        return left + (right - left) * depths.index(depth) / max(1, len(depths) - 1)

    def y(share: float) -> float:
        return bottom - (bottom - top) * (share - low) / (1 - low)

    parts = []
    for tick in range(round(low * 10), 11):
        at = y(tick / 10)
        parts.append(f'<line class="grid" x1="{left}" x2="{right}" y1="{at:.1f}" y2="{at:.1f}"/>')
        parts.append(_text(left - 8, at + 4, f"{tick * 10} %", "small end"))
    parts += [_text(x(depth), bottom + 20, f"top {depth}", "small middle") for depth in depths]
    ordered = sorted(lines.items(), key=lambda item: item[0] == strong)
    ends = _spread({name: y(line[depths[-1]]) for name, line in ordered}, 17, top, bottom)
    for number, (name, line) in enumerate(ordered):
        kind = "product" if name == strong else f"other{number % 5}"
        points = " ".join(f"{x(depth):.1f},{y(line[depth]):.1f}" for depth in depths)
        parts.append(f'<polyline class="line {kind}" points="{points}"/>')
        parts += [
            f'<circle class="dot {kind}" cx="{x(depth):.1f}" cy="{y(line[depth]):.1f}" r="3.2">'
            f"<title>{escape(name)}, top {depth}: {line[depth]:.3f}</title></circle>"
            for depth in depths
        ]
        parts.append(
            f'<line class="lead {kind}" x1="{right + 3}" x2="{right + 14}" y1="{y(line[depths[-1]]):.1f}"'
            f' y2="{ends[name]:.1f}"/>'
        )
        parts.append(_text(right + 18, ends[name] + 4, name, f"small {kind}"))
    return _svg(width, height, parts)


def _spread(wanted: Mapping[str, float], gap: float, top: float, bottom: float) -> dict[str, float]:
    """Heights near the wanted ones, `gap` apart, so that labels do not cover each other."""
    placed: dict[str, float] = {}
    at = top - gap
    for name, height in sorted(wanted.items(), key=lambda item: item[1]):
        at = max(height, at + gap)
        placed[name] = at
    over = at - bottom
    if over > 0:
        below = bottom + gap
        for name, height in sorted(placed.items(), key=lambda item: -item[1]):
            below = min(height, below - gap)
            placed[name] = below
    return placed


def _text(x: float, y: float, words: str, kind: str) -> str:
    return f'<text class="{kind}" x="{x:.1f}" y="{y:.1f}">{escape(words)}</text>'


def _svg(width: int, height: float, parts: Sequence[str]) -> str:
    return (
        f'<svg viewBox="0 0 {width} {height:.0f}" width="{width}" height="{height:.0f}" role="img">'
        f"{''.join(parts)}</svg>"
    )
