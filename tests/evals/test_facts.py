"""The training of the fact model: what it learns from, and that the product computes what was trained."""

from __future__ import annotations

import csv
import json
import random
import re
from dataclasses import replace
from pathlib import Path

import pytest
import torch
from safetensors.torch import save_file

from corpus.adapted import SECOND
from corpus.dates import find_dates
from corpus.meetings import read_meetings
from corpus.meetings.learned.candidates import (
    DATE,
    ORDINAL,
    ORGANISATION,
    OUTPUTS,
    PERSON,
    PLACE,
    STATE,
    STRETCH,
    Candidate,
)
from corpus.meetings.learned.model import FactModel, as_asked
from corpus.report import Report, Span
from evals.averaging import mean_of
from evals.facts.exchanged import Exchange
from evals.facts.manners import MANNERS, TABLE, manners_in
from evals.facts.score import Count
from evals.facts.texts import HERE, NO_STATES, Day, labelled_in, training_sets
from evals.facts.train import network_of, train
from evals.records.load import is_kept
from evals.records.matching import entity_names

pytestmark = pytest.mark.long


@pytest.fixture
def labelled(tmp_path: Path) -> Path:
    texts = [
        {
            "id": "t-1", "title": "Third meeting", "published": None,
            "text": (
                "The third meeting was held in Lima on 7 and 8 May 2019. The delegate of Kenya objected. A bridge in Togo was"
                " discussed. Ms Ana Ruiz chaired, Mr Leo Paz spoke of the law of 4 June 2001. The fourth meeting will be held"
                " in Quito in May 2020."
            ),
            "meetings": [
                {"states": ["KEN"], "start": "2019-05-07", "end": "2019-05-08", "city": "Lima", "chair": ["Ana Ruiz"],
                 "name": "third meeting", "ordinal": 3, "next": {"start": "2020-05", "city": "Quito"}}
            ],
            "open": ["PER"],
        },
        {"id": "t-2", "title": "Nothing", "published": None, "text": "Nobody is named.", "meetings": []},
    ]  # fmt: skip
    file = tmp_path / "set.jsonl"
    file.write_text("\n".join(json.dumps(text) for text in texts) + "\n", encoding="utf-8")
    return file


def test_a_label_says_who_came_and_of_whom_nobody_can_tell(labelled: Path) -> None:
    (text,) = labelled_in(labelled)
    assert (text.id, text.unsure) == ("t-1", {"PER"})
    states = [n.candidate for window in text.windows for n in window.named if n.candidate.kind == STATE]
    assert [state.value for state in states] == ["KEN", "TGO"]
    assert [text.said_of(state)[:3] for state in states] == [(True, False, None), (False, None, None)]


def test_a_label_may_say_who_stayed_away_and_which_organisations_came(labelled: Path) -> None:
    (text,) = labelled_in(labelled)
    (meeting,) = text.label["meetings"]
    told = {**meeting, "absent": ["TGO"], "organisations": [{"name": "African Rail Union (ARU)"}]}
    label = replace(text, label={**text.label, "meetings": [told]})
    said = {n.candidate.value: label.said_of(n.candidate) for w in text.windows for n in w.named}
    assert (said["KEN"][2], said["TGO"][2]) == (False, True)
    span = Span(0, 1)
    assert [
        label.said_of(Candidate(ORGANISATION, name, span))
        for name in ("African Rail Union", "ARU", "the Rail Union", "World Bank")
    ] == [(True,), (None,), (None,), (False,)]


def test_a_label_says_what_else_is_the_meetings_and_what_the_next_ones(labelled: Path) -> None:
    (text,) = labelled_in(labelled)
    said = {
        (n.candidate.kind, n.candidate.span.of(text.label["text"])): text.said_of(n.candidate)
        for window in text.windows
        for n in window.named
    }
    assert said[DATE, "7 and 8 May 2019"] == (True, False, False)
    assert said[DATE, "4 June 2001"] == (False, False, None)
    assert said[DATE, "May 2020"] == (False, True, None)
    assert said[PLACE, "Lima"] == (True, False, False)
    assert said[PLACE, "Quito"] == (False, True, None)
    assert said[PERSON, "Ana Ruiz"] == (True, False, None)
    assert said[PERSON, "Leo Paz"] == (False, None, None)
    assert said[ORDINAL, "third"] == (True, False)
    assert said[ORDINAL, "fourth"] == (False, None)


