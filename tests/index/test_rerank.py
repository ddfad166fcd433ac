from __future__ import annotations

from index.lexical import stems
from index.rerank import Weights

TALKS = "The council met in Lomé. Ms. Afua Mensah of Ghana chaired the council. It agreed on dredging."
OTHER = "The council met again. Fees were raised for the third time."


def test_the_sentence_that_says_most_of_what_is_asked_is_best() -> None:
    weights = Weights([TALKS, OTHER])
    asked = weights.of(stems("who chairs the council for Ghana"))
    best = weights.best(TALKS, asked)
    assert best.span.of(TALKS) == "Ms. Afua Mensah of Ghana chaired the council."
    assert weights.best(OTHER, asked).score < best.score
    assert 0 < best.share < 1


def test_nothing_shared_is_no_sentence() -> None:
    weights = Weights([TALKS])
    best = weights.best(TALKS, weights.of(["volcano"]))
    assert (best.score, best.share) == (0.0, 0.0)


def test_endings_do_not_part_words_of_one_stem() -> None:
    for same in (
        ("chaired", "chairs", "chair"),
        ("agreed", "agrees"),
        ("policies", "policy"),
        ("Côtes", "cote"),
    ):
        assert len({stem for word in same for stem in stems(word)}) == 1
