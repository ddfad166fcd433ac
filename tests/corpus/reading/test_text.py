"""Plain text: front matter, wrapped lines, lists of one thing a line."""

from __future__ import annotations

import textwrap
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.reading import read_file

FIRST = (
    "The second meeting of the expert group was held on 8 July 2021 in Minsk. Representatives of the Republic of "
    "Armenia, the "
    "Republic of Belarus and the Kyrgyz Republic took part in the work of the meeting, which was opened by Mr Myskin."
)
SECOND = (
    "Participants considered the draft plan of priority measures. The draft was approved by all those present and "
    "will be sent "
    "to the governments."
)


def text_of(source: str, name: str = "a.txt") -> str:
    return read_file(Path(name), source.encode()).text


def wrap(text: str, width: int = 70, first: str = "", rest: str = "") -> str:
    return textwrap.fill(text, width, initial_indent=first, subsequent_indent=rest)


@pytest.mark.parametrize("width", [50, 60, 72, 79, 100])
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_wrapped_paragraphs_are_joined(width: int, line_end: str) -> None:
    source = f"{wrap(FIRST, width)}\n\n{wrap(SECOND, width)}\n".replace("\n", line_end)
    assert text_of(source) == f"{FIRST}\n{SECOND}"


def test_paragraphs_told_by_their_first_lines_indent() -> None:
    assert text_of(f"{wrap(FIRST, first='    ')}\n{wrap(SECOND, first='    ')}") == f"{FIRST}\n{SECOND}"


def test_a_line_list_among_wrapped_text_stays_a_list() -> None:
    states = "Armenia\nAzerbaijan\nRepublic of Belarus\nRepublic of Kazakhstan\nKyrgyz Republic"
    assert (
        text_of(f"{wrap(FIRST)}\n\nPresent:\n{states}\n\n{wrap(SECOND)}")
        == f"{FIRST}\nPresent:\n{states}\n{SECOND}"
    )


def test_persons_a_line_stay_lines_whatever_their_length() -> None:
    persons = "\n".join(
        [
            "H.E. Mr. Ararat Petrosyan, Minister of Communications of Armenia",
            "H.E. Ms. Leyla Aliyeva, Deputy Minister of Digital Development",
            "Mr. Ivan Ivanov, Head of Department, Ministry of Communications",
            "Mr. Askar Asanov, Adviser",
        ]
    )
    assert text_of(f"{wrap(FIRST)}\n\n{persons}\n\n{wrap(SECOND)}") == f"{FIRST}\n{persons}\n{SECOND}"


def test_items_are_joined_to_their_own_lines() -> None:
    source = f"{wrap('1. ' + FIRST, rest='   ')}\n2. Any other business\n{wrap('- ' + SECOND, rest='  ')}\n"
    assert text_of(source) == f"1. {FIRST}\n2. Any other business\n- {SECOND}"


@pytest.mark.parametrize(
    "source",
    [
        "Armenia\nAzerbaijan\nBelarus",
        "agenda:\nadoption of the agenda;\nelection of the chair;\nany other business",
        f"{FIRST}\n{SECOND}",
        "A short line that\nends a verse",
        "LIST OF PARTICIPANTS\nARMENIA\nMr A. Petrosyan\nBELARUS\nMs B. Ivanova",
        "Date: 8 July 2021\nPlace: Minsk\nchair: Mr X",
    ],
)
def test_text_that_is_not_wrapped_stays_as_it_is(source: str) -> None:
    assert text_of(source) == source


def test_a_capital_may_go_on_a_sentence() -> None:
    source = (
        "The meeting was attended by representatives of the Republic of\n"
        "Armenia and of the Kyrgyz Republic, who had come to the city of\n"
        "Minsk for it on the day before.\n"
    )
    assert text_of(source) == " ".join(source.split())


def test_words_broken_at_line_ends() -> None:
    source = (
        "The participants exchanged views on the matters of the communi-\n"
        "cation services and on what had been said there of the long-\n"
        "term plan, which had been sent out before to all of those present\n"
        "by the office.\n"
    )
    assert "communication services" in text_of(source)
    assert "long-term plan" in text_of(source)


def test_rules_are_left_out_and_bullets_are_alike() -> None:
    assert text_of("Head\n=====\n\u2022 a\n\uf0b7 b\n---\nEnd") == "Head\n• a\n• b\nEnd"


FRONT = """---
title: "Minutes: second meeting"
date: 2021-07-08
publisher: Executive Committee
url: https://a.example.org/x
symbol: EG/2
lang: en
type: minutes
---
The meeting was held.
"""


