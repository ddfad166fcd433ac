"""A question as a value: what it asks for, and everything that it names.

Knows the grammar of English questions, as far as words and their order tell it. Knows nothing of any report.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum

from assistant.asked_ordinals import AskedOrdinal, ordinals_in
from assistant.asking_sentence import asking_sentence
from assistant.courtesies import bare, clause_of, subject_of
from assistant.days import Day
from assistant.kinds import Expects, Kind, expected, kind_of
from assistant.periods import periods_in
from assistant.phrases import Phrase, is_verb, possessors, setting_phrases
from assistant.relations import Relation, relation_of
from assistant.signals import ABOUT_A_MEETING, MEETING_ITSELF, SIGNALS, applies
from assistant.stems import stem
from assistant.terse import terse_kind
from assistant.words import MEETING_NOUNS, Word, words
from corpus.report import Span
from corpus.states import find_states


class Role(Enum):
    """How near to the answer a word of the question must stand."""

    FOCUS = "in the sentence itself: the thing asked for"
    CORE = "in the sentence, or all but one of its kind"
    SETTING = "in the sentence or in what surrounds it: which meeting, whose"


@dataclass(frozen=True, slots=True)
class Term:
    """A content word: as written, its stem, the stems that a report may use for it, and its role."""

    text: str
    stem: str
    accepts: frozenset[str]
    role: Role
    start: int

    @property
    def lower_text(self) -> str:
        return self.text.lower()


@dataclass(frozen=True, slots=True)
class Name:
    """A name: as written and its stems; `setting` says that it tells which meeting or whose thing is meant."""

    text: str
    stems: tuple[str, ...]
    setting: bool

    @property
    def is_acronym(self) -> bool:
        return len(self.stems) == 1 and len(self.text) > 1 and self.text.isupper() and self.text.isalpha()


@dataclass(frozen=True, slots=True)
class AskedState:
    text: str
    code: str
    setting: bool


@dataclass(frozen=True, slots=True)
class Question:
    """What a question asks. `text` is the question as asked, `body` what is left of it without its courtesies."""

    text: str
    body: str
    kind: Kind
    expects: Expects
    terms: tuple[Term, ...]
    names: tuple[Name, ...]
    dates: tuple[Day, ...]
    ordinals: tuple[AskedOrdinal, ...]
    numbers: tuple[str, ...]
    states: tuple[AskedState, ...]
    relation: Relation | None
    """What was done to what, where the order of the words tells it."""
    signal: Kind | None
    """The kind of fact that a sentence must tell, where the kind alone says so; the words that ask for it are no terms."""
    wanted: tuple[Term, ...]
    """The words that asked for it ("companies", "observers"): no sentence must have them, one that has is better."""
    subject: str | None
    """The thing asked for in the question's own words ("budget of the Strategy"), where there is one."""
    clause: str | None
    """The question as part of a sentence ("who chaired the meeting"), where its word order allows that."""
    terse: Kind | None = None
    """The kind, where the question is half a sentence without a verb: all but what it asks for tells which meeting."""
    named: tuple[AskedState, ...] = ()
    """States that stand in the name of a meeting or a body of the library, and are not asked about."""

    @property
    def focus(self) -> tuple[Term, ...]:
        return tuple(term for term in self.terms if term.role is Role.FOCUS)

    @property
    def looks_ahead(self) -> bool:
        """True where the question may be about something still to come when the report was written."""
        return bool(_AHEAD.search(self.body))

    @property
    def names_a_meeting(self) -> bool:
        return bool(self.dates or any(ordinal.of_meeting for ordinal in self.ordinals))


