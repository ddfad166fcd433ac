"""Clauses of a sentence: each verb group with the tokens that hold its subject.

Knows coordination, subordination and relative clauses. Knows nothing of meetings or states.
"""

from __future__ import annotations

from dataclasses import dataclass

from corpus.meetings.grammar.lexicon import (
    BODY_HEADS,
    CONJUNCTIONS,
    MEETING_NOUNS,
    PREPOSITIONS,
    SUBORDINATORS,
)
from corpus.meetings.grammar.tokens import DATE, Tokens
from corpus.meetings.grammar.verbs import VerbGroup, is_adverb, verb_groups


@dataclass(frozen=True, slots=True)
class Clause:
    """A verb group with the tokens that hold its subject; what follows it begins at `group.end`."""

    group: VerbGroup
    subject_start: int
    subject_end: int
    relative: bool


def clauses(tokens: Tokens, groups: list[VerbGroup] | None = None) -> list[Clause]:
    """One clause for every verb group of the sentence."""
    groups = verb_groups(tokens) if groups is None else groups
    result: list[Clause] = []
    finite: list[Clause] = []
    taken = {group.head for group in groups if group.finite}
    opening = _opening_participle(tokens, groups)
    for group in groups:
        if opening is not None and group is groups[0]:
            result.append(opening)
            taken.discard(group.head)
            continue
        clause = _clause(tokens, group, finite, taken)
        if finite and result[-1] is finite[-1] and _second_passive(tokens, finite[-1].group, group):
            clause = Clause(group, finite[-1].subject_start, finite[-1].subject_end, False)
        if opening is not None and not finite and clause.subject_start < opening.subject_start < group.start:
            clause = Clause(group, opening.subject_start, clause.subject_end, clause.relative)
        result.append(clause)
        if group.finite and not clause.relative:
            finite.append(clause)
    return result


def _opening_participle(tokens: Tokens, groups: list[VerbGroup]) -> Clause | None:
    """ "Gathered in X on Y, the ministers adopted …": the subject stands behind the comma, before the main verb."""
    if (
        not groups
        or groups[0].start != 0
        or groups[0].end - groups[0].start > 1
        or groups[0].lemma not in _GATHERING
    ):
        return None
    main = next((g for g in groups[1:] if g.finite), None)
    if main is None:
        return None
    comma = next(
        (k for k in range(main.start - 1, 0, -1) if tokens[k].text == "," and _begins_subject(tokens, k + 1)),
        None,
    )
    first = next(
        (k for k in range(1, main.start) if tokens[k].text == "," and _begins_subject(tokens, k + 1)), comma
    )
    return Clause(groups[0], first + 1, main.start, False) if first is not None else None


_GATHERING = frozenset("meet gather assemble convene".split())


def _begins_subject(tokens: Tokens, k: int) -> bool:
    return (
        k < len(tokens) and tokens[k].date is None and tokens[k].kind != "number" and tokens[k].place is None
    )


def _clause(tokens: Tokens, group: VerbGroup, earlier: list[Clause], taken: set[int]) -> Clause:
    i = group.start
    k = i - 1
    while k >= 0 and (is_adverb(tokens[k].lower) or _when(tokens, k)):
        k -= 1
    if k >= 0 and (tokens[k].lower in {"who", "which"} or (tokens[k].lower == "that" and k > 0)):
        return Clause(group, _antecedent_start(tokens, k, earlier), k, True)
    if not group.finite and group.passive:
        antecedent = _antecedent_start(tokens, i, earlier)
        if earlier and group.lemma in _OF_MEETINGS and _only_where_and_when(tokens[antecedent:i]):
            return Clause(group, earlier[-1].subject_start, earlier[-1].subject_end, True)
        return Clause(group, antecedent, i, True)
    absolute = _absolute_start(tokens, group, earlier)
    if absolute is not None:
        return Clause(group, absolute, i, False)
    if not earlier:
        return Clause(group, _after_subordinator(tokens, 0, i, taken), i, False)
    previous = earlier[-1]
    if k >= 0 and (tokens[k].lower in CONJUNCTIONS or tokens[k].text == ","):
        between = tokens[previous.group.end : k]
        own = _own_subject(tokens, previous.group.end, k)
        if own is None and tokens[k].text == ",":
            # "A were there; B's envoy, C, joined": an apposition ends before the verb.
            own = next(
                (n + 1 for n in range(k - 1, previous.group.end - 1, -1) if tokens[n].text == ";"), None
            )
        if own is not None:
            return Clause(group, own, i, False)
        if not any(token.lower in SUBORDINATORS for token in between):
            return Clause(group, previous.subject_start, previous.subject_end, False)
    start = _clause_start(tokens, previous.group.end, i, taken)
    if start is None:
        return Clause(group, previous.subject_start, i, False)
    return Clause(group, _after_subordinator(tokens, start, i, taken), i, False)


def _when(tokens: Tokens, k: int) -> bool:
    """A day, and the preposition before it: "which on 5 May withdrew"."""
    return tokens[k].kind == DATE or (tokens[k].lower in {"on", "in", "since"} and tokens[k + 1].kind == DATE)


