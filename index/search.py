"""The passages nearest to a question: by meaning, by words, by publisher and day, by the best sentence.

Knows scores. What a question asks after is `index.asks`'s to know. The ledger says what may be found at all: an id that
Chroma gives but the ledger does not call live is dropped.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np
import sqlalchemy as sa
from numpy.typing import NDArray

from corpus.dates import DateMatch
from corpus.report import Span
from index.asks import ALL, Ask, Mechanisms, asks
from index.filters import Filters
from index.ledger import Ledger
from index.ledger import passages as rows
from index.ledger import reports as report_rows
from index.lexical import match_query
from index.passages import Passage
from index.rerank import Best, Weights
from index.vectors import VectorStore

log = logging.getLogger(__name__)

# How many candidates each side names.
CANDIDATES = 100
# Fused as weighted z-scores: measured on a public benchmark of news questions, they beat BM25 alone, which beat reciprocal rank
# fusion. Words need a little more weight than meaning (the small embedding model is nearly blind to dates, numbers and
# negation), although the names, the days and the best sentence speak for the words once more.
DENSE_WEIGHT = 0.4
LEXICAL_WEIGHT = 0.5
# Of how many passages the sentences are looked at, and what they count.
RERANKED = 40
SENTENCE_WEIGHT = 0.6
# A report of a meeting is published on its day or soon after. A day counts in full, a month and a year less: more reports fit.
DAY_WEIGHT = 5.0
DAY_DECAY = 3.0
PRECISION_WEIGHT = {"day": 1.0, "month": 0.5, "year": 0.25, "none": 0.25}
PREFERRED_WEIGHT = 1.0

Embed = Callable[[Sequence[str]], NDArray[np.float32]]
Vectors = Callable[[sa.Connection], VectorStore | None]


@dataclass(frozen=True, slots=True)
class Hit:
    """A found passage.

    score      orders the hits of one search
    dense      cosine to the question
    lexical    BM25 of the whole question (0: no word in common, or far from the best)
    sentence   the sentence that says most of what is asked, in characters of the version; None when no word is shared
    share      how much of what is asked that sentence says, by weight of the words, 0 to 1
    """

    passage: Passage
    score: float
    dense: float
    lexical: float
    sentence: Span | None = None
    share: float = 0.0


@dataclass(frozen=True, slots=True)
class Found:
    """What a search gave, and what it took from the question: `inferred` narrowed it, `days` put some reports first."""

    hits: tuple[Hit, ...]
    inferred: Filters
    days: tuple[DateMatch, ...] = ()

    @property
    def closeness(self) -> float:
        """Mean cosine of the hits to the question; of ten hits it tells best whether the library speaks of it at all.

        It does not tell near misses on the right topic: what a question names must be looked for in the passages.
        """
        return sum(hit.dense for hit in self.hits) / len(self.hits) if self.hits else 0.0


def search(
    ledger: Ledger,
    vectors: Vectors,
    question: str,
    embed: Embed,
    k: int,
    filters: Filters,
    mechanisms: Mechanisms = ALL,
) -> Found:
    """The `k` best live passages for `question`, best first.

    `embed` gives unit vectors of questions, shape (n, dimension). `vectors` gives the Chroma collection, or None while it is
    not to be relied on: then the ledger's own vectors are searched, which finds the same more slowly. What the question
    names narrows `filters` and never widens them; where that leaves nothing, it is as if it had not been named.
    """
    if k < 1:
        return Found((), Filters())
    with ledger.read() as connection:
        publishers = report_rows.publishers(connection) if mechanisms.publishers else []
    wanted = asks(question, publishers, mechanisms)
    texts = list(dict.fromkeys(ask.text for ask in wanted))
    embedded = embed(texts)[[texts.index(ask.text) for ask in wanted]]
    with ledger.read() as connection:
        if rows.live_count(connection) == 0:
            return Found((), Filters())
        count = max(CANDIDATES, k)
        near = _near_each(connection, vectors, embedded, filters, count)
        drawn = [_draw(connection, ask, ids, filters, count) for ask, ids in zip(wanted, near, strict=True)]
        pool = _Pool.read(connection, [id_ for draw in drawn for id_ in draw.ids], embedded)
    scored = [_score(pool, draw, at, max(RERANKED, k), mechanisms) for at, draw in enumerate(drawn)]
    hits = _merged(pool, drawn[0], scored)[:k]
    return Found(
        tuple(hits),
        Filters(publishers=drawn[0].filters.publishers if drawn[0].narrowed else ()),
        wanted[0].days,
    )


@dataclass(frozen=True, slots=True)
class _Drawn:
    """The candidates of one ask: ids from both sides, BM25 by id, and the filters that they passed."""

    ask: Ask
    ids: tuple[str, ...]
    lexical: dict[str, float]
    filters: Filters
    narrowed: bool


@dataclass(frozen=True, slots=True)
class _Pool:
    """The live candidates of all asks: passages, cosines to each ask, shape (n, asks), publishers, days (ordinals, 0: none)."""

    places: dict[str, int]
    passages: tuple[Passage, ...]
    dense: NDArray[np.float64]
    publishers: tuple[str | None, ...]
    days: NDArray[np.float64]

    @classmethod
    def read(cls, connection: sa.Connection, ids: Sequence[str], embedded: NDArray[np.float32]) -> _Pool:
        found = rows.by_id(connection, list(dict.fromkeys(ids)))
        passages = tuple(passage for passage, _ in found.values())
        about = report_rows.published_by(connection, sorted({passage.report for passage in passages}))
        publishers, days = [], []
        for passage in passages:
            publisher, day = about.get(passage.report, (None, None))
            publishers.append(publisher)
            days.append(day.toordinal() if day else 0)
        # One product a passage: a matrix product of another shape would round differently.
        dense = np.array([[float(row @ vector) for vector in embedded] for _, row in found.values()])
        places = {id_: at for at, id_ in enumerate(found)}
        return cls(places, passages, dense, tuple(publishers), np.array(days, dtype=np.float64))


def _draw(connection: sa.Connection, ask: Ask, near: Sequence[str], filters: Filters, count: int) -> _Drawn:
    match = match_query(ask.text)
    narrow = _narrowed(filters, ask.publishers)
    lexical = rows.lexical(connection, match, narrow, count) if match else {}
    if not lexical and narrow != filters:
        narrow = filters
        lexical = rows.lexical(connection, match, filters, count) if match else {}
    return _Drawn(ask, tuple(dict.fromkeys([*lexical, *near])), lexical, narrow, narrow != filters)


def _narrowed(filters: Filters, publishers: Sequence[str]) -> Filters:
    """`filters`, with the named publishers that they let through."""
    allowed = tuple(name for name in publishers if not filters.publishers or name in filters.publishers)
    return replace(filters, publishers=allowed) if allowed else filters


@dataclass(frozen=True, slots=True)
class _Scored:
    """One ask's best candidates: place in the pool -> score and best sentence."""

    scores: dict[int, float]
    best: dict[int, Best]


