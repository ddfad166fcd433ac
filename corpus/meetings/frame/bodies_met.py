"""The bodies that met, from the meeting's names, from who "held its session", from the headings.

Knows where a report names them. Knows no body.
"""

from __future__ import annotations

import re

from corpus.meetings.frame.account_model import Account
from corpus.meetings.frame.anchor_model import Anchor
from corpus.meetings.frame.naming import name_of
from corpus.meetings.grammar.document import ABOUT, HEADING, Document
from corpus.meetings.grammar.lexicon import (
    BODY_HEADS,
    CONJUNCTIONS,
    DELIBERATIVE,
    OFFICES,
    PREPOSITIONS,
    SUBORDINATORS,
)
from corpus.meetings.grammar.tokens import NUMBER, ORDINAL, STATE, WORD, Tokens
from corpus.report import Span


def bodies_of(document: Document, account: Account) -> tuple[str, ...]:
    """The bodies that met, as written, the fullest writing of each once."""
    names: list[str] = []
    for mention in sorted(account.mentions, key=lambda m: (not m.numbers, not m.bodies)):
        for body in mention.bodies:
            _add(names, body.of(document.text))
    names = [name for name in names if not name.islower() or _is_kind_of_body(name)]
    if not names and account.who is not None and _is_kind_of_body(account.who.of(document.text).lower()):
        names = [account.who.of(document.text)]
    if not names:
        names = _of_subjects(document, account)
    if not names:
        called = name_of(document, account)
        if called is not None and called.of(document.text).split()[0].lower() in DELIBERATIVE:
            names = [called.of(document.text)]
    names = [_fuller(document, name) for name in names]
    if not names or all(" " not in name for name in names):
        headed = _in_headings(document)
        if headed is not None:
            _add(names, headed)
            names.sort(key=lambda name: name != headed)
            names[1:] = [name for name in names[1:] if " " in name]
    elif (whole := _in_headings(document)) is not None and _is_short_for(names[0], whole):
        _add(names, whole)
    return tuple(names)


def _is_short_for(name: str, headed: str) -> bool:
    """ "Summit of the Commission" below "LAKE WATERS COMMISSION": the letterhead says which commission."""
    last = re.search(r"\bof the (?P<body>[^\W\d_]+)$", name)
    return last is not None and len(headed.split()) > 1 and headed.lower().endswith(last["body"].lower())


def _is_kind_of_body(name: str) -> bool:
    """ "expert group", "technical committee of the accord": small letters, but not "ministers" or "heads"."""
    head = re.split(r"\s(?:of|on|for|to|under|in)\s", name)[0].split()
    return bool(head) and (head[-1] in DELIBERATIVE or name.startswith("working party"))


def _of_subjects(document: Document, account: Account) -> list[str]:
    """ "The Working Party on X held its 72nd session", "The Council met": the body is the subject."""
    names: list[str] = []
    for anchor in account.anchors:
        tokens = document.sentences[anchor.sentence].tokens
        if anchor.clause is None:
            headed = _body_in(tokens, 0, anchor.mention.start) if anchor.mention is not None else None
            if headed is not None:
                _add(names, headed.of(document.text))  # "Steering Committee of X, 31st meeting"
            continue
        if anchor.clause.group.lemma in _CAME and not anchor.clause.group.passive:
            continue  # "A, B and the Development Bank took part in the meeting"
        start, end = anchor.clause.subject_start, anchor.clause.subject_end
        own = anchor.mention is not None and anchor.mention.determiner in {"its", "their"}
        found = _people_called(tokens, start, end) if own else None
        found = found or _body_in(tokens, start, end)
        if found is None and own:
            found = _capitals(tokens, start, end) or _acting(tokens, anchor)
        if found is None and [t.lower for t in tokens[start:end]] in _POINTING:
            found = _pointed_at(document, anchor, start)
        if found is not None:
            _add(names, found.of(document.text))
        if names and own:
            break
    return names


_CAME = frozenset("attend participate take-part join".split())
_POINTING = (["it"], ["which"])


