"""Markdown into lines: what a reader of the rendered page sees.

Knows Markdown's marks (headings, lists, tables, quotes, links, emphasis, notes). Lines of a paragraph are
joined where they go on a sentence; reports that were never meant as Markdown hold lists of one state a
line, and these stay lines.
"""

from __future__ import annotations

import html
import re
from calendar import month_name
from dataclasses import replace

from corpus.reading.canonical import BULLET, canonical_line, raw_lines, table_row, with_plain_bullet
from corpus.reading.formats import Content, Source
from corpus.reading.front_matter import split
from corpus.reading.hyphens import Vocabulary
from corpus.reading.source_text import decoded

_FENCE = re.compile(r"^\s{0,3}(```+|~~~+)")
_HEADING = re.compile(r"^\s{0,3}(#{1,6})(?:\s+|$)(.*?)(?:\s+#+)?\s*$")
_UNDERLINE = re.compile(r"^\s{0,3}(=+|-{2,})\s*$")
_RULE = re.compile(r"^\s{0,3}(?:(?:\*\s*){3,}|(?:-\s*){3,}|(?:_\s*){3,})$")
_ITEM = re.compile(r"^\s*(?:[-*+]\s+(?:\[[ xX]\]\s+)?|(\d{1,9}[.)]|[a-zA-Z][.)])\s+)(?=\S)")
_YEAR = re.compile(r"(?:19|20)\d\d\.")
_DAY_LEFT = re.compile(
    rf"\b(?:{'|'.join(month_name[1:])})(?:\s+\d{{1,2}}(?:st|nd|rd|th)?)?,?$|\b(?:in|since|of|by|until)$",
    re.IGNORECASE,
)
_DEFINITION = re.compile(r"^\s{0,3}\[(?!\^)[^\]]+\]:\s*\S+")
_NOTE = re.compile(r"^\s{0,3}\[\^([^\]]+)\]:\s*(.*)")
_DELIMITER_ROW = re.compile(r"^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$")
_TAG = (
    r"</?(?:a|abbr|b|big|blockquote|center|cite|code|del|div|em|font|h[1-6]|i|ins|kbd|li|mark|ol|p|q|s|small|span|strong|"
    r"sub|sup|table|tbody|td|th|thead|tr|u|ul)(?:\s[^<>]*)?/?>"
)
_LINK = re.compile(
    r"\[((?:[^\[\]]|\[[^\]]*\])+)\]\(\s*<?[^()\s]*(?:\([^()]*\)[^()\s]*)*>?(?:\s+[\"'][^\"']*[\"'])?\s*\)"
)
_LONGEST_MARKED = (
    20_000  # characters: the marks of a longer line are left, as looking for them takes its square
)
_LONG_LINE = 60  # a line this long was broken by an editor; a shorter one may be an entry of a list


def read(source: Source) -> Content:
    body, metadata = split(decoded(source))
    lines, headings = _Blocks(raw_lines(re.sub(r"<!--.*?-->", "", body, flags=re.S))).read()
    if metadata.title is None and len(headings) == 1:
        metadata = replace(metadata, title=headings[0])
    return Content(tuple(lines), metadata)


