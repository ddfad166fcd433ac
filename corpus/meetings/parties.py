"""Who is named in a list of participants: states, organisations, groups, numbers and persons.

Knows how a noun phrase links a state to the office, delegation or ministry that stands for it, and when a state's name
belongs to something else (a company, a place of accreditation, a seat). Knows nothing of whether the list is one of
participants: the caller has decided that.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from corpus.meetings.chunks import Chunk, split
from corpus.meetings.lexicon import (
    BODY_HEADS,
    COLLECTIVES,
    COMPANIES,
    COUNTABLES,
    DELEGATES,
    DETERMINERS,
    HONORIFICS,
    INSTITUTIONS,
    NUMBERS,
    OFFICES,
    PREPOSITIONS,
    STATE_BODIES,
    number_of,
)
from corpus.meetings.persons import PersonNamed, find_person, is_name_word, name_at, skip_courtesy
from corpus.meetings.tokens import NUMBER, ORDINAL, PUNCT, STATE, WORD, Token, Tokens, is_remote
from corpus.meetings.verbs import VerbGroup
from corpus.report import Span

MEMBER, OBSERVER, GUEST = "member", "observer", "guest"
_ROLE_WORDS = {
    "observer": OBSERVER, "observers": OBSERVER, "guest": GUEST, "guests": GUEST, "member": MEMBER, "members": MEMBER,
    "invitee": GUEST, "invitees": GUEST, "partner": None, "partners": None,
}  # fmt: skip
_PLAIN_CAPACITIES = frozenset(
    "representative representatives delegation delegations delegate delegates participants "
    "official side sides "
    "guests observers members delegation-level member observer guest representation countries states".split()
)
_PRIVATE = COMPANIES - {
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
_EXCLUDING = frozenset("except excluding excepting without barring".split())


@dataclass(frozen=True, slots=True)
class StateParty:
    """A state that somebody stands for. `capacity` holds the words for whom or at what level."""

    code: str
    span: Span
    role: str | None
    capacity: Span | None
    remote: bool | None = None
    group: int = 0


@dataclass(frozen=True, slots=True)
class OrganisationParty:
    span: Span
    role: str | None


@dataclass(frozen=True, slots=True)
class CountParty:
    count: int
    of: Span
    span: Span


@dataclass(slots=True)
class Parties:
    """Everything that one list names; `open` when it says that it is cut ("including", "among others")."""

    states: list[StateParty] = field(default_factory=list)
    organisations: list[OrganisationParty] = field(default_factory=list)
    collectives: list[Span] = field(default_factory=list)
    counts: list[CountParty] = field(default_factory=list)
    persons: list[PersonNamed] = field(default_factory=list)
    excluded: list[tuple[str, Span]] = field(default_factory=list)
    open: bool = False

    def __bool__(self) -> bool:
        return bool(self.states or self.organisations or self.collectives or self.counts or self.persons)

    def extend(self, other: Parties) -> None:
        self.states.extend(other.states)
        self.organisations.extend(other.organisations)
        self.collectives.extend(other.collectives)
        self.counts.extend(other.counts)
        self.persons.extend(other.persons)
        self.excluded.extend(other.excluded)
        self.open = self.open or other.open


@dataclass(slots=True)
class _Lead:
    """What governs the items that follow: "representatives of", "the foreign ministers of", "companies from"."""

    kind: str = ""  # "", "public", "private"
    capacity: Span | None = None
    plural: bool = False


@dataclass(slots=True)
class _Walk:
    tokens: Tokens
    groups: Sequence[VerbGroup]
    found: Parties
    lead: _Lead = field(default_factory=_Lead)
    role: str | None = None
    role_set: bool = False  # by a heading within the sentence ("guests – …"): holds until the next one
    wary: bool = False
    excluding: bool = False
    group: int = 0
    adjectives: list[Token] = field(default_factory=list)
    collective_at: int | None = None
    last_named: int | None = None  # the index in found.persons of a person whose office may follow
    objects: bool = False


def read_parties(
    tokens: Tokens,
    start: int,
    end: int,
    groups: Sequence[VerbGroup] = (),
    role: str | None = None,
    lead: str = "",
) -> Parties:
    """Who is named in the list at tokens `start`..`end`. `lead` "public" makes bare names count as delegations."""
    walk = _Walk(tokens, groups, Parties(), role=role)
    walk.lead.kind = lead
    for chunk in split(tokens, start, end, groups):
        _read_chunk(walk, chunk)
    return walk.found


def _read_chunk(walk: _Walk, chunk: Chunk) -> None:
    tokens = walk.tokens
    if chunk.separator in ("as well as", ";", "with"):
        walk.group += 1
    if walk.found.states and _cuts_off(walk.tokens, chunk):
        walk.found.open = True
    if chunk.separator == "including" and (walk.found.collectives or walk.found.counts or walk.lead.kind):
        walk.found.open = True
    if chunk.cut == "participle" and chunk.stop == chunk.start:
        _stands_in(walk, chunk)
        return
    i = _opening(walk, chunk)
    if i is None or (i >= chunk.stop and not chunk.brackets):
        return
    if chunk.cut == "relative" and i >= chunk.stop:
        walk.wary = True
        return
    if i >= chunk.stop:
        return
    if _role_phrase(walk, chunk, i):
        _tail(walk, chunk)
        return
    begins_lead = _starts_lead(tokens, i, chunk.stop)
    if begins_lead:
        walk.wary = False
        walk.lead = _Lead()
        if tokens[i].lower not in _ROLE_WORDS:
            walk.role = (
                None
                if chunk.separator in ("as well as", ";", "with", "and", ",")
                and walk.role
                and not walk.role_set
                else walk.role
            )
    before = len(walk.found.states)
    _counts(walk, i, chunk.stop)
    states = [k for k in range(i, chunk.stop) if tokens[k].kind == STATE and not _bracketed(chunk, k)]
    if states:
        _states_of(walk, chunk, i, states)
    else:
        _stateless(walk, chunk, i)
    _bracket_contents(walk, chunk, i, before)
    _tail(walk, chunk)
    if chunk.cut in ("relative", "preposition", "infinitive"):
        walk.wary = walk.wary or chunk.cut == "relative" or _tail_names(walk, chunk)


def _cuts_off(tokens: Tokens, chunk: Chunk) -> bool:
    """ "… and other countries of the region", "and others": the list is cut."""
    words = [t.lower for t in tokens[chunk.start : chunk.start + 3]]
    return bool(words) and (
        words[0] in {"others", "etc", "etc."}
        or (words[0] == "other" and any(w in COLLECTIVES or w in COUNTABLES for w in words[1:]))
    )


def _stands_in(walk: _Walk, chunk: Chunk) -> None:
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
        walk.found.states.append(StateParty(party.code, party.span, walk.role, span, None, walk.group))
    if inner.states and walk.found.persons and walk.found.persons[-1].state is None:
        walk.found.persons[-1] = replace(walk.found.persons[-1], state=inner.states[0].code)


def _opening(walk: _Walk, chunk: Chunk) -> int | None:
    """Skips what may precede an item; None when the item is a phrase about something else ("On 5 May", "in Minsk")."""
    tokens = walk.tokens
    i = chunk.start
    while i < chunk.stop:
        token = tokens[i]
        lower = token.lower
        if (
            lower in _EXCLUDING
            or (lower == "with" and _follows(tokens, i, "the", "exception"))
            or (lower == "apart" and _follows(tokens, i, "from"))
            or (lower == "other" and _follows(tokens, i, "than"))
        ):
            _exclude(walk, i, chunk.stop)
            return None
        if (
            token.text == "("
            and i + 2 < chunk.stop
            and tokens[i + 1].kind == NUMBER
            and tokens[i + 2].text == ")"
        ):
            i += 3
            continue
        if token.kind == NUMBER and i == chunk.start and i + 1 < chunk.stop and tokens[i + 1].text in ".)":
            i += 2
            continue
        if lower in {"in", "besides", "alongside"} and (
            lower != "in" or _follows(tokens, i, "addition", "to")
        ):
            i += 1 if lower != "in" else 3
            continue
        if lower == "as" and i + 1 < chunk.stop:
            role = _role_after_as(tokens, i + 1, chunk.stop)
            if role is not None and not _has_state(tokens, i, chunk.stop):
                if (
                    chunk.separator == ","
                    and walk.found.states
                    and chunk.stop - i <= 4
                    and tokens[chunk.end - 1].text != ","
                ):
                    _apply_role(walk, role)
                else:
                    _apply_role(walk, role) if walk.found.states and chunk.separator != "and" else None
                    walk.role = role if chunk.separator == "and" else walk.role
                return None
            if role is not None:
                walk.role = role
                i += 2
                continue
        if (
            lower in {"of", "from", "by", "with"}
            or lower in DETERMINERS
            or lower
            in {
                "also",
                "namely",
                "particularly",
                "notably",
                "then",
                "respectively",
                "both",
                "like",
                "finally",
                "further",
                "moreover",
            }
            or (token.kind == PUNCT and token.text in "-–—•*·.'\"“”‘’«»")
        ):
            i += 1
            continue
        if lower in {
            "over",
            "about",
            "around",
            "under",
            "some",
            "nearly",
            "almost",
            "more",
            "than",
            "least",
            "at",
            "up",
            "to",
        } and any(
            tokens[n].kind == NUMBER or tokens[n].lower in NUMBERS or tokens[n].lower in {"hundred", "dozen"}
            for n in range(i + 1, min(chunk.stop, i + 4))
        ):
            i += 1
            continue
        if lower in PREPOSITIONS and lower not in {"including"}:
            walk.wary = walk.wary or _has_state(tokens, i, chunk.stop) or chunk.cut == "relative"
            return None
        break
    return i


def _follows(tokens: Tokens, i: int, *words: str) -> bool:
    return all(i + n + 1 < len(tokens) and tokens[i + n + 1].lower == word for n, word in enumerate(words))


def _has_state(tokens: Tokens, start: int, end: int) -> bool:
    return any(tokens[k].kind == STATE for k in range(start, end))


def _exclude(walk: _Walk, start: int, end: int) -> None:
    walk.excluding = True
    for k in range(start, end):
        state = walk.tokens[k].state
        if state is not None and state.code:
            walk.found.excluded.append((state.code, state.span))


def _role_after_as(tokens: Tokens, start: int, end: int) -> str | None:
    for k in range(start, min(end, start + 4)):
        role = _ROLE_WORDS.get(tokens[k].lower)
        if role in (OBSERVER, GUEST):
            return role
    return None


def _apply_role(walk: _Walk, role: str) -> None:
    """ "A, B and, with them, C as an observer": the role holds for the group that it closes."""
    states = walk.found.states
    for n, party in enumerate(states):
        if party.group == walk.group and party.role is None:
            states[n] = StateParty(party.code, party.span, role, party.capacity, party.remote, party.group)


def _role_phrase(walk: _Walk, chunk: Chunk, i: int) -> bool:
    """ "full members", "observers", "guests": a heading within the sentence for the items that follow."""
    tokens = walk.tokens
    words = [tokens[k].lower for k in range(i, chunk.stop)]
    if not words or len(words) > 4 or not any(word in _ROLE_WORDS for word in words):
        return False
    if not all(word in _ROLE_WORDS or word in _ROLE_FILLERS for word in words):
        return False
    role = next((_ROLE_WORDS[word] for word in words if word in _ROLE_WORDS), None)
    following = tokens[chunk.end - 1].text if chunk.end <= len(tokens) and chunk.end > chunk.stop else ""
    if (
        (following in ("–", "—", "-", ":", ",", "−") or chunk.end == chunk.stop)
        and role is not None
        and following
    ):
        walk.role = role
        walk.role_set = True
        walk.lead = _Lead("public")
        walk.wary = False
        if following != ",":
            return True
        walk.role = role if role != MEMBER else walk.role
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
        if lower in PREPOSITIONS:
            return False
    return False


def _bracketed(chunk: Chunk, k: int) -> bool:
    return any(begin <= k < close for begin, close in chunk.brackets)


# --- states ------------------------------------------------------------------------------------------------------


def _states_of(walk: _Walk, chunk: Chunk, i: int, states: list[int]) -> None:
    tokens = walk.tokens
    counted = False
    for k in states:
        state = tokens[k].state
        if state is None:
            continue
        possessive = (k + 1 < len(tokens) and tokens[k + 1].lower in {"'s", "’s", "‘s"}) or (
            k + 1 < len(tokens) and tokens[k + 1].text in "'’" and tokens[k + 1].start == tokens[k].end
        )
        if state.form in ("adjective", "demonym") or possessive:
            verdict, capacity = _by_adjective(walk, chunk, i, k)
        else:
            verdict, capacity = _by_name(walk, chunk, i, k, counted)
        if verdict == "state":
            counted = True
            _add_state(walk, tokens[k], capacity)
        elif verdict == "organisation":
            _add_organisation(walk, chunk, i)
            break
        elif verdict == "pending":
            walk.adjectives.append(tokens[k])
    _person(walk, chunk, i)


def _add_state(walk: _Walk, token: Token, capacity: Span | None) -> None:
    state = token.state
    if state is None or not state.code:
        return
    if walk.excluding:
        walk.found.excluded.append((state.code, state.span))
        return
    if state.entity == "territory":
        walk.found.organisations.append(OrganisationParty(state.span, walk.role))
        return
    walk.found.states.append(StateParty(state.code, state.span, walk.role, capacity, None, walk.group))


def _by_name(walk: _Walk, chunk: Chunk, i: int, k: int, counted: bool) -> tuple[str, Span | None]:
    """Whether the state named at `k` is what the item is about, governs its office, or stands in another's name."""
    tokens = walk.tokens
    left = k - 1
    while left >= i and tokens[left].lower in {"the", "republic", "and", "&"}:
        left -= 1
    link = tokens[left].lower if left >= i else ""
    if left < i:
        return _bare(walk, chunk, i, k)
    if link in {"of", "from"}:
        if left == i:
            return _bare(walk, chunk, i, k)
        if counted and _standing_in(tokens, i, left):
            return "", None
        return _governed(walk, chunk, i, left, k)
    if link in PREPOSITIONS:
        return "", None
    if link in _CLASS_NOUNS and any(tokens[n].lower in {"of", "from"} for n in range(i, left)):
        of = next(n for n in range(i, left) if tokens[n].lower in {"of", "from"})
        if of > i:
            return _governed(walk, chunk, i, of, k)
    between = [tokens[n] for n in range(i, k)]
    if all(t.lower in _BARE_MODIFIERS or t.lower in _ROLE_WORDS for t in between):
        roles = [_ROLE_WORDS[t.lower] for t in between if t.lower in _ROLE_WORDS]
        if roles and roles[0] is not None:
            walk.role = roles[0]
        return _bare(walk, chunk, k, k)
    if link in OFFICES or link in STATE_BODIES or link in DELEGATES:
        if any(t.lower in _PRIVATE for t in between):
            return "organisation", None
        return "state", _capacity(tokens, i, left + 1)
    if any(t.lower in _PRIVATE or t.lower in COMPANIES for t in between):
        return "organisation", None
    if _is_person(tokens, i, k):
        return "state", None
    return "", None


