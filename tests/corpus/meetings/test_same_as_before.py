"""Those of one meeting who came to another one of the same report, told by pointing to them. All reports are invented."""

from __future__ import annotations

import pytest

from tests.corpus.meetings.reading import read

MINISTERS = (
    "The 12th Council of Reed Ministers was held in Lusaka, Zambia, on 14 May 2021. Ministers of Kenya, Malawi, Rwanda,"
    " Uganda and Zambia attended, with Peru as an observer."
)
OFFICERS = (
    "The 4th meeting of the Committee of Reed Officials took place in Ndola, Zambia, on 11 May 2021. Ms Ana Phiri was in the"
    " chair."
)
FIVE = {"KEN", "MWI", "RWA", "UGA", "ZMB"}


def _officials(said: str) -> set[str]:
    meetings = read(f"{MINISTERS}\n{OFFICERS} {said}")
    assert len(meetings) == 2
    (committee,) = (meeting for meeting in meetings if "Officials" in (meeting.name or ""))
    return {state.code for state in committee.states}


@pytest.mark.parametrize(
    ("said", "codes"),
    [
        ("Officials of the same five member states took part.", FIVE),
        ("The same delegations were present, except Rwanda.", (FIVE | {"PER"}) - {"RWA"}),
        (
            "Experts from all the member countries named above attended, with the exception of Kenya and Uganda.",
            FIVE - {"KEN", "UGA"},
        ),
        (
            "All the delegations that were later at the ministers' table had sent officials, Malawi excepted.",
            (FIVE | {"PER"}) - {"MWI"},
        ),
        ("All those who sat in the Council three days later had sent their officials, apart from Peru.", FIVE),
        ("The five member states sent their permanent secretaries.", FIVE),
        ("The delegations were the same as in the Council.", FIVE | {"PER"}),
        (
            "The same delegations, Kenya and Malawi excepted, took part and drew up a pact to save water.",
            FIVE - {"KEN", "MWI"} | {"PER"},
        ),
    ],
)  # fmt: skip
def test_those_who_are_pointed_to_came_as_well(said: str, codes: set[str]) -> None:
    assert _officials(said) == codes


@pytest.mark.parametrize(
    "said",
    [
        "Officials of four of the five member states had read the paper.",
        "The Committee asked the countries that have not joined the Reed Fund to do so.",
        "It met in the same hall, and spoke about the same three rivers.",
        "Those who asked for a road were told to wait.",
        "The observers present were not named.",
        "The delegations present at the meeting thanked the host.",
        "The other delegations present in the room applauded.",
        "The chair thanked all those who attended.",
        "Those who took part in the survey came from twelve towns.",
        "The countries that have been hit by floods asked for more funds.",
        "The states which have joined the treaty reported on their rivers.",
        "The delegations that were absent in Lusaka asked for the minutes.",
        "The five experts presented their papers.",
        "The five hundred participants of a forum visited a dairy.",
        "The same day officials opened a reed museum.",
        "In the same hall experts met in the evening.",
        "The delegations were of the same opinion.",
        "The states listed in Annex 2 agreed to report every year.",
        "The same delegations were invited but stayed away.",
    ],
)
def test_others_are_not_pointed_to(said: str) -> None:
    assert _officials(said) <= {"ZMB"}
