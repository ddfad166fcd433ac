"""Who took part: the grammar of attendance. All bodies and persons are invented."""

from __future__ import annotations

import pytest

from tests.corpus.meetings.reading import codes, only

HELD = "The 4th session of the Lantern Council was held in Riga on 5 May 2021. "

SENTENCES = [
    # passive and active lists
    ("It was attended by representatives of the Republic of Moldova, Georgia and Ukraine.", "GEO MDA UKR"),
    ("Delegations of Chad, Niger and Nigeria took part in the session.", "NER NGA TCD"),
    ("Experts from Guinea, Guinea-Bissau and Equatorial Guinea participated.", "GIN GNB GNQ"),
    ("The session brought together the ministers of Peru, Chile and Ecuador.", "CHL ECU PER"),
    ("Present were the ambassadors of Oman, Qatar and Kuwait.", "KWT OMN QAT"),
    ("Also attending was H.E. Ms. Ana Lima, Ambassador of Brazil accredited to Portugal.", "BRA"),
    ("Taking part were full members – Mali, Togo, observers – Benin, and guests – Japan.", "BEN JPN MLI TGO"),
    ("The following Parties were represented: Fiji, Samoa, Tonga.", "FJI TON WSM"),
    ("Malta sent its ambassador, Cyprus a first secretary.", "CYP MLT"),
    # persons
    ("It was attended by Prime Minister Ilze Ozola of Latvia and President Aivo Tamm of Estonia.", "EST LVA"),
    ("Polish Minister of Trade Jan Kos and his Czech and Slovak counterparts took part in the session.", "CZE POL SVK"),
    (
        "The session was attended by Minister of Trade and Industry of Ghana Kofi Boateng; Ama Seck, Minister of Energy, "
        "representing President Diop of the Republic of Senegal.",
        "GHA SEN",
    ),
    # places, companies, seats and subjects are no delegations
    ("It was attended by a representative of the Embassy of Spain in Latvia.", "ESP"),
    ("It was attended by delegates of Ireland and of the companies Uzbekistan Post and Norvik (Finland).", "IRL"),
    ("It was attended by delegates of Ireland, who discussed the situation in Syria, Iraq and Yemen.", "IRL"),
    ("It was attended by delegations of Kenya and Uganda and condemned the coup in Sudan.", "KEN UGA"),
    ("It was attended by delegates of Kenya, the Force Commander of the Mission in Lesotho and the Bank of the Nile.", "KEN"),
    ("Delegates of Norway attended. The Council expressed concern at events in the South China Sea and in Myanmar.", "NOR"),
    # absence, invitation, plan
    ("Delegates of Angola, Botswana and Namibia attended; Zambia and Malawi sent apologies.", "AGO BWA NAM"),
    ("Delegates of Angola attended. Botswana, suspended since 2019, did not take part.", "AGO"),
    ("Delegates of Angola attended. Cuba had been invited. Haiti is expected to attend the next session.", "AGO"),
    ("All members with the exception of Hungary were represented.", ""),
    ("No delegation of Austria attended. Delegates of Italy took part.", "ITA"),
    ("Belize was represented by proxy given to Jamaica. Delegates of Cuba attended.", "CUB"),
    # roles, sides, remote parts
    ("Delegates of Iceland took part. The Irish side informed about its fleet.", "IRL ISL"),
    ("Armenia (via videoconference), Belarus and Kyrgyzstan were represented.", "ARM BLR KGZ"),
    ("Delegates of Jordan took part, as did Lebanon and the Arab Seed Fund.", "JOR LBN"),
    ("Delegations of eight states attended, among them Nepal, Bhutan and India.", "BTN IND NPL"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), SENTENCES)
def test_states_that_took_part(sentence: str, expected: str) -> None:
    assert codes(HELD + sentence) == expected.split()


def test_absence_is_kept() -> None:
    meeting = only(
        HELD + "Delegates of Angola attended. Botswana and Malawi, suspended in March, did not take part."
    )
    assert {absence.code for absence in meeting.absent} == {"BWA", "MWI"}


