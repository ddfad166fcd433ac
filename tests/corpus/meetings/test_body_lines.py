"""Lines of a participant list that name an organisation and whom it sent. All persons and most bodies are invented."""

from __future__ import annotations

import pytest

from tests.corpus.meetings.reading import only

LIST = """
The 4th meeting of the Air Safety Committee was held in Kathmandu on 15 November 2022.
Participants
Bhutan – Mr. K. Dorji
Nepal – Ms. R. Lama
EASB{0}Mr. Erwan Guil
Airbox{0}Ms. Petra Salv, Mr. Ivan Hor
"""


@pytest.mark.parametrize("gap", [" – ", "  ", ": ", " | "])
def test_an_organisation_with_its_persons(gap: str) -> None:
    meeting = only(LIST.format(gap))
    assert sorted(meeting.codes) == ["BTN", "NPL"]
    assert [body.name for body in meeting.organisations] == ["EASB", "Airbox"]
    named = {person.name for person in meeting.representatives}
    assert {"Erwan Guil", "Petra Salv", "Ivan Hor"} <= named


def test_a_part_of_a_state_is_no_organisation_that_came() -> None:
    meeting = only(LIST.replace("EASB{0}", "Ministry of Transport – ").format(" – "))
    assert [body.name for body in meeting.organisations] == ["Airbox"]


@pytest.mark.parametrize("heading", ["Considered", "Decided:", "Resolved"])
def test_what_was_done_is_no_organisation_at_the_end_of_a_list(heading: str) -> None:
    meeting = only(
        LIST.format(" – ") + f"{heading}\n1. The draft Plan was gone through.\n2. The date was put off.\n"
    )
    assert [body.name for body in meeting.organisations] == ["EASB", "Airbox"]
