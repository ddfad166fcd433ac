from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from assistant.app.meetings import matches, render_attendance, render_card, render_meetings
from assistant.attendance_table import attendance_table
from index.ledger.meetings import Account
from index.library import Library
from tests.index.writing import HARBOUR, write


@pytest.fixture
def account(library: Library, tmp_path: Path) -> Account:
    hostile = HARBOUR.replace("Lomé on", "Lomé on").replace("Ms. Afua Mensah", "Ms. Afua <b>Mensah</b>")
    library.add(
        [
            write(
                tmp_path / "in",
                harbour=hostile.replace("title: Harbour", "title: <script>alert(1)</script> Harbour"),
            )
        ]
    )
    return library.meetings()[0]


def test_each_fact_of_a_card_opens_the_characters_that_say_it(account: Account) -> None:
    card = render_card(account)
    assert "3 May 2022" in card
    assert "Ghana" in card
    assert card.count("data-fact=") >= 4
    assert "the report does not say" in card  # the form of the meeting


def test_what_a_report_says_is_shown_as_text(account: Account) -> None:
    page = render_meetings([account], "", {}, editable=True)
    assert "<script>" not in page
    assert "<b>Mensah" not in page


def test_a_correction_is_visible_and_no_longer_opens_a_sentence(library: Library, account: Account) -> None:
    library.correct(account.id, "states", "Ghana, Togo, Mali", "seen on the list")
    corrected = library.meetings()[0]
    card = render_card(corrected, editable=True)
    assert "seen on the list" in card
    assert "<span>Mali</span>" in card
    assert "Benin</button>" not in card
    assert "read as <bdi>Ghana, Togo, Benin</bdi>" in card


def test_a_state_that_the_office_names_stands_once(account: Account) -> None:
    chair = {"name": "Afua Mensah", "title": "Minister of Ports of Ghana", "state": "GHA", "span": None}
    card = render_card(replace(account, record={**account.record, "chair": chair}))
    assert "Minister of Ports of Ghana</bdi>, <bdi>Ghana" not in card
    assert "Afua Mensah" in card
    chair["title"] = "Minister of Ports"
    assert "<bdi>Minister of Ports</bdi>, <bdi>Ghana</bdi>" in render_card(
        replace(account, record={**account.record, "chair": chair})
    )


def test_days_of_one_month_are_written_as_an_answer_writes_them(library: Library, account: Account) -> None:
    library.correct(account.id, "end", "2022-05-05", "they went on")
    page = render_meetings(library.meetings(), "", {}, editable=False)
    assert "3 to 5 May 2022" in page
    assert "(corrected)" in page


def test_the_list_is_narrowed_by_states_days_and_places(account: Account) -> None:
    assert matches(account, "ghana 2022")
    assert matches(account, "lomé")
    assert not matches(account, "ghana 2023")
    assert "None of" in render_meetings([account], "peru", {}, editable=False)


def test_reports_in_other_languages_are_said_not_to_be_read(account: Account) -> None:
    assert "Russian" in render_meetings(
        [account], "", {"Протокол": "read, but facts not extracted: Russian"}, editable=False
    )


def test_an_empty_cell_is_explained(account: Account) -> None:
    page = render_attendance(attendance_table([account]))
    assert "Togo" in page
    assert "the report gives no list of states: nothing follows for this state" in page
    assert "not named" in page
