"""Several days told in words around the one that a report dates.

"from Monday to today", "closed on 27 June after four days", "sat down on Tuesday for a three-day dialogue", "had begun on the
15th". Knows how a sentence says where a day stands in a meeting. Knows nothing of which day is the meeting's.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from corpus.dates import DateMatch
from corpus.meetings.frame.anchor_model import edge_of
from corpus.meetings.grammar.document import Document, Read
from corpus.meetings.grammar.lexicon import number_of
from corpus.meetings.grammar.tokens import Tokens

_TO = frozenset("to through until till – — - and".split())
_BEFORE_LAST = frozenset("until till to through".split())
LENGTH = re.compile(r"^(two|three|four|five|six|seven|eight|nine|ten)-day$")
_LONGEST = timedelta(days=21)
_MARGIN, _LAST = 40, date.max.toordinal()  # days at either end of the calendar that nothing is counted from


def stretch_around(document: Document, sentences: Iterable[int], match: DateMatch) -> DateMatch:
    """The days from the meeting's first to its last, where the words around one of them tell both; else the one day."""
    if match.precision != "day" or match.start is None or match.start != match.end:
        return match
    read = next((r for r in document.sentences if r.span.start <= match.span.start < r.span.end), None)
    if read is None:
        return match
    k = next(
        (
            n
            for n, token in enumerate(read.tokens)
            if token.date is not None and token.start == match.span.start
        ),
        None,
    )
    if k is None:
        return match
    joined = _joined(read, k, match)
    if joined is not None:
        return joined
    edge = _edge(read, k)
    if not edge:
        return match
    other = _other_edge(document, sentences, "begin" if edge == "end" else "end", match)
    if other is not None:
        return other
    elsewhere = (_length(document.sentences[index], told=True) for index in sentences)
    length = _length(read) or next((number for number in elsewhere if number), None)
    return lasting(match, edge, length) if length else match


def _joined(read: Read, k: int, match: DateMatch) -> DateMatch | None:
    """ "from Monday to today", "between 28 April and today", "Wednesday through Friday", "13 to 15/3/2018"."""
    tokens = read.tokens
    for other, first, last in ((k + 2, k, k + 2), (k - 2, k - 2, k)):
        if not 0 <= other < len(tokens) or tokens[first + 1].lower not in _TO:
            continue
        start, end = _day(tokens, first), _day(tokens, last)
        opened = first > 0 and tokens[first - 1].lower in {"from", "between", "period"}
        if start is None and end is not None and opened and tokens[first].text.isdigit():
            start = _same_month(end, int(tokens[first].text))
        if start is None or end is None or (tokens[first + 1].lower == "and" and not opened):
            continue
        if timedelta(0) < end - start <= _LONGEST:
            return replace(match, start=start, end=end)
    return None


def _day(tokens: Tokens, k: int) -> date | None:
    found = tokens[k].date
    return (
        found.start if found is not None and found.precision == "day" and found.start == found.end else None
    )


def _same_month(day: date, number: int) -> date | None:
    return day.replace(day=number) if 1 <= number < day.day else None


def _edge(read: Read, k: int) -> str:
    """ "begin" or "end" where the sentence says that the day at `k` is the first or the last."""
    tokens = read.tokens
    before = tokens[k - 1].lower if k else ""
    if before in _BEFORE_LAST:
        return "end"
    if before == "since":
        return "begin"
    words = [t.lower for t in tokens]
    if _days_after(words, k + 1, {"for"}):
        return "begin"
    if _days_after(words, k + 1, {"after"}) or (
        "after" in words[max(0, k - 4) : k] and "days" in words[max(0, k - 3) : k]
    ):
        return "end"
    near = [c for c in read.clauses if c.group.real and c.group.start <= k + 2]
    clause = max(near, key=lambda c: c.group.start, default=None)
    return edge_of(read, clause) if clause is not None and not clause.group.negated else ""


def _days_after(words: list[str], k: int, prepositions: set[str]) -> bool:
    """ "for a three-day dialogue", "for three days", "after two days" behind the day."""
    for n in range(k, min(len(words) - 1, k + 6)):
        if words[n] in prepositions:
            behind = words[n + 1 : n + 4]
            return "days" in behind or any(LENGTH.match(word) for word in behind)
    return False


def _other_edge(
    document: Document, sentences: Iterable[int], edge: str, match: DateMatch
) -> DateMatch | None:
    """The other end of the meeting, where a sentence of it says which day that was."""
    assert match.start is not None
    for index in sentences:
        read = document.sentences[index]
        if any(mention.when for mention in read.mentions):
            continue
        for k in read.dates:
            day = _day(read.tokens, k)
            if day is None or _edge(read, k) != edge:
                continue
            start, end = (day, match.start) if edge == "begin" else (match.start, day)
            if timedelta(0) < end - start <= _LONGEST:
                return replace(match, start=start, end=end)
    return None


_SAT = frozenset("meet sit gather convene last hold take-place deliberate".split())


def _length(read: Read, told: bool = False) -> int | None:
    """How many days a sentence says that something took: "three-day meeting", "for three days", "after four days".

    With `told`, the sentence must say of "four days" that a meeting was held in them.
    """
    if any(mention.when for mention in read.mentions):
        return None
    words = [t.lower for t in read.tokens]
    sat = not told or any(g.real and not g.pluperfect and g.lemma in _SAT for g in read.groups)
    for k, word in enumerate(words):
        hyphen = LENGTH.match(word)
        if hyphen and any(0 < m.head - k <= 6 for m in read.mentions):
            return number_of(hyphen.group(1))
        days = (
            words[k + 1 : k + 2] == ["days"]
            and k > 0
            and words[k - 1] in {"for", "over", "after", "of", "during"}
        )
        over = k == 1 and words[0] in {"over", "during", "for"}  # "Over three days, officers practised"
        if (sat or over) and days and number_of(word):
            return number_of(word)
    return None


def lasting(match: DateMatch, edge: str, length: int) -> DateMatch:
    """The `length` days that begin or end (`edge`) on the day; the day itself at either end of the calendar."""
    assert match.start is not None
    if length < 2 or not _MARGIN < match.start.toordinal() < _LAST - _MARGIN:
        return match
    days = timedelta(days=length - 1)
    return (
        replace(match, end=match.start + days)
        if edge == "begin"
        else replace(match, start=match.start - days)
    )
