"""The number of a meeting, where it stands elsewhere than in what the meeting is called."""

from __future__ import annotations

import pytest

from corpus.meetings import read_meetings
from corpus.report import Report


@pytest.mark.parametrize(
    ("text", "number", "quote"),
    [
        (
            "Heads of posts of the river states met for the fourth time in Vienna on 30 May 2024.\nAustria chaired.",
            4,
            "fourth",
        ),
        (
            "The Grid Coordination Committee met for a second time, on 24 November 2022, in Riga. Latvia chaired.",
            2,
            "second",
        ),
        (
            "RPC-46, Riga, 17 May 2018\n\nThe River Posts Committee met for one day. Latvia and Estonia took part.",
            46,
            "46",
        ),
        (
            "The Lake Fisheries Council met in Bern on 17 May 2018.\n\nSwitzerland and Austria took part in LFC 31.",
            None,
            "",
        ),
        (
            "LFC 31 at a glance: Austria asks\n\nThe Lake Fisheries Council met in Bern on 17 May 2018.",
            31,
            "31",
        ),
        (
            "HERPV-19: ministers of Austria and Chad met on 17 May 2018\n\nThe ministers of Austria and Chad met in Bern on 17"
            " May 2018 about the HERPV-19 outbreak.",
            None,
            "",
        ),
        (
            "XGR-46, Riga, 17 May 2018\n\nThe committee met for one day. Latvia and Estonia took part.",
            46,
            "46",
        ),
        (
            "Pact10 and the EU27 ministers\n\nThe ministers of Austria and Chad met in Bern on 17 May 2018.",
            None,
            "",
        ),
    ],
)
def test_the_number_beside_what_it_is_called(text: str, number: int | None, quote: str) -> None:
    (meeting,) = read_meetings(Report(text))
    assert [ordinal.ordinal for ordinal in meeting.ordinals] == ([number] if number else [])
    assert [ordinal.span.of(text) for ordinal in meeting.ordinals] == ([quote] if number else [])
