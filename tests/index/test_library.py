from __future__ import annotations

import stat
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from corpus.errors import ModelMismatch, UsageError
from index.embedding import Embedder
from index.filters import Filters
from index.library import Library
from index.tally import Progress
from tests.index.writing import HARBOUR, LOCUSTS, many, write

pytestmark = pytest.mark.long


def found(library: Library, query: str, **filters: object) -> list[str]:
    return [hit.passage.text for hit in library.search(query, filters=Filters(**filters))]  # type: ignore[arg-type]


def test_what_is_added_is_found_at_its_exact_characters(library: Library, tmp_path: Path) -> None:
    tally = library.add([write(tmp_path / "in", harbour=HARBOUR, locusts=LOCUSTS)])
    assert len(tally.read) == 2
    hit = library.search("who presided over the harbour masters")[0]
    stored = library.report(hit.passage.report, hit.passage.version)
    assert hit.passage.span.of(stored.report.text) == hit.passage.text
    assert "Afua Mensah" in hit.passage.text
    assert stored.report.metadata.publisher == "Harbour Office"
    assert stored.path == str(tmp_path / "in" / "harbour.md")


def test_the_folder_is_for_its_owner_alone(library: Library, tmp_path: Path) -> None:
    library.add([write(tmp_path / "in", harbour=HARBOUR)])
    assert stat.S_IMODE(library.folder.stat().st_mode) == 0o700


def test_adding_twice_changes_nothing(library: Library, tmp_path: Path) -> None:
    folder = write(tmp_path / "in", harbour=HARBOUR, locusts=LOCUSTS)
    first = library.add([folder])
    generation, rows = library.generation(), library.reports()
    second = library.add([folder])
    assert len(second.unchanged) == 2
    assert second.reports == first.reports
    assert (library.generation(), library.reports()) == (generation, rows)


def test_a_changed_file_is_a_new_version_and_old_spans_still_open(library: Library, tmp_path: Path) -> None:
    folder = write(tmp_path / "in", harbour=HARBOUR)
    library.add([folder])
    old = library.search("presided")[0].passage
    write(folder, harbour=HARBOUR.replace("Afua Mensah", "Kossi Agbo"))
    tally = library.add([folder])
    assert (len(tally.changed), tally.reports) == (1, [old.report])
    texts = found(library, "who presided")
    assert any("Kossi Agbo" in text for text in texts)
    assert not any("Afua Mensah" in text for text in texts)
    assert old.span.of(library.report(old.report, old.version).report.text) == old.text
    assert library.problems() == []


def test_the_same_report_in_two_files_is_one_and_outlives_one_of_them(
    library: Library, tmp_path: Path
) -> None:
    library.add([write(tmp_path / "a", harbour=HARBOUR), write(tmp_path / "b", copy=HARBOUR)])
    (row,) = library.reports()
    assert len(row.paths) == 2
    write(tmp_path / "b", copy=LOCUSTS)
    library.add([tmp_path / "b"])
    assert len(library.reports()) == 2
    assert {row.title for row in library.reports()} == {
        "Harbour Masters' Council sits in Lomé",
        "Locust control talks",
    }


def test_a_file_that_comes_to_tell_what_another_tells_joins_it(library: Library, tmp_path: Path) -> None:
    library.add([write(tmp_path / "in", a=HARBOUR, b=LOCUSTS)])
    write(tmp_path / "in", b=HARBOUR)
    library.add([tmp_path / "in"])
    (row,) = library.reports()
    assert len(row.paths) == 2
    assert found(library, "locust spraying aircraft pheromone")
    assert not any("locust" in text for text in found(library, "locust spraying aircraft pheromone"))


