"""The labelled sets are well formed, and the scorer counts what it says that it counts."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from corpus.errors import UsageError
from corpus.report import Report
from evals.records import run
from evals.records.alignment import align
from evals.records.load import (
    OWN,
    Decision,
    Headcount,
    LabelledText,
    NextMeeting,
    Organisation,
    Person,
    Place,
    Record,
    State,
    load,
    record,
    record_sets,
)
from evals.records.scoring import score
from evals.records.wellformed import problems


def states(*codes: str) -> tuple[State, ...]:
    return tuple(State(code) for code in codes)


BASE = Record(
    name="third session of the Commission on Ice",
    bodies=("Commission on Ice",),
    ordinals=(("Commission on Ice", 3),),
    start=date(2020, 5, 4),
    end=date(2020, 5, 5),
    date_precision="day",
    place=Place("Riga", "LVA", "Old Mint"),
    attendance_list="full",
    states=states("LVA", "NOR", "SWE"),
    organisations=(Organisation("Ice Museum", "observer"),),
    representatives=(Person("Anna Berg", "Director", "SWE"),),
    headcounts=(Headcount(40, "representatives"),),
    chair=Person("Jānis Ozols", "Minister", "LVA"),
    agenda=("The Commission considered the melting of the ice.",),
    decisions=(Decision("adopted", "The Commission adopted the plan on ice."),),
    next=NextMeeting(None, "in May 2021", "month", "Oslo"),
    mentioned=("DNK", "ISL"),
)


def scored(expected: Iterable[Record], got: Iterable[Record]) -> Any:
    return score([(LabelledText("t-1", "...", tuple(expected)), list(got))])


def fields_missed(expected: Record, got: Record) -> set[str]:
    return {miss.field for miss in scored([expected], [got]).misses}


@pytest.mark.parametrize("path", record_sets(), ids=lambda path: path.stem)
def test_a_set_is_well_formed(path: Path) -> None:
    texts = load(path)
    assert [problem for labelled in texts for problem in problems(labelled)] == []
    assert len({labelled.id for labelled in texts}) == len(texts)


def test_our_own_set_is_large_and_holds_texts_of_no_and_of_several_meetings() -> None:
    texts = load(OWN)
    assert len(texts) >= 60
    assert sum(not labelled.meetings for labelled in texts) >= 8
    assert sum(len(labelled.meetings) > 1 for labelled in texts) >= 8


@pytest.mark.parametrize("path", record_sets(), ids=lambda path: path.stem)
def test_labels_read_back_as_they_are_have_no_miss(path: Path) -> None:
    scores = score((labelled, labelled.meetings) for labelled in load(path))
    assert scores.misses == []
    assert scores.exact_sets == scores.labelled == scores.read
    assert all(tally.share == 1 for tally in scores.accuracies.values())
    assert all(tally.f1 == 1 for tally in scores.overlaps.values())


@pytest.mark.parametrize(
    ("change", "missed"),
    [
        ({"name": "annual dinner"}, {"name"}),
        ({"bodies": ("Committee on Snow",)}, {"bodies"}),
        ({"ordinals": (("Commission on Ice", 4),)}, {"ordinals"}),
        ({"start": date(2020, 5, 3)}, {"start"}),
        ({"end": None}, {"end"}),
        ({"date_precision": "month"}, {"date precision"}),
        ({"place": Place("Tartu", "EST", "Old Mint")}, {"city", "country"}),
        ({"place": Place("Riga", "LVA")}, {"venue"}),
        ({"host": "LVA"}, {"host"}),
        ({"format": "online"}, {"format"}),
        ({"attendance_list": "open"}, {"attendance list"}),
        ({"collective": ("all members",)}, {"collective"}),
        ({"organisations": ()}, {"organisations"}),
        ({"representatives": (Person("Olaf Strand"),)}, {"representatives"}),
        ({"representatives": (Person("Berg", "Director", "NOR"),)}, {"representative's state"}),
        ({"headcounts": (Headcount(41, "representatives"),)}, {"head counts"}),
        ({"chair": Person("Anna Berg")}, {"chair"}),
        ({"co_chairs": (Person("Jānis Ozols"),)}, {"co-chairs"}),
        ({"opened_by": Person("Jānis Ozols")}, {"opened by"}),
        ({"agenda": ()}, {"agenda"}),
        (
            {"decisions": (Decision("rejected", "The Commission adopted the plan on ice."),)},
            {"decision's verb"},
        ),
        ({"decisions": (Decision("adopted", "Coffee was served in the garden."),)}, {"decisions"}),
        ({"next": NextMeeting(None, "in 2021", "year", "Oslo")}, {"next meeting"}),
        ({"next": None}, {"next meeting", "next meeting's place"}),
        ({"mentioned": ("DNK",)}, {"mentioned"}),
        ({"states": states("LVA", "NOR")}, {"states"}),
        ({"states": states("LVA", "NOR", "SWE", "FIN")}, {"states"}),
        ({"states": states("LVA", "NOR", "SWE", "DNK")}, {"states", "mentioned listed as attending"}),
        ({"states": (State("LVA", "observer"), *states("NOR", "SWE"))}, {"role of LVA"}),
        ({"states": (State("LVA", remote=True), *states("NOR", "SWE"))}, {"remote of LVA"}),
    ],
)
def test_one_wrong_value_is_a_miss_of_its_field(change: dict[str, Any], missed: set[str]) -> None:
    assert fields_missed(BASE, replace(BASE, **change)) == missed


@pytest.mark.parametrize(
    "change",
    [
        {"name": "The third session of the Commission on Ice, held"},
        {"bodies": ("the Commission on Ice of the North",)},
        {"place": Place("riga", "LVA", "the Old Mint")},
        {"organisations": (Organisation("the Ice Museum"),)},
        {"representatives": (Person("A. Berg"), Person("Berg", "Director", "SWE"))[1:]},
        {"representatives": (*BASE.representatives, Person("Jānis Ozols", "Minister", "LVA"))},
        {"headcounts": (Headcount(40, "representatives of three states"),)},
        {"chair": Person("Ozols Jānis", "Minister")},
        {"decisions": (Decision("adopt", "adopted the plan on ice"),)},
        {"decisions": (*BASE.decisions, Decision("presented", "A film was presented."))},
        {"mentioned": ("DNK", "ISL", "LVA")},
        {"states": (State("LVA", capacity="at the level of ministers"), *states("NOR", "SWE"))},
    ],
)
def test_another_way_of_writing_the_same_is_no_miss(change: dict[str, Any]) -> None:
    assert fields_missed(BASE, replace(BASE, **change)) == set()


def test_a_capacity_that_is_said_must_be_there_in_whatever_words() -> None:
    said = replace(BASE, states=(State("LVA", capacity="chargé d'affaires"), *states("NOR", "SWE")))
    assert fields_missed(said, BASE) == {"capacity of LVA"}
    other = replace(BASE, states=(State("LVA", capacity="its chargé"), *states("NOR", "SWE")))
    assert fields_missed(said, other) == set()


def test_an_entity_without_a_state_may_stand_among_states_or_organisations() -> None:
    as_organisation = replace(BASE, organisations=(*BASE.organisations, Organisation("Monserrat")))
    as_state = replace(BASE, states=(*BASE.states, State("MSR")))
    assert fields_missed(as_organisation, as_state) == set()
    assert fields_missed(as_state, as_organisation) == set()
    company = replace(BASE, organisations=(*BASE.organisations, Organisation("Korea Telecom")))
    assert "states" in fields_missed(company, replace(BASE, states=(*BASE.states, State("KOR"))))


def test_one_of_two_co_chairs_read_as_chair_is_no_error() -> None:
    two = (Person("Anna Berg", state="SWE"), Person("Jānis Ozols", state="LVA"))
    labelled = replace(BASE, chair=None, co_chairs=two)
    assert fields_missed(labelled, replace(BASE, chair=two[0], co_chairs=two[1:])) == set()
    assert fields_missed(labelled, replace(BASE, chair=two[0], co_chairs=())) == {"co-chairs"}


def test_a_state_as_chair_is_right_by_its_code() -> None:
    labelled = replace(BASE, chair=Person(None, state="NOR"))
    assert fields_missed(labelled, replace(BASE, chair=Person("Norway", state="NOR"))) == set()
    assert fields_missed(labelled, replace(BASE, chair=Person("Sweden", state="SWE"))) == {"chair"}


def test_the_numbers_of_a_joint_session_belong_to_their_bodies() -> None:
    joint = replace(BASE, ordinals=(("Commission on Ice", 48), ("Commission on Snow", 37)))
    swapped = replace(BASE, ordinals=(("Commission on Snow", 48), ("Commission on Ice", 37)))
    assert fields_missed(joint, joint) == set()
    assert fields_missed(joint, swapped) == {"joint session: number's body"}


def test_meetings_are_paired_by_agreement_and_not_by_order() -> None:
    second = replace(BASE, name="dialogue on snow", ordinals=(), start=date(2020, 5, 6), states=states("FIN"))
    assert align([BASE, second], [second, BASE]) == [(0, 1), (1, 0)]
    assert align([BASE], [second, BASE]) == [(0, 1)]
    assert align([], [BASE]) == []


def test_a_missed_meeting_misses_what_its_label_says_and_earns_nothing() -> None:
    scores = scored([BASE], [])
    assert (scores.labelled, scores.read, scores.exact_sets) == (1, 0, 0)
    assert (scores.overlaps["states"].found, scores.overlaps["states"].expected) == (0, 3)
    assert scores.accuracies["start"].missed == 1
    assert scores.accuracies["format"].of == 0
    assert scored([replace(BASE, states=())], []).exact_sets == 0


def test_states_of_a_meeting_that_was_not_held_are_wrong_and_only_mentioned() -> None:
    scores = scored([], [BASE])
    assert scores.overlaps["states"].precision == 0
    assert scores.mentioned_as_attending == 3
    assert scores.accuracies["number of meetings"].wrong == 1


def test_a_state_of_the_other_meeting_is_only_mentioned_in_this_one() -> None:
    second = replace(BASE, name="dialogue on snow", ordinals=(), start=date(2020, 5, 6), states=states("FIN"))
    mixed = replace(second, states=states("FIN", "NOR"))
    assert scored([BASE, second], [BASE, mixed]).mentioned_as_attending == 1
    bare = replace(second, mentioned=())
    assert (
        scored([BASE, second], [BASE, replace(bare, mentioned=("LVA",))]).overlaps["mentioned"].precision == 1
    )


def test_a_meeting_as_the_product_prints_it_is_read() -> None:
    span = {"start": 0, "end": 1}
    printed = {
        "id": "m1",
        "name": "talks",
        "place": None,
        "date_precision": "day",
        "start": "2020-05-04",
        "end": "2020-05-04",
        "ordinals": [{"body": None, "ordinal": 2}],
        "states": [
            {"code": "LVA", "role": None, "capacity": None, "remote": None, "span": span, "quote": "L"}
        ],
        "collective": [{"name": "all", "body": None, "codes": None, "span": span, "quote": "all"}],
        "agenda": [{"quote": "Ice", "span": span}],
        "decisions": [{"verb": "adopted", "document": None, "quote": "Ice.", "span": span}],
        "mentioned": [{"code": "DNK", "span": span}],
        "chair": {"name": "A", "title": None, "span": span},
        "evidence": {},
    }
    assert record(printed) == Record(
        name="talks",
        ordinals=((None, 2),),
        start=date(2020, 5, 4),
        end=date(2020, 5, 4),
        date_precision="day",
        states=states("LVA"),
        collective=("all",),
        agenda=("Ice",),
        decisions=(Decision("adopted", "Ice."),),
        mentioned=("DNK",),
        chair=Person("A"),
    )


@pytest.mark.parametrize(
    ("change", "word"),
    [
        ({"name": "fourth session"}, "name is not in the text"),
        ({"states": states("LVA", "NOR", "XYZ")}, "XYZ is not a code"),
        ({"states": states("LVA", "LVA")}, "listed twice"),
        ({"mentioned": ("NOR",)}, "both attending and only mentioned"),
        ({"chair": Person("Riga", None, "FIN")}, "not among the states"),
        ({"states": ()}, "nobody is on it"),
        ({"date_precision": "month"}, "day precision"),
        ({"end": date(2020, 5, 3)}, "do not fit"),
        ({"format": "virtual"}, "no such format"),
    ],
)
def test_what_is_wrong_with_a_label_is_said(change: dict[str, Any], word: str) -> None:
    text = "The third session met in Riga with Latvia and Norway."
    good = Record(
        name="third session",
        start=date(2020, 5, 4),
        end=date(2020, 5, 4),
        date_precision="day",
        place=Place("Riga", "LVA"),
        attendance_list="full",
        states=states("LVA", "NOR"),
    )
    assert problems(LabelledText("t-1", text, (good,))) == []
    assert any(word in line for line in problems(LabelledText("t-1", text, (replace(good, **change),))))


def test_text_that_is_not_canonical_is_said() -> None:
    assert len(problems(LabelledText("t-1", "One\n\n two", ()))) == 2


def test_a_line_that_is_not_a_text_is_named(tmp_path: Path) -> None:
    broken = tmp_path / "set.jsonl"
    broken.write_text('{"id": "a", "text": "x", "meetings": []}\n{"id": "b"}\n', encoding="utf-8")
    with pytest.raises(UsageError, match="line 2"):
        load(broken)
    with pytest.raises(UsageError, match="cannot be read"):
        load(tmp_path / "none.jsonl")


@dataclass
class Scripted:
    """A meeting as the product hands it out."""

    value: dict[str, Any]

    def as_json(self) -> dict[str, Any]:
        return self.value


@pytest.fixture
def own_and_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Two sets of one text each, read by the function that is handed in."""

    def install(reader: Callable[[Report], Iterable[Any]]) -> None:
        meeting = {"name": "talks", "attendance_list": "full", "states": [{"code": "LVA"}, {"code": "NOR"}]}
        paths = []
        for key in ("own", "kept_apart"):
            path = tmp_path / f"{key}.jsonl"
            row = {"id": f"{key}-1", "text": f"{key} talks", "meetings": [meeting]}
            path.write_text(json.dumps(row) + "\n", encoding="utf-8")
            paths.append(path)
        monkeypatch.setattr(run, "record_sets", lambda: paths)
        monkeypatch.setattr(run, "door", lambda: reader)

    return install


