"""When and where a meeting to come will be, from the sentence that announces it.

Knows days, seasons, quarters and lengths of time of an announcement, and its place. Knows nothing of which meeting it is.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from corpus.dates import DateMatch
from corpus.meetings.frame.next_signs import Sign
from corpus.meetings.frame.place_words import VENUE_WORDS
from corpus.meetings.grammar.document import Read
from corpus.meetings.grammar.lexicon import DETERMINERS, MEETING_NOUNS, PREPOSITIONS
from corpus.meetings.grammar.tokens import DATE, NUMBER, STATE, WORD, Tokens
from corpus.meetings.people.person_names import NON_NAMES

_ORDER = r"(?:first|second|third|fourth|last|1st|2nd|3rd|4th|early|late|mid|final|opening)"
_PART = (
    rf"(?:{_ORDER}[\s-]+)?(?:half|quarter|semester|trimester|week|fortnight|decade|months?|days|part|weekend)"
)
_SEASON = r"spring|summer|autumn|fall|winter"
_VAGUE = re.compile(
    rf"\b(?:the\s+)?(?:(?:{_PART}|end|beginning|start|middle|course|{_SEASON}|margins?)\s+(?:of\s+)?(?:the\s+)?(?:month\s+of\s+)?"
    rf"|(?:early|late|mid)[\s-]+(?:in\s+)?)+",
    re.I,
)
_RELATIVE = re.compile(
    rf"\b(?:(?:early|late)\s+)?next\s+(?:{_SEASON}|year|month|week|quarter)\b"
    rf"|\b(?:in|within|after)\s+(?:an?|one|two|three|four|five|six|nine|ten|twelve|eighteen)\s+(?:\w+\s+)?(?:years?|months?|weeks?)(?:['’]s?)?(?:\s+time\b)?"
    rf"|\b(?:the\s+)?{_PART}\s+of\s+(?:the\s+)?next\s+year\b"
    rf"|\b(?:this|the|in)\s+(?:{_SEASON})\b(?:\s+of\s+next\s+year\b)?"
    rf"|\b(?:the\s+)?end\s+of\s+(?:the|this)\s+year\b|\blater\s+this\s+year\b",
    re.I,
)
_DEADLINE = frozenset("by until till before since after".split())


def when_of(
    read: Read, content: str, sign: Sign, day: date | None
) -> tuple[str, date | None, str, DateMatch | None] | None:
    """The words for the day, the day if known, the precision, and the date found; None when nothing is said of it.

    `content` is the sentence's text.
    """
    match = _date(read, sign, day)
    if match is not None:
        lead = _lead(content, match.span.start - read.span.start)
        words = content[lead : match.span.end - read.span.start]
        if lead < match.span.start - read.span.start:
            precision = "month" if match.month is not None else "year"
            return words, None, precision, match
        if match.precision == "day":
            return match.text, match.start, "day", match
        precision = str(match.precision)
        if precision == "none" and match.month is not None and match.day is None:
            precision = "month"
        elif precision == "none" and match.month is None and re.search(r"\d{4}", match.text):
            precision = "year"
        return match.text, None, precision, match
    relative = _RELATIVE.search(content, _offset(read, sign))
    if relative and not _elsewhere(read, sign, read.span.start + relative.start()):
        words = re.sub(r"^(?:in|within|after)\s+(?=next|the\b)", "", relative.group(), flags=re.I)
        precision = "year" if re.search(r"year|spring|summer|autumn|fall|winter", words, re.I) else "none"
        if re.search(r"\bmonth\b", words, re.I) and "next" in words.lower():
            precision = "month"
        return words, None, precision, None
    year = _YEAR_APART.search(content) if sign.weight >= 3 and not sign.within else None
    if year is not None and (day is None or int(year["year"] or year["first"]) >= day.year):
        return year["year"] or year["first"], None, "year", None
    return None


# "fixed in Lomé, 2019.", "Second meeting: Astana, 2019", "2025: Apia": a year set off beside the place.
_YEAR_APART = re.compile(r",\s*(?P<year>(?:19|20)\d\d)\W*$|^\W*(?P<first>(?:19|20)\d\d)\s*:\s*(?=[A-Z])")


def _offset(read: Read, sign: Sign) -> int:
    if not sign.within:
        return 0
    return max(0, read.tokens[min(sign.start, len(read.tokens) - 1)].start - read.span.start)


def _lead(content: str, position: int) -> int:
    """Where the words begin that make a date vague: "the first week of" before "December 2021"."""
    for match in _VAGUE.finditer(content, max(0, position - 48), position):
        if not content[match.end() : position].strip(" ,("):
            return match.start()
    return position


def _date(read: Read, sign: Sign, day: date | None) -> DateMatch | None:
    tokens = read.tokens
    best: DateMatch | None = None
    best_score = 0.0
    for k in read.dates:
        match = _to_come(tokens[k].date, day) if k >= sign.start else tokens[k].date
        if match is None or not _can_be_later(match, day):
            continue
        position = sign.mention.end if sign.mention is not None else sign.start
        if sign.within and (k < position or _elsewhere(read, sign, tokens[k].start)):
            continue
        score = {"day": 4.0, "month": 3.0, "year": 2.0, "none": 3.0 if match.month else 1.5}[match.precision]
        if k >= sign.start:
            score += 2.0
        score -= min(2.0, abs(k - position) / 20)
        if k and tokens[k - 1].lower in _DEADLINE:
            score -= 3.0
        if k > 1 and tokens[k - 1].lower == "of" and tokens[k - 2].lower in MEETING_NOUNS and k < position:
            score -= 4.0
        if score > best_score:
            best, best_score = match, score
    return best


def _to_come(match: DateMatch | None, day: date | None) -> DateMatch | None:
    """ "in October", said in March of what is to come: of the year after, where the nearest October is past."""
    if (
        match is not None
        and day is not None
        and match.start is None
        and match.day is not None
        and match.month
    ):
        made = match.in_year(day.year)  # "Wednesday 5 June", which nobody dates by a year
        return made if made.start is None or made.start > day else match.in_year(day.year + 1)
    past = match is not None and day is not None and match.end is not None and match.end <= day
    if match is None or day is None or not past or match.year_given or match.month is None:
        return match
    return replace(match, start=None, end=None).in_year(day.year + (match.month <= day.month))


def _elsewhere(read: Read, sign: Sign, offset: int) -> bool:
    """Of a mention in a sentence about something else: whether another verb stands between it and the day."""
    if not sign.within or sign.mention is None:
        return False
    tokens = read.tokens
    end = tokens[sign.mention.end - 1].end
    if offset < end:
        return True
    if any(t.lower in {"which", "that"} for t in tokens[sign.mention.end : sign.mention.end + 2]):
        return False  # "our next meeting, which X will host in 2024"
    if any(g.finite and end <= tokens[g.start].start < offset for g in read.groups):
        return True
    between = [t for t in tokens if end <= t.start < offset]
    return len(between) > 12 or any(t.lower in {"by", "until", "before", "since"} for t in between)


def _can_be_later(match: DateMatch, day: date | None) -> bool:
    if match.start is None and match.month is None:
        # "today" and the like settle nothing; a season with its year does
        return any(c.isdigit() for c in match.text) or "next" in match.text.lower()
    if match.end is None or day is None or (match.precision == "month" and not match.year_given):
        return True  # "in April", said in May: the next one
    if match.precision == "day":
        return match.start is not None and match.start > day
    return match.end > day


def place_of_next(read: Read, sign: Sign, match: DateMatch | None) -> str | None:
    """The place as written: a city, a country, a state that will host, or a name that no gazetteer knows."""
    tokens = read.tokens
    return (
        _city(tokens, sign, match)
        or _hosting_state(tokens)
        or _country(tokens, sign)
        or _unknown(tokens, sign)
        or _venue(tokens, sign)
    )


def _city(tokens: Tokens, sign: Sign, match: DateMatch | None) -> str | None:
    best: str | None = None
    best_score = 0.0
    for k, token in enumerate(tokens):
        if token.place is None or not token.place.city:
            continue
        if sign.within and k < sign.start:
            continue
        before = tokens[k - 1].lower if k else ""
        score = 0.0
        if before in {"in", "at", "to", "near"} or before in {"city", "capital", "town"}:
            score = 4.0
        elif before in {":", "?", "|", "-", "–", "—"} or k == 0 or (k == 1 and tokens[0].kind == NUMBER):
            score = 3.0
        elif before in {",", "of", "for", "hosts", "host", "("}:
            score = 2.5
        if match is not None and abs(token.start - match.span.end) < 24:
            score += 1.0
        if k >= sign.start:
            score += 0.5
        if score > best_score:
            best, best_score = token.place.city, score
    return best if best_score >= 2.5 else None


def _country(tokens: Tokens, sign: Sign) -> str | None:
    first = min(sign.start, len(tokens))
    before: Tokens = [] if sign.within else tokens[:first]
    for part in (tokens[first:], before):
        for k, token in enumerate(part):
            if not token.code or token.form == "adjective":
                continue
            n = k - 1
            while n >= 0 and part[n].lower in DETERMINERS:
                n -= 1
            if n >= 0 and part[n].lower in {"in", ":", "?"}:
                return token.text
    return None


_HOSTS = frozenset("host hold receive welcome organise organize convene stage".split())


def _hosting_state(tokens: Tokens) -> str | None:
    """ "X will host the fifth session", "offered to host", "will be hosted by X", "the offer of X to host"."""
    for k, token in enumerate(tokens):
        lower = token.lower
        jointly = k > 1 and tokens[k - 1].lower == "to" and tokens[k - 2].lower in {"agreed", "decided"}
        if (
            lower in _HOSTS
            and not jointly
            and k > 1
            and tokens[k - 1].lower in {"will", "to", "would", "shall"}
        ):
            for before in reversed(tokens[:k]):
                if before.code and before.form != "adjective":
                    return before.text
        if lower == "hosts" and k and tokens[k - 1].kind == STATE:
            return tokens[k - 1].text
        if lower == "host" and k > 2 and tokens[k - 1].lower in {"be", "as", "the", "next"}:
            for before in reversed(tokens[:k]):
                if before.code and before.form != "adjective":
                    return before.text
        by = k + 1 < len(tokens) and tokens[k + 1].lower == "by"
        if by and lower in {"hosted", "organised", "organized", "convened"}:
            for after in tokens[k + 2 : k + 9]:
                if after.code and after.form != "adjective":
                    return after.text
        if lower == "invitation" and k + 1 < len(tokens) and tokens[k + 1].lower == "of":
            for after in tokens[k + 2 : k + 9]:
                if after.code and after.form != "adjective":
                    return after.text
    return None


def _venue(tokens: Tokens, sign: Sign) -> str | None:
    """ "at the Palais des Nations": a building with a name."""
    for k in range(sign.start, len(tokens) - 1):
        if tokens[k].lower != "at":
            continue
        n = k + 1
        while n < len(tokens) and tokens[n].lower in DETERMINERS:
            n += 1
        end = n
        while end < len(tokens) and (
            (tokens[end].kind == WORD and tokens[end].capital)
            or tokens[end].lower in {"of", "de", "des", "du", "la"}
        ):
            end += 1
        if end > n and tokens[n].capital and any(t.lower in VENUE_WORDS for t in tokens[n:end]):
            return " ".join(t.text for t in tokens[n:end])
    return None


def _unknown(tokens: Tokens, sign: Sign) -> str | None:
    """ "in Xtown, in the spring": a name that no gazetteer knows."""
    for k in range(len(tokens) - 1):
        if sign.within and k < sign.start:
            continue
        behind_a_day = tokens[k].text == "," and k > 0 and tokens[k - 1].kind == DATE
        if tokens[k].lower not in {"in", "at"} and tokens[k].text not in ":?" and not behind_a_day:
            continue
        n = k + 1
        first = tokens[n]
        if not first.capital or first.kind != WORD or first.lower in NON_NAMES or first.lower in PREPOSITIONS:
            continue
        end = n + 1
        while end < len(tokens) and tokens[end].capital and tokens[end].kind == WORD:
            end += 1
        words = [t.lower for t in tokens[n:end]]
        if any(word in VENUE_WORDS or word in MEETING_NOUNS for word in words) or end - n > 3:
            continue
        closed = end >= len(tokens) or tokens[end].kind == DATE or tokens[end].text in ",.;("
        if closed or tokens[end].lower in {"on", "in", "from", "during", "next", "at", "and"}:
            return " ".join(t.text for t in tokens[n:end])
    return None
