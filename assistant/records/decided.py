"""What a meeting decided, by the sentences of its own reports, where its record holds no decision.

Knows how reports say that a meeting did something: its people or itself before a verb of deciding in the past, the thing
before the same verb in the passive, items of a declaration that begin with one. Knows nothing of kinds of questions.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from assistant.records.draft import Draft, Fact
from assistant.records.events import Event
from assistant.records.outcome import Outcome
from assistant.records.telling import sentences_on
from assistant.words import BODY_NOUNS, MEETING_NOUNS, words
from corpus.report import Span
from index.ledger.meetings import Account

MOST = 6
_DID = (
    r"(?:agreed|decided|resolved|approved|adopted|endorsed|signed|elected|appointed|established|concluded|accepted|ratified|"
    r"finali[sz]ed|forwarded|rejected|deferred|renewed|extended|launched|initialled|reelected|re-elected|instructed|directed|entrusted|tasked|mandated)"
)
_ASKED = r"(?:recommended|requested|urged|called\s+(?:on|upon|for)|invited|welcomed|condemned|reaffirmed|pledged|undertook)"
_PEOPLE = (
    r"(?:ministers?|heads|leaders|delegat(?:es|ions)|sides|parties|participants|members|states|countries|presidents|governors|"
    r"experts|directors|chiefs|officials|representatives|administrations|authorities|they|we|both|it|all|the\s+two|governments)"
)
_BODY = "|".join(sorted((*MEETING_NOUNS, *BODY_NOUNS), key=len, reverse=True))
_AND_A_YEAR = 9  # characters after the verb: "was established in 1993" tells no decision of this meeting
_BODIES_ALONE = frozenset(BODY_NOUNS) - frozenset(MEETING_NOUNS)
_ACTOR = rf"\b(?:{_PEOPLE}|{_BODY})\b(?:\s+(?!which|that|who)[\w’'()-]+){{0,9}}?,?"
_ADVERB = (
    r"(?:(?:also|has|have|had|then|finally|further|unanimously|jointly|provisionally|formally|\w+ly)\s+){0,3}"
)
_NOT = re.compile(
    r"\b(?:was|were)\s+(?:established|launched|signed|concluded)\s+in\s+\d{4}|\b(?:not|no|never|would|will|should|shall|could|expected|previous(?:ly)?|earlier|ago|last\s+(?:year|month|meeting|session)"
    r"|agenda\s+item|adoption\s+of\s+the\s+agenda|adopted\s+(?:its|the)\s+agenda)\b|\?\s*$",
    re.IGNORECASE,
)


def _patterns(verb: str) -> tuple[re.Pattern[str], ...]:
    return (
        re.compile(rf"{_ACTOR}\s+{_ADVERB}{verb}\b", re.IGNORECASE),
        re.compile(rf"\b(?:was|were|(?:has|have|had)\s+been)\s+{_ADVERB}{verb}\b", re.IGNORECASE),
    )


# "ended with the adoption of a budget", "led to the signing of": the deed as a noun.
_DEED = re.compile(
    r"\b(?:ended|closed|concluded|culminated|finished|resulted|led|crowned)\b(?:\W+\w+){0,8}?\W+(?:in|with|by|to)\s+(?:the\s+)?(?:\w+\s+)?"
    r"(?:adoption|approval|signing|signature|endorsement|election|ratification|establishment|renewal)\s+of\b",
    re.IGNORECASE,
)
_STRONG, _WEAK = (*_patterns(_DID), _DEED), _patterns(_ASKED)
_ITEM = re.compile(
    r"^\W*(?:\(?[\divxa-z]{1,4}[.)]\s*)?(?:to\s+)?(?:agree|agreeing|decide|deciding|approve|approving|adopt|adopting|endorse|endorsing|"
    r"resolve|resolving|instruct|instructing|entrust|entrusting|elect|electing|establish|establishing)\b",
    re.IGNORECASE,
)


def told_decisions(
    draft: Draft, event: Event, about: Sequence[frozenset[str]], others: Sequence[Event] = ()
) -> Outcome | None:
    """The sentences that tell what the meeting did, those of deciding before those of asking; None where there are none.

    `others` are the meetings that the same reports tell of.
    """
    said = [
        (account, lines)
        for account in event.accounts
        for lines in _telling_of(about, _with_items(sentences_on(draft, event, account, others)))
    ]
    for patterns in ((*_STRONG, _ITEM), _WEAK):
        found = [(a, lines) for a, lines in said if _says_so(lines[0][1], patterns, event)]
        if found:
            return _quoted(draft, event, [(a, span, text) for a, lines in found for span, text in lines])
    return None


def told_of(
    draft: Draft, event: Event, about: Sequence[frozenset[str]], others: Sequence[Event] = ()
) -> Outcome | None:
    """The sentences that have one word of every set in `about`, whether they tell of a decision or not."""
    said = [
        (account, span, text)
        for account in event.accounts
        for span, text in sentences_on(draft, event, account, others)
        if _tells_of(text, about)
    ]
    if not said:
        return None
    draft.say(f"The report of {event.label} tells of no decision on it in so many words, but says:")
    for account, span, text in said[:_MOST_BESIDE]:
        fact: Fact = (account, span)
        draft.say(f"\n- “{text.strip()}”", [fact])
    return Outcome(True, {"items": []})


_MOST_BESIDE = 3


def deed_of(text: str) -> str | None:
    """The words by which a sentence tells of something that a meeting decided or asked for; None where it tells of none."""
    return _deed(text, (*_STRONG, _ITEM, *_WEAK))


def _says_so(text: str, patterns: Sequence[re.Pattern[str]], event: Event) -> bool:
    deed = _deed(text, patterns)
    return deed is not None and _is_its_own(deed, event)


def _deed(text: str, patterns: Sequence[re.Pattern[str]]) -> str | None:
    for pattern in patterns:
        match = pattern.search(text)
        if match and not _NOT.search(text[: match.end() + _AND_A_YEAR]):
            return match.group()
    return None


def _is_its_own(deed: str, event: Event) -> bool:
    """Whether no other body does it: of a report on several meetings, "the Council" is another's where none is its own."""
    actors = [word.stem for word in words(deed) if word.lower in _BODIES_ALONE]
    return all(actor in event.named for actor in actors)


