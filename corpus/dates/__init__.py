"""The dates that reports write -> days, with their precision.

Knows how dates are written in English (and by name of month in Russian), and what looks like a date and is none. Knows
nothing of what happened on them.
"""

from corpus.dates.finding import find_dates
from corpus.dates.match import DateMatch, Precision

__all__ = ["DateMatch", "Precision", "find_dates"]
