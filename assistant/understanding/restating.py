"""A question as the model read it -> the same question in the plain words that the rules know.

Every word that was read as telling something (which meeting, where, when, who) is kept as it was typed; what only asks is
put anew by the kind of answer asked for. Knows the grammar of our own questions. Knows nothing of reports.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from assistant.asking_sentence import asking_sentence
from assistant.courtesies import whatever_role
from assistant.understanding.comparing import compared
from assistant.understanding.phrases import Phrases, listed, states_in
from assistant.understanding.reading import Marked, Part, Reading

_NUMBERS_MISSING = re.compile(r"\b(?:missing|gaps?|holes?|lack\w*)\b", re.IGNORECASE)
_COUNTED = re.compile(r"\b(?:how\s+many|number\s+of)\s+(?P<what>\w+)", re.IGNORECASE)
_STATES = re.compile(
    r"\b(?:countr\w+|states?|nations?|governments?|capitals|delegations|members|parties|administrations)\b",
    re.IGNORECASE,
)
_PEOPLE = re.compile(
    r"\b(?:people|persons?|delegates|heads?|participants|attendees|experts)\b", re.IGNORECASE
)
_ROLES = re.compile(r"\b(?P<role>observers?|guests?|non-?members?|associate\s+members?)\b", re.IGNORECASE)
_MANY_BACK = re.compile(r"\b(?:them|those|these|ones|they|all)\b", re.IGNORECASE)


def restated(reading: Reading, before: str = "") -> str | None:
    """The question in plain words; None where the kind has none, or its words say too little to be sure of them.

    `before` is the question before it: where nobody is named, the states asked about there are meant.
    """
    if reading.kind == "compare":
        return compared(reading)
    build = _BUILT.get(reading.kind)
    asks_more = _ASKS_MORE.search(
        _AND_WHY.sub("", reading.text) if reading.kind == "absence" else reading.text
    )
    if build is None or asks_more:
        return None
    if reading.leans > LEANS and _A_STEP.search(reading.text):
        return None
    # "also those online": however they came
    came = reading.kind in _OF_THOSE_WHO_CAME
    all_of_them = came and _ALSO.search(reading.text) is not None
    if not all_of_them and _SOME.get(reading.kind, _NOTHING).search(_asking(reading)):
        return None
    asked_of = _ASKED_OF.get(reading.kind, frozenset())
    words = tuple(
        replace(word, part=Part.MEETING) if word.part in _TOLD_OF and word.part not in asked_of else word
        for word in reading.words
    )
    # "which Members and which observer State": whoever sits there, and no name of a meeting.
    classes = {
        run.start
        for run in replace(reading, words=words).of(Part.MEETING)
        if _A_CLASS.fullmatch(reading.text[run.start : run.end].strip())
    }
    words = tuple(replace(w, part=Part.ASKS) if w.start in classes else w for w in words)
    words = _without_days_told(reading.text, words)
    if reading.kind in _OF_MANY and not before:
        # "how many of them were in Lusaka": where nothing was said before, all are meant.
        words = tuple(replace(w, part=Part.ASKS) if w.part is Part.BACK else w for w in words)
    if came:
        # It is asked how they came; "the online session" is a meeting's own form.
        words = tuple(replace(w, part=Part.ASKS) if w.part is Part.FORM else w for w in words)
    phrases = Phrases(replace(reading, words=words), states_in(before) if reading.leans > LEANS else ())
    return None if phrases.picks_by_order and reading.of(Part.STATE) else build(phrases)


def _without_days_told(text: str, words: tuple[Marked, ...]) -> tuple[Marked, ...]:
    """Without the days of the sentences beside the one that asks, where that has its own: "Y is host in 2026. Did it come to
    the one in 2024?"."""
    asking = asking_sentence(text)
    days = [w for w in words if w.part is Part.TIME]
    asked = [w for w in days if asking.start <= w.start < asking.end]
    if not asked or len(asked) == len(days):
        return words
    return tuple(replace(w, part=Part.ASKS) if w in days and w not in asked else w for w in words)


