"""The title that a Word document gives itself by style: a paragraph in "Title", or its only first-level heading.

Knows styles and their names, whatever the language of the program calls them. Knows nothing of the text.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from corpus.reading.canonical import canonical_line
from corpus.reading.docx_numbering import W

_FIRST = 25  # paragraphs among which the title stands
_FEWEST_WORDS = 3


def styled_title(body: Any, styles: Any) -> str | None:
    """The words of the document's title; `body` and `styles` are the roots of its parts, `styles` may be None."""
    names = {
        style.get(f"{W}styleId"): (style.find(f"{W}name").get(f"{W}val") or "").casefold()
        for style in (styles.iter(f"{W}style") if styles is not None else ())
        if style.find(f"{W}name") is not None
    }
    paragraphs = list(_first_paragraphs(body, names))
    for wanted in ("title", "heading 1"):
        found = [text for name, text in paragraphs if name == wanted]
        # A title may be set in two paragraphs; of several headings none is the title.
        if found and (wanted == "title" or len(found) == 1):
            title = canonical_line(" ".join(found[:2] if wanted == "title" else found))
            if len(title.split()) >= _FEWEST_WORDS and len(title) <= 300:
                return title
    return None


def _first_paragraphs(body: Any, names: dict[str, str]) -> Iterator[tuple[str, str]]:
    for at, paragraph in enumerate(body.iter(f"{W}p")):
        if at == _FIRST:
            return
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        name = names.get(style.get(f"{W}val"), "") if style is not None else ""
        if text := canonical_line("".join(node.text or "" for node in paragraph.iter(f"{W}t"))):
            yield name, text