def _pointed_at(document: Document, anchor: Anchor, start: int) -> Span | None:
    """ "laid before the Commission on X when it met": the body that stands before the pronoun, in the sentence or the last."""
    read = document.sentences[anchor.sentence]
    found = _last_body(read.tokens, start)
    if found is None and anchor.sentence:
        before = document.sentences[anchor.sentence - 1]
        if before.line.number == read.line.number:
            found = _last_body(before.tokens, len(before.tokens))
    return found


def _last_body(tokens: Tokens, end: int) -> Span | None:
    """The last body before `end`; of "the Commission on X under the Council of Y" the first."""
    found: Span | None = None
    first = 0
    for k in range(end + 1):
        if k < end and (tokens[k].capital or tokens[k].lower in _WITHIN_A_NAME):
            continue
        body = _body_in(tokens, first, k)
        if body is not None and not (found and [t.lower for t in tokens[first - 1 : first]] == ["under"]):
            found = body
        first = k + 1
    return found


_WITHIN_A_NAME = frozenset("of the for on and in".split())


def _acting(tokens: Tokens, anchor: Anchor) -> Span | None:
    """ "Adopted by the Council of X at its 5th meeting": the body behind "by"."""
    stop = anchor.mention.start if anchor.mention is not None else 0
    by = next((k for k in range(stop - 1, -1, -1) if tokens[k].lower == "by"), None)
    return _body_in(tokens, by + 1, stop) if by is not None else None


def _capitals(tokens: Tokens, start: int, end: int) -> Span | None:
    """A name in capitals of two words or more, whose kind no word tells: "the Caucus on Shipping"."""
    while start < end and not (tokens[start].capital and tokens[start].kind in (WORD, STATE) and start > 0):
        start += 1
    stop = start
    last = start
    while stop < end and (
        tokens[stop].capital
        or tokens[stop].lower in {"of", "the", "for", "on", "and", "in"}
        or tokens[stop].text in "–-"
    ):
        if tokens[stop].capital:
            last = stop
        stop += 1
    words = tokens[start : last + 1]
    if len(words) < 2 or stop < end or any(t.lower in OFFICES or t.date is not None for t in words):
        return None
    return Span(words[0].start, words[-1].end)


def _people_called(tokens: Tokens, start: int, end: int) -> Span | None:
    """ "the Heads of Delegation to the Council … for their 65th meeting": people whom capitals make a body."""
    article = next((k for k in range(start, end) if tokens[k].lower == "the"), None)
    if article is None or article + 2 >= end:
        return None
    words = tokens[article + 1 : end]
    head = next((n for n, t in enumerate(words) if t.lower in {"of", "for", "to"}), len(words)) - 1
    if head < 0 or not words[head].lower.endswith("s") or words[head].lower not in OFFICES:
        return None
    named = all(t.capital or t.lower in _WITHIN_A_NAME or t.lower == "to" for t in words)
    capitals = sum(t.capital for t in words)
    if not named or capitals < _A_NAME or not words[-1].capital:
        return None
    if any(t.date is not None or t.state is not None for t in words):
        return None
    return Span(words[0].start, words[-1].end)


_A_NAME = 2  # words in capitals


def _fuller(document: Document, name: str) -> str:
    """ "the Commission" where the report names one longer: "the Tuna Commission of the Western Ocean"."""
    if " " in name:
        return _whole(document, name)
    if name.lower() not in BODY_HEADS:
        return name
    found: dict[str, int] = {}
    for read in document.sentences:
        if name.lower() not in read.words:
            continue
        span = _body_in(read.tokens, 0, len(read.tokens))
        if span is None:
            continue
        longer = span.of(document.text)
        words = longer.split()
        if name in words and 2 <= len(words) <= 12 and not longer.isupper():
            found[longer] = found.get(longer, 0) + 1
    return max(found, key=lambda longer: (found[longer], len(longer))) if len(found) == 1 else name


def _whole(document: Document, name: str) -> str:
    """ "Council of Ministers" where the report says once of what: "the Council of Ministers of the River Authority"."""
    begins = f"{name.casefold()} of "
    found = {
        longer
        for read in document.sentences
        if read.line.section != ABOUT
        and (span := _body_in(read.tokens, 0, len(read.tokens))) is not None
        and (longer := span.of(document.text)).casefold().startswith(begins)
        and not longer.isupper()
    }
    return found.pop() if len(found) == 1 else name


