"""How a noun phrase links a state to whoever stands for it.

Knows when "of X", "the X …" or a bare "X" is a delegation, and when a state's name belongs to something else (a company, a
place of accreditation, a seat). Knows nothing of the list around the item.
"""

from __future__ import annotations

from corpus.meetings.grammar.brackets import add_state
from corpus.meetings.grammar.capacities import by_capacity, capacity_of, office_at_an_institution
from corpus.meetings.grammar.governing import (
    AGENTS,
    FORMERLY,
    MINISTERIAL,
    PRIVATE,
    chain_kind,
    governed,
    is_a_field,
    is_central_bank,
    is_national,
)
from corpus.meetings.grammar.items import Chunk
from corpus.meetings.grammar.lexicon import (
    BODY_HEADS,
    COMPANIES,
    DELEGATES,
    DETERMINERS,
    HONORIFICS,
    OFFICES,
    PREPOSITIONS,
    STATE_BODIES,
    number_of,
)
from corpus.meetings.grammar.tokens import STATE, WORD, Tokens
from corpus.meetings.people.person_names import is_name_word, name_at, skip_courtesy
from corpus.meetings.presence.party_model import ROLE_WORDS, Lead, Walk
from corpus.report import Span

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
    if is_central_bank(tokens, i, chunk.stop):
        return "official", capacity_of(tokens, i, k) if left >= i else None
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
        return governed(walk, chunk, i, left, k)
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
            return governed(walk, chunk, i, of, k)
    between = [tokens[n] for n in range(i, k)]
    if all(t.lower in _BARE_MODIFIERS or t.lower in ROLE_WORDS for t in between):
        roles = [ROLE_WORDS[t.lower] for t in between if t.lower in ROLE_WORDS]
        if roles and roles[0] is not None:
            walk.role = roles[0]
        return _bare(walk, chunk, k, k)
    if left + 1 == k and link in _CLASS_NOUNS and i < left:
        return _bare(walk, chunk, k, k)  # "dialogue partners A and B"
    if left + 1 == k and link in _BEFORE_SURNAMES and tokens[left].capital and k + 1 >= chunk.stop:
        return "", None  # "Minister Montenegro"
    beside = tokens[left].capital and left + 1 == k
    national = beside and (  # "Statistics <State>", "Ministry of Tourism <State>"
        link in _FIELDS_OF_STATE or (k + 1 >= chunk.stop and any(t.lower in STATE_BODIES for t in between))
    )
    if link in OFFICES or link in STATE_BODIES or link in DELEGATES or national:
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


_FIELDS_OF_STATE = frozenset(
    "statistics stats geoscience health transport environment maritime biosecurity customs immigration".split()
)
_BEFORE_SURNAMES = frozenset(
    "minister president ambassador secretary premier senator governor commissioner judge".split()
)
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
            if n == right and lower in HONORIFICS and _is_person(tokens, right, chunk.stop):
                return "official", None  # "for X Mr A"
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
            capacity = by_capacity(tokens, chunk) or capacity
        return "state", capacity
    return ("organisation" if not walk.wary else ""), None


_QUANTIFIERS = frozenset("most some many several half of them those others".split())


_CLASS_NOUNS = frozenset(
    "countries states members nations republics sides partners parties neighbours neighbors partner neighbour neighbor".split()
)


_CLASS_QUALITIES = frozenset(
    "partner member contracting participating riparian coastal basin littoral".split()
)


# In small letters these are the states' own ("the X and Y border committees").
_COMMON_BODIES = frozenset("committees councils commissions boards authorities teams parts".split())


_STATE_NOUNS = frozenset(
    "host hosts ministry government parliament delegation side embassy presidency administration "
    "authorities".split()
)


def link_by_adjective(walk: Walk, chunk: Chunk, i: int, k: int) -> tuple[str, Span | None]:
    """ "the X minister", "the X side", "X and Y counterparts"; "X airlines" is no delegation."""
    tokens = walk.tokens
    if k + 1 < chunk.stop and tokens[min(k + 2, chunk.stop - 1)].text in {
        "Abroad",
        "Expatriates",
        "Diaspora",
    }:
        return (
            "official",
            None,
        )  # "Minister of Foreign Affairs and Xs Abroad": whose people they are is whose minister
    left = k - 1
    while left >= i and tokens[left].lower in DETERMINERS:
        left -= 1
    link = tokens[left].lower if left >= i else ""
    if link in FORMERLY:
        return "", None
    if (
        link in PREPOSITIONS
        and link not in {"of", "from"}
        and not (link == "at" and office_at_an_institution(tokens, i, k, chunk.stop))
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
            if is_national(tokens, start, n):
                return "state", capacity_of(tokens, start, n + 1)
            if is_a_field(tokens, n, chunk.stop) or any(
                tokens[m].lower in MINISTERIAL or tokens[m].lower in _COMMON_BODIES
                for m in range(n, min(chunk.stop, n + 3))
            ):
                continue
            capital = (
                any(tokens[m].capital for m in range(n, chunk.stop) if tokens[m].kind == WORD)
                or tokens[n].capital
            )
            walk.lead = Lead("private")
            return ("organisation" if capital else ""), None
        if lower == "general" and any(t.lower in COMPANIES for t in tokens[n + 1 : min(n + 4, chunk.stop)]):
            continue  # "X's General Electric Company": no officer
        if lower in {"mayor", "mayors"}:
            return "", None  # they stand for a part of a state
        agents = (
            lower.endswith("s")
            and not tokens[n].capital
            and (lower in _COMMON_BODIES or bool(AGENTS.search(lower)))
        )
        if agents or lower in OFFICES or lower in DELEGATES or lower in STATE_BODIES or lower in _STATE_NOUNS:
            if governed and chain_kind(tokens, i, left) == "private":
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
        and chain_kind(tokens, i, left) == "public"
        and tokens[start].capital
        and any(tokens[n].lower in OFFICES for n in range(i, left))
    ):
        return "state", capacity_of(tokens, i, left)
    if walk.lead.kind == "public" and governed:
        return "", None
    return "", None
