"""The systems that are compared: the product's search, and what else a user could run, over the reports of one library.

Knows how each is asked. `evals.baselines` knows what the others do.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from evals import baselines
from evals.retrieval.gold import Text
from evals.retrieval.measures import DEPTH
from index.asks import Mechanisms
from index.library import Library

PRODUCT = "Communiqué"


@dataclass(frozen=True)
class System:
    """`find` gives the texts that a system finds for a question, best first."""

    name: str
    find: Callable[[str], list[Text]]


def product(library: Library, name: str = PRODUCT, mechanisms: Mechanisms | None = None) -> System:
    """The product's search over its passages, ten of them."""
    paths = {row.id: row.path for row in library.reports()}

    def find(question: str) -> list[Text]:
        hits = library.search_explained(question, DEPTH, mechanisms=mechanisms).hits
        passages = [hit.passage for hit in hits]
        return [Text(paths[passage.report], passage.report, passage.text) for passage in passages]

    return System(name, find)


def others(library: Library, kept: Path | None = None) -> list[System]:
    """What else a user could run. `kept` is a folder in which their vectors are kept for the next run."""
    texts = baselines.read(library)
    return [
        System(name, _finder(make(texts, library.embedder, kept))) for name, make in baselines.ALL.items()
    ]


def _finder(retrieve: baselines.Retrieve) -> Callable[[str], list[Text]]:
    return lambda question: [Text(chunk.path, chunk.report, chunk.text) for chunk in retrieve(question)]
