"""What stands on a page around its report: navigation, banners, share buttons, other news.

Knows how pages name and build such parts. Takes them out of the tree. Knows nothing of reports.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Any

from corpus.reading.html_blocks import is_unseen

# Parts of class names and ids that name nothing else, in any system that makes pages.
_SURE = frozenset(
    "cookie cookies cookiebar cookieconsent consent gdpr breadcrumb breadcrumbs pagination pager navbar navigation "
    "nav navi mainnav topnav subnav sidenav menu submenu mainmenu topmenu dropdown sitemap skiplink skiplinks "
    "share sharing sharethis addthis addtoany sharedaddy social socials socialmedia newsletter subscribe subscription "
    "footer foot siteFooter copyright advert adverts advertisement advertising adsense sponsored popup "
    "modal offcanvas searchform searchbox disqus respond paginator crumbs ya-share2 pluso likely".split()
)
_LIKELY = frozenset(
    "related similar recommended recommendations readmore seealso alsoread popular mostread trending sidebar "
    "widget widgets banner banners comments comment commentlist tags tagcloud taglist promo teaser teasers carousel slider "
    "login toolbar counter counters rating ratings votes backtotop totop prevnext previous-next hotline weather "
    "languages langs lang-switcher language-switcher print printlink latest-news othernews more-news lastnews "
    "topline topbar ticker breaking informer preheader".split()
)
_PAIRS = frozenset(
    tuple(pair.split("-"))
    for pair in (
        "related-news news-list news-feed list-news recent-posts see-also read-also most-read read-more other-news "
        "latest-news last-news more-news back-top skip-link skip-links search-form search-box lang-switcher "
        "print-link print-icon print-page print-button print-btn print-html print-pdf language-switcher "
        "tag-list tags-links post-navigation entry-footer prev-next you-may"
    ).split()
)
_SURE_ANYWHERE = frozenset("breadcrumb breadcrumbs cookie cookies".split())
# Words that name furniture only at the end of a name, or alone: "print-title" is the title of what is printed.
_AT_THE_END = frozenset({"print"})
# Words that name other reports only where a link leads to them: the lead of a report is called its teaser, too.
_LINKING = frozenset("teaser teasers promo banner".split())
# Names that sort reports, and the names of frameworks' building blocks, say nothing of the part that bears them.
_NO_NAME = re.compile(
    r"^(?:category|tag|term|taxonomy|format|status|type|id|has|with|no|hide|page)-(?!list|cloud|links?$|nav)",
    re.I,
)
_GLUED = re.compile(
    r"(?:related|recent|latest|other|more|similar|popular)(?:posts?|news|articles?|stories|items|content|links)",
    re.I,
)
_ROLES = frozenset(
    "navigation banner search contentinfo complementary dialog alertdialog menu menubar".split()
)
_SENTENCE = 100  # characters
_LARGEST_OTHER = 0.35  # share of a page's text that the part with other reports holds at most
_MAIN = "descendant-or-self::*[self::h1 or self::main or self::article or @role='main' or @itemprop='articleBody']"


# Headings of what follows a report on a page, in the languages that reports are published in.
_OTHER_REPORTS = re.compile(
    r"^\W*(?:related(?: (?:news|articles?|stories|content|links|posts|publications|documents))?|"
    r"(?:other|more|latest|recent|last) (?:news|articles?|stories|posts|publications)|read (?:also|more|next)|see also|"
    r"you (?:may|might) (?:also )?(?:like|be interested in|enjoy)|featured(?: (?:news|stories))?|"
    r"popular(?: (?:news|articles))?|"
    r"(?:posts?|news|articles?) (?:archive|navigation)|in this section|explore more|more (?:from|on|about|in) .{2,30}|"
    r"more information|other (?:documents|events|meetings)|updates to this page|related (?:events|meetings|information|pages)|"
    r"upcoming events|events? calendar|calendar of events|share(?: this(?: \w+)?| on.*)?|"
    r"recommended(?: for you)?|most (?:read|popular)|"
    r"trending(?: now)?|follow us|"
    r"читайте также|другие новости|похожие (?:новости|материалы)|последние новости|новости по теме|поделиться|"
    r"(?:à )?lire aussi|articles? liés?|sur le même sujet|partager|"
    r"mehr zum thema|lesen sie auch|das könnte sie auch interessieren|"
    r"(?:noticias|notas) relacionadas|lea también|te puede interesar|compartir|"
    r"leia também|notícias relacionadas|compartilhar|ilgili haberler|czytaj także|leggi anche)\W*$",
    re.I,
)


def remove(root: Any) -> None:
    """Takes the furniture out of `root`, in place. What holds the headline or most of the text is never furniture."""
    whole = _length(root)
    for element in list(root.iter()):
        if element is root or element.getparent() is None or not isinstance(element.tag, str):
            continue
        if element.tag in {"body", "html", "main"} or element.get("itemprop") == "articleBody":
            continue
        if element.tag == "footer" and element.getparent().tag in {"blockquote", "figure"}:
            continue  # who said it
        if is_unseen(element):
            _drop(element)
            continue
        weight = 1 if element.tag == "form" else _weight(element)
        if weight == 0 or element.xpath(_MAIN):
            continue
        if weight == 2 or _length(element) < 0.5 * whole:
            _drop(element)
    _remove_other_reports(root)


def _remove_other_reports(root: Any) -> None:
    """Takes out "Related news" and the like, with the links that follow it."""
    for element in list(root.iter("p", "div", "li")):
        if element.getparent() is not None and _points_elsewhere(element):
            _drop(element)
    whole = _length(root)
    for element in list(
        root.iter("h2", "h3", "h4", "h5", "h6", "p", "div", "span", "strong", "b", "em", "button")
    ):
        if (
            element.getparent() is None
            or all(holder is not root for holder in element.iterancestors())  # taken out with what held it
            or _length(element) > 60
            or not _OTHER_REPORTS.match(element.text_content())
        ):
            continue
        if (holder := _headed_by(element, root, whole)) is not None:
            _drop(holder)
            continue
        dropped = False
        for follower in list(element.itersiblings()):
            if (
                not isinstance(follower.tag, str)
                or follower.tag == element.tag
                or follower.find(".//a") is None
            ):
                break
            if follower.xpath(_MAIN):
                break
            _drop(follower)
            dropped = True
        if dropped or not any(_has_sentence(follower) for follower in list(element.itersiblings())[:1]):
            _drop(element)


def _headed_by(heading: Any, root: Any, whole: int) -> Any | None:
    """The largest part of the page that begins with `heading`, if that is a part beside the report."""
    found = None
    for holder in heading.iterancestors(
        "div", "section", "aside", "article", "td", "ul", "li", "header", "table"
    ):
        if (
            holder is root
            or _length(holder) > _LARGEST_OTHER * whole
            or holder.xpath(_MAIN.replace("self::article or ", ""))
        ):
            break
        if not "".join(holder.itertext()).lstrip().startswith(heading.text_content().strip()):
            break
        if _length(holder) > _length(heading):
            found = holder
    if found is None or found.find(".//a") is not None:
        return found
    # A section of the report may bear such a heading; it then holds sentences and no links.
    return None if _has_sentence(found) else found


def _has_sentence(element: Any) -> bool:
    return any(len(text.strip()) >= _SENTENCE for text in element.itertext())


def _points_elsewhere(element: Any) -> bool:
    """Whether the element is a line such as "Read also: ..." with a link."""
    text = element.text_content().strip()
    label, colon, rest = text.partition(":")
    if not colon or len(text) > 300 or not _OTHER_REPORTS.match(label):
        return False
    return sum(len(link.text_content().strip()) for link in element.iter("a")) >= 0.6 * len(rest.strip())


def _weight(element: Any) -> int:
    """2: furniture by its element or name; 1: likely; 0: nothing says so."""
    if element.tag in {"nav", "footer", "amp-social-share"} or element.get("role") in _ROLES:
        return 2
    named = 0
    for name in (*element.get("class", "").split(), element.get("id") or ""):
        if not _NO_NAME.match(name):
            named = max(named, _weight_of_name(name, element))
    if element.tag == "aside":
        return max(named, 1)
    return named


def _weight_of_name(name: str, element: Any) -> int:
    # Elementor calls every piece of a page a widget.
    name = re.sub(r"^elementor(?:-widget)?(?:-|$)", "", name)
    words = [word.casefold() for word in re.findall(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+", name)]
    if name.casefold() in _SURE or (words and (words[0] in _SURE or words[-1] in _SURE)):
        return 2 if words and len(words) <= 4 else 1
    if _SURE_ANYWHERE & set(words):
        return 2
    likely = {word for word in words if word in _LIKELY and (word not in _AT_THE_END or word == words[-1])}
    if likely <= _LINKING and element.find(".//a") is None:
        likely = set()
    if (
        name.casefold() in _LIKELY
        or likely
        or _GLUED.search(name)
        or any(pair in _PAIRS for pair in pairwise(words))
    ):
        return 1
    return 0


def _length(element: Any) -> int:
    return len("".join(element.itertext()).strip())


def _drop(element: Any) -> None:
    """Takes the element out and leaves the text behind it."""
    parent, before, tail = element.getparent(), element.getprevious(), element.tail
    if tail:
        if before is not None:
            before.tail = (before.tail or "") + tail
        else:
            parent.text = (parent.text or "") + tail
    parent.remove(element)
