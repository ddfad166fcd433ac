"""What a page says about its report: title, day of publication, publisher, address, language.

Knows meta elements, JSON-LD and the lines around a headline. A site's name is taken off a title only where
the page itself says which part of the title is the site's. Dates of change and dates that the text tells of
are not days of publication.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from corpus.reading.canonical import canonical_line
from corpus.reading.html_blocks import HEADINGS, Block
from corpus.reading.language import code
from corpus.reading.metadata import as_day, day_of, month_number, web_address
from corpus.report import Metadata

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
    "citation_date", "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date.created", "dc.date", "dcterms.date",
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
_SEPARATOR = re.compile(r"\s+[|\-–—:»«·•/]+\s+|\s*(?:\||::|»)\s*")
_PUBLISHED = re.compile(
    r"^(?:(?:date(?: of publication)?|published|posted|publication date|released?|issued|created|added|"
    r"опубликовано|дата(?: публикации)?|publié(?: le)?|veröffentlicht(?: am)?|publicado(?: el| em)?|fecha|data)"
    r"(?: on| am| le)?\s*:?\s*)",
    re.I,
)
_CHANGED = re.compile(
    r"\b(?:updated|modified|changed|last\s+edit|обновлен|изменен|mis à jour|aktualisiert|actualizado)", re.I
)
_OF_THE_MEETING = re.compile(r"^(?:when|where|event|venue|place|deadline|начало|wann|quand)\b", re.I)
_SPAN_OF_DAYS = re.compile(
    r"\b\d{1,2}\s*(?:[-–—/]|to|and|и|et|bis)\s*\d{1,2}(?:st|nd|rd|th)?[\s,]+(?:[^\W\d_]|\d{4}\b)"
)
_NEAR = 6  # blocks after the headline, and _BEFORE before it, among which the dateline is looked for
_BEFORE = 3
_MOST_WORDS = 3


@dataclass
class _Told:
    """The page's own statements, by the names that it gives them in."""

    meta: dict[str, str] = field(default_factory=dict)
    articles: list[dict[str, Any]] = field(default_factory=list)
    organisations: list[str] = field(default_factory=list)


def read_head(root: Any) -> _Told:
    """Everything that is told in meta elements and JSON-LD. To be read before anything is taken out of the page."""
    told = _Told()
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


def _take(item: dict[str, Any], told: _Told) -> None:
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


def headline(found: Sequence[Block], root: Any, told: _Told) -> Block | None:
    """The block of the page's headline: the first-level heading that the page's own title repeats, or the only one."""
    headings = [block for block in found if block.tag == "h1" or block.element.xpath("ancestor::h1")]
    titles = [*_titles(root, told)]
    for title in titles:
        for block in (*headings, *(other for other in found if other.tag in HEADINGS)):
            if _same(" ".join(block.lines), title):
                return block
    sites = {_plain(name) for name in _sites(told)}
    for title in titles:
        for block in (*headings, *(other for other in found if other.tag in HEADINGS)):
            text = _plain(" ".join(block.lines))
            if len(text) > 12 and text in _plain(title) and text not in sites:
                return block
    own = [block for block in headings if _plain(" ".join(block.lines)) not in sites]
    if own:
        return own[0]
    # Old pages set their headline in bold and call it nothing; the page's title repeats it beside the site's name.
    shown = [block for block in found if len(block.lines) == 1 and not block.linked and block.length > 12]
    parts = {_plain(part) for title in titles for part in _SEPARATOR.split(title)} - sites
    return next((block for block in shown[:20] if _plain(block.lines[0]) in parts), None)


