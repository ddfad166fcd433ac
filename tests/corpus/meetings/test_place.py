"""Where a meeting was held: phrases that tell it, and places that belong to something else. All bodies are invented."""

from __future__ import annotations

import pytest

from tests.corpus.meetings.reading import only

SAID = [
    ("The Reed Board met at Grand Hotel, Xandria, on 21 January 2020.", "Xandria", None, "Grand Hotel"),
    ("The fifth session of the Reed Board wrapped up in Riga on 4 May 2020.", "Riga", "LVA", None),
    (
        "The sixth session of the Reed Board was held at Moss Castle near Riga on 4 May 2020.",
        "Riga", "LVA", "Moss Castle",
    ),
    ("Riga hosted the fifth session of the Reed Board on 4 May 2020.", "Riga", "LVA", None),
    (
        "Ten delegations came to the Naval Hall in Riga on 4 May 2020 for the fifth session of the Reed Board.",
        "Riga", "LVA", "Naval Hall",
    ),
    (
        "RIGA, 4 May 2020 (Reed Wire) - The fifth session of the Reed Board ended in the Latvian capital on Monday.",
        "RIGA", "LVA", None,
    ),
    ("PROTOCOL OF THE FIFTH SESSION\nXandria, Latvia, 4 May 2020\nThe Board adopted its rules.", "Xandria", "LVA", None),
    ("MINUTES OF THE FIFTH SESSION\nVenue: Moss Castle, Riga\nDate: 4 May 2020\nThe Board adopted its rules.",
     "Riga", "LVA", "Moss Castle"),
    ("The Reed ministers gather in Riga, Chile stays away\nThe Reed ministers met for their fifth session on 4 May 2020.",
     "Riga", "LVA", None),
]  # fmt: skip

NOT_THE_PLACE = [
    "The Reed Board held its fifth session on 4 May 2020. The Convention signed in Riga in 2012 was discussed.",
    "The Reed Board met on 4 May 2020 with the Ambassador of Chile to Latvia, with residence in Riga.",
    "The Reed Board held its fifth session on 4 May 2020. The next session will be held in Riga in 2021.",
    "The fifth session of the Reed Board, on 4 May 2020, considered the situation in Riga.",
    "The Reed Board, launched in Riga in 2012, held its fifth session on 4 May 2020.",
]


@pytest.mark.parametrize(("text", "city", "country", "venue"), SAID)
def test_said(text: str, city: str, country: str | None, venue: str | None) -> None:
    place = only(text).place
    assert place is not None
    assert (place.city, place.country, place.venue) == (city, country, venue)


@pytest.mark.parametrize("text", NOT_THE_PLACE)
def test_place_of_something_else(text: str) -> None:
    place = only(text).place
    assert place is None or place.city is None


@pytest.mark.parametrize(
    "words", ["the historical city of Tartu", "the old harbour town of Tartu", "the Estonian city of Tartu"]
)
def test_a_town_that_is_described(words: str) -> None:
    meeting = only(f"The Ninth Summit on Ferries was held on 11 November 2022 in {words}.")
    assert meeting.place is not None
    assert meeting.place.city == "Tartu"


@pytest.mark.parametrize(
    ("sentence", "host"),
    [
        ("It was held at the invitation of H.E. Lt. Gen. Jan Roe, President of Botswana.", "BWA"),
        ("The President, Mr Olaf Lie (Norway), opened the meeting and welcomed delegates to Germany.", "DEU"),
        ("We, the Ministers of Benin, Ghana and Togo, convened the fourth meeting.", None),
    ],
)
def test_who_was_the_host(sentence: str, host: str | None) -> None:
    meeting = only(f"The fourth meeting of the Board on Salmon took place on 7 June 2016.\n{sentence}")
    assert (meeting.host.value if meeting.host else None) == host
