"""Participants laid out as lines, bullets, tables and labels. All bodies and persons are invented."""

from __future__ import annotations

from datetime import date

import pytest

from tests.corpus.meetings.reading import only

HEAD = "MINUTES\nof the 9th meeting of the Committee on Ferries\nOslo, 4 March 2014\n"


def test_bullets_after_a_lead() -> None:
    meeting = only(
        HEAD + "The meeting was attended by:\n• Mr. Jan Berg, Director, Norway"
        "\n• Ms. Eva Lund, Ministry of Transport of Denmark"
        "\n• Dr. Olli Salo, Finland\nThe Committee discussed the ports of Germany."
    )
    assert sorted(meeting.codes) == ["DNK", "FIN", "NOR"]
    assert {p.name: p.state for p in meeting.representatives} == {
        "Jan Berg": "NOR",
        "Eva Lund": "DNK",
        "Olli Salo": "FIN",
    }


def test_state_and_colon() -> None:
    meeting = only(
        HEAD
        + "Present:\nNiger: Mr. Ali Moussa, Director\nNigeria: Ms. Ada Obi, Adviser\nThe agenda was adopted."
    )
    assert sorted(meeting.codes) == ["NER", "NGA"]


def test_state_as_a_heading_with_persons_beneath() -> None:
    meeting = only(
        HEAD + "The Committee adopted its report.\nLIST OF PARTICIPANTS\nMembers\nICELAND\nMs. Birna "
        "Jónsdóttir\nHead of Delegation\nIRELAND\nMr. Sean Daly\nObservers\nJAPAN\nMr. Ken Mori\nApologies\nCANADA\nMs. Ann Roy"
    )
    assert {s.code: s.role for s in meeting.states} == {"ISL": "member", "IRL": "member", "JPN": "observer"}
    assert [a.code for a in meeting.absent] == ["CAN"]


def test_a_table_with_apologies_below() -> None:
    meeting = only(
        "Record of the meeting | Board on Cocoa\nDates | 9–10 April 2013\nChairperson | Ms. Akua Mensah (Ghana)\nParticipants\n"
        "State | Name | Post\nGhana | Ms. Akua Mensah | Inspector\nTogo | Mr. Yao Koffi | Director\nApologies\n"
        "State | Name | Post\nBenin | Mr. Jean Ade | Chief"
    )
    assert sorted(meeting.codes) == ["GHA", "TGO"]
    assert meeting.chair is not None
    assert (meeting.chair.name, meeting.chair.state) == ("Akua Mensah", "GHA")
    assert (str(meeting.start), str(meeting.end)) == ("2013-04-09", "2013-04-10")


def test_flattened_columns() -> None:
    meeting = only(
        HEAD
        + "Present: Denmark: B. Krogh Lithuania: A. Jonas Poland: M. Wilk\nExcused: Estonia, Latvia\nThe agenda was adopted."
    )
    assert sorted(meeting.codes) == ["DNK", "LTU", "POL"]
    assert sorted(a.code for a in meeting.absent) == ["EST", "LVA"]


def test_letters_set_apart() -> None:
    meeting = only(HEAD + "P r e s e n t : Denmark, Greece, Italy.\nThe agenda was adopted.")
    assert sorted(meeting.codes) == ["DNK", "GRC", "ITA"]


def test_a_list_in_a_footnote() -> None:
    meeting = only(
        HEAD
        + "The Chairman noted that three delegations(1) were present.\nThe budget was adopted.\n(1) Malta, Cyprus and Spain."
    )
    assert sorted(meeting.codes) == ["CYP", "ESP", "MLT"]


def test_members_at_the_end_of_the_page_are_no_participants() -> None:
    meeting = only(
        HEAD
        + "Delegates of Norway attended the meeting.\nAbout the Committee\nThe Committee unites Norway, Sweden and Denmark."
    )
    assert meeting.codes == ("NOR",)


def test_items_numbered_with_small_roman_figures() -> None:
    meeting = only(
        "The 9th Islands Lighthouse Ministers' Meeting was held in Suva on 4 May 2017.\nThe Meeting was attended by:\n"
        "i. The Hon. Ana Vuli, Minister of Ports, Fiji;\nii. H.E. Tomas Beru, Minister of Harbours, Kiribati; and\n"
        "iii. H.E. Lino Sala, Deputy Minister of Works, Samoa."
    )
    assert [(p.name, p.state) for p in meeting.representatives] == [
        ("Ana Vuli", "FJI"), ("Tomas Beru", "KIR"), ("Lino Sala", "WSM"),
    ]  # fmt: skip


