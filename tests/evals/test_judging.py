"""When an answer is right, what it cites rightly, and how that is counted."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from evals.counts import Count, total
from evals.questions.asking import ask_all
from evals.questions.citing import cited, cites_gold, inexact, uncited
from evals.questions.figures import figures
from evals.questions.judging import judge
from evals.questions.load import AskedQuestion, Gold, Turn
from evals.questions.run import main, misses, table
from evals.questions.sources import Sources, locate
from index.library import Library

TEXT = "Fees rose by a tenth. Chad and Niger came.\nThe next meeting is in May."


def asked(kind: str = "open", answerable: bool = True, **given: Any) -> AskedQuestion:
    routes = given.pop("routes", {"records", "passages"} if answerable else {"refusal", "ask_back"})
    return AskedQuestion("q", "what?", kind, answerable, frozenset(routes), **given)


def answer(**given: Any) -> dict[str, Any]:
    known = {"answered": True, "route": "records", "kind": "open", "text": "", "values": {}, "citations": []}
    return {**known, **given}


@pytest.mark.parametrize(
    ("wanted", "given", "right"),
    [
        ({"states": ["TCD", "NER"]}, {"states": ["NER", "TCD"]}, True),
        ({"states": ["TCD", "NER"]}, {"states": ["NER"]}, False),
        ({"states": ["TCD"]}, {}, False),
        ({"attended": None}, {"attended": None}, True),
        ({"attended": None}, {}, False),
        ({"attended": True}, {"attended": None}, False),
        ({"start": None, "precision": "month"}, {"precision": "month"}, True),
        ({"city": "Cholpon-Ata"}, {"city": "CHOLPON-ATA"}, True),
        ({"venue": None}, {"venue": "Town Hall"}, False),
        ({"persons": [{"name": "Amina Diop"}]}, {"persons": [{"name": "Ms Amina Diop"}]}, True),
        ({"persons": [{"name": "Amina Diop"}]}, {"persons": [{"name": "Omar Diop"}]}, False),
        ({"organisations": ["Bank"]}, {"organisations": ["the Bank"]}, True),
        ({"organisations": ["Bank"]}, {"organisations": ["Bank", "Institute of Metals"]}, False),
        (
            {"items": [{"quote": "Fees rose by a tenth."}]},
            {"items": [{"quote": "Fees rose by a tenth"}]},
            True,
        ),
        ({"items": [{"quote": "Fees rose by a tenth."}]}, {"items": [{"quote": "Chad came."}]}, False),
        ({"count": 3}, {"count": 3, "of": 9}, True),
    ],
)
def test_typed_values_decide(wanted: Mapping[str, Any], given: Mapping[str, Any], right: bool) -> None:
    assert judge(asked(values=wanted), answer(values=given), cites_gold=False).right is right


def test_without_typed_values_the_cited_place_decides() -> None:
    question = asked(gold=(Gold("a.txt", "Fees rose"),))
    assert judge(question, answer(), cites_gold=True).right
    assert judge(question, answer(), cites_gold=False).why == ("cites another place",)


def test_refusals_and_questions_back() -> None:
    refusal = answer(answered=False, route="refusal")
    back = answer(answered=False, route="ask_back")
    assert judge(asked(), refusal, False).outcome == "refused"
    assert judge(asked(routes={"records", "refusal"}), refusal, False).right
    unanswerable = asked(answerable=False)
    assert judge(unanswerable, refusal, False).right
    assert judge(unanswerable, answer(), False).why == ("answered",)
    assert judge(asked(routes={"ask_back"}), back, False).right
    assert judge(asked(routes={"ask_back"}), refusal, False).category == "ask back"
    assert not judge(asked(routes={"ask_back"}), refusal, False).right


def test_a_quote_is_found_however_its_lines_are_broken() -> None:
    span = locate("one\n two  three", "two three")
    assert span is not None
    assert (span.start, span.end) == (5, 15)
    assert locate("one two", "three") is None
    assert locate("one two", " ") is None


def test_sentences_without_a_citation_are_told_from_those_that_lead_up_to_one() -> None:
    text = "Two meetings fit. The report says: “Fees rose.” [1] Nothing else was found."
    start, end = text.index("“"), text.index(" [1]")
    assert uncited(text, [(start, end)]) == ["Two meetings fit.", "Nothing else was found."]
    assert uncited("“Fees rose.” [1][2]", [(0, 12)]) == []


@pytest.fixture
def filled(new_library: Callable[..., Library], tmp_path: Path) -> Library:
    (tmp_path / "minutes.txt").write_text(f"---\ntitle: Minutes\n---\n{TEXT}\n")
    library = new_library()
    library.add([tmp_path / "minutes.txt"])
    return library


def citing(library: Library, quote: str, n: int = 1, span: tuple[int, int] = (0, 5)) -> dict[str, Any]:
    row = library.reports()[0]
    stored = library.report(row.id)
    start = stored.report.text.index(quote)
    return {
        "n": n,
        "report": row.id,
        "version": stored.version,
        "path": row.path,
        "span": {"start": start, "end": start + len(quote)},
        "quote": quote,
        "answer_span": {"start": span[0], "end": span[1]},
    }


def test_citations_are_held_against_the_report_and_the_gold(filled: Library) -> None:
    sources = Sources(filled)
    question = asked(gold=(Gold("minutes.txt", "Chad and Niger\ncame."), Gold("other.txt", "Fees")))
    right, wrong = citing(filled, "Chad and Niger came."), citing(filled, "Fees rose", 2, (6, 9))
    given = answer(text="Both. [1] Up. [2] Nothing more was found.", citations=[right, wrong])
    assert inexact(sources, given) == []
    assert cites_gold(sources, question, given)
    counts = cited(sources, question, given)
    assert (counts.statements, counts.supported) == (3, 1)
    assert (counts.citations, counts.precise, counts.reports) == (2, 1, 2)
    assert not cites_gold(sources, question, answer(citations=[wrong]))


def test_a_quote_that_differs_from_its_characters_is_not_verbatim(filled: Library) -> None:
    sources = Sources(filled)
    changed = {**citing(filled, "Fees rose"), "quote": "Fees fell"}
    assert inexact(sources, answer(citations=[changed])) == [1]
    unsaid = citing(filled, "Fees rose")
    assert inexact(sources, answer(route="passages", text="Something.", citations=[unsaid])) == [1]
    assert inexact(sources, answer(route="passages", text="“Fees rose” [1]", citations=[unsaid])) == []


def test_everything_asked_is_counted_and_every_miss_is_told(filled: Library) -> None:
    gold = (Gold("minutes.txt", "Chad and Niger came."),)
    answers = {
        "right": answer(
            text="Chad came. [1]", citations=[citing(filled, "Chad and Niger came.", 1, (0, 10))]
        ),
        "wrong": answer(text="No.", values={"states": ["FRA"]}),
        "refused": answer(answered=False, route="refusal", text="The reports do not say it."),
        "unanswerable": answer(answered=False, route="refusal"),
    }
    questions = [
        AskedQuestion("right", "who?", "open", True, frozenset({"passages"}), gold=gold),
        AskedQuestion(
            "wrong",
            "states?",
            "attendance",
            True,
            frozenset({"records"}),
            (Turn("user", "?"),),
            values={"states": []},
        ),
        AskedQuestion("refused", "why?", "open", True, frozenset({"passages"}), gold=gold),
        AskedQuestion("unanswerable", "how?", "open", False, frozenset({"refusal"})),
        AskedQuestion("broken", "what?", "place", True, frozenset({"records"}), gold=gold),
    ]
    done = ask_all(filled, questions, lambda question: answers[question.id])
    found = figures(done)
    assert found.right == Count(2, 5)
    assert found.answerable.right == Count(1, 4)
    assert found.answerable.refused == Count(1, 4)
    assert found.answerable.wrong == 2
    assert found.answerable.cited == Count(1, 3)
    assert found.should_refuse == Count(1, 1)
    assert found.follow_ups == Count(0, 1)
    assert (found.verbatim, found.recall, found.precision) == (Count(1, 1), Count(1, 1), Count(1, 1))
    assert found.failed == 1
    assert "2/5 40.0 %" in table("set", found)
    told = misses(done)
    assert "MISS wrong" in told
    assert "KeyError" in told
    assert "MISS right" not in told


def test_counts_add_up() -> None:
    assert total([Count(1, 2), Count(2, 2)]) == Count(3, 4)
    assert str(Count()) == "–"
    assert Count().share is None
    assert Count.over([True, False]).as_json() == {"right": 1, "of": 2, "share": 0.5}


def test_a_set_of_ones_own_is_asked_over_its_reports(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "reports").mkdir()
    (tmp_path / "reports" / "minutes.txt").write_text(
        "The pilots met in Accra on 3 May 2021. Fees rose by a tenth.\n"
    )
    questions = tmp_path / "mine.jsonl"
    questions.write_text(
        '{"reports": "reports"}\n{"id": "a", "question": "by how much did fees rise?", '
        '"gold": [{"file": "minutes.txt", "quote": "Fees rose by a tenth."}]}\n'
    )
    assert main(["--set", str(questions)]) == 0
    assert "mine: 1/1 100.0 %" in capsys.readouterr().out
    assert main(["--set", str(tmp_path / "none.jsonl")]) == 2
    assert "none.jsonl" in capsys.readouterr().err
