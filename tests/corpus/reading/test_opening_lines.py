"""What the first lines say of a text: headers of e-mails, days of publication, titles by style."""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path

import docx
import pytest

from corpus.reading import read_file
from corpus.reading.opening_lines import labelled_day
from corpus.report import Report

MAIL = """From: Press Office <press@rivers.example>
Sent: Friday, 17 February 2023 16:12
To: media
Cc: Embassy of Ethiopia
Subject: FW: Re: Experts agree on gauges

Dear colleagues,

Hydrologists of Sudan and Uganda met in Juba on
15 February 2023.
"""


def text(written: str) -> Report:
    return read_file(Path("a.txt"), written.encode())


def test_the_header_of_an_email_is_what_it_says_of_itself() -> None:
    report = text(MAIL)
    assert report.metadata.title == "Experts agree on gauges"
    assert report.metadata.published == date(2023, 2, 17)
    assert report.text == (
        "Experts agree on gauges\nDear colleagues,\nHydrologists of Sudan and Uganda met in Juba on 15 February 2023."
    )


def test_a_subject_that_the_text_repeats_comes_once() -> None:
    report = text(MAIL.replace("Dear colleagues,", "Experts agree on gauges"))
    assert report.text.count("Experts agree on gauges") == 1


def test_the_header_of_an_email_saved_as_a_page() -> None:
    page = (
        "<html><body><p class=MsoNormal><b>From:</b> Secretariat<br><b>Sent:</b> 06 December 2021 17:40<br><b>"
        "To:</b> Focal points"
        "<br><b>Subject:</b> Outcome of the 18th meeting</p><p>Dear all, the focal points met on 2 December "
        "2021.</p></body></html>"
    )
    report = read_file(Path("a.html"), page.encode())
    assert (report.metadata.title, report.metadata.published) == (
        "Outcome of the 18th meeting",
        date(2021, 12, 6),
    )
    assert report.text == "Outcome of the 18th meeting\nDear all, the focal points met on 2 December 2021."


def test_minutes_that_begin_with_fields_are_no_email() -> None:
    written = (
        "Date: 14 June 2016\nSubject: Boundary markers\nTo: all members\nThe Commission met in Vientiane.\n"
    )
    report = text(written)
    assert report.metadata.title is None
    assert report.text.startswith("Date: 14 June 2016")


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Published: 23 May 2019 | 14:05", date(2019, 5, 23)),
        ("FOR IMMEDIATE RELEASE: 2 July 2015", date(2015, 7, 2)),
        ("Printed on 04.02.2024, published 18.06.2014", date(2014, 6, 18)),
        ("Posted by admin on Monday, 6 May 2019", date(2019, 5, 6)),
        ("Date: 14 June 2016", None),
        ("Yaounde, 22 May 2019", None),
        ("The rules were published in 2019 and revised on 4 May 2020.", None),
        ("The report, issued by the Bank, covers 5 May 2018.", None),
    ],
)
def test_only_a_line_that_says_so_tells_the_day_of_publication(line: str, day: date | None) -> None:
    assert labelled_day(["Heading", line]) == day


def test_a_word_documents_title_is_the_paragraph_in_that_style() -> None:
    document = docx.Document()
    document.add_paragraph("Ministry of Ports")
    document.add_heading("Record of the second meeting", 0)
    document.add_heading("Opening", 1)
    stream = io.BytesIO()
    document.save(stream)
    assert read_file(Path("a.docx"), stream.getvalue()).metadata.title == "Record of the second meeting"


def test_of_several_headings_none_is_the_title() -> None:
    document = docx.Document()
    for heading in ("Opening of the meeting", "Closing of the meeting"):
        document.add_heading(heading, 1)
    stream = io.BytesIO()
    document.save(stream)
    assert read_file(Path("a.docx"), stream.getvalue()).metadata.title is None
