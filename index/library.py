"""A library: what a user adds reports to, searches and asks.

The one door to ledger, vectors and originals. Opening one costs a few milliseconds and imports no model; the embedding model
is loaded by the first search, or the first file that is new.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from corpus.errors import LibraryError, ModelMismatch, UsageError
from corpus.report import version_of
from index.embedding import DEFAULT_MODEL, Embedder
from index.filters import Filters
from index.indexing import Indexer
from index.ledger import Ledger, meta
from index.ledger import meetings as meeting_rows
from index.ledger import passages as passage_rows
from index.ledger import reports as report_rows
from index.ledger.meetings import Account
from index.ledger.reports import ReportRow, StoredReport
from index.originals import Originals, hash_of
from index.tally import Progress, Tally

if TYPE_CHECKING:
    from index.asks import Mechanisms
    from index.embedding import Vectors
    from index.retriever import LibraryRetriever
    from index.search import Found, Hit

_MODEL = "embedding_model"


class Library:
    """An opened library. `with Library.open(folder) as library: ...`

    Safe to use from several threads and several processes at once; one of them writes the vectors at a time.
    """

    def __init__(self, folder: Path, embedder: Embedder) -> None:
        self.folder = folder
        self.embedder = embedder
        self._ledger = Ledger(folder / "ledger.sqlite")
        self._originals = Originals(folder / "originals")
        self._indexer = Indexer(folder, self._ledger, embedder, self._originals)

    @classmethod
    def open(cls, folder: Path, embed_model: str = DEFAULT_MODEL, *, create: bool = True) -> Self:
        """Open the library in `folder`, made with access for its owner alone if it is not there and `create` is true."""
        folder = folder.expanduser().absolute()
        if not (folder / "ledger.sqlite").exists():
            if not create:
                raise UsageError(f"There is no library in {folder}. Add reports first: communique add FOLDER")
            _make(folder)
        return cls(folder, Embedder(embed_model))

    def close(self) -> None:
        self._indexer.close()
        self._ledger.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, tb: TracebackType | None
    ) -> None:
        self.close()

    # What it holds

    def reports(self) -> list[ReportRow]:
        """All reports, newest publication first."""
        with self._ledger.read() as connection:
            return report_rows.rows(connection)

    def report(self, report_id: str, version: str | None = None) -> StoredReport:
        """A report's text and metadata in the version named, by default the one that is searched now."""
        with self._ledger.read() as connection:
            return report_rows.stored(connection, report_id, version)

    def original(self, report_id: str, version: str | None = None) -> Path:
        """The kept copy of the file that the version was read from."""
        stored = self.report(report_id, version)
        return self._originals.path(stored.original, stored.ending)

    def meetings(
        self,
        *,
        states: Sequence[str] = (),
        body: str | None = None,
        since: date | None = None,
        until: date | None = None,
        ids: Sequence[str] = (),
        told_in: Sequence[str] = (),
    ) -> list[Account]:
        """Accounts of meetings, oldest first, undated last; linked by `event`.

        Only those that all of `states` (codes) attended, that are of `body`, that lie between the two days, that `ids`
        names, or that stand in the reports `told_in`.
        """
        from index.events import is_of_body
        from index.records import linked_accounts

        found = linked_accounts(
            self._ledger, states=states, since=since, until=until, ids=ids, told_in=told_in
        )
        return [account for account in found if body is None or is_of_body(account.record, body)]

    def not_read_into_records(self) -> dict[str, str]:
        """Reports whose facts were not extracted, with the reason."""
        with self._ledger.read() as connection:
            return meeting_rows.not_read(connection)

    def reread(self) -> int:
        """Read all reports into meeting records again, from their stored text and without embedding. Returns how many."""
        from index.records import reread

        return reread(self._ledger)

    def generation(self) -> int:
        """A number that moves whenever what can be found has changed, in whichever process."""
        with self._ledger.read() as connection:
            return meta.generation(connection)

    def waiting(self) -> int:
        """How many passages are still to be embedded before they can be found."""
        with self._ledger.read() as connection:
            return passage_rows.waiting(connection)

    # Changing it

    def add(
        self,
        paths: Sequence[Path],
        catalog: Path | None = None,
        progress: Callable[[Progress], None] | None = None,
        *,
        uploaded: Path | None = None,
    ) -> Tally:
        """Read files and folders; returns when all that could be read can be found.

        Files that were `uploaded` into a folder are known by their name below it, not by where it is on this machine: the same
        name again is a new version of the same report.
        """
        from corpus.reading import Catalog
        from index.adding import Adder

        self._check_model()
        read = Catalog.read(catalog) if catalog else None
        adder = Adder(self._ledger, self._originals, self.embedder, self._indexer)
        return adder.add(paths, read, progress, uploaded)

    def remove(self, report_id: str) -> None:
        """Remove a report with all its versions, passages, vectors and kept files."""
        with self._ledger.write() as connection:
            report_rows.mark_removing(connection, report_id)
            passage_rows.want_none(connection, report_id)
            meta.next_generation(connection)
        # Nothing finds it any more; if another process is writing, that one takes the rest away.
        self._indexer.settle("removing a report")

    def correct(self, of: str, field: str, value: str | None, why: str) -> None:
        """Correct a fact of a meeting, or what a report says of itself (title, published, publisher, …).

        `of` is the id of a meeting or of a report. A correction survives reading the file again.
        """
        with self._ledger.read() as connection:
            is_meeting = meeting_rows.is_meeting(connection, of)
        if is_meeting:
            from index.records import mark_unlinked

            with self._ledger.write() as connection:
                meeting_rows.correct(connection, of, field, value or "", why)
                mark_unlinked(connection)
                meta.next_generation(connection)
        else:
            self._correct_report(of, field, value, why)

    def _correct_report(self, report_id: str, field: str, value: str | None, why: str) -> None:
        from index.adding import want_passages
        from index.records import put_records

        self._check_model()
        with self._ledger.write() as connection:
            metadata = report_rows.correct(connection, report_id, field, value, why)
            stored = report_rows.stored(connection, report_id, newest=True)
            report_rows.put_again(connection, report_id, stored.version)
            want_passages(connection, self.embedder, report_id, stored.report, metadata)
            put_records(connection, report_id, replace(stored.report, metadata=metadata))
            meta.next_generation(connection)
        self._indexer.settle_fully("correcting a report")

    def settle(self) -> None:
        """Finish what a killed process left, unless another process is at it."""
        if self._unsettled():
            self._check_model()
            self._indexer.settle("finishing what was interrupted")

    # Searching it

    def search(self, query: str, k: int = 10, filters: Filters | None = None) -> list[Hit]:
        """The `k` passages nearest to `query`, best first."""
        return list(self.search_explained(query, k, filters).hits)

    def search_explained(
        self,
        query: str,
        k: int = 10,
        filters: Filters | None = None,
        mechanisms: Mechanisms | None = None,
    ) -> Found:
        """The same, with what was taken from the question: the filters that it named, the days that were put first.

        `mechanisms` switches off what a search makes of a question besides its words, to measure what it is worth.
        """
        from index.asks import ALL
        from index.search import Found, search

        self._check_model()
        with self._ledger.read() as connection:
            if not passage_rows.live_count(connection):
                return Found((), Filters())
        embed = self.embedder.embed_queries
        return search(
            self._ledger, self._indexer.readable, query, embed, k, filters or Filters(), mechanisms or ALL
        )

    def reports_with(self, word: str) -> set[str]:
        """Ids of all reports in which `word` stands, in any of its forms."""
        from index.lexical import match_query

        match = match_query(word)
        if match is None:
            return set()
        with self._ledger.read() as connection:
            return passage_rows.reports_with(connection, match)

    def embed_sentences(self, texts: Sequence[str]) -> Vectors:
        """Unit vectors, shape (len(texts), dimension), each the same however often and beside whatever it is asked for."""
        return self.embedder.embed_sentences(texts)

    def embed_query(self, text: str) -> Vectors:
        """The unit vector of a question, shape (dimension,)."""
        return self.embedder.embed_query(text)

    def retriever(self, k: int = 10, filters: Filters | None = None) -> LibraryRetriever:
        """The library as a LlamaIndex retriever."""
        from index.retriever import LibraryRetriever

        return LibraryRetriever(self, k, filters)

    # Keeping it well

    def problems(self) -> list[str]:
        """What is wrong with the library, one sentence each; empty when all is well."""
        found: list[str] = []
        with self._ledger.read() as connection:
            for (answer,) in connection.exec_driver_sql("PRAGMA integrity_check"):
                if answer != "ok":
                    found.append(f"The database is damaged: {answer}.")
        for row in self.reports():
            stored = self.report(row.id)
            name = row.title or row.path
            if version_of(stored.report.text) != stored.version:
                found.append(f"The text of “{name}” is not what was read. Add its file again.")
            original = self._originals.path(stored.original, stored.ending)
            if not original.exists() or hash_of(original.read_bytes()) != stored.original:
                found.append(f"The kept copy of “{name}” is missing or changed. Add its file again.")
        if not self._indexer.check():
            found.append("The vectors are not what the ledger says; they will be built again.")
        return found

    def rebuild(self) -> None:
        """Build the vectors again from the ledger, without embedding."""
        self._indexer.rebuild("building the vectors again")

    def reembed(self) -> None:
        """Embed every report again with the model that is set now."""
        from index.adding import want_passages

        with self._ledger.write() as connection:
            meta.put(connection, _MODEL, self.embedder.name)
            passage_rows.drop_vectors(connection)
            for row in report_rows.rows(connection):
                stored = report_rows.stored(connection, row.id)
                passage_rows.want_none(connection, row.id)
                report_rows.put_again(connection, row.id, stored.version)
                want_passages(connection, self.embedder, row.id, stored.report, stored.report.metadata)
            meta.next_generation(connection)
        self.rebuild()

    def _unsettled(self) -> bool:
        with self._ledger.read() as connection:
            return self._indexer.unsettled(connection)

    def _check_model(self) -> None:
        """A library has one model for life, or until all is embedded again."""
        with self._ledger.read() as connection:
            known = meta.get(connection, _MODEL)
        if known is None:
            with self._ledger.write() as connection:
                meta.put(connection, _MODEL, self.embedder.name)
        elif known != self.embedder.name:
            raise ModelMismatch(
                f"The library in {self.folder} was embedded with the model {known}, and the settings name"
                f" {self.embedder.name}. Either set COMMUNIQUE_EMBED_MODEL={known},"
                " or embed all reports again: communique doctor --reembed"
            )


def _make(folder: Path) -> None:
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not any(folder.iterdir()):
            with contextlib.suppress(OSError):  # somebody else's empty folder is used as it is
                folder.chmod(0o700)
        (folder / "originals").mkdir(mode=0o700, exist_ok=True)
    except OSError as error:
        raise LibraryError(
            f"No library can be made in {folder}: {error.strerror}. Name another folder with --library."
        ) from error
