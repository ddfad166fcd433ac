"""Known bodies and their members by day."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from corpus.bodies import load_bodies, shipped_bodies
from corpus.errors import UsageError

OWN = """
[[body]]
id = "REED"
names = ["Reed Compact"]
as_of = "2024"
checked = true
members = [["FJI", "2001-02-03", "2010-01-01"], ["TON", "", ""]]

[[body]]
id = "V4"
names = ["Four"]
members = [["HUN", "", ""]]
"""


def test_membership_on_a_day() -> None:
    body = shipped_bodies().find("the heads of government of the Shanghai Cooperation Organization")
    assert body is not None
    assert "IND" not in body.members_on(date(2016, 1, 1))
    assert "IND" in body.members_on(date(2018, 1, 1))
    assert "unchecked" in body.source


def test_an_abbreviation_counts_only_as_a_word() -> None:
    assert shipped_bodies().find("members of the SCO") is not None
    assert shipped_bodies().find("the DISCO hall") is None


def test_a_users_own_file_goes_first(tmp_path: Path) -> None:
    path = tmp_path / "bodies.toml"
    path.write_text(OWN, encoding="utf-8")
    bodies = load_bodies(path)
    reed, four = bodies.find("the Reed Compact"), bodies.find("V4 leaders")
    assert reed is not None
    assert reed.members_on(date(2005, 1, 1)) == ("FJI", "TON")
    assert reed.members_on(date(2010, 1, 1)) == ("TON",)
    assert reed.source.endswith("checked")
    assert "unchecked" not in reed.source
    assert four is not None
    assert four.members_on(date(2020, 1, 1)) == ("HUN",)


@pytest.mark.parametrize("content", ["[[body]]\nid = 3", "not toml ["])
def test_a_bad_file_is_named(tmp_path: Path, content: str) -> None:
    path = tmp_path / "bodies.toml"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(UsageError, match=r"bodies\.toml"):
        load_bodies(path)
