"""Why a state was not at a meeting: the sentence that says it was away, with whatever reason stands in it.

Knows how such a question is put. Knows nothing of reasons: it quotes.
"""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.answer import Answer
from assistant.records import saying
from assistant.records.away import told_away
from assistant.records.choosing import best_of
from assistant.records.outcome import Outcome, fact
from assistant.records.turn import Turn

_WHY_AWAY = re.compile(
    r"^\W*(?:why|for\s+what\s+reason|how\s+come)\b.*\b(?:absent|away|miss(?:ed|ing)?|excused|apologi[sz]e[d]?|skip(?:ped)?|"
    r"(?:not|n['’]t)\s+(?:\w+\s+)?(?:come|attend|there|present|represented|take\s+part|participate|at)|"
    r"fail(?:ed)?\s+to\s+(?:come|attend|appear)|call(?:ed)?\s+off|cancel\w*|pull(?:ed)?\s+out|drop(?:ped)?\s+out)\b",
    re.IGNORECASE,
)


# What tells a reason, or stands beside one: "owing to", "occupied with", "because".
_REASON = re.compile(
    r"\b(?:because|owing\s+to|due\s+to|since(?!\s+\d)|on\s+account|in\s+view\s+of|for\s+(?:lack|want|reasons?)|as\s+(?:it|its|they|their|he|his|she|her)|"
    r"occupied|busy|engaged\s+(?:in|with)|prevented|held\s+up|delayed|citing|protest\w*|reasons?|illness|ill|strikes?|storms?|weather|"
    r"visas?|elections?|hosting|funerals?|mourning|cancelled\s+flights?)\b",
    re.IGNORECASE,
)


def why_away(turn: Turn) -> Answer | None:
    """What the reports of the one meeting that is meant say of the state that is asked about; None where it is not asked so, or
    no report says that it was away, and anything of why."""
    asked = [s for s in (*turn.question.states, *turn.question.named) if not s.setting]
    if len(asked) != 1 or not _WHY_AWAY.search(turn.question.body):
        return None
    question, kind = turn.question, turn.kind
    code = asked[0].code
    turn.question = replace(turn.question, states=tuple(asked), named=())
    turn.read_as("absence")
    meant = best_of(turn.matcher.match(turn.constraints), turn.constraints)
    said = [
        f
        for event in meant
        for account in event.accounts
        for away in account.record.get("absent", ())
        if away["code"] == code and code not in event.states
        for f in fact(account, away)
    ]
    if not said and len(meant) == 1 and (told := told_away(turn.draft, meant[0]).get(code)):
        said = [told]
    quote = turn.draft.cited(said)[0].quote.strip() if said else ""
    if len(meant) != 1 or not _REASON.search(quote):
        turn.question = question
        turn.read_as(kind)
        return None
    turn.kind = kind
    who = saying.capital(saying.state(code))
    turn.draft.say(f"{who} is said not to have taken part in {meant[0].label}: “{quote}”", said)
    return turn.finish(Outcome(True, {}), meant)
