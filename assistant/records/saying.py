"""How facts are said in plain English: lists, numbers, names of states and persons."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from assistant.words import MEETING_NOUNS
from corpus.regions import Region
from corpus.states import display_name

NUMBERS = "no one two three four five six seven eight nine ten eleven twelve".split()
# Names that take an article in a sentence.
_WITH_ARTICLE = frozenset(
    "ARE BHS CAF COG COD COM CZE_ DOM FRO GBR GMB MDV MHL NLD PHL SLB SYC USA VAT TCA CYM FLK COK".split()
)
_SHOUTED = re.compile(r"(?:\b\d+(?:ST|ND|RD|TH) +)?\b[A-Z][A-Z’'-]*(?:[ ]+[A-Z][A-Z’'-]*)+\b")
_LONGEST_ABBREVIATION = 6
_SMALL = frozenset("of the and for on in to a an at by with".split())
_OF_A_STATE = frozenset(
    """minister ministers ministry ministries deputy vice first ambassador embassy officer officers official officials head
    heads director directors department president presidents governor governors delegation agency administration secretary
    secretaries state national federal central trade consul commissioner attorney prime chief parliament government
    representatives representative experts""".split()
)
_PEOPLE = frozenset(
    """ministers leaders heads presidents premiers governors directors representatives chiefs delegates officials experts
    commissioners secretaries chairs chairpersons speakers ambassadors envoys generals mayors counterparts""".split()
)
# Of persons who share a title, one: "Presidents" said of a list.
_SEVERAL = re.compile(
    r"^(President|Minister|Governor|Ambassador|Director|Speaker|Head|Leader)s\b", re.IGNORECASE
)


def listed(items: Iterable[str], last: str = "and") -> str:
    """ "A", "A and B", "A, B and C"."""
    parts = list(items)
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} {last} {parts[-1]}"


def number(count: int, *, capital: bool = False) -> str:
    word = NUMBERS[count] if 0 <= count < len(NUMBERS) else str(count)
    return word.capitalize() if capital else word


def number_of(word: str) -> int | None:
    """The number that a word or digits say, up to twelve in words."""
    return int(word) if word.isdecimal() else NUMBERS.index(word.lower()) if word.lower() in NUMBERS else None


def counted(count: int, noun: str, plural: str | None = None, *, capital: bool = False) -> str:
    """ "one state", "three states"."""
    return f"{number(count, capital=capital)} {noun if count == 1 else plural or noun + 's'}"


def state(code: str) -> str:
    """A state's display name as it stands in a sentence."""
    name = display_name(code)
    return f"the {name}" if code in _WITH_ARTICLE and not name.lower().startswith("the ") else name


def states(codes: Iterable[str]) -> str:
    return listed(sorted((state(code) for code in codes), key=lambda name: name.removeprefix("the ")))


def drawn(region: Region) -> str:
    """Which states are counted as a region's, or by whose list where they are many."""
    region = replace(region, name=region.beyond, beyond="") if region.beyond else region
    if len(region.codes) <= _FEW_STATES:
        by_whom = ", by your own list of regions" if region.own else ""
        return f"Counted as {region.states}{by_whom}: {states(region.codes)}."
    whose = "your own list of regions" if region.own else "the list of regions that comes with Communiqué"
    return f"Which states are counted as {region.states} follows {whose}."


_FEW_STATES = 8


def calm(name: str, abbreviations: Collection[str] = ()) -> str:
    """A name without its lines of capitals: "the Conference of the Parties" of "the CONFERENCE OF THE PARTIES".

    `abbreviations` keep theirs; so does a number's ending never ("38TH").
    """
    return _SHOUTED.sub(lambda match: _in_small_letters(match.group(), abbreviations), name)


def _in_small_letters(shouted: str, abbreviations: Collection[str]) -> str:
    if not any(len(word) > _LONGEST_ABBREVIATION for word in shouted.split()):
        return shouted
    return " ".join(
        w if w in abbreviations or _ROMAN.fullmatch(w)
        else w.lower() if w.lower() in _SMALL or w[0].isdigit()
        else "-".join(p.capitalize() for p in w.split("-"))
        for w in shouted.split()
    )  # fmt: skip


_ROMAN = re.compile(r"[IVXLC]{2,}")  # "LXII Ordinary Meeting"


def meeting_of(name: str) -> str:
    """ "meeting of the leaders of the Seven" where a meeting is known by those who met."""
    said = name.split()
    known = {word.strip(",.;()").lower() for word in said}
    head = [word.strip(",.").lower() for word in re.split(r"\s(?:of|for|from|in|on|to)\s", name)[0].split()]
    if known & MEETING_NOUNS or not head or head[-1] not in _PEOPLE:
        return name
    article = "" if said[0].lower() in ("the", "these", "their") else "the "
    return f"meeting of {article}{name[0].lower() + name[1:] if said[0].lower() in _PEOPLE else name}"


def through(capacity: str) -> str:
    """For whom a state came, as it stands after "through": "its Ministry of Transport"."""
    first = capacity.split()[0].lower() if capacity.split() else ""
    return f"its {capacity}" if first in _OF_A_STATE else capacity


def person(fact: Mapping[str, Any]) -> str:
    """Name, office and state, whichever the report gives."""
    name, title, code = fact.get("name"), fact.get("title"), fact.get("state")
    title = _SEVERAL.sub(lambda match: match.group(1), title) if title else title
    said = ", ".join(part for part in (name, title) if part) or (state(code) if code else "")
    if not name and title and code and display_name(code) not in title:
        return f"{title} of {state(code)}"
    if name and code and display_name(code).lower() not in (title or "").lower():
        said += f" ({display_name(code)})"
    return said


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def agree(items: Sequence[object], one: str, more: str) -> str:
    """The form of a verb for as many."""
    return one if len(items) == 1 else more


def ordinal(value: int) -> str:
    suffix = "th" if value % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")
    return f"{value}{suffix}"


def article(word: str) -> str:
    """ "a" or "an" before a word or number as it is read aloud."""
    return "an" if word[:1].lower() in "aeiou8" or re.match(r"1[18](?:\D|$)", word) else "a"


def be(count: int) -> str:
    """ "is" or "are"."""
    return "is" if count == 1 else "are"
