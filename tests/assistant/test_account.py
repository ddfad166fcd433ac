from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from assistant.account import Account
from corpus.report import Metadata, Report

TWO = """On 3 June 2021, the Council of Bridge Keepers met in Trier.
Anouk Reuter was elected chairperson.
On 4 June 2021, a meeting of the Commission on Ferries was held.
Fares were considered.
The next meeting will be held on 9 September 2021.
It ended early."""


def account(text: str, **metadata: object) -> Account:
    return Account("r", Report(text, Metadata(**metadata)))  # type: ignore[arg-type]


def test_a_sentence_inherits_the_day_of_the_meeting_that_was_introduced_before_it() -> None:
    told = account(TWO)
    days = [told.days(sentence)[0].first for sentence in told.sentences]
    assert days == [date(2021, 6, 3)] * 2 + [date(2021, 6, 4)] * 4


def test_a_meeting_to_come_begins_no_section() -> None:
    assert [section.head for section in account(TWO).sections] == [0, 2]


def test_an_earlier_meeting_recalled_keeps_its_own_number_and_gives_none_to_the_rest() -> None:
    told = account(
        "The third session of the Board was held on 5 May 2020. The second session took place in 2019. Fees fell."
    )
    assert told.ordinals(told.sentences[1]) == {2}
    assert told.ordinals(told.sentences[2]) == {3}


def test_day_and_number_may_stand_above_the_text() -> None:
    told = account("MINUTES\nof the 7th meeting of the Board\nOslo, 5 May 2020\nThe rules were approved.")
    last = told.sentences[-1]
    assert told.days(last)[0].first == date(2020, 5, 5)
    assert told.ordinals(last) == {7}


def test_a_list_goes_with_the_line_that_leads_it() -> None:
    told = account("The following came:\n- Peru\n- Chile\n- Cuba\nThey left at noon.")
    first, peru, *_, last = told.sentences
    assert told.report.text[first.span.start : told.list_end(first)].endswith("- Cuba")
    assert told.list_of(peru) is first
    assert told.list_of(last) is None


def test_a_table_goes_with_its_caption() -> None:
    told = account("Participants\nNo. | State\n1 | Peru\n2 | Chile\nDecided\nThe rules were approved.")
    assert told.report.text[: told.list_end(told.sentences[0])].endswith("2 | Chile")


def test_full_names_are_known_by_their_initials() -> None:
    assert "wplh" in account("The Working Party on Lake Harbours met.").acronyms


@given(st.text(max_size=400))
def test_sentences_are_places_of_the_text_whatever_it_holds(text: str) -> None:
    told = account(text)
    for sentence in told.sentences:
        assert sentence.span.of(text) == sentence.text
        assert told.list_end(sentence) >= sentence.span.end
        told.days(sentence), told.ordinals(sentence), told.section(sentence)
