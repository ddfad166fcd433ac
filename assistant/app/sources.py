"""A cited report as markup: what it is, and its text with the quote marked strongly and its passage faintly.

Knows reports and spans. Knows nothing of questions or libraries. A report's text is always shown as text.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from assistant.app.markup import UNTITLED, day, escape, isolated, web_address
from corpus.report import Metadata, Report, Span

# A page of print is about 3,000 characters; a browser lays out some thirty of them without a pause.
WINDOW = 50_000


@dataclass(frozen=True)
class Shown:
    """What the source pane shows: a report, the quote, its passage, and how much of the text around them.

    `original` is the page's own address of the kept file. `window` counts characters on each side of the quote.
    """

    report: Report
    quote: Span
    passage: Span | None
    original: str | None
    superseded: bool = False
    window: int = WINDOW


def render_source(shown: Shown) -> str:
    """The source pane below its bar of previous and next."""
    return f"{render_heading(shown)}{_bar()}{render_text(shown)}"


def render_heading(shown: Shown) -> str:
    about = shown.report.metadata
    page = shown.report.page_at(shown.quote.start)
    facts = list(_facts(about, page))
    links = []
    if shown.original:
        place = f"#page={page}" if page else ""
        links.append(
            f'<a href="{escape(shown.original + place)}" target="_blank" rel="noopener">open the original</a>'
        )
    address = web_address(about.address)
    if address:
        links.append(
            f'<a href="{escape(address)}" target="_blank" rel="noopener noreferrer">at the publisher</a>'
        )
    links.append('<button type="button" class="cq-link" data-copy="citation">copy this citation</button>')
    older = (
        '<p class="cq-note">This report has since been replaced by a newer text; '
        "this is the text that the answer rests on.</p>"
        if shown.superseded
        else ""
    )
    return (
        f'<header class="cq-source-head"><h2>{isolated(about.title or opening_words(shown.report.text))}</h2>'
        f'<p class="cq-facts">{"".join(f"<span>{fact}</span>" for fact in facts)}</p>'
        f'<p class="cq-source-links">{"".join(links)}</p>{older}</header>'
    )


def _facts(about: Metadata, page: int | None) -> Iterator[str]:
    if about.kind:
        yield isolated(about.kind[:1].upper() + about.kind[1:])
    if about.published:
        yield escape(day(about.published))
    if about.publisher:
        yield isolated(about.publisher)
    if about.symbol:
        yield isolated(about.symbol)
    if page:
        yield f"page {page}"


def _bar() -> str:
    return (
        '<div class="cq-bar"><span class="cq-position"></span><span class="cq-steps">'
        '<button type="button" class="cq-link" data-step="-1">‹ previous</button>'
        '<button type="button" class="cq-link" data-step="1">next ›</button></span></div>'
    )


def render_text(shown: Shown) -> str:
    """The lines around the quote, with buttons for the rest where the report is long."""
    text = shown.report.text
    first = _line_start(text, max(0, shown.quote.start - shown.window))
    last = _line_end(text, min(len(text), shown.quote.end + shown.window))
    more = '<p class="cq-more"><button type="button" class="cq-link" data-more="{}">show more of the report {}</button></p>'
    before = more.format("before", "before this") if first > 0 else ""
    after = more.format("after", "after this") if last < len(text) else ""
    lines = "".join(_line(shown, start, end) for start, end in _lines(text, first, last))
    return f'<div class="cq-text" tabindex="0" aria-label="Text of the report">{before}{lines}{after}</div>'


def _line_start(text: str, offset: int) -> int:
    return text.rfind("\n", 0, offset) + 1


def _line_end(text: str, offset: int) -> int:
    found = text.find("\n", offset)
    return len(text) if found < 0 else found


def _lines(text: str, first: int, last: int) -> Iterator[tuple[int, int]]:
    start = first
    while start <= last:
        end = min(_line_end(text, start), last)
        yield start, end
        start = end + 1


def _line(shown: Shown, start: int, end: int) -> str:
    """One paragraph of the report, cut where a page begins, a passage or the quote begins or ends."""
    text = shown.report.text
    if not text[start:end].strip():
        return ""
    page = "".join(
        f'<div class="cq-page">page {number}</div>'
        for number, offset in enumerate(shown.report.pages, start=1)
        if start <= offset < end and number > 1
    )
    whole = shown.passage is not None and shown.passage.start <= start and end <= shown.passage.end
    edges = [start, end]
    for span in (shown.quote, shown.passage):
        if span is not None:
            edges.extend(edge for edge in (span.start, span.end) if start < edge < end)
    cuts = sorted(set(edges))
    pieces = "".join(_piece(shown, left, right) for left, right in pairwise(cuts))
    kinds = [name for name, is_so in (("cq-passage", whole), ("cq-row", " | " in text[start:end])) if is_so]
    return f'{page}<p dir="auto" class="{" ".join(kinds)}">{pieces}</p>'


def _piece(shown: Shown, start: int, end: int) -> str:
    content = escape(shown.report.text[start:end])
    here = Span(start, end)
    if shown.quote.contains(here):
        return f'<mark class="cq-quote">{content}</mark>'
    if shown.passage is not None and shown.passage.contains(here):
        return f'<span class="cq-near-quote">{content}</span>'
    return content


def opening_words(text: str, limit: int = 72) -> str:
    """A name for a report without a title: the words that it opens with, in quotation marks."""
    first = next((line.strip() for line in text.split("\n") if line.strip()), "")
    if len(first) > limit:
        first = first[: first.rfind(" ", 0, limit) if " " in first[:limit] else limit].rstrip(" ,;:–-") + " …"
    return f"“{first}”" if first else UNTITLED


def paragraph_around(text: str, quote: Span) -> Span:
    """The whole lines in which a quote stands: its surroundings where no passage is known."""
    return Span(_line_start(text, quote.start), _line_end(text, quote.end))
