"""Minutes, communiqués and lists of participants, which say by their form that a meeting was held. All facts are invented."""

from __future__ import annotations

from datetime import date

import pytest

from corpus.report import Report
from tests.corpus.meetings.reading import by_rules

FOUR = {"AUT", "HRV", "HUN", "SVN"}
LINES = "Republic of Austria\nCroatia\nHungary\nRepublic of Slovenia"


def test_minutes_whose_heading_names_the_meeting() -> None:
    text = (
        "MINUTES\nof the second meeting of the expert group to agree on the draft Plan for rail ferries\n"
        "8 July 2021 Office of the Danube Secretariat (hybrid format)\nOpening and chair\n"
        "1. Karl Lindner, Director of the Secretariat, opened the meeting.\n"
        "2. The meeting elected Eva Marija Kovač, Deputy Head of the Committee for Ferries of the Danube Union in the "
        "field of navigation (DUN), as its chairperson.\nParticipants\nNo. | Sent representatives\n"
        "1 | Republic of Austria\n2 | Croatia\n3 | Hungary\n4 | Republic of Slovenia\n5 | Danube Secretariat\n"
        "Decided\n3. The draft Plan was approved."
    )
    (meeting,) = by_rules(Report(text))
    assert meeting.ordinal == 2
    assert meeting.start == date(2021, 7, 8)
    assert set(meeting.codes) == FOUR
    assert meeting.chair is not None
    assert meeting.chair.name == "Eva Marija Kovač"
    assert meeting.opened_by is not None
    assert meeting.opened_by.name == "Karl Lindner"
    assert "No." not in [organisation.name for organisation in meeting.organisations]


def test_minutes_in_which_only_the_text_names_the_meeting() -> None:
    text = (
        "MINUTES\nPlace and date: Vienna, 2 March 2020\nSubject: draft Agreement on rail ferries\n"
        f"Chair: Eva Kovač, Deputy Director\nPresent\n{LINES}\nDanube Secretariat\n"
        "1. Mr. K. Lindner opened the meeting of the expert group.\n2. The experts dealt with the draft Agreement."
    )
    (meeting,) = by_rules(Report(text))
    assert meeting.start == date(2020, 3, 2)
    assert set(meeting.codes) == FOUR


def test_list_of_participants_alone() -> None:
    text = (
        "List of participants\n22nd meeting of the Danube Commission on Ferries, 17 February 2023 (online)\n"
        "Names of advisers are not known.\nCHAIRMAN\nK. L. Lindner, Chairman of the Commission\n"
        "ADMINISTRATIONS\n1. Austria\n2. Croatia\n3. Hungary\n4. Slovenia\nCOMPANIES\n5. Ferrymen Ltd"
    )
    (meeting,) = by_rules(Report(text))
    assert meeting.ordinal == 22
    assert meeting.start == date(2023, 2, 17)
    assert set(meeting.codes) == FOUR
    assert meeting.chair is not None
    assert meeting.chair.name == "K. L. Lindner"


@pytest.mark.parametrize(
    "lead",
    [
        "3. The following took part in the Summit:",
        "The following participated:",
        "The following attended the meeting:",
        "The following were present:",
        "Present were:",
        "In attendance:",
        "Members present",
    ],
)
@pytest.mark.parametrize("bullets", [False, True])
def test_lines_below_a_lead(lead: str, bullets: bool) -> None:
    listed = LINES.replace("\n", "\n• ") if bullets else LINES
    text = (
        "SUMMIT OF THE DANUBE UNION\n6 March 2025\nCOMMUNIQUE\n"
        "1. The leaders of the Danube Union met in an Extraordinary Summit on 6 March 2025 in Graz.\n"
        f"{lead}\n{'• ' if bullets else ''}{listed}\n4. The Summit adopted a roadmap."
    )
    (meeting,) = by_rules(Report(text))
    assert set(meeting.codes) == FOUR


def test_minutes_of_nothing_are_no_meeting() -> None:
    assert (
        by_rules(Report("MINUTES\nare taken by the Secretariat in three languages.\nThey are short.")) == ()
    )


@pytest.mark.parametrize(
    "said",
    [
        "Around her sat delegations from Croatia, Hungary and Slovenia.",
        "Attending from the member states of the Danube Union (DUN) were Austria and Croatia; from the observer "
        "states, Hungary and Slovenia.",
    ],
)
def test_who_sits_behind_the_verb(said: str) -> None:
    text = f"The Ferry Council met in Graz on 6 March 2025. Austria's Minister of Transport Eva Huber chaired. {said}"
    (meeting,) = by_rules(Report(text))
    assert set(meeting.codes) == FOUR
