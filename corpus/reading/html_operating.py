"""Lines of a page that only operate it: "Back", "Print", "Last modified", a counter of views, a file's size.

Knows the words that pages put on such lines. Knows nothing of where on the page they stand, and of reports.
"""

from __future__ import annotations

import re
from typing import Any

_LONGEST = 160
_OPERATING = re.compile(
    r"^\W*(?:"
    r"(?:go |← ?)?back(?: to (?:the )?(?:list|top|news|overview|previous page|(?:search )?results|home|"
    r"main page|all \w+|archive|index))?|"
    r"(?:print|e-?mail|send|save)(?: (?:this|the))?(?: (?:page|article|version|news|as pdf|to a friend))?|"
    r"printer[- ]friendly(?: (?:version|page))?|pdf version|(?:print|download|view)(?: (?:as|in))? pdf|"
    r"download(?: (?:the )?(?:file|document|pdf|attachment|full text|press release))?|"
    r"view (?:this (?:e-?mail|page|message) )?in (?:your|a|the) browser|"
    r"(?:read|show|load|see|view|learn) (?:more|all|less)(?: (?:news|articles|updates|…))?|continue reading|copy link|"
    r"close(?: (?:the )?window)?|skip to (?:main )?content|(?:turn on|turn off) .{0,30}\bmode|screen reader access|"
    r"subscribe(?: to .{0,60})?|sign up(?: (?:for|to) .{0,60})?|unsubscribe.{0,60}|"
    r"thanks? (?:you )?for (?:submitting|subscribing)|"
    r"(?:join|follow|like|find) (?:our|us)\b.{0,60}|stay (?:in touch|connected|informed)|get e-?mails about this page|"
    r"(?:(?:this )?page |site |date )?(?:was )?last (?:updated|modified|reviewed|changed|edited)\b.{0,80}|"
    r"(?:you are )?visitors?(?: no\.?| number| count(?:er)?)?\W*\d[\d .,]*|"
    r"(?:hits|views?|page ?views|просмотров|просмотры)\W*\d[\d .,]*\W*|\d[\d .,]* ?(?:views?|hits|reads|просмотр\w*)|"
    r"(?:no|\d+) (?:comments?|likes?)(?: yet)?.{0,40}|leave a (?:reply|comment)|be the first to comment|"
    r"you must be logged in.{0,60}|"
    r"average \(\d+ votes?\)|\d+ ?min(?:ute)?s?\.? (?:read|to read)|reading time\W.{0,30}|"
    r"found (?:a mistake|an error|a typo)\?.{0,80}|is this page (?:useful|helpful)\??|"
    r"accept (?:all )?(?:additional )?cookies|reject (?:all )?(?:additional )?cookies|cookie (?:policy|settings|preferences)|"
    r"(?:[a-z]{2,12}\W+)?\(?\W*(?:pdf|docx?|xlsx?|zip)?\W*\d+(?:[.,]\d+)? ?(?:[kmg]b|[кмг]б|bytes)\W*(?:pdf|"
    r"docx?|xlsx?|zip)?\W*|"
    r"(?:send|e-?mail|contact|write to)\b.{0,40}\bweb ?master\b.{0,60}|"
    r"(?:to (?:the )?)?(?:home(?: ?page)?|main page|top(?: of (?:the )?page)?)|на главную(?: страницу)?|comments are closed\.?|"
    r"назад|наверх|версия для печати|распечатать|печать|скачать|подробнее|вернуться(?: .{0,30})?|"
    r"(?:retour(?: (?:à la liste|en haut))?|imprimer|télécharger|zurück(?: zur (?:liste|übersicht))?|nach oben|"
    r"drucken|herunterladen|"
    r"volver|imprimir|descargar|voltar|baixar|indietro|stampa|scarica)"
    r")\W*$",
    re.I,
)
# Beside a headline: who put the page up, in which part of the site, how often it was looked at.
# A row of links as old pages end with: "[ Home | News | Members ]".
_ROW = re.compile(r"^\W*[^\W\d][\w' -]{1,24}(?:\s*\|\s*[^\W\d][\w' -]{1,24}){1,}\W*$")
_IN_ROW = re.compile(
    r"\b(?:home|up|back|next|previous|index|search|site ?map|contacts?(?: us)?|about(?: us)?|privacy|terms|top|"
    r"help|links|feedback|"
    r"accueil|главная|контакты)\b",
    re.I,
)
_POSTED = re.compile(
    r"^\W*this (?:entry|post|article|item|page) was (?:posted|published|written|filed|added)\b.{0,400}$", re.I
)
_BYLINE_NAMES = re.compile(
    r"(?:^|[\s_-])(?:submitted|byline|by-line|author\w*|created-?by|hits|views?|metadata|meta|info|details?|"
    r"category\w*)(?:$|[\s_-])",
    re.I,
)
_BYLINE = re.compile(
    r"^\W*(?:(?:written|posted|submitted|published|created|added|published) by\b|by [^\W\d_])|"
    r"\b(?:hits|views?|просмотр\w*|comments?)\b\W*\(?\d|\d[\d ]* (?:views?|hits|просмотр)|^\W*(?:category|"
    r"details|section)\W*(?::|$)|\bmin read\b",
    re.I,
)
_LABELLED_LINKS = re.compile(
    r"^\W*(?:tags?|tagged(?: with)?|(?:posted|filed) (?:in|under)|categor(?:y|ies)|topics?|keywords?|теги|метки|рубрика|"
    r"mots[- ]clés|schlagw[oö]rter|etiquetas|temas)\b",
    re.I,
)
_TRAIL = re.compile(r"\s(?:>|›|»|→|/|\|)\s")


def is_operating(line: str) -> bool:
    """Whether the line only operates the page or counts its readers."""
    return (len(line) <= _LONGEST and bool(_OPERATING.match(line))) or bool(
        _POSTED.match(line) or (_ROW.match(line) and _IN_ROW.search(line) and len(line) <= _LONGEST)
    )


def is_byline(line: str, element: Any) -> bool:
    """Whether the line, in an element that the page names so, tells who put the page up or how often it was read."""
    if len(line) > _LONGEST or not _BYLINE.search(line):
        return False
    holders = [element, *list(element.iterancestors())[:3]]
    return any(
        _BYLINE_NAMES.search(f"{holder.get('class', '')} {holder.get('id') or ''}") for holder in holders
    )


def is_list_of_tags(line: str, linked: int) -> bool:
    """Whether the line names the page's tags or categories, most of them links (`linked` characters)."""
    return len(line) <= 400 and linked >= 0.4 * len(line) and bool(_LABELLED_LINKS.match(line))


def is_trail(line: str, linked: int) -> bool:
    """Whether the line shows the way to the page from the site's front: "Home > News > Press releases"."""
    parts = _TRAIL.split(line)
    if len(parts) < 2 and not line.lstrip().startswith(("/ ", "> ", "› ", "» ")):
        return False
    short = all(len(part.split()) <= 6 for part in parts[:-1]) and not re.search(r"\d{4}", line)
    return short and (linked > 0 or len(parts) > 2 or line.lstrip()[:1] in "/>›»")
