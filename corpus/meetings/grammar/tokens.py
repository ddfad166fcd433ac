"""A text as sentences of tokens, with states, dates, ordinals and places as single tokens.

Knows how a text is cut into words and which of them the primitives have recognised. Knows nothing of grammar.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from corpus.dates import DateMatch, find_dates
from corpus.meetings.grammar.lexicon import REMOTE_WORDS
from corpus.meetings.grammar.preambles import joined, opens_with_meeting
from corpus.ordinals import OrdinalMatch, find_ordinals
from corpus.places import PlaceMatch, find_places
from corpus.report import Span
from corpus.sentences import INITIAL, sentences
from corpus.states import StateMatch, find_states

WORD, NUMBER, PUNCT, STATE, DATE, ORDINAL = "word", "number", "punct", "state", "date", "ordinal"

_TOKEN = re.compile(
    r"[a-z]{2,}(?=[\s,.;:)])"  # most words: what the rules below make of them, at once
    r"|(?:Mr|Mrs|Ms|Dr|Prof|Hon|Amb|Gen|Col|Lt|Maj|Capt|Rev|Ing|Eng|Rt|St|Rep|No|Nos)\."
    rf"|{INITIAL}(?:\s?{INITIAL})*(?=\s?[^\W\d_a-zà-ÿа-я][^\W\d_])"  # initials before a name, glued to it or not
    r"|[^\W\d_]{2,}(?:['’‘ʻʼ`-](?!s\b)[^\W\d_]+)*"
    r"|(?<![^\W_])(?:[^\W\d_] ){3,}[^\W\d_](?![^\W_])"  # l e t t e r s set apart
    r"|H\.\s?E\.(?=\W|$)"
    r"|(?:[^\W\d_a-zà-ÿа-я]\.(?:-?|\s(?=[^\W\d_a-zà-ÿа-я]\.)))+(?=\W|$)"  # initials
    r"|\d+(?:[.,/]\d+)*(?:st|nd|rd|th)?(?![^\W\d_])"
    r"|['’‘]s?\b(?<=s)"
    r"|[^\W\d_]+(?:['’‘ʻʼ`-](?!s\b)[^\W\d_]+)*"
    r"|\d+"
    r"|[^\w\s]|_"
)


class Token:
    """One word, number, mark or recognised name, with what a primitive recognised there, if anything."""

    state: StateMatch | None = None
    date: DateMatch | None = None
    ordinal: OrdinalMatch | None = None
    code = ""  # of the state named, its form of naming
    form = ""

    def __init__(
        self, start: int, end: int, text: str, lower: str, kind: str, place: PlaceMatch | None = None
    ) -> None:
        self.start = start
        self.end = end
        self.text = text
        self.lower = lower
        self.kind = kind
        self.place = place
        self.capital = text[0].isupper()


Tokens = list[Token]


@dataclass(slots=True, eq=False)
class Sentence:
    """A sentence, the number of the line it stands in, and its tokens."""

    span: Span
    line: int
    tokens: Tokens


def is_remote(tokens: Tokens, k: int) -> bool:
    """Whether the word at `k` says that somebody took part from afar ("by video link", "online", "via Zoom")."""
    lower = tokens[k].lower
    if lower in _VIDEO:
        following = tokens[k + 1].lower if k + 1 < len(tokens) else ""
        before = tokens[k - 1].lower if k else ""
        return following in {
            "link",
            "conference",
            "call",
            "conversation",
            "connection",
            "conferencing",
            "link-up",
            "format",
            "mode",
            "communication",
            "communications",
        } or (before in {"by", "via"} and following not in {"message", "address"})
    before = tokens[k - 1].lower if k else ""
    if lower == "teams":
        return tokens[k].capital and before in _ON_SCREEN | {"ms", "microsoft"}
    if lower == "line":
        return before == "on" and (k + 1 == len(tokens) or tokens[k + 1].kind == PUNCT)
    return lower in REMOTE_WORDS


_ON_SCREEN = frozenset({"by", "via", "on", "over", "through"})
_VIDEO = frozenset("video visual phone telephone tele".split())


def read_sentences(text: str, published: date | None = None) -> list[Sentence]:
    """The sentences of a text in order, each with its tokens."""
    atoms = _atoms(text, published)
    starts = [atom.start for atom in atoms]
    places = {place.span.start: place for place in find_places(text)}
    newlines = [match.start() for match in re.finditer("\n", text)]
    result: list[Sentence] = []
    for span in joined(text, sentences(text)):
        tokens = _tokens_of(text, span, atoms, starts, places)
        if "\n" in span.of(text):
            _goes_on_small(text, tokens)
        _names_like_small_words(tokens)
        tokens = tokens[_numbered(tokens) :]
        result.append(Sentence(span, bisect_left(newlines, span.start), tokens))
    return result


def _numbered(tokens: Tokens) -> int:
    """How many tokens make the paragraph's number: "3.2", "12.", "(4)", and "7" before a word that begins a sentence."""
    k = int(bool(tokens) and tokens[0].text == "(")
    if k + 1 >= len(tokens) or tokens[k].kind != NUMBER or len(tokens[k].text) > _LONGEST_NUMBER:
        return 0
    after = tokens[k + 1]
    if after.text in ".)":
        return k + 2 if k + 2 < len(tokens) else 0
    plain = k == 0 and after.start > tokens[0].end
    return int(plain and ("." in tokens[0].text or after.text in _BEGINS))


