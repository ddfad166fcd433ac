"""The state of a person who is named with a body of it and no office. All persons and bodies are invented."""

from __future__ import annotations

import pytest

from tests.corpus.meetings.reading import only

HELD = "The sixth meeting of the Transit Commission was held in Baku on 14 May 2025. "


def state_of(name: str, said: str) -> str | None:
    (person,) = [p for p in only(HELD + said).representatives if p.name == name]
    return person.state


@pytest.mark.parametrize(
    ("said", "state"),
    [
        (
            "It was chaired by Aigerim Sultanova from the Ministry of Culture and Information of Kazakhstan.",
            "KAZ",
        ),
        ("It was chaired by Aigerim Sultanova of the Patrol Police of Kazakhstan.", "KAZ"),
        (
            "It was chaired by Aigerim Sultanova, Head of Department at the Ministry of Economy of Kazakhstan.",
            "KAZ",
        ),
        ("It was chaired by Aigerim Sultanova (Ministry of Transport, Kazakhstan).", "KAZ"),
        ("It was chaired by Aigerim Sultanova (government expert, Kazakhstan).", "KAZ"),
        ("It was chaired by Aigerim Sultanova, Deputy Head of Kazstat (Kazakhstan).", None),
        ("It was chaired by Aigerim Sultanova of the Steppe Rail Company of Kazakhstan.", None),
        ("It was chaired by Aigerim Sultanova (University of Almaty, Kazakhstan).", None),
        ("It was chaired by Aigerim Sultanova (UNDP Office, Kazakhstan).", None),
        ("It was chaired by Aigerim Sultanova (UN Office, Kazakhstan).", None),
        ("It was chaired by Aigerim Sultanova (Greenpeace, Kazakhstan).", None),
        ("It was chaired by Aigerim Sultanova (Steppe Union, Kazakhstan).", None),
        ("It was chaired by Aigerim Sultanova of the Customs Committee of Kazakhstan and Belarus.", None),
    ],
)
def test_whose_ministry_or_agency_it_is(said: str, state: str | None) -> None:
    assert state_of("Aigerim Sultanova", said) == state


def test_an_executive_board_is_nobodys_office() -> None:
    meeting = only(
        "The Executive Board of the Lake Power Pool met in Yaoundé on 12 March 2019. Chad took part."
    )
    assert meeting.representatives == ()
