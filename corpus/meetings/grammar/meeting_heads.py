"""Whether a word such as "meeting", "round" or "assembly" heads the name of a meeting.

Knows the nouns and what stands beside them. Knows nothing of the rest of the name.
"""

from __future__ import annotations

from corpus.meetings.grammar.lexicon import (
    BODY_HEADS,
    DETERMINERS,
    MEETING_NOUNS,
    PREPOSITIONS,
    WEAK_MEETING_NOUNS,
)
from corpus.meetings.grammar.numerals import ends_initials, roman
from corpus.meetings.grammar.tokens import DATE, ORDINAL, PUNCT, WORD, Tokens
from corpus.meetings.grammar.verbs import VerbGroup

_HEADS = MEETING_NOUNS | WEAK_MEETING_NOUNS
# A call may be a referee's, a congress a parliament.
_DOUBTFUL = frozenset({"call", "congress"})
_RESPONDED = frozenset(
    "answer answers answered answering heed heeded follow followed echo echoed renewed reiterated".split()
)
# Nouns after a meeting noun that make it the name of something else ("conference room", "session documents").
_NOT_AFTER = frozenset(
    "room rooms hall halls centre center documents document secretariat participants participant "
    "agenda minutes report "
    "records chair chairman series venue hosts host organizers organisers calendar table "
    "programme program desk"
    "building schedule delegates attendees outcome outcomes results statement declaration "
    "communique communiqué yearbook proceedings papers website bulletin newsletter brochure handbook prize award".split()
)
_TALKED = MEETING_NOUNS | frozenset("discussions deliberations bilateral trilateral political expert".split())
_CAN_BE_NEXT = frozenset(
    "round edition assembly ministerial hearing conversation trilogue council committee board".split()
)
_BODIES_THAT_MEET = frozenset("assembly council committee commission board".split())


def meeting_heads(tokens: Tokens, groups: list[VerbGroup]) -> list[int]:
    """The tokens of a sentence that head the name of a meeting, in order."""
    verbs = {k for group in groups for k in range(group.start, group.end)}
    return [
        k
        for k, token in enumerate(tokens)
        if token.lower in _HEADS
        and k not in verbs
        and token.kind in (WORD, ORDINAL)
        and _holds(tokens, k, groups)
        and not _within_other_name(tokens, k)
    ]


def _holds(tokens: Tokens, k: int, groups: list[VerbGroup]) -> bool:
    lower = tokens[k].lower
    if lower in _DOUBTFUL:
        return _doubtful_holds(tokens, k)
    return lower in MEETING_NOUNS or _weak_holds(tokens, k) or _held(tokens, k, groups)


def _held(tokens: Tokens, k: int, groups: list[VerbGroup]) -> bool:
    """ "The Caucus of Ministers took place on 5 May": a body said to be held is its meeting."""
    verb = next((g for g in groups if g.start > k), None)
    if verb is None or not tokens[k].capital or not k or tokens[k - 1].lower not in DETERMINERS:
        return False
    return verb.finite and (verb.lemma == "take-place" or (verb.lemma == "hold" and verb.passive))


def _doubtful_holds(tokens: Tokens, k: int) -> bool:
    before = tokens[k - 1] if k else None
    following = tokens[k + 1].lower if k + 1 < len(tokens) else ""
    near = tokens[max(0, k - 6) : k]
    if any(t.kind == ORDINAL for t in near) or any(roman(tokens, n) for n in range(max(0, k - 4), k)):
        return True
    if tokens[k].lower == "call":
        by_line = before is not None and before.lower in {
            "phone",
            "telephone",
            "video",
            "conference",
            "zoom",
            "skype",
        }
        named = before is not None and before.lower in {"the", "this", "that", "next"}
        return by_line or named or following in {"of", "between", "among"}
    annual = any(t.lower in {"annual", "world", "international", "regional", "biennial"} for t in near)
    return annual or (before is not None and before.capital and following in {"of", "on", "for", "in"})


