from __future__ import annotations

from index.asks import MAX_PARTS, Mechanisms, asks

HELD = ("Harbour Office", "River Gazette", "Beacon")


def test_each_side_of_a_comparison_is_searched_in_its_own_reports() -> None:
    found = asks(
        "Does the Harbour Office report say that fees rose in May 2021, while the River Gazette article says that they fell?",
        HELD,
    )
    assert [ask.publishers for ask in found] == [
        ("Harbour Office", "River Gazette"),
        ("Harbour Office",),
        ("River Gazette",),
        ("Harbour Office",),
        ("River Gazette",),
    ]
    assert [len(ask.days) for ask in found] == [1, 1, 0, 1, 1]


def test_publishers_named_together_are_searched_one_by_one_too() -> None:
    question = (
        "Which quay was closed for repairs, as reported by both the Harbour Office and the River Gazette?"
    )
    found = asks(question, HELD)
    whole = [ask.publishers for ask in found if ask.text == question]
    assert whole == [("Harbour Office", "River Gazette"), ("Harbour Office",), ("River Gazette",)]
    assert all(len(ask.publishers) != 1 for ask in asks(question, HELD, Mechanisms(each=False)))


def test_publishers_that_may_have_taken_part_are_not_searched_one_by_one() -> None:
    (ask,) = asks("did the Harbour Office and the River Gazette come to Lomé?", HELD)
    assert ask.publishers == ()


def test_a_long_list_of_publishers_is_searched_as_one() -> None:
    held = tuple(f"{name} Gazette" for name in ("River", "Coast", "Lake", "Hill", "Marsh"))
    question = f"What was said of tolls, as reported by {', '.join(held[:-1])} and {held[-1]}?"
    assert all(len(ask.publishers) != 1 for ask in asks(question, held))


def test_what_is_seen_to_by_names_and_days_is_not_looked_for_in_sentences() -> None:
    (ask,) = asks("what did the Harbour Office publish on dredging on 3 May 2021?", HELD)
    assert ask.stems == ("dredg",)
    assert ask.publishers == ("Harbour Office",)


def test_a_publisher_that_may_have_taken_part_is_preferred_only() -> None:
    (ask,) = asks("was the Harbour Office present in Lomé?", HELD)
    assert (ask.publishers, ask.preferred) == ((), ("Harbour Office",))


def test_a_question_has_few_parts_at_most() -> None:
    question = "; ".join(f"which states came to meeting number {n} of the council" for n in range(20))
    assert len(asks(question, HELD)) == MAX_PARTS + 1


def test_mechanisms_can_be_left_out() -> None:
    off = Mechanisms(publishers=False, days=False, parts=False)
    question = (
        "Does the Beacon article of 3 May 2021 praise the locks, while the River Gazette article blames them?"
    )
    (ask,) = asks(question, HELD, off)
    assert (ask.text, ask.publishers, ask.preferred, ask.days) == (question, (), (), ())
