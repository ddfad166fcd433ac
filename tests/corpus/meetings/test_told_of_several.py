"""Reports on several meetings: which sentences tell of which, and who came to both. All bodies and persons are invented."""

from __future__ import annotations

from corpus.meetings import Meeting, read_meetings
from corpus.meetings.frame.account_model import Account
from corpus.meetings.frame.anchor_model import Anchor
from corpus.meetings.frame.each_once import each_once
from corpus.meetings.grammar.preparing import read_document
from corpus.report import Report
from tests.corpus.meetings.reading import read


def by_model(text: str) -> tuple[Meeting, ...]:
    return read_meetings(Report(text.strip()))


def test_those_who_came_before_are_pointed_back_to() -> None:
    first, second = read(
        "On 7 November 2024 the 12th Council of Harbour Ministers was held in Tallinn. The ministers of Estonia, Latvia and "
        "Lithuania took part.\n"
        "On 8 November 2024 the same three ministers held the 3rd Harbour Dialogue in Tallinn. It was attended by the "
        "Minister of Transport of Finland, Aino Salo."
    )
    assert sorted(first.codes) == ["EST", "LTU", "LVA"]
    assert sorted(second.codes) == ["EST", "FIN", "LTU", "LVA"]


def test_another_number_than_came_points_at_nobody() -> None:
    _, second = read(
        "On 7 November 2024 the 12th Council of Harbour Ministers was held in Tallinn. The ministers of Estonia, Latvia and "
        "Lithuania took part.\n"
        "On 8 November 2024 the five ministers held the 3rd Harbour Dialogue in Tallinn. It was attended by the "
        "Minister of Transport of Finland, Aino Salo."
    )
    assert sorted(second.codes) == ["FIN"]


def test_a_sentence_that_opens_with_a_number_tells_of_that_meeting() -> None:
    first, second = read(
        "1. The 14th Meeting of Village Ministers was held on 18 June 2025 in Kuching and was followed by the 9th Dialogue of "
        "Village Ministers with Partners on 19 June 2025 at the same venue. Both Meetings were chaired by Mr Ahmad Zaki of "
        "Malaysia.\n"
        "2. The 14th Meeting was attended by ministers of Brunei Darussalam, Cambodia and Thailand.\n"
        "3. At the 9th Dialogue, the ministers of China and Japan took part."
    )
    assert sorted(first.codes) == ["BRN", "KHM", "MYS", "THA"]
    assert sorted(second.codes) == ["CHN", "JPN", "MYS"]
    assert [meeting.chair.name for meeting in (first, second) if meeting.chair] == ["Ahmad Zaki"] * 2


def test_a_meeting_of_the_same_day_has_its_day() -> None:
    _, second = read(
        "On 16 November 2023 the 54th meeting of the Council of Coordinators was held by videoconference.\n"
        "The coordinators of Azerbaijan, Georgia and Moldova participated.\n"
        "On the same day, after a break, the 8th AGUM – Japan meeting took place.\n"
        "It was attended by Mr. Kenji Mori, Director of the Ministry of Foreign Affairs of Japan."
    )
    assert second.name == "8th AGUM – Japan meeting"
    assert second.date is not None
    assert str(second.date.start) == "2023-11-16"


def test_two_sections_with_headings_that_say_only_what_met() -> None:
    first, second = by_model(
        "LAKE WATERS COMMISSION\nSiem Reap, 6 April 2018\nThe week of the lake had two main events.\nCouncil meeting\n"
        "Closed session, followed by a press point at the Lotus hotel.\n"
        "The Twenty-fifth Meeting of the Council convened on Tuesday, 3 April. Ministers of Cambodia, Lao PDR and Thailand "
        "were present; the chair was Mr. Lim Sovann, Minister of Water of Cambodia.\nSummit\n"
        "On Thursday, 5 April, the Third Summit of the Commission brought together the Prime Minister of Cambodia, Mr Hun "
        "Rith, and the Prime Minister of Viet Nam, Mr. Nguyen Thanh. Myanmar's Minister for Lakes U Ohn Win also spoke."
    )
    assert sorted(first.codes) == ["KHM", "LAO", "THA"]
    assert sorted(second.codes) == ["KHM", "MMR", "VNM"]


