"""Who was away by the sentences of a report, in several voices; and who was not."""

from __future__ import annotations

import pytest

from assistant.records.away import away_in


@pytest.mark.parametrize(
    ("sentence", "away"),
    [
        ("The seat of Malta, which had been suspended in June, remained empty.", ["MLT"]),
        ("Cyprus attended the session and Malta was absent.", ["MLT"]),
        ("The delegate of Bolivia had not arrived when the sitting closed.", ["BOL"]),
        ("Apologies were received from Bhutan and Nepal.", ["BTN", "NPL"]),
        ("All members were represented, with the exception of Mauritania.", ["MRT"]),
        ("The head of the Laotian delegation was prevented from attending by illness.", ["LAO"]),
        ("Excused: Estonia (letter of 9 June), Latvia", ["EST", "LVA"]),
        ("The delegation of Suriname could not arrive.", ["SUR"]),
        ("Peru arrived only after the adoption of the statement.", ["PER"]),
        ("Estonia reported on ferries; Latvia, not present, had sent a paper.", ["LVA"]),
        ("We missed our friends from Laos this time.", ["LAO"]),
        ("Thanks went to the rapporteur from Latvia, who had not been able to travel.", ["LVA"]),
        ("AT and HU attended; BA, MD and UA were not present.", ["BIH", "MDA", "UKR"]),
        ("Turkmenistan, too, stayed out.", ["TKM"]),
        ("No representative of Bhutan was available for the debate.", ["BTN"]),
        ("Chad was unable to host the session, which Niger offered to receive.", []),
        ("Kenya did not join the consensus on the text.", []),
        ("Kenya did not take part in the vote.", []),
        ("Had Togo signed, the treaty would have entered into force in the absence of objections.", []),
        ("Ghana took part in the debate on absent fathers.", []),
        ("At the previous session, Benin was absent.", []),
    ],
)
def test_who_is_said_to_have_been_away(sentence: str, away: list[str]) -> None:
    assert away_in(sentence) == away
