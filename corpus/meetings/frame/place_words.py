"""Phrases of place: a venue, a town that no gazetteer knows, a country after a city, "the X capital".

Knows how such phrases are built. Knows nothing of which of them is the place of a meeting.
"""

from __future__ import annotations

from functools import cache

from babel import Locale

from corpus.meetings.frame.holding import HOLDING, in_foreign_clause, owner_lemma
from corpus.meetings.grammar.document import Document, Read
from corpus.meetings.grammar.lexicon import BODY_HEADS, DELIBERATIVE, DETERMINERS, MEETING_NOUNS, PREPOSITIONS
from corpus.meetings.grammar.tokens import DATE, STATE, WORD, Token, Tokens
from corpus.meetings.people.person_names import NON_NAMES
from corpus.report import Span

VENUE_WORDS = frozenset(
    "palace hotel hall centre center office offices headquarters building house residence academy "
    "university museum "
    "complex castle ministry chancellery secretariat campus institute pavilion club hôtel palais "
    "resort villa theatre library "
    "arena stadium mission embassy room college airport seat chancery chamber auditorium lodge ballroom boardroom "
    "manor mansion barracks fort citadel château chateau palacio palazzo schloss parliament kremlin premises "
    "cathedral monastery abbey school gallery suites plaza park base restaurant winery farm estate legation "
    "secretariat-general courthouse tower church conservatory observatory ranch inn".split()
)
# Where no proper name stands beside them, these are no place of a meeting.
COMMON_VENUES = frozenset(
    "seat mission school park base church farm college airport building house room".split()
)


def country_after(tokens: Tokens, k: int, end: int, known: str | None = None) -> str | None:
    """The country named right behind the town that ends at `end`; `known` is the one that the town is otherwise taken for."""
    n = k
    while n < len(tokens) and tokens[n].start < end:
        n += 1
    if n < len(tokens) and tokens[n].text in ",(":
        n += 1
        while n < len(tokens) and tokens[n].lower in {"the", "capital", "of"}:
            n += 1
        region = n
        while region < min(len(tokens), n + 4) and tokens[region].capital and tokens[region].kind == WORD:
            region += 1
        if n < region < len(tokens) and tokens[region].text == ",":
            n = region + 1  # "San Pedro, Ambergris Caye, Belize"
        if (
            n < len(tokens)
            and tokens[n].kind == STATE
            and tokens[n].state
            and tokens[n].form in ("name", "code")
        ):
            following = tokens[n + 1] if n + 1 < len(tokens) else None
            if following is None or not (following.lower == "and" or _another(tokens[n], following, known)):
                return tokens[n].code
    return None


def _another(state: Token, following: Token, known: str | None) -> bool:
    """ "gathered in Xtown, Y stays away": another country with words of its own behind it is no apposition."""
    own_words = following.kind == WORD and not following.capital and following.lower not in PREPOSITIONS
    return known is not None and state.code != known and own_words


def unknown_city(tokens: Tokens, read: Read, verb: int) -> Span | None:
    """ "was held in Xtown on 5 May": a town that no gazetteer knows, right behind the verb, or before or behind a date."""
    if not verb:
        return None
    for k in range(max(0, verb - 2), min(len(tokens) - 1, verb + 40)):
        behind = any(m.end == k and not m.when for m in read.mentions)
        if tokens[k].lower != "in" or in_foreign_clause(read, k):
            continue
        if not behind and (owner_lemma(read, k) or "hold") not in HOLDING:
            continue
        n = _behind_kind(tokens, k + 1)
        if tokens[n].lower == "the":
            continue
        end = n
        while (
            end < len(tokens)
            and tokens[end].kind == WORD
            and tokens[end].capital
            and tokens[end].lower not in NON_NAMES
            and tokens[end].lower not in VENUE_WORDS
        ):
            end += 1
        following = tokens[end] if end < len(tokens) else None
        beside = behind and (following is None or following.text in ".;")
        near = (
            beside
            or k - verb <= 3
            or (k > 0 and tokens[k - 1].kind == DATE and (following is None or following.text in ".;,("))
            or (
                following is not None
                and (
                    following.kind == DATE
                    or following.lower in {"on", "from", "for"}
                    or following.text in ",("
                )
            )
        )
        if (
            n < end <= n + 3
            and near
            and not _heads_a_meeting(tokens[n:end], following)
            and not (end == n + 1 and tokens[n].lower in languages())
            and not (following is not None and following.kind in (WORD,) and following.capital)
        ):
            return Span(tokens[n].start, tokens[end - 1].end)
    return None


@cache
def languages() -> frozenset[str]:
    """Names of languages in English, in small letters: a meeting held "in Arabic" was in no such town."""
    return frozenset(name.lower() for name in Locale("en").languages.values())


def _heads_a_meeting(name: Tokens, following: Token | None) -> bool:
    """ "takes part in ABC summit": initials, or a name that a meeting's noun follows."""
    initials = len(name) == 1 and len(name[0].text) <= 5 and name[0].text.isupper()
    return initials or (following is not None and following.lower in MEETING_NOUNS)


_KINDS_OF_TOWN = frozenset("city town village resort port settlement suburb municipality".split())


def _behind_kind(tokens: Tokens, k: int) -> int:
    """ "the northern Zambian town of Xtown": where the name begins; `k` itself where no word tells what the place is."""
    if tokens[k].lower in DETERMINERS | _KINDS_OF_TOWN:
        for n in range(k, min(len(tokens) - 1, k + 7)):
            if tokens[n].lower in _KINDS_OF_TOWN:
                return n + 2 if tokens[n + 1].lower == "of" and n + 2 < len(tokens) else n + 1
            if tokens[n].kind not in (WORD, STATE) or tokens[n].lower in {"of", "and"}:
                break
    return k