def test_a_communique_in_capitals() -> None:
    meeting = only(
        "JOINT COMMUNIQUE\nTHE LAKES UNION HEADS OF STATE, PRESIDENT ANA OKU OF UGANDA AND PRESIDENT JON BEKA OF "
        "THE REPUBLIC OF KENYA, HELD THE 4TH SUMMIT OF THE UNION IN KISUMU ON 3RD MAY 2014 UNDER THE CHAIRMANSHIP OF PRESIDENT "
        "JON BEKA.\n1. THE SUMMIT NOTED THE REQUEST OF THE REPUBLIC OF SOUTH SUDAN TO JOIN THE UNION."
    )
    assert sorted(meeting.codes) == ["KEN", "UGA"]
    assert [o.ordinal for o in meeting.ordinals] == [4]


def test_the_meetings_that_a_preamble_recalls_are_not_the_reports() -> None:
    meeting = only(
        "Adopted by the Harbour Council of the Union at its 1087th meeting, held on 4 May 2018 on the silting of ports;\n"
        "Recalling its earlier decisions, in particular Decision 7 (2017) adopted at its 1003rd meeting held on 3 March 2017;\n"
        "1. Requests the Secretariat to report on the dredging."
    )
    assert [o.ordinal for o in meeting.ordinals] == [1087]
    assert str(meeting.start) == "2018-05-04"


def test_addresses_do_not_end_an_annexed_list() -> None:
    meeting = only(
        HEAD + "The budget was adopted.\nAnnex 2\nLIST OF PARTICIPANTS\nCHILE\nCHILI\nMs A. Rojas"
        "\nNavigation Service\nPlaza Sur 12, Arica"
        "\nE-mail: rojas@example.org\nFIJI\nMr B. Vosa\nSuva\nMarine Board"
        "\nGENEVA OFFICE\nMr C. Sole\n12 Lake Road, Geneva, Switzerland"
        "\nKENYA Ms D. Otieno"
        "\nEmbassy of Kenya\nParis, France\nAnnex 3\nWork plan\nCanada: two surveys"
    )
    assert sorted(meeting.codes) == ["CHL", "FJI", "KEN"]


def test_a_heading_with_text_below_ends_an_annexed_list() -> None:
    meeting = only(
        HEAD
        + "List of participants\nCHILE\nMs A. Rojas\nFIJI\nMr B. Vosa\nDiscussion\nThe Chair recalled the survey."
        "\nOpen questions\nPeru: tides"
    )
    assert sorted(meeting.codes) == ["CHL", "FJI"]


def test_roles_stand_in_the_cells_of_a_table() -> None:
    meeting = only(
        HEAD
        + "Participants\nName | Country | Post\nA. Rojas | Chile | Head\nB. Vosa | Fiji (observer) | Adviser"
        "\nC. Otieno | Kenya | Director"
    )
    assert [(s.code, s.role) for s in meeting.states] == [("CHL", None), ("FJI", "observer"), ("KEN", None)]


def test_numbered_delegations_and_rows_that_were_not_there() -> None:
    lines = only(
        HEAD
        + "LIST OF PARTICIPANTS\n1. CHILE\nMs A. Rojas\n2. FIJI\nAbsent\n3. KENYA\nHead of Delegation\nMs D. Otieno"
    )
    rows = only(
        HEAD
        + "Participants\nNo. | State | Name | Post\n1 | Chile | A. Rojas | Head\n2 | Fiji | not represented"
        "\n3 | Kenya | D. Otieno | Adviser\n4 | Peru | C. Vera (by correspondence) | Surveyor"
    )
    for meeting in (lines, rows):
        assert sorted(meeting.codes) == ["CHL", "KEN"]
        assert [a.code for a in meeting.absent] == ["FJI"]


