"""Reports that set whoever speaks in capitals. All of it is invented."""

from __future__ import annotations

from tests.corpus.meetings.reading import only

HELD = "The Conference of the Parties to the Lakes Convention (LC COP-9) convened in Bern on 4 May 2016."


def test_states_in_capitals_spoke() -> None:
    meeting = only(
        f"{HELD} On fees, the EU, NORWAY, GABON, for the African Group, and PERU supported a cap. CHILE, echoed by "
        "the PHILIPPINES, called for more time. KENYA expressed flexibility. A study on Malawi was noted."
    )
    assert sorted(meeting.codes) == ["CHL", "GAB", "KEN", "NOR", "PER", "PHL"]
    assert meeting.attendance_list == "none"
    assert meeting.ordinals[0].ordinal == 9


def test_surnames_and_few_capitals_are_no_speakers() -> None:
    meeting = only(
        f"{HELD} Mr. Peter JORDAN and Ms. Ann CHAD spoke of work in Sudan, and NORWAY was praised."
    )
    assert "JOR" not in meeting.codes
    assert "TCD" not in meeting.codes


def test_capitals_of_a_list_are_no_speech() -> None:
    meeting = only(
        f"{HELD}\nParticipants\nNORWAY\nMr A. Berg\nPERU\nMs B. Lima\nGABON\nMr C. Ondo\nCHILE\nMs D. Soto"
    )
    assert meeting.attendance_list == "full"
    assert sorted(meeting.codes) == ["CHL", "GAB", "NOR", "PER"]
