"""Which meetings a report tells of, and the facts of each besides attendance. All bodies and persons are invented."""

from __future__ import annotations

import pytest

from corpus.meetings import languages_read, read_meetings, unread_reason
from corpus.report import Metadata, Report
from tests.corpus.meetings.reading import only, read

TWO = "\n".join(
    [
        "On12 March 2019, a meeting of the working party was held, which was attended by the representatives of "
        "ministries and agencies of the Republic of Moldova, Republic of Serbia, Georgia, as well as representatives "
        "of sectoral bodies and other Compact bodies and the Compact Secretariat",
        "The key topic was trade.",
        "The next meeting of the working party will be held in May 2019.",
        "On13 March 2019, a meeting of the Panel on Ports under the Compact Council was held.",
        "To the attention of the Panel members was presented a draft Decision on granting the status of a basic "
        "organisation to the State Enterprise ‘Data Hub’ of the Ministry of Trade of the Republic of Serbia.",
    ]
)

ONE = "\n".join(
    [
        "The second meeting of the expert circle to agree on the draft Plan for the Reed Compact (hereinafter "
        "referred to as the circle) was held on July 8, 2020 at the office of the Compact Bureau in a hybrid format.",
        "The meeting of the circle was opened by Pavel Ivanovich Moroz, Director of the Trade Department of the "
        "Compact Bureau.",
        "Lenskaya Olga Petrovna, Deputy General Director of the Reed Bureau, was elected as the chairperson of the "
        "meeting.",
        "The meeting was attended by representatives of the Republic of Moldova, Georgia and the Compact Bureau.",
        "As a result of the discussion, a draft of the Plan was approved.",
    ]
)


def test_two_meetings_on_different_days() -> None:
    first, second = read(TWO)
    assert (str(first.start), str(second.start)) == ("2019-03-12", "2019-03-13")
    assert sorted(first.codes) == ["GEO", "MDA", "SRB"]
    assert first.attendance_list == "full"
    assert second.attendance_list == "none"
    assert second.codes == ()
    assert "SRB" in {m.code for m in second.mentioned}
    assert second.decisions == ()
    assert first.next is not None
    assert (first.next.text, first.next.precision) == ("May 2019", "month")
    assert second.next is None


def test_opened_by_one_chaired_by_another() -> None:
    meeting = only(ONE)
    assert str(meeting.start) == "2020-07-08"
    assert meeting.format is not None
    assert meeting.format.value == "hybrid"
    assert meeting.ordinal == 2
    assert meeting.opened_by is not None
    assert meeting.opened_by.name == "Pavel Ivanovich Moroz"
    assert meeting.chair is not None
    assert meeting.chair.name == "Lenskaya Olga Petrovna"
    assert meeting.place is None or meeting.place.city is None
    assert [d.verb for d in meeting.decisions][-1] == "approved"


NO_MEETING = [
    "The Lantern Council will meet in Riga on 5 May 2030. Delegations of Latvia and Estonia are expected to attend.",
    "About the Council\nThe Council was founded in 1994 by Malta and Italy. Egypt acceded in 1997. It meets once a year.",
    "The members of the Council are Angola, Botswana and Namibia. Meetings are attended by ministers of the member states.",
    "The ministry of Norway condemned the attack in Mali. Representatives of Denmark and Finland have expressed support.",
    "",
    "\n \n",
]


@pytest.mark.parametrize("text", NO_MEETING)
def test_no_meeting_was_held(text: str) -> None:
    assert read(text) == ()


def test_an_earlier_meeting_is_not_another() -> None:
    meeting = only(
        "The 17th Assembly of the Reed Alliance was held in Praia from 28 November to 1 December 2016. The 16th "
        "Assembly had met two years earlier in Kyiv, Ukraine, when Montenegro joined. Delegations of Malta and Cyprus attended."
    )
    assert meeting.ordinal == 17
    assert sorted(meeting.codes) == ["CYP", "MLT"]
    assert (str(meeting.start), str(meeting.end)) == ("2016-11-28", "2016-12-01")


def test_a_joint_session_is_one_meeting_with_a_number_for_each_body() -> None:
    meeting = only(
        "The 48th/37th joint meeting of the Commission on Tariffs and the Commission on Cables of the Reed Union was held by "
        "videoconference on 19 April 2021. Delegations of Malta and Cyprus took part."
    )
    assert (meeting.ordinals[0].ordinal, meeting.ordinals[0].body) == (48, "Commission on Tariffs")
    assert [o.ordinal for o in meeting.ordinals] == [48, 37]
    assert meeting.format is not None
    assert meeting.format.value == "online"
    assert all(state.remote for state in meeting.states)


