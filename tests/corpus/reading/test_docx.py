"""Word: the body in its order, numbers, tables, notes, tracked changes, and files that are not Word's."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.oxml import parse_xml

from corpus.errors import UnreadableFile
from corpus.reading import read_file
from corpus.report import Report

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
NAMESPACES = (
    f'xmlns:w="{W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)


def saved(document: Any) -> bytes:
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def read(document: Any, name: str = "a.docx") -> Report:
    return read_file(Path(name), saved(document))


def body(xml: str) -> Report:
    """The report of a document whose body is `xml`."""
    document = docx.Document()
    for element in parse_xml(f"<w:body {NAMESPACES}>{xml}</w:body>"):
        document.element.body.insert(len(document.element.body) - 1, element)
    return read(document)


def lines(report: Report) -> list[str]:
    return report.text.split("\n")


def p(text: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t xml:space='preserve'>{text}</w:t></w:r></w:p>"


def test_paragraphs_and_tables_come_in_their_order() -> None:
    document = docx.Document()
    document.add_heading("Minutes of the second meeting", 1)
    document.add_paragraph("Those present:")
    table = document.add_table(3, 2)
    for row, cells in zip(
        table.rows, [("State", "Name"), ("Latvia", "Mr Ozols"), ("Estonia", "")], strict=True
    ):
        for cell, text in zip(row.cells, cells, strict=True):
            cell.text = text
    document.add_paragraph("The meeting was closed.")
    assert lines(read(document)) == [
        "Minutes of the second meeting",
        "Those present:",
        "State | Name",
        "Latvia | Mr Ozols",
        "Estonia",
        "The meeting was closed.",
    ]


def test_merged_cells_come_once_and_tables_in_cells_too() -> None:
    document = docx.Document()
    table = document.add_table(3, 3)
    for n, cell in enumerate(table._cells):
        cell.text = f"c{n}"
    table.cell(0, 0).merge(table.cell(0, 1)).text = "wide"
    table.cell(1, 0).merge(table.cell(2, 0)).text = "tall"
    inner = table.cell(2, 2).add_table(1, 2)
    inner.cell(0, 0).text, inner.cell(0, 1).text = "In", "side"
    assert lines(read(document)) == ["wide | c2", "tall | c4 | c5", "| c7 | c8; In | side"]


def test_persons_of_one_state_in_one_cell_stay_apart_and_with_their_state() -> None:
    document = docx.Document()
    table = document.add_table(1, 2)
    table.cell(0, 0).text = "Latvia"
    table.cell(0, 1).text = "Mr Ozols, Minister"
    table.cell(0, 1).add_paragraph("Ms Kalnina,")
    table.cell(0, 1).add_paragraph("adviser")
    assert lines(read(document)) == ["Latvia | Mr Ozols, Minister; Ms Kalnina, adviser"]


def test_a_table_that_sets_two_texts_side_by_side_is_read_text_by_text() -> None:
    document = docx.Document()
    table = document.add_table(1, 2)
    for cell, language in zip(table.rows[0].cells, ("English", "Russian"), strict=True):
        cell.text = f"{language} text. " * 60
        cell.add_paragraph(f"{language} end. " * 60)
    assert [line[:8] for line in lines(read(document))] == ["English ", "English ", "Russian ", "Russian "]


NUMBERING = """<w:numbering {ns}><w:abstractNum w:abstractNumId="0">
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:isLgl/><w:lvlText w:val="%1.%2"/></w:lvl>
<w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%3)"/></w:lvl>
<w:lvl w:ilvl="3"><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF0B7;"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimalZero"/>
<w:lvlText w:val="Item %1:"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
</w:numbering>"""


def numbered(xml: str) -> list[str]:
    document = docx.Document()
    numbering = parse_xml(NUMBERING.format(ns=NAMESPACES))
    own = document.part.numbering_part.element
    for child in list(own):
        own.remove(child)
    for child in list(numbering):
        own.append(child)
    style = parse_xml(
        f'<w:style {NAMESPACES} w:type="paragraph" w:styleId="Point"><w:name w:val="Point"/><w:pPr><w:numPr>'
        '<w:numId w:val="2"/></w:numPr></w:pPr></w:style>'
    )
    derived = parse_xml(
        f'<w:style {NAMESPACES} w:type="paragraph" w:styleId="SubPoint"><w:basedOn w:val="Point"/></w:style>'
    )
    document.styles.element.append(style)
    document.styles.element.append(derived)
    for element in parse_xml(f"<w:body {NAMESPACES}>{xml}</w:body>"):
        document.element.body.insert(len(document.element.body) - 1, element)
    return lines(read(document))


def item(text: str, level: int = 0, number: int = 1) -> str:
    return p(text, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')


def test_automatic_numbers_of_every_level() -> None:
    xml = (
        item("one")
        + item("a", 1)
        + item("b", 1)
        + item("x", 2)
        + item("y", 2)
        + item("dot", 3)
        + item("two")
        + item("c", 1)
    )
    assert numbered(xml) == ["I. one", "1.1 a", "1.2 b", "(a) x", "(b) y", "• dot", "II. two", "2.1 c"]


def test_lists_go_on_after_text_and_start_again_where_they_are_told_to() -> None:
    xml = item("one") + p("Text between.") + item("two") + item("again", 0, 3) + item("and on", 0, 3)
    assert numbered(xml) == ["I. one", "Text between.", "II. two", "I. again", "II. and on"]


def test_numbers_that_come_from_styles_and_those_taken_away() -> None:
    styled = '<w:pStyle w:val="{}"/>'
    xml = (
        p("first", styled.format("Point"))
        + p("second", styled.format("SubPoint"))
        + p("plain", styled.format("Point") + '<w:numPr><w:numId w:val="0"/></w:numPr>')
    )
    assert numbered(xml) == ["Item 03: first", "Item 04: second", "plain"]


def test_tracked_changes_are_read_as_accepted() -> None:
    xml = (
        "<w:p><w:r><w:t xml:space='preserve'>The draft was </w:t></w:r>"
        "<w:del><w:r><w:delText>rejected</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>approved</w:t></w:r></w:ins><w:r><w:t>.</w:t></w:r></w:p>"
        "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t xml:space='preserve'>The session </w:t></w:r></w:p>"
        + p("was closed.")
        + "<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>"
        + p("Latvia")
        + "</w:tc></w:tr><w:tr><w:tc>"
        + p("Estonia")
        + "</w:tc></w:tr></w:tbl>"
    )
    assert lines(body(xml)) == ["The draft was approved.", "The session was closed.", "Estonia"]


def test_fields_links_controls_symbols_breaks_and_hidden_text() -> None:
    xml = (
        "<w:p><w:r><w:fldChar w:fldCharType='begin'/></w:r>"
        "<w:r><w:instrText>DATE</w:instrText></w:r><w:r>"
        "<w:fldChar w:fldCharType='separate'/></w:r><w:r><w:t>8 July 2021</w:t></w:r>"
        "<w:r><w:fldChar w:fldCharType='end'/></w:r>"
        "<w:hyperlink><w:r><w:t xml:space='preserve'> on the site</w:t></w:r></w:hyperlink></w:p>"
        "<w:sdt><w:sdtContent>" + p("In a control") + "</w:sdtContent></w:sdt>"
        "<w:p><w:r><w:t>Latvia</w:t><w:br/>"
        "<w:t>Estonia</w:t><w:tab/>"
        "<w:t>Tallinn</w:t><w:noBreakHyphen/><w:t>Harju</w:t></w:r></w:p>"
        "<w:p><w:r><w:sym w:font='Symbol' w:char='F0B7'/><w:t>Lithuania</w:t><w:softHyphen/></w:r>"
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r></w:p>"
    )
    assert lines(body(xml)) == [
        "8 July 2021 on the site",
        "In a control",
        "Latvia",
        "Estonia Tallinn-Harju",
        "• Lithuania",
    ]


def test_text_boxes_come_once() -> None:
    xml = (
        "<w:p><w:r><w:t>Before</w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx>"
        "<w:txbxContent>"
        + p("In the box")
        + "</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict>"
        "<v:textbox><w:txbxContent>" + p("In the box") + "</w:txbxContent></v:textbox></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r></w:p>" + p("After")
    )
    assert lines(body(xml)) == ["Before", "In the box", "After"]


def with_parts(data: bytes, parts: Mapping[str, str], relations: str, types: str) -> bytes:
    """A Word file with more parts: their XML by name, their relations and content types."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for entry in old.namelist():
            content = (
                old.read(entry).decode("utf-8") if entry.endswith((".xml", ".rels")) else old.read(entry)
            )
            if entry == "word/_rels/document.xml.rels":
                content = str(content).replace("</Relationships>", f"{relations}</Relationships>")
            if entry == "[Content_Types].xml":
                content = str(content).replace("</Types>", f"{types}</Types>")
            new.writestr(entry, content)
        for name, xml in parts.items():
            new.writestr(name, xml)
    return out.getvalue()


