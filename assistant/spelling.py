"""Slips of the keys in the words by which a question asks: "wich contries atended the thrid meeting".

Knows the words that questions are made of. Knows nothing of names: those are compared with the reports later.
"""

from __future__ import annotations

import re
from calendar import month_name
from functools import lru_cache

from rapidfuzz import fuzz, process

from assistant.shorthand import spelt_out
from corpus.places.table import cities_called
from corpus.states import display_name, find_states
from corpus.states.table import states

_GIVEN = {
    "wich": "which", "whcih": "which", "whic": "which", "wat": "what", "waht": "what", "whta": "what",
    "whats": "what is", "whos": "who is", "wheres": "where is", "whens": "when is", "wen": "when", "wehn": "when",
    "hwen": "when", "wher": "where", "whre": "where", "hwo": "who", "hw": "how",
    "hwat": "what", "wht": "what", "wheer": "where", "abt": "about",
    "teh": "the", "adn": "and", "didnt": "did not",
}  # fmt: skip
_WORDS = frozenset(
    """which countries country states participants participant participated participate attended attend attendance
    meeting meetings session sessions summit conference council committee commission chaired chairman chairperson presided
    second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth decided decision decisions approved adopted
    agreed approve discuss consider decide endorse endorsed discussed considered agenda opened
    represented representative representatives organisations organizations
    observers delegates delegation delegations elected signed present absent apologies deadline according because
    minister ministers purely entirely january february march april august
    september october november december where happened together""".split()
)
# Words in their own right that lie one letter from those above.
_RIGHT = frozenset(
    """apologise apologize endorses
    preset county counties forth quarter march council counsel counsels minster stats state decides
    sign""".split()
)
# Shortened words that offices write by hand; in capitals they would be somebody's initials.
_SHORTENED = {
    "mtg": "meeting", "mtgs": "meetings", "conf": "conference", "confs": "conferences", "sess": "session",
    "cttee": "committee", "ctte": "committee", "cmte": "committee", "cmtee": "committee", "cttees": "committees",
    "subcttee": "subcommittee", "govt": "government", "govts": "governments",
    "dept": "department", "intl": "international", "natl": "national", "reps": "representatives",
    "orgs": "organisations", "ppl": "people", "dels": "delegations", "nxt": "next", "secy": "secretary", "amb": "ambassador",
    "grp": "group", "assn": "association", "admin": "administration", "admins": "administrations", "extraord": "extraordinary",
    "dgs": "directors general", "conv": "convention", "govs": "governors", "pms": "prime ministers", "fms": "foreign ministers",
    "hq": "headquarters", "hqs": "headquarters", "commn": "commission", "wkg": "working",
}  # fmt: skip
# What peoples are called among friends.
_AMONG_FRIENDS = {
    "brit": "British", "brits": "British", "aussie": "Australian", "aussies": "Australians", "yank": "American",
    "yanks": "Americans",
}  # fmt: skip
# "the poles": a people, in small letters as well.
_THE_PEOPLE = re.compile(r"(?<=\bthe )[a-z]{4,}\b")
_LEFT_OUT = re.compile(
    r"\b(?P<owner>[a-z]{4,})s(?=\s+(?:representative|delegate|delegation|minister|envoy|ambassador|chair|expert)s?\b)"
)
_SHORT = re.compile(rf"(?<![\w.@/])(?:{'|'.join(_SHORTENED)})\b(?:\.(?!\w))?(?![-’'])", re.IGNORECASE)
_NUMBER_OF = re.compile(r"\b(?:nr|no|num)\.?\s+(?=of\s+[a-z])", re.IGNORECASE)
_WITH = re.compile(r"(?<!\w)w/\s*(?=\w)")
# "us" is a state only where it stands as one: "the us delegation", "us at the 16th session".
_US = re.compile(
    r"(?<=\bthe )us\b|(?:(?<=\bdid )|(?<=\bwas )|^)us(?=\s+(?:at|in|and|or|delegat\w+|present|there|takes?|attend\w*|join\w*|"
    r"represent\w*|during|come|go|send|sit|chair|host)\b)",
    re.IGNORECASE,
)
_FRIENDS = re.compile(rf"\b(?:{'|'.join(_AMONG_FRIENDS)})\b(?=$|\W)", re.IGNORECASE)
_AT = re.compile(r"(?<=\s)@(?=\s)")
_DECLARED_OPEN = re.compile(
    r"\bdeclared\s+(?P<what>(?:(?:the|this|that)\s+)?(?:\w+\s+){0,4}?)open\b", re.IGNORECASE
)
_ACCORDING = re.compile(r"\bacc(?:ording)?\.?\s+to\b", re.IGNORECASE)
# "anything from 2017?" asks for that year, "meetings from 2017" for all since.
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
_ANYTHING_FROM = re.compile(rf"\banything\s+from\s+(?=(?:{_MONTH}\s+)?(?:19|20)\d\d\W*$)", re.IGNORECASE)
# "with Mexico at the table", "with the United States in them": that they were there, and no table.
_AT_THE_TABLE = re.compile(
    r"\bwith\s+(?P<whom>(?:[\w’'.-]+\s+){1,6}?)(?:(?:at|around|round)\s+the\s+table|in\s+the\s+room|in\s+them)(?=\W*$)",
    re.IGNORECASE,
)
_SHORTEST = 5
_WORD = re.compile(r"[A-Za-z]+")


