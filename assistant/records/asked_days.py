"""The days that a question gives its meetings, as one range: "since", "until", "between … and …".

Knows a question's dates and the words before them. Knows nothing of any meeting.
"""

from __future__ import annotations

import re
from calendar import day_name, month_name
from datetime import date, timedelta

from assistant.asking_sentence import asking_sentence
from assistant.periods import month_by_its_year
from assistant.question import Question
from assistant.words import MEETING_NOUNS

FOREVER = (date(1, 1, 1), date(9999, 12, 31))
_FROM = re.compile(
    r"\b(?:since|after|newer\s+than|later\s+than|from|starting(?:\s+in)?|as\s+of)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
# "the sessions from 2022", unlike "from 2022 on": what is of that time.
_OF_THAT_TIME = re.compile(
    rf"\b(?:{'|'.join(sorted(MEETING_NOUNS))}|reports?|ones?|those|minutes|date[sd]?|are|is|were|was|dating|held|have|got|anything)\s+from\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_ONWARDS = re.compile(r"\s+(?:on(?:wards?)?|forwards?|till|until|to)\b", re.IGNORECASE)
_TO = re.compile(
    r"\b(?:until|till|before|older\s+than|earlier\s+than|prior\s+to|to|up\s+to|through|by)\s+(?:the\s+)?(?:end\s+of\s+)?$",
    re.IGNORECASE,
)
_TO_COME = re.compile(r"(?:next|the\s+coming|the\s+following)\b", re.IGNORECASE)
_BETWEEN = re.compile(r"\bbetween\s+(?:the\s+)?$", re.IGNORECASE)

# "elected chair for 2025-26": a term of office, not when the meeting was.
_TERM = re.compile(
    r"\b(?:elected|re-?elected|chosen|appointed|named|voted)\b[^,;?]*\bfor\s+(?:the\s+)?(?:(?:period|years?|term|biennium|cycle)\s+)?$",
    re.IGNORECASE,
)
# "which date, the agency only says Thursday and Friday": of whichever week.
_WEEKDAYS_ALONE = re.compile(rf"(?:\W|and|to|or|{'|'.join(day_name)})+", re.IGNORECASE)
_UNTIL_YEAR = re.compile(r"(?<=(?:19|20)\d\d)\s*[-–/]\s*(?:(?:19|20)\d\d|\d\d)\b")

_MONTHS = tuple(month.casefold() for month in month_name[1:])
_SEASONS = {
    "spring": (3, 4, 5),
    "summer": (6, 7, 8),
    "autumn": (9, 10, 11),
    "fall": (9, 10, 11),
    "winter": (12, 1, 2),
}
_TIME_OF_YEAR = rf"(?P<name>{'|'.join((*_MONTHS, *_SEASONS))})\b"
_A_MONTH = re.compile(
    r"\b(?:in|during|held|every|for|early|late|mid|(?:end|beginning|start|middle)\s+of)[\s-]+(?:the\s+(?:month\s+of\s+)?)?"
    rf"{_TIME_OF_YEAR}(?!\s*,?\s*(?:['’]?\d|of\b|last\b|this\b))"
    # "the June session", "the spring one": what was held then is called after it.
    rf"|\b(?:the|that|this|last)\s+{_TIME_OF_YEAR.replace('name', 'of_one')}\s+(?:[\w-]+\s+){{0,3}}?"
    rf"(?:{'|'.join((*sorted(MEETING_NOUNS), 'one', 'round'))})\b",
    re.IGNORECASE,
)

Days = tuple[date, date]


def in_year(days: Days, year: int) -> Days | None:
    """The same days of another year; None for the 29th of February of a year that has none."""
    try:
        first = days[0].replace(year=year)
        return first, days[1].replace(year=year + days[1].year - days[0].year)
    except ValueError:
        return None


def months_of_any_year(question: Question) -> tuple[tuple[int, ...], tuple[int, int], str] | None:
    """ "in November", "the spring session", of whichever year: the months, their characters and their name; None where a day
    of the question has them."""
    match = _A_MONTH.search(question.body)
    if match is None:
        return None
    group = "name" if match["name"] else "of_one"
    if any(
        day.first is not None and day.at <= match.start(group) < day.at + len(day.text)
        for day in question.dates
    ):
        return None
    name = match[group].casefold()
    months = _SEASONS.get(name) or (_MONTHS.index(name) + 1,)
    return months, (match.start(), match.end(group)), name if name in _SEASONS else name.title()


def of_no_year(question: Question) -> bool:
    """Whether the only date of a question is a day or a month whose year nobody gives: "on 28 January"."""
    if len(question.dates) != 1:
        return False
    text = question.dates[0].text.casefold()
    named = any(month in text or re.search(rf"\b{month[:3]}\b", text) for month in _MONTHS)
    return named and not re.search(r"\d{4}|['’]\d\d|\b(?:last|this|next|past|coming|ago)\b", text)


def season_in(text: str) -> str | None:
    """The season that the days of a question are called by: "autumn" of "autumn 2022"."""
    return next((name for name in _SEASONS if re.search(rf"\b{name}\b", text, re.IGNORECASE)), None)


def other_days(question: Question, today: date) -> Days | None:
    """The days of the month that the only date of the question may mean as well: "October 23", in 2023."""
    return month_by_its_year(question.dates[0], today) if len(question.dates) == 1 else None


def asked_days(question: Question) -> tuple[Days | None, str, list[tuple[int, int]]]:
    """One range of days out of all dates of the question: "since", "until", "between … and …" widen or join them."""
    known = [day for day in question.dates if day.first is not None]
    if question.kind == "next_meeting":
        known = [day for day in known if not _TO_COME.match(day.text)]
    if question.kind == "date":
        known = [day for day in known if not _WEEKDAYS_ALONE.fullmatch(day.text)]
    known = [day for day in known if not _TERM.search(question.body, 0, day.at)]
    asking = asking_sentence(question.body)
    known = [day for day in known if asking.start <= day.at < asking.end] or known
    taken = [(day.at, day.at + len(day.text)) for day in question.dates]
    taken += [match.span() for match in _UNTIL_YEAR.finditer(question.body)]
    if not known:
        return None, "", taken
    first, last = known[0].first, known[0].last or known[0].first
    assert first is not None
    assert last is not None
    before = question.body[: known[0].at]
    text = known[0].text
    if len(known) > 1 and known[1].first and (_BETWEEN.search(before) or _FROM.search(before)):
        last = known[1].last or known[1].first
        text = f"{text} to {known[1].text}"
    elif _BETWEEN.search(before):
        text = f"between {text}"
    elif _FROM.search(before) and question.kind == "next_meeting":
        pass  # "the next meeting after June": that of June is meant, whose report announces the next
    elif _OF_THAT_TIME.search(before) and not _ONWARDS.match(question.body, known[0].at + len(text)):
        pass
    elif _FROM.search(before):
        after = re.search(r"\b(?:after|newer\s+than|later\s+than)\s+(?:the\s+)?$", before, re.IGNORECASE)
        first, last = (last + timedelta(days=1) if after else first), FOREVER[1]
        text = f"after {text}" if after else f"since {text}"
    elif _TO.search(before):
        until = re.search(
            r"\b(?:before|older\s+than|earlier\s+than|prior\s+to)\s+(?:the\s+)?$", before, re.IGNORECASE
        )
        first, last = FOREVER[0], (first - timedelta(days=1) if until else last)
        text = f"before {text}" if until else f"until {text}"
    return (first, last), text, taken


def in_time(days: Days | None, text: str) -> str:
    """ "in 2023", "on 8 July 2021", "since last spring": the days of a question as part of a sentence."""
    if re.match(r"(?:since|until|before|after|between|in|on)\b", text):
        return text
    return f"on {text}" if days and days[0] == days[1] else f"in {text}"
