"""Questions about what a report tells besides the facts of its meeting: the sentence is quoted, not the meeting's record."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.answer import Answer
from assistant.assistant import Assistant
from index.library import Library

REPORT = """---
title: Programme and minutes of the Estonian Presidency of the Peatland Forum
published: 2018-10-04
---
The seventh meeting of the Peatland Forum on restoration was held in Tartu on 3 October 2018. 61 participants were registered.

This was the first meeting of the Presidency. Its slogan is "Keep it wet".

The experts examined 212 bore holes. Nineteen nurseries took part in the last trial.

The secretariat shall circulate the draft burning code by 30 January 2019.

The "Slow Sphagnum" field school will take place in Pärnu in June 2019.

The mire reserve will hold 90,000 cubic metres of water.

The draft protocol on turf imports was returned, as the Danish side had not seen the annex.

Nearly 4 million people, most of them in the uplands, will need drinking water in a dry summer.

The Forum took note of the request of Latvia to join the code as a partner.

The atlas will be printed in Estonian, German and Finnish. Finland contributes 70,000 euros to it.

The chairman urged all countries to count their drained plots. The Sand Bank was thanked for its support.

The parties signed a memorandum on bog walks.

Up to 35 per cent of drained plots are without a known owner.
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder = tmp_path_factory.mktemp("content")
    (folder / "peat.md").write_text(REPORT, encoding="utf-8")
    with Library.open(folder / "library") as library:
        library.add([Path(folder / "peat.md")])
        yield Assistant(library)


def _quoted(answer: Answer) -> str:
    return " ".join(citation.quote for citation in answer.citations)


ANSWERED = [
    ("by when should the secretariat circulate the draft burning code?", "30 January 2019"),
    ("when will the slow sphagnum field school be held?", "Slow Sphagnum"),
    ("how much water will the mire reserve hold?", "90,000 cubic"),
    ("how many bore holes did the experts examine in tartu?", "212 bore holes"),
    ("how many nurseries took part in the last trial?", "Nineteen nurseries"),
    ("how many people need drinking water in a dry summer?", "4 million people"),
    ("why was the draft protocol on turf imports returned?", "had not seen the annex"),
    ("what did Latvia request?", "request of Latvia"),
    ("in which languages will the atlas be printed?", "German"),
    ("how much does finland pay for the atlas?", "70,000 euros"),
    ("what share of drained plots have no known owner?", "35 per cent"),
    ("what did the chairman of the peatland forum urge?", "count their drained plots"),
    ("did the parties sign a memorandum in tartu?", "memorandum on bog walks"),
    ("how much money does finland contribute to the atlas?", "70,000 euros"),
    ("what is the slogan of the estonian presidency?", "Keep it wet"),
]


@pytest.mark.parametrize(("question", "words"), ANSWERED)
def test_the_sentence_is_quoted(assistant: Assistant, question: str, words: str) -> None:
    answer = assistant.ask(question)
    assert answer.answered, answer.text
    assert words in _quoted(answer), answer.text


@pytest.mark.parametrize(
    "question",
    [
        "by when should the secretariat translate the burning code?",
        "how many pumps did the experts examine in tartu?",
        "what did Lithuania request?",
        "how much does norway pay for the atlas?",
        "why was the burning code returned?",
        "what did the delegation of Finland inform the peatland forum about?",
        "what did the Sand Bank say at the peatland forum?",
    ],
)
def test_what_is_not_said_is_refused(assistant: Assistant, question: str) -> None:
    assert not assistant.ask(question).answered


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("when did peat people and experts meet in tartu?", "2018-10-03"),
        ("when was the seventh meeting of the peatland forum?", "2018-10-03"),
        ("how many participants were at the peatland forum?", 61),
    ],
)
def test_the_meeting_itself_is_answered_from_its_record(
    assistant: Assistant, question: str, value: object
) -> None:
    answer = assistant.ask(question)
    assert answer.route == "records"
    assert value in answer.values.values()
