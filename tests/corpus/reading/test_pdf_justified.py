"""Lines stretched to both margins are prose, however wide their gaps; rows of short cells are not."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus.reading import read_file
from corpus.reading.hyphens import Vocabulary
from tests.corpus.reading.pdf_writer import Text, pdf, width, wrapped

NARROW = (
    "The sixteenth plenary of the alliance was held in Baku. Forty persons took part, from Azerbaijan, Kazakhstan, the "
    "Russian Federation, Turkmenistan and Uzbekistan. The plenary adopted the revised methodology for counting waterfowl "
    "and requested the secretariat to commission a study of the wintering concentrations of pelicans."
)


def justified(text: str, x: float, y: float, to: float) -> list[Text]:
    """Every word placed by itself, the last one of each line but the last at the right margin."""
    placed: list[Text] = []
    rows = wrapped(text, x, y, to)
    for row in rows:
        words = row.text.split()
        free = to - x - sum(map(width, words))
        gap = width(" ") if row is rows[-1] else free / max(1, len(words) - 1)
        at = x
        for word in words:
            placed.append(Text(at, row.y, word))
            at += width(word) + gap
    return placed


@pytest.mark.parametrize("to", [200, 215, 230, 250, 300])
def test_stretched_lines_are_one_paragraph(to: float) -> None:
    assert read_file(Path("a.pdf"), pdf([justified(NARROW, 40, 760, to)])).text == NARROW


def test_a_stretched_line_of_two_words_breaks_no_column() -> None:
    text = (
        "The Committee approved the harmonised requirements concerning lifeboats and postponed the consideration of "
        "wheelchair accessibility until its next session, which will be held in Bar."
    )
    left = justified(text, 60, 760, 215)
    right = justified(NARROW, 300, 760, 500)
    assert any(len({item.x for item in left if item.y == line.y}) == 2 for line in left)
    assert read_file(Path("a.pdf"), pdf([left + right])).text == f"{text}\n{NARROW}"


def test_two_cells_that_reach_from_margin_to_margin_stay_cells() -> None:
    rows = [("Iceland", "Reykjavik"), ("Norway", "Trondheim"), ("Poland", "Gdynia")]
    placed = [
        Text(x, 700 - 16 * n, cell)
        for n, row in enumerate(rows)
        for x, cell in zip((60, 200 - width(row[1])), row, strict=True)
    ]
    text = read_file(Path("a.pdf"), pdf([placed])).text
    assert text == "Iceland | Reykjavik\nNorway | Trondheim\nPoland | Gdynia"


def test_rows_of_single_words_stay_rows() -> None:
    rows = [("State", "Head", "Manner"), ("Kenya", "Njagi", "online"), ("Uganda", "Ademun", "present")]
    placed = [
        Text(x, 700 - 16 * n, cell)
        for n, row in enumerate(rows)
        for x, cell in zip((60, 130, 215), row, strict=True)
    ]
    text = read_file(Path("a.pdf"), pdf([placed])).text
    assert text == "State | Head | Manner\nKenya | Njagi | online\nUganda | Ademun | present"


def test_rows_of_figures_stay_rows() -> None:
    placed = [
        Text(60 + 40 * column, 700 - 16 * row, str(100 * row + column))
        for row in range(4)
        for column in range(6)
    ]
    assert read_file(Path("a.pdf"), pdf([placed])).text.split("\n")[1] == "100 | 101 | 102 | 103 | 104 | 105"


@pytest.mark.parametrize("hyphen", ["\u00ad\u2010", "\u00ad-", "\u00ad", "\u2010"])
def test_a_hyphen_that_a_program_put_at_a_line_end_goes(hyphen: str) -> None:
    assert (
        Vocabulary(["a well-known place"]).joined("the represen" + hyphen, "tatives of")
        == "the representatives of"
    )


def test_a_hyphen_that_the_document_types_stays() -> None:
    typed = Vocabulary(["a well\u2010known and long\u2010lived plan"])
    assert typed.joined("the water\u2010", "management plan") == "the water\u2010management plan"


def test_the_largest_words_of_the_first_page_are_the_title() -> None:
    page = [
        Text(60, 790, "SECRETARIAT OF THE ALLIANCE", 9),
        Text(60, 760, "Alliance settles a dispute on birds", 18),
    ]
    page += wrapped(NARROW, 60, 720, 520)
    assert read_file(Path("a.pdf"), pdf([page])).metadata.title == "Alliance settles a dispute on birds"


def test_no_line_stands_out_no_title() -> None:
    page = [Text(60, 760, "Alliance settles a dispute on birds"), *wrapped(NARROW, 60, 720, 520)]
    assert read_file(Path("a.pdf"), pdf([page])).metadata.title is None


def test_a_list_of_single_names_stretched_to_the_margins_is_no_row_of_cells() -> None:
    names = ["Kenya,", "Malta,", "Peru"]
    page = [*wrapped("The delegations of the following states took part in the session:", 72, 740, 240)]
    y = page[-1].y - 14
    gap = (240 - 72 - sum(width(name) for name in names)) / 2
    x = 72.0
    for name in names:
        page.append(Text(x, y, name))
        x += width(name) + gap
    page.append(Text(72, y - 14, "and the Republic of Fiji."))
    text = read_file(Path("a.pdf"), pdf([page])).text
    assert "Kenya, Malta, Peru and the Republic of Fiji." in text
