"""The sample reports as the rules and the model read them together: which meetings each tells of."""

from __future__ import annotations

from pathlib import Path

import pytest

import corpus
from corpus.meetings import read_meetings
from corpus.reading import read_file

SAMPLES = Path(corpus.__file__).parent / "samples"


@pytest.mark.parametrize(
    ("name", "days"),
    [
        ("CIS October 2024 - Strategy and digital economy.txt", ["2024-10-15", "2024-10-16"]),
        ("2024-10-16 Commission on Economic Issues.md", ["2024-10-16"]),
        ("minsk summit EAEU 27 June.html", ["2025-06-27"]),
        ("8 July 2021 infosec plan - newsroom.md", ["2021-07-08"]),
        ("rcc members.txt", []),
        ("about the EAEU.md", []),
    ],
)
def test_a_sample_tells_of_these_meetings(name: str, days: list[str]) -> None:
    meetings = read_meetings(read_file(SAMPLES / name))
    assert [str(meeting.start) for meeting in meetings] == days
