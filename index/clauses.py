"""A question that asks after several things -> the parts that each ask after one.

Knows the joints of an English sentence: where a clause, a compared thing or an item of a list begins. Knows nothing of what
is named in it; the caller says which places must come apart.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from corpus.report import Span
from index.lexical import terms

# Joints by strength: ends of sentences; words that set one thing against another; a new clause or item; a mere comma or "and".
_JOINTS: tuple[tuple[int, re.Pattern[str]], ...] = (
    (4, re.compile(r"(?:(?<=[.?!])|(?<=[.?!][\"'’”)]))\s+(?=[\"'‘“(]?[^\W_a-z])|;\s+")),
    (
        3,
        re.compile(
            r",?\s+(?=(?:while|whilst|whereas|although|though|versus|vs|unlike|(?:as\s+)?(?:opposed|compared|contrasted)\s+(?:to|with)"
            r"|in\s+contrast\s+(?:to|with)|in\s+comparison\s+(?:to|with)|rather\s+than|and\s+then|as\s+against)\b)",
            re.IGNORECASE,
        ),
    ),
    (3, re.compile(r",\s+(?=(?:but|yet)\b)", re.IGNORECASE)),
    (
        2,
        re.compile(
            r",?\s+(?=(?:and|or)\s+(?:also\s+)?(?:(?:do|does|did|is|are|was|were|has|have|had|can|could|will|would|should)\b"
            r"|(?:what|which|who|whom|whose|when|where|why|how|whether|that)\b|(?:the|a|an|another|its|their|his|her|by|in|from)\b))",
            re.IGNORECASE,
        ),
    ),
    (2, re.compile(r",\s+(?=(?:and|or)\b)", re.IGNORECASE)),
    (
        2,
        re.compile(
            r",\s+(?=(?:do|does|did|is|are|was|were|has|have|had|who|whose|which|what|after|before|with)\b)",
            re.IGNORECASE,
        ),
    ),
    (
        1,
        re.compile(
            r",\s+(?!as\b|according\b|per\b)|\s+(?=(?:and|or|than|to\s+how|before|after)\b)", re.IGNORECASE
        ),
    ),
)
_BREAKS_ALWAYS = 3
_BREAKS_LONG = 2  # where both sides still say enough
_LISTED = re.compile(
    r"[\"'’”)]*\s*(?:,|,?\s*(?:and|or|&|to|until|[-–—])\b|/)\s*(?:both\s+)?[\"'‘“(]*(?:the\s+)?[\"'‘“(]*",
    re.IGNORECASE,
)
_CLOSED = re.compile(r"[\"'’”)]*")
_RELATIVE = re.compile(r",?\s*(?:which|who|whose|that|where|with)\b", re.IGNORECASE)
_FEWEST_WORDS = 3
_ENOUGH_WORDS = 4  # that say something: with fewer a part is no search of its own


@dataclass(frozen=True, slots=True)
class _Joint:
    strength: int
    start: int
    end: int


def clauses(question: str, named: Sequence[Span] = ()) -> list[Span]:
    """The parts of `question`, in order, without the blanks and commas between them.

    It is cut where one thing is set against another; between any two places of `named` (spans in order) that are not items
    of one list; and where a new clause begins, if both sides still say enough. A question without such a joint is one part.
    """
    joints = _joints(question)
    cuts = {joint.start: joint for joint in joints if joint.strength >= _BREAKS_ALWAYS}
    for left, right in pairwise(named):
        between = question[left.end : right.start]
        if _LISTED.fullmatch(between) or any(left.end <= cut < right.start for cut in cuts):
            continue
        joint = _between(question, joints, left.end, right.start)
        if joint:
            cuts[joint.start] = joint
    return [
        part
        for coarse in _parts(question, [cuts[start] for start in sorted(cuts)])
        for part in _finer(question, coarse, joints, _lists(question, named))
    ]


def _lists(question: str, named: Sequence[Span]) -> list[Span]:
    """The stretches between named places that are items of one list."""
    between = [Span(left.end, right.start) for left, right in pairwise(named) if left.end <= right.start]
    return [gap for gap in between if _LISTED.fullmatch(gap.of(question))]


def _finer(question: str, part: Span, joints: Sequence[_Joint], lists: Sequence[Span]) -> list[Span]:
    found: list[Span] = []
    start = part.start
    for joint in joints:
        if joint.strength < _BREAKS_LONG or not (start < joint.start and joint.end < part.end):
            continue
        if any(gap.start <= joint.start <= gap.end for gap in lists):
            continue
        before, after = question[start : joint.start], question[joint.end : part.end]
        if min(len(terms(before)), len(terms(after))) >= _ENOUGH_WORDS:
            found.append(Span(start, joint.start))
            start = joint.end
    return [*found, Span(start, part.end)]


def _joints(question: str) -> list[_Joint]:
    found: dict[int, _Joint] = {}
    for strength, pattern in _JOINTS:
        for match in pattern.finditer(question):
            known = found.get(match.start())
            if known is None or known.strength < strength:
                found[match.start()] = _Joint(strength, match.start(), match.end())
    return sorted(found.values(), key=lambda joint: joint.start)


def _between(question: str, joints: Sequence[_Joint], start: int, end: int) -> _Joint | None:
    """The joint that parts two named places: the one right after the first ("as A reported, ..."), else the strongest, of
    equals the last."""
    inside = [joint for joint in joints if start <= joint.start and joint.end <= end]
    closed = _CLOSED.match(question, start)
    after = closed.end() if closed else start
    for joint in inside:
        if joint.start == after and not _RELATIVE.match(question, joint.start):
            return joint
    return max(inside, key=lambda joint: (joint.strength, joint.start), default=None)


def _parts(question: str, cuts: Sequence[_Joint]) -> list[Span]:
    parts: list[Span] = []
    start = 0
    for joint in [*cuts, _Joint(0, len(question), len(question))]:
        part = Span(start, joint.start)
        short = len(re.findall(r"\w+", part.of(question))) < _FEWEST_WORDS
        if short and parts and joint.start == len(question):
            parts[-1] = Span(parts[-1].start, joint.start)
        elif short and joint.start < len(question):
            continue  # too little to ask after by itself: it begins the next part
        elif part.of(question).strip():
            parts.append(part)
        start = joint.end
    return parts
