"""The elements of a page into blocks: the lines that a reader sees, each with the element that holds them.

Knows how browsers lay out elements: what begins a line, what is a list, a table, a break. Knows nothing of
which part of a page is the report.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from corpus.reading.canonical import BULLET, canonical_line, canonical_lines, raw_lines
from corpus.reading.numerals import written_number
from corpus.reading.tables import row_lines
from corpus.reading.wrapped import paragraphs

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_BLOCK = HEADINGS | frozenset(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer "
    "form frameset header hgroup hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr "
    "ul".split()
)
_UNSEEN = frozenset(
    "script style noscript template head title meta link svg math canvas iframe object embed applet audio video map area "
    "button select option datalist input textarea progress meter rp rt dialog track source param base noframes "
    "amp-sidebar amp-consent amp-ad".split()
)
_RUNNING_TEXT = 300  # characters in one cell
_LISTS = frozenset({"ul", "ol", "menu", "dir"})
_NUMBER_FORMATS = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
_BLOCK_STYLE = re.compile(r"display\s*:\s*(?:block|flex|grid|table|list-item)", re.I)
_HIDDEN_STYLE = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.I)
_HIDDEN_CLASS = re.compile(
    r"(?:^|\s)(?:sr-only|visually-?hidden|screen-?reader(?:-text|-only)?|element-invisible|hide-accessible|assistive-text|invisible|ms-accessible|noindex-hidden)(?:\s|$)",
    re.I,
)


@dataclass(frozen=True)
class Block:
    """Lines that stand together, and the element nearest to them. `linked` is how many of their characters are links."""

    lines: tuple[str, ...]
    element: Any
    linked: int = 0

    @property
    def length(self) -> int:
        return sum(map(len, self.lines))

    @property
    def tag(self) -> str:
        return str(self.element.tag)


def is_unseen(element: Any) -> bool:
    """Whether a browser shows nothing of the element."""
    if not isinstance(element.tag, str):
        return True  # a comment or a processing instruction
    if (
        (element.tag in _UNSEEN and not _heads_what_unfolds(element))
        or element.get("hidden") is not None
        or element.tag in {"amp-sidebar", "amp-consent", "amp-ad"}
    ):
        return True
    return bool(
        _HIDDEN_STYLE.search(element.get("style", "")) or _HIDDEN_CLASS.search(element.get("class", ""))
    )


def _heads_what_unfolds(element: Any) -> bool:
    """Whether a button is the heading of a part of the page that it unfolds."""
    return element.tag == "button" and any(holder.tag in HEADINGS for holder in element.iterancestors())


def blocks(root: Any) -> list[Block]:
    """Everything that can be read in `root`, in order."""
    return list(_Walk().blocks(root))


def lines_of(element: Any) -> list[str]:
    """The lines of one element."""
    return [line for block in _Walk().blocks(element) for line in block.lines]


class _Inline:
    """The text gathered since the last block began."""

    def __init__(self, holder: Any) -> None:
        self.holder = holder
        self.text = ""
        self.linked = 0

    def add(self, text: str | None, *, linked: bool) -> None:
        if text:
            self.text += re.sub(r"[ \t\r\n\f]+", " ", text)
            self.linked += len(text.strip()) if linked else 0

    def block(self) -> Iterator[Block]:
        lines = tuple(canonical_lines(self.text))
        if lines:
            yield Block(lines, self.holder, min(self.linked, sum(map(len, lines))))
        self.text, self.linked = "", 0


class _Walk:
    def blocks(self, element: Any) -> Iterator[Block]:
        if is_unseen(element):
            return
        if element.tag == "table":
            yield from self._table(element)
        elif element.tag in _LISTS:
            yield from self._list(element)
        elif element.tag == "pre":
            lines = tuple(canonical_line(line) for line in paragraphs(raw_lines(_plain_text(element))))
            if lines:
                yield Block(lines, element)
        else:
            gathered = _Inline(element)
            yield from self._children(element, gathered, linked=element.tag == "a")
            yield from gathered.block()

    def _children(self, element: Any, gathered: _Inline, *, linked: bool) -> Iterator[Block]:
        """The blocks in `element`; text that no block holds goes to `gathered`, which is emptied where a block begins."""
        gathered.add(element.text, linked=linked)
        apart = _is_set_apart(element)
        for child in element:
            if is_unseen(child):
                pass
            elif child.tag == "br":
                gathered.text += " " if gathered.holder.tag in HEADINGS else "\n"
            elif child.tag == "wbr":
                pass
            elif child.tag in {"sup", "q"}:
                gathered.add(_marked(child, gathered.text), linked=linked)
            elif _is_block(child):
                yield from gathered.block()
                yield from self.blocks(child)
            else:
                if apart:
                    gathered.text += " "
                yield from self._children(child, gathered, linked=linked or child.tag == "a")
            gathered.add(child.tail, linked=linked)

    def _list(self, element: Any) -> Iterator[Block]:
        number = _integer(element.get("start"), 1)
        format_ = _NUMBER_FORMATS.get(element.get("type", ""), "decimal")
        for child in element:
            if is_unseen(child):
                continue
            if (
                child.tag != "li"
            ):  # a list inside a list without an item of its own, or text that belongs nowhere
                yield from self.blocks(child)
                continue
            number = _integer(child.get("value"), number)
            mark = f"{written_number(number, format_)}. " if element.tag == "ol" else BULLET
            number += 1
            yield from self._item(child, mark)

    def _item(self, item: Any, mark: str) -> Iterator[Block]:
        gathered = _Inline(item)
        inside = [*self._children(item, gathered, linked=False), *gathered.block()]
        for at, block in enumerate(inside):
            if at == 0 and block.tag not in HEADINGS:
                first = block.lines[0]
                marked = first if first.startswith(BULLET) else mark + first
                yield Block((marked, *block.lines[1:]), block.element, block.linked)
            else:
                yield block

    def _table(self, table: Any) -> Iterator[Block]:
        rows = list(_rows(table))
        for caption in table.iterchildren("caption"):
            yield from self.blocks(caption)
        if _is_layout(table, rows):
            for row in rows:
                for cell in row.iterchildren("td", "th"):
                    yield from self.blocks(cell)
            return
        carried: dict[int, int] = {}  # column -> how many more rows a cell from above reaches down
        for row in rows:
            cells: list[list[str]] = []
            linked = 0
            for cell in row.iterchildren("td", "th"):
                while carried.get(len(cells), 0) > 0:
                    carried[len(cells)] -= 1
                    cells.append([])
                inside = list(self.blocks(cell))
                linked += sum(block.linked for block in inside)
                if (down := _integer(cell.get("rowspan"), 1)) > 1:
                    carried[len(cells)] = down - 1
                cells.append([line for block in inside for line in block.lines])
            lines = tuple(line for line in row_lines(cells) if line)
            if lines:
                yield Block(lines, row, linked)


def _is_block(element: Any) -> bool:
    if element.tag in _BLOCK:
        return True
    return element.tag in {"span", "a", "b", "strong", "em", "i", "label"} and bool(
        _BLOCK_STYLE.search(element.get("style", ""))
    )


def _is_set_apart(element: Any) -> bool:
    """Whether the element holds nothing but pieces with no text between them: style sheets set such pieces apart."""
    children = [child for child in element if not is_unseen(child)]
    return (
        len(children) > 1
        and not (element.text or "").strip()
        and all(child.tag in {"span", "a", "time"} and not (child.tail or "").strip() for child in children)
        and (element.tag == "div" or all(child.get("class") for child in children))
    )


def _rows(table: Any) -> Iterator[Any]:
    """The rows of a table, not those of tables inside it."""
    for child in table:
        if child.tag == "tr" and not is_unseen(child):
            yield child
        elif child.tag in {"thead", "tbody", "tfoot"}:
            yield from _rows(child)


def _is_layout(table: Any, rows: list[Any]) -> bool:
    """Whether the table only lays out the page: it holds what no row of data holds, or has one column or one row."""
    if table.get("role") in {"presentation", "none"}:
        return True
    cells = [list(row.iterchildren("td", "th")) for row in rows]
    if not any(len(row) > 1 for row in cells):
        return True
    if table.xpath(".//table | .//h1 | .//h2 | .//article | .//form | .//nav"):
        return True
    # A single row with running text in a cell sets a menu beside the page's text.
    if len(rows) == 1 and any(len(cell.text_content()) > _RUNNING_TEXT for cell in cells[0]):
        return True
    return any(
        len(cell.xpath(".//p[string-length(normalize-space()) > 80]")) >= 3 for row in cells for cell in row
    )


def _plain_text(element: Any) -> str:
    for line_break in element.iter("br"):
        line_break.tail = "\n" + (line_break.tail or "")
    return str(element.text_content())


def _marked(element: Any, before: str) -> str:
    """Raised text and quotations with the marks that a browser shows them by."""
    text = canonical_line(str(element.text_content()))
    if element.tag == "q":
        return f"“{text}”"
    # A raised number after a word is a note's; after a unit of measure it is a power.
    if re.fullmatch(r"\d{1,3}|\*", text) and re.search(r"[^\W\d]{3,}[.,;:)”\"]?\s*$", before):
        return f"[{text}]"
    return text


def _integer(text: str | None, otherwise: int) -> int:
    return int(text) if text and re.fullmatch(r"\s*\d{1,4}\s*", text) else otherwise