_MANY_PEOPLE = re.compile(r"how\s+many\s+(?:people|persons)\b", re.IGNORECASE)
_WH = re.compile(r"\b(?:who(?:m|se)?|what|which|when|where|why|how)(?:['’]s)?\b", re.IGNORECASE)
# Words that a question uses for the sort of thing asked for, or to point at the reports: they need not be met.
_ANY_STATE = frozenset("member state states country countries nation nations".split())
_ANY_PERSON = frozenset(
    "official officials person post position title role rank job hold holds held occupy occupies".split()
)
_ANY_AMOUNT = frozenset("money price share percentage proportion sum".split())
_GENERIC = frozenset(
    """information info detail details exact precise specific report reports kind type sort name names named
    thing things stuff date dates day year month time place venue location number numbers amount total city town
    share percentage proportion happen happened happens know known give given show contain regard
    regarding concerning relate related relation connection accord according actually really currently ago
    today people person persons go went going make made become take taken way called call belong belongs big large
    high huge reason reasons
    long often soon far much next back earlier later sooner already still yet due now possible want wanted wants item
    items wrong fast quickly little level extent meant intended
    caused prompted triggered explains tell gist list lists folder question remember remembered look wonder find whoever
    onwards briefly merely""".split()
)
_FIXED_NUMBER = re.compile(r"(?<!\b[A-Za-z]-)\b\d+(?:[.,]\d+)*\b(?!(?:st|nd|rd|th)\b)")
_AT_A_MEETING = re.compile(r"\b(?:at|in|during|on)\s+(?:the\s+)?[^?]*$", re.IGNORECASE)
_AHEAD = re.compile(
    r"\b(?:will|shall|next|upcoming|going\s+to|to\s+be|planned|scheduled|due)\b|^\W*(?:when|where)\s+(?:is|are)\b",
    re.IGNORECASE,
)
_PLACED = re.compile(r"\b(?:in|at|during)\s+(?:the\s+)?$", re.IGNORECASE)
_WAS_AT = re.compile(r"^\W*(?:was|were|is|are)\b.{2,60}?\b(?:at|in|there|among|with|on)\b", re.IGNORECASE)
# "were both Chad and Niger at the summit": two states are spoken of, and one meeting.
_OF_EACH_STATE = re.compile(
    r"^\W*(?:was|were|is|are|did|has|have|had)\s+(?:both|neither|either)\b", re.IGNORECASE
)
_MEETING_STEMS = frozenset(
    stem(word) for word in (*MEETING_NOUNS, "council", "board", "commission", "committee", "group")
)
_MANNER = frozenset(stem(word) for word in ("online", "virtually", "remotely", "person", "first", "finally"))


def parse(text: str, today: date | None = None) -> Question:
    """Read `text` as a question. `today` is the day that "yesterday" counts from (None: such words stay unread)."""
    body = bare(text)
    dates = periods_in(body, today)
    all_words = words(body)
    lower_case = _case_says_nothing(all_words)
    settings = setting_phrases(body, all_words)
    owners = possessors(body, all_words)
    states = _states(body, settings)
    terse = terse_kind(body, [span for _, span in states])
    asking = asking_sentence(body).of(body)
    asked_alone = kind_of(asking)
    kind = terse or (asked_alone if asked_alone != "open" else kind_of(body))
    if kind in {"open", "place"} and _WAS_AT.match(body) and any(not state.setting for state, _ in states):
        kind = "attended"
    if kind == "compare" and _OF_EACH_STATE.match(body) and sum(not state.setting for state, _ in states) > 1:
        kind = "attended"
    expects = expected(body, kind)
    ordinals = ordinals_in(body, dates)
    taken = (
        [Span(day.at, day.at + len(day.text)) for day in dates]
        + [span for _, span in states]
        + [span for _, span in ordinals]
    )
    free = [word for word in all_words if not any(span.start <= word.start < span.end for span in taken)]
    names = () if lower_case else _names(body, free, settings, owners)
    if kind == "representative":
        # Whom somebody represented must stand beside the name; only which meeting it was may be told elsewhere.
        names = tuple(
            replace(name, setting=name.setting and bool(_AT_A_MEETING.search(body, 0, body.find(name.text))))
            for name in names
        )
    named = {stem for name in names for stem in name.stems}
    all_terms = _terms(body, free, settings, owners, expects, kind)
    terms, signal = _signalled(all_terms, kind, expects, terse=terse is not None)
    terms = tuple(term for term in terms if term.stem not in named or term.role is Role.FOCUS)
    numbers = tuple(
        match.group()
        for match in _FIXED_NUMBER.finditer(body)
        if not any(span.start <= match.start() < span.end for span in taken)
    )
    return Question(
        text=text,
        body=body,
        kind=kind,
        expects=expects,
        terms=terms,
        names=names,
        dates=dates,
        ordinals=tuple(ordinal for ordinal, _ in ordinals),
        numbers=numbers,
        states=tuple(state for state, _ in states),
        relation=relation_of(body) if signal is None or signal == "decisions" else None,
        signal=signal,
        wanted=tuple(term for term in all_terms if signal is not None and term.stem in SIGNALS[signal].spent),
        subject=subject_of(body),
        clause=clause_of(body),
        terse=terse,
    )


