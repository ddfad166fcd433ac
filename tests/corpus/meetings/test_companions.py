"""Further meetings told of within a report, each with its own states, day and chair. All bodies are invented."""

from __future__ import annotations

import pytest

from corpus.meetings import Meeting
from tests.corpus.meetings.reading import read

MAIN = (
    "The 12th session of the Tidal Energy Council was held in Porto on 4 and 5 June 2019. It was chaired by Mr Rui "
    "Alves, Minister of Energy of Portugal. Delegations of Portugal, Spain, France and Ireland took part.\n"
    "The Council approved the code of practice for tidal barrages.\n"
)

# what follows the main meeting, the states of the further one, its first day
FURTHER = [
    (
        "On the same day, the ministers held their third Consultation with Donors on Barrages. Delegations of Japan and "
        "Canada attended the consultation.",
        {"JPN", "CAN"},
        None,
    ),
    (
        "On the sidelines of the session, on 5 June, the second Atlantic Turbine Forum brought together 200 makers. "
        "It was attended by delegations of Norway and Iceland.",
        {"NOR", "ISL"},
        "2019-06-05",
    ),
    (
        "The Technical Panel on Cables, made up of engineers, met ahead of the session on 2 and 3 June. Delegations of "
        "Spain and Ireland were present.",
        {"ESP", "IRL"},
        "2019-06-02",
    ),
    (
        "The Legal Committee met on 31 May in Lisbon. Representatives of France, Portugal and Spain took part.",
        {"FRA", "PRT", "ESP"},
        "2019-05-31",
    ),
    (
        "Meeting with the observers\nOn 6 June the heads of delegation met with the observers. Delegations of Morocco and "
        "Chile took part.",
        {"MAR", "CHL"},
        "2019-06-06",
    ),
    (
        "On Friday the Minister of Energy of Portugal received the Ambassador of Norway, Per Lie. They spoke of cables.",
        {"PRT", "NOR"},
        "2019-06-07",
    ),
    (
        "On 7 June the engineers sat again in Lisbon with colleagues. Delegations of Spain and Chile took part.",
        {"ESP", "CHL"},
        "2019-06-07",
    ),
    (
        "In the evening, Alves met with the Minister of Energy of Chile, Ana Soto. They signed a protocol.",
        None,
        None,
    ),
    (
        "During the visit, Minister Alves held talks with the Minister of Energy of Chile. They signed a protocol.",
        {"PRT", "CHL"},
        None,
    ),
    (
        "After the session the ministers Byrne and Alves had a bilateral meeting, at which they signed a protocol.",
        None,
        None,
    ),
    (
        "Next day Rui Alves met in Porto with the Minister of Energy of Norway. They spoke of cables.",
        None,
        "2019-06-06",
    ),
    (
        "A working party led by the Irish member, which met on 20 May with the members of Spain and Ireland, had written "
        "the text.",
        None,
        "2019-05-20",
    ),
]

NONE_FURTHER = [
    "On the sidelines of the session, the Minister received the Ambassador of Japan, who wished the Council well.",
    "Minister Alves then had separate talks with his Irish counterpart.",
    "Opening session\nThe opening session was addressed by the Minister of Energy of Portugal.",
    "In the afternoon a working session dealt with cables.",
    "The Standing Committee on Finance met on 4 June.",
    "The experts, who had met on 2 and 3 June, submitted a report.",
    "On the following day the delegations visited the barrage of Gaia.",
    "In the afternoon the session took up the budget.",
    "On 6 June the Council met again to close its books.",
    "On 6 June the ministers met to prepare the next session.",
    "The two-day session, which began on 4 June, ended on Wednesday. On 6 June the session was continued by mail.",
    "On the sidelines of the session, Minister Alves met with the Minister of Energy of Chile and with Norway's envoy.",
    "On 7 June the Minister of Energy of Portugal received the Ambassador of Norway.",
    "Minister Alves received in the morning his counterparts of Spain, France and Ireland, and dined with them.",
]