def _weak_holds(tokens: Tokens, k: int) -> bool:
    """ "Assembly", "round", "table" name a meeting only with a number, "round table", or a like sign."""
    lower = tokens[k].lower
    if lower in {"course", "courses"}:
        return k > 0 and tokens[k - 1].lower in {"training", "refresher"}
    if lower == "table":
        return k > 0 and tokens[k - 1].lower == "round"
    if lower in {"round", "rounds"} and _of_something_else(tokens, k + 1):
        return False
    if lower in {"dinner", "lunch"}:
        return k > 0 and tokens[k - 1].lower in {"working", "ministerial", "leaders"}
    if lower in {"discussion", "discussions", "debate", "conversation", "hearing", "hearings"}:
        return k > 0 and tokens[k - 1].lower in {
            "panel",
            "day-long",
            "high-level",
            "telephone",
            "roundtable",
            "trilateral",
            "bilateral",
        }
    if (
        lower == "assembly"
        and k
        and tokens[k - 1].lower in {"constituent", "founding", "annual", "extraordinary"}
    ):
        return True
    for n in range(k - 1, max(-1, k - 7), -1):
        if tokens[n].text in "–-" and tokens[n - 1].capital and tokens[n + 1].capital:
            continue
        if tokens[n].kind == ORDINAL or roman(tokens, n):
            return (lower not in {"day", "days", "event", "events"} or tokens[k].capital) and not (
                lower in _BODIES_THAT_MEET
                and tokens[n].text[:1].isupper()
                and not tokens[n].text[:1].isdigit()
                and tokens[n].lower == "first"
            )
        if tokens[n].text in "'’":
            continue
        if tokens[n].lower in {"next", "forthcoming", "upcoming"}:
            return lower in _CAN_BE_NEXT and (n == k - 1 or all(t.capital for t in tokens[n + 1 : k + 1]))
        if (
            tokens[n].lower in PREPOSITIONS
            or tokens[n].kind in (PUNCT, DATE)
            or tokens[n].lower in DETERMINERS
        ):
            return False
    return False


def _of_something_else(tokens: Tokens, k: int) -> bool:
    """ "a second round of layoffs"."""
    if k + 1 >= len(tokens) or tokens[k].lower != "of":
        return False
    following = tokens[k + 1]
    return following.lower not in _TALKED and following.lower not in DETERMINERS and not following.capital


def _within_other_name(tokens: Tokens, k: int) -> bool:
    if k + 1 < len(tokens):
        following = tokens[k + 1]
        if (
            tokens[k].capital
            and not tokens[k].text.isupper()
            and following.capital
            and following.kind == WORD
            and following.lower not in PREPOSITIONS
            and following.lower not in DETERMINERS
            and following.start - tokens[k].end <= 1
        ):
            return True
        if following.lower in _NOT_AFTER and following.kind == WORD:
            return True
        if (
            following.lower in BODY_HEADS
            and following.capital
            and tokens[k].capital
            and following.lower in {"secretariat", "bureau"}
        ):
            return True
        if ends_initials(tokens, k + 3):
            following = tokens[k + 4] if k + 4 < len(tokens) else following
        if following.lower in MEETING_NOUNS and following.end - following.start > 3:
            return True  # "summit meeting": the second is the head
    if k and tokens[k - 1].lower in {"press", "news"} and tokens[k].lower in {"conference", "conferences"}:
        return True
    if k and tokens[k - 1].lower in {"round"} and tokens[k].lower == "table":
        return False
    if tokens[k].lower == "call" and k + 1 < len(tokens) and tokens[k + 1].lower in {"for", "to", "upon"}:
        return not (k and tokens[k - 1].lower in {"video", "phone", "telephone", "conference", "weekly"})
    if tokens[k].lower == "call" and any(t.lower in _RESPONDED for t in tokens[max(0, k - 3) : k]):
        return True  # "answered the call of the secretariat"
    return (
        bool(k)
        and tokens[k].lower == "call"
        and (
            tokens[k - 1].lower in {"to", "we", "they", "also", "and", "will", "not", "on", "i"}
            or (
                k + 1 < len(tokens)
                and tokens[k + 1].lower in {"on", "upon", "for"}
                and tokens[k - 1].lower not in {"video", "phone", "telephone", "conference"}
            )
        )
    )