def _case_says_nothing(found: Sequence[Word]) -> bool:
    """True where capitals mark no names: all of the question is in capitals, or Every Word Begins With One."""
    letters = [word for word in found if word.text.isalpha() and len(word.text) > 1]
    capital = [word for word in letters if word.text[0].isupper()]
    stops = [
        word
        for word in letters
        if word.lower in {"the", "of", "and", "was", "in", "on", "is", "did", "at", "for"}
    ]
    return len(letters) >= 3 and bool(stops) and len(capital) == len(letters)


def _states(body: str, settings: Sequence[Phrase]) -> list[tuple[AskedState, Span]]:
    return [
        (
            AskedState(
                match.span.of(body), match.code, any(p.start <= match.span.start < p.end for p in settings)
            ),
            match.span,
        )
        for match in find_states(body, any_case=True)
        if match.code
    ]


_CONNECTORS = frozenset({"on", "for", "the", "&"})


def _names(
    body: str, free: Sequence[Word], settings: Sequence[Phrase], owners: Sequence[Phrase]
) -> tuple[Name, ...]:
    """Runs of capitalised words, joined over "of", "on", "for" and "the" when a capital follows."""
    found: list[Name] = []
    run: list[Word] = []

    def close() -> None:
        while run and run[-1].lower in _CONNECTORS:
            run.pop()
        content = [word for word in run if word.lower not in _CONNECTORS and len(word.text) > 1]
        if content:
            start, end = run[0].start, run[-1].end
            setting = any(phrase.start <= start < phrase.end for phrase in (*settings, *owners))
            setting = setting or bool(_PLACED.search(body[:start]))
            found.append(Name(body[start:end], tuple(word.stem for word in content), setting))
        run.clear()

    for position, word in enumerate(free):
        glue = body[free[position - 1].end : word.start] if position else ""
        if run and (len(glue) > 3 or re.search(r"[,;:?!()“”\"]|['’]s", glue)):
            close()
        capital = word.text[0].isupper() and not (word.is_stop and not word.text.isupper())
        if position == 0 and capital and not word.text.isupper():
            # A capital at the beginning says nothing, unless the name goes on.
            following = free[1] if len(free) > 1 else None
            capital = following is not None and following.text[0].isupper() and not following.is_stop
        if (capital and word.text not in {"I"}) or (run and word.lower in _CONNECTORS):
            run.append(word)
        else:
            close()
    close()
    return tuple(found)


def _terms(
    body: str,
    free: Sequence[Word],
    settings: Sequence[Phrase],
    owners: Sequence[Phrase],
    expects: Expects,
    kind: Kind,
) -> tuple[Term, ...]:
    content: list[tuple[Word, Role]] = []
    for word in free:
        if expects is Expects.STATES and word.lower in _ANY_STATE:
            continue
        if expects in {Expects.PERSON, Expects.OFFICE} and word.lower in _ANY_PERSON:
            continue
        if expects is Expects.AMOUNT and word.lower in _ANY_AMOUNT:
            continue
        if word.is_stop or len(word.text) < 2 or word.text.isdigit():
            continue
        inside = any(phrase.start <= word.start < phrase.end for phrase in settings)
        owned = any(phrase.start <= word.start < phrase.end for phrase in owners)
        content.append((word, Role.SETTING if inside or owned else Role.CORE))
    focus = _focus(body, [word for word, role in content if role is Role.CORE], expects)
    terms = []
    for word, role in content:
        if word.lower == "next":
            if kind != "next_meeting":
                continue
            role = Role.FOCUS
        elif word in focus:
            role = Role.FOCUS
        elif word.lower in _GENERIC:
            continue
        terms.append(Term(word.text, word.stem, word.accepts, role, word.start))
    return tuple(terms)