def _asking(reading: Reading) -> str:
    return " ".join(reading.text[run.start : run.end] for run in reading.of(Part.ASKS))


# "whose seats were empty, and why?": who was away is asked first, and the reason stands beside it.
_AND_WHY = re.compile(r"\W+and\s+(?:why|for\s+what\s+reasons?)\W*$", re.IGNORECASE)
_A_CLASS = re.compile(
    r"states?|members?|countr(?:y|ies)|delegations?|parties|participants|attendees", re.IGNORECASE
)
LEANS = 0.5
_NOTHING = re.compile(r"(?!)")
# "the one after that", "the year before": a step from what was spoken of, which rules take.
_A_STEP = re.compile(
    r"\b(?:one|ones|year|month|week|day|meeting|session)s?\s+(?:before|after|earlier|later|preceding|following)\b"
    r"|\b(?:previous|preceding)\s+(?:one|year|month|meeting|session)\b",
    re.IGNORECASE,
)
# A reason is asked for, the names of so many, the last of several, or a building: no kind tells it.
_ASKS_MORE = re.compile(
    r"\bvenue\s*\(|\b(?:hotel|hall|building)\s+or\b|\b(?:what|which)\s+(?:hotel|building|hall|palace|room|cent(?:re|er)|house|museum|castle|university)\b|"
    r"\b(?:why|how\s+come|what\s+for|reasons?)\b|\b(?:last|first|latest|earliest)\s+(?:time|(?:\w+\s+)?(?:attend|came|took|meet|met|gather|sat|sit))\b"
    r"|\bnames?\s+of\s+(?:the\s+|all\s+)?(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b",
    re.IGNORECASE,
)
# They did something there that not all did who came.
_DID_MORE = re.compile(r"\bspoke\b|\bspeak|\bvot(?:e|ed)\b|\bsign(?:ed)?\b", re.IGNORECASE)
_FROM_AFAR = re.compile(
    r"\bdial|\bconnect|\bremote|\bonline\b|\bvirtual|\bvideo|\bzoom|\bphone|\bscreen|\blogged\b",
    re.IGNORECASE,
)
_ON_SITE = re.compile(
    r"\bin\s+person\b|\bphysical|\bon[- ]?site\b|\bin\s+the\s+(?:flesh|room)\b", re.IGNORECASE
)
# Something was done there or then; when and where is told by no record.
_DONE_ELSE = re.compile(
    r"\b(?:join|acced|access|sign|ratif|elect|adopt|approv|found|establish|enter|launch|publish|deadline|due|pay|built|build|open|creat|appoint|"
    r"expire|ends?\b|ended|clos|start|begin|began|submit|arriv|depart|born|die)\w*",
    re.IGNORECASE,
)
# Of those who chaired, who came or who was away some are meant, by words that are not asked anew.
_SOME: dict[str, re.Pattern[str]] = {
    "chair": re.compile(
        r"\bopen\w*|\binaugurat\w*|\bhost\w*|\bvice\b|\bdeputy\b|\bvice-|\bco-?\s?chair|\brapporteur|\bsecretary\b|\bnext\b|\bnew\b|\bsucceed|\btake\w*\s+over",
        re.IGNORECASE,
    ),
    "absence": re.compile(r"\babstain|\babstention", re.IGNORECASE),
    "attendance": _DID_MORE,
    "attended": _DID_MORE,
    "headcount": _DID_MORE,
    "date": _DONE_ELSE,
    "place": _DONE_ELSE,
}
_OF_MANY = frozenset({"meetings", "count"})
_OF_THOSE_WHO_CAME = frozenset({"attendance", "attended", "headcount"})
_TOLD_OF = frozenset({Part.STATE, Part.ORGANISATION, Part.PERSON, Part.CONTENT})
# Kinds that ask about such a one; in a question of another kind his name tells which meeting is meant.
_ASKED_OF: dict[str, frozenset[Part]] = {
    "attended": frozenset({Part.STATE, Part.ORGANISATION, Part.PERSON}),
    "representative": frozenset({Part.STATE, Part.ORGANISATION}),
    "organisations": frozenset({Part.ORGANISATION}),
    "meetings": frozenset({Part.STATE, Part.ORGANISATION, Part.PERSON, Part.CONTENT}),
    "count": frozenset({Part.STATE, Part.ORGANISATION, Part.PERSON, Part.CONTENT}),
    "person": frozenset({Part.PERSON}),
    "decisions": frozenset({Part.CONTENT}),
    "agenda": frozenset({Part.CONTENT}),
}


