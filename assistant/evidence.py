"""Question -> the sentences that may answer it, each with what of the question it meets and what it does not.

Knows how a sentence is judged against a question: by the words asked for, by the conditions that the sentence or its setting
must meet, and by the sort of thing that must stand in it. Knows nothing of wording an answer.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from assistant import wording
from assistant.account import Account, Sentence
from assistant.candidates import Candidate, Lack, Missing
from assistant.complements import told_of_another
from assistant.conditions import Conditions
from assistant.days import share_day
from assistant.expectations import holds, tells_that_none_was_there
from assistant.kinds import Expects
from assistant.question import Question, Role, Term
from assistant.relations import relates
from assistant.signals import MEETING_ITSELF, says_decided, shows
from assistant.stems import stem
from assistant.weighing import spelt_alike, weights
from assistant.words import Word, words
from corpus.report import Span

_OF_WHO_CAME = frozenset({"attendance", "attended", "organisations", "headcount"})
_EXPECTED = re.compile(
    r"\b(?:(?:is|are|was|were)\s+(?:all\s+)?(?:expected|due|invited|set|scheduled)\s+to\s+(?:attend|come|take\s+part|participate|join|gather|meet|bring|consider|discuss|examine|review|sign|adopt)"
    r"|will\s+(?:also\s+)?(?:attend|come|take\s+part|participate|join|gather|meet|bring)|(?:have|has)\s+(?:also\s+)?been\s+invited)\b",
    re.IGNORECASE,
)

_WILL_DO = re.compile(
    r"\b(?:will|shall|(?:is|are|was|were)\s+(?:expected|due|scheduled|planned|set)\s+to|(?:is|are)\s+to)\s*(?::|\w+)|\b(?:provisional|draft)\s+agenda\b",
    re.IGNORECASE,
)


class Judge:
    """Judges sentences against one question; weighs its words by how rare they are among the sentences looked at."""

    def __init__(
        self, question: Question, accounts: Sequence[Account], is_known_word: Callable[[str], bool]
    ) -> None:
        if question.relation is not None and question.relation.says_anyhow:
            # The verb asks for what stands in the thing or for somebody's words; a report may say it by another.
            spent = question.relation.verb
            left = tuple(term for term in question.terms if term.stem not in spent)
            if question.relation.asks_content or any(term.role is not Role.SETTING for term in left):
                question = replace(question, terms=left)
        question = replace(
            question, terms=tuple(_as_setting(term, question, accounts) for term in question.terms)
        )
        self.question = question
        self.accounts = accounts
        self._accepts = {
            term: term.accepts | spelt_alike(term, accounts, is_known_word) for term in question.terms
        }
        self._conditions = Conditions(question, accounts)
        self._weights = weights(self._accepts, accounts)
        self._asked = words(question.body)
        self._abouts: dict[int, float] = {}

    def judge(self, account: Account, sentence: Sentence, rank: float) -> Candidate:
        """The candidate without its closeness in meaning; `rank` is 0 to 1, how high the search ranked its passage."""
        question = self.question
        missing = [*self._conditions.unmet(account, sentence)]
        coverage, unmet, said = self._words(account, sentence)
        missing.extend(unmet)
        if not missing and (other := self._told_of_another(account, sentence)) is not None:
            missing.append(Missing(Lack.WORDS, other.text))
        says_the_rest = said > 1 and [one.lack for one in unmet] == [Lack.WORDS]
        support: Sentence | None = None
        if (
            question.relation is not None
            and not missing
            and not relates(question.relation, sentence.words, _told_before(account, sentence))
        ):
            missing.append(Missing(Lack.WORDS, question.body))
        if question.signal is not None and not self._shows(account, sentence):
            missing.append(Missing(Lack.FOCUS, question.signal))
        elif all(one.lack in {Lack.WORDS, Lack.SETTING} for one in missing) and not holds(
            question, account, sentence
        ):
            support = _support(question, account, sentence)
            if support is None:
                missing.append(Missing(Lack.SORT, question.expects.value))
        heading = account.is_bare_heading(sentence)
        if heading and not (question.signal in MEETING_ITSELF and re.search(r"[\d,]", sentence.text)):
            missing.append(Missing(Lack.FORM, sentence.text))
        if _ADDRESS.search(sentence.text) and len(sentence.words) < 24:
            missing.append(Missing(Lack.FORM, sentence.text))
        if self._is_to_come(account, sentence) or tells_that_none_was_there(question, account, sentence):
            missing.append(Missing(Lack.FORM, sentence.text))
        score = coverage + wording.PASSAGE_WEIGHT * rank
        lead = account.lead(sentence)
        around = sentence.stems | (lead.stems if lead is not None else frozenset())
        score += wording.WANTED_BONUS * min(sum(1 for term in question.wanted if term.accepts & around), 2)
        if question.subject is not None and _defines(question, sentence):
            score += wording.DEFINITION_BONUS
        if question.signal in {"attendance", "attended"}:
            span = Span(sentence.span.start, account.list_end(sentence))
            score += wording.STATE_BONUS * min(len(account.states(span)), 5)
        if support is not None:
            score -= wording.INHERITED_DAY_PENALTY
        if self._gives_other_day(account, sentence):
            score -= wording.OTHER_DAY_PENALTY
        return Candidate(
            account,
            sentence,
            score,
            coverage,
            0.0,
            tuple(missing),
            support,
            says_the_rest,
            self._about(account),
        )

    def _about(self, account: Account) -> float:
        """How much of what is asked about the whole report speaks of."""
        if id(account) not in self._abouts:
            known = account.stems
            met = sum(weight for term, weight in self._weights.items() if self._accepts[term] & known)
            everything = sum(self._weights.values())
            self._abouts[id(account)] = met / everything if everything else 1.0
        return self._abouts[id(account)]

    def _shows(self, account: Account, sentence: Sentence) -> bool:
        question = self.question
        if question.signal is None or shows(question.signal, account, sentence):
            return True
        return (
            question.signal in MEETING_ITSELF
            and question.looks_ahead
            and shows("next_meeting", account, sentence)
        )

    def _is_to_come(self, account: Account, sentence: Sentence) -> bool:
        """Whether it tells who was to come, where it is asked who came; what was to be done, where what was decided."""
        question = self.question
        if question.looks_ahead:
            return False
        if question.signal == "decisions":
            text = self._with_lead(account, sentence)
            return bool(_WILL_DO.search(text)) and not says_decided(text)
        return question.signal in _OF_WHO_CAME and bool(_EXPECTED.search(sentence.text))

    # Words

    def _words(self, account: Account, sentence: Sentence) -> tuple[float, list[Missing], int]:
        """The share of the question's words that the sentence meets, what it lacks, how many things asked about it names."""
        question = self.question
        missing: list[Missing] = []
        asked = gained = everything = met = 0.0
        subjects = said = 0
        for term in question.terms:
            weight = self._weights[term]
            credit = self._credit(term, account, sentence)
            everything += weight
            # Where the kind says what is asked, a sentence gains nothing by naming the meeting once more.
            named = question.signal is not None and credit >= wording.LEAD_CREDIT
            met += weight * (1.0 if named else credit)
            if term.role is Role.FOCUS and credit < wording.LEAD_CREDIT:
                missing.append(Missing(Lack.FOCUS, term.text))
            elif term.role is not Role.FOCUS and credit == 0:
                missing.append(Missing(Lack.SETTING if term.role is Role.SETTING else Lack.WORDS, term.text))
            if term.role is not Role.SETTING:
                asked += weight
                gained += weight * credit
                if term.stem not in _LIGHT:
                    subjects += 1
                    said += credit >= wording.LEAD_CREDIT
        if asked and gained / asked < wording.CORE_COVERAGE and not missing:
            missing.append(Missing(Lack.WORDS, self._least_met(account, sentence)))
        if subjects and not said and not missing and not self._stands_here(account, sentence):
            # "Cost" alone tells of any cost, although what the question is about stands not far off.
            missing.append(Missing(Lack.WORDS, self._least_met(account, sentence)))
        if (
            not asked
            and question.signal is None
            and not (sentence.names_meeting or question.names or question.states)
        ):
            missing.append(Missing(Lack.WORDS, question.body))
        for name in question.names:
            everything += 1.0
            met += (
                1.0
                if question.signal is not None
                or sentence.index in self._conditions.standing_of(name, account)
                else 0.6
            )
        return (met / everything if everything else 0.5), missing, said

    def _told_of_another(self, account: Account, sentence: Sentence) -> Term | None:
        """A word that only stands nearby, where the sentence says the same of something else: "the limit for orange roughy"."""
        accepts = self._accepts
        said = sentence.stems
        lacking = [t for t in self.question.terms if t.stem not in said and not accepts[t] & said]
        return told_of_another(self._asked, sentence.words, accepts, lacking)

    def _credit(self, term: Term, account: Account, sentence: Sentence) -> float:
        accepts = self._accepts[term]
        if term.stem in sentence.stems:
            return 1.0
        if accepts & sentence.stems:
            return wording.KIN_CREDIT
        lead = account.lead(sentence)
        if lead is not None and accepts & lead.stems:
            return wording.LEAD_CREDIT
        carried = account.carried(sentence)
        if term.stem in carried and (
            term.role is not Role.FOCUS or self.question.expects is not Expects.PERSON
        ):
            return wording.LEAD_CREDIT
        if term.role is Role.FOCUS:
            return 0.0
        head = account.head(sentence)
        near = bool(accepts & account.title_stems) or (head is not None and bool(accepts & head.stems))
        near = near or any(accepts & other.stems for other in account.shortly_before(sentence))
        if near:
            return wording.NEAR_CREDIT if term.role is Role.CORE else wording.KIN_CREDIT
        if accepts & account.section_stems(sentence):
            return wording.SECTION_CREDIT if term.role is Role.CORE else wording.KIN_CREDIT
        if term.role is Role.SETTING and accepts & account.stems:
            return wording.SETTING_FAR_CREDIT
        return 0.0

    def _stands_here(self, account: Account, sentence: Sentence) -> bool:
        """Whether a name or state of the question stands in the sentence itself."""
        own = account.states(sentence.span)
        return any(state.code in own for state in self.question.states) or any(
            sentence.index in self._conditions.standing_of(name, account) for name in self.question.names
        )

    def _least_met(self, account: Account, sentence: Sentence) -> str:
        core = [term for term in self.question.terms if term.role is not Role.SETTING]
        return max(
            core, key=lambda term: self._weights[term] * (1 - self._credit(term, account, sentence))
        ).text

    def _with_lead(self, account: Account, sentence: Sentence) -> str:
        lead = account.lead(sentence)
        return f"{lead.text}: {sentence.text}" if lead is not None else sentence.text

    def _gives_other_day(self, account: Account, sentence: Sentence) -> bool:
        exact = [day for day in self.question.dates if day.is_exact]
        own = [day for day in sentence.days if day.is_exact]
        return bool(exact and own) and not any(one.overlaps(other) for one in exact for other in own)


