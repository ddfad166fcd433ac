"""An earlier question with one thing in it exchanged: its number, day, place, state, or the whole meeting.

Knows where such things stand in a question. Knows nothing of conversations or reports.
"""

from __future__ import annotations

import re

from assistant.conversation.references import MEETING
from assistant.days import days_in
from assistant.phrases import setting_phrases
from assistant.question import AskedState, Question, parse
from assistant.words import BODY_NOUNS, MEETING_NOUNS, words
from corpus.ordinals import find_ordinals
from corpus.places import find_places

_NOUN = re.compile(rf"\b(?:{'|'.join(sorted(MEETING_NOUNS, key=len, reverse=True))})\b", re.IGNORECASE)
_BEFORE_A_DAY = re.compile(
    r"[\s,]*\(?\s*\b(?:since|until|before|after|from|between|in|on|of|during|for|by)?\s*(?:the\s+)?$",
    re.IGNORECASE,
)
_PREPOSITION = re.compile(
    r"^\W*(?:in|on|since|until|till|before|after|from|between|during|at|for|by)\b", re.IGNORECASE
)
_PLACED = re.compile(r"\b(?:held\s+)?(?:in|at|hosted\s+by)\s+(?:the\s+)?$", re.IGNORECASE)
_WHERE_AND_WHEN = re.compile(r"\b(?:in|at|on|to|during|for|of)\s+(?:the\s+)?$", re.IGNORECASE)
_LAST_VERB = re.compile(
    r"\s+(?:held|attend|attended|chair|chaired|open|opened|about|take\s+place|decide|approve|adopt|discuss|consider|agree|"
    r"planned|scheduled|due|to\s+be\s+held|end|begin|start|last)(?=[\s?!.]*$)",
    re.IGNORECASE,
)
TIMES = re.compile(r"\bfor\s+the\s+\w+\s+time\b", re.IGNORECASE)
"""The number of a meeting said by how often its body has met."""
_ASKS_ABOUT = re.compile(
    r"\b(?:did|does|do|was|were|is|are|has|have|had|for|from|with|by|that|and)\s+(?:the\s+)?$", re.IGNORECASE
)
_SMALL = re.compile(r"\b[a-z][\w'’-]{2,}")
_LONGEST_TOWN = 3
_OTHER_YEAR = re.compile(
    r"^\W*(?:in\s+|for\s+)?(?:the\s+)?(?:(?P<which>next|following|previous|preceding)\s+year|year\s+(?P<where>before|after|earlier|later))\W*$",
    re.IGNORECASE,
)


def with_ordinal(text: str, ordinal: str) -> str | None:
    """`text` with the number of its meeting exchanged; the days and places of the old one are dropped."""
    numbered = [o for o in parse(text).ordinals if o.of_meeting]
    if numbered:
        at = text.find(numbered[0].text)
        changed = text[:at] + ordinal + text[at + len(numbered[0].text) :]
        return without_days(changed)
    noun = _NOUN.search(text)
    if noun is None:
        return f"the {ordinal} meeting of {without_days(text)}" if text[:4].lower() == "the " else None
    head = text[: noun.start()]
    article = list(re.finditer(r"\b(?:the|an?)\s+", head, re.IGNORECASE))
    if article and len(head[article[-1].end() :].split()) <= 6:
        start = article[-1].start()
        return without_days(f"{text[:start]}the {ordinal} {text[article[-1].end() :]}")
    return without_days(f"{head}the {ordinal} {text[noun.start() :]}")


def with_day(text: str, said: str) -> str:
    """`text` with its day, month or year exchanged for `said` ("in 2023", "5 May"), or put at its end."""
    question = parse(text)
    said = said.strip(" ?!.,")
    if not question.dates:
        joined = said if _PREPOSITION.match(said) else f"{_in_or_on(said)} {said}"
        return f"{_without_ordinals(text)} {joined}"
    first, last = question.dates[0], question.dates[-1]
    between = text[first.at + len(first.text) : last.at]
    end = last.at + len(last.text) if re.fullmatch(r"\W*(?:and|to|until|till|-|–)\W*", between) else None
    end = end or first.at + len(first.text)
    start = first.at
    if _PREPOSITION.match(said) and (before := _BEFORE_A_DAY.search(text[:start])):
        start = before.start()
        said = " " + said
    closing = re.match(r"\s*\)", text[end:])
    if closing and "(" in text[start : first.at]:
        end += closing.end()
    return _without_ordinals(text[:start] + said + text[end:])


def other_year(text: str, said: str) -> str | None:
    """ "the year before": the year of `text` counted on from; None where `said` is no such thing or no year is known."""
    match = _OTHER_YEAR.match(said)
    dates = [day for day in parse(text).dates if day.first is not None]
    if not match or not dates or dates[0].first is None:
        return None
    back = (match["which"] or match["where"]).lower() in ("previous", "preceding", "before", "earlier")
    return f"in {dates[0].first.year + (-1 if back else 1)}"


def with_place(text: str, place: str) -> str:
    """`text` with the town or country it was held in exchanged for `place`, or put at its end."""
    span = place_of(text)
    if span is None:
        return f"{_without_ordinals(without_days(text)) if days_in(text) and _names_one(text) else text} in {place}"
    changed = text[: span[0]] + place + text[span[1] :]
    return without_days(changed) if _names_one(text) else changed


