"""At what level a state was represented: an office in full, and nothing that is none. All reports are invented."""

from __future__ import annotations

import pytest

from tests.corpus.meetings.reading import only

HELD = "The 4th meeting of the Reed Commission was held in Suva on 3 May 2021."


@pytest.mark.parametrize(
    ("sentence", "code", "level"),
    [
        ("Lithuania's Foreign Minister Darius Vainoras chaired it.", "LTU", "Foreign Minister"),
        ("Speakers included the Ukrainian Deputy Minister of Culture, Halyna Bondar.", "UKR", "Deputy Minister of Culture"),
        (
            "The meeting was attended by Finland's Minister of Local Government Outi Lehto and delegates of Iceland.",
            "FIN",
            "Minister of Local Government",
        ),
        (
            "The participants were: Minister of Transport of the Kyrgyz Republic Azamat Sakiev; Minister of Transport of"
            " Kazakhstan Marat Ospanov.",
            "KGZ",
            "Minister of Transport",
        ),
    ],
)  # fmt: skip
def test_an_office_is_told_in_full_and_without_its_holder(sentence: str, code: str, level: str) -> None:
    meeting = only(f"{HELD} {sentence}")
    assert {state.code: state.capacity for state in meeting.states}[code] == level


def test_half_an_office_is_no_level() -> None:
    meeting = only(
        f"{HELD}\nThe following took part:\nBurundi: General Commissariat for Reeds\nEgypt: Mr Tarek El-Arif"
    )
    assert next(state.capacity for state in meeting.states if state.code == "BDI") is None


def test_a_courtesy_and_a_name_are_no_level() -> None:
    meeting = only(f"{HELD}\nThe following took part:\nMorocco: Ms Zainab Boudiaf\nEgypt: Mr Tarek El-Arif")
    assert {state.code: state.capacity for state in meeting.states} == {"MAR": None, "EGY": None}
