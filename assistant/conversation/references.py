"""How a follow-up points back ("it", "there", "which ones", "the second one"), and the same question with the meeting named.

Knows English pronouns and the short ways in which people ask on. Knows nothing of what was said before: the words for it
are given.
"""

from __future__ import annotations

import re

MEETING = "the meeting"
"""Stands in a question for the meeting that is spoken of."""

_NOUN = r"(?:meeting|session|summit|conference|event|gathering|sitting|talks|one|time|occasion)"
_THE_MEETING = re.compile(
    rf"\b(?:(?:that|this|the\s+same|the\s+said)\s+{_NOUN}|the\s+(?:meeting|session|summit|conference|event|gathering|sitting|talks))\b"
    r"(?!\s+(?:of|on|in|held|at|for|where|that|with|between)\b)|\bit\b",
    re.IGNORECASE,
)
_THAT = re.compile(r"\b(?:that|this)\b(?=\W*$|\s+(?:held|then|again|all|exactly)\b)", re.IGNORECASE)
_ITS = re.compile(r"\b(?:its|their)\s+(?P<what>(?!next\b)[\w-]+(?:\s+[\w-]+)?)(?=\W*$)", re.IGNORECASE)
_EXISTS = re.compile(
    r"\b(?:is|are|was|were|be|been)\s+there\s+(?!too\b|also\b|as\s+well|then\b|for\b|on\b|in\b|by\b|from\b|again\b)\w",
    re.IGNORECASE,
)
_THERE = re.compile(r"\b(?:there|then|at\s+(?:it|that|this))\b", re.IGNORECASE)
_THERE_FOR = re.compile(r"\bwho\s+(?:was|were)\s+there\s+(?:for|from)\b", re.IGNORECASE)
_HOW_MANY_WAS_THAT = re.compile(
    r"^\W*how\s+many\s+(?P<what>[\w\s-]+?)\s+(?:was|were|is|are)\s+(?:that|it|this|those|these|they)\b(?:\s+(?:in\s+total|altogether))?\W*$",
    re.IGNORECASE,
)
_HOW_MANY = re.compile(
    r"^\W*how\s+many\s+(?P<what>[\w\s-]+?)(?:\s+(?:in\s+total|altogether|in\s+all))?\W*$", re.IGNORECASE
)
_ONLY_WHEN = re.compile(
    r"^\W*(?P<wh>when|where|when\s+and\s+where|where\s+and\s+when|since\s+when|why|how)(?:\s+exactly)?\W*$",
    re.IGNORECASE,
)
_ASKED_DAY = re.compile(
    r"^\W*(?:on\s+|in\s+)?(?P<wh>(?:which|what)\s+(?:day|date|city|town|place|country|venue|building|hall|month|year))\W*$",
    re.IGNORECASE,
)
_NEXT = re.compile(r"\b(?:next|again|upcoming|forthcoming|year\s+after|afterwards)\b", re.IGNORECASE)
_ONLY_NEXT = re.compile(
    r"^\W*(?:the\s+)?(?:next|following)(?:\s+(?:one|meeting|session|time))?\W*$", re.IGNORECASE
)
_TAKES_AN_OBJECT = re.compile(
    r"\b(?:(?<!the\s)(?<!-)chair(?:ed|ing)?|open(?:ed)?|host(?:ed|ing)?|attend(?:ed|ing)?|organi[sz]ed?|led|convened?|ran|co-?chaired|"
    r"clos(?:ed|ing)|moderated|miss(?:ed)?|joined?|skipped|boycotted)\W*$",
    re.IGNORECASE,
)
_GOES_IN = re.compile(r"\b(?:took|take|taking|taken)\s+part\W*$|\bparticipat(?:e|ed|ing)\W*$", re.IGNORECASE)
_GOES_TO = re.compile(r"\b(?:c[ao]me|went|go|invited|sent|travelled)\W*$", re.IGNORECASE)
_AGENDA = re.compile(r"\b(?:agenda|chair|chairman|chairperson|outcomes?|results?)\W*$", re.IGNORECASE)
_VERB = re.compile(
    r"\b(?:is|are|was|were|did|does|do|has|have|had|will|can|could|who(?:m|se)?|what|which|when|where|why|how|tell|list|show|"
    r"name|give|summari[sz]e|compare|describe)\b",
    re.IGNORECASE,
)
_PARTICIPANTS = re.compile(
    r"^\W*(?:and\s+|only\s+)?(?:the\s+|any\s+|which\s+|what\s+)?(?P<what>(?:[\w-]+\s+)?(?:observers?|guests?|participants|members|states|countries|"
    r"delegations|organi[sz]ations|companies|agencies|bodies|institutions|experts|ministers|parties))\W*$",
    re.IGNORECASE,
)
_THINGS = (
    (r"(?:chair(?:man|person|woman|manship)?|presidency)", "Who was the chair of {}"),
    (r"dates?|days?|time", "What was the date of {}"),
    (r"place|venue|location|city", "Where was {} held"),
    (r"agenda|topics?|issues?|items", "What was on the agenda of {}"),
    (
        r"(?:decisions?|outcomes?|results?|resolutions?)(?:\s+(?:taken|adopted|made))?",
        "What was decided at {}",
    ),
    (r"format|form", "In what form was {} held"),
    (r"next\s+(?:meeting|one|session)", "When is the next meeting after {}"),
    (r"attendance|attendees|participants|list\s+of\s+participants", "Which states attended {}"),
    (r"absentees|absences", "Who was missing at {}"),
    (r"summary|overview|details?|sheet", "Tell me about {}"),
)
_THE_THING = tuple(
    (re.compile(rf"^\W*(?:only\s+)?(?:the\s+|its\s+|their\s+|any\s+)?(?:{noun})\W*$", re.IGNORECASE), said)
    for noun, said in _THINGS
)