def test_a_table_of_delegations_with_observers_across_it() -> None:
    meeting = only(
        HEAD + "The budget was adopted.\nDelegation | Participants | Affiliation\nChile | Ana Rojas | Navy"
        "\nEuropean Union | Jan Horak | Hydrographic Institute, Split, Croatia\nFiji | Tom Vosa | Marine Board"
        "\nObservers\nPacific Community | Mere Leota | Suva, Fiji\nKenya | Dora Otieno | Ports Authority"
    )
    assert [(s.code, s.role) for s in meeting.states] == [("CHL", None), ("FJI", None), ("KEN", "observer")]


def test_a_list_goes_on_below_a_state_that_was_absent() -> None:
    meeting = only(
        HEAD
        + "ATTENDANCE\nIceland – Ms. Birna Jónsdóttir\nLatvia – Absent with apology\nNorway – excused (letter of 3 March)\n"
        "Poland – Mr. Jan Kowal\nSpain – Ms. Ana Ruiz\nThe agenda was adopted."
    )
    assert sorted(meeting.codes) == ["ESP", "ISL", "POL"]
    assert sorted(a.code for a in meeting.absent) == ["LVA", "NOR"]


def test_a_roll_call_in_which_some_did_not_answer() -> None:
    meeting = only(
        "The Steering Committee met online on 26 May 2021. It was its 24th gathering.\nRoll call (taken by the secretariat):\n"
        "Estonia – Kadri Saar, in the chair\nFinland – Petra Holm\nGermany – nobody\nIceland – Ragna Skúlad\nLatvia – Līga"
        " Rudzīte and intern\nNorway – apologies; vote by letter\nPoland – Agnieszka Wlazel\nSweden – no representative\n"
        "Next round: 18 November, Tartu."
    )
    assert set(meeting.codes) == {"EST", "FIN", "ISL", "LVA", "POL"}
    assert {absence.code for absence in meeting.absent} == {"DEU", "NOR", "SWE"}


def test_a_table_of_days_in_which_some_never_came() -> None:
    meeting = only(
        "WORKING PARTY ON TAX CERTIFICATES\nThird meeting, Castries, 17–18 November 2015\nTable 1. Attendance\nAdministration |"
        " 17 Nov | 18 Nov\nBarbados | ✓ | ✓\nBelize | – | –\nDominica | ✓ | –\nGuyana | – | ✓ (Skype)\nJamaica | – | –\n"
        "Saint Lucia | ✓ | ✓\nTrinidad and Tobago | ✓ | ✓\nCARICOM Secretariat | ✓ | ✓\nSummary of discussion\nMembers"
        " compared the certificate with the forms in use elsewhere."
    )
    assert set(meeting.codes) == {"BRB", "DMA", "GUY", "LCA", "TTO"}
    assert {absence.code for absence in meeting.absent} == {"BLZ", "JAM"}


def test_headings_in_two_languages() -> None:
    meeting = only(
        HEAD
        + "The report was adopted.\nLIST OF PARTICIPANTS\nICELAND / ISLANDE\nMs. Birna JÓNSDÓTTIR, Reykjavík\n"
        "LATVIA / LETTONIE\n[Apologised for absence / Excusé]\nPOLAND / POLOGNE\nMr. Jan KOWAL, Gdynia\n"
        "SECRETARIAT / SECRÉTARIAT\nMs. Ines ROTH, Union of Ferries, Basel, Switzerland"
    )
    assert sorted(meeting.codes) == ["ISL", "POL"]
    assert "Ines ROTH" in [person.name for person in meeting.representatives]


def test_the_apology_of_one_person_while_a_colleague_came() -> None:
    meeting = only(
        HEAD
        + "Present:\nMs. Birna Jónsdóttir, Harbour Office, Iceland\nMs. Ana Ruiz, Ministry of Ports, Spain\n"
        "Apologies: Mr. Luis Vega, Spain\nThe agenda was adopted."
    )
    assert sorted(meeting.codes) == ["ESP", "ISL"]
    assert not meeting.absent


def test_rows_of_a_photograph() -> None:
    meeting = only(
        HEAD
        + "The ministers discussed the ports.\nFrom left to right, first row: Olaf Lie (Norway), Jan Kowal (Poland), Ana Roth "
        "(High Representative). Second row: Luis Vega (Spain), Mia Salo (Finland)."
    )
    assert sorted(meeting.codes) == ["ESP", "FIN", "NOR", "POL"]


