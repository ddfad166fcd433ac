"""Mentions of meetings: noun phrases such as "the 14th meeting of the Council of X".

Knows how a meeting's name is built: number, adjectives, meeting noun. Knows nothing of whether the meeting was held.
"""

from __future__ import annotations

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
)
from corpus.meetings.grammar.meeting_heads import meeting_heads
from corpus.meetings.grammar.numerals import ends_initials, roman
from corpus.meetings.grammar.tokens import DATE, NUMBER, ORDINAL, PUNCT, STATE, WORD, Tokens
from corpus.meetings.grammar.verbs import VerbGroup
from corpus.ordinals import OrdinalMatch
from corpus.report import Span

EARLIER, LATER = "earlier", "later"


_EARLIER_WORDS = frozenset("previous last earlier preceding past prior former recent".split())


_LATER_WORDS = frozenset(
    "next upcoming forthcoming future coming planned scheduled subsequent proposed".split()
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


def find_mentions(tokens: Tokens, sentence: int, groups: list[VerbGroup]) -> list[Mention]:
    """All meetings that one sentence names, in order."""
    heads = meeting_heads(tokens, groups)
    if not heads:
        return []
    verbs = {k for group in groups for k in range(group.start, group.end)}
    finite = {k for group in groups if group.finite for k in range(group.start, group.end)}
    found: list[Mention] = []
    last = -1
    for k in heads:
        if k <= last:
            continue
        mention = _read(tokens, k, sentence, verbs, finite)
        if mention is not None:
            found.append(mention)
            last = mention.end - 1
    return found


_PARTS = frozenset(
    "working plenary closed opening closing thematic parallel panel afternoon morning evening".split()
)
_PARTS_OF_ONE = 6  # working sessions of one meeting that are counted in it


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
        if ends_initials(tokens, k):
            k -= 3
            continue
        numeral = roman(tokens, k)
        quoted = _opening_quote(tokens, k) if k == start - 1 else None
        if quoted is not None:
            start, proper, k = quoted, True, quoted - 1  # "the first "A – B" summit"
            continue
        if token.ordinal is not None or numeral is not None:
            number = token.ordinal or numeral
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