def test_removing_leaves_nothing_behind_in_any_store(library: Library, tmp_path: Path) -> None:
    secret = "Zyxwvut"
    library.add([write(tmp_path / "in", a=HARBOUR.replace("Lomé", secret), b=LOCUSTS)])
    (gone,) = [row for row in library.reports() if secret in (row.title or "")]
    ids = {hit.passage.id for hit in library.search(secret) if hit.passage.report == gone.id}
    library.remove(gone.id)
    assert not any(secret in text for text in found(library, secret))
    with pytest.raises(UsageError, match="holds no report"):
        library.report(gone.id)
    library.close()
    for file in library.folder.rglob("*"):
        if file.is_file():
            data = file.read_bytes()
            assert secret.encode() not in data, file
            assert secret.lower().encode() not in data, file
    assert ids
    reopened = Library(library.folder, library.embedder)
    assert reopened.problems() == []
    reopened.close()


def test_removing_the_last_report_leaves_an_empty_library_that_works(
    library: Library, tmp_path: Path
) -> None:
    library.add([write(tmp_path / "in", a=HARBOUR)])
    library.remove(library.reports()[0].id)
    assert library.search("harbour") == []
    assert len(library.add([tmp_path / "in"]).read) == 1
    assert found(library, "harbour")


def test_a_correction_is_found_by_and_survives_reading_again(library: Library, tmp_path: Path) -> None:
    folder = write(tmp_path / "in", harbour=HARBOUR, locusts=LOCUSTS)
    library.add([folder])
    report_id = library.search("harbour masters")[0].passage.report
    library.correct(report_id, "title", "Quayside gathering", "typed wrong")
    library.correct(report_id, "published", "2021-01-02", "typed wrong")
    assert library.search("quayside")[0].passage.report == report_id
    assert (
        library.search("x", filters=Filters(published_until=date(2021, 12, 31)))[0].passage.report
        == report_id
    )
    write(folder, harbour=HARBOUR.replace("presided", "took the chair"))
    library.add([folder])
    row = next(row for row in library.reports() if row.id == report_id)
    assert (row.title, row.published, row.corrected) == (
        "Quayside gathering",
        date(2021, 1, 2),
        ("published", "title"),
    )
    assert library.problems() == []


@pytest.mark.parametrize(
    ("field", "value"), [("published", "2021-13-40"), ("chair", "x"), ("published", "yesterday")]
)
def test_a_correction_that_cannot_be_is_refused(
    library: Library, tmp_path: Path, field: str, value: str
) -> None:
    library.add([write(tmp_path / "in", harbour=HARBOUR)])
    before = library.reports()
    with pytest.raises(UsageError):
        library.correct(before[0].id, field, value, "")
    assert library.reports() == before


def test_filters_by_day_publisher_and_report(library: Library, tmp_path: Path) -> None:
    library.add(
        [write(tmp_path / "in", harbour=HARBOUR, locusts=LOCUSTS, undated="A talk on locusts and harbours.")]
    )
    assert all("ocust" in t for t in found(library, "harbour", published_from=date(2023, 1, 1)))
    assert len(found(library, "harbour", publishers=("Harbour Office",))) == 1
    assert len(found(library, "harbour")) == 3
    assert found(library, "harbour", publishers=("Nobody",)) == []
    only = library.reports()[0].id
    assert {h.passage.report for h in library.search("talks", filters=Filters(reports=(only,)))} == {only}


@pytest.mark.parametrize(
    "query",
    [
        "59/29th",
        "Côte d'Ivoire",
        "AND",
        '"',
        "NEAR(",
        "*",
        "the of and",
        "-",
        "a" * 5000,
        "\x00",
        "😀",
        "NOT OR",
    ],
)
def test_no_query_is_a_syntax_error(library: Library, tmp_path: Path, query: str) -> None:
    library.add([write(tmp_path / "in", harbour=HARBOUR)])
    assert len(library.search(query)) == 1


def test_a_library_keeps_to_its_model(tmp_path: Path, library: Library, embedder: Embedder) -> None:
    library.add([write(tmp_path / "in", harbour=HARBOUR)])
    other = Library.open(library.folder, embed_model=embedder.location)  # the same files, named otherwise
    with pytest.raises(ModelMismatch, match="doctor --reembed"):
        other.search("harbour")
    with pytest.raises(ModelMismatch):
        other.add([tmp_path / "in"])
    other.reembed()
    assert other.search("harbour")[0].passage.text.startswith("The forty-second")
    assert other.problems() == []
    with pytest.raises(ModelMismatch):
        library.search("harbour")
    other.close()


