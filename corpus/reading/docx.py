"""Word files into lines: the body in its order, as a reader of the accepted text sees it.

Knows Word's XML. Tracked insertions are kept, deletions dropped; running headers and footers are not part
of the text. Numbers come from docx_numbering, rows from tables.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import Any

from corpus.reading.canonical import canonical_line, with_plain_bullet
from corpus.reading.docx_numbering import Numbering, W
from corpus.reading.docx_title import styled_title
from corpus.reading.formats import Content, Source
from corpus.reading.metadata import plausible_title
from corpus.reading.numerals import written_number
from corpus.reading.tables import row_lines, tabbed_rows
from corpus.report import Metadata

_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_MATH_TEXT = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
_LARGEST_UNPACKED = (
    400 * 1024 * 1024
)  # bytes: what a file may grow to when unpacked; a bomb grows a thousandfold
_DROPPED = frozenset(
    f"{W}{name}" for name in ("del", "moveFrom", "delText", "delInstrText", "instrText", "rt", "rPr", "pPr")
)
_BREAKS = frozenset(f"{W}{name}" for name in ("br", "cr", "lastRenderedPageBreak_"))
_BLOCKS = frozenset(f"{W}{name}" for name in ("p", "tbl"))


def read(source: Source) -> Content:
    package = _opened(source)
    main = _main_part(package)
    related = {
        relation.reltype.rsplit("/", 1)[-1]: relation.target_part
        for relation in main.rels.values()
        if not relation.is_external
    }
    body = _xml(main).find(f"{W}body")
    document = _Document(
        Numbering(_xml(related.get("numbering")), _xml(related.get("styles"))),
        {kind: _xml(related.get(f"{kind}s")) for kind in ("footnote", "endnote")},
    )
    lines = [*document.lines(body), *document.notes()] if body is not None else []
    lines = tabbed_rows(lines)
    told = _metadata(package, source, lines)
    if told.title is None and body is not None:
        told = Metadata(title=styled_title(body, _xml(related.get("styles"))))
    return Content(tuple(with_plain_bullet(line) for line in lines), told)


def _opened(source: Source) -> Any:
    from docx.opc.exceptions import PackageNotFoundError
    from docx.opc.package import OpcPackage

    try:
        with zipfile.ZipFile(io.BytesIO(source.data)) as archive:
            names = set(archive.namelist())
            unpacked = sum(entry.file_size for entry in archive.infolist())
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError) as error:
        raise _damaged(source) from error
    if unpacked > _LARGEST_UNPACKED:
        raise source.unreadable(
            "too large", "it unpacks to more than a report can hold.", "Save it again without pictures."
        )
    if "[Content_Types].xml" not in names:
        raise source.unreadable(
            "not supported",
            "it is an archive or another program's file, not a Word file.",
            "Save it as .docx or PDF.",
        )
    try:
        package = OpcPackage.open(io.BytesIO(source.data))
        content_type = _main_part(package).content_type
    except (PackageNotFoundError, KeyError, ValueError, zipfile.BadZipFile, OSError, SyntaxError) as error:
        raise _damaged(source) from error
    if "wordprocessingml" not in content_type and "ms-word" not in content_type:
        raise source.unreadable(
            "not supported", "it is another Office file, not a Word file.", "Save it as .docx or PDF."
        )
    return package


def _main_part(package: Any) -> Any:
    """The part that holds the body; by the end of the relation's name, which the standard's two forms begin differently."""
    for relation in package.rels.values():
        if relation.reltype.endswith("/officeDocument") and not relation.is_external:
            return relation.target_part
    raise KeyError("officeDocument")


def _damaged(source: Source) -> Exception:
    return source.unreadable(
        "damaged",
        "it is not a whole Word file.",
        "Open it in Word or LibreOffice, save it again as .docx, or fetch it again.",
    )


def _xml(part: Any | None) -> Any:
    """The root of a part's XML, in the namespaces of the transitional form that Word writes by default."""
    if part is None:
        return None
    from lxml import etree

    blob = part.blob.replace(b"http://purl.oclc.org/ooxml/wordprocessingml/main", W[1:-1].encode())
    return etree.fromstring(blob, etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False))


def _metadata(package: Any, source: Source, lines: list[str]) -> Metadata:
    try:
        properties = package.core_properties
        return Metadata(title=plausible_title(properties.title, source.path, " ".join(lines[:60])))
    except (KeyError, ValueError, AttributeError):
        return Metadata()