def _standing_in(tokens: Tokens, start: int, end: int) -> bool:
    return any(tokens[n].lower in {"representing", "behalf"} for n in range(start, end))


def _is_person(tokens: Tokens, i: int, end: int) -> bool:
    k = skip_courtesy(tokens, i, end)
    return name_at(tokens, k, end) >= end - 1 and (k > i or 2 <= end - k <= 5)


def _bare(walk: _Walk, chunk: Chunk, i: int, k: int) -> tuple[str, Span | None]:
    """A state with nothing before it: itself, or the first word of another name ("<State> Post")."""
    tokens = walk.tokens
    right = k + 1
    verdict = "state"
    capacity = walk.lead.capacity
    if right < chunk.stop:
        for n in range(right, chunk.stop):
            lower = tokens[n].lower
            if _bracketed(chunk, n) or tokens[n].text in "([":
                break
            if lower in OFFICES or lower in DELEGATES or lower in _STATE_NOUNS:
                if any(tokens[m].lower in COMPANIES for m in range(right, n)):
                    return "organisation", None
                return "state", _capacity(tokens, right, n + 1)
            if lower in COMPANIES or lower in BODY_HEADS:
                if (
                    lower in STATE_BODIES
                    and lower not in COMPANIES
                    and not any(tokens[m].lower == "international" for m in range(right, n))
                ):
                    return "state", _capacity(tokens, right, n + 1)
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


