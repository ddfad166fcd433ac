"""Delegations under headings of their own, states that sent somebody one after another, and officers of a meeting. All facts
are invented."""

from __future__ import annotations

import pytest

from tests.corpus.meetings.reading import only

HELD = "The second meeting of the Tidal Board took place in Lusaka on 3 May 2023.\n"
THREE = "Delegations of Kenya, Chad and Mali took part. "


@pytest.mark.parametrize(
    "said",
    [
        "Kenya sent Deputy Minister Lozana Odo, Chad – Secretary of State Emil Dumi, Mali – Vice-Minister Donat Pran.",
        "Kenya sent Deputy Minister Lozana Odo, Chad Secretary of State Emil Dumi and Mali Vice-Minister Donat Pran.",
        "Kenya was represented by Deputy Minister Lozana Odo, Chad by Secretary of State Emil Dumi, "
        "Mali by Vice-Minister Donat Pran.",
    ],
)
def test_each_state_has_the_person_whom_it_sent(said: str) -> None:
    meeting = only(HELD + said)
    assert set(meeting.codes) == {"KEN", "TCD", "MLI"}
    assert {p.name: p.state for p in meeting.representatives} == {
        "Lozana Odo": "KEN",
        "Emil Dumi": "TCD",
        "Donat Pran": "MLI",
    }


@pytest.mark.parametrize(
    "headings",
    [
        ("Members of the delegation of Kenya:", "Members of the delegation of Chad:"),
        ("Kenyan delegation:", "Chadian delegation:"),
        ("From the Kenyan side:", "From the Chadian side:"),
    ],
)
def test_the_members_below_a_delegation_are_its_own(headings: tuple[str, str]) -> None:
    first, second = headings
    meeting = only(
        f"{HELD}{first}\nA.K. Tokto, deputy director of the State Agency\nM.T. Ergo, chief of section\n"
        f"{second}\nB.K. Odo, deputy director"
    )
    assert set(meeting.codes) == {"KEN", "TCD"}
    assert {p.name: p.state for p in meeting.representatives} == {
        "A.K. Tokto": "KEN",
        "M.T. Ergo": "KEN",
        "B.K. Odo": "TCD",
    }


LIST = (
    "Minutes of the 4th meeting of the Tidal Group\nIstanbul, 17-18 April 2024\n"
    "The meeting was held in Istanbul in hybrid form.\n"
    "List of Participants\nREPUBLIC OF AZERBAIJAN\nMr. Farid Husey, Chief Inspector, State Tidal Committee\n"
    "REPUBLIC OF BULGARIA\nMs. Vesela Petk, State Expert (online)\nROMANIA\nMr. Mihai Dobre, Inspector (by video link)\n"
    "Mr. Ion Pop, Inspector\nWORLD TIDAL ORGANIZATION\nMr. Pierre Lamb (online)"
)


def test_of_a_list_those_were_connected_whose_people_all_were() -> None:
    remote = {state.code: state.remote for state in only(LIST).states}
    assert remote == {"AZE": None, "BGR": True, "ROU": None}


def test_an_organisation_has_a_heading_as_states_have() -> None:
    assert [o.name for o in only(LIST).organisations] == ["WORLD TIDAL ORGANIZATION"]


@pytest.mark.parametrize(
    "said",
    [
        "Vice-chairs were Ana Furt (Brazil), Kerry White (Jamaica) and Simon Roy (Canada).",
        "The meeting elected Ms Ana Furt (Brazil) as Chair, and Mr Kerry White (Jamaica) and Mr Simon Roy (Canada) "
        "as Vice-Chairs.",
    ],
)
def test_officers_of_a_meeting_are_there(said: str) -> None:
    assert set(only(HELD + said).codes) == {"BRA", "JAM", "CAN"}


def test_who_is_elected_to_another_office_need_not_have_come() -> None:
    meeting = only(f"{HELD}{THREE}The Board elected Mr Simon Roy (Canada) as judge of the Tidal Court.")
    assert set(meeting.codes) == {"KEN", "TCD", "MLI"}


