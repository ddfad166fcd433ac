"""Persons in a noun phrase: name, office, the state or organisation they stand for.

Knows how a name stands beside an office, a state or a title of courtesy. Knows nothing of attendance.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from corpus.meetings.grammar.lexicon import (
    BODY_HEADS,
    COMPANIES,
    DETERMINERS,
    HONORIFICS,
    MEETING_NOUNS,
    OFFICES,
    STATE_BODIES,
)
from corpus.meetings.grammar.tokens import PUNCT, STATE, WORD, Tokens
from corpus.meetings.people.offices import (
    code_of,
    is_office,
    of_a_part,
    office_end,
    state_after_office,
    state_of_title,
)
from corpus.meetings.people.person_names import (
    INITIALS,
    TITLE_WORDS,
    is_name_word,
    name_at,
    plausible_name,
    skip_courtesy,
)
from corpus.report import Span


@dataclass(frozen=True, slots=True)
class PersonNamed:
    """A person: spans of name and office; `state` is a code; `organisation` a span. `start`, `end` are token indexes."""

    name: Span
    title: Span | None
    state: str | None
    organisation: Span | None
    start: int
    end: int


def find_person(tokens: Tokens, start: int, end: int) -> PersonNamed | None:
    """The first person in the noun phrase at `start`..`end`: "office of X Name", "Name, office of X", "Name (X)"."""
    i = start
    while i < end and (
        tokens[i].lower in DETERMINERS
        or tokens[i].text in ",:–—-•*"
        or tokens[i].lower in {"by", "also", "and", "as", "both", "through", "with"}
    ):
        i += 1
    if i >= end:
        return None
    if i + 1 < end and tokens[i].kind == "number" and tokens[i + 1].text in ".)":
        i += 2
    k = skip_courtesy(tokens, i, end)
    after = name_at(tokens, k, end)
    single = after == k + 1 and not INITIALS.fullmatch(tokens[k].text) and k == i
    if after > k and not single and (plausible_name(tokens, k, after) or k > i):
        return _name_first(tokens, i, k, after, end)
    return _office_first(tokens, i, end)


def _name_first(tokens: Tokens, start: int, name: int, after: int, end: int) -> PersonNamed:
    span = Span(tokens[name].start, tokens[after - 1].end)
    k = after
    state: str | None = None
    title: Span | None = None
    organisation: Span | None = None
    stop = after
    if (
        (k < end and tokens[k].text in ",(–—-:")
        or (k < end and tokens[k].lower == "as")
        or (k + 1 < end and tokens[k].lower in {"of", "from"})
    ):
        k += 1
    while k < end and tokens[k].lower in {"the", "of", "from"}:
        k += 1
    if k < end and tokens[k].kind == STATE:
        code = code_of(tokens[k])
        form = tokens[k].form if tokens[k].state else ""
        if form in ("name", "code"):
            state = code
            stop = k + 1
            k += 1
            if k < end and tokens[k].text == ")":
                k += 1
            if k < end and tokens[k].text in ",–—-":
                k += 1
    joined = k < end and tokens[k].lower == "and"  # "Mr A and Ambassador B": another's office
    office = k if joined else office_end(tokens, k, end)
    if office > k:
        title = Span(tokens[k].start, tokens[office - 1].end)
        stop = office
        state = state or state_of_title(tokens, k, office)
        if state is None:
            state, stop = state_after_office(tokens, office, end)
        if state is None and _officer_of_the_body(tokens, k):
            state, stop = _state_in_bracket(tokens, office, end)
    return PersonNamed(span, title, state, organisation, start, stop)


def _officer_of_the_body(tokens: Tokens, k: int) -> bool:
    """ "Chair of the Commission (X)": the body's own officers come from a state, a company's president only lives in one."""
    return (
        re.match(r"(?:vice-|co-)?chair|rapporteur|convenor|convener|facilitator", tokens[k].lower) is not None
    )


def _state_in_bracket(tokens: Tokens, k: int, end: int) -> tuple[str | None, int]:
    inside = tokens[k + 1 : k + 2]
    alone = inside and tokens[k].text == "(" and k + 2 < end and tokens[k + 2].text == ")"
    return (inside[0].code, k + 3) if alone and inside[0].kind == STATE else (None, k)


def _office_first(tokens: Tokens, i: int, end: int) -> PersonNamed | None:
    office = False
    k = i
    limit = min(end, i + 32)
    while k < limit:
        token = tokens[k]
        lower = token.lower
        if lower in OFFICES or lower in STATE_BODIES or lower == "counterpart":
            office = office or is_office(tokens, k)
            k += 1
            continue
        if token.text in ";:" or lower in {"who", "which", "at", "was", "were", "is", "has", "had"}:
            return None
        courtesy = skip_courtesy(tokens, k, limit)
        if (
            office
            and (courtesy > k or is_name_word(token))
            and not (
                courtesy == k
                and k
                and tokens[k - 1].lower in {"the", "of"}
                and lower not in HONORIFICS
                and _in_body_name(tokens, k, limit)
            )
        ):
            name = courtesy
            after = name_at(tokens, name, limit)
            if after > name and (
                after - name >= 2
                or courtesy > k
                or (k > 0 and (tokens[k - 1].lower in OFFICES or tokens[k - 1].text == ","))
            ):
                if _part_of_title(tokens, k, name, after, limit):
                    k = after
                    continue
                ranked = all(t.lower in _RANKS or t.kind == PUNCT for t in tokens[i:k])
                if ranked and after < end and tokens[after].text == ",":  # "General A, President of X"
                    behind = _name_first(tokens, i, name, after, end)
                    if behind.title is not None:
                        return behind
                return _with_office_before(tokens, i, k, name, after, end)
        k += 1
    return None


_RANKS = HONORIFICS | frozenset(
    "general colonel admiral vice-admiral marshal lieutenant major captain brigadier commodore major-general prince princess "
    "lieutenant-general lieutenant-colonel ambassador".split()
)


def _in_body_name(tokens: Tokens, k: int, end: int) -> bool:
    """Whether capitals that begin at `k` run on into a body's word ("the Archipelago Cooperation Council")."""
    n = k
    while n < end and tokens[n].capital and tokens[n].kind == WORD:
        if tokens[n].lower in BODY_HEADS or tokens[n].lower in COMPANIES or tokens[n].lower in MEETING_NOUNS:
            return True
        n += 1
    return False