_CLASS_NOUNS = frozenset(
    "countries states members nations republics sides partners parties neighbours neighbors".split()
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


def _governed(walk: _Walk, chunk: Chunk, i: int, link: int, state_at: int) -> tuple[str, Span | None]:
    """ "<chain> of <state>": the words of the chain decide who comes."""
    tokens = walk.tokens
    kind = _chain(tokens, i, link)
    plural = tokens[i].lower.endswith("s") or any(
        tokens[n].lower in {"heads", "leaders", "ministers", "presidents", "representatives", "delegations"}
        for n in range(i, link)
    )
    if kind == "private":
        if plural:
            walk.lead = _Lead("private", None, plural)
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
            walk.role = _ROLE_WORDS[tokens[i].lower]
        capacity = _capacity(tokens, i, link)
        if _person_name_in(tokens, i, link):
            walk.lead = _Lead("public", None, True) if plural else walk.lead
            return "state", None
        walk.lead = _Lead("public", capacity, plural) if plural or not walk.lead.kind else walk.lead
        return "state", capacity
    if kind == "person":
        return "state", None
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
        return "state", None  # an office under a name of its own, and the person who holds it
    if any(tokens[n].capital for n in range(i, link) if tokens[n].kind == WORD):
        return "organisation", None
    return "", None


def _person_name_in(tokens: Tokens, start: int, end: int) -> bool:
    person = find_person(tokens, start, end)
    return person is not None


def _chain(tokens: Tokens, start: int, end: int) -> str:
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
            lower in STATE_BODIES and lower not in _PRIVATE and lower not in {"foreign", "armed"}
        ):
            return "public"
        if (
            lower in COMPANIES
            and lower not in {"party", "people", "team", "post"}
            and not (lower in DELEGATES and n == start)
        ):
            return "private"
        if lower in {"people", "party", "post"} and token.capital:
            return "private"
        if lower in {"governor", "governors", "mayor", "mayors"} and not any(
            tokens[m].lower in {"bank", "banks"} for m in range(n, end)
        ):
            return "private"  # they stand for a part of a state
        if lower in OFFICES or lower in DELEGATES:
            office = True
        elif lower in BODY_HEADS and not office:
            return "other"
    if office:
        return "public"
    k = skip_courtesy(tokens, start, end)
    if name_at(tokens, k, end) == end and (k > start or 2 <= end - k <= 5):
        return "person"
    return "other"