def test_roles() -> None:
    meeting = only(HELD + "Delegations of Chad and Niger took part. Ghana and Togo attended as observers.")
    assert {s.code: s.role for s in meeting.states} == {
        "TCD": None,
        "NER": None,
        "GHA": "observer",
        "TGO": "observer",
    }


def test_capacity_is_the_words_for_whom() -> None:
    meeting = only(HELD + "It was attended by representatives of the water ministries of Angola and Zambia.")
    assert {s.capacity for s in meeting.states} == {"water ministries"}
    meeting = only(
        HELD + "It was attended by the Speaker of the Majlis (Parliament) of Oman, Salim Al Busaidi."
    )
    assert {s.capacity for s in meeting.states} == {"Speaker of the Majlis (Parliament)"}


def test_lists_of_each_kind() -> None:
    assert only(HELD + "Delegations of Chad and Niger took part.").attendance_list == "full"
    assert only(HELD + "Ministers from Chad, Niger and other countries took part.").attendance_list == "open"
    assert only(HELD + "All member states were represented.").attendance_list == "collective"
    assert (
        only(HELD + "It was attended by 46 representatives of 12 administrations.").attendance_list
        == "headcount"
    )
    assert only(HELD + "The Council approved the budget.").attendance_list == "none"


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("All 30 Chiefs of Service were present, as were those of the two invitees, Chad and Niger.", "collective"),
        ("All twelve ministers of the Council attended.", "collective"),
        ("Twelve ministers of the Council attended.", "headcount"),
        ("Chad's Minister of Culture, Ana Sy, joined the discussion by video conference. The Danish delegation outlined "
         "a plan. Sweden and Norway proposed a fund.", "none"),
        ("The Polar Library, the Arctic Book Council and the Nordic Reading Fund took part.", "full"),
    ],
)  # fmt: skip
def test_what_is_a_list_and_what_is_not(sentence: str, kind: str) -> None:
    assert only(HELD + sentence).attendance_list == kind


def test_head_counts() -> None:
    meeting = only(HELD + "It was attended by 46 representatives of twenty-one administrations.")
    assert [(count.count, count.of) for count in meeting.headcounts] == [
        (46, "representatives"),
        (21, "administrations"),
    ]


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        ("Delegates from 30 of the 42 member states attended the session.", [(30, "member states")]),
        ("Twelve of the fifteen members were represented at the session.", [(12, "members")]),
        ("It met with 38 of its 41 Member States taking part.", [(38, "Member States")]),
        ("It was attended by 9 out of the Union's 12 administrations.", [(9, "administrations")]),
        (
            "It was attended by one hundred and twenty-eight (128) participants from thirteen (13) states.",
            [(128, "participants"), (13, "states")],
        ),
        ("It was attended by two hundred and five delegates of Chad.", [(205, "delegates")]),
        (
            "\n\nAttendance\n\nOne hundred and three participants from Chad, Mali and Togo, and from two manufacturers.",
            [(103, "participants")],
        ),
    ],
)
def test_how_many_of_how_many(sentence: str, counts: list[tuple[int, str]]) -> None:
    assert [(count.count, count.of) for count in only(HELD + sentence).headcounts] == counts


def test_a_collective_phrase_is_expanded_only_beside_the_list() -> None:
    meeting = only(
        "The leaders of the Visegrad Group met in Prague on 3 May 2015. All members of the Visegrad Group attended."
    )
    assert meeting.codes == ()
    expanded = [group for group in meeting.collective if group.codes]
    assert expanded
    assert set(expanded[0].codes or ()) == {"CZE", "HUN", "POL", "SVK"}
    assert "unchecked" in (expanded[0].source or "")


def test_mentioned_states_are_not_attending() -> None:
    meeting = only(HELD + "Delegates of Kenya attended. Data from Chile and a loan by Japan were discussed.")
    assert meeting.codes == ("KEN",)
    assert {m.code for m in meeting.mentioned} >= {"CHL", "JPN"}


def test_a_territory_keeps_its_code_and_a_union_is_an_organisation() -> None:
    meeting = only(HELD + "It was attended by delegations of Fiji, New Caledonia and the European Union.")
    assert meeting.codes == ("FJI", "NCL")
    assert {o.name for o in meeting.organisations} == {"European Union"}
