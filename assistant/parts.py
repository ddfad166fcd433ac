"""Two questions in one: "who chaired it and which states came", "was Chad there and who spoke for it".

Knows the joints of such questions, and how two answers become one. Knows nothing of how either is found.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.answer import Answer, Citation
from assistant.courtesies import bare
from assistant.kinds import Kind
from assistant.question import parse
from assistant.records.asking import OF_ONE_MEETING, wanted_kind
from assistant.words import words
from corpus.report import Span

_ASKING = (
    r"(?:by\s+whom|whom?|when|where|what|which|how\s+many|in\s+(?:which|what)\s+\w+|(?:did|was|were)\s+\w+)"
)
_JOINT = re.compile(
    r"(?:\s*[,;]\s*(?:and\s+)?|\s+and\s+|\s*&\s*|\?\s+(?:and\s+)?)(?:also\s+)?(?:(?:please\s+)?(?:tell|give|show)\s+(?:me|us)\s+|say\s+)?"
    rf"(?={_ASKING}\b)",
    re.IGNORECASE,
)
_WHOLE: frozenset[Kind] = frozenset({"compare", "meetings", "count", "holdings"})
_BY_WHOM = re.compile(r"^\W*by\s+whom\W*$", re.IGNORECASE)
# "was Chad there, and who spoke for it": for the state, not for the meeting.
_FOR_IT = re.compile(r"\b(represent(?:ed)?|for|behalf\s+of)\s+(?:it|them)\b", re.IGNORECASE)
_WHO_OPENED = re.compile(r"^\W*who\s+(?:opened|inaugurated)\b", re.IGNORECASE)
_FEWEST = 2
_NUMBER = re.compile(r"\[(\d+)\]")


def parts_of(text: str) -> tuple[str, str] | None:
    """The two questions that `text` asks of meetings; None where it asks one, or more than two."""
    body = bare(text)
    joints = list(_JOINT.finditer(body))
    if len(joints) != 1 or wanted_kind(parse(body)) in _WHOLE:
        return None
    first, second = body[: joints[0].start()].strip(), body[joints[0].end() :].strip()
    if min(len(words(part)) for part in (first, second)) < _FEWEST and not _BY_WHOM.match(second):
        return None  # "when and where was it held"
    asked = parse(first)
    if wanted_kind(asked) == "attended" and len(asked.states) == 1:
        second = _FOR_IT.sub(rf"\1 {asked.states[0].text}", _BY_WHOM.sub("who represented it", second))
    both = all(
        wanted_kind(parse(part)) in OF_ONE_MEETING or _WHO_OPENED.match(part) for part in (first, second)
    )
    return (first, second) if both else None


def joined(first: Answer, second: Answer) -> Answer:
    """Both answers as one, the citations of the second numbered on; what only one of them could answer is still said."""
    told = [a for a in (first, second) if a.answered]
    lead = told[0] if told else first
    offset = len(first.text) + 2
    known = {(c.report, c.version, c.span): c.n for c in first.citations}
    numbers: dict[int, int] = {}
    added: list[Citation] = []
    for citation in second.citations:
        if citation.n is None:
            continue
        n = known.setdefault((citation.report, citation.version, citation.span), _next(first, added))
        numbers[citation.n] = n or 0
        if n == _next(first, added):
            added.append(replace(citation, n=n))
    text, shifts = _renumbered(second.text, numbers)
    moved = tuple(
        replace(c, answer_span=_moved(c.answer_span, shifts, offset)) if c.answer_span else c for c in added
    )
    return replace(
        lead,
        answered=bool(told),
        text=f"{first.text}\n\n{text}",
        citations=(*first.citations, *moved),
        consulted=(*first.consulted, *second.consulted)[:3],
        values={**second.values, **first.values},
        meetings=tuple(dict.fromkeys((*first.meetings, *second.meetings))),
        suggestions=(),
        context=second.context,
    )


def _next(first: Answer, added: Sequence[Citation]) -> int:
    return max((c.n or 0 for c in (*first.citations, *added)), default=0) + 1


def _renumbered(text: str, numbers: dict[int, int]) -> tuple[str, list[tuple[int, int]]]:
    """The text with its marks numbered anew, and after which character it has grown by how much."""
    pieces: list[str] = []
    shifts: list[tuple[int, int]] = []
    at = grown = 0
    for match in _NUMBER.finditer(text):
        mark = f"[{numbers.get(int(match[1]), int(match[1]))}]"
        pieces += [text[at : match.start()], mark]
        at = match.end()
        grown += len(mark) - len(match[0])
        shifts.append((match.end(), grown))
    return "".join([*pieces, text[at:]]), shifts


def _moved(span: Span, shifts: Sequence[tuple[int, int]], offset: int) -> Span:
    def place(at: int) -> int:
        return at + offset + max((grown for end, grown in shifts if end <= at), default=0)

    return Span(place(span.start), place(span.end))