def test_footnotes_stand_at_the_end_with_their_numbers() -> None:
    document = docx.Document()
    for note, text in ((7, "Latvia"), (3, "Estonia")):
        paragraph = document.add_paragraph(text)
        paragraph._p.append(parse_xml(f'<w:r {NAMESPACES}><w:footnoteReference w:id="{note}"/></w:r>'))
    notes = f"<w:footnotes {NAMESPACES}>" + "".join(
        f'<w:footnote w:id="{n}"><w:p><w:r><w:footnoteRef/><w:t>{text}</w:t></w:r></w:p></w:footnote>'
        for n, text in ((-1, "separator"), (3, "By video link."), (7, "Observer."))
    )
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    data = with_parts(
        saved(document),
        {"word/footnotes.xml": notes + "</w:footnotes>"},
        f'<Relationship Id="rIdN" Type="{office}/footnotes" Target="footnotes.xml"/>',
        '<Override PartName="/word/footnotes.xml" ContentType="application/vnd.openxmlformats-officedocument.'
        'wordprocessingml.footnotes+xml"/>',
    )
    assert lines(read_file(Path("a.docx"), data)) == [
        "Latvia[1]",
        "Estonia[2]",
        "[1] Observer.",
        "[2] By video link.",
    ]


def test_running_headers_are_not_part_of_the_text() -> None:
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "Confidential"
    document.sections[0].footer.paragraphs[0].text = "Page 1"
    document.add_paragraph("The meeting was opened.")
    assert read(document).text == "The meeting was opened."


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ("Minutes of the second meeting", "Minutes of the second meeting"),
        ("Word Document", None),
        ("Letter of complaint", None),
    ],
)
def test_the_title_comes_from_the_properties_only_when_the_text_bears_it_out(
    written: str, title: str | None
) -> None:
    document = docx.Document()
    document.add_paragraph("Minutes of the second meeting of the working group")
    document.core_properties.title = written
    report = read(document)
    assert report.metadata.title == title
    assert report.metadata.published is None


