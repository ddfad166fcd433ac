"""Meetings that a title names by the body, the day and the town alone. All bodies are invented."""

from __future__ import annotations

import pytest

from tests.corpus.meetings.reading import only, read

TITLED = [
    "Ports and Lights Council, 5 May 2022\nRiga\nMain results\nMinisters discussed tolls.",
    "Ports Council, Riga, 5 May 2022\nMinisters adopted the plan of work. Denmark presented a study.",
    "Ministerial Council – 5 May 2022\nRiga, Latvia\nMinisters adopted the plan of work.",
    "Board of Governors (Riga, 5 May 2022)\nThe Governors considered the budget of the Union.",
    "Executive Committee of the Reed Forum, 5 May 2022\nRiga, 5 May\nThe Committee approved two budgets.",
    "Management Group on Reeds – Conclusions\nRiga, 5 May 2022, hybrid\nThe chairman opened. Delegates of Latvia spoke.",
]

UNTITLED = [
    "Peace Council, 5 May 2022\nStatement on the attack in Riga\nThe Council condemned the attack.",
    "Reed Organization, Riga, 5 May 2022\nThe Organization welcomed the new law of Latvia.",
    "Ports Council – Invitation\nRiga, 5 May 2022\nDear colleagues\nThe Council will be glad to hear from you in June.",
    "Ports Council, Riga, 5 May 2022\nCall for papers\nAuthors will be told in June.",
]


@pytest.mark.parametrize("text", TITLED)
def test_a_body_with_its_day_and_town(text: str) -> None:
    meeting = only(text, "2022-05-09")
    assert str(meeting.date.start if meeting.date else None) == "2022-05-05"
    assert (meeting.place.city if meeting.place else None) == "Riga"
    assert meeting.bodies == (meeting.name,)


@pytest.mark.parametrize("text", UNTITLED)
def test_a_letterhead_is_no_meeting(text: str) -> None:
    assert read(text, "2022-05-09") == ()


def test_a_city_that_is_a_state_alone_in_its_line() -> None:
    meeting = only("Ports Council, 5 May 2022\nSingapore\nMinisters discussed tolls.", "2022-05-09")
    place = meeting.place
    assert (place.city, place.country) == ("Singapore", "SGP") if place else False


@pytest.mark.parametrize(
    "text",
    [
        "A draft was laid before the Commission on Peat Roads when it met on 5 May 2022 in Riga. Members were shown a map.",
        "The Commission on Peat Roads, which met in Riga on 5 May 2022, adopted the plan.",
        "A letter of the Maritime Safety Organisation lay before the Commission on Peat Roads when it met on 5 May 2022.",
        "A draft went to the Commission on Peat Roads under the Northern Economic Council when it met on 5 May 2022.",
    ],
)
def test_the_body_that_a_pronoun_points_at(text: str) -> None:
    assert only(text).bodies == ("Commission on Peat Roads",)
