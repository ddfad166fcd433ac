"""The frame of a meeting in reports of many voices: days, place, number, host, format, next one. All of it is invented."""

from __future__ import annotations

from typing import Any

import pytest

from corpus.meetings import Meeting
from tests.corpus.meetings.reading import read

# text, published, number of meetings, what is said of the first
REPORTS: list[tuple[str, str | None, int, dict[str, Any]]] = [
    (
        "The Steering Group on Inland Waterways convened for its ninth time at the premises of the Danish "
        "Shipping Authority, Copenhagen, 12-13 May 2016. Nine of its eleven members were represented. The Group "
        "will reassemble in Gdansk in the autumn.",
        None,
        1,
        {
            "start": "2016-05-12",
            "end": "2016-05-13",
            "city": "Copenhagen",
            "country": "DNK",
            "ordinal": 9,
            "next_place": "Gdansk",
        },
    ),
    (
        "ROME, Italy – 7 October 2019. Fisheries ministers from around the Adriatic wrapped up their fifth "
        "high-level dialogue in the Italian capital today, pledging to halve bycatch by 2025.",
        "2019-10-07",
        1,
        {"start": "2019-10-07", "city": "ROME", "country": "ITA", "ordinal": 5},
    ),
    (
        "Kampala hosts regional health talks\nKampala played host to the 71st Ordinary Meeting of the Lakes "
        "Health Ministers' Conference from Monday 4th to Wednesday 6th March, 2019. In attendance were Ministers "
        "from Burundi, Kenya and Uganda.",
        None,
        1,
        {"start": "2019-03-04", "end": "2019-03-06", "city": "Kampala", "country": "UGA", "ordinal": 71},
    ),
    (
        "On the invitation of the Government of Morocco, the Contracting Parties to the Agreement on Migratory "
        "Herons held their seventh Meeting of the Parties at the Palais des Congrès in Marrakesh, from 3 through "
        "7 December 2018. Spain offered to host the eighth in 2021.",
        None,
        1,
        {
            "start": "2018-12-03",
            "end": "2018-12-07",
            "city": "Marrakesh",
            "country": "MAR",
            "ordinal": 7,
            "host": "MAR",
            "venue": "Palais des Congrès",
        },
    ),
    (
        "Astana. June 5. KazNews – Prime Minister Arman Serikov today received the Deputy Prime Minister of "
        "Hungary, Gábor Lakatos. The sides discussed trade in grain.",
        "2023-06-05",
        1,
        {"start": "2023-06-05", "city": "Astana", "country": "KAZ"},
    ),
    (
        "Report of the Fifty-third Session of the Tea Board\nColombo, 8-10 February 2012\n1. The Board opened "
        "its fifty-third session on Wednesday, 8 February 2012. Ten delegations were present.\n2. The Board "
        "decided that its fifty-fourth session would take place in Nairobi from 5 to 7 February 2014.",
        None,
        1,
        {
            "start": "2012-02-08",
            "end": "2012-02-10",
            "city": "Colombo",
            "country": "LKA",
            "ordinal": 53,
            "next_start": "2014-02-05",
            "next_place": "Nairobi",
        },
    ),
    (
        "The foreign ministers of Portugal, Spain and France met in Lisbon yesterday for a trilateral working "
        "lunch. They will meet next in Bayonne in the first half of 2025.",
        "2024-06-12",
        1,
        {"start": "2024-06-11", "city": "Lisbon", "country": "PRT", "next_place": "Bayonne"},
    ),
    (
        "IV International Congress of Hydrographers ends in Valparaíso\nValparaíso, 22 November 2013\nAfter "
        "three days of deliberations, the IV International Congress of Hydrographers came to an end today in this "
        "port city. Delegations of Argentina, Brazil, Chile and Peru took part. The V Congress will meet in Lima "
        "in 2015.",
        "2013-11-22",
        1,
        {
            "start": "2013-11-20",
            "end": "2013-11-22",
            "city": "Valparaíso",
            "country": "CHL",
            "ordinal": 4,
            "next_place": "Lima",
        },
    ),
    (
        "Statement\nHeads of the anti-corruption agencies of the Gulf states wound up their 10th annual "
        "gathering in Doha, Qatar, last Thursday. Kuwait takes the chair next year.",
        "2021-11-08",
        1,
        {"start": "2021-11-04", "city": "Doha", "country": "QAT", "ordinal": 10},
    ),
    (
        "A videoconference of EU and Western Balkan interior ministers took place on 22 October 2020. The German "
        "Presidency chaired. The next ministerial forum will be held in Brdo, Slovenia, in December 2021.",
        None,
        1,
        {"start": "2020-10-22", "format": "online", "next_place": "Brdo"},
    ),
    (
        "Vienna, 15 January 2020 – The Board of the Helium Producers' Organisation concluded its 12th "
        "Extraordinary Session at the Organisation's headquarters. The session had been called by Algeria. The "
        "Board will hold its next ordinary session on 2 June 2020 in Vienna.",
        "2020-01-15",
        1,
        {
            "start": "2020-01-15",
            "city": "Vienna",
            "country": "AUT",
            "ordinal": 12,
            "next_start": "2020-06-02",
            "next_place": "Vienna",
        },
    ),
    (
        "Today, in the margins of the UN General Assembly in New York, the Group of Friends of Mountains met at "
        "ministerial level under the co-chairmanship of Nepal and Switzerland.",
        "2022-09-21",
        1,
        {"start": "2022-09-21", "city": "New York", "country": "USA"},
    ),
    (
        "Members of the Committee on Seed Standards met on 3 and 4 April. It was the Committee's 34th session. "
        "Canada chaired.",
        "2017-04-20",
        1,
        {"start": "2017-04-03", "end": "2017-04-04", "ordinal": 34},
    ),
    (
        "SUMMARY RECORD\nJoint Working Party on Peat\n8th session\nHelsinki (hybrid), 14 September 2021\n"
        "Present: Estonia, Finland, Latvia, Sweden (online).\nNext session: Riga, 13 September 2022",
        None,
        1,
        {
            "start": "2021-09-14",
            "city": "Helsinki",
            "country": "FIN",
            "ordinal": 8,
            "next_start": "2022-09-13",
            "next_place": "Riga",
            "format": "hybrid",
        },
    ),
    (
        "From 28 February to 2 March 2023 Bishkek welcomed the customs chiefs of seven Silk Road states for the "
        "sixteenth meeting of their Council. The Council approved a single transit form.",
        None,
        1,
        {"start": "2023-02-28", "end": "2023-03-02", "city": "Bishkek", "country": "KGZ", "ordinal": 16},
    ),
    (
        "Energy ministers of the Andean countries gathered on Friday (14 June) in Cartagena, Colombia. The "
        "ministers, meeting for the first time since 2016, set up a power market.",
        "2019-06-16",
        1,
        {"start": "2019-06-14", "city": "Cartagena", "country": "COL"},
    ),
    (
        "The Ministry of Foreign Affairs informs that on May 6, 2015, consultations between the foreign "
        "ministries of Uzbekistan and Latvia were held in Tashkent. The next round of consultations is planned "
        "for 2016 in Riga.",
        None,
        1,
        {"start": "2015-05-06", "city": "Tashkent", "country": "UZB", "next_place": "Riga"},
    ),
    (
        "The Secretariat is pleased to announce that the 20th Meeting of the Pacific Meteorological Council will "
        "take place in Apia, Samoa, from 7 to 11 August 2023. Registration closes on 1 July.",
        "2023-05-02",
        0,
        {},
    ),
    (
        "COP29 of the Convention on Wetland Birds opened in Bonn on Monday, 11 November 2024 with an appeal for "
        "money. It runs until 15 November.",
        "2024-11-11",
        1,
        {"start": "2024-11-11", "city": "Bonn", "country": "DEU", "ordinal": 29},
    ),
    (
        "Twelve delegations travelled to the Hungarian town of Gödöllő for the third annual session of the "
        "Beekeepers' Commission, held at the Royal Palace on 9 June 2011 and chaired by Hungary.",
        None,
        1,
        {"start": "2011-06-09", "city": "Gödöllő", "country": "HUN", "venue": "Royal Palace", "ordinal": 3},
    ),
    (
        "Belgrade / 25.03.2014\nThe 6th Joint Session of the Serbian-Slovenian Intergovernmental Commission "
        "concluded in Belgrade today. The seventh session is to be held in Ljubljana next year.",
        "2014-03-25",
        1,
        {
            "start": "2014-03-25",
            "city": "Belgrade",
            "country": "SRB",
            "ordinal": 6,
            "next_place": "Ljubljana",
        },
    ),
    (
        "The heads of delegation of the Six-Party Consultative Process on Aral Salt met in Nukus on the 17th and "
        "18th of September 2009. They agreed to hold their next round before the end of the year in Dushanbe.",
        None,
        1,
        {
            "start": "2009-09-17",
            "end": "2009-09-18",
            "city": "Nukus",
            "country": "UZB",
            "next_place": "Dushanbe",
        },
    ),
    (
        "Minister opens regional forum\n(Suva, 3 May) The 2nd Pacific Reef Forum got under way at the Grand "
        "Pacific Hotel this morning. Fiji is in the chair.",
        "2016-05-03",
        1,
        {
            "start": "2016-05-03",
            "city": "Suva",
            "country": "FJI",
            "ordinal": 2,
            "venue": "Grand Pacific Hotel",
        },
    ),
    (
        "Leaders of the East African bloc decided at an emergency summit held by video on Tuesday to extend the "
        "mandate of the force. President Odinga Ruto presided.",
        "2020-12-16",
        1,
        {"start": "2020-12-15", "format": "online"},
    ),
    (
        "At its 88th plenary in Strasbourg (14–17 March 2022) the Group of Prison Experts adopted reports on "
        "Georgia and Malta. The 89th plenary will be held from 20 to 24 June 2022.",
        None,
        1,
        {
            "start": "2022-03-14",
            "end": "2022-03-17",
            "city": "Strasbourg",
            "country": "FRA",
            "ordinal": 88,
            "next_start": "2022-06-20",
        },
    ),
    (
        "The Minister for Agriculture of Lesotho, Hon. T. Mokoena, on 9 August 2018 officially opened the Annual "
        "General Meeting of the Highlands Wool Council at Maseru Avani Hotel. Botswana will host next year's "
        "meeting.",
        None,
        1,
        {"start": "2018-08-09", "city": "Maseru", "country": "LSO", "next_place": "Botswana"},
    ),
    (
        "Protocol No. 14\nof the session of the Interstate Council on Seismology\nDushanbe, 21 June 2007\nThe "
        "session was attended by representatives of Armenia, Kyrgyzstan and Tajikistan.",
        None,
        1,
        {"start": "2007-06-21", "city": "Dushanbe", "country": "TJK"},
    ),
    (
        "Ulaanbaatar, Mongolia – More than 60 delegates attended the Third Forum of Steppe Cities, which closed "
        "here on September 1 after opening on August 30.",
        "2017-09-02",
        1,
        {"start": "2017-08-30", "end": "2017-09-01", "city": "Ulaanbaatar", "country": "MNG", "ordinal": 3},
    ),
    (
        "Following the 30th meeting of the Joint Consultative Group on Gas, held in Brussels on 4 February 2011, "
        "the co-chairs issued this statement. The next meeting of the Group is foreseen for the second quarter of "
        "2011 in Moscow.",
        None,
        1,
        {"start": "2011-02-04", "city": "Brussels", "country": "BEL", "ordinal": 30, "next_place": "Moscow"},
    ),
    (
        "The President of Mongolia arrived in Ankara on a state visit on 4 May 2022. Talks between the two "
        "presidents were held at the Presidential Complex the same day.",
        None,
        1,
        {"start": "2022-05-04", "city": "Ankara", "country": "TUR"},
    ),
    (
        "Two meetings took place in Tbilisi this week. On Tuesday, the Transport Committee of the Corridor met "
        "for its 12th session. On Thursday, the Finance Committee held its 4th session. Armenia and Georgia "
        "attended both.",
        "2013-05-31",
        2,
        {"start": "2013-05-28", "ordinal": 12, "city": "Tbilisi"},
    ),
    (
        "Press release 14/2010\nThe Executive Board met in its 2nd regular session of 2010 in Manila, "
        "Philippines, on 6 and 7 September. The Board's annual session had been held in June in Geneva.",
        "2010-09-10",
        1,
        {"start": "2010-09-06", "end": "2010-09-07", "city": "Manila", "country": "PHL", "ordinal": 2},
    ),
    (
        "No. 45. On 30 October, under the chairmanship of Turkmenistan, the Economic Council sat in Ashgabat. "
        "Heads of government of eight states took part. It was decided to hold the following sitting in Minsk on "
        "29 May 2020.",
        "2019-10-31",
        1,
        {
            "start": "2019-10-30",
            "city": "Ashgabat",
            "country": "TKM",
            "next_start": "2020-05-29",
            "next_place": "Minsk",
        },
    ),
    (
        "Ministers responsible for forests met in Madrid, 14-15 April 2015, for the 7th Ministerial Conference, "
        "at the invitation of Spain. Slovakia takes over the chair and will organise the 8th conference in "
        "Bratislava.",
        None,
        1,
        {
            "start": "2015-04-14",
            "end": "2015-04-15",
            "city": "Madrid",
            "country": "ESP",
            "ordinal": 7,
            "host": "ESP",
            "next_place": "Bratislava",
        },
    ),
]


def _said(meeting: Meeting) -> dict[str, Any]:
    record = meeting.as_json()
    following = record["next"] or {}
    return {
        **record,
        **(record["place"] or {"city": None, "country": None, "venue": None}),
        "next_start": following.get("start"),
        "next_place": following.get("place"),
    }


@pytest.mark.parametrize(("text", "published", "count", "expected"), REPORTS)
def test_frame(text: str, published: str | None, count: int, expected: dict[str, Any]) -> None:
    meetings = read(text, published)
    assert len(meetings) == count
    if expected:
        said = _said(meetings[0])
        assert {key: said[key] for key in expected} == expected
