"""The places that reports name: cities, with the state that each lies in.

Knows cities and how a text settles which of several of one name is meant. Knows nothing of meetings: whether a place is
where one was held is for the reader of the sentence to judge.
"""

from corpus.places.datelines import dateline
from corpus.places.finding import PlaceMatch, find_places

__all__ = ["PlaceMatch", "dateline", "find_places"]
