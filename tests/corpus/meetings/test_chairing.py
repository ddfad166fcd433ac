"""Who chaired, co-chaired and opened, in the many ways in which reports say it. All persons and bodies are invented."""

from __future__ import annotations

import pytest

from corpus.meetings.model import Person
from corpus.report import Report
from tests.corpus.meetings.reading import by_rules, only

REPORT = (
    "The 5th meeting of the Committee on Rail Tariffs of the Danube Union was held in Vienna on 3 May 2023. {said} "
    "The Committee approved the work plan for 2024."
)

# What is said, the chair as name/state, the co-chairs, who opened.
SAID: list[tuple[str, str | None, str | None, str | None]] = [
    (
        "The meeting was chaired by Ms. Anna Kovač, Deputy Minister of Transport of Croatia.",
        "Anna Kovač/HRV",
        None,
        None,
    ),
    (
        "The meeting was chaired by Ms Eva Lind, Chair of the Sound Union (Sweden).",
        "Eva Lind/SWE",
        None,
        None,
    ),
    ("It met under the Brazilian Presidency of the G20.", "-/BRA", None, None),
    ("It met under the Danish chairmanship of the Sound Union.", "-/DNK", None, None),
    ("It met under the presidency of the G20.", None, None, None),
    ("The Council elected Madagascar as Chair, with Morocco as Vice-Chair.", "-/MDG", None, None),
    (
        "The meeting was held under the chairmanship of Oman. Eng. Ali Nasser, Chairman of the Committee, greeted all.",
        "Ali Nasser/OMN",
        None,
        None,
    ),
    (
        "In the absence of the Chairman, Mr. Omar Nabil (Egypt), who joined later, Ms. Awa Traore (Mali) presided.",
        "Awa Traore/MLI",
        None,
        None,
    ),
    ("Commissioner of Turkey Prof. Dr. Can Demir, acting as Chairman, spoke.", "Can Demir/TUR", None, None),
    (
        "Maj Gen Dinesh Nair of India and Brig Gen Frits Ruma of Indonesia were the co-chairs.",
        None,
        "Dinesh Nair,Frits Ruma",
        None,
    ),
    (
        "The Austrian co-chair of the Committee, State Secretary for Ports Jan Gruber, and the Romanian co-chair, Minister of "
        "Transport Ion Pop, reviewed the tariffs.",
        None,
        "Jan Gruber,Ion Pop",
        None,
    ),
    ("\nParticipants: Z. Altner (Hungary, chair), C. Bruns (Austria)\n", "Z. Altner/HUN", None, None),
    ("Mr Jan Novak (Slovakia) chaired the meeting.", "Jan Novak/SVK", None, None),
    (
        "The session was presided over by H.E. Ahmed Al-Rashid, Minister of Transport of Kuwait.",
        "Ahmed Al-Rashid/KWT",
        None,
        None,
    ),
    (
        "Under the chairmanship of Ms Leila Ben Amor of Tunisia, the Committee reviewed tariffs.",
        "Leila Ben Amor/TUN",
        None,
        None,
    ),
    (
        "Dr. Peter Lang, Chairman of the Committee, opened the meeting and welcomed participants.",
        "Peter Lang",
        None,
        "Peter Lang",
    ),
    (
        "The Chair of the Committee, Mr. Peter Lang (Austria), welcomed the delegates.",
        "Peter Lang/AUT",
        None,
        None,
    ),
    (
        (
            "The meeting was opened by the Minister of Infrastructure of Austria, Ms Eva Huber, "
            "and chaired by Mr Pavel Dvořák, Head of Department, Ministry of Transport of the "
            "Czech Republic."
        ),
        "Pavel Dvořák/CZE",
        None,
        "Eva Huber/AUT",
    ),
    (
        "The meeting was co-chaired by Mr Ivan Petrov (Bulgaria) and Ms Elena Ionescu (Romania).",
        None,
        "Ivan Petrov,Elena Ionescu",
        None,
    ),
    ("Mr Ivan Petrov and Ms Elena Ionescu co-chaired the meeting.", None, "Ivan Petrov,Elena Ionescu", None),
    ("Hungary chaired the meeting.", "-/HUN", None, None),
    ("The meeting took place under the Hungarian presidency.", "-/HUN", None, None),
    (
        "The meeting elected Mr. João Silva (Portugal) as Chair and Ms. Mary Hill (Canada) as Vice-Chair.",
        "João Silva/PRT",
        None,
        None,
    ),
    ("Mr. João Silva of Portugal was elected Chair of the meeting.", "João Silva/PRT", None, None),
    (
        "The meeting was moderated by Ms Olga Sidorova, Director of the Secretariat.",
        "Olga Sidorova",
        None,
        None,
    ),
    (
        (
            "The work of the meeting was led by the Head of the Railway Administration of "
            "Kazakhstan A.B. Nurlanov."
        ),
        "A.B. Nurlanov/KAZ",
        None,
        None,
    ),
    (
        "The meeting was held under the chairmanship of N.E. Zorya, Chairman of the Committee.",
        "N.E. Zorya",
        None,
        None,
    ),
    ("Chairman of the Committee Kenes Bekov conducted the meeting.", "Kenes Bekov", None, None),
    ("The meeting was chaired by the Russian Federation.", "-/RUS", None, None),
    ("Prime Minister Maria Santos chaired the meeting.", "Maria Santos", None, None),
    (
        "Foreign Minister of Turkmenistan Rashid Meredov presided over the meeting.",
        "Rashid Meredov/TKM",
        None,
        None,
    ),
    (
        (
            "The meeting was officially opened by Hon. John Mwangi, Cabinet Secretary for "
            "Transport of the Republic of Kenya."
        ),
        None,
        None,
        "John Mwangi/KEN",
    ),
    (
        (
            "Welcoming participants, the Secretary-General of the Union, Ms Rita Orji, stressed "
            "the need for reform."
        ),
        None,
        None,
        None,
    ),
    (
        (
            "The Meeting was chaired by Mr. Somchai Dee, Director-General, Department of Rail, "
            "Thailand, and the Vice-Chair was Ms. Tan Mei of Singapore."
        ),
        "Somchai Dee/THA",
        None,
        None,
    ),
    ("The Ministers of Transport of Austria and Hungary co-chaired the session.", None, "-/AUT,-/HUN", None),
    ("As Chair of the Committee, Minister Kobo noted progress.", "Kobo", None, None),
    (
        "Chaired by Ms Grace Adeyemi, Permanent Secretary, Nigeria, the meeting reviewed progress.",
        "Grace Adeyemi/NGA",
        None,
        None,
    ),
    (
        "The meeting, which was chaired by Ambassador Luis Pérez of Peru, lasted two days.",
        "Luis Pérez/PER",
        None,
        None,
    ),
    (
        "Ambassador Luis Pérez of Peru, who chaired the meeting, thanked the delegations.",
        "Luis Pérez/PER",
        None,
        None,
    ),
    (
        (
            "The meeting was presided over by the Chairperson-in-Office, Foreign Minister Edgars "
            "Ozols of Latvia."
        ),
        "Edgars Ozols/LVA",
        None,
        None,
    ),
    ("Mr. Ali Khan from Pakistan was in the chair.", "Ali Khan/PAK", None, None),
    (
        "With Mr. Ali Khan of Pakistan in the chair, the Committee turned to tariffs.",
        "Ali Khan/PAK",
        None,
        None,
    ),
    (
        "The Deputy Prime Minister and Minister for Transport of Malta, Dr Karl Borg, chaired the meeting.",
        "Karl Borg/MLT",
        None,
        None,
    ),
    (
        "The meeting was called to order by the Chair, Ms Kate Bell (New Zealand).",
        "Kate Bell/NZL",
        None,
        None,
    ),
    ("The Committee Chair, Kate Bell, opened the meeting at 10:00.", "Kate Bell", None, "Kate Bell"),
    ("Ms. Fatou Diop, Senegal's Minister of Transport, chaired the talks.", "Fatou Diop/SEN", None, None),
    (
        (
            "The outgoing Chair, Mr Sam Otto of Namibia, handed over to Ms Thandi Mbeki of South "
            "Africa, who chaired the meeting."
        ),
        "Thandi Mbeki/ZAF",
        None,
        None,
    ),
    (
        "The opening ceremony was presided over by His Excellency Paul Biya Ndong, Prime Minister of Gabon.",
        None,
        None,
        "Paul Biya Ndong/GAB",
    ),
    (
        "The meeting was chaired jointly by Mr A. Brown of the United Kingdom and Ms C. Dubois of France.",
        None,
        "A. Brown,C. Dubois",
        None,
    ),
    ("Professor Hans Meier acted as rapporteur.", None, None, None),
    (
        "In his opening remarks, the Chairman, Mr Tariq Aziz, thanked the host.",
        "Tariq Aziz",
        None,
        "Tariq Aziz",
    ),
    (
        (
            "In line with the decision of the previous session (Graz, 8-9 November 2021), Mr. T. "
            "Wolski (Poland) chaired the session."
        ),
        "T. Wolski/POL",
        None,
        None,
    ),
    ("The Committee elected Ms. Haru Ishida of Japan as its Chair for the coming year.", None, None, None),
    ("The Committee elected Ms. Haru Ishida of Japan as its Chair for 2024-2025.", None, None, None),
    (
        "The Committee thanked the outgoing Chair, Mr. Pieter Botha of South Africa.",
        "Pieter Botha/ZAF",
        None,
        None,
    ),
    ("The meeting was opened on Tuesday by the Chair, Mr. Omar Fall.", "Omar Fall", None, "Omar Fall"),
    (
        "The delegates were greeted by Minister Davron Saidov, who was elected to preside over the meeting.",
        "Davron Saidov",
        None,
        None,
    ),
    ("Experts from a postal company led practical sessions on tariffs.", None, None, None),
    (
        (
            "Prime Minister Tui of Samoa handed the gavel to Prime Minister Ana Lemalu of Tonga at "
            "the start of the meeting."
        ),
        "Ana Lemalu/TON",
        None,
        None,
    ),
    ("Prime Minister Tui of Samoa handed the gavel to Prime Minister Ana Lemalu of Tonga.", None, None, None),
    (
        "The Secretary General Wim Haverman spoke to the press after the meeting, which he chaired.",
        "Wim Haverman",
        None,
        None,
    ),
    (
        "The Co-Chairs of the meeting were Mr. A. Petrov (Russia) and Ms. B. Li (China).",
        None,
        "A. Petrov,B. Li",
        None,
    ),
    (
        "The meeting, co-chaired by Ms. Ana Ruiz (Spain), Mr. Omar Sy (Senegal) and Ms. Li Na (China), lasted two days.",
        None,
        "Ana Ruiz,Omar Sy,Li Na",
        None,
    ),
    (
        "The Committee met under the joint chairmanship of Minister Juraj Horn and Minister Ilkhom Sadyk.",
        None,
        "Juraj Horn,Ilkhom Sadyk",
        None,
    ),
    ("The First Vice-Chair, Ms Anna Jonsdottir (Iceland), chaired items 5 to 7.", None, None, None),
    (
        "The meeting was chaired by the Minister of Ports, Shipping and Waterways of India, Shri Harendra Sonkar.",
        "Harendra Sonkar/IND",
        None,
        None,
    ),
    (
        "The meeting elected the following officers: Chair, Ms. Nazgul Dairova (Kyrgyzstan); Vice-Chair, Mr Bo Li.",
        "Nazgul Dairova/KGZ",
        None,
        None,
    ),
    ("The meeting elected Jordan (Mr. Imad Awad) as Chairman.", "Imad Awad/JOR", None, None),
    (
        "By proposal of the Belarusian side, Bakyt Sharov was elected to chair the meeting.",
        "Bakyt Sharov",
        None,
        None,
    ),
    (
        "It was held under the Presidency of Costa Rica in the person of Mrs. Silvia Duran, Minister of Transport.",
        "Silvia Duran/CRI",
        None,
        None,
    ),
    ("Mr Sam Otto of Namibia took over the Chair from Mr Ben Oko.", "Sam Otto/NAM", None, None),
    (
        "The meeting was declared open by the Prime Minister of Cameroon, Mr Joseph Etonde.",
        None,
        None,
        "Joseph Etonde/CMR",
    ),
    ("The chair of the session was I.A.Horak, Head of the Rail Office.", "I.A.Horak", None, None),
]


