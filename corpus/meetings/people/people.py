"""All persons whom a sentence names with their offices and states, read from left to right.

Knows that an office stands before or behind its holder's name and belongs to one person only, and that a list may
give the state first ("A: Mr X, Minister"; "A was represented by Mr X"). Knows nothing of attendance.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from corpus.meetings.grammar.lexicon import COMPANIES, DETERMINERS, OFFICES, PREPOSITIONS
from corpus.meetings.grammar.tokens import STATE, WORD, Tokens
from corpus.meetings.grammar.verbs import VerbGroup
from corpus.meetings.people.affiliations import state_of_affiliation
from corpus.meetings.people.offices import is_office, office_end, state_after_office, state_of_title
from corpus.meetings.people.person_names import (
    has_courtesy,
    is_name_word,
    name_at,
    plausible_name,
    skip_courtesy,
)
from corpus.meetings.people.persons import PersonNamed
from corpus.report import Span

_BOUNDARY = frozenset([";", ":", ".", "•", "!", "?", "“", "”", '"', "|", "(", ")"])
_LEADS_IN = frozenset(
    "representing behalf by with and were was are is including through while also between from where when that".split()
)
# Ranks and forms of address that are written like a name.
_RANKS = frozenset(
    "captain major colonel general lieutenant admiral vice-admiral commodore brigadier marshal commander prince "
    "princess shri smt daw sayyid pehin datuk dato ambassador sheikh sheikha".split()
)
_PEERS = frozenset("colleague counterpart colleagues counterparts".split())
# How far before a name its office may begin, in tokens.
_REACH = 28


def find_people(tokens: Tokens, groups: Sequence[VerbGroup] = ()) -> list[PersonNamed]:
    """Every person of a sentence who is named beside an office, a state or a title of courtesy.

    `groups` are the sentence's verbs: no office runs across one.
    """
    verbs = frozenset(k for group in groups for k in range(group.start, group.end))
    found: list[PersonNamed] = []
    free = 0  # the first token that no earlier person has taken
    i = 0
    while i < len(tokens):
        if not tokens[i].capital and tokens[i].lower not in DETERMINERS:
            i += 1
            continue
        start = skip_courtesy(tokens, i, len(tokens))
        courteous = start > i and has_courtesy(tokens, i, start)
        after = name_at(tokens, start, len(tokens)) if _may_begin(tokens, start) else start
        start = _behind_rank(tokens, start, after)
        courteous = courteous or (start > i and tokens[start - 1].lower in _RANKS)
        if (
            after == start
            or not (plausible_name(tokens, start, after) or courteous)
            or (not courteous and _in_other_name(tokens, i, after))
        ):
            i = max(i + 1, start)
            continue
        person = _person(tokens, free, max(free, _last_verb(verbs, i)), i, start, after)
        if person is not None:
            found.append(person)
            free = person.end
        i = max(after, person.end if person else after)
    return _with_state_of_item(tokens, found)


def _with_state_of_item(tokens: Tokens, people: list[PersonNamed]) -> list[PersonNamed]:
    """ "A, Minister of Culture, Youth and Sports (X); B, Director, Department of Y (Z)": in a list parted by semicolons the
    state in brackets that ends an item is that of its only person."""
    marks = [k for k, token in enumerate(tokens) if token.text == ";"]
    if not marks:
        return people
    found = []
    for person in people:
        first = next((k for k, token in enumerate(tokens) if token.start >= person.name.start), 0)
        start = max((k for k in marks if k < first), default=-1)
        end = next((k for k in marks if k > first), len(tokens))
        others = [p for p in people if p is not person and _between(tokens, p.name, start, end)]
        state = _in_last_bracket(tokens, first, end) if person.state is None and not others else None
        found.append(replace(person, state=state) if state is not None else person)
    return found


def _between(tokens: Tokens, span: Span, start: int, end: int) -> bool:
    return any(token.start == span.start for token in tokens[start + 1 : end])


def _in_last_bracket(tokens: Tokens, start: int, end: int) -> str | None:
    while end > start and tokens[end - 1].text in ".,;":
        end -= 1
    if end - 3 < start or tokens[end - 1].text != ")" or tokens[end - 3].text != "(":
        return None
    token = tokens[end - 2]
    return token.code if token.state is not None and token.form in ("name", "code") else None


def _may_begin(tokens: Tokens, i: int) -> bool:
    return i < len(tokens) and tokens[i].kind == WORD and tokens[i].place is None and is_name_word(tokens[i])


def _stood_in_for(tokens: Tokens, i: int) -> bool:
    """ "representing President X", "standing in for H.E. X", "on behalf of X": X did not come."""
    k = i - 1
    while k >= 0 and (tokens[k].lower in DETERMINERS or has_courtesy(tokens, k, k + 1)):
        k -= 1
    words = [t.lower for t in tokens[max(0, k - 1) : k + 1]]
    return words[-1:] == ["representing"] or words in (["in", "for"], ["behalf", "of"], ["place", "of"])


def _behind_rank(tokens: Tokens, start: int, after: int) -> int:
    """Behind "Captain", "Prince", "U" and other forms of address that are written like a part of the name."""
    k = start
    while k + 1 < after and tokens[k].lower in _RANKS:
        k += 1
    return k


def _in_other_name(tokens: Tokens, first: int, after: int) -> bool:
    """ "the Conference on Drought Preparedness", "Greater Mekong Customs": capitals that belong to another name."""
    before = tokens[first - 1].lower if first else ""
    if before in {"of", "on", "for", "in", "the", "at", "to", "a", "an", "under", "into"}:
        return True
    following = tokens[after] if after < len(tokens) else None
    return following is not None and following.capital and following.kind == WORD


def _last_verb(verbs: frozenset[int], first: int) -> int:
    return max((k + 1 for k in verbs if k < first), default=0)


def _person(tokens: Tokens, taken: int, free: int, first: int, name: int, after: int) -> PersonNamed | None:
    span = Span(tokens[name].start, tokens[after - 1].end)
    before = _office_before(tokens, free, first)
    if before is not None and _only_a_rank(tokens, *before) and _behind(tokens, after)[0] is not None:
        before = None
    if _stood_in_for(tokens, before[0] if before is not None else first):
        return None
    if before is not None:
        title, state = _without_state(tokens, *before)
        stop = after
        if state is None:
            state, stop = _state_behind(tokens, after)
        if state is None:
            state, stop = state_of_affiliation(tokens, after)
        return PersonNamed(span, title, state or _list_state(tokens, taken, before[0]), None, before[0], stop)
    title, state, stop = _behind(tokens, after)
    state = state or _list_state(tokens, taken, first)
    if title is None and state is None and not has_courtesy(tokens, first, name):
        return None
    return PersonNamed(span, title, state, None, first, stop)


def _behind(tokens: Tokens, after: int) -> tuple[Span | None, str | None, int]:
    """Office and state behind a name ("X (A)", "X, Minister of Y of A", "X | Director"), and where they end."""
    state, stop = _state_behind(tokens, after)
    begin = stop
    if begin < len(tokens) and tokens[begin].text in (",", "(", "|", "–", "—"):
        begin += 1
    while begin > stop and begin < len(tokens) and tokens[begin].lower in {"the", "as"}:
        begin += 1
    end = office_end(tokens, begin, len(tokens)) if begin > stop else begin
    end = _before_next_person(tokens, begin, end)
    if end <= begin or _of_next_person(tokens, begin, end):
        if state is None:
            state, stop = state_of_affiliation(tokens, after)
        return None, state, stop
    title, own = _without_state(tokens, begin, end)
    state = state or own
    stop = end
    if state is None:
        state, stop = state_after_office(tokens, end, len(tokens))
    if state is None and COMPANIES.isdisjoint(token.lower for token in tokens[begin:end]):
        state, stop = state_of_affiliation(tokens, end)
    return title, state, stop


def _before_next_person(tokens: Tokens, start: int, end: int) -> int:
    """ "Chair and Mr B": the office ends before "and" with a title of courtesy."""
    for k in range(start, end - 1):
        if tokens[k].lower == "and" and has_courtesy(tokens, k + 1, k + 2):
            return k
    return end


def _of_next_person(tokens: Tokens, start: int, end: int) -> bool:
    """ "A, General B C": the office behind the comma has a holder of its own."""
    for k in range(start + 1, end - 1):
        if tokens[k - 1].lower in OFFICES and is_name_word(tokens[k]):
            after = name_at(tokens, k, end)
            if plausible_name(tokens, k, after) and not _in_other_name(tokens, k, after):
                return True
    return False


def _only_a_rank(tokens: Tokens, start: int, end: int) -> bool:
    """ "Ambassador X, Minister of Y": the word before the name is an address, the office follows."""
    return all(
        tokens[k].lower in _RANKS | {"ambassador", "general", "of", "the", "army"} for k in range(start, end)
    )


def _office_before(tokens: Tokens, free: int, first: int) -> tuple[int, int] | None:
    """Tokens of the office that leads up to a name: "the Minister of X of Y" with or without a comma before the name."""
    end = first
    while end > free and tokens[end - 1].text == ",":
        end -= 1
    start = end
    while start > max(free, end - _REACH):
        token = tokens[start - 1]
        if token.text in _BOUNDARY or token.date is not None or token.lower in _LEADS_IN - {"and", "from"}:
            break
        if token.lower == "for" and tokens[start - 2].lower == "in":
            break
        if token.lower == "to" and not (tokens[start - 2].capital or tokens[start - 2].lower in OFFICES):
            break  # "handed over to Prime Minister A", not "Ambassador of X to Y"
        if token.lower in {"and", ","} and not _office_goes_on(tokens, start, end):
            break
        start -= 1
    while start < end and (tokens[start].lower in DETERMINERS or tokens[start].text == ","):
        start += 1
    words = range(start, end)
    if not any(is_office(tokens, k) or tokens[k].lower in _PEERS for k in words):
        return None
    if any(tokens[k].lower in COMPANIES and tokens[k].lower.endswith("ies") for k in words):
        return None
    if end < first and not _ends_an_office(tokens, start, end):
        return None
    return start, end


def _office_goes_on(tokens: Tokens, after: int, end: int) -> bool:
    """ "Minister of Trade and Industry of A": what follows "and" has no office of its own, so one began before it."""
    return not any(tokens[k].lower in OFFICES for k in range(after, end))


def _ends_an_office(tokens: Tokens, start: int, end: int) -> bool:
    """A comma between office and name: the words before it must be the office alone, from its first word on."""
    k = start
    while k < end and (tokens[k].kind == STATE or tokens[k].capital or tokens[k].lower in {"'s", "’s"}):
        if tokens[k].lower in OFFICES:
            return True
        k += 1
    return k < end and (tokens[k].lower in OFFICES or tokens[k].lower in _PEERS)


def _without_state(tokens: Tokens, start: int, end: int) -> tuple[Span | None, str | None]:
    """The office without the state it is held in, and that state."""
    state = state_of_title(tokens, start, end)
    owner = next((k for k in range(start, end - 1) if tokens[k].lower in {"'s", "’s"}), None)
    if owner is not None and not any(tokens[k].lower in OFFICES for k in range(start, owner)):
        start = owner + 1
    while start < end and (
        tokens[start].kind == STATE
        or tokens[start].lower in {"'s", "’s", "'", "’", "the", "her", "his"}
        or (tokens[start].text.isupper() and len(tokens[start].text) > 1 and start + 1 < end)
    ):
        start += 1
    if state is not None:
        for k in range(start, end):
            if tokens[k].kind == STATE and tokens[k].state and tokens[k].code == state and k > start:
                end = k
                break
        while end > start and (
            tokens[end - 1].lower in PREPOSITIONS | DETERMINERS or tokens[end - 1].text == ","
        ):
            end -= 1
    if end <= start or tokens[end - 1].lower in _PEERS:
        return None, state
    return Span(tokens[start].start, tokens[end - 1].end), state


def _state_behind(tokens: Tokens, i: int) -> tuple[str | None, int]:
    """The state right behind a name: "X (A)", "X of A", "X, A"; and where it ends."""
    k = i
    if k + 1 < len(tokens) and (tokens[k].text in "(,–—" or tokens[k].lower in {"of", "from"}):
        bracket = tokens[k].text == "("
        comma = tokens[k].text == ","
        k += 1
        while k < len(tokens) and tokens[k].lower == "the":
            k += 1
        if (
            k < len(tokens)
            and tokens[k].kind == STATE
            and tokens[k].state
            and tokens[k].form in ("name", "code")
        ):
            following = tokens[k + 1].text if k + 1 < len(tokens) else "."
            if comma and following not in ",;.|)":
                return None, i
            if bracket:
                return tokens[k].code, k + 2 if following == ")" else k + 1
            return tokens[k].code, k + 1
    return None, i


_SENT = frozenset("envoy rapporteur mediator facilitator coordinator secretary-general".split())


def _list_state(tokens: Tokens, free: int, first: int) -> str | None:
    """The state that leads an item of a list: "A: Mr X", "A by Mr X", "the delegation of A was led by Mr X", "A's X"."""
    k = first - 1
    while k >= free and (tokens[k].lower in DETERMINERS or tokens[k].text == ","):
        k -= 1
    if k < free:
        return None
    if tokens[k].lower in {"'s", "’s"} and k > free and tokens[k - 1].kind == STATE:
        return tokens[k - 1].code if tokens[k - 1].state else None
    if (
        tokens[k].kind == STATE
        and tokens[k].state
        and k > free
        and k + 1 < first
        and tokens[k - 1].lower in {"of", "for", "from"}
    ):
        sent = tokens[k - 1].lower == "for" and any(t.lower in _SENT for t in tokens[max(free, k - 9) : k])
        return None if sent else tokens[k].code  # "the envoy for A, Mr X" is sent there
    if tokens[k].text not in ":–—-|" and tokens[k].lower != "by":
        return None
    start = k
    while start > free and tokens[start - 1].text not in ";•.":
        start -= 1
    states = {t.code for t in tokens[start:k] if t.kind == STATE and t.state}
    return states.pop() if len(states) == 1 else None
