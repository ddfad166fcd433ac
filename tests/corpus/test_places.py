"""Cities in running text, paraphrases of capitals, and datelines."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.places import PlaceMatch, dateline, find_places
from corpus.states.table import states


def shown(text: str) -> list[tuple[str | None, str | None]]:
    return [(match.city, match.country) for match in find_places(text)]


CITIES = [
    ("The meeting was held in Astana, Kazakhstan.", [("Astana", "KAZ")]),
    ("Nur-Sultan hosted the summit", [("Nur-Sultan", "KAZ")]),
    ("the talks in Kiev and in Kyiv", [("Kiev", "UKR"), ("Kyiv", "UKR")]),
    ("in Rangoon, Peking and Tiflis", [("Rangoon", "MMR"), ("Peking", "CHN"), ("Tiflis", "GEO")]),
    ("in Alma-Ata and Frunze", [("Alma-Ata", "KAZ"), ("Frunze", "KGZ")]),
    ("in Ulaanbaatar", [("Ulaanbaatar", "MNG")]),
    ("in The Hague", [("The Hague", "NLD")]),
    ("at the Peace Palace in the Hague", [("the Hague", "NLD")]),
    ("in Washington, D.C., on Monday", [("Washington, D.C.", "USA")]),
    ("in New York", [("New York", "USA")]),
    ("IN GENEVA", [("GENEVA", "CHE")]),
    ("in St. Petersburg", [("St. Petersburg", "RUS")]),
    ("in Saint Petersburg", [("Saint Petersburg", "RUS")]),
    ("in São Paulo", [("São Paulo", "BRA")]),
    ("in Sao Paulo", [("Sao Paulo", "BRA")]),
    ("in N'Djamena", [("N'Djamena", "TCD")]),
    ("in N’Djamena", [("N’Djamena", "TCD")]),
    ("in Chişinău", [("Chişinău", "MDA")]),
    ("in Chisinau", [("Chisinau", "MDA")]),
    ("in Bogotá", [("Bogotá", "COL")]),
    ("in Reykjavik", [("Reykjavik", "ISL")]),
    ("in Addis Ababa", [("Addis Ababa", "ETH")]),
    ("in Port of Spain", [("Port of Spain", "TTO")]),
    ("in Port-au-Prince", [("Port-au-Prince", "HTI")]),
    ("in Rio de Janeiro", [("Rio de Janeiro", "BRA")]),
    ("in Ho Chi Minh City", [("Ho Chi Minh City", "VNM")]),
    ("in Mexico City", [("Mexico City", "MEX")]),
    ("in Kuwait City", [("Kuwait City", "KWT")]),
    ("in Nay Pyi Taw", [("Nay Pyi Taw", "MMR")]),
    ("in Sharm el-Sheikh", [("Sharm el-Sheikh", "EGY")]),
    ("in Sharm El-Sheikh", [("Sharm El-Sheikh", "EGY")]),
    ("in Burabay", [("Burabay", "KAZ")]),
    ("in Cholpon-Ata", [("Cholpon-Ata", "KGZ")]),
    ("in Davos", [("Davos", "CHE")]),
    ("in Bled", [("Bled", "SVN")]),
    ("in Ohrid", [("Ohrid", "MKD")]),
    ("in Durrës", [("Durrës", "ALB")]),
    ("in Nusa Dua", [("Nusa Dua", "IDN")]),
    ("in Hoa Binh", [("Hoa Binh", "VNM")]),
    ("in Punta del Este", [("Punta del Este", "URY")]),
    ("in Interlaken", [("Interlaken", "CHE")]),
    ("in Évian", [("Évian", "FRA")]),
    ("in Samarkand", [("Samarkand", "UZB")]),
    ("in Xi'an and in Xi’an", [("Xi'an", "CHN"), ("Xi’an", "CHN")]),
    ("Singapore and Luxembourg hosted it", [("Singapore", "SGP"), ("Luxembourg", "LUX")]),
    ("from Vienna to Minsk", [("Vienna", "AUT"), ("Minsk", "BLR")]),
    ("at Moscow’s invitation", [("Moscow", "RUS")]),
    ("(Yerevan)", [("Yerevan", "ARM")]),
    ("the city of Lincoln", [("Lincoln", None)]),
    ("the Tashkent meeting", [("Tashkent", "UZB")]),
    ("in the Kazakh capital Astana", [("Astana", "KAZ")]),
    ("in Geneva,\nSwitzerland", [("Geneva", "CHE")]),
    ("in Xtown, Kazakhstan", [("Xtown", "KAZ")]),
    ("in Rogalin Dolny, Poland", [("Rogalin Dolny", "POL")]),
    ("in Upper Newbury (Republic of Ireland)", [("Upper Newbury", "IRL")]),
    ("in Pristina and Taipei", [("Pristina", "XKX"), ("Taipei", "TWN")]),
]

AMBIGUOUS = [
    ("The Libyan ministers met in Tripoli.", [("Tripoli", "LBY")]),
    ("They met in Tripoli.", [("Tripoli", "LBY")]),
    ("They met in Tripoli, Lebanon.", [("Tripoli", "LBN")]),
    ("Lebanon hosted the session in Tripoli.", [("Tripoli", "LBN")]),
    ("They met in Georgetown.", [("Georgetown", "GUY")]),
    ("in Georgetown, Malaysia", [("Georgetown", "MYS")]),
    ("They met in San José.", [("San José", "CRI")]),
    ("in San Jose, California", [("San Jose", "USA")]),
    ("The Spanish ministers met in Cordoba.", [("Cordoba", "ESP")]),
    ("Argentina hosted it in Córdoba.", [("Córdoba", "ARG")]),
    ("in Victoria, Seychelles", [("Victoria", "SYC")]),
    ("in Victoria, British Columbia", [("Victoria", "CAN")]),
    ("in Santiago", [("Santiago", "CHL")]),
    ("in Santiago (Dominican Republic)", [("Santiago", "DOM")]),
    ("in Paris, Texas", [("Paris", "USA")]),
    ("in Athens, Georgia State University", [("Athens", "GRC")]),
    ("in Cambridge, Massachusetts", [("Cambridge", "USA")]),
    ("in Cambridge, United Kingdom", [("Cambridge", "GBR")]),
    ("in Birmingham", [("Birmingham", "GBR")]),
    ("in Barcelona", [("Barcelona", None)]),
    ("in Barcelona, at the invitation of Spain", [("Barcelona", "ESP")]),
    ("in Valencia", [("Valencia", None)]),
    ("in Valencia, Spain", [("Valencia", "ESP")]),
    ("in Jerusalem", [("Jerusalem", None)]),
    ("in Hyderabad", [("Hyderabad", "IND")]),
    ("Pakistan invited them to meet in Hyderabad", [("Hyderabad", "PAK")]),
    ("in Kingston, Jamaica", [("Kingston", "JAM")]),
    ("in Kingston", [("Kingston", "JAM")]),
    ("in Brest, Belarus", [("Brest", "BLR")]),
    ("in Tokyo, New York and London", [("Tokyo", "JPN"), ("New York", "USA"), ("London", "GBR")]),
    ("in Albany, Georgia", [("Albany", "USA")]),
    ("The sitting, 12 December 1996, Galați", [("Galați", "ROU")]),
    ("Klaipėda Wednesday, 14 June 2016", [("Klaipėda", "LTU")]),
    ("Sofia, 14-15 June 2016", [("Sofia", "BGR")]),
    ("the Convention Centre of Praia", [("Praia", "CPV")]),
    ("in Kotka", [("Kotka", "FIN")]),
    ("Cochin, India", [("Cochin", "IND")]),
    ("Cartagena de Indias, Colombia", [("Cartagena de Indias", "COL")]),
    ("a visit to Osh", [("Osh", "KGZ")]),
    ("in Brest, France", [("Brest", "FRA")]),
]

NOT_PLACES = [
    "Nice weather",
    "a reading of the text",
    "Reading the report, the chair",
    "the Mobile Communications group",
    "the split",
    "Split the item",
    "Of course",
    "the same van",
    "Victoria Nuland spoke",
    "Mrs Sofia Petrova",
    "Florence Parly",
    "Chelsea Clinton",
    "Mr. Jackson",
    "Abraham Lincoln",
    "Santiago Peña",
    "Denzel Washington",
    "Lincoln said",
    "in Lincoln Street",
    "at Santiago Hall",
    "Union Minister",
    "the Central Bank",
    "the Minsk agreements",
    "the Paris Agreement",
    "the Shanghai Cooperation Organisation",
    "the Geneva Conventions",
    "the Bologna Process",
    "the Kyoto Protocol",
    "the Schengen area",
    "the Washington Treaty",
    "the Bucharest Convention",
    "the Montreal Protocol",
    "the Addis Ababa Action Agenda",
    "in General Assembly",
    "in May, Germany will",
    "in Europe, Japan and others",
    "in Parliament, Germany said",
    "in Armenia, Belarus and others",
    "in English, France said",
    "Russian capital markets",
    "the capital of the company",
    "the March session",
    "according to Castro",
    "thanks to Rogers",
    "in David Montgomery's absence",
    "at George Mason University",
    "in Florida",
    "the Delta airline",
]

PARAPHRASES = [
    ("in the Armenian capital", "Armenian capital", "ARM"),
    ("the capital of Kenya", "capital of Kenya", "KEN"),
    ("the capital city of the Republic of Kenya", "capital city of the Republic of Kenya", "KEN"),
    ("Kenya's capital", "Kenya's capital", "KEN"),
    ("the UK capital", "UK capital", "GBR"),
]

DATELINES = [
    ("SUVA, June 1, 2018, Reed Press — The council ended here today.", "SUVA", "FJI"),
    ("TOKYO (Reed Press)--Japan and its neighbours on Sunday closed a two-day meeting.", "TOKYO", "JPN"),
    ("SUVA, 24 AUGUST 2019 (REED/RUSH PACIFIC)---Leaders have closed their summit.", "SUVA", "FJI"),
    ("Kazan, Tatarstan – The Rivers Forum was opened here on 12 June by its chair.", "Kazan", "RUS"),
    ("London, Ontario – The Rivers Forum was opened here on 12 June by its chair.", "London", "CAN"),
    ("Tariro Moyo in LUSAKA, Zambia\nThe Rivers Forum ended here yesterday.", "LUSAKA", "ZMB"),
    (
        "NAIROBI, 25 September 2018 (ABC/DEF) – Health ministers, meeting here, agreed on labels.",
        "NAIROBI",
        "KEN",
    ),
    ("Riyadh, KNA -- The Committee of Ministers of Dunes held its 26th meeting here today.", "Riyadh", "SAU"),
    ("MINSK, 27 June (Agency) — The prime ministers met.", "MINSK", "BLR"),
    ("Tashkent, April 7 - The foreign ministers met.", "Tashkent", "UZB"),
    ("GENEVA (5 May 2023) – The committee met.", "GENEVA", "CHE"),
    ("GENEVA, 5 May 2023. The committee met.", "GENEVA", "CHE"),
    ("BRUSSELS, Belgium (AP) — Ministers met.", "BRUSSELS", "BEL"),
    ("WASHINGTON (Agency) - Ministers met.", "WASHINGTON", "USA"),
    ("WASHINGTON, D.C., May 5 — Ministers met.", "WASHINGTON, D.C.", "USA"),
    ("ASTANA – The ministers met.", "ASTANA", "KAZ"),
    ("Almaty. 5 May. News – The ministers met.", "Almaty", "KAZ"),
    ("MOSCOW, March 5. /NEWS/. The ministers met.", "MOSCOW", "RUS"),
    ("New York, 5 March 2024 — The council met.", "New York", "USA"),
    ("ADDIS ABABA, Ethiopia, 5 March 2024 -- The council met.", "ADDIS ABABA", "ETH"),
    ("Burabay, Kazakhstan, 3 July 2023 - The council met.", "Burabay", "KAZ"),
    ("Xtown, Kazakhstan, 3 July 2023 - The council met.", "Xtown", "KAZ"),
    ("A title of the report\n\nDUSHANBE, 12 May – The council met.", "DUSHANBE", "TJK"),
    ("  YEREVAN, June 3. The council met.", "YEREVAN", "ARM"),
    ("TRIPOLI, Lebanon (Agency) — The council met.", "TRIPOLI", "LBN"),
    ("Port of Spain, Trinidad and Tobago, 5 July 2022 – Leaders met.", "Port of Spain", "TTO"),
    ("Bishkek, 14.10.2022 - The council met.", "Bishkek", "KGZ"),
    ("ULAANBAATAR, Monday, 5 June 2023 — The council met.", "ULAANBAATAR", "MNG"),
]

NO_DATELINES = [
    "The meeting was held in Minsk on 27 June - it was long.",
    "Astana, the capital – of Kazakhstan – hosted.",
    "Minutes of the meeting, 5 May 2023 - adopted.",
    "Kazakhstan, 5 May 2023 – statement.",
    "Minsk hosted the council - twice.",
    "5 May 2023 – Minsk",
    "Chairman: Ivanov",
    "",
    "—",
    "MINUTES – 5 May 2023 – final",
]


@pytest.mark.parametrize(("text", "expected"), [*CITIES, *AMBIGUOUS])
def test_cities(text: str, expected: list[tuple[str | None, str | None]]) -> None:
    assert shown(text) == expected


@pytest.mark.parametrize("text", NOT_PLACES)
def test_words_that_are_no_place(text: str) -> None:
    assert shown(text) == []
    assert shown(f"Then {text} again") == []


@pytest.mark.parametrize(("text", "quote", "country"), PARAPHRASES)
def test_a_capital_without_its_name(text: str, quote: str, country: str) -> None:
    (match,) = find_places(f"They met {text} today")
    assert (match.span.of(f"They met {text} today"), match.city, match.country) == (quote, None, country)


@pytest.mark.parametrize(
    "text", ["the Kazakh capital, Astana,", "the Kazakh capital Astana", "Astana, the capital of Kazakhstan,"]
)
def test_a_capital_with_its_name_is_one_place(text: str) -> None:
    assert shown(f"They met in {text} today") == [("Astana", "KAZ")]


@pytest.mark.parametrize(("text", "city", "country"), DATELINES)
def test_datelines(text: str, city: str, country: str) -> None:
    match = dateline(text)
    assert match is not None
    assert (match.span.of(text), match.city, match.country) == (city, city, country)


@pytest.mark.parametrize("text", NO_DATELINES)
def test_lines_that_are_no_dateline(text: str) -> None:
    assert dateline(text) is None


def test_every_capital_is_known_in_its_state() -> None:
    """The capital of every state is in the table, so that a dateline or "in …" settles the state."""
    table = Path(__file__).parents[2] / "corpus" / "cities.tsv"
    rows = [line.split("\t") for line in table.read_text(encoding="utf-8").splitlines()[1:]]
    capitals = {(row[0], row[1]) for row in rows if row[3] == "capital"}
    with_capital = {code for _, code in capitals}
    assert {code for code, state in states().items() if state.entity == "state"} - with_capital <= {"ISR"}
    for name, code in sorted(capitals):
        found = shown(f"The meeting was held in {name}, {states()[code].names[0]}.")
        assert (name, code) in found or states()[code].names[0] == name, (name, code)
    assert table.stat().st_size < 400_000


_PIECES = st.sampled_from(
    (
        "in at the capital of city Astana , ( ) – - MINSK Lincoln San José Victoria Georg"
        "ia Kazakhstan Armenian 5 May 2023 \n . Washington D.C. /X/ Street"
    ).split(" ")
)


@given(st.text() | st.lists(_PIECES, max_size=25).map(" ".join) | st.lists(_PIECES, max_size=25).map("".join))
def test_never_raises_and_spans_are_in_order(text: str) -> None:
    end = 0
    for match in find_places(text):
        assert end <= match.span.start < match.span.end <= len(text)
        end = match.span.end
        _check(text, match)
    head = dateline(text)
    if head is not None:
        _check(text, head)


def _check(text: str, match: PlaceMatch) -> None:
    assert match.span.end <= len(text)
    assert match.city is None or match.city == match.span.of(text)
    assert match.country is None or match.country in states()


def test_a_seat_of_many_bodies_needs_no_help() -> None:
    assert [m.country for m in find_places("The Board sat at the Palais des Nations, Geneva.")] == ["CHE"]
    assert find_places("They recalled the Geneva Conventions.") == ()