def shown(person: Person | None) -> str | None:
    if person is None:
        return None
    return (person.name or "-") + (f"/{person.state}" if person.state else "")


@pytest.mark.parametrize(("said", "chair", "co_chairs", "opened"), SAID)
def test_who_led_the_meeting(said: str, chair: str | None, co_chairs: str | None, opened: str | None) -> None:
    (meeting,) = by_rules(Report(REPORT.format(said=said)))
    assert shown(meeting.chair) == chair
    joined = ",".join(person.name or f"-/{person.state}" for person in meeting.co_chairs)
    assert joined == (co_chairs or "")
    assert shown(meeting.opened_by) == opened


@pytest.mark.parametrize(
    ("office", "state"),
    [
        ("Head of Department, Ministry of Transport of the Czech Republic", "CZE"),
        ("Permanent Secretary, Nigeria", "NGA"),
        ("Director-General, Department of Rail, Thailand", "THA"),
        ("Director-General, Department of Rail", None),
    ],
)
def test_state_stands_in_a_later_part_of_an_office(office: str, state: str | None) -> None:
    (meeting,) = by_rules(Report(REPORT.format(said=f"The meeting was chaired by Mr Pavel Horak, {office}.")))
    assert meeting.chair is not None
    assert (meeting.chair.name, meeting.chair.state) == ("Pavel Horak", state)


