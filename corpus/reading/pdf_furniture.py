"""Running headers, footers and page numbers: lines that recur at the same place on most pages.

Knows pages and places. Knows nothing of paragraphs.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence

from corpus.reading.pdf_lines import Line

_NUMBER = re.compile(
    r"^(?:[-–—\[(|/.\s]*(?:(?:page|p\.|pg\.?|seite|página|страница|стр\.?|с\.)\s*)?(?:\d{1,4}|[ivxlc]{1,7})"
    r"(?:\s*(?:/|of|de|von|sur|из|\|)\s*\d{1,4})?[-–—\])|/.\s]*)$",
    re.I,
)
_EDGE = 4  # lines from the top and from the bottom among which running lines are looked for
_SHARE = 0.5  # of the pages (of the odd or the even ones alone: half of that)


def without_running_lines(pages: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """The lines of each page, without those that run through the document."""
    if len(pages) < 2:
        return [[line for line in page if not _is_lone_number(line, page)] for page in pages]
    edges = [
        [line for row in (*_rows(page)[:_EDGE], *_rows(page)[-_EDGE:]) for line in row] for page in pages
    ]
    counts = Counter(key for page in edges for key in {_key(line) for line in page})
    filled = sum(1 for page in pages if page)
    enough = max(2, 0.5 * _SHARE * filled + 0.5) if filled > 3 else 2
    numbered = sum(1 for page in edges if any(_NUMBER.match(line.text) for line in page)) >= max(
        2, _SHARE * filled
    )

    def runs(line: Line) -> bool:
        return counts[_key(line)] >= enough or (numbered and bool(_NUMBER.match(line.text)))

    return [_without_edges(page, runs) for page in pages]


def _without_edges(page: Sequence[Line], runs: Callable[[Line], bool]) -> list[Line]:
    """The page without the rows at its top and bottom in which every line runs through the document."""
    rows = _rows(page)
    running: set[int] = set()
    for side in (rows, rows[::-1]):
        for row in side[:_EDGE]:
            if not all(map(runs, row)):
                break
            running |= {id(line) for line in row}
    return [line for line in page if id(line) not in running]


def _rows(page: Sequence[Line]) -> list[list[Line]]:
    """The lines of a page by height, from the bottom up."""
    heights: dict[int, list[Line]] = {}
    for line in page:
        heights.setdefault(round(line.y / 2), []).append(line)
    return [heights[height] for height in sorted(heights)]


def _key(line: Line) -> tuple[str, int]:
    """What makes two lines the same running line: the text but for its numbers, and the height on the page."""
    return re.sub(r"\d+|\b[ivxlc]+\b", "#", line.text.casefold()), round(line.y / 4)


def _is_lone_number(line: Line, page: Sequence[Line]) -> bool:
    """A page number at the very edge of a single page, apart from the text."""
    if not _NUMBER.match(line.text) or len(page) < 4:
        return False
    others = [other.y for other in page if other is not line]
    return line.y < min(others) - 2 * line.size or line.y > max(others) + 2 * line.size