def _quoted(draft: Draft, event: Event, found: Sequence[tuple[Account, Span, str]]) -> Outcome:
    draft.say(f"On what was decided at {event.label}, the report says:")
    for account, span, text in found[:MOST]:
        fact: Fact = (account, span)
        draft.say(f"\n- “{text.strip()}”", [fact])
    if len(found) > MOST:
        draft.say(f"\nAnd {len(found) - MOST} more in the report.")
    return Outcome(True, {"items": [{"quote": text.strip()} for _, _, text in found]})


def _with_items(said: Iterable[tuple[Span, str]]) -> Iterator[list[tuple[Span, str]]]:
    """Each sentence, with the items of a list that it leads into: "The session adopted:" and the lines after it."""
    lines: list[tuple[Span, str]] = []
    for span, text in said:
        if lines and (len(lines) > MOST or not _goes_on(lines)):
            yield lines
            lines = []
        lines.append((span, text))
    if lines:
        yield lines


def _goes_on(lines: Sequence[tuple[Span, str]]) -> bool:
    last = lines[-1][1].rstrip()
    return last.endswith(":") if len(lines) == 1 else last.endswith((";", ",", "; and"))


def _telling_of(
    about: Sequence[frozenset[str]], said: Iterable[list[tuple[Span, str]]]
) -> Iterator[list[tuple[Span, str]]]:
    """Those that speak of what is asked, some of it perhaps in the heading or the sentence right before."""
    before = ""
    for lines in said:
        text = " ".join(part for _, part in lines)
        own = not about or any(wanted & {word.stem for word in words(text)} for wanted in about)
        if own and (_tells_of(text, about) or _tells_of(f"{before} {text}", about)):
            yield lines
        before = text


def _tells_of(text: str, about: Sequence[frozenset[str]]) -> bool:
    if not about:
        return True
    stems = {word.stem for word in words(text)}
    return all(wanted & stems for wanted in about)