_LONGEST_NUMBER = 8
_BEGINS = frozenset("The A An In At On Mr Mr. Mrs Mrs. Ms Ms. Dr Dr. It This These".split())


def _names_like_small_words(tokens: Tokens) -> None:
    """ "Per Hallström", "Ms So Phanna": a forename that is written like a preposition or a verb, and is none there."""
    for k, token in enumerate(tokens[:-1]):
        following = tokens[k + 1]
        if not (
            token.capital and following.capital and following.kind == WORD and following.text[1:2].islower()
        ):
            continue
        addressed = k > 0 and tokens[k - 1].text in _ADDRESSES
        if token.text == "Per" or (addressed and token.text in _SMALL_NAMES):
            token.lower = token.text


_SMALL_NAMES = frozenset("So To An Do Will Can Am In On Are As By Ban Than Le".split())
_ADDRESSES = frozenset(
    "Mr Mr. Mrs Mrs. Ms Ms. Dr Dr. Prof Prof. Hon Hon. H.E. Excellency President Minister".split()
)


def _goes_on_small(text: str, tokens: Tokens) -> None:
    """A word that begins a line inside a sentence is no name for its capital: "We, the ministers, | Having met"."""
    for before, token in pairwise(tokens):
        if (
            token.capital
            and token.kind == WORD
            and opens_with_meeting(token.text)
            and "\n" in text[before.end : token.start]
        ):
            token.text, token.capital = token.lower, False


def _atoms(text: str, published: date | None) -> Tokens:
    found: list[tuple[int, int, int, StateMatch | DateMatch | OrdinalMatch, str]] = []
    for date_match in find_dates(text, published):
        found.append((date_match.span.start, 0, date_match.span.end, date_match, DATE))
    for state in find_states(text):
        found.append((state.span.start, 1, state.span.end, state, STATE))
    for ordinal in find_ordinals(text):
        found.append((ordinal.span.start, 2, ordinal.span.end, ordinal, ORDINAL))
    found.sort(key=lambda item: (item[0], item[1]))
    atoms: Tokens = []
    last = 0
    for start, _, end, value, kind in found:
        if start >= last and end > start:
            content = text[start:end]
            atom = Token(start, end, content, content.lower(), kind)
            if isinstance(value, StateMatch):
                atom.state, atom.code, atom.form = value, value.code, value.form
                if value.form == "code":
                    atom.lower = content  # no "at", no "be", no "it"
            elif isinstance(value, DateMatch):
                atom.date = value
            else:
                atom.ordinal = value
            atoms.append(atom)
            last = end
    return atoms


def _tokens_of(
    text: str, span: Span, atoms: Tokens, starts: list[int], places: dict[int, PlaceMatch]
) -> Tokens:
    tokens: Tokens = []
    position = span.start
    index = bisect_left(starts, span.start)
    while True:
        atom = atoms[index] if index < len(atoms) and atoms[index].end <= span.end else None
        stop = atom.start if atom else span.end
        for match in _TOKEN.finditer(text, position, stop):
            content = match.group()
            first = content[0]
            kind = NUMBER if first.isdigit() else WORD if first.isalpha() or len(content) > 1 else PUNCT
            start = match.start()
            if kind == WORD and content[1:2] == " " and content[3:4] == " ":
                content = content.replace(" ", "")
            # The World Health Organization asks nothing.
            lower = "w.h.o." if content == "WHO" and not span.of(text).isupper() else content.lower()
            tokens.append(Token(start, match.end(), content, lower, kind, places.get(start)))
        if atom is None:
            return tokens
        tokens.append(atom)
        atom.place = places.get(atom.start)
        position = atom.end
        index += 1
