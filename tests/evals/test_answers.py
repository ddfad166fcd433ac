"""The questions that the answer model learns from, its training, and how its answers are scored."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
import torch
from safetensors.torch import save_file

from assistant import Assistant
from assistant.answer import Answer, Citation
from assistant.answering.model import AnswerModel
from assistant.answering.stretches import stretches_of
from evals.answers.elsewhere import asked, likest_elsewhere
from evals.answers.score import ANSWERED, ELSEWHERE, REFUSED, RIGHT, RIGHTLY_REFUSED, ask, library_of, rows_in
from evals.answers.texts import ASKED, HELD_OUT, Question, questions_in, report_of, span_of
from evals.answers.train import network_of, train
from evals.records.load import is_kept
from index.library import Library

pytestmark = pytest.mark.long


@pytest.mark.parametrize("path", [ASKED, HELD_OUT], ids=lambda path: path.stem)
def test_every_answer_stands_in_its_report_and_no_report_is_kept_apart(path: Path) -> None:
    rows = rows_in(path)
    assert rows
    for row in rows:
        assert not is_kept(Path(f"{row['set']}.jsonl"))
        text = report_of(row)["text"]
        for one in row["asked"]:
            assert one["question"].strip()
            assert all(span_of(quote, text) for quote in one["answers"])
    asked = [one for row in rows for one in row["asked"]]
    refused = sum(not one["answers"] for one in asked) / len(asked)
    assert 0.25 < refused < 0.5  # enough of either to learn from


def test_no_report_is_both_trained_on_and_held_out() -> None:
    trained, held_out = ({(row["set"], row["id"]) for row in rows_in(path)} for path in (ASKED, HELD_OUT))
    assert not trained & held_out


def test_the_sentences_that_answer_are_found_in_their_stretches() -> None:
    question = next(q for q in questions_in(HELD_OUT) if q.is_answered)
    found = [
        stretch.text[place.start : place.end]
        for stretch, answers in zip(question.stretches, question.answers, strict=True)
        for place, answers_it in zip(stretch.places, answers, strict=True)
        if answers_it
    ]
    quotes = [quote for row in rows_in(HELD_OUT) for one in row["asked"] for quote in one["answers"]]
    assert found
    assert all(any(words in quote or quote in words for quote in quotes) for words in found)


_LINES = (
    "Kenya will pay the fee of the centre.",
    "Togo asked for the minutes.",
    "The bridge is open to lorries.",
)


def _question(text: str, nth: int | None) -> Question:
    (stretch,) = stretches_of((line, True) for line in _LINES)
    return Question(text, "Report", (stretch,), (tuple(k == nth for k in range(len(_LINES))),))


def test_what_is_trained_is_what_the_product_computes(tmp_path: Path) -> None:
    torch.manual_seed(1)
    network = network_of(layers=2, frozen=0, rank=4)
    questions = [
        _question("who covers the cost", 0),
        _question("what did togo want", 1),
        _question("who sang", None),
    ]
    train(network, questions * 8, epochs=12, rate=3e-3, chance=random.Random(1), batch=6)
    file = tmp_path / "model.safetensors"
    save_file(network.added(), file, metadata={"layers": "2"})
    model = AnswerModel(file)
    for question in questions:
        (stretch,) = question.stretches
        with torch.no_grad():
            judged = network.logits([stretch.asked(question.text, question.title)])
            expected = [float(logits[0]) for _, _, logits in judged]
        (judged_alike,) = model.judge(question.text, [(question.title, stretch)])
        found = [logit for logit in judged_alike if logit is not None]
        assert len(found) == len(_LINES)
        assert found == pytest.approx(expected, abs=0.05)
        best = max(range(len(found)), key=found.__getitem__)
        if question.is_answered:
            assert question.answers[0][best]
            assert found[best] > 0
        else:
            assert found[best] < 0


def test_a_score_tells_right_from_refused_and_from_answered_although_nothing_answers(tmp_path: Path) -> None:
    row = rows_in(HELD_OUT)[0]
    said = next(one for one in row["asked"] if one["answers"])["answers"][0]
    other = next(one for one in row["asked"] if one["answers"] and one["answers"][0] != said)["answers"][0]
    asked = [
        {"question": "any", "answers": [said]},
        {"question": "any", "answers": [other]},
        {"question": "any", "answers": []},
        {"question": "what does a tram ticket in antofagasta cost", "answers": []},
        {"question": "what does a tram ticket in antofagasta cost", "answers": [said]},
    ]
    rows = [{**row, "asked": asked}]

    def quoting(library: Library, question: str) -> Answer:
        if question != "any":
            return Assistant(library).ask(question)
        (report,) = library.reports()
        stored = library.report(report.id)
        span = span_of(said, stored.report.text)
        cited = Citation(report.id, stored.version, span, said, report.paths[0], None, None, None, None, None)
        return Answer(question, question, True, "passages", "open", said, citations=(cited,))

    with library_of(rows) as library:
        outcomes = [told.outcome for told in ask(library, rows, lambda asked: quoting(library, asked))]
    assert outcomes == [RIGHT, ELSEWHERE, ANSWERED, RIGHTLY_REFUSED, REFUSED]


def test_the_likest_stretches_of_other_reports_are_found() -> None:
    def asked_of(title: str, text: str, question: str) -> Question:
        (stretch,) = stretches_of([(text, True)])
        return Question(question, title, (stretch,), ((True,),))

    questions = [
        asked_of(
            "Lake board", "Kenya will pay the fee of the lake centre.", "who pays the fee of the centre"
        ),
        asked_of("Ferry forum", "Malta will pay the fee of the ferry centre.", "who pays for the ferries"),
        asked_of("Moth panel", "The moths were counted at night.", "when were moths counted"),
    ]
    found = likest_elsewhere(questions, count=1)
    ((other, nth),) = found[asked(questions[0])]
    assert (other.title, nth) == ("Ferry forum", 0)
    torch.manual_seed(1)
    network = network_of(layers=1, frozen=0, rank=2)
    train(network, list(questions), 1, 1e-3, random.Random(1), elsewhere=found)