def _capacity(tokens: Tokens, start: int, end: int) -> Span | None:
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


def _by_adjective(walk: _Walk, chunk: Chunk, i: int, k: int) -> tuple[str, Span | None]:
    """ "the X minister", "the X side", "X and Y counterparts"; "X airlines" is no delegation."""
    tokens = walk.tokens
    left = k - 1
    while left >= i and tokens[left].lower in DETERMINERS:
        left -= 1
    link = tokens[left].lower if left >= i else ""
    if link in PREPOSITIONS and link not in {"of", "from"}:
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
            walk.lead = _Lead("private")
            return ("organisation" if capital else ""), None
        if lower in OFFICES or lower in DELEGATES or lower in STATE_BODIES or lower in _STATE_NOUNS:
            if governed and _chain(tokens, i, left) == "private":
                return "", None
            for pending in walk.adjectives:
                _add_state(walk, pending, _capacity(tokens, start, n + 1))
            walk.adjectives.clear()
            last = n + 1
            while (
                last < chunk.stop
                and tokens[last].lower in {"of", "for"}
                and not _has_state(tokens, last, chunk.stop)
            ):
                stop = last + 1
                while stop < chunk.stop and (
                    tokens[stop].lower in DETERMINERS
                    or (tokens[stop].kind == WORD and not is_name_word(tokens[stop]))
                ):
                    stop += 1
                last = stop if stop > last + 1 else chunk.stop
            return "state", _capacity(tokens, start, min(last, chunk.stop))
        if lower in PREPOSITIONS:
            break
        if lower in BODY_HEADS:
            return "organisation", None
    if k == chunk.stop - 1:
        return "pending", None
    if (
        governed
        and _chain(tokens, i, left) == "public"
        and tokens[start].capital
        and any(tokens[n].lower in OFFICES for n in range(i, left))
    ):
        return "state", _capacity(tokens, i, left)
    if walk.lead.kind == "public" and governed:
        return "", None
    return "", None


