"""Retrieval figures: what counts as found, and that the systems compared are what they are said to be."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from evals import baselines
from evals.questions.load import AskedQuestion, Gold
from evals.retrieval import systems
from evals.retrieval.gold import Text, askable, enough, holds
from evals.retrieval.measures import measure
from evals.retrieval.run import table
from index.embedding import Embedder
from index.library import Library

ROSE = Gold("fees.txt", "Fees rose by a tenth.")
SET = Gold("traps.txt", "Traps were set in May.")


def asked(*gold: Gold, kind: str = "open") -> AskedQuestion:
    return AskedQuestion("q", "what?", kind, True, frozenset({"passages"}), gold=gold)


def text(words: str, path: str = "folder/fees.txt") -> Text:
    return Text(path, "r", words)


@pytest.mark.parametrize(
    ("found", "right"),
    [
        (text("Before. Fees rose\nby a  tenth. After."), True),
        (text("Fees rose by a tenth.", "folder/other.txt"), False),
        (text("Fees rose by a tenth.", "folder/more-fees.txt"), False),
        (text("Fees rose by a"), True),
        (text("Fees"), False),
        (text("Fees fell by a tenth."), False),
    ],
)
def test_a_text_holds_a_quote_of_its_report_white_space_aside(found: Text, right: bool) -> None:
    assert holds(found, ROSE) is right


def test_of_several_reports_of_one_meeting_one_is_enough_but_all_of_what_it_says() -> None:
    rows = (Gold("a.txt", "Chad"), Gold("a.txt", "Niger"), Gold("b.txt", "Chad and Niger came"))
    assert enough(asked(*rows), [text("Chad\nNiger", "a.txt")])
    assert enough(asked(*rows), [text("Chad and Niger came", "b.txt")])
    assert not enough(asked(*rows), [text("Chad", "a.txt")])


def test_what_is_counted_needs_every_report() -> None:
    question = asked(ROSE, SET, kind="count")
    assert not enough(question, [text("Fees rose by a tenth.")])
    assert enough(question, [text("Fees rose by a tenth."), text("Traps were set in May.", "traps.txt")])


def test_figures() -> None:
    no = text("nothing")
    rose, traps = text("Fees rose by a tenth."), text("Traps were set in May.", "traps.txt")
    found = measure(
        [asked(ROSE), asked(ROSE, SET), asked(SET), asked(ROSE)],
        [[rose], [no, rose, rose, no, no, traps], [no, rose], []],
    )
    assert found.questions == 4
    assert found.hits == {1: 0.25, 3: 0.5, 5: 0.5, 10: 0.5}
    assert found.mrr == pytest.approx((1 + 1 / 2) / 4)
    assert found.recall == {5: pytest.approx((1 + 0.5) / 4), 10: pytest.approx((1 + 1) / 4)}
    assert 0.25 < found.ndcg < 0.5
    assert found.enough.as_json() == {"right": 2, "of": 4, "share": 0.5}
    assert "0.250" in table("a", {"x": found})


def test_a_text_that_holds_two_quotes_is_as_good_as_two_texts_in_order() -> None:
    both = text("Fees rose by a tenth. And they fell.")
    fell = Gold("fees.txt", "And they fell.")
    assert measure([asked(ROSE, fell)], [[both]]).ndcg == pytest.approx(1)
    assert measure([asked(ROSE, fell)], [[both, both, both]]).ndcg == pytest.approx(1)


def test_follow_ups_and_refusals_are_not_put_to_a_retriever() -> None:
    refused = AskedQuestion("q", "what?", "open", False, frozenset({"refusal"}))
    assert askable([asked(ROSE), refused, asked()]) == [asked(ROSE)]


REPORTS = {
    "fees.txt": "Fees for pilots rose by a tenth. The port said so on Monday.",
    "traps.txt": "Traps for locusts were set in May. Farmers had asked for them since March.",
    "rails.txt": "Gauges were measured in Brno. The commission adopted the results.",
}


@pytest.fixture
def filled(new_library: Callable[..., Library], tmp_path: Path) -> Library:
    folder = tmp_path / "reports"
    folder.mkdir()
    for name, words in REPORTS.items():
        (folder / name).write_text(f"---\ntitle: {name[:-4]}\n---\n{words}\n")
    library = new_library()
    library.add([folder])
    return library


def test_all_systems_find_what_is_asked_for(filled: Library) -> None:
    for system in [*systems.others(filled), systems.product(filled)]:
        found = system.find("who set traps for locusts in May?")
        assert holds(found[0], Gold("traps.txt", "Traps for locusts were set in May.")), system.name


def test_the_starter_finds_what_vector_store_index_finds(filled: Library, embedder: Embedder) -> None:
    from llama_index.core import Document, VectorStoreIndex
    from llama_index.core.node_parser import SentenceSplitter

    texts = baselines.read(filled)
    documents = [
        Document(text=text.text, metadata=dict(line.split(": ") for line in text.header.split("\n")))
        for text in texts
    ]
    index = VectorStoreIndex.from_documents(
        documents,
        transformations=[SentenceSplitter(chunk_size=1024, chunk_overlap=20)],
        embed_model=embedder.llama_index,
    )
    ours = baselines.starter(texts, embedder, None)
    for question in ("who set traps?", "what did the commission adopt?", "what happened in May?"):
        theirs = index.as_retriever(similarity_top_k=2).retrieve(question)
        assert [chunk.text for chunk in ours(question)] == [hit.node.get_content() for hit in theirs]
