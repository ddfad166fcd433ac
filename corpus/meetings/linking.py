"""How a noun phrase links a state to whoever stands for it.

Knows when "of X", "the X …" or a bare "X" is a delegation, and when a state's name belongs to something else (a company, a
place of accreditation, a seat). Knows nothing of the list around the item.
"""

from __future__ import annotations

import re

from corpus.meetings.brackets import add_state
from corpus.meetings.chunks import Chunk
from corpus.meetings.lexicon import (
    BODY_HEADS,
    COMPANIES,
    DELEGATES,
    DETERMINERS,
    INTERNATIONAL,
    OFFICES,
    PREPOSITIONS,
    STATE_BODIES,
    number_of,
)
from corpus.meetings.party_model import ROLE_WORDS, Lead, Walk
from corpus.meetings.persons import find_person, is_name_word, name_at, skip_courtesy
from corpus.meetings.tokens import NUMBER, ORDINAL, PUNCT, STATE, WORD, Tokens
from corpus.report import Span

_PLAIN_CAPACITIES = frozenset(
    "representative representatives delegation delegations delegate delegates participants "
    "official side sides "
    "guests observers members delegation-level member observer guest representation countries states".split()
)


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


_MINISTERIAL = frozenset(
    "minister ministers ministry ministries vice-minister vice-ministers secretary ministers' "
    "department departments".split()
)


_STATE_BANKS = frozenset("national central reserve state".split())


_BARE_MODIFIERS = frozenset(
    "host neighbouring neighboring fellow only newcomer republic state kingdom commonwealth "
    "countries country states "
    "participants namely including both also from of by as the with members member observers "
    "observer guest guests "
    "full permanent associate participating republics".split()
)


def has_state(tokens: Tokens, start: int, end: int) -> bool:
    return any(tokens[k].kind == STATE for k in range(start, end))


def in_brackets(chunk: Chunk, k: int) -> bool:
    return any(begin <= k < close for begin, close in chunk.brackets)


def link_by_name(walk: Walk, chunk: Chunk, i: int, k: int, counted: bool) -> tuple[str, Span | None]:
    """Whether the state named at `k` is what the item is about ("state"), governs an office or a person in it
    ("official"), or stands in another's name ("organisation"); and the words for whom somebody comes."""
    tokens = walk.tokens
    left = k - 1
    while left >= i and tokens[left].lower in {"the", "republic", "and", "&"}:
        left -= 1
    link = tokens[left].lower if left >= i else ""
    if left < i:
        return _bare(walk, chunk, i, k)
    if link in {"of", "from"}:
        if left == i or all(
            number_of(t.lower) is not None
            or t.lower in _QUANTIFIERS
            or t.lower in _CLASS_NOUNS
            or t.lower in _CLASS_QUALITIES
            for t in tokens[i:left]
        ):
            if any(t.lower in {"most", "some", "many", "several"} for t in tokens[i:left]):
                walk.found.open = True
            verdict, capacity = _bare(walk, chunk, k, k)
            counted_off = left > i and link == "from" and number_of(tokens[left - 1].lower) is not None
            return ("official" if counted_off and verdict == "state" else verdict), capacity
        if tokens[left - 1].lower in {"that", "those"} and left - 1 > i:
            return "official", None  # "A led the delegation of X and B that of Y"
        if counted and _standing_in(tokens, i, left):
            return "", None
        return _governed(walk, chunk, i, left, k)
    if link == "for" and _is_person(tokens, i, left):
        return "official", None
    if link == "for" and left > i and tokens[left - 1].lower in _STANDING_FOR:
        walk.lead = Lead("public", capacity_of(tokens, i, left), tokens[left - 1].lower.endswith("s"))
        return "official", capacity_of(tokens, i, left)
    if link in PREPOSITIONS:
        return "", None
    if link in _CLASS_NOUNS and any(tokens[n].lower in {"of", "from"} for n in range(i, left)):
        of = next(n for n in range(i, left) if tokens[n].lower in {"of", "from"})
        if of > i:
            return _governed(walk, chunk, i, of, k)
    between = [tokens[n] for n in range(i, k)]
    if all(t.lower in _BARE_MODIFIERS or t.lower in ROLE_WORDS for t in between):
        roles = [ROLE_WORDS[t.lower] for t in between if t.lower in ROLE_WORDS]
        if roles and roles[0] is not None:
            walk.role = roles[0]
        return _bare(walk, chunk, k, k)
    if link in OFFICES or link in STATE_BODIES or link in DELEGATES:
        if any(t.lower in PRIVATE for t in between):
            return "organisation", None
        if link.endswith("s") and left + 1 == k:
            walk.lead = Lead("public", None, True)
        return "official", capacity_of(tokens, i, left + 1)
    if any(t.lower in PRIVATE or t.lower in COMPANIES for t in between):
        return "organisation", None
    if _is_person(tokens, i, k):
        return "official", None
    return "", None


