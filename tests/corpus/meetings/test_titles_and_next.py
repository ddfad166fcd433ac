"""Records named by their titles and labels, and what is said of the next meeting."""

from __future__ import annotations

import pytest

from tests.corpus.meetings.reading import only, read


def test_a_council_by_its_title_and_day() -> None:
    meeting = only(
        "Transport and Energy Council (Energy), 4 June 2018\nRiga\nChair: Anna Berg, Minister for Energy of Latvia\n"
        "Ministers took note of the state of play. The Council adopted a general approach on grids. Over lunch ministers "
        "discussed storage with Commissioner Luis Ferrer.\n"
        "The next meeting of the Council is scheduled for 19 December 2018 in Lima."
    )
    assert str(meeting.start) == "2018-06-04"
    assert meeting.bodies[0].startswith("Transport and Energy Council")
    assert meeting.chair is not None
    assert meeting.next is not None
    assert (str(meeting.next.start), meeting.next.place) == ("2018-12-19", "Lima")


def test_labels_in_rows_with_a_colon() -> None:
    meeting = only(
        "Minutes\nMeeting: | Steering Committee of the Larch Network, 31st meeting\nDate and time: | 22.03.2018, 10:00\n"
        "Place: | Graz, Austria\nChair: | Marta Solar (Slovenia)\nParticipants: | Austria: Uta Bauer; Slovenia: Marta Solar\n"
        "Item 1: Approval of the minutes of the 30th meeting (Bolzano, 17.10.2017)\nThe minutes were approved.\n"
        "Next meeting: 18.10.2018, Xilemburg"
    )
    assert [o.ordinal for o in meeting.ordinals] == [31]
    assert meeting.bodies == ("Steering Committee of the Larch Network",)
    assert str(meeting.start) == "2018-03-22"
    assert meeting.chair is not None
    assert (meeting.chair.name, meeting.chair.state) == ("Marta Solar", "SVN")
    assert meeting.next is not None
    assert (str(meeting.next.start), meeting.next.place) == ("2018-10-18", "Xilemburg")


def test_the_body_that_acts_at_its_meeting() -> None:
    meeting = only(
        "COMMUNIQUÉ\nAdopted by the Peace Council of the Reed Union at its 104th meeting held on 28 October 2021\nThe Council, "
        "1. Decides to send a mission to Riga."
    )
    assert meeting.bodies == ("Peace Council of the Reed Union",)


@pytest.mark.parametrize(
    ("sentence", "words", "place"),
    [
        (
            "Denmark takes over at the turn of the year, and the ministers will meet in Riga in June.",
            "June",
            "Riga",
        ),
        ("Its regular 40th session is due in Algiers in December.", "December", "Algiers"),
        (
            "They thanked Norway and look forward to the next meeting, which Latvia will host in 2020.",
            "2020",
            "Latvia",
        ),
        (
            "They thanked the people of Norway and agreed to convene the Eighth Meeting in Latvia in 2021.",
            "2021",
            "Latvia",
        ),
    ],
)
def test_the_next_meeting(sentence: str, words: str, place: str) -> None:
    number = "Seventh Meeting" if "Eighth" in sentence else "meeting"
    meeting = only(
        f"The {number} of the Reed Ministers was held in Oslo on 13 November 2019. Sweden and Norway took part. {sentence}",
        "2019-11-14",
    )
    assert meeting.next is not None
    assert (meeting.next.text, meeting.next.place) == (words, place)


def test_another_summit_of_the_same_day() -> None:
    first, second = read(
        "The Extraordinary Organ Summit of the Reed Union was held in Riga on 22 March 2023. Latvia and Poland attended.\n"
        "On the same day, the Extraordinary Double Summit took place under the chairmanship of President Ann Lo of Estonia. It "
        "reaffirmed the decision taken in Vilnius on 31 January 2023."
    )
    assert [str(m.start) for m in (first, second)] == ["2023-03-22", "2023-03-22"]
    assert second.name == "Extraordinary Double Summit"


def test_what_stands_in_a_list_of_members_is_no_meeting() -> None:
    assert (
        read(
            "Member States and dates of accession\nAngola – 11 November 2003\nComoros – joined at the 37th Summit in "
            "Pretoria on "
            "18 August 2017\nLesotho – founding member\nThe Council meets twice a year."
        )
        == ()
    )


def test_what_is_prepared_for_a_meeting_to_come_has_not_its_number() -> None:
    meeting = only(
        "The Ministers of the Reed Community met in Riga on 4 May 2019. Latvia and Poland took part. They agreed on common "
        "positions at the 18th meeting of the Parties to the Marsh Treaty, to be held in Lima."
    )
    assert meeting.ordinals == ()


def test_bidders_for_a_session_to_come() -> None:
    assert (
        read(
            "Bids\nThe Secretariat invites sealed bids for interpretation at the fifteenth session of the Conference of the "
            "Parties, to be held in Bonn from 3 to 14 June 2024. The fourteenth session was held in Lima from 2 to 13 "
            "May 2019.\n"
            "Companies of Brazil, Egypt and Kenya may take part. Bids must reach the Secretariat by 12 January 2024.",
            "2023-12-04",
        )
        == ()
    )


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "The 127th meeting of the Reed Committee this week was held in Riga from 9 May 2022.",
            "127th meeting of the Reed Committee",
        ),
        (
            "The 3rd session of the Reed Board was held in Riga on 9 May 2022.",
            "3rd session of the Reed Board",
        ),
    ],
)
def test_a_name_has_no_words_of_time(text: str, name: str) -> None:
    assert only(text, "2022-05-12").name == name
