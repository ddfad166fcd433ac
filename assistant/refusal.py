"""What is missing, said plainly: the text of a refusal.

Knows how to name a thing that the reports do not say. Knows nothing of searching.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from assistant.account import Account, Sentence
from assistant.candidates import Candidate, Lack
from assistant.composing import day_of, span_of_days
from assistant.days import Day
from assistant.kinds import Expects
from assistant.question import Question

_ORDINALS = (
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth"
    " fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
).split()

_SORTS = {
    Expects.PERSON: "who that was",
    Expects.RECIPIENT: "to whom",
    Expects.DATE: "when",
    Expects.PLACE: "where",
    Expects.NUMBER: "how many",
    Expects.AMOUNT: "how much",
    Expects.DURATION: "for how long",
    Expects.STATES: "which states",
    Expects.ORGANISATIONS: "which organisations",
    Expects.REASON: "why",
    Expects.FORMAT: "in what form",
}


def refusal(question: Question, candidates: Sequence[Candidate]) -> str:
    """Why there is no answer, from the candidates that came nearest, best first."""
    if not candidates:
        return "No report in the library speaks of that."
    for lack, say in (
        (Lack.ORDINAL, _no_such_number),
        (Lack.DATE, _no_such_day),
        (Lack.NAME, _no_such_name),
        (Lack.STATE, _no_such_name),
        (Lack.NUMBER, _no_such_name),
    ):
        everywhere = _missing_everywhere(candidates, lack)
        if everywhere:
            return say(question, candidates, everywhere)
    nearest = min(candidates, key=lambda one: (_severity(one), -one.score))
    lacks = {one.lack for one in nearest.missing}
    unsaid = [
        one.what
        for one in nearest.missing
        if one.lack in {Lack.FOCUS, Lack.WORDS, Lack.SETTING, Lack.MEETING, Lack.FORM}
    ]
    which = _which(question, nearest)
    if question.clause:
        return f"{_speaker(question, which)} not say {question.clause}."
    if question.subject and lacks & {Lack.FOCUS, Lack.WORDS, Lack.SETTING, Lack.MEETING, Lack.FORM}:
        return f"The reports say nothing of {question.subject}."
    if lacks == {Lack.SORT} and question.expects in _SORTS:
        about = f"{which} speaks" if which else "The reports speak"
        return f"{about} of this, but {'does' if which else 'do'} not say {_SORTS[question.expects]}."
    if question.signal in _FACTS and unsaid == [question.signal]:
        return f"{_speaker(question, which)} not say {_FACTS[question.signal]}."
    spoken = [word for word in unsaid if word != question.signal and word != question.body]
    if spoken:
        listed = _listed(dict.fromkeys(f"“{word}”" for word in spoken[:3]))
        return f"{which or 'The reports'} {'says' if which else 'say'} nothing of {listed} that would answer this."
    return "The reports do not answer this question."


_FACTS: dict[str | None, str] = {
    "attendance": "who took part",
    "attended": "whether they took part",
    "organisations": "which organisations took part",
    "representative": "who that was",
    "absence": "who was absent",
    "chair": "who chaired",
    "decisions": "what was decided",
    "agenda": "what was discussed",
    "next_meeting": "when or where the next meeting is",
    "format": "in what form the meeting was held",
    "date": "when that was",
    "place": "where that was",
}


def _speaker(question: Question, which: str) -> str:
    """ "The report of the meeting of 8 July 2021 does", without the day where the question's own words repeat it."""
    if which and question.clause and any(day.text in question.clause for day in question.dates):
        return "The report does"
    return f"{which} does" if which else "The reports do"


def _severity(candidate: Candidate) -> float:
    """How far a candidate is from an answer: what it does not meet of the setting weighs most."""
    weights = {
        Lack.ORDINAL: 4,
        Lack.DATE: 4,
        Lack.NAME: 3,
        Lack.STATE: 3,
        Lack.NUMBER: 3,
        Lack.MEETING: 1.5,
        Lack.SETTING: 1.5,
        Lack.WORDS: 1,
        Lack.FOCUS: 1,
    }
    return sum(weights.get(one.lack, 0.5) for one in candidate.missing)


def _missing_everywhere(candidates: Sequence[Candidate], lack: Lack) -> list[str]:
    """What of this sort no candidate meets."""
    counts = Counter(
        one.what for candidate in candidates for one in set(candidate.missing) if one.lack is lack
    )
    return [what for what, count in counts.items() if count == len(candidates)]


