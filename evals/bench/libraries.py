"""Libraries of generated reports, kept between runs: embedding ten thousand passages takes minutes.

Knows where they are kept and when they are made anew. A library whose making was interrupted is finished by the next run,
as any library is.
"""

from __future__ import annotations

import json
import shutil
from dataclasses import dataclass
from pathlib import Path

from corpus.errors import UsageError
from corpus.reading import READER
from evals.bench import generate
from evals.bench.generate import GENERATOR, GeneratedReport
from evals.bench.options import Options, tell
from index.embedding import DEFAULT_MODEL, Embedder
from index.library import Library
from index.passages import MAX_HEADER_TOKENS, MAX_TOKENS

_MARK = "made-with.json"


@dataclass(frozen=True, slots=True)
class Kept:
    """A library of generated reports in `library`, their files in `files`."""

    library: Path
    files: Path
    reports: list[GeneratedReport]
    passages: int


def kept(size: int, options: Options, embedder: Embedder) -> Kept:
    """A library of at least `size` passages, made now unless it is there."""
    folder = options.cache / f"passages-{size}-seed-{options.seed}"
    made_with = {"generator": GENERATOR, "reader": READER, "model": DEFAULT_MODEL}
    made_with["passages"] = f"{MAX_TOKENS}+{MAX_HEADER_TOKENS}"
    mark = folder / _MARK
    if folder.exists() and (not mark.exists() or json.loads(mark.read_text(encoding="utf-8")) != made_with):
        if any(folder.iterdir()) and not mark.exists():
            raise UsageError(f"{folder} holds something else. Name another folder with --cache.")
        shutil.rmtree(folder)
    folder.mkdir(parents=True, exist_ok=True)
    mark.write_text(json.dumps(made_with), encoding="utf-8")
    reports = generate.holding(size, options.seed, generate.passages_in(embedder.count_tokens))
    files = generate.write(reports, folder / "reports")
    Library.open(folder / "library").close()
    library = Library(folder / "library", embedder)
    try:
        if len(library.reports()) < len(reports):
            tell(f"  making a library of {size} passages ({len(reports)} generated reports); it is kept")
        tally = library.add([files])
        passages = sum(row.passages for row in library.reports())
    finally:
        library.close()
    if tally.failed:
        raise UsageError(f"The generated reports in {files} could not all be read: {tally.summary()}")
    return Kept(folder / "library", files, reports, passages)
