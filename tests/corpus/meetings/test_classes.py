"""States that are listed as members. All bodies are invented."""

from __future__ import annotations

import pytest

from tests.corpus.meetings.reading import only

HELD = "The 5th meeting of the Reed Commission was held in Riga on 4 May 2021.\n"


def members(said: str) -> list[str]:
    return sorted(state.code for state in only(HELD + said).states if state.role == "member")


@pytest.mark.parametrize(
    ("said", "codes"),
    [
        (
            "The delegations of the three Member States, Latvia, Poland and Sweden, were present.",
            ["LVA", "POL", "SWE"],
        ),
        ("The following member States sent delegations: Latvia and Poland.", ["LVA", "POL"]),
        (
            "It was attended by representatives of the following members of the Commission: Latvia, Poland.",
            ["LVA", "POL"],
        ),
        ("Ministers of the member states Latvia and Poland took part, as did Norway.", ["LVA", "POL"]),
        (
            "It was attended by the administrations of Latvia and Poland – full members; Norway – observer.",
            ["LVA", "POL"],
        ),
        ("It was attended by the ministers of the Union's Member States, Japan and China.", []),
        ("It was attended by delegations of Latvia and Poland.", []),
        ("It was attended by 12 Member States, Latvia, Poland and the Harbour Union.", []),
        ("Family members from Latvia and Poland attended.", []),
        ("The members from Latvia and Poland attended.", ["LVA", "POL"]),
    ],
)
def test_those_who_are_listed_as_members(said: str, codes: list[str]) -> None:
    assert members(said) == codes


def test_a_list_below_its_label() -> None:
    said = "Members present\nDr Ilze Berga, Latvia\nDr Jan Nowak, Poland\nObservers\nDr Per Lie, Norway\n"
    assert members(said) == ["LVA", "POL"]
