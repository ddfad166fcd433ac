"""The training of the presence model: what it learns from, and that the product computes what was trained."""

from __future__ import annotations

import json
import random
from pathlib import Path

import pytest
import torch
from safetensors.torch import save_file

from corpus.meetings.learned.model import PresenceModel
from evals.presence.exchanged import Exchange
from evals.presence.network import Network
from evals.presence.texts import labelled_in, training_sets
from evals.presence.train import train


@pytest.fixture
def labelled(tmp_path: Path) -> Path:
    texts = [
        {
            "id": "t-1", "title": "Third meeting", "published": None,
            "text": "The third meeting was held in Lima. The delegate of Kenya objected. A bridge in Togo was discussed.",
            "meetings": [{"states": ["KEN"]}], "open": ["PER"],
        },
        {"id": "t-2", "title": "Nothing", "published": None, "text": "Nobody is named.", "meetings": []},
    ]  # fmt: skip
    file = tmp_path / "set.jsonl"
    file.write_text("\n".join(json.dumps(text) for text in texts) + "\n", encoding="utf-8")
    return file


def test_a_label_says_who_came_and_of_whom_nobody_can_tell(labelled: Path) -> None:
    (text,) = labelled_in(labelled)
    assert (text.id, text.came, text.unsure) == ("t-1", {"KEN"}, {"PER"})
    assert [named.code for window in text.windows for named in window.named] == ["KEN", "TGO"]


def test_no_set_that_is_kept_apart_is_trained_on() -> None:
    names = [path.name for path in training_sets()]
    assert len(names) > 6
    assert not [name for name in names if "kept" in name]


def test_an_exchanged_name_stands_where_the_window_says() -> None:
    texts = list(labelled_in(next(path for path in training_sets() if path.name == "pages.jsonl")))
    exchange = Exchange(texts, random.Random(3))
    changed = 0
    for text in texts:
        for window in text.windows:
            other = exchange(window)
            changed += other.text != window.text
            assert [named.code for named in other.named] == [named.code for named in window.named]
            assert all(other.text[named.start : named.end].strip() for named in other.named)
            assert len(other.text) - sum(n.end - n.start for n in other.named) == len(window.text) - sum(
                n.end - n.start for n in window.named
            )
    assert changed


def test_what_is_trained_is_what_the_product_computes(labelled: Path, tmp_path: Path) -> None:
    torch.manual_seed(1)
    network = Network(layers=2, frozen=1, rank=2)
    texts = list(labelled_in(labelled)) * 8
    train(network, list(texts), epochs=6, rate=2e-3, chance=random.Random(1), batch=4)
    file = tmp_path / "model.safetensors"
    save_file(network.added(), file, metadata={"layers": "2"})
    windows = list(texts[0].windows)
    with torch.no_grad():
        expected = [float(logit) for _, _, logit in network.logits(windows)]
    found = [logit for window in PresenceModel(file).judge(windows) for logit in window]
    assert found == pytest.approx(expected, abs=0.05)
    assert found[0] > 0 > found[1]
