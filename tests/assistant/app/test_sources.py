"""A cited report as markup: the marked characters are the quoted ones."""

from __future__ import annotations

import html
import re

from hypothesis import given
from hypothesis import strategies as st

from assistant.app.sources import Shown, opening_words, paragraph_around, render_source, render_text
from corpus.report import Metadata, Report, Span
from tests.assistant.app.fake import EXPERT


def texts_of(markup: str, pattern: str) -> list[str]:
    return [html.unescape(found) for found in re.findall(pattern, markup, re.DOTALL)]


QUOTE = r'<mark class="cq-quote">(.*?)</mark>'


def shown(report: Report, quote: Span, passage: Span | None = None, **changes: int) -> Shown:
    return Shown(report, quote, passage, "original?library=own&report=r", **changes)  # type: ignore[arg-type]


def test_the_quote_is_marked_strongly_and_its_passage_faintly() -> None:
    start = EXPERT.text.index("Those present")
    quote = Span(start, EXPERT.text.index("\n", start))
    markup = render_text(shown(EXPERT, quote, paragraph_around(EXPERT.text, quote)))
    assert texts_of(markup, QUOTE) == [quote.of(EXPERT.text)]
    assert texts_of(markup, r'<span class="cq-near-quote">(.*?)</span>') == [
        "The Deputy Director General was elected to chair. "
    ]


@given(st.text(alphabet=st.sampled_from("ab <&>\"'\n é\U0001f1e6\u202e"), min_size=1, max_size=80), st.data())
def test_marked_text_is_the_quoted_text_whatever_the_characters(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    quote = Span(start, data.draw(st.integers(start, len(text))))
    report = Report(text)
    markup = render_text(shown(report, quote, paragraph_around(text, quote)))
    # Lines without a word are not shown; within the others every quoted character is marked, in order.
    lines = [line for line in quote.of(text).split("\n") if line.strip()]
    marked = "".join(texts_of(markup, QUOTE))
    assert "".join(marked.split()) == "".join("".join(lines).split())
    assert set(re.findall(r"</?(\w+)", markup)) <= {"div", "p", "mark", "span", "button"}


def test_a_long_report_is_shown_around_the_quote_with_ways_to_the_rest() -> None:
    text = "\n".join(f"Paragraph {number} of a long report." for number in range(2000))
    start = text.index("Paragraph 1000 ")
    markup = render_text(shown(Report(text), Span(start, start + 14), window=500))
    assert "Paragraph 1000" in markup
    assert "Paragraph 10 " not in markup
    assert 'data-more="before"' in markup
    assert 'data-more="after"' in markup
    assert 'data-more="before"' not in render_text(shown(Report(text), Span(0, 9), window=500))


def test_pages_are_told_and_the_original_opens_at_the_page() -> None:
    report = Report("One page.\nTwo pages.\nThree.", Metadata("T"), (0, 10, 21))
    markup = render_source(shown(report, Span(10, 20)))
    assert '<div class="cq-page">page 2</div><p dir="auto"' in markup
    assert "<span>page 2</span>" in markup
    assert "original?library=own&amp;report=r#page=2" in markup


def test_the_heading_tells_what_the_report_is_and_links_only_to_the_web() -> None:
    markup = render_source(shown(EXPERT, Span(0, 5)))
    for fact in ("Press report", "8 July 2021", "Executive Committee"):
        assert fact in markup
    assert 'href="https://example.org/reports/2"' in markup
    for address in (
        "javascript:alert(1)",
        "file:///etc/passwd",
        "/home/someone/report.txt",
        "http://[",
        "https://",
    ):
        other = Report("x", Metadata("T", address=address))
        assert "at the publisher" not in render_source(shown(other, Span(0, 1)))


def test_an_older_version_says_so() -> None:
    older = Shown(EXPERT, Span(0, 3), None, None, superseded=True)
    assert "replaced by a newer text" in render_source(older)


def test_a_report_without_a_title_is_named_by_its_first_words() -> None:
    assert (
        opening_words("\n  On15 October 2024, a meeting was held. ")
        == "“On15 October 2024, a meeting was held.”"
    )
    assert opening_words("word " * 40).endswith("word …”")
    assert opening_words(" \n ") == "Report without a title"
