"""Passages: runs of whole sentences, the unit that is embedded and retrieved.

Knows how to cut a text and what is put before a passage when it is embedded. Knows nothing of storage or models: the
caller says how many tokens a text has.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from corpus.report import Metadata, Span
from corpus.sentences import sentences

# The default model cuts its input at 256 tokens, unseen; the header and two marker tokens must fit beside the passage.
MAX_TOKENS = 200
MAX_HEADER_TOKENS = 50

CountTokens = Callable[[Sequence[str]], list[int]]

_BREAKS = (re.compile(r"[;:]\s+"), re.compile(r",\s+"), re.compile(r"\s+"))


@dataclass(frozen=True, slots=True)
class Passage:
    """One passage of one version; `text` is always `version_text[span.start:span.end]`."""

    id: str
    report: str
    version: str
    span: Span
    page: int | None
    header: str
    text: str

    @property
    def embedded_text(self) -> str:
        """What the embedding model is given."""
        return f"{self.header}\n{self.text}" if self.header else self.text


def cut(text: str, count: CountTokens, limit: int = MAX_TOKENS) -> list[Span]:
    """Passages of `text` in order, without overlap, holding every character that is not white space.

    Each is a run of whole sentences of at most `limit` tokens; a single longer sentence is cut at its clauses.
    """
    pieces = [piece for sentence in sentences(text) for piece in _fit(text, sentence, count, limit)]
    sizes = count([piece.of(text) for piece in pieces])
    passages: list[Span] = []
    used = 0
    for piece, size in zip(pieces, sizes, strict=True):
        if passages and used + size <= limit:
            joined = Span(passages[-1].start, piece.end)
            # Token counts of the parts need not add up to that of the whole for every tokenizer.
            if used + size < limit * 3 // 4 or count([joined.of(text)])[0] <= limit:
                passages[-1] = joined
                used += size
                continue
        passages.append(piece)
        used = size
    return passages


def _fit(text: str, sentence: Span, count: CountTokens, limit: int) -> list[Span]:
    """`sentence` itself, or its parts of at most `limit` tokens each."""
    # No tokenizer makes more tokens than bytes, so that most sentences need no counting here.
    if (
        len(sentence.of(text).encode("utf-8", "surrogatepass")) <= limit
        or count([sentence.of(text)])[0] <= limit
    ):
        return [sentence]
    middle = _break_near_middle(text, sentence)
    left = _stripped(text, sentence.start, middle)
    right = _stripped(text, middle, sentence.end)
    return [part for half in (left, right) if half for part in _fit(text, half, count, limit)]


def _break_near_middle(text: str, span: Span) -> int:
    """The clause, comma or blank nearest the middle, within the middle half; else the middle itself."""
    middle = (span.start + span.end) // 2
    quarter = max(1, len(span) // 4)
    for pattern in _BREAKS:
        ends = [m.end() for m in pattern.finditer(text, middle - quarter, middle + quarter)]
        inside = [end for end in ends if span.start < end < span.end]
        if inside:
            return min(inside, key=lambda end: abs(end - middle))
    return max(span.start + 1, middle)


def _stripped(text: str, start: int, end: int) -> Span | None:
    piece = text[start:end]
    kept = piece.strip()
    if not kept:
        return None
    left = start + len(piece) - len(piece.lstrip())
    return Span(left, left + len(kept))


def header_of(metadata: Metadata, count: CountTokens, limit: int = MAX_HEADER_TOKENS) -> str:
    """What stands before each passage when it is embedded and searched: title, day and publisher as they are stored.

    Never anything extracted, so that records can be read again without embedding again. A long title is shortened
    to whole words so that the header keeps within `limit` tokens.
    """
    rest = [part for part in (metadata.published and _written(metadata), metadata.publisher) if part]
    words = (metadata.title or "").split()
    while True:
        parts = ([" ".join(words)] if words else []) + rest
        header = " | ".join(parts)
        if not words or count([header])[0] <= limit:
            return header if count([header])[0] <= limit else ""
        words = words[: max(0, len(words) - max(1, len(words) // 8))]


def _written(metadata: Metadata) -> str:
    day = metadata.published
    return f"{day.day} {day:%B %Y}" if day else ""


def passage_id(report: str, version: str, span: Span, header: str, model: str) -> str:
    """A name that is the same whenever the same passage is made again."""
    key = "\x1f".join((report, version, str(span.start), str(span.end), header, model))
    return hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:24]
