"""Where no meeting meets all conditions of a question: a passage that does, or a refusal that names what is missing.

Knows what a match lacks. The meeting that comes nearest is named, and never answered from.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answer import Answer
from assistant.records import saying
from assistant.records.asked_days import in_time
from assistant.records.constraints import Constraints
from assistant.records.events import Event
from assistant.records.matching import Match
from assistant.records.of_the_meeting import asks_whether_held
from assistant.records.turn import Turn
from assistant.words import MEETING_NOUNS, words
from corpus.dates import find_dates
from corpus.ordinals import find_ordinals
from corpus.places import find_places
from corpus.states import find_states

_AT_A_PLACE = re.compile(
    r"\b(?:online|video|virtual\w*|hall|palace|office|cent(?:re|er)|hotel|headquarters|building|residence|house|castle|villa)\b",
    re.IGNORECASE,
)
_OFFICE = (
    r"(?i:minister|secretary|undersecretary|ambassador|president|director|governor|commissioner|chief|head|deputy|speaker|"
    r"representative|delegate|envoy|chairman|chairperson|major|colonel|general|captain|lieutenant|admiral|professor|prince|princess)"
)
_NAME = r"[A-ZÀ-Þ][\w’'-]+,?\s+[A-ZÀ-Þ]"
_A_PERSON = re.compile(
    rf"\b(?:(?:Mr|Mrs|Ms|Dr|Prof|Amb|Hon|Gen|Col)\b\.?|H\.\s?E\.|Sir|Dame|(?:{_OFFICE}|(?i:led|headed|represented)\s+by)\b[^.;]{{0,80}}?)\s*{_NAME}"
    rf"|{_NAME}[\w’'-]*(?:\s+[A-ZÀ-Þ][\w’'-]*)*,\s+(?:the\s+)?(?:\w+\s+)?{_OFFICE}\b|\|\s*{_NAME}"
)
# A number of those who came: "118 representatives", "some thirty senior officials", "delegations of twelve states".
_MANY = (
    r"(?:\d{1,3}(?:[ ,.]\d{3})*|dozens?|hundreds?|thousands?|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-\w+)?"
    r"|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen)"
)
_THOSE_WHO_COME = (
    r"(?:people|persons?|participants?|delegates?|delegations?|representatives?|experts?|officials?|guests?|leaders?|"
    r"ministers?|heads|members?|states?|countr(?:y|ies)|nations?|governments?|administrations?|organi[sz]ations?|"
    r"compan(?:y|ies)|attendees|specialists?|journalists?|observers?)"
)
_COUNTED = re.compile(
    rf"\b{_MANY}\s+(?:of\s+)?(?:(?!(?:of|on|in|at|to|from|for|by)\b)[\w’'-]+\s+){{0,4}}?{_THOSE_WHO_COME}\b",
    re.IGNORECASE,
)
# "which are not listed by name": a class of those who came.
_UNNAMED = re.compile(
    r"\bnot\s+(?:listed|named|mentioned)(?:\s+(?:by\s+name|individually|one\s+by\s+one|each))?\b",
    re.IGNORECASE,
)
# "38 companies and associations": a number of bodies, and perhaps their names behind it.
_ONLY_COUNTED = re.compile(
    rf"\b{_MANY}\s+(?:[\w’'-]+\s+){{0,3}}?(?:compan(?:y|ies)|organi[sz]ations?|associations?|firms?|banks?|ngos?|institutions?|agencies)\b",
    re.IGNORECASE,
)
_NAMED_ONES = re.compile(r":|\b(?:including|such\s+as|among\s+them|namely)\b", re.IGNORECASE)
_A_FORM = re.compile(
    r"\b(?:hybrid|online|virtual(?:ly)?|remote(?:ly)?|video\w*|tele\w*|zoom|webex|teams|in[- ]person|face[- ]to[- ]face|"
    r"on[- ]site|physical(?:ly)?|mixed|format|screen|by\s+phone|webinar)\b",
    re.IGNORECASE,
)
_TO_COME = re.compile(
    r"\b(?:will|shall|is\s+to|are\s+to|was\s+to|were\s+to|to\s+be|planned|scheduled|expected|invited)\b",
    re.IGNORECASE,
)
_PUT_OFF = re.compile(
    r"\b(?:meeting|session|summit|conference|gathering|talks|forum|it)\b.{0,60}\b(?:postponed|put\s+off|cancell?ed|called\s+off)\b",
    re.IGNORECASE,
)
_NEXT = re.compile(r"\b(?:next|again|convene\w*|reconvene\w*|following|subsequent)\b", re.IGNORECASE)
_WHICH_DAY = re.compile(
    r"\b(?:which|what)\s+(?:exact\s+)?(?:day|date)s?\b|\bexact\s+(?:day|date)s?\b", re.IGNORECASE
)
# A sentence that tells of people coming together; when a treaty was signed tells of no meeting.
_OF_A_MEETING = re.compile(
    rf"\b(?:{'|'.join(sorted(MEETING_NOUNS))}|met|meets?|held|convened?|gathered|came\s+together|assembled|sat|took\s+place|visit\w*)\b",
    re.IGNORECASE,
)
_OF_MANY = ("meetings", "count", "holdings")
_PASSAGES_MAY_TELL = ("date", "place", "decisions", "agenda", "summary", "person")


def told_elsewhere(turn: Turn) -> Answer | None:
    """No record meets all conditions; a passage that meets them, strictly, is still an answer."""
    if turn.kind in _OF_WHO_MET and any(topic.town for topic in turn.constraints.topics):
        return None  # no meeting was in that town: sentences that speak of it tell of others
    found = turn.passages(turn.filters)
    if turn.kind == "date" and not _speaks_of_the_towns(turn, found):
        return None
    return found if found.answered and is_of_the_sort(turn, found) and _names_it(turn, found) else None


def _speaks_of_the_towns(turn: Turn, answer: Answer) -> bool:
    """Whether what is quoted, or its report's title, names each town of the question: else it tells of a meeting elsewhere."""
    said = " ".join(f"{c.title} {c.quote}" for c in answer.citations).casefold()
    return all(topic.text.casefold() in said for topic in turn.constraints.topics if topic.town)


