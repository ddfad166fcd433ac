"""What stands in brackets or behind an item: "Name (State)", "State (observer)", "X as observers", "Y by video link".

Knows to whom such words belong. Knows nothing of the words before.
"""

from __future__ import annotations

from dataclasses import replace

from corpus.meetings.grammar.items import Chunk
from corpus.meetings.grammar.lexicon import COMPANIES, DELEGATES, DETERMINERS, INTERNATIONAL, OFFICES
from corpus.meetings.grammar.tokens import STATE, Token, Tokens, is_remote
from corpus.meetings.people.person_names import is_name_word
from corpus.meetings.people.persons import PersonNamed
from corpus.meetings.presence.party_model import GUEST, MEMBER, OBSERVER, ROLE_WORDS, StateParty, Walk
from corpus.report import Span


def apply_role(walk: Walk, role: str, single: bool = False) -> None:
    """ "A, B and, with them, C as observers": the role holds for the group that it closes, "as an observer" for one."""
    states = walk.found.states
    if single and states:
        states[-1] = replace(states[-1], role=states[-1].role or role)
        return
    for n, party in enumerate(states):
        if party.group == walk.group and party.role is None:
            states[n] = replace(party, role=role)


def add_state(walk: Walk, token: Token, capacity: Span | None, official: bool = False) -> None:
    state = token.state
    if state is None or not state.code:
        return
    if walk.excluding:
        walk.found.excluded.append((state.code, state.span))
        return
    official = official or capacity is not None or (walk.lead.kind == "public" and not walk.lead.given)
    walk.found.states.append(
        StateParty(state.code, state.span, walk.role, capacity, walk.remote, walk.group, official)
    )


def bracket_contents(walk: Walk, chunk: Chunk, i: int, before: int) -> None:
    """ "Name (State)", "State (observer)", "Company (State)"."""
    tokens = walk.tokens
    for begin, close in chunk.brackets:
        inside = tokens[begin:close]
        inside = inside[1:] if inside and inside[0].lower == "the" else inside
        if not inside:
            continue
        role = next((ROLE_WORDS[t.lower] for t in inside if t.lower in ROLE_WORDS), None)
        if any(is_remote(walk.tokens, n) for n in range(begin, close)) and walk.found.states[before:]:
            walk.found.states[-1] = replace(walk.found.states[-1], remote=True)
            continue
        if role and len(walk.found.states) > before:
            last = walk.found.states[-1]
            walk.found.states[-1] = replace(last, role=role)
            continue
        state = next((t for t in inside if t.kind == STATE and t.state and t.form in ("name", "code")), None)
        if state is None or len(walk.found.states) > before:
            continue
        persons = walk.found.persons
        owner = persons[-1] if persons and persons[-1].end >= i else None
        lone = inside[0] is state
        only_states = all(t.kind == STATE or t.text in ",;" or t.lower in {"and", "the"} for t in inside)
        named = owner is not None and lone and not of_an_organisation(walk, owner, i)
        if owner is not None and not lone and _holds_an_office(inside, state):
            add_state(walk, state, Span(inside[0].start, inside[-1].end), official=True)
        elif named or (lone and len(inside) == 1 and _name_before(walk, i, begin - 1)):
            add_state(walk, state, None, official=True)
        elif (
            (only_states and _class_here(walk, i, begin - 1))
            or (only_states and _counted_here(walk, i))
            or (
                only_states
                and len(inside) > 1
                and (walk.lead.kind == "public" or _bloc(tokens, i, begin - 1))
            )
            or _lists_those_before(walk, i, begin, close)
        ):
            first = len(walk.found.states)
            for n in _outer(walk, begin, close):
                if walk.tokens[n].kind == STATE:
                    add_state(walk, walk.tokens[n], walk.lead.capacity, official=True)
            said = class_before(tokens, i, begin - 1)
            if said is not None:
                walk.found.states[first:] = [
                    replace(s, role=s.role or said) for s in walk.found.states[first:]
                ]


def _counted_here(walk: Walk, i: int) -> bool:
    """ "from 16 countries (A, B)": the number stands in the item itself, not before a company with a state behind it."""
    return any(count.span.end > walk.tokens[i].start for count in walk.found.counts)


def _class_here(walk: Walk, i: int, bracket: int) -> bool:
    """ "all Parties (A, B)", "Ministers A (X) and B (Y)": not behind a company further down the list."""
    company = any(t.lower in COMPANIES for t in walk.tokens[i:bracket])
    return bool(walk.found.collectives) and not company


def _bloc(tokens: Tokens, i: int, bracket: int) -> bool:
    """ "the Northern Union (A, B and C)": a body of states, of which these came; no "Drafting Group"."""
    words = [t for t in tokens[i:bracket] if t.lower not in DETERMINERS]
    named = 0 < len(words) <= _SHORT_NAME and all(t.capital for t in words)
    return named and words[-1].lower in _BLOCS and not any(t.lower.endswith("ing") for t in words)


_SHORT_NAME = 2  # words
_BLOCS = frozenset("union group bloc alliance troika league".split())


