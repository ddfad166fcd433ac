"""Public bodies named by their initials, each with its state in brackets. All bodies are invented."""

from __future__ import annotations

import pytest

from tests.corpus.meetings.reading import codes, only

HELD = "Water regulators of the Black Sea held their 9th Assembly on 4 May 2016 in Varna. "


@pytest.mark.parametrize(
    "words",
    [
        "Also in the room were KVV (Bulgaria), GNERV (Georgia), ANREV (Moldova) and ANRW (Romania).",
        "KVV (Bulgaria), GNERV (Georgia), ANREV (Moldova) and ANRW (Romania) took part.",
        "The Assembly was attended by KVV (Bulgaria), GNERV (Georgia), ANREV (Moldova) and ANRW (Romania).",
        "The President, Ana Popa (ANRW, Romania), chaired the works, assisted by the Vice-Presidents Ivo Dimov (KVV, "
        "Bulgaria), Nino Lomidze (GNERV, Georgia) and Ion Rusu (ANREV, Moldova).",
    ],
)
def test_states_of_regulators(words: str) -> None:
    assert codes(HELD + words) == ["BGR", "GEO", "MDA", "ROU"]


def test_those_connected_are_remote() -> None:
    meeting = only(HELD + "KVV (Bulgaria), GNERV (Georgia) and ANREV (Moldova) were connected.")
    assert {state.code: state.remote for state in meeting.states} == {"BGR": True, "GEO": True, "MDA": True}
    assert meeting.organisations == ()


@pytest.mark.parametrize(
    "words",
    [
        "The operators KVV (Bulgaria), GNERV (Georgia) and ANREV (Moldova) took part.",
        "Not represented were KVV (Bulgaria), GNERV (Georgia) and ANREV (Moldova).",
        "A study by KVV (Bulgaria), GNERV (Georgia) and ANREV (Moldova) was noted.",
    ],
)
def test_companies_and_the_absent_bring_no_state(words: str) -> None:
    assert codes(HELD + words) == []


def test_where_companies_met() -> None:
    held = "The 4th meeting of the Rail Carriers of the Black Sea was held in Varna on 4 May 2016. "
    assert codes(held + "KVV (Bulgaria), GNER (Georgia) and CFRM (Moldova) took part.") == []


def test_a_colon_behind_the_public_bodies_of_states_announces_them() -> None:
    told = (
        "The 9th session of the Council on Weather was held in Ufa on 4 May 2016. Heads of the national weather services "
        "took part: Agency for Weather (Uzbekistan), Belmeteo (Republic of Belarus), Kyrgyzmet (Kyrgyz Republic)."
    )
    meeting = only(told)
    assert sorted(meeting.codes) == ["BLR", "KGZ", "UZB"]
    assert meeting.organisations == ()


def test_a_company_among_observers_brings_no_state() -> None:
    meeting = only(
        "The 61st meeting of the Council for Rail was held in Minsk on 5 May 2022. In the work of the Council took part: "
        "members of the Council - heads of the railway administrations of the Republic of Belarus, the Republic of Kazakhstan "
        "and the Kyrgyz Republic; observer - VW Group (Finland); invited - the Road Committee."
    )
    assert sorted(meeting.codes) == ["BLR", "KAZ", "KGZ"]


def test_charities_that_joined_ministers_bring_no_state() -> None:
    meeting = only(
        "The 9th session of the Council on Relief was held in Ufa on 4 May 2016. The ministers were joined by two charities: "
        "Oxfar (United Kingdom), Carea (Switzerland)."
    )
    assert not set(meeting.codes) & {"GBR", "CHE"}
