"""The days of a meeting.

Knows where reports put the date: in the statement that it was held, in a heading or "Date:" line, above the text. Knows
nothing of how dates are written.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from corpus.dates import DateMatch
from corpus.meetings.frame.account_model import Account, of_another
from corpus.meetings.frame.anchor_model import edge_of
from corpus.meetings.frame.head_lines import head_lines
from corpus.meetings.frame.not_held import tells_what_comes
from corpus.meetings.frame.stretches import LENGTH, lasting, stretch_around
from corpus.meetings.grammar.clauses import Clause
from corpus.meetings.grammar.document import HEADING, ROW, Document, Read
from corpus.meetings.grammar.lexicon import MEETING_NOUNS, number_of
from corpus.meetings.grammar.tokens import DATE, PUNCT, WORD
from corpus.meetings.model import MeetingDate
from corpus.report import Span

_DATE_LABELS = frozenset("date dates day days when held".split())


def date_of(
    document: Document, account: Account, single: bool, accounts: Sequence[Account] = ()
) -> MeetingDate | None:
    """The meeting's days; `single` when it is the report's only meeting, so that a dateline can be its date."""
    match = _from_to(document, account) or account.date
    if match is None and not single and not any(other.date for other in accounts):
        match = _of_the_story(document, account) or _dateline(document) or _first_day(document, account)
    if match is None or (match.start is None and match.day is None):
        other = (
            _labelled(document, account, single)
            or _told_in_the_lead(document, account, single)
            or _heading(document, account, single)
            or (None if account.aside else _in_section(document, account))
        )
        if other is None and single and match is None:
            other = _dateline(document) or _first_day(document, account)
        match = other or match
    return dated(document, account, match, single) if match is not None else None


def dated(document: Document, account: Account, match: DateMatch, single: bool) -> MeetingDate:
    """The meeting's days by the words that say them, completed by what the rest of the report says."""
    match = _of_several_days(document, account, _completed(document, account, match))
    match = _whole_range(document, account, match, single)
    match = stretch_around(document, account.sentences, match)
    return MeetingDate(
        match.start if match.precision == "day" else None,
        match.end if match.precision == "day" else None,
        match.precision,
        match.text,
        match.span,
    )


def _whole_range(document: Document, account: Account, match: DateMatch, single: bool) -> DateMatch:
    """The range of days that another statement of the meeting, or a heading, gives around the one day found."""
    if match.precision != "day" or match.start is None or match.start != match.end:
        return match
    ranges = [anchor.date for anchor in account.anchors if anchor.date is not None]
    # "approved today, at the closing of the 38th meeting, held on 14 and 15 March"
    for read in document.sentences:
        if match.span.overlaps(read.span) and any(not m.when for m in read.mentions):
            ranges += [
                day for k in read.dates if (day := read.tokens[k].date) is not None and day is not match
            ]
    if single:
        for line in document.lines[:8]:
            if line.kind in (HEADING, ROW):
                ranges += [t.date for i in line.sentences for t in document.sentences[i].tokens if t.date]
    for other in ranges:
        if other.precision != "day" or other.start is None or other.end is None:
            continue
        length = other.end - other.start
        if other.start <= match.start <= other.end and timedelta(0) < length <= timedelta(days=21):
            return other
    return match


_OF_TALKS = frozenset(
    "talks meetings deliberations discussions debate debates negotiations sessions work deliberation consultations "
    "proceedings exchanges".split()
)


def _of_several_days(document: Document, account: Account, match: DateMatch) -> DateMatch:
    """ "ended a two-day summit on Friday", "ended after two days of talks": it began as many days before."""
    if match.precision != "day" or match.start is None or match.start != match.end:
        return match
    for anchor in account.anchors:
        if anchor.date is None or anchor.date.start != match.start:
            continue
        read = document.sentences[anchor.sentence]
        if (day_of_it := _on_its_day(read)) is not None:
            return lasting(match, "end", day_of_it)  # so far, and it may have gone on
        edge = anchor.edge or _after_days(read)
        length = _length(document, account, anchor.sentence) if edge else None
        if length is not None:
            return lasting(match, edge, length)
    return match