def _no_such_number(question: Question, candidates: Sequence[Candidate], missing: Sequence[str]) -> str:
    asked = next(ordinal for ordinal in question.ordinals if ordinal.text in missing)
    known = _numbered(question, candidates)
    wanted = in_words(asked.value)
    if not known:
        return f"No report in the library tells of {_article(wanted)} {wanted} meeting of that kind."
    value, account, sentence = known
    day = day_of(account, sentence)
    when = f", on {span_of_days(day)}," if day else ""
    name = in_words(value)
    body = _body(question)
    if value == asked.value:
        return f"What is told of the {name} meeting{body} does not say what you ask."
    return (
        f"There is {_article(name)} {name} meeting{body}{when} but no report of {_article(wanted)} {wanted}."
    )


def _numbered(question: Question, candidates: Sequence[Candidate]) -> tuple[int, Account, Sentence] | None:
    """A meeting of the body asked about that has another number: the nearest number, if the words name that body."""
    found: list[tuple[int, Candidate]] = []
    for candidate in candidates:
        others = [
            one for one in candidate.missing if one.lack in {Lack.NAME, Lack.SETTING, Lack.MEETING, Lack.DATE}
        ]
        if others:
            continue
        numbers = candidate.account.ordinals(candidate.sentence)
        found.extend((number, candidate) for number in numbers)
    asked = next((ordinal.value for ordinal in question.ordinals if ordinal.of_meeting), None)
    if not found or asked is None:
        return None
    number, best = min(found, key=lambda pair: (abs(pair[0] - asked), -pair[1].score))
    return number, best.account, best.sentence


def _no_such_day(question: Question, candidates: Sequence[Candidate], missing: Sequence[str]) -> str:
    asked = next(day for day in question.dates if day.text in missing)
    fitting = [
        one
        for one in candidates
        if not any(lack.lack in {Lack.NAME, Lack.SETTING, Lack.MEETING, Lack.ORDINAL} for lack in one.missing)
    ]
    days: list[Day] = []
    for candidate in fitting:
        day = day_of(candidate.account, candidate.sentence)
        if (
            day is not None
            and day not in days
            and span_of_days(day) not in [span_of_days(other) for other in days]
        ):
            days.append(day)
    first = asked.first
    text = f"No report in the library tells of that for {asked.text}"
    if first is not None:
        days.sort(key=lambda day: abs((day.first - first).days) if day.first else 10**6)
    if days:
        return f"{text}; the nearest meetings are of {_listed(span_of_days(day) for day in days[:2])}."
    return f"{text}."


def _no_such_name(question: Question, candidates: Sequence[Candidate], missing: Sequence[str]) -> str:
    best = next((one for one in candidates if not _setting_lacks(one)), None)
    which = _which(question, best) if best else ""
    named = any(
        what.lower() in candidate.account.report.text.lower()
        or what.lower() in candidate.account.title.lower()
        for what in missing
        for candidate in candidates[:12]
    )
    listed = _listed(missing)
    if named and question.clause:
        return f"{_speaker(question, which)} not say {question.clause}."
    if named:
        return f"The reports name {listed}, but do not say what you ask."
    return f"The reports found do not name {listed}."


def _setting_lacks(candidate: Candidate) -> bool:
    return any(one.lack in {Lack.ORDINAL, Lack.DATE, Lack.SETTING, Lack.MEETING} for one in candidate.missing)


def _which(question: Question, nearest: Candidate) -> str:
    """The report that would have to say it, when the question names its meeting; else nothing."""
    if not question.names_a_meeting or _setting_lacks(nearest):
        return ""
    day = day_of(nearest.account, nearest.sentence)
    if day is None:
        return ""
    return f"The report of the meeting of {span_of_days(day)}"


def _body(question: Question) -> str:
    """ " of the expert group", where the question says it in so many words after its number."""
    import re

    match = re.search(
        r"\b(?:meeting|session|sitting|summit)\s+(of\s+the\s+[\w\s-]{3,60}?)(?=\s+(?:on|in|at|held|was|did|about|to)\b|"
        r"[?.,]|$)",
        question.body,
        re.IGNORECASE,
    )
    return f" {match.group(1)}" if match else ""


def in_words(value: int) -> str:
    """ "second", "59th"."""
    if 0 < value < len(_ORDINALS):
        return _ORDINALS[value]
    suffix = "th" if value % 100 in {11, 12, 13} else {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")
    return f"{value}{suffix}"


def _article(word: str) -> str:
    return "an" if word[0] in "aeio8" or word.startswith(("11", "18")) else "a"


def _listed(items: Iterable[str]) -> str:
    parts = list(items)
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"
