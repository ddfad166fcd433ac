"""Which blocks of a page are the report.

trafilatura says where the text of the page lies; the blocks around those that it found are then read from the page itself,
so that no list, table or line of it is lost or glued. Knows nothing of elements' layout and of metadata.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Sequence
from typing import Any

from corpus.reading.canonical import BULLET
from corpus.reading.html_blocks import HEADINGS, Block
from corpus.reading.html_operating import is_byline, is_list_of_tags, is_operating, is_trail
from corpus.reading.html_site import is_part_of_site

_SHINGLE = 4  # words: runs this long are not shared by chance
_LINKED = 0.6  # share of linked characters from which a part of a page is a list of links
_MOST = 0.8  # share of the found text that the article's element holds
_TOO_LITTLE = 0.25  # share of a page's text below which what was found cannot be all of the report
_TEXT = 80  # characters: a line this long is running text
_FEWEST_WORDS = 5  # in the headline of a teaser, on average; names of persons are shorter
_NOTICE = re.compile(r"^\s*(?:©|\(c\)\s|copyright\b|all rights reserved\b|все права защищены)", re.I)
_HEADER = re.compile(r"(?:^|[\s_-])(?:header|masthead|topbar|top-?line|branding)(?:$|[\s_-])", re.I)
_FACTS = re.compile(
    r"^\W*(?:(?:when|where|dates?|time|venue|place|location|participants)\W*$|(?:when|where|dates?|venue|place|location)\s*:|"
    r"(?:meeting|event|session|conference)\s+(?:information|details|facts|n[o°.]*\s*\d+)\b|(?:key )?facts\W*$)",
    re.I,
)
_GRID = re.compile(r"\bcol-(?:[a-z]{2}-)?(\d{1,2})\b")


def select(root: Any, found: Sequence[Block], headline: Block | None) -> list[Block]:
    """The blocks of `found` (all those of `root`) that make up the report, in their order, the headline among them."""
    if not found:
        return []
    page = _Page(found)
    known = _Known(_main_text(root))
    hits = [block for block in found if known.holds(block) and block is not headline]
    if page.plain_length(hits) < _TOO_LITTLE * page.plain_length(found):
        # Lists of names look like no article; of what is no furniture, all but links is kept.
        hits = [block for block in found if block.linked < _LINKED * block.length] or list(found)
    article = _article(root, hits, page)
    around = _around(article, headline, page)
    chosen = {id(block) for block in hits}
    order = {id(block): at for at, block in enumerate(found)}
    texts = [block for block in hits if block.length >= _TEXT and not block.linked] or hits
    first, last = order[id(texts[0])], order[id(hits[-1])]
    kept: list[Block] = []
    announced: dict[Any, bool] = {}  # lists, by whether the line before their first item ends with a colon

    def is_announced(block: Block) -> bool:
        if block.tag != "li":
            return False
        holder = block.element.getparent()
        if holder not in announced:
            announced[holder] = bool(kept) and kept[-1].lines[-1].endswith(":")
        return announced[holder]

    def belongs(block: Block) -> bool:
        box = page.box_aside(block, headline)
        if box is not None:
            return _tells_facts(box) and not page.is_links(box)
        hit = id(block) in chosen
        if page.within(block, article):
            branch = page.branch(block, article)
            if branch is not None and page.is_teasers(branch):
                return False
            # A list of links among the paragraphs is the report's own, and so is one that a paragraph announces.
            own = hit or first < order[id(block)] < last or is_announced(block)
            return own or not (
                page.is_links(branch) if branch is not None else block.linked >= _LINKED * block.length
            )
        beside = page.branch(block, article)
        if block is not headline and beside is not None and page.is_links(beside):
            return False
        branch = page.branch(block, around)
        if branch is None or page.is_teasers(branch) or page.is_links(branch):
            return False
        return page.within(block, around) or (hit and not _is_narrow(branch, around))

    begun = headline is None
    for block in found:
        begun = begun or block is headline
        if block is headline or (
            not _is_no_text(block) and belongs(block) and (begun or _may_precede(block, headline))
        ):
            kept.append(block)
    while kept and kept[-1].tag in HEADINGS and kept[-1] is not headline:
        kept.pop()  # what it headed has been left out
    return kept or list(found)


def _is_no_text(block: Block) -> bool:
    """Whether the block operates the page or tells of it, wherever it stands."""
    return all(
        _NOTICE.match(line)
        or is_operating(line)
        or is_byline(line, block.element)
        or is_list_of_tags(line, block.linked)
        for line in (line.removeprefix(BULLET) for line in block.lines)
    )


def _may_precede(block: Block, headline: Block | None) -> bool:
    """Whether the block, above the headline, may belong to the report: a body's name, a symbol, a day, a place."""
    line = " ".join(block.lines)
    if block.tag == "li" or is_trail(line, block.linked) or is_part_of_site(line):
        return False
    holders = [] if headline is None else [headline.element, *headline.element.iterancestors()]
    return not any(
        (element.tag == "header" or _HEADER.search(f"{element.get('class', '')} {element.get('id') or ''}"))
        and all(element is not holder for holder in holders)
        for element in (block.element, *block.element.iterancestors())
    )


