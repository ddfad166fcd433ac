"""The records route: questions about meetings, answered from the records of all reports. Nothing here reads a report's text
for facts; it cites the characters that the records name."""

from assistant.records.route import RecordsRoute, names_no_meeting, only_days

__all__ = ["RecordsRoute", "names_no_meeting", "only_days"]
