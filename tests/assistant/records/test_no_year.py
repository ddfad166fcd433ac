"""Meetings of which only day and month are told: the asker may know the year, but no such meeting is counted in it."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from tests.assistant.asking import ask

REPORTS = {
    "canals": """The 27th meeting of the Canal Committee was held in Vienna on 10 and 11 December. Austria, Hungary and Slovakia
took part. Anna Berger of Austria chaired the meeting.
""",
    "dykes": """---
title: Dyke Forum
published: 2024-12-20
---
The Dyke Forum was held in Gdynia on 12 December 2024. Poland and Latvia took part.
""",
}


@pytest.mark.parametrize(
    "asked",
    ["of the Canal Committee in December 2024", "of the Canal Committee on 10 December 2023"],
)
def test_the_asker_may_know_the_year(assistant: Assistant, asked: str) -> None:
    answer = ask(assistant, f"Who chaired the meeting {asked}?")
    assert answer.answered
    assert "Anna Berger" in answer.text


@pytest.mark.parametrize("asked", ["on 12 December 2024", "in May 2024", "in 2024"])
def test_another_day_or_month_is_another_meeting(assistant: Assistant, asked: str) -> None:
    assert not ask(assistant, f"Who chaired the 27th meeting of the Canal Committee {asked}?").answered


def test_no_such_meeting_is_counted_in_a_year(assistant: Assistant) -> None:
    assert ask(assistant, "how many meetings were held in December 2024?").values["count"] == 1
