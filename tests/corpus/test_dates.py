"""Dates as reports write them, and what looks like a date and is none."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.dates import find_dates

PUBLISHED = date(2024, 10, 17)  # a Thursday


def shown(text: str, published: date | None = None) -> list[str]:
    """Matches as "text = start..end precision", one day written once."""
    lines = []
    for match in find_dates(text, published):
        days = f"{match.start}..{match.end}" if match.start != match.end else f"{match.start}"
        lines.append(f"{match.text} = {days} {match.precision}")
    return lines


DAYS = [
    ("8 November 2023", "2023-11-08"),
    ("July 8, 2021", "2021-07-08"),
    ("July 8 2021", "2021-07-08"),
    ("8th of July 2021", "2021-07-08"),
    ("8th July, 2021", "2021-07-08"),
    ("the 8th day of July 2021", "2021-07-08"),
    ("July 8th, 2021", "2021-07-08"),
    ("July the 8th, 2021", "2021-07-08"),
    ("06 March 2020", "2020-03-06"),
    ("Tuesday, 5 March 2024", "2024-03-05"),
    ("Tuesday 5 March 2024", "2024-03-05"),
    ("Tue., 5 March 2024", "2024-03-05"),
    ("Tuesday, March 5, 2024", "2024-03-05"),
    ("Tuesday the 5th of March 2024", "2024-03-05"),
    ("5 March 2024 (Tuesday)", "2024-03-05"),
    ("05.12.2023", "2023-12-05"),
    ("5.12.2023", "2023-12-05"),
    ("2023-12-05", "2023-12-05"),
    ("2023-12-05T10:00:00Z", "2023-12-05"),
    ("2023/12/05", "2023-12-05"),
    ("5/12/2023", "2023-12-05"),
    ("05/12/2023", "2023-12-05"),
    ("12/25/2023", "2023-12-25"),
    ("5-12-2023", "2023-12-05"),
    ("12 Nov. 2023", "2023-11-12"),
    ("12 Nov 2023", "2023-11-12"),
    ("Nov. 12, 2023", "2023-11-12"),
    ("12 Sept. 2023", "2023-09-12"),
    ("12-Nov-2023", "2023-11-12"),
    ("8 JULY 2021", "2021-07-08"),
    ("8 july 2021", "2021-07-08"),
    ("5 may 2021", "2021-05-05"),
    ("8 July of 2021", "2021-07-08"),
    ("8 July in 2021", "2021-07-08"),
    ("8\u00a0July\u00a02021", "2021-07-08"),
    ("8\nJuly 2021", "2021-07-08"),
    ("8 July\n2021", "2021-07-08"),
    ("8July 2021", "2021-07-08"),
    ("8 July2021", "2021-07-08"),
    ("8.VII.2021", "2021-07-08"),
    ("8 VII 2021", "2021-07-08"),
    ("this 5th day of May, 1998", "1998-05-05"),
    ("the fifth day of May, 1998", "1998-05-05"),
    ("the twenty-fifth of June 1993", "1993-06-25"),
    ("8 июля 2021 года", "2021-07-08"),
    ("8 июля 2021 г.", "2021-07-08"),
    ("8-го июля 2021", "2021-07-08"),
    ("29 February 2024", "2024-02-29"),
    ("31st January 2024", "2024-01-31"),
    ("1 st January 2024", "2024-01-01"),
    ("(5 May 2023)", "2023-05-05"),
    ("Friday 05.05.2023", "2023-05-05"),
    ("Friday, 2023-05-05", "2023-05-05"),
    ("2023 May 5", "2023-05-05"),
    ("15 October, Tuesday, 2024", "2024-10-15"),
    ("October 15 (Tuesday), 2024", "2024-10-15"),
    ("28. September 2022", "2022-09-28"),
    ("Date: 5 May 2023.", "2023-05-05"),
    ("5 May 2023; 10.30 a.m.", "2023-05-05"),
    ("5 May, 2023", "2023-05-05"),
    ("5th May, the year 2023", "2023-05-05"),
    ("3rd of Oct., 2022", "2022-10-03"),
    ("on 5 March2024the council", "2024-03-05"),
    ("12 декабря 2023 года", "2023-12-12"),
]

RANGES = [
    ("25-26 June 2023", "2023-06-25..2023-06-26"),
    ("25–26 June 2023", "2023-06-25..2023-06-26"),
    ("25 – 26 June 2023", "2023-06-25..2023-06-26"),
    ("25—26 June 2023", "2023-06-25..2023-06-26"),
    ("25 to 26 June 2023", "2023-06-25..2023-06-26"),
    ("25th to 26th June 2023", "2023-06-25..2023-06-26"),
    ("from 1 to 5 March 2022", "2022-03-01..2022-03-05"),
    ("from the 1st to the 5th of March 2022", "2022-03-01..2022-03-05"),
    ("1 through 5 March 2022", "2022-03-01..2022-03-05"),
    ("1 and 2 June 2023", "2023-06-01..2023-06-02"),
    ("1 & 2 June 2023", "2023-06-01..2023-06-02"),
    ("1st and 2nd of June 2023", "2023-06-01..2023-06-02"),
    ("between 3 and 4 May 2022", "2022-05-03..2022-05-04"),
    ("25, 26 and 27 June 2023", "2023-06-25..2023-06-27"),
    ("25, 26, 27 and 28 June 2023", "2023-06-25..2023-06-28"),
    ("June 25 to 27, 2023", "2023-06-25..2023-06-27"),
    ("June 25-27, 2023", "2023-06-25..2023-06-27"),
    ("June 25–27 2023", "2023-06-25..2023-06-27"),
    ("June 25 and 26, 2023", "2023-06-25..2023-06-26"),
    ("June 25th-27th, 2023", "2023-06-25..2023-06-27"),
    ("30 June - 2 July 2021", "2021-06-30..2021-07-02"),
    ("30 June to 2 July 2021", "2021-06-30..2021-07-02"),
    ("from 30 June till 2 July 2021", "2021-06-30..2021-07-02"),
    ("28 February–1 March 2023", "2023-02-28..2023-03-01"),
    ("30 June and 1 July 2021", "2021-06-30..2021-07-01"),
    ("June 30 – July 2, 2021", "2021-06-30..2021-07-02"),
    ("June 30 to July 2, 2021", "2021-06-30..2021-07-02"),
    ("29 December 2022 to 3 January 2023", "2022-12-29..2023-01-03"),
    ("29 December to 3 January 2023", "2022-12-29..2023-01-03"),
    ("December 29, 2022 – January 3, 2023", "2022-12-29..2023-01-03"),
    ("30 May 2023 - 2 June 2023", "2023-05-30..2023-06-02"),
    ("05.12.2023-07.12.2023", "2023-12-05..2023-12-07"),
    ("5-7.12.2023", "2023-12-05..2023-12-07"),
    ("05.–07.12.2023", "2023-12-05..2023-12-07"),
    ("30.06-02.07.2021", "2021-06-30..2021-07-02"),
    ("30.12.2022 – 02.01.2023", "2022-12-30..2023-01-02"),
    ("9/10 June 2022", "2022-06-09..2022-06-10"),
    ("9th/10th June 2022", "2022-06-09..2022-06-10"),
    ("9, 10 June 2022", "2022-06-09..2022-06-10"),
    ("28.-29. September 2022", "2022-09-28..2022-09-29"),
    ("from Monday, 12 June, to Wednesday, 14 June 2023", "2023-06-12..2023-06-14"),
    ("12 June (Monday) - 14 June (Wednesday) 2023", "2023-06-12..2023-06-14"),
    ("12-13/06/2023", "2023-06-12..2023-06-13"),
    ("12 June and on 13 June 2023", "2023-06-12..2023-06-13"),
    ("Between 29 October and 2 November 2012", "2012-10-29..2012-11-02"),
    ("Sudan\n02 - 03 December 2013", "2013-12-02..2013-12-03"),
    ("On16-17 May 2023", "2023-05-16..2023-05-17"),
    ("Monday, 12 to Wednesday, 14 June 2023", "2023-06-12..2023-06-14"),
    ("Monday 12 and Tuesday 13 June 2023", "2023-06-12..2023-06-13"),
    ("с 1 по 5 марта 2022 года", "2022-03-01..2022-03-05"),
    ("25–26 июня 2023 г.", "2023-06-25..2023-06-26"),
    ("25-\n26 June 2023", "2023-06-25..2023-06-26"),
    ("from June 1, 2023 until June 3, 2023", "2023-06-01..2023-06-03"),
    ("5 - 5 June 2023", "2023-06-05"),
    ("25 June–2 July, 2021", "2021-06-25..2021-07-02"),
    ("2023-12-05 to 2023-12-07", "2023-12-05..2023-12-07"),
    ("12/06/2023 - 14/06/2023", "2023-06-12..2023-06-14"),
]

COARSE = [
    ("in December 2024", ["December 2024 = 2024-12-01..2024-12-31 month"]),
    ("Dec 2024", ["Dec 2024 = 2024-12-01..2024-12-31 month"]),
    ("December, 2024", ["December, 2024 = 2024-12-01..2024-12-31 month"]),
    ("February of 2024", ["February of 2024 = 2024-02-01..2024-02-29 month"]),
    ("mid-May 2023", ["mid-May 2023 = 2023-05-01..2023-05-31 month"]),
    ("early June 2023", ["early June 2023 = 2023-06-01..2023-06-30 month"]),
    ("the end of June 2023", ["June 2023 = 2023-06-01..2023-06-30 month"]),
    ("May-June 2023", ["May-June 2023 = 2023-05-01..2023-06-30 month"]),
    ("in May and June 2023", ["May and June 2023 = 2023-05-01..2023-06-30 month"]),
    (
        "in May and September 2023",
        ["May = 2023-05-01..2023-05-31 month", "September 2023 = 2023-09-01..2023-09-30 month"],
    ),
    ("November 2022 – January 2023", ["November 2022 – January 2023 = 2022-11-01..2023-01-31 month"]),
    ("from November to January 2023", ["November to January 2023 = 2022-11-01..2023-01-31 month"]),
    ("в декабре 2024 года", ["декабре 2024 года = 2024-12-01..2024-12-31 month"]),
    ("in 2023", ["2023 = 2023-01-01..2023-12-31 year"]),
    ("the year 2023", ["2023 = 2023-01-01..2023-12-31 year"]),
    ("in early 2023", ["2023 = 2023-01-01..2023-12-31 year"]),
    ("since 2019", ["2019 = 2019-01-01..2019-12-31 year"]),
    ("in 2019-2021", ["2019-2021 = 2019-01-01..2021-12-31 year"]),
    ("from 2019 to 2021", ["2019 to 2021 = 2019-01-01..2021-12-31 year"]),
    ("scheduled for 2025", ["2025 = 2025-01-01..2025-12-31 year"]),
    ("the second quarter of 2025", ["second quarter of 2025 = 2025-04-01..2025-06-30 none"]),
    ("Q4 2025", ["Q4 2025 = 2025-10-01..2025-12-31 none"]),
    ("the first half of 2025", ["first half of 2025 = 2025-01-01..2025-06-30 none"]),
    ("spring 2024", ["spring 2024 = None none"]),
    ("the autumn of 2024", ["autumn of 2024 = None none"]),
    ("31 June 2023", ["31 June 2023 = 2023-06-01..2023-06-30 month"]),
    ("29 February 2023", ["29 February 2023 = 2023-02-01..2023-02-28 month"]),
    ("June 31, 2023", ["June 31, 2023 = 2023-06-01..2023-06-30 month"]),
    ("31.06.2023", ["31.06.2023 = 2023-06-01..2023-06-30 month"]),
    ("32 January 2023", ["January 2023 = 2023-01-01..2023-01-31 month"]),
    ("27-25 June 2023", ["27-25 June 2023 = 2023-06-01..2023-06-30 month"]),
    ("3 and 17 June 2023", ["3 = 2023-06-03 day", "17 June 2023 = 2023-06-17 day"]),
    ("on 5 March and 8 July 2021", ["5 March = 2021-03-05 day", "8 July 2021 = 2021-07-08 day"]),
    ("March 5 and July 8, 2021", ["March 5 = 2021-03-05 day", "July 8, 2021 = 2021-07-08 day"]),
    (
        "3, 10 and 17 June 2023",
        ["3 = 2023-06-03 day", "10 = 2023-06-10 day", "17 June 2023 = 2023-06-17 day"],
    ),
    ("8 July 2021 and 15 October 2024", ["8 July 2021 = 2021-07-08 day", "15 October 2024 = 2024-10-15 day"]),
    ("article 9, 12 June 2023", ["12 June 2023 = 2023-06-12 day"]),
    ("8 July 2021, 15 October 2024", ["8 July 2021 = 2021-07-08 day", "15 October 2024 = 2024-10-15 day"]),
    ("5 March 2024, item 6", ["5 March 2024 = 2024-03-05 day"]),
    (
        "In 2021, 8 states met on 5 May 2021",
        ["2021 = 2021-01-01..2021-12-31 year", "5 May 2021 = 2021-05-05 day"],
    ),
]

NO_DATES = [
    "they may attend",
    "8 may attend",
    "states may, 5 of them",
    "a long march",
    "march 5 abreast",
    "for the period up to 2030",
    "the 2030 Agenda",
    "Agenda 2030",
    "Vision 2050",
    "A/RES/78/1",
    "CD/2023/12",
    "A/CONF.2023/12/05/Rev.1",
    "tel. +41 22 917 10.30.15",
    "10.30",
    "15.00",
    "at 10:30",
    "version 1.2.2023.4",
    "59/29th meeting",
    "the 59th meeting",
    "$5 million",
    "2000 delegates",
    "a group of 2000 delegates",
    "of 1990 pages",
    "12.5 %",
    "in 2023.5",
    "1.2.3",
    "192.168.12.20",
    "5/12",
    "Article 5 March",
    "Sun and Sat",
    "second to none",
    "MARCH",
    "May",
    "April Smith",
    "Sep. 5abc",
    "15 Marchants",
    "the 1990s",
    "in the 1990s",
    "AK-47 2019-nCoV",
    "№ 5/2023",
    "No. 2023/12",
    "ISO 2022",
    "page 5 of 12",
    "0 May",
    "Decide 5",
    "the marching 5",
    "augusta 5",
    "junket 2023",
    "Resolution 2231",
    "SC 2023",
    "EUR 2024 million",
    "fall of the wall",
    "the spring session",
    "sessions in 20233",
]

RELATIVE = [
    ("today", "2024-10-17"),
    ("Today,", "2024-10-17"),
    ("yesterday", "2024-10-16"),
    ("tomorrow", "2024-10-18"),
    ("the day before yesterday", "2024-10-15"),
    ("on Thursday", "2024-10-17"),
    ("on Friday", "2024-10-11"),
    ("on Wednesday", "2024-10-16"),
    ("last Friday", "2024-10-11"),
    ("last Thursday", "2024-10-10"),
    ("next Monday", "2024-10-21"),
    ("next Thursday", "2024-10-24"),
    ("this coming Monday", "2024-10-21"),
    ("will meet on Monday", "2024-10-21"),
    ("is to be held on Friday", "2024-10-18"),
    ("met on Monday", "2024-10-14"),
    ("on Wednesday evening", "2024-10-16"),
    ("15 October", "2024-10-15"),
    ("October 15", "2024-10-15"),
    ("31st January", "2025-01-31"),
    ("06 March", "2025-03-06"),
    ("20 June", "2024-06-20"),
    ("25-26 June", "2024-06-25..2024-06-26"),
    ("29 December - 2 January", "2024-12-29..2025-01-02"),
    ("October 15 this year", "2024-10-15"),
    ("5 March of this year", "2024-03-05"),
    ("5 December last year", "2023-12-05"),
    ("20 January next year", "2025-01-20"),
    ("сегодня", "2024-10-17"),
    ("on 15 October", "2024-10-15"),
    ("met on Wednesday, 112 delegates", "2024-10-16"),
    ("in December", "2024-12-01..2024-12-31"),
    ("last December", "2023-12-01..2023-12-31"),
    ("next March", "2025-03-01..2025-03-31"),
    ("last year", "2023-01-01..2023-12-31"),
    ("next month", "2024-11-01..2024-11-30"),
    ("December this year", "2024-12-01..2024-12-31"),
    ("Tuesday, 15 October", "2024-10-15"),
    ("Tuesday (15 October)", "2024-10-15"),
]


@pytest.mark.parametrize(("text", "day"), DAYS)
def test_single_days(text: str, day: str) -> None:
    (match,) = find_dates(f"The group met on {text}")
    assert (str(match.start), match.end, match.precision, match.year_given) == (day, match.start, "day", True)


@pytest.mark.parametrize(("text", "days"), RANGES)
def test_ranges(text: str, days: str) -> None:
    (match,) = find_dates(f"The group met {text} in Geneva")
    shown_days = f"{match.start}..{match.end}" if match.start != match.end else f"{match.start}"
    assert (shown_days, match.precision) == (days, "day")


@pytest.mark.parametrize(("text", "expected"), COARSE)
def test_months_years_and_several_days(text: str, expected: list[str]) -> None:
    assert shown(text) == expected


@pytest.mark.parametrize("text", NO_DATES)
def test_no_dates(text: str) -> None:
    assert shown(text) == []
    assert shown(f"It says {text} here") == []


@pytest.mark.parametrize(("text", "days"), RELATIVE)
def test_publication_settles_what_the_text_leaves_open(text: str, days: str) -> None:
    (match,) = find_dates(f"The ministers {text}.", PUBLISHED)
    assert (f"{match.start}..{match.end}" if match.start != match.end else f"{match.start}") == days
    assert not match.year_given


@pytest.mark.parametrize(("text", "days"), RELATIVE)
def test_nothing_is_invented_without_a_publication_date(text: str, days: str) -> None:
    (match,) = find_dates(f"The ministers {text}.")
    assert (match.start, match.end, match.precision, match.year_given) == (None, None, "none", False)


def test_the_parts_that_are_said_are_kept() -> None:
    (match,) = find_dates("from 30 December to 2 January")
    assert (match.month, match.day, match.end_month, match.end_day) == (12, 30, 1, 2)
    assert (match.in_year(2020).start, match.in_year(2020).end) == (date(2020, 12, 30), date(2021, 1, 2))
    (leap,) = find_dates("on 29 February")
    assert (leap.month, leap.day) == (2, 29)
    assert leap.in_year(2024).start == date(2024, 2, 29)
    assert leap.in_year(2023).precision == "month"
    (impossible,) = find_dates("on 31 June")
    assert (impossible.month, impossible.day) == (6, None)


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("On15 October 2024 the Council", "15 October 2024"),
        ("held on16-17 May 2023 in", "16-17 May 2023"),
        ("15 October 2024the Council", "15 October 2024"),
        ("from 1 to 5 March 2022", "1 to 5 March 2022"),
        ("GENEVA (5 May 2023) – The", "5 May 2023"),
        ("in the year 2023 the", "2023"),
        ("They met in October 2023.", "October 2023"),
        ("They meet in October.", "October"),
        ("They meet on 5 October.", "5 October"),
        ("on Tuesday, 5 March 2024, in", "Tuesday, 5 March 2024"),
    ],
)
def test_the_span_is_the_date_and_no_more(text: str, quote: str) -> None:
    (match,) = find_dates(text)
    assert match.text == match.span.of(text) == quote


def test_no_15_may_is_a_number() -> None:
    assert shown("Resolution No. 15 May 2023") == ["May 2023 = 2023-05-01..2023-05-31 month"]
    assert shown("COP28 December 2023") == ["December 2023 = 2023-12-01..2023-12-31 month"]


@given(st.text(), st.none() | st.dates())
def test_never_raises_on_any_text(text: str, published: date | None) -> None:
    _check(text, published)


_PIECES = st.sampled_from(
    """1 2 5 12 29 30 31 2023 2024 1999 th st - – to and , . / ( ) January Feb. March may June July Dec Thursday Monday today
    next last in on from the of year июля мая года V XII \n 0 quarter half spring 05.12 year month 9999 &""".split(
        " "
    )
)


@given(
    st.lists(_PIECES, max_size=25).map(" ".join) | st.lists(_PIECES, max_size=25).map("".join),
    st.none() | st.dates(),
)
def test_never_raises_on_pieces_of_dates(text: str, published: date | None) -> None:
    _check(text, published)


@given(
    st.dates(date(1900, 1, 1), date(2099, 12, 31)),
    st.sampled_from(["%-d %B %Y", "%B %-d, %Y", "%d.%m.%Y", "%Y-%m-%d", "%-d %b. %Y", "%A, %-d %B %Y"]),
)
def test_every_day_is_read_back(day: date, form: str) -> None:
    text = day.strftime(form)
    (match,) = find_dates(text)
    assert (match.start, match.end, match.text) == (day, day, text)


@given(st.dates(date(1950, 1, 1), date(2090, 1, 1)), st.integers(0, 182))
def test_a_day_without_a_year_is_the_nearest_to_publication(published: date, ahead: int) -> None:
    day = date.fromordinal(published.toordinal() + ahead)
    (match,) = find_dates(f"on {day.day} {day:%B}", published)
    if (day.month, day.day) != (2, 29):
        assert match.start == day


def _check(text: str, published: date | None) -> None:
    end = 0
    for match in find_dates(text, published):
        assert end <= match.span.start < match.span.end <= len(text)
        end = match.span.end
        assert match.text == match.span.of(text)
        assert (match.start is None) == (match.end is None)
        if match.start is not None and match.end is not None:
            assert match.start <= match.end
        assert match.precision != "day" or match.start is not None


def test_a_dateline_before_a_numbered_meeting_is_no_range() -> None:
    (match,) = find_dates("Accra, May 18, 2024 – The 14th Meeting of the Council ended.")
    assert match.text == "May 18, 2024"


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("They met here yesterday and today.", date(2014, 3, 10), date(2014, 3, 11)),
        ("They met this morning.", date(2014, 3, 11), date(2014, 3, 11)),
        ("They met last night.", date(2014, 3, 10), date(2014, 3, 10)),
        ("They met last Saturday and Sunday.", date(2014, 3, 8), date(2014, 3, 9)),
    ],
)
def test_days_told_by_the_day_of_telling(text: str, start: date, end: date) -> None:
    (match,) = find_dates(text, date(2014, 3, 11))
    assert (match.start, match.end) == (start, end)


def test_a_year_that_begins_the_next_sentence_is_not_the_days() -> None:
    text = "It was held on 22-24 October. In 2019 it will be held elsewhere."
    first, second = find_dates(text, date(2018, 10, 26))
    assert (first.text, first.start, second.text) == ("22-24 October", date(2018, 10, 22), "2019")


def test_weekdays_apart_are_two_dates() -> None:
    assert len(find_dates("They met on Thursday and Saturday.", date(2014, 3, 11))) == 2