_BETWEEN = 4  # words, articles among them, that may stand between those of a name
_OF_WHO_MET = frozenset({"attendance", "attended", "representative", "chair"})


def is_of_the_sort(turn: Turn, answer: Answer) -> bool:
    """Whether a quote holds what is asked for: a state, a day, a place."""
    quotes = [citation.quote for citation in answer.citations]
    match turn.kind:
        case "attendance":
            held = [q for q in quotes if not (_TO_COME.search(q) or _PUT_OFF.search(q) or _UNNAMED.search(q))]
            return any(find_states(quote) for quote in held)
        case "date":
            a_day = _WHICH_DAY.search(turn.question.body) is not None
            if asks_whether_held(turn.question):
                quotes = [quote for quote in quotes if _OF_A_MEETING.search(quote)]
            found = [day for quote in quotes for day in find_dates(quote)]
            return any(day.precision == "day" or not a_day for day in found)
        case "organisations":
            return any(not _ONLY_COUNTED.search(quote) or _NAMED_ONES.search(quote) for quote in quotes)
        case "format":
            return any(_A_FORM.search(quote) for quote in quotes)
        case "headcount":
            return any(_COUNTED.search(quote) for quote in quotes)
        case "representative":
            return any(_A_PERSON.search(quote) for quote in quotes)
        case "next_meeting":
            return any(_TO_COME.search(quote) or _NEXT.search(quote) for quote in quotes)
        case "summary":
            return not _of_a_meeting(turn)  # a sentence that names a meeting is no account of it
        case "place":
            return any(find_places(quote) or _AT_A_PLACE.search(quote) for quote in quotes)
        case _:
            return True


def _of_a_meeting(turn: Turn) -> bool:
    """Whether a summary is asked of a meeting: "sum up the Lima summit", not "tell me about the Lima process"."""
    return turn.kind == "summary" and any(word.lower in MEETING_NOUNS for word in words(turn.question.body))


