"""Which meetings a report tells of: several, none, beside the main one; and what each is called. All bodies are invented."""

from __future__ import annotations

import pytest

from tests.corpus.meetings.reading import only, read

MAIN = "The third ministerial meeting of the Reed Forum was held in Riga on 28 March 2019. "

BESIDE = [
    "Before the meeting, Minister Ozols of Latvia met separately with Minister Petrov of Bulgaria.",
    "On the sidelines, the Minister of Latvia held talks with the Minister of Bulgaria.",
    "The Minister of Latvia also had a telephone conversation with the State Secretary of Norway.",
    "Also on Thursday, the Secretary-General received in his office the Ambassador of Japan.",
]

NOT_BESIDE = [
    "After the meeting the ministers visited the port.",
    "The delegation also held talks with a knitwear producer about a joint venture.",
    "We, the ministers of Latvia and Bulgaria, met to renew our commitment, says the statement issued after the meeting.",
    "The Minister of Latvia also thanked the Minister of Bulgaria.",
]

NONE = [
    ("Ministers will gather in Riga from 13 to 15 August 2019 for the second conference of the Reed Forum.\n"
     "The conference, which is hosted by Latvia, is expected to bring together ten states.\n"
     "13 August: meeting of senior officials (closed)", "2019-08-09"),
    ("The Convention on the Reed Basin was signed in Riga on 29 June 1994 by Latvia and Estonia.\n"
     "It entered into force in 1998.", None),
    ("Bids are invited for catering at the ninth session of the Assembly of Reed States, to be held in Riga from 3 to 5 June "
     "2024. The eighth session was held in Lima, Peru, from 2 to 4 May 2022. Bidders will meet online.", "2024-01-04"),
    ("The Director\nAnn Ruud was appointed by the Council at its 41st session in May 2019. Before that she was Ambassador of "
     "Norway in Rome, where she chaired the Food Board at its sixth session. She has two children.", None),
    ("Permits exchanged in 2021\nData as approved at the 7th meeting of the Working Group on Permits (Riga, 2-3 May 2022).\n"
     "Latvia | 400\nCompared with 2020, the number rose by a tenth.", "2022-06-01"),
    ("The first meeting of the ministers took place in Graz in 1994, the second in Bled in 1996. The Charter was signed on "
     "12 March 1999 at the fourth summit. Since then they have met every year, most recently in Zadar in 2018. Kosovo joined "
     "in 2009.", None),
    ("The singer said at a press conference in London on Friday that her tour would end in Tokyo.", "2023-10-06"),
    ("Obituary. Luis Ferrer, who chaired the Conference on Ports in 1994, died in Lima on Sunday.", "2019-02-05"),
    ("The maker unveiled its telephone in San Jose on Tuesday. It goes on sale on Friday. Its rivals have none. "
     "The company's conference of developers took place in June.", "2023-09-12"),
    ("The Bank for Danube Ports published its report on Monday. Lending rose by 4 per cent. The Bank's Board meets "
     "in Vienna.", "2015-06-09"),
    ("Prime Minister Anna Berg will travel to Warsaw on Monday for talks with her Polish counterpart. The two last "
     "met in 2021 in Oslo.", "2023-05-05"),
    ("The firm announced a second round of layoffs on Monday.", "2023-03-14"),
    ("The referee made another call on Saturday that the coach disputed.", "2023-03-14"),
    ("The Congress approved the budget on Wednesday.", "2023-03-14"),
    ("The firm opened a shop. " * 40 + "Its managers held talks on Monday. " + "The shop was red. " * 5, "2023-03-14"),
    ("With reference to the last session, I have the honour to inform you that at the invitation of Oman the fiftieth session "
     "will be held in Muscat from 27 to 29 May 2024.\nMembers are requested to send their reports by 15 April.", "2024-02-01"),
    ("Preparations for the fifth Reed Summit are complete, the Ministry said today.\nTwenty leaders are expected.\nThe fourth "
     "Reed Summit took place in Riga in October 2022. Latvia, Estonia and Poland took part.", "2024-05-22"),
    ("The Authority has four organs: the Summit, the Council, the Committee and the Secretariat.", None),
    ("Call for participants: reed laboratories\nThe centre invites laboratories to three webinars this autumn.", None),
]  # fmt: skip


@pytest.mark.parametrize("sentence", BESIDE)
def test_a_meeting_of_two_beside_the_main_one(sentence: str) -> None:
    first, second = read(MAIN + sentence, "2019-03-29")
    assert first.ordinal == 3
    assert second.ordinal is None
    assert str(second.start) == "2019-03-28"


