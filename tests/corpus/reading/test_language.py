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
