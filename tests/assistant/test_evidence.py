"""What of a question a sentence meets, judged over several reports."""

from __future__ import annotations

from datetime import date

from assistant.account import Account
from assistant.candidates import Candidate, Lack
from assistant.evidence import Judge
from assistant.question import parse
from corpus.report import Metadata, Report

RIVERS = Account(
    "rivers",
    Report(
        "The delegates of the member states of the Lower Basin Rivers Union (LBRU) met in Graz on 4 May 2021.",
        Metadata(title="Delegates meet in Graz"),
    ),
)
MEMBERS = Account(
    "members",
    Report(
        "The Lower Basin Rivers Union: members\nAustria has been a member since 3 June 2015.\nHungary | 9 July 2016",
        Metadata(title="The Lower Basin Rivers Union: members"),
    ),
)
LAKES = Account("lakes", Report("Austria joined the lakes club on 1 March 1999.", Metadata(title="Lakes")))


def _judged(question: str) -> list[Candidate]:
    accounts = (RIVERS, MEMBERS, LAKES)
    judge = Judge(parse(question, date(2024, 1, 1)), accounts, lambda _: True)
    found = [judge.judge(account, one, 0.5) for account in accounts for one in account.sentences]
    return sorted(found, key=lambda one: (not one.answers, -one.score))


def test_an_abbreviation_is_understood_where_another_report_writes_it_out() -> None:
    best = _judged("Since when has Austria been a member of the LBRU?")[0]
    assert best.answers
    assert best.sentence.text == "Austria has been a member since 3 June 2015."


def test_an_abbreviation_that_no_report_writes_out_is_missing() -> None:
    found = _judged("Since when has Austria been a member of the XBRU?")
    assert all(any(one.lack is Lack.NAME for one in candidate.missing) for candidate in found)


def test_a_sentence_that_gives_the_day_goes_before_one_that_inherits_it() -> None:
    best = _judged("When did Austria become a member of the Lower Basin Rivers Union?")[0]
    assert "3 June 2015" in best.sentence.text


COUNCIL = Account(
    "council",
    Report(
        "The Council of Weirs met in Graz today. Eight states came. They sat for two days. A guest sang. The hall was full."
        " Prices were discussed.",
        Metadata(title="Council of Weirs"),
    ),
)


def test_the_town_where_a_meeting_is_said_to_be_tells_only_which_meeting_is_meant() -> None:
    question = parse("What did the council of weirs discuss in Graz?", date(2024, 1, 1))
    judge = Judge(question, (COUNCIL, LAKES), lambda _: True)
    answering = [one for one in COUNCIL.sentences if judge.judge(COUNCIL, one, 0.5).answers]
    assert [one.text for one in answering] == ["Prices were discussed."]


def test_a_town_where_no_report_has_it_meet_is_missing() -> None:
    lost = parse("What did the council of weirs discuss in Linz?", date(2024, 1, 1))
    judge = Judge(lost, (COUNCIL, LAKES), lambda _: True)
    assert lost.signal == "agenda"
    assert not any(judge.judge(COUNCIL, one, 0.5).answers for one in COUNCIL.sentences)
