"""Declarations and joint statements: who met stands in a preamble of several lines, or in the title. All facts are invented."""

from __future__ import annotations

from datetime import date

import pytest

from tests.corpus.meetings.reading import codes, only, read

THREE = ["BEN", "GHA", "TGO"]


@pytest.mark.parametrize(
    "preamble",
    [
        "We, the Ministers of Ports of Benin, Ghana and Togo,\nHaving met in Lomé on 3 May 2016,\nDeclare as follows:",
        "The Ministers of Ports of the Republic of Benin, the Republic of Ghana and Togo;\nGathered in Lomé on the 3rd of "
        "May 2016;\nConsidering the treaty;\nAgree as follows:",
        "WE, the Heads of State of Benin, Ghana and Togo,\nMEETING at Lomé, Togo, on this 3rd day of May, 2016;\n"
        "CONVINCED of the need;\nHEREBY AGREE",
        "We, the Ministers of Ports,\n• of the Republic of Benin;\n• of the Republic of Ghana;\n• of Togo,\n"
        "gathered in Lomé on 3 May 2016,\nDeclare:",
    ],
)
def test_a_preamble_of_several_lines(preamble: str) -> None:
    meeting = only(preamble)
    assert sorted(meeting.codes) == THREE
    assert (meeting.start, meeting.place and meeting.place.city) == (date(2016, 5, 3), "Lomé")


def test_a_preamble_without_a_day() -> None:
    text = (
        "JOINT DECLARATION\nWe, the Ministers of Ports of Benin, Ghana and Togo,\nHaving met at the kind invitation of the "
        "Government of Togo,\nMindful of the sailors of Liberia,\nDeclare as follows:\nFirst, pilots shall be trained."
    )
    assert codes(text) == THREE


def test_what_is_recalled_did_not_bring_its_authors_together() -> None:
    text = "We, the Ministers of Ports of Benin, Ghana and Togo,\nRecalling the treaty,\nDeclare that piers shall be mended."
    assert read(text) == ()


def test_we_are_the_authors_whom_the_title_names() -> None:
    text = (
        "Joint Statement by the Prime Ministers of Benin, Ghana and Togo\nWe met in Lomé on 3 May 2016 to speak of the ports "
        "of Nigeria. We thank Gabon."
    )
    meeting = only(text)
    assert sorted(meeting.codes) == THREE
    assert meeting.attendance_list == "full"


def test_authors_who_write_of_the_meeting_of_others() -> None:
    text = (
        "Joint Statement by the Prime Ministers of Benin, Ghana and Togo on fisheries\nWe welcome the outcome of the summit "
        "that was held in Dakar on 3 May 2016."
    )
    assert codes(text) == []


def test_today_is_the_day_above_and_no_day_of_long_ago() -> None:
    text = (
        "Statement of the Foreign Ministers of Benin, Ghana and Togo\nLomé, 3 May 2016\nToday we met in Lomé to celebrate "
        "our cooperation, founded here on 2 April 1991 by three poets."
    )
    assert only(text).start == date(2016, 5, 3)


def test_a_declaration_that_begins_with_its_deeds() -> None:
    text = (
        "LOMÉ DECLARATION\nThe Heads of Government of the Lagoon Community, on the occasion of their Ninth Regular Meeting on "
        "3-5 July 2018 in Lomé;\nDeclare that:\n1. The lagoons are one."
    )
    assert only(text).ordinal == 9


def test_the_one_who_speaks_for_the_issuing_state_met_the_others() -> None:
    text = (
        "The text of this statement was issued by the Governments of Benin, Ghana and Togo.\nSecretary Ama Mensah met with "
        "Foreign Minister of Benin Jean Dossou and Foreign Minister of Togo Koffi Ayité in Lomé on 3 May 2016."
    )
    assert codes(text) == THREE


def test_those_by_whom_the_declaration_is_issued() -> None:
    text = (
        "Ministerial Declaration\nLomé, 3 May 2016\nIssued by the Foreign Ministers and high representatives of "
        "Benin, Ghana and "
        "Togo.\nWe met in Lomé today to speak of the ports. We call on Nigeria to open its own."
    )
    assert codes(text) == THREE


def test_others_whose_meeting_is_welcomed() -> None:
    text = (
        "Joint Statement\nSecretary Jane Roe and Secretary Ann Poe hosted Minister of Benin Jean Dossou for the "
        "second Benin-U.S. 2+2 "
        "Dialogue in Washington on 18 December 2019.\nThey welcomed the outcomes of the first-ever consultation of "
        "the Ministers of "
        "Benin, Ghana and Togo in Lomé in September 2019."
    )
    meeting = only(text)
    assert meeting.start == date(2019, 12, 18)
    assert "TGO" not in meeting.codes


def test_the_session_on_whose_sidelines_they_met_gives_no_number() -> None:
    text = (
        "On 27 September 2024, on the sidelines of the 79th session of the General Assembly, the third trilateral "
        "meeting of Foreign "
        "Ministers of Benin, Ghana and Togo was held in New York."
    )
    assert [o.ordinal for o in only(text).ordinals] == [3]
