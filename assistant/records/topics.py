"""The words of a question that tell which meeting is meant.

Knows a question's words. Knows nothing of the library.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from assistant.accepted import accepted
from assistant.kinds import Kind
from assistant.phrases import setting_phrases
from assistant.question import Question
from assistant.records.events import folded
from assistant.records.states_asked import OF_STATES
from assistant.signals import SIGNALS
from assistant.stems import stem
from assistant.words import MEETING_NOUNS, STOP_WORDS, Word, words
from corpus.places.table import cities_called
from corpus.states import display_name

TREATY = re.compile(
    r"\s+(?:agreement|convention|protocol|process|declaration|accords?|treaty|initiative|charter|plan|group|club)\b",
    re.IGNORECASE,
)
"""What is called by the town where it was signed."""

# Words with which a question is put, and words for the sort of thing asked for: they tell no meeting from another.
_EMPTY = frozenset(
    stem(word)
    for word in """
    meeting meetings session sessions sitting summit conference gathering talks event events report reports
    document library state states country countries nation nations delegation delegations participant
    participants member members name names list date day time place venue city town country format form person
    people chair attend attended attendance take part participate hold held meet met happen say tell know many
    number times often total held last latest recent previous first next show give find read compare
    difference between same also there come came join represented represent representative representatives
    present absent not which what who whom when where how why did does was were both either only year month
    week late early since until before after during ever never already yet still far all any every each other
    others another organise organised took place else call called think want mean exactly actually please
    named mentioned according far about around concern brief sides side parties party capitals governments
    observers observer guests guest send sent went go got us me fully entirely wholly just really else role
    part facts sheet deal deals dealt cover covers covered cover concern concerns concerned regard spoke speak
    speaking speaks host hosts hosted hosting missing ngos ngo mentions tell tells topic topics subject subjects
    quick short folder archive gist overview rundown recap summary summarise summarize sum
    provide provided supply include included including incl full complete whole attendees attendee file files collection
    material materials older newer earlier later older anyone anybody bodies organs ones entirely
    chairman chairwoman chairperson chairmen chairing presiding presided assemble congregate confer together turn
    turned show showed
    """.split()
)
# A body may be for a doing, which looks like a verb: "the Union for Shipping", "the Group on Training of Pilots".
_DOING = re.compile(r"(?:\s+(?:on|for|of|and)\s+(?:the\s+)?[\w-]+ing\b(?:\s+of\s+[\w-]+)?)+", re.IGNORECASE)
_HYPHENS = frozenset("-–")
_BETWEEN_STATES = re.compile(
    r"\b(?:of|between|among|by)\s+(?:[A-Z][\w’'-]*(?:\s*,\s*|\s+(?:and\s+)?(?:of\s+)?)|the\s+|and\s+)*$"
)
_IN = re.compile(r"\b(?:in|at)\s+$", re.IGNORECASE)
_LAST_OF = re.compile(r"\bof\s+(?:the\s+)?((?:(?!\bof\b|\bon\b|\bfor\b|,).)+)$", re.IGNORECASE)
_OF_THE = re.compile(r"\b(?:conference|meeting|assembly|session)s?\s+of\s+(?:the\s+)?$", re.IGNORECASE)
_HEADS_OF = re.compile(
    rf"\bheads\s+of\s+(?:(?:state|government)(?:\s+and\s+(?:of\s+)?(?:state|government))?)(?=\s+(?:{'|'.join(sorted(MEETING_NOUNS))}|council)\b)",
    re.IGNORECASE,
)
_OF_GOVERNMENT = re.compile(r"\bheads\s+of\s+(?:state\s+and\s+(?:of\s+)?)?government\b", re.IGNORECASE)
_ON = re.compile(r"\b(?:on|about|regarding|concerning)\s+(.+)$", re.IGNORECASE)
_ALL_OF_THEM = frozenset("states countries members parties nations delegations".split())


@dataclass(frozen=True, slots=True)
class Topic:
    """A word that tells which meeting is meant. `firm` says that the meeting must bear it: a name, an acronym, a town."""

    text: str
    stem: str
    accepts: frozenset[str]
    firm: bool
    town: bool = False
    """Whether it tells where the meeting was: a town that a report only speaks of does not."""
    anywhere: bool = False
    """Whether it is enough that the meeting's report has it somewhere."""


def topics_of(question: Question, taken: list[tuple[int, int]]) -> tuple[Topic, ...]:
    """The words of the question that tell which meeting is meant, in order; not those that are `taken` (start, end) already."""
    spent = SIGNALS[question.kind].spent if question.kind in SIGNALS else frozenset()
    names = {s for name in question.names for s in name.stems}
    found: dict[str, Topic] = {}
    found_words = words(question.body)
    for n, word in enumerate(found_words):
        if any(start <= word.start < end for start, end in taken) or _among_capitals(found_words, n):
            continue
        if _is_of_members(found_words, n) or (
            _says_nothing(word, question.kind, spent) and not _names_the_parties(question.body, word)
        ):
            continue
        firm = word.stem in names or (len(word.text) > 1 and word.text.isupper() and word.text.isalpha())
        town = _is_a_town(question.body, word)
        if _is_of_government(question.body, word):
            firm = True  # heads of state meet apart from heads of government
        stems = accepted(word.text) | {word.stem, folded(word.stem)}
        topic = Topic(word.text, word.stem, stems, firm or town, town)
        if n > 1 and found_words[n - 1].lower == "or" and found_words[n - 2].stem in found:
            # "fish or fisheries": either is enough.
            other = found.pop(found_words[n - 2].stem)
            topic = replace(topic, accepts=topic.accepts | other.accepts, firm=firm and other.firm)
        found.setdefault(word.stem, topic)
    return tuple(found.values())


