"""Questions over generated reports: some that they answer, some that they do not.

Knows what a generated report says. The share that is answered is shown beside the times, so that a fast run is not fast
because it refused everything; it is not a measure of quality.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass

from evals.bench.generate import GeneratedReport, Meeting
from evals.bench.templates import MONTHS, Teller, ordinal

_FACTS = (
    "Who chaired the {nth} meeting of the {body}?",
    "Where was the {nth} meeting of the {body} held?",
    "When did the {body} hold its {nth} meeting?",
    "What did the {body} approve at its {nth} meeting?",
    "Which states took part in the {nth} meeting of the {body}?",
    "Where will the {body} meet after its {nth} meeting?",
)
_FACTS_NOT_THERE = (
    "Who chaired the {beyond} meeting of the {body}?",
    "When did the {body} hold its {beyond} meeting?",
    "What did the {body} approve at its meeting in 1951?",
    "Which states took part in the {nth} meeting of the Lunar Affairs Council?",
)
_OPEN = (
    "What is the purpose of the {document}?",
    "What is the {document} intended to do?",
    "What do states undertake under the {document}?",
    "How was the {document} received?",
    "What was said about {matter}?",
    "Why was the question of {matter} postponed?",
    "What did the pilot project on {matter} cost?",
    "What does the seminar on {thing} tell about {matter}?",
)
_OPEN_NOT_THERE = (
    "Who interpreted from Portuguese at the {nth} meeting of the {body}?",
    "How much did the banquet of the {nth} meeting of the {body} cost?",
    "What is the boiling point of {thing}?",
    "Why did {person} resign from the {body}?",
    "What is the weight of the lunar module under the {document}?",
)
_TEMPLATES = {
    ("facts", True): _FACTS,
    ("facts", False): _FACTS_NOT_THERE,
    ("open", True): _OPEN,
    ("open", False): _OPEN_NOT_THERE,
}


@dataclass(frozen=True, slots=True)
class Question:
    """`sort` is "facts" (of a meeting: who, where, when, what) or "open" (whatever else a report tells). `answerable`:
    the reports that it was made from are such that they may say it, or else they certainly do not."""

    text: str
    sort: str
    answerable: bool


def mixed(
    found: Sequence[GeneratedReport], number: int, seed: int, answerable: float = 0.6
) -> list[Question]:
    """`number` different questions that stand alone, of both sorts by turns, the share `answerable` of them answerable."""
    chance = random.Random(f"questions {seed}")
    teller = Teller(chance)
    asked: dict[str, Question] = {}
    while len(asked) < number:
        sort = ("facts", "open")[len(asked) % 2]
        can = chance.random() < answerable
        template = chance.choice(_TEMPLATES[sort, can])
        text = teller.say(template, **_slots(chance.choice(found).meeting, chance))
        asked.setdefault(text, Question(text, sort, can))
    return list(asked.values())


def _slots(meeting: Meeting, chance: random.Random) -> dict[str, str]:
    return {
        "nth": ordinal(meeting.number, spelt=chance.random() < 0.5),
        "beyond": ordinal(min(59, meeting.last_number + chance.randint(1, 4)), spelt=chance.random() < 0.5),
        "body": meeting.body,
        "document": meeting.document,
        "matter": meeting.matter,
        "city": meeting.city,
        "chair": meeting.chair,
        "day": f"{meeting.day.day} {MONTHS[meeting.day.month - 1]} {meeting.day.year}",
        "year": str(meeting.day.year),
    }
