"""The assistant: questions in, answers out, over one library.

Knows the order in which a question is looked at: small talk, language, follow-up, route. Knows nothing of widgets.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from assistant import smalltalk, wording
from assistant.answer import Answer, Route
from assistant.conversation import Turn, whole_question
from assistant.passage_route import PassageRoute
from assistant.question import parse
from assistant.records import RecordsRoute, names_no_meeting
from index.filters import Filters
from index.library import Library


class Assistant:
    """Answers questions over a library. `with Assistant.open("reports-library") as assistant: assistant.ask("…")`

    Safe to use from several threads; keeps no conversation: each call is given what was said before.
    """

    def __init__(self, library: Library) -> None:
        self.library = library
        self._records = RecordsRoute(library)
        self._passages = PassageRoute(library)

    @classmethod
    def open(cls, folder: str | Path) -> Self:
        """Open the library in `folder`. Raises UsageError when there is none."""
        return cls(Library.open(Path(folder), create=False))

    def close(self) -> None:
        self.library.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, tb: TracebackType | None
    ) -> None:
        self.close()

    def ask(
        self,
        question: str,
        history: Sequence[Turn | Mapping[str, str]] = (),
        context: Mapping[str, Any] | None = None,
        filters: Filters | None = None,
    ) -> Answer:
        """Answer `question`.

        `history` holds the turns before it, oldest first; `context` is the one of the last answer and may stand in its
        place. `filters` narrow what is searched.
        """
        filters = filters or Filters()
        for said, route in (
            (smalltalk.unreadable(question), "refusal"),
            (smalltalk.reply(question), "smalltalk"),
            (wording.NOT_ENGLISH if smalltalk.is_foreign(question) else None, "refusal"),
        ):
            if said is not None:
                return _said(question, said, route, filters)  # type: ignore[arg-type]
        asked = whole_question(question, history, context)
        if asked == question and (history or context) and names_no_meeting(parse(question, date.today())):
            # "which states came?": it stands alone as a sentence, and yet only the meeting spoken of before can be meant.
            taken = whole_question(f"and {question}", history, context)
            asked = taken.removeprefix("and ")
        parsed = parse(asked, date.today())

        def from_passages(narrowed: Filters) -> Answer:
            return self._passages.answer(parsed, asked, narrowed)

        answer = self._records.answer(parsed, asked, filters, from_passages) or from_passages(filters)
        return _with(answer, question=question, context={"question": asked})


def _said(question: str, text: str, route: Route, filters: Filters) -> Answer:
    return Answer(question, question, False, route, "open", text, filters=filters.as_json())


def _with(answer: Answer, **changes: Any) -> Answer:
    from dataclasses import replace

    return replace(answer, **changes)
