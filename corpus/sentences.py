"""Sentences of a text, as spans.

Knows where sentences begin and end. Knows nothing of what they say. The rules are sentencex's, run line by line
(a canonical text has one paragraph, list item or table row a line, and no sentence crosses it).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus.report import Span

# A piece without a word of two letters ("1.", "a)", "IV.") is the number of what follows, not a sentence.
_WORD = re.compile(r"[^\W\d_]{2}")
# One letter of another alphabet is often two of ours: "Sh. Karimov", "A.Yu. Orlov".
INITIAL = r"(?:Sh|Zh|Ch|Kh|Gh|Ts|Dz|Dj|Ye|Ya|Yu|Yo|Ju|Th|[A-Z])\."
# sentencex takes these for the end of a sentence although a name or a number follows.
_ABBREVIATION_END = re.compile(
    rf"(?:^|[\s(–-])(?:{INITIAL}(?:\s?{INITIAL})*|H\.E\.|Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Maj|Capt|Sen|Gov|Amb|Eng|Ing|Hon|Rev|Rep|Min|No|Nos|para|paras|art|Art|p|pp|cf|vol)\.?$"
)
# A name without a vowel is cut short: "Hon. Moses Jn. Baptiste"; these may end a sentence all the same.
_CUT_SHORT = re.compile(r"\s(?!Ltd|Jr|Sr|Plc)[B-DF-HJ-NP-TV-XZ][b-df-hj-np-tv-xz]{1,3}\.$")
# "eleven (11) States": sentencex takes the digits for the number of a new item, and then misses the end of the sentence.
_NUMBER_TWICE = re.compile(
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen"
    r"|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundred|thousand)\s\(\d+\)",
    re.I,
)
# sentencex panics on "A\u00a0.": a space of more than one byte between an initial and its full stop.
_SPACE = re.compile(r"[^\S ]")
# under the theme "Forward!" hosted by: what stands in quotation marks is part of the sentence around it.
_GOES_ON = re.compile(r"[!?][\"”»’']\s*[a-z]$")


def lines(text: str) -> Iterator[Span]:
    """Every line of `text` that holds more than white space, stripped of the white space around it."""
    start = 0
    for line in text.split("\n"):
        stripped = line.strip()
        if stripped:
            left = start + len(line) - len(line.lstrip())
            yield Span(left, left + len(stripped))
        start += len(line) + 1


def sentences(text: str) -> list[Span]:
    """Every sentence of `text` in order; together they hold every character that is not white space."""
    return [sentence for line in lines(text) for sentence in _of_line(text, line)]


def _of_line(text: str, line: Span) -> list[Span]:
    content = line.of(text)
    cuts = _cuts(content)
    spans: list[Span] = []
    for start, end in zip([0, *cuts], [*cuts, len(content)], strict=True):
        piece = content[start:end]
        stripped = piece.strip()
        if stripped:
            left = line.start + start + len(piece) - len(piece.lstrip())
            spans.append(Span(left, left + len(stripped)))
    return spans


def _cuts(content: str) -> list[int]:
    """Offsets within one line at which a new sentence begins."""
    if not re.search(r"[.!?;…。！？]", content):
        return []
    import sentencex

    content = _SPACE.sub(" ", content)
    content = _NUMBER_TWICE.sub(lambda match: re.sub(r"[\d()]", "n", match.group()), content)
    found: list[int] = []
    position = 0
    start = 0
    for piece in sentencex.segment("en", content):
        at = content.find(piece, position)
        if at < 0:
            # The library gave back text that does not stand in the line: keep the line whole from here.
            break
        position = at + len(piece)
        if at > 0 and _may_end(content[start:at]) and not _GOES_ON.search(content[start : at + 1]):
            found.append(at)
            start = at
    return found


def _may_end(piece: str) -> bool:
    end = piece.rstrip()
    return bool(_WORD.search(piece)) and not (_ABBREVIATION_END.search(end) or _CUT_SHORT.search(end))
