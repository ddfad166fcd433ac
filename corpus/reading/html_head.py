"""What a page says of itself in meta elements, microdata and JSON-LD.

Knows the names under which such statements are made. Knows nothing of what the page shows.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from corpus.reading.canonical import canonical_line
from corpus.reading.html_site import is_part_of_site, named_in_page
from corpus.reading.metadata import as_day

_TITLES = (
    "og:title",
    "twitter:title",
    "citation_title",
    "dc.title",
    "dcterms.title",
    "sailthru.title",
    "parsely-title",
    "title",
)
_DATES = (
    "article:published_time", "og:article:published_time", "og:published_time", "datepublished", "citation_publication_date",
    "citation_date", "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date.created", "dc.created",
    "schema.datepublished", "govuk:first-published-at", "dc.date", "dcterms.date",
    "parsely-pub-date", "sailthru.date", "publish-date", "publish_date", "pubdate", "publication_date", "published_time",
    "article.published", "date.issued", "date",
)  # fmt: skip
_PUBLISHERS = (
    "og:site_name",
    "dc.publisher",
    "dcterms.publisher",
    "citation_publisher",
    "publisher",
    "application-name",
)
_ARTICLES = frozenset(
    "article newsarticle blogposting reportagenewsarticle report techarticle scholarlyarticle socialmediaposting "
    "pressrelease webpage itempage event".split()
)
_ORGANISATIONS = frozenset(
    "organization newsmediaorganization governmentorganization corporation ngo website".split()
)


@dataclass
class Told:
    """The page's own statements, by the names that it gives them in."""

    meta: dict[str, str] = field(default_factory=dict)
    articles: list[dict[str, Any]] = field(default_factory=list)
    organisations: list[str] = field(default_factory=list)
    shown: list[str] = field(default_factory=list)  # what the page shows as its site's name


def read_head(root: Any) -> Told:
    """Everything that is told in meta elements and JSON-LD. To be read before anything is taken out of the page."""
    told = Told()
    for element in root.iter("meta"):
        name = (
            (element.get("property") or element.get("name") or element.get("itemprop") or "")
            .strip()
            .casefold()
        )
        content = canonical_line(element.get("content") or "")
        if name and content:
            told.meta.setdefault(name, content)
    for element in root.xpath("//*[@itemprop='datePublished']"):
        if (value := element.get("content") or element.get("datetime") or element.text_content()).strip():
            told.meta.setdefault("datepublished", canonical_line(value))
    for element in root.xpath("//*[@property and @content and not(self::meta)]"):  # RDFa
        for name in element.get("property").casefold().split():
            told.meta.setdefault(name.replace(":", "."), canonical_line(element.get("content")))
    told.shown = named_in_page(root)
    for script in root.xpath("//script[contains(translate(@type, 'LDJSON', 'ldjson'), 'ld+json')]"):
        for item in _items(script.text or ""):
            _take(item, told)
    return told


def _items(text: str) -> Iterator[dict[str, Any]]:
    try:
        loaded = json.loads(re.sub(r"^\s*(?:<!--|//<!\[CDATA\[)|(?:-->|//\]\]>)\s*$", "", text), strict=False)
    except (ValueError, RecursionError):
        return
    waiting = [loaded]
    while waiting:
        item = waiting.pop(0)
        if isinstance(item, list):
            waiting += item
        elif isinstance(item, dict):
            yield item
            waiting += [
                value for key, value in item.items() if key in {"@graph", "mainEntity", "mainEntityOfPage"}
            ]


def _take(item: dict[str, Any], told: Told) -> None:
    kinds = item.get("@type")
    names = {str(kind).casefold() for kind in (kinds if isinstance(kinds, list) else [kinds])}
    if names & _ARTICLES:
        told.articles.append(item)
    publisher = item.get("publisher")
    named = item if names & _ORGANISATIONS else publisher if isinstance(publisher, dict) else None
    if named is not None and isinstance(named.get("name"), str):
        told.organisations.append(canonical_line(named["name"]))
    elif isinstance(publisher, str):
        told.organisations.append(canonical_line(publisher))


def titles(root: Any, told: Told) -> Iterator[str]:
    for article in told.articles:
        for key in ("headline", "name"):
            if isinstance(article.get(key), str) and canonical_line(article[key]):
                yield canonical_line(article[key])
    for name in _TITLES:
        if told.meta.get(name):
            yield told.meta[name]
    for element in root.iter("title"):
        if (title := canonical_line(element.text_content())) and not element.xpath("ancestor::svg"):
            yield title


def sites(told: Told) -> list[str]:
    """The names by which the page calls its site or publisher in its head, the most telling first."""
    named = [told.meta.get(name, "") for name in _PUBLISHERS[:1]]
    named += told.organisations
    named += [told.meta.get(name, "") for name in _PUBLISHERS[1:]]
    return [
        name
        for name in dict.fromkeys(named)
        if len(name) > 1 and not name.startswith(("http:", "https:", "@")) and not is_part_of_site(name)
    ]


def stated_day(told: Told) -> date | None:
    for article in told.articles:
        if (day := as_day(article.get("datePublished") or article.get("dateCreated"))) is not None:
            return day
    for name in _DATES:
        if (written := told.meta.get(name)) and (day := as_day(written)) is not None:
            return day
    return None
