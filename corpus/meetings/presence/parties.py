"""Who is named in a list of participants: states, organisations, groups, numbers and persons.

Knows how a list is walked item by item, what its leads and role words govern, and where it stops being one. Knows nothing of
whether the list is one of participants: the caller has decided that.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from corpus.meetings.grammar.brackets import (
    add_state,
    apply_tail,
    bracket_contents,
    class_before,
    of_an_organisation,
    tail_names,
)
from corpus.meetings.grammar.chunks import split
from corpus.meetings.grammar.item_openings import exclude, opening_of
from corpus.meetings.grammar.items import Chunk
from corpus.meetings.grammar.joined_names import has_head, leaves_a_field_open
from corpus.meetings.grammar.lexicon import (
    BODY_HEADS,
    COMPANIES,
    DELEGATES,
    DETERMINERS,
    HONORIFICS,
    INSTITUTIONS,
    OFFICES,
    PREPOSITIONS,
    STATE_BODIES,
)
from corpus.meetings.grammar.linking import in_brackets, link_by_adjective, link_by_name
from corpus.meetings.grammar.owners import whose_others_came
from corpus.meetings.grammar.tokens import PUNCT, STATE, Tokens
from corpus.meetings.grammar.verbs import VerbGroup
from corpus.meetings.people.persons import find_person
from corpus.meetings.presence.counts import add_counts
from corpus.meetings.presence.others import add_organisation, read_stateless
from corpus.meetings.presence.party_model import ROLE_WORDS, Lead, Parties, StateParty, Walk
from corpus.report import Span


def read_parties(
    tokens: Tokens,
    start: int,
    end: int,
    groups: Sequence[VerbGroup] = (),
    role: str | None = None,
    lead: str = "",
) -> Parties:
    """Who is named in the list at tokens `start`..`end`. `lead` "public" makes bare names count as delegations."""
    walk = Walk(tokens, groups, Parties(), role=role, role_set=role is not None)
    walk.lead = Lead(lead, given=bool(lead))
    for chunk in split(tokens, start, end, groups):
        _read_chunk(walk, chunk)
        walk.field_open = leaves_a_field_open(tokens, chunk) or (
            walk.field_open
            and chunk.separator in (",", "and")
            and not has_head(tokens[chunk.start : chunk.stop])
        )
        announced = _class_announced(tokens, chunk)
        if announced is not None and not any(s.role for s in walk.found.states):
            walk.role, walk.role_set = announced, True
    return walk.found


def _class_announced(tokens: Tokens, chunk: Chunk) -> str | None:
    """ "… of the following Member States: A, B": the role that a colon gives to those behind it."""
    colon = chunk.end - 1
    if colon <= chunk.start or colon >= len(tokens) or tokens[colon].text != ":":
        return None
    if any(t.kind == STATE for t in tokens[chunk.start : colon]):
        return None
    return class_before(tokens, chunk.start, colon)


def _read_chunk(walk: Walk, chunk: Chunk) -> None:
    tokens = walk.tokens
    if chunk.separator in ("as well as", ";", "with"):
        walk.group += 1
    if walk.found.states and _cuts_off(walk.tokens, chunk) and not _bodies_named_last(walk, chunk):
        walk.found.open = True
    if chunk.separator == "including" and (walk.found.collectives or walk.found.counts or walk.lead.kind):
        walk.found.open = True
    if chunk.cut == "participle" and chunk.stop == chunk.start:
        _stands_in(walk, chunk)
        return
    if chunk.separator == "except":
        exclude(walk, chunk.start, chunk.stop)
        return
    if walk.excluding and chunk.separator in (";", "as well as", "with"):
        walk.excluding = False
    i = opening_of(walk, chunk)
    if chunk.cut == "relative" and (i is None or i >= chunk.stop):
        apply_tail(walk, chunk)
        walk.wary = True
        return
    if i is None or (i >= chunk.stop and not chunk.brackets):
        return
    if chunk.cut == "relative" and i >= chunk.stop:
        walk.wary = True
        return
    if i >= chunk.stop:
        return
    if _role_phrase(walk, chunk, i):
        apply_tail(walk, chunk)
        return
    begins_lead = _starts_lead(tokens, i, chunk.stop)
    if begins_lead:
        walk.wary = False
        walk.lead = Lead(given=walk.lead.given)
        if tokens[i].lower not in ROLE_WORDS and not _part_of_a_state(tokens, i, chunk):
            walk.role = (
                None
                if chunk.separator in ("as well as", ";", "with", "and", ",")
                and walk.role
                and not walk.role_set
                else walk.role
            )
    before = len(walk.found.states)
    add_counts(walk, i, chunk.stop)
    states = [k for k in range(i, chunk.stop) if tokens[k].kind == STATE and not in_brackets(chunk, k)]
    if states:
        _states_of(walk, chunk, i, states)
    else:
        read_stateless(walk, chunk, i)
    bracket_contents(walk, chunk, i, before)
    if chunk.cut == "participle" and tokens[chunk.stop].lower == "representing":
        add_counts(walk, chunk.stop + 1, chunk.end)  # "90 delegates representing 14 administrations"
    apply_tail(walk, chunk)
    if chunk.cut in ("relative", "preposition", "infinitive"):
        walk.wary = walk.wary or chunk.cut == "relative" or tail_names(walk, chunk)


def _part_of_a_state(tokens: Tokens, i: int, chunk: Chunk) -> bool:
    """ "observers from the council of A and the parliament of B": a body goes on with the class before it."""
    if chunk.separator not in (",", "and"):
        return False
    head = next((t.lower for t in tokens[i : min(chunk.stop, i + 5)] if t.lower in _HEADS), "")
    return head in STATE_BODIES and head not in OFFICES and head not in DELEGATES


_HEADS = OFFICES | DELEGATES | STATE_BODIES | HONORIFICS


def _cuts_off(tokens: Tokens, chunk: Chunk) -> bool:
    """ "… and other countries of the region", "and others": the list of states is cut; "other bodies" cuts none."""
    words = [t.lower for t in tokens[chunk.start : chunk.start + 3]]
    if not words or words[0] not in {"others", "etc", "etc.", "other"}:
        return False
    return words[0] != "other" or any(word in _OF_STATES for word in words[1:])


def _bodies_named_last(walk: Walk, chunk: Chunk) -> bool:
    """ "A, B, as well as the companies C, D and others": the others are companies, and no states."""
    bodies = walk.found.organisations
    lone = walk.tokens[chunk.start].lower == "others"
    return lone and bool(bodies) and bodies[-1].span.start > walk.found.states[-1].span.start


_OF_STATES = frozenset(
    "states countries nations members parties delegations participants leaders ministers administrations "
    "governments presidents".split()
)


def _stands_in(walk: Walk, chunk: Chunk) -> None:
    """ "A, Deputy Prime Minister, representing President B of X": A came for X."""
    tokens = walk.tokens
    if tokens[chunk.start].lower not in {"representing", "replacing", "substituting"}:
        walk.wary = walk.wary or any(tokens[k].kind == STATE for k in range(chunk.start, chunk.end))
        return
    end = chunk.end - 1 if chunk.end > chunk.start + 1 and tokens[chunk.end - 1].kind == PUNCT else chunk.end
    inner = read_parties(tokens, chunk.start + 1, end, (), lead="public")
    capacity = Span(tokens[chunk.start].start, tokens[max(chunk.start, end - 1)].end)
    for party in inner.states:
        span = capacity if len(capacity) < 90 else None
        walk.found.states.append(
            StateParty(party.code, party.span, walk.role, span, None, walk.group, official=True)
        )
    if inner.states and walk.found.persons and walk.found.persons[-1].state is None:
        walk.found.persons[-1] = replace(walk.found.persons[-1], state=inner.states[0].code)


def _role_phrase(walk: Walk, chunk: Chunk, i: int) -> bool:
    """ "full members", "observers", "guests": a heading within the sentence for the items that follow."""
    tokens = walk.tokens
    words = [tokens[k].lower for k in range(i, chunk.stop)]
    if not words or len(words) > 4 or not any(word in ROLE_WORDS for word in words):
        return False
    announced = tokens[chunk.end - 1].text if chunk.end > chunk.stop else ""
    group = words[-1] in ROLE_WORDS and words[-1].endswith("s") and announced in ("–", "—", "-", "−", ":")
    if not group and not all(word in ROLE_WORDS or word in _ROLE_FILLERS for word in words):
        return False
    role = next((ROLE_WORDS[word] for word in words if word in ROLE_WORDS), None)
    following = tokens[chunk.end - 1].text if chunk.end <= len(tokens) and chunk.end > chunk.stop else ""
    listed = chunk.end < len(tokens) and tokens[chunk.end].kind == STATE
    if role is None or following not in ("–", "—", "-", ":", ",", "−") or (following == "," and not listed):
        return role is None
    walk.role = role
    walk.role_set = True
    walk.lead = Lead("public")
    walk.wary = False
    return True


_ROLE_FILLERS = frozenset(
    "full permanent associate states countries state country special invited honorary its the as "
    "other participating organisations".split()
)


def _starts_lead(tokens: Tokens, i: int, end: int) -> bool:
    """Whether the item begins with its own head: an office, delegates, an institution, a courtesy or a body."""
    for k in range(i, min(end, i + 5)):
        lower = tokens[k].lower
        if (
            lower in OFFICES
            or lower in DELEGATES
            or lower in STATE_BODIES
            or lower in HONORIFICS
            or lower in COMPANIES
            or lower in INSTITUTIONS
            or lower in BODY_HEADS
        ):
            return True
        if lower in PREPOSITIONS or lower in "([":
            return False
    return False


def _in_a_phrase(tokens: Tokens, start: int, k: int) -> bool:
    """Whether the state is where or about which, not who."""
    before = k - 1
    while before >= start and tokens[before].lower in DETERMINERS:
        before -= 1
    return (
        before >= start
        and tokens[before].lower in PREPOSITIONS
        and tokens[before].lower not in {"of", "from", "by", "with"}
    )


def _states_of(walk: Walk, chunk: Chunk, i: int, states: list[int]) -> None:
    tokens = walk.tokens
    counted = False
    if _only_home(walk, chunk, states):
        return
    for k in states:
        state = tokens[k].state
        if state is None:
            continue
        possessive = (k + 1 < len(tokens) and tokens[k + 1].lower in {"'s", "’s", "‘s"}) or (
            k + 1 < len(tokens) and tokens[k + 1].text in "'’" and tokens[k + 1].start == tokens[k].end
        )
        if whose_others_came(tokens, k):
            continue
        if state.form in ("adjective", "demonym") or possessive:
            verdict, capacity = link_by_adjective(walk, chunk, i, k)
        else:
            verdict, capacity = link_by_name(walk, chunk, i, k, counted)
        if verdict == "state" and chunk.separator == "," and chunk.stop - i == 1 and _ends_a_person(walk, k):
            verdict = "official"
        if verdict == "organisation" and _more_of_an_office(walk, chunk, i, k) and _ends_a_person(walk, k):
            verdict, capacity = "official", None
        if verdict in ("state", "official"):
            counted = True
            if verdict == "official":
                _add_pending(walk, k, capacity)
            official = verdict == "official" or state.form in ("adjective", "demonym") or possessive
            add_state(walk, tokens[k], capacity, official)
        elif verdict == "organisation":
            add_organisation(walk, chunk, i)
            break
        elif verdict == "pending":
            walk.adjectives.append(tokens[k])
        elif not counted and not possessive and state.form == "name" and _in_a_phrase(tokens, i, k):
            walk.wary = True  # "the situation in A, B and C"
    _person(walk, chunk, i)


def _only_home(walk: Walk, chunk: Chunk, states: list[int]) -> bool:
    """ "The Secretary-General, A, of X": where the officer of an organisation is from."""
    tokens, persons = walk.tokens, walk.found.persons
    home = chunk.separator == "," and tokens[chunk.start].lower in {"of", "from"} and len(states) == 1
    if not home or not persons or not 0 <= chunk.start - persons[-1].end <= 1:
        return False
    before = [t.lower for t in tokens[max(0, persons[-1].start - 4) : persons[-1].start]]
    return "secretary-general" in before or of_an_organisation(walk, persons[-1], chunk.start)


def _more_of_an_office(walk: Walk, chunk: Chunk, i: int, k: int) -> bool:
    """ "Minister of Foreign Affairs and Foreign Trade of X": what follows the "and" is a second field, and no body."""
    tokens = walk.tokens
    of = k - 1 - (tokens[k - 1].lower in DETERMINERS)
    words = tokens[i:of]
    if chunk.separator != "and" or tokens[of].lower != "of" or not words or len(words) > 5:
        return False
    bodies = (BODY_HEADS | COMPANIES | INSTITUTIONS | OFFICES) - {"industry"}
    return all(t.capital or t.lower in PREPOSITIONS for t in words) and not any(
        t.lower in bodies for t in words
    )


def _ends_a_person(walk: Walk, k: int) -> bool:
    """ "Ms A, Cabinet Secretary, X;": the state closes the description of the person before it."""
    persons = walk.found.persons
    if not persons or persons[-1].state is not None:
        return False
    if persons[-1].title is None and not any(t.lower in OFFICES for t in walk.tokens[persons[-1].end : k]):
        return False
    beyond = next((t for t in walk.tokens[k + 1 :] if t.text != "," and t.lower not in {"and", "the"}), None)
    if beyond is not None and beyond.kind == STATE:
        return False  # a list of states goes on
    begun, state = persons[-1].start, walk.tokens[k].state
    if k - begun > 24 or any(t.kind == STATE or t.text == ";" for t in walk.tokens[begun:k]) or state is None:
        return False
    persons[-1] = replace(persons[-1], state=state.code)
    return True


def _add_pending(walk: Walk, k: int, capacity: Span | None) -> None:
    """ "the X, Y and US sides": the adjectives before an abbreviation that stands for one."""
    if walk.tokens[k].form == "code":
        for pending in walk.adjectives:
            add_state(walk, pending, capacity, official=True)
        walk.adjectives.clear()


def _person(walk: Walk, chunk: Chunk, i: int) -> None:
    person = find_person(
        walk.tokens, i, max(chunk.stop, chunk.brackets[0][1] if chunk.brackets else chunk.stop)
    )
    if person is None:
        return
    if walk.lead.kind == "public" and person.title is None and person.state is None and not walk.lead.plural:
        return
    walk.found.persons.append(person)