class _Document:
    """Walks a body once, in order; keeps the lists' counts and the notes met on the way."""

    def __init__(self, numbering: Numbering, notes: dict[str, Any]) -> None:
        self._numbering = numbering
        self._notes = notes
        self._met: dict[str, list[str]] = {"footnote": [], "endnote": []}

    def lines(self, parent: Any) -> list[str]:
        lines: list[str] = []
        carried = ""  # text of paragraphs whose mark was deleted: it runs on into the next
        for block in _blocks(parent):
            if block.tag == f"{W}tbl":
                lines += self._table(block)
                continue
            mark = "" if carried else self._mark(block)
            boxes: list[Any] = []
            text = carried + self._text(block, boxes)
            if _mark_deleted(block):
                carried = mark + text
                continue
            carried = ""
            lines += _with_mark(mark, text.split("\n"))
            for box in boxes:
                lines += self.lines(box)
        return [*lines, *carried.split("\n")] if carried else lines

    def notes(self) -> list[str]:
        lines: list[str] = []
        for kind, met in self._met.items():
            root = self._notes[kind]
            if root is None:
                continue
            by_id = {note.get(f"{W}id"): note for note in root.iter(f"{W}{kind}")}
            for number, note_id in enumerate(met, 1):
                if note_id in by_id:
                    text = canonical_line(" ".join(self.lines(by_id[note_id])))
                    lines.append(f"{_note_mark(kind, number)} {text}")
        return lines

    def _mark(self, paragraph: Any) -> str:
        # An empty paragraph shows no number, but still counts in Word only when it holds something; Word
        # does number empty list paragraphs, so the counter moves and the lone number is dropped with the
        # empty line.
        return self._numbering.mark(paragraph)

    def _text(self, element: Any, boxes: list[Any]) -> str:
        """The text of a paragraph or a piece of one, line breaks as "\\n"; text boxes in it are put into
        `boxes`.
        """
        text = ""
        for child in element:
            tag = child.tag
            if not isinstance(tag, str) or tag in _DROPPED:
                continue
            if tag == f"{W}t" or tag == _MATH_TEXT:
                text += (child.text or "").replace("\n", " ")
            elif tag in {f"{W}br", f"{W}cr"}:
                text += "\n"
            elif tag in {f"{W}tab", f"{W}ptab"}:
                text += "\t"
            elif tag == f"{W}noBreakHyphen":
                text += "-"
            elif tag == f"{W}sym":
                text += _symbol(child)
            elif tag in {f"{W}footnoteReference", f"{W}endnoteReference"}:
                text += self._reference("footnote" if tag.startswith(f"{W}foot") else "endnote", child)
            elif tag == f"{W}txbxContent":
                boxes.append(child)
            elif tag == f"{_MC}AlternateContent":
                chosen = next((c for c in child if c.tag == f"{_MC}Choice"), None)
                chosen = chosen if chosen is not None else next(iter(child), None)
                text += self._text(chosen, boxes) if chosen is not None else ""
            elif tag == f"{W}r" and _hidden(child):
                continue
            else:
                text += self._text(child, boxes)
        return text

    def _reference(self, kind: str, element: Any) -> str:
        note_id = element.get(f"{W}id")
        met = self._met[kind]
        if note_id not in met:
            met.append(note_id)
        return _note_mark(kind, met.index(note_id) + 1)

    def _table(self, table: Any) -> list[str]:
        lines: list[str] = []
        for row in _inside(table, f"{W}tr"):
            properties = row.find(f"{W}trPr")
            if properties is not None and properties.find(f"{W}del") is not None:
                continue
            lines += row_lines([self._cell(cell) for cell in _inside(row, f"{W}tc")])
        return lines

    def _cell(self, cell: Any) -> list[str]:
        merge = cell.find(f"{W}tcPr/{W}vMerge")
        if merge is not None and merge.get(f"{W}val", "continue") == "continue":
            return []
        return [line for line in self.lines(cell) if line.strip()]


def _with_mark(mark: str, lines: list[str]) -> list[str]:
    """The lines of a list item, its number before the first that holds something."""
    for at, line in enumerate(lines):
        if line.strip():
            return [*lines[:at], mark + line, *lines[at + 1 :]]
    return lines


def _blocks(parent: Any) -> Iterator[Any]:
    """Paragraphs and tables in `parent`, through content controls, tracked moves and the like."""
    for child in parent:
        if not isinstance(child.tag, str) or child.tag in _DROPPED:
            continue
        if child.tag in _BLOCKS:
            yield child
        elif child.tag == f"{_MC}AlternateContent":
            chosen = next(iter(child), None)
            if chosen is not None:
                yield from _blocks(chosen)
        elif child.tag in {f"{W}r", f"{W}hyperlink"}:
            continue
        else:
            yield from _blocks(child)


def _inside(parent: Any, tag: str) -> Iterator[Any]:
    """The rows of a table or the cells of a row, through content controls, not those of tables inside."""
    for child in parent:
        if child.tag == tag:
            yield child
        elif isinstance(child.tag, str) and child.tag not in _DROPPED and child.tag not in _BLOCKS:
            yield from _inside(child, tag)


def _mark_deleted(paragraph: Any) -> bool:
    return paragraph.find(f"{W}pPr/{W}rPr/{W}del") is not None


def _hidden(run: Any) -> bool:
    vanish = run.find(f"{W}rPr/{W}vanish")
    return vanish is not None and vanish.get(f"{W}val") not in {"0", "false", "off"}


def _symbol(element: Any) -> str:
    try:
        return chr(int(element.get(f"{W}char", ""), 16))
    except (ValueError, OverflowError):
        return ""


def _note_mark(kind: str, number: int) -> str:
    return f"[{number if kind == 'footnote' else written_number(number, 'lowerRoman')}]"
