"""The rows of an answer as tables: the sheet of one meeting, and the list of meetings that fit.

Knows the lines of the answer object's text ("- Day: 8 July 2021 [1]") and that each keeps its marks. Knows nothing of
libraries.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

BULLET = re.compile(r"\s*(?:[-•*]|&#x2022;)\s+")
Marked = Callable[[int, int], str]
"""Characters `start` to `end` of the text as markup, with the buttons of their marks."""

_FIELD = re.compile(r"(?P<label>[A-Z][\w ]{2,40}?):\s+(?=\S)")
_WHEN = re.compile(r"\s\((?P<when>[^()]*\b(?:19|20)\d\d)\)")
_PLACE = re.compile(r",\s+(?P<place>[^,\[\]()]+?)(?=\s*(?:\[\d{1,4}\])+\s*$)")
_MARKS = re.compile(r"\s*(?:\[\d{1,4}\]\s*)+\.?\s*$")
_BETWEEN = re.compile(r"(?<=\])\s+(?=“)")
_UNSAID = "the report does not say"


@dataclass(frozen=True)
class Line:
    """One line of an answer: characters `start` to `end` of its text, after the bullet."""

    start: int
    end: int


def table_of(answer: Mapping[str, Any], text: str, lines: Sequence[Line], marked: Marked) -> str | None:
    """The lines as a table where the answer is a sheet or a list of meetings; None where they are plain items."""
    kind = answer.get("kind")
    if answer.get("route") != "records" or not answer.get("answered"):
        return None
    if kind == "summary":
        return _sheet(text, lines, marked)
    named = (answer.get("values") or {}).get("meetings")
    return _meetings(text, lines, marked) if named and len(named) == len(lines) else None


def _sheet(text: str, lines: Sequence[Line], marked: Marked) -> str | None:
    rows = []
    for line in lines:
        field = _FIELD.match(text, line.start, line.end)
        if field is None:
            return None
        value = _items(text, field.end(), line.end, marked)
        unsaid = ' class="cq-unsaid"' if text[field.end() : line.end].startswith(_UNSAID) else ""
        rows.append(f'<tr><th scope="row">{field["label"]}</th><td{unsaid}>{value}</td></tr>')
    return f'<table class="cq-sheet"><tbody>{"".join(rows)}</tbody></table>' if rows else None


def _items(text: str, start: int, end: int, marked: Marked) -> str:
    """A field's value; where it is several quotations, each on a line of its own."""
    cuts = [start, *(found.end() for found in _BETWEEN.finditer(text, start, end)), end]
    if len(cuts) == 2:
        return marked(start, end)
    return "".join(f"<div>{marked(left, right)}</div>" for left, right in pairwise(cuts))


def _meetings(text: str, lines: Sequence[Line], marked: Marked) -> str:
    """Day, name and place of each, as far as its line gives them; the marks stand with the name."""
    rows = []
    for line in lines:
        said = text[line.start : line.end]
        tail = _MARKS.search(said)
        cut = line.start + tail.start() if tail else line.end
        place = _PLACE.search(text, line.start, line.end)
        days = list(_WHEN.finditer(text, line.start, cut))
        when = days[-1] if days else None
        if place is not None and when is not None and place.start() < when.end():
            place = None
        name_end = when.start() if when else place.start() if place else cut
        # Whatever stands between the day and the place is kept with the name.
        between = marked(when.end(), place.start() if place else cut) if when else ""
        name = marked(line.start, name_end) + between + marked(cut, line.end)
        day = marked(when.start("when"), when.end("when")) if when else ""
        where = marked(place.start("place"), place.end("place")) if place else ""
        rows.append(f"<tr><td>{day or '–'}</td><td>{name}</td><td>{where}</td></tr>")
    head = '<tr><th scope="col">Day</th><th scope="col">Meeting</th><th scope="col">Place</th></tr>'
    return f'<table class="cq-found"><thead>{head}</thead><tbody>{"".join(rows)}</tbody></table>'
