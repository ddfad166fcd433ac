"""One clause with everything that is asked of it: its report, its meeting, its sentence, and where statements go.

Knows where the parts of a clause stand. Knows nothing of what they mean.
"""

from __future__ import annotations

from dataclasses import dataclass

from corpus.meetings.frame.account_model import Account
from corpus.meetings.grammar.clauses import Clause
from corpus.meetings.grammar.document import Document, Read
from corpus.meetings.grammar.tokens import Tokens
from corpus.meetings.grammar.verbs import VerbGroup
from corpus.meetings.presence.statements import Statements


@dataclass(frozen=True, slots=True)
class ClauseAt:
    """A clause in the section of one meeting. `anchored`: its sentence says that the meeting was held."""

    document: Document
    account: Account
    read: Read
    index: int
    clause: Clause
    found: Statements
    anchored: bool

    @property
    def tokens(self) -> Tokens:
        return self.read.tokens

    @property
    def group(self) -> VerbGroup:
        return self.clause.group

    @property
    def lemma(self) -> str:
        return self.clause.group.lemma

    @property
    def end(self) -> int:
        """The token after the verb."""
        return self.clause.group.end

    def subject(self) -> list[str]:
        """The words of the subject, in small letters."""
        return [t.lower for t in self.tokens[self.clause.subject_start : self.clause.subject_end]]

    def after(self, count: int) -> list[str]:
        """The first words after the verb, in small letters."""
        return [t.lower for t in self.tokens[self.end : self.end + count]]
