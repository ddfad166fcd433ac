"""What one clause says of attendance: who came, or who stayed away.

Knows the shape of a statement only.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from corpus.meetings.presence.party_model import Parties


@dataclass(slots=True)
class Statement:
    """What one clause says: parties who came (`listed` when it says so as a list), or stayed away (`absent` reason)."""

    parties: Parties
    sentence: int
    listed: bool
    absent: str | None = None
    represent: bool = False
    speaker: bool = False
    joined: bool = False


@dataclass(slots=True)
class Statements:
    said: list[Statement] = field(default_factory=list)

    def add(
        self,
        parties: Parties,
        sentence: int,
        listed: bool,
        absent: str | None = None,
        represent: bool = False,
        speaker: bool = False,
        joined: bool = False,
    ) -> None:
        if parties or parties.excluded:
            self.said.append(Statement(parties, sentence, listed, absent, represent, speaker, joined))
