"""The states that a trained model takes to have come: what it is shown, and what becomes of what it says."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.adapted import LONGEST
from corpus.meetings import Meeting, read_meetings
from corpus.meetings.grammar.preparing import read_document
from corpus.meetings.learned.candidates import (
    DATE,
    MEETING,
    ORDINAL,
    ORGANISATION,
    OUTPUTS,
    PERSON,
    PLACE,
    STATE,
    Candidate,
    candidates_in,
)
from corpus.meetings.learned.model import UNKNOWN, fact_model
from corpus.meetings.learned.windows import WIDTH, Named, Window, windows_of
from corpus.report import Metadata, Report, Span

_PIECES = st.sampled_from(
    "Kenya|the Republic of Moldova|Togolese|Niger|,|;|.|\n|•|said|The delegate of|Participants:".split("|")
)


@settings(max_examples=60, deadline=None)
@given(st.lists(_PIECES, max_size=200).map(" ".join))
def test_everything_named_stands_in_one_window_where_it_stands_in_the_text(text: str) -> None:
    document = read_document(text, None, "A title")
    windows = windows_of(document)
    expected = [candidate for read in document.sentences for candidate in candidates_in(read)]
    judged = [named.candidate for window in windows for named in window.named[1:]]
    # A stretch that names nothing but organisations is not read.
    others = [[one for one in some if one.kind != ORGANISATION] for some in (judged, expected)]
    assert others[0] == others[1]
    assert set(judged) <= set(expected)
    for window in windows:
        assert window.text[window.named[0].start : window.named[0].end] == window.text
        for named in window.named[1:]:
            words = named.candidate.span.of(text).replace("\n", " ")
            assert words.startswith(window.text[named.start : named.end])
            assert named.end > named.start


def test_a_sentence_names_states_persons_days_towns_and_meetings() -> None:
    text = "On 4 May 2016 the 5th meeting of the Council was opened in Odense by Mr Jan Novak and Maria da Silva of Brazil."
    (read,) = read_document(text, None, None).sentences
    found = {(c.kind, c.span.of(text)) for c in candidates_in(read)}
    assert {
        (DATE, "4 May 2016"), (ORDINAL, "5th"), (PLACE, "Odense"), (PERSON, "Jan Novak"), (PERSON, "Maria da Silva"),
        (STATE, "Brazil"), (MEETING, "5th meeting of the Council"),
    } <= found  # fmt: skip
    assert next(c for c in candidates_in(read) if c.kind == DATE).value == "2016-05-04/2016-05-04"


def test_a_long_list_is_cut_at_its_marks() -> None:
    text = "The states present were " + ", ".join(["Kenya", "Togo", "Chile", "Peru", "Benin"] * 60) + "."
    windows = windows_of(read_document(text, None, None))
    assert len(windows) > 2
    assert all(len(window.text) <= WIDTH for window in windows)
    assert sum(n.candidate.kind == STATE for window in windows for n in window.named) == 300


def test_what_stands_beyond_what_is_read_is_not_judged() -> None:
    text = "delegates " * (LONGEST + 10) + "of Kenya spoke."
    at = text.index("Kenya")
    window = Window("", text, [Named(at, at + 5, Candidate(STATE, "KEN", Span(at, at + 5)), 0)])
    assert fact_model().judge([window]) == [[(UNKNOWN,) * len(OUTPUTS[STATE])]]


def test_a_window_is_judged_alike_beside_others() -> None:
    text = "Peru thanked the chair. " * 3 + "\n" + "The pipeline through Chad was discussed. " * 20
    windows = windows_of(read_document(text, None, None))
    together = fact_model().judge(windows)
    alone = [fact_model().judge([window])[0] for window in windows]
    assert together == alone


HELD = "The 5th meeting of the Council of Regional Libraries was held in Odense on 4 May 2016."


def _read(text: str) -> list[Meeting]:
    return list(read_meetings(Report(text, Metadata(language="en"))))


@pytest.mark.parametrize(
    ("said", "came"),
    [
        ("Opinions differed on the fee. Peru wanted it halved.", {"PER"}),
        ("A catalogue could be lent to all. Ghana asked what it would cost.", {"GHA"}),
        ("The report on the libraries of Peru was noted, and a branch in Chad will be built next year.", set()),
        ("Kenya had left the Council in 2009, and Malawi has yet to pay for the branch there.", set()),
    ],
)  # fmt: skip
def test_states_that_act_without_a_verb_of_attending(said: str, came: set[str]) -> None:
    (meeting,) = _read(f"{HELD} {said}")
    assert set(meeting.codes) == came
    assert {state.span.of(meeting.text) for state in meeting.states} <= set(
        said.replace(",", " ").split()
    ) | {"Togo"}


def test_a_part_of_a_persons_name_is_no_state() -> None:
    (meeting,) = _read(
        f"{HELD} Mr. Ian Moss chaired together with Ms. Gabriela Montenegro Rivas, Minister of Culture of Guatemala."
    )
    assert set(meeting.codes) == {"GTM"}


def test_a_meeting_at_which_states_plainly_were_needs_no_verb_of_holding() -> None:
    text = (
        "Governors of the Lagoon Bank gave their backing to a larger capital at the close of the 53rd Annual Meeting on 21 June"
        " 2023.\nThe Governor for Canada announced a gift. The Governor for Barbados asked for cheaper loans, and Haiti and"
        " Jamaica supported her. China, which owns a twentieth of the shares, abstained."
    )
    (meeting,) = _read(text)
    assert set(meeting.codes) >= {"CAN", "BRB", "HTI", "JAM"}
    assert [ordinal.ordinal for ordinal in meeting.ordinals] == [53]


def test_no_row_of_a_table_of_participants_is_left_out() -> None:
    names = "Azerbaijan Armenia Belarus Kazakhstan Kyrgyzstan Moldova Russia Tajikistan Turkmenistan Uzbekistan".split()
    rows = "\n".join(f"{number}. | {name} | Administration of {name}" for number, name in enumerate(names, 1))
    (meeting,) = _read(
        f"{HELD} Those who took part are set out in the table.\nTable 1. Participants\nNo. | Participant | Full name\n{rows}\n"
        "The Council approved its plan of work."
    )
    assert len(meeting.states) == len(names)
