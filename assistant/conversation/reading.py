"""A follow-up -> a full question, and the meetings that it can only mean.

Knows when a question leans on what was said before, and what it takes over from there: the meeting, the kind, the states, the
conditions. Knows nothing of reports: what the last answer named stands in its `Memory`.
"""

from __future__ import annotations

import re
from calendar import month_name
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from assistant.conversation import exchange
from assistant.conversation.followed import (
    MANY,
    Followed,
    about,
    again,
    name_of_the_meeting,
    plain,
    says_which,
)
from assistant.conversation.fragments import fragment
from assistant.conversation.lists import of_several, one_of_the_list
from assistant.conversation.memory import Memory
from assistant.conversation.references import (
    MEETING,
    is_fragment,
    points_at_a_person,
    with_meeting,
    with_person,
)
from assistant.conversation.siblings import sibling_asked, sibling_set_before, sibling_then
from assistant.courtesies import bare
from assistant.question import Question, parse
from assistant.records import names_no_meeting, only_days
from assistant.words import BODY_NOUNS, MEETING_NOUNS, words
from corpus.ordinals import find_ordinals
from corpus.states import display_name


@dataclass(frozen=True, slots=True)
class Turn:
    """One turn of a conversation: `role` is "user" or "assistant"."""

    role: str
    text: str


_BEGINS = re.compile(r"^\W*(?:and|or|but|also|then|so)\b|^\W*(?:what|how)\s+about\b", re.IGNORECASE)
_ABOUT = re.compile(
    r"^\W*(?:(?:and|or|but|also|then|so)\b\W*)*(?:(?:what|how)\s+about\b\W*|(?:and|or)\b\W*)?(?:for\s+(?=the\b)|only\s+)?(?:the\s+ones?\s+(?=(?:in|on|at|of|from|with)\b))?",
    re.IGNORECASE,
)
_POINTS_BACK = re.compile(
    r"\b(?:it|its|they|their|them|there|then|those|these|the\s+(?:same|latter|former|meeting|session|summit|event|conference)"
    r"(?!\s+(?:of|on|in|held|at|for|between)\b)|(?:that|this)\s+(?:meeting|session|summit|one|time|day|event)|besides|else|too|as\s+well)\b"
    r"|\b(?:that|this)\W*$",
    re.IGNORECASE,
)
_THAT_ONE = re.compile(r"\b(?:that|this)\s+(?:one|meeting|session|summit|time)\b", re.IGNORECASE)
_AFTER_IT = re.compile(
    r"\s+(?:(?:right\s+|just\s+)?(?:after|before|beside)|following|preceding|alongside)\s+(?:it|that|this)\b(?!\s+\w*(?:meeting|session|one))",
    re.IGNORECASE,
)
# "the one after that": of the same body, with the number before or behind it.
_ONE_BESIDE = re.compile(
    r"\bthe\s+(?:one|meeting|session)\s+(?:right\s+|just\s+|straight\s+|immediately\s+)?(?P<way>after|following|before|preceding)\s+"
    r"(?:that|it|this)(?:\s+(?:one|meeting|session))?(?=\W*$|\s+(?:decide|agree|approve|adopt|held|chaired))",
    re.IGNORECASE,
)
_ONLY_WH = re.compile(r"^\W*(when|where)\W*$", re.IGNORECASE)
_WH = re.compile(r"^\W*(?:when|where)\b", re.IGNORECASE)
# "and who chaired the lakes one?": a meeting by its name, which none of those spoken of need be.
_NAMED_ONE = re.compile(
    r"\bthe\s+(?P<name>(?!(?:\d|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|latest|next|other|same|only|"
    r"previous|former|latter|earlier|later|earliest|final|most|recent|in|on|at|of|from|with|virtual|online|hybrid|big|small|new|old)\b)"
    rf"(?!(?:{'|'.join((*(m.lower() for m in month_name[1:]), 'spring', 'summer', 'autumn', 'winter'))})\b)[\w-]+(?:['’]s?)?)"
    r"\s+one\b(?=\W*$|\s*[,–—:-]\s)",
    re.IGNORECASE,
)
_HOW_MANY = re.compile(
    r"^\W*how\s+many\s+(?=(?:in|since|during|for|from|before|after|between|until|by)\s)", re.IGNORECASE
)
_FEW = 2


def followed(question: str, memory: Memory | None) -> Followed:
    """`question` with what it takes over from what was said before it."""
    alone = Followed(question, question, is_follow_up=False)
    if memory is None:
        return alone
    question = _NAMED_ONE.sub(r"the \g<name> meeting", question)
    body = bare(question)
    asked = parse(body)
    found = _read(question, body, asked, memory)
    return _finished(found) if found is not None and found.text.strip() else alone


