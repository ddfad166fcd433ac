"""What a question says of the meetings that it means.

Knows a question's words. Knows nothing of the library: matching them is `assistant.records.matching`'s work.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from assistant.kinds import WHO_CAME, Kind
from assistant.question import Question
from assistant.records.asked_days import asked_days, months_of_any_year, of_no_year, other_days
from assistant.records.asking import asks_for_the_last
from assistant.records.misspelt import misspelt_states
from assistant.records.regions_asked import region_of_place, region_of_states
from assistant.records.states_asked import OF_STATES, countries_and_states, states_not_there, who_came_for
from assistant.records.topics import (
    Topic,
    designating_words,
    may_be_a_name,
    owning_words,
    states_in_a_name,
    states_spoken_of,
    topics_of,
    words_of_the_matter,
)
from assistant.stems import stem
from assistant.words import MEETING_NOUNS, words
from corpus.regions import Region

CHAIR = "chair"  # as a role: the states whose officials chaired

# Words for a meeting that are said of any.
_OF_ANY = frozenset(stem(word) for word in "meeting sitting gathering talks mtg".split())
# Kinds that ask nothing but which meeting: every word tells that.
_NAMES_ONLY: frozenset[Kind] = frozenset({"holdings", "summary"})
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
# Of these, "online" says which meetings are meant; else it says how somebody took part, or is what is asked.
_BY_FORM: frozenset[Kind] = frozenset({"meetings", "count", "holdings"})
# Of these, "African states" says whose coming is asked about.
_OF_REGIONS: frozenset[Kind] = _OF_THOSE_WHO_CAME | _BY_FORM | {"absence"}
_AS = re.compile(r"\b(?:as|or|and)\s+(?:an?\s+)?(?P<role>observer|guest|member)s?\b", re.IGNORECASE)
_IN_THE_CHAIR = re.compile(
    r"\b(?:co-?)?chair(?:ed|s|ing|man|woman|person)?\b|\bpresid(?:e|ed|es|ing)\b|\b(?:led|headed)\s+by\b|\bgavel\b",
    re.IGNORECASE,
)
_LAST = re.compile(r"\b(?:last|latest|most\s+recent|newest)\b", re.IGNORECASE)
_FIRST = re.compile(r"\b(?:first|earliest|oldest)\b(?!\s+(?:name|minister|deputy))", re.IGNORECASE)
_FORMATS = (
    (
        "online",
        re.compile(
            r"\b(?:online|virtual(?:ly)?|remote(?:ly)?|video\s?-?conferenc(?:es?|ing)|(?:by|via|over|on)\s+(?:video|screen|(?:the\s+)?internet)"
            r"|video\s?-?links?|teleconferences?|webinars?|zoom|webex)\b",
            re.IGNORECASE,
        ),
    ),
    ("hybrid", re.compile(r"\bhybrid\b", re.IGNORECASE)),
    ("in-person", re.compile(r"\b(?:in[- ]person|face[- ]to[- ]face|physical(?:ly)?)\b", re.IGNORECASE)),
)
# "in the room, online, or a mix": the forms between which is asked.
_EITHER_FORM = re.compile(
    r"\b(?:in\s+(?:the|a|one)\s+room|mix(?:ed|ture)?|both|either|partly|combination|blend)\b", re.IGNORECASE
)
# "RTG 12": the letters of a body with the number of its meeting. Two letters name an organ: "WG 2", "TC 46".
_LETTERS_AND_NUMBER = re.compile(r"(?<![\w-])[A-Z]{3,7}[ -](?P<number>[1-9]\d{0,2})(?![\w.,]*\d)(?=\W|$)")
_OR_STATES = re.compile(r"\b(?:or|either)\b", re.IGNORECASE)


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

    region: Region | None = None
    """The region that `countries` are, where one is named."""

    group: Region | None = None
    """The region that `states` are, any of which is enough, where one is named."""

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
    countries, states = countries_and_states(question)
    region = region_of_place(body) if question.kind in _BY_FORM and not countries else None
    if region is not None:
        countries = tuple(sorted(region.region.codes))
        taken.append((region.start, region.end))
    free = [word for word in words(body) if may_be_a_name(word, taken)]
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
    without = states_not_there(question, states)
    states = tuple(code for code in states if code not in without)
    group = region_of_states(body) if question.kind in _OF_REGIONS else None
    if group is not None:
        taken.append((group.start, group.end))
    if states or without or question.kind not in _BY_FORM:
        group = None
    elif group is not None:
        states = tuple(sorted(group.region.codes))
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
    if question.kind == "format":
        taken += [match.span() for match in _EITHER_FORM.finditer(body)]
    if question.kind in _OF_THOSE_WHO_CAME:
        taken += [match.span() for match in _HOW_THEY_CAME.finditer(body)]
    if question.kind in OF_STATES:
        taken += [span for state in question.states if (span := who_came_for(body, state.text))]
    if question.kind == "headcount" and (counted := WHO_CAME.search(body)):
        taken.append(counted.span())
    topics = (*topics_of(question, taken), *states_in_a_name(question))
    if question.kind in _NOT_OF_STATES:
        topics += tuple(
            t for t in states_spoken_of(question, countries) if t.stem not in {o.stem for o in topics}
        )
    designating = frozenset(topic.stem for topic in topics)
    if question.kind not in _NAMES_ONLY:
        designating &= designating_words(body)
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
        region=region.region if region is not None else None,
        format=format_,
        role=role,
        last=bool(_LAST.search(body)),
        first=first,
        without=without,
        either=len(states) > 1 and (group is not None or bool(_OR_STATES.search(body))),
        group=group.region if group is not None else None,
        designating=designating,
        about=words_of_the_matter(question, designating),
        owner=owning_words(body) & designating,
        nouns=frozenset(w.stem for w in words(body) if w.lower in MEETING_NOUNS and w.stem not in _OF_ANY),
    )


def _numbers_a_meeting(body: str, ordinal: str) -> bool:
    """ "the 18th foreign ministers' meeting": a meeting noun follows with nothing but its own words between."""
    after = body[body.find(ordinal) + len(ordinal) :]
    between = r"(?:(?!(?:of|in|at|on|for|from|to|by|with|and)\b)[\w'’-]+\s+){0,6}?"
    return bool(re.match(rf"\W*{between}(?:{'|'.join(MEETING_NOUNS)})\b", after, re.IGNORECASE))


def _place(body: str, text: str) -> tuple[int, int]:
    at = body.find(text)
    return (at, at + len(text))
