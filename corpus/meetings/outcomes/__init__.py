"""What a meeting considered and decided: sentences, and the items of communiqués and minutes."""

from corpus.meetings.outcomes.agenda import agenda_of
from corpus.meetings.outcomes.decisions import decisions_of

__all__ = ["agenda_of", "decisions_of"]
