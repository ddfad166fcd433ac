"""Web pages into lines: the report without the page around it.

Knows the order of work: parse, read the head, take out the furniture, read the blocks, choose those of the
report.
"""

from __future__ import annotations

import re
from typing import Any

from corpus.reading.canonical import with_plain_bullet
from corpus.reading.formats import Content, Source
from corpus.reading.source_text import decoded

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{2,40})", re.I)
_XML_CHARSET = re.compile(rb"\A\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([A-Za-z0-9_.:-]{2,40})")
_XML_DECLARATION = re.compile(r"\A\s*<\?xml[^>]*\?>")
_CONTROL = re.compile("[\x00-\x08\x0b\x0e-\x1f\ufffe\uffff\ud800-\udfff]")  # what no XML may hold
_SAVED_FROM = re.compile(r"<!--\s*saved from url=\(\d+\)(https?://[^\s>]+?)\s*-->", re.I)


def read(source: Source) -> Content:
    from corpus.reading import (
        html_article,
        html_blocks,
        html_furniture,
        html_head,
        html_headline,
        html_metadata,
    )

    text = decoded(source, _declared(source.data))
    root = _parsed(text, source)
    told = html_head.read_head(root)
    body = _body(root)
    html_furniture.remove(body)
    found = html_blocks.blocks(body)
    headline = html_headline.headline(found, root, told)
    chosen = html_article.select(root, found, headline)
    if not chosen:
        raise source.unreadable(
            "empty",
            "there is no text in the page; such pages fetch their text only when they are opened.",
            "Open it in a browser and save it as PDF, then add that file.",
        )
    saved_from = _SAVED_FROM.search(text[:5000])
    metadata = html_metadata.metadata(
        root, told, found, headline, saved_from.group(1) if saved_from else None
    )
    return Content(tuple(with_plain_bullet(line) for block in chosen for line in block.lines), metadata)


def _declared(data: bytes) -> str | None:
    match = _XML_CHARSET.search(data[:1000]) or _CHARSET.search(data[:10_000])
    return match.group(1).decode("ascii") if match else None


def _parsed(text: str, source: Source) -> Any:
    from lxml import etree
    from lxml import html as lxml_html

    plain = _CONTROL.sub("", _XML_DECLARATION.sub("", text))
    try:
        return lxml_html.document_fromstring(
            plain, parser=lxml_html.HTMLParser(encoding="utf-8", huge_tree=False)
        )
    except (etree.ParserError, ValueError) as error:
        raise source.unreadable("empty", "there is no text in the page.", "Save the page again.") from error


def _body(root: Any) -> Any:
    bodies = root.findall("body")
    return bodies[0] if bodies else root
