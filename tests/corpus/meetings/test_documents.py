"""Lists and formulas of reports, records and communiqués. All bodies and persons are invented."""

from __future__ import annotations

import pytest

from tests.corpus.meetings.reading import codes, only

HEAD = "REPORT\nof the 9th meeting of the Committee on Ferries\nOslo, 4 March 2014\n"


def test_lettered_classes_below_those_who_attended() -> None:
    text = (
        HEAD + "The Meeting was attended by delegates from:\n(a) landlocked countries: Bhutan, Laos, Nepal;\n"
        "(b) transit countries: India, Iran (Islamic Republic of), Thailand;\n(c) partners: Canada, Japan, the Ferry Bank;\n"
        "(d) other entities: FBO, UFW.\nThe meeting was reminded that Peru had hosted a fair."
    )
    assert codes(text) == ["BTN", "CAN", "IND", "IRN", "JPN", "LAO", "NPL", "THA"]


def test_addresses_below_persons_do_not_end_a_list() -> None:
    text = (
        HEAD
        + "The report was adopted.\nAPPENDIX B\nList of delegates and observers\nMEMBERS OF THE COMMITTEE\nICELAND\n"
        "Birna Jonsdottir\nDirector General\nHarbour Office\nReykjavik\nTel: (354) 956 2861\nNEPAL\nRam Thapa\nKathmandu\n"
        "OBSERVERS FROM OTHER NATIONS\nJAPAN\nKen Mori\nTokyo\nINTERNATIONAL ORGANIZATIONS\nUNION OF FERRIES\nIna "
        "Roth\nBern, Switzerland"
    )
    assert codes(text) == ["ISL", "JPN", "NPL"]


def test_rows_without_separators() -> None:
    text = (
        HEAD
        + "List of participants\nNo. Name Institution Country\n1. Ms. Maja Lipar Ministry of Tourism Slovenia\n"
        "2. Mr. Ivo Kos Port Authority Croatia\n3. Ms. Ana Ruiz Ministry of Culture Montenegro\nSummary\nThe chairman "
        "opened the meeting."
    )
    assert codes(text) == ["HRV", "MNE", "SVN"]


def test_associate_members_below_the_members() -> None:
    text = (
        HEAD + "The delegations of the following States participated: Albania, Andorra and Armenia.\n"
        "Three associate members: Cyprus, Ghana, Kosovo.\nObservers: Austria, Croatia."
    )
    assert codes(text) == ["ALB", "AND", "ARM", "AUT", "CYP", "GHA", "HRV", "XKX"]


def test_participation_noted_in_a_preamble() -> None:
    text = (
        "The Heads of State of Benin and Togo met at the Summit in Lomé on 3 May 2016,\n"
        "– noting the participation in the Summit of the Presidents of Ghana and Mali, as well as high-level "
        "delegations of Japan;\n"
        "– concerned about the drought in Niger,\ndeclare the following."
    )
    assert codes(text) == ["BEN", "GHA", "JPN", "MLI", "TGO"]


def test_union_ministers_and_names_with_a_courtesy() -> None:
    text = (
        "The Ministers, namely H.E. Mr. Sonam Dorji, Foreign Minister of Bhutan, H.E. U Aung Tin, Union Minister of "
        "Myanmar and "
        "H.E. Mr. Ram Thapa, Deputy Prime Minister of Nepal, met in Kathmandu on 11 August 2017."
    )
    assert codes(text) == ["BTN", "MMR", "NPL"]


def test_two_co_chairs_known_by_their_surnames() -> None:
    meeting = only(
        "The fourth meeting of the Board on Ferries was held in Oslo on 12 May 2010. The Meeting was co-chaired by Mr Lie and "
        "Ambassador Kowal."
    )
    assert [person.name for person in meeting.co_chairs] == ["Lie", "Kowal"]


@pytest.mark.parametrize("office", ["President", "Chair"])
def test_officers_elected_behind_a_colon(office: str) -> None:
    meeting = only(
        HEAD
        + f"The Committee elected by acclamation the following officers: {office}: Mr. Luis Vega, Minister of Ports (Spain); "
        "Vice-Chairs: Latvia and Norway."
    )
    assert meeting.chair is not None
    assert meeting.chair.name == "Luis Vega"


