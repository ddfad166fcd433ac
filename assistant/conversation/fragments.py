"""Half a sentence that asks on: the question before with one thing in it exchanged ("and Chile?", "what about 2025?").

Knows what such a fragment names: a day, a number, a place, a state, a name, another meeting. Knows nothing of reports.
"""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.conversation import exchange
from assistant.conversation.followed import (
    MANY,
    Followed,
    about,
    again,
    name_of_the_meeting,
    plain,
    says_which,
    template_before,
)
from assistant.conversation.memory import Memory
from assistant.conversation.references import MEETING, with_meeting
from assistant.question import Question, parse
from assistant.records.regions_asked import region_of_states
from assistant.records.turn import MOST_CHOICES

_ONES = re.compile(r"\bones?$", re.IGNORECASE)


def fragment(rest: str, memory: Memory) -> Followed | None:
    """ "and Chile?", "what about 2025?", "the third one", "the observers?", "and in Minsk?", "only the Baltic ones?"."""
    text = rest.rstrip("?!. ")
    if memory.asked_back:
        # Where not all that fit were offered, one that was not may be meant.
        all_offered = len(memory.events) < MOST_CHOICES
        ids = tuple(event.id for event in memory.events) if all_offered else ()
        return Followed(
            f"{memory.question.rstrip('?!. ')}: {text}", f"{memory.own.rstrip('?!. ')}: {text}", ids
        )
    asked = parse(text)
    year = exchange.other_year(memory.question, text)
    if year or (asked.dates and not asked.ordinals and not says_which(text)):
        return _another_day(year or text, memory)
    if ordinal := exchange.numbers_only(text):
        return _another_ordinal(ordinal, memory)
    if says_which(text) and (template := template_before(memory)):
        article = "" if re.match(r"(?:the|an?|its|their)\b", text, re.IGNORECASE) else "the "
        text = re.sub(r"^(?:at|in|on|of)\s+", "", text)
        return plain(template.replace(MEETING, article + text, 1))
    if memory.focus and (region := region_of_states(text)):
        of_it = _ONES.sub("states", text[region.start : region.end])
        return about(f"which {of_it} were at {MEETING}", memory.focus)
    placed = exchange.place_of(text)
    if placed and not (asked.states and not re.match(r"\W*(?:in|at)\b", text)):
        return _another_place(text[placed[0] : placed[1]], memory)
    if asked.states:
        return _another_state(asked, text, memory)
    own = with_meeting(text, True)
    if memory.focus and not own.lower().startswith(text.lower()):
        return about(own, memory.focus)
    if (named := exchange.with_name(memory.own, text)) and asked.names:
        return again(named, memory)
    if memory.focus:
        if memory.kind in ("attended", "attendance", "organisations") and asked.names:
            return about(f"was {text} at {MEETING}", memory.focus)
        return about(own, memory.focus)
    return None


def _another_day(said: str, memory: Memory) -> Followed:
    if memory.kind in MANY:
        return plain(exchange.with_day(memory.question, said))
    template, phrase = template_before(memory), name_of_the_meeting(memory)
    if memory.meant and template and phrase:
        return plain(exchange.with_day(template.replace(MEETING, phrase, 1), said))
    return plain(exchange.with_day(memory.own, said))


def _another_ordinal(ordinal: str, memory: Memory) -> Followed | None:
    template, phrase = template_before(memory), name_of_the_meeting(memory)
    other = exchange.with_ordinal(phrase, ordinal) if phrase else None
    counted_times = exchange.TIMES.search(memory.own)
    if template and other and (memory.focus or memory.meant) and not counted_times:
        return plain(template.replace(MEETING, other, 1))
    changed = exchange.with_ordinal(memory.own, ordinal)
    return plain(changed) if changed else None


def _another_place(place: str, memory: Memory) -> Followed:
    if memory.kind in MANY or not memory.meant:
        return plain(exchange.with_place(memory.question, place))
    phrase = name_of_the_meeting(memory) or MEETING
    return plain(exchange.with_place(memory.own.replace(MEETING, phrase, 1), place))


_FOR = re.compile(r"^\W*(?:for|from|of)\s+(?:the\s+)?(?=\S)", re.IGNORECASE)


def _another_state(asked: Question, text: str, memory: Memory) -> Followed | None:
    alone = _FOR.sub("", text)
    if alone.casefold() == asked.states[0].text.casefold():
        text = alone  # "and for Tonga?"
    state = replace(asked.states[0], text=text)
    changed = exchange.with_state(memory.own, state)
    if changed is None and memory.kind in MANY:
        changed = exchange.with_state(memory.question, state)
    if changed:
        return again(changed, memory)
    if memory.kind in MANY:
        return plain(f"{memory.question.rstrip('?!. ')} that {text} attended")
    if memory.focus:
        return about(f"{'was' if len(asked.states) == 1 else 'were'} {text} at {MEETING}", memory.focus)
    span = exchange.setting_of(memory.own)
    return plain(f"was {text} at {memory.own[span[0] : span[1]]}") if span else None
