"""Persons and an American state that are called like a state: Michael Jordan, Chad Smith, German Gref, Georgia.

Knows what a person's name looks like beside such a word. Knows nothing of who attended what.
"""

from __future__ import annotations

import re

from corpus.states.tokens import Tokens
from corpus.states.vocabulary import AFTER_STATE, AMERICAN_STATES, GIVEN_NAMES, TITLES
from corpus.states.ways import names_a_state

# As a family name these are common enough that any unknown first name makes a person of them.
_FAMILY_NAMES = frozenset({"jordan", "holland", "ireland", "chad", "britain", "england", "israel"})
# A people's singular is a first or family name more often, unless an article or a number stands before it.
_SINGULAR_PEOPLE = frozenset({"dane", "finn", "pole", "turk", "swede", "scot"})
_COUNTING = frozenset("a an the one another each every either this that first young former".split())
_RUSSIAN_FAMILY_NAME = re.compile(r"(?:ovich|evich|ov|ev|yov|sky|skiy|skii|enko|chuk|ef|yan|dze|shvili)$")
_LINE_BEGINS = re.compile(r"(?:^|[\n.!?:;•\u2013\u2014\"“(-])\s*$")

_AMERICAN_BEFORE = re.compile(
    r"\b(?:Atlanta|Savannah|Augusta|Macon|Athens|Decatur|Marietta|Alpharetta|Fort Benning),?\s*$|"
    r"\b(?:U\.?S\.? state of|State of|Governor of|Senator from|[Ss]enator for|University of)\s+$"
)
_AMERICAN_AFTER = re.compile(
    r"\s*\((?:USA|U\.S\.A?\.?|US|United States)\)|"
    r"\s+(?:Tech|Institute of Tech|State Univ|Senator|Gov\.|Governor|Senate|Republican|Democrat|General Assembly|"
    r"Southern|Aquarium|Bulldogs|voters|peach|Power\b|-Pacific)"
)
_USA_AFTER = re.compile(r",\s*(?:USA|U\.S\.|US|United States)\b")
_FIRST_NAMES = frozenset({"virginia", "carolina", "dakota", "washington", "york", "maine", "hampshire"})
_TOWN_BEFORE = re.compile(r"(?:\bin|[^\W\d_]{3,},)\s+$")


def is_american_georgia(tokens: Tokens, first: int, last: int) -> bool:
    """Whether "Georgia" is the American state, by a town, an office or its neighbours beside it."""
    text, start, end = tokens.text, tokens.starts[first], tokens.ends[last]
    before = text[max(0, start - 30) : start]
    if _AMERICAN_BEFORE.search(before) or _AMERICAN_AFTER.match(text, end):
        return True
    if _USA_AFTER.match(text, end) and _TOWN_BEFORE.search(before):
        # "Albany, Georgia, USA", but not "Armenia, Georgia, USA"
        return before.rstrip().endswith("in") or not names_a_state(tokens.words[first - 2])
    if any(word in AMERICAN_STATES for word in tokens.folded[max(0, first - 3) : last + 4]):
        return True
    # A text about several American states, and nothing in it about the other Georgia.
    named = (AMERICAN_STATES - _FIRST_NAMES).intersection(tokens.folded)
    return len(named) >= 2 and not {"tbilisi", "georgian", "georgians", "caucasus"}.intersection(
        tokens.folded
    )


def is_person(tokens: Tokens, first: int, last: int, before: str, after: str) -> bool:
    """Whether a word of `PERSONAL` is a first or family name here; `before` and `after` are the words right beside it."""
    word = tokens.folded[first]
    lower = before.lower()
    if word in _SINGULAR_PEOPLE and lower not in _COUNTING:
        return True
    if before[:1].isupper() and (lower in GIVEN_NAMES or lower in TITLES):
        return True
    if _follows_initial_or_title(tokens, first):
        return True
    if word in _FAMILY_NAMES and _follows_first_name(tokens, first, before):
        return True
    return _is_first_name(tokens, last, after)


def is_family_name(tokens: Tokens, first: int, before: str, follows: str) -> bool:
    """ "Ms Sabine Hollander spoke": the word for a people behind a courtesy and a first name, and before no office."""
    if first < _COURTESY_AND_NAME or not before[:1].isupper() or before.isupper():
        return False
    if before.lower() in AFTER_STATE or follows in _OF_A_STATE or names_a_state(before):
        return False
    return tokens.folded[first - 2] in TITLES and tokens.gap(first - 2) in (" ", ". ", "\u00a0", ".\u00a0")


_COURTESY_AND_NAME = 2
_OF_A_STATE = frozenset(
    """delegate representative official expert envoy minister ambassador delegation side government president prime foreign
    deputy permanent federation republic ministry embassy chief head judge general""".split()
)


def _follows_initial_or_title(tokens: Tokens, first: int) -> bool:
    """ "B. Jordan", "Mr. Jordan"; not "U.S. Jordan"."""
    if first == 0 or tokens.gap(first - 1) not in (". ", ".\u00a0", "."):
        return False
    before = tokens.words[first - 1]
    if before.lower() in TITLES:
        return True
    single = len(before) == 1 and before.isupper()
    return single and tokens.text[tokens.starts[first - 1] - 1 : tokens.starts[first - 1]] != "."


def _follows_first_name(tokens: Tokens, first: int, before: str) -> bool:
    """Whether one capital word, which is no office, institution or state, stands before, within a sentence."""
    if not before[:1].isupper() or before.isupper() or before.lower() in AFTER_STATE or names_a_state(before):
        return False
    start = tokens.starts[first - 1]
    if first > 1 and tokens.folded[first - 2] in TITLES:
        return True
    if _LINE_BEGINS.search(tokens.text[max(0, start - 12) : start]):
        return False
    earlier = tokens.previous_word(first - 1)
    return not earlier[:1].isupper() or earlier.lower() in AFTER_STATE


def _is_first_name(tokens: Tokens, last: int, after: str) -> bool:
    """Whether one capital word, which is no office, institution or state, stands after: a family name."""
    if tokens.gap(last) not in (" ", "\u00a0") or not after[:1].isupper() or after.isupper():
        return False
    if tokens.folded[last] in ("german", "roman"):
        return bool(_RUSSIAN_FAMILY_NAME.search(after.lower()))
    if after.lower() in AFTER_STATE or names_a_state(after):
        return False
    # Two or more capital words are a person listed after the state.
    return not tokens.next_word(last + 1)[:1].isupper()