def _two(text: str) -> tuple[Meeting, Meeting]:
    first, second = read(MAIN + text, "2019-06-07")
    return first, second


@pytest.mark.parametrize(("text", "states", "day"), FURTHER)
def test_a_further_meeting_with_states_of_its_own(
    text: str, states: set[str] | None, day: str | None
) -> None:
    first, second = _two(text)
    assert first.ordinal == 12
    assert set(first.codes) == {"PRT", "ESP", "FRA", "IRL"}
    assert str(first.start) == "2019-06-04"
    if states is not None:
        assert set(second.codes) == states
    if day is not None:
        assert str(second.start) == day


@pytest.mark.parametrize("text", NONE_FURTHER)
def test_no_further_meeting(text: str) -> None:
    (meeting,) = read(MAIN + text, "2019-06-07")
    assert set(meeting.codes) == {"PRT", "ESP", "FRA", "IRL"}


def test_the_text_below_returns_to_the_main_meeting() -> None:
    first, second = _two(
        "Dialogue with the makers\nOn 5 June the Council held its first Dialogue with the Makers. Delegations of Norway and "
        "Iceland attended.\nThe Dialogue endorsed a label for turbines.\nThe 13th session will be held in Cork in May 2020."
    )
    assert [d.verb for d in second.decisions] == ["endorsed"]
    assert "endorsed" not in {d.verb for d in first.decisions}
    assert second.next is None
    assert first.next is not None
    assert first.next.place == "Cork"


def test_two_bodies_that_meet_jointly_are_one_meeting() -> None:
    (meeting,) = read(
        "The port authority hosted the 7th Conference of Harbour Masters, held jointly with the 3rd Meeting of its Board, "
        "in Porto on 4 June 2019. Delegations of Portugal and Spain took part."
    )
    assert [o.ordinal for o in meeting.ordinals] == [7, 3]


TALKS = [
    "Alves later had separate talks with Byrne, which dealt with the port of Cork.",
    "Bilateral meeting\nOn the afternoon of the same day, Minister Alves met with Minister Byrne. The two signed a protocol.",
    "On 6 June, Minister Alves met with Minister Byrne to discuss cables.",
    "Minister Byrne of Ireland spoke at the closing. On 6 June he met with Minister Alves to discuss cables.",
]


@pytest.mark.parametrize("text", TALKS)
def test_those_named_by_surname_count_for_their_states(text: str) -> None:
    main = (
        "The 12th session of the Tidal Energy Council was held in Porto on 5 June 2019. Minister of Energy of Portugal Rui "
        "Alves, Minister for the Marine of Ireland Orla Byrne and Minister of Energy of Spain Luis Prado attended.\n"
    )
    first, second = read(main + text, "2019-06-07")
    assert set(first.codes) == {"PRT", "ESP", "IRL"}
    assert set(second.codes) == {"PRT", "IRL"}


def test_talks_of_two_on_another_day_have_no_town_of_the_meeting() -> None:
    _, talks = read(
        "The 12th session of the Tidal Energy Council was held in Porto on 5 June 2019. Minister of Energy of Portugal Rui "
        "Alves, Minister for the Marine of Ireland Orla Byrne and Minister of Energy of Spain Luis Prado attended.\n"
        f"{TALKS[2]}",
        "2019-06-07",
    )
    assert talks.place is None


def test_a_town_is_shared_on_the_margins_and_within_a_few_days() -> None:
    _, beside = _two(
        "In the margins, the second Atlantic Turbine Forum was held. Norway and Iceland were represented."
    )
    assert beside.place is not None
    assert beside.place.city == "Porto"
    _, before = _two("The Legal Committee met on 3 May. Representatives of France and Spain took part.")
    assert before.place is None


def test_the_meeting_ahead_of_which_a_committee_met_is_not_its_name() -> None:
    _, second = _two(
        "The Technical Panel on Cables met ahead of the session on 2 June. Spain and Ireland were represented."
    )
    assert second.name is not None
    assert "Panel" in second.name


