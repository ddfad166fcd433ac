"""Names of states in running text, standing alone, and as shown."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.errors import UsageError
from corpus.states import closest_code, code_of, display_name, find_states
from corpus.states.table import states


def found(text: str) -> list[str]:
    """The matches of a text as "CODE words", white space in the words made plain."""
    return [f"{match.code} {' '.join(match.span.of(text).split())}" for match in find_states(text)]


def codes(text: str) -> list[str]:
    return [match.code for match in find_states(text)]


LONG_FORMS = [
    ("the Republic of Kazakhstan", ["KAZ Republic of Kazakhstan"]),
    ("Republic of Kazakhstan", ["KAZ Republic of Kazakhstan"]),
    ("Republic of\nKazakhstan", ["KAZ Republic of Kazakhstan"]),
    ("Republic of\u00a0Kazakhstan", ["KAZ Republic of Kazakhstan"]),
    ("REPUBLIC OF KAZAKHSTAN", ["KAZ REPUBLIC OF KAZAKHSTAN"]),
    ("the Russian Federation", ["RUS Russian Federation"]),
    ("the Kyrgyz Republic", ["KGZ Kyrgyz Republic"]),
    ("the Kyrghyz Republic", ["KGZ Kyrghyz Republic"]),
    ("Azerbaijan Republic", ["AZE Azerbaijan Republic"]),
    ("Islamic Republic of Iran", ["IRN Islamic Republic of Iran"]),
    ("Iran (Islamic Republic of)", ["IRN Iran (Islamic Republic of)"]),
    ("Iran, Islamic Republic of", ["IRN Iran, Islamic Republic of"]),
    ("the Islamic Republic of Mauritania", ["MRT Islamic Republic of Mauritania"]),
    ("Kingdom of the Netherlands", ["NLD Kingdom of the Netherlands"]),
    ("the Hashemite Kingdom of Jordan", ["JOR Hashemite Kingdom of Jordan"]),
    ("the People's Republic of China", ["CHN People's Republic of China"]),
    ("the People’s Republic of China", ["CHN People’s Republic of China"]),
    ("the Republic of China", ["TWN Republic of China"]),
    ("Lao People's Democratic Republic", ["LAO Lao People's Democratic Republic"]),
    ("the Lao PDR", ["LAO Lao PDR"]),
    ("Syrian Arab Republic", ["SYR Syrian Arab Republic"]),
    ("the Swiss Confederation", ["CHE Swiss Confederation"]),
    ("the Hellenic Republic", ["GRC Hellenic Republic"]),
    ("Italian Republic", ["ITA Italian Republic"]),
    ("the Slovak Republic", ["SVK Slovak Republic"]),
    ("the Gabonese Republic", ["GAB Gabonese Republic"]),
    ("the Republic of the Union of Myanmar", ["MMR Republic of the Union of Myanmar"]),
    ("the Plurinational State of Bolivia", ["BOL Plurinational State of Bolivia"]),
    ("Bolivia (Plurinational State of)", ["BOL Bolivia (Plurinational State of)"]),
    ("Venezuela (Bolivarian Republic of)", ["VEN Venezuela (Bolivarian Republic of)"]),
    ("United Republic of Tanzania", ["TZA United Republic of Tanzania"]),
    ("Tanzania, United Republic of", ["TZA Tanzania, United Republic of"]),
    (
        "the United Kingdom of Great Britain and Northern Ireland",
        ["GBR United Kingdom of Great Britain and Northern Ireland"],
    ),
    (
        "the United Kingdom of Great Britain\nand Northern Ireland",
        ["GBR United Kingdom of Great Britain and Northern Ireland"],
    ),
    ("the United States of America", ["USA United States of America"]),
    ("the United Arab Emirates", ["ARE United Arab Emirates"]),
    ("the United Mexican States", ["MEX United Mexican States"]),
    ("the Federal Democratic Republic of Ethiopia", ["ETH Federal Democratic Republic of Ethiopia"]),
    ("the People's Democratic Republic of Algeria", ["DZA People's Democratic Republic of Algeria"]),
    ("the Democratic Socialist Republic of Sri Lanka", ["LKA Democratic Socialist Republic of Sri Lanka"]),
    ("the Co-operative Republic of Guyana", ["GUY Co-operative Republic of Guyana"]),
    ("the Independent State of Samoa", ["WSM Independent State of Samoa"]),
    ("the Grand Duchy of Luxembourg", ["LUX Grand Duchy of Luxembourg"]),
    ("the Principality of Liechtenstein", ["LIE Principality of Liechtenstein"]),
    ("the Sultanate of Oman", ["OMN Sultanate of Oman"]),
    ("the Commonwealth of Dominica", ["DMA Commonwealth of Dominica"]),
    ("the former Yugoslav Republic of Macedonia", ["MKD former Yugoslav Republic of Macedonia"]),
    ("the Republic of North Macedonia", ["MKD Republic of North Macedonia"]),
    ("the Turkish Republic", ["TUR Turkish Republic"]),
    ("Federated States of Micronesia", ["FSM Federated States of Micronesia"]),
    ("the Republic of Moldova", ["MDA Republic of Moldova"]),
    ("Moldova, Republic of", ["MDA Moldova, Republic of"]),
    ("Bahamas (The)", ["BHS Bahamas (The)"]),
    ("the Bolivarian Republic of\n Venezuela", ["VEN Bolivarian Republic of Venezuela"]),
    ("Hong Kong, China", ["HKG Hong Kong, China"]),
    (
        "Hong Kong Special Administrative Region of China",
        ["HKG Hong Kong Special Administrative Region of China"],
    ),
    ("Taiwan Province of China", ["TWN Taiwan Province of China"]),
    ("the State of Palestine", ["PSE State of Palestine"]),
    ("the Republic of Kosovo", ["XKX Republic of Kosovo"]),
]

SPELLINGS = [
    ("Turkey", "TUR"),
    ("Türkiye", "TUR"),
    ("Turkiye", "TUR"),
    ("TÜRKİYE", "TUR"),
    ("Burma", "MMR"),
    ("Myanmar", "MMR"),
    ("Cote d'Ivoire", "CIV"),
    ("Côte d'Ivoire", "CIV"),
    ("Côte d’Ivoire", "CIV"),
    ("Côte d`Ivoire", "CIV"),
    ("Cote d´Ivoire", "CIV"),
    ("CÔTE D'IVOIRE", "CIV"),
    ("Co\u0302te d'Ivoire", "CIV"),
    ("Ivory Coast", "CIV"),
    ("Cape Verde", "CPV"),
    ("Cabo Verde", "CPV"),
    ("Swaziland", "SWZ"),
    ("Eswatini", "SWZ"),
    ("eSwatini", "SWZ"),
    ("Holy See", "VAT"),
    ("the Vatican", "VAT"),
    ("Vatican City", "VAT"),
    ("DPRK", "PRK"),
    ("D.P.R.K.", "PRK"),
    ("ROK", "KOR"),
    ("R.O.K.", "KOR"),
    ("UK", "GBR"),
    ("U.K.", "GBR"),
    ("Great Britain", "GBR"),
    ("Britain", "GBR"),
    ("US", "USA"),
    ("U.S.", "USA"),
    ("U. S.", "USA"),
    ("USA", "USA"),
    ("U.S.A.", "USA"),
    ("UAE", "ARE"),
    ("U.A.E.", "ARE"),
    ("DRC", "COD"),
    ("DR Congo", "COD"),
    ("FYROM", "MKD"),
    ("Macedonia", "MKD"),
    ("Czechia", "CZE"),
    ("Czech Republic", "CZE"),
    ("Timor-Leste", "TLS"),
    ("Timor Leste", "TLS"),
    ("East Timor", "TLS"),
    ("Viet Nam", "VNM"),
    ("Vietnam", "VNM"),
    ("Brunei", "BRN"),
    ("Brunei Darussalam", "BRN"),
    ("Chinese Taipei", "TWN"),
    ("Taiwan", "TWN"),
    ("Montserrat", "MSR"),
    ("Monserrat", "MSR"),
    ("São Tomé and Príncipe", "STP"),
    ("Sao Tome & Principe", "STP"),
    ("Bosnia & Herzegovina", "BIH"),
    ("Bosnia-Herzegovina", "BIH"),
    ("BiH", "BIH"),
    ("St. Kitts and Nevis", "KNA"),
    ("Saint Kitts & Nevis", "KNA"),
    ("St Lucia", "LCA"),
    ("St. Vincent and the Grenadines", "VCT"),
    ("Trinidad & Tobago", "TTO"),
    ("Antigua & Barbuda", "ATG"),
    ("Guinea Bissau", "GNB"),
    ("Guinea–Bissau", "GNB"),
    ("Byelorussia", "BLR"),
    ("Kirghizia", "KGZ"),
    ("Moldavia", "MDA"),
    ("Zaire", "COD"),
    ("Ceylon", "LKA"),
    ("Upper Volta", "BFA"),
    ("Kampuchea", "KHM"),
    ("Holland", "NLD"),
    ("The Gambia", "GMB"),
    ("the Sudan", "SDN"),
    ("the Philippines", "PHL"),
    ("Curaçao", "CUW"),
    ("Réunion", "REU"),
    ("Åland", "ALA"),
    ("Faroe Islands", "FRO"),
    ("Puerto Rico", "PRI"),
    ("Macau", "MAC"),
    ("HONG KONG", "HKG"),
    ("Western Sahara", "ESH"),
    ("West Germany", "DEU"),
    ("Kosovo", "XKX"),
    ("Cook Islands", "COK"),
    ("Niue", "NIU"),
    ("S. Korea", "KOR"),
    ("N. Korea", "PRK"),
    ("Palestinian Authority", "PSE"),
]

LONGEST = [
    ("Guinea, Equatorial Guinea, Guinea-Bissau and Papua New Guinea", ["GIN", "GNQ", "GNB", "PNG"]),
    ("Niger and Nigeria", ["NER", "NGA"]),
    ("Dominica, the Dominican Republic", ["DMA", "DOM"]),
    ("Congo, the Democratic Republic of the Congo", ["COG", "COD"]),
    ("the Republic of the Congo and the Democratic Republic of Congo", ["COG", "COD"]),
    ("Congo (Democratic Republic of the), Congo", ["COD", "COG"]),
    ("Congo, Democratic Republic of the", ["COD"]),
    ("Congo, Republic of Korea, Gabon", ["COG", "KOR", "GAB"]),
    ("Congo-Brazzaville and Congo-Kinshasa", ["COG", "COD"]),
    ("Republic of Korea and Democratic People's Republic of Korea", ["KOR", "PRK"]),
    ("Korea, Republic of, and Korea, Democratic People's Republic of", ["KOR", "PRK"]),
    ("Democratic People’s Republic\nof Korea", ["PRK"]),
    ("Korea, North Macedonia", ["KOR", "MKD"]),
    ("Korea, South Africa", ["KOR", "ZAF"]),
    ("North Korea and South Korea", ["PRK", "KOR"]),
    ("Samoa and American Samoa", ["WSM", "ASM"]),
    ("Sudan and South Sudan", ["SDN", "SSD"]),
    ("Ireland and Northern Ireland", ["IRL"]),
    ("Mexico, New Mexico and the Gulf of Mexico", ["MEX"]),
    ("China, the South China Sea", ["CHN"]),
    ("Timor-Leste, Tonga", ["TLS", "TON"]),
    ("Moldova, Republic of Serbia", ["MDA", "SRB"]),
    ("Palestine, State of Kuwait", ["PSE", "KWT"]),
    ("Palestine, State of", ["PSE"]),
    ("Islamic Republic of Iran, Islamic Republic of Pakistan", ["IRN", "PAK"]),
    ("Iran, Islamic Republic of Pakistan", ["IRN", "PAK"]),
    ("the Netherlands, Kingdom of Norway", ["NLD", "NOR"]),
    ("Georgia, South Georgia and the South Sandwich Islands", ["GEO", "SGS"]),
    ("the US Virgin Islands and the British Virgin Islands", ["VIR", "VGB"]),
    ("French Guiana, French Polynesia, France", ["GUF", "PYF", "FRA"]),
    ("Saint Martin, Sint Maarten", ["MAF", "SXM"]),
    ("Burkina Faso\nCabo Verde\nCentral African Republic\nChad", ["BFA", "CPV", "CAF", "TCD"]),
    ("Austria\tAustralia\tSlovakia\tSlovenia", ["AUT", "AUS", "SVK", "SVN"]),
    ("Armenia/Azerbaijan", ["ARM", "AZE"]),
    ("Egypt-Ethiopia-Sudan talks", ["EGY", "ETH", "SDN"]),
    ("the China–Japan–Republic of Korea summit", ["CHN", "JPN", "KOR"]),
    ("Serbia and Montenegro", ["SRB", "MNE"]),
    ("UK, US and UAE", ["GBR", "USA", "ARE"]),
    ("Iraq Jordan Kuwait Lebanon", ["IRQ", "JOR", "KWT", "LBN"]),
    ("Switzerland (observer), Turkey (guest)", ["CHE", "TUR"]),
    ("the EU-US summit", ["USA"]),
    ("Japan, Republic of Korea, U.S. Hold Talks", ["JPN", "KOR", "USA"]),
]

ADJECTIVES = [
    ("Angolan", "AGO"),
    ("Lithuanian", "LTU"),
    ("Kyrgyz", "KGZ"),
    ("Kazakh", "KAZ"),
    ("Kazakhstani", "KAZ"),
    ("Malagasy", "MDG"),
    ("Burkinabe", "BFA"),
    ("Burkinabè", "BFA"),
    ("Emirati", "ARE"),
    ("British", "GBR"),
    ("Dutch", "NLD"),
    ("Swiss", "CHE"),
    ("Filipino", "PHL"),
    ("Philippine", "PHL"),
    ("Beninese", "BEN"),
    ("Bissau-Guinean", "GNB"),
    ("Ivorian", "CIV"),
    ("Equatorial Guinean", "GNQ"),
    ("Guinean", "GIN"),
    ("Nigerien", "NER"),
    ("Nigerian", "NGA"),
    ("South Korean", "KOR"),
    ("North Korean", "PRK"),
    ("South African", "ZAF"),
    ("South Sudanese", "SSD"),
    ("Sudanese", "SDN"),
    ("Saudi", "SAU"),
    ("Qatari", "QAT"),
    ("Bahraini", "BHR"),
    ("Omani", "OMN"),
    ("Yemeni", "YEM"),
    ("Turkish", "TUR"),
    ("Turkmen", "TKM"),
    ("Tajik", "TJK"),
    ("Uzbek", "UZB"),
    ("Belarusian", "BLR"),
    ("Moldovan", "MDA"),
    ("Georgian", "GEO"),
    ("Azerbaijani", "AZE"),
    ("Armenian", "ARM"),
    ("Ukrainian", "UKR"),
    ("Polish", "POL"),
    ("Czech", "CZE"),
    ("Slovak", "SVK"),
    ("Slovenian", "SVN"),
    ("Cypriot", "CYP"),
    ("Greek", "GRC"),
    ("Icelandic", "ISL"),
    ("Irish", "IRL"),
    ("Finnish", "FIN"),
    ("Danish", "DNK"),
    ("Swedish", "SWE"),
    ("Thai", "THA"),
    ("Lao", "LAO"),
    ("Burmese", "MMR"),
    ("Timorese", "TLS"),
    ("Papua New Guinean", "PNG"),
    ("Ni-Vanuatu", "VUT"),
    ("I-Kiribati", "KIR"),
    ("Basotho", "LSO"),
    ("Motswana", "BWA"),
    ("Swazi", "SWZ"),
    ("Malian", "MLI"),
    ("Malawian", "MWI"),
    ("Mauritian", "MUS"),
    ("Mauritanian", "MRT"),
    ("Salvadoran", "SLV"),
    ("Costa Rican", "CRI"),
    ("Trinidadian", "TTO"),
    ("Kosovar", "XKX"),
    ("Palestinian", "PSE"),
    ("Taiwanese", "TWN"),
    ("American", "USA"),
    ("Chinese", "CHN"),
    ("Russian", "RUS"),
    ("Indian", "IND"),
    ("Central African", "CAF"),
    ("Comorian", "COM"),
]

NOT_A_STATE = [
    "the Taiwan Strait",
    "the South China Sea",
    "the East China Sea",
    "the Sea of Japan",
    "the Gulf of Guinea",
    "the Gulf of Oman",
    "Lake Chad",
    "the Lake Chad Basin",
    "the Niger Delta",
    "the Congo River",
    "the Congo Basin",
    "the Jordan River",
    "the River Jordan",
    "the Jordan Valley",
    "the Strait of Gibraltar",
    "the Mozambique Channel",
    "the Bay of Bengal",
    "the Korean Peninsula",
    "the Indian Ocean",
    "the Irish Sea",
    "the Norwegian Sea",
    "the Panama Canal",
    "Guinea worm",
    "Guinea pig",
    "New England",
    "New Jersey",
    "New Mexico",
    "New Guinea",
    "New Britain",
    "China Daily",
    "the Japan Times",
    "the Jordan Times",
    "the Korea Herald",
    "South China Morning Post",
    "Turkey meat",
    "a turkey",
    "a jersey",
    "fine china",
    "it helps us all",
    "tell us",
    "Inner Mongolia",
    "British Columbia",
    "Latin America",
    "Latin American",
    "North America",
    "Central America",
    "South American",
    "Inter-American",
    "Pan-American",
    "Organization of American States",
    "the Sovereign Order of Malta",
    "Republika Srpska",
    "East Germany",
    "the German Democratic Republic",
    "the USSR",
    "Yugoslavia",
    "Czechoslovakia",
    "the Ukrainian SSR",
    "the Georgian Soviet Socialist Republic",
    "the Union of Soviet Socialist Republics",
    "the Federal Republic of Yugoslavia",
    "Serbian SSR",
    "the Turkish Republic of Northern Cyprus",
    "Economic Community of Central African States",
    "the South American Common Market",
    "Atlanta, Georgia",
    "the State of Georgia",
    "Georgia Tech",
    "Alabama, Georgia and Florida",
    "University of Georgia",
    "Governor Coley of Georgia met those of Alabama and Florida",
    "Port of Spain",
    "Fort-de-France",
    "Michael Jordan",
    "Vernon Jordan",
    "Rep. Jim Jordan",
    "B. Jordan",
    "Mr. Jordan",
    "Chad Smith said",
    "Jordan Peterson",
    "Ms Georgia Brown said",
    "Israel Katz said",
    "Jordan Smith, who",
    "Ms Sabine Hollander of the library",
    "Mr. Tom French asked",
    "documents in English",
    "translated into French",
    "in Russian",
    "the Russian language",
    "in Chinese and Spanish",
    "English, French and Russian languages",
    "working languages: English, Russian and French",
    "spoke in German.",
    "the text was issued in Arabic, Chinese, French",
    "Russian-language materials",
    "Chinese-speaking staff",
    "a Russian translation",
    "5 million US dollars",
    "US$ 5 million",
    "Swiss francs",
    "Kazakh tenge",
    "Russian roubles",
    "African Americans",
    "Mexico City",
    "Kuwait City",
    "Panama City",
    "Andorra la Vella",
    "https://www.un.org/en/Armenia",
    "see http://example.org/Kazakhstan",
    "desk@Kenya.example",
    "PER DIEM",
    "CAN WE MEET",
    "the COM port",
    "IND (2023)",
    "Jersey City",
    "polish the text",
    "may chad",
    "the Persian Gulf",
    "Little India",
    "the British Isles",
    "the West Indies",
    "Guinea fowl",
    "the Falkland Sea",
]

STILL_A_STATE = [
    ("Georgia's Prime Minister", ["GEO"]),
    ("Georgia, Armenia and Azerbaijan", ["GEO", "ARM", "AZE"]),
    ("King Abdullah of Jordan", ["JOR"]),
    ("Jordan Foreign Minister Ayman Safadi", ["JOR"]),
    ("Jordan, Lebanon and Israel", ["JOR", "LBN", "ISR"]),
    ("President of Chad Mahamat Déby", ["TCD"]),
    ("Chad\nCongo\nGabon", ["TCD", "COG", "GAB"]),
    ("Turkey's delegation", ["TUR"]),
    ("In Russian territory", ["RUS"]),
    ("the French delegation, in French territory", ["FRA", "FRA"]),
    ("the Russian and Chinese ministers", ["RUS", "CHN"]),
    ("representatives of the US and us", ["USA"]),
    ("Kazakhstan's, Uzbekistan’s", ["KAZ", "UZB"]),
    ("Kyrgyz Post and Tajik Post", ["KGZ", "TJK"]),
    ("the Embassy of Italy in Georgia", ["ITA", "GEO"]),
    ("ITALY, FRANCE AND THE US", ["ITA", "FRA", "USA"]),
    ("the Central African President", ["CAF"]),
    ("the Congolese minister (Democratic Republic of the Congo)", ["COD", "COD"]),
    ("the Congolese minister came from Brazzaville", ["COG"]),
    ("the Congolese minister", []),
    ("ARM, BLR, KAZ and KGZ took part", ["ARM", "BLR", "KAZ", "KGZ"]),
    ("Ivanov (RUS), Petrov (BLR)", ["RUS", "BLR"]),
    ("the capital of Northern Macedonia", ["MKD"]),
    ("Malta, the Order of Malta", ["MLT"]),
    ("a meeting of Russians and Kazakhs", ["RUS", "KAZ"]),
    ("Poles, Danes, Swedes and Finns", ["POL", "DNK", "SWE", "FIN"]),
    ("Dominican Foreign Minister", ["DOM"]),
    ("the Dominican Foreign Minister spoke for Dominica", ["DMA", "DMA"]),
    ("New Zealand, New Caledonia", ["NZL", "NCL"]),
    ("U.S. Secretary of State", ["USA"]),
    ("(Kenya)", ["KEN"]),
    ("“Kenya”,Uganda;Rwanda", ["KEN", "UGA", "RWA"]),
    ("KazakhstanUzbekistan", []),
    ("the Kingdom of Saudi Arabia's minister", ["SAU"]),
    ("Armenia, Georgia, USA", ["ARM", "GEO", "USA"]),
    ("in Albany, Georgia, USA", ["USA"]),
    ("German Gref and the German minister", ["DEU"]),
    ("the Pole and two Turks", ["POL", "TUR"]),
    ("there Cameron Jordan met Tim Turk", []),
    ("Visit Jordan", ["JOR"]),
    ("Korea (Dem. People's Rep. of) and Korea (Rep. of)", ["PRK", "KOR"]),
    ("Korea (D. P. R.), Congo (D.R.), Congo (Dem. Rep.)", ["PRK", "COD", "COD"]),
    ("Korea, Democratic Republic of, and Congo, D. R. of", ["PRK", "COD"]),
    ("Iran (Isl. Rep. of), Fed. States of Micronesia, Russian Fed.", ["IRN", "FSM", "RUS"]),
    ("Democratic Rep. of the Congo, Dem. Republic of Congo", ["COD", "COD"]),
    ("Mr. Ahmed Chad and Ms Rania Jordan", []),
    ("Czechs and Bosnian Serbs", ["CZE"]),
    ("the Thai Airways", ["THA"]),
    ("Belarus.Kazakhstan", ["BLR", "KAZ"]),
    ("the Republic of Guinea. Bissau hosted", ["GIN"]),
]


@pytest.mark.parametrize(("text", "expected"), LONG_FORMS)
def test_long_forms_are_one_name(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(("name", "code"), SPELLINGS)
def test_every_spelling_is_found_in_a_sentence(name: str, code: str) -> None:
    assert codes(f"Delegates of {name} took part, and of {name}.") == [code, code]
    assert code_of(name) == code


@pytest.mark.parametrize(("text", "expected"), LONGEST)
def test_the_longest_name_wins(text: str, expected: list[str]) -> None:
    assert codes(text) == expected


@pytest.mark.parametrize(("adjective", "code"), ADJECTIVES)
def test_adjectives_of_an_office(adjective: str, code: str) -> None:
    matches = find_states(f"The {adjective} Foreign Minister opened the meeting.")
    assert [(match.code, match.form) for match in matches] == [(code, "adjective")]


@pytest.mark.parametrize("text", NOT_A_STATE)
def test_words_that_mean_something_else(text: str) -> None:
    assert found(text) == []
    assert found(f"They said: {text}") == []


@pytest.mark.parametrize(("text", "expected"), STILL_A_STATE)
def test_words_beside_a_state_do_not_hide_it(text: str, expected: list[str]) -> None:
    assert codes(text) == expected


def test_form_and_entity() -> None:
    text = "Kenya, the Kenyan minister, Kenyans, the UK and Greenland"
    assert [(match.form, match.entity) for match in find_states(text)] == [
        ("name", "state"),
        ("adjective", "state"),
        ("demonym", "state"),
        ("code", "state"),
        ("name", "territory"),
    ]


@pytest.mark.parametrize("text", ["CONTACT US NOW", "JOIN US IN GENEVA", "IT IS UP TO US"])
def test_us_among_capitals_is_the_pronoun(text: str) -> None:
    assert found(text) == []


def test_small_letters_only_in_questions() -> None:
    question = "did kazakhstan and the russian federation meet us in turkey?"
    assert find_states(question) == ()
    assert [match.code for match in find_states(question, any_case=True)] == ["KAZ", "RUS", "TUR"]


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("KAZ", "KAZ"),
        ("KZ", "KAZ"),
        ("GB", "GBR"),
        ("the Republic of Kazakhstan", "KAZ"),
        ("Korea, Republic of", "KOR"),
        ("Gambia, The", "GMB"),
        ("Bahamas (the)", "BHS"),
        ("russian", "RUS"),
        ("RUSSIA", "RUS"),
        ("kyrgyz republic", "KGZ"),
        ("Казахстан", "KAZ"),
        ("Республика Казахстан", "KAZ"),
        ("Кыргызская Республика", "KGZ"),
        ("Российская Федерация", "RUS"),
        ("Южная Корея", "KOR"),
        ("Allemagne", "DEU"),
        ("Deutschland", "DEU"),
        ("Corée du Sud", "KOR"),
        ("España", "ESP"),
        ("中国", "CHN"),
        ("Türkei", "TUR"),
        ("Angolan", "AGO"),
        ("Sao Tome", "STP"),
        ("Reunion", "REU"),
        ("RSA", "ZAF"),
        (" Kenya. ", "KEN"),
        ("Kenya's", "KEN"),
        ("us", None),
        ("states", None),
        ("the states", None),
        ("it", None),
        ("Congolese", None),
        ("European Union", None),
        ("Kenya and Uganda", None),
        ("", None),
        ("the", None),
        ("USSR", None),
        ("Yugoslavia", None),
        ("Atlantis", None),
        ("Lake Chad", None),
    ],
)
def test_code_of_an_isolated_name(name: str, code: str | None) -> None:
    assert code_of(name) == code


@pytest.mark.parametrize(
    ("misspelt", "code"),
    [
        ("Kazahstan", "KAZ"),
        ("Kirgystan", "KGZ"),
        ("Tajikstan", "TJK"),
        ("Uzbekistn", "UZB"),
        ("Azerbajan", "AZE"),
        ("Belorus", "BLR"),
        ("Philipines", "PHL"),
        ("Lithunia", "LTU"),
        ("Morroco", "MAR"),
        ("Guatamala", "GTM"),
        ("Columbia", "COL"),
        ("Equador", "ECU"),
        ("Nigeri", None),
        ("Austrla", None),
        ("Irax", None),
        ("Slovania", None),
        ("Ira", None),
        ("xyzzy", None),
        ("", None),
    ],
)
def test_closest_code_of_a_misspelt_name(misspelt: str, code: str | None) -> None:
    closest = closest_code(misspelt)
    assert (closest[0] if closest else None) == code


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Niger", "Nigeria"),
        ("Austria", "Australia"),
        ("Iran", "Iraq"),
        ("Slovakia", "Slovenia"),
        ("Guinea", "Guyana"),
        ("Mali", "Malawi"),
        ("Gambia", "Zambia"),
        ("Dominica", "Dominican Republic"),
        ("Mauritius", "Mauritania"),
        ("Latvia", "Lithuania"),
    ],
)
def test_one_wrong_letter_never_makes_another_state(one: str, other: str) -> None:
    for name, wrong in ((one, code_of(other)), (other, code_of(one))):
        for at in range(len(name)):
            for misspelt in (name[:at] + name[at + 1 :], name[:at] + "x" + name[at + 1 :]):
                closest = closest_code(misspelt)
                assert closest is None or closest[0] != wrong, misspelt


def test_display_names_are_short_english_names() -> None:
    expected = {
        "KGZ": "Kyrgyzstan",
        "RUS": "Russia",
        "KOR": "South Korea",
        "TUR": "Türkiye",
        "COD": "DR Congo",
        "GBR": "United Kingdom",
    }
    assert {code: display_name(code) for code in expected} == expected
    assert {code for code in states() if display_name(code) == code} == set()
    assert display_name("ZZZ") == "ZZZ"


def test_every_display_name_leads_back_to_its_code() -> None:
    assert {code: code_of(display_name(code)) for code in states()} == {code: code for code in states()}


def test_a_ministry_can_replace_display_names(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    own = tmp_path / "names.csv"
    own.write_text("code,name\nTUR,Turkey\n", encoding="utf-8-sig")
    assert display_name("TUR", own) == "Turkey"
    assert display_name("RUS", own) == "Russia"
    monkeypatch.setenv("COMMUNIQUE_STATE_NAMES", str(own))
    assert display_name("TUR") == "Turkey"


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", b"land,name\nTUR,Turkey\n", None])
def test_an_unreadable_names_file_says_what_to_do(tmp_path: Path, content: bytes | None) -> None:
    own = tmp_path / "names.csv"
    if content is not None:
        own.write_bytes(content)
    with pytest.raises(UsageError, match="columns"):
        display_name("TUR", own)


def test_the_table_holds_every_name_of_the_libraries() -> None:
    import pycountry
    from babel import Locale

    english = Locale.parse("en").territories
    for country in pycountry.countries:
        assert code_of(country.alpha_2) == country.alpha_3
        names = [
            country.name,
            getattr(country, "official_name", None),
            getattr(country, "common_name", None),
            english[country.alpha_2],
        ]
        for name in names:
            assert name is None or code_of(name) == country.alpha_3, name
    assert set(states()) == {country.alpha_3 for country in pycountry.countries} | {"XKX"}


def test_every_name_of_the_table_is_found_alone_and_in_a_sentence() -> None:
    for code, state in states().items():
        for name in state.names:
            plain = name.removeprefix("The ").removeprefix("the ")
            assert found(f"The delegation of {name} spoke.") == [f"{code} {plain}"]
            assert code_of(name) == code


def _names_in_every_form() -> list[list[tuple[str, str]]]:
    import pycountry
    from babel import Locale

    english = Locale.parse("en").territories
    return [
        [(state.names[0], code) for code, state in states().items()],
        [(name, code) for code, state in states().items() for name in state.names],
        [(country.name, country.alpha_3) for country in pycountry.countries],
        [
            (getattr(country, "official_name", country.name), country.alpha_3)
            for country in pycountry.countries
        ],
        [(english[country.alpha_2], country.alpha_3) for country in pycountry.countries],
    ]


@pytest.mark.parametrize(
    "separator", [", ", "; ", "\n", " – ", "\t", " | ", "/", " and ", " (observer), ", ", the "]
)
@pytest.mark.parametrize("form", range(5))
@pytest.mark.parametrize("seed", [None, 1, 2])
def test_long_lists_are_read_name_by_name(form: int, seed: int | None, separator: str) -> None:
    names = sorted(_names_in_every_form()[form])
    if seed is not None:
        random.Random(seed).shuffle(names)
    assert codes(separator.join(name for name, _ in names)) == [code for _, code in names]


@given(st.text())
def test_never_raises_on_any_text(text: str) -> None:
    _check(text)


_PIECES = st.sampled_from(
    """the of Republic Kingdom Islamic Democratic People's Congo Korea Guinea Niger Georgia Jordan Chad , ( ) - . ' ’ & / \n
    and South North New US U.S. Russian French in language Sea Strait Iran China Taiwan Federation St. Saint É KAZ (KAZ)
    ARM BLR America n United Kingdom""".split(" ")
)


@given(st.lists(_PIECES, max_size=30).map(" ".join) | st.lists(_PIECES, max_size=30).map("".join))
def test_matches_are_in_order_and_hold_the_name(text: str) -> None:
    _check(text)


@pytest.mark.parametrize(
    "words", ["Korea, ", "Russian, ", "Congolese ", "Republic of ", "Michael Jordan ", "KAZ, ", "U.S. "]
)
def test_very_long_repetitions_are_read_to_the_end(words: str) -> None:
    _check(words * 2_000)


def _check(text: str) -> None:
    end = 0
    for match in find_states(text):
        assert end <= match.span.start < match.span.end <= len(text)
        end = match.span.end
        assert match.code in states()
        assert match.entity == states()[match.code].entity
        assert match.span.of(text) == match.span.of(text).strip()
    code_of(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Present: AT, BE, BG, EL, IT and UK.", ["AUT", "BEL", "BGR", "GRC", "ITA", "GBR"]),
        ("It has offices in CA, CO, DE, GA, ID and IL.", []),  # parts of the United States
        ("Grades AT, BE, XX, DE, FR, IT", []),
        ("AT, BE and BG", []),  # too few to tell
    ],
)
def test_lists_of_codes_of_two_letters(text: str, expected: list[str]) -> None:
    assert codes(text) == expected


PARTICIPANTS = """PARTICIPANTS
BA{0}Ms. E. Kupus, Watershed Agency
BA{0}Ms. A. Babic, FHMI
HR{0}Mr. T. Vink, DHMZ
RS{0}Mr. D. Vlad, RHMSS
SI{0}Ms. M. Sus, ARSO
ICPDR{0}Mr. Z. Major
"""


@pytest.mark.parametrize("gap", ["  ", "\t", ": ", " | ", " "])
def test_codes_before_the_lines_of_a_list(gap: str) -> None:
    assert codes(PARTICIPANTS.format(gap)) == ["BIH", "BIH", "HRV", "SRB", "SVN"]


def test_words_in_capitals_before_lines_are_no_codes() -> None:
    assert codes("SB: Send the draft\nPK: Book the room\nJM: Call the hotel\nMK: Buy flags\n") == []
    assert codes("TO: Ms. A\nCC: Mr. B\nRE: Budget\nOF: Mr. C\nON: 4 May\n") == []
