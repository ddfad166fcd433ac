"""Adding reports: ours (read, cut, ledger, embed, Chroma) against LlamaIndex's default path on the same passages.

Theirs is given the passages ready cut and keeps them in memory; ours starts from the files and ends with all of it on disk.
Both models are loaded and warm.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from corpus.reading import read_file
from evals.bench import baseline, command, generate, measuring
from evals.bench.measuring import Taken, taken
from evals.bench.options import Options, tell
from evals.bench.results import Result, Wanted
from index.embedding import Embedder
from index.library import Library
from index.passages import cut, header_of

if TYPE_CHECKING:
    from llama_index.core.base.embeddings.base import BaseEmbedding

SIZE = 1_000
WANTED_RATIO = 1.8


def run(options: Options) -> Result:
    """Passages a second, both ways, and their ratio; a library is made anew for each repetition."""
    result = Result("adding")
    embedder = Embedder()
    embedder.embed(["warm"])
    theirs = baseline.model()
    for size in options.sizes or (SIZE,):
        with tempfile.TemporaryDirectory() as folder:
            _measure(result, size, options, embedder, theirs, Path(folder))
    result.notes.append(
        "LlamaIndex: passages given ready cut, VectorStoreIndex over HuggingFaceEmbedding at defaults (float32, batch 10),"
        " in memory. Ours: from files to ledger, lexical index and Chroma on disk."
    )
    return result


def _measure(
    result: Result,
    size: int,
    options: Options,
    embedder: Embedder,
    theirs: BaseEmbedding,
    folder: Path,
) -> None:
    reports = generate.holding(size, options.seed, generate.passages_in(embedder.count_tokens))
    files = generate.write(reports, folder / "reports")
    texts = passages_of(files, embedder)

    def ours(repetition: int) -> Taken:
        where = folder / f"library-{repetition}"
        Library.open(where).close()
        library = Library(where, embedder)
        try:
            needed = taken(lambda: library.add([files]))
            held = sum(row.passages for row in library.reports())
        finally:
            library.close()
        if held != len(texts):
            raise RuntimeError(f"{held} passages were added, and the baseline was given {len(texts)}")
        return needed

    def baseline_run(_: int) -> Taken:
        return taken(lambda: baseline.add(texts, theirs))

    found = measuring.interleaved({"Communiqué": ours, "LlamaIndex": baseline_run}, options.repetitions, tell)
    named = f"{len(texts)} passages of {len(reports)} reports"
    for name, values in found.items():
        result.add(f"{name}, {named}", "passages/s", [len(texts) / one.wall for one in values])
    walls, cores = (
        [[getattr(one, by) for one in values] for values in found.values()] for by in ("wall", "cores")
    )
    result.add("ratio", "x", measuring.ratios(walls[1], walls[0]), Wanted(">=", WANTED_RATIO))
    result.add("ratio by the cores' time", "x", measuring.ratios(cores[1], cores[0]))
    parts: dict[str, Callable[[], object]] = {
        "reading and cutting": lambda: passages_of(files, embedder),
        "embedding": lambda: embedder.embed(texts),
    }
    for name, part in parts.items():
        spent = [1000 * taken(part).cores / len(texts) for _ in range(options.repetitions)]
        result.add(f"of ours, {name}", "ms of a core/passage", spent)
    whole = [1000 * one.cores / len(texts) for one in found["Communiqué"]]
    result.add("ours, all of it", "ms of a core/passage", whole)
    tokens = embedder.count_tokens(texts)
    result.notes.append(
        f"tokens a passage: median {measuring.percentile(tokens, 0.5)}, 95th percentile {measuring.percentile(tokens, 0.95)}"
    )


def passages_of(files: Path, embedder: Embedder) -> Sequence[str]:
    """What the embedding model is given of each passage, as adding the files cuts them."""
    texts: list[str] = []
    for file in sorted(file for file in files.rglob("*") if file.is_file()):
        report = read_file(file)
        header = header_of(report.metadata, embedder.count_tokens)
        texts += [
            f"{header}\n{span.of(report.text)}" if header else span.of(report.text)
            for span in cut(report.text, embedder.count_tokens)
        ]
    return texts


if __name__ == "__main__":
    raise SystemExit(command.main(["adding", *sys.argv[1:]]))
