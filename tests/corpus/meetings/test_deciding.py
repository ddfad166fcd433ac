"""What becomes of the facts that rules read when a model is sure of others: the model's word is put in its mouth here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

import pytest

from corpus.meetings import Meeting, read_meetings
from corpus.meetings.grammar.document import Document
from corpus.meetings.grammar.preparing import read_document
from corpus.meetings.learned.candidates import (
    DATE,
    MEETING,
    ORDINAL,
    OUTPUTS,
    PERSON,
    PLACE,
    STATE,
    STRETCH,
    Candidate,
    candidates_in,
)
from corpus.meetings.learned.judging import Judged
from corpus.report import Metadata, Report

Said = Mapping[tuple[str, str], float | tuple[float, ...]]

HELD = "The 5th meeting of the Council of Regional Libraries was held in Odense on 4 May 2016."


def _judge(said: Said, otherwise: float) -> Callable[[Document], list[Judged]]:
    """A model that gives the logits of `said` to what these words name, and `otherwise` to all else."""

    def judge(document: Document) -> list[Judged]:
        found = []
        for read in document.sentences:
            for candidate in candidates_in(read):
                outputs = len(OUTPUTS[candidate.kind])
                logits = said.get((candidate.kind, candidate.span.of(document.text)), otherwise)
                given = logits if isinstance(logits, tuple) else (logits,)
                found.append(Judged(candidate, (*given, *[-9.0] * (outputs - len(given))), read.index))
        if (STRETCH, "") in said:
            whole = said[STRETCH, ""]
            assert isinstance(whole, tuple)
            found.append(Judged(Candidate(STRETCH, "", document.sentences[0].span), whole, 0))
        return found

    return judge


def candidates_in_text(text: str) -> list[Candidate]:
    return [c for read in read_document(text, None, None).sentences for c in candidates_in(read)]


def _all(text: str, said: Said, otherwise: float = -1.0, published: date | None = None) -> list[Meeting]:
    report = Report(text, Metadata(language="en", published=published))
    return list(read_meetings(report, judge=_judge({(DATE, "4 May 2016"): 3.0, **said}, otherwise)))


def _one(text: str, said: Said, otherwise: float = -1.0) -> Meeting:
    (meeting,) = _all(text, said, otherwise)
    return meeting


def test_a_chair_that_no_rule_reads_is_taken_with_office_and_state() -> None:
    text = f"{HELD} In the big chair sat Mr Jonas Berg, Minister of Culture of Norway. Ms Ida Falk spoke."
    meeting = _one(text, {(PERSON, "Jonas Berg"): 2.0})
    assert meeting.chair is not None
    assert (meeting.chair.name, meeting.chair.title, meeting.chair.state) == (
        "Jonas Berg",
        "Minister of Culture",
        "NOR",
    )
    assert meeting.codes == ("NOR",)
    assert _one(text, {(PERSON, "Jonas Berg"): -1.0}).chair is None


def test_a_chair_of_the_rules_gives_way_only_to_one_who_is_surer() -> None:
    text = f"{HELD} The meeting was chaired by Mr Jonas Berg. Ms Ida Falk spoke."
    sure = _one(text, {(PERSON, "Jonas Berg"): -3.0, (PERSON, "Ida Falk"): 2.0})
    doubtful = _one(text, {(PERSON, "Jonas Berg"): -3.0, (PERSON, "Ida Falk"): 0.7})
    alone = _one(text, {(PERSON, "Jonas Berg"): -9.0})
    assert [m.chair and m.chair.name for m in (sure, doubtful, alone)] == [
        "Ida Falk",
        "Jonas Berg",
        "Jonas Berg",
    ]


def test_others_who_chaired_are_co_chairs_but_not_who_opened() -> None:
    text = f"{HELD} The meeting was chaired by Mr Jonas Berg. It was opened by Ms Ida Falk. On the second day Mr Leo Holm led."
    meeting = _one(text, {(PERSON, "Jonas Berg"): 3.0, (PERSON, "Ida Falk"): 3.0, (PERSON, "Leo Holm"): 3.0})
    assert meeting.chair is not None
    assert meeting.chair.name == "Jonas Berg"
    assert [person.name for person in meeting.co_chairs] == ["Leo Holm"]


def test_two_who_chaired_together_are_both_co_chairs() -> None:
    text = f"{HELD} In the two big chairs sat Mr Jonas Berg and Ms Ida Falk."
    meeting = _one(text, {(PERSON, "Jonas Berg"): 2.0, (PERSON, "Ida Falk"): 2.5})
    assert meeting.chair is None
    assert [person.name for person in meeting.co_chairs] == ["Jonas Berg", "Ida Falk"]


def test_a_day_that_no_rule_reads_is_taken_and_a_wrong_one_gives_way() -> None:
    text = (
        "The Council of Regional Libraries met for the fifth time. The law of 7 June 2001 was praised."
        " Its members still speak of 9 May 2016, when they sat until midnight."
    )
    day = (DATE, "9 May 2016")
    assert _one(text, {day: 2.0, (MEETING, "fifth time"): 2.0}).start == date(2016, 5, 9)
    moved = f"{HELD} It had to be moved to 11 May 2016."
    surer = _one(moved, {(DATE, "4 May 2016"): -3.0, (DATE, "11 May 2016"): 3.0})
    assert (surer.start, _one(moved, {(DATE, "4 May 2016"): -9.0, (ORDINAL, "5th"): 1.0}, 0.5).start) == (
        date(2016, 5, 11),
        date(2016, 5, 4),
    )


def test_a_town_that_no_rule_reads_is_taken_with_its_country() -> None:
    text = "The 5th meeting of the Council of Regional Libraries was held on 4 May 2016. Rain fell on Lima, Peru, all day."
    town = _one(text, {(PLACE, "Lima"): (2.0, -9.0)}).place
    assert town is not None
    assert (town.city, town.country, town.span.of(text)) == ("Lima", "PER", "Lima")
    assert _one(text, {}).place is None


def _town(meeting: Meeting) -> str | None:
    return meeting.place.city if meeting.place else None


def test_a_town_that_no_table_knows_is_taken_and_a_building_is_none() -> None:
    text = "The Council of Regional Libraries met on 4 May 2016. They sat at Kuldvere, in Hotel Varna, and ate at FAO in May."
    assert _town(_one(text, {(PLACE, "Kuldvere"): 2.0})) == "Kuldvere"
    assert {c.value for c in candidates_in_text(text) if c.kind == PLACE} == {"Kuldvere"}


def test_a_town_gives_way_to_one_that_is_much_surer_and_stays_beside_one_that_is_not() -> None:
    text = f"{HELD} They had come together at Aarhus, by the fjord."
    much = _one(text, {(PLACE, "Odense"): -3.0, (PLACE, "Aarhus"): 0.5})
    little = _one(text, {(PLACE, "Odense"): -1.0, (PLACE, "Aarhus"): 0.5})
    surely_not = _one(text, {(PLACE, "Odense"): -6.0, (PLACE, "Aarhus"): -6.0})
    assert [_town(meeting) for meeting in (much, little, surely_not)] == ["Aarhus", "Odense", None]


def test_a_meeting_that_is_said_to_be_online_has_a_town_only_where_it_is_sure() -> None:
    text = "The 5th meeting of the Council of Regional Libraries was held online on 4 May 2016. Its host sat in Aarhus."
    assert _town(_one(text, {(PLACE, "Aarhus"): 1.0})) is None
    assert _town(_one(text, {(PLACE, "Aarhus"): 3.0})) == "Aarhus"


def test_a_number_that_no_rule_reads_is_taken() -> None:
    text = "The Council of Regional Libraries met on 4 May 2016. The 17th cake was cut."
    assert [o.ordinal for o in _one(text, {(ORDINAL, "17th"): 2.0}).ordinals] == [17]
    assert _one(text, {}).ordinals == ()


def test_the_next_meeting_is_taken_with_its_town() -> None:
    text = f"{HELD} Members packed, with 6 June 2017 and Quito in their diaries."
    said = {(DATE, "6 June 2017"): (-5.0, 2.0), (PLACE, "Quito"): (-5.0, 2.0)}
    following = _one(text, said).next
    assert following is not None
    assert (following.start, following.precision, following.place) == (date(2017, 6, 6), "day", "Quito")
    assert following.span.of(text).startswith("Members packed")
    assert _one(text, {}).next is None


def test_a_state_that_surely_came_is_not_absent() -> None:
    text = f"{HELD} It was attended by delegates of all Member States with the exception of Chad, and from afar Peru and Togo."
    assert _one(text, {}).codes == ()
    meeting = _one(text, {(STATE, "Peru"): 5.0, (STATE, "Togo"): 5.0, (STATE, "Chad"): -5.0})
    assert set(meeting.codes) == {"PER", "TGO"}
    assert [absence.code for absence in meeting.absent] == ["TCD"]


def test_a_speaker_beside_a_full_list_counts_where_the_model_is_sure() -> None:
    text = f"{HELD} It was attended by Chad, Peru and Togo. Kenya asked for a recess."
    assert set(_one(text, {}).codes) == {"TCD", "PER", "TGO"}
    assert set(_one(text, {(STATE, "Kenya"): 5.0}).codes) == {"TCD", "PER", "TGO", "KEN"}


@pytest.mark.parametrize("named", [True, False])
def test_a_meeting_is_told_of_by_those_who_were_there(named: bool) -> None:
    text = (
        "Quotas were shared out at the annual session of the Lagoon Board."
        if named
        else "Quotas were shared out again."
    ) + " Peru objected on 4 May 2016, and Togo yielded."
    sure = {(STATE, "Peru"): 5.0, (STATE, "Togo"): 5.0}
    (meeting,) = _all(text, {**sure, (STRETCH, ""): (2.0, -5.0)})
    assert (set(meeting.codes), meeting.start) == ({"PER", "TGO"}, date(2016, 5, 4))
    assert _all(text, {**sure, (STRETCH, ""): (0.0, -5.0)}) == []


def test_a_note_that_tells_of_no_meeting_held() -> None:
    note = "Fees were raised at the 5th meeting of the Council of Regional Libraries on 4 May 2016. They are due in June."
    assert _all(note, {(STRETCH, ""): (-2.0, -5.0)}) == []
    assert len(_all(note, {(STRETCH, ""): (-0.5, -5.0)})) == 1
    assert len(_all(HELD, {(STRETCH, ""): (-2.0, -5.0)})) == 1  # said outright
    assert _all(HELD, {(STRETCH, ""): (-9.0, -5.0)}) == []


TWO_DAYS = (
    f"{HELD} Norway and Chad took part. In Lima on 9 May 2016, Peru and Togo went through the accounts."
)


def test_a_day_that_is_surely_another_meetings_begins_it() -> None:
    said = {
        (DATE, "4 May 2016"): (3.0, -9.0, -5.0),
        (DATE, "9 May 2016"): (2.0, -9.0, 2.0),
        (STATE, "Peru"): 5.0,
        (STATE, "Togo"): 5.0,
        (STRETCH, ""): (5.0, 3.0),
    }
    first, second = _all(TWO_DAYS, said)
    assert (set(first.codes), first.start) == ({"NOR", "TCD"}, date(2016, 5, 4))
    assert (set(second.codes), second.start) == ({"PER", "TGO"}, date(2016, 5, 9))
    assert len(_all(TWO_DAYS, {**said, (DATE, "9 May 2016"): (2.0, -9.0, -5.0)})) == 1


def test_a_name_in_another_sentence_is_the_meetings_where_its_own_says_none() -> None:
    text = "Ministers gathered in Odense on 4 May 2016. The 5th Summit of the Council of Regional Libraries was a success."
    meeting = _one(text, {(MEETING, "5th Summit of the Council of Regional Libraries"): 3.0})
    assert meeting.name == "5th Summit of the Council of Regional Libraries"
    assert [o.ordinal for o in meeting.ordinals] == [5]


def _of_a_state(**logits: float) -> tuple[float, ...]:
    """The model's word on a state: the outputs named, all others unlikely but not surely wrong."""
    return tuple(logits.get(output, 3.0 if output == "came" else -2.0) for output in OUTPUTS[STATE])