def _absolute_start(tokens: Tokens, group: VerbGroup, earlier: list[Clause]) -> int | None:
    """ "It was attended by A, with B and C sending apologies", "met with A and B taking part": the participle's own
    subject follows "with"."""
    if group.finite or not tokens[group.start].lower.endswith("ing"):
        return None
    start = earlier[-1].group.end if earlier else 0
    return next(
        (
            k + 1
            for k in range(group.start - 2, start - 1, -1)
            if tokens[k].lower == "with"
            and (k == 0 or tokens[k - 1].text == "," or group.lemma in _OF_THOSE_WHO_CAME)
        ),
        None,
    )


_OF_THOSE_WHO_CAME = frozenset("take-part participate".split())


def _second_passive(tokens: Tokens, first: VerbGroup, second: VerbGroup) -> bool:
    """ "was chaired by A and attended by B": one subject, and "was" holds for both."""
    k = second.start - 1
    while k > first.end and is_adverb(tokens[k].lower):
        k -= 1
    said = first.passive and first.end - first.start > 1 and second.passive and not second.finite
    return said and tokens[k].lower in {"and", "but"} and tokens[first.end].lower == "by"


def _own_subject(tokens: Tokens, start: int, comma: int) -> int | None:
    """ "…, and X's envoy, A, addressed it": where the subject with its apposition begins, if one stands there."""
    if tokens[comma].text != ",":
        return None
    for k in range(start, comma - 2):
        if tokens[k].text == "," and tokens[k + 1].lower in {"and", "but", "while"}:
            inner = [n for n in range(k + 2, comma) if tokens[n].text == ","]
            return k + 2 if len(inner) == 1 and inner[0] > k + 3 else None
    return None


def _antecedent_start(tokens: Tokens, end: int, earlier: list[Clause]) -> int:
    """Where the phrase begins that "which" stands for: behind the verb before it, or that verb's own subject."""
    if not earlier:
        return 0
    start = earlier[-1].group.end
    if any(token.kind not in ("punct", DATE) for token in tokens[start:end]):
        return start
    return earlier[-1].subject_start


_OF_MEETINGS = frozenset("host co-host chair co-chair attend organise organize moderate".split())


def _only_where_and_when(between: Tokens) -> bool:
    """ "was held in X on Y under the theme Z, hosted by": nothing between that could itself be hosted."""
    return (
        bool(between)
        and between[0].lower in PREPOSITIONS
        and not any(token.lower in MEETING_NOUNS or token.lower in BODY_HEADS for token in between)
    )


_OPENERS = frozenset("while whereas where when because whereupon although though but which that".split())


def _opens(tokens: Tokens, k: int) -> bool:
    lower = tokens[k].lower
    if lower not in _OPENERS:
        return False
    following = tokens[k + 1] if k + 1 < len(tokens) else None
    if lower == "but" and k and tokens[k - 1].text not in ",;":
        return False  # "all members but X"
    return not (lower == "because" and following is not None and following.lower == "of")


def _after_subordinator(tokens: Tokens, start: int, end: int, taken: set[int]) -> int:
    """Behind the word that opens the clause of the verb at `end`: it belongs to the first verb after it."""
    opening = end  # where brackets open that are closed before the verb: "The Board (Chair: Mr A) met"
    for k in range(end - 1, start - 1, -1):
        if k in taken:
            return start
        if tokens[k].text == ")" and k < opening:
            opening = next((n for n in range(k, start - 1, -1) if tokens[n].text == "("), end)
        if opening <= k:
            continue
        if tokens[k].text == ";" and not any(head < k for head in taken):
            continue  # it divides the items of one subject: no verb stands before it
        if tokens[k].text in ";:" or (_opens(tokens, k) and k > start and not _parenthesis(tokens, k, end)):
            return k + 1
    return start


def _parenthesis(tokens: Tokens, k: int, end: int) -> bool:
    """ "X, though no member, takes part": the words between the commas have no verb of their own; but "whereas the minister,
    A, spoke" does."""
    inside = any(token.text == "," for token in tokens[k + 1 : end - 1])
    return tokens[k - 1].text == "," and tokens[end - 1].text == "," and not inside


def _clause_start(tokens: Tokens, start: int, end: int, taken: set[int]) -> int | None:
    """Where the clause of the verb at `end` begins, after the earlier verb that ends at `start`."""
    for k in range(end - 1, start - 1, -1):
        if k in taken:
            break
        if tokens[k].text in ";:" or (_opens(tokens, k) and not _parenthesis(tokens, k, end)):
            return k + 1
    comma = None
    for k in range(start, end):
        if tokens[k].text == "," and k + 1 < end:
            if tokens[k + 1].lower in {"and", "but"}:
                return k + 2
            comma = k + 1 if comma is None else comma
        elif tokens[k].text in '"”»' and k > start:
            comma = k + 1
    if comma is not None:
        return comma
    for k in range(start, end):
        if tokens[k].lower in {"and", "but"}:
            return k + 1
    return None
