"""Capitals that stand for their governments: put to the model as states, and believed only where it is sure."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from corpus.meetings import read_meetings
from corpus.meetings.grammar.document import Document
from corpus.meetings.grammar.preparing import read_document
from corpus.meetings.learned.candidates import CAPITAL, OUTPUTS, candidates_in
from corpus.meetings.learned.judging import Judged
from corpus.report import Metadata, Report

HELD = (
    "The 5th meeting of the Council of Regional Libraries was held on 4 May 2016. France and Italy took part."
)


def _capitals(text: str) -> set[str]:
    reads = read_document(text, None, None).sentences
    return {c.value for read in reads for c in candidates_in(read) if c.form == CAPITAL}


@pytest.mark.parametrize(
    ("sentence", "codes"),
    [
        ("Oslo asked for a pause.", {"NOR"}),
        ("From Vaduz came an expert of the Office of Culture.", {"LIE"}),
        ("The draft had been written by Bratislava's librarians.", {"SVK"}),
        ("It met in Oslo and then at Vaduz.", set()),
        ("OSLO, 4 May 2016 – The council met.", set()),
        ("The room faced Oslo, Norway.", set()),
        ("Gothenburg asked for a pause.", set()),
    ],
)
def test_a_capital_may_stand_for_its_government_where_it_is_no_place(sentence: str, codes: set[str]) -> None:
    assert _capitals(f"Yesterday it rained. {sentence}" if codes else sentence) == codes


@pytest.mark.parametrize(("logit", "codes"), [(4.0, {"FRA", "ITA", "NOR"}), (1.5, {"FRA", "ITA"})])
def test_a_capital_brings_its_state_only_where_the_model_is_sure(logit: float, codes: set[str]) -> None:
    report = Report(f"{HELD} Oslo asked for a pause.", Metadata(language="en"))
    (meeting,) = read_meetings(report, judge=_judge(logit))
    assert set(meeting.codes) == codes
    quotes = {state.code: state.span.of(report.text) for state in meeting.states}
    assert quotes.get("NOR", "Oslo") == "Oslo"


def _judge(logit: float) -> Callable[[Document], list[Judged]]:
    def judge(document: Document) -> list[Judged]:
        return [
            Judged(c, (logit if c.form == CAPITAL else 0.0, *[-9.0] * (len(OUTPUTS[c.kind]) - 1)), read.index)
            for read in document.sentences
            for c in candidates_in(read)
        ]

    return judge


@pytest.mark.parametrize(("logit", "codes"), [(1.0, set()), (3.0, {"PER"})])
@pytest.mark.parametrize(
    "sentence",
    ["They dined in Cusco, Peru.", "The Peruvian capital was full of guests."],
)
def test_a_state_that_only_tells_where_came_only_where_the_model_is_sure(
    sentence: str, logit: float, codes: set[str]
) -> None:
    def judge(document: Document) -> list[Judged]:
        return [
            Judged(c, (logit if c.value == "PER" else 0.0, *[-9.0] * (len(OUTPUTS[c.kind]) - 1)), read.index)
            for read in document.sentences
            for c in candidates_in(read)
        ]

    report = Report(f"{HELD} {sentence}", Metadata(language="en"))
    (meeting,) = read_meetings(report, judge=judge)
    assert set(meeting.codes) == codes | {"FRA", "ITA"}
