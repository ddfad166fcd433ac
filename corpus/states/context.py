"""When the words that name a state mean something else.

Knows seas, birds, languages, currencies, newspapers, persons and the American state of Georgia, as far as the words
right beside a name tell them. Knows nothing of meetings.
"""

from __future__ import annotations

import re

from corpus.states.persons import is_american_georgia, is_family_name, is_person
from corpus.states.table import Entry
from corpus.states.tokens import Tokens
from corpus.states.vocabulary import (
    AFTER_STATE,
    CURRENCY,
    GEOGRAPHY_AFTER,
    GEOGRAPHY_BEFORE,
    GEOGRAPHY_OF,
    LANGUAGE_AFTER,
    LANGUAGE_BEFORE,
    LANGUAGES,
    ORGANISM_AFTER,
    OTHER_LANGUAGES,
    PERSONAL,
    PRESS_AFTER,
)

# Inverted names cut or abbreviated in ways that no table foresees must not become the other state of the name.
_CUT = r",\s*(?:the\s+)?{0}(?:\s+of(?:\s+the)?)?(?!\s+(?:of|(?:the\s+)?[A-Z]))"
_NORTHERN = {
    ("korea",): (
        re.compile(
            r"\s*(?:\(\s*(?:the\s+)?(?:Dem|D\.?\s?P|North|People)|"
            + _CUT.format(r"(?:Dem[\w.]*\s+(?:People\S*\s+)?Rep[\w.]*+|D\.?\s?P\.?\s?R\b\.?+)")
            + ")"
        ),
        "PRK",
    ),
    ("congo",): (
        re.compile(
            r"\s*(?:\(\s*(?:the\s+)?(?:Dem|D\.?\s?R\b|Kinshasa)|"
            + _CUT.format(r"(?:Dem[\w.]*\s+Rep[\w.]*+|D\.?\s?R\b\.?+)")
            + ")"
        ),
        "COD",
    ),
}


_ANY_LANGUAGE = LANGUAGES | OTHER_LANGUAGES
_IN_A_LIST = _ANY_LANGUAGE | {"and", "or", "the", ",", "both", "("}
_LONGEST_LIST = 24  # words; a list of languages is no longer


def settled_code(tokens: Tokens, first: int, entry: Entry) -> str:
    """The code of an entry; for an adjective that two states share, the one that the text names, else "" or the usual."""
    if entry.words == ("congolese",):
        names = {
            "COD": _holds(
                tokens,
                ("dr", "congo"),
                ("democratic", "republic", "of", "the", "congo"),
                ("drc",),
                ("kinshasa",),
            ),
            "COG": _holds(
                tokens, ("brazzaville",), ("republic", "of", "the", "congo"), ("republic", "of", "congo")
            ),
        }
        if names["COD"] and names["COG"] and not _holds(tokens, ("brazzaville",)):
            names["COG"] = False
        named = [code for code, there in names.items() if there]
        return named[0] if len(named) == 1 else ""
    if entry.words in _NORTHERN and _NORTHERN[entry.words][0].match(tokens.text, tokens.ends[first]):
        return _NORTHERN[entry.words][1]
    if entry.words in (("dominican",), ("dominicans",)):
        only_dominica = _holds(tokens, ("dominica",)) and not _holds(tokens, ("dominican", "republic"))
        return "DMA" if only_dominica else "DOM"
    return entry.code


def _holds(tokens: Tokens, *names: tuple[str, ...]) -> bool:
    return any(tokens.hold(name) for name in names)


_OF_A_PEOPLE = frozenset({"demonym", "adjective"})


def means_something_else(tokens: Tokens, first: int, last: int, entry: Entry) -> bool:
    """Whether the tokens, though spelt like a state's name, adjective or people, mean something else here."""
    after = tokens.next_word(last)
    before = tokens.previous_word(first)
    follows = after.lower()
    precedes = before.lower()
    return (
        (after[:1].isupper() and follows in GEOGRAPHY_AFTER)
        or _in_press(tokens, last, entry, after)
        or (follows in ORGANISM_AFTER and entry.words[-1] in ("guinea", "turkey"))
        or (
            (before[:1].isupper() or tokens.words[first][:1].islower())
            and precedes in GEOGRAPHY_BEFORE
            and entry.form == "name"
        )
        or _geography_of(tokens, first)
        or _in_a_groups_name(tokens, first)
        or _is_money(tokens, last, entry, follows)
        or _is_language(tokens, first, last, entry, follows)
        or _is_soviet(tokens, last, entry, follows)
        or _is_central_african(entry, after)
        or (tokens.words[first] == "GUAM" and not (before + after).isupper() and before + after != "")
        or (entry.words in (("thai",), ("lao",)) and not tokens.words[first].isascii())
        or (entry.code == "GEO" and entry.form == "name" and is_american_georgia(tokens, first, last))
        or (
            len(entry.words) == 1
            and entry.words[0] in PERSONAL
            and is_person(tokens, first, last, before, after)
        )
        or (
            len(entry.words) == 1
            and entry.form in _OF_A_PEOPLE
            and is_family_name(tokens, first, before, follows)
        )
        or (entry.form == "name" and follows == "city" and after[:1].isupper())
        or _in_address(tokens, first)
    )


