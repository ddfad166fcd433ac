"""Decisions and agenda in the layouts of communiqués and minutes. All bodies and documents are invented."""

from __future__ import annotations

import pytest

from corpus.meetings.model import Meeting
from corpus.report import Report
from tests.corpus.meetings.reading import by_rules, only

OPENING = (
    "The 5th meeting of the Committee on Rail Tariffs of the Danube Union was held in Vienna on 3 May 2023.\n"
)


def read(said: str) -> Meeting:
    (meeting,) = by_rules(Report(OPENING + said))
    return meeting


def test_items_that_begin_with_their_verb_are_decisions() -> None:
    meeting = read(
        "The Ministers:\n1. Took note of the report of the Secretariat.\n2. Approved the Strategy on Sleeper Trains.\n"
        "3. Instructed the Secretariat to publish the tables.\n4. Agreed to meet again in May 2024."
    )
    assert [decision.verb for decision in meeting.decisions] == ["approved", "instructed", "agreed"]
    assert meeting.decisions[0].document == "Strategy on Sleeper Trains"


def test_items_of_an_agenda_that_was_adopted_are_its_items() -> None:
    meeting = read(
        "V. ADOPTION OF THE AGENDA\nThe agenda was adopted without amendment:\n1. Report of the Vice Chair\n"
        "2. Strategic plan for sleeper trains\n3. Financial matters\n"
    )
    assert len(meeting.agenda) == 3
    assert meeting.decisions == ()


def test_lines_after_a_colon_carry_on_the_sentence() -> None:
    meeting = read("The Committee:\nadopted the tariff of 2024;\ndesignated Ms Ana Paz as its envoy.")
    assert [decision.verb for decision in meeting.decisions] == ["adopted", "designated"]


@pytest.mark.parametrize(
    "said",
    [
        "Heads and authorised representatives of the railways of Austria and Hungary attended.",
        "It was noted that timetables, agreed with Serbia last year, could serve as a model.",
        "The draft of a common ticket was presented.",
    ],
)
def test_nothing_is_decided(said: str) -> None:
    assert read(said).decisions == ()


@pytest.mark.parametrize(
    "said",
    [
        "The delegates met to review twelve notifications on safety.",
        "New cases of fraud were on the agenda.",
        "The first day was devoted to tunnels and bridges.",
        "The Committee considered a report on platforms.",
    ],
)
def test_what_was_dealt_with(said: str) -> None:
    meeting = read(said)
    assert [span.of(OPENING + said) for span in meeting.agenda] == [said]


def test_issues_listed_after_a_lead_line() -> None:
    said = "The following issues were considered:\n• tariffs on sleeper trains;\n• tickets for bicycles."
    meeting = read(said)
    assert [span.of(OPENING + said) for span in meeting.agenda] == [
        "• tariffs on sleeper trains;",
        "• tickets for bicycles.",
    ]


@pytest.mark.parametrize("sign", ["¹", "²", "½", "٣", "Ⅳ"])
def test_signs_that_look_like_digits_are_no_counts(sign: str) -> None:
    meeting = read(
        f"The meeting was attended by delegates{sign} of Austria{sign}, {sign} Hungary and {sign} members."
    )
    assert all(isinstance(count.count, int) for count in meeting.headcounts)


def test_deeds_in_a_list_of_decisions_belong_to_it() -> None:
    (meeting,) = by_rules(
        Report(
            "The Board of the Reed Pool met in Douala on 12 March 2019. Chad, Peru and Togo took part. The Board:\n"
            "1. approved the market rules;\n2. took note of the study on reeds;\n3. set the contributions for 2019;\n"
            "4. heard a report on tolls;\n5. rejected the lights;\n6. set of indicators for reeds."
        )
    )
    assert [decision.verb for decision in meeting.decisions] == ["approved", "set", "rejected"]


@pytest.mark.parametrize("lead", ["On the agenda were", "In the agenda –"])
def test_an_agenda_told_in_one_line(lead: str) -> None:
    text = f"The Board of the Reed Pool met in Douala on 12 March 2019. {lead} tolls, dredging and lights."
    assert [span.of(text) for span in by_rules(Report(text))[0].agenda] == [
        f"{lead} tolls, dredging and lights."
    ]


@pytest.mark.parametrize(
    ("said", "verbs"),
    [
        ("The operators signed a memorandum on returned parcels.", ["signed"]),
        ("The four decided to pool their engines.", ["decided"]),
        ("TWG-R approved the mandate of the experts.", ["approved"]),
        ("At the end of their work they validated the draft.", ["validated"]),
        ("Mr Ota chaired the Conference, which endorsed a common form.", ["endorsed"]),
        ("The Committee prolonged the powers of the Chair for a year.", ["prolonged"]),
        ("The agreement on the joint fund was extended by two years.", ["extended"]),
        ("Ms. K. Lund (Finland) was re-elected as Chair for 2024.", ["re-elected"]),
        ("Agreed: one signal both ways, from 1 May.", ["agreed"]),
        (
            "1. Decides to renew the mandate of the fund;\n2. Requests the Secretariat to publish it.",
            ["decides", "requests"],
        ),
        ("1. considered and approved the second report;\n2. took note of the third.", ["approved"]),
        (
            "The Ministers resolved:\n1. To approve the calendar of fairs.\n2. To instruct the Secretariat.",
            ["approve", "instruct"],
        ),
        ("The Committee approved:\n– the plan of works for 2024;\n– the draft budget.", ["approved"] * 2),
        (
            "Outcomes of the session:\n– Adoption of the programme of 2024\n– Agreement on a fund",
            ["adoption", "agreement"],
        ),
    ],
)
def test_decisions_in_other_forms(said: str, verbs: list[str]) -> None:
    assert [decision.verb for decision in read(said).decisions] == verbs


@pytest.mark.parametrize(
    "said",
    [
        "The parliaments of the south have approved the treaty.",
        "These cuts come on top of the adjustments decided at the 33rd meeting.",
        "The Railway Bank referred to its projects in the ports.",
        "The next meeting was fixed for 29 June 2024.",
        "Requests for data are to be sent to the Secretariat.",
    ],
)
def test_what_others_decided_or_what_is_no_decision(said: str) -> None:
    assert read(said).decisions == ()


@pytest.mark.parametrize(
    ("heading", "many"),
    [
        ("Decisions", 2),
        ("What was decided?", 2),
        ("The following was agreed:", 2),
        ("Draft decisions:", 0),
        ("Programme", 0),
    ],
)
def test_items_below_a_heading_of_decisions(heading: str, many: int) -> None:
    meeting = only(
        "The working group met in Bern from 30 May to 1 June 2023. Austria, Belgium and France took part.\n"
        f"{heading}\n- tank containers: text to stand in square brackets\n- telematics: off until two states have replied\n"
        "- heard the report of Belgium\nNext meeting: November 2023."
    )
    assert len(meeting.decisions) == many
