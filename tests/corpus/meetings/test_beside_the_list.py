"""Who stayed away and which organisations came, as the fact model says beside the rules."""

from __future__ import annotations

import pytest

from corpus.meetings import read_meetings
from corpus.meetings.learned.beside_the_list import judged_absent
from corpus.meetings.learned.candidates import STATE, Candidate
from corpus.meetings.learned.judging import Judged
from corpus.report import Report, Span


def _place(code: str, came: float, away: float, at: int) -> Judged:
    return Judged(Candidate(STATE, code, Span(at, at + 4)), (came, -9.0, away), at)


def test_a_state_that_is_surely_said_to_have_stayed_away_is_absent() -> None:
    (absence,) = judged_absent([_place("CUB", -7.0, 3.2, 0)], listed=(), known=())
    assert absence.code == "CUB"
    assert judged_absent([_place("CUB", -7.0, 3.2, 0)], listed=(), known=("CUB",)) == ()


def test_one_that_another_sentence_says_came_is_not() -> None:
    places = [_place("CUB", 8.0, -8.5, 0), _place("CUB", -7.0, 3.2, 40)]
    assert judged_absent(places, listed=("CUB",), known=()) == ()
    assert judged_absent(places, listed=(), known=()) == ()


def test_an_organisation_that_took_the_floor_keeps_its_whole_name() -> None:
    text = (
        "The 66th session of the Sava Board was held on 5 May 2023 in Zagreb. Representatives of the World Bank, of the"
        " International Commission for the Protection of the Danube River (ICPDR) and of the Global Water Partnership"
        " Mediterranean (GWP-Med) took the floor. The Secretariat reported on its work."
    )
    (meeting,) = read_meetings(Report(text))
    assert [organisation.name for organisation in meeting.organisations] == [
        "World Bank",
        "International Commission for the Protection of the Danube River (ICPDR)",
        "Global Water Partnership Mediterranean (GWP-Med)",
    ]


def test_organisations_whose_officers_came() -> None:
    text = (
        "The 5th session of the Council was held in Riga on 3 May 2023. Latvia, Malta and Poland took part. It was"
        " co-chaired by Mr."
        " Janis Ozols, Minister of Finance of Latvia, and Mr. Werner Ash, Director General at ADB. Taking part were"
        " the Minister of"
        " Economy of Estonia Juhan Saar and the EEC Minister for Trade Andrei Lind. Partners spoke of their COVID-19 response."
    )
    (meeting,) = read_meetings(Report(text))
    assert {organisation.name for organisation in meeting.organisations} == {"ADB", "EEC"}


@pytest.mark.parametrize(
    ("text", "came"),
    [
        (  # whose bodies or members came
            "On 14 May 2024 the Working Group on Digital Trade met in Minsk. The delegations of Armenia, Belarus and"
            " Tajikistan took part. Around the table with them were the Baltic Executive Committee, bodies of sectoral"
            " cooperation and other bodies of the Baltic Union, members of the Commission on Economic Issues and scientists.",
            "Baltic Executive Committee",
        ),
        (  # what a minister is for, and what a state has sent
            "The 5th meeting of the regulators was held in Riga on 3 May 2023. The regulators ComCom (Georgia), NCEC"
            " (Ukraine) and BIPT (Belgium) took part. Also present were the Minister for Higher Education, Industry and"
            " Innovation of Latvia and UNESCO.",
            "UNESCO",
        ),
    ],
)
def test_what_is_no_organisation_that_came(text: str, came: str) -> None:
    (meeting,) = read_meetings(Report(text))
    assert [organisation.name for organisation in meeting.organisations] == [came]
