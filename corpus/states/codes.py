"""States that a text names by their ISO 3166 codes: in lists, in brackets, as a column of lines.

Alone, "CAN", "PER" or "IT" is a word: codes are read only where several stand together.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from corpus.states.table import alpha2, states

_LISTED = re.compile(
    r"(?<![\w.])[A-Z]{3}(?:(?:[ \t]*[,;/|\n\t][ \t]*(?:and[ \t]+)?|[ \t]+(?:and|&)[ \t]+)[A-Z]{3}(?![\w.]*\w)){2,}"
)
_SHORT_LISTED = re.compile(
    r"(?<![\w.(])[A-Z]{2}(?:(?:[ \t]*[,;/][ \t]*(?:and[ \t]+)?|[ \t]+(?:and|&)[ \t]+)[A-Z]{2}(?![\w.]*\w)){4,}"
)
# Two letters each, as parts of the United States are written: a list of nothing but these tells no states.
_AMERICAN = frozenset(
    "AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI "
    "SC SD TN TX UT VT VA WA WV WI WY DC".split()
)
_IN_BRACKETS = re.compile(r"\(([A-Z]{3})\)")
_CODE = re.compile(r"\b[A-Z]{2,3}\b")
# "BA  Ms. A. Name, Agency", "BA | Mr. A. Name", "BA: Dr. A. Name": a line that begins with whose delegate it names.
_BEFORE_A_LINE = re.compile(
    r"^[ \t]*([A-Z]{2,3})(?:\t+| {2,}| ?[|:–-] ?| )(?=(?:Mr|Ms|Mrs|Miss|Dr|Prof|Eng|H\.E|Hon|Amb|Capt|Col|Gen)\b)",
    re.MULTILINE,
)
_FEW, _COLUMN, _SHOWN = 2, 4, 4  # codes in brackets; different ones before lines; different ones of a list
# In running words: "BG took part", "the seat of TR,"; never in a line of capitals.
_IN_WORDS = re.compile(r"(?<![\w.&/(-])[A-Z]{2}(?=(?:['’]s)?,? [a-z]|[,;] [A-Z]{2} [a-z]|\.\s)")
# Of two letters, those that abbreviate other things in reports of meetings.
_WORDS = frozenset("AD AG AI AM CC CD CO CV ID IT MS NB PM PR PS QA SC TV UN VC VS".split())


def codes_in(text: str) -> list[tuple[int, int, str]]:
    """Start, end and alpha-3 code of each code that stands for a state, in order."""
    short = alpha2()
    spans = {*_listed(text), *_bracketed(text), *_columned(text)}
    spans |= {*_named_again(text, spans)}
    return [(start, end, short.get(text[start:end], text[start:end])) for start, end in sorted(spans)]


def _listed(text: str) -> list[tuple[int, int]]:
    table, short = states().keys(), alpha2().keys()
    found: list[tuple[int, int]] = []
    for run in (*_LISTED.finditer(text), *_SHORT_LISTED.finditer(text)):
        parts = [(m.start() + run.start(), m.end() + run.start()) for m in _CODE.finditer(run.group())]
        codes = {text[start:end] for start, end in parts}
        if codes <= table or (codes <= short and not codes <= _AMERICAN):
            found += parts
    return found


def _named_again(text: str, known: Collection[tuple[int, int]]) -> list[tuple[int, int]]:
    """Further codes of two letters in running words, where a list has shown that the text names states so: "CH was absent"."""
    short = alpha2()
    listed = {text[start:end] for start, end in known if end - start == 2}
    if len(listed) < _SHOWN:
        return []
    return [
        match.span()
        for match in _IN_WORDS.finditer(text)
        if match.group() in listed or (match.group() in short and match.group() not in _WORDS)
    ]


def _bracketed(text: str) -> list[tuple[int, int]]:
    """ "Ms A. Name (KEN)", where two in three brackets of three letters hold a code."""
    bracketed = [match.span(1) for match in _IN_BRACKETS.finditer(text)]
    known = [span for span in bracketed if text[span[0] : span[1]] in states()]
    several = len({text[start:end] for start, end in known}) >= _FEW
    return known if several and len(known) * 3 >= len(bracketed) * 2 else []


def _columned(text: str) -> list[tuple[int, int]]:
    """Codes before the lines of a list, where two in three of such letters are codes, all of them as long."""
    before = [match.span(1) for match in _BEFORE_A_LINE.finditer(text)]
    for table, length in ((alpha2().keys(), 2), (states().keys(), 3)):
        known = [(start, end) for start, end in before if end - start == length and text[start:end] in table]
        codes = {text[start:end] for start, end in known}
        if len(codes) >= _COLUMN and len(known) * 3 >= len(before) * 2 and not codes <= _AMERICAN:
            return known
    return []