def test_states_listed_after_the_chair_are_not_the_chairs() -> None:
    said = "Taking part were Mr Pavel Horak, Chair of the Committee, Austria, Belgium and Croatia."
    (meeting,) = by_rules(Report(REPORT.format(said=said)))
    assert all(person.state is None for person in meeting.representatives)


def test_an_office_ends_where_another_person_begins() -> None:
    said = (
        "The session was co-chaired by H.E. Dr. Ana Ruiz, President of Chile and Chairperson of the Lakes Union and H.E. "
        "Dr. Ama Obi, President of Ghana and Chairperson of the Rivers Union."
    )
    (meeting,) = by_rules(Report(REPORT.format(said=said)))
    assert [shown(person) for person in meeting.co_chairs] == ["Ana Ruiz/CHL", "Ama Obi/GHA"]


@pytest.mark.parametrize(
    "said",
    [
        "The Harbour Commission (Chair: Ms Ana RUIZ-SOTO, Chile) met in Arica on 5 May 2016.",
        "The Harbour Commission met in Arica on 5 May 2016.\nConvener: Ms Ana RUIZ-SOTO, Chile",
        "The Harbour Commission met in Arica on 5 May 2016.\nChairman of the meeting: Ms Ana RUIZ-SOTO (Chile)",
    ],
)
def test_the_chair_stands_behind_a_label(said: str) -> None:
    (meeting,) = by_rules(Report(said))
    assert meeting.name == "Harbour Commission"
    assert meeting.chair is not None
    assert (meeting.chair.name, meeting.chair.state) == ("Ana RUIZ-SOTO", "CHL")


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Presided: Mr. S.N. Orlov, Chairman of the Executive Board", "S.N. Orlov"),
        ("Chaired the session: V.V. Orlov, Chairman of the Committee of Latvia.", "V.V. Orlov"),
        ("In the chair: Ms Zora Benali (Algeria)", "Zora Benali"),
        ("3.2 Mr. Olaf Lie of Norway chaired the session.", "Olaf Lie"),
    ],
)
def test_labels_with_a_verb_and_numbered_paragraphs(line: str, name: str) -> None:
    meeting = only(
        f"MINUTES of the 5th session of the Council\nOslo, 5 December 2014\n{line}\nPresent: Latvia, Norway"
    )
    assert meeting.chair is not None
    assert meeting.chair.name == name