class _Blocks:
    """Reads a document line by line; `_open` holds the paragraph or list item that is being gathered."""

    def __init__(self, raw: list[str]) -> None:
        self._raw = raw
        self._vocabulary = Vocabulary(raw)
        self._lines: list[str] = []
        self._headings: list[str] = []
        self._open: str | None = None
        self._last = ""  # the line that was put into the open one last
        self._broken = False  # the open line ends with a hard line break

    def read(self) -> tuple[list[str], list[str]]:
        """The lines of the document, and its headings of the first level."""
        fence: str | None = None
        at = 0
        while at < len(self._raw):
            raw = self._raw[at]
            opened = _FENCE.match(raw)
            if fence is not None:
                if opened and opened.group(1).startswith(fence) and not raw.strip().strip(fence[0]):
                    fence = None
                else:
                    self._lines.append(raw)
            elif opened:
                self._close()
                fence = opened.group(1)
            elif self._is_table(at):
                self._close()
                at = self._table(at)
                continue
            else:
                self._line(raw)
            at += 1
        self._close()
        return self._lines, self._headings

    def _line(self, raw: str) -> None:
        raw = re.sub(r"^\s{0,3}(?:>\s?)+", "", raw)
        if not raw.strip():
            self._close()
        elif (heading := _HEADING.match(raw)) is not None:
            self._close()
            self._heading(heading.group(2), len(heading.group(1)))
        elif self._open is not None and not _ITEM.match(self._open) and _UNDERLINE.match(raw):
            text, self._open = self._open, None
            self._heading(text, 1 if "=" in raw else 2)
        elif _RULE.match(raw) or _DEFINITION.match(raw):
            self._close()
        elif (note := _NOTE.match(raw)) is not None:
            self._close()
            self._open = f"[{note.group(1)}] {note.group(2)}"
        elif (item := _ITEM.match(raw)) is not None and not self._ends_a_date(item.group(1)):
            self._close()
            self._start(f"{item.group(1)} " if item.group(1) else BULLET, raw[item.end() :])
        elif self._open is None:
            self._start("", raw)
        elif self._broken or not self._goes_on(raw):
            self._close()
            self._start("", raw)
        else:
            self._extend(raw)

    def _ends_a_date(self, mark: str | None) -> bool:
        """Whether the number of an item is the year of a date that a line before it began: "… on 8 May" and "2008. A took"."""
        return (
            self._open is not None
            and bool(_YEAR.fullmatch(mark or ""))
            and bool(_DAY_LEFT.search(self._last))
        )

    def _start(self, mark: str, raw: str) -> None:
        self._open = mark + raw.strip().removesuffix("\\")
        self._last = raw.strip()
        self._broken = _hard_break(raw)

    def _extend(self, raw: str) -> None:
        self._open = self._vocabulary.joined(self._open or "", raw.strip().removesuffix("\\"))
        self._last = raw.strip()
        self._broken = _hard_break(raw)

    def _goes_on(self, raw: str) -> bool:
        """Whether a line is the rest of the open paragraph: it is, in Markdown; in lists of names it is not."""
        first = raw.lstrip(" \t\"'“«([*_`")[:1]
        if not first.isupper() and not first.isdigit():
            return True
        return len(self._last) >= _LONG_LINE

    def _heading(self, text: str, level: int) -> None:
        line = _inline(text)
        self._lines.append(line)
        if level == 1 and canonical_line(line):
            self._headings.append(canonical_line(line))

    def _close(self) -> None:
        if self._open is not None:
            self._lines += with_plain_bullet(_inline(self._open)).split("\n")
        self._open, self._broken = None, False

    def _is_table(self, at: int) -> bool:
        following = self._raw[at + 1] if at + 1 < len(self._raw) else ""
        return (
            "|" in self._raw[at]
            and "-" in following
            and bool(_DELIMITER_ROW.match(following))
            and "|" in following
        )

    def _table(self, at: int) -> int:
        """Reads the table whose header stands at `at`; gives back the place after it."""
        self._lines.append(_row(self._raw[at]))
        at += 2
        while at < len(self._raw) and "|" in self._raw[at]:
            self._lines.append(_row(self._raw[at]))
            at += 1
        return at


def _hard_break(raw: str) -> bool:
    return raw.endswith(("  ", "\\"))


def _row(raw: str) -> str:
    cells = re.split(r"(?<!\\)\|", raw.strip().removeprefix("|").removesuffix("|"))
    return table_row(_inline(cell.strip()).replace("\n", " ") for cell in cells)


def _inline(text: str) -> str:
    """The text without the marks inside it; `<br>` becomes a line break."""
    if len(text) > _LONGEST_MARKED:
        return text
    kept: list[str] = []

    def keep(piece: str) -> str:
        kept.append(piece)
        return f"\ue000{len(kept) - 1}\ue001"

    text = text.replace("\ue000", "").replace("\ue001", "")
    text = re.sub(r"(`+)(.+?)\1(?!`)", lambda m: keep(m.group(2).strip()), text)
    text = re.sub(r"\\([\\`*_{}\[\]()#+\-.!|~<>&\"'])", lambda m: keep(m.group(1)), text)
    text = re.sub(r"<br\s*/?>", "\n", text, flags=re.I)
    text = re.sub(r"<((?:https?|mailto):[^\s<>]+)>", lambda m: keep(m.group(1)), text)
    text = re.sub(_TAG, "", text, flags=re.I)
    text = re.sub(r"!\[[^\]]*\](?:\([^)]*\)|\[[^\]]*\])", "", text)
    text = re.sub(r"\[\^([^\]]+)\]", r"[\1]", text)
    text = _LINK.sub(r"\1", text)
    text = re.sub(r"\[([^\[\]]+)\]\[[^\]]*\]", r"\1", text)
    for _ in range(3):  # emphasis inside emphasis
        text = re.sub(r"(?<![\w*])(\*{1,3})(?=\S)(.+?)(?<=\S)\1(?!\*)", r"\2", text)
        text = re.sub(r"(?<![\w_])(_{1,3})(?=\S)(.+?)(?<=\S)\1(?![\w_])", r"\2", text)
        text = re.sub(r"(\*\*)(?=\S)(.+?)(?<=\S)\1", r"\2", text)
    text = re.sub(r"~~(?=\S)(.+?)(?<=\S)~~", r"\1", text)
    text = html.unescape(text)
    return re.sub(
        r"\ue000(\d+)\ue001", lambda m: kept[int(m.group(1))] if int(m.group(1)) < len(kept) else "", text
    )
