"""Benchmarks: what is generated, and what is made of measurements. Nothing here is timed."""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path

import pytest

from corpus.reading import read_file
from evals.bench import command, generate, inspection, libraries
from evals.bench.cold import imports
from evals.bench.measuring import Spread, interleaved, percentile, ratios
from evals.bench.options import Options
from evals.bench.questions import mixed
from evals.bench.results import Result, Wanted
from evals.bench.templates import ordinal
from index.embedding import Embedder
from index.library import Library
from tests.index.writing import many

pytestmark = pytest.mark.long

REPORTS = generate.first(120, seed=1)


def test_the_same_seed_gives_the_same_reports_and_another_seed_others() -> None:
    assert generate.first(120, seed=1) == REPORTS
    assert generate.first(30, seed=1) == REPORTS[:30]
    assert not {report.text for report in generate.first(30, seed=2)} & {report.text for report in REPORTS}


def test_generated_reports_vary_as_text_does() -> None:
    words = Counter(word for report in REPORTS for word in re.findall(r"\w+", report.text.lower()))
    assert len(words) > 900
    # A few words often, most seldom: without that, lexical search would be timed on an index that no archive has.
    once_or_twice = sum(1 for count in words.values() if count <= 2)
    assert 0.1 < once_or_twice / len(words) < 0.7
    lengths = sorted(len(report.text) for report in REPORTS)
    assert lengths[len(lengths) // 20] < 1_500
    assert lengths[-len(lengths) // 20] > 3_000
    assert len({report.text for report in REPORTS}) == len(REPORTS)
    assert not [report.text for report in REPORTS if re.search(r"[{}\[\]|]", report.text)]


def test_generated_reports_say_that_they_are() -> None:
    assert all(generate.LABEL in report.content for report in REPORTS)


def test_generated_files_are_read_as_they_were_meant(tmp_path: Path) -> None:
    files = generate.write(REPORTS[:40], tmp_path)
    assert {report.name.rpartition(".")[2] for report in REPORTS[:40]} == {"md", "html", "txt"}
    for report in REPORTS[:40]:
        read = read_file(files / "000" / report.name)
        assert read.text.removeprefix(f"{report.title}\n") == report.text
        metadata = read.metadata
        assert (metadata.title, metadata.published, metadata.publisher) == (
            report.title,
            report.published,
            report.publisher,
        )


def test_as_many_reports_are_made_as_hold_the_passages_wanted(embedder: Embedder) -> None:
    count = generate.passages_in(embedder.count_tokens)
    found = generate.holding(50, 1, count)
    assert sum(count(report.text) for report in found) >= 50
    assert sum(count(report.text) for report in found[:-1]) < 50


def test_questions_are_of_both_sorts_and_name_what_the_reports_say() -> None:
    questions = mixed(REPORTS, 200, seed=3)
    assert len({question.text for question in questions}) == 200
    assert questions == mixed(REPORTS, 200, seed=3)
    assert [question.sort for question in questions[:4]] == ["facts", "open"] * 2
    assert 0.45 < sum(question.answerable for question in questions) / 200 < 0.75
    bodies = {report.meeting.body for report in REPORTS}
    chairs = [
        question.text
        for question in questions
        if question.answerable and question.text.startswith("Who chaired")
    ]
    assert chairs
    assert all(any(body in text for body in bodies) for text in chairs)


def test_a_question_beyond_the_last_meeting_is_not_called_answerable() -> None:
    held = {(report.meeting.body, report.meeting.number) for report in REPORTS}
    for question in mixed(REPORTS, 300, seed=4):
        match = re.search(r"Who chaired the (\S+) meeting of the (.+)\?", question.text)
        if match:
            numbers = [n for n in range(1, 60) if match[1] in (ordinal(n, True), ordinal(n, False))]
            assert question.answerable == ((match[2], numbers[0]) in held)


@pytest.mark.parametrize(
    ("value", "digits", "spelt"),
    [
        (1, "1st", "first"),
        (12, "12th", "twelfth"),
        (20, "20th", "twentieth"),
        (22, "22nd", "twenty-second"),
        (53, "53rd", "fifty-third"),
    ],
)
def test_ordinals(value: int, digits: str, spelt: str) -> None:
    assert (ordinal(value, spelt=False), ordinal(value, spelt=True)) == (digits, spelt)


def test_percentiles_are_values_that_were_measured() -> None:
    values = [float(n) for n in range(100, 0, -1)]
    assert (percentile(values, 0.5), percentile(values, 0.95), percentile(values, 1.0)) == (50, 95, 100)
    assert percentile([7.0], 0.95) == 7.0
    with pytest.raises(ValueError, match="nothing was measured"):
        percentile([], 0.5)


def test_a_spread_is_median_lowest_and_highest() -> None:
    assert Spread.of([5.0, 1.0, 3.0, 9.0]) == Spread(4.0, 1.0, 9.0, 4)
    assert ratios([6.0, 9.0], [2.0, 3.0]) == [3.0, 3.0]


def test_runs_take_turns_and_every_other_round_the_other_goes_first() -> None:
    order: list[str] = []

    def noted(name: str, repetition: int) -> float:
        order.append(f"{name}{repetition}")
        return float(repetition)

    found = interleaved({"a": lambda n: noted("a", n), "b": lambda n: noted("b", n)}, 3)
    assert order == ["a0", "b0", "b1", "a1", "a2", "b2"]
    assert found == {"a": [0.0, 1.0, 2.0], "b": [0.0, 1.0, 2.0]}


def test_a_missed_bound_is_shown_and_only_a_firm_one_fails() -> None:
    result = Result("adding")
    result.add("ratio", "x", [1.5, 1.7, 1.6], Wanted(">=", 1.8))
    assert "MISSED" in result.table()
    assert not result.failed
    result.add("reports lost", "", [1], Wanted("==", 0, firm=True))
    assert result.failed
    rows = {row["name"]: row for row in json.loads(json.dumps(result.as_json()))["figures"]}
    assert (rows["ratio"]["median"], rows["ratio"]["low"], rows["ratio"]["high"]) == (1.6, 1.5, 1.7)
    assert rows["ratio"]["met"] is False
    assert Wanted("<", 300).met_by(299.9)
    assert not Wanted("<", 300).met_by(300)


def test_import_times_are_summed_by_package() -> None:
    traced = (
        "import time: self [us] | cumulative | imported package\n"
        "import time:      1500 |       1500 |   torch.nn\n"
        "import time:       500 |       2000 | torch\n"
        "import time:       250 |        250 | site\n"
        "some warning\n"
    )
    assert imports(traced) == Counter({"torch": pytest.approx(0.002), "site": pytest.approx(0.00025)})


def test_wrong_usage_is_said_before_anything_runs(capsys: pytest.CaptureFixture[str]) -> None:
    for words in (["swimming"], ["adding", "--size", "none"], ["kills", "--kills", "0"]):
        with pytest.raises(SystemExit) as stop:
            command.main(words)
        assert stop.value.code == 2
    assert "swimming is none of" in capsys.readouterr().err


def test_what_haunts_a_library_is_seen(library: Library, embedder: Embedder, tmp_path: Path) -> None:
    reports = REPORTS[:5]
    files = generate.write(reports, tmp_path / "reports")
    library.add([files])
    library.close()
    whole = inspection.seen(library.folder)
    assert len(whole.listed) == 5
    assert whole.found == whole.listed
    assert (whole.loose_words, whole.unembedded, whole.unstored, whole.state) == (0, 0, 0, "between steps")
    assert inspection.faults(library.folder, embedder, reports, files) == []
    assert inspection.misled(library.folder, embedder, [reports[0].meeting.document]) == []
    victim = sorted(whole.listed)[0]
    with library._ledger.write() as connection:
        connection.exec_driver_sql("DELETE FROM passages WHERE report = ?", (victim,))
        connection.exec_driver_sql("INSERT INTO passages_fts (rowid, header, body) VALUES (999999, 'a', 'b')")
    broken = inspection.seen(library.folder)
    assert whole.found - broken.found == {victim}
    assert broken.loose_words > 1
    assert any("vectors" in fault for fault in inspection.faults(library.folder, embedder, reports, files))


def test_a_kept_library_is_used_again_and_made_anew_when_the_generator_changes(
    embedder: Embedder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    options = Options(cache=tmp_path / "cache")
    made = libraries.kept(20, options, embedder)
    assert made.passages >= 20
    written = (made.library / "ledger.sqlite").stat().st_mtime_ns
    assert libraries.kept(20, options, embedder) == made
    assert (made.library / "ledger.sqlite").stat().st_mtime_ns == written
    monkeypatch.setattr(libraries, "GENERATOR", "another")
    libraries.kept(20, options, embedder)
    assert (made.library / "ledger.sqlite").stat().st_mtime_ns != written


def test_a_folder_that_holds_something_else_is_left_alone(embedder: Embedder, tmp_path: Path) -> None:
    theirs = many(tmp_path / "passages-20-seed-1", 1)
    with pytest.raises(Exception, match="holds something else"):
        libraries.kept(20, Options(cache=tmp_path), embedder)
    assert list(theirs.iterdir())
