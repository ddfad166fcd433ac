"""The code of a name that stands alone, and the name that is shown for a code."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus.errors import UsageError
from corpus.states import closest_code, code_of, display_name
from corpus.states.table import states


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("KAZ", "KAZ"),
        ("KZ", "KAZ"),
        ("GB", "GBR"),
        ("the Republic of Kazakhstan", "KAZ"),
        ("Korea, Republic of", "KOR"),
        ("Gambia, The", "GMB"),
        ("Bahamas (the)", "BHS"),
        ("russian", "RUS"),
        ("RUSSIA", "RUS"),
        ("kyrgyz republic", "KGZ"),
        ("Казахстан", "KAZ"),
        ("Республика Казахстан", "KAZ"),
        ("Кыргызская Республика", "KGZ"),
        ("Российская Федерация", "RUS"),
        ("Южная Корея", "KOR"),
        ("Allemagne", "DEU"),
        ("Deutschland", "DEU"),
        ("Corée du Sud", "KOR"),
        ("España", "ESP"),
        ("中国", "CHN"),
        ("Türkei", "TUR"),
        ("Angolan", "AGO"),
        ("Sao Tome", "STP"),
        ("Reunion", "REU"),
        ("RSA", "ZAF"),
        (" Kenya. ", "KEN"),
        ("Kenya's", "KEN"),
        ("us", None),
        ("states", None),
        ("the states", None),
        ("it", None),
        ("Congolese", None),
        ("European Union", None),
        ("Kenya and Uganda", None),
        ("", None),
        ("the", None),
        ("USSR", None),
        ("Yugoslavia", None),
        ("Atlantis", None),
        ("Lake Chad", None),
    ],
)
def test_code_of_an_isolated_name(name: str, code: str | None) -> None:
    assert code_of(name) == code


@pytest.mark.parametrize(
    ("misspelt", "code"),
    [
        ("Kazahstan", "KAZ"),
        ("Kirgystan", "KGZ"),
        ("Tajikstan", "TJK"),
        ("Uzbekistn", "UZB"),
        ("Azerbajan", "AZE"),
        ("Belorus", "BLR"),
        ("Philipines", "PHL"),
        ("Lithunia", "LTU"),
        ("Morroco", "MAR"),
        ("Guatamala", "GTM"),
        ("Columbia", "COL"),
        ("Equador", "ECU"),
        ("Nigeri", None),
        ("Austrla", None),
        ("Irax", None),
        ("Slovania", None),
        ("Ira", None),
        ("xyzzy", None),
        ("", None),
    ],
)
def test_closest_code_of_a_misspelt_name(misspelt: str, code: str | None) -> None:
    closest = closest_code(misspelt)
    assert (closest[0] if closest else None) == code


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Niger", "Nigeria"),
        ("Austria", "Australia"),
        ("Iran", "Iraq"),
        ("Slovakia", "Slovenia"),
        ("Guinea", "Guyana"),
        ("Mali", "Malawi"),
        ("Gambia", "Zambia"),
        ("Dominica", "Dominican Republic"),
        ("Mauritius", "Mauritania"),
        ("Latvia", "Lithuania"),
    ],
)
def test_one_wrong_letter_never_makes_another_state(one: str, other: str) -> None:
    for name, wrong in ((one, code_of(other)), (other, code_of(one))):
        for at in range(len(name)):
            for misspelt in (name[:at] + name[at + 1 :], name[:at] + "x" + name[at + 1 :]):
                closest = closest_code(misspelt)
                assert closest is None or closest[0] != wrong, misspelt


def test_display_names_are_short_english_names() -> None:
    expected = {
        "KGZ": "Kyrgyzstan",
        "RUS": "Russia",
        "KOR": "South Korea",
        "TUR": "Türkiye",
        "COD": "DR Congo",
        "GBR": "United Kingdom",
    }
    assert {code: display_name(code) for code in expected} == expected
    assert {code for code in states() if display_name(code) == code} == set()
    assert display_name("ZZZ") == "ZZZ"


def test_every_display_name_leads_back_to_its_code() -> None:
    assert {code: code_of(display_name(code)) for code in states()} == {code: code for code in states()}


def test_a_ministry_can_replace_display_names(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    own = tmp_path / "names.csv"
    own.write_text("code,name\nTUR,Turkey\n", encoding="utf-8-sig")
    assert display_name("TUR", own) == "Turkey"
    assert display_name("RUS", own) == "Russia"
    monkeypatch.setenv("COMMUNIQUE_STATE_NAMES", str(own))
    assert display_name("TUR") == "Turkey"


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", b"land,name\nTUR,Turkey\n", None])
def test_an_unreadable_names_file_says_what_to_do(tmp_path: Path, content: bytes | None) -> None:
    own = tmp_path / "names.csv"
    if content is not None:
        own.write_bytes(content)
    with pytest.raises(UsageError, match="columns"):
        display_name("TUR", own)
