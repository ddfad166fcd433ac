"""When and where a meeting's body meets next.

Knows how a meeting to come is announced, and of several meetings in a report whose next one it is.
"""

from __future__ import annotations

import re
from datetime import date

from corpus.dates import DateMatch
from corpus.meetings.accounts import Account
from corpus.meetings.document import ABOUT, APOLOGIES, PARTICIPANTS, Document, Read
from corpus.meetings.lexicon import DETERMINERS, MEETING_NOUNS
from corpus.meetings.mentions import LATER, Mention
from corpus.meetings.model import NextMeeting
from corpus.meetings.persons import NON_NAMES
from corpus.meetings.tokens import DATE, STATE, Tokens
from corpus.meetings.verbs import FUTURE, UNREAL

_FUTURE_DATE_WORDS = re.compile(
    r"\bnext (?:spring|summer|autumn|fall|winter|year|month)\b"
    r"|(?:before|by|at|in|towards?)\s+(?:the\s+)?(?:end|beginning|middle|first half|second half|spring|summer|autumn|fall"
    r"|winter|(?:first|second|third|fourth|last) quarter)\b[^.,;]{0,30}",
    re.I,
)


def next_of(document: Document, account: Account, accounts: list[Account]) -> NextMeeting | None:
    """When and where the meeting's body meets next, from the sentence that says so."""
    best: NextMeeting | None = None
    for other in accounts:
        for index in other.sentences:
            read = document.sentences[index]
            if read.line.section in (ABOUT, PARTICIPANTS, APOLOGIES):
                continue
            mention = _later(read, account)
            if mention is None and not _again(read):
                continue
            if _owner(document, mention, accounts, other) is not account or _of_another_body(
                document, mention, account
            ):
                continue
            found = _next(document, read, mention, account)
            if found is not None and (
                best is None or (best.precision == "none" and found.precision != "none")
            ):
                best = found
    return best


def _later(read: Read, account: Account) -> Mention | None:
    values = account.values
    for mention in read.mentions:
        if mention.plural and mention.noun != "consultations":
            continue
        if not mention.when and not mention.values and _held_later(read, mention, account):
            return mention
        following = values and mention.values and min(mention.values) == max(values) + 1
        first_word = read.tokens[mention.start].lower
        planned = any(
            g.tense in (FUTURE, UNREAL)
            or g.lemma
            in {
                "schedule",
                "plan",
                "expect",
                "set",
                "fix",
                "foresee",
                "propose",
                "hold",
                "convene",
                "host",
                "decide",
                "agree",
                "foreseen",
            }
            for g in read.groups
        )
        if (
            mention.when == LATER
            and not read.groups
            and ":" in {t.text for t in read.tokens}
            and mention.start <= 3
        ):
            return mention
        if mention.when == LATER and (
            first_word in {"next", "forthcoming", "upcoming"}
            or planned
            or any(t.lower == "next" for t in read.tokens[mention.start : mention.head])
        ):
            return mention
        if following and (planned or any(t.lower == "be" for t in read.tokens)):
            return mention
    return None


def _held_later(read: Read, mention: Mention, account: Account) -> bool:
    """ "The autumn meeting will be held on 5 October": to come, and later than this meeting."""
    day = account.date.start if account.date else None
    for clause in read.clauses:
        if (
            clause.subject_start <= mention.head < clause.subject_end
            and clause.group.tense == FUTURE
            and clause.group.lemma in {"hold", "take-place", "meet", "convene", "host"}
        ):
            own = (
                not mention.bodies
                or clause.group.lemma == "meet"
                or any(
                    t.lower in {"'s", "’s", "its", "their"}
                    for t in read.tokens[max(0, mention.start - 1) : mention.head]
                )
            )
            return own and any(
                t.date is not None
                and (t.date.start is None or day is None or (t.date.end is not None and t.date.end > day))
                for t in read.tokens
            )
    return False


def _again(read: Read) -> bool:
    """ "We will meet again in 2017", "agreed to meet again"."""
    for group in read.groups:
        if group.lemma in {"meet", "reconvene", "gather", "convene"} and group.tense in (FUTURE, UNREAL):
            window = [t.lower for t in read.tokens[group.start : group.end + 12]]
            if "again" in window[:6] or "next" in window or group.lemma == "reconvene":
                return True
            owner = next((c for c in read.clauses if c.group is group), None)
            words = [t.lower for t in read.tokens[owner.subject_start : owner.subject_end]] if owner else []
            hedged = group.start > 0 and any(
                g.end == group.start and g.lemma in {"agree", "decide", "resolve"} for g in read.groups
            )
            if (
                hedged
                or any(
                    w
                    in {
                        "we",
                        "they",
                        "conference",
                        "committee",
                        "council",
                        "commission",
                        "board",
                        "group",
                        "assembly",
                    }
                    for w in words
                )
            ) and any(t.date is not None for t in read.tokens[group.end :]):
                return True
    return False


def _owner(document: Document, mention: Mention | None, accounts: list[Account], here: Account) -> Account:
    if mention is None or len(accounts) == 1:
        return here
    words = _words(mention.span.of(document.text)) - {"next", "meeting", "session", "the", "will"}
    for body in mention.bodies:
        words |= _words(body.of(document.text))
    best, score = here, 0
    for account in accounts:
        own: set[str] = set()
        for anchor in account.anchors:
            own |= _words(document.sentences[anchor.sentence].span.of(document.text))
        shared = len(words & own)
        if shared > score or (shared == score and account is here):
            best, score = account, shared
    return best