def test_talks_on_the_margins_of_a_meeting_are_none_of_its_own() -> None:
    (meeting,) = by_model(
        "The 25th Annual Conference of Island Customs was held in Port Vila on 3 and 4 June 2019. Delegations of Fiji, Samoa, "
        "Tonga and Vanuatu took part. It was chaired by Mr Tom Kalo of Vanuatu.\n"
        "On the sidelines, the delegation of Fiji had talks with several delegations about scanners.\n"
        "The Conference adopted its work plan."
    )
    assert sorted(meeting.codes) == ["FJI", "TON", "VUT", "WSM"]


def test_a_meeting_named_in_passing_and_told_on_is_one_of_its_own() -> None:
    text = (
        "HONIARA, 1 July 2024 – Fisheries ministers have given their support to a ban on transhipment from 2027.\n"
        "The groundwork was laid at the 128th meeting of the Reef Committee (RC128), which brought officials of the members to"
        " Honiara from 20 to 24 May. It was chaired by Mr Tupeni Fale of Tuvalu. Officials from Australia and Fiji came.\n"
        "The Twenty-First Ministerial Reef Committee Meeting (RCMIN21) followed on 27 June in Port Vila. Palau, Nauru and New"
        " Zealand were represented."
    )
    first, second = read(text, "2024-07-01")
    assert {state.code for state in first.states} == {"AUS", "FJI", "TUV"}
    assert {state.code for state in second.states} == {"PLW", "NRU", "NZL"}


def test_two_meetings_told_one_by_one_are_two_and_not_three() -> None:
    meetings = read(
        "Institutional - 08/07/2021\n"
        "The Director General, Mr. Mohamed Ould Salem, took part in the two statutory meetings which brought together this week"
        " in Lomé the States of the Agency.\n"
        "145th meeting of the Board of Directors, 5 and 6 July 2021\n"
        "The Board met on Monday and Tuesday under the presidency of its Chairman. Benin, Chad and Gabon took"
        " part.\n"
        "58th session of the Committee of Ministers, 7 July 2021\n"
        "The Committee of Ministers was opened by the Prime Minister. Ministers of Congo, Mali and Togo attended.",
        "2021-07-08",
    )
    assert [meeting.ordinal for meeting in meetings] == [145, 58]
    assert [{s.code for s in m.states} for m in meetings] == [{"BEN", "TCD", "GAB"}, {"COG", "MLI", "TGO"}]


def test_one_name_with_two_days_beside_it_is_one_meeting() -> None:
    document = read_document(
        "The ground had been prepared, for the first time since 2019, by the 123rd meeting of the Reef Committee, which met in"
        " Honiara from 9 to 13 May 2022.",
        None,
        None,
        None,
    )
    (read_,) = document.sentences
    mention = next(m for m in read_.mentions if m.values == (123,))
    year, days = (read_.tokens[k].date for k in read_.dates)
    accounts = [Account([Anchor(0, mention, None, day, 2)], sentences=[0]) for day in (year, days)]
    (account,) = each_once(document, accounts)
    assert account.date is not None
    assert account.date.text == "9 to 13 May 2022"


def test_one_name_with_two_days_of_its_own_is_two_meetings() -> None:
    document = read_document(
        "The 12th Council met on 3 May 2022 at the level of officials and on 5 May 2022 at that of ministers.",
        None,
        None,
        None,
    )
    (read_,) = document.sentences
    mention = next(m for m in read_.mentions if m.values == (12,))
    days = [read_.tokens[k].date for k in read_.dates]
    accounts = [Account([Anchor(0, mention, None, day, 3)], sentences=[0]) for day in days]
    assert len(accounts) == len(each_once(document, accounts)) == 2
