"""A question in Russian -> the same question in English, or the words that were not understood.

Knows the order in which a question is taken apart: dates, kind, numbers, states, bodies, places, the other words of a meeting's
name. A word that nothing explains is not left out: the question would become another one.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from assistant.russian import days, lexicon
from assistant.russian.forms import stem
from assistant.russian.names import as_latin, body_at, city, state_at

Known = Callable[[str], str | None]
"""A name in Latin letters -> as the reports write it; None where they have nothing like it."""

_CYRILLIC = re.compile(r"[А-Яа-яЁёІіЇїЄєҐґЎўҚқҒғӘәӨөҰұҮүҢңҺһ]")
_RUSSIAN_ONLY = re.compile(r"[іїєґўқғәөұүңһ]", re.IGNORECASE)
_LETTER = re.compile(r"[^\W\d_]")
_TOKEN = re.compile(r"\d+-?[а-яё]{1,3}\b|[^\W\d_]+(?:-[^\W\d_]+)*|\d+|·", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Reading:
    """`english` is the question in English, None where `unknown` words are left or no kind of question was found."""

    english: str | None
    unknown: tuple[str, ...] = ()


@dataclass
class _Parts:
    states: list[str] = field(default_factory=list)
    name: list[str] = field(default_factory=list)
    ordinals: list[int] = field(default_factory=list)
    noun: str = ""
    place: str = ""
    unknown: list[str] = field(default_factory=list)

    @property
    def names_a_meeting(self) -> bool:
        return bool(self.name or self.ordinals or self.noun or self.place)


def is_russian(text: str) -> bool:
    """True where most letters are Cyrillic and none of them belongs to another language only."""
    letters = _LETTER.findall(text)
    cyrillic = [letter for letter in letters if _CYRILLIC.match(letter)]
    return bool(letters) and len(cyrillic) > len(letters) / 2 and not _RUSSIAN_ONLY.search(text)


def read(text: str, known: Known) -> Reading:
    """Put `text` into English. `known` finds a name of the library for letters that no list explains."""
    if asked_on := lexicon.asked_on(text):
        return Reading(asked_on)
    rest, dates = days.in_english(" ".join(text.split()))
    found = next(((kind, match) for kind, pattern in lexicon.KINDS if (match := pattern.search(rest))), None)
    kind = found[0] if found else None
    if found and kind != "attended":
        rest = _without_kind(rest, found[1])
    parts = _parts(rest, known)
    if parts.unknown:
        return Reading(None, tuple(parts.unknown))
    about = bool(parts.states)
    if kind is None or (kind == "attended" and not about):
        kind = "attendance" if kind == "attended" else _fragment(parts, dates)
    if kind is None:
        return Reading(None)
    return Reading(_english(kind, parts, dates, text))


def _without_kind(text: str, match: re.Match[str]) -> str:
    """The nouns for a meeting that stand in the words of the kind are kept: they may be part of a name."""
    nouns = [w for w in _TOKEN.findall(match.group()) if stem(w) in lexicon.nouns()]
    kept = " ".join(nouns[:1])
    return f"{text[: match.start()]} {kept} {text[match.end() :]}"


def _parts(text: str, known: Known) -> _Parts:
    words = _TOKEN.findall(text)
    stems = tuple(stem(word) for word in words)
    parts = _Parts()
    position = 0
    while position < len(words):
        position += _take(words, stems, position, parts, known)
    return parts


def _take(words: list[str], stems: tuple[str, ...], at: int, parts: _Parts, known: Known) -> int:
    """Read what stands at word `at` into `parts`; how many words it took."""
    word = words[at]
    if word == "·":
        return 1
    if number := lexicon.ordinal_at(words, at):
        parts.ordinals.append(number[0])
        return number[1]
    if body := body_at(words, at):
        parts.name.append(body[0])
        return body[1]
    if phrase := lexicon.phrase_at(stems, at):
        parts.name.append(phrase)
        return 2
    if word.casefold() in lexicon.SMALL:
        return 1
    if word[:1].isupper() and (state := state_at(words, at)):
        _take_state(state[0], words[at - 1].casefold() if at else "", parts)
        return state[1]
    if noun := lexicon.nouns().get(stems[at]):
        parts.noun = parts.noun or noun
        return 1
    if common := lexicon.word_for(word):
        parts.name.append(common)
        return 1
    if re.match(
        r"(?:участв|участник|присутств|председательств|отсутств|представля|представлен|приех|прибы|состо|провод|заверш)",
        word,
        re.IGNORECASE,
    ):
        return 1
    if (town := city(word)) and (at and words[at - 1].casefold() in ("в", "во", "из")):
        parts.place = town
        return 1
    if state := state_at([w.capitalize() for w in words], at):
        _take_state(state[0], words[at - 1].casefold() if at else "", parts)
        return state[1]
    if town:
        parts.place = town
        return 1
    for form in as_latin(word):
        if named := known(form):
            parts.name.append(named)
            return 1
    if word.isdecimal():
        parts.name.append(word)
    else:
        parts.unknown.append(word)
    return 1


def _take_state(name: str, before: str, parts: _Parts) -> None:
    if before in ("в", "во") and not parts.place:
        parts.place = name
    else:
        parts.states.append(name)


def _fragment(parts: _Parts, dates: list[str]) -> str | None:
    """Half a sentence: it asks on, about what stands in it."""
    return "fragment" if parts.names_a_meeting or parts.states or dates else None


def _english(kind: str, parts: _Parts, dates: list[str], text: str) -> str:
    when = " ".join(dates)
    states = " and ".join(parts.states)
    meeting = _meeting(parts, when)
    tail = " ".join(part for part in (f"in {parts.place}" if parts.place else "", when) if part)
    if kind == "fragment":
        pieces = [
            states,
            " ".join(_ordinal(n) for n in parts.ordinals),
            " ".join(parts.name),
            parts.noun,
            tail,
        ]
        return "And " + " ".join(piece for piece in pieces if piece) + "?"
    if kind in ("meetings", "count"):
        of = f" of the {' '.join(parts.name)}" if parts.name else ""
        asked = "Which" if kind == "meetings" else "How many"
        held = f" did {states} attend" if states else " were held"
        return f"{asked} meetings{of}{held} {tail}".rstrip() + "?"
    if kind == "representative":
        whom = states or (parts.name[0] if parts.name else "")
        meeting = meeting if states else _meeting(replace(parts, name=parts.name[1:]), when)
        return f"Who represented {whom} at {meeting}?" if whom else f"Who attended {meeting}?"
    if kind == "attended" or (kind == "absence" and states):
        return f"Did {states} attend {meeting}?"
    if kind == "next_meeting" and not (parts.name or parts.ordinals or parts.place or dates):
        return "And the next one?"
    if kind == "next_meeting" and re.search(r"\bгде\b", text, re.IGNORECASE):
        return f"Where is the next meeting after {meeting}?"
    return lexicon.ASKED[kind].format(m=meeting)


def _meeting(parts: _Parts, when: str) -> str:
    number = " ".join(_ordinal(n) for n in parts.ordinals)
    named = " ".join([*parts.name])
    noun = parts.noun or "meeting"
    said = f"the {number} {noun}" if number else f"the {noun}"
    said = f"{said} of the {named}" if named else said
    place = f" in {parts.place}" if parts.place else ""
    return " ".join(f"{said}{place} {when}".split())


def _ordinal(value: int) -> str:
    suffix = "th" if value % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")
    return f"{value}{suffix}"
