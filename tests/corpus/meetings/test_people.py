"""Persons of a sentence with their offices and states, whichever order a report has. All persons are invented."""

from __future__ import annotations

import pytest

from corpus.report import Report
from tests.corpus.meetings.reading import by_rules, only

OPENING = (
    "The 5th meeting of the Committee on Rail Tariffs of the Danube Union was held in Vienna on 3 May 2023. "
)

SAID = [
    (
        "The meeting was attended by the Minister of Transport of Austria, Eva Huber, the Minister of Transport of "
        "Hungary, Gábor Szabó, and the Deputy Minister of Infrastructure of Ukraine, Olha Bondar.",
        {"Eva Huber": "AUT", "Gábor Szabó": "HUN", "Olha Bondar": "UKR"},
    ),
    (
        "The meeting was attended by Eva Huber, Minister of Transport of Austria, Gábor Szabó, Minister of Transport "
        "of Hungary, and Olha Bondar, Deputy Minister of Infrastructure of Ukraine.",
        {"Eva Huber": "AUT", "Gábor Szabó": "HUN", "Olha Bondar": "UKR"},
    ),
    (
        "The delegation of Austria was led by Ms. Eva Huber, Director, Department of Rail; the delegation of Hungary "
        "by Mr. Gábor Szabó, Head of Division.",
        {"Eva Huber": "AUT", "Gábor Szabó": "HUN"},
    ),
    (
        "Austria was represented by Honourable Eva Huber, Minister of Transport; Hungary by Ambassador Gábor Szabó.",
        {"Eva Huber": "AUT", "Gábor Szabó": "HUN"},
    ),
    (
        "Austria, Hungary and Ukraine were represented by Ms Eva Huber, Mr Gábor Szabó and Ms Olha Bondar.",
        {"Eva Huber": "AUT", "Gábor Szabó": "HUN", "Olha Bondar": "UKR"},
    ),
    (
        "Taking part were Czech Deputy Minister Karel Vondráček and Slovak State Secretary Juraj Hronský.",
        {"Karel Vondráček": "CZE", "Juraj Hronský": "SVK"},
    ),
]


@pytest.mark.parametrize(("said", "persons"), SAID)
def test_each_person_stands_for_one_state(said: str, persons: dict[str, str]) -> None:
    (meeting,) = by_rules(Report(OPENING + said))
    assert {person.name: person.state for person in meeting.representatives} == persons


def test_who_was_stood_in_for_did_not_come() -> None:
    said = (
        "The meeting was attended by Mr Gábor Szabó of Hungary and by Ms Eva Huber, Minister of Transport of Austria, "
        "representing President Karl Lindner."
    )
    (meeting,) = by_rules(Report(OPENING + said))
    assert {person.name for person in meeting.representatives} == {"Gábor Szabó", "Eva Huber"}


def test_names_of_bodies_and_pacts_are_no_persons() -> None:
    said = "The delegations of Austria and Hungary, the Stability Pact and the Silver Road Fund took part."
    (meeting,) = by_rules(Report(OPENING + said))
    assert meeting.representatives == ()


def test_office_does_not_run_into_the_next_persons() -> None:
    said = "The meeting was attended by Andrei Rudnik, Colonel General Saken Bekov and General Sergei Shubkin of Belarus."
    (meeting,) = by_rules(Report(OPENING + said))
    assert all("Saken" not in (person.title or "") for person in meeting.representatives)


def test_two_delegates_of_one_surname_are_two_persons() -> None:
    said = "The meeting was attended by Mr Anton Huber of Austria and by Ms Eva Huber, Minister of Transport of Hungary."
    (meeting,) = by_rules(Report(OPENING + said))
    assert {person.name: person.state for person in meeting.representatives} == {
        "Anton Huber": "AUT",
        "Eva Huber": "HUN",
    }


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "The Austrian and Hungarian transport ministers, Eva Huber and Gábor Szabó, took part in the meeting.",
            {"Eva Huber": ("AUT", "transport minister"), "Gábor Szabó": ("HUN", "transport minister")},
        ),
        (
            "Chancellor Jan Prohaska of Austria hosted his Hungarian and Slovak counterparts, Gábor Szabó and Ivan Kos.",
            {"Gábor Szabó": ("HUN", None), "Ivan Kos": ("SVK", None)},
        ),
        (
            "The prime ministers of Austria, Hungary and Serbia, Eva Huber, Gábor Szabó and Dragan Ilić, attended it.",
            {
                "Eva Huber": ("AUT", "prime minister"),
                "Gábor Szabó": ("HUN", "prime minister"),
                "Dragan Ilić": ("SRB", "prime minister"),
            },
        ),
    ],
)
def test_as_many_persons_as_states_have_them_in_their_order(
    sentence: str, expected: dict[str, tuple[str, str | None]]
) -> None:
    (meeting,) = by_rules(Report(OPENING + sentence))
    found = {person.name: (person.state, person.title) for person in meeting.representatives}
    assert {name: found.get(name) for name in expected} == expected


def test_gloss_in_brackets_within_an_office() -> None:
    said = "It was attended by Piotr Nowak, Speaker of the Sejm (Parliament) of Poland, Eva Huber, President of Hungary."
    (meeting,) = by_rules(Report(OPENING + said))
    assert {p.name: p.state for p in meeting.representatives} == {"Piotr Nowak": "POL", "Eva Huber": "HUN"}


@pytest.mark.parametrize(
    ("sentence", "name", "title", "state"),
    [
        (
            "Minister of Water and Irrigation Rami Abu Nasr headed Jordan's delegation to the session.",
            "Rami Abu Nasr",
            "Minister of Water and Irrigation",
            "JOR",
        ),
        (
            "Peru sent its envoy, Luis Rojas, and Togo was represented by its ambassador in Riga, Efua Mensah.",
            "Efua Mensah",
            "ambassador in Riga",
            "TGO",
        ),
        ("Ada Okoro led the delegation of Nigeria.", "Ada Okoro", None, "NGA"),
        (
            "The Chadian delegation was led by Minister of Livestock Ali Musa.",
            "Ali Musa",
            "Minister of Livestock",
            "TCD",
        ),
    ],
)
def test_who_headed_a_delegation_acts_for_its_state(
    sentence: str, name: str, title: str | None, state: str
) -> None:
    report = f"The 16th session of the Water Board was held in Riga on 3 May 2024. Latvia and Mali attended. {sentence}"
    people = {p.name: (p.title, p.state) for p in only(report).representatives}
    assert people[name] == (title, state)


def test_who_is_excused_in_passing_did_not_come() -> None:
    meeting = only(
        "The meeting of audit presidents was held in Riga on 9 June 2022. Vice-president Jan Kos came for Poland, whose "
        "president Marian Bana had to excuse himself."
    )
    assert [(person.name, person.state) for person in meeting.representatives] == [("Jan Kos", "POL")]
