"""Which line of a page is its report's headline, and the title without the name of the site.

Knows how pages mark headlines: what their own title repeats, what they call so, what stands before the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

from corpus.reading.canonical import canonical_line
from corpus.reading.html_blocks import HEADINGS, Block
from corpus.reading.html_head import Told, sites, titles
from corpus.reading.html_site import SEPARATOR, is_part_of_site

_LONGEST = 300
_TEXT = 120  # characters: a line this long is running text
_FEW = 8  # lines before the running text among which its headline is looked for
_NAMED = re.compile(
    r"(?:^|[\s_-])(?:(?:article|news|post|entry|page|asset|print|content|detail|story|document|press|item|single|event|node|"
    r"blog|publication|release|report|main)[\s_-]*(?:header[\s_-]*)?(?:title|headline|heading|titre|titel|titulo)|headline|(?<![\w-])title(?![\w-])|titre|titulo|"
    r"documentfirstheading)(?:$|[\s_-])",
    re.I,
)


def headline(found: Sequence[Block], root: Any, told: Told) -> Block | None:
    """The block of the page's headline, or None where nothing tells it."""
    all_titles = [*titles(root, told)]
    names = {_plain(name) for name in (*sites(told), *told.shown)}
    first = [block for block in found if _is_first_level(block)]
    headings = [*first, *(block for block in found if block.tag in HEADINGS and block not in first)]
    can_be = [block for block in headings if _can_be(block, names)]
    for title in all_titles:
        for block in headings:
            if _same(_text(block), title) and not is_part_of_site(title) and _plain(title) not in names:
                return block
    for title in all_titles:
        plain = _plain(title)
        for block in can_be:
            if (
                len(plain) > 12
                and plain in _plain(_text(block))
                and plain not in names
                and not is_part_of_site(title)
            ):
                return block
    marked = [
        block for block in found if _has_in_chain(block, "itemprop", "headline") and _can_be(block, names)
    ]
    if len(marked) == 1:
        return marked[0]
    for title in all_titles:
        for block in can_be:
            text = _plain(_text(block))
            if len(text) > 12 and text in _plain(title):
                return block
    # Old pages set their headline in bold and call it nothing; the page's title repeats it beside the site's name.
    shown = [block for block in found if len(block.lines) == 1 and not block.linked and block.length > 12]
    parts = {_plain(part) for title in all_titles for part in SEPARATOR.split(title)} | {
        _plain(title) for title in all_titles
    }
    for block in shown[:20]:
        if _plain(block.lines[0]) in parts and _can_be(block, names):
            return block
    named = [block for block in found if _is_named(block) and _can_be(block, names)]
    own = [block for block in can_be if block in first]
    return next(iter(own), None) or next(iter(named), None) or _before_text(found, can_be)


def title(root: Any, told: Told, head: Block | None) -> str | None:
    """The report's title: its headline, or what the page's head says, without the site's name."""
    names = [*sites(told), *told.shown]
    shown = canonical_line(_text(head)) if head is not None else None
    bare = [made for written in titles(root, told) if (made := _without_site(written, names, shown))]
    if shown is not None:
        # The page's head may hold the headline in full where the page shows it in pieces, but never another one.
        return next((made for made in bare if _same(made, shown)), shown)
    plain = {_plain(name) for name in names}
    return next((made for made in bare if _plain(made) not in plain and not is_part_of_site(made)), None)


def _before_text(found: Sequence[Block], can_be: Sequence[Block]) -> Block | None:
    """The heading that stands nearest before the first running text."""
    at = next((n for n, block in enumerate(found) if block.length >= _TEXT and not block.linked), None)
    if at is None:
        return None
    return next((block for block in reversed(found[max(0, at - _FEW) : at]) if block in can_be), None)


def _is_first_level(block: Block) -> bool:
    return block.tag == "h1" or bool(
        block.element.xpath("ancestor::h1 | ancestor-or-self::*[@role='heading' and @aria-level='1']")
    )


def _can_be(block: Block, names: set[str]) -> bool:
    text = canonical_line(_text(block))
    return (
        len(text) <= _LONGEST
        and bool(re.search(r"[^\W\d_]{3}", text))
        and _plain(text) not in names
        and not is_part_of_site(text)
        and block.linked < 0.9 * block.length + (block.length if _is_first_level(block) else 0)
    )


def _has_in_chain(block: Block, name: str, value: str) -> bool:
    return any(
        value in (element.get(name) or "").casefold().split()
        for element in (block.element, *list(block.element.iterancestors())[:2])
    )


def _is_named(block: Block) -> bool:
    """Whether the page calls the block a headline, and it holds nothing but that."""
    if len(block.lines) != 1 or block.tag in {"li", "tr", "td"}:
        return False
    holders = [block.element, *list(block.element.iterancestors())[:2]]
    return any(
        _NAMED.search(f"{holder.get('class', '')} {holder.get('id') or ''}")
        and _plain(holder.text_content()) == _plain(_text(block))
        for holder in holders
    )


def _text(block: Block) -> str:
    return " ".join(block.lines)


def _without_site(title: str, sites: Iterable[str], shown: str | None) -> str:
    """The title without the site's name at either end, if the page calls the site so."""
    plain = {_plain(name) for name in sites}
    for match in reversed(list(SEPARATOR.finditer(title))):
        left, right = title[: match.start()].strip(), title[match.end() :].strip()
        if right and left and _plain(right) in plain:
            return _without_site(left, sites, shown)
        if shown is not None and _same(left, shown):
            return left
    for match in SEPARATOR.finditer(title):
        left, right = title[: match.start()].strip(), title[match.end() :].strip()
        if right and left and _plain(left) in plain:
            return _without_site(right, sites, shown)
        if shown is not None and _same(right, shown):
            return right
    return title


def _same(first: str, second: str) -> bool:
    return bool(_plain(first)) and _plain(first) == _plain(second)


def _plain(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).casefold()