@pytest.mark.parametrize("sentence", NOT_BESIDE)
def test_no_meeting_beside(sentence: str) -> None:
    assert only(MAIN + sentence).ordinal == 3


@pytest.mark.parametrize(("text", "published"), NONE)
def test_no_meeting_was_held(text: str, published: str | None) -> None:
    assert read(text, published) == ()


def test_followed_by_another_on_one_of_its_days() -> None:
    first, second = read(
        "The spring meeting of the Reed Board was held in Riga from 23 to 24 March 2019. Experts of Latvia and "
        "Estonia attended. It was followed on 24 March by a session with producers, at which Latvia was represented."
    )
    assert (str(first.start), str(second.start), str(second.end)) == (
        "2019-03-23",
        "2019-03-24",
        "2019-03-24",
    )


def test_joined_for_a_numbered_one() -> None:
    first, second = read(
        "The ministers of the Reed Group held a regular meeting in Riga on Saturday. After lunch they were joined by "
        "the Minister of Japan for the second R4+Japan summit.",
        "2019-03-30",
    )
    assert (first.ordinal, second.ordinal) == (None, 2)
    assert str(second.start) == "2019-03-30"


def test_held_a_day_before_by_another_body() -> None:
    meetings = read(
        "The fourth meeting of the Reed Council was held on 21 October 2022 in Riga. A day before, on 20 October 2022, "
        "the Working Group on Ports had held its third meeting.",
        "2022-10-24",
    )
    assert [(m.ordinal, str(m.start)) for m in meetings] == [(4, "2022-10-21"), (3, "2022-10-20")]


def test_days_of_meetings() -> None:
    meeting = only(
        "Ministers of the Reed Pact concluded two days of meetings in Riga on Thursday.", "2022-02-17"
    )
    assert (str(meeting.start), str(meeting.end)) == ("2022-02-16", "2022-02-17")


BODIES = [
    ("The Working Party on Freight held its seventy-second session on 4 May 2019.", ("Working Party on Freight",)),
    ("The 23rd session of the Commission ended on 4 May 2019. The Reed Tuna Commission has ten members.",
     ("Reed Tuna Commission",)),
    ("The Micronesian Caucus on Shipping held its sixth session on 4 May 2019.", ("Micronesian Caucus on Shipping",)),
    ("An informal meeting of ministers was held on 4 May 2019.", ()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "bodies"), BODIES)
def test_bodies(text: str, bodies: tuple[str, ...]) -> None:
    assert only(text).bodies == bodies


NAMES = [
    ("Members of the Committee on Reed Trade met on 24 April 2019 to review rules.", "Committee on Reed Trade"),
    ("The Secretary General held talks with the Prime Minister of Latvia on 4 May 2019.",
     "talks with the Prime Minister of Latvia"),
    ("Ministers agreed on 4 May 2019, Latvia's minister said after the 83rd meeting of the Reed Committee.\n"
     "The meeting was chaired by Latvia.", "83rd meeting of the Reed Committee"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name"), NAMES)
def test_names(text: str, name: str) -> None:
    assert only(text).name == name


def test_day_without_year_behind_another_meetings_day() -> None:
    meetings = read(
        "On 4 April 2023 the 23rd meeting of the Reed Commission on Tariffs was held in Oslo.\n"
        "On 6 April in Riga the Reed Working group on parcel safety meeting was held. Latvia and Estonia took part."
    )
    assert [(str(m.start), m.codes) for m in meetings] == [("2023-04-04", ()), ("2023-04-06", ("LVA", "EST"))]


def test_day_of_the_meeting_before_is_not_this_ones() -> None:
    meeting = only(
        "The sixth Reed Summit has commenced in Oslo.\nThe fifth summit was held in Riga on 4 May 2019."
    )
    assert (meeting.ordinal, meeting.start) == (6, None)


def test_who_was_met_on_a_later_day_was_not_there() -> None:
    meeting = only(
        "On 4 May 2020 the 9th session of the Reed Council was held in Oslo. Latvia and Estonia took part.\n"
        "6 May 2020 the Director of the Secretariat met with the Consul General of Finland."
    )
    assert meeting.codes == ("LVA", "EST")


def test_what_this_meeting_also_was_the_first_of_is_no_other_meeting() -> None:
    meeting = only(
        "The seventh meeting of the Peatland Forum was held in Tartu on 3 October 2018. This was the first meeting of the"
        " Presidency. The parties signed a memorandum on bog walks."
    )
    assert [ordinal.ordinal for ordinal in meeting.ordinals] == [7]
    assert [decision.verb for decision in meeting.decisions] == ["signed"]
