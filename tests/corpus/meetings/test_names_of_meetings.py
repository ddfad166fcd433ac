"""What a meeting and its body are called, where other words stand before or behind the name."""

from __future__ import annotations

import pytest

from tests.corpus.meetings.reading import only


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "The 16th session of the FAO/WHO Tolls Committee for the South West Pacific was held in Nadi on 3 May 2023.",
            "16th session of the FAO/WHO Tolls Committee for the South West Pacific",
        ),
        (
            "The 3rd meeting of the WHO Tolls Committee was held in Lusaka on 3 May 2023.",
            "3rd meeting of the WHO Tolls Committee",
        ),
        (
            "The Second Ministerial Meeting of the “Lake Asia – Gulf Council” Strategic Dialogue was held on 5 July 2019.",
            "Second Ministerial Meeting of the “Lake Asia – Gulf Council” Strategic Dialogue",
        ),
        (
            "A working meeting on the transport route “Lapis Lazuli” took place on 15 January 2021.",
            "working meeting on the transport route “Lapis Lazuli”",
        ),
        (
            "For once the Joint Committee of the Lower Canal met on board a ship on 13 April 2018 in Ghent.",
            "Joint Committee of the Lower Canal",
        ),
        (
            "With participation of the President of Tatarstan Rustam Minnikhanov the Council on Sport of the States met in"
            " Kazan on 21 February 2020.",
            "Council on Sport of the States",
        ),
        (
            "In the afternoon of 13 May 2018 on the shore of a lake the members of the Advisory Committee on Tolls gathered in"
            " Bled.",
            "Advisory Committee on Tolls",
        ),
        (
            "The 8th Meeting of the Ministers in Charge of Tolls of the Lake League was held in Bled on 5 July 2019.",
            "8th Meeting of the Ministers in Charge of Tolls of the Lake League",
        ),
        (
            "The meeting of ministers responsible for tolls of the Lake League was held in Bled on 5 July 2019.",
            "meeting of ministers responsible for tolls of the Lake League",
        ),
        (
            "The ministers of energy of the three neighbours that are to build the dam came together in Bled on 5 July 2019.",
            "ministers of energy of the three neighbours",
        ),
        (
            "With Peru having the presidency, the Council of Finance Ministers of the Lake League met on 5 July 2019 in Lima.",
            "Council of Finance Ministers of the Lake League",
        ),
        (
            "In a virtual meeting of the Committee on Port Security on 18 March 2021 the delegations discussed the cares of the"
            " small islands.",
            "virtual meeting of the Committee on Port Security",
        ),
    ],
)
def test_a_name_begins_and_ends_with_its_own_words(text: str, name: str) -> None:
    assert only(text).name == name


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        (
            "BAKU / TEHRAN – The Council of Customs Heads of the Inland League met on 27 November 2018 for its 8th session.",
            ("Council of Customs Heads of the Inland League",),
        ),
        (
            "With participation of the President of Tatarstan Rustam Minnikhanov the Council on Sport of the States met in"
            " Kazan on 21 February 2020.",
            ("Council on Sport of the States",),
        ),
        (
            "The Commission for Controlling the Desert Locust held its 33rd session in Muscat on 4 March 2019.",
            ("Commission for Controlling the Desert Locust",),
        ),
    ],
)
def test_a_body_is_no_town_no_officer_and_no_word_before_it(text: str, bodies: tuple[str, ...]) -> None:
    assert only(text).bodies == bodies


def test_a_company_keeps_its_name_without_half_a_quotation() -> None:
    text = (
        "The 9th meeting of the Postal Board was held in Ghent on 19 November 2024.\n\n"
        'Were present: members - Belgium, Latvia; guests - the Postal Union, "Intersat", company "Orlik" (Poland).'
    )
    meeting = only(text)
    assert {organisation.name for organisation in meeting.organisations} == {
        "Postal Union",
        "Intersat",
        "Orlik",
    }
    assert {state.code for state in meeting.states} == {"BEL", "LVA"}


def test_people_whom_capitals_make_a_body_give_their_meeting_its_name() -> None:
    meeting = only(
        "A fortnight later, on 13-14 December 2023, the Heads of Delegation to the Lake Union gathered in Rome for their 65th"
        " Meeting. Chad and Mali were present."
    )
    assert meeting.bodies == ("Heads of Delegation to the Lake Union",)


def test_the_first_under_a_new_chair_is_no_name_and_a_yearbook_no_forum() -> None:
    meeting = only(
        "The Lake Senior Officials Committee convened on 12-13 March 2025 in Lima. It was the first committee meeting held"
        " under the Peruvian Chairmanship 2024-2026. Delegates of Chad, Mali and Peru came. In the afternoon they attended a"
        " presentation of the Lake Think Tank Forum yearbook, in which 22 institutes published their articles."
    )
    assert meeting.name == "Lake Senior Officials Committee"
    assert meeting.ordinal is None


def test_a_bank_that_took_part_is_not_the_body_that_met() -> None:
    meeting = only(
        "On January 15, 2021, a five-lateral working meeting on the route took place. Delegations of Chad, Mali and Peru, as"
        " well as the Inland Development Bank took part in the meeting."
    )
    assert meeting.bodies == ()
