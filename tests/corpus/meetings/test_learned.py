"""The states that a trained model takes to have come: what it is shown, and what becomes of what it says."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.meetings.grammar.preparing import read_document
from corpus.meetings.learned.model import LONGEST, UNKNOWN, presence_model
from corpus.meetings.learned.windows import WIDTH, Named, Window, windows_of

_PIECES = st.sampled_from(
    "Kenya|the Republic of Moldova|Togolese|Niger|,|;|.|\n|•|said|The delegate of|Participants:".split("|")
)


@settings(max_examples=60, deadline=None)
@given(st.lists(_PIECES, max_size=200).map(" ".join))
def test_every_state_stands_in_one_window_where_it_stands_in_the_text(text: str) -> None:
    document = read_document(text, None, "A title")
    windows = windows_of(document)
    expected = [
        token.state.span for read in document.sentences for token in read.tokens if token.state and token.code
    ]
    assert [named.span for window in windows for named in window.named] == expected
    for window in windows:
        for named in window.named:
            assert window.text[named.start : named.end] == named.span.of(text).replace("\n", " ")


def test_a_long_list_is_cut_at_its_marks() -> None:
    text = "The states present were " + ", ".join(["Kenya", "Togo", "Chile", "Peru", "Benin"] * 60) + "."
    windows = windows_of(read_document(text, None, None))
    assert len(windows) > 2
    assert all(len(window.text) <= WIDTH for window in windows)
    assert sum(len(window.named) for window in windows) == 300


def test_a_state_beyond_what_is_read_is_not_judged() -> None:
    text = "delegates " * (LONGEST + 10) + "of Kenya spoke."
    at = text.index("Kenya")
    window = Window("", text, [Named(at, at + 5, "KEN", "name", None, 0)])  # type: ignore[arg-type]
    assert presence_model().judge([window]) == [[UNKNOWN]]


def test_a_window_is_judged_alike_beside_others() -> None:
    text = "Peru thanked the chair. " * 3 + "\n" + "The pipeline through Chad was discussed. " * 20
    windows = windows_of(read_document(text, None, None))
    together = presence_model().judge(windows)
    alone = [presence_model().judge([window])[0] for window in windows]
    assert together == alone