def place_of(text: str) -> tuple[int, int] | None:
    """The characters that name the place of a meeting: a town, or a state after "in"."""
    towns = [(m.span.start, m.span.end) for m in find_places(text)]
    if not towns:
        # Typed in small letters, a town is one only where a place can stand.
        titled = _SMALL.sub(lambda match: match.group()[0].upper() + match.group()[1:], text)
        alone = len(text.split()) <= _LONGEST_TOWN
        towns = [(m.span.start, m.span.end) for m in find_places(titled)]
        towns = [span for span in towns if alone or _PLACED.search(text[: span[0]])]
    placed = [span for span in towns if _PLACED.search(text[: span[0]])] or towns
    if placed:
        return placed[0]
    for state in parse(text).states:
        at = text.find(state.text)
        if _PLACED.search(text[:at]):
            return at, at + len(state.text)
    return None


def with_state(text: str, state: AskedState) -> str | None:
    """`text` asking about another state; None where it asks about none."""
    asked = parse(text).states
    free = [s for s in asked if _is_asked_about(s, text[: text.find(s.text)])]
    if not free:
        return None
    at = text.find(free[0].text)
    end = text.find(free[-1].text, at) + len(free[-1].text)
    if len(free) > 1 and not re.fullmatch(r"[\w\s,’'()-]*", text[at:end]):
        end = at + len(free[0].text)
    return text[:at] + state.text + text[end:]


def _is_asked_about(state: AskedState, before: str) -> bool:
    """Whether the question asks about the state, which is no part of the meeting's name and not its place."""
    return not _PLACED.search(before) and (not state.setting or bool(_ASKS_ABOUT.search(before)))


def with_name(text: str, name: str) -> str | None:
    """`text` with the body, organisation or person that it names exchanged; None where it names none."""
    names = parse(text).names
    if not names:
        return None
    return text.replace(names[0].text, name, 1)


def setting_of(text: str) -> tuple[int, int] | None:
    """The characters of a question that say which meeting it is about, with the preposition before them; to its end."""
    found = words(text)
    question = parse(text)
    starts = [phrase.start for phrase in setting_phrases(text, found)]
    starts += [day.at for day in days_in(text)]
    starts += [text.find(name.text) for name in question.names]
    for position, word in enumerate(found[:-1]):
        if position and word.lower in {"in", "at", "to", "on"} and not found[position + 1].is_stop:
            starts.append(found[position + 1].start)
    starts = [start for start in starts if start > 0]
    if not starts:
        return None
    start = min(starts)
    preposition = _WHERE_AND_WHEN.search(text[:start])
    if preposition:
        start = preposition.start()
    end = len(text.rstrip(" ?!."))
    if verb := _LAST_VERB.search(text, start, end):
        end = verb.start()
    return start, end


def template_of(text: str) -> str | None:
    """The question with MEETING in place of the words that say which; None where no words do."""
    span = setting_of(text)
    if span is None:
        return None
    before, inside = text[: span[0]].rstrip(), text[span[0] : span[1]]
    preposition = re.match(r"(in|at|on|to|during|for|of)\s", inside, re.IGNORECASE)
    if preposition:
        kept = preposition[1].lower()
        kept = kept if kept in ("to", "of", "during") else "at"
        return f"{before} {kept} {MEETING}"
    tail = re.search(
        r"\s(held|attended|chaired|opened|about|take\s+place|decide|approve|adopt|discuss)$", inside
    )
    return f"{before} {MEETING}{tail.group() if tail else ''}"


def without_days(text: str) -> str:
    """`text` without the days it gives and the prepositions before them."""
    for day in reversed(days_in(text)):
        before = _BEFORE_A_DAY.search(text[: day.at])
        start = before.start() if before else day.at
        rest = text[day.at + len(day.text) :]
        if "(" in text[start : day.at]:
            rest = re.sub(r"^\s*\)", "", rest, count=1)
        text = text[:start] + rest
    return text


def numbers_only(text: str) -> str | None:
    """The ordinal that `text` consists of ("the third one", "at the 42nd session", "the second time"), or None."""
    match = re.match(
        rf"^\W*(?:at\s+|in\s+)?(?:the\s+)?(?P<n>[\w-]+(?:[\s-][\w-]+)??)(?:\s+(?:one|time|{_NOUN.pattern}))?\W*$",
        text,
        re.IGNORECASE,
    )
    if not match:
        return None
    found = find_ordinals(f"the {match['n']} meeting")
    return match["n"] if len(found) == 1 and len(found[0].values) == 1 else None


def bare_ordinal_phrase(question: Question) -> tuple[int, int, str] | None:
    """Where a question says only "the third meeting" and no more of which: its characters, and the ordinal."""
    numbered = [o for o in question.ordinals if o.of_meeting]
    if len(numbered) != 1 or question.dates or place_of(question.body) or question.names:
        return None
    pattern = (
        rf"\bthe\s+{re.escape(numbered[0].text)}(?:\s+(?:one|time|{_NOUN.pattern}))?(?!\s+(?:of|on|for)\b)"
    )
    match = re.search(pattern, question.body, re.IGNORECASE)
    if not match:
        return None
    following = words(question.body[match.end() :])
    if following and (following[0].lower in BODY_NOUNS or following[0].lower in MEETING_NOUNS):
        return None
    return match.start(), match.end(), numbered[0].text


def _names_one(text: str) -> bool:
    return any(o.of_meeting for o in parse(text).ordinals) or any(d.is_exact for d in parse(text).dates)


def _without_ordinals(text: str) -> str:
    """Without the number of the meeting: a meeting on another day has another."""
    for ordinal in parse(text).ordinals:
        if ordinal.of_meeting:
            text = re.sub(rf"\b{re.escape(ordinal.text)}\s+", "", text, count=1)
    return text


def _in_or_on(said: str) -> str:
    days = days_in(said)
    return "on" if days and days[0].is_exact else "in"
