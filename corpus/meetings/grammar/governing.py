"""What stands before "of <state>": whether its words are an office, a company, a person or another body.

Knows the nouns that decide it. Knows nothing of the list around the item.
"""

from __future__ import annotations

import re

from corpus.meetings.grammar.capacities import capacity_of
from corpus.meetings.grammar.items import Chunk
from corpus.meetings.grammar.lexicon import (
    BODY_HEADS,
    COMPANIES,
    DELEGATES,
    DETERMINERS,
    INTERNATIONAL,
    NUMBERS,
    OFFICES,
    STATE_BODIES,
)
from corpus.meetings.grammar.tokens import STATE, WORD, Tokens
from corpus.meetings.people.person_names import has_courtesy, name_at, skip_courtesy
from corpus.meetings.people.person_nouns import looks_like_people
from corpus.meetings.people.persons import find_person
from corpus.meetings.presence.party_model import GUEST, OBSERVER, ROLE_WORDS, Lead, Walk
from corpus.report import Span

PRIVATE = COMPANIES - {
    "bank",
    "banks",
    "union",
    "unions",
    "centre",
    "center",
    "group",
    "team",
    "teams",
    "federation",
    "industry",
    "industries",
    "people",
    "peoples",
    "party",
    "port",
    "fund",
    "chamber",
    "academy",
    "sector",
    "exchange",
    "post",
}


FORMERLY = frozenset("former ex ex-president ex-minister ex-prime late".split())
MINISTERIAL = frozenset(
    "minister ministers ministry ministries vice-minister vice-ministers secretary ministers' "
    "department departments".split()
)


_STATE_BANKS = frozenset("national central reserve state".split())
_BANKS = frozenset("bank banco banque bangko".split())


def is_central_bank(tokens: Tokens, i: int, stop: int) -> bool:
    """ "Governors of the Central Bank of A, the Bank of B, Bank C": among governors a bank is that of its state."""
    if not any(t.lower in _BANKS and t.capital for t in tokens[i:stop]):
        return False
    for k in range(i, -1, -1):
        if tokens[k].lower in {"governor", "governors"}:
            return True
        if tokens[k].text in ";:" or (tokens[k].lower in DELEGATES and tokens[k].lower.endswith("s")):
            return False
    return False


AGENTS = re.compile(r"[a-z]{3}(?:ers|ors|ists|ians|men|women|logists|archs)$")


# After a word such as "railway" or "university" these make a part of the state of it.
_PUBLIC_HEADS = frozenset(
    "administration administrations ministry ministries department departments authority authorities agency "
    "agencies regulator regulators inspectorate directorate".split()
)


_STATES_OWN = frozenset("delegations ministries governments administrations".split())


def governed(walk: Walk, chunk: Chunk, i: int, link: int, state_at: int) -> tuple[str, Span | None]:
    """ "<chain> of <state>": the words of the chain decide who comes."""
    tokens = walk.tokens
    known = bool(walk.found.persons or walk.found.states) or walk.lead.kind == "public"
    kind = chain_kind(tokens, i, link, known)
    if kind in ("private", "other") and (
        _after_public_bodies(walk, i, link) or under_the_highest(tokens, i, link)
    ):
        kind = "public"
    plural = tokens[i].lower.endswith("s") or any(
        tokens[n].lower in {"heads", "leaders", "ministers", "presidents", "representatives", "delegations"}
        for n in range(i, link)
    )
    if kind == "private":
        if plural:
            walk.lead = Lead("private", None, plural)
        capitals = sum(tokens[n].capital for n in range(i, link) if tokens[n].kind == WORD)
        return ("organisation" if capitals else ""), None
    if (
        kind == "public"
        and state_at + 1 < chunk.stop
        and tokens[state_at + 1].capital
        and tokens[state_at + 1].kind == WORD
    ):
        for n in range(state_at + 1, min(chunk.stop, state_at + 6)):
            lower = tokens[n].lower
            if tokens[n].text in "([,":
                break
            if lower in OFFICES or (lower in STATE_BODIES and lower not in COMPANIES):
                break
            if lower in COMPANIES:
                return "organisation", None
    if kind == "public":
        outside = [t.lower for t in tokens[i:state_at] if ROLE_WORDS.get(t.lower) in (OBSERVER, GUEST)]
        if outside:
            walk.role = ROLE_WORDS[outside[0]]  # "observers of X", "representatives of the observer States X"
        capacity = capacity_of(tokens, i, link)
        if _person_name_in(tokens, i, link):
            walk.lead = Lead("public", None, True) if plural else walk.lead
            return "official", None
        walk.lead = Lead("public", capacity, plural) if plural or not walk.lead.kind else walk.lead
        return "official", capacity
    if kind == "person":
        return ("" if _after_an_organisation(walk, i) else "official"), None
    if kind == "blocked":
        return "", None
    if kind == "other" and _holder_follows(tokens, i, state_at):
        return "official", capacity_of(tokens, i, link)
    right = name_at(tokens, state_at + 1, chunk.stop)
    if (
        kind == "other"
        and right == chunk.stop
        and right - state_at >= 3
        and tokens[i].capital
        and (walk.found.persons or walk.lead.kind == "public")
    ):
        return "official", None  # an office under a name of its own, and the person who holds it
    if any(tokens[n].capital for n in range(i, link) if tokens[n].kind == WORD):
        return "organisation", None
    return "", None


