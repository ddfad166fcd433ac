from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.periods import periods_in
from assistant.question import parse
from assistant.records.constraints import constraints_of

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("said", "first", "last"),
    [
        ("which meetings were held last spring", "2026-03-01", "2026-05-31"),
        ("which meetings since last spring", "2026-03-01", "9999-12-31"),
        ("meetings in summer 2020", "2020-06-01", "2020-08-31"),
        ("the winter 2021/22 meeting", "2021-12-01", "2022-02-28"),
        ("meetings between March and June 2021", "2021-03-01", "2021-06-30"),
        ("meetings between march 2020 and june 2021", "2020-03-01", "2021-06-30"),
        ("which were held from march to june 2021", "2021-03-01", "2021-06-30"),
        ("which meetings from 2021 to 2023", "2021-01-01", "2023-12-31"),
        ("meetings in 2021-2023", "2021-01-01", "2023-12-31"),
        ("meetings two years ago", "2024-01-01", "2024-12-31"),
        ("meetings a month ago", "2026-10-01", "2026-10-31"),
        ("over the last three years", "2023-11-23", "2026-11-23"),
        ("in the past year", "2025-11-23", "2026-11-23"),
        ("meetings last year", "2025-01-01", "2025-12-31"),
        ("meetings in July 24", "2024-07-01", "2024-07-31"),
        ("meetings in nov 22", "2022-11-01", "2022-11-30"),
        ("the June '24 session", "2024-06-01", "2024-06-30"),
        ("the meeting, nov 23: who came", "2023-11-01", "2023-11-30"),
        ("who met 29 mar 22?", "2022-03-29", "2022-03-29"),
        ("the sessions from 2022", "2022-01-01", "2022-12-31"),
        ("the sessions from 2022 on", "2022-01-01", "9999-12-31"),
        ("which states met from 2022", "2022-01-01", "9999-12-31"),
        ("meetings in spring of '21", "2021-03-01", "2021-05-31"),
        ("meetings in summer 19", "2019-06-01", "2019-08-31"),
        ("meetings in '23", "2023-01-01", "2023-12-31"),
        ("the meeting at the end of last June", "2026-06-01", "2026-06-30"),
        ("meetings two years back", "2024-01-01", "2024-12-31"),
        ("meetings in June 24-26, 2023", "2023-06-24", "2023-06-26"),
        ("last week's meeting", "2026-11-16", "2026-11-22"),
        ("meetings in early 2021", "2021-01-01", "2021-04-30"),
        ("meetings until the end of 2021", "0001-01-01", "2021-12-31"),
        ("since the end of 2021", "2021-10-01", "9999-12-31"),
        ("meetings in the 2020s", "2020-01-01", "2029-12-31"),
        ("since January", "2026-01-01", "9999-12-31"),
        ("meetings after 8 July 2021", "2021-07-09", "9999-12-31"),
        ("who came on 08/07/2021", "2021-07-08", "2021-07-08"),
    ],
)
def test_the_time_that_a_question_gives(said: str, first: str, last: str) -> None:
    constraints = constraints_of(parse(said, TODAY), lambda _: True)
    assert constraints.days == (date.fromisoformat(first), date.fromisoformat(last))
    assert constraints.topics == ()


@pytest.mark.parametrize("said", ["the Strategy 2021-2025", "who drafted Plan 2021-23"])
def test_the_years_of_a_plan_are_no_time_of_a_meeting(said: str) -> None:
    assert constraints_of(parse(said, TODAY), lambda _: True).days is None


def test_what_is_still_to_come_is_not_moved_into_the_past() -> None:
    (ahead,) = periods_in("when is the next meeting in December", TODAY) or (None,)
    assert ahead is None or ahead.first is None or ahead.first >= TODAY


def test_without_a_day_to_count_from_such_words_stay_unread() -> None:
    assert periods_in("last spring and two years ago") == ()


WORDS = "last this past spring winter 2021 2023 to from between and two years ago early end of the March June 31 - /".split()


@given(
    st.lists(st.sampled_from(WORDS), max_size=9).map(" ".join), st.dates(date(1980, 1, 1), date(2090, 12, 31))
)
def test_stretches_stand_where_they_say_in_order_and_apart(text: str, today: date) -> None:
    days = periods_in(text, today)
    for day in days:
        assert text[day.at : day.at + len(day.text)] == day.text
        assert day.first is None or day.last is None or day.first <= day.last
    for one, other in pairwise(days):
        assert one.at + len(one.text) <= other.at
