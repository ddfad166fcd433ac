"""Who was there, in many voices: lines of `presence.tsv` hold the states with what is said of them, a tab and the words.

A state may carry ":observer", ":guest" or ":member" and "~" for taking part from afar. A line "\\n" in the words begins a new
line of the report. All bodies and persons are invented.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.corpus.meetings.reading import only

HELD = "The 5th meeting of the Council of Regional Libraries was held in Odense on 4 May 2016."


def _cases() -> list[tuple[str, str]]:
    lines = (Path(__file__).parent / "presence.tsv").read_text(encoding="utf-8").splitlines()
    return [(words, expected) for expected, _, words in (line.partition("\t") for line in lines)]


@pytest.mark.parametrize(("words", "expected"), _cases())
def test_who_was_there(words: str, expected: str) -> None:
    meeting = only(HELD + ("\n" if "\\n" in words else " ") + words.replace("\\n", "\n"))
    told = {
        state.code: (f":{state.role}" if state.role else "") + ("~" if state.remote else "")
        for state in meeting.states
    }
    wanted = {item[:3]: item[3:] for item in expected.split()}
    assert set(told) == set(wanted)
    assert {code: told[code] for code, said in wanted.items() if said} == {
        c: s for c, s in wanted.items() if s
    }


def _bodies() -> list[tuple[str, str]]:
    lines = (Path(__file__).parent / "organisations.tsv").read_text(encoding="utf-8").splitlines()
    return [(words, expected) for expected, _, words in (line.partition("\t") for line in lines)]


@pytest.mark.parametrize(("words", "expected"), _bodies())
def test_which_organisations_were_there(words: str, expected: str) -> None:
    """Lines of `organisations.tsv`: names with ":role" if one is told, between semicolons, a tab and the words."""
    meeting = only(f"{HELD} {words}")
    told = {body.name + (f":{body.role}" if body.role else "") for body in meeting.organisations}
    assert told == {name.strip() for name in expected.split(";") if name.strip()}


def test_a_class_beside_a_full_list_only_sums_it_up() -> None:
    listed = only(f"{HELD} Library directors of the Member States took part: Chad, Mali, Niger and Togo.")
    assert (listed.collective, listed.attendance_list) == ((), "full")
    alone = only(f"{HELD} All Member States took part.")
    assert [group.name for group in alone.collective] == ["All Member States"]
    assert alone.attendance_list == "collective"


def test_a_number_of_states_is_a_head_count_and_no_class() -> None:
    meeting = only(f"{HELD} Representatives of 49 Member States took part.")
    assert [(count.count, count.of) for count in meeting.headcounts] == [(49, "Member States")]
    assert meeting.collective == ()


def test_the_office_of_the_one_who_came_tells_the_level() -> None:
    meeting = only(
        f"{HELD}\nThe following delegations attended:\nAlgeria: Mr Youcef Cherfa, Minister of Labour\n"
        "Chad: Director of Employment\nMali: Ms Awa Keita"
    )
    assert {state.code: state.capacity for state in meeting.states} == {
        "DZA": "Minister of Labour", "TCD": "Director of Employment", "MLI": None,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("The following 17 Members were represented: Chad, Mali and Togo.", [(17, "Members")]),
        ("Seven delegates from six countries attended (see Annex 1).", [(7, "delegates"), (6, "countries")]),
        ("In all, 52 participants were registered.", [(52, "participants")]),
        (
            "Sixty-four (64) participants from two (2) States took part.",
            [(64, "participants"), (2, "States")],
        ),
        ("Forty shelves were registered in two rooms.", []),
    ],
)
def test_how_many_were_there(words: str, expected: list[tuple[int, str]]) -> None:
    assert [(count.count, count.of) for count in only(f"{HELD} {words}").headcounts] == expected


def test_who_sat_in_the_room_was_not_remote() -> None:
    meeting = only(f"{HELD} Delegations of Chad and Mali attended in person, Togo by video link.")
    assert {state.code: state.remote for state in meeting.states} == {"TCD": False, "MLI": False, "TGO": True}


def test_the_meetings_own_body_did_not_come_to_it() -> None:
    meeting = only(
        "The 3rd Summit of the Heads of State of the Lake Basin Community (LBC) was held in Accra on 3 May 2022.\n"
        "It was attended by the presidents of Chad, Mali and Togo, by H.E. Awa Keita, Executive Secretary of LBC, and by "
        "representatives of the African Development Bank and UNDP."
    )
    assert [body.name for body in meeting.organisations] == ["African Development Bank", "UNDP"]


def test_those_beside_a_class_make_no_list_of_it() -> None:
    meeting = only(
        "The 4th session of the Lantern Council was held in Riga on 5 May 2021. It was attended by the ministers of all Member "
        "States, as well as special envoys of Chile, Ghana and Nepal."
    )
    assert sorted(meeting.codes) == ["CHL", "GHA", "NPL"]
    assert meeting.attendance_list == "collective"


def test_a_guest_who_is_welcomed_makes_no_list() -> None:
    meeting = only(
        "The 4th session of the Lantern Council was held in Riga on 5 May 2021. It welcomed H.E. Omar Said, Minister of "
        "Ports of Egypt."
    )
    assert sorted(meeting.codes) == ["EGY"]
    assert meeting.attendance_list == "none"


def test_some_by_video_link_among_others_in_the_room_make_it_hybrid() -> None:
    meeting = only(f"{HELD} It was attended by the ministers of Chad and Mali and, by video link, of Togo.")
    assert meeting.format is not None
    assert meeting.format.value == "hybrid"


def test_a_round_number_of_states_is_a_head_count() -> None:
    meeting = only(f"{HELD} Minister of Culture Hans Eriksen joined his colleagues from around 50 countries.")
    assert [(count.count, count.of) for count in meeting.headcounts] == [(50, "countries")]


def test_speakers_beside_a_head_count_make_no_list() -> None:
    meeting = only(
        f"{HELD} Delegations from 34 states took part, including 12 ministers. President Ana Ruiz of Chile and President "
        "Ama Obi of Ghana addressed the plenary."
    )
    assert sorted(meeting.codes) == ["CHL", "GHA"]
    assert meeting.attendance_list == "headcount"


@pytest.mark.parametrize(
    "words",
    [
        "Chad attended as an invitee.",
        "The President of Chad joined them by video link.",
        "The Foreign Minister of Chad attended as a guest and Togo as an observer.",
    ],
)
def test_guests_beside_a_class_leave_the_list_a_class(words: str) -> None:
    meeting = only(f"The foreign ministers of the Reed Union met in Odense on 4 May 2016. {words}")
    assert meeting.attendance_list == "collective"


def test_one_guest_by_video_does_not_make_the_meeting_online() -> None:
    words = "The President of Chad joined them by video link."
    meeting = only(f"The foreign ministers of the Reed Union met in Odense on 4 May 2016. {words}")
    assert meeting.format is None
    assert [state.remote for state in meeting.states if state.code == "TCD"] == [True]


def test_every_third_state_by_video_makes_it_hybrid() -> None:
    meeting = only(
        f"{HELD} Delegations of Chad, Togo, Mali and Benin took part. Ghana and Niger took part by videoconference."
    )
    assert meeting.format is not None
    assert meeting.format.value == "hybrid"


def test_an_office_before_the_name_ends_no_list_of_states() -> None:
    meeting = only(
        f"{HELD}\nThe session was attended by the following Heads of State or their representatives:\n"
        "Angola: H.E. President Joao Lima\n"
        "Union of Comoros: H.E. Dhoihir Madi, Minister of Foreign Affairs\n"
        "Seychelles: Ambassador Claude Payet, High Commissioner of the Republic of Seychelles to South Africa\n"
        "Zambia: H.E. President Hakainde Zulu\n"
    )
    assert meeting.codes == ("AGO", "COM", "SYC", "ZMB")


def test_those_whom_counted_people_represent_are_counted_too() -> None:
    meeting = only(
        f"{HELD} It was attended by 118 delegates representing 14 Arab administrations and the ITU."
    )
    assert [(count.count, count.of) for count in meeting.headcounts] == [
        (118, "delegates"),
        (14, "Arab administrations"),
    ]


def test_others_behind_companies_are_no_states() -> None:
    meeting = only(
        f"{HELD} It was attended by Chad, Mali and Niger, as well as by the companies Libris, Bokhus and others."
    )
    assert meeting.attendance_list == "full"


def test_a_number_of_states_beside_a_list_of_organisations_is_a_head_count() -> None:
    meeting = only(
        f"{HELD} A total of 90 delegates from 30 Member States attended. Representatives of the Lakes Union, the Rivers "
        "Commission and the Coast Association also took part."
    )
    assert meeting.attendance_list == "headcount"


@pytest.mark.parametrize(
    "sentence",
    [
        "Norway, long courted, did not figure among those present.",
        "Norway did not appear on the list of participants.",
    ],
)
def test_who_is_not_among_those_present_stayed_away(sentence: str) -> None:
    text = "The Contact Group met in Ghent on 12 February 2025. Delegates of France and Italy attended. "
    meeting = only(text + sentence)
    assert sorted(meeting.codes) == ["FRA", "ITA"]
    assert [one.code for one in meeting.absent] == ["NOR"]


@pytest.mark.parametrize(
    "words",
    [
        "Ministers of Kenya, Uganda and Mali attended, with Peru as an observer.",
        "The ministers of Kenya, Uganda and Mali took part, with Peru sitting in as an observer.",
    ],
)
def test_the_role_of_one_who_joined_is_not_that_of_the_others(words: str) -> None:
    meeting = only(f"{HELD} {words}")
    assert {state.code: state.role for state in meeting.states} == {
        "KEN": None, "UGA": None, "MLI": None, "PER": "observer",
    }  # fmt: skip