def _read(question: str, body: str, asked: Question, memory: Memory) -> Followed | None:
    if memory.persons and points_at_a_person(body):
        return plain(with_person(body, memory.persons[0]))
    if (
        sibling := sibling_set_before(question, memory)
        or sibling_asked(body, memory)
        or sibling_then(body, memory)
    ):
        return sibling
    if why := _why(question, memory):
        return why
    if compared := _two_numbers(body, asked, memory):
        return compared
    if among := of_several(body, memory):
        return among
    if one := one_of_the_list(bare(_ABOUT.sub("", question, count=1)), body, memory):
        return one
    rest = _ABOUT.sub("", question, count=1).strip() or body
    if memory.kind == "count":
        rest = _HOW_MANY.sub("", rest)  # "and how many in 2025?"
    if is_fragment(rest) and (
        _BEGINS.match(question)
        or memory.asked_back
        or _is_short(rest)
        or not _names_its_own(parse(bare(rest)))
    ):
        return fragment(bare(rest), memory)
    if (beside := _ONE_BESIDE.search(body)) and (other := _beside(memory, beside["way"])):
        return plain(body[: beside.start()] + other + body[beside.end() :])
    if (bare_ordinal := exchange.bare_ordinal_phrase(asked)) and not _POINTS_BACK.search(body):
        return _another_number(body, bare_ordinal, memory)
    if (aside := _AFTER_IT.search(body)) and _names_a_body(body[: aside.start()]):
        # "the council after it": another meeting, whose report may be the same.
        return plain(body[: aside.start()] + body[aside.end() :])
    if _takes_over_the_meeting(question, body, asked):
        found = _about_the_meeting(body, memory)
        sure = bool(_POINTS_BACK.search(body) or _BEGINS.match(question)) or names_no_meeting(asked)
        return replace(found, sure=sure) if found is not None else None
    if _is_of_another_day(asked) and (phrase := name_of_the_meeting(memory)):
        return plain(
            exchange.with_day(
                with_meeting(exchange.without_days(body), False).replace(MEETING, phrase, 1),
                asked.dates[0].text,
            )
        )
    return None


_ONLY_WHY = re.compile(r"^\W*(?:(?:and|but|so)\W+)?why(?:\s+(?P<not>not))?\W*$", re.IGNORECASE)


def _why(question: str, memory: Memory) -> Followed | None:
    """ "why not?" behind an answer on whether a state was there."""
    match = _ONLY_WHY.match(question)
    states = parse(memory.own).states
    if match is None or memory.focus is None or memory.kind != "attended" or not states:
        return None
    return about(f"why did {display_name(states[0].code)} not attend {MEETING}", memory.focus)


def _two_numbers(body: str, asked: Question, memory: Memory) -> Followed | None:
    """ "who was at the 42nd but not at the 35th", of the body spoken of."""
    numbers = [ordinal for ordinal in asked.ordinals if ordinal.of_meeting]
    phrase = name_of_the_meeting(memory)
    rest = body
    for ordinal in numbers:
        rest = rest.replace(ordinal.text, "meeting", 1)
    if len(numbers) < _FEW or phrase is None or not names_no_meeting(parse(rest)):
        return None
    for ordinal in numbers:
        called = exchange.with_ordinal(phrase, ordinal.text)
        if called is None:
            return None
        body = re.sub(rf"(?:the\s+)?\b{re.escape(ordinal.text)}\b", called, body, count=1)
    return plain(body)


# --- whether it leans on the past ------------------------------------------------------------------------------------


def _names_a_body(before: str) -> bool:
    """Whether a body or a meeting is named by more than the bare noun: "the council of ministers", not "the session"."""
    found = [word for word in words(before) if not word.is_stop]
    return any(word.lower in BODY_NOUNS for word in found) and not (
        found[-1].lower in MEETING_NOUNS and says_which(before) is False
    )


def _is_short(text: str) -> bool:
    return sum(not word.is_stop for word in words(text)) <= _FEW


def _names_its_own(asked: Question) -> bool:
    return asked.names_a_meeting or any(not name.is_acronym for name in asked.names)


def _takes_over_the_meeting(question: str, body: str, asked: Question) -> bool:
    points = bool(_POINTS_BACK.search(body))
    own_day = bool(asked.dates) and not points
    if any(o.of_meeting for o in asked.ordinals) or own_day:
        return False
    if exchange.place_of(body) and not points:
        return False
    own_words = says_which(body)
    if own_words and not re.search(r"\b(?:it|there|that\s+one|that\s+meeting|then)\b", body, re.IGNORECASE):
        return False
    if points and not (own_words and asked.kind in MANY):
        return True
    if own_words or asked.kind in MANY or exchange.place_of(body):
        return False
    return (
        names_no_meeting(asked)
        or (_BEGINS.match(question) is not None and not _strangers(asked))
        or _is_short(body)
    )


