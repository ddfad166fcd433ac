"""The table of reports and its forms."""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace
from typing import Any

from assistant.app.examples import questions
from assistant.app.reports import ROWS, render_correction, render_removal, render_reports
from tests.assistant.app.fake import Row

ROW = Row(
    "r1",
    "Second <b>meeting</b>",
    date(2021, 7, 8),
    "Executive Committee",
    "/home/someone/in/July minutes.docx",
    kind="minutes",
)


def test_a_report_is_listed_with_what_is_known_of_it() -> None:
    markup = render_reports([ROW], {}, "", editable=True)
    for part in (
        "Second &lt;b&gt;meeting",
        "8 July 2021",
        "Executive Committee",
        "July minutes.docx",
        "minutes",
        ">3<",
    ):
        assert part in markup
    assert "/home" not in markup
    assert 'data-remove="r1"' in markup


def test_the_samples_cannot_be_changed() -> None:
    markup = render_reports([ROW], {}, "", editable=False)
    assert "data-remove" not in markup
    assert "data-correct" not in markup


def test_rows_are_found_by_words_of_title_publisher_file_or_date() -> None:
    other = Row("r2", None, None, None, "list.pdf")
    for wanted in ("second EXECUTIVE", "july minutes", "2021", "8 July"):
        markup = render_reports([ROW, other], {"r2": "“Names”"}, wanted, editable=True)
        assert "Second" in markup
        assert "Names" not in markup
    assert "None of 2 reports matches" in render_reports([ROW, other], {}, "nowhere", editable=True)


def test_an_untitled_report_is_named_by_its_opening_words() -> None:
    assert "“The board met …”" in render_reports(
        [Row("r2", None, None, None, "list.pdf")], {"r2": "“The board met …”"}, "", True
    )


def test_a_report_that_is_still_being_read_says_so() -> None:
    assert "still being read" in render_reports(
        [Row("r", "T", None, None, "x", indexed=False)], {}, "", editable=True
    )


def test_of_very_many_reports_the_newest_are_listed() -> None:
    many = [Row(f"r{n}", f"Report {n}", date(2000 + n % 20, 1, 1), None, "x") for n in range(ROWS + 5)]
    markup = render_reports(many, {}, "", editable=True)
    assert markup.count("<tr>") == ROWS + 1
    assert f"The newest {ROWS} of {ROWS + 5} reports" in markup


def test_forms_hold_what_is_known_and_say_what_will_happen() -> None:
    form = render_correction(ROW)
    assert 'value="Second &lt;b&gt;meeting&lt;/b&gt;"' in form
    assert 'value="2021-07-08"' in form
    assert "Your own file stays where it is" in render_removal(ROW)


def test_examples_of_an_own_library_ask_what_the_records_of_its_numbered_meetings_hold() -> None:
    def told(name: str, start: str, **facts: object) -> Any:
        empty = {"ordinal": 2, "decisions": [], "states": [], "chair": None}
        return SimpleNamespace(id=name, record={"name": name, "start": start, **empty, **facts})

    meetings = [
        told("third meeting of the Ferry Council", "2020-01-02", chair={"name": "A. Reuter"}),
        told("38th Meeting of the Council of Ministers", "2023-01-02", decisions=["so"], states=["X"]),
        told("council directs states to widen the bridges", "2023-05-02", decisions=["so"]),
        told("talks", "2023-06-02", states=["X"]),
        told("annual meeting of the Bridge Council", "2023-07-02", ordinal=None, states=["X"]),
        told("second meeting of the expert group", "2021-01-02", states=["X"]),
    ]
    assert questions("own", lambda: meetings) == [
        "What was decided at the 38th Meeting of the Council of Ministers?",
        "Who took part in the second meeting of the expert group?",
        "Who chaired the third meeting of the Ferry Council?",
    ]
    assert questions("own", list) == []
    assert len(questions("samples", list)) >= 3
