"""The whole evaluation over a small library: table, page, JSON, documentation, a set drawn from records."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path

import pytest

from corpus.errors import UsageError
from evals import cli
from evals.questions import draft, new
from evals.questions.load import load_questions
from evals.whole import docs, measuring, plots
from evals.whole import run as whole
from evals.whole.document import as_json, flat
from evals.whole.measuring import Evaluation, Parts
from evals.whole.page import html
from evals.whole.tables import tables
from index.library import Library

pytestmark = pytest.mark.long

REPORTS = {
    "pilots.txt": (
        "The 14th meeting of the Council of River Pilots was held in Accra on 3 May 2021.\nThe meeting was chaired by Amina "
        "Diop, Director of Ports of Senegal.\nThe meeting was attended by representatives of Benin, Ghana, Senegal and "
        "Togo.\nThe Council approved the programme of pilot training for 2022."
    ),
    "locusts.txt": (
        "The second session of the Commission on Locusts took place in Niamey on 7 June 2021.\nDelegations of Chad, Mali and "
        "Niger took part in the session.\nThe Commission adopted the plan of traps."
    ),
}


@pytest.fixture
def filled(new_library: Callable[..., Library], tmp_path: Path) -> Library:
    folder = tmp_path / "reports"
    folder.mkdir()
    for name, words in REPORTS.items():
        (folder / name).write_text(f"---\ntitle: {name[:-4]}\n---\n" + words.replace("\n", "\n\n") + "\n")
    library = new_library()
    library.add([folder])
    return library


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    path = tmp_path / "mine.jsonl"
    gold = {"file": "pilots.txt", "quote": "attended by representatives of Benin, Ghana, Senegal and Togo"}
    rows = [
        {
            "id": "right",
            "question": "Which states attended the 14th meeting of the Council of River Pilots?",
            "kind": "attendance",
            "values": {"states": ["BEN", "GHA", "SEN", "TGO"]},
            "gold": [gold],
        },
        {
            "id": "missed",
            "question": "Which states came to the council of river pilots on 3 May 2021? <b>",
            "kind": "attendance",
            "values": {"states": ["FRA"]},
            "gold": [gold],
            "checked": False,
        },
        {
            "id": "refused",
            "question": "Which states attended the 99th meeting of the Council of River Pilots?",
        },
    ]
    path.write_text("\n".join(map(json.dumps, rows)))
    return path


@pytest.fixture
def found(filled: Library, mine: Path) -> Evaluation:
    return measuring.own(mine, filled, Parts(kept=False), lambda line: None)


def test_ones_own_questions_are_measured(found: Evaluation) -> None:
    outcome = found.questions["mine"]
    assert (outcome.figures.right.right, outcome.figures.right.of) == (2, 3)
    assert outcome.stability.share == 1
    assert [one.question.id for one in outcome.missed] == ["missed"]
    assert outcome.unchecked == 1
    assert len(outcome.retrieval) == 6
    assert found.failed == 0


def test_figures_have_names_that_gates_are_set_on(found: Evaluation) -> None:
    figures = flat(found)
    assert figures["questions of mine: right"] == pytest.approx(2 / 3)
    assert figures["questions of mine: citations verbatim"] == 1
    assert "questions of mine: follow-ups right" not in figures, "there is none"
    assert figures["retrieval of mine: hit@5"] == 1


def test_the_page_holds_every_miss_and_nothing_from_outside(found: Evaluation) -> None:
    page = html(found)
    assert "&lt;b&gt;" in page
    assert "[&#x27;FRA&#x27;] expected" in page
    assert "99th" not in page, "it was answered rightly"
    assert not re.search(r"<script|<link|<img|src=|url\(|https?://", page)
    assert page == html(found)

    class Balanced(HTMLParser):
        def __init__(self) -> None:
            super().__init__()
            self.open_: list[str] = []

        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            if tag not in ("meta", "line", "rect", "circle", "polyline"):
                self.open_.append(tag)

        def handle_endtag(self, tag: str) -> None:
            if tag not in ("line", "circle", "polyline"):
                assert tag == "rect" or self.open_.pop() == tag

    parser = Balanced()
    parser.feed(page)
    assert parser.open_ == []


def test_tables_and_json_say_of_how_many(found: Evaluation) -> None:
    printed = "\n".join(table.text() for table in tables(found))
    assert "2/3 66.7 %" in printed
    assert "kotaemon" in printed
    document = as_json(found)
    assert document["questions"]["mine"]["right"] == {"right": 2, "of": 3, "share": 0.6667}
    (miss,) = document["misses"]["questions"]["mine"]
    assert miss["citations"][0]["quote"]
    assert miss["gold"][0]["report"] == "pilots.txt"
    assert json.dumps(document) == json.dumps(as_json(found))


def test_records_of_a_set_kept_apart_are_counted_and_not_shown(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    meeting = {"name": "talks", "states": [{"code": "LVA"}], "attendance_list": "full"}
    paths = []
    for name in ("own", "kept_secret"):
        path = tmp_path / f"{name}.jsonl"
        path.write_text(json.dumps({"id": f"{name}-1", "text": "Nothing of note.", "meetings": [meeting]}))
        paths.append(path)
    monkeypatch.setattr(measuring, "record_sets", lambda: paths)
    monkeypatch.setattr(measuring, "question_sets", lambda kept: [])
    found = measuring.shipped(Parts(), lambda line: None)
    assert found.records["kept_secret"].scores.labelled == 1
    assert found.records["own"].misses
    assert not found.records["kept_secret"].misses
    everything = json.dumps(as_json(found)) + html(found)
    assert "own-1" in everything
    assert "kept_secret-1" not in everything
    assert "kept_secret *" in html(found)


def test_the_command_writes_page_and_json(
    filled: Library, mine: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    filled.close()
    out = tmp_path / "out"
    given = ["--set", str(mine), "--library", str(filled.folder), "--fast", "--out", str(out)]
    assert cli.evaluate(given) == 0
    printed = capsys.readouterr().out
    assert "2/3 66.7 %" in printed
    assert (out / "evaluation.html").read_text().startswith("<!doctype html>")
    assert json.loads((out / "evaluation.json").read_text())["questions"]["mine"]["asked"] == 3


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--library", "x"], "--set"),
        (["--set", "none.jsonl"], "cannot be read"),
        (["--set", "mine.jsonl", "--gates"], "leave --set out"),
        (["nonsense"], "no evaluation named nonsense"),
    ],
)
def test_wrong_usage_ends_with_two(
    arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.evaluate(arguments) == 2
    assert said in capsys.readouterr().err


def test_a_fallen_figure_fails_the_command(
    found: Evaluation, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    path = tmp_path / "gates.toml"
    path.write_text('[a]\nwhy = "w"\ntolerance = 0.1\n[a.figures]\n"questions of mine: right" = 0.9\n')
    monkeypatch.setattr(measuring, "shipped", lambda parts, tell: found)
    monkeypatch.setattr("evals.gates.GATES", path)
    monkeypatch.setattr("evals.gates.load.__defaults__", (path,))
    assert whole.main(["--gates"]) == 1
    assert "questions of mine: right: fell to 0.6667" in capsys.readouterr().err


def test_figures_are_written_between_the_marks(found: Evaluation, tmp_path: Path) -> None:
    path = tmp_path / "evaluation.md"
    path.write_text(f"before\n{docs.BEGIN}\nyesterday's\n{docs.END}\nafter\n")
    docs.fill(found, path)
    docs.fill(found, path)
    text = path.read_text()
    assert text.startswith("before\n")
    assert text.endswith("after\n")
    assert "yesterday's" not in text
    assert text.count("### Answers\n") == 1
    path.write_text("no marks")
    with pytest.raises(UsageError, match="marks"):
        docs.fill(found, path)


def test_questions_are_drawn_from_records_with_the_sentences_that_say_it(
    filled: Library, tmp_path: Path
) -> None:
    rows = draft.draft(filled, 30)
    assert rows == draft.draft(filled, 30)
    by_question = {row["question"]: row for row in rows}
    attendance = by_question[
        "Which states attended the 14th meeting of the Council of River Pilots on 3 May 2021?"
    ]
    assert attendance["values"] == {"states": ["BEN", "GHA", "SEN", "TGO"]}
    assert attendance["gold"] == [
        {
            "file": "pilots.txt",
            "quote": "The meeting was attended by representatives of Benin, Ghana, Senegal and Togo.",
        }
    ]
    assert (
        by_question["Which states attended the 21st meeting of the Council of River Pilots?"]["answerable"]
        is False
    )
    assert not any(row["checked"] for row in rows)
    path = tmp_path / "drawn.jsonl"
    path.write_text("\n".join(map(json.dumps, rows)))
    assert len(load_questions(path)) == len(rows)
    figures = measuring.own(path, filled, Parts(others=False, again=False), lambda line: None).questions[
        "drawn"
    ]
    assert figures.unchecked == len(rows)
    assert (figures.figures.right.share or 0) > 0.8


def test_new_writes_a_file_and_no_second_time(
    filled: Library, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    filled.close()
    out = tmp_path / "questions.jsonl"
    given = ["--library", str(filled.folder), "--out", str(out), "--count", "5"]
    assert new.main(given) == 0
    assert len(out.read_text().splitlines()) == 5
    assert "communique eval --set" in capsys.readouterr().out
    assert new.main(given) == 2
    assert "is there already" in capsys.readouterr().err


def test_curves_keep_their_labels_apart() -> None:
    drawn = plots.curves({name: {1: 0.9, 10: 0.95} for name in ("a", "b", "c")}, "c")
    heights = [
        float(y)
        for y in re.findall(r'<text class="small (?:other\d|product)" x="[\d.]+" y="([\d.]+)"', drawn)
    ]
    assert len(heights) == 3
    assert min(abs(one - other) for n, one in enumerate(heights) for other in heights[n + 1 :]) >= 16
    assert plots.curves({}, "a") == ""


def test_sets_about_the_same_reports_share_a_library_and_what_others_embed(tmp_path: Path) -> None:
    reports = tmp_path / "shared"
    reports.mkdir()
    (reports / "pilots.txt").write_text("The pilots met in Riga on 3 May 2023. Latvia and Malta took part.")
    gold = {"file": "pilots.txt", "quote": "The pilots met in Riga"}
    sets = []
    for name in ("one", "two"):
        sets.append(tmp_path / f"{name}.jsonl")
        asked = {"id": name, "question": "where did the pilots meet?", "kind": "place", "answerable": True}
        sets[-1].write_text("\n".join(map(json.dumps, ({"reports": "shared"}, {**asked, "gold": [gold]}))))
    found = measuring._sets(sets, Parts(kept=False, others=True, again=False))
    assert [found[path].reports for path in sets] == [1, 1]
    assert all(len(found[path].retrieval) > 1 for path in sets)
