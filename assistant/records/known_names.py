"""Words of a question that belong to the name of a meeting: states within it, a number after it, the form it was held in.

Knows a question and the names of the records' meetings and bodies. Knows nothing of which meeting is meant.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from assistant.asked_ordinals import AskedOrdinal
from assistant.kinds import Kind
from assistant.phrases import is_verb
from assistant.question import AskedState, Question
from assistant.records.constraints import Constraints
from assistant.records.events import NAME, TITLE, Catalogue
from assistant.records.topics import Topic
from assistant.stems import stem
from assistant.words import STOP_WORDS, Word, words
from corpus.states import display_name

# What may stand between the words of one name.
_GLUE = re.compile(r"[\s\-–—/&]*(?:(?:and|the)\s+)?", re.IGNORECASE)
_OF = re.compile(r"\b(?P<noun>[\w’'-]+)\s+(?:of|between|among)\s+(?:the\s+)?$", re.IGNORECASE)
_IN = re.compile(r"\bin\s+(?:the\s+)?$", re.IGNORECASE)
_NUMBERED = re.compile(
    r"(?<![\w-])(?P<name>[^\W\d_]{2,10})[ /-]?(?:no\.?\s*)?(?P<number>\d{1,3})(?![\w.,]*\d|\w)", re.IGNORECASE
)
_GLUED = re.compile(r"(?<![\w-])(?P<letters>[^\W\d_]{2,10})(?P<number>\d{1,3})(?![\w.,]*\d|\w)")
_APART = re.compile(r"(?<![\w-])(?P<letters>[^\W\d_]{1,5})[ -](?P<number>\d{1,3})(?![\w.,]*\d|\w)")
_LETTERS_OF_A_BODY = 3
_MONTH = re.compile(r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*$", re.IGNORECASE)
# "at the third Chad Niger commission": before a state that is part of what a meeting is called.
_CALLED = re.compile(
    r"\b(?:the|this|that|at|to|of|for|during|after|attend(?:ed)?|join(?:ed)?)\s+"
    r"(?:(?:\d+(?:st|nd|rd|th)|[a-z]+th|first|second|third|last|latest|joint|annual|regular)\s+)*$",
    re.IGNORECASE,
)
# What a state does or sends: behind these it is the state itself that is spoken of.
_ITS_OWN = frozenset(
    stem(word)
    for word in """delegation delegate representative representation minister ministry ambassador president premier
    government side official expert envoy observer guest member participation attendance presence administration
    agency authority go come sit show turn be have do speak vote sign""".split()
)
# Kinds that are asked of a state: where all that is named may be part of a name, the first is asked about after all.
_OF_A_STATE = frozenset({"attended", "representative", "absence"})
_OF_STATES = _OF_A_STATE | {"meetings", "count", "compare", "holdings", "organisations", "person"}
FORMS = frozenset(
    stem(word)
    for word in "online virtual virtually hybrid remote remotely video videoconference person physical".split()
)


_SPELT_AND_SHORT = re.compile(
    r"(?<![\w-])(?:(?:the\s+)?[A-Z][\w’'-]+(?:\s+(?:(?:in|of|for|on|to|and|the|field)\s+){0,4}[A-Z][\w’'-]+)+)\s*"
    r"\((?P<letters>[A-Z][A-Z-]{1,8})\)"
)


def with_letters_alone(text: str, known: Collection[str]) -> str:
    """ "the Regional Union of Ports (RUP)" as "RUP", where the library calls it so: `known` are such letters, small."""

    def short(match: re.Match[str]) -> str:
        return match["letters"] if match["letters"].casefold() in known else match.group()

    return _SPELT_AND_SHORT.sub(short, text)


def with_numbers_apart(text: str, known: Mapping[str, object]) -> str:
    """ "med9", "g 20": letters and their number apart or together, as in the library's names, `known` by their stems."""

    def apart(match: re.Match[str]) -> str:
        is_known = stem(match.group()) in known or stem(match["letters"]) not in known
        return match.group() if is_known else f"{match['letters']} {match['number']}"

    def together(match: re.Match[str]) -> str:
        glued = match["letters"] + match["number"]
        return glued if stem(glued) in known and stem(match["letters"]) not in known else match.group()

    return _APART.sub(together, _GLUED.sub(apart, text))