def test_chair_marked_in_a_list_of_several() -> None:
    meeting = only(
        "Minutes of the 4th meeting of the Group on Registers, 5 May 2014\nParticipants:\nCzech Land Office – Ms Ana Mala\n"
        "Croatian Land Office – Mr Ivo Papić, Ms Maja Sabo (chair), Mr Luka Nad"
    )
    assert meeting.chair is not None
    assert (meeting.chair.name, meeting.chair.state) == ("Maja Sabo", "HRV")


@pytest.mark.parametrize(
    "said",
    [
        "The two co-chairs, Mr. Petru Munteanu for the Republic of Moldova and Mr. Taras Khoro for Ukraine, opened the third"
        " meeting of the Commission at 10 o'clock.",
        "The third meeting of the Commission was held. The Co-Chairs, Petru Munteanu of Moldova and Taras Khoro of"
        " Ukraine, made"
        " opening remarks.",
    ],
)
def test_the_two_co_chairs_are_named_behind_the_word(said: str) -> None:
    meeting = only(f"Kyiv, 22 October 2020\n{said}")
    assert [person.name for person in meeting.co_chairs] == ["Petru Munteanu", "Taras Khoro"]
    assert all(person.title is None for person in meeting.co_chairs)


def test_the_two_who_led_their_sides_as_co_chairs() -> None:
    meeting = only(
        "The 5th session of the Joint Commission was held in Oslo on 5 December 2014.\nThe Norwegian delegation was headed by "
        "Mr. Olaf Lie, Minister of Trade, Co-Chairman of the Commission.\nThe Latvian delegation was headed by "
        "Mr. Juris Ozols, Vice-President of the Republic of Latvia, Co-Chairman of the Commission.\nThe Parties spoke of "
        "the corridor with the participation of Estonia."
    )
    assert [person.name for person in meeting.co_chairs] == ["Olaf Lie", "Juris Ozols"]
    assert sorted(meeting.codes) == ["LVA", "NOR"]