def _in_headings(document: Document) -> str | None:
    """The body that the lines above the text name ("COMMISSION FOR THE STUDY OF …"); of several the one nearest to the line
    that names the meeting: a letterhead goes from an organisation to its organs."""
    found = None
    named = next(
        (n for n, line in enumerate(document.lines) if document.sentences[line.sentences[0]].mentions), 0
    )
    for line in document.lines[: min(max(named, 4), _LETTERHEAD)]:
        if line.kind != HEADING or line.opens or _BYLINE.match(line.span.of(document.text)):
            continue
        for read in (document.sentences[index] for index in line.sentences):
            if read.mentions and found is not None:
                return found
            body = _body_in(read.tokens, 0, len(read.tokens)) if not read.mentions else None
            if body is not None and len(body) > 12:
                found = body.of(document.text)
    return found


_LETTERHEAD = 8
_BYLINE = re.compile(r"\W*(?:by|from|source|photos?)\b", re.I)


_TIME_BEHIND = re.compile(
    r"\s+(?:(?:this|last|next|earlier this|late last)\s+(?:week|month|year|spring|summer|autumn|winter)|today|yesterday|here)$",
    re.I,
)


def _add(names: list[str], name: str) -> None:
    name = _TIME_BEHIND.sub("", re.sub(r"\s+", " ", name).strip(" ,.;"))
    words = set(re.findall(r"[^\W\d_]{3,}", name.lower()))
    if not words:
        return
    for index, other in enumerate(names):
        theirs = set(re.findall(r"[^\W\d_]{3,}", other.lower()))
        if words <= theirs:
            return
        if theirs <= words:
            names[index] = other if len(other) >= len(name) else name
            return
        if len(words & theirs) * 2 >= min(len(words), len(theirs)):
            return
    names.append(name)


def _body_in(tokens: Tokens, start: int, end: int) -> Span | None:
    """A run of capitals that ends in, or begins with, a body's word: "the expert panel of the Single Window Alliance"."""
    best: Span | None = None
    k = start
    while k < end:
        token = tokens[k]
        if token.capital and token.kind in (WORD, STATE) and token.lower not in _BEFORE_A_NAME:
            first = k
            last = k
            n = k + 1
            while n < end:
                if _breaks(tokens, n):
                    break
                glued = tokens[n].kind == NUMBER and tokens[n].start == tokens[n - 1].end  # "G20"
                if glued or (tokens[n].capital and tokens[n].kind in (WORD, STATE, ORDINAL)):
                    last = n
                elif tokens[n].lower in {"of", "the", "for", "on", "and", "in"} or tokens[n].text in "–-":
                    pass
                else:
                    break
                n += 1
            run = tokens[first : last + 1]
            kind = any(t.lower in BODY_HEADS or t.lower in DELIBERATIVE for t in run) or (
                [t.lower for t in run[:2]] == ["working", "party"]
            )
            if kind and not _is_an_office(run):
                span = Span(tokens[first].start, tokens[last].end)
                if best is None or len(span) > len(best):
                    best = span
            k = last + 1
        else:
            k += 1
    return best


_BEFORE_A_NAME = frozenset({"the", "on", "in", "at", "a"}) | SUBORDINATORS


def _breaks(tokens: Tokens, n: int) -> bool:
    """A dash between blanks, and an article that no word governs ("President X the Council on Sport"), begin something else."""
    before = tokens[n - 1]
    if tokens[n].text in "–-":
        return tokens[n].start > before.end
    governed = before.lower in PREPOSITIONS | CONJUNCTIONS or before.lower.endswith("ing")
    return tokens[n].lower == "the" and not governed


def _is_an_office(run: Tokens) -> bool:
    """ "Chairman of the Board", "Committee Chairperson": somebody of a body, and no body."""
    of_one = run[0].lower in _OF_ONE and len(run) > 1 and run[1].lower in {"of", "general"}
    return of_one or run[-1].lower in _OF_ONE


_OF_ONE = frozenset(
    "chairman chairperson chairwoman chair vice-chair president vice-president secretary secretary-general director".split()
)