def corrected(text: str) -> str:
    """`text` with such slips put right and shortened words written out; every other word as it is."""
    text = _BESIDE_A_NUMBER.sub(_month, written_out(text))
    return _with_apostrophes(_WORD.sub(lambda match: _corrected_word(match.group()), text))


# "Desember 2018", "5 Febuary": a word beside a number that says a year or a day.
_BESIDE_A_NUMBER = re.compile(
    r"(?<![^\W\d_])(?P<before>(?:in|of|since|until|till|early|late|mid|from|to|and|by|during|before|after|\d{1,2}(?:st|nd|rd|th)?)\s+)"
    r"(?P<word>[A-Za-z]{4,10})\b(?=\.?,?\s+(?:19|20)\d\d\b)",
    re.IGNORECASE,
)
_MONTHS = month_name[1:]
_ALIKE = 80
"""rapidfuzz ratio from which such a word is a month misspelt."""


def _month(match: re.Match[str]) -> str:
    word = match["word"]
    near = process.extractOne(word.title(), _MONTHS, scorer=fuzz.ratio, score_cutoff=_ALIKE)
    if (
        near is None
        or near[0][0] != word[0].upper()
        or word.title() in _MONTHS
        or cities_called(word.title())
    ):
        return match.group()
    return match["before"] + (near[0] if word[0].isupper() else near[0].lower())


_OWNS = re.compile(r"(?<![\w’'-])(?P<name>[A-Za-z]{4,})s(?=\s+[A-Za-z])")
_WORD_BEFORE = re.compile(r"(?<![^\W\d_])[A-Za-z]+ $")


def _with_apostrophes(text: str) -> str:
    """ "ghanas delegation": the apostrophe that was not typed behind a state's name."""
    return _OWNS.sub(_owner, text)


def _owner(match: re.Match[str]) -> str:
    name = match["name"]
    before = _WORD_BEFORE.search(match.string, 0, match.start())
    # Of a name of two words the last may be a word of its own: "south africas".
    called = _is_a_state(name) or (before is not None and _is_a_state(before.group() + name))
    return f"{name}'s" if called and not _is_a_state(match.group()) else match.group()


@lru_cache(maxsize=10_000)
def _is_a_state(name: str) -> bool:
    """Whether it is the name of a state itself, and not of its people or of what is theirs."""
    found = find_states(name, any_case=True)
    return len(found) == 1 and found[0].form == "name" and len(found[0].span.of(name)) == len(name)


