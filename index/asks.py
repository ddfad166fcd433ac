"""A question -> what is searched for: the question itself, and each of its parts with the publishers and days named in it.

"Compare what A and B say about ..." is two searches; one alone finds the side that has more words in common. Knows nothing of
scores or storage.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from corpus.dates import DateMatch, find_dates
from corpus.report import Span
from index.clauses import clauses
from index.lexical import STOP_WORDS, stems, words
from index.query import PUBLISHED, Publishers, SourceMention

# Each part costs a lexical search and an embedding. More than four lose nothing that was measured.
MAX_PARTS = 4
# Each publisher of a list costs a lexical search, and no embedding. A longer list is searched as one.
MAX_PUBLISHERS = 4
MAX_OF_ONE = 8


@dataclass(frozen=True, slots=True)
class Mechanisms:
    """What a search makes of a question besides its words; switched off one by one to measure what each is worth.

    `each`: publishers that are named together are also searched one by one.
    """

    publishers: bool = True
    days: bool = True
    parts: bool = True
    each: bool = True
    sentences: bool = True


ALL = Mechanisms()


@dataclass(frozen=True, slots=True)
class Ask:
    """One thing to search for.

    text         what is searched for, by words and by meaning
    publishers   only their reports, as the words around their names speak of publishing; empty: anyone's
    preferred    their reports first: publishers named without such words, who may be named as taking part
    days         reports published on or soon after them first
    stems        what a sentence that answers is expected to say: `text` without the names and days that are seen to by the rest
    """

    text: str
    publishers: tuple[str, ...] = ()
    preferred: tuple[str, ...] = ()
    days: tuple[DateMatch, ...] = ()
    stems: tuple[str, ...] = ()


def asks(question: str, publishers: Sequence[str], mechanisms: Mechanisms = ALL) -> list[Ask]:
    """What `question` asks after: first the whole of it, then its parts, at most `MAX_PARTS`, if it has several, then each of
    these of one publisher at a time where several are named.

    `publishers` are those that the library holds.
    """
    mentions = _known(tuple(publishers)).named_in(question) if mechanisms.publishers else ()
    if any(mention.said for mention in mentions):
        # A question that speaks of what one publisher says names the others for what they say, too.
        mentions = tuple(replace(mention, said=True) for mention in mentions)
    days = tuple(day for day in find_dates(question) if day.start) if mechanisms.days else ()
    parts = [Span(0, len(question))]
    if mechanisms.parts:
        cut = clauses(question, [mention.span for mention in mentions])
        parts += cut[:MAX_PARTS] if len(cut) > 1 else []
    found = [_ask(question, part, mentions, days) for part in parts]
    if mechanisms.each:
        found += [
            one for ask, part in zip(found, parts, strict=True) for one in _of_each(ask, part, mentions)
        ][:MAX_OF_ONE]
    return found


def _of_each(ask: Ask, part: Span, mentions: Sequence[SourceMention]) -> list[Ask]:
    """`ask` of each publisher by itself, where it is about several: the one that wrote most would fill all places."""
    groups = dict.fromkeys(mention.publishers for mention in _about(part, mentions) if mention.said)
    if not 1 < len(groups) <= MAX_PUBLISHERS:
        return []
    return [replace(ask, publishers=group) for group in groups]


@lru_cache(maxsize=8)
def _known(publishers: tuple[str, ...]) -> Publishers:
    return Publishers(publishers)


def _about(part: Span, mentions: Sequence[SourceMention]) -> Sequence[SourceMention]:
    """The publishers that a part is about; one that names none is about those that the rest names ("…, as A and B said")."""
    return [mention for mention in mentions if part.contains(mention.span)] or mentions


def _ask(question: str, part: Span, mentions: Sequence[SourceMention], days: Sequence[DateMatch]) -> Ask:
    here = _about(part, mentions)
    said = [mention for mention in here if mention.said]
    inside = tuple(day for day in days if part.overlaps(day.span))
    return Ask(
        text=part.of(question),
        publishers=_names(said),
        preferred=() if said else _names(here),
        days=inside,
        stems=_said(
            question,
            part,
            [mention.span for mention in mentions] + [day.span for day in days],
            bool(mentions),
        ),
    )


def _names(mentions: Sequence[SourceMention]) -> tuple[str, ...]:
    return tuple(sorted({name for mention in mentions for name in mention.publishers}))


def _said(question: str, part: Span, named: Sequence[Span], of_publishers: bool) -> tuple[str, ...]:
    found: dict[str, None] = {}
    for word, span in words(question, part):
        if word.lower() in STOP_WORDS or any(span.overlaps(other) for other in named):
            continue
        if of_publishers and PUBLISHED.fullmatch(word):
            continue
        found.update(dict.fromkeys(stems(word)))
    return tuple(found)
