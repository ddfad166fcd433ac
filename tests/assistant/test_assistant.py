from __future__ import annotations

from pathlib import Path

import pytest

from assistant.assistant import Assistant
from corpus.errors import UsageError
from index.library import Library


class Silent:
    """A library that may not be asked anything."""

    def __getattr__(self, name: str) -> object:
        raise AssertionError(f"the library was asked: {name}")


@pytest.mark.parametrize("said", ["hello", "Thanks a lot!", "what can you do?", "ok great", "good morning"])
def test_small_talk_is_answered_without_a_search(
    told: Library, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Library, "search", Silent().__getattr__)
    answer = Assistant(told).ask(said)
    assert answer.route == "smalltalk"
    assert not answer.answered
    assert answer.citations == answer.consulted == ()


@pytest.mark.parametrize("said", ["", "   ", "???", "a " * 900])
def test_what_is_no_question_is_said_to_be_none(
    told: Library, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Library, "search", Silent().__getattr__)
    answer = Assistant(told).ask(said)
    assert answer.route == "refusal"
    assert not answer.answered


@pytest.mark.parametrize(
    "said",
    [
        "Quand aura lieu la prochaine réunion ?",
        "Wer leitete die Sitzung?",
    ],
)
def test_other_languages_are_said_not_to_be_read_rather_than_not_in_the_reports(
    told: Library, said: str
) -> None:
    answer = Assistant(told).ask(said)
    assert not answer.answered
    assert "English" in answer.text


def test_gibberish_is_not_searched_for_in_vain(told: Library) -> None:
    assert "could not make out" in Assistant(told).ask("zxqv wqrtp blfgh").text


def test_the_answer_object_has_the_fields_of_the_contract(told: Library) -> None:
    answer = Assistant(told).ask("What are the Harbour Fund's objectives?").as_json()
    assert set(answer) >= {
        "question", "asked", "answered", "route", "kind", "text", "values", "meetings", "filters", "citations", "consulted",
        "choices", "context",
    }  # fmt: skip
    citation = answer["citations"][0]
    assert set(citation) >= {
        "n", "report", "path", "address", "publisher", "title", "published", "page", "version", "span", "quote", "answer_span",
    }  # fmt: skip
    assert citation["publisher"] == "Lake Office"
    assert citation["published"] == "2022-05-13"


def test_the_context_of_an_answer_stands_for_the_history(told: Library) -> None:
    assistant = Assistant(told)
    first = assistant.ask("who chaired the third meeting of the Working Party on Lake Harbours")
    by_context = assistant.ask("and who opened it?", context=first.context)
    by_history = assistant.ask("and who opened it?", history=[{"role": "user", "text": first.question}])
    assert by_context.as_json() == by_history.as_json()
    assert by_context.asked.startswith("Who opened the third meeting of the Working Party on Lake Harbours")
    assert any("Irena Halova" in citation.quote for citation in by_context.citations)


def test_a_folder_without_a_library_cannot_be_opened(tmp_path: Path) -> None:
    with pytest.raises(UsageError):
        Assistant.open(tmp_path / "nowhere")


def test_a_reply_that_another_worded_is_read_for_the_meetings_it_names(told: Library) -> None:
    history = [
        {"role": "user", "text": "which of the councils and commissions were there in June 2021?"},
        {
            "role": "assistant",
            "text": "Two: the Council in Trier, 3 June 2021, and the Commission on Ferries, 4 June 2021.",
        },
    ]
    answer = Assistant(told).ask("tell me about the second one", history=history)
    assert "Ferries" in answer.asked
    assert "4 June 2021" in answer.asked


def test_a_report_of_a_few_short_lines_is_read_to_its_end(told: Library) -> None:
    answer = Assistant(told).ask("Which meetings of the councils and commissions were held in June 2021?")
    assert answer.route in {"records", "refusal"}
