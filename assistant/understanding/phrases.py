"""The phrases of a question as the model read it: the meeting that is meant, where and when it was, who is asked about.

Knows which small words hold a phrase together. Knows nothing of what is asked.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from assistant.days import days_in
from assistant.understanding.reading import Marked, Part, Reading
from assistant.words import BODY_NOUNS, MEETING_NOUNS, STOP_WORDS
from corpus.places.table import cities_called
from corpus.states import code_of, display_name, find_states

_JOINS_TIMES = re.compile(r"\W*(?:and|to|till|until|through|or|of|-|–|—|/)?\W*", re.IGNORECASE)
_BEFORE_A_TIME = re.compile(
    r"\b(?P<said>(?:in|on|since|before|after|until|till|from|between|during|by|around|throughout|within|prior\s+to|up\s+to)"
    r"(?:\s+(?:the|early|late|mid))?)\W*$",
    re.IGNORECASE,
)
_ABOUT = re.compile(r"\b(?:about|on|over|concerning|regarding|re)\s+(?:the\s+)?$", re.IGNORECASE)
_NOT = re.compile(
    r"\b(?:not|without|except|excluding|minus|never|no|nor|neither|n['’]?t|sans|bar|un\w+)\b|n['’]t\b|\babsent\b|\bmiss\w*|\bskip\w*",
    re.IGNORECASE,
)
_NO_MATTER = re.compile(r"\bno\s+matter\b|\bwhether\s+or\s+not\b", re.IGNORECASE)
_POSSESSIVE = re.compile(r"['’]s?$")
_EITHER = re.compile(r"\b(?:or|either)\b|/", re.IGNORECASE)
_LAST = re.compile(
    r"\b(?P<last>last|latest|most\s+recent|newest|first|earliest|previous|prior|other|another)\b",
    re.IGNORECASE,
)
_TO = re.compile(r"\b(?:to|till|until|through)\b", re.IGNORECASE)
_FORMS = (
    ("hybrid", re.compile(r"\bhybrid\b|\bmixed\b", re.IGNORECASE)),
    ("in person", re.compile(r"\bperson\b|\bphysical|\bon-?\s?site\b|\bface\b|\bflesh\b", re.IGNORECASE)),
    (
        "online",
        re.compile(r"online|virtual|video|zoom|remote|teams|webex|screen|digital|tele|web", re.IGNORECASE),
    ),
)
_ORDINAL = re.compile(r"\d{1,3}(?:st|nd|rd|th)", re.IGNORECASE)
_PRONOUNS = frozenset("it its they their them there that this those these he she his her then".split())


class Phrases:
    """What a reading says, put into phrases."""

    def __init__(self, reading: Reading, spoken_of: Sequence[str] = ()) -> None:
        """`spoken_of` are the states asked about before: they are meant where this question names none."""
        self.reading = reading
        self.text = reading.text
        self.runs = reading.runs()
        self.states = [state_said(self._of(run)) for run in reading.of(Part.STATE)]
        if not (self.states or reading.of(Part.ORGANISATION, Part.PERSON)):
            self.states = list(spoken_of)
        self.persons = _in_order([self._of(run) for run in reading.of(Part.PERSON)], self.text)
        # "had Tashkent at the table": a capital is no person, whatever it does.
        states = [said for said in self.persons if state_said(said) != said]
        self.persons = [said for said in self.persons if said not in states]
        self.states += [state_said(said) for said in states]
        self.organisations = [self._of(run) for run in reading.of(Part.ORGANISATION)]
        self.content = [self._of(run) for run in reading.of(Part.CONTENT)]
        self.form = _form(" ".join(self._of(run) for run in reading.of(Part.FORM)))
        self.back = " ".join(self._of(run) for run in reading.of(Part.BACK))
        self.body = self._body()
        self.place = self._place()
        self.time = self._time()
        self.asking = " ".join(self._of(run) for run in reading.of(Part.ASKS))

    @property
    def names_one(self) -> bool:
        """Whether any words tell which meeting is meant."""
        return bool(self.body or self.place or self.time or self.form)

    def _of(self, run: Marked) -> str:
        return self.text[run.start : run.end].strip(" ,;:")

    def meeting(self) -> str:
        """The meeting that is meant, with where and when; "the meeting" where only what was said before tells it."""
        which = _LAST.search(self.asking)
        said = f"{which['last'].lower()} " if which else ""
        if self.back and not self.names_one:
            pointing = re.findall(r"[\w'’-]+", self.back.lower())
            if any(word not in _PRONOUNS for word in pointing):
                return self.back if pointing[0] in {"the", "that", "this"} else f"the {self.back}"
        form = f"{self.form} " if self.form else ""
        body = self.body or "meeting"
        return f"the {said}{form}{body}{self.where_and_when()}"

    def where_and_when(self) -> str:
        place = f" in {self.place}" if self.place else ""
        return f"{place}{f' {self.time}' if self.time else ''}"

    def _body(self) -> str:
        """The words that name the meeting, with the small words and nouns for meetings between and beside them."""
        named = [n for n, run in enumerate(self.runs) if run.part is Part.MEETING]
        if not named:
            return ""
        clusters: list[str] = []
        last: int | None = None
        for n in named:
            run = self.runs[n]
            said = self._of(run)
            if last is not None and n - last == 2 and self._is_glue(self.runs[n - 1]):
                between = self.text[self.runs[n - 1].start : self.runs[n - 1].end]
                clusters[-1] = re.sub(r"\s+", " ", f"{clusters[-1]} {between} {said}").replace(" ,", ",")
            else:
                clusters.append(said)
            last = n
        # "the commission, 41st": its number stands before its name, as reports have it.
        numbers = [said for said in clusters if _ORDINAL.fullmatch(said)]
        body = " ".join([*numbers, *(said for said in clusters if said not in numbers)])
        body = re.sub(r"\s*[()\[\]]\s*", " ", body).strip()
        # "the fisheries committee meeting": the noun behind it is no part of what is asked.
        following = self.text[self.runs[named[-1]].end :]
        noun = re.match(rf"['’]?s?\s+(?P<noun>{'|'.join(sorted(MEETING_NOUNS))})\b", following, re.IGNORECASE)
        nouns = MEETING_NOUNS | BODY_NOUNS
        if not any(word in nouns for word in re.findall(r"[\w-]+", body.lower())):
            body += f" {noun['noun'] if noun and not noun['noun'].lower().endswith('s') else 'meeting'}"
        return re.sub(r"^(?:the|a|an)\s+", "", body, flags=re.IGNORECASE)

    def _is_glue(self, run: Marked) -> bool:
        between = re.findall(r"[\w'’-]+", self.text[run.start : run.end].lower())
        return len(between) <= _GLUE and all(
            word in STOP_WORDS or word in MEETING_NOUNS or word in BODY_NOUNS for word in between
        )

    def _place(self) -> str:
        found = [self._of(run) for run in self.reading.of(Part.PLACE)]
        return ", ".join(place_said(place) for place in found)

    def _time(self) -> str:
        """All that is said of the time, with the words before and between."""
        runs = self.reading.of(Part.TIME)
        if not runs:
            return ""
        pieces: list[str] = []
        end: int | None = None
        for run in runs:
            if end is not None and _JOINS_TIMES.fullmatch(self.text[end : run.start]):
                pieces[-1] += self.text[end : run.end]
            else:
                before = _BEFORE_A_TIME.search(self.text[: run.start])
                said = _A_PERIOD.sub("", self._of(run))
                days = days_in(said)
                default = "on" if days and days[0].is_exact else "in"
                opening = (
                    _opening(before["said"], said)
                    if before
                    else ("" if _STARTS_ITSELF.match(said) else default)
                )
                pieces.append(f"{opening} {said}".strip())
            end = run.end
        return " ".join(pieces)

    def those_states(self, last: str = "and") -> str:
        """The states, joined; "or" where any of them is enough."""
        joins = "or" if self.is_either() else last
        return listed(self.states, joins)

    def is_either(self) -> bool:
        found = self.reading.of(Part.STATE)
        between = [self.text[a.end : b.start] for a, b in pairwise(found)]
        return any(_EITHER.search(text) for text in between)

    @property
    def is_about(self) -> bool:
        """Whether the words that name the meeting stand behind "about" or "on": they are what it dealt with."""
        first = self.reading.of(Part.MEETING)
        return bool(first and _ABOUT.search(self.text[: first[0].start]))

    @property
    def picks_by_order(self) -> bool:
        """Whether the first or the last of several is asked for."""
        return bool(_LAST.search(self.asking))

    @property
    def is_negated(self) -> bool:
        return bool(_NOT.search(_NO_MATTER.sub("", self.asking)))


_A_PERIOD = re.compile(r"^(?:the\s+)?(?:period|years?|months?)\s+(?:of\s+)?(?=\d)", re.IGNORECASE)
_GLUE = 5
_CODE = 3  # letters
_STARTS_ITSELF = re.compile(
    r"(?:this|last|next|since|before|after|between|until|today|yesterday|from)\b", re.IGNORECASE
)


def state_said(said: str) -> str:
    """A state by its display name, where nothing but it or its capital is said ("zambian" -> "Zambia"); else the words as they
    are."""
    said = _POSSESSIVE.sub("", said)
    found = [match for match in find_states(said, any_case=True) if match.code]
    if len(found) == 1 and found[0].code and found[0].span.start == 0 and found[0].span.end >= len(said) - 1:
        return display_name(found[0].code)
    code = code_of(said.upper()) if len(said) == _CODE else None
    if code:
        return display_name(code)
    seats = {city.code for city in cities_called(said.strip().title()) if city.capital}
    return display_name(seats.pop()) if len(seats) == 1 else said


def _in_order(names: list[str], text: str) -> list[str]:
    """ "obeidat, rania": one name, its last part first."""
    if len(names) == _PARTS and f"{names[0]}, {names[1]}" in text and not any(" " in n for n in names[:1]):
        return [f"{names[1]} {names[0]}"]
    return [" ".join(reversed(name.split(", "))) if name.count(", ") == 1 else name for name in names]


_PARTS = 2


def place_said(said: str) -> str:
    """A country by its display name, where nothing else is said; else the words as they are."""
    return said if cities_called(said.strip().title()) else state_said(said)


def states_in(text: str) -> tuple[str, ...]:
    """The states that a text names, by their display names."""
    return tuple(
        dict.fromkeys(display_name(match.code) for match in find_states(text, any_case=True) if match.code)
    )


def _form(said: str) -> str:
    """The form of a meeting in one of the words that the rules know."""
    return next((form for form, pattern in _FORMS if pattern.search(said)), said)


def _opening(before: str, said: str) -> str:
    """ "the sessions from 2022" were not held since then, where no end follows."""
    return "in" if before.lower() == "from" and not _TO.search(said) else before


def listed(items: Sequence[str], last: str) -> str:
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} {last} {items[-1]}"