# "the Council Members for A and B": not "the Special Envoy for A", who is sent there.
_STANDING_FOR = frozenset("member members delegate delegates alternate alternates governor governors".split())


def _standing_in(tokens: Tokens, start: int, end: int) -> bool:
    return any(tokens[n].lower in {"representing", "behalf"} for n in range(start, end))


def _is_person(tokens: Tokens, i: int, end: int) -> bool:
    k = skip_courtesy(tokens, i, end)
    return name_at(tokens, k, end) >= end - 1 and (k > i or 2 <= end - k <= 5)


def _bare(walk: Walk, chunk: Chunk, i: int, k: int) -> tuple[str, Span | None]:
    """A state with nothing before it: itself, or the first word of another name ("<State> Post")."""
    tokens = walk.tokens
    right = k + 1
    verdict = "state"
    capacity = walk.lead.capacity
    if right < chunk.stop:
        for n in range(right, chunk.stop):
            lower = tokens[n].lower
            if in_brackets(chunk, n) or tokens[n].text in "([":
                break
            if lower in OFFICES or lower in DELEGATES or lower in _STATE_NOUNS:
                if any(tokens[m].lower in COMPANIES for m in range(right, n)):
                    return "organisation", None
                return "official", capacity_of(tokens, right, n + 1)
            if lower in COMPANIES or lower in BODY_HEADS:
                if (
                    lower in STATE_BODIES
                    and lower not in COMPANIES
                    and not any(tokens[m].lower == "international" for m in range(right, n))
                ):
                    return "state", capacity_of(tokens, right, n + 1)
                return "organisation", None
            if lower in PREPOSITIONS:
                break
            if tokens[n].kind == WORD and tokens[n].capital and n == right and walk.lead.kind != "private":
                verdict = "organisation"
        else:
            if verdict == "organisation" and walk.lead.plural and _is_person(tokens, right, chunk.stop):
                verdict = "state"
    if verdict == "state":
        if walk.lead.kind == "private":
            return "", None
        if walk.wary:
            return "", None
        if chunk.cut == "preposition" and tokens[chunk.stop].lower == "by":
            capacity = _by_capacity(tokens, chunk) or capacity
        return "state", capacity
    return ("organisation" if not walk.wary else ""), None


_QUANTIFIERS = frozenset("most some many several half of them those others".split())
_AGENTS = re.compile(r"[a-z]{3}(?:ers|ors|ists|ians|men|women|logists|archs)$")
_CLASS_NOUNS = frozenset(
    "countries states members nations republics sides partners parties neighbours neighbors".split()
)


_CLASS_QUALITIES = frozenset(
    "partner member contracting participating riparian coastal basin littoral".split()
)


_STATE_NOUNS = frozenset(
    "host hosts ministry government parliament delegation side embassy presidency administration "
    "authorities".split()
)


def _by_capacity(tokens: Tokens, chunk: Chunk) -> Span | None:
    """ "X by its vice-minister": the level at which X was represented."""
    start = chunk.stop + 1
    while start < chunk.end and (tokens[start].lower in DETERMINERS):
        start += 1
    end = start
    while end < chunk.end and tokens[end].text not in ",;.":
        if (
            tokens[end].lower in {"of", "in"}
            and any(tokens[n].lower in OFFICES for n in range(start, end))
            and tokens[min(end + 1, chunk.end - 1)].lower in {"its", "the"}
        ):
            break
        end += 1
    return (
        Span(tokens[start].start, tokens[end - 1].end)
        if end > start and any(tokens[n].lower in OFFICES for n in range(start, end))
        else None
    )


