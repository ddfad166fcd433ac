"""What minutes and communiqués put at their head, and what their text then says of other meetings. All facts are invented."""

from __future__ import annotations

from datetime import date

import pytest

from tests.corpus.meetings.reading import only, read

MINUTES = (
    "MINUTES\nof the 31st meeting of the Panel on Orchard Pests\nDate: 5-6 June 2018\n"
    "Venue: Maison des Arbres, Salle III, Geneva\nChair: Ms. L. Quist (Norway)\nPresent: Austria, Norway, Poland\n"
    "Observers: European Commission, Orchard Growers Union\n1. Opening\nThe Chair opened the meeting at 9 a.m.\n"
    "2. Minutes of the 30th meeting\nThe minutes of the 30th meeting, held in Graz on 2-3 October 2017, were approved."
)


def test_the_meeting_whose_minutes_are_approved_is_not_the_one_minuted() -> None:
    meeting = only(MINUTES)
    assert meeting.ordinal == 31
    assert meeting.start == date(2018, 6, 5)


def test_a_lesser_town_behind_a_label_of_place() -> None:
    place = only(MINUTES).place
    assert place is not None
    assert (place.city, place.country) == ("Geneva", "CHE")


def test_observers_behind_their_label_are_organisations_that_came() -> None:
    names = {organisation.name for organisation in only(MINUTES).organisations}
    assert names == {"European Commission", "Orchard Growers Union"}


def test_an_earlier_numbered_meeting_in_a_recital() -> None:
    meeting = only(
        "Adopted by the River Security Council at its 2041st meeting held on 3 May 2022, on the drought,\n"
        "Recalling its communiqué adopted at its 2030th meeting held on 1 March 2022;\n"
        "The Council took note of the report and decided to renew the mandate of the mission."
    )
    assert (meeting.ordinal, meeting.start) == (2041, date(2022, 5, 3))


def test_what_follows_a_word_on_the_meeting_before_is_told_of_the_main_one() -> None:
    meetings = read(
        "1. The Seventh Ministerial Meeting on Soil was held on 24 August 2023 in Vientiane. The Meeting was preceded by "
        "the 12th Meeting of Senior Officials on Soil on 22-23 August 2023.\n"
        "2. The Meeting was chaired by Ms. Kham Vora, Minister of Soil of Lao PDR.\n"
        "3. The Ministers adopted the Soil Charter."
    )
    main = next(meeting for meeting in meetings if meeting.ordinal == 7)
    assert main.chair is not None
    assert main.chair.name == "Kham Vora"
    assert [decision.verb for decision in main.decisions] == ["adopted"]


def test_the_first_in_its_form_is_not_the_first_of_the_series() -> None:
    meeting = only(
        "Last week, Norway hosted the first in-person plenary of the Polar Officials since 2019, on 24-25 October in Tromsø.",
        "2022-10-30",
    )
    assert meeting.ordinal is None
    assert meeting.host is not None
    assert meeting.host.value == "NOR"


def test_elected_by_acclamation() -> None:
    meeting = only(
        "The Fifth Session of the Dune Commission was held in Amman from 7 to 9 May 2015. The Commission elected by "
        "acclamation Mr Raed Khoury (Jordan) as Chairperson and Mr Farid Ammar (Lebanon) as Vice-Chair."
    )
    assert meeting.chair is not None
    assert meeting.chair.name == "Raed Khoury"
    assert [decision.verb for decision in meeting.decisions] == ["elected"]


def test_who_declared_the_meeting_open_opened_it() -> None:
    meeting = only(
        "The Fifth Session of the Dune Commission was held in Accra from 7 to 9 May 2015. It was addressed by Mr Kofi Badu, "
        "Minister of Lands of Ghana, who declared the Session open."
    )
    assert meeting.opened_by is not None
    assert meeting.opened_by.name == "Kofi Badu"


def test_a_country_behind_a_town_and_its_island() -> None:
    place = only(
        "The Fifth Session of the Dune Commission was held in Port Louis, Savanne District, Mauritius, on 7 May 2015."
    ).place
    assert place is not None
    assert place.country == "MUS"


def test_a_class_word_inside_the_name_of_a_body() -> None:
    meeting = only(
        "The Fifth Session of the Dune Commission was held in Accra on 7 May 2015. Representatives of the World Bank and the "
        "United Nations Population Fund took part as observers."
    )
    assert {organisation.name for organisation in meeting.organisations} == {
        "World Bank",
        "United Nations Population Fund",
    }
    assert meeting.collective == ()


HELD = "The Fifth Session of the Dune Commission was held in Accra from 7 to 9 May 2015.\n"


@pytest.mark.parametrize(
    "said",
    [
        "Agenda Item 2: Dune grasses",
        "Dune grasses (agenda item 2)",
        "Particular attention was paid to dune grasses.",
        "Under discussion were dune grasses.",
        "The main topics of the meeting were dune grasses and sand.",
        "Governors debated dune grasses.",
        "During the session an exchange of opinions took place on dune grasses.",
    ],
)
def test_what_was_on_the_agenda(said: str) -> None:
    text = HELD + said + "\nThe Commission adopted the Sand Plan."
    assert [item.of(text) for item in only(text).agenda] == [said]


def test_items_below_a_lead_on_decisions_are_decisions() -> None:
    meeting = only(
        HELD + "The Commission deliberated over 9 agenda items and passed the following decisions:\n"
        "1. Approved the budget for 2016.\n2. Elected Ms. Lea Moor of Malta as Chairman."
    )
    assert [decision.verb for decision in meeting.decisions] == ["approved", "elected"]
    assert not any("Approved" in item.of(meeting.text) for item in meeting.agenda)


