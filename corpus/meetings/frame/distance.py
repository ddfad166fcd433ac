"""Words of distance: "online", "by video link", "in the room", and what stands beside them.

Knows a sentence's words. Knows nothing of clauses, nor of which meeting is told of.
"""

from __future__ import annotations

from corpus.meetings.frame.place_words import VENUE_WORDS
from corpus.meetings.grammar.lexicon import (
    BODY_HEADS,
    CONJUNCTIONS,
    DETERMINERS,
    MEETING_NOUNS,
    PREPOSITIONS,
    WEAK_MEETING_NOUNS,
)
from corpus.meetings.grammar.tokens import WORD, Tokens


def beside_a_place(tokens: Tokens, k: int) -> bool:
    """ "met in the Tower Hall and via videoconference", "in Xtown, and virtually"."""
    begin = next((n for n in range(k, max(-1, k - 5), -1) if tokens[n].lower in {"by", "via", "through"}), k)
    if begin > 2 and tokens[begin - 1].lower in {"connection", "participation", "link"}:
        begin -= 1 + (tokens[begin - 2].lower == "with")  # "at its seat and with connection through"
    if begin < 2 or tokens[begin - 1].lower != "and":
        return False
    before = tokens[max(0, begin - 14) : begin - 1]
    return any(t.lower in {"in", "at"} for t in before) and any(
        t.place is not None or t.lower in VENUE_WORDS for t in before
    )


def if_one_likes(tokens: Tokens, k: int) -> bool:
    """ "at the premises of the Ministry, with the possibility to follow online"."""
    return any(t.lower in {"possibility", "option", "opportunity"} for t in tokens[max(0, k - 6) : k])


def in_a_list(tokens: Tokens, k: int) -> bool:
    """ "… and, via videoconference, by the President of X", "… and by video link of Y": said of those who follow."""
    begin = next((n for n in range(k, max(-1, k - 5), -1) if tokens[n].lower in {"by", "via", "through"}), k)
    before = [t.lower for t in tokens[max(0, begin - 2) : begin]]
    behind = next((t.lower for t in tokens[k + 1 : k + 4] if t.lower in {",", "by", "of", "from"}), None)
    return (before[-2:] == ["and", ","] or before[-1:] == ["and"]) and behind is not None


def in_brackets(tokens: Tokens, k: int) -> bool:
    """ "Deputy Minister A (via videoconference)": said of one person in a list."""
    opened = next((n for n in range(k - 1, max(-1, k - 5), -1) if tokens[n].text in "()"), None)
    return opened is not None and tokens[opened].text == "(" and opened > 0 and (tokens[opened - 1].capital)


def says_in_room(tokens: Tokens, k: int) -> bool:
    """ "face to face", "with the physical presence of", "in the room", "on site"."""
    lower = tokens[k].lower
    before = tokens[k - 1].lower if k else ""
    if lower == "face":
        return [t.lower for t in tokens[k + 1 : k + 3]] == ["to", "face"]
    if lower == "room":
        return before == "the" and k > 1 and tokens[k - 2].lower == "in"
    behind = tokens[k + 1].lower if k + 1 < len(tokens) else ""
    return (lower == "presence" and before == "physical") or (
        lower in {"on-site", "onsite", "physically"}
        and behind.rstrip("s") not in {"visit", "inspection", "audit"}
    )


def is_remote_phrase(tokens: Tokens, k: int) -> bool:
    lower = tokens[k].lower
    before = tokens[k - 1].lower if k else ""
    following = tokens[k + 1].lower if k + 1 < len(tokens) else ""
    if lower in {"phone", "telephone"}:
        return before in {"by", "via", "on"} or following in {"call", "conference", "conversation"}
    if lower in {"remote", "distance"}:
        return following in {"format", "mode", "participation"} or following in MEETING_NOUNS
    if lower in {"online", "on-line", "virtual"}:
        return before not in _NOT_EVEN and not _is_of_a_thing(tokens, k)
    return before not in _NOT_EVEN


_NOT_EVEN = frozenset({"even", "nor", "neither"})


_FORM_WORDS = frozenset(
    "one ones format mode form modality modalities setting participation attendance means basis environment presence".split()
)


def _is_of_a_thing(tokens: Tokens, k: int) -> bool:
    """ "online fraud", "virtual assets": an adjective of what is no meeting."""
    for following in tokens[k + 1 : k + _LONG_NAME]:
        lower = following.lower
        if (
            lower in MEETING_NOUNS
            or lower in WEAK_MEETING_NOUNS
            or lower in BODY_HEADS
            or lower in _FORM_WORDS
        ):
            return False
        if following.kind != WORD or lower in PREPOSITIONS or lower in CONJUNCTIONS or lower in DETERMINERS:
            return following is not tokens[k + 1]
        if following is tokens[k + 1] and (lower in _GOES_ON or lower.endswith("ly")):
            return False
    return k + 1 < len(tokens)


_LONG_NAME = 7


# Behind "online" these go on with the clause.
_GOES_ON = frozenset(
    "only too also today yesterday tomorrow again instead this last next due because since while when where who which that "
    "as until under were was is are had has have took met joined from participants delegates attendees listeners".split()
)
