"""Reports whose parts are headed by the name of what met. All bodies are invented."""

from __future__ import annotations

import pytest

from tests.corpus.meetings.reading import read

WEEK = (
    "Two meetings on the harbours were held in Lomé on 6 May 2016.\nHarbour Council\nThe ministers met under the chairmanship "
    "of Togo. Poland and Latvia asked for a delay. The Council agreed to wait.\nPacific–Andes Ministerial Meeting\nTogo also "
    "chaired the meeting with the Andes. Peru and Chile were represented by their ministers. They endorsed a plan."
)
INTRODUCED = (
    "Today's Harbour Council dealt with cranes. It was followed by the ninth Pacific–Andes Ministerial Meeting.\nHarbour "
    "Council\nThe ministers of the ports met in the morning. Poland and Latvia took part.\nPacific–Andes Ministerial Meeting\n"
    "Peru and Chile were represented by their ministers. They endorsed a plan."
)


@pytest.mark.parametrize("text", [WEEK, INTRODUCED])
def test_each_heading_that_names_a_meeting_begins_one(text: str) -> None:
    first, second = read(text, "2016-05-06")
    assert {"POL", "LVA"} <= set(first.codes)
    assert not {"PER", "CHL"} & set(first.codes)
    assert {"PER", "CHL"} <= set(second.codes)
    assert not {"POL", "LVA"} & set(second.codes)


ONE = [
    # parts of one meeting's record
    "The 12th meeting of the Harbour Council was held in Lomé on 6 May 2016. Togo and Peru took part.\nReport of the Technical "
    "Committee\nThe Committee met in March. Peru chaired it.\nElection of the Bureau\nTogo was elected to chair the Council.",
    # what stands before them tells of a meeting that no heading names
    "The 12th session of the Assembly of Ports was held in Lomé on 6 May 2016. Togo and Peru took part.\nCommittee on Cranes\n"
    "Togo chaired the committee.\nCommittee on Quays\nPeru chaired the committee.",
]


@pytest.mark.parametrize("text", ONE)
def test_headings_of_one_meeting_begin_no_other(text: str) -> None:
    assert len(read(text, "2016-06-10")) == 1
