"""Phrases that point to those who had a part in another meeting: "the same three leaders", "all the delegations named above",
"those who had sat on the Board".

Knows the grammar of such a phrase. Knows nothing of meetings.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise

from corpus.meetings.grammar.document import Read
from corpus.meetings.grammar.lexicon import (
    BE,
    COLLECTIVES,
    DELEGATES,
    OFFICES,
    number_of,
)
from corpus.meetings.grammar.tokens import Tokens
from corpus.report import Span

_POINTS = frozenset("the these those same all both of".split())
BEGINS = frozenset("the these those same all both".split())
_PARTIES = frozenset(
    "countries states sides parties delegations nations capitals coordinators services ministries".split()
)
_ADJECTIVES = 3  # words between a number and whom it counts
# Whom a number alone may count where it fits: "the five ministers", but not "the five experts".
_COUNTED = frozenset(
    "countries states delegations nations capitals governments leaders ministers presidents premiers coordinators members "
    "parties".split()
)
_RELATIVE = frozenset("who that which whose whom".split())
_TOLD = frozenset("named listed mentioned".split())
_HERE = frozenset("above earlier before already just".split())
_PARTS_OF_A_TEXT = frozenset("paragraph paragraphs item section point".split())
_THERE = frozenset("present represented".split())  # with where: "present in Lusaka"
_WHERE = frozenset("in at".split())
# What is said of those who had a part in a meeting: "the delegations that sat in the Commission a day later".
_HAD_PART = frozenset(
    "sat sit seated attended attend part present represented table participated spoken came gathered seen connected".split()
)
_BEGINS_A_PART = frozenset("had were was sat attended took came would later also".split())
_EARLIER = frozenset("had later earlier afterwards subsequently".split())
_NOT = frozenset("not never n't absent missing invited unable away excused".split())
_BEHIND = 8  # words
# "the same day", "the same hall": not the same people.
_NO_PEOPLE = frozenset(
    "day week month year time evening morning afternoon night hour hall place town city building venue hotel room house number "
    "way opinion view level table report text spirit manner region date weekend occasion framework format".split()
)
_MULTIPLES = frozenset("hundred thousand dozen million score".split())
# "two of the five", "none of those": not all of them.
_SOME = frozenset("some most none several many few one each any only half part number majority of".split())
_OTHERS = frozenset("other others remaining observer observers guest guests member legal".split())
_STAYED_AWAY = frozenset("invited away".split())
_WITH = frozenset("with to besides beside by alongside".split())
_OF = frozenset("of from".split())
_BRINGS = frozenset("bring gather unite assemble reunite see join".split())


@dataclass(frozen=True, slots=True)
class Pointing:
    """`surely` says that it points back by its words alone; else only a number that fits tells so. `members` alone are meant
    where they are called so: no observers and guests. With `by_name` it points only where words behind it name a meeting;
    `later` says that this is told to be one after the own."""

    read: Read
    span: Span
    count: int | None
    surely: bool
    members: bool = False
    by_name: bool = False
    later: bool = False


def phrase_at(read: Read, k: int) -> Pointing | None:
    """ "the same", a number, a few adjectives, and a noun for those who come; or "those who …"."""
    tokens = read.tokens
    if _of_them_some(tokens, k):
        return None
    count, end = None, k
    while end < len(tokens) and (tokens[end].lower in _POINTS or _number(tokens, end) is not None):
        count = _number(tokens, end) if count is None else count
        end += 1
    said = {token.lower for token in tokens[k:end]}
    if end >= len(tokens) or tokens[end].lower in _MULTIPLES:
        return None
    if tokens[end].lower in _RELATIVE and tokens[end - 1].lower == "those":
        span = Span(tokens[k].start, tokens[end].end)
        told = _clause_of_a_part(read, span, count, end + 1)
        return told if told is not None and (_acts(read, k) or _belongs_to_actors(read, k)) else None
    noun = _party_at(tokens, end)
    if noun is None:
        return None
    span = Span(tokens[k].start, tokens[noun].end)
    words = [token.lower for token in tokens[end : noun + 1]]
    members = not {"member", "members"}.isdisjoint(words) or "contracting" in words
    if "same" not in said and not _OTHERS.isdisjoint(words):
        told = _told_back(read, span, count, noun + 1) if "member" in words else None
    else:
        told = (
            Pointing(read, span, count, True) if "same" in said else _told_back(read, span, count, noun + 1)
        )
    if told is None:
        return _counted(read, k, noun, count, said, members) or _were_the_same(read, k, noun)
    return replace(told, members=members) if _acts(read, k) or _belongs_to_actors(read, k) else None


def _counted(
    read: Read, k: int, noun: int, count: int | None, said: set[str], members: bool
) -> Pointing | None:
    """ "the five ministers": as many as another meeting had, where nothing else points to it."""
    tokens = read.tokens
    if (
        count is None
        or tokens[noun].lower not in _COUNTED
        or (noun + 1 < len(tokens) and tokens[noun + 1].lower in _THERE)
    ):
        return None
    every = "all" in said or "both" in said
    if not (_acts(read, k) or (every and _belongs_to_actors(read, k))):
        return None
    return Pointing(read, Span(tokens[k].start, tokens[noun].end), count, False, members)


def _number(tokens: Tokens, k: int) -> int | None:
    lower = tokens[k].lower
    return int(lower) if lower.isdecimal() and len(lower) < _DIGITS else number_of(lower)


_DIGITS = 3


def _party_at(tokens: Tokens, start: int) -> int | None:
    """The index of the noun for those who come, behind a few adjectives."""
    for noun in range(start, min(len(tokens), start + _ADJECTIVES)):
        token = tokens[noun]
        if (
            token.state is not None
            or token.date is not None
            or token.lower in _NO_PEOPLE
            or token.kind != "word"
        ):
            return None
        if _is_a_party(token.lower):
            return noun
    return None


def _told_back(read: Read, span: Span, count: int | None, end: int) -> Pointing | None:
    """ "named above", "present in Lusaka", "that were later at the table" behind a noun."""
    behind = [token.lower for token in read.tokens[end : end + 3]]
    if not behind:
        return None
    if behind[0] == "above" or (behind[0] in _HERE and behind[1:2] and behind[1] in _TOLD):
        return Pointing(read, span, count, True)
    if behind[0] in _TOLD and (
        (behind[1:2] and behind[1] in _HERE) or (behind[2:3] and behind[2] in _PARTS_OF_A_TEXT)
    ):
        return Pointing(read, span, count, True)
    if behind[0] in _THERE and _WHERE.intersection(behind[1:2]):
        return Pointing(read, span, count, True, by_name=True)
    return _clause_of_a_part(read, span, count, end + 1) if behind[0] in _RELATIVE else None


def _clause_of_a_part(read: Read, span: Span, count: int | None, start: int) -> Pointing | None:
    """Where a clause says that they had a part in another meeting: one before or after, or one that it names."""
    tokens = read.tokens
    if not (start < len(tokens) and tokens[start].lower in _BEGINS_A_PART):
        return None
    words: list[str] = []
    for token in tokens[start : start + _BEHIND]:
        if token.lower in _NOT:
            return None
        if token.text in ",;.":
            break
        words.append(token.lower)
    had_part = not _HAD_PART.isdisjoint(words) or ("later" in words and "met" in words)
    was_there = any(a == "been" and b in _WHERE for a, b in pairwise(words))
    if "part" in words and not {"take", "took", "taken"}.intersection(words):
        had_part = not (_HAD_PART - {"part"}).isdisjoint(words)
    if not (had_part or was_there):
        return None
    other = not _EARLIER.isdisjoint(words)
    later = "later" in words or "afterwards" in words or "subsequently" in words
    return Pointing(read, span, count, True, by_name=not other, later=later)


def _of_them_some(tokens: Tokens, k: int) -> bool:
    """ "Four of the five", "of the countries mentioned only …"."""
    if not k or tokens[k - 1].lower != "of":
        return False
    before = tokens[k - 2].lower if k > 1 else ""
    return before in _SOME or before in {"", "and", ";", ",", "–"} or number_of(before) is not None


def _were_the_same(read: Read, k: int, noun: int) -> Pointing | None:
    """ "The delegations were the same as in the customs group"."""
    tokens = read.tokens
    behind = [token.lower for token in tokens[noun + 1 : noun + 6]]
    if behind[:1] and behind[0] in BE:
        rest = [word for word in behind[1:] if word not in _NEARLY]
        if rest[:2] == ["the", "same"] and (len(rest) == 2 or rest[2] in {"as", ",", ";", "."}):
            return Pointing(read, Span(tokens[k].start, tokens[noun].end), None, True)
    return None


_NEARLY = frozenset("exactly largely almost again nearly".split())


def _is_a_party(lower: str) -> bool:
    plural = lower.endswith("s")
    return lower in _PARTIES or (
        plural and (lower in DELEGATES or lower in COLLECTIVES or lower in OFFICES or lower[:-1] in OFFICES)
    )


def _acts(read: Read, start: int) -> bool:
    """Whether the phrase is the subject of something that happened, was brought together, or stands with those who came:
    "with", "next to"."""
    if not _STAYED_AWAY.isdisjoint(token.lower for token in read.tokens[start:]):
        return False
    before = read.tokens[start - 1].lower if start else ""
    if before in _WITH or (start > 1 and read.tokens[start - 2].lower in {"next", "besides"}):
        return any(group.finite and group.real for group in read.groups)
    brought = any(g.lemma in _BRINGS and g.real and 0 <= start - g.end <= 1 for g in read.groups)
    return brought or any(
        c.group.finite and c.group.real and c.subject_start <= start < c.subject_end for c in read.clauses
    )


def _belongs_to_actors(read: Read, start: int) -> bool:
    """ "Officials of the same six countries took part": those who act come from them."""
    tokens = read.tokens
    if not start or tokens[start - 1].lower not in _OF:
        return False
    for k in range(start - 2, max(-1, start - 9), -1):
        lower = tokens[k].lower
        if _is_a_party(lower) or lower in DELEGATES or lower in OFFICES:
            return True
        if tokens[k].kind != "word" or any(g.start <= k < g.end for g in read.groups):
            return False
    return False
