"""Headings and lists of a report: what a line stands under, where a list ends.

Knows how reports are laid out in lines. Knows nothing of meetings or questions.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.sections import SENTENCE_END, Sentence
from corpus.report import Span

_LIST_ITEM = re.compile(r"^\s*(?:[-–—•*·▪●◦‣]|\(?\d{1,2}[.)]|\(?[a-zA-Z][.)]|[ivxIVX]{1,4}[.)])\s+")


def leads_of(part: str, spans: Sequence[Span], line_starts: Sequence[bool]) -> list[int | None]:
    """For every sentence the heading or the "…:" line that it stands under."""
    leads: list[int | None] = [None] * len(spans)
    heading: int | None = None
    opener: int | None = None
    for index, span in enumerate(spans):
        text = span.of(part)
        starts_line = line_starts[index]
        ends_line = index + 1 == len(spans) or line_starts[index + 1]
        if opener is not None and starts_line and not _continues_list(part, spans, index, opener):
            opener = None
        leads[index] = opener if opener is not None else heading
        if starts_line and ends_line and is_heading(text) and opener is None:
            following = spans[index + 1].of(part) if index + 1 < len(spans) else ""
            if following and not is_heading(following):
                heading = index
                leads[index] = None
            elif heading is None:
                heading = index
        if ends_line and text.rstrip().endswith(":"):
            opener = index
            leads[index] = heading if heading != index else None
    return leads


def list_last(found: Sequence[Sentence], index: int) -> int:
    """The index of the last item of the list that sentence `index` leads; `index` itself where it leads none."""
    opener = found[index]
    if index + 1 >= len(found) or not found[index + 1].heads_line:
        return index
    introduces = opener.text.rstrip().endswith(":")
    captions = "|" in found[index + 1].text and len(opener.text) <= 90 and "|" not in opener.text
    if not introduces and not captions and not (opener.heads_line and is_heading(opener.text)):
        return index
    style = _style(found[index + 1].text)
    last = index
    for item in found[index + 1 :]:
        if not _is_item(item, found) and not (introduces and last == index):
            break
        if last > index and _style(item.text) != style and not found[last].text.rstrip().endswith((",", ";")):
            break
        if item.text.isupper() and len(item.text) > 3:
            break
        last = item.index
    if (
        style == "plain"
        and not introduces
        and last + 1 < len(found)
        and last > index
        and is_heading(found[last].text)
    ):
        last -= not found[last + 1].text.isupper()  # what stands above a sentence is its heading, not an item
    return last if introduces or captions or last > index + 1 else index


def _style(item: str) -> str:
    """How an item is marked; the items of one list are marked alike."""
    if "|" in item:
        return "table"
    if re.match(r"^\s*\(?\d", item):
        return "number"
    return "bullet" if _LIST_ITEM.match(item) else "plain"


def _is_item(item: Sentence, found: Sequence[Sentence]) -> bool:
    """True for a whole line that reads like an item: marked, tabular, or short and without the end of a sentence."""
    following = found[item.index + 1] if item.index + 1 < len(found) else None
    if not item.heads_line or (following is not None and not following.heads_line):
        return False
    if "|" in item.text or _style(item.text) == "bullet":
        return True
    return len(item.text) <= 160 and not item.text.rstrip().endswith((".", "!", "?", ":"))


def is_heading(text: str) -> bool:
    plain = _LIST_ITEM.sub("", text)
    return (
        len(plain) <= 70
        and len(plain.split()) <= 8
        and not SENTENCE_END.search(plain)
        and "," not in plain
        and "|" not in plain
        and ":" not in plain
        and plain[:1].isupper()
    )


def _continues_list(part: str, spans: Sequence[Span], index: int, opener: int) -> bool:
    """True where the line at `index` still belongs to the list that the line at `opener` leads."""
    if index == opener + 1:
        return True
    text = spans[index].of(part)
    before = spans[index - 1].of(part)
    first = spans[opener + 1].of(part)
    if _LIST_ITEM.match(first):
        return bool(_LIST_ITEM.match(text)) or (before.rstrip().endswith((",", ";")))
    return before.rstrip().endswith((",", ";")) or (
        not before.rstrip().endswith(".") and not SENTENCE_END.search(text) and len(text) < 200
    )
