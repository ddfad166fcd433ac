"""Short reports in the voices of many publishers: exactly the states that took part are found.

`voices.jsonl` holds one report a line: the codes of those who took part, the day of publication or null, the text. All bodies
and persons are invented. Each text also names states that did not take part.
"""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from corpus.report import Metadata, Report
from tests.corpus.meetings.reading import by_rules

VOICES = [
    json.loads(line)
    for line in (Path(__file__).parent / "voices.jsonl").read_text(encoding="utf-8").splitlines()
]


@pytest.mark.parametrize("voice", VOICES, ids=[voice["text"][:40] for voice in VOICES])
def test_who_took_part(voice: dict[str, str | None]) -> None:
    published = date.fromisoformat(voice["published"]) if voice["published"] else None
    meetings = by_rules(Report(str(voice["text"]), Metadata(published=published)))
    assert meetings
    assert sorted(meetings[0].codes) == str(voice["states"]).split()