def test_a_label_of_two_meetings_says_what_is_the_second_ones(labelled: Path) -> None:
    (text,) = labelled_in(labelled)
    second = {"states": ["TGO"], "start": "2001-06-04", "chair": ["Leo Paz"], "name": None, "next": None}
    several = replace(text, label={**text.label, "meetings": [*text.label["meetings"], second]})
    said = {
        (n.candidate.kind, n.candidate.value): several.said_of(n.candidate)[
            OUTPUTS[n.candidate.kind].index("another")
        ]
        for window in text.windows
        for n in window.named
        if "another" in OUTPUTS[n.candidate.kind]
    }
    assert (said[STATE, "KEN"], said[STATE, "TGO"]) == (False, True)
    assert (said[PERSON, "Ana Ruiz"], said[PERSON, "Leo Paz"]) == (False, True)
    assert (said[DATE, "2019-05-07/2019-05-08"], said[DATE, "2001-06-04/2001-06-04"]) == (False, True)
    assert (several.said_of(text.windows[0].named[0].candidate), said[STRETCH, ""]) == ((True, True), True)


def test_a_full_label_says_in_what_role_and_how_states_came() -> None:
    def state(code: str, **said: object) -> dict[str, object]:
        return {"code": code, "role": None, "remote": None, **said}

    hybrid = {
        "format": "hybrid",
        "states": [state("KEN", role="observer"), state("TGO", remote=True), state("MLI", remote=False)],
    }
    online = {"format": "online", "states": [state("PER", remote=True, role="guest")]}
    manners = manners_in({"id": "t-2", "meetings": [hybrid, online]}, "any")
    told = {code: dict(zip(MANNERS, manners.of(code), strict=True)) for code in ("KEN", "TGO", "MLI", "PER")}
    assert told["KEN"] == {
        "observer": True,
        "guest": False,
        "member": False,
        "remote": False,
        "onsite": False,
    }
    assert (told["TGO"]["remote"], told["TGO"]["onsite"]) == (True, False)
    assert (told["MLI"]["remote"], told["MLI"]["onsite"]) == (False, True)
    assert (told["PER"]["guest"], told["PER"]["remote"]) == (
        True,
        None,
    )  # all were connected: nobody need say so


def test_the_table_of_manners_names_only_states_that_came_to_meetings_of_its_sets() -> None:
    came = {
        (path.stem, label["id"]): {code for meeting in label["meetings"] for code in meeting["states"]}
        for path in training_sets()
        if path.parent == TABLE.parent
        for label in map(json.loads, path.read_text(encoding="utf-8").splitlines())
    }
    with TABLE.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) > 1000
    for row in rows:
        codes = {code for manner in (*MANNERS, "unclear") for code in row[manner].split()}
        assert codes
        assert codes <= came[row["set"], row["id"]], row["id"]


@pytest.mark.parametrize(
    ("words", "label", "fits"),
    [
        ("on 7 May 2019", ("2019-05-07", "2019-05-08"), True),
        ("from 7 to 8 May 2019", ("2019-05-07", "2019-05-08"), True),
        ("closed on 8 May 2019", ("2019-05-07", "2019-05-08"), True),
        ("on 9 May 2019", ("2019-05-07", "2019-05-08"), False),
        ("in May 2019", ("2019-05-07", "2019-05-08"), None),  # a part of the day
        ("in May 2019", ("2019-05", "2019-05"), True),
        ("in June 2019", ("2019-05-07", "2019-05-08"), False),
        ("in 2019", ("2019-05-07", "2019-05-08"), None),
        ("on 7 May", ("2019-05-07", "2019-05-07"), True),
    ],
)  # fmt: skip
def test_a_date_of_the_text_fits_the_day_of_the_label(
    words: str, label: tuple[str, str], fits: bool | None
) -> None:
    (match,) = find_dates(words)
    assert Day(label[0]).fits(match, label[1]) is fits


