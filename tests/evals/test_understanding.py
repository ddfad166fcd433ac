"""The questions that the question model learns from, and its training."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
import torch
from safetensors.torch import save_file

from assistant.understanding.model import QuestionModel
from assistant.understanding.reading import KINDS, Part
from evals.understanding import score
from evals.understanding.texts import HELD_OUT, MARKED, question_of, questions_in
from evals.understanding.train import network_of, train

pytestmark = pytest.mark.long


@pytest.mark.parametrize("path", [MARKED, HELD_OUT], ids=lambda path: path.stem)
def test_every_kind_and_every_part_is_learned_and_held_out(path: Path) -> None:
    questions = list(questions_in(path))
    assert {question.kind for question in questions} == set(KINDS)
    assert {part for question in questions for part in question.parts} == set(Part)
    assert all(question.before for question in questions if question.leans)


def test_no_question_is_both_trained_on_and_held_out() -> None:
    trained, held_out = (
        {(q.before, q.text.casefold()) for q in questions_in(path)} for path in (MARKED, HELD_OUT)
    )
    assert not trained & held_out


def test_marks_are_read() -> None:
    question = question_of(
        {"q": "was [S chad] at the [B 4th forum]?", "kind": "attended", "prev": "a // b", "follows": True}
    )
    assert question.text == "was chad at the 4th forum?"
    assert question.before == ("a", "b")
    assert question.parts == (
        Part.ASKS, Part.STATE, Part.ASKS, Part.ASKS, Part.MEETING, Part.MEETING, Part.ASKS,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"q": "was [Z chad] there"}, "'Z'"),
        ({"q": "was [S chad there"}, "bracket"),
        ({"kind": "guess"}, "'guess'"),
    ],
)
def test_a_line_out_of_form_is_told_with_its_number(
    changed: dict[str, str], said: str, tmp_path: Path
) -> None:
    import json

    good = {"q": "was [S chad] there", "kind": "attended", "prev": None, "follows": False}
    file = tmp_path / "set.jsonl"
    file.write_text(json.dumps(good) + "\n" + json.dumps({**good, **changed}) + "\n", encoding="utf-8")
    with pytest.raises(ValueError, match=f"set.jsonl, line 2: .*{said}"):
        list(questions_in(file))


def test_what_is_trained_is_what_the_product_computes(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    torch.manual_seed(1)
    rows = [
        {"q": "who came to the [B forum]", "kind": "attendance", "prev": None, "follows": False},
        {"q": "was [S chad] there", "kind": "attended", "prev": "who chaired it", "follows": True},
        {"q": "[D may 2020] list", "kind": "meetings", "prev": None, "follows": False},
    ]
    questions = [question_of(row) for row in rows]
    network = network_of(layers=2, frozen=0, rank=4)
    train(network, questions * 8, epochs=16, rate=3e-3, chance=random.Random(1), batch=6)
    file = tmp_path / "model.safetensors"
    save_file(network.added(), file, metadata={"layers": "2"})
    model = QuestionModel(file)
    for question in questions:
        reading = model.read(question.text, question.before)
        assert reading.kind == question.kind
        assert (reading.leans > 0.5) == question.leans
        assert tuple(word.part for word in reading.words) == question.parts
    import json

    held_out = tmp_path / "held_out.jsonl"
    held_out.write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    assert score.main(["--set", str(held_out), "--weights", str(file)]) == 0
    assert "every word               3/3 100.0%" in capsys.readouterr().out
