"""Conversations: a follow-up made whole from what was said before it. Knows nothing of reports."""

from assistant.conversation.followed import Followed, asked_of
from assistant.conversation.lists import each_of_the_list
from assistant.conversation.memory import MOST_BESIDE, MOST_NAMED, Memory, Named, Sibling
from assistant.conversation.reading import Turn, followed, last_reply, questions_of, whole_question

__all__ = [
    "MOST_BESIDE",
    "MOST_NAMED",
    "Followed",
    "Memory",
    "Named",
    "Sibling",
    "Turn",
    "asked_of",
    "each_of_the_list",
    "followed",
    "last_reply",
    "questions_of",
    "whole_question",
]
