"""Running headers, footers and page numbers: lines that recur at the same place on most pages.

Knows pages and places. Knows nothing of paragraphs.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

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
    edges = [_edges(page) for page in pages]
    counts = Counter(key for page in edges for key in {_key(line) for line in page})
    filled = sum(1 for page in pages if page)
    enough = max(2, 0.5 * _SHARE * filled + 0.5) if filled > 3 else 2
    numbered = sum(1 for page in edges if any(_NUMBER.match(line.text) for line in page)) >= max(
        2, _SHARE * filled
    )
    kept: list[list[Line]] = []
    for page, edge in zip(pages, edges, strict=True):
        running = {id(line) for line in edge if counts[_key(line)] >= enough}
        if numbered:
            running |= {id(line) for line in _outermost(page) if _NUMBER.match(line.text)}
        kept.append([line for line in page if id(line) not in running])
    return kept


def _edges(page: Sequence[Line]) -> list[Line]:
    heights = sorted({round(line.y) for line in page})
    near = {*heights[:_EDGE], *heights[-_EDGE:]}
    return [line for line in page if round(line.y) in near]


def _outermost(page: Sequence[Line]) -> list[Line]:
    heights = sorted({round(line.y) for line in page})
    near = {*heights[:2], *heights[-2:]}
    return [line for line in page if round(line.y) in near]


def _key(line: Line) -> tuple[str, int, int]:
    """What makes two lines the same running line: the text but for its numbers, and the height on the
    page.
    """
    return re.sub(r"\d+|\b[ivxlc]+\b", "#", line.text.casefold()), round(line.y / 4), 0


def _is_lone_number(line: Line, page: Sequence[Line]) -> bool:
    """A page number at the very edge of a single page, apart from the text."""
    if not _NUMBER.match(line.text) or len(page) < 4:
        return False
    others = [other.y for other in page if other is not line]
    return line.y < min(others) - 2 * line.size or line.y > max(others) + 2 * line.size