def states_in_a_name(question: Question) -> tuple[Topic, ...]:
    """ "the Belgian-German Commission", "the ministers of Chad and Niger": states by which a body or a meeting is called."""
    body = question.body
    phrases = setting_phrases(body, words(body))
    found = []
    for state in question.states:
        at = body.find(state.text)
        joined = body[at - 1 : at] in _HYPHENS or body[at + len(state.text) :][:1] in _HYPHENS
        inside = any(p.start <= at < p.end and _BETWEEN_STATES.search(body[p.start : at]) for p in phrases)
        if joined or (inside and question.kind not in OF_STATES):
            names = {stem(part) for part in (*state.text.split(), *display_name(state.code).split())}
            found.append(Topic(state.text, stem(state.text), frozenset(names), True))
    return tuple(found)


def states_spoken_of(question: Question, countries: Sequence[str]) -> Iterator[Topic]:
    """ "the nepal health review": a state of which nothing is asked was spoken of, where it was not the place."""
    for state in question.states:
        if state.code not in countries:
            names = {stem(part) for part in (*state.text.split(), *display_name(state.code).split())}
            yield Topic(state.text, stem(state.text), frozenset(names), False, anywhere=True)


def designating_words(body: str) -> frozenset[str]:
    """Stems of the words in the names that a question gives to a meeting or its body."""
    found = words(body)
    phrases = []
    for phrase in setting_phrases(body, found):
        more = _DOING.match(body, phrase.end)
        phrases.append((phrase.start, more.end() if more else phrase.end))
    return frozenset(word.stem for word in found if any(start <= word.start < end for start, end in phrases))


def owning_words(body: str) -> frozenset[str]:
    """Stems of the words after the last "of", which tell whose body it is."""
    match = _LAST_OF.search(body)
    return frozenset(word.stem for word in words(match.group(1))) if match else frozenset()


def words_of_the_matter(question: Question, designating: frozenset[str]) -> frozenset[str]:
    """Words after "on" or "about", small letters, where what was decided or considered is asked for."""
    if question.kind not in ("decisions", "agenda"):
        return frozenset()
    match = _ON.search(question.body)
    return (
        frozenset(w.stem for w in words(match.group(1)) if w.text.islower()) & designating
        if match
        else frozenset()
    )


def _among_capitals(found: Sequence[Word], n: int) -> bool:
    """A small word in a row of capitals is no abbreviation."""
    word = found[n]
    beside = [w for w in (*found[max(0, n - 1) : n], *found[n + 1 : n + 2]) if len(w.text) > 1]
    return (
        word.text.isupper()
        and word.lower in STOP_WORDS
        and bool(beside)
        and all(w.text.isupper() for w in beside)
    )


def _is_a_town(body: str, word: Word) -> bool:
    """ "held in tallinn": a town, however it is written, but not in "at the Barcelona Convention"."""
    if TREATY.match(body[word.end :]):
        return False
    return bool(_IN.search(body[: word.start])) and bool(cities_called(word.text.title()))


def _names_the_parties(body: str, word: Word) -> bool:
    """ "the conference of the parties", "the heads of government session": those who come are the name of the body."""
    if any(match.start() <= word.start < match.end() for match in _HEADS_OF.finditer(body)):
        return True
    if _is_of_government(body, word):
        return True
    return word.lower == "parties" and bool(_OF_THE.search(body[: word.start]))


def _is_of_government(body: str, word: Word) -> bool:
    return word.lower == "government" and any(
        match.start() <= word.start < match.end() for match in _OF_GOVERNMENT.finditer(body)
    )


def may_be_a_name(word: Word, taken: Sequence[tuple[int, int]]) -> bool:
    """Whether a word is no word of asking, and stands in nothing that was read."""
    inside = any(start <= word.start < end for start, end in taken)
    return not (inside or word.is_stop or word.stem in _EMPTY or word.lower in MEETING_NOUNS)


def _is_of_members(found: Sequence[Word], n: int) -> bool:
    """ "which member States", "the participating Countries": capitals make no name of it."""
    word, before = found[n], found[n - 1] if n else None
    return before is not None and before.text.islower() and word.lower in _ALL_OF_THEM and word.text.istitle()


def _says_nothing(word: Word, kind: Kind, spent: frozenset[str]) -> bool:
    if word.is_stop or len(word.text) < 2:
        return True
    if word.text[0].isupper() and not word.text.isupper() and word.start > 0:
        return word.lower in MEETING_NOUNS
    return word.stem in _EMPTY or word.lower in MEETING_NOUNS or word.stem in spent