def _of_another_body(document: Document, mention: Mention | None, account: Account) -> bool:
    """Whether the meeting to come is named with a body that shares no word with this meeting's."""
    if (
        mention is None
        or not mention.bodies
        or (mention.values and account.values and min(mention.values) == max(account.values) + 1)
    ):
        return False
    theirs = {word for body in mention.bodies for word in _words(body.of(document.text))}
    own = {word for other in account.mentions for word in _words(other.span.of(document.text))}
    for anchor in account.anchors:
        own |= _words(document.sentences[anchor.sentence].span.of(document.text))
    return bool(theirs) and bool(own) and not theirs & own


def _words(text: str) -> set[str]:
    return {w for w in re.findall(r"[^\W\d_]{4,}", text.lower()) if w not in MEETING_NOUNS}


def _next(document: Document, read: Read, mention: Mention | None, account: Account) -> NextMeeting | None:
    tokens = read.tokens
    day = account.date.start if account.date else None
    match = _date(tokens, mention, read, day)
    place = _place(tokens, match)
    if match is not None:
        start = match.start if match.precision == "day" else None
        precision: str = match.precision
        if precision == "none" and re.search(r"quarter|half|\d{4}", match.text):
            precision = "year"
        if precision == "none" and match.month is not None and match.day is None:
            precision = "month"
        phrase = _FUTURE_DATE_WORDS.search(read.span.of(document.text))
        if (
            phrase
            and phrase.end() + read.span.start >= match.span.start - 4
            and phrase.start() + read.span.start <= match.span.start
        ):
            begin = read.span.start + phrase.start()
            words = re.sub(
                r"^(?:in|at|by|towards?)\s+", "", document.text[begin : match.span.end], flags=re.I
            )
            return NextMeeting(words, None, "year", place, read.span)
        return NextMeeting(match.text, start, precision, place, read.span)
    phrase = _FUTURE_DATE_WORDS.search(read.span.of(document.text))
    if phrase:
        words = re.sub(r"^(?:in|at|by|towards?)\s+", "", phrase.group().rstrip(), flags=re.I)
        return NextMeeting(
            words,
            None,
            "year" if re.search(r"year|\d{4}|spring|summer|autumn|winter", words) else "none",
            place,
            read.span,
        )
    if place is not None and any(
        g.tense in (FUTURE, UNREAL) or g.lemma in {"set", "fix", "schedule", "plan"} for g in read.groups
    ):
        return NextMeeting(read.span.of(document.text), None, "none", place, read.span)
    return None


def _date(tokens: Tokens, mention: Mention | None, read: Read, day: date | None) -> DateMatch | None:
    found: list[tuple[int, DateMatch]] = []
    for k, token in enumerate(tokens):
        match = token.date
        if match is None:
            continue
        if day is not None and match.end is not None and match.end < day:
            continue
        if (
            match.start is None
            and match.month is None
            and match.precision == "none"
            and match.day is None
            and not any(c.isdigit() for c in match.text)
            and match.text.lower() in {"today", "yesterday", "now"}
        ):
            continue
        after = mention is None or k >= mention.start or k < 4
        rank = {"day": 3, "month": 2, "year": 1, "none": 2 if match.month else 0}[match.precision]
        found.append((rank + (2 if after else 0), match))
    return max(found, key=lambda item: item[0])[1] if found else None


def _place(tokens: Tokens, match: DateMatch | None) -> str | None:
    for k, token in enumerate(tokens):
        if (
            token.place is not None
            and token.place.city
            and k
            and tokens[k - 1].text in ":,"
            and (match is None or abs(token.start - match.span.start) < 24)
        ):
            return token.place.city
    for k, token in enumerate(tokens):
        if (
            token.place is not None
            and k
            and (tokens[k - 1].lower in {"in", "at", "of", "for"} or tokens[k - 1].lower == "city")
        ):
            return token.place.city or token.text
    for k, token in enumerate(tokens):
        if token.kind == STATE and token.state and token.form == "name":
            n = k - 1
            while n >= 0 and tokens[n].lower in DETERMINERS:
                n -= 1
            if n >= 0 and tokens[n].lower in {"in"}:
                return token.text
        if token.place is not None and k == 0:
            return token.place.city
    hosting = _hosting_state(tokens)
    if hosting is not None:
        return hosting
    for k in range(len(tokens) - 1):
        if (
            tokens[k].lower in {"in", "at"}
            and tokens[k + 1].capital
            and tokens[k + 1].kind == "word"
            and tokens[k + 1].lower not in NON_NAMES
        ):
            end = k + 2
            while end < len(tokens) and tokens[end].capital and tokens[end].kind == "word":
                end += 1
            if (
                end >= len(tokens)
                or tokens[end].kind == DATE
                or tokens[end].text in ",."
                or tokens[end].lower in {"on", "in"}
            ):
                return " ".join(t.text for t in tokens[k + 1 : end])
    return None


def _hosting_state(tokens: Tokens) -> str | None:
    """ "X will host the fifth session", "will be hosted by X"."""
    for k, token in enumerate(tokens):
        if token.lower == "host" and k > 1 and tokens[k - 1].lower in {"will", "to"}:
            for before in reversed(tokens[:k]):
                if before.code and before.form == "name":
                    return before.text
        if token.lower == "hosted" and k + 1 < len(tokens) and tokens[k + 1].lower == "by":
            for after in tokens[k + 2 : k + 6]:
                if after.code and after.form == "name":
                    return after.text
    return None
