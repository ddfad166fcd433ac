"""Phrases of place: a venue, a town that no gazetteer knows, a country after a city, "the X capital".

Knows how such phrases are built. Knows nothing of which of them is the place of a meeting.
"""

from __future__ import annotations

from corpus.meetings.document import Document, Read
from corpus.meetings.holding import HOLDING, in_foreign_clause, owner_lemma
from corpus.meetings.lexicon import DETERMINERS, MEETING_NOUNS
from corpus.meetings.persons import NON_NAMES
from corpus.meetings.tokens import DATE, STATE, WORD, Token, Tokens
from corpus.report import Span

VENUE_WORDS = frozenset(
    "palace hotel hall centre center office offices headquarters building house residence academy "
    "university museum "
    "complex castle ministry chancellery secretariat campus institute pavilion club hôtel palais "
    "resort villa theatre library "
    "arena stadium mission embassy room college airport seat".split()
)


def country_after(tokens: Tokens, k: int, end: int) -> str | None:
    n = k
    while n < len(tokens) and tokens[n].start < end:
        n += 1
    if n < len(tokens) and tokens[n].text in ",(":
        n += 1
        while n < len(tokens) and tokens[n].lower in {"the", "capital", "of"}:
            n += 1
        if (
            n < len(tokens)
            and tokens[n].kind == STATE
            and tokens[n].state
            and tokens[n].form in ("name", "code")
        ):
            following = tokens[n + 1].lower if n + 1 < len(tokens) else ""
            if following not in {"and"}:
                return tokens[n].code
    return None


def unknown_city(tokens: Tokens, read: Read, verb: int) -> Span | None:
    """ "was held in Xtown on 5 May": a town that no gazetteer knows, right behind the verb or before a date."""
    if not verb:
        return None
    for k in range(max(0, verb - 2), min(len(tokens) - 1, verb + 40)):
        if (
            tokens[k].lower != "in"
            or in_foreign_clause(read, k)
            or (owner_lemma(read, k) or "hold") not in HOLDING
        ):
            continue
        n = k + 1
        if tokens[n].lower in {"the", "city", "town", "village"}:
            while n < len(tokens) and tokens[n].lower in {"the", "city", "town", "village", "resort", "of"}:
                n += 1
            if n == k + 2 and tokens[k + 1].lower == "the":
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
        near = k - verb <= 3 or (
            following is not None
            and (following.kind == DATE or following.lower in {"on", "from"} or following.text in ",(")
        )
        if (
            n < end <= n + 3
            and near
            and not (following is not None and following.kind in (WORD,) and following.capital)
        ):
            return Span(tokens[n].start, tokens[end - 1].end)
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


def venue_at(document: Document, read: Read, tokens: Tokens, k: int) -> Span | None:
    """ "at the office of X", "at the Polytechnic Hall": the noun phrase after "at", when a building's word is in it."""
    i = k + 1
    while i < len(tokens) and tokens[i].lower in DETERMINERS:
        i += 1
    end = i
    seen = False
    while end < len(tokens) and end - i < 16:
        token = tokens[end]
        lower = token.lower
        if (
            token.kind == DATE
            or token.text in ",;.():"
            or lower
            in {
                "on",
                "in",
                "and",
                "at",
                "from",
                "under",
                "with",
                "was",
                "were",
                "between",
                "within",
                "to",
                "via",
                "by",
                "for",
            }
        ):
            break
        if end > i and any(group.start == end for group in read.groups):
            break
        seen = seen or lower in VENUE_WORDS
        end += 1
    if end <= i:
        return None
    first = tokens[i]
    if tokens[k].lower == "in" and not (seen and first.capital and first.place is None):
        return None
    if not seen and not (first.capital and first.kind == WORD and first.place is None):
        return None
    if any(
        tokens[n].lower in MEETING_NOUNS and not (n + 1 < end and tokens[n + 1].lower in VENUE_WORDS)
        for n in range(i, end)
    ):
        return None
    if (
        tokens[k].lower == "at"
        and not seen
        and any(w.lower in {"level", "invitation", "initiative", "request"} for w in tokens[i:end])
    ):
        return None
    return Span(tokens[i].start, tokens[end - 1].end)
