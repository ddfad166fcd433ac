"""The language of a report: told where it can be told."""

from __future__ import annotations

import pytest

from corpus.reading.language import code, detect, language_of


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The meeting was held on 8 July 2021 in Minsk.", "en"),
        ("Заседание состоялось 8 июля в городе Минске", "ru"),
        ("Засідання відбулося у Києві 8 липня", "uk"),
        ("La réunion a eu lieu à Genève le 8 mai", "fr"),
        ("Die Sitzung fand am 8. Juli 2021 in Wien statt.", "de"),
        ("Minsk", None),
        ("Mr. Emin Hasanov, Azerbaijan\nMs. Aigerim Kassymova, Kazakhstan", None),
        ("", None),
        ("12345 67890 | 11.12.2013", None),
    ],
)
def test_detect(text: str, language: str | None) -> None:
    assert detect(text) == language


@pytest.mark.parametrize(
    ("declared", "read"),
    [("en-GB", "en"), ("RU", "ru"), ("pt_BR", "pt"), ("English", None), ("", None), (None, None)],
)
def test_code(declared: str | None, read: str | None) -> None:
    assert code(declared) == read


def test_the_text_decides_and_the_declaration_where_it_does_not() -> None:
    assert language_of("The meeting was held on 8 July 2021 in Minsk.", "ru") == "en"
    assert language_of("Minsk", "ru") == "ru"


def test_of_a_text_in_two_languages_the_english_half_counts() -> None:
    english = (
        "The seventh Conference of Ministers of Water was held in Libreville on 12 and 13 February and "
        "approved the policy."
    )
    french = (
        "La septième Conférence des ministres de l'eau s'est tenue à Libreville les 12 et 13 février et a "
        "approuvé la politique."
    )
    assert language_of(f"{english}\n{french}", "fr") == "en"
    assert language_of(f"{french}\n{french}\n{french}\nSee the site of the Conference.", "fr") == "fr"
