from __future__ import annotations

import json
from pathlib import Path

import pytest

from corpus.errors import UsageError
from evals.baselines import Text, words_alone
from evals.multihop_rag import Query, auroc, figures, load_queries, write_reports
from index.embedding import Embedder


def test_figures_count_the_first_right_passage_and_all_facts() -> None:
    queries = [
        Query("a", "comparison", ("onefact", "otherfact")),
        Query("b", "inference", ("third",)),
        Query("c", "null", ()),
    ]
    found = [["nothing", "has one fact", *["no"] * 5, "the other  fact"], ["no"] * 4 + ["a third"], ["third"]]
    got = figures(queries, found)
    assert (got.count, got.hits_10, got.hits_4) == (2, 1.0, 0.5)
    assert got.mrr_10 == pytest.approx((1 / 2 + 1 / 5) / 2)
    assert (got.recall_10, got.all_10) == (1.0, 1.0)


def test_a_fact_below_the_tenth_place_is_not_found() -> None:
    got = figures([Query("a", "x", ("fact",))], [["no"] * 10 + ["fact"]])
    assert (got.hits_10, got.mrr_10) == (0.0, 0.0)


def test_questions_come_as_a_list_or_one_a_line_with_or_without_evidence(tmp_path: Path) -> None:
    items = [{"query": "a", "question_type": "x", "evidence_list": [{"fact": "o ne"}]}, {"query": "b"}]
    whole, lines = tmp_path / "list.json", tmp_path / "lines.jsonl"
    whole.write_text(json.dumps(items))
    lines.write_text("".join(json.dumps(item) + "\n" for item in items))
    assert load_queries(whole) == load_queries(lines)
    assert [query.facts for query in load_queries(whole)] == [("one",), ()]


def test_a_file_of_something_else_is_said_to_be_so(tmp_path: Path) -> None:
    other = tmp_path / "other.json"
    other.write_text('[{"question": "a"}]')
    with pytest.raises(UsageError, match="holds no questions"):
        load_queries(other)
    with pytest.raises(UsageError, match="cannot be read"):
        load_queries(tmp_path / "missing.json")


def test_questions_without_evidence_alone_have_no_figures() -> None:
    assert figures([Query("a", "null", ())], [["text"]]).count == 0


def test_auroc() -> None:
    assert auroc([2, 3], [0, 1]) == 1.0
    assert auroc([0, 1], [2, 3]) == 0.0
    assert auroc([1, 1], [1]) == 0.5


def test_articles_become_reports_and_questions_keep_their_facts(tmp_path: Path) -> None:
    article = {
        "title": 'Fees: "up"',
        "published_at": "2021-05-03 10:00:00Z",
        "source": "Harbour Office",
        "url": "https://harbour.example/1",
        "body": "Fees rose.",
    }
    (tmp_path / "corpus.json").write_text(json.dumps([article]))
    assert write_reports(tmp_path / "corpus.json", tmp_path / "out") == 1
    assert (tmp_path / "out" / "0000.txt").read_text().endswith("---\nFees rose.\n")
    question = {"query": "fees?", "question_type": "x", "evidence_list": [{"fact": "Fees rose."}]}
    (tmp_path / "queries.json").write_text(json.dumps([question]))
    assert load_queries(tmp_path / "queries.json") == [Query("fees?", "x", ("Feesrose.",))]


def test_words_alone_find_the_report_that_has_them(embedder: Embedder) -> None:
    texts = [Text("a.txt", "title: Fees", "Fees rose."), Text("b.txt", "title: Locusts", "Traps were set.")]
    assert [chunk.path for chunk in words_alone(texts, embedder, None)("who set traps")] == ["b.txt"]
