"""Persons in lists with their offices, institutions and states in brackets; forenames like small words. All are invented."""

from __future__ import annotations

import pytest

from tests.corpus.meetings.reading import only

MINUTES = """
MINUTES OF THE 62ND MEETING OF THE BOARD OF SOUTHERN ARCHIVES
Windhoek, 4 June 2009
Present
Mr K. Molefe (President; Botswana National Archives and Records Service)
Mrs G. Zwane (Treasurer; Swaziland National Archives)
Ms M. Phiri (Editor; National Archives of Malawi)
Ms R. Dube (National Archives of Zimbabwe)
Dr H. Berg (University of Namibia), for item 5 only
Apologies
Ms F. Nunes (Arquivo Central, Mozambique)
1. The President opened the meeting at 09h10.
"""


def test_role_and_institution_in_brackets_tell_for_whom_a_person_sat() -> None:
    meeting = only(MINUTES)
    assert sorted(meeting.codes) == ["BWA", "MWI", "SWZ", "ZWE"]
    assert meeting.attendance_list == "full"
    assert [absence.code for absence in meeting.absent] == ["MOZ"]


def test_a_state_in_brackets_ends_an_item_between_semicolons() -> None:
    meeting = only(
        "The 14th Meeting of the Ministers for Youth was held in Kuching on 18 June 2024. It was attended by the following "
        "Heads of Delegation: H.E. Nazri bin Omar, Minister of Culture, Youth and Sports (Brunei Darussalam); H.E. Chea Rith, "
        "Minister of Rural Development (Cambodia); and H.E. Vo Van Hai, Deputy Minister of Agriculture and Environment "
        "(Viet Nam)."
    )
    assert {(person.name, person.state) for person in meeting.representatives} == {
        ("Nazri bin Omar", "BRN"),
        ("Chea Rith", "KHM"),
        ("Vo Van Hai", "VNM"),
    }


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("It was chaired by the Swedish Minister for Rural Affairs, Per Lindberg.", "Per Lindberg"),
        ("Per Lindberg chaired the meeting.", "Per Lindberg"),
        ("Mr So Phanna of Cambodia chaired the meeting.", "So Phanna"),
        ("Per capita income was discussed.", None),
    ],
)
def test_forenames_that_are_written_like_small_words(said: str, name: str | None) -> None:
    meeting = only(f"The summer meeting of the Council of Farms was held in Malmö on 25 June 2024. {said}")
    assert (meeting.chair.name if meeting.chair else None) == name


def test_a_person_with_initials_is_no_organisation() -> None:
    meeting = only(
        "The 58th meeting of the Council of Registrars was held in Baku on 4 June 2019. The Council was attended by the heads "
        "of the services: T. Budaq (Azerbaijan), I. Medvedko (Belarus), O. Kalym, Deputy Director General (Moldova), as well "
        "as by the Registrars' Bureau."
    )
    assert not any("Medvedko" in organisation.name for organisation in meeting.organisations)
