"""Verb groups of a sentence: head verb, voice, tense, modality, negation.

Knows the grammar of English verb groups. Knows nothing of meetings or states.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from corpus.meetings.grammar.lexicon import (
    BE,
    DELEGATES,
    DELIBERATIVE,
    DETERMINERS,
    HAVE,
    HEDGES,
    MODALS,
    NAME_PARTICLES,
    NEGATIONS,
    NOUN_LIKE_FORMS,
    NUMBERS,
    OFFICES,
    PREPOSITIONS,
    REMOTE_WORDS,
    VERB_FORMS,
)
from corpus.meetings.grammar.tokens import DATE, NUMBER, PUNCT, STATE, WORD, Tokens

PAST, PRESENT, FUTURE, UNREAL = "past", "present", "future", "unreal"


_ADVERBS = frozenset(
    "likewise next also then now again always just thus hereby therefore however already once still later "
    "first personally "
    "together jointly all both each thereby duly ever yet only soon today yesterday too".split()
)


_NOT_ADVERBS = frozenset("family assembly july early friendly reply supply ally italy rally tally".split())


_MEANS = REMOTE_WORDS | frozenset("video means correspondence acclamation consensus a".split()) - {"a"}


_DO = frozenset("do does did".split())


# With these, a bare participle before a preposition is a reduced passive ("the meeting held in X").
_TRANSITIVE = frozenset(
    "hold chair host organise organize moderate head represent approve adopt sign elect "
    "invite expect schedule plan suspend bring".split()
)


_PARTICLES = {
    ("take", "part"): "take-part",
    ("take", "place"): "take-place",
    ("come", "together"): "come-together",
    ("kick", "off"): "kick-off",
    ("set", "up"): "set-up",
    ("carry", "out"): "carry-out",
    ("bring", "together"): "bring-together",
}


_IRREGULAR_OTHERS = frozenset(
    "felt gave took came went became began knew saw thought sought dealt spent ended".split()
)


@dataclass(frozen=True, slots=True)
class VerbGroup:
    """Tokens `start` to `end` of a sentence are one verb group whose main verb stands at `head`."""

    start: int
    end: int
    head: int
    lemma: str
    passive: bool
    tense: str
    negated: bool
    finite: bool
    pluperfect: bool = False

    @property
    def real(self) -> bool:
        """Said to have happened, or to be happening: neither to come, nor wished, nor denied."""
        return self.tense in (PAST, PRESENT) and not self.negated


def verb_groups(tokens: Tokens) -> list[VerbGroup]:
    """All verb groups of one sentence, in order, none overlapping."""
    groups: list[VerbGroup] = []
    i = 0
    count = len(tokens)
    shouted = _shouted(tokens)
    while i < count:
        token = tokens[i]
        group = None
        if token.kind == WORD:
            lower = token.lower
            if lower in BE or lower in HAVE or lower in MODALS or lower in _DO:
                group = _with_auxiliaries(tokens, i)
            elif lower == "to":
                group = _infinitive(tokens, i, groups)
            elif (
                lower in VERB_FORMS
                or (
                    lower.endswith("ed") and len(lower) > 4 and lower not in _NO_PAST and not _compound(lower)
                )
                or lower in _IRREGULAR_OTHERS
            ):
                group = _bare(tokens, i, shouted)
        if group is None:
            i += 1
        else:
            groups.append(group)
            i = group.end
    if groups and not any(group.finite for group in groups):
        _main_verb(tokens, groups)
    return groups


_NO_PAST = frozenset("hundred kindred sacred naked indeed".split())
_HEADLINE = 6  # words: so few in capitals may be a heading


def _shouted(tokens: Tokens) -> bool:
    """Whether a whole sentence stands in capitals, so that they set no name apart from a verb."""
    if len(tokens) <= _HEADLINE or tokens[-1].text != ".":
        return False
    return not any(token.kind == WORD and token.text.islower() for token in tokens)


def _compound(lower: str) -> bool:
    """ "government-nominated", "week-delayed": an adjective, unless the part before the hyphen is a prefix."""
    before, hyphen, _ = lower.partition("-")
    return bool(hyphen) and before not in {"co", "re", "pre", "over", "under", "out"}


def _main_verb(tokens: Tokens, groups: list[VerbGroup]) -> None:
    """A sentence has one: the first participle that no "by" follows is it ("The delegations pushed for lower fares")."""
    first = next((t for t in tokens if not is_adverb(t.lower)), tokens[0])
    if first.lower.endswith("ing") and tokens[-1].text in ",;":
        return  # a preamble's paragraph, "Recalling the plan adopted in …;", is no sentence
    for number, group in enumerate(groups):
        by = group.end < len(tokens) and tokens[group.end].lower == "by"
        if group.passive and not by and group.tense == PAST and group.start == group.head and group.start > 0:
            groups[number] = replace(group, passive=False, finite=True)
            return


def is_adverb(lower: str) -> bool:
    return lower in _ADVERBS or (lower.endswith("ly") and lower not in _NOT_ADVERBS)


def _with_auxiliaries(tokens: Tokens, i: int) -> VerbGroup | None:
    """A group that begins with be, have, do or a modal."""
    count = len(tokens)
    first = tokens[i].lower
    negated = False
    modal = first in MODALS
    future = first in {"will", "shall"}
    have = first if first in HAVE else ""
    be = first if first in BE else ""
    to_come = False
    j = i + 1
    while j < count:
        lower = tokens[j].lower
        if lower in NEGATIONS:
            negated = True
        elif lower in BE:
            be = lower if not be or lower in {"been", "being", "be"} else be
        elif lower in HAVE and (modal or be or to_come):
            have = lower
        elif lower == "to" and (be or have or first == "ought") and _is_base(tokens, j + 1):
            to_come = True
        elif is_adverb(lower) and j - i < 6:
            pass
        elif lower in _VERBAL_ADJECTIVES and be and j + 1 < count and tokens[j + 1].lower == "to":
            to_come = True
            negated = negated or lower == "unable"
        else:
            break
        j += 1
    tense = UNREAL if (modal and not future) or first == "be" else FUTURE if future or to_come else PRESENT
    if tense == PRESENT and (first in {"was", "were", "had", "did"} or have):
        tense = PAST
    pluperfect, finite = first == "had", first != "having"
    if j < count and tokens[j].kind == WORD:
        lower = tokens[j].lower
        form = VERB_FORMS.get(lower)
        if form:
            lemma, kinds = form
            passive = bool(be) and "part" in kinds and be not in ("",) and not (lower.endswith("ing"))
            usable = (
                passive
                or (be and "ing" in kinds)
                or (have and not be and "part" in kinds)
                or ((modal or first in _DO or to_come) and "base" in kinds)
            )
            if usable:
                return _finish(tokens, i, j, lemma, passive, tense, negated, finite, pluperfect)
        elif lower.endswith("ed") and len(lower) > 4:
            return _finish(tokens, i, j, lower, bool(be), tense, negated, finite, pluperfect)
        elif lower.endswith("ing") and be and len(lower) > 5:
            return _finish(tokens, i, j, lower, False, tense, negated, finite, pluperfect)
        elif modal or to_come:
            return VerbGroup(i, j + 1, j, lower, False, tense, negated, finite)
    head = j - 1
    while head > i and is_adverb(tokens[head].lower):
        head -= 1
    if be:
        return VerbGroup(i, j, head, "be", False, tense, negated, finite, pluperfect)
    return VerbGroup(i, j, head, "have" if have else "do", False, tense, negated, finite)


_VERBAL_ADJECTIVES = frozenset("due set likely bound unable about supposed ready".split())


def _is_base(tokens: Tokens, j: int) -> bool:
    while j < len(tokens) and is_adverb(tokens[j].lower):
        j += 1
    if j >= len(tokens) or tokens[j].kind != WORD:
        return False
    lower = tokens[j].lower
    if lower in {"be", "have"}:
        return True
    form = VERB_FORMS.get(lower)
    return bool(form and "base" in form[1])


def _infinitive(tokens: Tokens, i: int, before: list[VerbGroup]) -> VerbGroup | None:
    if not _is_base(tokens, i + 1):
        return None
    j = i + 1
    passive = False
    negated = i > 0 and tokens[i - 1].lower in NEGATIONS
    while j < len(tokens) and (is_adverb(tokens[j].lower) or tokens[j].lower in {"be", "have", "been"}):
        passive = passive or tokens[j].lower in {"be", "been"}
        j += 1
    if j >= len(tokens) or tokens[j].kind != WORD:
        return VerbGroup(i, j, i + 1, "be", False, UNREAL, negated, False)
    form = VERB_FORMS.get(tokens[j].lower)
    lemma = form[0] if form else tokens[j].lower
    hedged = bool(before) and before[-1].lemma in HEDGES and i - before[-1].end <= 2
    tense = FUTURE if hedged else UNREAL
    return _finish(tokens, i, j, lemma, passive, tense, negated, False, False)


# "beside her sat …": after a pronoun, for no noun looks like them.
_NEVER_NOUNS = frozenset("sat stood came were was".split())
# "participating States", "interested parties": the participle belongs to the noun, though a number stands before it.
_MODIFIERS = frozenset(
    "participating attending interested invited contracting concerned associated authorised authorized specialised "
    "specialized affiliated accredited designated related".split()
)
_MODIFIED = frozenset(
    "state states country countries member members party parties nation nations administration administrations "
    "delegation delegations organisation organisations organization organizations government governments delegates "
    "bodies agencies authorities ministries departments institutions operators companies representatives persons".split()
)


def _bare(tokens: Tokens, i: int, shouted: bool = False) -> VerbGroup | None:
    """A verb without auxiliaries: simple past or present, a reduced participle, or an -ing form."""
    token = tokens[i]
    lower = token.lower
    before = tokens[i - 1] if i else None
    after = tokens[i + 1] if i + 1 < len(tokens) else None
    if token.capital and i and not shouted and not (before is not None and before.text in '"“«:|–—-•'):
        return None
    if (
        before is not None
        and before.kind == WORD
        and before.lower in DETERMINERS
        and before.lower not in {"all", "both", "that", "each", "this"}
        and lower not in _NEVER_NOUNS
    ):
        return None
    if (
        before is not None
        and before.lower in {"duly", "newly", "recently", "previously", "specially"}
        and "ing" not in VERB_FORMS.get(lower, ("", frozenset()))[1]
    ):
        return None
    quote = before is not None and before.text in "'’" and i > 1 and tokens[i - 2].kind == PUNCT
    if before is not None and not quote and (before.text in "'’" or before.lower in {"'s", "’s"}):
        return None
    if after is not None and after.lower in (
        OFFICES if lower == "acting" else _MODIFIED if lower in _MODIFIERS else ()
    ):
        return None
    if lower in _MODIFIERS and before is not None and before.lower == "as":
        return None  # "as invited partners"
    if lower in NAME_PARTICLES and after is not None and after.capital:
        return None  # "Ana dos Santos"
    if lower in {"concerned", "interested"} and before is not None and before.lower in _MODIFIED:
        return None  # "the country concerned"
    lemma, kinds = VERB_FORMS.get(lower, (lower, frozenset({"past", "part"})))
    if lower in NOUN_LIKE_FORMS and "past" not in kinds and "ing" not in kinds:
        return None
    if lower == "meeting" and _is_participle(tokens, i):
        return _finish(tokens, i, i, "meet", False, PRESENT, False, True, False)
    if lower in NOUN_LIKE_FORMS and "ing" in kinds:
        return (
            None
            if lower not in {"participating", "attending"}
            else _finish(tokens, i, i, lemma, False, PRESENT, False, False, False)
        )
    if "ing" in kinds:
        return _finish(tokens, i, i, lemma, False, PRESENT, False, False, False)
    if kinds & {"past", "part"}:
        if (
            before is not None
            and before.lower in PREPOSITIONS
            and before.lower not in {"as", "including"}
            and not (before.lower == "following" and i > 1 and tokens[i - 2].lower == "the")
        ):
            return None
        follows = after.lower if after is not None else ""
        by = (follows == "by" and not (i + 2 < len(tokens) and tokens[i + 2].lower in _MEANS)) or (
            i + 2 < len(tokens) and tokens[i + 2].lower == "by" and is_adverb(follows)
        )
        reduced = (
            by
            or "past" not in kinds
            or (lower not in VERB_FORMS and follows in PREPOSITIONS and follows != "that")
        )
        if lemma in _TRANSITIVE and after is not None and not reduced:
            reduced = (
                after.kind == DATE
                or follows
                in {
                    "in",
                    "on",
                    "at",
                    "under",
                    "from",
                    "within",
                    "during",
                    "online",
                    "virtually",
                    "earlier",
                    "today",
                    "yesterday",
                    "via",
                }
            ) and not (lemma in {"attend", "preside", "lead"} and follows not in {"in"})
            if not reduced and after.text == "," and lemma in {"hold", "chair"}:
                reduced = True
        return _finish(tokens, i, i, lemma, reduced, PAST, False, not reduced, False)
    if "base" in kinds or "s" in kinds:
        counted = before is not None and (before.kind == NUMBER or before.lower in NUMBERS)
        if (
            before is None
            or (counted and "s" in kinds)  # "the two co-chairs"
            or before.lower in PREPOSITIONS
            or (
                before.lower in {"and", "or", ","}
                and "base" in kinds
                and lower not in {"adopt", "approve", "agree"}
            )
        ):
            return None
        return _finish(tokens, i, i, lemma, False, PRESENT, False, True, False)
    return None


_BESIDE_A_MEETING = frozenset("in at on for today yesterday under here within virtually online this".split())


def _is_participle(tokens: Tokens, i: int) -> bool:
    """ "We, the ministers, meeting in X", "Meeting in X on Y, the Council …": the verb and not the noun."""
    if i + 1 >= len(tokens) or tokens[i + 1].lower not in _BESIDE_A_MEETING:
        return False
    if i == 0:
        comma = next((k for k in range(2, min(len(tokens), 20)) if tokens[k].text == ","), None)
        return comma is not None and any(t.lower in VERB_FORMS for t in tokens[comma + 1 :])
    before = tokens[i - 1]
    if not (before.text in ",)–—" or before.kind == STATE):
        return False
    people = tokens[max(0, i - 14) : i]
    return any(
        t.kind == STATE or t.lower in DELEGATES or t.lower in DELIBERATIVE or t.lower == "we" for t in people
    )


def _finish(
    tokens: Tokens,
    start: int,
    head: int,
    lemma: str,
    passive: bool,
    tense: str,
    negated: bool,
    finite: bool,
    pluperfect: bool,
) -> VerbGroup:
    """The group with its particle ("take part") and a negation that follows the verb."""
    end = head + 1
    if end < len(tokens):
        particle = tokens[end].lower
        merged = _PARTICLES.get((lemma, particle))
        if lemma == "sit" and [t.lower for t in tokens[end : end + 2]] == ["down", "with"]:
            merged = "meet"
        if (
            merged is None
            and lemma == "take"
            and end + 1 < len(tokens)
            and tokens[end + 1].lower in {"part", "place"}
            and tokens[end].lower in {"active", "also", "an"}
        ):
            merged = f"take-{tokens[end + 1].lower}"
            end += 1
        if merged:
            lemma = merged
            end += 1
        elif lemma == "take" and [t.lower for t in tokens[end : end + 2]] == ["the", "chair"]:
            lemma = "take-chair"
            end += 2
    return VerbGroup(start, end, head, lemma, passive, tense, negated, finite, pluperfect)