def town_behind_venue(tokens: Tokens, venue: Span) -> Span | None:
    """ "at State House, Xtown, on 21 January": a name between commas behind the building."""
    k = next((n for n, t in enumerate(tokens) if t.start >= venue.end), None)
    if k is None or tokens[k].text != ",":
        return None
    end = k + 1
    while end < len(tokens) and tokens[end].kind == WORD and tokens[end].capital:
        if tokens[end].lower in NON_NAMES or tokens[end].lower in VENUE_WORDS:
            return None
        end += 1
    if not 1 <= end - k - 1 <= 3 or end >= len(tokens):
        return None
    closed = tokens[end].text in ",(." or tokens[end].kind == DATE or tokens[end].lower in {"on", "from"}
    return Span(tokens[k + 1].start, tokens[end - 1].end) if closed else None


_HOSTS = frozenset({"host", "co-host", "receive", "welcome"})


def hosting_town(tokens: Tokens, read: Read) -> Span | None:
    """ "the city of Xtown, in the hills, received the meeting"."""
    for k in range(len(tokens) - 2):
        if tokens[k].lower not in {"city", "town", "village", "resort"} or tokens[k + 1].lower != "of":
            continue
        end = k + 2
        while end < len(tokens) and tokens[end].kind == WORD and tokens[end].capital:
            end += 1
        hosts = any(g.lemma in _HOSTS and not g.passive and 0 <= g.start - end <= 12 for g in read.groups)
        if k + 2 < end <= k + 5 and hosts:
            return Span(tokens[k + 2].start, tokens[end - 1].end)
    return None


def country_only(read: Read, verb: int) -> Token | None:
    """ "was held in Uzbekistan on 5 May"."""
    tokens = read.tokens
    for k in range(verb, min(len(tokens) - 1, verb + 8)):
        if tokens[k].lower == "in":
            n = k + 1
            while n < len(tokens) and tokens[n].lower in DETERMINERS:
                n += 1
            if n < len(tokens) and tokens[n].kind == STATE and tokens[n].state and tokens[n].form == "name":
                return tokens[n]
    return None


def capital_paraphrase(tokens: Tokens) -> Token | None:
    """ "the Armenian capital", "the capital of Armenia"."""
    for k, token in enumerate(tokens):
        if token.lower != "capital":
            continue
        if k and tokens[k - 1].kind == STATE:
            return tokens[k - 1]
        if k + 2 < len(tokens) and tokens[k + 1].lower == "of":
            n = k + 2 if tokens[k + 2].lower != "the" else k + 3
            if n < len(tokens) and tokens[n].kind == STATE:
                return tokens[n]
    return None


_VENUE_ENDS = frozenset(
    """
    on in and at from under with was were between within to via by for that which who where near outside
    before after during over while as this today yesterday
    """.split()
)


_NO_PLACE = frozenset(
    "invitation request initiative proposal suggestion behest expense insistence level disposal recommendation".split()
)


def venue_at(document: Document, read: Read, tokens: Tokens, k: int) -> Span | None:
    """ "at the office of X", "at the Polytechnic Hall": the noun phrase after "at", when a building's word is in it."""
    i = k + 1
    while i < len(tokens) and tokens[i].lower in DETERMINERS:
        i += 1
    end = i
    starts = {group.start for group in read.groups}
    seen = capital = False
    while end < len(tokens) and end - i < 16:
        token = tokens[end]
        if token.kind == DATE or token.text in ",;.():" or token.lower in _VENUE_ENDS:
            break
        if end > i and end in starts:
            break
        if end > i and token.lower == "the" and tokens[end - 1].lower not in {"of", "de"}:
            break
        seen = seen or token.lower in VENUE_WORDS
        capital = capital or (token.capital and token.kind == WORD and token.place is None)
        end += 1
    if end <= i or tokens[i].lower in {"same", "level", "end", "time"}:
        return None
    head = next((n for n in range(i, end) if tokens[n].lower == "of"), end)
    if any(token.lower in _NO_PLACE for token in tokens[i:head]):
        return None  # "at the kind invitation of the Ministry"
    first = tokens[i]
    if seen and not capital and not _plain_venue(tokens, i, end):
        return None
    if tokens[k].lower != "at" and not (seen and (capital or _plain_venue(tokens, i, end))):
        return None
    if first.place is not None and end - i == 1:
        return None
    if not seen and not (first.capital and first.kind == WORD and first.place is None):
        return None
    meeting = any(
        tokens[n].lower in MEETING_NOUNS and not (n + 1 < end and tokens[n + 1].lower in VENUE_WORDS)
        for n in range(i, end)
    )
    if meeting and tokens[i].lower not in VENUE_WORDS:
        return None
    if not seen and any(w.lower in BODY_HEADS or w.lower in DELIBERATIVE for w in tokens[i:end]):
        return None  # "members of the Commission at the Economic Council"
    if not seen and any(w.lower in {"level", "invitation", "initiative", "request"} for w in tokens[i:end]):
        return None
    return Span(tokens[i].start, tokens[end - 1].end)


def _plain_venue(tokens: Tokens, start: int, end: int) -> bool:
    """ "town hall", "headquarters of the organisation": a building told apart without a proper name."""
    words = [t.lower for t in tokens[start:end]]
    if words[-1] in COMMON_VENUES:
        return False
    return words[-1] in VENUE_WORDS or "of" in words
