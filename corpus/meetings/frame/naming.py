"""What a meeting is called.

Knows which of several mentions names a meeting best. Knows nothing of particular bodies.
"""

from __future__ import annotations

import re

from corpus.meetings.frame.account_model import Account
from corpus.meetings.frame.held_by_people import initials_met
from corpus.meetings.grammar.document import HEADING, Document
from corpus.meetings.grammar.lexicon import (
    BODY_HEADS,
    CONJUNCTIONS,
    DELIBERATIVE,
    MEET,
    OFFICES,
    PREPOSITIONS,
)
from corpus.meetings.grammar.mentions import Mention
from corpus.meetings.grammar.tokens import PUNCT, Tokens
from corpus.report import Span


def name_of(document: Document, account: Account) -> Span | None:
    """The fullest name: a number counts most, then a body, then length; the earliest of equals."""
    found = _fullest(document, account) or account.who
    return _without_time(document.text, found) if found is not None else None


_BEFORE = re.compile(
    r"(?:(?:[Mm]eanwhile|[Hh]owever|[Mm]oreover|[Ff]inally|[Aa]fterwards|[Ss]eparately),?|\d{1,2},|up)\s+"
)
_BEHIND = re.compile(
    r"(?<!\bon)(?<!\bof)(?<!\bfor)(?<!\bthe)\s+(?:(?:this|last)\s+(?:week|month|year|morning|afternoon)|today|yesterday|here"
    r"|(?:is|was|are|were)\s.*)$",
    re.S,
)


def _without_time(text: str, name: Span) -> Span | None:
    """The name without words that say only when ("… this week", "Meanwhile, …"), and without what is told of it ("… is
    planned")."""
    start = name.start
    if lead := _BEFORE.match(text, start, name.end):
        start = lead.end()
    if tail := _BEHIND.search(text, start, name.end):
        return Span(start, tail.start()) if tail.start() > start else None
    return Span(start, name.end) if name.end > start else None


def _fullest(document: Document, account: Account) -> Span | None:
    best: Mention | None = None
    best_score = -1.0
    for anchor in account.anchors:
        mention = anchor.mention
        if mention is None:
            continue
        score = (
            4.0 * bool(mention.numbers)
            + 3.0 * bool(mention.bodies)
            + 1.0 * mention.proper
            + (1.0 if anchor.strength >= 2 else 0.2)
        )
        if score > best_score:
            best, best_score = mention, score
    if best is not None and best.numbers:
        best = _with_fuller_body(document, account, best)
    if best is not None and best.end - best.start == 1 and not best.named:
        told = _of_those_who_met(document, account, best)
        if told is not None:
            return told
    if best is not None and (best.named or (best.end - best.start > 1 and not account.aside)):
        return best.span
    if best is not None and best.noun not in {"meeting", "meetings", "talks", "conversation"}:
        return best.span
    return _of_those_who_met(document, account, best) or (best.span if best else None)


def _with_fuller_body(document: Document, account: Account, best: Mention) -> Mention:
    """ "45th session of the Council" where a heading gives the same number and the whole of the body's name."""
    if not best.bodies or " " in best.bodies[0].of(document.text):
        return best
    short = best.bodies[0].of(document.text).casefold()
    fuller = [
        m
        for m in account.mentions
        if m.bodies
        and set(m.values) & set(best.values)
        and len(m.bodies[0]) > len(best.bodies[0])
        and short in m.bodies[0].of(document.text).casefold().split()
        and not m.span.of(document.text).isupper()
    ]
    return max(fuller, key=lambda m: len(m.bodies[0]), default=best)


_WITH = frozenset({"with", "between", "among"})
_STOPS = frozenset("at in on to for from under during via by after before who which where that".split())
_MET = MEET | frozenset("receive speak talk confer consult".split())
_ONE_OF_THEM = frozenset("him her them it me us".split())
_NO_NAME = frozenset("they we he she it both four three two all i who which".split())


def _of_those_who_met(document: Document, account: Account, bare: Mention | None) -> Span | None:
    """Where no noun names the meeting: the body or the people who met, or "talks with X"."""
    if bare is not None:
        widened = _with_whom(document.sentences[bare.sentence].tokens, bare)
        if widened is not None:
            return widened
    for anchor in account.anchors:
        clause = anchor.clause
        if (
            clause is None
            or clause.relative
            or not clause.group.finite
            or clause.group.lemma not in _MET | {"hold", "resume", "begin", "conclude"}
        ):
            continue
        if clause.group.lemma == "hold" and (anchor.mention is None or anchor.mention.noun == "talks"):
            continue
        if clause.group.lemma == "receive" and not account.aside:
            headed = _heading_of(document, anchor.sentence)
            if headed is not None:
                return headed
        tokens = document.sentences[anchor.sentence].tokens
        span = _subject(tokens, clause.subject_start, clause.subject_end)
        if span is None and initials_met(document.sentences[anchor.sentence], clause):
            span = Span(tokens[clause.subject_start].start, tokens[clause.subject_end - 1].end)
        if span is None:
            continue
        behind = [t.lower for t in tokens[clause.group.end : clause.group.end + 3]]
        if "with" in behind and _ONE_OF_THEM & set(behind):
            continue  # "sat with him"
        two = account.aside or clause.group.lemma == "receive" or "with" in behind
        return _with_object(tokens, span, clause.group.end) if two else span
    return None