def test_a_file_in_the_strict_form_of_the_standard_is_read() -> None:
    document = docx.Document()
    document.add_paragraph("The meeting was opened.", style="List Number")
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(saved(document))) as old, zipfile.ZipFile(out, "w") as new:
        for entry in old.namelist():
            content = old.read(entry)
            for transitional, strict in (
                (b"http://schemas.openxmlformats.org/wordprocessingml/2006/main", b"wordprocessingml/main"),
                (
                    b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                    b"officeDocument/relationships",
                ),
            ):
                content = content.replace(transitional, b"http://purl.oclc.org/ooxml/" + strict)
            new.writestr(entry, content)
    assert read_file(Path("a.docx"), out.getvalue()).text == "1. The meeting was opened."


def zipped(names: list[str]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name in names:
            archive.writestr(name, "x")
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        pytest.param(lambda: saved(docx.Document())[:3000], "damaged", id="cut off"),
        pytest.param(lambda: b"not a zip archive at all", "damaged", id="something else"),
        pytest.param(lambda: zipped(["mimetype", "content.xml"]), "not supported", id="OpenDocument"),
        pytest.param(lambda: zipped(["[Content_Types].xml"]), "damaged", id="hollow"),
        pytest.param(
            lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600,
            "not supported",
            id="old Word or locked",
        ),
        pytest.param(lambda: saved(docx.Document()), "empty", id="empty document"),
    ],
)
def test_files_that_cannot_be_read(data: Callable[[], bytes], reason: str) -> None:
    with pytest.raises(UnreadableFile) as refused:
        read_file(Path("minutes.docx"), data())
    assert refused.value.reason == reason
    assert refused.value.next_step


def test_a_table_that_sets_two_columns_is_read_down() -> None:
    columns = [[f"{name} {n}" for n in range(10)] for name in ("left", "right")]
    document = docx.Document()
    for cell, column in zip(document.add_table(1, 2).rows[0].cells, columns, strict=True):
        cell.text = "\n".join(column)
    assert lines(read(document)) == [*columns[0], *columns[1]]