def _part_of_title(tokens: Tokens, k: int, name: int, after: int, end: int) -> bool:
    """ "Director of the Silk Road Fund Ivan Petrov": capitals after "of" are a body's when a body's word ends them."""
    if name > k:
        return False
    before = tokens[k - 1].lower if k else ""
    if before in {"of", "for", "the", "on", "and", "at", "in"}:
        following = tokens[after].lower if after < end else ""
        if (
            following in BODY_HEADS
            or following in COMPANIES
            or following in STATE_BODIES
            or following in TITLE_WORDS
            or following in OFFICES
        ):
            return True
        return (before in {"of", "for", "on", "in", "at", "the"} and after - name < 2) or before in {
            "of",
            "for",
            "on",
            "the",
        }
    following = tokens[after].lower if after < end else ""
    return following in BODY_HEADS and following not in {"dialogue"} and tokens[after].capital


def _with_office_before(
    tokens: Tokens, start: int, title_end: int, name: int, after: int, end: int
) -> PersonNamed:
    span = Span(tokens[name].start, tokens[after - 1].end)
    first = start
    while first < title_end and (tokens[first].lower in DETERMINERS or tokens[first].lower in HONORIFICS):
        first += 1
    state = state_of_title(tokens, start, title_end)
    last = title_end
    while last > first and tokens[last - 1].text in ",–—-:(":
        last -= 1
    begin = first
    if begin < last and tokens[begin].kind == STATE:
        begin += 1
        if begin < last and tokens[begin].lower in {"'s", "’s", "'", "’"}:
            begin += 1
    title_last = last
    for k in range(begin, last):
        if tokens[k].kind == STATE and tokens[k].state and tokens[k].form in ("name", "code"):
            title_last = k
            while title_last > begin and tokens[title_last - 1].lower in {"of", "the", "from"}:
                title_last -= 1
            break
    title = Span(tokens[begin].start, tokens[title_last - 1].end) if title_last > begin else None
    stop = after
    if state is None and after < end:
        k = after
        if tokens[k].lower in {"of", "from"} or tokens[k].text in "(":
            k += 1
            while k < end and tokens[k].lower == "the":
                k += 1
            if k < end and tokens[k].kind == STATE and not of_a_part(tokens, start, title_end):
                state = code_of(tokens[k])
                stop = k + 1
    return PersonNamed(span, title, state, None, start, stop)
