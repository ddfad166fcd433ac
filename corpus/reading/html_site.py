"""What a page calls its site: the name of whoever publishes it.

Knows where pages write it: meta elements, JSON-LD, the part of the title behind the headline, the notice of
copyright, the link to the front page. Knows nothing of reports.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from corpus.reading.canonical import canonical_line

SEPARATOR = re.compile(r"\s+[|\-–—:»«·•/]+\s+|\s*(?:\||::|»)\s*")
_COPYRIGHT = re.compile(
    r"(?:©|\(c\)(?=\s)|\bcopyright\b|авторские права)(?:\s*(?:©|\(c\)|copyright|,|by))*\s*"
    r"(?:(?:19|20)\d\d(?:\s*(?:[-–—,]|to)\s*(?:(?:19|20)\d\d|present))?)?\s*(?:©|by|,|[-–—|:])*\s*(?P<name>[^\n]+)",
    re.I,
)
_AFTER_NAME = re.compile(
    r"\s*(?:[|;•·]|\.(?:\s|$)|,?\s*(?:19|20)\d\d|\ball rights\b|все права|tous droits|alle rechte|todos los derechos|\s[-–—]\s|"
    r",\s*(?:P\.?\s?O\.?|tel|registration|\d)|\bpowered\b|\bdesign|\bcreated\b)",
    re.I,
)
_OWNED = re.compile(
    r"^(?:(?:content|website|site)(?: is)? )?(?:owned|maintained|managed)?\s*(?:by\s+)?(?:the\s+)?(?=\w)",
    re.I,
)
_NO_NAME = re.compile(
    r"^(?:all rights reserved|copyright|crown copyright|the authors?|all|logo|home(?:page)?|brand|site|website|banner|header|"
    r"main(?: page)?|front page|start|menu|image|photo|picture|en|eng|english|главная|accueil|startseite|inicio|welcome\b.*|"
    r"(?:to|back|go|на|к|назад)\b.*|untitled.*|print|printable version|official (?:web)?site|legal notice|"
    r"privacy.*|disclaimer)$",
    re.I,
)
# What the parts of any site are called: none of them names who publishes it or what a report is about.
_PART_OF_SITE = re.compile(
    r"^(?:the\s+)?(?:(?:latest|all|our|recent)\s+)?(?:news|press|media|events?|documents?|publications?|"
    r"announcements?|releases?|"
    r"communiqu[eé]s?|statements?|activit(?:y|ies)|archives?|information|meetings?|calendar|articles?|stor(?:y|ies)|updates?|"
    r"home|details?|highlights?|blog|newsroom|новости|пресс|события|документы|actualités|presse|nachrichten|aktuelles|noticias|"
    r"prensa|prensa|not[ií]cias|news & media|print)"
    r"(?:\s*(?:&|and|-|/|,|и|et|und|y)?\s*(?:news|press|media|events?|room|releases?|centre|center|archives?|"
    r"notes?|service|office|"
    r"detail|details|page|list|article|item|stor(?:y|ies)|statements?|communiqu[eé]s|coverage|релизы?|центр|служба))*$",
    re.I,
)
_NAMED = re.compile(
    r"(?:^|[\s_-])(?:site-?(?:name|title)|brand|navbar-brand|logo|sitename)(?:$|[\s_-])", re.I
)
_FRONT = re.compile(r"^(?:https?://[^/]+)?/?(?:index\.\w+)?$", re.I)
_FRONT_IN_LANGUAGE = re.compile(r"^(?:https?://[^/]+)?/[a-z]{2}(?:-[a-z]{2})?/?$", re.I)


def is_part_of_site(text: str) -> bool:
    """Whether `text` only names a part of a site, as "Press releases" does."""
    return bool(_PART_OF_SITE.match(canonical_line(text)))


def is_name(text: str) -> bool:
    """Whether `text` can be the name of a publisher."""
    return (
        2 < len(text) <= 120
        and len(text.split()) <= 16
        and not _NO_NAME.match(text)
        and not is_part_of_site(text)
        and bool(re.search(r"[^\W\d_]{2}", text))
        and text[:1].upper() == text[:1]
        and not text.startswith(("http:", "https:", "@", "www."))
    )


def named_in_page(root: Any) -> list[str]:
    """The names that the page shows as its site's, before anything is taken out: in its copyright, its logo, its title."""
    copyright_ = list(_in_copyright(root))
    shown = list(_shown(root))
    in_title = list(_in_title(root, {_plain(name) for name in (*copyright_, *shown)}))
    return list(dict.fromkeys((*in_title, *copyright_, *shown)))


def behind_headline(title: str, headline: str) -> str | None:
    """The site's name in "Headline | Site" or "Site: Headline", where the headline is known."""
    for match in SEPARATOR.finditer(title):
        left, right = title[: match.start()].strip(), title[match.end() :].strip()
        for own, other in ((left, right), (right, left)):
            if own and _plain(own) == _plain(headline):
                parts = [part for part in SEPARATOR.split(other) if part and is_name(part)]
                return parts[-1] if parts else None
    return None


def _in_copyright(root: Any) -> Iterator[str]:
    for element in root.iter(
        "p", "div", "span", "small", "td", "li", "footer", "font", "em", "center", "address"
    ):
        if element.find(".//p") is not None or element.find(".//div") is not None:
            continue
        text = _with_breaks(element)
        match = _COPYRIGHT.search(text) if len(text) < 400 else None
        if match is not None and not re.search(
            r"©|\(c\)|\d", match[0][: match.start("name") - match.start()], re.I
        ):
            continue  # the word alone heads a link to the terms of use
        # A notice under a picture names a photographer.
        if match is None or any(
            e.tag in {"figure", "figcaption", "article"} for e in element.iterancestors()
        ):
            continue
        name = _AFTER_NAME.split(match["name"], maxsplit=1)[0]
        name = _OWNED.sub("", canonical_line(name), count=1).strip(" .,-–—")
        if is_name(name):
            yield name[:1].upper() + name[1:]


def _with_breaks(element: Any) -> str:
    pieces = [element.text or ""]
    for inner in element.iterdescendants():
        pieces += [
            "\n" if inner.tag == "br" else inner.text or "" if isinstance(inner.tag, str) else "",
            inner.tail or "",
        ]
    return "".join(pieces).strip()


def _shown(root: Any) -> Iterator[str]:
    for element in root.iter("a", "span", "div", "p", "strong", "img"):
        named = f"{element.get('class', '')} {element.get('id') or ''}"
        address = (element.get("href") or "#") if element.tag == "a" else "#"
        front = element.get("rel") == "home" or _FRONT.match(address) is not None
        # The words of a link to the front page in a language are that language's name.
        pictured = _FRONT_IN_LANGUAGE.match(address) is not None and element.find(".//img") is not None
        if not front and not pictured and not _NAMED.search(named):
            continue
        text = canonical_line(element.text_content()) if element.tag != "img" and not pictured else ""
        pictures = [element] if element.tag == "img" else element.findall(".//img")
        for name in (text, element.get("title") or "", *(picture.get("alt") or "" for picture in pictures)):
            if (
                is_name(name := re.sub(r"\s+logo$|^logo of\s+", "", canonical_line(name), flags=re.I))
                and len(name) > 3
            ):
                yield name


def _in_title(root: Any, elsewhere: set[str]) -> Iterator[str]:
    """Parts of the page's title that the page also shows as its site's name."""
    for element in root.iter("title"):
        for part in SEPARATOR.split(canonical_line(element.text_content())):
            if part and is_name(part) and any(_plain(part) == name for name in elsewhere):
                yield part


def _plain(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).casefold()