def _governed(walk: Walk, chunk: Chunk, i: int, link: int, state_at: int) -> tuple[str, Span | None]:
    """ "<chain> of <state>": the words of the chain decide who comes."""
    tokens = walk.tokens
    known = bool(walk.found.persons or walk.found.states) or walk.lead.kind == "public"
    kind = _chain(tokens, i, link, known)
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
        if tokens[i].lower in {"guests", "guest", "observers", "observer"}:
            walk.role = ROLE_WORDS[tokens[i].lower]
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


def _after_an_organisation(walk: Walk, i: int) -> bool:
    """ "The Secretary General of the World Union, A of X": A stands for the Union, X is only where A is from."""
    words = walk.tokens[max(0, i - 10) : i]
    if not words or words[-1].text != "," or any(t.text == ";" or t.kind == STATE for t in words):
        return False
    return any(t.lower in INTERNATIONAL and t.capital for t in words) and any(
        t.lower in OFFICES for t in words
    )


def _person_name_in(tokens: Tokens, start: int, end: int) -> bool:
    person = find_person(tokens, start, end)
    return person is not None


def _chain(tokens: Tokens, start: int, end: int, lone: bool = False) -> str:
    """The kind of what is "of <state>": public (offices, delegates, parts of a state), private, person, blocked."""
    office = False
    for n in range(start, end):
        token = tokens[n]
        lower = token.lower
        if lower in {"to", "for"} and any(tokens[m].kind == STATE for m in range(n, end)):
            return "blocked"
        if lower in {"bank", "banks"}:
            governor = (
                any(tokens[m].lower in {"governor", "governors"} for m in range(start, n))
                and n + 1 >= end - 1
            )
            return (
                "public"
                if governor or (n > start and tokens[n - 1].lower in _STATE_BANKS | {")"})
                else "private"
            )
        if (
            lower == "chamber"
            and n + 2 < end
            and tokens[n + 1].lower == "of"
            and tokens[n + 2].lower in {"deputies", "representatives", "accounts"}
        ):
            return "public"
        if lower in _MINISTERIAL or (
            lower in STATE_BODIES and lower not in PRIVATE and lower not in {"foreign", "armed"}
        ):
            return "public"
        if (
            lower in COMPANIES
            and lower not in {"party", "people", "team", "post"}
            and not (lower in DELEGATES and n == start)
            and not (n + 1 < end and tokens[n + 1].lower in _PUBLIC_HEADS)
        ):
            return "private"
        if lower in {"people", "party", "post"} and token.capital:
            return "private"
        if lower in {"governor", "governors", "mayor", "mayors"} and not any(
            tokens[m].lower in {"bank", "banks"} for m in range(n, end)
        ):
            return "private"  # they stand for a part of a state
        if lower in OFFICES or lower in DELEGATES or (lone and not token.capital and _AGENTS.search(lower)):
            office = True
        elif lower in BODY_HEADS and not office:
            return "other"
    if office:
        return "public"
    k = skip_courtesy(tokens, start, end)
    if name_at(tokens, k, end) == end and (k > start or 2 <= end - k <= 5 or lone):
        return "person"
    return "other"


# After a word such as "railway" or "university" these make a part of the state of it.
_PUBLIC_HEADS = frozenset(
    "administration administrations ministry ministries department departments authority authorities agency "
    "agencies regulator regulators inspectorate directorate".split()
)


