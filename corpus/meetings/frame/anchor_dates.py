"""The date on which a sentence says that a meeting was held.

Knows which of several dates in a sentence belongs to the holding. Knows nothing of how dates are written.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

from corpus.dates import DateMatch
from corpus.meetings.frame.anchor_model import AFTER, BEFORE, Anchor
from corpus.meetings.grammar.clauses import Clause
from corpus.meetings.grammar.document import Read
from corpus.meetings.grammar.lexicon import DECIDE
from corpus.meetings.grammar.mentions import Mention
from corpus.meetings.grammar.tokens import Token
from corpus.meetings.grammar.verbs import FUTURE, UNREAL

_NOT_BEFORE_DATE = frozenset("since until till by before after of for dated to than through".split())


def date_for(read: Read, clause: Clause | None, mention: Mention | None) -> DateMatch | None:
    """The date on which this sentence says that the meeting was held."""
    best: DateMatch | None = _line_date(read)
    best_score = 0.0
    for k in read.dates:
        token = read.tokens[k]
        match = token.date
        if (
            match is None
            or _of_years(match)
            or (clause is not None and k < clause.group.start and clause.group.lemma in BEFORE | AFTER)
        ):
            continue
        score = _date_score(read, clause, mention, k, token, match)
        if score > best_score:
            best, best_score = match, score
    return best


def _of_years(match: DateMatch) -> bool:
    """ "in 2020-2024": a term, and no day of a meeting."""
    return match.start is not None and match.end is not None and match.end.year > match.start.year + 1


def years_told(anchors: list[Anchor]) -> list[Anchor]:
    """ "On 5 April 2023 … On 7 April …": a day without a year, near one of the report that has a year, is of that year."""
    told = [
        a.date.start for a in anchors if a.date is not None and a.date.precision == "day" and a.date.start
    ]
    return [_in_a_year_of(anchor, told) for anchor in anchors]


def _in_a_year_of(anchor: Anchor, told: list[date]) -> Anchor:
    day = anchor.date
    if day is None or day.start is not None or day.day is None:
        return anchor
    for known in told:
        same = day.in_year(known.year)
        if same.start is not None and abs(same.start - known) < _NEAR:
            return replace(anchor, date=same)
    return anchor


_NEAR = timedelta(days=15)


def _line_date(read: Read) -> DateMatch | None:
    """ "Thursday 8 February 2018. In X, the ministers met": a date that opens the line holds for the sentence behind it."""
    opening = read.line.opening
    if opening is None or opening is read or opening.groups or len(opening.tokens) > 5:
        return None
    if read.index != opening.index + 1:
        return None
    return next((t.date for t in opening.tokens if t.date is not None and t.date.precision == "day"), None)


def _date_score(
    read: Read, clause: Clause | None, mention: Mention | None, k: int, token: Token, match: DateMatch
) -> float:
    tokens = read.tokens
    score = {"day": 6.0, "month": 3.5, "year": 1.5, "none": 4.0 if match.day else 0.5}[match.precision]
    if match.precision == "none" and match.month is None and match.start is None:
        score = 5.0 if clause is not None and match.text.lower() == "today" else 2.0
    before = tokens[k - 1].lower if k else ""
    second = tokens[k - 2].lower if k > 1 else ""
    if before in {"on", "from", "between", "in", "held", "at", ",", "(", "over", "this"} or k == 0:
        score += 1.0
    if before == "the" and second in {"on"}:
        score += 0.5
    if before in _NOT_BEFORE_DATE and not (before == "to" and second == "corresponding"):
        talk = (mention is not None and mention.end >= k >= mention.start) or (
            mention is not None and k - mention.end <= 2 and before == "of"
        )
        score -= 0.0 if talk and match.precision == "day" else 5.0
    for other in read.mentions:
        if other.when and mention is not other and abs(k - other.head) < 12 and other.head < k:
            score -= 6.0
    owner = _owner(read, k)
    if clause is not None and owner is not None and owner.group is not clause.group:
        if owner.group.pluperfect or owner.group.tense in (FUTURE, UNREAL):
            score -= 6.0 if owner.group.pluperfect else 9.0
        elif owner.group.start > clause.group.start:
            score -= 2.5
        elif k < clause.group.start and owner.relative and owner.group.lemma not in {"hold", "convene"}:
            score -= 2.0
        if clause.group.lemma in _EDGES and owner.group.lemma in _EDGES:
            score -= 4.0
    if clause is not None and _of_what_is_planned(read, clause, k):
        score -= 8.0
    if _in_dateline(read, k):
        score -= 3.0
    if clause is not None:
        score -= min(2.0, abs(k - clause.group.head) / 30)
    if match.precision in ("year",) and before not in {"in", ",", "of"}:
        score -= 2.0
    return score


def _of_what_is_planned(read: Read, clause: Clause, k: int) -> bool:
    """ "accepted the offer to host its tenth session from 3 May", "agreed to hold the next one on 3 May"."""
    if clause.group.lemma not in _PLANNING or not clause.group.finite:
        return False
    words = [t.lower for t in read.tokens[clause.group.end : k]]
    return any(one == "to" and two in _TO_HOLD for one, two in pairwise(words))


_PLANNING = DECIDE | frozenset("welcome thank note offer invite propose plan appreciate acknowledge".split())
_TO_HOLD = frozenset("host hold convene organise organize meet gather have reconvene".split())
_EDGES = frozenset("begin open start kick-off end close conclude finish".split())


def _in_dateline(read: Read, k: int) -> bool:
    """Whether the date stands before the dash or colon that opens a wire story."""
    for n in range(k + 1, min(len(read.tokens), k + 10)):
        if read.tokens[n].text in "–—-:" and read.tokens[n].kind == "punct":
            return all(group.start > n for group in read.groups)
    return False


def _owner(read: Read, k: int) -> Clause | None:
    owner: Clause | None = read.clauses[0] if read.clauses else None
    for clause in read.clauses:
        if clause.group.start <= k:
            owner = clause
    return owner
