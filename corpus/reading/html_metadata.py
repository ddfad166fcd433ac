"""What a page says about its report: title, day of publication, publisher, address, language.

Knows the lines around a headline, and which of a page's statements go before others. Dates of change and dates
that the text tells of are not days of publication.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import Any

from corpus.reading.canonical import canonical_line
from corpus.reading.html_blocks import Block
from corpus.reading.html_head import Told, sites, stated_day
from corpus.reading.html_headline import title
from corpus.reading.html_site import behind_headline
from corpus.reading.language import code
from corpus.reading.metadata import as_day, day_of, month_number, web_address
from corpus.reading.opening_lines import labelled_day
from corpus.report import Metadata

_PUBLISHED = re.compile(
    r"^(?:(?:date(?: of publication)?|published|posted|publication date|released?|issued|created|added|"
    r"опубликовано|дата(?: публикации)?|publié(?: le)?|veröffentlicht(?: am)?|publicado(?: el| em)?|fecha|data)"
    r"(?: on| am| le)?\s*:?\s*)",
    re.I,
)
_CHANGED = re.compile(
    r"\b(?:updated|modified|changed|last\s+edit|обновлен|изменен|mis à jour|aktualisiert|actualizado)", re.I
)
_OF_THE_MEETING = re.compile(
    r"^(?:when|where|event|venue|place|location|dates|starts?|begins?|deadline|next meeting|начало|когда|место|wann|quand)\b",
    re.I,
)
_DATE_FIELD = re.compile(r"^\W*(?:date|dates|дата|datum|fecha|data)\s*:", re.I)
_FACTS = re.compile(r"^\W*(?:place|venue|location|chair\w*|present|participants|apologies|time)\s*:", re.I)
_IN_ADDRESS = re.compile(r"/((?:19|20)\d\d)/(\d{1,2})/(\d{1,2})/")
_SPAN_OF_DAYS = re.compile(
    r"\b\d{1,2}\s*(?:[-–—/]|to|and|и|et|bis)\s*\d{1,2}(?:st|nd|rd|th)?[\s,]+(?:[^\W\d_]|\d{4}\b)"
)
_NEAR = 6  # blocks after the headline, and _BEFORE before it, among which the dateline is looked for
_BEFORE = 3
_MOST_WORDS = 3


def metadata(
    root: Any, told: Told, found: Sequence[Block], head: Block | None, saved_from: str | None
) -> Metadata:
    """Everything that the page says of its report. `found` are the blocks of the page, `head` its headline among them."""
    address = _address(root, told) or saved_from
    return Metadata(
        title=title(root, told, head),
        published=stated_day(told)
        or _time_element(root, head)
        or _labelled(found, head)
        or _in_address(address)
        or _dateline(found, head),
        publisher=_publisher(root, told, head),
        address=address,
        language=code(root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang"))
        or code(told.meta.get("content-language"))
        or code(told.meta.get("og:locale")),
    )


def _publisher(root: Any, told: Told, head: Block | None) -> str | None:
    if stated := sites(told):
        return stated[0]
    headline = canonical_line(" ".join(head.lines)) if head is not None else ""
    for element in root.iter("title"):
        if headline and (name := behind_headline(canonical_line(element.text_content()), headline)):
            return name
    return next(iter(told.shown), None)


def _in_address(address: str | None) -> date | None:
    """The day that the page's address is filed under, as systems for news do: ".../2021/11/29/headline"."""
    match = _IN_ADDRESS.search(address or "")
    return as_day("-".join(f"{int(part):02}" for part in match.groups())) if match else None


def _near(found: Sequence[Block], head: Block | None) -> Sequence[Block]:
    """The blocks around the headline, or the first ones."""
    at = next((n for n, block in enumerate(found) if block is head), None)
    return found[:_BEFORE] if at is None else found[max(0, at - _BEFORE) : at + _NEAR + 1]


def _labelled(found: Sequence[Block], head: Block | None) -> date | None:
    """The day that a line near the headline calls the day of publication."""
    return labelled_day([line for block in _near(found, head) for line in block.lines])


def _address(root: Any, told: Told) -> str | None:
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


def _time_element(root: Any, head: Block | None) -> date | None:
    """The <time> that is marked as the day of publication, or the one that stands alone near the headline."""
    times = [
        t for t in root.iter("time") if not _CHANGED.search(f"{t.get('class', '')} {t.get('itemprop', '')}")
    ]
    marked = [element for element in times if _is_marked(element)]
    if len({_time(element) for element in marked}) > 1:
        # Pages with several reports mark the day of each: the headline's own counts.
        article = next(iter(head.element.iterancestors("article")), None) if head is not None else None
        marked = [e for e in marked if article is not None and article in list(e.iterancestors())]
    if marked:
        return _time(marked[0])
    if head is None:
        return None
    near = [e for e in times if any(a is b for a in e.iterancestors() for b in _nearest(head.element))]
    days = {_time(element) for element in near}
    return days.pop() if len(days) == 1 else None


def _is_marked(element: Any) -> bool:
    named = f"{element.get('class', '')} {element.get('itemprop', '')}".casefold()
    return element.get("pubdate") is not None or "publish" in named or "entry-date" in named


def _time(element: Any) -> date | None:
    return as_day(element.get("datetime")) or day_of(canonical_line(element.text_content()))


def _nearest(element: Any) -> list[Any]:
    """The elements around a headline that hold little else: its header, and what holds that."""
    around: list[Any] = []
    for ancestor in element.iterancestors():
        if ancestor.tag in {"body", "html", "main", "article"} or len(around) == 2:
            break
        around.append(ancestor)
    return around


def _dateline(found: Sequence[Block], head: Block | None) -> date | None:
    """The day on a line of its own near the headline: nothing else on it but a time, a place or a heading of the news."""
    near = _near(found, head)
    of_minutes = any(_FACTS.match(line) for block in near for line in block.lines)
    for block in near:
        if block is head or block.tag == "tr" or _OF_THE_MEETING.match(_label(block)):
            continue
        for line in block.lines:
            if of_minutes and _DATE_FIELD.match(line):
                continue  # the day of the meeting stands beside its place and chair
            if (day := _day_alone(line)) is not None:
                return day
    return None


def _label(block: Block) -> str:
    """What a definition list or a row of fields calls the block's value."""
    for element in (block.element, *list(block.element.iterancestors())[:1]):
        before = element.getprevious()
        if before is not None and isinstance(before.tag, str):
            text = canonical_line(before.text_content())
            if element.tag == "dd" or len(text) <= 20:
                return text
    return ""


def _day_alone(line: str) -> date | None:
    if len(line) > 70 or _CHANGED.search(line) or _OF_THE_MEETING.match(line):
        return None
    line = _PUBLISHED.sub("", line, count=1)
    day = day_of(line)
    if day is None or _SPAN_OF_DAYS.search(line) or len(re.findall(r"(?<!\d)(?:19|20)\d\d(?!\d)", line)) > 1:
        return None
    # Beside the date itself (a month, a weekday) a place or a heading of the news; more words make a sentence.
    words = [word for word in re.findall(r"[^\W\d_]{2,}", line) if month_number(word) is None]
    return day if len(words) <= _MOST_WORDS and not re.search(r"[.!?]$", line) else None
