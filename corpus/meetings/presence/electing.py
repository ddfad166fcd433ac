"""Those whom a meeting elects to lead it: "elected Ms A (X) as Chair and Mr B (Y) as Vice-Chair".

Knows the offices of a meeting. A judge, a president or a director who is elected need not have come.
"""

from __future__ import annotations

from corpus.meetings.presence.clause_at import ClauseAt
from corpus.meetings.presence.speakers import person_speaks

_OFFICES_OF_A_MEETING = frozenset(
    "vice-chair vice-chairs vice-chairperson vice-chairpersons vice-chairman rapporteur rapporteurs chair chairperson "
    "chairman co-chair co-chairs moderator bureau".split()
)


def elects_officers(at: ClauseAt) -> bool:
    """Takes the persons elected with their states; whether the verb was one of electing officers."""
    if at.group.passive or not at.group.finite or at.group.tense != "past":
        return False
    behind = {token.lower for token in at.tokens[at.end :]}
    if behind.isdisjoint(_OFFICES_OF_A_MEETING):
        return False
    person_speaks(at.read, at.index, at.end, len(at.tokens), at.found)
    return True