@pytest.mark.parametrize(
    ("said", "chair"),
    [
        ("The Chair, Ms Merike Salu, opened the meeting. The Board elected Mr Carl Beri (Georgia) as Chair.", "Merike Salu"),
        ("\nCHAIR: VÍCTOR MANUEL BARCE (Mexico)\nPRESENT\nChile: Eduardo Bone", "VÍCTOR MANUEL BARCE"),
        ("The meeting was chaired by the Tajik leader. President of Tajikistan Emom Rahmo welcomed his guests.", "Emom Rahmo"),
        ("It was held under the chairmanship of Morocco. Moroccan Foreign Minister Nasser Bour spoke.", "Nasser Bour"),
        ("It was chaired by the Minister of Health of Peru. The Deputy Minister of Trade of Peru, Ana Roa, spoke.", None),
    ],
)  # fmt: skip
def test_who_was_in_the_chair(said: str, chair: str | None) -> None:
    found = only(f"{HELD}{THREE}{said}").chair
    assert found is not None
    assert found.name == chair


def test_the_head_of_a_delegation_is_not_in_the_chair() -> None:
    assert only(f"{HELD}{THREE}The Kenyan delegation was chaired by Ambassador John Odo.").chair is None


def test_who_takes_part_as_a_rule_need_not_have_come() -> None:
    meeting = only(f"{HELD}{THREE}Eritrea takes part as an observer in the activities of the Board.")
    assert "ERI" not in meeting.codes


def test_an_associate_member_was_likewise_represented() -> None:
    meeting = only(f"{HELD}{THREE}Aruba, an associate member of the Board, was likewise represented.")
    assert "ABW" in meeting.codes


@pytest.mark.parametrize(
    "said",
    [
        "About the Board\nThe Tidal Board is a forum of Kenya, Chad, Mali and Peru. The rights of representation of Peru have "
        "been suspended since March 2022.",
        "The question of Peru, whose representatives have not been admitted since the decision of the session of 2022, "
        "was not raised.",
    ],
)
def test_whose_rights_are_suspended_was_not_there(said: str) -> None:
    assert "PER" in {absence.code for absence in only(f"{HELD}{THREE}\n{said}").absent}


@pytest.mark.parametrize(
    ("said", "form"),
    [
        ("The ministers spoke of online fraud at the meeting.", None),
        ("Next meeting: 29 November 2023 (by videoconference)", None),
        ("The port of Peru had registered but followed nothing of the meeting, even online.", None),
        ("Thirty experts answered the call of the Secretariat.", None),
        (
            "Some 180 delegates took part in the meeting in person, and a further 61 followed online.",
            "hybrid",
        ),
        ("It was held at the seat of the Board and with connection through the Zoom platform.", "hybrid"),
        ("The meeting was held on a virtual platform.", "online"),
    ],
)
def test_what_says_how_it_was_held(said: str, form: str | None) -> None:
    found = only(f"{HELD}{said}").format
    assert (found.value if found else None) == form


@pytest.mark.parametrize(
    "said",
    [
        "\nThe Board has seven Members: Bangladesh, Bhutan, Kenya, Chad, Mali, India and Nepal.",
        "The United Arab Emirates, occupied with a fair in Dubai, apologised for not attending.",
        "Ireland, which has had such a road since 2008, sent a paper but no delegate.",
        "He recalled that the first meeting, in which experts from Peru and Iran had participated, took place in Baku.",
        "Peru joined the Union in 2008, 35 years after it was founded by Liberia.",
    ],
)
def test_who_did_not_come(said: str) -> None:
    assert set(only(f"{HELD}{THREE}{said}").codes) == {"KEN", "TCD", "MLI"}


@pytest.mark.parametrize(
    "said",
    [
        "They were represented by the Minister of Justice and Fundamental Rights of Peru.",
        "The working group on Frequency Management met. Chair: Strategic Action.",
    ],
)
def test_a_field_is_nobodys_name(said: str) -> None:
    meeting = only(f"{HELD}{THREE}{said}")
    names = {person.name for person in meeting.representatives} | {
        meeting.chair.name if meeting.chair else None
    }
    assert not names & {"Fundamental Rights", "Frequency Management", "Strategic Action"}
