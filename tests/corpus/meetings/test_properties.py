"""What holds for the records of any text."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.meetings import read_meetings
from corpus.report import Metadata, Report, Span

_PIECES = st.sampled_from(
    [
        "The 4th meeting of the Reed Council was held in Riga on 5 May 2021", "was attended by", "representatives of", "Kenya",
        "the Republic of Moldova", "and", ",", ";", ":", "as well as", "observers –", "(", ")", "who", "which", "Ms. Ana Silva",
        "Minister of Trade of", "did not take part", "\n", "•", "|", "List of participants", "Apologies", "chaired by", "’s",
        "'",
        "12", "1.", "to", "will be", "had", "Present:", "State | Name | Post", "On Tuesday", "5-7 June", "by video link", "—",
        "The next meeting", "joint", "48th/37th", "elected", "of", "the", "For", "in", ".",
        "The forum", "brought together", "gathered", "asked", "supported by", "saw", "hundred", "Trade, Industry and",
    ]
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(_PIECES, max_size=60).map(" ".join))
def test_any_words(text: str) -> None:
    _holds(text, judge=None)


@pytest.mark.parametrize(
    "text", ["The forum gathered", "The 4th meeting of the Reed Council brought together"]
)
def test_a_sentence_that_breaks_off(text: str) -> None:
    _holds(text)


@settings(max_examples=80, deadline=None)
@given(st.text(max_size=300))
def test_any_characters(text: str) -> None:
    _holds(text, judge=None)


@settings(max_examples=25, deadline=None)
@given(st.lists(_PIECES, max_size=60).map(" ".join) | st.text(max_size=300))
def test_any_text_that_the_model_judges_too(text: str) -> None:
    _holds(text)


def _holds(text: str, **options: None) -> None:
    for meeting in read_meetings(Report(text, Metadata(language="en")), **options):
        codes = list(meeting.codes)
        assert len(codes) == len(set(codes))
        assert not set(codes) & {m.code for m in meeting.mentioned}
        assert not set(codes) & {a.code for a in meeting.absent}
        spans: list[Span] = [
            s.span for s in (*meeting.states, *meeting.organisations, *meeting.decisions, *meeting.mentioned)
        ]
        for span in spans:
            assert span.start < span.end <= len(text)
        assert meeting.attendance_list in {"full", "open", "collective", "headcount", "none"}
        json.dumps(meeting.as_json())