def _score(pool: _Pool, drawn: _Drawn, at: int, count: int, mechanisms: Mechanisms) -> _Scored:
    """The `count` best candidates of the ask at `at`."""
    ask = drawn.ask
    allowed = set(drawn.filters.publishers) if drawn.narrowed else None
    places = np.array(
        [
            pool.places[id_]
            for id_ in drawn.ids
            if id_ in pool.places and (allowed is None or pool.publishers[pool.places[id_]] in allowed)
        ],
        dtype=np.intp,
    )
    if not len(places):
        return _Scored({}, {})
    ids = [pool.passages[place].id for place in places]
    words = np.array([drawn.lexical.get(id_, 0.0) for id_ in ids])
    scores = DENSE_WEIGHT * _standardised(pool.dense[places, at]) + LEXICAL_WEIGHT * _standardised(words)
    scores += DAY_WEIGHT * _nearness(pool.days[places], ask.days)
    if ask.preferred:
        scores += PREFERRED_WEIGHT * np.array([pool.publishers[place] in ask.preferred for place in places])
    # Ties are broken by id so that the same question gives the same answer on every machine.
    order = sorted(range(len(places)), key=lambda i: (-scores[i], ids[i]))[:count]
    best: dict[int, Best] = {}
    if mechanisms.sentences and ask.stems:
        texts = [pool.passages[places[i]].text for i in order]
        weights = Weights(texts)
        asked = weights.of(ask.stems)
        sentences = [weights.best(text, asked) for text in texts]
        scores[order] += SENTENCE_WEIGHT * _standardised(np.array([sentence.score for sentence in sentences]))
        best = {int(places[i]): sentence for i, sentence in zip(order, sentences, strict=True)}
    return _Scored({int(places[i]): float(scores[i]) for i in order}, best)


