"""Reports made of parts, each with a label that gives a meeting's day. All bodies are invented."""

from __future__ import annotations

import pytest

from tests.corpus.meetings.reading import read

RECORD = (
    "RECORD OF MEETINGS\nA. Meeting of the Panel on Dykes\nOslo, 4 May 2016\nPoland and Latvia took part in the meeting. "
    "Estonia sent a note.\nThe Panel adopted a plan.\nB. Bilateral talks\nRiga, 6 May 2016\nMinisters of Latvia and Sweden "
    "agreed to mend the lock. Both were pleased."
)
DIGEST = (
    "Dykes and locks – May\n* 4 May, Oslo: Meeting of the Panel on Dykes. Poland and Latvia took part. The Panel adopted a "
    "plan.\n* 5 May: Vacancy. An analyst was sought by the office in Norway.\n* 6 May: Seminar on locks, Riga. Latvia and "
    "Sweden attended. They agreed to mend one.\nNext: Tallinn, in June."
)
TOWNS = (
    "REPORT ON THE FIRST HALF OF 2016\n1. The work went on.\n2. Oslo, 4 May 2016. Poland and Latvia took part. They "
    "adopted a plan.\n3. Riga, 6 May 2016. Latvia and Sweden attended. They agreed to mend the lock."
)


@pytest.mark.parametrize("text", [RECORD, DIGEST, TOWNS])
def test_each_part_is_a_meeting_with_its_own_states_day_and_town(text: str) -> None:
    first, second = read(text, "2016-06-10")
    assert (str(first.start), str(second.start)) == ("2016-05-04", "2016-05-06")
    assert set(first.codes) == {"POL", "LVA"}
    assert set(second.codes) == {"LVA", "SWE"}
    assert first.place is not None
    assert second.place is not None
    assert (first.place.city, second.place.city) == ("Oslo", "Riga")


ONE = [
    # told before the parts
    "The Panel on Dykes met in Oslo from 4 to 6 May 2016. Poland and Latvia took part.\nMeeting of experts, 4 May 2016\n"
    "Poland presented a plan.\nMeeting of ministers, 6 May 2016\nLatvia supported it.",
    # days of one meeting
    "MINUTES OF THE PANEL ON DYKES\nFirst session, Oslo, 4 May 2016\nPoland and Latvia took part. The Panel adopted a plan.\n"
    "Second session, Oslo, 6 May 2016\nLatvia closed the session.",
    "REPORT OF THE 4th MEETING OF THE PANEL ON DYKES\nOslo, 4-6 May 2016\nPoland and Latvia took part. The Panel adopted a "
    "plan.\nFriday, 6 May\nAgenda and session committee\nLatvia was elected to the chair.",
]


@pytest.mark.parametrize("text", ONE)
def test_days_and_parts_of_one_meeting_are_one(text: str) -> None:
    assert len(read(text, "2016-06-10")) == 1


def test_what_is_to_come_is_no_part() -> None:
    assert (
        len(
            read(DIGEST.replace("took part", "will take part").replace("adopted", "will adopt"), "2016-06-10")
        )
        < 2
    )