@pytest.mark.parametrize(
    ("said", "chair"),
    [
        ("The COP elected Ms Ana Ruiz as President of COP6.", "Ana Ruiz"),
        ("Ms A.B. Ruiz (Chile) was the Chairman of the meeting.", "A.B. Ruiz"),
        ("The meeting, chaired by Peruvian FM Luis Rey, adopted a plan.", "Luis Rey"),
        ("Minister Luis Rey of Peru was elected its chairman for a new term.", None),
        ("The group from Peru was led by Deputy Minister Luis Rey.", None),
        ("The Chairman of the Grand Chamber of Peru, Mr Luis Rey, made an opening statement.", None),
    ],
)
def test_of_what_somebody_is_chairman(said: str, chair: str | None) -> None:
    (meeting,) = by_rules(
        Report("The sixth meeting of the Harbour Parties took place in Arica on 5 May 2016. " + said)
    )
    assert (meeting.chair.name if meeting.chair else None) == chair


def test_a_president_who_went_elsewhere_took_no_chair() -> None:
    (meeting,) = by_rules(
        Report(
            "The Harbour Council gathered in Arica on 5 May 2016. Peruvian President Luis Rey, who went home, took part "
            "by video link. Attending in person were Chilean President Ana Ruiz, who chaired it, and Ama Obi of Ghana."
        )
    )
    assert meeting.chair is not None
    assert meeting.chair.name == "Ana Ruiz"


@pytest.mark.parametrize(
    ("sentence", "name", "state"),
    [
        (
            "It was chaired by General Omar Abdi, President of the Council of Concord of the Republic of Benin.",
            "Omar Abdi",
            "BEN",
        ),
        (
            "It was chaired by Y.B. Datuk Seri Dr. Ahmad Razak, Minister of Ports of Malaysia.",
            "Ahmad Razak",
            "MYS",
        ),
        (
            "Presided at the meeting the head of the Harbour Service of Latvia Mr. Ozols J.P.",
            "Ozols J.P.",
            "LVA",
        ),
    ],
)
def test_ranks_and_inverted_order(sentence: str, name: str, state: str) -> None:
    meeting = only(f"The 9th meeting of the Board on Ferries was held on 1 April 2019 in Oslo.\n{sentence}")
    assert meeting.chair is not None
    assert (meeting.chair.name, meeting.chair.state) == (name, state)