def metadata(
    root: Any, told: _Told, blocks: Sequence[Block], head: Block | None, saved_from: str | None
) -> Metadata:
    """Everything that the page says of its report. `blocks` are those of the report, `head` its headline among them."""
    publisher = next(iter(_sites(told)), None)
    return Metadata(
        title=_title(root, told, head),
        published=_stated_day(told) or _time_element(root, head) or _dateline(blocks, head),
        publisher=publisher,
        address=_address(root, told) or saved_from,
        language=code(root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang"))
        or code(told.meta.get("content-language"))
        or code(told.meta.get("og:locale")),
    )


def _sites(told: _Told) -> list[str]:
    """The names by which the page calls its site or publisher, the most telling first."""
    named = [told.meta.get(name, "") for name in _PUBLISHERS[:1]]
    named += told.organisations
    named += [told.meta.get(name, "") for name in _PUBLISHERS[1:]]
    return [
        name
        for name in dict.fromkeys(named)
        if len(name) > 1 and not name.startswith(("http:", "https:", "@"))
    ]


def _titles(root: Any, told: _Told) -> Iterator[str]:
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


def _title(root: Any, told: _Told, head: Block | None) -> str | None:
    sites = _sites(told)
    shown = canonical_line(" ".join(head.lines)) if head is not None else None
    bare = [title for written in _titles(root, told) if (title := _without_site(written, sites, shown))]
    if shown is not None:
        # The page's head may hold the headline in full where the page shows it in pieces, but never another one.
        return next((title for title in bare if _same(title, shown)), shown)
    return next((title for title in bare if _plain(title) not in {_plain(name) for name in sites}), None)


def _without_site(title: str, sites: Iterable[str], shown: str | None) -> str:
    """The title without the site's name at either end, if the page calls the site so."""
    plain = {_plain(name) for name in sites}
    for match in reversed(list(_SEPARATOR.finditer(title))):
        left, right = title[: match.start()].strip(), title[match.end() :].strip()
        if right and left and _plain(right) in plain:
            return _without_site(left, sites, shown)
        if shown is not None and _same(left, shown):
            return left
    for match in _SEPARATOR.finditer(title):
        left, right = title[: match.start()].strip(), title[match.end() :].strip()
        if right and left and _plain(left) in plain:
            return _without_site(right, sites, shown)
        if shown is not None and _same(right, shown):
            return right
    return title


def _same(first: str, second: str) -> bool:
    return bool(_plain(first)) and _plain(first) == _plain(second)


def _plain(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).casefold()


def _address(root: Any, told: _Told) -> str | None:
    links = [
        link.get("href") or ""
        for link in root.xpath("//link[contains(concat(' ', @rel, ' '), ' canonical ')]")
    ]
    links.append(told.meta.get("og:url", ""))
    links += [url for article in told.articles if isinstance(url := article.get("url"), str)]
    found = [address for link in links if (address := web_address(link)) is not None]
    # A canonical link to the site's front page is a mistake of the system that made the page.
    deep = [address for address in found if re.search(r"//[^/]+/+[^/]", address)]
    return next(iter(deep), None)


def _stated_day(told: _Told) -> date | None:
    for article in told.articles:
        if (day := as_day(article.get("datePublished") or article.get("dateCreated"))) is not None:
            return day
    for name in _DATES:
        if (written := told.meta.get(name)) and (day := as_day(written)) is not None:
            return day
    return None


def _time_element(root: Any, head: Block | None) -> date | None:
    """The <time> that is marked as the day of publication, or the one that stands alone near the headline."""
    times = [
        t for t in root.iter("time") if not _CHANGED.search(f"{t.get('class', '')} {t.get('itemprop', '')}")
    ]
    for element in times:
        marked = f"{element.get('class', '')} {element.get('itemprop', '')}".casefold()
        if element.get("pubdate") is not None or "publish" in marked or "entry-date" in marked:
            return as_day(element.get("datetime")) or day_of(canonical_line(element.text_content()))
    if head is None:
        return None
    near = [e for e in times if any(a is b for a in e.iterancestors() for b in _nearest(head.element))]
    days = {
        as_day(element.get("datetime")) or day_of(canonical_line(element.text_content())) for element in near
    }
    return days.pop() if len(days) == 1 else None


def _nearest(element: Any) -> list[Any]:
    """The elements around a headline that hold little else: its header, and what holds that."""
    around: list[Any] = []
    for ancestor in element.iterancestors():
        if ancestor.tag in {"body", "html", "main", "article"} or len(around) == 2:
            break
        around.append(ancestor)
    return around


def _dateline(blocks: Sequence[Block], head: Block | None) -> date | None:
    """The day on a line of its own near the headline: nothing else on it but a time, a place or a heading of the news."""
    at = next((n for n, block in enumerate(blocks) if block is head), None)
    near = blocks[:_BEFORE] if at is None else blocks[max(0, at - _BEFORE) : at + _NEAR + 1]
    for block in near:
        if block is head or block.tag == "tr":
            continue
        for line in block.lines:
            if (day := _day_alone(line)) is not None:
                return day
    return None


def _day_alone(line: str) -> date | None:
    if len(line) > 70 or _CHANGED.search(line) or _OF_THE_MEETING.match(line):
        return None
    line = _PUBLISHED.sub("", line, count=1)
    day = day_of(line)
    if day is None or _SPAN_OF_DAYS.search(line):
        return None
    # Beside the date itself (a month, a weekday) a place or a heading of the news; more words make a sentence.
    words = [word for word in re.findall(r"[^\W\d_]{2,}", line) if month_number(word) is None]
    return day if len(words) <= _MOST_WORDS and not re.search(r"[.!?]$", line) else None
