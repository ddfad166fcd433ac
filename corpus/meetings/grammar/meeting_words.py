"""Whether a clause speaks of the meeting itself, or of its ceremony, or of another body's chair.

Knows the words for meetings and their parts. Knows nothing of persons.
"""

from __future__ import annotations

import re
from itertools import pairwise

from corpus.meetings.grammar.clauses import Clause
from corpus.meetings.grammar.document import Read
from corpus.meetings.grammar.lexicon import BODY_HEADS, MEETING_NOUNS, WEAK_MEETING_NOUNS
from corpus.meetings.grammar.tokens import NUMBER, STATE, Tokens

CHAIR_WORDS = frozenset(
    "chair chairman chairperson chairwoman president presider moderator chairmanship presidency "
    "chairpersonship".split()
)

MEETING_WORDS = (
    MEETING_NOUNS
    | WEAK_MEETING_NOUNS
    | BODY_HEADS
    | frozenset("it event work works proceedings debate debates talks discussion discussions".split())
)

_CEREMONY = frozenset("ceremony reception dinner banquet inauguration".split())


def about_meeting(read: Read, clause: Clause) -> bool:
    """Whether what is led or opened is a meeting: the subject of a passive, the object of an active verb."""
    region = _object(read, clause)
    words = [t.lower for t in region]
    if any(w in {"delegation", "delegations"} for w in words) or a_states_own(read, clause):
        return False
    return any(w in MEETING_WORDS for w in words) or any(t.ordinal for t in region)


def a_states_own(read: Read, clause: Clause) -> bool:
    """ "The group from X was led by A": a delegation."""
    subject = read.tokens[clause.subject_start : clause.subject_end]
    return clause.group.passive and any(
        one.lower == "from" and two.kind == STATE for one, two in pairwise(subject)
    )


def of_ceremony(read: Read, clause: Clause) -> bool:
    """Whether what is led is an opening ceremony and the like: who presides there opens the meeting."""
    words = [t.lower for t in _object(read, clause)]
    return any(w in _CEREMONY for w in words[:6]) and any(w in {"opening", "inaugural"} for w in words[:6])


_INITIALS = re.compile(r"[A-Z]{2,5}$")


def chairs_other(tokens: Tokens, i: int) -> bool:
    """ "elected Chairman of the Association": the chair of a body for a term, unless the meeting is what is chaired."""
    for k in range(i, min(len(tokens), i + 8)):
        if tokens[k].lower in CHAIR_WORDS and k + 1 < len(tokens) and tokens[k + 1].lower == "of":
            rest = tokens[k + 2 : k + 8]
            coded = any(_INITIALS.match(a.text) and b.kind == NUMBER for a, b in pairwise(rest))  # "COP 6"
            return not coded and not any(t.lower in MEETING_NOUNS for t in rest)
    return False


def _object(read: Read, clause: Clause) -> Tokens:
    tokens = read.tokens
    if clause.group.passive:
        return tokens[clause.subject_start : clause.subject_end]
    return tokens[clause.group.end : clause.group.end + 10]
