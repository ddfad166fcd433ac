"""The passages nearest to a question: by meaning and by words, fused.

Knows scores. The ledger says what may be found at all: an id that Chroma gives but the ledger does not call live is dropped.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import sqlalchemy as sa
from numpy.typing import NDArray

from index.filters import Filters
from index.ledger import Ledger
from index.ledger import passages as rows
from index.lexical import match_query
from index.passages import Passage
from index.vectors import VectorStore

log = logging.getLogger(__name__)

# How many candidates each side names; what one side does not name still gets its true score from the other.
CANDIDATES = 100
# Measured on a public benchmark of news questions: weighted z-scores beat BM25 alone, which beat reciprocal rank fusion,
# because the small embedding model is nearly blind to dates, numbers and negation.
DENSE_WEIGHT = 0.3
LEXICAL_WEIGHT = 0.7


@dataclass(frozen=True, slots=True)
class Hit:
    """A found passage. `score` orders hits of one search; `dense` is the cosine, `lexical` BM25 (0: no word in common)."""

    passage: Passage
    score: float
    dense: float
    lexical: float


def search(
    ledger: Ledger,
    vectors: Callable[[sa.Connection], VectorStore | None],
    question: str,
    vector: NDArray[np.float32],
    k: int,
    filters: Filters,
) -> list[Hit]:
    """The `k` best live passages for `question`, best first; `vector` is its embedding, shape (dimension,).

    `vectors` gives the Chroma collection, or None while it is not to be relied on: then the ledger's own vectors are
    searched, which finds the same more slowly.
    """
    if k < 1:
        return []
    count = max(CANDIDATES, k)
    match = match_query(question)
    with ledger.read() as connection:
        if rows.live_count(connection) == 0:
            return []
        near = None if filters else _near(vectors(connection), vector, count)
        if near is None:
            near = _exactly_near(*rows.live_vectors(connection, filters), vector, count)
        lexical = rows.lexical(connection, match, filters, count) if match else {}
        found = rows.by_id(connection, list(dict.fromkeys([*near, *lexical])))
    if not found:
        return []
    passages = [passage for passage, _ in found.values()]
    dense = np.array([float(row @ vector) for _, row in found.values()])
    words = np.array([lexical.get(id_, 0.0) for id_ in found])
    fused = DENSE_WEIGHT * _standardised(dense) + LEXICAL_WEIGHT * _standardised(words)
    # Ties are broken by id so that the same question gives the same answer on every machine.
    order = sorted(range(len(passages)), key=lambda i: (-fused[i], passages[i].id))
    return [Hit(passages[i], float(fused[i]), float(dense[i]), float(words[i])) for i in order[:k]]


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