def _who(phrases: Phrases) -> str:
    return listed([*phrases.states, *phrases.organisations], "or" if phrases.is_either() else "and")


# Members and observers together: whoever came.
_ROLES_TOO = re.compile(
    r"\bmembers?\b[^?]{0,60}\b(?:and|plus|or)\b[^?]{0,20}\bobserver|\bobservers?\b[^?]{0,40}\b(?:and|plus|or)\b[^?]{0,20}\bmembers?\b",
    re.IGNORECASE,
)


def _attendance(phrases: Phrases) -> str:
    role = _ROLES.search(phrases.asking)
    if role and not (_ROLES_TOO.search(phrases.text) or whatever_role(phrases.text)):
        noun = role["role"].lower()
        return f"Which {noun if noun.endswith('s') else noun + 's'} attended {phrases.meeting()}?"
    how = _how_they_came(phrases)
    return (
        f"Which states took part {how} in {phrases.meeting()}?"
        if how
        else f"Which states attended {phrases.meeting()}?"
    )


def _how_they_came(phrases: Phrases) -> str:
    """ "remotely" or "in person" where one of them is asked about: not both, and nothing beside the others."""
    afar, on_site = _FROM_AFAR.search(phrases.asking), _ON_SITE.search(phrases.asking)
    if bool(afar) == bool(on_site) or _ALSO.search(phrases.text):
        return ""
    return "remotely" if afar else "in person"


def _attended(phrases: Phrases) -> str | None:
    who = _who(phrases) or listed(phrases.persons, "and")
    how = _how_they_came(phrases)
    came = f"take part {how} in" if how else "attend"
    return f"Did {who} {came} {phrases.meeting()}?" if who else None


def _absence(phrases: Phrases) -> str:
    why = ", and why" if _AND_WHY.search(phrases.text) else ""
    return f"Which states were absent from {phrases.meeting()}{why}?"


def _organisations(phrases: Phrases) -> str:
    if phrases.organisations:
        return f"Did {listed(phrases.organisations, 'and')} attend {phrases.meeting()}?"
    if _ROLES.search(phrases.asking):
        return f"Which organisations were observers at {phrases.meeting()}?"
    return f"Which organisations attended {phrases.meeting()}?"


def _representative(phrases: Phrases) -> str | None:
    who = _who(phrases)
    return f"Who represented {who} at {phrases.meeting()}?" if who else None


def _headcount(phrases: Phrases) -> str | None:
    counted = _COUNTED.search(phrases.text)
    if counted and any(
        word.start == counted.start("what") and word.part is not Part.ASKS for word in phrases.reading.words
    ):
        return None  # "how many nurseries": none of those who come to meetings
    people = _PEOPLE.search(phrases.asking) is not None
    what = "states" if _STATES.search(phrases.asking) and not people else "people"
    return f"How many {what} took part in {phrases.meeting()}?"


