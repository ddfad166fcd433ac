"""Those who came to another meeting of the report, and to this one as well: "the same three leaders held a breakfast with X".

Knows how a phrase points back to as many as were named there. Knows nothing of which sentences tell of which meeting.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from corpus.meetings.frame.account_model import Account
from corpus.meetings.grammar.document import ABOUT, Document, Read
from corpus.meetings.grammar.foreign import foreign_sentence
from corpus.meetings.grammar.lexicon import COLLECTIVES, DELEGATES, OFFICES, number_of
from corpus.meetings.grammar.tokens import Tokens
from corpus.meetings.model import Attendance, Meeting
from corpus.report import Span

_FEWEST, _MOST = 2, 12
_POINTS_BACK = frozenset("the these those same".split())
_PARTIES = frozenset("countries states sides parties delegations nations capitals coordinators".split())
_ADJECTIVES = 3  # words between a number and whom it counts


def with_those_before(
    document: Document, account: Account, meeting: Meeting, others: Sequence[Meeting]
) -> Meeting:
    """`meeting` with the states of the other one of the report that a phrase of its own sentences points back to."""
    known = {state.code for state in meeting.states}
    away = {absence.code for absence in meeting.absent}
    for span, count, same in _pointing_back(document, account):
        for other in others:
            codes = [state.code for state in other.states]
            if not (_FEWEST <= len(codes) <= _MOST) or (count is None and not same):
                continue
            if count is not None and count != len(codes):
                continue
            added = [
                Attendance(code, None, None, None, span)
                for code in codes
                if code not in known and code not in away
            ]
            states = tuple(sorted((*meeting.states, *added), key=lambda state: state.span.start))
            came = {state.code for state in states}
            mentioned = tuple(m for m in meeting.mentioned if m.code not in came)
            return replace(meeting, states=states, mentioned=mentioned)
    return meeting


def _pointing_back(document: Document, account: Account) -> Iterator[tuple[Span, int | None, bool]]:
    """Each such phrase where somebody acts: its characters, how many it counts, and whether it says "the same"."""
    for index in account.sentences:
        read = document.sentences[index]
        if read.line.section == ABOUT or foreign_sentence(document, account, read):
            continue
        for k, token in enumerate(read.tokens):
            if token.lower in _POINTS_BACK and (k == 0 or read.tokens[k - 1].lower not in _POINTS_BACK):
                phrase = _phrase(read.tokens, k)
                if phrase is not None and _acts(read, k, phrase[0]):
                    end, count, same = phrase
                    yield Span(token.start, read.tokens[end - 1].end), count, same


def _phrase(tokens: Tokens, k: int) -> tuple[int, int | None, bool] | None:
    """Behind "the": "same", a number, a few adjectives, and a noun for those who come; the end, the number, "same"."""
    count, same, end = None, False, k
    while end < len(tokens) and (
        tokens[end].lower in _POINTS_BACK or number_of(tokens[end].lower) is not None
    ):
        same = same or tokens[end].lower == "same"
        count = number_of(tokens[end].lower) if count is None else count
        end += 1
    for noun in range(end, min(len(tokens), end + _ADJECTIVES)):
        lower = tokens[noun].lower
        if tokens[noun].state is not None or tokens[noun].date is not None:
            return None
        if _is_a_party(lower):
            return (noun + 1, count, same) if same or count is not None else None
        if tokens[noun].kind != "word":
            return None
    return None


def _is_a_party(lower: str) -> bool:
    plural = lower.endswith("s")
    return lower in _PARTIES or (
        plural and (lower in DELEGATES or lower in COLLECTIVES or lower in OFFICES or lower[:-1] in OFFICES)
    )


def _acts(read: Read, start: int, end: int) -> bool:
    """Whether the phrase is the subject of something that happened, or stands with those who came: "with", "next to"."""
    before = read.tokens[start - 1].lower if start else ""
    if before in {"with", "to", "besides", "beside", "by", "alongside"} or (
        start > 1 and read.tokens[start - 2].lower in {"next", "besides"}
    ):
        return any(group.finite and group.real for group in read.groups)
    return any(
        c.group.finite and c.group.real and c.subject_start <= start < c.subject_end for c in read.clauses
    )