def _holds_an_office(inside: Tokens, state: Token) -> bool:
    """ "Name (Minister of Ports, X)", "Name (Ambassador of X to Y)": the bracket tells the office and whose it is."""
    at = inside.index(state)
    linked = inside[at - 1].lower in {",", "of", "from", "-", "–"} or (
        inside[at - 1].lower == "the" and at > 1 and inside[at - 2].lower in {",", "of", "from"}
    )
    words = [t.lower for t in inside]
    return linked and any(word in OFFICES for word in words[:at]) and INTERNATIONAL.isdisjoint(words)


def class_before(tokens: Tokens, start: int, end: int) -> str | None:
    """The role of those named as a class right before `end`: "eleven Members", "observer States", "guest countries"."""
    words = [t.lower for t in tokens[max(start, end - 2) : end]]
    if not words or (words[-1] not in ROLE_WORDS and words[-1] not in {"states", "countries", "parties"}):
        return None
    if words[-1] == "parties" and words[0] in {"contracting", "states", "state"}:
        return MEMBER
    return next((ROLE_WORDS[w] for w in reversed(words) if w in ROLE_WORDS), None)


def _outer(walk: Walk, begin: int, close: int) -> list[int]:
    """The tokens of a bracket without those of brackets within it ("France (OT)")."""
    depth, kept = 0, []
    for n in range(begin, close):
        depth += (walk.tokens[n].text == "(") - (walk.tokens[n - 1].text == ")" and n > begin)
        if depth <= 0:
            kept.append(n)
    return kept


def _lists_those_before(walk: Walk, i: int, begin: int, close: int) -> bool:
    """ "the four customs services (A, B, C and D)", "five Parties (A, B and the Union)": a list of who they are."""
    tokens = walk.tokens
    outer = [tokens[n] for n in _outer(walk, begin, close)]
    states = [t for t in outer if t.kind == STATE and t.code]
    separators = sum(t.text in ",;" or t.lower == "and" for t in outer)
    others = [t for t in outer if t.kind == "word" and not t.capital and t.lower not in {"and", "the", "of"}]
    if len(states) < 2 or others or separators < len(states) - 1 or separators > 2 * len(states):
        return False
    before = tokens[max(i, begin - 9) : begin - 1]
    return bool(before) and before[-1].lower.endswith("s") and before[-1].kind == "word"


def _name_before(walk: Walk, i: int, bracket: int) -> bool:
    """ "his colleagues A Bde (X)": two words of a name right before the bracket, behind a noun for persons."""
    k = bracket
    while k > i and is_name_word(walk.tokens[k - 1]):
        k -= 1
    company = any(t.lower in COMPANIES for t in walk.tokens[k:bracket])
    return bracket - k >= 2 and k > i and walk.tokens[k - 1].lower in DELEGATES and not company


def of_an_organisation(walk: Walk, owner: PersonNamed, i: int) -> bool:
    """Whether the person's office is one of an organisation, so that a state in brackets is only where they are from."""
    if owner.title is None:
        behind = walk.tokens[owner.end : owner.end + 4]
        if any(t.lower in COMPANIES and t.capital for t in behind if t.text not in "(),"):
            return True  # "the A. B. Name National Academy of Telegraphy (X)"
        words = walk.tokens[max(0, i - 12) : i]
        return any(t.lower in INTERNATIONAL and t.capital for t in words) and not any(
            t.text in ";" or t.kind == STATE for t in words
        )
    title = [t.lower for t in walk.tokens if owner.title.start <= t.start < owner.title.end]
    return any(word in INTERNATIONAL for word in title)


_CAME = frozenset("joined attended participated part spoke connected present".split())


def apply_tail(walk: Walk, chunk: Chunk) -> None:
    """What an item says after its name: "as observers", "by video link"."""
    tokens = walk.tokens
    if chunk.cut == "relative" and chunk.stop < len(tokens) and tokens[chunk.stop].lower == "who":
        joined = any(t.lower in _CAME for t in tokens[chunk.stop + 1 : chunk.stop + 4])
        afar = any(is_remote(tokens, n) for n in range(chunk.stop, min(chunk.end, chunk.stop + 6)))
        if joined and afar and walk.found.states:
            walk.found.states[-1] = replace(walk.found.states[-1], remote=True)
    if chunk.cut not in ("preposition", "participle", "infinitive") or chunk.stop >= len(tokens):
        return
    tail = [tokens[k].lower for k in range(chunk.stop, chunk.end)]
    if "as" in tail[:1]:
        role = next((ROLE_WORDS[word] for word in tail[:6] if word in ROLE_WORDS), None)
        if {"party", "parties"} & set(tail[:6]) and {"state", "states", "contracting"} & set(tail[:6]):
            apply_role(walk, MEMBER)
        if role in (OBSERVER, GUEST):
            several = any(word in {"states", "countries", "parties", "delegations"} for word in tail[2:3])
            apply_role(walk, role, single=tail[1:2] != [] and tail[1] in _SINGLE and not several)
    if (
        any(is_remote(tokens, n) for n in range(chunk.stop, min(chunk.end, chunk.stop + 6)))
        and walk.found.states
    ):
        last = walk.found.states[-1]
        walk.found.states[-1] = replace(last, remote=True)


_SINGLE = frozenset("a an observer guest".split())


def tail_names(walk: Walk, chunk: Chunk) -> bool:
    """Whether the words cut off name a state or a place, so that bare states after them may belong there."""
    tail = walk.tokens[chunk.stop : chunk.end]
    return any(token.kind == STATE or token.place is not None for token in tail) or len(tail) > 6