def _many(asks: str) -> _Build:
    def build(phrases: Phrases) -> str | None:
        if phrases.content:
            return None
        if len(phrases.persons) == 1 and not phrases.states:
            person = re.sub(r"^.*['’]s\s+", "", phrases.persons[0])  # "Iceland's Ada Lund"
            return f"{asks} meetings did {person.title()} take part in{phrases.where_and_when()}?"
        if phrases.persons:
            return None
        if phrases.picks_by_order or (phrases.is_negated and phrases.states):
            return None
        who = _who(phrases)
        of = " of them" if _MANY_BACK.search(phrases.back) else ""
        if not (who or phrases.names_one or of):
            return None
        role = None if _ALSO.search(phrases.text) else _AS_ROLE.search(phrases.text)
        about = "" if role and _ONLY_A_ROLE.fullmatch(phrases.body) else _of_or_about(phrases)
        meetings = f"{asks}{of}" if of else f"{asks} meetings{about}"
        form = f" {phrases.form}" if phrases.form else ""
        if who and _LED.search(phrases.asking):
            return f"{meetings} were chaired by {who}{phrases.where_and_when()}?"
        if who and _HOSTED.search(phrases.asking):
            return f"{meetings} were hosted by {who}{phrases.where_and_when()}?"
        attend = f"attend as {role['role'].lower()}" if role and not form else f"attend{form}"
        did = f" did {who} {attend}" if who else f" were held{form}"
        return f"{meetings}{did}{phrases.where_and_when()}?"

    return build


_LED = re.compile(r"\bchair\w*|\bpresid(?:e|ed|ing)\b|\bled\b|\bheaded\b", re.IGNORECASE)


_AS_ROLE = re.compile(r"\b(?P<role>observer|guest)(?:s\b|\b|(?=\s+status))", re.IGNORECASE)
_ALSO = re.compile(r"\b(?:also|too|includ\w+|incl|count(?:ed|ing)|even|or|member)\b", re.IGNORECASE)
_ONLY_A_ROLE = re.compile(r"(?:(?:status|seat|role|of|an?|the|observers?|guests?)\s*)+", re.IGNORECASE)
_HOSTED = re.compile(r"\bhost\w*|\bvenues?\b|\bsoil\b|\bterritory\b", re.IGNORECASE)


def _of_or_about(phrases: Phrases) -> str:
    if not phrases.body:
        return ""
    body = re.sub(r"\s+(?:meeting|meetings)$", "", phrases.body)
    return f" {'on' if phrases.is_about else 'of the'} {body}"


def _of_one(words: str) -> _Build:
    def build(phrases: Phrases) -> str | None:
        return words.format(phrases.meeting())

    return build


def _decisions(phrases: Phrases) -> str:
    of = f" on {listed(phrases.content, 'and')}" if phrases.content else ""
    return f"What was decided{of} at {phrases.meeting()}?"


def _agenda(phrases: Phrases) -> str | None:
    return None if phrases.content else f"What was on the agenda of {phrases.meeting()}?"


def _next(phrases: Phrases) -> str:
    if not phrases.names_one:
        return "When and where do they meet next?"
    return f"When and where is the next meeting after {phrases.meeting()}?"


def _holdings(phrases: Phrases) -> str | None:
    if not phrases.names_one:
        return None
    if _NUMBERS_MISSING.search(phrases.asking) and phrases.body:
        return f"Which meetings of the {phrases.body} are missing?"
    return f"Do we have a report on {phrases.meeting()}?"


def _person(phrases: Phrases) -> str | None:
    return (
        f"Who was {listed([name.title() for name in phrases.persons], 'and')}?" if phrases.persons else None
    )


def _summary(phrases: Phrases) -> str | None:
    return None if phrases.content or phrases.persons else f"Tell me about {phrases.meeting()}"


_Build = Callable[[Phrases], str | None]

_BUILT: dict[str, _Build] = {
    "attendance": _attendance,
    "attended": _attended,
    "absence": _absence,
    "organisations": _organisations,
    "representative": _representative,
    "headcount": _headcount,
    "date": _of_one("When was {} held?"),
    "place": _of_one("Where was {} held?"),
    "format": _of_one("In what form was {} held?"),
    "chair": _of_one("Who chaired {}?"),
    "decisions": _decisions,
    "agenda": _agenda,
    "next_meeting": _next,
    "meetings": _many("Which"),
    "count": _many("How many"),
    "summary": _summary,
    "person": _person,
    "holdings": _holdings,
}
