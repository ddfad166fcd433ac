"""The question sets: every gold quote stands in its sample as it is read, and every row is well formed."""

from __future__ import annotations

import json
import re
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import corpus
import evals
from corpus.reading import read_file
from corpus.report import Report

SAMPLES = Path(corpus.__file__).parent / "samples"
QUESTIONS = Path(evals.__file__).parent / "questions"
KINDS = {
    *("attendance", "attended", "absence", "organisations", "representative", "person", "headcount"),
    *("date", "place", "format", "chair", "decisions", "agenda", "next_meeting"),
    *("meetings", "count", "compare", "summary", "holdings", "open"),
}
VALUE_FIELDS = {
    "attendance": {"states", "collective", "organisations"},
    "absence": {"states", "collective", "organisations"},
    "organisations": {"organisations"},
    "attended": {"attended"},
    "representative": {"persons"},
    "person": {"persons"},
    "chair": {"persons"},
    "headcount": {"count", "of"},
    "count": {"count", "of"},
    "date": {"start", "end", "date_text", "precision"},
    "place": {"city", "country", "venue"},
    "format": {"format"},
    "decisions": {"items"},
    "agenda": {"items"},
    "next_meeting": {"start", "text", "precision", "place"},
    "meetings": {"meetings", "count", "of"},
    "compare": {"states", "both", "only_first", "only_second"},
}
STATE_LISTS = ("states", "both", "only_first", "only_second")

Row = dict[str, Any]


def load(name: str) -> list[Row]:
    lines = (QUESTIONS / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


SETS = {name: load(name) for name in ("samples", "kept_apart")}
ROWS = [row for rows in SETS.values() for row in rows]
GOLD = [pytest.param(gold, id=f"{row['id']}-{n}") for row in ROWS for n, gold in enumerate(row["gold"])]


@cache
def sample(name: str) -> Report:
    return read_file(SAMPLES / name)


@pytest.mark.parametrize("gold", GOLD)
def test_gold_quote_stands_in_the_sample_as_read(gold: dict[str, str]) -> None:
    assert gold["quote"].strip() == gold["quote"] != ""
    assert gold["quote"] in sample(gold["file"]).text


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["id"])
def test_row_is_well_formed(row: Row) -> None:
    assert set(row) == {"id", "question", "history", "kind", "answerable", "gold", "values", "note"}
    assert row["question"].strip()
    assert row["kind"] in KINDS
    assert set(row["values"]) <= VALUE_FIELDS.get(row["kind"], set())
    if row["answerable"]:
        assert row["gold"]
    else:
        assert not row["gold"]
        assert not row["values"]
        assert row["note"], "a refusal says what is missing"


@pytest.mark.parametrize("row", [row for row in ROWS if row["history"]], ids=lambda row: row["id"])
def test_history_is_a_conversation_that_ends_with_an_answer(row: Row) -> None:
    assert [turn["role"] for turn in row["history"]] == ["user", "assistant"] * (len(row["history"]) // 2)
    assert all(turn["text"].strip() for turn in row["history"])


@pytest.mark.parametrize("row", [row for row in ROWS if row["values"]], ids=lambda row: row["id"])
def test_values_are_typed_as_in_an_answer(row: Row) -> None:
    values = row["values"]
    for field in STATE_LISTS:
        codes = values.get(field, [])
        assert len(set(codes)) == len(codes)
        assert all(re.fullmatch(r"[A-Z]{3}", code) for code in codes)
    if start := values.get("start"):
        date.fromisoformat(start)
    if row["kind"] in ("date", "next_meeting"):
        assert values["precision"] in ("day", "month", "year", "none")
        assert (values["start"] is not None) == (values["precision"] == "day")
    for person in values.get("persons", []):
        assert set(person) == {"name", "title", "state"}
    for item in values.get("items", []):
        assert item["quote"] in {gold["quote"] for gold in row["gold"]}
    assert values.get("attended") in (True, False, None)
    assert values.get("format", "online") in ("in-person", "online", "hybrid")


def test_ids_and_questions_are_not_repeated() -> None:
    assert len({row["id"] for row in ROWS}) == len(ROWS)
    asked = [(row["question"].casefold(), json.dumps(row["history"])) for row in ROWS]
    assert len(set(asked)) == len(asked)


def test_every_sample_is_asked_about() -> None:
    asked = {gold["file"] for row in SETS["samples"] for gold in row["gold"]}
    assert asked == {path.name for path in SAMPLES.iterdir() if path.name != "README.md"}


def test_the_sets_hold_enough_of_each_sort() -> None:
    rows = SETS["samples"]
    assert len(rows) >= 110
    assert sum(not row["answerable"] for row in rows) >= 35
    assert sum(row["kind"] == "open" for row in rows) >= 25
    assert sum(bool(row["history"]) for row in rows) >= 10
    assert {row["kind"] for row in rows} == KINDS
    assert len(SETS["kept_apart"]) >= 40