def test_days_without_a_year_are_never_invented() -> None:
    text = "The second Reed Dialogue was held in Graz on 3 May. Delegates of Austria took part."
    meeting = only(text)
    assert meeting.start is None
    assert meeting.date is not None
    assert meeting.date.precision == "none"
    assert str(only(text, published="2019-05-06").start) == "2019-05-03"


def test_weekdays_are_resolved_by_the_day_of_publication() -> None:
    text = "On Tuesday, a round table on milk took place in Riga. Delegates of Latvia took part."
    assert str(only(text, published="2014-11-20").start) == "2014-11-18"


def test_place_and_dateline() -> None:
    meeting = only(
        "Rome, 5 June 2012 – The ministers of Malta, Cyprus and Greece met in Geneva on 4 June 2012 for talks on cork."
    )
    assert meeting.place is not None
    assert (meeting.place.city, meeting.place.country) == ("Geneva", "CHE")


CHAIRS = [
    ("The meeting was chaired by Ms. Ana Silva, Minister of Trade of Portugal.", "Ana Silva", "PRT"),
    ("Deputy Minister Jan Kos (Poland) took the chair.", "Jan Kos", "POL"),
    ("It was held under the chairmanship of Omar Sy, Minister of Ports of Senegal.", "Omar Sy", "SEN"),
    ("Mr. Ivan Petrov (Bulgaria) was elected chairperson.", "Ivan Petrov", "BGR"),
    ("It was opened by the Secretary, Eva Lund, and chaired by Tom Byrne of Ireland.", "Tom Byrne", "IRL"),
    ("Prime Minister Lea Kask of Estonia presided and thanked the interpreters.", "Lea Kask", "EST"),
    ("The debate was moderated by Mario Conti, Chairman of the Bar Congress.", "Mario Conti", None),
]


@pytest.mark.parametrize(("sentence", "name", "state"), CHAIRS)
def test_chair(sentence: str, name: str, state: str | None) -> None:
    meeting = only("The 4th session of the Lantern Council was held in Riga on 5 May 2021. " + sentence)
    assert meeting.chair is not None
    assert (meeting.chair.name, meeting.chair.state) == (name, state)
    if state:
        assert state in meeting.codes


def test_a_state_as_chair() -> None:
    meeting = only(
        "The 7th Summit of the Reed League convened in Manila on 8 July 2017 under the chairmanship of Indonesia."
    )
    assert meeting.chair is not None
    assert (meeting.chair.name, meeting.chair.state) == (None, "IDN")


def test_co_chairs() -> None:
    meeting = only(
        "The 7th session of the Reed League was held on 8 July 2017. It was co-chaired by Ana Lee (Fiji) and Tom Koro (Samoa)."
    )
    assert meeting.chair is None
    assert [p.state for p in meeting.co_chairs] == ["FJI", "WSM"]


def test_presented_is_not_approved() -> None:
    meeting = only(
        "The 7th session of the Reed League was held on 8 July 2017. The draft Charter was presented. The session "
        "adopted the budget for 2018. No text on fees was adopted."
    )
    assert [(d.verb, d.document) for d in meeting.decisions] == [("adopted", "budget for 2018")]


def test_next_meeting() -> None:
    meeting = only(
        "The 7th session of the Reed League was held on 8 July 2017. The 8th session will be held in Lima on 3 May 2018."
    )
    assert meeting.next is not None
    assert (str(meeting.next.start), meeting.next.precision, meeting.next.place) == (
        "2018-05-03",
        "day",
        "Lima",
    )


def test_a_language_that_is_not_read_says_so() -> None:
    report = Report(
        "Вчера в Минске состоялось заседание рабочей группы. В нём приняли участие представители Армении и России."
    )
    assert read_meetings(report) == ()
    assert unread_reason(report) == "read, but facts not extracted: Russian"
    assert unread_reason(Report("x", Metadata(language="fr"))) == "read, but facts not extracted: French"
    assert unread_reason(Report("The meeting was held.", Metadata(language="en-GB"))) is None
    assert languages_read == frozenset({"en"})


def test_the_record_quotes_the_text() -> None:
    meeting = only(ONE)
    record = meeting.as_json()
    assert record["states"][0]["quote"] == "Republic of Moldova"
    assert record["decisions"][-1]["quote"] in ONE
    for name in ("name", "ordinal", "date", "format"):
        span = record["evidence"][name]
        assert ONE[span["start"] : span["end"]]
    assert meeting.as_json(ONE) == record


@pytest.mark.parametrize("since", ["since the elections", "in this format since 2015", "in eight years"])
def test_the_first_since_something_is_not_the_first_of_the_row(since: str) -> None:
    meeting = only(f"The Reed Commission met in Riga on 5 March 2019. It was the first session {since}.")
    assert meeting.ordinals == ()
