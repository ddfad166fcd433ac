"""Report -> meetings, each fact with its span: who met, when, where, which states took part, what was decided.

Knows how meeting reports are written in English. Knows nothing of storage, search or questions. The door is
`read_meetings`; `unread_reason` says why a report in another language has no records.
"""

from corpus.meetings.grammar.language import languages_read, unread_reason
from corpus.meetings.model import (
    Absence,
    Attendance,
    Coded,
    Collective,
    Decision,
    Headcount,
    Meeting,
    MeetingDate,
    MeetingOrdinal,
    MeetingPlace,
    Mentioned,
    NextMeeting,
    Organisation,
    Person,
)
from corpus.meetings.reader import read_meetings

__all__ = [
    "Absence",
    "Attendance",
    "Coded",
    "Collective",
    "Decision",
    "Headcount",
    "Meeting",
    "MeetingDate",
    "MeetingOrdinal",
    "MeetingPlace",
    "Mentioned",
    "NextMeeting",
    "Organisation",
    "Person",
    "languages_read",
    "read_meetings",
    "unread_reason",
]