def test_states_count_once_a_report_and_meeting_by_meeting() -> None:
    text = (
        "The 5th meeting of the Reed Council was held in Lima on 7 May 2019. Peru and Chile took part.\n"
        "The 2nd session of the Moss Board was held in Quito on 9 June 2019. Ecuador and Togo took part."
    )
    first = {
        "what": "council",
        "name": "5th meeting of the Reed Council",
        "start": "2019-05-07",
        "states": ["PER", "CHL"],
    }
    second = {
        "what": "board",
        "name": "2nd session of the Moss Board",
        "start": "2019-06-09",
        "states": ["ECU"],
    }
    count = Count()
    label = {"id": "t", "text": text, "meetings": [first, second], "mentioned": [], "open": ["TGO"]}
    count.add(read_meetings(Report(text), judge=None), label)
    assert "exact 1/1; meeting by meeting F1 1.000 exact 2/2; number of meetings 1/1" in str(count)
    one = Count()
    one.add(read_meetings(Report(text), judge=None)[:1], label)
    assert "exact 0/1; meeting by meeting F1 0.800 exact 1/2; number of meetings 0/1" in str(one)


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
            assert [n.candidate for n in other.named] == [n.candidate for n in window.named]
            assert all(other.text[named.start : named.end].strip() for named in other.named)
            for n, old in zip(other.named, window.named, strict=True):
                if not any(
                    o.candidate.kind == STATE and o.start < old.end and old.start < o.end
                    for o in window.named
                ):
                    assert other.text[n.start : n.end] == window.text[old.start : old.end]
    assert changed


def test_what_is_trained_is_what_the_product_computes(labelled: Path, tmp_path: Path) -> None:
    torch.manual_seed(1)
    network = network_of(layers=2, frozen=1, rank=2)
    texts = list(labelled_in(labelled)) * 8
    train(network, list(texts), epochs=6, rate=2e-3, chance=random.Random(1), batch=4)
    file = tmp_path / "model.safetensors"
    save_file(network.added(), file, metadata={"layers": "2"})
    windows = list(texts[0].windows)
    with torch.no_grad():
        expected = {
            windows[at].named[nth]: logits.tolist()
            for at, nth, logits in network.logits([as_asked(window) for window in windows])
        }
    found = {
        named: list(logits)
        for window, judged in zip(windows, FactModel(file).judge(windows), strict=True)
        for named, logits in zip(window.named, judged, strict=True)
    }
    assert found.keys() == expected.keys()
    for named, logits in found.items():
        assert logits == pytest.approx(expected[named], abs=0.05)
    kenya, togo = (logits[0] for named, logits in found.items() if named.candidate.kind == STATE)
    assert kenya > 0 > togo


def test_whole_layers_are_trained_and_cut_to_what_the_product_reads(labelled: Path, tmp_path: Path) -> None:
    torch.manual_seed(3)
    network = network_of(layers=1, frozen=0, rank=384)
    network.loosen()
    texts = list(labelled_in(labelled)) * 8
    train(network, list(texts), epochs=6, rate=5e-4, chance=random.Random(3), batch=4)
    save_file(network.added(), file := tmp_path / "model.safetensors", metadata={"layers": "1"})
    window = texts[0].windows[0]
    with torch.no_grad():
        expected = {nth: logits.tolist() for _, nth, logits in network.logits([as_asked(window)])}
    ((*found,),) = FactModel(file).judge([window])
    for nth, logits in expected.items():
        assert list(found[nth]) == pytest.approx(logits, abs=0.05)
    states = [found[nth][0] for nth, named in enumerate(window.named) if named.candidate.kind == STATE]
    assert states[0] > 0 > states[1]