# --- others ------------------------------------------------------------------------------------------------------


def _person(walk: _Walk, chunk: Chunk, i: int) -> None:
    person = find_person(
        walk.tokens, i, max(chunk.stop, chunk.brackets[0][1] if chunk.brackets else chunk.stop)
    )
    if person is None:
        return
    if walk.lead.kind == "public" and person.title is None and person.state is None and not walk.lead.plural:
        return
    walk.found.persons.append(person)


def _stateless(walk: _Walk, chunk: Chunk, i: int) -> None:
    """An item that names no state: an organisation, a group, a person, or the office of the person just named."""
    tokens = walk.tokens
    stop = chunk.stop
    words = tokens[i:stop]
    lowers = [token.lower for token in words]
    if not words:
        return
    if any(lower in _PRIVATE for lower in lowers[:4]) and not any(t.capital for t in words[1:]):
        walk.lead = _Lead("private")
        return
    if words[0].lower in DELEGATES and len(words) > 1 and tokens[i + 1].lower in {"of", "from"}:
        walk.lead = _Lead(
            "private" if any(lower in _PRIVATE for lower in lowers[2:5]) else "public",
            _capacity(tokens, i, stop),
            True,
        )
    person = find_person(tokens, i, stop)
    delegates = (
        words[0].lower in DELEGATES and words[0].lower.endswith("s") and words[0].lower not in {"heads"}
    )
    if person is not None and not delegates and not any(lower in COMPANIES for lower in lowers[:2]):
        if not (walk.lead.kind and person.title is None and not _courteous(tokens, i, stop)):
            walk.found.persons.append(person)
            return
    if _collective(walk, i, stop):
        return
    _add_organisation(walk, chunk, i)


