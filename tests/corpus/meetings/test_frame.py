"""The frame of a meeting in reports of many voices: days, place, number, host, format, next one. All of it is invented."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from corpus.meetings import Meeting
from tests.corpus.meetings.reading import only, read

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
    (
        "The Caspian Sturgeon Commission wrapped up its 41st regular session in Aktau on Thursday. The "
        "commissioners had opened it on Tuesday. Iran was elected to the chair, and the Commission accepted "
        "Tehran's offer to host the 42nd session next spring.",
        "2018-11-23",
        1,
        {"start": "2018-11-20", "end": "2018-11-22", "city": "Aktau", "country": "KAZ", "ordinal": 41},
    ),
    (
        "Communiqué of the Thirty-Eighth Meeting of the Conference of Heads of Government, Grande Anse, Grenada, "
        "4-6 July 2017\nHeads of Government met in Grenada at the Radisson Hotel. The Thirty-Ninth Meeting will "
        "convene in Montego Bay in July 2018.",
        None,
        1,
        {
            "start": "2017-07-04",
            "end": "2017-07-06",
            "city": "Grande Anse",
            "country": "GRD",
            "ordinal": 38,
            "next_place": "Montego Bay",
        },
    ),
    (
        "On 21 and 22 March, Brussels was the venue for the 9th EU-Andean Community dialogue on drugs. The tenth "
        "dialogue is scheduled to be held in Quito during the second half of 2020.",
        "2019-03-25",
        1,
        {
            "start": "2019-03-21",
            "end": "2019-03-22",
            "city": "Brussels",
            "country": "BEL",
            "ordinal": 9,
            "next_place": "Quito",
        },
    ),
    (
        "Nairobi, Kenya, 11 March 2014 – Environment ministers from twenty African states met here yesterday and "
        "today ahead of the first UN assembly on the environment.",
        "2014-03-11",
        1,
        {"start": "2014-03-10", "end": "2014-03-11", "city": "Nairobi", "country": "KEN"},
    ),
    (
        "The Secretary-General of the League of Small Ports, Ms. Rania Haddad, attended the opening of the 3rd "
        "Mediterranean Pilots' Congress in Bari (Italy) on 12 September 2016.",
        None,
        1,
        {"start": "2016-09-12", "city": "Bari", "country": "ITA", "ordinal": 3},
    ),
    (
        "Weekly round-up\nThe Nordic prime ministers had a working lunch in Turku on Monday, 6 September 2010, "
        "hosted by Finland's Mari Kivinen. Iceland was represented by its ambassador.",
        None,
        1,
        {"start": "2010-09-06", "city": "Turku", "country": "FIN", "host": "FIN"},
    ),
    (
        "Meeting of the Contact Group on Piracy: chair's summary\nThe Contact Group on Piracy met for its "
        "seventeenth plenary session in Dubai, United Arab Emirates, on October 28, 2014. Approximately 60 states "
        "attended. The Group agreed to hold its eighteenth plenary in New York in mid-2015.",
        None,
        1,
        {"start": "2014-10-28", "city": "Dubai", "country": "ARE", "ordinal": 17, "next_place": "New York"},
    ),
    (
        "Representatives of the customs services of Belarus, Lithuania and Poland discussed queues at the border "
        "during a meeting in Grodno on 17 February. The meeting was initiated by the Lithuanian side.",
        "2012-02-20",
        1,
        {"start": "2012-02-17", "city": "Grodno", "country": "BLR"},
    ),
    (
        "The Ministers of Health of the Gulf met virtually on Wednesday 15 April 2020 to coordinate the response "
        "to the pandemic. They will meet again within two weeks.",
        None,
        1,
        {"start": "2020-04-15", "format": "online"},
    ),
    (
        "MINUTES OF THE 22nd MEETING OF THE TECHNICAL COMMITTEE\nheld at the Ministry of Mines, Windhoek, on "
        "Thursday, 20 October 2005 at 09h00\n1. The Chairman called the meeting to order.\n2. Next meeting: 19 "
        "January 2006, Gaborone.",
        None,
        1,
        {
            "start": "2005-10-20",
            "city": "Windhoek",
            "country": "NAM",
            "ordinal": 22,
            "next_start": "2006-01-19",
            "next_place": "Gaborone",
            "venue": "Ministry of Mines",
        },
    ),
    (
        "Tunis - The Arab Labour Conference closed its 46th session here on Sunday (April 21) after a week of "
        "work. Egypt's minister presided.",
        "2019-04-22",
        1,
        {"end": "2019-04-21", "city": "Tunis", "country": "TUN", "ordinal": 46},
    ),
    (
        "Chairperson's statement\nThe 30th ASEAN Railways CEOs' Conference was convened in Putrajaya, Malaysia "
        'on 23-24 October 2008, with the theme "Linking up". The 31st Conference will be hosted by Myanmar in '
        "2009.",
        None,
        1,
        {
            "start": "2008-10-23",
            "end": "2008-10-24",
            "city": "Putrajaya",
            "country": "MYS",
            "ordinal": 30,
            "next_place": "Myanmar",
        },
    ),
    (
        "Yesterday the heads of the Baltic data protection authorities met in Vilnius. The meeting takes place "
        "every year; the next one is planned in Tallinn.",
        "2021-10-06",
        1,
        {"start": "2021-10-05", "city": "Vilnius", "country": "LTU", "next_place": "Tallinn"},
    ),
    (
        "Prime Minister Hun Vanna yesterday attended the opening ceremony of the 8th Mekong-Ganga Dialogue at the "
        "Peace Palace in Phnom Penh. India co-hosts the dialogue.",
        "2017-08-08",
        1,
        {
            "start": "2017-08-07",
            "city": "Phnom Penh",
            "country": "KHM",
            "ordinal": 8,
            "venue": "Peace Palace",
        },
    ),
    (
        "Statement by the Chair of the Informal Ministerial on Sahel Water, Niamey, January 31st, 2013. Ministers "
        "and envoys from 14 countries gathered for the Informal Ministerial. We are grateful to the Government of "
        "Niger for hosting us.",
        None,
        1,
        {"start": "2013-01-31", "city": "Niamey", "country": "NER", "host": "NER"},
    ),
    (
        "The third and final round of negotiations on the Tisza treaty was concluded in Szeged, Hungary, on 30 "
        "November 2011. The negotiators had met in Novi Sad in May and in Oradea in September.",
        None,
        1,
        {"start": "2011-11-30", "city": "Szeged", "country": "HUN", "ordinal": 3},
    ),
    (
        "Our delegation took part in the regular, 63rd session of the Danube Hydrological Board, which worked in "
        "Regensburg from the 6th till the 8th of May 2009.",
        None,
        1,
        {"start": "2009-05-06", "end": "2009-05-08", "city": "Regensburg", "country": "DEU", "ordinal": 63},
    ),
    (
        "The inaugural meeting of the Red Sea Council took place in Riyadh, Kingdom of Saudi Arabia, on Monday 6 "
        "January 2020 (11 Jumada al-Awwal 1441). The Council will meet every two years.",
        None,
        1,
        {"start": "2020-01-06", "city": "Riyadh", "country": "SAU", "ordinal": 1},
    ),
    (
        "Kyiv, 29 September. /UkrNews/. The Council of the Black Sea shipping association held an extraordinary "
        "meeting in Odesa, at which Georgia's membership was suspended.",
        "2009-09-29",
        1,
        {"city": "Odesa", "country": "UKR"},
    ),
    (
        "European and Central Asian interior ministers will meet in Tashkent on 5 May. On the agenda: border "
        "management. Last year's conference, held in Vienna, adopted an action plan.",
        "2022-04-20",
        0,
        {},
    ),
    (
        "The Bank for Danube Ports published its annual report on Monday. Lending rose by 4 per cent. The Bank's "
        "Board meets in Vienna.",
        "2015-06-09",
        0,
        {},
    ),
    (
        "The fifth trilateral meeting between Afghanistan, Tajikistan and Iran was held Saturday, Dec. 18, at "
        "ministerial level in Mashhad, Iran.",
        "2010-12-20",
        1,
        {"start": "2010-12-18", "city": "Mashhad", "country": "IRN", "ordinal": 5},
    ),
    (
        "With the participation of eleven countries, the VII Ibero-American Forum of Notaries was inaugurated "
        "this Monday in Antigua Guatemala. The event will run until Wednesday.",
        "2018-10-08",
        1,
        {"start": "2018-10-08", "city": "Antigua Guatemala", "country": "GTM", "ordinal": 7},
    ),
    (
        "The G-9 agriculture chiefs, who gathered in the Georgian capital on 4 October 2019 for their annual "
        "summit, endorsed a seed law. Moldova will assume the presidency on 1 January.",
        None,
        1,
        {"start": "2019-10-04", "country": "GEO"},
    ),
    (
        "Participants in the 14th International Conference of Archivists of the Turkic World, which took place in "
        "Shymkent between May 11 and 13, 2023, resolved to meet in Baku in 2024.",
        None,
        1,
        {
            "start": "2023-05-11",
            "end": "2023-05-13",
            "city": "Shymkent",
            "country": "KAZ",
            "ordinal": 14,
            "next_place": "Baku",
        },
    ),
    (
        "Item 1. Opening\nThe 10th session of the Intergovernmental Group on Jute was opened at FAO Headquarters "
        "in Rome on 9 December 1998 at 10.00 by the outgoing Chair.\nItem 8. Date and place of next session\n"
        "The Group noted that the 11th session would be held in Dhaka in December 2000.",
        None,
        1,
        {
            "start": "1998-12-09",
            "city": "Rome",
            "country": "ITA",
            "ordinal": 10,
            "next_place": "Dhaka",
            "venue": "FAO Headquarters",
        },
    ),
    (
        "The Consultative Committee on Pastures convened in Ulaanbaatar for two days starting 12 June 2017. "
        "China, Kazakhstan and Mongolia were represented.",
        None,
        1,
        {"start": "2017-06-12", "end": "2017-06-13", "city": "Ulaanbaatar", "country": "MNG"},
    ),
    (
        "Talks between delegations headed by the foreign ministers of Serbia and Albania were held in Belgrade "
        "today, followed by a signing ceremony at the Palace of Serbia.",
        "2016-06-03",
        1,
        {"start": "2016-06-03", "city": "Belgrade", "country": "SRB"},
    ),
    (
        "The ESCAF Working Group on Pesticides (8th meeting) took place online, 7 July 2021. The 9th meeting is "
        "foreseen for early 2022, in person if possible, in Dakar.",
        None,
        1,
        {"start": "2021-07-07", "ordinal": 8, "format": "online", "next_place": "Dakar"},
    ),
    (
        "A delegation of the Ministry of Transport of Tajikistan led by Deputy Minister S. Karimov participated "
        "in the 16th Ministerial Conference on Corridors, which took place on October 26, 2017 in Dushanbe under "
        "the chairmanship of Tajikistan.",
        None,
        1,
        {"start": "2017-10-26", "city": "Dushanbe", "country": "TJK", "ordinal": 16},
    ),
    (
        "Foreign Secretary Alan Pryce and his Irish counterpart, Nuala Keane, met at Hillsborough Castle this "
        "morning for the British-Irish Conference.",
        "2023-11-28",
        1,
        {"start": "2023-11-28", "venue": "Hillsborough Castle"},
    ),
    (
        "FINAL REPORT\nTwenty-second Meeting of the Scientific Panel on Penguins\n(Hobart, Australia, 3 to 14 "
        "October 2003)\n1.1 The Meeting was held at the Grand Chancellor Hotel and chaired by Dr B. Olsen "
        "(Norway).",
        None,
        1,
        {
            "start": "2003-10-03",
            "end": "2003-10-14",
            "city": "Hobart",
            "country": "AUS",
            "ordinal": 22,
            "venue": "Grand Chancellor Hotel",
        },
    ),
    (
        "After the 6 July talks in Prague, the V4 economy ministers said they would reconvene in Bratislava on 12 "
        "September.",
        "2015-07-07",
        1,
        {
            "start": "2015-07-06",
            "city": "Prague",
            "country": "CZE",
            "next_start": "2015-09-12",
            "next_place": "Bratislava",
        },
    ),
    (
        "The ministers of culture of Mercosur and associated states, gathered in the city of Colonia del "
        "Sacramento, Uruguay, on the occasion of the XL Meeting of Ministers of Culture on 17 November 2016, "
        "agreed on a film fund.",
        None,
        1,
        {"start": "2016-11-17", "city": "Colonia del Sacramento", "country": "URY", "ordinal": 40},
    ),
    (
        "Home / Press centre / News\n14 November 2019\nOn 13-14 November, the 77th meeting of the Council of "
        "Heads of Customs Services of the CIS countries was held in Chisinau. The meeting was opened by the "
        "Director of the Customs Service of Moldova. Nineteen issues were on the agenda.\nThe next, 78th meeting "
        "will be held in the second quarter of 2020 in Yerevan.\nShare",
        "2019-11-14",
        1,
        {
            "start": "2019-11-13",
            "end": "2019-11-14",
            "city": "Chisinau",
            "country": "MDA",
            "ordinal": 77,
            "next_place": "Yerevan",
        },
    ),
    (
        "The First Deputy Minister met with the Ambassador of Japan\nOn March 3, 2021, First Deputy Minister of "
        "Energy S. Umarov received Ambassador Extraordinary and Plenipotentiary of Japan to Uzbekistan Y. Tanaka. "
        "The parties exchanged views on projects in Navoi region.",
        None,
        1,
        {"start": "2021-03-03"},
    ),
    (
        "25.06.2018\nThe 15th session of the Intergovernmental Council on Cooperation in Construction took place "
        "in Minsk\nThe session, held on June 21-22 at the National Library of Belarus, was attended by "
        "delegations from Armenia, Kazakhstan, Kyrgyzstan and Russia.",
        "2018-06-25",
        1,
        {
            "start": "2018-06-21",
            "end": "2018-06-22",
            "city": "Minsk",
            "country": "BLR",
            "ordinal": 15,
            "venue": "National Library of Belarus",
        },
    ),
    (
        "For immediate release\nGeorgetown, Guyana. Wednesday 27 February 2019. The Thirtieth Inter-Sessional "
        "Meeting of the Conference of Heads of Government ends today in Basseterre, St. Kitts and Nevis. The "
        "Heads met for two days.\nThe Fortieth Regular Meeting will be held in Castries, Saint Lucia, 3-5 July "
        "2019.",
        "2019-02-27",
        1,
        {
            "end": "2019-02-27",
            "city": "Basseterre",
            "country": "KNA",
            "ordinal": 30,
            "next_start": "2019-07-03",
            "next_place": "Castries",
        },
    ),
    (
        "Joint Communiqué of the 3rd Summit of the Three Rivers, issued in Vientiane on 30 March 2017\nWe, the "
        "Heads of Government of Cambodia, Laos and Viet Nam, convened in Vientiane for the 3rd Summit. We "
        "expressed our sincere appreciation to the Government of the Lao PDR for the warm hospitality. We agreed "
        "to convene the 4th Summit in Siem Reap in 2019.",
        None,
        1,
        {
            "start": "2017-03-30",
            "city": "Vientiane",
            "country": "LAO",
            "ordinal": 3,
            "host": "LAO",
            "next_place": "Siem Reap",
        },
    ),
    (
        "The Technical Working Group of the Nile Compact held a virtual session on Thursday, 11 June 2020. Egypt, "
        "Ethiopia and Sudan took part; South Africa and the United States followed as observers. Another session "
        "will be held on Saturday.",
        "2020-06-12",
        1,
        {"start": "2020-06-11", "format": "online", "next_start": "2020-06-13"},
    ),
    (
        "Mr. Speaker opened the sixth meeting of the Parliamentary Troika in the Great Hall of the Jogorku Kenesh "
        "in Bishkek yesterday. The Kyrgyz side presided.",
        "2012-05-18",
        1,
        {"start": "2012-05-17", "city": "Bishkek", "country": "KGZ", "ordinal": 6},
    ),
    (
        "The 2022 Spring Session of the Arctic Shipping Assembly – Nuuk, Greenland, April 26–28, 2022 – brought "
        "together ship owners and administrations from eight states.",
        None,
        1,
        {"start": "2022-04-26", "end": "2022-04-28", "city": "Nuuk"},
    ),
    (
        "Delegations from 21 countries are in Kigali this week for the Conference of African Postal Ministers, "
        "which opened on Monday. It ends on Thursday. Rwanda's President will close it.",
        "2017-10-18",
        1,
        {"start": "2017-10-16", "city": "Kigali", "country": "RWA"},
    ),
    (
        "EU and ASEAN senior officials held their 24th meeting in Bangkok, 11-12 October 2017, co-chaired by "
        "Thailand and the EU. Senior officials looked forward to the 25th meeting to be held in Brussels in 2019.",
        None,
        1,
        {
            "start": "2017-10-11",
            "end": "2017-10-12",
            "city": "Bangkok",
            "country": "THA",
            "ordinal": 24,
            "next_place": "Brussels",
        },
    ),
    (
        "The Board of Governors concluded its regular September session in Vienna this afternoon. The Board will "
        "reconvene on 21 September, following the General Conference.",
        "2018-09-14",
        1,
        {"start": "2018-09-14", "city": "Vienna", "country": "AUT", "next_start": "2018-09-21"},
    ),
    (
        "At the tenth session of its Commission on Plant Health, held in Rome from 16 to 20 March 2015, the "
        "organisation adopted three standards. The eleventh session is scheduled for 4–8 April 2016, in Rome.",
        None,
        1,
        {
            "start": "2015-03-16",
            "end": "2015-03-20",
            "city": "Rome",
            "country": "ITA",
            "ordinal": 10,
            "next_start": "2016-04-04",
            "next_place": "Rome",
        },
    ),
    (
        "Minsk, 1 September 2020: participants of the 12th session of the Interparliamentary Council connected by "
        "video from Astana, Bishkek and Yerevan; the chair sat in Minsk.",
        "2020-09-02",
        1,
        {"start": "2020-09-01", "ordinal": 12, "format": "online"},
    ),
    (
        "OUTCOME DOCUMENT\nThird High-Level Meeting on Landlocked Ports\nVenue: Hotel Intercontinental, "
        "Kathmandu, Nepal\nDate: 15-16 May 2014\nThe Third High-Level Meeting was attended by Ministers of "
        "Bhutan, Bolivia, Laos and Nepal.\nThe participants welcomed the offer of Paraguay to host the fourth "
        "meeting in 2016.",
        None,
        1,
        {"start": "2014-05-15", "end": "2014-05-16", "city": "Kathmandu", "country": "NPL", "ordinal": 3},
    ),
    (
        "Ottawa will host a summit of mining ministers next month, the government said on Tuesday. The previous "
        "summit was held in Lima in 2016 and was attended by Chile, Mexico and Peru.",
        "2018-02-06",
        0,
        {},
    ),
    (
        "On Tuesday, October 15, at the headquarters of the Executive Committee in Minsk, an expert group met to "
        "finalise the draft Concept. Experts from Armenia, Belarus and Russia took part. The next meeting of the "
        "group is planned for February 2020.",
        "2019-10-17",
        1,
        {"start": "2019-10-15", "city": "Minsk", "country": "BLR", "next_place": None},
    ),
    (
        "President Tokayev chaired an extraordinary session of the Council of Heads of State. The meeting was "
        "held via videoconference on January 10. The leaders of Armenia, Belarus, Kyrgyzstan, Russia and "
        "Tajikistan participated.",
        "2022-01-10",
        1,
        {"start": "2022-01-10", "format": "online"},
    ),
    (
        "The 43rd ordinary session of the Assembly of Ministers closed on Saturday 12 July in Malabo, Equatorial "
        "Guinea, after electing Togo to the chair. The opening ceremony on 10 July had been attended by the Head "
        "of State.",
        "2014-07-14",
        1,
        {"start": "2014-07-10", "end": "2014-07-12", "city": "Malabo", "country": "GNQ", "ordinal": 43},
    ),
    (
        "REPORT\nof the 21st Meeting of the Working Group on Herring\nReykjavik, 4-8 November 2002\n1. Opening "
        "\nThe Chair, Dr. J. Olsen, opened the Meeting at 10.00 hrs on 4 November.\n9. Next Meeting\nThe "
        "Working Group recommended that its next Meeting be held in Aberdeen, 3-7 November 2003.",
        None,
        1,
        {
            "start": "2002-11-04",
            "end": "2002-11-08",
            "city": "Reykjavik",
            "country": "ISL",
            "ordinal": 21,
            "next_start": "2003-11-03",
            "next_place": "Aberdeen",
        },
    ),
    (
        "TEHRAN – Foreign ministers of five Caspian states on Tuesday concluded a one-day conference in the "
        "Iranian capital. The next conference would be hosted by Turkmenistan, ministers said.",
        "2019-02-20",
        1,
        {"start": "2019-02-19", "city": "TEHRAN", "country": "IRN", "next_place": "Turkmenistan"},
    ),
    (
        "The Hague, 3 June 2011 – The 2nd Conference on Cyber Norms was held at the Peace Palace on 2 and 3 June. "
        "Opening the Conference, the Dutch minister welcomed the delegates of 40 states.",
        "2011-06-03",
        1,
        {
            "start": "2011-06-02",
            "end": "2011-06-03",
            "city": "The Hague",
            "country": "NLD",
            "ordinal": 2,
            "venue": "Peace Palace",
        },
    ),
    (
        "A regular meeting of the Working Subgroup on Seeds of the Consultative Committee took place on 26 May of "
        "this year in the videoconference format.",
        "2021-05-28",
        1,
        {"start": "2021-05-26", "format": "online"},
    ),
    (
        "The river states have lifted their tolls. Omar Sarr, head of the Commission, announced this on Saturday at the "
        "end of an extraordinary summit of the authority in Abuja. President Ade Bola of Nigeria presided over the "
        "summit.",
        "2021-02-25",
        1,
        {"city": "Abuja"},
    ),
    (
        "The Caucus of Ministers of Rivers took place on 28-29 September 2021, at the Harbour House, Suva, under the "
        "stewardship of Ms Sina Leota of Samoa.",
        None,
        1,
        {"start": "2021-09-28", "city": "Suva"},
    ),
    (
        "QUITO, Ecuador, August 18 — The 19th ordinary session of the Rivers Conference ended here on Friday.",
        "2023-08-18",
        1,
        {"start": "2023-08-18", "ordinal": 19, "city": "QUITO"},
    ),
    (
        "VIENTIANE: The 11th Rivers Ministers' Meeting-Plus was held here today, chaired by the Lao minister.",
        "2021-11-21",
        1,
        {"start": "2021-11-21", "ordinal": 11},
    ),
    (
        "BUREAU OF THE RIVERS COUNCIL\nMinutes of the 6th meeting\nHeld virtually on 17 May 2022\nThe members of the "
        "Bureau attended.",
        None,
        1,
        {"start": "2022-05-17", "format": "online"},
    ),
    (
        "Muscat, November 08, 2019, SPA -- The ministers of Rivers held their 4th meeting in the Omani capital, Muscat, "
        "today.",
        "2019-11-08",
        1,
        {"start": "2019-11-08", "city": "Muscat", "country": "OMN", "ordinal": 4},
    ),
    (
        "Between 29 October and 2 November 2012 the Steering Committee of the Forests Initiative gathered in "
        "Libreville, Gabon. Its seventh meeting is due to take place in Douala in a year's time.",
        None,
        1,
        {
            "start": "2012-10-29",
            "end": "2012-11-02",
            "city": "Libreville",
            "country": "GAB",
            "next_place": "Douala",
        },
    ),
    (
        "Juba\n02 - 03 December 2013\nCommuniqué of the 5th Extra-Ordinary Session of the Rivers Council\nThe "
        "Council met under the chairmanship of Kenya.",
        None,
        1,
        {"start": "2013-12-02", "end": "2013-12-03", "city": "Juba", "country": "SSD", "ordinal": 5},
    ),
    (
        "On Thursday, 112 delegates gathered in Kotka for the first Grid Users' Day. Finland and Estonia took "
        "part.",
        "2019-06-21",
        1,
        {"start": "2019-06-20", "city": "Kotka", "country": "FIN", "ordinal": 1},
    ),
    (
        "Speaking after the talks in Bucharest on Wednesday, Romanian Foreign Minister Ion Pop and his Moldovan "
        "counterpart Ana Rusu said trade had doubled.",
        "2018-03-08",
        1,
        {"start": "2018-03-07", "city": "Bucharest", "country": "ROU"},
    ),
    (
        "The Georgian delegation headed by Minister L. Kiknadze participated in the work of the 45th Plenary "
        "Assembly of the BSEC Parliamentary Union held in Sofia on 10-12 June.",
        "2015-06-15",
        1,
        {"start": "2015-06-10", "end": "2015-06-12", "city": "Sofia", "country": "BGR", "ordinal": 45},
    ),
    (
        "Geneva, 4 – 8 November 2019\nREPORT OF THE FORTY-EIGHTH SESSION OF THE WORKING PARTY ON PERISHABLES\n"
        "I. ATTENDANCE\nRepresentatives of the following countries took part: Austria, Belgium, Croatia.\nXI. "
        "DATE OF NEXT SESSION\nThe secretariat informed the delegates that the forty-ninth session was scheduled "
        "for 2–6 November 2020.",
        None,
        1,
        {
            "start": "2019-11-04",
            "end": "2019-11-08",
            "city": "Geneva",
            "country": "CHE",
            "ordinal": 48,
            "next_start": "2020-11-02",
        },
    ),
    (
        "On 14 September 2022 in Samarkand, on the eve of the summit, the foreign ministers of Kyrgyzstan and "
        "Tajikistan held a bilateral meeting.",
        "2022-09-15",
        1,
        {"start": "2022-09-14", "city": "Samarkand", "country": "UZB"},
    ),
    (
        "The 9th Session of the Governing Council of the Centre convened at the Centre's campus in Arusha from "
        "Wednesday, 9th to Friday, 11th September 2009 under the Chairmanship of Uganda.",
        None,
        1,
        {"start": "2009-09-09", "end": "2009-09-11", "city": "Arusha", "country": "TZA", "ordinal": 9},
    ),
    (
        "Tallinn (BNS) — Baltic and Nordic justice ministers on June 8 pledged closer ties at their annual "
        "meeting in Pärnu. Next year's host is Sweden.",
        "2011-06-09",
        1,
        {"start": "2011-06-08", "city": "Pärnu", "country": "EST"},
    ),
    (
        "Notice to the press: The XXII Regular Meeting of the Amazon Ministers, which had been planned for 5 May "
        "2020 in Leticia, has been postponed until further notice. The XXI Meeting took place in Belém in 2018.",
        "2020-04-20",
        0,
        {},
    ),
    (
        "The Committee of Permanent Representatives, in its 2,954th meeting on 11 March 2020, discussed the "
        "situation in Mali. Nigeria was in the chair.",
        "2020-03-12",
        1,
        {"start": "2020-03-11"},
    ),
    (
        "Under the auspices of the Swiss Presidency, the Alpine environment ministers came together on 25 January "
        "2023 at the 17th Alpine Conference in Brig. Slovenia takes over; the 18th Alpine Conference is to be "
        "held in Slovenia in January 2025.",
        "2023-01-26",
        1,
        {"start": "2023-01-25", "city": "Brig", "ordinal": 17, "next_place": "Slovenia"},
    ),
    (
        "Cairo: The Ministerial Committee on Jerusalem convened an emergency meeting on Sunday evening at the "
        "League's General Secretariat. Jordan called for the meeting.",
        "2017-12-11",
        1,
        {"start": "2017-12-10", "city": "Cairo", "country": "EGY"},
    ),
    (
        "Visit of the President of Slovenia. On 7 July 2014 President Novak received in the Presidential Palace "
        "in Ljubljana the President of Montenegro. The presidents discussed tourism.",
        None,
        1,
        {"start": "2014-07-07", "city": "Ljubljana", "country": "SVN", "venue": "Presidential Palace"},
    ),
    (
        "CHAIRPERSON'S SUMMARY: Second Regional Dialogue on Migration, Bangkok (hybrid), 2-3 November 2021. The "
        "Dialogue was attended by Cambodia, Laos, Myanmar and Thailand.",
        None,
        1,
        {
            "start": "2021-11-02",
            "end": "2021-11-03",
            "city": "Bangkok",
            "country": "THA",
            "ordinal": 2,
            "format": "hybrid",
        },
    ),
    (
        "More than 300 delegates from 54 countries have gathered in Accra for the 7th African Ports Forum, being "
        "held from 3rd to 5th July. Ghana's President opened the Forum on Tuesday.",
        "2018-07-04",
        1,
        {"start": "2018-07-03", "end": "2018-07-05", "city": "Accra", "country": "GHA", "ordinal": 7},
    ),
    (
        "The trilateral commission (Bolivia, Chile, Peru) met in person for the first time since 2019 in Arica "
        "last Friday and Saturday. It agreed to meet quarterly.",
        "2022-08-22",
        1,
        {
            "start": "2022-08-19",
            "end": "2022-08-20",
            "city": "Arica",
            "country": "CHL",
            "format": "in-person",
        },
    ),
    (
        "A meeting of the Expert Council on Space took place in St. Petersburg on 18 and 19 April 2013. In "
        "addition to the CIS states, India was represented.",
        None,
        1,
        {"start": "2013-04-18", "end": "2013-04-19", "city": "St. Petersburg", "country": "RUS"},
    ),
    (
        "Zagreb, 30 November 2012: the 20th Session of the Danube Navigation Committee adopted by consensus its "
        "budget for 2013. The Committee will next meet on 29 March 2013.",
        None,
        1,
        {
            "start": "2012-11-30",
            "city": "Zagreb",
            "country": "HRV",
            "ordinal": 20,
            "next_start": "2013-03-29",
        },
    ),
    (
        "The First Meeting of the Parties to the Tuna Arrangement was held in Nadi, Fiji from Monday 2nd until "
        "Wednesday 4th of July, 2012. Papua New Guinea offered to host the Second Meeting.",
        None,
        1,
        {"start": "2012-07-02", "end": "2012-07-04", "city": "Nadi", "country": "FJI", "ordinal": 1},
    ),
    (
        "Minutes of the 4th meeting of the Group on Lake Registers\nGeneva and online, 12-13 June 2022\nThe meeting "
        "was attended by representatives of France and Spain.",
        None,
        1,
        {"start": "2022-06-12", "city": "Geneva", "country": "CHE", "format": "hybrid"},
    ),
    (
        "Minutes of the 4th meeting of the Group on Lake Registers\nDate: 12 June 2022\nFormat: in person\nThe meeting "
        "was attended by representatives of France and Spain.",
        None,
        1,
        {"start": "2022-06-12", "format": "in-person"},
    ),
    (
        "Heads of Delegation, 36th Meeting\nHelsinki, Finland, 14-15 June 2011\nThe 36th Meeting of the Heads of "
        "Delegation was attended by delegations from all the Contracting Parties except Latvia.",
        None,
        1,
        {
            "start": "2011-06-14",
            "city": "Helsinki",
            "ordinal": 36,
            "states": [],
            "attendance_list": "collective",
        },
    ),
    (
        "The Third Readers' Conference took place online on 29 June 2020. The Speaker of the National Assembly of "
        "Niger, Mr. Ali Musa, chaired the first session. The second session was chaired by Ms. Pia Koski (Finland).",
        None,
        1,
        {"ordinal": 3, "start": "2020-06-29", "format": "online"},
    ),
    (
        "On 31 May 2017 in Minsk a meeting of the Reed Commission was held. Representatives of Armenia and Belarus took "
        "part. The representative of Moldova took part in the meeting by videoconference.",
        None,
        1,
        {"format": "hybrid", "city": "Minsk"},
    ),
    (
        "The Reed Commission held, through visual communication technology, its 21st meeting on 16 March 2022.",
        None,
        1,
        {"format": "online", "ordinal": 21},
    ),
    (
        "MINUTES of the 21st Session of the Lakes Commission (LC)\nZagreb, April 13-14, 2010\nPresent:\nSlovenia: Mr. Jan "
        "Novak (Member)\nRepublic of Croatia: Mr. Ivo Tropan (Member)\nMr. Tropan, Chairman, greeted all present.\nItem 14: "
        "Next session\nThe 22nd Session of the LC will be held in Ljubljana on July 6-7, 2010.",
        None,
        1,
        {"ordinal": 21, "start": "2010-04-13", "next_start": "2010-07-06", "attendance_list": "full"},
    ),
    (
        "The 9th Forum of Mint Directors was hosted by the Central Bank of Malta in Valletta on 5 May 2015.",
        None,
        1,
        {"host": "MLT", "city": "Valletta", "ordinal": 9},
    ),
    (
        "The 9th Forum of Mint Directors was held in Busan on 5 May 2015. The Forum was hosted by the Ministry of Coin "
        "and Paper, Republic of Korea.",
        None,
        1,
        {"host": "KOR", "ordinal": 9},
    ),
    (
        "The 49-th meeting of the Interstate Council for Salt (ICS) and the 41-st meeting of the Brine Commission took "
        "place on 14 June 2016 in Graz.",
        None,
        1,
        {
            "ordinals": [
                {"body": "Interstate Council for Salt", "ordinal": 49},
                {"body": "Brine Commission", "ordinal": 41},
            ]
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


@pytest.mark.parametrize(
    ("text", "body"),
    [
        (
            "Eighth meeting of the Working Group on work with the Postal League\nThe group met on 20 June 2023 online.",
            "Working Group on work with the Postal League",
        ),
        (
            "The 45th session of the Interstate Council for Ferries, Bridges and Locks was held in Graz on 3 May 2023.",
            "Interstate Council for Ferries, Bridges and Locks",
        ),
        (
            "The 52nd Meeting of the Cultural, Educational and Social Affairs Committee was held in Graz on 3 May 2023.",
            "Cultural, Educational and Social Affairs Committee",
        ),
        (
            "The 5th meeting of the Committee was held with the ministers of Austria and Hungary in Graz on 3 May 2023.",
            "Committee",
        ),
    ],
)
def test_names_with_commas_and_with(text: str, body: str) -> None:
    (meeting,) = read(text)
    assert meeting.bodies == (body,)


def test_a_meeting_on_the_margins_of_another_does_not_bear_its_name() -> None:
    (meeting,) = read(
        "The Ministers of Forestry of Chad, Mali and Niger met in Accra on 3 March 2023, on the margins of the Pan-Sahel "
        "Timber Summit. They reviewed the replanting of acacias."
    )
    assert meeting.name is not None
    assert "Summit" not in meeting.name
    assert meeting.codes == ("TCD", "MLI", "NER")


def test_a_narrow_and_an_expanded_sitting_of_one_day_are_one_meeting() -> None:
    (meeting,) = read(
        "The prime ministers of the Steppe Union gathered in Osh on Thursday for a meeting of the Intergovernmental Board.\n"
        "Kyrgyz Prime Minister Akyl Japar is hosting his counterparts from Belarus Roman Golov and Armenia Mher Grig.\n"
        "The narrow-format meeting was followed by an expanded session, attended by Uzbekistan's Prime Minister Abdul Ari as a "
        "guest."
    )
    assert set(meeting.codes) == {"KGZ", "BLR", "ARM", "UZB"}


def test_a_day_in_the_lead_is_the_meetings_where_the_dateline_is_the_storys() -> None:
    meeting = only(
        "OSLO, June 5 (Nordlys) -- The Herring Producers' League agreed on Sunday to lower its quotas.\n"
        "The decision was made at the 35th Herring Ministerial Meeting.",
        "2023-06-05",
    )
    assert meeting.date is not None
    assert meeting.date.start == date(2023, 6, 4)


def test_those_who_met_earlier_give_no_day() -> None:
    meeting = only(
        "RIGA, June 29 (Amber) - The Sixth Amber Summit has wrapped up in Riga. It brought together the Presidents of "
        "Poland, Latvia and Estonia.\nEarlier the foreign ministers of Norway and Sweden met in Oslo on June 28.",
        "2022-06-29",
    )
    assert meeting.date is not None
    assert meeting.date.start == date(2022, 6, 29)
    assert set(meeting.codes) == {"POL", "LVA", "EST"}


def test_those_who_joined_the_others() -> None:
    meeting = only(
        "The ministers of ports of Chile and Peru gathered in the town of Arica on 4 May 2019 for the third Harbour Forum, "
        "joined by the Deputy Minister of Trade of Ecuador Ana Silva."
    )
    assert set(meeting.codes) == {"CHL", "PER", "ECU"}


@pytest.mark.parametrize(
    ("text", "number", "name"),
    [
        ('The Presidents of Chile took part in the first "Andes – Amber" summit held in Lima on 4 May.', 1, "summit"),
        ("Ana Silva addressed participants in the 51st meeting of the Council of Ports.\nThe meeting, held in Lima on 4 May "
         "2021 by Peru's ministry, brought together ministers of Chile and Ecuador.", 51, "51st meeting"),
        ("LIMA: The Assembly of the Amber League (AL) third conference concluded here on 4 May 2021 with a declaration.", 3,
         "conference"),
    ],
)  # fmt: skip
def test_numbers_of_meetings_named_at_length(text: str, number: int, name: str) -> None:
    meeting = only(text)
    assert meeting.ordinal == number
    assert name in (meeting.name or "")


def test_a_term_of_years_is_no_day() -> None:
    meeting = only(
        "13 October 2022, 10:30\nThe Sixth Amber Summit has opened in Riga. Latvian President Ilze Ozola, whose country chairs "
        "the League in 2020-2024, opened the summit.",
        "2022-10-13",
    )
    assert meeting.date is not None
    assert meeting.date.start == date(2022, 10, 13)


def test_a_womens_forum_has_its_number_and_the_town_of_the_event() -> None:
    meeting = only(
        "Oslo, September 6, 2023. Deputy Speaker Ola Berg led the Norwegian delegation at the 4th Baltic Women's Forum.\n"
        "The event, organized in Riga on September 4-5 by the Council of Readers, brought together 500 delegates.",
        "2023-09-06",
    )
    assert meeting.ordinal == 4
    assert meeting.place is not None
    assert meeting.place.city == "Riga"


def test_who_abstained_from_attending_stayed_away() -> None:
    meeting = only(
        "The Amber Council met in Riga on 4 May 2021. Ministers of Poland and Latvia took part. The delegation of Estonia "
        "abstained from attending."
    )
    assert set(meeting.codes) == {"POL", "LVA"}
    assert [absence.code for absence in meeting.absent] == ["EST"]


def test_what_a_speaker_tells_of_is_another_meeting() -> None:
    meeting = only(
        "May 25, 2023\nTower Palace, Riga\nThe President of Latvia chaired a meeting of the Amber Council. Ministers of "
        "Poland and Estonia took part.\nPresident of Latvia Ilze Ozola: Friends, on May 24 we took part in the second "
        "Amber Forum.",
        "2023-05-25",
    )
    assert meeting.ordinals == ()
    assert meeting.date is not None
    assert meeting.date.start == date(2023, 5, 25)
    assert meeting.place is not None
    assert meeting.place.city == "Riga"


def test_initials_before_a_summit_are_no_town() -> None:
    meeting = only(
        "Head of State takes part in ARL summit\nThe session of the Council of States was held in Riga on 14 May 2022."
    )
    assert meeting.place is not None
    assert meeting.place.city == "Riga"


def test_an_event_that_started_earlier() -> None:
    meeting = only(
        "The fifth Ministerial Meeting on Amber ended in Riga on Thursday. Officials of Poland and Latvia took part in the "
        "event, which started on Tuesday.",
        "2023-12-02",
    )
    assert meeting.date is not None
    assert (meeting.date.start, meeting.date.end) == (date(2023, 11, 28), date(2023, 11, 30))


def test_a_meeting_on_the_margins_has_not_the_others_number() -> None:
    meeting = only(
        "The Amber Ministerial Council had an informal meeting on the margins of the 78th session of the General Assembly of "
        "Readers in Riga on 20 September 2023. Ministers of Poland and Latvia delivered statements."
    )
    assert meeting.ordinals == ()
    assert "78th" not in (meeting.name or "")


def test_a_hall_and_a_videoconference() -> None:
    meeting = only(
        "Members met in the Tower Palace, Riga, and via videoconference on 13 April 2020 for the meeting of the Commission."
    )
    assert meeting.format is not None
    assert meeting.format.value == "hybrid"


def test_a_town_of_an_earlier_time_is_not_the_place() -> None:
    meeting = only(
        "The first summit of the Amber League was held at the League's headquarters on 4 May 2021. "
        "Previously, its ministers met in Riga in November 2015.",
    )
    assert meeting.place is None or meeting.place.city != "Riga"


def test_a_dateline_in_short_sentences() -> None:
    meeting = only(
        "RIGA. 10 April. AMBER – Minister of Ports of Poland Adam Kos took part in a session of the Amber Council.",
        "2020-04-10",
    )
    assert meeting.date is not None
    assert meeting.date.start == date(2020, 4, 10)


def test_an_address_to_a_numbered_meeting_tells_of_it() -> None:
    meeting = only(
        "RIGA: Prime Minister Mart Kask on Thursday said that much was to be done as he addressed the 24th meeting of the "
        "Amber Council here.\nThe summit was chaired by Latvian President Ilze Ozola and attended by Polish President Kos.",
        "2024-07-04",
    )
    assert meeting.ordinal == 24
    assert meeting.date is not None
    assert meeting.date.start == date(2024, 7, 4)


def test_the_first_of_a_series_years_before_is_history() -> None:
    meeting = only(
        "RIGA, June 29. The Sixth Amber Summit has wrapped up in Riga.\n"
        "The Presidents of Poland, Latvia and Estonia held a summit.\n"
        "The first Amber Summit was held in Gdańsk on April 23-24, 2002, where the Convention on Amber was signed.",
        "2022-06-29",
    )
    assert meeting.ordinal == 6
    assert meeting.date is not None
    assert meeting.date.start == date(2022, 6, 29)
    assert meeting.decisions == ()


def test_a_council_set_up_long_ago_is_no_decision() -> None:
    meeting = only(
        "The Amber Council met in Riga on 4 May 2022. The Council adopted its plan. The Council was established in accordance "
        "with the agreement signed on December 5, 2012."
    )
    assert [decision.verb for decision in meeting.decisions] == ["adopted"]


def test_one_who_opens_from_afar_does_not_make_a_meeting_online() -> None:
    meeting = only(
        "The ministers of ports of Chile and Peru met in Lima on 4 May 2021. Peru's Premier Ana Silva inaugurated the meeting "
        "virtually, while Minister Luis Rey chaired it."
    )
    assert meeting.place is not None
    assert meeting.place.city == "Lima"
    assert meeting.format is None or meeting.format.value != "online"


def test_the_previous_numbered_meeting_beside_one_to_come() -> None:
    assert (
        read(
            "The Amber Board will meet in Riga on 6 October 2022. Heads of libraries from Poland and Latvia are expected.\n"
            "The previous, 5th meeting was held by videoconference in 2021.",
            "2022-09-30",
        )
        == ()
    )
