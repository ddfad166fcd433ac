"""When a body meets next: every way of announcing it, and sentences that only look like one. All bodies are invented."""

from __future__ import annotations

import pytest

from tests.corpus.meetings.reading import only

HELD = "The 14th session of the Reed Commission was held in Riga on 5 March 2019. "

ANNOUNCED = [
    ("The next session will take place in Oslo on 3 and 4 May 2020.", "2020-05-03", "day", "Oslo"),
    ("It was decided to hold the 15th session in Baku in October 2019.", None, "month", "Baku"),
    ("Latvia hosts the next, 15th session in 2021.", None, "year", "Latvia"),
    ("The fifteenth will be convened in Sofia on 2 June 2020.", "2020-06-02", "day", "Sofia"),
    ("The Commission agreed to meet again in Tbilisi in the first half of 2020.", None, "year", "Tbilisi"),
    ("Delegates will reconvene on 9 September 2019 in Tallinn.", "2019-09-09", "day", "Tallinn"),
    ("The autumn session will be held in Minsk on 5 October 2019.", "2019-10-05", "day", "Minsk"),
    ("Next: Vilnius, 6 May 2020.", "2020-05-06", "day", "Vilnius"),
    ("They looked forward to seeing each other in Prague on 7 June 2020.", "2020-06-07", "day", "Prague"),
    ("The delegation of Georgia offered to host the 15th session in May 2020.", None, "month", "Georgia"),
    ("The Commission would meet next in Warsaw, on a date to be settled later.", None, "none", "Warsaw"),
    ("The autumn session will be held in Narva.", None, "year", "Narva"),
    ("The next Ministerial Council will take place in Tartu.", None, "none", "Tartu"),
    ("The next will be in Turku in 2020.", None, "year", "Turku"),
    ("RC #15 will be held on 4 May 2020 in Lima.", "2020-05-04", "day", "Lima"),
    ("RC19-15 will be held in Lima, Peru, on 4 May 2020.", "2020-05-04", "day", "Lima"),
    ("Estonia will host the next CRL in 2020.", None, "year", "Estonia"),
    ("The next session will be in Narva in January.", None, "month", "Narva"),
    ("A further session has been put in the diary for 29 September 2019.", "2019-09-29", "day", None),
]

NOT_ANNOUNCED = [
    "The Minister of Latvia flew on to Riga, where he is due to meet President Lee Min-ho on 10 March 2019.",
    "The Secretariat was asked to report by 1 May 2020.",
    "The Commission directed the Secretariat to convene a meeting of experts by September 2019.",
    "Members will send a report to the next session before 1 May.",
    "Chile also sent deputies to Oslo, where the Council of Ferry Ministers will convene on 7 March 2019.",
    "The session took the decision to convene the Steering Committee of the Reed Fund in Oslo in May 2019.",
    "The next ferry leaves on 6 March 2019.",
]


@pytest.mark.parametrize(("sentence", "start", "precision", "place"), ANNOUNCED)
def test_announced(sentence: str, start: str | None, precision: str, place: str | None) -> None:
    following = only(HELD + sentence).next
    assert following is not None
    assert (str(following.start) if following.start else None, following.precision) == (start, precision)
    assert following.place == place


@pytest.mark.parametrize("sentence", NOT_ANNOUNCED)
def test_not_announced(sentence: str) -> None:
    assert only(HELD + sentence).next is None


def test_heading_above_the_day() -> None:
    text = HELD + "\nDate and place of the next session\nThe Commission settled on 4 June 2020, in Riga."
    following = only(text).next
    assert following is not None
    assert (str(following.start), following.place) == ("2020-06-04", "Riga")


def test_below_the_items_of_a_protocol() -> None:
    following = only(
        "PROTOCOL of the XXII session of the Reed Council\n20 September 2018, Riga\nPresent:\n"
        "from the Republic of Chile – L. Rey, Adviser;\nfrom the Republic of Peru – A. Silva, Head of Department.\n"
        "1. On the decisions of the XXI session\nThe Council resolved:\n1.1 To take note of them.\n"
        "2. On the date and venue of the next session\nTo hold the XXIII session in October 2019 in Oslo."
    ).next
    assert following is not None
    assert (following.precision, following.place) == ("month", "Oslo")


def test_vague_part_of_a_month_is_not_a_day() -> None:
    following = only(HELD + "The next session is due in the first week of December 2019.").next
    assert following is not None
    assert (following.start, following.precision) == (None, "month")


def test_month_without_a_year_is_still_to_come() -> None:
    """Said in March, the October that is nearest is past."""
    text = HELD + "\nThe Commission will next meet in October."
    meeting = only(text, "2019-03-19")
    assert meeting.next is not None
    assert (meeting.next.start, meeting.next.precision) == (None, "month")
    assert meeting.next.text == "October"


def test_a_body_named_by_its_initials_is_the_same_body() -> None:
    text = (
        "The quarterly meeting of the Lesotho Highlands Water Commission was held in Maseru on 27 June 2013. "
        "The next quarterly meeting of the {} is set for Pretoria on 26 September."
    )
    same, another = only(text.format("LHWC")), only(text.format("ECWT"))
    assert same.next is not None
    assert same.next.place == "Pretoria"
    assert another.next is None


@pytest.mark.parametrize(
    ("said", "start"),
    [
        ("The next session was convened for Wednesday 5 June at 10:00.", "2023-06-05"),
        ("The next meeting of the Board will be held on 14-15 February in Riga.", "2024-02-14"),
    ],
)
def test_a_day_without_a_year_is_the_first_after_the_meeting(said: str, start: str) -> None:
    meeting = only(f"The second meeting of the Board took place in Lusaka on 3 May 2023. {said}")
    assert meeting.next is not None
    assert str(meeting.next.start) == start
