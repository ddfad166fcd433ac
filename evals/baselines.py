"""What else a user could run over the same reports: retrieval as other projects ship it, with the same embedding model.

`communique eval retrieval` compares them over question sets, `evals.multihop_rag --baselines` on a public benchmark.

The splitters are LlamaIndex's own, with the settings of its starter tutorial, of private-gpt and of kotaemon. Title, day and
publisher are given to them as metadata, which LlamaIndex embeds before each text. Nearest vectors are found exactly, so that
no index costs them anything. BM25 is the Okapi formula with the usual constants.
"""

from __future__ import annotations

import hashlib
import math
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from index.embedding import Embedder
from index.library import Library

_WORD = re.compile(r"[^\W_]+")
_K1, _B = 1.5, 0.75


@dataclass(frozen=True)
class Text:
    """One report as it is given to every system: its text as read, and its metadata. `path` is its file."""

    path: str
    header: str
    text: str
    report: str = ""


@dataclass(frozen=True)
class Chunk:
    """What a system gives back: `text`, of the report at `path`; `indexed` is what it searched."""

    path: str
    indexed: str
    text: str
    report: str = ""


Retrieve = Callable[[str], list[Chunk]]
Make = Callable[[Sequence[Text], Embedder, Path | None], Retrieve]


def read(library: Library) -> list[Text]:
    """The reports of a library, as the product reads them."""
    texts = []
    for row in library.reports():
        text = library.report(row.id).report.text
        published = row.published.isoformat() if row.published else None
        about = {"title": row.title, "published": published, "publisher": row.publisher}
        header = "\n".join(f"{key}: {value}" for key, value in about.items() if value)
        texts.append(Text(row.path, header, text, row.id))
    return texts


def starter(texts: Sequence[Text], embedder: Embedder, kept: Path | None, k: int = 2) -> Retrieve:
    """LlamaIndex's starter tutorial: `VectorStoreIndex` over `SentenceSplitter(1024, 20)`, the two nearest."""
    return _dense(_split(texts, 1024, 20), embedder, kept, k)


def windows(texts: Sequence[Text], embedder: Embedder, kept: Path | None, k: int = 2) -> Retrieve:
    """private-gpt: single sentences are searched, the two nearest are given with three sentences on both sides."""
    from llama_index.core import Document
    from llama_index.core.node_parser import SentenceWindowNodeParser

    parser = SentenceWindowNodeParser.from_defaults()
    chunks = []
    for text in texts:
        for node in parser.get_nodes_from_documents([Document(text=text.text)]):
            chunks.append(
                Chunk(
                    text.path,
                    f"{text.header}\n\n{node.get_content()}",
                    str(node.metadata["window"]),
                    text.report,
                )
            )
    return _dense(chunks, embedder, kept, k)


def hybrid(texts: Sequence[Text], embedder: Embedder, kept: Path | None, k: int = 10) -> Retrieve:
    """kotaemon: chunks of 1,024 tokens overlapping by 256, vectors and words, fused by reciprocal ranks, ten."""
    chunks = _split(texts, 1024, 256)
    by_meaning, by_words = _dense(chunks, embedder, kept, 2 * k), _bm25(chunks, 2 * k)

    def retrieve(question: str) -> list[Chunk]:
        scores: dict[Chunk, float] = defaultdict(float)
        for ranked in (by_meaning(question), by_words(question)):
            for rank, chunk in enumerate(ranked):
                scores[chunk] += 1 / (60 + rank)
        return sorted(scores, key=lambda chunk: -scores[chunk])[:k]

    return retrieve


def words_alone(texts: Sequence[Text], embedder: Embedder, kept: Path | None, k: int = 10) -> Retrieve:
    """BM25 over passages of at most 256 tokens with title, day and publisher before them."""
    return _bm25(_split(texts, 256, 32), k)


def meaning_alone(texts: Sequence[Text], embedder: Embedder, kept: Path | None, k: int = 10) -> Retrieve:
    """Nearest vectors of passages of at most 256 tokens, which the model reads in full."""
    return _dense(_split(texts, 256, 32), embedder, kept, k)


ALL: dict[str, Make] = {
    "LlamaIndex tutorial (1,024/20, top 2)": starter,
    "private-gpt (sentence windows, top 2)": windows,
    "kotaemon (1,024/256, hybrid, top 10)": hybrid,
    "BM25 alone (256/32)": words_alone,
    "MiniLM alone (256/32)": meaning_alone,
}


def _split(texts: Sequence[Text], size: int, overlap: int) -> list[Chunk]:
    from llama_index.core.node_parser import SentenceSplitter

    splitter = SentenceSplitter(chunk_size=size, chunk_overlap=overlap)
    return [
        Chunk(text.path, f"{text.header}\n\n{piece}", piece, text.report)
        for text in texts
        for piece in splitter.split_text_metadata_aware(text.text, text.header)
    ]


def _dense(chunks: Sequence[Chunk], embedder: Embedder, kept: Path | None, k: int) -> Retrieve:
    matrix = _embedded([chunk.indexed for chunk in chunks], embedder, kept)

    def retrieve(question: str) -> list[Chunk]:
        order = np.argsort(-(matrix @ embedder.embed_query(question)), kind="stable")
        return [chunks[i] for i in order[:k]]

    return retrieve


def _embedded(texts: Sequence[str], embedder: Embedder, kept: Path | None) -> NDArray[np.float32]:
    """Unit vectors; read from `kept` when the same texts were embedded before."""
    name = hashlib.sha256("\x1f".join((embedder.name, *texts)).encode("utf-8", "surrogatepass")).hexdigest()
    file = kept / f"baseline-{name[:16]}.npy" if kept else None
    if file and file.exists():
        known: NDArray[np.float32] = np.load(file)
        return known
    matrix = embedder.embed(texts)
    if file:
        np.save(file, matrix)
    return matrix


def _bm25(chunks: Sequence[Chunk], k: int) -> Retrieve:
    counts = [Counter(_words(chunk.indexed)) for chunk in chunks]
    lengths = np.array([sum(count.values()) for count in counts], dtype=float)
    norm = _K1 * (1 - _B + _B * lengths / max(1.0, float(lengths.mean())))
    having: dict[str, list[int]] = defaultdict(list)
    for at, count in enumerate(counts):
        for word in count:
            having[word].append(at)

    def retrieve(question: str) -> list[Chunk]:
        scores = np.zeros(len(chunks))
        for word in dict.fromkeys(_words(question)):
            at = having.get(word, [])
            if at:
                idf = math.log(1 + (len(chunks) - len(at) + 0.5) / (len(at) + 0.5))
                often = np.array([counts[i][word] for i in at], dtype=float)
                scores[at] += idf * often * (_K1 + 1) / (often + norm[at])
        order = np.argsort(-scores, kind="stable")[:k]
        return [chunks[i] for i in order if scores[i] > 0]

    return retrieve


def _words(text: str) -> list[str]:
    return [word.lower() for word in _WORD.findall(text)]
