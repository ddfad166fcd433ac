"""Who did what to what: a sentence answers only where it says it of the thing that the question asks about."""

from __future__ import annotations

import pytest

from assistant.relations import relates, relation_of
from assistant.words import words

COVERS = "what does the agreement on transit cover?"


def _relates(question: str, sentence: str, before: str = "") -> bool:
    relation = relation_of(question)
    assert relation is not None
    return relates(relation, words(sentence), words(before))


@pytest.mark.parametrize(
    "sentence",
    [
        "The Agreement on transit sets out how goods are carried through the territory.",
        "Member states signed an agreement on transit which deals with tariffs and permits.",
        "The agreement provides for a single permit.",
        "The transit agreement is meant to shorten the waiting at the border.",
        "By its terms the agreement obliges carriers to keep a log.",
    ],
)
def test_what_a_thing_covers_is_said_with_the_thing_as_subject(sentence: str) -> None:
    assert _relates(COVERS, sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The ministers signed an agreement on transit.",
        "The agreement on transit was welcomed by all delegations.",
        "The Council adopted the agreement and decided to establish a working group.",
        "It lists the roads that are open.",
    ],
)
def test_that_a_thing_was_adopted_does_not_say_what_it_covers(sentence: str) -> None:
    assert not _relates(COVERS, sentence, "The weather was fine.")


def test_a_pronoun_speaks_of_the_sentence_before() -> None:
    assert _relates(COVERS, "It lists the roads that are open.", "The agreement is short.")


def test_a_question_after_a_speaker_is_not_one_after_content() -> None:
    relation = relation_of("what did the chairman say about the agreement?")
    assert relation is not None
    assert not relation.asks_content
