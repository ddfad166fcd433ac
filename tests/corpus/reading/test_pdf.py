"""PDF: lines to paragraphs, columns, tables, running lines, pages, and files that cannot be read."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from corpus.errors import UnreadableFile
from corpus.reading import read_file
from corpus.report import Report
from tests.corpus.reading.pdf_writer import Text, escaped, pdf, pdf_of, width, wrapped

FIRST = (
    "The second meeting of the expert group was held on 8 July 2021 in Minsk. Representatives of the Republic of Armenia, "
    "the Republic of Belarus, the Republic of Kazakhstan and the Kyrgyz Republic took part in its work, which was opened by "
    "the director of the department."
)
SECOND = (
    "The participants considered the draft plan of priority measures together with the remarks that had come in from the "
    "governments. The draft was approved with two changes and will be laid before the council in the autumn of the year."
)


def read(pages: list[list[Text]], info: str = "", name: str = "a.pdf") -> Report:
    return read_file(Path(name), pdf(pages, info))


def below(lines: list[Text], by: float = 14) -> float:
    return lines[-1].y - by


def test_wrapped_lines_become_paragraphs_again() -> None:
    heading = [Text(200, 780, "Minutes", 16, bold=True)]
    first = wrapped(FIRST, 72, 740, 520)
    second = wrapped(SECOND, 72, below(first, 24), 520)
    assert read([heading + first + second]).text == f"Minutes\n{FIRST}\n{SECOND}"


def test_paragraphs_without_space_between_them_end_where_a_line_has_room() -> None:
    first = wrapped(FIRST, 72, 740, 460)
    second = wrapped(SECOND, 72, below(first), 460)
    assert read([first + second]).text == f"{FIRST}\n{SECOND}"


def test_indented_first_lines_begin_paragraphs() -> None:
    def indented(text: str, y: float) -> list[Text]:
        first, *rest = wrapped("xxxx " + text, 72, y, 520)
        return [Text(72 + width("xxxx "), first.y, first.text.removeprefix("xxxx ")), *rest]

    first = indented(FIRST, 740)
    assert read([first + indented(SECOND, below(first))]).text == f"{FIRST}\n{SECOND}"


def test_short_lines_one_below_the_other_stay_a_list() -> None:
    states = [
        "Republic of Armenia",
        "Republic of Kazakhstan",
        "Kyrgyz Republic",
        "Russian Federation",
        "Turkmenistan",
    ]
    page = [*wrapped(FIRST, 72, 740, 520), Text(72, 670, "Participants:")]
    page += [Text(72, 656 - 14 * n, state) for n, state in enumerate(states)]
    assert read([page]).text.split("\n")[1:] == ["Participants:", *states]


def test_persons_a_line_stay_apart_even_where_a_line_is_full() -> None:
    persons = [
        "Hakobyan Armen – Head of Department, Public Services Commission of",
        "the Republic of Armenia",
        "Nurlanov Askar – Deputy Chairman of the Committee (delegation head)",
        "Akhmetova Dina – adviser",
    ]
    edge = 90 + max(width(line) for line in persons)
    page = [*wrapped(f"{FIRST} {SECOND}", 72, 740, edge)]
    page += [Text(90, 600 - 14 * n, line) for n, line in enumerate(persons)]
    assert read([page]).text.split("\n")[1:] == [f"{persons[0]} {persons[1]}", persons[2], persons[3]]


def test_names_in_one_cell_stay_apart() -> None:
    page = [Text(72, 740, "State"), Text(250, 740, "Representatives"), Text(72, 724, "Republic of Armenia")]
    page += [
        Text(250, 724, "Hakobyan Armen"),
        Text(250, 710, "Sargsyan Lilit"),
        *wrapped(FIRST, 72, 660, 520),
    ]
    assert read([page]).text.split("\n")[:2] == [
        "State | Representatives",
        "Republic of Armenia | Hakobyan Armen; Sargsyan Lilit",
    ]


def test_list_items_keep_their_marks_and_their_own_lines() -> None:
    page = []
    y = 740.0
    for mark, text in [
        ("1.", "Adoption of the agenda"),
        ("2.", FIRST),
        ("a)", "Budget"),
        ("\x95", "Any other business"),
    ]:
        lines = wrapped(text, 100, y, 520)
        page += [Text(80, y, mark.encode("latin-1").decode("cp1252") if mark == "\x95" else mark), *lines]
        y = below(lines)
    assert read([page]).text.split("\n") == [
        "1. Adoption of the agenda",
        f"2. {FIRST}",
        "a) Budget",
        "• Any other business",
    ]


@pytest.mark.parametrize(
    "row_by_row", [True, False], ids=["cells with lines of their own", "one line a cell"]
)
def test_table_rows_are_lines(row_by_row: bool) -> None:
    post = "Head of the Department of International Cooperation of the Ministry" if row_by_row else "Head"
    page = [Text(72, 740, "State"), Text(200, 740, "Name"), Text(320, 740, "Post")]
    page += [Text(72, 724, "Armenia"), Text(200, 724, "Ms A. Petrosyan"), *wrapped(post, 320, 724, 440)]
    y = below(page, 16)
    page += [Text(72, y, "Kyrgyz Republic"), Text(200, y, "Mr C. Asanov"), *wrapped("Adviser", 320, y, 440)]
    page += wrapped(FIRST, 72, y - 40, 520)
    assert read([page]).text.split("\n") == [
        "State | Name | Post",
        f"Armenia | Ms A. Petrosyan | {post}",
        "Kyrgyz Republic | Mr C. Asanov | Adviser",
        FIRST,
    ]


def columns() -> tuple[list[Text], list[Text]]:
    return wrapped(f"{FIRST} {SECOND}", 72, 700, 280), wrapped(f"{SECOND} {FIRST}", 310, 700, 520)


def test_columns_drawn_one_after_the_other_are_read_down() -> None:
    left, right = columns()
    heading = [Text(72, 740, "Bulletin", 18)]
    assert read([heading + left + right]).text == f"Bulletin\n{FIRST} {SECOND}\n{SECOND} {FIRST}"


def test_columns_drawn_line_by_line_are_read_down() -> None:
    left, right = columns()
    length = min(len(left), len(right))
    page = [item for pair in zip(left, right, strict=False) for item in pair] + left[length:] + right[length:]
    text = read([page]).text
    assert "Republic of Armenia, the Republic of Belarus" in text
    assert "laid before the council in the autumn" in text
    assert " | " not in text


def test_a_paragraph_goes_on_in_the_next_column_and_on_the_next_page() -> None:
    lines = wrapped(f"{FIRST} {SECOND}", 72, 700, 280)
    half = len(lines) // 2
    right = [Text(310, 700 - 14 * n, line.text) for n, line in enumerate(lines[half:])]
    assert read([lines[:half] + right]).text == f"{FIRST} {SECOND}"
    report = read([lines[:half], [Text(72, 780 - 14 * n, line.text) for n, line in enumerate(lines[half:])]])
    assert report.text == f"{FIRST} {SECOND}"
    assert report.text[report.pages[1] :].startswith(lines[half].text)
    assert report.page_at(report.pages[1] - 1) == 1
    assert report.page_at(report.pages[1]) == 2


def test_pages_begin_where_their_text_begins() -> None:
    report = read([wrapped(FIRST, 72, 740, 520), [], wrapped(SECOND, 72, 740, 520)])
    first, empty, third = report.pages
    assert first == 0
    assert report.text[third:].startswith(SECOND[:20])
    assert empty <= third
    assert report.page_at(report.text.index("priority measures")) == 3


def test_running_headers_footers_and_page_numbers_are_left_out() -> None:
    texts = [
        "Armenia proposed a change.",
        "Belarus agreed to it.",
        "Kazakhstan had no remark.",
        "The meeting was closed.",
    ]
    pages = [
        [
            Text(72, 800, "Expert group" if n % 2 else "Northern Basin Commission"),
            Text(72, 700, text),
            Text(72, 670, "This line stands on every page, but not at its edge."),
            Text(72, 640, text.upper()),
            Text(72, 40, f"Document EG/2021/{n + 1}"),
            Text(280, 30, f"- {n + 1} -" if n else "1"),
        ]
        for n, text in enumerate(texts)
    ]
    text = read(pages).text
    assert "Northern Basin" not in text
    assert "EG/2021" not in text
    assert all(line in text for line in texts)
    assert text.count("This line stands on every page") == 4
    assert "- 2 -" not in text


def test_what_stands_on_one_page_only_is_kept_at_its_edge() -> None:
    pages = [[Text(72, 800, f"Annex {word}"), Text(72, 700, FIRST[:60])] for word in ("one", "two", "three")]
    assert read(pages).text.count("Annex") == 3


@pytest.mark.parametrize(
    ("left", "right", "joined"),
    [
        ("The exchange of informa-", "tion was useful.", "The exchange of information was useful."),
        ("It has taken a hard-", "line position.", "It has taken a hard-line position."),
        (
            "The coop-",
            "eration of the states in cooperation matters.",
            "The cooperation of the states in cooperation matters.",
        ),
        (
            "Long-standing. It is a long-",
            "standing question.",
            "Long-standing. It is a long-standing question.",
        ),
        ("The budget for 2021-", "2022 was approved.", "The budget for 2021-2022 was approved."),
        ("Mr Ivanov-", "Petrov took the chair.", "Mr Ivanov-Petrov took the chair."),
        ("The chair and/", "or the secretary.", "The chair and/or the secretary."),
    ],
)
def test_hyphens_at_line_ends(left: str, right: str, joined: str) -> None:
    assert read([[Text(72, 700, left), Text(72, 686, right)]]).text == joined


def test_gaps_inside_one_string_array_are_blanks_and_letters_stay_together() -> None:
    content = b"BT /F1 11 Tf 72 700 Td [(The)-300(mee)20(ting)-278(was)-500(op)-20(ened)]TJ 0 -30 Td (10.) Tj (5) Tj ET"
    assert read_file(Path("a.pdf"), pdf_of([content])).text == "The meeting was opened\n10.5"


def test_text_in_forms_is_read_and_running_artifacts_and_stamps_are_not() -> None:
    stamp = b"BT /F1 60 Tf 0.7 0.7 -0.7 0.7 100 200 Tm (DRAFT) Tj ET"
    running = b"/Artifact << /Type /Pagination >> BDC BT /F1 9 Tf 72 820 Td (Running head) Tj ET EMC"
    body = b"BT /F1 11 Tf 72 700 Td (" + escaped("The meeting was opened (twice).") + b") Tj ET"
    assert (
        read_file(Path("a.pdf"), pdf_of([b"\n".join([stamp, running, body])])).text
        == "The meeting was opened (twice)."
    )


def test_a_page_that_lies_on_its_side_is_read_along_its_lines() -> None:
    content = b"".join(
        b"BT /F1 11 Tf 0 1 -1 0 %d 100 Tm (%s) Tj ET\n" % (100 + 14 * n, line)
        for n, line in enumerate([b"Participants", b"Armenia", b"Belarus"])
    )
    assert read_file(Path("a.pdf"), pdf_of([content])).text == "Participants\nArmenia\nBelarus"


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ("Second meeting of the expert group", "Second meeting of the expert group"),
        ("Microsoft Word - second meeting of the expert group.doc", None),
        ("second_meeting_expert_group", None),
        ("minutes of the meeting.docx", None),
        ("Untitled", None),
        ("Letter to the minister about fisheries", None),
        ("The meeting held 2021", None),
    ],
)
def test_the_title_comes_from_the_properties_only_when_it_plainly_is_one(
    written: str, title: str | None
) -> None:
    report = read(
        [wrapped(FIRST, 72, 740, 520)],
        f"/Title ({written}) /CreationDate (D:20260101)",
        "the meeting held 2021.pdf",
    )
    assert report.metadata.title == title
    assert report.metadata.published is None


def encrypted(user: str) -> bytes:
    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf([wrapped(FIRST, 72, 740, 520)]))))
    writer.encrypt(user, "owner", algorithm="AES-256")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def test_a_pdf_that_opens_without_a_password_is_read() -> None:
    assert read_file(Path("a.pdf"), encrypted("")).text == FIRST


@pytest.mark.parametrize(
    ("data", "reason", "next_step"),
    [
        pytest.param(lambda: encrypted("secret"), "encrypted", "without one", id="password"),
        pytest.param(lambda: pdf_of([b"q 500 0 0 700 0 0 cm Q"]), "no text", "OCR", id="scan"),
        pytest.param(
            lambda: b"%PDF-1.4\nnothing of the kind", "damaged", "save it again", id="not a PDF at all"
        ),
        pytest.param(lambda: pdf([])[:200], "damaged", "save it again", id="cut off"),
        pytest.param(lambda: b"", "empty", "downloaded", id="empty"),
    ],
)
def test_files_that_cannot_be_read(data: object, reason: str, next_step: str) -> None:
    with pytest.raises(UnreadableFile) as refused:
        read_file(Path("folder/report.pdf"), data())  # type: ignore[operator]
    assert refused.value.reason == reason
    assert next_step in refused.value.next_step
    assert str(refused.value).startswith(str(Path("folder/report.pdf")))


def test_a_broken_operator_loses_only_its_own_text() -> None:
    content = b"BT /F1 11 Tf 72 700 Td (Armenia) Tj ET 5 Td BT 72 650 Td (lost) Tf ET BT /F1 11 Tf 72 600 Td (Belarus) Tj ET"
    assert read_file(Path("a.pdf"), pdf_of([content])).text == "Armenia\nBelarus"


def test_a_list_in_columns_below_text_stays_a_list() -> None:
    columns = [
        [
            "Angola",
            "Bosnia and Herzegovina",
            "Croatia",
            "Cuba",
            "Democratic People's",
            "Republic of Korea",
            "Egypt",
        ],
        ["Fiji", "Iran (Islamic", "Republic of)", "Japan", "Kenya", "Malta", "Peru"],
    ]
    page = [*wrapped(f"{FIRST} {SECOND}", 72, 740, 520), Text(72, 600, "Represented were:")]
    for n, column in enumerate(columns):
        page += [Text(72 + 200 * n, 580 - 14 * k, state) for k, state in enumerate(column)]
    read_lines = read([page]).text.split("\n")
    assert read_lines[2:] == [
        *columns[0][:4],
        "Democratic People's Republic of Korea",
        *("Egypt", "Fiji", "Iran (Islamic Republic of)"),
        *columns[1][3:],
    ]


def test_columns_with_blank_lines_in_them_are_columns() -> None:
    left = ["Chile", "Ms A. Rojas", "Mr B. Soto", "", "Ecuador", "Mr C. Vera", "", "Peru", "Ms D. Quispe"]
    right = ["Spain", "Ms E. Vidal", "", "Uruguay", "Mr F. Sosa", "Mr G. Pintos", "", "Fiji", "Ms H. Vosa"]
    page = [*wrapped(FIRST, 72, 740, 520), Text(72, 640, "Participants")]
    for x, column in ((72, left), (320, right)):
        page += [Text(x, 610 - 14 * k, line) for k, line in enumerate(column) if line]
    assert read([page]).text.split("\n")[2:] == [line for line in left + right if line]