def capacity_of(tokens: Tokens, start: int, end: int) -> Span | None:
    """The words for whom or at what level, without "representatives of the" before them."""
    while start < end and (
        tokens[start].lower in DETERMINERS
        or tokens[start].lower in {"of", "from"}
        or (tokens[start].kind in (NUMBER, ORDINAL) and tokens[start].kind == NUMBER)
        or tokens[start].lower in {"also"}
    ):
        start += 1
    while (
        start + 1 < end
        and tokens[start].lower in _PLAIN_CAPACITIES
        and tokens[start + 1].lower in {"of", "from"}
    ):
        start += 2
        while start < end and tokens[start].lower in DETERMINERS:
            start += 1
    while end > start and (
        tokens[end - 1].lower in {"of", "the", "from", "and"} or tokens[end - 1].kind == PUNCT
    ):
        end -= 1
    if start >= end or (end - start == 1 and tokens[start].lower in _PLAIN_CAPACITIES):
        return None
    return Span(tokens[start].start, tokens[end - 1].end)


def _office_at_an_institution(tokens: Tokens, i: int, k: int, end: int) -> bool:
    """ "Undersecretary of State at the X Ministry of the Interior": the office is one of the state."""
    return any(tokens[n].lower in OFFICES for n in range(i, k)) and any(
        tokens[n].lower in STATE_BODIES and tokens[n].lower not in COMPANIES
        for n in range(k + 1, min(end, k + 4))
    )


def link_by_adjective(walk: Walk, chunk: Chunk, i: int, k: int) -> tuple[str, Span | None]:
    """ "the X minister", "the X side", "X and Y counterparts"; "X airlines" is no delegation."""
    tokens = walk.tokens
    left = k - 1
    while left >= i and tokens[left].lower in DETERMINERS:
        left -= 1
    link = tokens[left].lower if left >= i else ""
    if (
        link in PREPOSITIONS
        and link not in {"of", "from"}
        and not (link == "at" and _office_at_an_institution(tokens, i, k, chunk.stop))
    ):
        return "", None
    governed = link in {"of", "from"} and left > i
    start = k + 1
    while start < chunk.stop and (tokens[start].text in "'’" or tokens[start].lower in {"'s", "’s"}):
        start += 1
    for n in range(start, chunk.stop):
        lower = tokens[n].lower
        if tokens[n].kind == STATE and tokens[n].state and tokens[n].form in ("name", "code"):
            break
        if lower in COMPANIES and lower not in {"party", "team", "people", "group"}:
            if any(tokens[m].lower in _MINISTERIAL for m in range(n, min(chunk.stop, n + 3))):
                continue
            capital = (
                any(tokens[m].capital for m in range(n, chunk.stop) if tokens[m].kind == WORD)
                or tokens[n].capital
            )
            walk.lead = Lead("private")
            return ("organisation" if capital else ""), None
        agents = lower.endswith("s") and not tokens[n].capital and bool(_AGENTS.search(lower))
        if agents or lower in OFFICES or lower in DELEGATES or lower in STATE_BODIES or lower in _STATE_NOUNS:
            if governed and _chain(tokens, i, left) == "private":
                return "", None
            for pending in walk.adjectives:
                add_state(walk, pending, capacity_of(tokens, start, n + 1), official=True)
            walk.adjectives.clear()
            last = n + 1
            while (
                last < chunk.stop
                and tokens[last].lower in {"of", "for"}
                and not has_state(tokens, last, chunk.stop)
            ):
                stop = last + 1
                while stop < chunk.stop and (
                    tokens[stop].lower in DETERMINERS
                    or (tokens[stop].kind == WORD and not is_name_word(tokens[stop]))
                ):
                    stop += 1
                last = stop if stop > last + 1 else chunk.stop
            return "state", capacity_of(tokens, start, min(last, chunk.stop))
        if lower in PREPOSITIONS:
            break
        if lower in BODY_HEADS:
            return "organisation", None
    if k == chunk.stop - 1:
        return "pending", None
    if (
        start > k + 1
        and start < chunk.stop
        and name_at(tokens, start, chunk.stop) == chunk.stop
        and chunk.stop - start >= 2
    ):
        return "state", None  # "X's Ana Silva"
    if (
        governed
        and _chain(tokens, i, left) == "public"
        and tokens[start].capital
        and any(tokens[n].lower in OFFICES for n in range(i, left))
    ):
        return "state", capacity_of(tokens, i, left)
    if walk.lead.kind == "public" and governed:
        return "", None
    return "", None
