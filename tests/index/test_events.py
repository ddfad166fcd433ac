from __future__ import annotations

from typing import Any

import pytest

from index.events import EventAccount, link


def account(id_: str, report: str | None = None, **facts: Any) -> EventAccount:
    record: dict[str, Any] = {
        "name": None,
        "bodies": [],
        "ordinals": [],
        "start": None,
        "end": None,
        "date_text": None,
        "date_precision": "none",
        "place": None,
        "states": [],
    }
    if "number" in facts:
        record["ordinals"] = [{"body": None, "ordinal": facts.pop("number")}]
    if "city" in facts or "country" in facts:
        record["place"] = {
            "city": facts.pop("city", None),
            "country": facts.pop("country", None),
            "venue": None,
        }
    if "states" in facts:
        facts["states"] = [{"code": code} for code in facts["states"].split()]
    if "start" in facts:
        record["date_precision"] = "day"
    record |= facts
    record["end"] = record["end"] or record["start"]
    return EventAccount(id_, report or f"report of {id_}", record)


OTHERS = [
    account("x1", name="9th session of the Commission on Inland Ports", start="2021-02-01", number=9),
    account("x2", name="Talks on pipeline tariffs", start="2022-08-09", city="Baku", country="AZE"),
    account("x3", name="Forum of Mayors of Island Towns", start="2020-01-09"),
]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        # Told by two desks in different words.
        (
            account(
                "a", name="14th meeting of the Council of Harbour Masters", start="2023-05-16", number=14
            ),
            account(
                "b", name="Harbour Masters' Council", bodies=["Harbour Masters' Council"], start="2023-05-16"
            ),
            True,
        ),
        # An acronym for what the other writes out.
        (
            account(
                "a",
                name="summit of the Organ Troika of the Southern Trade Union",
                start="2024-03-06",
                end="2024-03-07",
            ),
            account("b", name="STU Organ Troika summit", start="2024-03-07"),
            True,
        ),
        # One body, two numbers.
        (
            account(
                "a", name="14th meeting of the Council of Harbour Masters", start="2023-05-16", number=14
            ),
            account(
                "b", name="15th meeting of the Council of Harbour Masters", start="2023-05-16", number=15
            ),
            False,
        ),
        # One body, two days.
        (
            account("a", name="Council of Harbour Masters", start="2023-05-16"),
            account("b", name="Council of Harbour Masters", start="2023-05-17"),
            False,
        ),
        # A day that one report has wrong, number and name beyond doubt.
        (
            account(
                "a", name="14th meeting of the Council of Harbour Masters", start="2023-05-16", number=14
            ),
            account(
                "b", name="14th meeting of the Council of Harbour Masters", start="2023-05-17", number=14
            ),
            True,
        ),
        # Two bodies on one day in one town.
        (
            account(
                "a",
                name="Council of Harbour Masters",
                start="2023-05-16",
                city="Lomé",
                country="TGO",
                states="TGO GHA BEN",
            ),
            account(
                "b",
                name="Conference of Customs Laboratories",
                start="2023-05-16",
                city="Lomé",
                country="TGO",
                states="TGO",
            ),
            False,
        ),
        # No name in common, but place, day and who came.
        (
            account(
                "a", name="Ministers' retreat", start="2023-05-16", city="Lome", states="TGO GHA BEN NGA"
            ),
            account(
                "b", name="regional energy talks", start="2023-05-16", city="Lomé", states="TGO GHA BEN NGA"
            ),
            True,
        ),
        # The same name in another country.
        (
            account("a", name="Council of Harbour Masters", start="2023-05-16", country="TGO"),
            account("b", name="Council of Harbour Masters", start="2023-05-16", country="GHA"),
            False,
        ),
        # A month against a day within it, with the number.
        (
            account(
                "a",
                name="14th Council of Harbour Masters",
                number=14,
                date_text="May 2023",
                date_precision="month",
            ),
            account("b", name="14th Council of Harbour Masters", number=14, start="2023-05-16"),
            True,
        ),
        (
            account(
                "a",
                name="14th Council of Harbour Masters",
                number=14,
                date_text="June 2023",
                date_precision="month",
            ),
            account("b", name="14th Council of Harbour Masters", number=14, start="2023-05-16"),
            False,
        ),
        # Nothing but a generic name in common.
        (
            account("a", name="the meeting", start="2023-05-16"),
            account("b", name="the meeting", start="2023-05-16"),
            False,
        ),
        # Two meetings of one report stay two.
        (
            account("a", "r", name="Council of Harbour Masters", start="2023-05-16"),
            account("b", "r", name="Council of Harbour Masters", start="2023-05-16"),
            False,
        ),
    ],
)
def test_accounts_of_one_meeting_are_linked(one: EventAccount, other: EventAccount, same: bool) -> None:
    for accounts in ([one, other, *OTHERS], [*OTHERS, other, one]):
        events = link(accounts)
        assert (events[one.id] == events[other.id]) is same
        assert all(events[o.id] == o.id for o in OTHERS)


def test_the_users_own_link_goes_before_what_is_computed() -> None:
    one = account("a", name="Council of Harbour Masters", start="2023-05-16")
    two = account("b", name="Council of Harbour Masters", start="2023-05-16", linked_to="none")
    far = account("c", name="Gathering in Kara", start="2024-01-01", linked_to="a")
    events = link([one, two, far])
    assert events["a"] != events["b"]
    assert events["a"] == events["c"] == "a"


def test_linking_thousands_of_accounts_keeps_each_event_apart() -> None:
    accounts = [
        account(
            f"{n:04}.{desk}",
            name=f"{n + 1}th session of the Board of Lock {n % 40}",
            number=n + 1,
            start=f"20{10 + n % 14}-0{n % 9 + 1}-1{n % 8}",
        )
        for n in range(1500)
        for desk in "ab"
    ]
    events = link(accounts)
    assert len(set(events.values())) == 1500
    assert all(events[f"{n:04}.b"] == f"{n:04}.a" for n in range(1500))
