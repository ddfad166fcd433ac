"""Markdown: what a reader of the rendered page sees."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus.reading import read_file


def text_of(source: str) -> str:
    return read_file(Path("a.md"), source.encode()).text


@pytest.mark.parametrize(
    ("source", "seen"),
    [
        pytest.param("# Head #\n\nText", "Head\nText", id="heading"),
        pytest.param("Head\n====\n\nSub\n---\nText", "Head\nSub\nText", id="underlined headings"),
        pytest.param(
            "Some **bold**, *slanted*, _both_ and ***all***",
            "Some bold, slanted, both and all",
            id="emphasis",
        ),
        pytest.param("snake_case_name 2 * 3 * 4", "snake_case_name 2 * 3 * 4", id="no emphasis"),
        pytest.param(
            'A [link](https://x.example/a_(b) "t") and [ref][1]\n\n[1]: https://x.example',
            "A link and ref",
            id="links",
        ),
        pytest.param(
            "See <https://x.example> ![logo](a.png)now",
            "See https://x.example now",
            id="addresses and pictures",
        ),
        pytest.param("\\*not\\* &amp; &lt;b&gt; `**code**`", "*not* & <b> **code**", id="escapes"),
        pytest.param("- a\n* b\n+ c\n  - d\n- [x] e", "• a\n• b\n• c\n• d\n• e", id="bullets"),
        pytest.param("1. one\n2) two\n10. ten", "1. one\n2) two\n10. ten", id="numbers as they are written"),
        pytest.param(
            "- an item that\n  goes on\n- next", "• an item that goes on\n• next", id="item over two lines"
        ),
        pytest.param("a paragraph that\ngoes on here", "a paragraph that goes on here", id="soft line break"),
        pytest.param("Armenia\nAzerbaijan\nBelarus", "Armenia\nAzerbaijan\nBelarus", id="one state a line"),
        pytest.param("one  \ntwo\\\nthree<br>four", "one\ntwo\nthree\nfour", id="hard line breaks"),
        pytest.param(
            "| State | Name |\n|:--|--:|\n| Latvia | *Mr* \\| Ozols |\n\nEnd",
            "State | Name\nLatvia | Mr | Ozols\nEnd",
            id="table",
        ),
        pytest.param("a | b\n--|--\nc | d", "a | b\nc | d", id="table without outer bars"),
        pytest.param("> quoted\n> text\n\nown", "quoted text\nown", id="quotation"),
        pytest.param("```\n# not a head\n  x\n```\nafter", "# not a head\nx\nafter", id="fenced code"),
        pytest.param("Text[^1]\n\n[^1]: The note.", "Text[1]\n[1] The note.", id="footnote"),
        pytest.param(
            "The meeting of the Standing Committee on Control was held in Riga on 8 May\n2008. Chad took part.",
            "The meeting of the Standing Committee on Control was held in Riga on 8 May 2008. Chad took part.",
            id="year that ends a date",
        ),
        pytest.param(
            "Sessions\n2008. Riga\n2009. Oslo", "Sessions\n2008. Riga\n2009. Oslo", id="years that number"
        ),
        pytest.param("before <!-- hidden\nhidden --> after", "before after", id="comment"),
        pytest.param("a\n\n***\n\nb", "a\nb", id="rule"),
        pytest.param("x <sup>2</sup> <div>y</div> a < b", "x 2 y a < b", id="tags"),
        pytest.param("<script>alert(1)</script>", "<script>alert(1)</script>", id="script shown as text"),
    ],
)
def test_rendered(source: str, seen: str) -> None:
    assert text_of(source) == seen


def test_the_only_heading_of_the_first_level_is_the_title() -> None:
    assert (
        read_file(Path("a.md"), b"# The *second* meeting\n\n## Agenda\n").metadata.title
        == "The second meeting"
    )
    assert read_file(Path("a.md"), b"# One\n\n# Two\n").metadata.title is None
    assert read_file(Path("a.md"), b"---\ntitle: Own\n---\n# One\n").metadata.title == "Own"
