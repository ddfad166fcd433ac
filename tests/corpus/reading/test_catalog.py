"""Catalogues: metadata for files that say nothing of themselves."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from corpus.errors import UnreadableFile, UsageError
from corpus.reading import Catalog
from corpus.report import Metadata


def catalog(tmp_path: Path, text: str, encoding: str = "utf-8") -> Catalog:
    path = tmp_path / "list.csv"
    path.write_bytes(text.encode(encoding))
    return Catalog.read(path)


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_columns_in_any_order_separated_in_any_way(
    tmp_path: Path, separator: str, encoding: str, line_end: str
) -> None:
    rows = [
        ["date", "Title", "FILE", "unknown", "publisher", "symbol", "address", "language", "kind"],
        [
            "08.07.2021",
            "Réunion – nº 2",
            "a.pdf",
            "x",
            "CIS",
            "EG/2",
            "https://a.example.org/x",
            "fr",
            "minutes",
        ],
        [],
        ["2021-07-09", "", "b.pdf", "", "", "", "", "", ""],
    ]
    read = catalog(tmp_path, line_end.join(separator.join(row) for row in rows), encoding)
    assert read.metadata_for(tmp_path / "a.pdf") == Metadata(
        title="Réunion – nº 2",
        published=date(2021, 7, 8),
        publisher="CIS",
        address="https://a.example.org/x",
        symbol="EG/2",
        language="fr",
        kind="minutes",
    )
    assert read.metadata_for(tmp_path / "b.pdf") == Metadata(published=date(2021, 7, 9))
    assert read.metadata_for(tmp_path / "c.pdf") is None


def test_cells_in_quotation_marks(tmp_path: Path) -> None:
    read = catalog(tmp_path, 'file,title\na.txt,"Minutes, second ""expert"" meeting\nin Minsk"\n')
    assert read.metadata_for(Path("a.txt")) == Metadata(title='Minutes, second "expert" meeting in Minsk')


def test_the_row_that_names_most_of_the_path_is_taken(tmp_path: Path) -> None:
    read = catalog(tmp_path, "file,title\na.txt,any\n2021\\A.txt,of 2021\nsub/2021/a.txt,below\n")
    titles = [
        getattr(read.metadata_for(tmp_path / place), "title", None)
        for place in ("a.txt", "x/a.txt", "2021/a.txt", "sub/2021/a.txt", "ba.txt")
    ]
    assert titles == ["any", "any", "of 2021", "below", None]


def test_names_with_accents_stored_in_either_way(tmp_path: Path) -> None:
    assert catalog(tmp_path, "file,title\nre\u0301union.txt,x\n").metadata_for(
        Path("réunion.txt")
    ) == Metadata(title="x")


def test_rows_without_a_file_are_named(tmp_path: Path) -> None:
    read = catalog(tmp_path, "file,title\na.txt,x\nsub/b.txt,y\nC.txt,z\n")
    assert read.missing([tmp_path / "a.txt", tmp_path / "other" / "b.txt"]) == ["sub/b.txt", "C.txt"]
    assert read.missing([tmp_path / n for n in ("a.txt", "sub/b.txt", "c.txt")]) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "catalogue is empty"),
        ("title,date\nx,2021-07-08\n", "no column is called file"),
        ("file,title,headline\na,b,c\n", "two columns"),
        ("file,date\na.txt,8 July 2021\n", "row 2: 8 July 2021 is not a date"),
        ("file,date\na.txt,2021-02-30\n", "row 2: 2021-02-30 is not a date"),
        ("file,date\n\na.txt,2021-07-08\n,2021-07-08\n", "row 4: no file is named"),
        ("file,title\na.txt,x,y\n", "row 2: it has 3 cells where the first row has 2"),
        ("file,address\na.txt,not an address\n", "row 2: not an address is not a web address"),
        ("file,language\na.txt,English\n", "row 2: English is not a language code"),
        ("file,title\na.txt,x\nA.TXT,y\n", "row 3: A.TXT is named twice (first in row 2)"),
        ('file,title\na.txt,"x\n', "row 2: the row cannot be read"),
        ("\x00\x01\x02\x03" * 40, "not a CSV file"),
    ],
)
def test_a_bad_row_is_named(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(UsageError) as refused:
        catalog(tmp_path, text)
    assert said in str(refused.value)
    assert str(refused.value).startswith(str(tmp_path / "list.csv"))


def test_a_catalogue_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile):
        Catalog.read(tmp_path / "none.csv")
