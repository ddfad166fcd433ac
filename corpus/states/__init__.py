"""Names of states <-> ISO 3166 codes.

Knows how states, their people and their adjectives are called in running text and standing alone, and which of those
words mean something else there. Knows nothing of meetings: whether a state that is named took part, is told by the
company, ministry or embassy named with it, is for the reader of the sentence to judge.
"""

from corpus.states.finding import StateMatch, find_states
from corpus.states.naming import closest_code, code_of, display_name

__all__ = ["StateMatch", "closest_code", "code_of", "display_name", "find_states"]