_HIGHEST = frozenset("president government cabinet prime".split())


def under_the_highest(tokens: Tokens, start: int, end: int) -> bool:
    """ "the Analytical Centre under the President of X": a part of the state, whatever it is called."""
    for k in range(start + 1, end):
        if tokens[k].lower == "under":
            n = k + 1
            while n < end and tokens[n].lower in DETERMINERS:
                n += 1
            return n < end and tokens[n].capital and tokens[n].lower in _HIGHEST
    return False


def _after_public_bodies(walk: Walk, i: int, link: int) -> bool:
    """ "representatives of ministries, institutes and companies of X": all in small letters and of one state, some of
    them parts of it."""
    tokens = walk.tokens
    if tokens[i - 1].lower not in {"and", ","} or any(t.capital for t in tokens[i:link]):
        return False
    for k in range(i - 2, -1, -1):
        lower = tokens[k].lower
        if lower in DELEGATES and lower.endswith("s") and tokens[k + 1].lower in {"of", "from"}:
            return lower in _PARTS or any(t.lower in _PARTS for t in tokens[k + 2 : i])
        named = tokens[k].capital and lower not in _PARTS and tokens[k - 1].lower != "of"
        if tokens[k].kind == STATE or named or not (tokens[k].kind == WORD or lower == ","):
            return False
    return False


_PARTS = (STATE_BODIES - PRIVATE - {"bodies", "body", "council", "committee", "board"}) | MINISTERIAL


def _is_a_central_bank(tokens: Tokens, start: int, n: int, end: int) -> bool:
    """ "the Bank of X", "the People's Bank of X": a state's own, but for the states where a bank of commerce is called so."""
    if n != end - 1 or not tokens[n].capital:
        return False
    before = [t.lower for t in tokens[start:n] if t.lower not in DETERMINERS]
    state = next((t for t in tokens[end : end + 3] if t.kind == STATE), None)
    if before in (["people's"], ["people’s"], ["people", "'s"], ["people", "’s"]):
        return True
    return not before and state is not None and state.code not in _WITH_A_BANK_OF_COMMERCE


_WITH_A_BANK_OF_COMMERCE = frozenset({"CHN", "CYP", "IND", "IRL", "PSE", "TWN", "USA"})


def is_national(tokens: Tokens, start: int, n: int) -> bool:
    """ "the X Statistical Institute", "the National Institute of Y": a public body all the same."""
    return tokens[n].lower in {"institute", "institutes"} and any(
        tokens[k].lower in _NATIONAL and tokens[k].capital for k in range(start, n)
    )


_NATIONAL = frozenset(
    "national state federal statistical meteorological hydrometeorological geological geographic geographical".split()
)


def _public_chamber(tokens: Tokens, n: int) -> bool:
    """ "the Legislative Chamber", "the Chamber of Accounts": not one of commerce."""
    beside = [tokens[n - 1].lower] if n else []
    if tokens[n + 1 : n + 2] and tokens[n + 1].lower == "of":
        beside += [t.lower for t in tokens[n + 2 : n + 3]]
    return any(word in _CHAMBERS for word in beside)


_CHAMBERS = frozenset("legislative lower upper first second accounts deputies representatives".split())


def _holder_follows(tokens: Tokens, i: int, state_at: int) -> bool:
    """ "the Defender of Rights of X, Mr A": a title of courtesy behind the comma makes it an office."""
    if any(tokens[n].lower in COMPANIES or tokens[n].lower in BODY_HEADS for n in range(i, state_at)):
        return False
    comma = state_at + 1
    return (
        comma + 1 < len(tokens)
        and tokens[comma].text == ","
        and has_courtesy(tokens, comma + 1, min(len(tokens), comma + 5))
        and skip_courtesy(tokens, comma + 1, min(len(tokens), comma + 5)) > comma + 1
    )


