from __future__ import annotations

from pathlib import Path

import pytest

from corpus.reading import read_file


@pytest.mark.parametrize(
    ("last", "address"),
    [
        ("Source: https://ports.example/news/42", "https://ports.example/news/42"),
        ("https://ports.example/news/42.", "https://ports.example/news/42"),
        ("Available at <http://ports.example/a_b>", "http://ports.example/a_b"),
        ("(Source: https://ports.example/news/42)", "https://ports.example/news/42"),
        ("Write to https://ports.example for tickets to the show.", None),
        ("Source: the harbour office", None),
    ],
)
def test_a_last_line_that_names_the_source_gives_the_address(last: str, address: str | None) -> None:
    text = f"The harbour masters met in Lomé.\nThey spoke of dredging.\n{last}\n"
    assert read_file(Path("a.txt"), text.encode()).metadata.address == address
