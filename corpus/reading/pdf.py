"""PDF files into lines: pages in order, running lines left out, wrapped lines joined, columns and tables
told apart.

Knows what can be wrong with a PDF as a whole. How a page is read is in the pdf_* modules.
"""

from __future__ import annotations

import io
import logging
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from corpus.reading.canonical import canonical_line, with_plain_bullet
from corpus.reading.formats import LONGEST_TEXT, Content, Source
from corpus.reading.metadata import plausible_title
from corpus.reading.pdf_furniture import without_running_lines
from corpus.reading.pdf_glyphs import UnreadablePageError, pieces
from corpus.reading.pdf_lines import Line, lines, parts
from corpus.reading.pdf_paragraphs import Layout, Paragraph
from corpus.report import Metadata

logger = logging.getLogger(__name__)

_MOST_PAGES = 3000
_HEAD = 12  # paragraphs of the first page among which the headline stands
_STANDS_OUT = 1.2  # times the size of the text
_FEWEST_WORDS = 3
_LONGEST_TITLE = 250
_UNREAL = re.compile("[\x00-\x08\x0e-\x1f\ufffd\ue000-\uefff\uf100-\uf8ff]|\\(cid:\\d+\\)|/g\\d+")


def read(source: Source) -> Content:
    reader = _opened(source)
    pages = _pages(reader, source)
    text = "".join(line.text for page in pages for line in page)
    if len(text) > LONGEST_TEXT:
        raise source.too_long()
    if not re.search(r"\w", text):
        raise _scanned(source)
    if len(_UNREAL.findall(text)) > 0.3 * len(text):
        raise source.unreadable(
            "no text",
            "its letters are drawn with fonts that do not say which letters they are.",
            "Run text recognition (OCR) on it, or save it as PDF again from the original.",
        )
    laid_out = [parts(page) for page in without_running_lines(pages)]
    layout = Layout(laid_out)
    paragraphs = [layout.paragraphs(page) for page in laid_out]
    found, starts = _joined_over_pages(paragraphs, layout)
    title = _title(reader, source, found) or _headline(paragraphs)
    return Content(tuple(map(with_plain_bullet, found)), Metadata(title=title), tuple(starts))


def _opened(source: Source) -> Any:
    import pypdf
    from pypdf.errors import PyPdfError

    logging.getLogger("pypdf").setLevel(logging.ERROR)  # it tells of every flaw that it could read past
    try:
        reader = pypdf.PdfReader(io.BytesIO(source.data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise _encrypted(source)
        if len(reader.pages) > _MOST_PAGES:
            raise source.too_long()
    except pypdf.errors.FileNotDecryptedError as error:
        raise _encrypted(source) from error
    except (
        PyPdfError,
        OSError,
        ValueError,
        KeyError,
        TypeError,
        AttributeError,
        IndexError,
        RecursionError,
    ) as error:
        raise source.unreadable(
            "damaged",
            "it is not a whole PDF.",
            "Open it in a PDF viewer and save it again, or fetch it again.",
        ) from error
    return reader


def _encrypted(source: Source) -> Exception:
    return source.unreadable(
        "encrypted",
        "it is locked with a password.",
        "Open it with the password, save a copy without one, and add that.",
    )


def _scanned(source: Source) -> Exception:
    return source.unreadable(
        "no text",
        "it holds pictures of pages and no text (a scan).",
        "Run text recognition (OCR) on it and add the result.",
    )


def _pages(reader: Any, source: Source) -> list[list[Line]]:
    pages: list[list[Line]] = []
    length = 0
    empty = 0
    for number, page in enumerate(reader.pages, 1):
        found = _page(page, number, source)
        length += sum(len(line.text) for line in found)
        empty += not found
        if length > LONGEST_TEXT:
            raise source.too_long()
        pages.append(found)
    if 0 < empty < len(pages):
        logger.warning("%s: %d of %d pages hold no text", source.shown_path, empty, len(pages))
    return pages


def _page(page: Any, number: int, source: Source) -> list[Line]:
    try:
        return lines(pieces(page))
    except UnreadablePageError:
        pass
    except (
        Exception
    ) as error:  # pypdf fails in many ways on broken pages; its own extraction may pass over them
        logger.info("%s, page %d: %r", source.shown_path, number, error)
    try:
        text = page.extract_text()
    except Exception as error:
        logger.warning("%s, page %d cannot be read: %r", source.shown_path, number, error)
        return []
    # Without positions: each line as wide as it has letters, one below the other.
    rows = [row for row in text.split("\n") if row.strip()]
    return [
        Line(row.strip(), 0, 5.0 * len(row.strip()), -12.0 * at, 10, 2.5, word=5.0 * len(row.split()[0]))
        for at, row in enumerate(rows)
    ]


def _joined_over_pages(
    pages: Iterable[list[Paragraph]], layout: Layout
) -> tuple[list[str], list[tuple[int, int]]]:
    """The paragraphs of all pages, those cut by a page's end whole again; and where each page begins among them."""
    found: list[str] = []
    starts: list[tuple[int, int]] = []
    last: Paragraph | None = None
    for page in pages:
        if page and last is not None and layout.continues(last, page[0]):
            whole = layout.joined(found[-1], page[0].text)
            starts.append((len(found) - 1, len(whole) - len(page[0].text)))
            found[-1] = whole
            rest = page[1:]
        else:
            starts.append((len(found), 0))
            rest = page
        found += [paragraph.text for paragraph in rest]
        last = page[-1] if page else last
    return found, starts


def _headline(pages: Sequence[Sequence[Paragraph]]) -> str | None:
    """The words that stand largest at the head of the first page with text, if they plainly stand out."""
    sizes: Counter[float] = Counter()
    for page in pages:
        for paragraph in page:
            sizes[round(paragraph.first.size, 1)] += len(paragraph.text)
    first = next((page[:_HEAD] for page in pages if page), ())
    if not sizes or not first:
        return None
    body = sizes.most_common(1)[0][0]
    large = [n for n, p in enumerate(first) if p.first.size >= _STANDS_OUT * body and p.last is not None]
    large = [n for n in large if len(first[n].text.split()) >= _FEWEST_WORDS] or large
    if not large:
        return None
    size = max(first[n].first.size for n in large)
    at = next(n for n in large if first[n].first.size == size)
    words = [first[at].text]
    for following in first[at + 1 :]:
        if following.last is None or abs(following.first.size - size) > 0.2:
            break
        words.append(following.text)
    title = canonical_line(" ".join(words))
    good = len(title) <= _LONGEST_TITLE and len(re.findall(r"[^\W\d_]{2,}", title)) >= _FEWEST_WORDS
    return title if good and not title.endswith((".", ":", ",", ";")) else None


def _title(reader: Any, source: Source, found: list[str]) -> str | None:
    try:
        title = reader.metadata.title if reader.metadata else None
    except Exception:  # a broken entry says nothing
        return None
    return plausible_title(title if isinstance(title, str) else None, source.path, " ".join(found[:60]))