def _signalled(
    terms: Sequence[Term], kind: Kind, expects: Expects, *, terse: bool
) -> tuple[tuple[Term, ...], Kind | None]:
    """Terms without those that only ask for a kind of fact, and that kind; as they are where the kind does not tell."""
    holds_an_office = kind == "chair" and any(
        term.lower_text in {"chairmanship", "presidency"} for term in terms
    )
    if not applies(kind, expects) or holds_an_office:
        return tuple(terms), None
    spent = SIGNALS[kind].spent
    left = [term for term in terms if term.stem not in spent]
    if terse:
        return tuple(replace(term, role=Role.SETTING) for term in left), kind
    if kind in ABOUT_A_MEETING and not any(term.stem in _MEETING_STEMS for term in terms):
        return tuple(terms), None
    if kind in MEETING_ITSELF and any(
        term.role is not Role.SETTING and term.stem not in _MANNER for term in left
    ):
        return tuple(left), None
    if kind in {"decisions", "agenda"}:
        return tuple(left), kind
    if kind == "chair":
        return tuple(
            replace(term, role=Role.SETTING) if term.role is Role.CORE else term for term in left
        ), kind
    return tuple(replace(term, role=Role.SETTING) for term in left), kind


def _focus(body: str, core: Sequence[Word], expects: Expects) -> list[Word]:
    """The words that name the thing asked for; empty where the order of the words does not tell them."""
    asked = _WH.search(body)
    after = [word for word in core if asked is None or word.start >= asked.end()]
    after = [word for word in after if word.lower not in _GENERIC or word.lower == "next"]
    if asked is None or not after:
        return []
    wh = asked.group().lower()
    first = _run(body, after, asked.end())
    if wh.startswith("who"):
        if expects is Expects.RECIPIENT:
            return [after[-1]]
        inverted = re.match(
            r"\s+(?:did|does|do|will|would|should|was|were|is)\s+(?:the|an?)\s",
            body[asked.end() :],
            re.IGNORECASE,
        )
        ends_with_preposition = re.search(r"\b(?:by|with|to|from|for|at)\s*\W*$", body, re.IGNORECASE)
        if inverted and ends_with_preposition:
            return [after[-1]]
        if re.match(
            r"(?:['’]s|\s+(?:is|was|are|were))\s+(?:the|an?)\s",
            body[asked.end() - (2 if wh.endswith("s") else 0) :],
            re.IGNORECASE,
        ):
            return [first[-1]]
        if re.match(r"\s+(?:has|have|had|holds?|held)\b", body[asked.end() :], re.IGNORECASE):
            return [first[-1]]
        return [first[0], *(word for word in first[1:2] if word.text[0].islower())]
    if wh.startswith(("what", "which")):
        if re.match(r"\s+(?:did|does|do|has|have|had)\b", body[asked.end() :], re.IGNORECASE):
            return []
        return [first[-1]]
    if expects is Expects.NUMBER:
        if _MANY_PEOPLE.match(body, asked.start()):
            return []
        verb = next((n for n, word in enumerate(first) if n and is_verb(word)), len(first))
        return [first[verb - 1]]
    if expects is Expects.DURATION:
        return [first[-1]]
    return []


def _run(body: str, after: Sequence[Word], start: int) -> list[Word]:
    """The first content words that follow one another with nothing but small words of the same phrase between."""
    run = [after[0]]
    for word in after[1:]:
        between = body[run[-1].end : word.start].strip().lower()
        if between not in {"", "to", "as", "as a", "as the", "a", "an", "-"}:
            break
        run.append(word)
    return run
