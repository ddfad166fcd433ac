"""Mentions of meetings: noun phrases such as "the 14th meeting of the Council of X".

Knows how a meeting's name is built: number, adjectives, meeting noun. Knows nothing of whether the meeting was held.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from corpus.meetings.frame.bodies_named import complement, prenominal_body
from corpus.meetings.frame.counting import first_of_its_form, within_a_period
from corpus.meetings.grammar.lexicon import (
    BE,
    BODY_HEADS,
    CONJUNCTIONS,
    DELIBERATIVE,
    DETERMINERS,
    HAVE,
    MEETING_NOUNS,
    MODALS,
    PREPOSITIONS,
    SERIES_NOUNS,
    SUBORDINATORS,
    WEAK_MEETING_NOUNS,
)
from corpus.meetings.grammar.tokens import DATE, NUMBER, ORDINAL, PUNCT, STATE, WORD, Tokens
from corpus.meetings.grammar.verbs import VerbGroup
from corpus.ordinals import OrdinalMatch
from corpus.report import Span

EARLIER, LATER = "earlier", "later"


_EARLIER_WORDS = frozenset("previous last earlier preceding past prior former recent".split())


_LATER_WORDS = frozenset(
    "next upcoming forthcoming future coming planned scheduled subsequent proposed".split()
)


# Nouns after a meeting noun that make it the name of something else ("conference room", "session documents").
_NOT_AFTER = frozenset(
    "room rooms hall halls centre center documents document secretariat participants participant "
    "agenda minutes report "
    "records chair chairman series venue hosts host organizers organisers calendar table "
    "programme program desk"
    "building schedule delegates attendees outcome outcomes results statement declaration "
    "communique communiqué".split()
)


@dataclass(frozen=True, slots=True)
class Mention:
    """Tokens `start` to `end` of sentence `sentence` name a meeting; `head` is the meeting noun.

    `bodies` are spans of the bodies that it is a meeting of; `numbers` the ordinals with the body's index or None.
    `when` is "earlier", "later" or "" by its own words.
    """

    sentence: int
    start: int
    end: int
    head: int
    span: Span
    determiner: str
    noun: str
    plural: bool
    numbers: tuple[OrdinalMatch, ...]
    bodies: tuple[Span, ...]
    when: str
    proper: bool
    values: tuple[int, ...] = ()

    @property
    def named(self) -> bool:
        """Whether it is told apart by a number, a body or a proper name."""
        return bool(self.numbers or self.bodies or self.proper)


_HEADS = MEETING_NOUNS | WEAK_MEETING_NOUNS


def find_mentions(tokens: Tokens, sentence: int, groups: list[VerbGroup]) -> list[Mention]:
    """All meetings that one sentence names, in order."""
    heads = [k for k, token in enumerate(tokens) if token.lower in _HEADS]
    if not heads:
        return []
    verbs = {k for group in groups for k in range(group.start, group.end)}
    finite = {k for group in groups if group.finite for k in range(group.start, group.end)}
    found: list[Mention] = []
    last = -1
    for k in heads:
        token = tokens[k]
        if k <= last or k in verbs or token.kind not in (WORD, ORDINAL):
            continue
        lower = token.lower
        strong = lower in MEETING_NOUNS and lower not in _DOUBTFUL
        if lower in _DOUBTFUL and not _doubtful_holds(tokens, k):
            continue
        if (
            not strong
            and lower not in _DOUBTFUL
            and not _weak_holds(tokens, k)
            and not _held(tokens, k, groups)
        ):
            continue
        if _within_other_name(tokens, k):
            continue
        mention = _read(tokens, k, sentence, verbs, finite)
        if mention is not None:
            found.append(mention)
            last = mention.end - 1
    return found


def _held(tokens: Tokens, k: int, groups: list[VerbGroup]) -> bool:
    """ "The Caucus of Ministers took place on 5 May": a body said to be held is its meeting."""
    verb = next((g for g in groups if g.start > k), None)
    if verb is None or not tokens[k].capital or not k or tokens[k - 1].lower not in DETERMINERS:
        return False
    return verb.finite and (verb.lemma == "take-place" or (verb.lemma == "hold" and verb.passive))


# A call may be a referee's, a congress a parliament.
_DOUBTFUL = frozenset({"call", "congress"})


def _doubtful_holds(tokens: Tokens, k: int) -> bool:
    before = tokens[k - 1] if k else None
    following = tokens[k + 1].lower if k + 1 < len(tokens) else ""
    near = tokens[max(0, k - 6) : k]
    if any(t.kind == ORDINAL for t in near) or any(_roman(tokens, n) for n in range(max(0, k - 4), k)):
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


def _of_something_else(tokens: Tokens, k: int) -> bool:
    """ "a second round of layoffs"."""
    if k + 1 >= len(tokens) or tokens[k].lower != "of":
        return False
    following = tokens[k + 1]
    return following.lower not in _TALKED and following.lower not in DETERMINERS and not following.capital


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
        if tokens[n].kind == ORDINAL or _roman(tokens, n):
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


_TALKED = MEETING_NOUNS | frozenset("discussions deliberations bilateral trilateral political expert".split())
_CAN_BE_NEXT = frozenset(
    "round edition assembly ministerial hearing conversation trilogue council committee board".split()
)
_PARTS = frozenset(
    "working plenary closed opening closing thematic parallel panel afternoon morning evening".split()
)
_PARTS_OF_ONE = 6  # working sessions of one meeting that are counted in it
_BODIES_THAT_MEET = frozenset("assembly council committee commission board".split())


_ROMAN = re.compile(r"(?=[XVI])(X{0,3})(IX|IV|V?I{0,3})$")


def _roman(tokens: Tokens, k: int) -> OrdinalMatch | None:
    """ "XXIV" as a number, where capitals or a meeting noun follow."""
    token = tokens[k]
    if token.kind != WORD or not token.text.isupper() or k + 1 >= len(tokens) or tokens[k + 1].kind != WORD:
        return None
    match = _ROMAN.match(token.text)
    if match is None or (len(token.text) == 1 and tokens[k + 1].lower not in MEETING_NOUNS):
        return None
    value = (
        10 * len(match.group(1))
        + {"": 0, "I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9}[
            match.group(2)
        ]
    )
    return OrdinalMatch(Span(token.start, token.end), (value,)) if value else None


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
        if _ends_initials(tokens, k + 3):
            following = tokens[k + 4] if k + 4 < len(tokens) else following
        if following.lower in MEETING_NOUNS and following.end - following.start > 3:
            return True  # "summit meeting": the second is the head
    if k and tokens[k - 1].lower in {"press", "news"} and tokens[k].lower in {"conference", "conferences"}:
        return True
    if k and tokens[k - 1].lower in {"round"} and tokens[k].lower == "table":
        return False
    if tokens[k].lower == "call" and k + 1 < len(tokens) and tokens[k + 1].lower in {"for", "to", "upon"}:
        return not (k and tokens[k - 1].lower in {"video", "phone", "telephone", "conference", "weekly"})
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


def _read(tokens: Tokens, head: int, sentence: int, verbs: set[int], finite: set[int]) -> Mention | None:
    start = head
    numbers: list[OrdinalMatch] = []
    determiner = ""
    when = ""
    proper = False
    k = head - 1
    while k >= 0 and head - k < 16:
        token = tokens[k]
        lower = token.lower
        if k in verbs and (k in finite or not lower.endswith("ed")):
            break
        if _ends_initials(tokens, k):
            k -= 3
            continue
        roman = _roman(tokens, k)
        quoted = _opening_quote(tokens, k) if k == start - 1 else None
        if quoted is not None:
            start, proper, k = quoted, True, quoted - 1  # "the first "A – B" summit"
            continue
        if token.ordinal is not None or roman is not None:
            number = token.ordinal or roman
            if number is not None:
                numbers.insert(0, number)
            start = k
        elif lower in {"'s", "’s"} and tokens[k - 1].lower in _OF_WHOM and tokens[k - 1].capital:
            start = k  # "the 4th Regional Women's Forum"
        elif lower in DETERMINERS or lower in {"'s", "’s"}:
            determiner = lower
            when = when or _of_another_year(tokens, k)
            break
        elif lower in _EARLIER_WORDS:
            final = lower == "last" and k > 1 and tokens[k - 1].lower == "and" and tokens[k - 2].ordinal
            when, start = when if final else EARLIER, k  # "the fifth and last meeting"
        elif lower in _LATER_WORDS:
            when, start = LATER, k
        elif lower in {"of", "for", "on"} and _capitals_around(tokens, k, head):
            start = k
        elif lower in CONJUNCTIONS and start == k + 1 and numbers and tokens[k - 1].lower in BODY_HEADS:
            break  # "the XL Meeting of the Board and XX Meeting of …": a number behind "and" begins another
        elif token.text == "," and k and tokens[k + 1].ordinal and tokens[k - 1].lower in _TIMED:
            pass  # "the next, 79th meeting"
        elif (
            (lower in CONJUNCTIONS and k > 1 and _numbered_before(tokens, k, verbs))
            or (
                lower in CONJUNCTIONS
                and k > 0
                and ((tokens[k - 1].capital and tokens[k + 1].capital) or tokens[k - 1].ordinal is not None)
            )
            or (token.text in "'’" and k > 0 and tokens[k - 1].end == token.start)
            or (token.text in "+&" and k > 0 and tokens[k - 1].kind in (WORD, NUMBER, STATE))
            or (
                token.text in "/–-—"
                and k > 0
                and (
                    (tokens[k - 1].capital and token.start == tokens[k - 1].end)
                    or _joins_two_parties(tokens, k)
                    or (tokens[k - 1].ordinal is not None and tokens[k + 1].ordinal is not None)
                )
            )
        ):
            pass
        elif (
            lower in PREPOSITIONS
            or lower in CONJUNCTIONS
            or lower in SUBORDINATORS
            or token.kind in (PUNCT, DATE)
            or lower in BE
            or lower in HAVE
            or lower in MODALS
        ):
            break
        elif token.kind in (WORD, STATE, NUMBER):
            if lower.endswith("ly") and not token.capital:
                break
            if token.capital and token.kind == WORD and lower not in DETERMINERS and (k > 0 or head - k > 1):
                proper = True
            start = k
        k -= 1
    while start < head and (
        tokens[start].kind == PUNCT
        or tokens[start].lower in CONJUNCTIONS
        or tokens[start].lower in {"of", "for", "on"}
    ):
        start += 1
    end, bodies = complement(tokens, head + 1, verbs)
    margin = next((n for n in range(head + 1, end) if tokens[n].lower in _MARGINS), None)
    if margin is not None:  # "a meeting on the margins of the 78th session of the Assembly": that is another
        bodies = tuple(body for body in bodies if body.end < tokens[margin].start)
        end = next((n for n in range(margin, head, -1) if tokens[n].lower in {"on", "in", "at"}), margin)
    inner = prenominal_body(tokens, start, head)
    if not bodies and inner is not None:
        bodies = (inner,)
    noun = tokens[head].lower
    inside = any(t.lower in _PARTS for t in tokens[start:head])
    if within_a_period(tokens, head):
        numbers, bodies = [], ()
    few = max((value for number in numbers for value in number.values), default=0) <= _PARTS_OF_ONE
    if determiner == "this" or (few and inside and not bodies and determiner not in {"its", "their"}):
        numbers = []  # "the second working session", "this second meeting": counted within the meeting or the text
    if len(numbers) == 1 and numbers[0].values == (1,) and first_of_its_form(tokens, start, head):
        numbers = []
    behind = [ordinal for ordinal in (tokens[n].ordinal for n in range(head + 1, end)) if ordinal is not None]
    if behind and (not numbers or len(behind) >= 2):
        numbers = behind  # "the joint meeting of A (16th meeting) and B (12th meeting)"
    return Mention(
        sentence, start, end, head, Span(tokens[start].start, tokens[end - 1].end), determiner, noun,
        noun in SERIES_NOUNS and noun not in {"consultations", "talks", "negotiations"}, tuple(numbers), bodies, when,
        proper or (tokens[head].capital and head > 0),
        tuple(value for number in numbers for value in number.values),
    )  # fmt: skip


_OF_WHOM = frozenset("women men children people".split())
_MARGINS = frozenset("margins sidelines margin sideline fringes".split())
_TIMED = _EARLIER_WORDS | _LATER_WORDS


def _opening_quote(tokens: Tokens, k: int) -> int | None:
    """Where the quotation begins that ends at token `k`, a few words before; None where none does."""
    if tokens[k].text not in _QUOTES:
        return None
    return next((n for n in range(k - 2, max(-1, k - 9), -1) if tokens[n].text in _QUOTES), None)


_QUOTES = frozenset('"“”„«»')


def _ends_initials(tokens: Tokens, k: int) -> bool:
    """ "the 3rd Joint Technical Committee (JTC) Meeting": initials in brackets within the name."""
    closed = 3 <= k < len(tokens) and tokens[k].text == ")" and tokens[k - 2].text == "("
    initials = tokens[k - 1].text if closed else ""
    return initials[:1].isupper() and sum(letter.isupper() for letter in initials) >= 2


def _of_another_year(tokens: Tokens, k: int) -> str:
    """ "next year's meeting", "last year's summit"."""
    if k < 2 or tokens[k - 1].lower not in {"year", "month", "week", "spring", "autumn"}:
        return ""
    return {"next": LATER, "last": EARLIER, "previous": EARLIER}.get(tokens[k - 2].lower, "")


def _joins_two_parties(tokens: Tokens, k: int) -> bool:
    """ "the 8th GUAM – Japan meeting": a dash between two names behind a number."""
    if k < 2 or k + 1 >= len(tokens) or tokens[k - 2].ordinal is None:
        return False
    return all(t.kind in (WORD, STATE) and t.capital for t in (tokens[k - 1], tokens[k + 1]))


def _numbered_before(tokens: Tokens, k: int, verbs: set[int]) -> bool:
    """ "the 37th A and non-B Meeting": a number stands before the "and", with nothing but words between."""
    for n in range(k - 1, max(-1, k - 6), -1):
        if tokens[n].kind == ORDINAL:
            return n < k - 1
        if (
            tokens[n].kind != WORD
            or n in verbs
            or tokens[n].lower in PREPOSITIONS
            or tokens[n].lower in DETERMINERS
            or tokens[n].lower in MEETING_NOUNS
        ):
            return False
    return False


def _capitals_around(tokens: Tokens, k: int, head: int) -> bool:
    """ "Council of Ministers meeting": an "of" inside the capitals before the head; "the Working group on ports meeting"."""
    if k > 0 and tokens[k - 1].lower in DELIBERATIVE and tokens[k + 1].kind == WORD and k + 1 < head:
        return tokens[k + 1].lower not in DETERMINERS
    return (
        k > 0
        and tokens[k - 1].capital
        and tokens[k + 1].capital
        and tokens[k - 1].kind in (WORD, STATE)
        and tokens[k - 1].lower not in MEETING_NOUNS
    )
