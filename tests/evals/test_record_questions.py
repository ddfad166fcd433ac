"""The question sets about the labelled reports: every row is well formed and agrees with the labels it asks about."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from corpus.errors import UsageError
from corpus.reading import read_file
from evals.questions.load import (
    RECORDS_KEPT,
    RECORDS_OWN,
    AskedQuestion,
    Gold,
    load_questions,
    question_sets,
    reports_of,
    write_library,
    write_reports,
)
from evals.records.load import LabelledText, Record
from evals.records.load import load as load_texts
from evals.records.wellformed import known_codes

KINDS = {
    *("attendance", "attended", "absence", "organisations", "representative", "person", "headcount"),
    *("date", "place", "format", "chair", "decisions", "agenda", "next_meeting"),
    *("meetings", "count", "compare", "summary", "holdings", "open"),
}
ROUTES = {"records", "passages", "ask_back", "refusal", "smalltalk"}
TEXTS_OF = {
    path: about for path in question_sets(kept=True) if (about := reports_of(path)).suffix == ".jsonl"
}
FULL = {RECORDS_OWN.stem, RECORDS_KEPT.stem}
"""Sets of which every answerable question has gold, and every other one says why it is not."""
SETS = {path.stem: load_questions(path) for path in TEXTS_OF}
TEXTS = {path.stem: {text.id: text for text in load_texts(texts)} for path, texts in TEXTS_OF.items()}

Check = Callable[[str, AskedQuestion], None]


@cache
def labelled(name: str) -> dict[str, Record]:
    return {
        f"{text.id}#{number}": meeting
        for text in TEXTS[name].values()
        for number, meeting in enumerate(text.meetings, 1)
    }


def asked_about(name: str, question: AskedQuestion) -> list[Record]:
    return [labelled(name)[meeting] for meeting in question.meetings if "#" in meeting]


def a_row_is_well_formed(name: str, question: AskedQuestion) -> None:
    assert question.question.strip() == question.question != ""
    assert question.kind in KINDS
    assert question.routes
    assert question.routes <= ROUTES
    assert [turn.role for turn in question.history] == ["user", "assistant"] * (len(question.history) // 2)
    assert question.answerable == bool(question.routes & {"records", "passages"}) or question.may_refuse
    if not question.answerable:
        assert question.note or name not in FULL, "say what is missing, or which meetings may be meant"
        assert not question.values
        assert not question.gold
    elif question.kind != "holdings":
        assert question.gold or (question.values and name not in FULL)


def gold_and_meetings_stand_in_the_labelled_set(name: str, question: AskedQuestion) -> None:
    for gold in question.gold:
        assert gold.quote in TEXTS[name][gold.text].text
    for meeting in question.meetings:
        assert meeting in labelled(name) or not TEXTS[name][meeting].meetings


def values_agree_with_the_labels(name: str, question: AskedQuestion) -> None:
    values, meetings = question.values, asked_about(name, question)
    states = {code for meeting in meetings for code in meeting.codes}
    texts = {meeting.partition("#")[0] for meeting in question.meetings}
    told = [meeting for text in texts for meeting in TEXTS[name][text].meetings]
    named = states | {code for meeting in told for code in (*meeting.mentioned, *meeting.codes)}
    for field in ("states", "both", "only_first", "only_second"):
        assert set(values.get(field, ())) <= known_codes() & (named if question.kind == "absence" else states)
    if question.kind == "compare" and len(meetings) == 2:
        first, second = meetings[0].codes, meetings[1].codes
        halves = [set(values[field]) for field in ("both", "only_first", "only_second") if field in values]
        parts = [sorted(part) for part in (first & second, first - second, second - first)]
        assert all(sorted(half) in parts for half in halves)
    if question.kind in {"count", "meetings"} and "count" in values:
        assert values["count"] == len(question.meetings)
        assert values["count"] <= values.get("of", values["count"]) <= len(labelled(name))
    if question.kind == "date" and "start" in values:
        assert values["start"] in {meeting.start.isoformat() for meeting in meetings if meeting.start}
    for person in values.get("persons", ()):
        assert not person["name"] or any(
            person["name"] in TEXTS[name][meeting.split("#")[0]].text for meeting in question.meetings
        )


@pytest.mark.parametrize(
    "check", [a_row_is_well_formed, gold_and_meetings_stand_in_the_labelled_set, values_agree_with_the_labels]
)
@pytest.mark.parametrize("name", SETS)
def test_every_row_holds(name: str, check: Check) -> None:
    assert {question.id: fault for question in SETS[name] if (fault := fault_of(check, name, question))} == {}


def fault_of(check: Check, name: str, question: AskedQuestion) -> str:
    """What a row fails by, "" where it holds: one of many rows is not worth a test of its own."""
    try:
        check(name, question)
    except (AssertionError, LookupError) as error:
        return repr(error)
    return ""


@pytest.mark.parametrize("name", SETS)
def test_no_question_stands_twice(name: str) -> None:
    questions = SETS[name]
    assert len({question.id for question in questions}) == len(questions)
    assert len({(question.question, question.history) for question in questions}) == len(questions)


@pytest.mark.parametrize(("name", "least"), [(RECORDS_OWN.stem, 190), (RECORDS_KEPT.stem, 110)])
def test_every_kind_and_every_way_out_is_asked_for(name: str, least: int) -> None:
    questions = SETS[name]
    assert len(questions) >= least
    assert {question.kind for question in questions} == KINDS
    assert (
        sum(not question.answerable and question.may_refuse for question in questions) >= len(questions) / 5
    )
    assert sum(question.routes == {"ask_back"} for question in questions) >= len(questions) / 20
    assert sum(bool(question.history) for question in questions) >= len(questions) * 0.14


def test_a_library_reads_back_as_labelled(tmp_path: Path) -> None:
    row = {
        "id": "x-001",
        "title": 'Ministers: "a first step"',
        "published": "2024-05-03",
        "text": "The meeting was held today.\n• Chad\n• Niger\nState | Name\nChad | Ms A. Idriss",
        "meetings": [],
    }
    untitled = {**row, "id": "x-002", "title": None, "published": None}
    texts = tmp_path / "texts.jsonl"
    texts.write_text("\n".join(map(json.dumps, (row, untitled))), encoding="utf-8")
    labels: list[LabelledText] = load_texts(texts)
    for path, label in zip(write_library(texts, tmp_path / "library"), labels, strict=True):
        report = read_file(path)
        assert path.name == f"{label.id}.md"
        assert report.text == label.text
        assert (report.metadata.title, report.metadata.published) == (label.title, label.published)


def test_only_id_and_question_are_needed(tmp_path: Path) -> None:
    path = tmp_path / "set.jsonl"
    gold = {"file": "minutes.txt", "quote": "Chad came"}
    rows = [{"id": 1, "question": "who?"}, {"id": 2, "question": "who came?", "gold": [gold]}]
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    refused, answered = load_questions(path)
    assert (refused.answerable, refused.routes, refused.kind) == (False, {"refusal", "ask_back"}, "open")
    assert (answered.answerable, answered.routes) == (True, {"records", "passages"})
    assert answered.gold[0].is_of("reports/minutes.txt", "r")
    assert not answered.gold[0].is_of("a-minutes.txt", "r")


def test_a_set_says_which_reports_it_asks_about(tmp_path: Path) -> None:
    (tmp_path / "reports").mkdir()
    path = tmp_path / "set.jsonl"
    path.write_text('{"reports": "reports"}\n{"id": "a", "question": "who?"}\n', encoding="utf-8")
    assert [question.id for question in load_questions(path)] == ["a"]
    assert write_reports(path, tmp_path / "unused") == (tmp_path / "reports").resolve()
    path.write_text('{"id": "a", "question": "who?"}\n', encoding="utf-8")
    with pytest.raises(UsageError, match="--library"):
        reports_of(path)


def test_gold_may_name_a_report_by_its_id() -> None:
    gold = Gold("", "Chad came", "minutes-a1")
    assert gold.is_of("any/path.txt", "minutes-a1")
    assert not gold.is_of("minutes-a1", "other")


def test_a_line_that_is_no_question_is_named(tmp_path: Path) -> None:
    path = tmp_path / "set.jsonl"
    path.write_text('{"id": "a"}\n', encoding="utf-8")
    with pytest.raises(UsageError, match="line 1"):
        load_questions(path)
    with pytest.raises(UsageError, match="Name another"):
        load_questions(tmp_path / "none.jsonl")
