"""Who led a meeting, completed by what the rest of the report says of him: his full name, his office, his state.

Knows how one person is named twice. Knows nothing of who led.
"""

from __future__ import annotations

import re
from dataclasses import replace

from corpus.meetings.grammar.lexicon import OFFICES
from corpus.meetings.model import Person
from corpus.meetings.people.leaders import Leaders


def known_leaders(leaders: Leaders, persons: tuple[Person, ...]) -> Leaders:
    """ "Capt. Obi took the chair": his full name, office and state stand elsewhere in the report."""
    return Leaders(
        _known(leaders.chair, persons),
        tuple(person for person in (_known(p, persons) for p in leaders.co_chairs) if person is not None),
        _known(leaders.opened_by, persons),
    )


def _only_one_for(leader: Person, persons: tuple[Person, ...]) -> list[Person]:
    """ "chaired by Kenya", "by the Tajik leader": who alone is named for that state, where no office is said."""
    of_state = [p for p in persons if p.name and leader.state and p.state == leader.state]
    said = {word.casefold() for word in re.findall(r"[^\W\d_]{3,}", leader.title or "")} & OFFICES
    return of_state if len(of_state) == 1 and said <= _OF_WHOEVER_LEADS else []


_OF_WHOEVER_LEADS = frozenset("leader leaders head chair host".split())


def _known(person: Person | None, persons: tuple[Person, ...]) -> Person | None:
    if person is None:
        return person
    if not person.name:
        title = re.sub(r"^(?:the|its)\s+", "", person.title or "", flags=re.I).casefold()
        alike = [p for p in persons if p.name and title and (p.title or "").casefold().startswith(title)]
        alike = alike if len(alike) == 1 else _only_one_for(person, persons)
        return (
            replace(person, name=alike[0].name, state=person.state or alike[0].state)
            if len(alike) == 1
            else person
        )
    words = {word.casefold() for word in re.findall(r"[^\W\d_]{2,}", person.name)}
    for other in persons:
        theirs = {word.casefold() for word in re.findall(r"[^\W\d_]{2,}", other.name or "")}
        if words and words <= theirs:
            own = person.title if not (person.title or "").startswith("as ") else None
            return replace(
                person,
                name=other.name,
                title=own or other.title or person.title,
                state=person.state or other.state,
            )
    return person
