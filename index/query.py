"""The publishers that a question names.

Knows how a publisher may be written, drawn from the publishers that the library holds; no list of names stands here. Knows
nothing of scores or of what the question asks.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from corpus.report import Span

_WORD = re.compile(r"[^\W_]+")
_LITTLE = frozenset("the a an of and for in on at to".split())
# "Daily Herald - Sport", "Press Office (English)", "Herald: Politics": what stands first is the publisher's name.
_SECTION = re.compile(r"\s+[-–—/•·]\s+|\s*[|:(]\s*")
_DOMAIN = re.compile(r"\.(?:com|org|net|int|info|eu|[a-z]{2})\b", re.IGNORECASE)
_BRACKETED_INITIALS = re.compile(r"\(([A-Z][A-Za-z]{1,9})\)")
_FEWEST_INITIALS = 3
# What speaks of publishing. A common word ("Fortune", "the age") is taken for a publisher only beside it.
_PUBLISHED = (
    r"(?:articles?|reports?|reported|reporting|pieces?|stor(?:y|ies)|posts?|posted|coverage|covered|columns?|interviews?"
    r"|(?:press\s+|news\s+)?releases?|communiqu[eé]s?|newsroom|reviews?|publish(?:ed|es)?|publications?|wr(?:ote|ites|itten)|says?|said"
    r"|claim(?:s|ed)?|suggest(?:s|ed)?|mention(?:s|ed)?|quoted?|cited|announced?|according)"
)
PUBLISHED = re.compile(_PUBLISHED, re.IGNORECASE)
_SAID_AFTER = re.compile(rf"[\"'’”)]*(?:s\b)?[\"'’”]*\s+(?:\w+\s+){{0,2}}?{_PUBLISHED}\b", re.IGNORECASE)
_SAID_BEFORE = re.compile(
    rf"\b{_PUBLISHED}(?:\s+\w+){{0,2}}?\s+(?:by|in|from|on|of|to|per|both)\s+[\"'‘“(]*(?:the\s+)?[\"'‘“(]*$",
    re.IGNORECASE,
)
_LISTED = re.compile(
    r"[\"'’”)]*\s*(?:,|,?\s*(?:and|or|&)\b|/)\s*(?:both\s+)?[\"'‘“(]*(?:the\s+)?[\"'‘“(]*", re.IGNORECASE
)
_ARTICLE_BEFORE = re.compile(r"\bthe\s+$", re.IGNORECASE)
_REACH = 60  # characters around a name in which words of publishing count


@dataclass(frozen=True, slots=True)
class SourceMention:
    """A place in a question that names publishers: several where one name stands for more ("Daily Herald" for its sections).

    `said`: the words around it speak of publishing ("reported by", "the ... article").
    """

    span: Span
    publishers: tuple[str, ...]
    said: bool


@dataclass(frozen=True, slots=True)
class _Alias:
    """One way to write a publisher, by its words without the little ones."""

    words: tuple[str, ...]
    with_article: bool  # "The Age" is a name, "age" is none
    initials: bool  # "NYT": only in capitals


@dataclass(frozen=True, slots=True)
class _Word:
    text: str
    span: Span

    @property
    def capital(self) -> bool:
        return not self.text[0].islower()


class Publishers:
    """The publishers that a library holds, by the ways in which a question may name them. Never changed once made."""

    def __init__(self, names: Iterable[str]) -> None:
        publishers: dict[_Alias, set[str]] = {}
        for name in names:
            for alias in _aliases(name):
                publishers.setdefault(alias, set()).add(name)
        self._by_key: dict[str, list[tuple[_Alias, tuple[str, ...]]]] = {}
        self._longest = 0
        for alias, found in publishers.items():
            # The words in any order ("Committee of the RCC", "RCC Committee"), or written as one ("Tech Crunch").
            for key in {" ".join(sorted(alias.words)), "".join(alias.words)}:
                self._by_key.setdefault(key, []).append((alias, tuple(sorted(found))))
            self._longest = max(self._longest, len(alias.words) + 1)

    def named_in(self, question: str) -> tuple[SourceMention, ...]:
        """Every place in `question` that names a publisher, in order; of two that overlap the one that begins first, then the
        longer."""
        words = [_Word(m.group(), Span(*m.span())) for m in _WORD.finditer(question)]
        weighty = [word for word in words if word.text.lower() not in _LITTLE and word.text.lower() != "s"]
        found: list[SourceMention] = []
        at = 0
        while at < len(weighty):
            used, mention = self._at(question, weighty, at)
            if mention:
                found.append(mention)
            at += used
        return _listed(question, found)

    def _at(self, question: str, words: Sequence[_Word], at: int) -> tuple[int, SourceMention | None]:
        for length in range(min(self._longest, len(words) - at), 0, -1):
            run = words[at : at + length]
            span = Span(run[0].span.start, run[-1].span.end)
            if len(span.of(question)) > sum(len(word.text) for word in run) + 8 * length:
                continue
            lower = [word.text.lower() for word in run]
            keys = {" ".join(sorted(lower)), "".join(lower)}
            possible = [pair for key in keys for pair in self._by_key.get(key, ())]
            if not possible:
                continue
            said = _said(question, span)
            named = {
                name
                for alias, publishers in possible
                if _is_name(question, run, alias, said)
                for name in publishers
            }
            if named:
                return length, SourceMention(span, tuple(sorted(named)), said)
        return 1, None


def _aliases(name: str) -> Iterator[_Alias]:
    """The ways to write one publisher."""
    first = _SECTION.split(name, maxsplit=1)[0]
    for form in {name, first}:
        plain = _DOMAIN.sub("", form)
        words = tuple(w.lower() for w in _WORD.findall(plain) if w.lower() not in _LITTLE)
        if words:
            yield _Alias(words, len(words) == 1 and plain.lower().startswith("the "), False)
    capitals = "".join(
        word[0] for word in _WORD.findall(first) if word[0].isupper() and word.lower() not in _LITTLE
    )
    shorts = set(_BRACKETED_INITIALS.findall(name))
    if len(capitals) >= _FEWEST_INITIALS and len(_WORD.findall(first)) >= _FEWEST_INITIALS:
        shorts.add(capitals)
    for short in shorts:
        yield _Alias((short.lower(),), False, True)


def _is_name(question: str, run: Sequence[_Word], alias: _Alias, said: bool) -> bool:
    """Whether the words are written as a name, or stand where only a name can."""
    if alias.initials:
        return all(
            word.text.isupper() or (len(word.text) > 1 and not word.text[1:].islower()) for word in run
        )
    start = run[0].span.start
    if alias.with_article and not _ARTICLE_BEFORE.search(question[:start]):
        return False
    if said or len(alias.words) >= 3:
        return True
    if len(run) == 1 and start == 0 and run[0].text[1:].islower():
        return False  # a capital that begins a sentence says nothing
    return all(word.capital for word in run)


def _said(question: str, span: Span) -> bool:
    before = question[max(0, span.start - _REACH) : span.start]
    after = question[span.end : span.end + _REACH]
    return bool(_SAID_AFTER.match(after) or _SAID_BEFORE.search(before))


def _listed(question: str, found: Sequence[SourceMention]) -> tuple[SourceMention, ...]:
    """Names in one list ("reported by A, B and C") are all said to publish when one of them is."""
    mentions = list(found)
    order = [*range(1, len(mentions)), *range(len(mentions) - 2, -1, -1)]
    for i in order:
        for j in (i - 1, i + 1):
            if not 0 <= j < len(mentions) or mentions[i].said or not mentions[j].said:
                continue
            left, right = sorted((mentions[i], mentions[j]), key=lambda mention: mention.span)
            if _LISTED.fullmatch(question[left.span.end : right.span.start]):
                mentions[i] = replace(mentions[i], said=True)
    return tuple(mentions)
