"""The command line through its own door: what it prints, where, and its exit codes."""

from __future__ import annotations

import csv
import io
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from assistant.cli import main
from tests.index.writing import HARBOUR, LOCUSTS, write

ROOT = Path(__file__).parents[2]


def run(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> tuple[int, str, str]:
    capsys.readouterr()
    with pytest.raises(SystemExit) as stopped:
        main([str(a) for a in arguments])
    said = capsys.readouterr()
    return int(stopped.value.code or 0), said.out, said.err


@pytest.fixture
def filled(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    folder = write(tmp_path / "in", harbour=HARBOUR, locusts=LOCUSTS)
    assert run(capsys, "add", folder, "--library", tmp_path / "lib")[0] == 0
    return tmp_path / "lib"


def test_add_counts_and_says_what_failed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = write(tmp_path / "in", harbour=HARBOUR)
    (folder / "empty.txt").write_bytes(b"")
    code, out, err = run(
        capsys, "add", folder, "--library", tmp_path / "lib", "--json", "--tally", tmp_path / "tally.csv"
    )
    assert code == 1
    assert [Path(name).name for name in json.loads(out)["read"]] == ["harbour.md"]
    assert "empty.txt" in err
    assert "empty" in (tmp_path / "tally.csv").read_text(encoding="utf-8-sig")
    assert run(capsys, "add", folder / "empty.txt", "--library", tmp_path / "lib")[0] == 2


def test_ask_prints_one_answer_object_with_exact_quotes(
    filled: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, out, _ = run(
        capsys,
        "ask",
        "Who chaired the 42nd session of the Harbour Masters' Council?",
        "--json",
        "--library",
        filled,
    )
    answer = json.loads(out)
    assert code == 0
    assert answer["answered"] is True
    assert set(answer) >= {
        "question", "asked", "answered", "route", "kind", "text", "values", "meetings", "filters", "citations",
        "consulted", "choices", "context",
    }  # fmt: skip
    (citation,) = answer["citations"]
    assert set(citation) >= {
        "n", "report", "path", "address", "publisher", "title", "published", "page", "version", "span", "quote", "answer_span",
    }  # fmt: skip
    assert citation["quote"] in HARBOUR
    assert citation["address"] == "https://harbour.example/42"


def test_a_refusal_is_an_answer(filled: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(
        capsys, "ask", "What was the budget of the dredging fund?", "--json", "--library", filled
    )
    assert code == 0
    assert json.loads(out)["answered"] is False


def test_a_batch_is_answered_line_by_line(
    filled: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = tmp_path / "in.jsonl"
    asked.write_text(
        '{"id": "a", "question": "where was the 42nd session of the harbour masters council?"}\n'
        "not json\n"
        '{"id": "b", "question": "and who chaired it?", "history": [{"role": "user", "text":'
        ' "where was the 42nd session of the harbour masters council?"}, {"role": "assistant", "text": "In Lome."}]}\n'
    )
    code, _, err = run(capsys, "ask", "--batch", asked, "--out", tmp_path / "out.jsonl", "--library", filled)
    answers = [json.loads(line) for line in (tmp_path / "out.jsonl").read_text().splitlines()]
    assert code == 1
    assert "line 2" in err
    assert [a["id"] for a in answers] == ["a", "b"]
    assert "Afua Mensah" in answers[1]["text"]


def test_meetings_and_attendance_in_all_forms(filled: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(capsys, "meetings", "--state", "ghana", "--json", "--library", filled)
    (meeting,) = json.loads(out)
    assert meeting["start"] == "2022-05-03"
    assert sorted(s["code"] for s in meeting["states"]) == ["BEN", "GHA", "TGO"]
    assert all(s["quote"] in HARBOUR for s in meeting["states"])
    _, out, _ = run(capsys, "attendance", "--csv", "--library", filled)
    assert out.startswith("\ufeff")
    rows = list(csv.reader(io.StringIO(out.removeprefix("\ufeff"))))
    assert rows[1][0] == "list given by the report"
    assert ["Togo", "TGO"] in [row[:2] for row in rows]
    assert run(capsys, "meetings", "--since", "2030-01-01", "--json", "--library", filled)[1].strip() == "[]"
    code, _, err = run(capsys, "meetings", "--state", "Atlantis", "--library", filled)
    assert (code, "Atlantis" in err) == (2, True)


def test_a_corrected_fact_survives_reading_again(filled: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (meeting,) = json.loads(run(capsys, "meetings", "--state", "GHA", "--json", "--library", filled)[1])
    assert (
        run(
            capsys, "correct", meeting["id"], "states", "+NGA,-BEN", "--why", "list seen", "--library", filled
        )[0]
        == 0
    )
    assert run(capsys, "doctor", "--reread", "--library", filled)[0] == 0
    (again,) = json.loads(run(capsys, "meetings", "--state", "NGA", "--json", "--library", filled)[1])
    assert sorted(s["code"] for s in again["states"]) == ["GHA", "NGA", "TGO"]
    assert again["corrections"][0]["why"] == "list seen"
    assert sorted(again["corrections"][0]["extracted"]) == ["BEN", "GHA", "TGO"]
    assert (
        run(capsys, "correct", meeting["id"], "start", "someday", "--why", "x", "--library", filled)[0] == 2
    )


def test_reports_search_and_remove(filled: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = json.loads(run(capsys, "reports", "--json", "--library", filled)[1])
    assert len(rows) == 2
    found = json.loads(run(capsys, "search", "pheromone traps", "-k", "1", "--json", "--library", filled)[1])
    assert "pheromone" in found[0]["text"]
    assert run(capsys, "remove", rows[0]["id"], "no-such-report", "--library", filled)[0] == 1
    assert run(capsys, "remove", "no-such-report", "--library", filled)[0] == 2
    assert len(json.loads(run(capsys, "reports", "--json", "--library", filled)[1])) == 1


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["reports", "--library", "/nowhere/at/all"], "no library"),
        (["ask", "--library", "x"], "one question"),
        (["frobnicate"], "frobnicate"),
        (["reports", "--frobnicate"], "--frobnicate"),
    ],
)
def test_wrong_usage_is_one_plain_line(
    arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    code, out, err = run(capsys, *arguments)
    assert code == 2
    assert said in err
    assert "Traceback" not in err
    assert "should not have" not in err
    assert len(err.splitlines()) == 1
    assert out == ""


def test_a_setting_that_does_not_exist_is_an_error(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setenv("COMMUNIQUE_LIBARY", str(tmp_path))
    code, _, err = run(capsys, "reports")
    assert code == 2
    assert "COMMUNIQUE_LIBARY is not a setting" in err
    monkeypatch.delenv("COMMUNIQUE_LIBARY")
    monkeypatch.chdir(tmp_path)
    (tmp_path / "communique.toml").write_text('libary = "x"\n')
    code, _, err = run(capsys, "reports")
    assert code == 2
    assert "libary" in err


def test_commands_without_a_model_import_none() -> None:
    check = (
        "import sys\nfrom assistant.cli import main\n"
        "try:\n    main(['--help'])\nexcept SystemExit:\n    pass\n"
        "heavy = {'torch', 'chromadb', 'gradio', 'llama_index', 'transformers', 'trafilatura'} & set(sys.modules)\n"
        "assert not heavy, heavy"
    )
    subprocess.run([sys.executable, "-c", check], check=True, capture_output=True, cwd=ROOT)


def test_the_readmes_commands_exist(capsys: pytest.CaptureFixture[str]) -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    _, known, _ = run(capsys, "--help")
    for command in re.findall(r"^ {4}communique (\w+)", readme, re.MULTILINE):
        assert re.search(rf"^\s+{command}\b", known, re.MULTILINE), command
    for command, option in re.findall(r"^ {4}communique (\w+)[^\n#]*?\s(--[a-z-]+)", readme, re.MULTILINE):
        assert option in run(capsys, command, "--help")[1], (command, option)
