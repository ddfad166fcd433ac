from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from index.filters import Filters
from index.library import Library
from tests.index.writing import write


def report(title: str, day: str, publisher: str, body: str) -> str:
    return f"---\ntitle: {title}\ndate: {day}\npublisher: {publisher}\n---\n{body}\n"


FEES = "The council of ports debated quay fees. Delegates {verb} a rise of quay fees by four per cent."


@pytest.fixture
def ports(library: Library, tmp_path: Path) -> Library:
    folder = write(
        tmp_path / "in",
        office=report("Quay fees", "2021-05-03", "Harbour Office", FEES.format(verb="supported")),
        gazette=report("Quay fees again", "2021-05-04", "River Gazette", FEES.format(verb="opposed")),
        later=report("Quay fees a year on", "2022-05-03", "Harbour Office", FEES.format(verb="welcomed")),
        locusts=report(
            "Locusts", "2021-05-03", "Plant Desk", "Experts on locusts met. They spoke of pheromone traps."
        ),
    )
    library.add([folder])
    return library


def publishers(library: Library, question: str, filters: Filters | None = None) -> list[str | None]:
    held = {row.id: row.publisher for row in library.reports()}
    return [held[hit.passage.report] for hit in library.search(question, filters=filters)]


def test_a_publisher_named_as_one_narrows_the_search_and_says_so(ports: Library) -> None:
    found = ports.search_explained("what did the River Gazette report on quay fees?")
    assert found.inferred == Filters(publishers=("River Gazette",))
    assert publishers(ports, "what did the River Gazette report on quay fees?") == ["River Gazette"]


def test_a_publisher_that_may_be_taking_part_comes_first_and_hides_nobody(ports: Library) -> None:
    question = "was the River Gazette asked about quay fees?"
    assert not ports.search_explained(question).inferred
    assert publishers(ports, question)[0] == "River Gazette"
    assert "Harbour Office" in publishers(ports, question)


def test_what_a_question_names_never_widens_the_filters_of_the_user(ports: Library) -> None:
    only = Filters(publishers=("Plant Desk",))
    question = "what did the River Gazette report on quay fees?"
    assert set(publishers(ports, question, only)) == {"Plant Desk"}
    assert not ports.search_explained(question, filters=only).inferred
    both = Filters(publishers=("Plant Desk", "River Gazette"), published_until=date(2021, 12, 31))
    assert set(publishers(ports, question, both)) == {"River Gazette"}
    early = Filters(published_until=date(2020, 1, 1))
    assert publishers(ports, question, early) == []


def test_a_publisher_without_a_passage_that_fits_is_as_if_not_named(ports: Library) -> None:
    early = Filters(published_until=date(2021, 5, 3))
    assert set(publishers(ports, "what did the River Gazette report on quay fees?", early)) == {
        "Harbour Office",
        "Plant Desk",
    }


@pytest.mark.parametrize(("day", "year"), [("3 May 2021", 2021), ("3 May 2022", 2022), ("May 2022", 2022)])
def test_reports_of_the_day_named_come_first(ports: Library, day: str, year: int) -> None:
    found = ports.search_explained(f"what did the Harbour Office publish on quay fees in {day}?")
    stored = ports.report(found.hits[0].passage.report)
    assert stored.report.metadata.published == date(year, 5, 3)
    assert [match.text for match in found.days] == [day]


def test_both_sides_of_a_comparison_are_found(ports: Library) -> None:
    question = (
        "Does the Harbour Office report say that delegates supported quay fees,"
        " while the River Gazette report says otherwise?"
    )
    assert set(publishers(ports, question)[:3]) == {"Harbour Office", "River Gazette"}


def test_a_hit_names_the_sentence_that_says_most(ports: Library) -> None:
    hit = ports.search("who opposed the rise of quay fees?")[0]
    text = ports.report(hit.passage.report, hit.passage.version).report.text
    assert hit.sentence is not None
    assert hit.sentence.of(text) == "Delegates opposed a rise of quay fees by four per cent."
    assert hit.passage.span.contains(hit.sentence)
    assert hit.share == pytest.approx(1.0)


def test_the_same_question_gives_the_same_answer(ports: Library) -> None:
    question = "Does the Harbour Office support quay fees, and does the River Gazette oppose them?"
    assert ports.search_explained(question) == ports.search_explained(question)


@pytest.mark.parametrize("question", ["", "   ", "?!", "of the and", "AND OR NOT", '"59/29th" NEAR(', "\x00"])
def test_no_question_breaks_the_search(ports: Library, question: str) -> None:
    assert len(ports.search(question, k=3)) <= 3


def test_closeness_tells_what_the_library_does_not_speak_of(ports: Library) -> None:
    assert (
        ports.search_explained("quay fees in the council of ports").closeness
        > ports.search_explained("who won the chess championship").closeness
    )
