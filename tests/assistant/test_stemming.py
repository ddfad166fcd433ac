"""Stems: forms of one word share theirs, and they are those of the published algorithm."""

from __future__ import annotations

import pytest

from assistant.stemming import english_stem


@pytest.mark.parametrize(
    ("word", "stem"),
    [
        ("meetings", "meet"),
        ("agreed", "agre"),
        ("adoption", "adopt"),
        ("communications", "communic"),
        ("generally", "general"),
        ("hoping", "hope"),
        ("planned", "plan"),
        ("policies", "polici"),
        ("youth", "youth"),
        ("decisively", "decis"),
        ("proceedings", "proceed"),
        ("ties", "tie"),
        ("is", "is"),
    ],
)
def test_the_stem_of_a_word(word: str, stem: str) -> None:
    assert english_stem(word) == stem


def test_stems_are_those_of_the_algorithm_as_others_write_it() -> None:
    snowball = pytest.importorskip("nltk.stem.snowball").EnglishStemmer()
    written = """representatives of the administrations considered proposals concerning harmonization coordination and
    interoperability noting difficulties encountered by operators applying regulations they requested secretariat to
    convene consultations immediately preceding conferences unanimously endorsing nominations falling skies dying beauty
    sensibility hopefulness electrical rationally usefully controlling rolled employed argument replacement""".split()
    assert {word: english_stem(word) for word in written} == {word: snowball.stem(word) for word in written}
