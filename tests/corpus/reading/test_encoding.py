"""Bytes to text: every byte read, or the file refused."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.reading.encoding import NotTextError, decode

ENGLISH = "The Council’s “draft” – agreed in Geneva – was sent to Côte d’Ivoire and São Tomé."
FRENCH = "Étaient présents les délégués du Sénégal, de la Guinée équatoriale et du Bénin ; la séance a été levée à midi."
GERMAN = "Die Sitzung fand in Düsseldorf statt; österreichische und schweizerische Gäste nahmen für zwei Tage teil."
POLISH = "Posiedzenie Rady odbyło się w Łodzi. Udział wzięli przedstawiciele Polski, Węgier i Słowacji, także z Pragi."
RUSSIAN = "Заседание Комиссии состоялось в Минске. В нём приняли участие представители восьми государств."
UKRAINIAN = "Засідання Ради відбулося у Києві. Участь взяли представники семи країн, зокрема її сусідів."
TURKISH = "Toplantıya Türkiye, Azerbaycan ve Gürcistan temsilcileri katıldı; görüşmeler İstanbul’da yapıldı."


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (ENGLISH, "utf-8"),
        (ENGLISH, "utf-8-sig"),
        (ENGLISH, "utf-16"),
        (RUSSIAN, "utf-16-le"),
        (ENGLISH, "utf-16-be"),
        (RUSSIAN, "utf-32"),
        (ENGLISH, "cp1252"),
        (FRENCH, "cp1252"),
        (FRENCH, "iso-8859-1"),
        (GERMAN, "iso-8859-1"),
        (POLISH, "cp1250"),
        (POLISH, "iso-8859-2"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8-r"),
        (RUSSIAN, "cp866"),
        (RUSSIAN, "iso-8859-5"),
        (UKRAINIAN, "cp1251"),
        (RUSSIAN.upper(), "cp1251"),
        (TURKISH, "cp1254"),
        ("Chapter 5 § 2, at 20 °C, for £5 – by ACME ® and others", "cp1252"),
        ("The café", "cp1252"),
    ],
)
def test_encodings_that_are_not_declared(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)).text.removeprefix("\ufeff") == text


@pytest.mark.parametrize(
    ("text", "encoding", "declared"),
    [
        (POLISH, "iso-8859-2", "ISO-8859-2"),
        (RUSSIAN, "koi8-r", "koi8-r"),
        (UKRAINIAN, "koi8-u", "koi8-u"),
        (ENGLISH, "cp1252", "iso-8859-1"),
        (RUSSIAN, "cp1251", "x-cp1251"),
        ("会议于七月八日在北京举行。", "gb18030", "gb2312"),
        ("会議は七月八日に東京で開かれた。", "shift_jis", "Shift_JIS"),
        (RUSSIAN, "cp1251", "iso-8859-1"),
        (RUSSIAN, "utf-8", "windows-1251"),
        (FRENCH, "cp1252", "no-such-charset"),
        (FRENCH, "cp1252", "utf-8"),
    ],
)
def test_a_declared_charset_is_believed_where_it_fits(text: str, encoding: str, declared: str) -> None:
    assert decode(text.encode(encoding), declared).text == text


def test_utf8_with_a_few_bytes_of_another_encoding() -> None:
    data = (RUSSIAN * 3).encode() + " “draft”".encode("cp1252")
    assert decode(data).text == RUSSIAN * 3 + " “draft”"


def test_a_stray_byte_does_not_cost_the_text() -> None:
    text = "The meeting was held in Minsk on 8 July 2021. " * 20
    assert decode(text.encode() + b"\x81").text == text + "\x81"


def test_utf8_that_was_cut_inside_a_character() -> None:
    assert decode(RUSSIAN.encode()[:-2]).text == RUSSIAN[:-2]


@pytest.mark.parametrize(
    "data", [b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20, bytes(200) + b"text", b"\x00\x01\x02\x03" * 50]
)
def test_what_is_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(NotTextError):
        decode(data)


@settings(deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes_are_read_whole_or_refused(data: bytes) -> None:
    try:
        text = decode(data).text
    except NotTextError:
        return
    assert (
        "\ufffd" not in text
        or "\ufffd".encode() in data
        or data[:2] in {b"\xff\xfe", b"\xfe\xff"}
        or b"\x00" in data
    )


@settings(deadline=None)
@given(st.text(max_size=200))
def test_utf8_is_always_read_as_it_is(text: str) -> None:
    data = text.encode("utf-8", "ignore")
    try:
        assert decode(data).text == data.decode().removeprefix("\ufeff")
    except NotTextError:
        assert any(ord(character) < 32 for character in text)
    except AssertionError:
        # Text with many zero characters is read as UTF-16 without its mark.
        assert "\x00" in text