NAMED_TOGETHER = [
    "From 3 to 5 June 2019 in Porto, meetings of the working groups took place: the 12th meeting of the Group on Cables and "
    "the 5th meeting of the Group on Locks.\n",
    "The 12th meeting of the Group on Cables and the 5th meeting of the Group on Locks were held in Porto from 3 to 5 June "
    "2019.\n",
]


@pytest.mark.parametrize("text", NAMED_TOGETHER)
def test_meetings_named_together_and_told_one_by_one(text: str) -> None:
    first, second = read(
        text
        + "Delegations of Portugal, Spain and France took part in the meeting of the Group on Cables. Its budget was "
        "approved.\nThe meeting of the Group on Locks was attended by Portugal and Ireland only."
    )
    assert (first.ordinal, set(first.codes)) == (12, {"PRT", "ESP", "FRA"})
    assert (second.ordinal, set(second.codes)) == (5, {"PRT", "IRL"})
    assert str(second.start) == "2019-06-03"
    assert second.place is not None
    assert second.place.city == "Porto"


@pytest.mark.parametrize("text", NAMED_TOGETHER[1:])
def test_a_joint_session_told_as_one_is_one(text: str) -> None:
    (meeting,) = read(
        text
        + "Delegations of Portugal, Spain and France took part. The Group on Locks approved its budget. The Group on "
        "Cables elected Mr Alves of Portugal its head."
    )
    assert [o.ordinal for o in meeting.ordinals] == [12, 5]


def test_a_meeting_in_two_compositions_on_days_of_their_own() -> None:
    first, second = read(
        "The prime ministers gathered in Porto for a regular meeting of the Tidal Council.\n"
        "First day: narrow composition\n"
        "On 4 June the Council sat in a narrow composition. The meeting was chaired by the Prime Minister of Spain Luis "
        "Prado. Present were the Prime Minister of Portugal Rui Alves and the Prime Minister of Ireland Orla Byrne.\n"
        "Second day: expanded composition\n"
        "On 5 June the meeting continued in an expanded composition. It was joined by the Prime Minister of Norway Jens Dahl "
        "and the Prime Minister of Iceland Jon Palsson. The expanded meeting approved the plan.\n",
        "2019-06-06",
    )
    assert {"ESP", "PRT", "IRL"} <= set(first.codes)
    assert "NOR" not in first.codes
    assert {"NOR", "ISL"} <= set(second.codes)
    assert (str(first.start), str(second.start)) == ("2019-06-04", "2019-06-05")


def test_the_meeting_that_preceded_has_its_own_states() -> None:
    first, second = _two(
        "The Council was preceded on 2 and 3 June by the meeting of senior officials, chaired by Ms Eva Lind of Norway, which "
        "was attended by delegations of Spain, Ireland and Norway."
    )
    assert "NOR" not in first.codes
    assert {"ESP", "IRL", "NOR"} <= set(second.codes)
    assert (str(second.start), str(second.end)) == ("2019-06-02", "2019-06-03")


@pytest.mark.parametrize(
    ("words", "day"),
    [("The day before", "2018-05-02"), ("On the previous day", "2018-05-02"), ("The next day", "2018-05-04")],
)
def test_a_day_counted_from_the_main_meeting(words: str, day: str) -> None:
    first, second = read(
        "The presidents of Slovenia, Croatia and Austria met at Brdo on 3 May 2018. They discussed rail links.\n"
        f"{words}, the foreign ministers of the three states met in Ljubljana. Minister Karl Huber of Austria chaired that "
        "meeting.",
        "2018-05-05",
    )
    assert str(first.start) == "2018-05-03"
    assert first.chair is None
    assert str(second.start) == day
    assert second.place is not None
    assert second.place.city == "Ljubljana"


def test_what_deputies_prepared_is_no_meeting_of_theirs() -> None:
    (meeting,) = read(
        "We, the finance ministers of Brazil and India, met in Pretoria on 7 July 2011.\nYesterday our deputies met to prepare "
        "the meeting.",
        "2011-07-07",
    )
    assert set(meeting.codes) == {"BRA", "IND"}


