"""What sentences tell of a meeting's decisions, in several voices; and what is none."""

from __future__ import annotations

import pytest

from assistant.records.decided import deed_of


@pytest.mark.parametrize(
    "sentence",
    [
        "The sides signed a plan of joint training.",
        "It was agreed to set up a correspondence group.",
        "The Committee elected Ms. Rhee as its chair for the coming year.",
        "The heads of the delegations also agreed to hold an exercise in the autumn.",
        "Approving the unified guide for the price index;",
        "The draft rules were provisionally adopted.",
        "The session ended on Friday with the adoption of a budget for two years.",
        "The talks led to the signing of a protocol on ferries.",
        "Ministers urged all capitals to ratify the protocol.",
    ],
)
def test_a_decision_is_told(sentence: str) -> None:
    assert deed_of(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The Council was established in 1993 in Kirkenes.",
        "The parties did not sign the treaty.",
        "The ministers will adopt the plan in March.",
        "The agreed text runs to forty pages.",
        "Adoption of the agenda",
        "The session ended on Friday without the adoption of a budget.",
    ],
)
def test_no_decision_is_told(sentence: str) -> None:
    assert deed_of(sentence) is None
