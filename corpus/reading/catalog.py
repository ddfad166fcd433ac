"""A catalogue: a table that gives metadata to the files of a folder that say nothing of themselves.

Knows rows and columns. Knows nothing of the files but their names.
"""

from __future__ import annotations

import csv
import io
import os
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from corpus.errors import UsageError
from corpus.reading.canonical import canonical_line
from corpus.reading.encoding import NotTextError, decode
from corpus.reading.files import unreachable
from corpus.reading.formats import printable
from corpus.reading.language import code
from corpus.reading.metadata import field_name, web_address
from corpus.report import Metadata

_FILE_COLUMNS = frozenset({"file", "filename", "file name", "path"})
_COLUMNS = "file, title, date, publisher, symbol, address, language, kind"


@dataclass(frozen=True)
class _Row:
    number: int
    name: str
    metadata: Metadata
    parts: tuple[str, ...] = field(default=())


@dataclass(frozen=True)
class Catalog:
    """Rows of metadata, each for the file that it names: by its name alone, or by the end of its path."""

    rows: tuple[_Row, ...]
    folder: Path

    @classmethod
    def read(cls, path: Path) -> Catalog:
        """The catalogue in the CSV file at `path` (comma, semicolon or tab; column names in the first row).

        Raises UnreadableFile when the file cannot be read, UsageError when a row cannot be understood; both
        name it.
        """
        try:
            data = path.read_bytes()
        except (OSError, ValueError) as error:
            raise unreachable(path, error) from error
        try:
            text = decode(data).text
        except NotTextError as error:
            raise UsageError(
                f"{printable(path)}: this is not a CSV file. Save the table as CSV (UTF-8)."
            ) from error
        return cls(tuple(_rows(text, path)), path.parent)

    def metadata_for(self, file: Path) -> Metadata | None:
        """What the catalogue says of `file`: the row that names most of its path, or None."""
        place = _parts(self._place(file))
        matching = [row for row in self.rows if place[-len(row.parts) :] == row.parts]
        return max(matching, key=lambda row: len(row.parts)).metadata if matching else None

    def missing(self, files: Iterable[Path]) -> list[str]:
        """The names, as written, of the rows that none of `files` answers to, in the catalogue's order."""
        places = [_parts(self._place(file)) for file in files]
        ends = {place[-length:] for place in places for length in range(1, len(place) + 1)}
        return [row.name for row in self.rows if row.parts not in ends]

    @staticmethod
    def _place(file: Path) -> str:
        return os.path.abspath(file)  # noqa: PTH100  # the name as given: links are not followed


def _parts(place: str) -> tuple[str, ...]:
    """The parts of a path, comparable: systems disagree on slashes, case and how accents are stored."""
    plain = unicodedata.normalize("NFC", place.replace("\\", "/").strip()).casefold()
    return tuple(part for part in PurePosixPath(plain).parts if part not in {".", "/"})


def _rows(text: str, path: Path) -> Iterable[_Row]:
    shown = printable(path)
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text), strict=True)
    fields: list[str | None] | None = None
    seen: dict[tuple[str, ...], int] = {}
    number = 0
    try:
        for cells in lines:
            number = lines.line_num
            if not any(cell.strip() for cell in cells):
                continue
            if fields is None:
                fields = _header(cells, shown)
                continue
            row = _row(cells, fields, number, shown)
            if row.parts in seen:
                raise UsageError(
                    f"{shown}, row {number}: {row.name} is named twice (first in row {seen[row.parts]}). "
                    "Keep one of the rows."
                )
            seen[row.parts] = number
            yield row
    except csv.Error as error:
        raise UsageError(
            f"{shown}, row {max(number, lines.line_num)}: the row cannot be read ({error}). "
            "Check its quotation marks, or save the table as CSV again."
        ) from error
    if fields is None:
        raise UsageError(f"{shown}: the catalogue is empty. Its first row names the columns: {_COLUMNS}.")


def _delimiter(text: str) -> str:
    header = next((line for line in text.splitlines() if line.strip()), "")
    return max(",;\t", key=header.count)


def _header(cells: list[str], shown: str) -> list[str | None]:
    names: list[str | None] = []
    for cell in cells:
        plain = " ".join(cell.replace("_", " ").split()).casefold()
        name = "file" if plain in _FILE_COLUMNS else field_name(cell)
        if name is not None and name in names:
            raise UsageError(f"{shown}: two columns give the {plain}. Keep one of them.")
        names.append(name)
    if "file" not in names:
        raise UsageError(f"{shown}: no column is called file. The first row names the columns: {_COLUMNS}.")
    return names


def _row(cells: list[str], fields: list[str | None], number: int, shown: str) -> _Row:
    where = f"{shown}, row {number}"
    if any(cell.strip() for cell in cells[len(fields) :]):
        raise UsageError(
            f"{where}: it has {len(cells)} cells where the first row has {len(fields)}. "
            "Put cells that hold the separator in quotation marks."
        )
    values = {
        name: canonical_line(cell) for name, cell in zip(fields, cells, strict=False) if name is not None
    }
    values = {name: value for name, value in values.items() if value}
    name = values.pop("file", "")
    if not _parts(name):
        raise UsageError(f"{where}: no file is named. Fill in the column file, or take the row out.")
    found: dict[str, object] = dict(values)
    if (written := values.get("published")) is not None:
        found["published"] = _date(written, where)
    if (address := values.get("address")) is not None and web_address(address) is None:
        raise UsageError(
            f"{where}: {address} is not a web address. Write it whole, with https://, or leave it empty."
        )
    if (language := values.get("language")) is not None:
        found["language"] = code(language)
        if found["language"] is None:
            raise UsageError(
                f"{where}: {language} is not a language code. Write two letters (en, ru), or leave it empty."
            )
    return _Row(number, name, Metadata(**found), _parts(name))  # type: ignore[arg-type]


def _date(written: str, where: str) -> object:
    from datetime import datetime

    for pattern in ("%Y-%m-%d", "%d.%m.%Y"):
        try:
            return datetime.strptime(written, pattern).date()
        except ValueError:
            continue
    raise UsageError(
        f"{where}: {written} is not a date. Write it as 2021-07-08 or 08.07.2021, or leave it empty."
    )