def _heading_of(document: Document, sentence: int) -> Span | None:
    """ "The Council of Ministers" right above "Minister A received his counterparts": the body that met there."""
    line = document.sentences[sentence].line
    above = [read for read in document.sentences[:sentence] if read.line.number == line.number - 1]
    if len(above) != 1 or above[0].line.kind != HEADING or not above[0].tokens:
        return None
    words = above[0].tokens[1:] if above[0].tokens[0].lower == "the" else above[0].tokens
    if not words or not any(t.lower in DELIBERATIVE for t in words) or len(words) > _LONGEST_HEADING:
        return None
    return Span(words[0].start, words[-1].end)


_LONGEST_HEADING = 12  # words


def _with_whom(tokens: Tokens, mention: Mention) -> Span | None:
    """ "talks with the Prime Minister of X": whom the talks were with, up to the next phrase of time or place."""
    end = mention.end
    if end >= len(tokens) or tokens[end].lower not in _WITH:
        return None
    while end < len(tokens) and end - mention.end < 14:
        token = tokens[end]
        if token.date is not None or token.text in ",;:.(" or token.lower in _STOPS:
            break
        end += 1
    return Span(tokens[mention.start].start, tokens[end - 1].end) if end > mention.end + 1 else None


_RELATIVES = frozenset("that which who whose whom".split())


def _subject(tokens: Tokens, start: int, end: int) -> Span | None:
    """The people or the body that met, without "Members of the" and without a setting before the comma."""
    for k in range(end - 1, start, -1):
        if tokens[k].text in "–—-" and tokens[k].start > tokens[k - 1].end:
            start = k + 1  # "X, 5 May – The Council met"
            break
    setting = tokens[start].lower in PREPOSITIONS if start < end else False
    if setting:
        start = _behind_setting(tokens, start, end)
    for k in range(end - 1, start, -1):
        behind = tokens[k].date is not None and k + 1 < end and tokens[k + 1].text != ","
        if setting and behind and tokens[k - 1].lower in {"on", "in"}:
            start = k + 1
            break
        of_time = tokens[k - 1].lower in {
            "before",
            "day",
            "earlier",
            "later",
            "week",
            "eve",
            "afternoon",
            "evening",
        }
        if tokens[k].text == "," and (
            tokens[k - 1].date is not None or tokens[k - 1].place is not None or of_time
        ):
            start = k + 1
            break
    while start < end and (
        tokens[start].lower in {"the", "a", "an", "on", "in", "at", "members", "of", "delegates"}
        or tokens[start].date is not None
        or tokens[start].kind == PUNCT
    ):
        start += 1
    # "the ministers of the three neighbours that are to build the dam"
    end = next((k for k in range(start + 1, end) if tokens[k].lower in _RELATIVES), end)
    while end > start and (tokens[end - 1].kind == PUNCT or tokens[end - 1].date is not None):
        end -= 1
        if tokens[end].text == ")":  # "the Board (chair: Ms A)"
            end = next((k for k in range(end, start, -1) if tokens[k].text == "("), end)
    words = tokens[start:end]
    if not words or len(words) > 24 or any(t.lower in _NO_NAME for t in words[:1]):
        return None
    known = any(t.lower in BODY_HEADS or t.lower in DELIBERATIVE or t.lower in OFFICES for t in words)
    told = any(t.capital for t in words) or len(words) > 2
    return Span(words[0].start, words[-1].end) if known and told else None


def _behind_setting(tokens: Tokens, start: int, end: int) -> int:
    """Where the subject begins behind "For once", "With the participation of X", "In the afternoon on the shore": at the last
    article that no preposition governs."""
    free = [
        k
        for k in range(start + 1, end)
        if tokens[k].lower == "the" and tokens[k - 1].lower not in PREPOSITIONS | CONJUNCTIONS
    ]
    return free[-1] if free else start


_SETTING = frozenset("at in on during yesterday today here".split())


def _with_object(tokens: Tokens, span: Span, verb_end: int) -> Span:
    """The whole clause of a meeting of two: "Minister X met separately with Minister Y"."""
    end = verb_end
    while end < len(tokens) and end - verb_end < 14 and tokens[end].text not in ",;:.(":
        if tokens[end].lower in _SETTING or tokens[end].date is not None:
            break
        end += 1
    return Span(span.start, tokens[end - 1].end) if end > verb_end else span
