"""MultiHop-RAG (Tang and Yang, 2024) through the product's own reading, passages and search.

    python -m evals.multihop_rag --data DIR [--queries FILE] [--out FILE] [--library DIR] [--ladder] [--baselines]

DIR holds `corpus.json` (articles) and `queries.json` (questions with their evidence), which are not part of this project.
Each article becomes a report with title, day, publisher and text. A found passage is right when it holds an evidence sentence
of the question, white space removed on both sides. Questions without evidence must be refused: AUROC says how well a
score tells them from the others.
"""

from __future__ import annotations

import argparse
import json
import logging
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import yaml

from corpus.errors import CommuniqueError, UsageError
from evals import baselines
from evals.retrieval.ladder import LADDER
from index.asks import Mechanisms
from index.library import Library
from index.search import Found

log = logging.getLogger(__name__)

DEPTH = 10
SHALLOW = 4
# Retrieval figures that the paper and Multi-Meta-RAG (Poliakov and Shvai, 2024) print: Hits@10, Hits@4, MRR@10.
PUBLISHED = {
    "paper's best: voyage-02 + bge-reranker-large": (0.747, 0.663, 0.586),
    "Multi-Meta-RAG: filters by GPT-3.5, same reranker": (0.904, 0.792, 0.675),
}


@dataclass(frozen=True)
class Query:
    """A question with its evidence sentences, white space removed; none for a question that must be refused."""

    text: str
    kind: str
    facts: tuple[str, ...]


@dataclass(frozen=True)
class Figures:
    """Means over the questions that have evidence."""

    hits_10: float
    hits_4: float
    mrr_10: float
    recall_10: float
    all_10: float
    count: int


def load_queries(file: Path) -> list[Query]:
    """Questions in the form of queries.json, as one JSON list or one object a line. Raises UsageError for any other file."""
    try:
        text = file.read_text("utf-8").strip()
        items = (
            json.loads(text)
            if text.startswith("[")
            else [json.loads(line) for line in text.splitlines() if line]
        )
        return [
            Query(
                item["query"],
                item.get("question_type", "question"),
                tuple(_bare(evidence["fact"]) for evidence in item.get("evidence_list") or ()),
            )
            for item in items
        ]
    except OSError as error:
        raise UsageError(f"{file} cannot be read: {error.strerror}.") from error
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise UsageError(
            f"{file} holds no questions in the form of MultiHop-RAG's queries.json"
            f' (objects with "query" and "evidence_list"): {error}.'
        ) from error


def write_reports(corpus: Path, folder: Path) -> int:
    """A text file with front matter for each article; returns how many."""
    folder.mkdir(parents=True, exist_ok=True)
    articles = json.loads(corpus.read_text("utf-8"))
    for number, article in enumerate(articles):
        head = yaml.safe_dump(
            {
                "title": article["title"],
                "date": article["published_at"][:10],
                "publisher": article["source"],
                "address": article["url"],
            },
            allow_unicode=True,
            sort_keys=False,
        )
        (folder / f"{number:04}.txt").write_text(f"---\n{head}---\n{article['body']}\n", encoding="utf-8")
    return len(articles)


def figures(queries: Sequence[Query], found: Sequence[Sequence[str]]) -> Figures:
    """Figures of the texts found for each query, best first."""
    rows = []
    for query, texts in zip(queries, found, strict=True):
        if not query.facts:
            continue
        bare = [_bare(text) for text in texts[:DEPTH]]
        per_fact = [[fact in text for text in bare] for fact in query.facts]
        ranks = [rank for rank, right in enumerate(zip(*per_fact, strict=True), start=1) if any(right)]
        first = ranks[0] if ranks else 0
        reached = [any(fact) for fact in per_fact]
        rows.append(
            (first > 0, 0 < first <= SHALLOW, 1 / first if first else 0.0, np.mean(reached), all(reached))
        )
    if not rows:
        return Figures(0.0, 0.0, 0.0, 0.0, 0.0, 0)
    means = np.mean(np.array(rows, dtype=float), axis=0)
    hits_10, hits_4, mrr, recall, everything = (float(mean) for mean in means)
    return Figures(hits_10, hits_4, mrr, recall, everything, len(rows))


def auroc(positive: Sequence[float], negative: Sequence[float]) -> float:
    """How often a score of `positive` is above one of `negative`, ties counting half."""
    above = np.array(positive)[:, None] - np.array(negative)[None, :]
    return float((above > 0).mean() + (above == 0).mean() / 2)


def _bare(text: str) -> str:
    return "".join(text.split())


Search = Callable[[str], Found]
# What may tell a question without evidence from the others, from what a search gives.
SIGNALS: dict[str, Callable[[Found], float]] = {
    "mean cosine of the ten passages (Found.closeness)": lambda found: found.closeness,
    "cosine of the nearest passage": lambda found: max((hit.dense for hit in found.hits), default=0.0),
    "BM25 of the best passage": lambda found: max((hit.lexical for hit in found.hits), default=0.0),
    "share said by the best sentence": lambda found: max((hit.share for hit in found.hits), default=0.0),
}


