"""What a list of participants names, and the state of walking it.

Knows the shapes only.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from corpus.meetings.grammar.tokens import Token, Tokens
from corpus.meetings.grammar.verbs import VerbGroup
from corpus.meetings.people.persons import PersonNamed
from corpus.report import Span

MEMBER, OBSERVER, GUEST = "member", "observer", "guest"


ROLE_WORDS = {
    "observer": OBSERVER, "observers": OBSERVER, "guest": GUEST, "guests": GUEST, "member": MEMBER, "members": MEMBER,
    "invitee": GUEST, "invitees": GUEST, "partner": None, "partners": None,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class StateParty:
    """A state that somebody stands for. `capacity` holds the words for whom or at what level; `official` says that an
    office, a delegation or a part of the state is named with it, not the bare state."""

    code: str
    span: Span
    role: str | None
    capacity: Span | None
    remote: bool | None = None
    group: int = 0
    official: bool = False


@dataclass(frozen=True, slots=True)
class OrganisationParty:
    """`announced` says that a word before it tells what it is: "the operators A and B", "organisations (C, D)"."""

    span: Span
    role: str | None
    announced: bool = False


@dataclass(frozen=True, slots=True)
class CountParty:
    count: int
    of: Span
    span: Span


@dataclass(slots=True)
class Parties:
    """Everything that one list names; `open` when it says that it is cut ("including", "among others")."""

    states: list[StateParty] = field(default_factory=list)
    organisations: list[OrganisationParty] = field(default_factory=list)
    collectives: list[Span] = field(default_factory=list)
    counts: list[CountParty] = field(default_factory=list)
    persons: list[PersonNamed] = field(default_factory=list)
    excluded: list[tuple[str, Span]] = field(default_factory=list)
    open: bool = False

    def __bool__(self) -> bool:
        return bool(self.states or self.organisations or self.collectives or self.counts or self.persons)

    def extend(self, other: Parties) -> None:
        self.states.extend(other.states)
        self.organisations.extend(other.organisations)
        self.collectives.extend(other.collectives)
        self.counts.extend(other.counts)
        self.persons.extend(other.persons)
        self.excluded.extend(other.excluded)
        self.open = self.open or other.open


@dataclass(slots=True)
class Lead:
    """What governs the items that follow: "representatives of", "the foreign ministers of", "companies from"."""

    kind: str = ""  # "", "public", "private"
    capacity: Span | None = None
    plural: bool = False
    given: bool = False  # by the sentence around the list, not by an item of it


@dataclass(slots=True)
class Walk:
    tokens: Tokens
    groups: Sequence[VerbGroup]
    found: Parties
    lead: Lead = field(default_factory=Lead)
    role: str | None = None
    role_set: bool = False  # by a heading within the sentence ("guests – …"): holds until the next one
    wary: bool = False
    excluding: bool = False
    remote: bool | None = None  # said of the items that follow ("and by video link of …")
    group: int = 0
    adjectives: list[Token] = field(default_factory=list)
    collective_at: int | None = None
    last_named: int | None = None  # the index in found.persons of a person whose office may follow
    objects: bool = False
    field_open: bool = False  # what the office or the part of a state just named is for may go on
