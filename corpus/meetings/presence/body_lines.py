"""One line of a participant list that names an organisation and whom it sent: "WMO  Mr. A. B.", "Airbus – Ms. C. D.".

Knows how the two are set apart. Knows nothing of the list that the line stands in.
"""

from __future__ import annotations

from corpus.meetings.grammar.lexicon import BODY_HEADS, INSTITUTIONS, OFFICES, PREPOSITIONS, STATE_BODIES
from corpus.meetings.grammar.tokens import STATE, WORD, Tokens
from corpus.meetings.people.person_names import name_at, skip_courtesy
from corpus.meetings.people.persons import PersonNamed
from corpus.meetings.presence.party_model import OrganisationParty, Parties
from corpus.report import Span

_LONGEST = 9  # tokens of such a name
_APART = 2  # characters that set two columns apart
_MARKS = frozenset(":–—-|")


def read_body_line(tokens: Tokens, i: int, role: str | None, target: Parties) -> bool:
    """Add the organisation at `i` and the persons behind it; False where the line is laid out in another way."""
    start = next(
        (
            k
            for k in range(i + 1, min(len(tokens), i + _LONGEST))
            if skip_courtesy(tokens, k, len(tokens)) > k
        ),
        None,
    )
    if start is None:
        return False
    end = start - 1 if tokens[start - 1].text in _MARKS else start
    set_apart = end < start or tokens[start].start - tokens[end - 1].end >= _APART
    if not _is_a_body(tokens[i:end]) or not (set_apart or _can_only_be_one(tokens[i:end])):
        return False
    span = Span(tokens[i].start, tokens[end - 1].end)
    target.organisations.append(OrganisationParty(span, role, announced=True))
    for k in range(start, len(tokens)):
        begins = skip_courtesy(tokens, k, len(tokens))
        close = name_at(tokens, begins, len(tokens))
        if begins > k and close > begins:
            name = Span(tokens[begins].start, tokens[close - 1].end)
            target.persons.append(PersonNamed(name, None, None, span, k, close))
    return True


def _is_a_body(words: Tokens) -> bool:
    """Whether these can name an organisation: capitals, no state, no office, and no ministry of one."""
    if not words or any(t.kind == STATE or t.text in ".,;()" for t in words):
        return False
    if any(t.lower in OFFICES or t.lower in STATE_BODIES for t in words):
        return False
    named = [
        t for t in words if t.kind == WORD and t.lower not in PREPOSITIONS and t.lower not in {"and", "the"}
    ]
    return bool(named) and all(t.capital for t in named)


def _can_only_be_one(words: Tokens) -> bool:
    """Initials alone, or a name that ends with the noun of a body: "WMO Mr. A. B.", "River Secretariat Ms. C. D."."""
    last = words[-1]
    initials = len(words) == 1 and sum(letter.isupper() for letter in last.text) > 1
    return initials or (len(words) > 1 and last.lower in BODY_HEADS | INSTITUTIONS | {"secretariat"})
