"""Whether a state was there: named, said absent, or not named among those who are.

A state that is only mentioned is never said to have come; one that is not named is never said to have been away unless a
report says so.
"""

from __future__ import annotations

from collections.abc import Sequence

from assistant.records import saying
from assistant.records.away import told_away
from assistant.records.coming import Manner, was_remote
from assistant.records.draft import Draft
from assistant.records.events import Event
from assistant.records.outcome import Outcome, fact
from assistant.records.participants import ROLES, attendance_facts


def attended(
    draft: Draft,
    event: Event,
    asked: Sequence[str],
    others: Sequence[Event] = (),
    manner: Manner | None = None,
) -> Outcome:
    """For each state asked about: named, said absent, or not named among those who are.

    `others` are the meetings that the same reports tell of; with a `manner` it is asked whether they came so.
    """
    verdicts: list[bool | None] = []
    for n, code in enumerate(asked):
        if n:
            draft.say(" ")
        verdict = _verdict(draft, event, code, others, manner or Manner())
        if verdict == "unknown":
            return Outcome(False, {"attended": None}, near=tuple(attendance_facts(event)))
        verdicts.append({"named": True, "absent": False}.get(verdict))
    value = verdicts[0] if len(set(verdicts)) == 1 else (False if False in verdicts else None)
    return Outcome(
        True, {"attended": value, "states": [c for c, v in zip(asked, verdicts, strict=True) if v]}
    )


def _verdict(draft: Draft, event: Event, code: str, others: Sequence[Event], manner: Manner) -> str:
    name = saying.state(code)
    subject = saying.capital(name)
    named = [(a, s) for a in event.accounts for s in a.record["states"] if s["code"] == code]
    if named:
        notes = [s["role"] for _, s in named if s["role"] in ROLES][:1]
        as_role = f" as {'an' if notes[0] == 'observer' else 'a'} {notes[0]}" if notes else ""
        capacity = next((s["capacity"] for _, s in named if s["capacity"] and len(s["capacity"]) <= 90), None)
        afar = [was_remote(a, s) for a, s in named]
        remote = " remotely" if all(afar) else " in person" if manner.in_person and False in afar else ""
        through = f", through {saying.through(capacity)}" if capacity else ""
        draft.say(
            f"Yes: {name} is named as taking part{as_role}{remote} in {event.label}{through}.",
            [f for a, s in named for f in fact(a, s)],
        )
        if (manner.remote or manner.in_person) and None in afar:
            draft.say(f" The report does not say whether {'remotely' if manner.remote else 'in person'}.")
        elif manner.remote and not any(afar):
            draft.say(" It was there in person, not remotely.")
        return "named"
    absent = [(a, s) for a in event.accounts for s in a.record.get("absent", ()) if s["code"] == code]
    facts = [f for a, s in absent for f in fact(a, s)]
    if not absent and (told := told_away(draft, event, others).get(code)):
        facts = [told]
    if absent or facts:
        draft.say(f"No: the report of {event.label} says that {name} did not take part.", facts)
        return "absent"
    facts = attendance_facts(event)
    if event.list_kind in ("full", "open") and facts:
        draft.say(f"{subject} is not named among the participants of {event.label}.", facts)
        if event.list_kind == "open":
            draft.say(" The report names some of those who came, not all.")
        mentions = [
            f for a in event.accounts for m in a.record["mentioned"] if m["code"] == code for f in fact(a, m)
        ]
        if mentions:
            draft.say(" It is mentioned in the report, but not as taking part.", mentions[:1])
        return "not named"
    _unknown(draft, event, code)
    return "unknown"


def _unknown(draft: Draft, event: Event, code: str) -> None:
    draft.say(
        f"The report of {event.label} does not say whether {saying.state(code)} took part: it gives no list of participants."
    )
    for account in event.accounts:
        for group in account.record["collective"]:
            if code in (group["codes"] or ()):
                draft.say(
                    f" It speaks of “{group['name']}”, and {saying.state(code)} was a member then by a list that nobody has"
                    f" checked ({group.get('source') or group['body']})."
                )
                return