def run(search: Search, queries: Sequence[Query]) -> tuple[list[Found], list[float]]:
    """What is found for each query, and the milliseconds it took."""
    found, took = [], []
    for query in queries:
        began = time.perf_counter()
        found.append(search(query.text))
        took.append((time.perf_counter() - began) * 1000)
    return found, took


def texts_of(found: Sequence[Found]) -> list[list[str]]:
    return [[hit.passage.text for hit in one.hits] for one in found]


def row(name: str, got: Figures, milliseconds: Sequence[float] = ()) -> str:
    figures_ = (got.hits_10, got.hits_4, got.mrr_10, got.recall_10, got.all_10)
    speed = (
        f"{np.percentile(milliseconds, 50):6.0f}{np.percentile(milliseconds, 95):6.0f}"
        if milliseconds
        else ""
    )
    return f"{name:52}" + "".join(f"{value:9.3f}" for value in figures_) + speed


HEAD = (
    f"{'':52}"
    + "".join(f"{name:>9}" for name in ("Hits@10", "Hits@4", "MRR@10", "R@10", "All@10"))
    + "   p50   p95 ms"
)


def null_figures(queries: Sequence[Query], found: Sequence[Found]) -> dict[str, float]:
    """AUROC of each signal: questions with evidence above those without."""
    has = [one for query, one in zip(queries, found, strict=True) if query.facts]
    lacks = [one for query, one in zip(queries, found, strict=True) if not query.facts]
    if not has or not lacks:
        return {}
    return {name: auroc([of(one) for one in has], [of(one) for one in lacks]) for name, of in SIGNALS.items()}


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(
        prog="python -m evals.multihop_rag", description=(__doc__ or "").split("\n")[0]
    )
    parser.add_argument("--data", type=Path, required=True, help="folder with corpus.json and queries.json")
    parser.add_argument("--queries", type=Path, help="another file of questions in the form of queries.json")
    parser.add_argument("--out", type=Path, help="write found passages here, one JSON line for each question")
    parser.add_argument("--library", type=Path, help="keep the library of articles here for the next run")
    parser.add_argument(
        "--ladder", action="store_true", help="also run with each mechanism of the search left out"
    )
    parser.add_argument(
        "--baselines", action="store_true", help="also run what else a user could run (minutes more)"
    )
    options = parser.parse_args(arguments)
    try:
        return _measure(options)
    except CommuniqueError as error:
        sys.stderr.write(f"{error}\n")
        return 2


def _measure(options: argparse.Namespace) -> int:
    queries = load_queries(options.queries or options.data / "queries.json")
    with ExitStack() as stack:
        folder = options.library or Path(stack.enter_context(tempfile.TemporaryDirectory()))
        library = stack.enter_context(Library.open(folder / "library"))
        _fill(library, options.data / "corpus.json", folder / "articles")
        _print(HEAD)
        for name, (hits_10, hits_4, mrr) in PUBLISHED.items():
            _print(f"{name:52}{hits_10:9.3f}{hits_4:9.3f}{mrr:9.3f}")
        if options.baselines:
            _baselines(library, queries, folder)
        if options.ladder:
            for name, mechanisms in LADDER.items():
                found, took = run(_search(library, mechanisms), queries)
                _print(row(name, figures(queries, texts_of(found)), took))
        found, took = run(_search(library, Mechanisms()), queries)
        if options.out:
            _write(options.out, queries, found)
        _print(row("Communiqué", figures(queries, texts_of(found)), took))
        for kind in sorted({query.kind for query in queries if query.facts}):
            chosen = [i for i, query in enumerate(queries) if query.kind == kind]
            part = figures([queries[i] for i in chosen], texts_of([found[i] for i in chosen]))
            _print(row(f"  of these {part.count} {kind.replace('_', ' ')}", part))
        _print("\nQuestions without evidence, told from the others (AUROC):")
        for name, value in null_figures(queries, found).items():
            _print(f"  {name:50}{value:9.3f}")
    return 0


def _search(library: Library, mechanisms: Mechanisms) -> Search:
    return lambda question: library.search_explained(question, DEPTH, mechanisms=mechanisms)


def _fill(library: Library, corpus: Path, folder: Path) -> None:
    if not corpus.is_file():
        raise UsageError(
            f"There is no {corpus}. Name the folder that holds corpus.json and queries.json with --data."
        )
    count = write_reports(corpus, folder)
    if len(library.reports()) == count and not library.waiting():
        return
    log.warning("Reading and embedding %d articles; minutes, once.", count)
    tally = library.add([folder])
    for failure in tally.failed:
        log.warning("%s", failure)


def _baselines(library: Library, queries: Sequence[Query], folder: Path) -> None:
    texts = baselines.read(library)
    for name, make in baselines.ALL.items():
        retrieve = make(texts, library.embedder, folder)
        found = [[chunk.text for chunk in retrieve(query.text)] for query in queries]
        _print(row(name, figures(queries, found)))


def _write(file: Path, queries: Sequence[Query], found: Sequence[Found]) -> None:
    lines: list[dict[str, Any]] = [
        {"query": query.text, "passages": texts}
        for query, texts in zip(queries, texts_of(found), strict=True)
    ]
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines), encoding="utf-8")


def _print(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
