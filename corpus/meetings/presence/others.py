"""Items of a list that name no state: organisations, groups named as a class, numbers.

Knows what can name an organisation. Knows nothing of states.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from corpus.meetings.grammar.brackets import class_before
from corpus.meetings.grammar.capacities import capacity_of
from corpus.meetings.grammar.governing import PRIVATE
from corpus.meetings.grammar.items import Chunk
from corpus.meetings.grammar.joined_names import has_head
from corpus.meetings.grammar.lexicon import (
    BODY_HEADS,
    COLLECTIVES,
    COMPANIES,
    COUNTABLES,
    DELEGATES,
    DETERMINERS,
    INSTITUTIONS,
    NUMBERS,
    OFFICES,
    number_of,
)
from corpus.meetings.grammar.tokens import NUMBER, PUNCT, STATE, WORD, Token, Tokens
from corpus.meetings.people.person_names import skip_courtesy
from corpus.meetings.people.persons import find_person
from corpus.meetings.presence.party_model import Lead, OrganisationParty, Walk
from corpus.report import Span


def read_stateless(walk: Walk, chunk: Chunk, i: int) -> None:
    """An item that names no state: an organisation, a group, a person, or the office of the person just named."""
    tokens = walk.tokens
    stop = chunk.stop
    words = tokens[i:stop]
    lowers = [token.lower for token in words]
    if not words:
        return
    if any(lower in PRIVATE for lower in lowers[:4]) and not any(t.capital for t in words[1:]):
        walk.lead = Lead("private")
        return
    with_article = i > 0 and tokens[i - 1].lower in DETERMINERS
    goes_on = walk.field_open and chunk.separator in (",", "and") and not with_article
    if goes_on and not has_head(words) and find_person(tokens, i, stop) is None:
        return
    if words[0].lower in DELEGATES and len(words) > 1 and tokens[i + 1].lower in {"of", "from"}:
        walk.lead = Lead(
            "private" if any(lower in PRIVATE for lower in lowers[2:5]) else "public",
            capacity_of(tokens, i, stop),
            True,
        )
    person = find_person(tokens, i, stop)
    if person is not None and with_article and person.end < stop and tokens[person.end].lower == "for":
        person = None  # "the Common Market for …": people have no article, nor are they for anything
    delegates = (
        words[0].lower in DELEGATES and words[0].lower.endswith("s") and words[0].lower not in {"heads"}
    )
    plain = (
        walk.lead.kind
        and not walk.lead.given
        and person is not None
        and person.title is None
        and not _courteous(tokens, i, stop)
        and not _office_follows(tokens, chunk)
    )
    if (
        person is not None
        and not plain
        and not delegates
        and not any(lower in COMPANIES for lower in lowers[:2])
    ):
        walk.found.persons.append(person)
        _add_body_of_officer(walk, i, stop)
        return
    if _body_of_officer(tokens, i, stop) is not None:
        _add_body_of_officer(walk, i, stop)
        return
    if _collective(walk, i, stop):
        return
    add_organisation(walk, chunk, i)


def _add_body_of_officer(walk: Walk, i: int, stop: int) -> None:
    span = _body_of_officer(walk.tokens, i, stop)
    if span is not None and not walk.wary and not walk.excluding:
        walk.found.organisations.append(OrganisationParty(span, walk.role))


def _body_of_officer(tokens: Tokens, i: int, stop: int) -> Span | None:
    """ "the Executive Secretary of the Lake Authority, A": the organisation whose officer came, or None."""
    office = next((k for k in range(i, min(stop, i + 5)) if tokens[k].lower in _OFFICERS), None)
    if office is None:
        return None
    of = next((k for k in range(office + 1, min(stop, office + 4)) if tokens[k].lower in {"of", "at"}), None)
    if of is None:
        return None
    first = of + 1 + (of + 1 < stop and tokens[of + 1].lower in DETERMINERS)
    end = first
    while end < stop and (tokens[end].capital or tokens[end].lower in {"of", "for", "and", "the", "on"}):
        end += 1
        if tokens[end - 1].lower in _ENDS_BODY and (
            end >= stop or tokens[end].lower not in {"of", "for", "on"}
        ):
            break
    while end > first and not tokens[end - 1].capital:
        end -= 1
    words = tokens[first:end]
    if not words or words[0].lower in _OF_A_STATE or any(t.kind == STATE for t in words):
        return None
    acronym = len(words) == 1 and len(words[0].text) > 2 and words[0].text.isupper()
    named = len(words) >= 2 and any(t.lower in BODY_HEADS for t in words) and words[-1].lower != "ministers"
    return Span(words[0].start, words[-1].end) if acronym or named else None


_OFFICERS = frozenset(
    "secretary secretary-general general director director-general president head chief".split()
)
_ENDS_BODY = BODY_HEADS - {"task", "system", "programme", "program"}
# Parts of a state, and the meeting's own bodies that no further word names.
_OF_A_STATE = frozenset(
    "national state federal central supreme ministry department government republic directorate division general office "
    "service foreign executive council customs security presidential royal public republican".split()
)


def _office_follows(tokens: Tokens, chunk: Chunk) -> bool:
    """ "A B, Deputy Minister of X": what stands before an office and its comma is a person."""
    if tokens[chunk.end - 1].text != ",":
        return False
    return any(t.lower in OFFICES and t.capital for t in tokens[chunk.end : chunk.end + 3])


def _courteous(tokens: Tokens, i: int, end: int) -> bool:
    return skip_courtesy(tokens, i, end) > i


def _collective(walk: Walk, i: int, stop: int) -> bool:
    """ "all member states", "the ministers of the Council": named as a class, by no state's name."""
    tokens = walk.tokens
    head = None
    for k in range(i, min(stop, i + 8)):
        lower = tokens[k].lower
        if lower in COLLECTIVES or (lower in DELEGATES and lower.endswith("s")):
            head = k
            break
        if tokens[k].kind == NUMBER or lower in NUMBERS:
            many = tokens[k].text.isdigit() or number_of(lower) not in _NAMED_ELSEWHERE
            if k and tokens[k - 1].lower == "all" and many:
                continue  # "all 12 chiefs of staff"
            return False
        if lower in COMPANIES or (lower in BODY_HEADS and tokens[k].capital):
            return False
    if head is None or _inside_a_name(tokens, head, stop):
        return False
    lowers = [t.lower for k, t in enumerate(tokens[:stop]) if k >= i and not _united_nations(tokens, k)]
    whole = any(
        lower in {"member", "members", "states", "countries", "nations", "participating", "contracting"}
        for lower in lowers
    )
    chiefs = (
        tokens[head].lower in {"ministers", "leaders", "heads", "presidents", "premiers", "chiefs", "sherpas"}
        and len(lowers) >= 2
    )
    if not (whole or chiefs):
        return False
    begin = i
    if i > 0 and tokens[i - 1].lower == "all":
        begin = i - 1
    elif i > 1 and tokens[i - 1].lower == "the" and tokens[i - 2].lower == "all":
        begin = i - 2
    span = Span(tokens[begin].start, tokens[stop - 1].end)
    walk.found.collectives.append(span)
    following = tokens[stop : stop + 2]
    if any(t.lower in {"namely", ":", "–", "—", "viz"} for t in following):
        walk.role = class_before(tokens, i, stop) or walk.role
    walk.lead = Lead(
        "public",
        capacity_of(tokens, i, head + 1)
        if tokens[head].lower not in {"states", "countries", "members"}
        else None,
        True,
    )
    return True