@pytest.mark.parametrize("name", ["a.txt", "a.md"])
@pytest.mark.parametrize("before", ["", "\ufeff", "\n"])
def test_front_matter(name: str, before: str) -> None:
    report = read_file(Path(name), (before + FRONT).encode())
    assert report.text == "The meeting was held."
    metadata = report.metadata
    assert (metadata.title, metadata.published) == ("Minutes: second meeting", date(2021, 7, 8))
    assert (metadata.publisher, metadata.address) == ("Executive Committee", "https://a.example.org/x")
    assert (metadata.symbol, metadata.language, metadata.kind) == ("EG/2", "en", "minutes")


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2021-07-08", date(2021, 7, 8)),
        ("2021-07-08T23:30:00+03:00", date(2021, 7, 8)),
        ("08.07.2021", date(2021, 7, 8)),
        ("8 July 2021", date(2021, 7, 8)),
        ("July 2021", None),
        ("2021", None),
        ("05/06/2021", None),
        ("yesterday", None),
    ],
)
def test_dates_in_front_matter(written: str, day: date | None) -> None:
    source = f"---\ntitle: x\ndate: {written}\n---\nThe meeting was held."
    assert read_file(Path("a.txt"), source.encode()).metadata.published == day


def test_front_matter_that_is_not_quite_yaml_is_understood() -> None:
    metadata = read_file(
        Path("a.md"), b"---\ntitle: Minutes: second meeting\ndate: 8.7.2021\n---\nText."
    ).metadata
    assert (metadata.title, metadata.published) == ("Minutes: second meeting", date(2021, 7, 8))


def test_rules_around_text_are_no_front_matter() -> None:
    assert text_of("---\nArmenia: Mr Petrosyan\nBelarus: Ms Ivanova\n---\nText.") == (
        "Armenia: Mr Petrosyan\nBelarus: Ms Ivanova\nText."
    )


@settings(deadline=None)
@given(st.lists(st.text(st.sampled_from("ab ,.-AB1"), max_size=90), max_size=12))
def test_joining_lines_loses_no_letter(lines: list[str]) -> None:
    from corpus.reading.wrapped import paragraphs

    def letters(text: str) -> str:
        return "".join(character for character in text if character.isalnum())

    assert letters("".join(paragraphs(lines))) == letters("".join(lines))


def test_a_table_set_with_tabs_is_read_in_rows() -> None:
    written = (
        "Participants\n\nState\tHead of delegation\nCanada\tPaul Crowley\nUnited States\tBrendan "
        "Kelly\n\n1.\tThe Group met.\n2.\tIt agreed.\n"
    )
    report = read_file(Path("a.txt"), written.encode())
    assert report.text.split("\n") == [
        "Participants",
        "State | Head of delegation",
        "Canada | Paul Crowley",
        "United States | Brendan Kelly",
        "1. The Group met.",
        "2. It agreed.",
    ]


def test_labels_and_single_lines_with_tabs_are_no_tables() -> None:
    written = "Chair:\tMr Folau\nPlace:\tApia\n\nThe Board met\tin Apia.\n"
    assert (
        read_file(Path("a.txt"), written.encode()).text
        == "Chair: Mr Folau\nPlace: Apia\nThe Board met in Apia."
    )


def test_entries_in_small_letters_are_joined_to_their_own_lines() -> None:
    entries = [
        "for the Republic of Fiji – Mr. Vosa A., Deputy Director of the Department of Fisheries",
        "for the Kingdom of Tonga – Mr. Manu V., Head of the Section for Licences",
        "for Samoa – Ms. Leota M., Assistant Secretary of the Ministry of Marine Resources",
    ]
    source = "Took part:\n" + "\n".join(textwrap.fill(entry, 66) for entry in entries) + "\n\n"
    source += textwrap.fill(FIRST, 66)
    assert text_of(source).split("\n") == ["Took part:", *entries, FIRST]


def test_a_list_with_brackets_or_a_label_is_one_paragraph() -> None:
    came = "Fiji (Mr Apisai Vosa, Suva), Kiribati (Ms Teea Tira), Nauru (Mr Jade Agir), Palau (Ms Ilong Uludong, Koror)"
    labelled = (
        "Observers: Pacific Community (Ms Mere Leota), Regional Fisheries Agency (Mr Tom Kalo, Honiara)"
    )
    source = "\n\n".join(textwrap.fill(part, 60) for part in (came, labelled, FIRST))
    assert text_of(source).split("\n") == [came, labelled, FIRST]


def test_names_of_states_broken_at_line_ends() -> None:
    source = (
        "Delegations of Croatia, Estonia, Finland, Kenya, Malta, Uzbeki-\n"
        "stan, the Republic of Fiji, Peru, the Kingdom of Tonga, Guinea-\n"
        "Bissau, Angola, Saint Lucia, the Kingdom of Norway, the Nether-\n"
        "lands and the Kingdom of Spain came to the commission's meeting\n"
        "in the town hall.\n"
    )
    assert "Uzbekistan, the Republic of Fiji" in text_of(source)
    assert "Guinea-Bissau, Angola" in text_of(source)
    assert "the Netherlands and" in text_of(source)
