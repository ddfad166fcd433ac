"""Statements that say by other words than "was held" that a meeting was, and what its day is. All bodies are invented."""

from __future__ import annotations

import pytest

from tests.corpus.meetings.reading import only, read

HELD = [
    (
        "On 5 November 2019 in Rabat, Minister Salim Idrissi met the Deputy Minister of Fisheries of Spain, Ana Ruiz.",
        None,
        "2019-11-05",
    ),
    (
        "The committee of Benin met its counterpart from Togo in Ouidah on 5 November 2019. Both sides signed a plan.",
        None,
        "2019-11-05",
    ),
    (
        "ACCRA — Cocoa ministers of Ghana and Togo on Thursday agreed to share seed, at the close of the 9th meeting of the "
        "Cocoa Council here. The two-day meeting heard reports. The council meets next in Lomé on March 5, 2020.",
        9,
        "2019-11-06",
    ),
    (
        "The presidents of the boards of Kenya and Uganda signed a protocol on 4 November 2019 at the end of the 30th Meeting "
        "of Port Directors.",
        30,
        "2019-11-04",
    ),
    (
        "Delegates of Benin and Ghana signed the accord at Lomé on Monday, at the fifth and last meeting of the steering "
        "committee.",
        5,
        "2019-11-04",
    ),
    (
        "The working group, made up of officials of Latvia and Estonia, held its last meeting in Tallinn on 5 November 2019.",
        None,
        "2019-11-05",
    ),
    (
        "The follow-up committee resumed its meetings on 5 November 2019 in Rabat. Delegations of Libya and Morocco attended.",
        None,
        "2019-11-05",
    ),
    (
        "Fifteenth annual meeting of the Commission for Northern Halibut, Halifax, 5 November 2019\n"
        "The following Contracting Parties were present: Canada, Norway, Iceland.",
        15,
        "2019-11-05",
    ),
]

HELD.append(
    (
        "Environment ministers of France and Germany parted without an accord on salt after a night of talks in Koblenz on "
        "Thursday. Switzerland had backed a draft.",
        None,
        "2019-11-07",
    )
)

NOT_HELD = [
    "The bank agreed on Thursday to buy a mill at the close of trading.",
    "The committee's last meeting was in 2012. Its members are Latvia and Estonia.",
    "The committee resumes its meetings in autumn.",
]


@pytest.mark.parametrize(("text", "number", "start"), HELD)
def test_a_meeting_held_by_other_words(text: str, number: int | None, start: str) -> None:
    meeting = only(text, "2019-11-08")
    assert meeting.ordinal == number
    assert str(meeting.start) == start


@pytest.mark.parametrize("text", NOT_HELD)
def test_no_meeting(text: str) -> None:
    assert read(text, "2019-11-08") == ()


def test_a_meeting_counted_within_the_year_has_no_number() -> None:
    meeting = only(
        "The Working Group on Cables held its second meeting of the year in Cork on 5 November 2019."
    )
    assert meeting.ordinals == ()


def test_the_whole_name_of_the_body_stands_in_the_heading() -> None:
    meeting = only(
        "Twelfth session of the Intergovernmental Council for Seeds\nThe 12th session of the Council was held in Cork on "
        "5 November 2019. Delegations of Ireland and France took part."
    )
    assert meeting.name == "Twelfth session of the Intergovernmental Council for Seeds"
    assert meeting.ordinals[0].body == "Intergovernmental Council for Seeds"


def test_an_edition_of_a_forum_has_its_number() -> None:
    meeting = only("The fourth edition of the Delta Governors' Forum was held in Accra on 5 November 2019.")
    assert meeting.ordinal == 4


def test_an_edition_of_a_book_has_none() -> None:
    meeting = only(
        "The Seed Forum was held in Accra on 5 November 2019. It launched the fourth edition of the handbook."
    )
    assert meeting.ordinal is None


def test_a_meeting_of_long_ago_is_none_of_the_reports_own() -> None:
    meeting = only(
        "Declaration of San Juan\nSan Juan, 11 May 2017\nIn San Juan the XII Regular Meeting of the Council of Archives was "
        "celebrated, with the participation of Chile and Peru;\n"
        "That in the XI Regular Meeting, held in Quito on 2 December 2016, an inventory was mandated;",
        "2017-05-12",
    )
    assert meeting.ordinal == 12
    assert str(meeting.start) == "2017-05-11"


@pytest.mark.parametrize("verb", ["will be", "will sit", "will be held"])
def test_the_next_council(verb: str) -> None:
    meeting = only(
        "The 25th meeting of the Council of Ministers of Ports was held in Accra on 5 November 2019.\n"
        f"The next Council {verb} in Lomé, in August 2020."
    )
    assert meeting.next is not None
    assert (meeting.next.text, meeting.next.place) == ("August 2020", "Lomé")


def test_the_day_in_the_lead_goes_before_that_of_the_story() -> None:
    meeting = only(
        "WEDNESDAY JULY 06, 2022\nLeaders of the Delta bloc on Tuesday agreed to set up a fund.\nThe 9th summit of the Delta "
        "League was held at State House, Accra. Ghana and Togo were represented.",
        "2022-07-06",
    )
    assert str(meeting.start) == "2022-07-05"


def test_an_invitation_is_no_venue() -> None:
    meeting = only(
        "The 16th plenary of the Bird Alliance was held in Baku on 5 November 2019 at the invitation of the "
        "Ministry of Ecology."
    )
    assert meeting.place is not None
    assert meeting.place.venue is None


def test_a_place_below_its_label() -> None:
    meeting = only(
        "Third Meeting on Snow Leopards\nDate\n21 May 2019 - 23 May 2019\nLocation\nAlmaty, Kazakhstan\nThe third meeting "
        "brought together agencies of Kazakhstan and Mongolia."
    )
    assert meeting.place is not None
    assert (meeting.place.city, meeting.place.country) == ("Almaty", "KAZ")


def test_a_declaration_whose_only_verb_is_meeting() -> None:
    meeting = only(
        "LIMA DECLARATION\nThe ministers of ports of Chile, Ecuador and Peru, meeting in Lima on 3 and 4 May 2017 at the XI "
        "Conference of Ministers of Ports;\n1. Elected the Minister of Peru as President;\n"
        "2. Decided that the next Conference will be held in Quito in 2019."
    )
    assert sorted(meeting.codes) == ["CHL", "ECU", "PER"]
    assert (meeting.ordinal, str(meeting.start)) == (11, "2017-05-03")


def test_today_by_a_dateline_that_a_full_stop_ends() -> None:
    meeting = only("Lima, May 18, 2017. The XI Summit of Port Cities was held today.", "2017-05-19")
    assert str(meeting.start) == "2017-05-18"


def test_next_meeting_that_was_held() -> None:
    meeting = only(
        "The next meeting of the Reed Commission was held in Oslo on 4 May 2019. Latvia and Estonia took part."
    )
    assert (str(meeting.start), meeting.codes, meeting.next) == ("2019-05-04", ("LVA", "EST"), None)


def test_next_meeting_that_will_be_held() -> None:
    assert (
        read("The next meeting of the Reed Commission will be held in Oslo on 4 May 2019.", "2019-04-01")
        == ()
    )
