"""No meeting is answered from that of another body, number, year or town, whatever the library holds."""

from __future__ import annotations

from itertools import islice
from pathlib import Path

import pytest

from assistant.assistant import Assistant
from evals.questions.load import write_library
from evals.records.load import HERE, OWN, WIRE, load
from index.embedding import Embedder
from index.library import Library
from tests.assistant.records.near_misses import near_misses

pytestmark = pytest.mark.long

STEP = 4
"""One in so many of the questions that the labels give is asked."""

HELD = 2
"""One in so many of the labelled reports is in the library."""


@pytest.mark.parametrize(("held", "lent", "least"), [(OWN, WIRE, 60), (HERE / "pages.jsonl", OWN, 45)])
def test_no_other_meeting_is_answered(
    held: Path, lent: Path, least: int, tmp_path: Path, embedder: Embedder
) -> None:
    for position, path in enumerate(write_library(held, tmp_path / "reports")):
        if position % HELD:
            path.unlink()
    Library.open(tmp_path / "library").close()
    library = Library(tmp_path / "library", embedder)
    try:
        library.add([tmp_path / "reports"])
        assistant = Assistant(library)
        asked = list(islice(near_misses(load(held)[::HELD], load(lent)), None, None, STEP))
        assert len(asked) >= least
        wrong = {
            miss.question: answer["text"]
            for miss in asked
            if miss.wrongly_answered(answer := assistant.ask(miss.question).as_json())
        }
        assert wrong == {}
    finally:
        library.close()
