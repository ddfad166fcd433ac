"""Canonical text: what a reader sees, with nothing improved."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.reading.canonical import canonical, canonical_line, join_lines, table_row, with_plain_bullet

HOSTILE = st.text(
    st.one_of(
        st.characters(),
        st.sampled_from(
            "\u00ad\u200b\u200c\u200d\ufeff\u00a0\u2028\u2029\x85\x0b\x0c\x1c\t\r\n \u0301\u1161\u11a8\u3000\ud800가e"
        ),
    )
)


@pytest.mark.parametrize(
    ("written", "seen"),
    [
        ("a\r\nb\rc\nd", "a\nb\nc\nd"),
        ("a\n\n \n\t\nb", "a\nb"),
        ("  a \t\u00a0 b\u3000c  ", "a b c"),
        ("infor\u00admation, zero\u200bwidth, \ufeffmark", "information, zerowidth, mark"),
        ("e\u0301 \u1112\u1161\u11ab", "é 한"),
        ("bell\x07 and null\x00", "bell and null"),
        ("page\x0cpage", "page\npage"),
        ("line\u2028line\u2029line\x85line", "line\nline\nline\nline"),
        ("می\u200cشود", "می\u200cشود"),
        ("Arme\u200cnia", "Armenia"),
        ("On15 October 2024 —the– meeting", "On15 October 2024 —the– meeting"),
        ("Turkiye,Azerbaijan ;Kyrghyz", "Turkiye,Azerbaijan ;Kyrghyz"),
        ("\u202eright\u202c to \u200eleft", "right to left"),
        ("", ""),
        (" \n\t ", ""),
    ],
)
def test_canonical(written: str, seen: str) -> None:
    assert canonical(written) == seen


@settings(deadline=None)
@given(HOSTILE)
def test_canonical_text_is_clean_and_stays_as_it_is(text: str) -> None:
    made = canonical(text)
    assert canonical(made) == made
    assert unicodedata.is_normalized("NFC", made)
    assert not re.search(r"  |\n\n|^[ \n]|[ \n]$| \n|\n |[\t\r\u00a0\u00ad\u200b\ufeff\x00]", made)
    made.encode("utf-8")


@settings(deadline=None)
@given(st.lists(HOSTILE))
def test_joined_lines_are_canonical(pieces: list[str]) -> None:
    assert canonical(join_lines(pieces)) == join_lines(pieces)
    assert all("\n" not in canonical_line(piece) for piece in pieces)


@pytest.mark.parametrize(
    ("line", "plain"),
    [
        ("\uf0b7 Latvia", "• Latvia"),
        ("▪Latvia", "• Latvia"),
        ("•\u00a0Latvia", "• Latvia"),
        ("– Latvia", "– Latvia"),
        ("- Latvia", "- Latvia"),
        ("Latvia • Estonia", "Latvia • Estonia"),
    ],
)
def test_bullets_of_every_shape(line: str, plain: str) -> None:
    assert canonical_line(with_plain_bullet(line)) == plain


@pytest.mark.parametrize(
    ("cells", "row"),
    [(["a", " b ", ""], "a | b"), (["", "b"], "| b"), (["", " "], ""), ([], ""), (["a\nb", "c"], "a b | c")],
)
def test_table_rows(cells: list[str], row: str) -> None:
    assert table_row(cells) == row
