"""Decisions written as items: "The Ministers:" and below it "2. Approved the Strategy".

Knows how such an item begins and what must stand above it. Knows nothing of sentences with a subject.
"""

from __future__ import annotations

from collections.abc import Iterator

from corpus.meetings.grammar.document import DECISIONS, ITEM, Document, Line, Read
from corpus.meetings.grammar.lexicon import DECIDE, DETERMINERS, DISCUSS, VERB_FORMS
from corpus.meetings.grammar.tokens import Tokens
from corpus.meetings.model import Decision


def operative_item(document: Document, read: Read) -> Decision | None:
    """An item, or a line below "The Ministers:", that begins with the verb that decides; None for any other sentence."""
    item, begins_line = read.line.kind == ITEM, read.sentence.span.start == read.line.span.start
    if not begins_line and not item:
        return None
    tokens, k = read.tokens, _first_word(read.tokens)
    if k >= len(tokens):
        return None
    if item or read.line.section == DECISIONS or _after_lead(document, read):
        verbs = (_decided(tokens, k), _decides(tokens, k), _to_decide(document, read, k))
        for verb in verbs:
            if verb is not None:
                return _decision(document, read, verb)
        if _nominal(tokens, k) and (_tells_outcomes(document, read) or read.line.section == DECISIONS):
            return _decision(document, read, k)
    if (
        begins_line
        and _has(tokens, k, "past", DECIDE | _PUT_OFF)
        and _text(tokens, k + 1) == ":"
        and len(tokens) > k + 4
    ):
        return _decision(document, read, k + 1, k)  # "Agreed: channel 16 both ways."
    return _below_its_verb(document, read, k) or _below_a_heading(document, read, k)


def beside_operative_items(document: Document, read: Read) -> Decision | None:
    """ "3. set the contributions;" between "2. instructed the Secretary …" and "4. approved …": one of a list of deeds."""
    tokens = read.tokens
    if read.line.kind != ITEM or read.sentence.span.start != read.line.span.start:
        return None
    k = _first_word(tokens)
    plain = _text(tokens, k) in _DEEDS or _has(tokens, k, "s", _URGING)
    if not plain or _text(tokens, k + 1) in {"of", "by"}:
        return None
    lines = document.lines[max(0, read.line.number - _BESIDE) : read.line.number + _BESIDE + 1]
    others = [document.sentences[line.sentences[0]] for line in lines if line.kind == ITEM and line.sentences]
    return _decision(document, read, k) if any(operative_item(document, other) for other in others) else None


_BESIDE = 5  # lines of a list
_DEEDS = frozenset(
    "set fixed renewed extended raised lowered cut chose nominated rejected condemned urged pledged undertook charged "
    "commissioned declared deferred postponed referred".split()
)
_URGING = frozenset("urge call invite condemn declare undertake".split())
_PUT_OFF = frozenset("defer postpone".split())


def _first_word(tokens: Tokens) -> int:
    """Behind the number or letter of an item."""
    k = 0
    while k < min(4, len(tokens)) and (tokens[k].kind in ("number", "punct") or len(tokens[k].text) == 1):
        k += 1
    return k


def _text(tokens: Tokens, k: int) -> str:
    return tokens[k].lower if k < len(tokens) else ""


def _has(tokens: Tokens, k: int, form: str, lemmas: frozenset[str]) -> bool:
    lemma, forms = VERB_FORMS.get(_text(tokens, k), ("", frozenset()))
    return lemma in lemmas and form in forms


def _decided(tokens: Tokens, k: int) -> int | None:
    """ "Approved the Strategy", "considered and approved the report": where the verb stands."""
    if _text(tokens, k + 1) == "by":
        return None
    if _has(tokens, k, "past", DECIDE):
        return k
    two = "past" in VERB_FORMS.get(_text(tokens, k), ("", frozenset()))[1] and _text(tokens, k + 1) == "and"
    return k + 2 if two and _has(tokens, k + 2, "past", DECIDE) else None


def _decides(tokens: Tokens, k: int) -> int | None:
    """ "Decides to renew the mandate", as resolutions put it; not "Requests for data"."""
    noun = _text(tokens, k + 1) in {"of", "for", "from", "by", "and", ":"} or k + 1 >= len(tokens)
    return k if not noun and tokens[k].capital and _has(tokens, k, "s", DECIDE) else None


def _to_decide(document: Document, read: Read, k: int) -> int | None:
    """ "To approve the calendar of fairs", below a line that says who resolved it."""
    if _text(read.tokens, k) != "to" or not _has(read.tokens, k + 1, "base", DECIDE):
        return None
    return k + 1 if read.line.section == DECISIONS or _heads_of_list(document, read) else None


def _nominal(tokens: Tokens, k: int) -> bool:
    """ "Adoption of the programme of activities", "agreement on a fund"."""
    return _text(tokens, k) in _DEEDS_AS_NOUNS and _text(tokens, k + 1) in {"of", "on", "to", "that"}


_DEEDS_AS_NOUNS = frozenset(
    "adoption approval agreement decision election appointment signing endorsement admission ratification".split()
)