def with_meeting(question: str, is_fragment: bool) -> str:
    """`question` (without courtesies) as one that names MEETING where it points back or leaves the meeting out.

    `is_fragment` says that it has no question word of its own ("the observers", "decisions").
    """
    text = question.strip().rstrip("?!. ")
    match = _HOW_MANY_WAS_THAT.match(text) or _HOW_MANY.match(text)
    if match and not re.search(r"\b(?:attend|came|there|took|were|was|did|meetings)\b", match["what"]):
        return f"How many {match['what'].strip()} were at {MEETING}"
    if match := _ONLY_WHEN.match(text) or _ASKED_DAY.match(text):
        asks = match["wh"].lower()
        before = re.match(r"\W*(on|in)\b", text, re.IGNORECASE)
        asks = f"{before[1]} {asks}" if before else asks
        return f"{asks} was {MEETING} held"
    if _ONLY_NEXT.match(text):
        return f"When is the next meeting after {MEETING}"
    if is_fragment:
        for pattern, said in _THE_THING:
            if pattern.match(text):
                return said.format(MEETING)
    if match := _PARTICIPANTS.match(text):
        plural = match["what"] if match["what"].endswith("s") else match["what"] + "s"
        plural = re.sub(r"ys$", "ies", plural)
        return f"Which {plural} were at {MEETING}"
    if match := _ITS.search(text):
        return f"{text[: match.start()]}the {match['what']} of {MEETING}"
    if match := _THE_MEETING.search(text):
        rest = text[match.end() :]
        held = _needs_held(text[: match.start()], rest)
        return f"{text[: match.start()]}{MEETING}{' held' if held else ''}{rest}"
    if _EXISTS.search(text):
        return f"{_THERE.sub('there', text)} at {MEETING}"
    if _THERE_FOR.search(text):
        return f"{text} at {MEETING}"
    if match := _THERE.search(text):
        return f"{text[: match.start()]}at {MEETING}{text[match.end() :]}"
    if match := _THAT.search(text):
        held = _needs_held(text[: match.start()], text[match.end() :])
        return f"{text[: match.start()]}{MEETING}{' held' if held else ''}{text[match.end() :]}"
    if _NEXT.search(text):
        return f"{text.removesuffix(' after')} after {MEETING}"
    if _TAKES_AN_OBJECT.search(text):
        return f"{text} {MEETING}"
    if _GOES_IN.search(text):
        return f"{text} in {MEETING}"
    if _GOES_TO.search(text):
        return f"{text} to {MEETING}"
    return f"{text} {'of' if _AGENDA.search(text) else 'at'} {MEETING}"


def _needs_held(before: str, after: str) -> bool:
    return bool(re.match(r"^\W*(?:when|where)\s+(?:was|is)\s+$", before, re.IGNORECASE)) and not after.strip(
        " ?!."
    )


def is_fragment(text: str) -> bool:
    """Whether `text` has neither a question word nor a verb that asks."""
    return not _VERB.search(text)


