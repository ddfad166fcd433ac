"""Reports of negotiations that set whoever speaks in capitals: "On fees, FRANCE, supported by the PHILIPPINES, called for …".

Knows when a text does so, and which of its states then spoke. Knows nothing of what they said.
"""

from __future__ import annotations

from collections.abc import Iterator

from corpus.meetings.grammar.document import HEADING, ROW, Document, Read
from corpus.meetings.grammar.lexicon import DETERMINERS, HONORIFICS, PREPOSITIONS
from corpus.meetings.grammar.tokens import STATE, WORD, Token
from corpus.meetings.presence.party_model import Parties, StateParty
from corpus.meetings.presence.statements import Statements
from corpus.report import Span

_SEVERAL = 4  # states: fewer may be surnames, or words that somebody stressed
_LETTERS = 4  # shorter ones are abbreviations, which stand in capitals anywhere
_RUNNING = 2  # words in small letters: a sentence, not a line of headings


def marks_speakers(document: Document) -> bool:
    """Whether the running text names several states in capitals."""
    return len({token.code for read in document.sentences for token in _marked(read)}) >= _SEVERAL


def speakers_in_capitals(read: Read, index: int, found: Statements) -> None:
    """Adds the states of a sentence of such a text."""
    spoke = [
        StateParty(t.code, Span(t.start, t.end), None, None, official=True) for t in _marked(read) if t.code
    ]
    found.add(Parties(states=spoke), index, False, speaker=True)


def _marked(read: Read) -> Iterator[Token]:
    tokens = read.tokens
    if read.line.kind in (ROW, HEADING) or not read.groups:
        return
    if sum(t.kind == WORD and t.text.islower() for t in tokens) < _RUNNING:
        return
    for k, token in enumerate(tokens):
        if token.kind != STATE or not token.code or token.form != "name" or not token.text.isupper():
            continue
        if len(token.text) >= _LETTERS and not (k and _forename(tokens[k - 1])):
            yield token


def _forename(token: Token) -> bool:
    """ "Peter JORDAN", "Mr. CHAD": what may stand before a surname in capitals."""
    if token.kind != WORD or token.lower in DETERMINERS or token.lower in PREPOSITIONS:
        return False
    return (token.text.istitle() and not token.lower.endswith("ing")) or token.lower in HONORIFICS
