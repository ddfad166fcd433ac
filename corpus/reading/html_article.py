"""Which blocks of a page are the report.

trafilatura says where the text of the page lies; the blocks around those that it found are then read from
the page itself, so that no list, table or line of it is lost or glued. Knows nothing of elements' layout
and of metadata.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Sequence
from itertools import groupby
from typing import Any

from corpus.reading.html_blocks import HEADINGS, Block

_SHINGLE = 4  # words: runs this long are not shared by chance
_LINKED = 0.6  # share of linked characters from which a run of blocks is a list of links
_MOST = 0.8  # share of the found text that the article's element holds


def select(root: Any, found: Sequence[Block], headline: Block | None) -> list[Block]:
    """The blocks of `found` (all those of `root`) that make up the report, in order, the headline first
    among them.
    """
    known = _Known(_main_text(root))
    hits = [at for at, block in enumerate(found) if known.holds(block)]
    if not hits:
        return _without_link_lists(found, keep=headline)
    article = _article(root, [found[at] for at in hits])
    around = _around(article, headline)
    inside = {at for at, block in enumerate(found) if _within(block.element, article)}
    first, last = hits[0], hits[-1]
    kept: list[Block] = []
    for at, block in enumerate(found):
        if (
            at in hits
            or block is headline
            or (at in inside and first < at < last)
            or (_within(block.element, around) and not _in_link_list(block, around, found))
        ):
            kept.append(block)
    return _without_lone_headings(kept, headline)


class _Known:
    """The text that trafilatura found, to be recognised in the page."""

    def __init__(self, text: str) -> None:
        words = _words(text)
        self._shingles = {tuple(words[at : at + _SHINGLE]) for at in range(len(words))}
        self._lines = {tuple(_words(line)) for line in text.split("\n")}

    def holds(self, block: Block) -> bool:
        words = _words(" ".join(block.lines))
        if not words:
            return False
        if len(words) < 2 * _SHINGLE:
            return tuple(words) in self._lines
        runs = [tuple(words[at : at + _SHINGLE]) for at in range(len(words) - _SHINGLE + 1)]
        return sum(run in self._shingles for run in runs) >= 0.6 * len(runs)


def _main_text(root: Any) -> str:
    import trafilatura

    page = copy.deepcopy(root)
    text = trafilatura.extract(
        page, favor_recall=True, include_tables=True, include_comments=False, output_format="txt"
    )
    return text or ""


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


def _article(root: Any, hits: list[Block]) -> Any:
    """The smallest element that holds nearly all of the text found."""
    total = sum(block.length for block in hits)
    held: dict[Any, int] = {}
    for block in hits:
        for element in (block.element, *block.element.iterancestors()):
            held[element] = held.get(element, 0) + block.length
    enough = [element for element, length in held.items() if length >= _MOST * total]
    return max(enough, key=lambda element: sum(1 for _ in element.iterancestors()), default=root)


def _around(article: Any, headline: Block | None) -> Any:
    """The element that holds the article, its headline and what belongs to both."""
    if headline is not None:
        for element in (article, *article.iterancestors()):
            if _within(headline.element, element):
                return element
    for element in article.iterancestors():
        if element.tag in {"article", "main"} or element.get("role") == "main":
            return element
    return article


def _within(element: Any, ancestor: Any) -> bool:
    return element is ancestor or any(other is ancestor for other in element.iterancestors())


def _in_link_list(block: Block, top: Any, found: Sequence[Block]) -> bool:
    """Whether the block stands in a part of the page that is mostly links: the menu or the news beside the
    report.
    """
    branch = block.element
    while branch is not top and branch.getparent() is not None and branch.getparent() is not top:
        branch = branch.getparent()
    return _mostly_links([other for other in found if _within(other.element, branch)])


def _mostly_links(blocks: Sequence[Block]) -> bool:
    length = sum(block.length for block in blocks)
    return length > 0 and sum(block.linked for block in blocks) >= _LINKED * length


def _without_link_lists(found: Sequence[Block], keep: Block | None) -> list[Block]:
    kept: list[Block] = []
    for _, run in groupby(found, key=lambda block: block.element.getparent()):
        blocks = list(run)
        if len(blocks) >= 3 and _mostly_links(blocks):
            blocks = [block for block in blocks if block is keep]
        kept += blocks
    return kept or list(found)


def _without_lone_headings(blocks: list[Block], headline: Block | None) -> list[Block]:
    """The blocks without headings at the end: what they headed has been left out."""
    while blocks and blocks[-1].tag in HEADINGS and blocks[-1] is not headline:
        blocks.pop()
    return blocks
