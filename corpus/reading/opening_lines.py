"""What the first lines of any text say of it: the header of an e-mail, a line that names the day of publication.

Knows how such lines are written. Knows nothing of formats.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from corpus.reading.canonical import canonical_line
from corpus.reading.formats import Content
from corpus.reading.metadata import day_of, merged, month_number
from corpus.report import Metadata

_FIRST = 14  # lines
_LONGEST = 160
PUBLISHED = re.compile(
    r"\b(?:(?:submitted|posted|published|written|created|added) by .{1,60}? on|"
    r"(?:published|posted|publication date|date of publication|released|issued|press release|for (?:immediate )?release|"
    r"опубликовано|дата публикации|publié|veröffentlicht|publicado)(?: on| am| le| el)?)\b\W{0,3}"
    r"(?:[^\W\d_]{3,9},? )?(?=\w{1,9}[ ./-])",
    re.I,
)
"""What stands before the day of publication on a line that may say more: who put it up, when it was printed."""

_FIELD = re.compile(
    r"^\s*\**(?P<name>from|sent|date|to|cc|bcc|subject|reply-to|attachments?|importance|priority|от|отправлено|дата|кому|копия|"
    r"тема|de|envoyé|date|à|objet|von|gesendet|datum|an|betreff|enviado|fecha|para|asunto)\**\s*:\**\s*(?P<value>.*)$",
    re.I,
)
_SUBJECT = frozenset("subject тема objet betreff asunto".split())
_SENT = frozenset("sent date отправлено дата envoyé gesendet datum enviado fecha".split())
_FROM = frozenset("from от de von".split())
_FORWARDED = re.compile(r"^(?:(?:fwd?|re|aw|wg|tr|rv|ответ|пересл)\s*:\s*)+", re.I)


def labelled_day(lines: Sequence[str]) -> date | None:
    """The day that one of the first lines calls that of publication."""
    for line in lines[:_FIRST]:
        match = PUBLISHED.search(line) if len(line) <= _LONGEST else None
        if match is None:
            continue
        written = line[match.end() : match.end() + 30]
        # The day follows at once: "issued by the Bank, covers 5 May 2018" names another.
        begins = written[:1].isdigit() or month_number(re.split(r"\W", written, maxsplit=1)[0]) is not None
        if begins and (day := day_of(written)) is not None:
            return day
    return None


def without_mail_header(content: Content) -> Content:
    """The content without the header of an e-mail at its beginning: that is what the e-mail says of itself."""
    header, said = _mail_header(content.lines)
    if not header:
        return content
    lines = content.lines[header:]
    if said.title and said.title not in map(canonical_line, lines[:6]):
        lines = (said.title, *lines)
    return Content(lines, merged(content.metadata, said))


def _mail_header(lines: Sequence[str]) -> tuple[int, Metadata]:
    """How many of the first lines are the header of an e-mail, 0 where there is none, and what it says."""
    at = next((n for n, line in enumerate(lines) if line.strip()), len(lines))
    values: dict[str, str] = {}
    while at < len(lines) and (match := _FIELD.match(lines[at])) is not None:
        values.setdefault(match["name"].casefold(), match["value"])
        at += 1
    subject = next((value for name, value in values.items() if name in _SUBJECT), "")
    sent = next((value for name, value in values.items() if name in _SENT), "")
    # Minutes, too, begin with "Date:" and "Subject:"; only a letter says from whom it is.
    if len(values) < 3 or not subject or not _FROM & set(values):
        return 0, Metadata()
    title = canonical_line(_FORWARDED.sub("", subject.strip()))
    return at, Metadata(title=title or None, published=day_of(sent))