_NAMED_ELSEWHERE = frozenset({2, 3, 4, 5})  # "all three ministers": so few are told one by one


def _inside_a_name(tokens: Tokens, head: int, stop: int) -> bool:
    """ "the United Nations Population Fund", "the heads of Interpol and Europol": the word stands in a body's name, or before
    one."""
    if _united_nations(tokens, head):
        return True
    behind = tokens[head + 1 : stop]
    if tokens[head].capital and _goes_on_to_a_body(behind):
        return True
    if head and tokens[head - 1].kind == NUMBER:
        return False  # "all 30 Chiefs of Service"
    return (
        tokens[head].lower in {"heads", "chiefs", "directors"}
        and len(behind) == 2
        and behind[0].lower == "of"
        and behind[1].capital
        and behind[1].kind == WORD
    )


def _united_nations(tokens: Tokens, k: int) -> bool:
    return tokens[k].lower == "nations" and k > 0 and tokens[k - 1].lower == "united"


def _goes_on_to_a_body(behind: Tokens) -> bool:
    """ "the Regional Police Chiefs Cooperation Organisation": capitals up to the noun of a body."""
    capitals = list(takewhile(lambda t: t.capital and t.kind == WORD, behind))
    return any(t.lower in BODY_HEADS for t in capitals)


