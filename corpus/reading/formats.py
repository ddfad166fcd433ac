"""The formats that are read, and the ones that are not: a new format is a module and a row in this table.

Knows endings, limits and which module reads what. Knows nothing of how a format is read.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import PurePath

from corpus.errors import UnreadableFile
from corpus.report import Metadata

LARGEST_FILE = 50 * 1024 * 1024
"""Bytes: a larger file is refused before it is read. Reports are far smaller; videos and archives are not.
"""

LONGEST_TEXT = 3_000_000
"""Characters of canonical text: about a thousand printed pages. Longer ones are refused, so that reading
ends in time.
"""

LONGEST_SOURCE = 4 * LONGEST_TEXT
"""Characters of a source before markup and blanks are taken out; more is refused unread."""


@dataclass(frozen=True)
class Source:
    """A file's content on its way to becoming a report."""

    path: PurePath
    data: bytes

    @property
    def shown_path(self) -> str:
        return printable(self.path)

    def unreadable(self, reason: str, detail: str, next_step: str) -> UnreadableFile:
        return UnreadableFile(self.shown_path, reason, detail, next_step)

    def too_long(self) -> UnreadableFile:
        return self.unreadable(
            "too large",
            f"it holds more text than is read from one report ({LONGEST_TEXT:,} characters).",
            "Split it into its single reports and add those.",
        )


@dataclass(frozen=True)
class Content:
    """What a format's module finds: paragraphs, rows and items as lines; what the file says of itself.

    `pages` holds, for each page in order, its place as (line, character within that line).
    """

    lines: tuple[str, ...]
    metadata: Metadata = field(default_factory=Metadata)
    pages: tuple[tuple[int, int], ...] = ()


Read = Callable[[Source], Content]


@dataclass(frozen=True)
class Format:
    """A format that is read: its name, its endings, and the module whose `read` reads it."""

    name: str
    endings: tuple[str, ...]
    module: str

    def read(self, source: Source) -> Content:
        reader: Read = import_module(self.module).read
        return reader(source)


TEXT = Format("text", (".txt", ".text"), "corpus.reading.text")
MARKDOWN = Format("Markdown", (".md", ".markdown"), "corpus.reading.markdown")
HTML = Format("web page", (".html", ".htm", ".xhtml"), "corpus.reading.html")
PDF = Format("PDF", (".pdf",), "corpus.reading.pdf")
WORD = Format("Word", (".docx", ".docm"), "corpus.reading.docx")

FORMATS = (TEXT, MARKDOWN, HTML, PDF, WORD)

_SAVE_AS_WORD = "Open it and save it as .docx or PDF, then add that file."
_ADVICE: Mapping[str, tuple[str, str]] = {
    **dict.fromkeys((".doc", ".dot"), ("an old Word file", _SAVE_AS_WORD)),
    ".rtf": ("a Rich Text file", _SAVE_AS_WORD),
    **dict.fromkeys((".odt", ".ott", ".fodt"), ("an OpenDocument text", _SAVE_AS_WORD)),
    **dict.fromkeys((".pages", ".wpd", ".wps", ".hwp"), ("another word processor's file", _SAVE_AS_WORD)),
    **dict.fromkeys(
        (".xls", ".xlsx", ".xlsm", ".ods", ".csv", ".tsv", ".numbers"),
        ("a spreadsheet", "Save the sheet as PDF, or give it with --catalog if it lists the reports."),
    ),
    **dict.fromkeys(
        (".ppt", ".pptx", ".odp", ".key"), ("a presentation", "Save it as PDF, then add that file.")
    ),
    **dict.fromkeys(
        (".jpg", ".jpeg", ".png", ".tif", ".tiff", ".gif", ".bmp", ".webp", ".heic", ".svg"),
        ("a picture", "Run text recognition (OCR) on it and save the result as PDF or .docx."),
    ),
    **dict.fromkeys(
        (".eml", ".msg", ".mht", ".mhtml"),
        ("a saved e-mail or web archive", "Save it as a web page (.html) or PDF."),
    ),
    **dict.fromkeys(
        (".zip", ".rar", ".7z", ".gz", ".tar"), ("an archive", "Unpack it and add the files in it.")
    ),
    **dict.fromkeys(
        (".mp3", ".mp4", ".wav", ".m4a", ".mov", ".avi"), ("a recording", "Add its written report.")
    ),
    **dict.fromkeys(
        (".epub", ".mobi", ".djvu", ".xps", ".ps"), ("another format for reading", "Save it as PDF.")
    ),
}


def endings() -> tuple[str, ...]:
    """The endings of the formats that are read, lower-case, with their dot."""
    return tuple(ending for format_ in FORMATS for ending in format_.endings)


def format_of(path: PurePath) -> Format | None:
    """The format that the ending of `path` names, or None."""
    ending = path.suffix.casefold()
    return next((format_ for format_ in FORMATS if ending in format_.endings), None)


def not_supported(path: PurePath) -> UnreadableFile:
    """The report on a file of a format that is not read, saying how to save it as one that is."""
    kinds = ", ".join(endings())
    known = _ADVICE.get(path.suffix.casefold())
    if known is not None:
        detail, next_step = f"it is {known[0]}, which is not read.", known[1]
    elif path.suffix:
        detail, next_step = (
            f"files ending in {printable(path.suffix)} are not read.",
            f"Save it as one of {kinds}.",
        )
    else:
        detail, next_step = (
            "its name has no ending that tells what it is.",
            f"Rename it to end in one of {kinds}.",
        )
    return UnreadableFile(printable(path), "not supported", detail, next_step)


def printable(path: PurePath | str) -> str:
    """A path that can be shown and stored whatever bytes its name is made of."""
    return str(path).encode("utf-8", "surrogateescape").decode("utf-8", "replace")