def test_another_days_visit_gives_talks_no_day() -> None:
    meetings = read(
        "The 8th round of consultations between the foreign ministries of Peru and Egypt was held in Cairo on 2 October 2017. "
        "Deputy Minister of Peru Hugo Salas and Ambassador Amira Fahmy of Egypt took part.\n"
        "Deputy Minister Salas also met with the Minister of Tourism of Egypt Rania Adel, with whom he discussed flights. On 3 "
        "October he visited the League, where he met with its Deputy Secretary-General.",
        "2017-10-04",
    )
    assert len(meetings) == 2
    assert str(meetings[1].start) == "2017-10-02"
    assert set(meetings[1].codes) == {"PER", "EGY"}


def test_what_stands_below_a_seminar_is_not_of_it() -> None:
    first, second = _two(
        "The session was preceded by a seminar on dikes. The seminar was attended by experts of Japan and Canada.\n"
        "The Finance Committee, chaired by Ms Noy of Ireland, recommended the budget."
    )
    assert set(second.codes) == {"JPN", "CAN"}
    assert not {"JPN", "CAN"} & set(first.codes)


def test_a_joint_meeting_after_the_session_is_another() -> None:
    first, second = _two(
        "After the closing of the session the Council held a joint meeting with the Gulf Commission, in which Oman and Qatar "
        "took part."
    )
    assert set(first.codes) == {"PRT", "ESP", "FRA", "IRL"}
    assert set(second.codes) == {"OMN", "QAT"}


def test_a_lecture_in_parallel_is_none() -> None:
    (meeting,) = read(
        MAIN
        + "A seminar on cables was held in parallel, in which scholars from Chile and Kenya gave lectures."
    )
    assert set(meeting.codes) == {"PRT", "ESP", "FRA", "IRL"}


def test_surnames_of_those_who_sat_down_with_others() -> None:
    text = (
        "The Heads of Government of the Amber Coast met in Gdańsk on 4 June 2019. Danish Prime Minister Jens Holm, "
        "Swedish Prime Minister Eva Lund and Polish President Adam Kos took part.\n"
        "On the sidelines, Holm and Lund sat down with Norwegian Prime Minister Ola Berg to discuss the ferry line."
    )
    main, beside = read(text)
    assert set(main.codes) == {"DNK", "SWE", "POL"}
    assert set(beside.codes) == {"DNK", "SWE", "NOR"}
    assert beside.organisations == ()


def test_a_meeting_whose_report_was_received_is_only_named() -> None:
    (meeting,) = read(
        "The 4th session of the Lantern Council was held in Riga on 8 May 2021. The Council adopted its plan.\n"
        "The Council received the report of the Meeting of Harbour Ministers held on 7 May 2021 and noted its advice."
    )
    assert meeting.ordinal == 4


def test_a_body_that_met_on_another_day_than_the_headings_give() -> None:
    first, second = read(
        "Outcomes of the 46th Plenary of the Reed Task Force\nOslo, 15-16 November 2017\nThe Plenary was presided over by "
        "Norway.\nSweden reported on its law.\nThe Heads of Unit group met on 13 and 14 November. Directors from Latvia and "
        "Estonia gave talks.\nThe Plenary approved the accounts.",
        "2017-11-17",
    )
    assert (str(first.start), str(second.start)) == ("2017-11-15", "2017-11-13")
    assert set(second.codes) == {"LVA", "EST"}
    assert not set(first.codes) & set(second.codes)


def test_the_day_on_which_a_page_was_put_up_is_not_the_meetings() -> None:
    page = (
        "Outcomes of the 46th Plenary of the Reed Task Force\nOslo, 16 November 2017\nThe Plenary was presided over by Norway."
        "\nThe group met on 13 and 14 November. Directors from Latvia and Sweden took part."
    )
    (meeting,) = read(page, "2017-11-16")
    assert set(meeting.codes) >= {"LVA", "SWE"}
    assert len(read(page, "2017-11-20")) == 2