def written_out(text: str) -> str:
    """`text` with the usual shortened words in full: "14th mtg of the cttee w/ reps"."""
    text = spelt_out(_ACCORDING.sub("according to", _NUMBER_OF.sub("number ", text)))
    text = _DECLARED_OPEN.sub(r"opened \g<what>", text)
    text = _ANYTHING_FROM.sub("anything in ", text)
    text = _AT_THE_TABLE.sub(_present, text)
    text = _THE_PEOPLE.sub(_of_a_people, text)
    text = _LEFT_OUT.sub(_owned, text)
    text = _LETTERS.sub(_state_by_its_letters, text)
    text = _FRIENDS.sub(lambda match: _AMONG_FRIENDS[match.group().lower()], text)
    return _US.sub("US", _SHORT.sub(_in_full, _AT.sub("at", _WITH.sub("with ", text))))


# "was UKR there", "and ukr, in the room or not": three letters where a state stands.
_LETTERS = re.compile(
    r"(?:(?<=\bwas )|(?<=\bwere )|(?<=\bdid )|(?<=\band )|(?<=\babout )|(?<=\bfor )|(?<=^))(?P<letters>[A-Z]{3}|[a-z]{3})"
    r"(?=,|\W*$|\s+(?:at|there|attend|come|came|present|in|join|represented|take|took|send|sent|sit|too|also)\b)"
)
# Words and names of months and bodies that have the letters of a state.
_NO_LETTERS = frozenset(
    "and are can cub gin guy ben per tun ton jam mac mar nor pan sur bra fin est ita aus mus com ind lie man men mon nic "
    "tan".split()
)


def _state_by_its_letters(match: re.Match[str]) -> str:
    letters = match["letters"]
    known = letters.lower() not in _NO_LETTERS and letters.upper() in states()
    return display_name(letters.upper()).removeprefix("the ") if known else letters


def _of_a_people(match: re.Match[str]) -> str:
    name = match.group().capitalize()
    found = find_states(name)
    return name if any(m.form == "demonym" and len(m.span) == len(name) for m in found) else match.group()


def _owned(match: re.Match[str]) -> str:
    """ "slovenias representative": the mark that was left out."""
    found = find_states(match["owner"], any_case=True)
    whole = any(m.form == "name" and len(m.span) == len(match["owner"]) for m in found)
    return f"{match['owner']}'s" if whole else match.group()


def _present(match: re.Match[str]) -> str:
    whom = match["whom"]
    return f"with {whom}present" if find_states(whom, any_case=True) else match.group()


def _in_full(match: re.Match[str]) -> str:
    short = match.group()
    word = short.rstrip(".")
    if len(word) > 1 and word.isupper():
        return short
    full = _SHORTENED[word.lower()]
    return full.capitalize() if word[0].isupper() else full


@lru_cache(maxsize=10_000)
def _corrected_word(word: str) -> str:
    lower = word.lower()
    if lower in _GIVEN and not (word.isupper() and len(word) > 1):
        return _GIVEN[lower]
    # A capital begins a name, and a changed letter makes another word more often than a slip does.
    if lower in _WORDS or lower in _RIGHT or len(word) < _SHORTEST or not word.islower():
        return word
    return next((right for right in sorted(_WORDS) if _is_slip(lower, right)), word)


def _is_slip(word: str, right: str) -> bool:
    """True where one letter is left out or typed twice, or two neighbours have changed places."""
    if len(word) == len(right):
        differing = [at for at in range(len(word)) if word[at] != right[at]]
        return (
            len(differing) == 2
            and differing[1] == differing[0] + 1
            and word[differing[0]] == right[differing[1]]
            and word[differing[1]] == right[differing[0]]
        )
    if len(word) + 1 == len(right):
        return any(right[:at] + right[at + 1 :] == word for at in range(1, len(right) - 1))
    if len(word) == len(right) + 1:
        return any(
            word[at] == word[at - 1] and word[:at] + word[at + 1 :] == right for at in range(1, len(word))
        )
    return False
