"""One file into one report.

Knows the order of work: bytes, format, canonical text, metadata, language. Knows nothing of how a format is
read.
"""

from __future__ import annotations

import logging
from dataclasses import replace
from pathlib import Path

from corpus.errors import UnreadableFile
from corpus.reading import formats
from corpus.reading.canonical import canonical, canonical_line
from corpus.reading.formats import Content, Format, Source
from corpus.reading.language import language_of
from corpus.reading.metadata import address_in, merged
from corpus.reading.opening_lines import labelled_day, without_mail_header
from corpus.reading.source_text import has_markup, is_web_page
from corpus.report import Metadata, Report

logger = logging.getLogger(__name__)

# Moves whenever the same file is read into another text than before, so that libraries read it again.
READER = "4"

_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def read_file(path: Path, data: bytes | None = None, metadata: Metadata | None = None) -> Report:
    """The report in the file at `path`, or in `data` where given (`path` then only names it and tells its format).

    `metadata`, from a catalogue, goes before what the file says, field by field. Raises UnreadableFile, and
    nothing else.
    """
    source = Source(path, read_bytes(path) if data is None else data)
    if len(source.data) > formats.LARGEST_FILE:
        raise _too_large(source)
    if not source.data.strip(b"\x00\t\n\r\x0b\x0c \xef\xbb\xbf"):
        raise _empty(source)
    format_ = _format(source)
    try:
        content = format_.read(source)
        return _report(source, content, metadata or Metadata())
    except UnreadableFile:
        raise
    except (Exception, RecursionError) as error:
        # The readers' libraries fail in more ways than they name; whatever it was, the next file must be read.
        logger.warning(
            "reading %s failed: %r", source.shown_path, error, exc_info=logger.isEnabledFor(logging.DEBUG)
        )
        raise source.unreadable(
            "damaged",
            f"it cannot be read as a {format_.name} file.",
            "Open it in the program that made it and save it again.",
        ) from error


def read_bytes(path: Path) -> bytes:
    """The bytes of a file, at most one more than may be read; raises UnreadableFile."""
    from corpus.reading.files import unreachable

    try:
        with path.open("rb") as file:
            return file.read(formats.LARGEST_FILE + 1)
    except (OSError, ValueError) as error:
        raise unreachable(path, error) from error


def _format(source: Source) -> Format:
    """By the ending, unless the first bytes say plainly that the file is something else."""
    named = formats.format_of(source.path)
    if named is None:
        raise formats.not_supported(source.path)
    if b"%PDF-" in source.data[:1024]:
        return formats.PDF
    if source.data.startswith(_OLD_OFFICE) and named is not formats.PDF:
        raise source.unreadable(
            "not supported",
            "it is an old Word file, or one locked with a password, whatever its name says.",
            "Open it and save it as .docx without a password, then add that file.",
        )
    if source.data.startswith(b"PK\x03\x04"):
        return formats.WORD
    if source.data.startswith(b"{\\rtf"):
        raise source.unreadable(
            "not supported",
            "it is a Rich Text file, whatever its name says.",
            "Open it and save it as .docx or PDF, then add that file.",
        )
    if named in (formats.TEXT, formats.MARKDOWN) and is_web_page(source.data):
        return formats.HTML
    if named is formats.HTML and not has_markup(source.data):
        return formats.TEXT
    return named


def _report(source: Source, content: Content, catalogued: Metadata) -> Report:
    if sum(map(len, content.lines)) > formats.LONGEST_TEXT:
        raise source.too_long()
    if not content.pages:
        content = without_mail_header(content)
    kept: list[str] = []
    places: list[int] = []  # for each line of the content, where it begins in the canonical text
    end = 0
    for line in content.lines:
        places.append(end)
        if clean := canonical_line(line):
            kept.append(clean)
            end += len(clean) + 1
    text = "\n".join(kept)
    if not text:
        raise _empty(source)
    if canonical(text) != text:
        text = canonical(text)
    metadata = merged(catalogued, content.metadata)
    if metadata.published is None:
        metadata = replace(metadata, published=labelled_day(kept))
    if metadata.address is None:
        metadata = replace(metadata, address=address_in(text))
    metadata = replace(metadata, language=catalogued.language or language_of(text, content.metadata.language))
    return Report(text, metadata, _pages(content, places, text))


def _pages(content: Content, places: list[int], text: str) -> tuple[int, ...]:
    starts: list[int] = []
    for line, character in content.pages:
        if line >= len(places):
            start = len(text)
        else:
            before = canonical_line(content.lines[line][:character])
            start = places[line] + (len(before) + 1 if before else 0)
        starts.append(max(start, starts[-1]) if starts else 0)
    return tuple(min(start, len(text)) for start in starts)


def _empty(source: Source) -> UnreadableFile:
    return source.unreadable(
        "empty", "there is no text in it.", "Check that it was saved or downloaded to its end."
    )


def _too_large(source: Source) -> UnreadableFile:
    return source.unreadable(
        "too large",
        f"it is larger than {formats.LARGEST_FILE // 1024 // 1024} MB.",
        "Split it into its single reports and add those.",
    )