def as_known(question: Question, catalogue: Catalogue) -> Question:
    """`question` with what the library's names tell: `named` states are not asked about, a number after a name numbers
    a meeting."""
    return _numbered(_without_states_of_names(question, catalogue), catalogue)


def with_names(constraints: Constraints, named: Sequence[AskedState]) -> Constraints:
    """`constraints` with each of these states as one word of the name, however the name is worded.

    "the online meeting": in what form it was held is seldom part of a name, and chooses no meeting here.
    """
    topics = [topic for topic in constraints.topics if topic.stem not in FORMS]
    if not (topics or named or constraints.ordinals or constraints.days or constraints.countries):
        return constraints
    for state in named:
        said = {word.stem for word in words(state.text)}
        topics = [topic for topic in topics if topic.stem not in said]
        topics.append(
            Topic(state.text, stem(state.text), frozenset({stem(state.text), *_stems(state)}), True)
        )
    return replace(constraints, topics=tuple(topics))


def _without_states_of_names(question: Question, catalogue: Catalogue) -> Question:
    """ "the Guam coordinators", "the japan isthmus forum": such a state tells which meeting, and is not asked about."""
    asked = question.states
    if not asked:
        return question
    body = question.body
    names = [list(_names_with(state, catalogue)) for state in asked]
    places = _places(body, asked)
    within = [
        _in_a_name(body, at, state, said, frozenset(places))
        for at, state, said in zip(places, asked, names, strict=True)
    ]
    _add_called_so(question, places, within)
    # In a row of states ("turkey azerbaijan georgia trilateral") those before one of a name are of it too.
    for n in range(len(asked) - 2, -1, -1):
        gap = body[places[n] + len(asked[n].text) : places[n + 1]]
        if within[n + 1] and not within[n] and _GLUE.fullmatch(gap):
            within[n] = any(name in names[n + 1] for name in names[n])
    if all(within) and question.kind in _OF_A_STATE:
        within[0] = False
    kept = tuple(state for state, inside in zip(asked, within, strict=True) if not inside)
    named = tuple(state for state, inside in zip(asked, within, strict=True) if inside)
    return replace(question, states=kept, named=named) if named else question


def _add_called_so(question: Question, places: Sequence[int], within: list[bool]) -> None:
    """Mark rows of states that a word of a meeting's name follows, by the grammar alone: "the uzbek slovak commission"."""
    body, asked = question.body, question.states
    n = 0
    while n < len(asked):
        last = n
        while last + 1 < len(asked):
            gap = _GLUE.match(body, places[last] + len(asked[last].text))
            if gap is None or gap.end() != places[last + 1]:
                break
            last += 1
        # Where states are asked about, one stands before the name; the row itself is not all that is named.
        others = n > 0 or last < len(asked) - 1
        if (others or question.kind not in _OF_STATES) and _CALLED.search(body, 0, places[n]):
            end = places[last] + len(asked[last].text)
            glue = _GLUE.match(body, end)
            following = next(iter(words(body[glue.end() if glue else end :])), None)
            if following is not None and following.start == 0 and _is_a_noun(following):
                within[n : last + 1] = [True] * (last + 1 - n)
        n = last + 1


def _is_a_noun(word: Word) -> bool:
    return not (
        word.is_stop
        or word.stem in _ITS_OWN
        or word.text[0].isdigit()
        or is_verb(word)
        or _MONTH.match(word.text)
    )


