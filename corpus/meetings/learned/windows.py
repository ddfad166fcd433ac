"""A report cut into stretches that the fact model reads at once, with what each of them names.

Knows how much context the model was trained with. Knows nothing of the model.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from corpus.meetings.grammar.document import Document, Read
from corpus.meetings.grammar.tokens import Tokens
from corpus.meetings.learned.candidates import ORGANISATION, STRETCH, Candidate, candidates_in

WIDTH = 900
"""Characters of a stretch, of which a sentence is cut off only where it is longer by itself."""

_TITLE = 80
_LEAD = 160  # characters of a report's first stretch that are told before the later ones
_NEW_LINE = " | "


@dataclass(frozen=True, slots=True)
class Named:
    """A candidate in a window: where in the window it stands, and in which sentence of the report."""

    start: int
    end: int
    candidate: Candidate
    sentence: int


@dataclass(slots=True)
class Window:
    """`before` tells where the stretch stands (the section, the report's title); `text` is the stretch."""

    before: str
    text: str = ""
    named: list[Named] = field(default_factory=list)
    line: int = -1


def windows_of(document: Document) -> list[Window]:
    """The stretches of a report that name something, in order. Windows do not overlap.

    The first thing that each of them names is the whole stretch.
    """
    found: list[Window] = []
    for read in document.sentences:
        candidates = candidates_in(read)
        for tokens in _pieces(read.tokens):
            _append(found, document, read, tokens, candidates)
    windows = [w for w in found if any(named.candidate.kind != ORGANISATION for named in w.named)]
    for window in windows:
        first = window.named[0]
        whole = Candidate(STRETCH, "", first.candidate.span)
        window.named.insert(0, Named(0, len(window.text), whole, first.sentence))
        if window is not windows[0]:
            window.before += f" . {windows[0].text[:_LEAD]}"
    return windows


def _append(
    found: list[Window], document: Document, read: Read, tokens: Tokens, candidates: Sequence[Candidate]
) -> None:
    start, end = tokens[0].start, tokens[-1].end
    window = found[-1] if found else None
    if window is None or len(window.text) + end - start > WIDTH:
        window = Window(f"{read.line.section} . {(document.title or '')[:_TITLE]}")
        found.append(window)
    if window.text:
        window.text += " " if window.line == read.line.number else _NEW_LINE
    window.line = read.line.number
    shift = len(window.text) - start
    window.text += document.text[start:end].replace("\n", " ")
    for candidate in candidates:
        span = candidate.span
        if start <= span.start < end:  # one that is cut in two is told by its first part
            window.named.append(Named(span.start + shift, min(span.end, end) + shift, candidate, read.index))


def _pieces(tokens: Tokens) -> Iterator[Tokens]:
    """A sentence as it is; one that is longer than a window (a list of all who came) in parts, cut at a mark."""
    first = 0
    for k, token in enumerate(tokens):
        if k > first and token.end - tokens[first].start > WIDTH:
            cut = next((j for j in range(k - 1, first, -1) if tokens[j].text in ",;"), k - 1) + 1
            yield tokens[first:cut]
            first = cut
    if first < len(tokens):
        yield tokens[first:]