def _told_before(account: Account, sentence: Sentence) -> list[Word]:
    """Words of what a sentence may speak of without naming it again."""
    around = (
        account.before(sentence) or account.antecedent(sentence),
        account.lead(sentence),
        account.head(sentence),
    )
    found = [word for one in around if one is not None and one is not sentence for word in one.words]
    return [*found, *account.title_words]


def _as_setting(term: Term, question: Question, accounts: Sequence[Account]) -> Term:
    """A word after "in" or "at" that a report introduces a meeting with in the same way tells which meeting is meant.

    Only where the kind says what is asked for: otherwise it may be what is asked about.
    """
    if term.role is not Role.CORE or question.signal is None:
        return term
    placed = re.compile(rf"\b(?:in|at)\s+{re.escape(term.text)}\b", re.IGNORECASE)
    dateline = re.compile(rf"^{re.escape(term.text)},", re.IGNORECASE)
    if not placed.search(question.body):
        return term
    for account in accounts:
        heads = [account.sentences[section.head] for section in account.sections if section.head is not None]
        if any(placed.search(head.text) or dateline.match(head.text) for head in heads):
            return replace(term, role=Role.SETTING)
    return term


def _defines(question: Question, sentence: Sentence) -> bool:
    """True where the sentence says what the thing asked for is: it stands before "is", at the beginning."""
    asked = {term.stem for term in question.focus} | {
        part for name in question.names for part in name.stems[-1:]
    }
    for position, word in enumerate(sentence.words[:-1]):
        if position > 10:
            break
        if word.stem in asked and sentence.words[position + 1].lower in {
            "is",
            "are",
            "was",
            "were",
            "has",
            "means",
            "sets",
            "defines",
        }:
            return True
    return False


def _support(question: Question, account: Account, sentence: Sentence) -> Sentence | None:
    """Where the day or place of what `sentence` tells stands: in the sentence that introduces its meeting, or the dateline."""
    if question.expects not in {Expects.DATE, Expects.PLACE} or question.signal is not None:
        return None
    if sentence.is_future or account.is_aside(sentence) or _WILL.search(question.body):
        return None
    section = account.section(sentence)
    places = [section.head] if section.head is not None else []
    places += range(section.first, min(section.first + 8, section.last + 1))
    for index in places:
        other = account.sentences[index]
        if other.index == sentence.index or other.is_future or not holds(question, account, other):
            continue
        if question.expects is Expects.PLACE or share_day(other.days, section.days):
            return other
    return None


# What a question asks of its subject: a sentence with nothing else of the question tells it of something else.
_LIGHT = frozenset(
    stem(word)
    for word in """cost price pay fee contribute spend budget amount begin start end open close last publish expect plan
    take make give receive send get propose suggest offer ask request want need support recommend use help include main
    new""".split()
)
_ADDRESS = re.compile(r"\bhttps?://|\bwww\.", re.IGNORECASE)
_WILL = re.compile(r"\b(?:will|shall|going\s+to|next)\b", re.IGNORECASE)