def test_misses_of_the_set_kept_apart_are_hidden_until_asked_for(
    own_and_kept: Callable[..., None], capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    own_and_kept(lambda report: (Scripted({"name": "talks", "states": [{"code": "LVA"}, {"code": "SWE"}]}),))
    out = tmp_path / "counts.json"
    assert run.main(["--json", str(out)]) == 0
    printed = capsys.readouterr().out
    assert "own-1 " in printed
    assert "kept_apart-1" not in printed
    assert "1/2" in printed
    counts = json.loads(out.read_text(encoding="utf-8"))
    states_of_own = counts["own"]["overlaps"]["states"]
    assert [states_of_own[key] for key in ("expected", "found", "got", "right")] == [2, 1, 2, 1]
    assert "misses" in counts["own"]
    assert "misses" not in counts["kept_apart"]
    assert run.main(["--show-kept"]) == 0
    assert "kept_apart-1" in capsys.readouterr().out


def test_a_reader_that_raises_is_reported_by_text(
    own_and_kept: Callable[..., None], capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    def fails(report: Report) -> Iterable[Any]:
        raise RuntimeError("no such rule")

    own_and_kept(fails)
    assert run.main(["--set", str(tmp_path / "own.jsonl")]) == 1
    printed = capsys.readouterr().out
    assert "RuntimeError: no such rule" in printed
    assert "kept_apart" not in printed


def test_a_set_that_is_not_there_ends_with_two(
    own_and_kept: Callable[..., None], capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    own_and_kept(lambda report: ())
    assert run.main(["--set", str(tmp_path / "none.jsonl")]) == 2
    assert "none.jsonl" in capsys.readouterr().err