SAT_IN = f"{HELD} Delegates of Chad, Kenya and Mali took part, with Chad in the back row."


@pytest.mark.parametrize(
    ("said", "role", "remote"),
    [
        (_of_a_state(), None, None),
        (_of_a_state(observer=2.5, guest=0.5), "observer", None),
        (_of_a_state(member=2.5), "member", None),
        (_of_a_state(remote=2.5), None, True),
        (_of_a_state(onsite=2.5, remote=0.5), None, False),
    ],
)
def test_a_role_that_no_rule_has_read_is_taken_where_the_model_is_sure(
    said: tuple[float, ...], role: str | None, remote: bool | None
) -> None:
    (meeting,) = _all(
        SAT_IN, {(STATE, "Chad"): said, (STATE, "Kenya"): _of_a_state(), (STATE, "Mali"): _of_a_state()}
    )
    chad = next(state for state in meeting.states if state.code == "TCD")
    assert (chad.role, chad.remote) == (role, remote)


@pytest.mark.parametrize(
    ("said", "role"),
    [
        (_of_a_state(observer=-2.0, guest=4.0), "observer"),
        (_of_a_state(observer=-5.0, guest=4.0), "guest"),
        (_of_a_state(observer=-5.0, guest=1.0, member=-3.0), None),
    ],
)
def test_a_role_of_the_rules_gives_way_only_where_the_model_is_sure(
    said: tuple[float, ...], role: str
) -> None:
    text = f"{HELD} Delegates of Kenya and Mali took part, and Chad as an observer."
    (meeting,) = _all(
        text, {(STATE, "Chad"): said, (STATE, "Kenya"): _of_a_state(), (STATE, "Mali"): _of_a_state()}
    )
    assert next(state.role for state in meeting.states if state.code == "TCD") == role


def test_a_host_and_an_opener_are_taken_where_no_rule_has_read_them() -> None:
    text = f"{HELD} Kenya had offered its house to Chad and Mali; Ms Ana Ruiz spoke first."
    said: Said = {
        (STATE, "Kenya"): _of_a_state(hosted=2.0),
        (STATE, "Chad"): _of_a_state(),
        (STATE, "Mali"): _of_a_state(),
        (PERSON, "Ana Ruiz"): (-3.0, -3.0, 2.0),
    }
    (meeting,) = _all(text, said)
    assert meeting.host is not None
    assert meeting.host.value == "KEN"
    assert meeting.opened_by is not None
    assert meeting.opened_by.name == "Ana Ruiz"