def _courteous(tokens: Tokens, i: int, end: int) -> bool:
    return skip_courtesy(tokens, i, end) > i


def _collective(walk: _Walk, i: int, stop: int) -> bool:
    """ "all member states", "the ministers of the Council": named as a class, by no state's name."""
    tokens = walk.tokens
    head = None
    for k in range(i, min(stop, i + 8)):
        lower = tokens[k].lower
        if lower in COLLECTIVES or (lower in DELEGATES and lower.endswith("s")):
            head = k
            break
        if tokens[k].kind == NUMBER or lower in NUMBERS:
            return False
        if lower in COMPANIES or (lower in BODY_HEADS and tokens[k].capital):
            return False
    if head is None:
        return False
    lowers = [tokens[k].lower for k in range(i, stop)]
    whole = any(
        lower in {"member", "members", "states", "countries", "nations", "participating"} for lower in lowers
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
    walk.lead = _Lead(
        "public",
        _capacity(tokens, i, head + 1)
        if tokens[head].lower not in {"states", "countries", "members"}
        else None,
        True,
    )
    return True


def _add_organisation(walk: _Walk, chunk: Chunk, i: int) -> None:
    tokens = walk.tokens
    k = i
    while k < chunk.stop and not (tokens[k].capital and tokens[k].lower not in _LEADING):
        k += 1
    stop = chunk.stop
    while stop > k and tokens[stop - 1].kind == PUNCT and tokens[stop - 1].text not in ')"”»’':
        stop -= 1
    if k >= stop or (stop - k == 1 and len(tokens[k].text) < 3):
        return
    if walk.wary or walk.excluding or all(t.kind == PUNCT for t in tokens[k:stop]):
        return
    if not _names_a_body(tokens, k, stop):
        return
    if tokens[k].lower in DETERMINERS:
        k += 1
    end = tokens[stop - 1].end
    for begin, close in chunk.brackets:
        if tokens[begin - 1].start < end:
            if begin - 1 > k and not any(t.kind == WORD and t.text.isupper() for t in tokens[begin:close]):
                end = tokens[begin - 2].end
            break
    walk.found.organisations.append(OrganisationParty(Span(tokens[k].start, end), walk.role))


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
        first.lower in INSTITUTIONS
        or first.lower in BODY_HEADS
        or first.lower in OFFICES
        or first.lower in COLLECTIVES
    ):
        return False
    offices = [n for n, t in enumerate(tokens[k:stop]) if t.lower in OFFICES or t.lower.endswith("-general")]
    return not offices or offices[0] > 3 or any(t.lower in COMPANIES for t in words[: offices[0]])


_NO_BODY = frozenset(
    "they we he she it annex according this these several both many some four five ministries".split()
)
_LEADING = frozenset(
    "representatives representative delegation delegations delegates members officials experts "
    "heads head guests observers staff company companies operator operators the".split()
)