def add_organisation(walk: Walk, chunk: Chunk, i: int) -> None:
    tokens = walk.tokens
    k = i
    while k < chunk.stop and not (tokens[k].capital and tokens[k].lower not in _LEADING):
        k += 1
    if any(begin <= k < close for begin, close in chunk.brackets):
        _named_in_bracket(walk, chunk)  # "the observers (A, B and C)"
        return
    stop = chunk.stop
    while stop > k and tokens[stop - 1].kind == PUNCT and tokens[stop - 1].text not in ')"”»’':
        stop -= 1
    while stop > k and tokens[stop - 1].lower in _TRAILING:
        stop -= 1
    if k >= stop or (stop - k == 1 and len(tokens[k].text) < 3):
        return
    if walk.wary or walk.excluding or all(t.kind == PUNCT for t in tokens[k:stop]):
        return
    before_bracket = next((begin - 2 for begin, _ in chunk.brackets if begin - 2 >= k), k)
    class_named = tokens[before_bracket].lower in COUNTABLES and not _united_nations(tokens, before_bracket)
    if class_named and (stop - k == 1 or before_bracket < stop - 1):
        _named_in_bracket(walk, chunk)  # "three Organisations (A, B and C)"
        return
    if not _names_a_body(tokens, k, stop):
        return
    if tokens[k].lower in DETERMINERS:
        k += 1
    end = tokens[stop - 1].end
    for begin, close in chunk.brackets:
        if tokens[begin - 1].start < end:
            if begin - 1 > k and not _holds_letters(tokens[begin:close]):
                end = tokens[begin - 2].end
            break
    if end > tokens[k].start:
        if any(t.lower in COMPANIES for t in tokens[i:k]):
            walk.lead = Lead("private")  # "the companies A and B"
        sent_by = (
            any(t.lower in DELEGATES and t.lower.endswith("s") for t in tokens[i:k]) and tokens[k].capital
        )
        announced = walk.lead.kind == "private" or sent_by  # "representatives of A"
        walk.found.organisations.append(OrganisationParty(Span(tokens[k].start, end), walk.role, announced))


def _holds_letters(bracket: Sequence[Token]) -> bool:
    """Whether a bracket behind a name has letters that stand for it: "(GWP)", "(GWP-Med)"."""
    if len(bracket) == 1 and bracket[0].kind == WORD and sum(map(str.isupper, bracket[0].text)) > 1:
        return True
    return any(t.kind == WORD and t.text.isupper() for t in bracket)


def _named_in_bracket(walk: Walk, chunk: Chunk) -> None:
    """The bodies that a bracket behind a number of organisations names."""
    tokens = walk.tokens
    for begin, close in chunk.brackets:
        first = begin
        for k in range(begin, close + 1):
            if k < close and tokens[k].text != "," and tokens[k].lower != "and":
                continue
            if k > first and tokens[first].lower in DETERMINERS:
                first += 1
            if k > first and tokens[first].capital and not all(t.kind == STATE for t in tokens[first:k]):
                span = Span(tokens[first].start, tokens[k - 1].end)
                walk.found.organisations.append(OrganisationParty(span, walk.role, announced=True))
            first = k + 1


def _names_a_body(tokens: Tokens, k: int, stop: int) -> bool:
    """Whether the capitals can name an organisation: not a place, a date, an office, a number or a person."""
    first = tokens[k]
    if first.place is not None and all(t.place is not None or t.kind == PUNCT for t in tokens[k:stop]):
        return False
    if first.kind not in (WORD, STATE) or number_of(first.lower) is not None or first.lower in _NO_BODY:
        return False
    if skip_courtesy(tokens, k, stop) > k:
        return False
    words = [t for t in tokens[k:stop] if t.kind in (WORD, STATE)]
    if len(words) == 1 and (
        first.lower in _CLASSES
        or first.lower in INSTITUTIONS
        or first.lower in BODY_HEADS
        or first.lower in OFFICES
        or first.lower in COLLECTIVES
    ):
        return False
    said = tokens[k:stop]
    offices = [
        n
        for n, t in enumerate(said)
        if (t.lower in OFFICES or t.lower.endswith("-general"))
        and not any(after.lower in _BODIES_BY_OFFICE for after in said[n + 1 : n + 2])
    ]
    return not offices or offices[0] > 3 or any(t.lower in COMPANIES for t in words[: offices[0]])


# "the Executive Committee", but "the General Department" is part of a state.
_BODIES_BY_OFFICE = BODY_HEADS - {"department", "directorate", "ministry", "office", "service"}
_NO_BODY = frozenset(
    "they we he she it annex according this these several both many some four five ministries "
    "later earlier meanwhile afterwards ahead previously separately beforehand then".split()
)


_CLASSES = frozenset("ngos igos ingos csos africa asia europe america oceania".split())
_TRAILING = frozenset("also too both respectively likewise additionally".split())
_LEADING = frozenset(
    "representatives representative delegation delegations delegates members officials experts "
    "heads head guests observers staff company companies operator operators the".split()
)