def _strangers(asked: Question) -> bool:
    """Whether it names something that nobody spoke of: a new subject."""
    return any(not name.setting and not name.is_acronym for name in asked.names) and not asked.states


def _is_of_another_day(asked: Question) -> bool:
    return bool(asked.dates) and asked.kind not in MANY and only_days(asked)


# --- the meeting spoken of -------------------------------------------------------------------------------------------


def _about_the_meeting(body: str, memory: Memory) -> Followed | None:
    own = with_meeting(body, is_fragment(body))
    ahead = memory.kind == "next_meeting" or parse(memory.own).looks_ahead
    if ahead and (asks := _ONLY_WH.match(body)) and _WH.match(memory.own):
        return again(_WH.sub(asks[1].lower(), memory.own, count=1), memory)
    if memory.kind == "next_meeting" and _THAT_ONE.search(body) and (following := _following(memory)):
        return plain(own.replace(MEETING, following, 1))
    if focus := memory.focus:
        return about(own, focus)
    if memory.events and not memory.asked_back and memory.kind in MANY:
        named = " or ".join(event.label for event in memory.events[:4])
        return Followed(own.replace(MEETING, named, 1), own, tuple(event.id for event in memory.events))
    span = exchange.setting_of(memory.own) if not memory.meant else None
    if span is None:
        return None
    setting = re.sub(r"^(?:of|to|at|during|for)\s+", "", memory.own[span[0] : span[1]])
    if not re.match(r"(?:in|on)\s", setting, re.IGNORECASE):
        return plain(own.replace(MEETING, setting, 1))
    if re.search(rf"\b(?:at|in|to)\s+{MEETING}", own):
        return plain(re.sub(rf"\b(?:at|in|to)\s+{MEETING}", setting, own, count=1))
    return plain(own.replace(MEETING, f"{MEETING} {setting}", 1))


def _following(memory: Memory) -> str | None:
    """The name of the meeting after the one spoken of, where that has a number."""
    return _beside(memory, "after")


def _beside(memory: Memory, way: str) -> str | None:
    """The name of the meeting before or after the one spoken of, where that has a number."""
    focus = memory.focus
    numbered = find_ordinals(focus.name) if focus else ()
    if focus is None or not numbered or len(numbered[0].values) != 1:
        return None
    value = numbered[0].values[0] + (1 if way.lower() in {"after", "following"} else -1)
    suffix = "th" if value % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")
    return exchange.with_ordinal(focus.name, f"{value}{suffix}")


def _another_number(body: str, said: tuple[int, int, str], memory: Memory) -> Followed | None:
    """ "what did the third meeting decide?": the third of the body that was spoken of."""
    phrase = name_of_the_meeting(memory)
    other = exchange.with_ordinal(phrase, said[2]) if phrase else None
    return plain(body[: said[0]] + other + body[said[1] :]) if other else None


def _finished(found: Followed) -> Followed:
    text = _with_names_written(" ".join(found.text.split()).rstrip("?!. ,"))
    ends = (
        ""
        if re.match(r"\W*(?:tell|list|show|name|give|compare|summari[sz]e)\b", text, re.IGNORECASE)
        else "?"
    )
    own = " ".join(found.own.split()).rstrip("?!. ,")
    return replace(found, text=text[:1].upper() + text[1:] + ends, own=own)


def _with_names_written(text: str) -> str:
    """States and towns that were typed in small letters as they are written."""
    for state in parse(text).states:
        if state.text.islower():
            name = display_name(state.code)
            text = text.replace(state.text, name if name.casefold() == state.text else state.text.title(), 1)
    town = exchange.place_of(text)
    if town and text[slice(*town)].islower():
        text = text[: town[0]] + text[slice(*town)].title() + text[town[1] :]
    return text


def whole_question(question: str, history: Sequence[Turn | Mapping[str, str]] = ()) -> str:
    """`question` in full by the words of the questions before it alone, their answers unseen."""
    memory: Memory | None = None
    for said in questions_of(history):
        whole = followed(said, memory)
        memory = Memory(whole.text, whole.own if whole.meant else whole.text)
    return followed(question, memory).text


def questions_of(history: Sequence[Turn | Mapping[str, str]]) -> list[str]:
    """What the user said, oldest first."""
    return [text for role, text in _turns(history) if role == "user" and text.strip()]


def last_reply(history: Sequence[Turn | Mapping[str, str]]) -> str:
    """What the assistant said last, if it spoke last; else ""."""
    turns = _turns(history)
    return turns[-1][1] if turns and turns[-1][0] == "assistant" else ""


def _turns(history: Sequence[Turn | Mapping[str, str]]) -> list[tuple[str, str]]:
    return [
        (t.role, t.text) if isinstance(t, Turn) else (t.get("role", ""), t.get("text", "")) for t in history
    ]