def _below_its_verb(document: Document, read: Read, k: int) -> Decision | None:
    """ "The Commission approved:" and below it "the plan of works for 2019;": what was approved, item by item."""
    if read.sentence.span.start > read.line.span.start + _MARK or k >= len(read.tokens):
        return None
    lead = _lead(document, read)
    if lead is None:
        return None
    group = next((g for g in reversed(lead.groups) if g.finite and g.real and g.lemma in DECIDE), None)
    if group is None or group.passive:
        return None
    rest = [token.lower for token in lead.tokens[group.end :]]
    if rest[-1:] != [":"] or not set(rest[:-1]) <= _LEADS_ON:
        return None
    return Decision(lead.tokens[group.head].lower, _named(document, read, k), read.span)


def _below_a_heading(document: Document, read: Read, k: int) -> Decision | None:
    """ "Decisions", "What was decided?", "The following was agreed:", and below it items that say what."""
    tokens = read.tokens
    if read.line.kind != ITEM or read.sentence.span.start > read.line.span.start + _MARK or k >= len(tokens):
        return None
    above = next((line for line in _lines_above(document, read) if line.kind != ITEM), None)
    if above is None or len(above.sentences) != 1:
        return None
    words = [token.lower for token in document.sentences[above.sentences[0]].tokens if token.lower.isalpha()]
    verb = next((_SAYS_DECIDED[word] for word in words if word in _SAYS_DECIDED), None)
    if verb is None or len(words) > _A_HEADING or not _NOT_YET.isdisjoint(words):
        return None
    if not _DEALT_WITH.isdisjoint(words):
        return None  # "The agenda was adopted:", and below it what was to be dealt with
    if any(_has(tokens, n, "past", DISCUSS | _TOLD) for n in range(k, min(k + _A_FEW, len(tokens)))):
        return None  # "heard the report": not all below it was decided
    return Decision(verb, _named(document, read, k), read.span)


_SAYS_DECIDED = {
    **dict.fromkeys(("decisions", "decided", "decide", "decides"), "decided"),
    **dict.fromkeys(("agreed", "agreements", "agree", "agrees"), "agreed"),
    **dict.fromkeys(("resolved", "resolutions", "resolve", "resolves"), "resolved"),
    **dict.fromkeys(("adopted", "adopt"), "adopted"),
    **dict.fromkeys(("approved", "approve"), "approved"),
}
_NOT_YET = frozenset(
    "draft proposed previous earlier past pending for to by not no implementation follow-up status on".split()
)
_DEALT_WITH = frozenset({"agenda", "programme", "program", "items", "topics"})
_TOLD = frozenset("hear note present inform report discuss consider review exchange propose suggest".split())
_A_HEADING, _A_FEW = 8, 4  # words

_MARK = 4  # characters of an item's number
_LEADS_ON = frozenset("the following as follows that to on documents decisions also".split())


def _decision(document: Document, read: Read, verb: int, told: int | None = None) -> Decision:
    word = read.tokens[verb if told is None else told].lower
    return Decision(word, _named(document, read, verb + 1), read.span)


def _named(document: Document, read: Read, start: int) -> str | None:
    tokens = read.tokens
    end = start
    while end < len(tokens) and tokens[end].text not in ".;":
        end += 1
    while start < end and tokens[start].lower in DETERMINERS:
        start += 1
    return document.text[tokens[start].start : tokens[end - 1].end] if start < end else None


def _lines_above(document: Document, read: Read) -> Iterator[Line]:
    return reversed(document.lines[max(0, read.line.number - _REACH) : read.line.number])


_REACH = 12  # lines


def _lead(document: Document, read: Read) -> Read | None:
    """The sentence with a colon above a list, of which the line is an item."""
    for line in _lines_above(document, read):
        content = line.span.of(document.text).rstrip()
        if content.endswith(":"):
            return document.sentences[line.sentences[-1]] if line.sentences else None
        if read.line.kind != ITEM and not content.endswith((";", ",", "; and", ", and")):
            return None
        if line.kind != ITEM and line.kind != read.line.kind:
            return None
    return None


def _heads_of_list(document: Document, read: Read) -> bool:
    """Whether the line with a colon above the list says that what follows was decided."""
    lead = _lead(document, read)
    words = [token.lower for token in lead.tokens] if lead is not None else []
    return any(word in _DECISIVE or VERB_FORMS.get(word, ("",))[0] in DECIDE for word in words)


def _tells_outcomes(document: Document, read: Read) -> bool:
    lead = _lead(document, read)
    return lead is not None and any(token.lower in _DECISIVE for token in lead.tokens)


_DECISIVE = frozenset(
    "decisions decision outcomes outcome results resolutions agreements conclusions".split()
)


def _after_lead(document: Document, read: Read) -> bool:
    """Whether the line follows, perhaps through other such lines, one that ends with a colon ("The Ministers:")."""
    for line in _lines_above(document, read):
        content = line.span.of(document.text).rstrip()
        if content.endswith(":"):
            return True
        if not content.endswith((";", ",", ".", "and")) or not _begins_with_deed(document, line):
            return False
    return False


def _begins_with_deed(document: Document, line: Line) -> bool:
    if not line.sentences:
        return False
    read = document.sentences[line.sentences[0]]
    return any("past" in VERB_FORMS.get(t.lower, ("", frozenset()))[1] for t in read.tokens[:4])
