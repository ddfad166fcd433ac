"""Whether a sentence, or what surrounds it, has the days, names, states and numbers that a question gives.

Knows how the same thing is written in several ways. Knows nothing of scores.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.accepted import accepted
from assistant.account import Account, Sentence
from assistant.days import Day
from assistant.question import Name
from assistant.stems import stem
from assistant.words import Word, words
from corpus.report import Span


def meets_day(asked: Day, account: Account, sentence: Sentence, body: str) -> bool:
    """True where the sentence gives the day asked about, or tells of a meeting held then."""
    if any(day.lies_in(asked) for day in sentence.days) or any(
        day.lies_in(asked) for day in account.days(sentence)
    ):
        return True
    if asked.first is None or not any(part.isdigit() and len(part) == 4 for part in asked.text.split()):
        # "In July": of the year nobody spoke.
        return asked.text.lower() in sentence.text.lower()
    before = body[: asked.at].rstrip().lower()
    if asked.precision == "year" and before.endswith(
        ("to", "until", "till", "for", "by", "-", "–", "period", "of")
    ):
        head = account.head(sentence)
        texts = (sentence.text, head.text if head else "", account.title)
        if any(asked.text in text for text in texts):
            return True
    published = account.report.metadata.published
    if published is None or account.days(sentence):
        return False
    return asked.first <= published <= (asked.last or asked.first)


def name_in(name: Name, account: Account, stems: frozenset[str], text: str) -> bool:
    if all(
        part in stems or _of_the_region(part) & stems or _written_out(part, account) <= stems
        for part in name.stems
    ):
        return True
    if name.is_acronym:
        return False
    initials = "".join(part[0] for part in name.text.split() if part[0].isupper())
    return len(initials) >= 3 and f" {initials} " in f" {text} "


def _of_the_region(part: str) -> frozenset[str]:
    """ "South American" where the report has "South America"; nothing for other words."""
    return accepted(part) if part in _REGIONS else frozenset()


_REGIONS = frozenset(stem(word) for word in "africa african america american asia asian european".split())
_NOWHERE = frozenset({""})


def _written_out(part: str, account: Account) -> frozenset[str]:
    """The stems of the full name whose initials are `part`, as the report writes it; never met where it does not."""
    return account.acronyms.get(part, _NOWHERE)


def meets_state(
    code: str, setting: bool, account: Account, sentence: Sentence, *, loose: bool = False
) -> bool:
    """Whether the state stands in the sentence or its list; `setting`: or tells which meeting; `loose`: or shortly before."""
    if code in account.states(Span(sentence.span.start, account.list_end(sentence))):
        return True
    if code in account.spoken_for(sentence):
        return True
    lead = account.lead(sentence)
    if lead is not None and code in account.states(lead.span):
        return True
    if loose and any(code in account.states(one.span) for one in account.shortly_before(sentence)):
        return True
    before = account.antecedent(sentence)
    if before is not None and code in account.states(before.span):
        return True
    if not setting:
        return False
    head = account.head(sentence)
    return (head is not None and code in account.states(head.span)) or code in account.title_states


_SIDE = (
    r"(?:delegation|delegates?|minister|side|representative|government|president|ambassador|team|experts?|officials?"
    r"|authorities|administration|head|envoy|premier)"
)


def is_the_one_of(code: str, said: str, body: str, account: Account, sentence: Sentence) -> bool:
    """ "The delegation replied", where "the Namibian delegation" is asked of: the report's title, or the sentences before, name
    that state and no other. `said` is the question's word for it, as a pattern."""
    asked = re.search(rf"\b{said}(?:['’]s?)?\s+(?:\w+\s+)?(?P<side>{_SIDE})\b", body, re.IGNORECASE)
    if asked is None or not re.search(rf"\bthe\s+{re.escape(asked['side'])}\b", sentence.text, re.IGNORECASE):
        return False
    if account.states(sentence.span):
        return False
    before = {one for other in account.shortly_before(sentence) for one in account.states(other.span)}
    return account.title_states == {code} or before == {code}


def meets_number(number: str, account: Account, sentence: Sentence) -> bool:
    head = account.head(sentence)
    return any(
        any(word.text == number for word in found)
        for found in (sentence.words, head.words if head else (), account.title_words)
    )


def written_out_names(names: Sequence[Name], accounts: Sequence[Account]) -> dict[Name, list[frozenset[str]]]:
    """The full names, by their stems, that some report gives with an abbreviation of the question: "Full Name (FN)"."""
    found: dict[Name, list[frozenset[str]]] = {}
    for name in names:
        if not name.is_acronym:
            continue
        introduced = re.compile(rf"((?:[^\W\d_][\w’'-]*\s+){{2,10}})\(\s*{re.escape(name.text)}\s*\)")
        for account in accounts:
            match = (
                introduced.search(account.window.of(account.report.text))
                if name.text in account.report.text
                else None
            )
            full = _capitalised_end(words(match.group(1)), len(name.text)) if match else frozenset()
            if len(full) >= 2 and full not in found.setdefault(name, []):
                found[name].append(full)
        if len(name.text) > 2 and not any(name.text in account.report.text for account in accounts):
            found[name] = _by_initials(name.text.lower(), accounts)
    return found


def _by_initials(initials: str, accounts: Sequence[Account]) -> list[frozenset[str]]:
    """Stems of neighbouring words with these initials, small ones between them left out: "authorised economic operators"."""
    found: set[frozenset[str]] = set()
    for account in accounts:
        for sentence in account.sentences:
            content = [word for word in sentence.words if not word.is_stop]
            run = "".join(word.lower[0] for word in content)
            at = run.find(initials)
            while at >= 0:
                found.add(frozenset(word.stem for word in content[at : at + len(initials)]))
                at = run.find(initials, at + 1)
    return sorted(found, key=sorted)


def _capitalised_end(found: Sequence[Word], most: int) -> frozenset[str]:
    """Stems of the name in capitals that ends a run of words, of at most `most` words without "of" and the like."""
    name: list[str] = []
    for word in reversed(found):
        if word.text[0].isupper() and len(name) < most:
            name.append(word.stem)
        elif not word.is_stop:
            break
    return frozenset(name)