def _counts(walk: _Walk, i: int, stop: int) -> None:
    tokens = walk.tokens
    k = i
    while k < stop:
        token = tokens[k]
        value = None
        if token.kind == NUMBER:
            digits = token.text.replace(",", "")
            value = int(digits) if digits.isdigit() and len(digits) < 7 else None
        else:
            value = number_of(token.lower) if token.kind == WORD else None
        if value is not None and value >= 1:
            for n in range(k + 1, min(stop, k + 4)):
                if tokens[n].lower in COUNTABLES:
                    of = Span(tokens[k + 1].start, tokens[n].end)
                    walk.found.counts.append(CountParty(value, of, Span(token.start, tokens[n].end)))
                    break
                if tokens[n].kind != WORD or tokens[n].lower in PREPOSITIONS:
                    break
        k += 1


def _bracket_contents(walk: _Walk, chunk: Chunk, i: int, before: int) -> None:
    """ "Name (State)", "State (observer)", "Company (State)"."""
    tokens = walk.tokens
    for begin, close in chunk.brackets:
        inside = tokens[begin:close]
        if not inside:
            continue
        role = next((_ROLE_WORDS[t.lower] for t in inside if t.lower in _ROLE_WORDS), None)
        if any(is_remote(walk.tokens, n) for n in range(begin, close)) and walk.found.states[before:]:
            walk.found.states[-1] = replace(walk.found.states[-1], remote=True)
            continue
        if role and len(walk.found.states) > before:
            last = walk.found.states[-1]
            walk.found.states[-1] = StateParty(
                last.code, last.span, role, last.capacity, last.remote, last.group
            )
            continue
        state = next((t for t in inside if t.kind == STATE and t.state and t.form in ("name", "code")), None)
        if state is None or len(walk.found.states) > before:
            if state is None and len(inside) >= 3:
                states = [t for t in inside if t.kind == STATE]
                del states
            continue
        persons = walk.found.persons
        owner = persons[-1] if persons and persons[-1].end >= i else None
        lone = inside[0] is state
        only_states = all(t.kind == STATE or t.text in ",;" or t.lower in {"and", "the"} for t in inside)
        if owner is not None and lone and not _of_an_organisation(walk, owner, i):
            _add_state(walk, state, None)
        elif (
            (only_states and walk.found.collectives)
            or (only_states and walk.found.counts)
            or (only_states and len(inside) > 1 and walk.lead.kind == "public")
        ):
            for token in inside:
                if token.kind == STATE:
                    _add_state(walk, token, walk.lead.capacity)


_INTERNATIONAL = frozenset(
    "union organisation organization secretariat community nations alliance league association "
    "federation foundation".split()
)


def _of_an_organisation(walk: _Walk, owner: PersonNamed, i: int) -> bool:
    """Whether the person's office is one of an organisation, so that a state in brackets is only where they are from."""
    if owner.title is None:
        words = walk.tokens[max(0, i - 12) : i]
        return any(t.lower in _INTERNATIONAL and t.capital for t in words) and not any(
            t.text in ";" or t.kind == STATE for t in words
        )
    title = [t.lower for t in walk.tokens if owner.title.start <= t.start < owner.title.end]
    return any(word in _INTERNATIONAL for word in title)


def _tail(walk: _Walk, chunk: Chunk) -> None:
    """What an item says after its name: "as observers", "by video link"."""
    tokens = walk.tokens
    if chunk.cut not in ("preposition", "participle", "infinitive") or chunk.stop >= len(tokens):
        return
    tail = [tokens[k].lower for k in range(chunk.stop, chunk.end)]
    if "as" in tail[:1]:
        role = next((_ROLE_WORDS[word] for word in tail[:6] if word in _ROLE_WORDS), None)
        if role in (OBSERVER, GUEST):
            _apply_role(walk, role)
    if (
        any(is_remote(tokens, n) for n in range(chunk.stop, min(chunk.end, chunk.stop + 6)))
        and walk.found.states
    ):
        last = walk.found.states[-1]
        walk.found.states[-1] = StateParty(last.code, last.span, last.role, last.capacity, True, last.group)


def _tail_names(walk: _Walk, chunk: Chunk) -> bool:
    """Whether the words cut off name a state or a place, so that bare states after them may belong there."""
    tail = walk.tokens[chunk.stop : chunk.end]
    return any(token.kind == STATE or token.place is not None for token in tail) or len(tail) > 6
