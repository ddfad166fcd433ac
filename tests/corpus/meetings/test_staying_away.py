"""States that are said not to have been there, in words that deny no verb of attending, and those that only miss something
else. All bodies are invented."""

from __future__ import annotations

import pytest

from tests.corpus.meetings.reading import only

HELD = (
    "The 12th meeting of the Committee on Tidal Energy was held in Porto on 4 June 2019. Delegations of Portugal, Spain, "
    "France and Ireland took part. "
)


@pytest.mark.parametrize(
    "said",
    [
        "Norway stayed away.",
        "Norway stayed away in protest.",
        "No one came from Norway.",
        "Nobody from Norway was there.",
        "No delegation had come from Norway.",
        "Norway's seat remained empty.",
        "The Norwegian seat was vacant.",
        "The chair of Norway stayed empty.",
        "Norway was the only member missing.",
        "Norway, which has not paid its dues, was not invited.",
        "The Kingdom of Norway, although invited, did not participate.",
        "Norway did not respond to the invitation.",
        "Norway declined the invitation.",
        "Norway had excused itself in writing.",
        "The minister of Norway cancelled at short notice.",
        "Norway's minister called off his trip.",
        "Norway withdrew from the meeting on the eve.",
        "Norway, the fifth member, was not in the room.",
        "Norway again did not show up.",
        "Missing from the table was Norway.",
        "Because Norway was not there, the vote was put off.",
        "Norway regretted that it could not attend.",
        "Norway could not make it.",
        "Norway took no part in the meeting.",
        "Norway was not among the participants.",
        "The Norwegians did not come.",
        "Norway was represented by no one.",
        "The absence of Norway was noted.",
        "Norway's absence was regretted.",
        "Due to the strike, the delegation of Norway was prevented from attending.",
        "No statement was made for Norway, whose minister had sent her regrets owing to the vote on the budget.",
        "The paper of Norway, whose envoy could not travel, was read out.",
        "The delegation of Norway informed the secretariat of the impossibility of arriving.",
        "Norway was not party to the talks.",
    ],
)
def test_who_stayed_away(said: str) -> None:
    meeting = only(HELD + said)
    assert [absence.code for absence in meeting.absent] == ["NOR"]
    assert sorted(meeting.codes) == ["ESP", "FRA", "IRL", "PRT"]


@pytest.mark.parametrize(
    "said",
    [
        "Norway did not join the consensus on item 3.",
        "Norway did not take part in the survey of 2018.",
        "The proposal of Norway to move the seat was withdrawn.",
        "In the absence of the Chair, Ms Lie (Norway), the Vice-Chair presided.",
        "Norway was not represented by its minister but by an ambassador.",
        "Norway did not attend the dinner.",
        "Norway, whose delegation did not join the consensus, tabled a paper.",
        "The paper of Norway, whose vessels did not take part in the survey, was noted.",
    ],
)
def test_who_missed_something_else(said: str) -> None:
    assert only(HELD + said).absent == ()


def test_only_those_who_are_said_to_be_away() -> None:
    meeting = only(HELD + "Norway, whose border with Sweden is closed, sent nobody.")
    assert [absence.code for absence in meeting.absent] == ["NOR"]