def _in_press(tokens: Tokens, last: int, entry: Entry, after: str) -> bool:
    if entry.form == "name" and after[:1].isupper() and after.lower() in PRESS_AFTER:
        return True
    # "South China Morning Post": the paper, not "China Post", an operator that callers judge
    return after == "Morning"


def _geography_of(tokens: Tokens, first: int) -> bool:
    at = first - 1
    if at >= 0 and tokens.folded[at] == "the":
        at -= 1
    if at < 1 or tokens.folded[at] != "of" or tokens.folded[at - 1] not in GEOGRAPHY_OF:
        return False
    return tokens.words[at - 1][:1].isupper() and tokens.joined(at - 1, first)


_GROUP = re.compile(r"\b(?:Group of 77|G[-\s]?77)\s*(?:and|plus|&|\+)\s*(?:the\s+)?$", re.I)


def _in_a_groups_name(tokens: Tokens, first: int) -> bool:
    """ "the Group of 77 and China": a group of states bears the name of one."""
    start = tokens.starts[first]
    return "77" in tokens.text and bool(_GROUP.search(tokens.text, max(0, start - 24), start))


def _is_money(tokens: Tokens, last: int, entry: Entry, follows: str) -> bool:
    if tokens.text[tokens.ends[last] : tokens.ends[last] + 1] == "$":
        return True
    return follows in CURRENCY and (entry.form in ("adjective", "code") or entry.words[-1] == "states")


def _is_language(tokens: Tokens, first: int, last: int, entry: Entry, follows: str) -> bool:
    if entry.form != "adjective" or entry.words[-1] not in LANGUAGES:
        return False
    if follows in LANGUAGE_AFTER:
        return True
    listed = _list_ends(tokens, last)
    if listed > last and tokens.next_word(listed).lower() in LANGUAGE_AFTER:
        return True
    noun = tokens.next_word(listed)
    if noun and noun.lower() not in (
        "and",
        "or",
        "but",
        "as",
        "by",
        "at",
        "on",
        "with",
        "for",
        "is",
        "was",
        "are",
        "only",
    ):
        return False
    at = first - 1
    while at >= 0 and tokens.folded[at] in _IN_A_LIST:
        at -= 1
    return at >= 0 and tokens.folded[at] in LANGUAGE_BEFORE


def _list_ends(tokens: Tokens, last: int) -> int:
    """The last token of a list of languages that starts at `last`."""
    at = last
    while at + 1 < len(tokens) and at < last + _LONGEST_LIST:
        step = at + 1
        while step < len(tokens) and tokens.folded[step] in (",", "and", "or", "/") and step < at + 3:
            step += 1
        if step == at + 1 or step >= len(tokens) or tokens.folded[step] not in _ANY_LANGUAGE:
            return at
        at = step
    return at


def _is_soviet(tokens: Tokens, last: int, entry: Entry, follows: str) -> bool:
    if follows in ("ssr", "assr", "sfsr", "rsfsr"):
        return True
    return follows == "soviet" or (entry.form == "adjective" and follows == "autonomous")


def _is_central_african(entry: Entry, after: str) -> bool:
    """ "Central African" is a region unless an office or an organ of the state follows."""
    if entry.words not in (("central", "african"), ("central", "africans")):
        return False
    return after.lower() not in AFTER_STATE - {
        "economic",
        "development",
        "bank",
        "union",
        "commission",
        "states",
    }


def _in_address(tokens: Tokens, first: int) -> bool:
    """Whether the token is part of a web or mail address."""
    start = tokens.starts[first]
    if tokens.text[start - 1 : start] not in tuple("/._=@-#"):
        return False
    chunk = re.search(r"\S*$", tokens.text[max(0, start - 200) : start])
    return bool(chunk and re.search(r"://|www\.|@", chunk.group()))


def is_shouted_pronoun(tokens: Tokens, first: int) -> bool:
    """Whether "US" stands among capitals only, where it may be the pronoun."""
    text, start = tokens.text, tokens.starts[first]
    line_start = text.rfind("\n", 0, start) + 1
    line_end = text.find("\n", start)
    line = text[line_start : line_end if line_end >= 0 else len(text)]
    around = line[max(0, start - line_start - 60) : start - line_start + 60]
    if any(letter.islower() for letter in around) or around.strip() == "US":
        return False
    return first == 0 or tokens.folded[first - 1] != "the"
