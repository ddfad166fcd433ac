"""What a question says of the meetings that it means.

Knows a question's words. Knows nothing of the library: matching them is `assistant.records.matching`'s work.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from assistant.kinds import WHO_CAME, Kind
from assistant.phrases import setting_phrases
from assistant.question import Question
from assistant.records.asked_days import asked_days, months_of_any_year, of_no_year, other_days
from assistant.records.asking import asks_for_the_last
from assistant.records.events import folded
from assistant.records.misspelt import misspelt_states
from assistant.signals import SIGNALS
from assistant.words import MEETING_NOUNS, STOP_WORDS, Word, accepted, stem, words
from corpus.places.table import cities_called
from corpus.states import display_name

CHAIR = "chair"  # as a role: the states whose officials chaired

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
    assemble congregate confer together turn turned show showed
    """.split()
)
# Of these, "online" says which meetings are meant; else it says how somebody took part, or is what is asked.
_OF_ANY = frozenset(stem(word) for word in "meeting sitting gathering talks mtg".split())
# Kinds that ask nothing but which meeting: every word tells that.
_NAMES_ONLY: frozenset[Kind] = frozenset({"holdings", "summary"})
# Kinds in which states choose meetings, or are asked about.
_OF_STATES: frozenset[Kind] = frozenset(
    {"meetings", "count", "compare", "holdings", "attended", "representative", "absence"}
)
# Kinds in which nothing is asked of a state that is named.
_NOT_OF_STATES: frozenset[Kind] = frozenset({"chair", "date", "place", "format", "headcount"})
# Kinds in which "virtually" says how somebody took part, if no meeting is called so.
_OF_THOSE_WHO_CAME: frozenset[Kind] = frozenset(
    {"attendance", "attended", "organisations", "representative", "headcount"}
)
_HOW_THEY_CAME = re.compile(
    r"\b(?:remotely|virtually|online|physically|on[- ]site|in[- ]person|(?:by|via|over)\s+(?:video|zoom|phone|telephone)"
    r"(?:\s*-?\s*(?:link|conference|call))?)\b"
    r"(?!\s+(?:(?!(?:at|in|to|on|of|for|the|during)\b)\w+\s+){0,3}?"
    rf"(?:{'|'.join(sorted(MEETING_NOUNS))}|committee|commission|council|board|group)\b)",
    re.IGNORECASE,
)
_BY_FORM: frozenset[Kind] = frozenset({"meetings", "count", "holdings"})
_AS = re.compile(r"\b(?:as|or|and)\s+(?:an?\s+)?(?P<role>observer|guest|member)s?\b", re.IGNORECASE)
_IN_THE_CHAIR = re.compile(
    r"\b(?:chaired|presided\s+over|led)\s+by\b"
    r"|\b(?:did|has|have|had)\s+.{2,40}\b(?:chair|chaired|preside|presided)\b|\bin\s+the\s+chair\b",
    re.IGNORECASE,
)
_LAST = re.compile(r"\b(?:last|latest|most\s+recent|newest)\b", re.IGNORECASE)
_FIRST = re.compile(r"\b(?:first|earliest|oldest)\b(?!\s+(?:name|minister|deputy))", re.IGNORECASE)
_FORMATS = (
    (
        "online",
        re.compile(
            r"\b(?:online|virtual(?:ly)?|remote(?:ly)?|video\s?-?conferences?|by\s+video|webinars?)\b",
            re.IGNORECASE,
        ),
    ),
    ("hybrid", re.compile(r"\bhybrid\b", re.IGNORECASE)),
    ("in-person", re.compile(r"\b(?:in[- ]person|face[- ]to[- ]face|physical(?:ly)?)\b", re.IGNORECASE)),
)
_PLACED = re.compile(r"\b(?:in|at|hosted\s+by|held\s+by)\s+(?:the\s+)?$", re.IGNORECASE)
_HOSTS = re.compile(r"\s+(?:(?:has|have|had|ever|also)\s+){0,2}host(?:s|ed)?\b", re.IGNORECASE)
_TAKING_PART = re.compile(
    r"\b(?:attend\w*|took\s+part|take\s+part|participat\w*|was\s+at|were\s+at|present|join\w*|represent\w*)\b",
    re.IGNORECASE,
)
# A body may be for a doing, which looks like a verb: "the Union for Shipping", "the Group on Training of Pilots".
_DOING = re.compile(r"(?:\s+(?:on|for|of|and)\s+(?:the\s+)?[\w-]+ing\b(?:\s+of\s+[\w-]+)?)+", re.IGNORECASE)
# "RTG 12": the letters of a body with the number of its meeting. Two letters name an organ: "WG 2", "TC 46".
_LETTERS_AND_NUMBER = re.compile(r"(?<![\w-])[A-Z]{3,7}[ -](?P<number>[1-9]\d{0,2})(?![\w.,]*\d)(?=\W|$)")
_HYPHENS = frozenset("-–")
_BETWEEN_STATES = re.compile(
    r"\b(?:of|between|among|by)\s+(?:[A-Z][\w’'-]*(?:\s*,\s*|\s+(?:and\s+)?(?:of\s+)?)|the\s+|and\s+)*$"
)
_NOT_BEFORE = re.compile(
    r"\b(?:not|without|except|excluding|neither|nor|minus)\s+(?:for\s+|with\s+|by\s+)?(?:the\s+)?$",
    re.IGNORECASE,
)
_AND_OF_THEM = re.compile(r"\s*(?:,\s*(?:or|nor|and)?|\b(?:or|nor|and)\b)\s*(?:the\s+)?", re.IGNORECASE)
_NOT_THERE = re.compile(
    r"\b(?:not|never|n['’]t)\s+(?:\w+\s+)?(?:attend\w*|take\s+part|taken\s+part|participat\w+|come|there|present|at|represented|join\w*|in)\b"
    r"|n['’]t\s+(?:attend|take\s+part|participate|come|there|present|join)\b|\b(?:miss(?:ed)?|skip(?:ped)?|absent|stay(?:ed)?\s+away|without)\b",
    re.IGNORECASE,
)
_DID_NOT = re.compile(
    r"\s+(?:did|was|were|has|had)\s*(?:not|n['’]t)\b|\s+(?:missed|skipped)\b", re.IGNORECASE
)
_OF_A_STATE = re.compile(
    r"\b(?P<who>leaders|presidents|premiers|heads|ministers|officials|experts|governments)\s+(?:of|from)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_OR_STATES = re.compile(r"\b(?:or|either)\b", re.IGNORECASE)
_IN = re.compile(r"\b(?:in|at)\s+$", re.IGNORECASE)
_LAST_OF = re.compile(r"\bof\s+(?:the\s+)?((?:(?!\bof\b|\bon\b|\bfor\b|,).)+)$", re.IGNORECASE)
_OF_THE = re.compile(r"\b(?:conference|meeting|assembly|session)s?\s+of\s+(?:the\s+)?$", re.IGNORECASE)
_HEADS_OF = re.compile(
    rf"\bheads\s+of\s+(?:(?:state|government)(?:\s+and\s+(?:of\s+)?(?:state|government))?)(?=\s+(?:{'|'.join(sorted(MEETING_NOUNS))}|council)\b)",
    re.IGNORECASE,
)
_OF_GOVERNMENT = re.compile(r"\bheads\s+of\s+(?:state\s+and\s+(?:of\s+)?)?government\b", re.IGNORECASE)
_ON = re.compile(r"\b(?:on|about|regarding|concerning)\s+(.+)$", re.IGNORECASE)


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


@dataclass(frozen=True, slots=True)
class Constraints:
    """Which meetings a question means. `days` are both included; `states` attended (codes), `countries` were the place."""

    topics: tuple[Topic, ...]
    ordinals: tuple[int, ...]
    days: tuple[date, date] | None
    days_text: str
    states: tuple[str, ...]
    countries: tuple[str, ...]
    format: str | None
    role: str | None
    last: bool
    first: bool
    designating: frozenset[str] = frozenset()
    """Stems of the topics that stand in the name which the question gives a meeting or its body."""
    without: tuple[str, ...] = ()
    """Codes of states that are not to be named in the meetings."""
    either: bool = False
    """Whether one of `states` is enough."""
    about: frozenset[str] = frozenset()
    """Of these, those that may also be what was decided or considered there."""
    owner: frozenset[str] = frozenset()
    """Of these, those that tell whose body it is: the words after the last "of"."""

    months: tuple[int, ...] = ()
    """A month, or those of a season, of any year."""
    any_year: bool = False
    """Whether nobody said of which year the days are: they are those of the last year, where something was held on them."""
    or_days: tuple[date, date] | None = None
    """What `days` may mean as well: where nothing was on those, these are meant."""

    nouns: frozenset[str] = frozenset()
    """Stems of the words for a meeting, such as are not said of any: "summit", "forum"."""

    @property
    def any(self) -> bool:
        return bool(self.topics or self.ordinals or self.days or self.months or self.countries)


def constraints_of(
    question: Question, known: Callable[[str], bool], state_names: Mapping[str, str] | None = None
) -> Constraints:
    """Read the conditions off the question; a word that is not `known` to the library may be a state's name misspelt.

    `state_names` are those of the library's records (lower case), with their codes: they come first.
    """
    body = question.body
    days, days_text, taken = asked_days(question)
    months = months_of_any_year(question)
    if months is not None:
        taken.append(months[1])
        days_text = days_text or months[2]
    countries, states = _countries_and_states(question)
    free = [word for word in words(body) if _may_be_a_name(word, taken)]
    guessed = misspelt_states(free, question.states, known, state_names or {})
    states = tuple(dict.fromkeys((*states, *(code for code, _ in guessed))))
    taken += [place for _, place in guessed]
    numbering = [o for o in question.ordinals if o.of_meeting or _numbers_a_meeting(body, o.text)]
    if states and asks_for_the_last(body):
        numbering = [o for o in numbering if o.value != 1]  # "the first meeting that Chad attended"
    ordinals = tuple(dict.fromkeys(o.value for o in numbering))
    if not ordinals and (numbered := _LETTERS_AND_NUMBER.search(body)):
        ordinals = (int(numbered["number"]),)
        taken.append(numbered.span("number"))
    without = _without(question, states)
    states = tuple(code for code in states if code not in without)
    taken += [_place(body, o.text) for o in numbering]
    taken += [_place(body, s.text) for s in question.states]
    format_ = None
    for value, pattern in _FORMATS:
        if question.kind in _BY_FORM and (match := pattern.search(body)):
            format_ = value
            taken.append((match.start(), match.end()))
            break
    first = bool(_FIRST.search(body)) and 1 not in ordinals
    role = None
    if question.kind in _BY_FORM and states and (as_what := list(_AS.finditer(body))):
        role = as_what[0]["role"].lower() if len(as_what) == 1 else None  # "as a member or an observer"
        taken += [match.span() for match in as_what]
    elif question.kind in _BY_FORM and states and _IN_THE_CHAIR.search(body):
        role = CHAIR
    if question.kind in _OF_THOSE_WHO_CAME:
        taken += [match.span() for match in _HOW_THEY_CAME.finditer(body)]
    if question.kind in _OF_STATES:
        taken += [span for state in question.states if (span := _who_came_for(body, state.text))]
    if question.kind == "headcount" and (counted := WHO_CAME.search(body)):
        taken.append(counted.span())
    topics = (*_topics(question, taken), *_states_in_a_name(question))
    if question.kind in _NOT_OF_STATES:
        topics += tuple(
            t for t in _states_spoken_of(question, countries) if t.stem not in {o.stem for o in topics}
        )
    designating = frozenset(topic.stem for topic in topics)
    if question.kind not in _NAMES_ONLY:
        designating &= _designating(body)
    return Constraints(
        topics=topics,
        ordinals=ordinals,
        days=days,
        days_text=days_text,
        months=months[0] if months else (),
        or_days=other_days(question, date.today()) if days else None,
        any_year=days is not None and of_no_year(question),
        states=states,
        countries=countries,
        format=format_,
        role=role,
        last=bool(_LAST.search(body)),
        first=first,
        without=without,
        either=len(states) > 1 and bool(_OR_STATES.search(body)),
        designating=designating,
        about=_about(question, designating),
        owner=_owner(body) & designating,
        nouns=frozenset(w.stem for w in words(body) if w.lower in MEETING_NOUNS and w.stem not in _OF_ANY),
    )


def _numbers_a_meeting(body: str, ordinal: str) -> bool:
    """ "the 18th foreign ministers' meeting": a meeting noun follows with nothing but its own words between."""
    after = body[body.find(ordinal) + len(ordinal) :]
    between = r"(?:(?!(?:of|in|at|on|for|from|to|by|with|and)\b)[\w'’-]+\s+){0,6}?"
    return bool(re.match(rf"\W*{between}(?:{'|'.join(MEETING_NOUNS)})\b", after, re.IGNORECASE))


def _topics(question: Question, taken: list[tuple[int, int]]) -> tuple[Topic, ...]:
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


def _states_in_a_name(question: Question) -> tuple[Topic, ...]:
    """ "the Belgian-German Commission", "the ministers of Chad and Niger": states by which a body or a meeting is called."""
    body = question.body
    phrases = setting_phrases(body, words(body))
    found = []
    for state in question.states:
        at = body.find(state.text)
        joined = body[at - 1 : at] in _HYPHENS or body[at + len(state.text) :][:1] in _HYPHENS
        inside = any(p.start <= at < p.end and _BETWEEN_STATES.search(body[p.start : at]) for p in phrases)
        if joined or (inside and question.kind not in _OF_STATES):
            names = {stem(part) for part in (*state.text.split(), *display_name(state.code).split())}
            found.append(Topic(state.text, stem(state.text), frozenset(names), True))
    return tuple(found)


def _states_spoken_of(question: Question, countries: Sequence[str]) -> Iterator[Topic]:
    """ "the nepal health review": a state of which nothing is asked was spoken of, where it was not the place."""
    for state in question.states:
        if state.code not in countries:
            names = {stem(part) for part in (*state.text.split(), *display_name(state.code).split())}
            yield Topic(state.text, stem(state.text), frozenset(names), False, anywhere=True)


def _designating(body: str) -> frozenset[str]:
    found = words(body)
    phrases = []
    for phrase in setting_phrases(body, found):
        more = _DOING.match(body, phrase.end)
        phrases.append((phrase.start, more.end() if more else phrase.end))
    return frozenset(word.stem for word in found if any(start <= word.start < end for start, end in phrases))


def _owner(body: str) -> frozenset[str]:
    match = _LAST_OF.search(body)
    return frozenset(word.stem for word in words(match.group(1))) if match else frozenset()


def _about(question: Question, designating: frozenset[str]) -> frozenset[str]:
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


TREATY = re.compile(
    r"\s+(?:agreement|convention|protocol|process|declaration|accords?|treaty|initiative|charter|plan|group|club)\b",
    re.IGNORECASE,
)
"""What is called by the town where it was signed."""


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


def _may_be_a_name(word: Word, taken: Sequence[tuple[int, int]]) -> bool:
    """Whether a word is no word of asking, and stands in nothing that was read."""
    inside = any(start <= word.start < end for start, end in taken)
    return not (inside or word.is_stop or word.stem in _EMPTY or word.lower in MEETING_NOUNS)


def _is_of_members(found: Sequence[Word], n: int) -> bool:
    """ "which member States", "the participating Countries": capitals make no name of it."""
    word, before = found[n], found[n - 1] if n else None
    return before is not None and before.text.islower() and word.lower in _ALL_OF_THEM and word.text.istitle()


_ALL_OF_THEM = frozenset("states countries members parties nations delegations".split())


def _says_nothing(word: Word, kind: Kind, spent: frozenset[str]) -> bool:
    if word.is_stop or len(word.text) < 2:
        return True
    if word.text[0].isupper() and not word.text.isupper() and word.start > 0:
        return word.lower in MEETING_NOUNS
    return word.stem in _EMPTY or word.lower in MEETING_NOUNS or word.stem in spent


def _countries_and_states(question: Question) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """States that the question names as a place, and the others."""
    countries: list[str] = []
    states: list[str] = []
    position = 0
    for state in question.states:
        at = question.body.find(state.text, position)
        position = max(position, at + len(state.text))
        before = question.body[: max(at, 0)]
        hosts = bool(_HOSTS.match(question.body, max(at, 0) + len(state.text)))
        placed = hosts or (_PLACED.search(before) and not _TAKING_PART.search(before[-25:]))
        (countries if placed else states).append(state.code)
    return tuple(dict.fromkeys(countries)), tuple(dict.fromkeys(states))


def _without(question: Question, states: Sequence[str]) -> tuple[str, ...]:
    """States that a question about meetings wants not to have been there: "but not Chad", "did Chad not attend"."""
    if question.kind not in ("meetings", "count"):
        return ()
    body = question.body
    after_not: list[str] = []
    end = -1  # of the last state that is not to be there: those joined to it are not to be there either
    for state in (s for s in question.states if s.code in states):
        at = body.find(state.text, max(end, 0))
        if _NOT_BEFORE.search(body[:at]) or (end >= 0 and _AND_OF_THEM.fullmatch(body, end, at)):
            after_not.append(state.code)
            end = at + len(state.text)
    if not after_not and len(states) > 1:
        # "sessions with Japan that China did not attend": the one right before the verb.
        for state in (s for s in question.states if s.code in states):
            if _DID_NOT.match(body, body.find(state.text) + len(state.text)):
                after_not.append(state.code)
    return tuple(after_not or (states if _NOT_THERE.search(body) else ()))


def _who_came_for(body: str, state: str) -> tuple[int, int] | None:
    """ "the leaders of Chad": who came for a state is no name of a meeting."""
    match = _OF_A_STATE.search(body[: max(body.find(state), 0)])
    return match.span("who") if match else None


def _place(body: str, text: str) -> tuple[int, int]:
    at = body.find(text)
    return (at, at + len(text))
