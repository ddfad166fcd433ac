"""Days of meetings that one sentence does not tell: how long it went on, which day of it this was, the year in its number. All
facts are invented."""

from __future__ import annotations

from datetime import date

import pytest

from tests.corpus.meetings.reading import read


@pytest.mark.parametrize(
    ("text", "published", "first", "last"),
    [
        (
            "PORTO, Sep 6 – The Tidal Commission closed its 102nd annual meeting here on Friday. The five days of sessions "
            "were chaired by Alfonso Quint of Panama.",
            "2024-09-06",
            date(2024, 9, 2),
            date(2024, 9, 6),
        ),
        (
            "The 40th Plenary of the Tidal Group completed its work in Almaty on 31 May. For five days 200 delegates talked.",
            "2024-06-01",
            date(2024, 5, 27),
            date(2024, 5, 31),
        ),
        (
            "On the third day of the 30th Tidal Conference, authorities approved this afternoon a strategy. Peru and "
            "Chile took part.",
            "2022-09-29",
            date(2022, 9, 27),
            date(2022, 9, 29),
        ),
        (
            "The ministers approved today in Quito the Tidal Plan, at the closing of the 38th Meeting of Ministers of Tides, "
            "held on 14 and 15 March at the headquarters.",
            "2019-03-15",
            date(2019, 3, 14),
            date(2019, 3, 15),
        ),
        (
            "Delegates of 42 authorities came north for the 42nd meeting of the Tidal Platform. It was held on 7–9 October in "
            "Tromsø.\nOn Friday the elections took place.",
            "2015-10-12",
            date(2015, 10, 7),
            date(2015, 10, 9),
        ),
        (
            "Working Group meets online\nMarch 20, 2025 | PS TIDE\nThe Secretariat convened the second meeting of the "
            "Working Group today.",
            "2025-03-21",
            date(2025, 3, 20),
            date(2025, 3, 20),
        ),
        (
            "TIDECOM Newsletter, January 2024\nThe second meeting of the Working Group (WGT 2-2023) was held on "
            "28-30 November.",
            None,
            date(2023, 11, 28),
            date(2023, 11, 30),
        ),
        (
            "TIDECOM Newsletter, January 2024\nThe second meeting of the Working Group was held on 28-30 November.",
            None,
            date(2023, 11, 28),
            date(2023, 11, 30),
        ),
        (
            "Panel on Tides\nLisbon, 2019-03-12/14\nThe Panel held its 24th meeting at the invitation of the port.",
            None,
            date(2019, 3, 12),
            date(2019, 3, 14),
        ),
    ],
)
def test_the_days(text: str, published: str | None, first: date, last: date) -> None:
    meeting = read(text, published)[0]
    assert (meeting.start, meeting.date.end if meeting.date else None) == (first, last)


@pytest.mark.parametrize(
    ("text", "city", "country"),
    [
        (
            "The 71st Plenary of the Tidal Board was held at the Borneo Convention Centre Kuching on 16 Oct 2023.",
            "Kuching",
            "MYS",
        ),
        (
            "The 7th meeting of the Board was held in Santiago on 5 April 2022. Brazil, Chile and Peru attended.",
            "Santiago",
            "CHL",
        ),
        (
            "TIDTEC, 26 February 2024\nThe 20th meeting of the Technical Committee was chaired by Mr. Vila (Kenya).",
            None,
            None,
        ),
        (
            "Lake-Courier, Thursday 16 March 2023\nThe Board met on Tuesday for its special meeting.",
            None,
            None,
        ),
    ],
)
def test_where(text: str, city: str | None, country: str | None) -> None:
    place = read(text, "2024-03-20")[0].place
    assert ((place.city, place.country) if place else (None, None)) == (city, country)


def test_the_first_such_meeting_gives_the_fifth_no_day() -> None:
    text = (
        "14 September 2023, 18:45\n"
        "DUSHANBE – The fifth Consultative Meeting of the Heads of State of the Basin ended in the Palace of Nations.\n"
        "The Presidents of Kyrgyzstan and Uzbekistan came. The meeting was chaired by the Tajik leader.\n"
        "Recall that the first such meeting was held in the Kazakh capital in March 2018."
    )
    (meeting,) = read(text, "2023-09-14", "Leaders of the Basin sign a land transport agreement in Dushanbe")
    assert meeting.date is not None
    assert meeting.date.text == "14 September 2023"