def test_the_mean_of_trainings_lies_between_them() -> None:
    torch.manual_seed(4)
    networks = [network_of(layers=1, frozen=0, rank=2) for _ in range(2)]
    for network in networks:
        for adapter in network.adapters():
            adapter.data.normal_(std=0.1)
    made = [network.added() for network in networks]
    mean = mean_of(made, rank=4)
    for name in made[0]:
        if name.endswith(".up"):
            down = name.removesuffix(".up") + ".down"
            products = [one[name].float() @ one[down].float() for one in (*made, mean)]
            assert torch.allclose((products[0] + products[1]) / 2, products[2], atol=2e-3)
        elif not name.endswith(".down"):
            assert torch.allclose(
                (made[0][name].float() + made[1][name].float()) / 2, mean[name].float(), atol=1e-3
            )
    without = {name: value for name, value in made[1].items() if SECOND not in name}
    assert without.keys() < made[0].keys()
    mean = mean_of([made[0], without], rank=4)
    assert mean.keys() == made[0].keys()
    assert all(torch.equal(mean[name], made[0][name]) for name in made[0] if SECOND in name)


def test_training_goes_on_from_what_was_trained(tmp_path: Path) -> None:
    torch.manual_seed(2)
    network, other = network_of(layers=2, frozen=1, rank=2), network_of(layers=2, frozen=1, rank=2)
    for adapter in network.adapters():
        adapter.data.normal_()
    file = tmp_path / "model.safetensors"
    save_file(network.added(), file, metadata={"layers": "2"})
    other.begin_with(file)
    for name, value in network.added().items():
        assert torch.equal(other.added()[name], value)
    with pytest.raises(ValueError, match="other layers"):
        network_of(layers=1, frozen=0, rank=2).begin_with(file)


def test_wider_adapters_in_more_layers_begin_where_narrower_ones_ended(tmp_path: Path) -> None:
    torch.manual_seed(2)
    narrow, wide = network_of(layers=2, frozen=1, rank=2), network_of(layers=2, frozen=0, rank=5)
    for adapter in narrow.adapters():
        adapter.data.normal_()
    save_file(narrow.added(), file := tmp_path / "model.safetensors", metadata={"layers": "2"})
    wide.begin_with(file)
    narrow.begin_with(file)  # in half precision, as the file has it
    ids = torch.tensor([[101, 2023, 2003, 102]])
    with torch.no_grad():
        states = [one.eval().encoder(input_ids=ids).last_hidden_state for one in (narrow, wide)]
    assert torch.allclose(*states, atol=1e-5)


def test_every_open_set_is_well_formed() -> None:
    seen: set[str] = set()
    for path in sorted(HERE.glob("*.jsonl")):
        if is_kept(path):
            continue
        for line in path.read_text(encoding="utf-8").split("\n"):
            if not line.strip():
                continue
            label = json.loads(line)
            assert label["id"] not in seen
            seen.add(label["id"])
            came = {code for meeting in label["meetings"] for code in meeting["states"]}
            apart = {*label["mentioned"], *label["open"]}
            assert not came & apart, label["id"]
            assert {code for code in came | apart if not entity_names(code)} <= NO_STATES, label["id"]
            for meeting in label["meetings"]:
                coming = meeting.get("next") or {}
                days = (meeting.get("start"), meeting.get("end"), coming.get("start"))
                assert all(re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", day) for day in days if day), label["id"]


def test_the_second_heads_are_trained_with_all_else_held_fast(labelled: Path) -> None:
    torch.manual_seed(3)
    network = network_of(layers=1, frozen=0, rank=2)
    network.hold_fast_but_second()
    before = {name: value.clone() for name, value in network.state_dict().items()}
    train(network, list(labelled_in(labelled)), epochs=2, rate=1e-3, chance=random.Random(1))
    changed = {name for name, value in network.state_dict().items() if not torch.equal(value, before[name])}
    assert changed
    assert all(SECOND in name for name in changed)
