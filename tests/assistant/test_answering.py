"""Sentences that answer in other words than the question's, as a trained model judges them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant import Assistant
from assistant.account import Account
from assistant.answering.model import answer_model
from assistant.answering.reading import Reader
from assistant.answering.stretches import WIDTH, stretches_of
from assistant.evidence import Judge
from assistant.passage_route import counts_meetings
from assistant.question import parse
from corpus.adapted import LONGEST
from corpus.report import Span
from index.library import Library

_SENTENCES = st.lists(st.tuples(st.text(min_size=1, max_size=700), st.booleans()), max_size=30)


@settings(max_examples=60, deadline=None)
@given(_SENTENCES)
def test_every_sentence_stands_in_one_stretch_in_its_place(sentences: list[tuple[str, bool]]) -> None:
    stretches = stretches_of(sentences)
    found = [stretch.text[place.start : place.end] for stretch in stretches for place in stretch.places]
    assert found == [text.replace("\n", " ") for text, _ in sentences]
    at = 0
    for stretch in stretches:
        assert stretch.first == at
        assert len(stretch.places) == 1 or len(stretch.text) <= WIDTH + 3
        at += len(stretch.places)


def test_a_stretch_is_judged_alike_beside_others() -> None:
    stretches = stretches_of(
        [("Peru asked for an extension until June.", True), ("Chad objected. " * 60, True)]
    )
    asked = [("A title", stretch) for stretch in stretches]
    model = answer_model()
    alone = [model.judge("who wants more time", [one])[0] for one in asked]
    assert model.judge("who wants more time", asked) == alone


def test_what_stands_beyond_what_is_read_answers_nothing() -> None:
    (first, second) = stretches_of([("delegates " * (LONGEST + 10), True), ("Peru paid.", True)])
    joined = stretches_of([(first.text, True)])[0]
    joined.places += [type(joined.places[0])("answer", len(first.text) - 10, len(first.text))]
    assert answer_model().judge("who paid", [("", joined)])[0][-1] is None
    assert answer_model().judge("who paid", [("", second)])[0][0] is not None


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("how much can the lake office's money pot spend every year", "40,000 euros"),
        ("which anglers spoke on the second day", "Lake Fishers' Union"),
        ("what ideas about cheaper tickets was the ferry commission shown", "lowering fares"),
        ("who gets a copy of the mooring rules", "all harbour authorities"),
        ("what is going to be printed by the airfields people", "a map of runways"),
    ],
)
def test_a_question_in_other_words_is_answered(told: Library, question: str, words: str) -> None:
    answer = Assistant(told).ask(question)
    assert answer.answered, answer.text
    assert any(words in citation.quote for citation in answer.citations), answer.text


@pytest.mark.parametrize(
    "question",
    [
        "how much did the quay in trier cost",
        "which bridge was closed",
        "how many euros were paid for the map of runways",
        "price of a ferry ticket in winter",
        "who presided over the 4th meeting of the working party on lake harbours",
        "what was the harbour fund's budget in 2020",
    ],
)
def test_what_no_sentence_says_in_any_words_is_refused(told: Library, question: str) -> None:
    answer = Assistant(told).ask(question)
    assert not answer.answered, answer.text


def test_what_comes_near_is_offered_first_beside_a_refusal(told: Library) -> None:
    answer = Assistant(told).ask("how many euros does the harbour fund pay its director")
    assert not answer.answered
    assert "40,000 euros" in answer.consulted[0].quote


def test_windows_of_a_long_report_are_read_each_by_itself(told: Library) -> None:
    # Two windows of one version count their sentences alike.
    report = told.report(next(row.id for row in told.reports() if "Rostow" in (row.title or "")))
    text = report.report.text
    first = Account(report.id, report.report, Span(0, len(text)))
    second = Account(report.id, report.report, Span(text.index("The aims"), len(text)))
    question = parse("how much can the fund spend every year")
    judge = Judge(question, [first, second], lambda word: True)
    candidates = [judge.judge(account, one, 0.5) for account in (first, second) for one in account.sentences]
    read = Reader().read(question, candidates, {})
    best = [
        max((c for c in read if c.account is account), key=lambda c: c.logit or 0)
        for account in (first, second)
    ]
    assert all("40,000 euros" in one.sentence.text for one in best)


def test_meetings_are_not_counted_from_what_one_sentence_says() -> None:
    counting = [
        "how many forums did kenya host",
        "how often did the council meet",
        "which meetings dealt with tolls",
    ]
    assert all(counts_meetings(parse(question)) for question in counting)
    assert not any(
        counts_meetings(parse(q))
        for q in ["how many lorries cross the bridge", "which meeting dealt with tolls"]
    )
