"""Whether a day, a place or a number is asked of something that a meeting spoke of, rather than of the meeting itself.

"When did the council meet?" asks of the meeting, "by when should the secretariat send the draft?" of the draft. Knows by which
words a meeting is known. Knows nothing of answering.
"""

from __future__ import annotations

import re

from assistant.accepted import accepted
from assistant.kinds import WHO_CAME, Kind
from assistant.question import Question
from assistant.records.events import SUBJECT, Event
from assistant.signals import SIGNALS
from assistant.stems import stem
from assistant.words import BODY_NOUNS, MEETING_NOUNS, words

_OF_THE_WHOLE: frozenset[Kind] = frozenset({"date", "place", "headcount", "attendance", "chair"})
COMES_TOGETHER = (
    r"(?:meets?|met|gather(?:s|ed)?|assembled?|congregated?|confer(?:red)?|sits?|sat"
    r"|(?:get|got|come|came)\s+together)"
)
"""What a meeting, or whoever meets, does as a whole."""
_MEET = re.compile(rf"\b(?:convened?(?=\s+(?:in|on|at)\b|\W*$)|{COMES_TOGETHER})\b", re.IGNORECASE)
_CAME = re.compile(
    r"\b(?:attend\w*|took\s+part|participat\w+|came|come|join(?:ed)?|(?:show|turn)(?:ed)?\s+up|made\s+it|flew|travell?ed|"
    r"(?:was|were)\s+(?:at|in|there|present|around)|represented|sent|turn-?out|had\s+\w+\s+(?:at|in))\b",
    re.IGNORECASE,
)
# "Which states have not paid?" is no question after who came.
_STATES_DID = re.compile(
    r"^\W*(?:which|what)\s+(?:\w+\s+){0,2}?(?:states|countries|nations|delegations|members|parties|governments)\s+"
    r"(?:(?:have|has|had|did|do|does|will|would|not|also|still|already|never|only|just|even|all|actually|really)\s+)*(?P<verb>[a-z]+)\s+\w",
    re.IGNORECASE,
)
_COMES = frozenset(
    stem(word)
    for word in """is are was were be been show turn make go enter connect dial register accredit serve receive name mention
    list include meet met sat took went sent got made gather convene sit at in from of on with to for the and or
    during by that who which""".split()
)
_FEWEST, _FEWEST_OF_THOSEWHO_CAME = 2, 3
"""Words of something else: one alone may be another name for the meeting, or a slip; two beside a verb of coming."""

_MEETS = frozenset(
    stem(word)
    for word in (
        *MEETING_NOUNS, *BODY_NOUNS,
        *"together happen turnout day last run next begin start end finish open close go travel organise".split(),
        *"number total long people person member".split(),
    )
)  # fmt: skip


def asks_of_else(
    question: Question, kind: Kind, event: Event, introduced: frozenset[str] = frozenset()
) -> bool:
    """Whether words of the question that are no name of the meeting say that something else is asked about.

    `introduced` are stems of the words that introduce the meeting in a report of several.
    """
    if kind not in _OF_THE_WHOLE or _MEET.search(question.body):
        return False
    if kind == "headcount" and not WHO_CAME.search(question.body):
        return not any(
            accepted(word) & {stem(part) for part in counted["of"].split()}
            for account in event.accounts
            for counted in account.record["headcounts"]
            for word in _counted(question.body)
        )
    if kind == "attendance" and (did := _STATES_DID.search(question.body)) is not None:
        verb = stem(did.group("verb"))
        if verb not in SIGNALS[kind].spent | _MEETS | _COMES and not did.group("verb").istitle():
            return True
    if kind == "attendance":
        return False
    spent = SIGNALS[kind].spent if kind in SIGNALS else SIGNALS["attendance"].spent
    titles = {word.stem for account in event.accounts for word in words(account.title or "")}
    called = {word for word, weight in event.weights.items() if weight > SUBJECT} | titles
    known = called | introduced | spent | _MEETS
    said = {term.stem: term.accepts for term in question.terms} | {
        part: accepted(part) for name in question.names for part in name.stems
    }
    came = kind == "headcount" and _CAME.search(question.body)
    fewest = _FEWEST_OF_THOSEWHO_CAME if came else _FEWEST
    return sum(1 for own, accepts in said.items() if own not in known and not accepts & known) >= fewest


def _counted(body: str) -> list[str]:
    match = re.search(r"\b(?:how\s+many|number\s+of)\s+((?:[\w-]+\s*){1,3})", body, re.IGNORECASE)
    return match.group(1).split() if match else []