def _merged(pool: _Pool, whole: _Drawn, scored: Sequence[_Scored]) -> list[Hit]:
    """Every candidate once, by the ask that it meets best, best first."""
    scores: dict[int, float] = {}
    best: dict[int, Best] = {}
    for one in scored:
        for place, score in one.scores.items():
            if score > scores.get(place, -np.inf):
                scores[place] = score
                if place in one.best:
                    best[place] = one.best[place]
    hits = []
    for place, score in scores.items():
        passage = pool.passages[place]
        sentence = best.get(place)
        span = None
        if sentence and sentence.score:
            start = passage.span.start
            span = Span(start + sentence.span.start, start + sentence.span.end)
        lexical = whole.lexical.get(passage.id, 0.0)
        hits.append(
            Hit(
                passage,
                score,
                float(pool.dense[place, 0]),
                lexical,
                span,
                sentence.share if sentence else 0.0,
            )
        )
    return sorted(hits, key=lambda hit: (-hit.score, hit.passage.id))


def _nearness(published: NDArray[np.float64], days: Sequence[DateMatch]) -> NDArray[np.float64]:
    """How near each day of publication is to a day of the question, 0 to 1; nothing for a report without one."""
    nearest = np.zeros(len(published))
    for day in days:
        if day.start is None or day.end is None:
            continue
        off = np.maximum(0.0, np.maximum(day.start.toordinal() - published, published - day.end.toordinal()))
        near = PRECISION_WEIGHT[day.precision] * np.exp(-off / DAY_DECAY)
        nearest = np.maximum(nearest, np.where(published > 0, near, 0.0))
    return nearest


def _near_each(
    connection: sa.Connection, vectors: Vectors, embedded: NDArray[np.float32], filters: Filters, count: int
) -> list[list[str]]:
    """The ids nearest to each ask, by Chroma, or exactly where filters leave less or Chroma cannot be relied on."""
    if not filters:
        store = vectors(connection)
        near = [_near(store, vector, count) for vector in embedded]
        if all(ids is not None for ids in near):
            return [ids for ids in near if ids is not None]
    ids, matrix = rows.live_vectors(connection, filters)
    return [_exactly_near(ids, matrix, vector, count) for vector in embedded]


def _near(store: VectorStore | None, vector: NDArray[np.float32], count: int) -> list[str] | None:
    if store is None:
        return None
    try:
        return [id_ for id_, _ in store.nearest(vector, count)]
    except (
        Exception
    ) as error:  # Chroma raises what it likes, and nothing of it may keep a question from its answer
        log.warning("The vectors could not be searched (%s); the ledger's own are searched instead.", error)
        return None


def _exactly_near(
    ids: Sequence[str], matrix: NDArray[np.float32], vector: NDArray[np.float32], count: int
) -> list[str]:
    """Exact search over what the filters leave: Chroma's own filters are slower at every size, and approximate."""
    if not ids:
        return []
    best = np.argsort(-(matrix @ vector), kind="stable")[:count]
    return [ids[i] for i in best]


def _standardised(values: NDArray[np.float64]) -> NDArray[np.float64]:
    spread = float(values.std())
    return (values - values.mean()) / spread if spread > 1e-9 else np.zeros_like(values)
