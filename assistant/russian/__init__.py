"""Questions in Russian, put into English as far as every word of them is understood. Knows nothing of reports."""

from assistant.russian.reading import Reading, is_russian, read
from assistant.russian.saying import not_read, note

__all__ = ["Reading", "is_russian", "not_read", "note", "read"]