def _places(body: str, states: Sequence[AskedState]) -> list[int]:
    found = []
    at = 0
    for state in states:
        at = max(at, body.find(state.text, at))
        found.append(at)
        at += len(state.text)
    return found


def _names_with(state: AskedState, catalogue: Catalogue) -> Iterator[frozenset[str]]:
    """The stems of each name of a meeting or a body in which the state stands."""
    said = _stems(state)
    events = {n for one in said for n, weight in catalogue.postings.get(one, {}).items() if weight >= NAME}
    for n in sorted(events):
        for account in catalogue.events[n].accounts:
            for name in (account.record["name"] or "", *account.record["bodies"]):
                stems = frozenset(word.stem for word in words(name) if not word.is_stop)
                if stems & said:
                    yield stems


def _stems(state: AskedState) -> frozenset[str]:
    """Stems of the words by which the state may be called; "republic" tells none from another."""
    both = (*words(state.text), *words(display_name(state.code)))
    return frozenset(word.stem for word in both if not word.is_stop) - {stem("republic"), stem("islands")}


def _in_a_name(
    body: str, at: int, state: AskedState, names: Sequence[frozenset[str]], places: frozenset[int]
) -> bool:
    """Whether a word of a name that has this state stands right behind it, or before an "of" that it follows.

    Of two states side by side the last one tells: "both Kenya and Uganda" is no name, though a name may have both.
    """
    if not names or _IN.search(body, 0, at):
        return False
    end = at + len(state.text)
    glue = _GLUE.match(body, end)
    behind_it = glue.end() if glue else end
    following = next(iter(words(body[behind_it:])), None)
    if following is not None and (following.start > 0 or behind_it in places):
        following = None
    before = _OF.search(body, 0, at)
    behind = {word.stem for word in words(before["noun"])} if before else set()
    return any(
        (following is not None and not following.is_stop and following.stem in stems) or behind & stems
        for stems in names
    )


def _numbered(question: Question, catalogue: Catalogue) -> Question:
    """ "TDWG 60": a number after letters by which a meeting is known that has this number."""
    if any(ordinal.of_meeting for ordinal in question.ordinals):
        return question
    found: list[AskedOrdinal] = []
    for match in _NUMBERED.finditer(question.body):
        if match["number"] not in question.numbers or _MONTH.match(match["name"]):
            continue
        known = catalogue.postings.get(stem(match["name"]), {})
        number = int(match["number"])
        # The next one is told of by the report of the one before.
        numbers = (number, number - 1) if question.looks_ahead else (number,)
        held = [n for one in numbers for n in catalogue.by_ordinal.get(one, ()) if known.get(n, 0) >= TITLE]
        if held or ("-" not in match.group() and _numbers_its_meetings(match["name"], known, catalogue)):
            found.append(AskedOrdinal(match["number"], int(match["number"]), True))
    if not found:
        return question
    said = {ordinal.text for ordinal in found}
    of_the_meeting: Kind | None = question.kind if question.kind in ("date", "place") else None
    return replace(
        question,
        signal=question.signal or of_the_meeting,
        ordinals=(*question.ordinals, *found),
        numbers=tuple(number for number in question.numbers if number not in said),
    )


def _numbers_its_meetings(letters: str, known: Mapping[int, float], catalogue: Catalogue) -> bool:
    """Whether meetings known by this abbreviation are numbered: then a number behind it is one's, held or not."""
    if len(letters) < _LETTERS_OF_A_BODY or letters.lower() in STOP_WORDS:
        return False  # "WG 2": an organ's own number
    called = [catalogue.events[n] for n, weight in known.items() if weight >= TITLE]
    written = re.compile(rf"\b{re.escape(letters.upper())}\b")
    texts = (
        text
        for event in called
        for account in event.accounts
        for text in (account.record["name"] or "", *account.record["bodies"], account.title or "")
    )
    return (
        bool(called)
        and all(event.ordinals for event in called)
        and any(written.search(text) for text in texts)
    )
