"""Every suggestion is answered: by its whole question, and by its label as a follow-up."""

from __future__ import annotations

from assistant.assistant import Assistant
from index.library import Library


def test_every_suggestion_is_answered_in_both_ways(told: Library) -> None:
    assistant = Assistant(told)
    answer = assistant.ask("when was the third meeting of the Working Party on Lake Harbours?")
    assert len(answer.suggestions) == 3
    for suggestion in answer.suggestions:
        whole = assistant.ask(suggestion.question)
        short = assistant.ask(suggestion.label, context=answer.context)
        assert whole.answered
        assert short.text == whole.text
        assert short.citations == whole.citations


def test_what_was_just_asked_is_not_suggested(told: Library) -> None:
    answer = Assistant(told).ask("who chaired the third meeting of the Working Party on Lake Harbours?")
    assert "Who chaired it?" not in [suggestion.label for suggestion in answer.suggestions]
    assert answer.as_json()["suggestions"][0].keys() == {"label", "question", "meeting"}


def test_nothing_is_suggested_after_a_refusal(told: Library) -> None:
    assert (
        Assistant(told)
        .ask("who chaired the ninth meeting of the Working Party on Lake Harbours?")
        .suggestions
        == ()
    )