@pytest.mark.parametrize(
    ("said", "document"),
    [
        ("It was decided to hold a seminar on sand.", "to hold a seminar on sand"),
        ("The Commission agreed that the dunes be mapped in 2016.", "dunes be mapped in 2016"),
    ],
)
def test_what_was_decided_is_the_whole_clause(said: str, document: str) -> None:
    assert [decision.document for decision in only(HELD + said).decisions] == [document]


def test_a_number_of_bodies_of_two_kinds() -> None:
    meeting = only(
        HELD
        + "It was attended by 46 delegates from five intergovernmental and non-governmental organizations."
    )
    assert (5, "intergovernmental and non-governmental organizations") in [
        (count.count, count.of) for count in meeting.headcounts
    ]


def test_the_day_of_what_was_accepted_is_not_the_day_of_the_meeting() -> None:
    meeting = only(
        "Joint second session of the Parties to the Dune Convention and first session of the Parties to its Protocol\n"
        "Geneva, 5 to 7 May 2015\nAttendance\n1. The sessions were attended by delegations from Chad, Malta and Togo.\n"
        "2. The Chair, Ms. Lea Moor (Malta), opened the sessions.\n"
        "3. The Meeting accepted the offer by Togo to host its third session in Lomé from 3 to 5 June 2018."
    )
    assert meeting.start == date(2015, 5, 5)


def test_the_day_in_the_lead_goes_before_that_of_talks_with_others() -> None:
    first = read(
        "ARUSHA, May 7 (Agency) -- Ministers of lands on Thursday agreed to map all dunes. The decision was made at the 17th "
        "meeting of the Dune Council, which took place in the northern Tanzanian city of Arusha.\n"
        "The meeting was chaired by Kofi Badu, Minister of Lands of Ghana.\n"
        "On Wednesday the ministers met with partners led by the Sand Bank, which pledged 2 million dollars.",
        "2015-05-07",
    )[0]
    assert (first.ordinal, first.start) == (17, date(2015, 5, 7))


def test_a_minister_who_hosts_her_colleagues() -> None:
    meeting = only(
        "Minister of Lands Aino Virta hosted her Nordic and Baltic colleagues at the House of the Estates in Helsinki on "
        "Tuesday, 14 May.\nThe ministers discussed dunes.",
        "2019-05-15",
    )
    assert meeting.start == date(2019, 5, 14)
    assert meeting.place is not None
    assert meeting.place.city == "Helsinki"


def test_people_counted_by_a_noun_that_no_list_holds() -> None:
    meeting = only(HELD + "It brought together 45 geomorphologists from 18 countries.")
    assert (45, "geomorphologists") in [(count.count, count.of) for count in meeting.headcounts]


@pytest.mark.parametrize(
    "said",
    [
        "It was inaugurated by Mr Karim Saadi, Minister of Lands of Qatar and President of the current session.",
        "It was opened by Mr Tom Lim, Executive Secretary, and Mr Karim Saadi, Director of the Land Office of Qatar, in his "
        "capacity as Chair of the Dune Commission.",
    ],
)
def test_the_chair_told_by_a_description_of_the_person(said: str) -> None:
    meeting = only(HELD + said)
    assert meeting.chair is not None
    assert meeting.chair.name == "Karim Saadi"


def test_the_head_of_a_summary_record() -> None:
    meeting = only(
        "Fourth Committee\nSummary record of the 14th meeting\n"
        "Held at Headquarters, New York, on Tuesday, 18 October 2022, at 10 a.m.\nChair: Mr. Ali Nur (Oman)\n"
        "The meeting was called to order at 10.05 a.m.\nAgenda item 49: Assistance in dune work (continued)\n"
        "1. Mr. Lind (Sweden) said that dunes moved.\n"
        "2. Ms. Rizk (Egypt) drew attention to the conference held in Oslo in November 2019.\n"
        "The meeting rose at 12.45 p.m."
    )
    assert (meeting.ordinal, meeting.start) == (14, date(2022, 10, 18))
    assert meeting.place is not None
    assert meeting.place.city == "New York"
    assert len(meeting.agenda) == 1


def test_a_life_is_no_report_of_a_meeting() -> None:
    assert not read(
        "Ms Lea Moor took office as Director on 1 March 2019. She chaired the 12th session of the Dune Council in Quito in "
        "2014 and represented Malta at the Sand Forum. She holds degrees from two universities."
    )


def test_the_day_of_a_session_that_was_opened_and_that_of_the_founding() -> None:
    meeting = only(
        "The Dune Commission opened its 97th session in Budapest yesterday, in the year of the anniversary of its founding "
        "conference, held in Belgrade from 30 July to 18 August 1948.",
        "2022-05-12",
    )
    assert meeting.start == date(2022, 5, 11)
    assert meeting.place is not None
    assert meeting.place.city == "Budapest"


def test_thanks_to_the_host_beside_a_word_on_the_next_session() -> None:
    meeting = only(
        HELD
        + "The Commission thanked Ghana for its hospitality and welcomed the hosting of the sixth session by Kuwait."
    )
    assert meeting.host is not None
    assert meeting.host.value == "GHA"


def test_day_and_town_below_the_name_not_those_of_the_letterhead() -> None:
    meeting = only(
        "Riga, 9 July 2015\nFER (2015) 9\n12th meeting of the Group of Experts on Ferries\nGdynia, Poland, 1-2 July 2015\n"
        "MEETING REPORT\nThe meeting was attended by experts from Latvia and Poland."
    )
    assert (meeting.start, meeting.end) == (date(2015, 7, 1), date(2015, 7, 2))
    assert meeting.place is not None
    assert meeting.place.city == "Gdynia"