class _Page:
    """The blocks of a page, and which element holds which."""

    def __init__(self, found: Sequence[Block]) -> None:
        self._chains = {id(block): [block.element, *block.element.iterancestors()] for block in found}
        self._length: dict[Any, int] = {}
        self._linked: dict[Any, int] = {}
        for block in found:
            for element in self._chains[id(block)]:
                self._length[element] = self._length.get(element, 0) + block.length
                self._linked[element] = self._linked.get(element, 0) + block.linked
        self._whole = sum(block.length for block in found)
        self._teasers: dict[Any, bool] = {}
        self._aside: dict[Any, bool] = {}

    def chain(self, block: Block) -> list[Any]:
        """The element of a block and all that hold it, from the inside out."""
        return self._chains[id(block)]

    def within(self, block: Block, element: Any) -> bool:
        return any(other is element for other in self._chains[id(block)])

    def branch(self, block: Block, element: Any) -> Any | None:
        """The largest part of the page that holds `block` and not `element`; inside `element`, its child; None at the end."""
        holders = {id(element), *(id(other) for other in element.iterancestors())}
        inner = None
        for other in self._chains[id(block)]:
            if id(other) in holders:
                return inner
            inner = other
        return inner

    def box_aside(self, block: Block, headline: Block | None) -> Any | None:
        """The part that holds the block of a column much narrower than the one with the text beside it, or None."""
        inner = block.element
        for element in self._chains[id(block)]:
            if element not in self._aside:
                self._aside[element] = self._is_aside(element, headline)
            if self._aside[element]:
                return inner
            inner = element
        return None

    def _is_aside(self, element: Any, headline: Block | None) -> bool:
        if element.tag not in {"td", "div", "section"}:
            return False
        width, parent = _width(element), element.getparent()
        if width is None or parent is None or (headline is not None and self.within(headline, element)):
            return False
        wider = [other for other in parent if other is not element and (_width(other) or 0) >= 1.4 * width]
        if not any(self._length.get(other, 0) > 2 * self._length.get(element, 0) for other in wider):
            return False
        return sum(1 for line in element.itertext() if line.strip()) > 1

    def plain_length(self, blocks: Sequence[Block]) -> int:
        return sum(max(0, block.length - block.linked) for block in blocks)

    def is_links(self, element: Any) -> bool:
        """Whether a part of the page is mostly links: a menu, or the news beside the report."""
        length = self._length.get(element, 0)
        return length > 0 and self._linked[element] >= _LINKED * length

    def is_teasers(self, element: Any) -> bool:
        """Whether a part of the page is a row of like boxes, each with a linked headline: other reports."""
        if element not in self._teasers:
            self._teasers[element] = self._looks_like_teasers(element)
        return self._teasers[element]

    def _looks_like_teasers(self, element: Any) -> bool:
        length = self._length.get(element, 0)
        if length == 0 or length > 0.5 * self._whole:
            return False
        groups: dict[tuple[Any, str, str], list[Any]] = {}
        for child in element.iterdescendants("div", "li", "article", "section", "a", "td"):
            groups.setdefault((child.getparent(), child.tag, child.get("class", "")), []).append(child)
        for boxes in groups.values():
            titles = [title for box in boxes if (title := _linked_headline(box))]
            covered = sum(self._length.get(box, 0) for box in boxes)
            if len(titles) < 2 or len(titles) < len(boxes) or covered < _LINKED * length:
                continue
            if sum(len(title.split()) for title in titles) >= _FEWEST_WORDS * len(titles) or _tells_of_news(
                element, boxes
            ):
                return True
        return False


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


def _article(root: Any, hits: Sequence[Block], page: _Page) -> Any:
    """The smallest element that holds nearly all of the text found that is not links."""
    total = page.plain_length(hits)
    held: dict[Any, int] = {}
    depth: dict[Any, int] = {}
    for block in hits:
        chain = page.chain(block)
        for up, element in enumerate(chain):
            held[element] = held.get(element, 0) + max(0, block.length - block.linked)
            depth[element] = len(chain) - up
    enough = [element for element, length in held.items() if length >= _MOST * total]
    return max(enough, key=lambda element: depth[element], default=root)


def _around(article: Any, headline: Block | None, page: _Page) -> Any:
    """The element that holds the article, its headline and what belongs to both."""
    for element in (article, *article.iterancestors()):
        if headline is not None and page.within(headline, element):
            return element
        if headline is None and (element.tag in {"article", "main"} or element.get("role") == "main"):
            return element
    return article


def _is_narrow(branch: Any, around: Any) -> bool:
    """Whether a part of the page is the narrow column beside the one with the report."""
    if branch.tag == "td":
        return True
    own = _GRID.search(branch.get("class", ""))
    other = next(
        (m for e in (around, *around.iterancestors()) if (m := _GRID.search(e.get("class", "")))), None
    )
    return own is not None and other is not None and int(own.group(1)) < int(other.group(1))


def _width(element: Any) -> float | None:
    """The width of a column, in whatever measure it and its neighbours are given."""
    if not isinstance(element.tag, str):
        return None
    if element.tag == "td":
        match = re.match(r"\s*(\d+)", element.get("width", "")) or re.search(
            r"(?<!-)width\s*:\s*(\d+)", element.get("style", "")
        )
    else:
        match = _GRID.search(element.get("class", ""))
    return float(match.group(1)) if match else None


def _tells_facts(box: Any) -> bool:
    """Whether a box beside the text tells when and where the meeting was."""
    return any(_FACTS.match(line) for line in box.itertext())


def _linked_headline(box: Any) -> str:
    """The text of a headline in `box` that is a link, or nothing."""
    for heading in box.iter("h2", "h3", "h4", "h5", "h6"):
        if (
            box.tag == "a"
            or heading.find(".//a") is not None
            or any(e.tag == "a" for e in heading.iterancestors())
        ):
            return str(heading.text_content()).strip()
    return ""


def _tells_of_news(element: Any, boxes: Sequence[Any]) -> bool:
    names = " ".join(e.get("class", "") for e in (element, *boxes[:1]))
    return bool(re.search(r"news|article|post|teaser|related|card-?link|story|stories", names, re.I)) or all(
        box.find(".//time") is not None for box in boxes
    )
