"""Files -> reports in the ledger, one transaction a file.

Knows what makes a file new, changed or unchanged, and which report it tells. Reading is `corpus.reading`'s work, making
passages findable `index.indexing`'s.
"""

from __future__ import annotations

import hashlib
import json
import re
import time
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import asdict, replace
from pathlib import Path

import sqlalchemy as sa

from corpus.errors import UnreadableFile
from corpus.reading import READER, Catalog, find_files, read_bytes, read_file
from corpus.report import Metadata, Report
from index.embedding import Embedder
from index.indexing import EMBED_BATCH, Indexer
from index.ledger import Ledger
from index.ledger import passages as passage_rows
from index.ledger import reports as report_rows
from index.originals import Originals, hash_of
from index.passages import Passage, cut, header_of, passage_id
from index.records import put_records
from index.tally import Progress, Tally


class Adder:
    """Adds files to one library."""

    def __init__(self, ledger: Ledger, originals: Originals, embedder: Embedder, indexer: Indexer) -> None:
        self._ledger = ledger
        self._originals = originals
        self._embedder = embedder
        self._indexer = indexer

    def add(
        self,
        paths: Sequence[Path],
        catalog: Catalog | None,
        progress: Callable[[Progress], None] | None,
        uploaded: Path | None,
    ) -> Tally:
        """Read all files below `paths`; each is kept, or named in the tally with the reason. Returns when all can be found."""
        tally = Tally()
        files: list[Path] = []
        for found in find_files(paths):
            if isinstance(found, UnreadableFile):
                tally.failed.append(found)
            else:
                files.append(found)
        if catalog:
            tally.not_in_folder.extend(catalog.missing(files))
        tell = _Telling(files, progress)
        for file in files:
            tell.about(file)
            try:
                self._add_file(file, catalog.metadata_for(file) if catalog else None, uploaded, tally)
            except UnreadableFile as error:
                tally.failed.append(error)
            with self._ledger.read() as connection:
                waiting = passage_rows.waiting(connection)
            if waiting >= EMBED_BATCH:
                self._indexer.settle("adding reports")
        tell.end()
        self._indexer.settle_fully("adding reports")
        return tally

    def _add_file(self, file: Path, given: Metadata | None, uploaded: Path | None, tally: Tally) -> None:
        # An uploaded file has no place of its own; the same name again is a new version of it.
        shown = file.relative_to(uploaded).as_posix() if uploaded else str(file)
        path = f"upload:{shown}" if uploaded else str(file.absolute())
        data = read_bytes(file)
        original = hash_of(data)
        read_with = json.dumps({"reader": READER, "given": asdict(given) if given else None}, default=str)
        with self._ledger.read() as connection:
            known = report_rows.file_row(connection, path)
        if known and (known.original, known.read_with) == (original, read_with):
            tally.unchanged.append(shown)
            tally.reports.append(known.report)
            return
        report = read_file(file, data, given)
        ending = file.suffix.lower()
        with self._ledger.write() as connection:
            self._originals.keep(data, ending)
            report_id = self._place(connection, path, report)
            metadata = report_rows.put(connection, report_id, report, original=original, ending=ending)
            want_passages(connection, self._embedder, report_id, report, metadata)
            put_records(connection, report_id, replace(report, metadata=metadata))
            report_rows.put_file(
                connection, path, shown=shown, report_id=report_id, original=original, read_with=read_with
            )
        (tally.changed if known else tally.read).append(shown)
        tally.reports.append(report_id)

    def _place(self, connection: sa.Connection, path: str, report: Report) -> str:
        """The id of the report that the file at `path` tells."""
        known = report_rows.file_row(connection, path)
        same = report_rows.same_report(connection, report)
        if known and (same == known.report or not report_rows.shares_report(connection, path, known.report)):
            if same and same != known.report:
                # It tells now what another file told already: what it told before goes.
                report_rows.drop_file(connection, path)
                report_rows.mark_removing(connection, known.report)
                passage_rows.want_none(connection, known.report)
                return same
            return known.report
        return same or _new_id(path, report)


def want_passages(
    connection: sa.Connection, embedder: Embedder, report_id: str, report: Report, metadata: Metadata
) -> None:
    """Make the passages of a report's text, under the header of its metadata as corrected, the ones that are wanted."""
    header = header_of(metadata, embedder.count_tokens)
    passage_rows.want(
        connection,
        report_id,
        [
            Passage(
                id=passage_id(report_id, report.version, span, header, embedder.name),
                report=report_id,
                version=report.version,
                span=span,
                page=report.page_at(span.start),
                header=header,
                text=span.of(report.text),
            )
            for span in cut(report.text, embedder.count_tokens)
        ],
    )


class _Telling:
    """Says how far it has come; time left is judged by bytes."""

    def __init__(self, files: Sequence[Path], progress: Callable[[Progress], None] | None) -> None:
        self._tell = progress
        self._sizes = [_size(file) for file in files] if progress else []
        self._total = len(files)
        self._done = 0
        self._bytes = 0
        self._start = time.monotonic()

    def about(self, file: Path) -> None:
        if not self._tell:
            return
        passed = time.monotonic() - self._start
        left = sum(self._sizes) - self._bytes
        seconds = passed / self._bytes * left if self._bytes and passed > 1 else None
        self._tell(Progress(self._done, self._total, file.name, seconds))
        self._bytes += self._sizes[self._done]
        self._done += 1

    def end(self) -> None:
        if self._tell:
            self._tell(Progress(self._total, self._total, "", 0.0))


def _size(file: Path) -> int:
    try:
        return max(1, file.stat().st_size)
    except OSError:
        return 1


def _new_id(path: str, report: Report) -> str:
    """A name that a person can type: words of the title or the file's name, and a few characters that make it its own."""
    words = report.metadata.title or Path(path.removeprefix("upload:")).stem
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode().lower()
    slug = "-".join(re.findall(r"[a-z0-9]+", plain))[:40].strip("-") or "report"
    digest = hashlib.sha256(f"{path}\x1f{report.version}".encode("utf-8", "surrogatepass")).hexdigest()
    return f"{slug}-{digest[:6]}"