def _after_an_organisation(walk: Walk, i: int) -> bool:
    """ "The Secretary General of the World Union, A of X": A stands for the Union, X is only where A is from."""
    words = walk.tokens[max(0, i - 10) : i]
    if not words or words[-1].text != "," or any(t.text == ";" or t.kind == STATE for t in words):
        return False
    return any(t.lower in INTERNATIONAL and t.capital for t in words) and any(
        t.lower in OFFICES for t in words
    )


def is_a_field(tokens: Tokens, n: int, end: int) -> bool:
    """ "Industry and Tourism Minister": the word at `n` is what a minister is for, in a row of capitals before the noun."""
    k = n + 1
    while k < end and (tokens[k].capital or tokens[k].lower in {"and", ","}):
        if tokens[k].lower in MINISTERIAL:
            return True
        k += 1
    return False


def _people_first(tokens: Tokens, start: int, n: int, end: int) -> bool:
    """ "Hydrologists from X", "harbour masters of Y": the last noun before the state, with capitals only at the beginning."""
    if n != end - 1 or n - start > 2 or not looks_like_people(tokens[n].lower):
        return False
    if n > start and tokens[n - 1].lower in _IN_OFFICE:
        return True  # "the National Archivists of X"
    return all(
        tokens[k].kind == WORD and (not tokens[k].capital or (k == start and _begins_sentence(tokens, k)))
        for k in range(start, end)
    )


_IN_OFFICE = frozenset("national state chief federal general principal senior".split())


def _begins_sentence(tokens: Tokens, k: int) -> bool:
    """Whether only a determiner, a number or a mark stands before the token at `k`."""
    return all(t.kind != WORD or t.lower in DETERMINERS or t.lower in NUMBERS for t in tokens[:k])


def _person_name_in(tokens: Tokens, start: int, end: int) -> bool:
    person = find_person(tokens, start, end)
    return person is not None


def chain_kind(tokens: Tokens, start: int, end: int, lone: bool = False) -> str:
    """The kind of what is "of <state>": public (offices, delegates, parts of a state), private, person, blocked."""
    office = False
    if tokens[start].lower in FORMERLY:
        return "blocked"
    for n in range(start, end):
        token = tokens[n]
        lower = token.lower
        if lower in {"to", "for"} and any(tokens[m].kind == STATE for m in range(n, end)):
            return "blocked"
        if lower in {"union", "federation"} and n + 1 < end and tokens[n + 1].lower in OFFICES:
            continue  # "the Union Minister of <state>"
        if lower in {"bank", "banks"}:
            governor = (
                any(tokens[m].lower in {"governor", "governors"} for m in range(start, n))
                and n + 1 >= end - 1
            )
            return (
                "public"
                if governor
                or (n > start and tokens[n - 1].lower in _STATE_BANKS | {")"})
                or _is_a_central_bank(tokens, start, n, end)
                else "private"
            )
        if is_national(tokens, start, n) or (lower in {"chamber", "chambers"} and _public_chamber(tokens, n)):
            return "public"
        if lower in MINISTERIAL or (
            lower in STATE_BODIES and lower not in PRIVATE and lower not in {"foreign", "armed"}
        ):
            return "public"
        if (
            lower in COMPANIES
            and lower not in {"party", "people", "team", "post"}
            and not (lower in DELEGATES and n == start)
            and not (n + 1 < end and tokens[n + 1].lower in _PUBLIC_HEADS)
            and not is_a_field(tokens, n, end)
        ):
            return "private"
        if lower in {"people", "party", "post"} and token.capital and tokens[end - 1].lower != "bank":
            return "private"
        if lower in {"governor", "governors", "mayor", "mayors"} and not any(
            tokens[m].lower in {"bank", "banks"} for m in range(n, end)
        ):
            return "private"  # they stand for a part of a state
        if (
            lower in OFFICES
            or lower in DELEGATES
            or lower.endswith(("-general", "s-general"))
            or (lone and not token.capital and AGENTS.search(lower))
            or _people_first(tokens, start, n, end)
        ):
            office = True
        elif lower in BODY_HEADS and not office:
            if any(tokens[m].lower in _STATES_OWN for m in range(n + 1, end)) and not token.capital:
                continue  # "working groups of the delegations of X"
            return "other"
    if office:
        return "public"
    k = skip_courtesy(tokens, start, end)
    if k == start and tokens[k].text.isupper() and end - k >= 3:
        k += 1  # an office that is abbreviated ("NSA A Bde")
    if name_at(tokens, k, end) == end and (k > start or 2 <= end - k <= 5 or lone):
        return "person"
    return "other"