def test_codes_of_two_letters_behind_a_label() -> None:
    text = (
        "Summary report of the Standing Committee on Ferries\nheld in Oslo on 10-11 July 2019\nChair: Ana Roth\n"
        "Member States present: AT, BE, BG, CY, EL, IT and UK. LU was represented by BE.\nAlso present: Norway (observer).\n"
        "The draft was approved."
    )
    meeting = only(text)
    assert sorted(meeting.codes) == ["AUT", "BEL", "BGR", "CYP", "GBR", "GRC", "ITA", "NOR"]
    assert (meeting.start, meeting.place and meeting.place.city) == (date(2019, 7, 10), "Oslo")


def test_states_and_persons_with_nothing_between() -> None:
    meeting = only(
        "894th meeting of the Board on Ferries\nThursday, 13 January 2022\nPresident: Ms. Roth (Norway)\nMembers:\n"
        "Albania Mr. Hoti\nBrazil Mr. De Souza Filho\nRussian Federation Mr. Orlov\nAgenda\n"
        "The meeting was called to order at 10.05 a.m."
    )
    assert sorted(meeting.codes) == ["ALB", "BRA", "NOR", "RUS"]


def test_apologies_and_seats_in_a_list_of_participants() -> None:
    meeting = only(
        "LIST OF PARTICIPANTS\nWorking Group on Ferries\nBratislava, 5-6 October 2016\nAUSTRIA\nMr Thomas Huber\n"
        "SLOVAK REPUBLIC\nMr Milan Kral (Chairman)\nOBSERVERS\nMr Jukka Salo\n"
        "European Ferry Office (EFO), Copenhagen, Denmark\nAPOLOGIES\n"
        "CZECH REPUBLIC\nROMANIA"
    )
    assert sorted(meeting.codes) == ["AUT", "SVK"]
    assert [body.name for body in meeting.organisations] == ["European Ferry Office (EFO)"]


def test_sentences_without_a_bullet_stand_below_a_bulleted_list() -> None:
    meeting = only(
        HEAD + "The meeting was attended by:\n• transport agencies of Denmark and Norway;"
        "\n• shipping lines: Fjordline, Balticaline;\n• the Secretariat of the Ferry Union."
        "\nDraft, reworded in May from the minutes. Contact: https://ferries.example/9"
    )
    assert {o.name for o in meeting.organisations} == {
        "Fjordline",
        "Balticaline",
        "Secretariat of the Ferry Union",
    }


@pytest.mark.parametrize(
    "sentence",
    [
        "Comoros, Madagascar and Mauritius submitted apologies.",
        "There was no representative of Comoros, Madagascar or Mauritius.",
        "Comoros, Madagascar and Mauritius, which had sent letters in May, were not at either meeting.",
    ],
)
def test_states_said_to_have_been_away(sentence: str) -> None:
    meeting = only(HEAD + f"Representatives of Norway, Denmark and Chile took part. {sentence}")
    assert {absence.code for absence in meeting.absent} == {"COM", "MDG", "MUS"}
    assert sorted(meeting.codes) == ["CHL", "DNK", "NOR"]


@pytest.mark.parametrize(
    "sentence",
    [
        "No delegate of Norway voted against the plan.",
        "There was no delegate of Norway who voted against the plan.",
    ],
)
def test_states_that_were_there_all_the_same(sentence: str) -> None:
    meeting = only(HEAD + f"Representatives of Norway, Denmark and Chile took part. {sentence}")
    assert "NOR" in meeting.codes


def test_a_label_of_its_own_ends_the_list_of_the_absent() -> None:
    meeting = only(
        "HARBOUR COMMISSION\n20th Conference\nPort Louis, Mauritius, 17 to 19 September 2019\nMembers present: Australia,"
        " France, India, South Africa\nAbsent: Egypt, Sudan\nChair: Rear Admiral Vinay Rao (India)\nVice-Chair: Captain Theo"
        " Stokes (South Africa)\nMr Pravind Jug opened the conference on 17 September."
    )
    assert {absence.code for absence in meeting.absent} == {"EGY", "SDN"}
    assert {"IND", "ZAF"} <= set(meeting.codes)
