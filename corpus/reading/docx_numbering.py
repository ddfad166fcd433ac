"""The numbers and bullets that Word puts before paragraphs: they stand in no paragraph's text.

Knows numbering definitions, styles and counters. Knows nothing of the paragraphs' text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from corpus.reading.canonical import BULLET
from corpus.reading.numerals import written_number

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DEPTH = 9  # levels of a Word list


@dataclass
class _Level:
    start: int = 1
    format: str = "decimal"
    text: str = ""
    legal: bool = False
    restart: int | None = None  # the level (from 1) whose new number starts this one again; 0: none does


@dataclass
class _List:
    """One list of the document: its levels, and which running count it goes on with."""

    count: str
    levels: dict[int, _Level]
    starts: dict[int, int] = field(default_factory=dict)


class Numbering:
    """Gives each numbered paragraph its number; paragraphs must be asked for in the document's order."""

    def __init__(self, numbering: Any | None, styles: Any | None) -> None:
        self._styles = {style.get(f"{W}styleId"): style for style in _all(styles, "style")}
        self._default = next(
            (
                s.get(f"{W}styleId")
                for s in self._styles.values()
                if s.get(f"{W}default") in {"1", "true"} and s.get(f"{W}type") == "paragraph"
            ),
            None,
        )
        self._abstract = {a.get(f"{W}abstractNumId"): a for a in _all(numbering, "abstractNum")}
        self._by_style = {
            link.get(f"{W}val"): a for a in self._abstract.values() for link in _all(a, "styleLink")
        }
        self._lists = {num.get(f"{W}numId"): self._list(num) for num in _all(numbering, "num")}
        self._counts: dict[str, list[int | None]] = {}
        self._started: set[tuple[str, int]] = set()

    def mark(self, paragraph: Any) -> str:
        """The number or bullet before `paragraph` (a w:p), with a blank after it; empty for a plain paragraph."""
        list_id, depth = self._place(paragraph)
        listed = self._lists.get(list_id) if list_id not in {None, "0"} else None
        if listed is None or depth not in listed.levels:
            return ""
        level = listed.levels[depth]
        self._advance(str(list_id), listed, depth)
        if level.format == "bullet":
            return BULLET
        number = self._written(listed, depth)
        return f"{number} " if number else ""

    def style_chain(self, style_id: str | None) -> list[Any]:
        chain: list[Any] = []
        while style_id in self._styles and self._styles[style_id] not in chain:
            chain.append(self._styles[style_id])
            style_id = _value(chain[-1].find(f"{W}basedOn"))
        return chain

    def _place(self, paragraph: Any) -> tuple[str | None, int]:
        """The list and level of a paragraph: its own, or else those of its style and the styles that this rests on."""
        properties = paragraph.find(f"{W}pPr")
        style_id = _value(properties.find(f"{W}pStyle")) if properties is not None else None
        sources = [properties] if properties is not None else []
        chain = self.style_chain(style_id or self._default)
        sources += [p for style in chain if (p := style.find(f"{W}pPr")) is not None]
        list_id: str | None = None
        depth: str | None = None
        for source in sources:
            numbered = source.find(f"{W}numPr")
            if numbered is None:
                continue
            list_id = list_id or _value(numbered.find(f"{W}numId"))
            depth = depth or _value(numbered.find(f"{W}ilvl"))
            if list_id is not None:
                break
        if depth is None and list_id is not None:
            depth = self._depth_of_style(list_id, {style.get(f"{W}styleId") for style in chain})
        return list_id, int(depth) if depth and depth.isdigit() else 0

    def _depth_of_style(self, list_id: str, styles: set[str]) -> str | None:
        listed = self._lists.get(list_id)
        abstract = self._abstract.get(listed.count) if listed else None
        return next(
            (
                level.get(f"{W}ilvl")
                for level in _all(abstract, "lvl")
                if _value(level.find(f"{W}pStyle")) in styles
            ),
            None,
        )

    def _list(self, num: Any) -> _List:
        abstract_id = _value(num.find(f"{W}abstractNumId")) or ""
        abstract = self._abstract.get(abstract_id)
        if abstract is not None and (link := _value(abstract.find(f"{W}numStyleLink"))) in self._by_style:
            abstract = self._by_style[link]
            abstract_id = abstract.get(f"{W}abstractNumId")
        levels = {int(e.get(f"{W}ilvl", "0")): _level(e) for e in _all(abstract, "lvl")}
        starts: dict[int, int] = {}
        for override in _all(num, "lvlOverride"):
            depth = int(override.get(f"{W}ilvl", "0"))
            if (own := override.find(f"{W}lvl")) is not None:
                levels[depth] = _level(own)
            if (start := _value(override.find(f"{W}startOverride"))) is not None:
                starts[depth] = _integer(start, 1)
        return _List(abstract_id, levels, starts)

    def _advance(self, list_id: str, listed: _List, depth: int) -> None:
        counts = self._counts.setdefault(listed.count, [None] * (_DEPTH + 1))
        if depth in listed.starts and (list_id, depth) not in self._started:
            counts[depth] = listed.starts[depth]
        elif counts[depth] is None:
            counts[depth] = listed.levels[depth].start
        else:
            counts[depth] = (counts[depth] or 0) + 1
        self._started.add((list_id, depth))
        for deeper in range(depth + 1, _DEPTH + 1):
            below = listed.levels.get(deeper)
            if below is None or below.restart is None or depth < below.restart:
                counts[deeper] = None

    def _written(self, listed: _List, depth: int) -> str:
        counts = self._counts[listed.count]
        level = listed.levels[depth]

        def number(match: re.Match[str]) -> str:
            at = int(match.group(1)) - 1
            other = listed.levels.get(at, _Level())
            count = counts[at] if at <= _DEPTH and counts[at] is not None else other.start
            return written_number(count or 0, "decimal" if level.legal else other.format)

        return re.sub(r"%([1-9])", number, level.text).strip()


def _level(element: Any) -> _Level:
    restart = _value(element.find(f"{W}lvlRestart"))
    legal = element.find(f"{W}isLgl")
    return _Level(
        start=_integer(_value(element.find(f"{W}start")), 1),
        format=_value(element.find(f"{W}numFmt")) or "decimal",
        text=_value(element.find(f"{W}lvlText")) or "",
        legal=legal is not None and legal.get(f"{W}val") not in {"0", "false"},
        restart=_integer(restart, 0) if restart is not None else None,
    )


def _all(element: Any | None, name: str) -> list[Any]:
    return [] if element is None else element.findall(f"{W}{name}")


def _value(element: Any | None) -> str | None:
    value = element.get(f"{W}val") if element is not None else None
    return None if value is None else str(value)


def _integer(text: str | None, otherwise: int) -> int:
    return int(text) if text and re.fullmatch(r"-?\d{1,9}", text) else otherwise