def _on_its_day(read: Read) -> int | None:
    """ "On the third day of the 30th Conference": 3."""
    tokens = read.tokens
    for k in range(1, len(tokens) - 2):
        nth = tokens[k - 1].lower
        of_it = tokens[k].lower == "day" and tokens[k + 1].lower == "of" and nth in _NTH
        if of_it and any(0 < m.head - k <= _NEAR for m in read.mentions):
            return _NTH.index(nth) + 2
    return None


_NTH = ("second", "third", "fourth", "fifth", "sixth")
_NEAR = 10  # tokens


def _after_days(read: Read) -> str:
    """ "at the close of two days of talks", "after three days of debate": told on the last day."""
    words = [t.lower for t in read.tokens]
    for k in range(2, len(words) - 2):
        if words[k : k + 2] == ["days", "of"] and number_of(words[k - 1]):
            closing = words[k - 2] == "after" or any(
                w in {"close", "end", "conclusion"} for w in words[max(0, k - 4) : k]
            )
            return "end" if closing else ""
    return ""


def _length(document: Document, account: Account, first: int) -> int | None:
    """In how many days the meeting was held, from its own sentence or another that names it."""
    for index in (first, *account.sentences):
        read = document.sentences[index]
        if any(m.when for m in read.mentions):
            continue
        tokens = read.tokens
        for k, token in enumerate(tokens):
            length = LENGTH.match(token.lower)
            if length and any(0 < m.head - k <= 5 for m in read.mentions):
                return number_of(length.group(1))
            counted = number_of(token.lower)
            following = [t.lower for t in tokens[k + 1 : k + 6]]
            of_talks = following[:2] == ["days", "of"] and any(word in _OF_TALKS for word in following[2:])
            for_days = following[:1] == ["days"] and k > 0 and tokens[k - 1].lower in {"for", "over"}
            told_here = index == first or first < index <= first + _NEXT
            opens = for_days and k == 1 and read.index <= first + 1
            if counted and ((of_talks and told_here) or (for_days and (index == first or opens))):
                return counted
    return None


_NEXT = 2  # sentences


def _from_to(document: Document, account: Account) -> DateMatch | None:
    """ "began on Thursday" and "ended on Friday": one range."""
    first = last = None
    anchored = {anchor.sentence for anchor in account.anchors}
    for index in account.sentences:
        read = document.sentences[index]
        for clause in read.clauses:
            group = clause.group
            edge = edge_of(read, clause)
            if not edge or group.lemma == "convene" or not group.real or (group.pluperfect and edge == "end"):
                continue
            subject = [t.lower for t in read.tokens[clause.subject_start : clause.subject_end]]
            subject += [t.lower for t in read.tokens[group.end : group.end + 3]]
            if index not in anchored and not any(
                word in {"it", "event"} or word in MEETING_NOUNS for word in subject
            ):
                continue
            day = _day_behind(read, clause)
            if day is not None and edge == "begin":
                first = first or day
            elif day is not None:
                last = day
        first = first or _after_opening_on(read)
    if first is None or last is None or first.start is None or last.end is None:
        return None
    return (
        replace(first, end=last.end) if timedelta(0) < last.end - first.start <= timedelta(days=31) else None
    )


def _after_opening_on(read: Read) -> DateMatch | None:
    """ "closed on 1 September after opening on 30 August"."""
    tokens = read.tokens
    for k in range(1, len(tokens) - 2):
        ceremony = tokens[k].lower in {"ceremony", "session"} and tokens[k - 1].lower in {
            "opening",
            "inaugural",
        }
        if ceremony and tokens[k + 1].lower == "on" and tokens[k + 2].date is not None:
            return tokens[k + 2].date
        opens = tokens[k].lower in {"opening", "opened", "starting", "started", "beginning", "begun"}
        if opens and tokens[k - 1].lower in {"after", "having"} and tokens[k + 1].lower == "on":
            return tokens[k + 2].date
    return None