def refusal(turn: Turn, match: Match) -> Answer | None:
    """A refusal that names the condition which no meeting meets; None where it is not certain that one is meant."""
    near = [s.event for s in match.nearest]
    c = turn.constraints
    if match.unmet == "topic":
        by_passages = turn.question.kind in _PASSAGES_MAY_TELL and not _of_a_meeting(turn)
        # Words that only stand in the reports of the nearest tell none of them for certain.
        of_many = turn.kind in _OF_MANY
        unknown = match.unknown or (tuple(topic.text for topic in c.topics) if of_many else ())
        if not unknown or (by_passages and not (c.ordinals and match.unknown)):
            return None
        phrases = _phrases(turn.question.body, unknown)
        if set(unknown) <= {topic.text for topic in c.topics if topic.town}:
            towns = saying.listed(phrase.title() if phrase.islower() else phrase for phrase in phrases)
            turn.draft.say(f"No report in your library tells of such a meeting in {towns}.")
        else:
            said = saying.listed(f"“{phrase}”" for phrase in phrases)
            turn.draft.say(f"No report in your library tells of a meeting that goes with {said}.")
        numbered = [e for e in near if set(c.ordinals) & e.ordinals]
        if numbered:
            turn.draft.say(f" It tells of {saying.listed(e.label for e in numbered[:2])}.")
        return turn.refused(near[:2])
    held = saying.listed(e.label for e in near[:3])
    more = " and others" if len(near) > 3 else ""
    missing = {
        "ordinal": f"no report of {_numbered(c.ordinals)}",
        "days": f"no report of one {in_time(c.days, c.days_text)}{_also_there(c, near)}",
        "place": f"no report of one in {_somewhere(c)}",
        "format": "no report of one in that form",
    }[match.unmet or "days"]
    if c.topics:
        turn.draft.say(f"Your library tells of {held}{more}, but {missing}.")
    else:
        turn.draft.say(f"There is {missing} in your library.")
    return turn.refused(near[:3])


def _names_it(turn: Turn, answer: Answer) -> bool:
    """Whether the quotes, or the titles of their reports, name the meeting by its number and its body, where the question
    does; on a day that it names, another body may have met."""
    c = turn.constraints
    if not c.ordinals and turn.kind not in _OF_WHO_MET:
        return True
    said = "\n".join(part for c in answer.citations for part in (c.title, c.quote) if part)
    numbers = {value for match in find_ordinals(said) for value in match.values}
    if c.ordinals and not set(c.ordinals) & numbers:
        return False
    said_stems = [word.stem for word in words(said)]
    called = [t.accepts for t in c.topics if t.stem in c.designating]
    near = range(len(said_stems)) if called else range(1)
    return any(
        all(accepted & {*said_stems[at : at + len(called) + _BETWEEN]} for accepted in called) for at in near
    )


def _phrases(body: str, missing: Sequence[str]) -> list[str]:
    """The missing words, those that stand side by side in the question as one phrase."""
    wanted = {word.casefold() for word in missing}
    runs: list[tuple[int, int]] = []
    for word in words(body):
        if word.text.casefold() not in wanted:
            continue
        if runs and body[runs[-1][1] : word.start].strip(" -–") == "":
            runs[-1] = (runs[-1][0], word.end)
        else:
            runs.append((word.start, word.end))
    return [body[start:end] for start, end in runs] or list(missing)


def _numbered(ordinals: Sequence[int]) -> str:
    said = [saying.ordinal(n) for n in ordinals]
    return f"{saying.article(said[0])} {saying.listed(said, 'or')}" if said else "one"


def _also_there(c: Constraints, near: Sequence[Event]) -> str:
    """The place, where that fails too."""
    if not c.countries or any(set(c.countries) & event.countries for event in near):
        return ""
    return f" in {_somewhere(c)}"


def _somewhere(c: Constraints) -> str:
    return c.region.name if c.region else saying.listed(saying.state(code) for code in c.countries)
