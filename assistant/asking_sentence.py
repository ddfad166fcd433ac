"""Which sentence of a question asks, beside those that only tell: "Y is host in 2026. Did it come to X in 2024?"."""

from __future__ import annotations

import re
from itertools import pairwise

from corpus.report import Span
from corpus.states import find_states

# A word of some letters or a year ends a sentence; "St. Gallen" and "Dr. Kim" do not.
# So do a colon and a dash before a word that asks: "I need a list: which states came?".
_ASKING_WORD = r"(?:who|whom|whose|which|what|when|where|why|how)\b"
_ENDS = re.compile(
    rf"(?:[^\W\d_]{{4,}}|\b\d{{4}})[\"”’)]?(?:[.?!]\s+(?=[A-Z])|(?::|\s[–—-])\s+(?={_ASKING_WORD}))"
)
_ASKS = re.compile(
    r"\W*(?:and\s+|but\s+|so\s+)?(?:(?:in|at|on|for|to|by|of|from|with)\s+)?(?:who|whom|whose|which|what|when|where|why|how|did|does|do|was|"
    r"were|is|are|has|have|had|will|can|could|would|please|list|name|give|show|tell)\b|.*\?\W*$",
    re.IGNORECASE | re.DOTALL,
)


def asking_sentence(text: str) -> Span:
    """The characters of the last sentence of `text` that asks; all of it where it is one sentence, or none is seen to ask."""
    cuts = [0, *(match.end() for match in _ENDS.finditer(text)), len(text)]
    sentences = [Span(start, end) for start, end in pairwise(cuts) if end > start]
    asking = [span for span in sentences if _ASKS.match(span.of(text))]
    return asking[-1] if asking and len(sentences) > 1 else Span(0, len(text))


_POINTS_BACK = re.compile(
    r"\b(?:its?|they|them|their|theirs|he|she|his|her|him|there|then|this|that|these|those|such|same|latter|former|other|others|"
    r"one|ones|two|both|also|again|too|instead)\b|\bthe\s+(?:meeting|session|summit|conference|forum|talks)\b(?!\s+(?:of|on|in|held|at|for|with)\b)",
    re.IGNORECASE,
)
_IT = re.compile(r"\b(?:it|they)\b", re.IGNORECASE)
_OF_MEETINGS = re.compile(r"\b(?:meetings|sessions|summits|conferences|how\s+often)\b", re.IGNORECASE)
# What tells which meeting, or which of all: a number, a name, a town.
_NAMES_SOMETHING = re.compile(r"\d|(?<=\s)[A-Z][\w’'-]+")


def put_alone(text: str) -> str | None:
    """The sentence that asks, without those before it, where it says all that is asked: it names something itself and points to
    nothing told before, but perhaps as "it" to the only state of the sentences before, which is put in its place."""
    asking = asking_sentence(text)
    told, asked = text[: asking.start], asking.of(text).strip()
    if not told.strip() or asking.end < len(text):
        return None
    names = {match.code: match.span.of(told) for match in find_states(told)}
    if len(names) == 1 and len(_IT.findall(asked)) == 1 and _OF_MEETINGS.search(asked):
        (name,) = names.values()
        asked = _IT.sub(name, asked)
    return asked if _NAMES_SOMETHING.search(asked) and not _POINTS_BACK.search(asked) else None