def _day_behind(read: Read, clause: Clause) -> DateMatch | None:
    """The day beside the verb, with no other verb between."""
    stop = min((g.start for g in read.groups if g.start > clause.group.start), default=len(read.tokens))
    for k in read.dates:
        match = read.tokens[k].date
        if match is not None and match.precision == "day" and clause.group.start - 1 == k:
            return match  # "today closed its session"
        if clause.group.end <= k < stop and match is not None and match.precision == "day":
            before = read.tokens[k - 1].lower
            if before not in {"until", "till", "since", "of", "by"}:
                return match
    return None


def _labelled(document: Document, account: Account, single: bool) -> DateMatch | None:
    """ "Date: 6 March 2020", "Dates | 9-10 April 2013"."""
    for read in document.sentences[:40]:
        tokens = read.tokens
        for k in range(len(tokens) - 2):
            if tokens[k].lower in _DATE_LABELS and tokens[k + 1].text in ":|" and tokens[k + 2].kind == DATE:
                return tokens[k + 2].date
            if (
                tokens[k].lower in _DATE_LABELS
                and tokens[k + 1].lower == "and"
                and tokens[k + 3 : k + 4]
                and tokens[k + 3].text in ":|"
            ):
                for token in tokens[k + 4 : k + 12]:
                    if token.date is not None:
                        return token.date
    return None


_NEWS = timedelta(days=6)


def _told_in_the_lead(document: Document, account: Account, single: bool) -> DateMatch | None:
    """The day in the lead of a news story ("on Tuesday agreed"), where the date above is that of the story itself."""
    above = (_heading(document, account, single) or _dateline(document)) if single else None
    if above is None or above.start is None or above.start != document.published:
        return None
    day = _first_day(document, account, above.span)
    if day is None or day.start is None or (day.year_given and not _opens_a_sentence(document, day)):
        return None
    return day if timedelta(0) <= above.start - day.start <= _NEWS else None


def _of_the_story(document: Document, account: Account) -> DateMatch | None:
    """The days with which a sentence of the meeting opens, where the date above the story is that of the page."""
    above = _dateline(document)
    if above is None or above.start is None or above.start != document.published:
        return None
    day = _first_day(document, account, above.span)
    return day if day is not None and _opens_a_sentence(document, day) else None


def _opens_a_sentence(document: Document, day: DateMatch) -> bool:
    """ "From 14 to 16 November 2017 the delegation …": when all of it was."""
    return any(read.tokens[k].date is day and k <= 1 for read in document.sentences for k in read.dates)


def _heading(document: Document, account: Account, single: bool) -> DateMatch | None:
    """A date in the heading lines above the text, with a place or a name of the meeting beside it."""
    for line in head_lines(document) if single else ():
        reads = [document.sentences[index] for index in line.sentences]
        heads = line.kind in (HEADING, ROW)
        if not reads or not (heads or not any(g.finite for g in reads[0].groups)):
            continue
        for read in reads if heads else reads[:1]:
            days = [t.date for t in read.tokens if t.date is not None and t.date.precision == "day"]
            if days and len(read.tokens) > 1:
                return days[0]
    return None


def _in_section(document: Document, account: Account) -> DateMatch | None:
    """A day in a sentence that speaks of "the meeting" in the past, where the statement itself had none."""
    for index in account.sentences:
        read = document.sentences[index]
        if of_another(read, account) or tells_what_comes(document, read):
            continue
        if not any(
            g.real
            and not g.pluperfect
            and g.lemma in {"hold", "take-place", "meet", "convene", "open", "begin", "gather"}
            for g in read.groups
        ):
            continue
        for k, token in enumerate(read.tokens):
            if (
                token.date is not None
                and token.date.precision == "day"
                and k
                and read.tokens[k - 1].lower in {"on", "from", ",", "between"}
            ):
                return token.date
    return None


def _first_day(document: Document, account: Account, above: Span | None = None) -> DateMatch | None:
    """The first day that the opening sentences name in the past, where none is said to be the meeting's; not the one that
    stands `above` the story."""
    for index in account.sentences[:4]:
        read = document.sentences[index]
        if of_another(read, account) or not any(
            g.real and g.finite and not g.pluperfect for g in read.groups
        ):
            continue
        for k in read.dates:
            match = read.tokens[k].date
            before = read.tokens[k - 1].lower if k else ""
            if match is None or match.precision != "day" or before in _NOT_THE_DAY or match.span == above:
                continue
            if document.published is None or match.start is None or match.start <= document.published:
                return match
    return None


