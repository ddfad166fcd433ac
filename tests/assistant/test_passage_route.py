from __future__ import annotations

from datetime import date

import pytest

from assistant.answer import Answer
from assistant.passage_route import PassageRoute, query_of
from assistant.question import parse
from index.filters import Filters
from index.library import Library


@pytest.fixture(scope="module")
def route(told: Library) -> PassageRoute:
    return PassageRoute(told)


def ask(route: PassageRoute, question: str, filters: Filters | None = None) -> Answer:
    return route.answer(parse(question, date(2024, 1, 1)), question, filters or Filters())


ANSWERED = [
    ("Who was elected chairperson on 12 May 2022?", "Tomas Brandl"),
    ("who opened the 3rd meeting of the working party on lake harbours", "Irena Halova"),
    ("When was the third meeting of the Working Party on Lake Harbours held?", "12 May 2022"),
    ("where did the WPLH meet in may 2022", "in Rostow"),
    ("Where will the fourth meeting of the Working Party be held?", "Budapest"),
    ("When does the Working Party on Lake Harbours meet next?", "March 2023"),
    ("Which states took part in the third meeting of the Working Party?", "Austria, Hungary and Slovakia"),
    ("was Hungary at the third meeting of the working party", "Austria, Hungary and Slovakia"),
    ("what was approved at the third meeting of the Working Party", "Rules on night mooring"),
    ("to whom will the Rules be sent?", "all harbour authorities"),
    ("What are the Harbour Fund's objectives?", "repair quays"),
    ("what is the budget of the Harbour Fund?", "40,000 euros"),
    ("when was the chairperson elected at the third meeting", "12 May 2022"),
    ("who chaired the meeting of 3 June 2021", "Anouk Reuter"),
    ("on what day did the Commission on Ferries meet", "4 June 2021"),
    ("what did the commission consider on 4 june 2021", "winter timetables"),
    ("who took part in the board of small airfields", "Liechtenstein"),
    ("in what form did the Board of Small Airfields meet?", "hybrid"),
    ("who represented Monaco at the board of small airfields", "Luc Ferrand"),
    (
        "wich contries took part in the thrid meeting of the working party on lake harbours",
        "Austria, Hungary",
    ),
]


@pytest.mark.parametrize(("question", "words"), ANSWERED)
def test_quotes_the_sentence_that_answers(route: PassageRoute, question: str, words: str) -> None:
    answer = ask(route, question)
    assert answer.answered, answer.text
    assert answer.route == "passages"
    assert any(words in citation.quote for citation in answer.citations), answer.text
    assert len(answer.citations) <= 4


REFUSED = [
    ("who chaired the meeting of 4 June 2021", "does not say who chaired"),
    ("What was decided at the fifth meeting of the Working Party on Lake Harbours?", "no report of a fifth"),
    ("Who was elected chairperson on 12 May 2023?", "12 May 2023"),
    ("What is the budget of the Commission on Ferries?", "budget"),
    ("which states took part in the Commission on Ferries on 4 June 2021", "does not say which states"),
    ("who signed the Rules?", "who signed the Rules"),
    ("who voted against the Rules", "who voted against the Rules"),
    ("why did Austria boycott the third meeting of the Working Party?", "boycott"),
    ("what did Hungary say at the third meeting of the Working Party", ""),
    ("how many experts took part on 12 May 2022", "how many experts"),
    ("who represented Hungary at the third meeting", "who represented Hungary"),
    ("what was said about artificial intelligence?", "artificial intelligence"),
    ("When does the Danube Parliament meet next?", "Danube Parliament"),
    ("how many meetings did Austria attend", "over all reports"),
]


@pytest.mark.parametrize(("question", "named"), REFUSED)
def test_refuses_what_the_reports_do_not_say_and_names_it(
    route: PassageRoute, question: str, named: str
) -> None:
    answer = ask(route, question)
    assert not answer.answered, answer.text
    assert answer.citations == ()
    assert answer.consulted
    assert named in answer.text


def test_what_happened_at_one_meeting_is_not_given_for_the_other(route: PassageRoute) -> None:
    first = ask(route, "when is the next meeting after 3 June 2021")
    assert "September 2021" in first.text
    assert not ask(route, "who chaired the Commission on Ferries").answered


def test_every_quote_is_the_text_of_its_span_and_its_place_in_the_answer(
    route: PassageRoute, told: Library
) -> None:
    for question, _ in ANSWERED:
        answer = ask(route, question)
        for citation in answer.citations:
            text = told.report(citation.report, citation.version).report.text
            assert citation.quote == citation.span.of(text)
            assert citation.answer_span is not None
            assert citation.quote in citation.answer_span.of(answer.text)
            assert f"[{citation.n}]" in answer.text
        assert [citation.n for citation in answer.citations] == list(range(1, len(answer.citations) + 1))


def test_two_reports_that_say_the_same_are_quoted_once_and_both_cited(route: PassageRoute) -> None:
    answer = ask(route, "who chaired the Council of Bridge Keepers on 3 June 2021")
    assert answer.text.count("Anouk Reuter") == 1
    assert len({citation.report for citation in answer.citations}) == 2
    assert "[1][2]" in answer.text


def test_a_state_that_a_list_does_not_name_is_said_not_to_be_named(route: PassageRoute) -> None:
    answer = ask(route, "did Norway take part in the third meeting of the Working Party on Lake Harbours?")
    assert answer.answered
    assert answer.values == {"attended": None}
    assert answer.text.startswith("Norway is not named among the participants.")
    assert "Austria, Hungary and Slovakia" in answer.citations[0].quote


def test_asks_back_when_meetings_on_several_days_fit(route: PassageRoute) -> None:
    answer = ask(route, "when was the meeting held?")
    assert answer.route == "ask_back"
    assert not answer.answered
    assert len(answer.choices) > 1
    assert all(choice.question.startswith("when was the meeting held") for choice in answer.choices)


def test_filters_narrow_what_is_answered_from(route: PassageRoute) -> None:
    narrowed = Filters(publishers=("Lake Office",))
    answer = ask(route, "who chaired the Council of Bridge Keepers on 3 June 2021", narrowed)
    assert not answer.answered
    assert answer.filters == {"publishers": ["Lake Office"]}


def test_the_same_question_twice_gives_the_same_answer(route: PassageRoute) -> None:
    for question, _ in ANSWERED[:5]:
        assert ask(route, question).as_json() == ask(route, question).as_json()


def test_an_empty_library_is_said_to_be_empty(library: Library) -> None:
    answer = ask(PassageRoute(library), "Who chaired the second meeting?")
    assert not answer.answered
    assert "no reports" in answer.text


def test_a_search_holds_the_other_ways_of_writing_numbers_and_days() -> None:
    assert query_of(parse("the 2nd meeting on 2021-07-08")).endswith("second 8 July 2021")