def test_an_uploaded_file_is_known_by_its_name(library: Library, tmp_path: Path) -> None:
    first = library.add(
        [write(tmp_path / "x1" / "board", note=HARBOUR) / "note.md"], uploaded=tmp_path / "x1"
    )
    second = library.add(
        [write(tmp_path / "x2" / "board", note=LOCUSTS) / "note.md"], uploaded=tmp_path / "x2"
    )
    assert first.reports == second.reports
    (row,) = library.reports()
    assert (row.path, row.title) == ("board/note.md", "Locust control talks")


def test_progress_tells_each_file_and_the_end(library: Library, tmp_path: Path) -> None:
    told: list[Progress] = []
    library.add([many(tmp_path / "in", 3)], progress=told.append)
    assert [p.done for p in told] == [0, 1, 2, 3]
    assert {p.total for p in told} == {3}
    assert [p.name for p in told] == ["0000.txt", "0001.txt", "0002.txt", ""]


def test_what_cannot_be_read_is_counted_and_the_rest_is_read(library: Library, tmp_path: Path) -> None:
    folder = write(tmp_path / "in", harbour=HARBOUR)
    (folder / "empty.txt").write_bytes(b"")
    (folder / "broken.docx").write_bytes(b"PK\x03\x04 not a Word file")
    tally = library.add([folder, tmp_path / "not there"])
    assert len(tally.read) == 1
    assert {Path(e.path).name for e in tally.failed} == {"empty.txt", "broken.docx", "not there"}
    assert all(e.next_step for e in tally.failed)
    tally.write_csv(tmp_path / "tally.csv")
    assert len((tmp_path / "tally.csv").read_text(encoding="utf-8-sig").splitlines()) == 5


def test_a_catalogue_gives_what_the_files_do_not_say(library: Library, tmp_path: Path) -> None:
    folder = many(tmp_path / "in", 2)
    catalog = tmp_path / "list.csv"
    catalog.write_text("file,title,date,publisher\n0001.txt,Board talks,2021-04-05,The Board\n9.txt,Gone,,\n")
    tally = library.add([folder], catalog=catalog)
    assert tally.not_in_folder == ["9.txt"]
    first = library.reports()[0]
    assert (first.title, first.published, first.publisher) == (
        "Board talks",
        date(2021, 4, 5),
        "The Board",
    )
    catalog.write_text("file,title,date,publisher\n0001.txt,Board talks again,2021-04-05,The Board\n")
    assert len(library.add([folder], catalog=catalog).changed) == 1
    assert library.search("talks again")[0].passage.header.startswith("Board talks again")


def test_llama_index_gets_nodes_that_carry_their_characters(library: Library, tmp_path: Path) -> None:
    library.add([write(tmp_path / "in", harbour=HARBOUR, locusts=LOCUSTS)])
    nodes = library.retriever(k=1).retrieve("cost of pheromone traps")
    (node,) = nodes
    text = library.report(node.metadata["report"], node.metadata["version"]).report.text
    assert text[node.node.start_char_idx : node.node.end_char_idx] == node.text
    assert "pheromone" in node.text


def test_two_libraries_never_mix(new_library: Callable[..., Library], tmp_path: Path) -> None:
    one, two = new_library("one"), new_library("two")
    one.add([write(tmp_path / "a", harbour=HARBOUR)])
    two.add([write(tmp_path / "b", locusts=LOCUSTS)])
    assert {h.passage.report for h in one.search("met")} == {r.id for r in one.reports()}
    assert {h.passage.report for h in two.search("met")} == {r.id for r in two.reports()}


def test_meetings_are_given_of_some_reports_alone(library: Library, tmp_path: Path) -> None:
    library.add([write(tmp_path / "in", harbour=HARBOUR, locusts=LOCUSTS)])
    every = library.meetings()
    assert len({account.report for account in every}) == 2
    one = every[0].report
    assert {account.report for account in library.meetings(told_in=[one])} == {one}
    assert library.meetings(told_in=["none-such"]) == []