def test_parts_of_a_state_with_their_members_behind_a_colon() -> None:
    text = (
        "Record of the eleventh session of the Network on Ferries\nOslo, 7 June 2021\nIn the hall\n"
        "For the National Assembly of Niger: Hon. Ali Moussa, Vice-President; Hon. Ada Garba\n"
        "For the National Assembly of Benin: Hon. Jean Dossou\nOn the screen\nFor the Parliament of Ghana: Hon. Ama "
        "Mensah\nFor the National Assembly of Senegal: Hon. Penda Sow\n"
        "Not heard from: Togo. Suspended: Mali, after the events of May.\n1. The session adopted a model law."
    )
    assert codes(text) == ["BEN", "GHA", "NER", "SEN"]


def test_officers_under_states_without_a_heading_that_says_so() -> None:
    text = (
        HEAD
        + "The Committee adopted its plan.\nANNEX. WHO IS WHO\nCAMEROON\nPaul Biloa, Director, Harbour of Kribi\n"
        "Abel Bouba, Director\nCHAD\nGen. Brahim Issa, Adviser\nNIGER\nIssa Lamine, Secretary, River Office"
    )
    assert codes(text) == ["CMR", "NER", "TCD"]


def test_sites_under_states_are_no_participants() -> None:
    text = (
        HEAD
        + "The Committee adopted the following list of harbours:\nCAMEROON\nOld Kribi\nCHAD\nLower Logone\nNIGER\nUpper Say"
    )
    assert codes(text) == []


def test_a_roll_call() -> None:
    text = (
        HEAD
        + "The Secretary called the roll. Answering: Costa Rica, El Salvador, Guatemala. Not answering: Belize, Nicaragua."
    )
    assert codes(text) == ["CRI", "GTM", "SLV"]


def test_those_in_the_room_and_those_whose_presence_was_enjoyed() -> None:
    text = (
        "The 5th Summit on Ferries was convened at Entebbe on 21 January 2024.\nIn the room with the Chairperson were H.E. Ali "
        "Farah, President of the Republic of Djibouti; and H.E. Dan Kiprono, President of the Republic of Kenya.\n"
        "The Summit had the benefit of the presence of special envoys of the State of Qatar and the United States of America."
    )
    assert codes(text) == ["DJI", "KEN", "QAT", "USA"]


def test_the_session_told_of_stands_behind_the_formula() -> None:
    meeting = only(
        "In accordance with the decision taken at its fourth session, held in Oslo on 28 July 2006, the fifth session "
        "of the Board "
        "on Ferries was held in Riga from 28 to 30 March 2007."
    )
    assert meeting.ordinal == 5
    assert meeting.start is not None
    assert (meeting.start.isoformat(), meeting.place and meeting.place.city) == ("2007-03-28", "Riga")


def test_places_left_empty_in_a_list() -> None:
    text = (
        HEAD
        + "In attendance\nHeads of Delegation: Canada: Ann Roy; Kingdom of Denmark: not present; Iceland: Birna Lund; "
        "USA: Jim Poe\nThe agenda was adopted."
    )
    assert codes(text) == ["CAN", "ISL", "USA"]
    text = HEAD + "Participants:\nFinland: Olli Salo\nSweden: Eva Lund\nÅland: –\nThe agenda was adopted."
    assert codes(text) == ["FIN", "SWE"]


def test_who_chaired_a_body_that_is_only_spoken_of() -> None:
    text = (
        HEAD
        + "The Committee took note of the report on the working group chaired by Romania. Latvia and Norway took part."
    )
    assert codes(text) == ["LVA", "NOR"]


def test_a_town_that_no_table_knows_behind_at() -> None:
    meeting = only(
        "The 38th Regular Meeting of the Board was held at Gouyave Bay, Grenada, on 4-6 July 2017."
    )
    assert meeting.place is not None
    assert meeting.place.city == "Gouyave Bay"


def test_chair_of_an_abbreviated_body() -> None:
    meeting = only(
        HEAD + "In attendance\nCFE Chair: Jim Poe (USA)\nObservers: China, Germany\nThe agenda was adopted."
    )
    assert meeting.chair is not None
    assert meeting.chair.name == "Jim Poe"
