"""The names, states, numbers and days of a question: whether a sentence, or what stands around it, meets them.

Knows nothing of what is asked of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from assistant.accepted import accepted
from assistant.account import Account, Sentence
from assistant.candidates import Lack, Missing
from assistant.naming import is_the_one_of, meets_day, meets_number, meets_state, name_in, written_out_names
from assistant.question import Name, Question, Role
from assistant.stems import stem


class Conditions:
    """The conditions of one question, for the reports looked at."""

    def __init__(self, question: Question, accounts: Sequence[Account]) -> None:
        self._question = question
        in_names = {part for name in question.names if name.setting for part in name.stems}
        in_terms = {term.stem for term in question.terms if term.role is Role.SETTING}
        self._setting_stems = frozenset(in_names | in_terms) - accepted("meeting")
        self._standing: dict[tuple[int, Name], frozenset[int]] = {}
        self._written_out = written_out_names(question.names, accounts)

    def unmet(self, account: Account, sentence: Sentence) -> Iterable[Missing]:
        """The conditions that neither the sentence nor its setting meets."""
        question = self._question
        for ordinal in question.ordinals:
            if ordinal.of_meeting:
                at_it = re.search(
                    rf"\b(?:at|during|by|in|from)\s+(?:the\s+)?{re.escape(ordinal.text)}\b",
                    question.body,
                    re.IGNORECASE,
                )
                if at_it and not account.is_aside(sentence):
                    known = account.meeting_ordinals(sentence) or sentence.ordinals
                else:
                    known = account.ordinals(sentence)
                if ordinal.value not in known:
                    yield Missing(Lack.ORDINAL, ordinal.text)
            elif stem(ordinal.text) not in sentence.stems:
                yield Missing(Lack.NUMBER, ordinal.text)
        for day in question.dates:
            if not meets_day(day, account, sentence, question.body):
                yield Missing(Lack.DATE, day.text)
        for name in question.names:
            if not self._meets_name(name, account, sentence):
                yield Missing(Lack.NAME, name.text)
        for state in question.states:
            # "Kazakhstan's centre", "of the Kazakh presidency": the state tells whose is meant, as the title may.
            said = re.escape(state.text)
            owner = re.search(rf"{said}['’](?:s\b|(?=\s))|\bof\s+the\s+{said}\s+\w", question.body)
            placed = re.search(rf"\b(?:in|at|with|to|from)\s+(?:the\s+)?{said}\b", question.body)
            if not (
                meets_state(state.code, state.setting or bool(owner), account, sentence, loose=bool(placed))
                or is_the_one_of(state.code, said, question.body, account, sentence)
            ):
                yield Missing(Lack.STATE, state.text)
        other = self._belongs_elsewhere(account, sentence)
        if other:
            yield Missing(Lack.MEETING, other)
        for number in question.numbers:
            if not meets_number(number, account, sentence):
                yield Missing(Lack.NUMBER, number)

    def _belongs_elsewhere(self, account: Account, sentence: Sentence) -> str | None:
        """The words of the question that name another of the report's meetings better than the one that is told of here."""
        if not self._setting_stems:
            return None
        names = account.names_of_meetings()
        if account.other_meeting_said(sentence, self._setting_stems):
            return self._question.body
        if self._question.names_a_meeting:
            return None  # its day or number tells it, whatever else the report calls it
        own = self._setting_stems & names[account.section_number(sentence)]
        best = max((self._setting_stems & name for name in names), key=len)
        if self._question.signal is None and self._setting_stems <= sentence.stems:
            return None
        return self._question.body if len(best) > 2 * len(own) else None

    def _meets_name(self, name: Name, account: Account, sentence: Sentence) -> bool:
        standing = self.standing_of(name, account)
        lead = account.lead(sentence)
        if sentence.index in standing or (lead is not None and lead.index in standing):
            return True
        if self._names(name, account, account.title_stems, account.title):
            return True
        if self._question.signal == "representative" and not name.setting:
            return False
        if name.setting:
            return bool(standing)
        section = account.section(sentence)
        reach = {*range(max(section.first, sentence.index - 2), sentence.index), section.head}
        return not standing.isdisjoint(reach)

    def standing_of(self, name: Name, account: Account) -> frozenset[int]:
        """The sentences of the report that have the name."""
        key = (id(account), name)
        if key not in self._standing:
            self._standing[key] = frozenset(
                one.index for one in account.sentences if self._names(name, account, one.stems, one.text)
            )
        return self._standing[key]

    def _names(self, name: Name, account: Account, stems: frozenset[str], text: str) -> bool:
        """True where the words have the name, by its abbreviation, or by the full name that another report gives with it."""
        return name_in(name, account, stems, text) or any(
            full <= stems for full in self._written_out.get(name, ())
        )
