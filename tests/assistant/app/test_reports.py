"""The table of reports and its forms."""

from __future__ import annotations

from datetime import date

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


def test_examples_of_an_own_library_are_made_of_titles_that_name_meetings() -> None:
    rows = [
        Row("1", "Leaders approve the budget of the council after long talks", None, None, "x"),
        Row("2", "38th Meeting of the Council of Ministers", None, None, "x"),
        Row("3", None, None, None, "x"),
        Row("4", "Minutes of the second meeting of the expert group", None, None, "x"),
    ]
    assert questions("own", rows) == [
        "What was decided at the 38th Meeting of the Council of Ministers?",
        "Who took part in the second meeting of the expert group?",
    ]
    assert questions("own", []) == []
    assert len(questions("samples", [])) >= 3
