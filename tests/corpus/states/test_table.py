"""The table of names, and properties of what is found on any text."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.states import code_of, find_states
from corpus.states.table import states
from tests.corpus.states.reading import codes, found


def test_the_table_holds_every_name_of_the_libraries() -> None:
    import pycountry
    from babel import Locale

    english = Locale.parse("en").territories
    for country in pycountry.countries:
        assert code_of(country.alpha_2) == country.alpha_3
        names = [
            country.name,
            getattr(country, "official_name", None),
            getattr(country, "common_name", None),
            english[country.alpha_2],
        ]
        for name in names:
            assert name is None or code_of(name) == country.alpha_3, name
    assert set(states()) == {country.alpha_3 for country in pycountry.countries} | {"XKX"}


def test_every_name_of_the_table_is_found_alone_and_in_a_sentence() -> None:
    for code, state in states().items():
        for name in state.names:
            plain = name.removeprefix("The ").removeprefix("the ")
            assert found(f"The delegation of {name} spoke.") == [f"{code} {plain}"]
            assert code_of(name) == code


def _names_in_every_form() -> list[list[tuple[str, str]]]:
    import pycountry
    from babel import Locale

    english = Locale.parse("en").territories
    return [
        [(state.names[0], code) for code, state in states().items()],
        [(name, code) for code, state in states().items() for name in state.names],
        [(country.name, country.alpha_3) for country in pycountry.countries],
        [
            (getattr(country, "official_name", country.name), country.alpha_3)
            for country in pycountry.countries
        ],
        [(english[country.alpha_2], country.alpha_3) for country in pycountry.countries],
    ]


@pytest.mark.parametrize(
    "separator", [", ", "; ", "\n", " – ", "\t", " | ", "/", " and ", " (observer), ", ", the "]
)
@pytest.mark.parametrize("form", range(5))
@pytest.mark.parametrize("seed", [None, 1, 2])
def test_long_lists_are_read_name_by_name(form: int, seed: int | None, separator: str) -> None:
    names = sorted(_names_in_every_form()[form])
    if seed is not None:
        random.Random(seed).shuffle(names)
    assert codes(separator.join(name for name, _ in names)) == [code for _, code in names]


@given(st.text())
def test_never_raises_on_any_text(text: str) -> None:
    _check(text)


_PIECES = st.sampled_from(
    """the of Republic Kingdom Islamic Democratic People's Congo Korea Guinea Niger Georgia Jordan Chad , ( ) - . ' ’ & / \n
    and South North New US U.S. Russian French in language Sea Strait Iran China Taiwan Federation St. Saint É KAZ (KAZ)
    ARM BLR America n United Kingdom""".split(" ")
)


@given(st.lists(_PIECES, max_size=30).map(" ".join) | st.lists(_PIECES, max_size=30).map("".join))
def test_matches_are_in_order_and_hold_the_name(text: str) -> None:
    _check(text)


@pytest.mark.parametrize(
    "words", ["Korea, ", "Russian, ", "Congolese ", "Republic of ", "Michael Jordan ", "KAZ, ", "U.S. "]
)
def test_very_long_repetitions_are_read_to_the_end(words: str) -> None:
    _check(words * 2_000)


def _check(text: str) -> None:
    end = 0
    for match in find_states(text):
        assert end <= match.span.start < match.span.end <= len(text)
        end = match.span.end
        assert match.code in states()
        assert match.entity == states()[match.code].entity
        assert match.span.of(text) == match.span.of(text).strip()
    code_of(text)
