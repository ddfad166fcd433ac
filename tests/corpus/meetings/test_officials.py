"""Officials named one by one, roles, sides and what a report takes for granted. All bodies and persons are invented."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.corpus.meetings.reading import codes, only

HELD = "The 4th session of the Lantern Council was held in Riga on 5 May 2021. "


def _cases(name: str) -> list[tuple[str, str]]:
    """Lines of codes, a tab, a sentence that follows `HELD`."""
    lines = (Path(__file__).parent / name).read_text(encoding="utf-8").splitlines()
    return [(sentence, expected) for expected, _, sentence in (line.partition("\t") for line in lines)]


@pytest.mark.parametrize(("sentence", "expected"), _cases("took_part.tsv"))
def test_who_came(sentence: str, expected: str) -> None:
    assert codes(HELD + sentence) == expected.split()


@pytest.mark.parametrize(("sentence", "expected"), _cases("stayed_out.tsv"))
def test_who_did_not_come_by_that(sentence: str, expected: str) -> None:
    assert codes(HELD + sentence) == expected.split()


@pytest.mark.parametrize(("text", "expected"), _cases("by_kind.tsv"))
def test_states_by_what_the_meeting_is(text: str, expected: str) -> None:
    assert codes(text) == expected.split()


def test_single_speakers_make_no_list() -> None:
    meeting = only(HELD + "The Danish minister Jens Holm outlined the plan.")
    assert meeting.attendance_list == "none"


def test_a_closed_list_is_not_widened_by_those_who_are_quoted() -> None:
    text = "Delegations of Chad, Niger and Mali took part. The Sudanese minister Omar Idris said that it was a good day."
    assert codes(HELD + text) == ["MLI", "NER", "TCD"]


def test_officers_in_lines() -> None:
    meeting = only(
        HELD
        + "It elected the following officers:\n• President: Dr Alexey Orlov (Kazakhstan)\n"
        + "• Rapporteur: Ms Caroline Maes (Belgium)"
    )
    assert sorted(meeting.codes) == ["BEL", "KAZ"]


def test_a_line_that_says_nobody_came() -> None:
    meeting = only(
        HELD
        + "\nParticipants\nDjibouti – Mr Houssein Robleh\nEritrea – no delegate\nEthiopia – Ato Bekele Hirpa"
    )
    assert sorted(meeting.codes) == ["DJI", "ETH"]
    assert {absence.code for absence in meeting.absent} == {"ERI"}


def test_territories_count_by_their_codes() -> None:
    meeting = only(
        HELD + "Delegations of the Faroe Islands and Norway took part. A letter from Bermuda was read."
    )
    assert sorted(meeting.codes) == ["FRO", "NOR"]
    assert [mention.code for mention in meeting.mentioned] == ["BMU"]