_NOT_THE_DAY = frozenset("since until till by before after of for dated to than through".split())


def _dateline(document: Document) -> DateMatch | None:
    """A line that holds nothing but a date, above or right below the title."""
    for line in document.lines[:6]:
        reads = [document.sentences[index] for index in line.sentences]
        tokens = [token for read in reads for token in read.tokens]
        dates = [token for token in tokens if token.kind == DATE]
        words = [token for token in tokens if token.kind == WORD]
        if (
            len(dates) == 1
            and len(words) <= 2
            and dates[0].date is not None
            and dates[0].date.precision == "day"
        ):
            return dates[0].date
        opening = _opening_date(reads)
        if opening is not None:
            return opening
    return None


def _opening_date(reads: list[Read]) -> DateMatch | None:
    """ "CITY, 14 March 2019 – …": the date before the dash that opens a wire story."""
    if not reads:
        return None
    tokens = reads[0].tokens
    for read in reads[:3]:  # "CITY. 10 April. AGENCY – …": each part may be taken for a sentence
        if len(reads) < 2 or read.groups or len(read.tokens) > 8:
            break
        dates = [t.date for t in read.tokens if t.date is not None]
        if dates:
            return next((d for d in dates if d.precision == "day"), None)
    for k, token in enumerate(tokens[:14]):
        if (token.text in "–—-:" or (token.text == ")" and k > 2)) and token.kind == PUNCT and k:
            dates = [t.date for t in tokens[:k] if t.date is not None]
            return next((d for d in dates if d.precision == "day"), None)
    return None


def _completed(document: Document, account: Account, match: DateMatch) -> DateMatch:
    """A day without a year is the same day written with its year elsewhere in the report, or in a year of its heading."""
    if match.start is not None or match.day is None or match.month is None:
        return match
    for read in document.sentences:
        for token in read.tokens:
            other = token.date
            if other is None or not other.year_given or other.precision != "day" or other.start is None:
                continue
            if (other.month, other.day) == (match.month, match.day):
                return match.in_year(other.start.year)
            made = match.in_year(other.start.year)
            if made.start is not None and other.end is not None and other.start <= made.start <= other.end:
                return made
    years = _years_in_codes(document, account) or _years_above(document)
    if len(years) != 1:
        return match
    made = match.in_year(years.pop())
    told = _month_above(document)
    if told is not None and made.start is not None and told.end is not None and made.start > told.end:
        return match.in_year(made.start.year - 1)  # told of in January
    return made


_NUMBER_AND_YEAR = re.compile(r"(?<![\w-])\d{1,3}[-/]((?:19|20)\d\d)(?![\w-])")


def _years_in_codes(document: Document, account: Account) -> set[int]:
    """The years in numbers of the meeting: "HOD 65-2023", "(S2S 2-2023)"."""
    told = {anchor.sentence for anchor in account.anchors}
    told |= {index - 1 for index in told if index and document.sentences[index - 1].line.kind == HEADING}
    texts = [document.sentences[index].span.of(document.text) for index in told]
    return {int(year) for text in texts for year in _NUMBER_AND_YEAR.findall(text)}


def _month_above(document: Document) -> DateMatch | None:
    """The month of the issue in which it is told: "Newsletter, January 2024"."""
    for line in document.lines[:6]:
        if line.kind == HEADING:
            for index in line.sentences:
                for token in document.sentences[index].tokens:
                    if token.date is not None and token.date.precision == "month":
                        return token.date
    return None


_YEAR = re.compile(r"(?<![\d/.])(?:19|20)\d\d(?![\d/])")


def _years_above(document: Document) -> set[int]:
    """The years that the title and the heading lines name."""
    above = [document.title or ""]
    above += [line.span.of(document.text) for line in document.lines[:6] if line.kind == HEADING]
    return {int(year) for text in above for year in _YEAR.findall(text)}