# --- one of several --------------------------------------------------------------------------------------------------

_NUMBERS = {
    "first": 0, "second": 1, "third": 2, "fourth": 3, "fifth": 4, "sixth": 5, "seventh": 6, "eighth": 7, "ninth": 8, "tenth": 9,
    "1st": 0, "2nd": 1, "3rd": 2, "4th": 3, "5th": 4, "former": 0, "last": -1, "latter": -1, "latest": -1, "earliest": 0,
    "most recent": -1, "final": -1,
}  # fmt: skip
_PICK = re.compile(
    rf"\b(?:at\s+)?the\s+(?P<which>{'|'.join(sorted(_NUMBERS, key=len, reverse=True))})"
    rf"(?:\s+(?:one|of\s+(?:them|these|those|the\s+two)|{_NOUN}))?(?=\W*$|\s+(?:decide|approve|adopt|held|then|too|attended)|\s*[,?])",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"^\W*(?:no\.?|number|nr\.?|#)?\s*(?P<n>\d{1,2})\W*$", re.IGNORECASE)


def picked(text: str, count: int) -> tuple[int, int, int] | None:
    """Which of `count` things named before is meant, from 0, and the characters of `text` that say so; or None."""
    if match := _NUMBER.match(text):
        index = int(match["n"]) - 1
        return (index, match.start("n"), match.end("n")) if 0 <= index < count else None
    match = _PICK.search(text)
    if not match:
        return None
    index = _NUMBERS[" ".join(match["which"].lower().split())]
    index = index if index >= 0 else count - 1
    at = re.match(r"at\s+", match.group(), re.IGNORECASE)
    return (index, match.start() + (at.end() if at else 0), match.end()) if index < count else None


# --- all of several --------------------------------------------------------------------------------------------------

_WHICH_ONES = re.compile(
    r"^\W*(?:and\s+|but\s+)?(?:(?:which|what)(?:\s+(?:ones?|were\s+(?:they|those|these|that)|are\s+(?:they|those|these)|meetings\s+(?:were|are|was)\s+"
    r"(?:they|those|these|that|it)|of\s+them))?|(?:list|name|show)(?:\s+me)?\s+(?:them|those|these)(?:\s+all)?|(?:can\s+you\s+)?(?:list|name)\s+"
    r"(?:them|those))\W*$",
    re.IGNORECASE,
)
_HOW_MANY_OF_THEM = re.compile(
    r"^\W*(?:and\s+|so\s+)?how\s+many(?:\s+(?:is|are|was|were)\s+(?:that|it|this|they|those|these|there))?(?:\s+in\s+(?:total|all))?\W*$",
    re.IGNORECASE,
)
_OF_THEM = re.compile(
    r"\b(?P<how>which|how\s+many|who)\s+(?:of\s+(?:them|these|those|the\s+(?:meetings|states))|ones?)\s+(?P<tail>.+)$",
    re.IGNORECASE,
)


def asks_which_ones(text: str) -> bool:
    """ "which ones?", "list them"."""
    return bool(_WHICH_ONES.match(text))


def asks_how_many(text: str) -> bool:
    """ "how many is that?"."""
    return bool(_HOW_MANY_OF_THEM.match(text))


def of_them(text: str) -> tuple[str, str] | None:
    """ "which of them were online" -> ("which", "were online"); None for other questions."""
    match = _OF_THEM.search(text)
    return (" ".join(match["how"].lower().split()), match["tail"].rstrip("?!. ")) if match else None


# --- persons ---------------------------------------------------------------------------------------------------------

_POSSESSIVE = re.compile(r"\b(?:his|her)\s+(?=[a-z])", re.IGNORECASE)
_HIS_OFFICE = re.compile(
    r"\b(?:his|her)\s+(?:title|post|position|role|office|job|rank|function)\b", re.IGNORECASE
)
_PERSON = re.compile(r"\b(?:he|she|him|her|this\s+person|that\s+person)\b", re.IGNORECASE)


def points_at_a_person(text: str) -> bool:
    return bool(_PERSON.search(text) or _POSSESSIVE.search(text))


def with_person(text: str, name: str) -> str:
    """`text` with the name where a pronoun stood for a person."""
    said = _HIS_OFFICE.sub(lambda match: f"the position of {name}", text)
    said = _POSSESSIVE.sub(lambda _: f"{name}'s ", said)
    return _PERSON.sub(lambda _: name, said)
