"""Regions: those that come with the product, and a user's own list before them."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus.errors import UsageError
from corpus.regions import Region, load_regions, regions

OWN = """
[[region]]
name = "the Gulf"
names = ["gulf", "Arabian Gulf"]
adjectives = ["Gulf"]
codes = "BHR KWT OMN QAT SAU ARE"

[[region]]
name = "our neighbours"
names = ["our neighbourhood"]
parts = ["the Gulf", "North Africa"]
"""


def _called(known: tuple[Region, ...], name: str) -> Region:
    return next(region for region in known if region.name == name)


def test_a_region_has_the_states_of_its_parts() -> None:
    africa = _called(load_regions(), "Africa")
    assert {"GHA", "KEN", "EGY", "ZAF"} <= africa.codes
    assert not africa.own


def test_a_users_own_regions_take_the_place_of_those_of_their_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "regions.toml"
    file.write_text(OWN, encoding="utf-8")
    monkeypatch.setenv("COMMUNIQUE_REGIONS", str(file))
    known = regions()
    gulf = _called(known, "the Gulf")
    assert gulf.own
    assert gulf.codes == {"BHR", "KWT", "OMN", "QAT", "SAU", "ARE"}
    assert "arabian gulf" in gulf.names
    assert sum(region.name == "the Gulf" for region in known) == 1
    neighbours = _called(known, "our neighbours")
    assert {"KWT", "EGY"} <= neighbours.codes
    assert "IRQ" not in neighbours.codes
    assert not _called(known, "Africa").own


@pytest.mark.parametrize(
    "content",
    [
        "not toml [",
        '[[region]]\nname = "A"\nnames = "a"\n',
        '[[region]]\nname = "A"\nnames = ["a"]\ncodes = "Kenya"\n',
        '[[region]]\nname = "A"\nnames = ["a"]\nparts = ["Nowhere"]\n',
        '[[region]]\nname = "A"\nnames = ["a"]\nparts = ["A"]\n',
        "[region]\nname = 3\n",
    ],
)
def test_a_bad_list_is_named(tmp_path: Path, content: str) -> None:
    file = tmp_path / "regions.toml"
    file.write_text(content, encoding="utf-8")
    with pytest.raises(UsageError, match=r"regions\.toml"):
        load_regions(file)
    with pytest.raises(UsageError, match=r"none\.toml"):
        load_regions(tmp_path / "none.toml")
