"""The assistant: questions in, answers out, over one library.

Knows the order in which a question is looked at: small talk, language, follow-up, route. Knows nothing of widgets.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from assistant import russian, smalltalk, wording
from assistant.answer import Answer, Route
from assistant.asking_sentence import put_alone
from assistant.conversation import (
    MOST_BESIDE,
    MOST_NAMED,
    Followed,
    Memory,
    Named,
    Sibling,
    Turn,
    asked_of,
    each_of_the_list,
    followed,
    last_reply,
    questions_of,
)
from assistant.courtesies import bare
from assistant.parts import joined, parts_of
from assistant.passage_route import PassageRoute
from assistant.question import parse
from assistant.records import RecordsRoute, names_no_meeting
from assistant.records.asking import asks_for_document
from assistant.records.events import Event
from assistant.records.typed import with_values
from assistant.shorthand import asked_again
from assistant.spelling import corrected
from assistant.suggestions import suggested
from assistant.telling import told_in
from assistant.understanding.choosing import better_of, is_plain, may_be_misread, told_by_passages
from assistant.understanding.model import read
from assistant.understanding.preamble import bared
from assistant.understanding.reading import Reading
from assistant.understanding.reinforcing import reinforced
from assistant.understanding.restating import restated
from index.filters import Filters
from index.library import Library

if TYPE_CHECKING:
    from assistant.engines import ReportChatEngine, ReportQueryEngine

LONGEST_MEMORY = 12
"""Questions of a history that are asked again to know what was spoken of: nobody refers further back."""

SPELT_ALIKE = 86
"""rapidfuzz ratio from which a Russian name in Latin letters is one that the reports have ("Matvienko", "Matviyenko")."""


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

    def query_engine(self) -> ReportQueryEngine:
        """This assistant as a LlamaIndex query engine."""
        from assistant.engines import ReportQueryEngine

        return ReportQueryEngine(self)

    def chat_engine(self) -> ReportChatEngine:
        """A new conversation with this assistant as a LlamaIndex chat engine."""
        from assistant.engines import ReportChatEngine

        return ReportChatEngine(self)

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
        memory = Memory.from_json(context) if context else self._remembered(history)
        carried = memory.as_json() if memory else {}
        for said, route in (
            (smalltalk.unreadable(question), "refusal"),
            (smalltalk.reply(question), "smalltalk"),
            (self._foreign(question), "refusal"),
        ):
            if said is not None:
                # What was spoken of before a "thanks" is still spoken of after it.
                return replace(_said(question, said, route, filters), context=carried)  # type: ignore[arg-type]
        if russian.is_russian(question):
            return self._answered_in_english(question, context=carried, filters=filters)
        asks = asked_again(bared(question, lambda text: reinforced(read(corrected(text), ()))))
        answer = self._understood(asks, memory, filters)
        if not answer.answered and (alone := put_alone(question)) is not None:
            by_itself = self._understood(asked_again(alone), None, filters)
            answer = by_itself if by_itself.route == "records" else answer
        return replace(answer, question=question)

    def _understood(self, question: str, memory: Memory | None, filters: Filters) -> Answer:
        """The answer to a question as its words are read by the rules or, where these may have misread it, by the model."""
        put = self._as_put(question, memory, filters)
        if is_plain(put) or asks_for_document(question):
            return put
        before = memory.question if memory is not None else ""
        reading = reinforced(read(corrected(question), (before,) if before else ()))
        plainly = restated(reading, before) if may_be_misread(put, reading) else None
        if plainly is None:
            return put
        return self._better_of(put, question, plainly, reading, memory, filters)

    def _better_of(
        self,
        put: Answer,
        question: str,
        plainly: str,
        reading: Reading,
        memory: Memory | None,
        filters: Filters,
    ) -> Answer:
        """The answer to the question as it was put, or to the same in plain words. Passages are searched once more only where
        it turns on them: of what the question names they were asked already."""
        by_passages = told_by_passages(reading)
        anew = replace(self._as_put(plainly, memory, filters, by_passages), question=question)
        chosen = better_of(put, anew, reading)
        if chosen is put or anew.answered or by_passages:
            return chosen
        return better_of(put, replace(self._as_put(plainly, memory, filters), question=question), reading)

    def _as_put(
        self, question: str, memory: Memory | None, filters: Filters, by_passages: bool = True
    ) -> Answer:
        """The answer to a question by its own words, as the rules read them; without `by_passages` from records alone."""
        if parts := parts_of(question):
            both = self._in_parts(question, parts, memory.as_json() if memory else {}, filters)
            if both is not None:
                return both
        if memory is not None and (each := each_of_the_list(bare(question), memory)):
            return self._for_each(question, each, filters, memory)
        whole = followed(question, memory)
        answer = self._answered(question, whole, filters, memory, by_passages)
        if not answer.answered and not whole.sure:
            # It may be a new subject after all: then it is answered as one.
            alone = self._answered(
                question, Followed(question, question, is_follow_up=False), filters, memory, by_passages
            )
            return alone if alone.answered else answer
        spoken_of = memory.focus if memory is not None and answer.route == "ask_back" else None
        if spoken_of is not None and any(choice.meeting == spoken_of.id for choice in answer.choices):
            # Of several that fit, the one just spoken of is meant.
            of_it = asked_of(question, spoken_of)
            told = answer if of_it is None else self._answered(question, of_it, filters, memory, by_passages)
            return told if told.answered else answer
        return answer

    def _in_parts(
        self, question: str, parts: tuple[str, str], context: Mapping[str, Any], filters: Filters
    ) -> Answer | None:
        """Two questions answered one after the other, the second on what the first was about; None where neither can be
        told, or which meeting is meant."""
        first, second = parts
        if not context and names_no_meeting(parse(first)):
            # "who chaired and who attended the 4th session": the meeting stands at the end.
            later = self.ask(second, filters=filters)
            answers = (self.ask(first, context=later.context, filters=filters), later)
        else:
            earlier = self.ask(first, context=context, filters=filters)
            answers = (earlier, self.ask(second, context=earlier.context, filters=filters))
        if any(a.route == "ask_back" for a in answers) or not any(a.answered for a in answers):
            return None
        return replace(joined(*answers), question=question, asked=question)

    def _for_each(self, question: str, each: Sequence[Followed], filters: Filters, memory: Memory) -> Answer:
        """The same asked of several meetings, one after the other; all of them are still spoken of afterwards."""
        answers = [self._answered(question, whole, filters, memory) for whole in each]
        whole = answers[0]
        for answer in answers[1:]:
            whole = joined(whole, answer)
        values = dict(whole.values)
        if persons := [person for answer in answers for person in answer.values.get("persons", ())]:
            values["persons"] = persons
        return replace(whole, question=question, asked=question, values=values, context=memory.as_json())

    def _foreign(self, question: str) -> str | None:
        """What to say to a question in a language that is not read."""
        if russian.is_russian(question):
            return None
        return wording.NOT_ENGLISH if smalltalk.is_foreign(question) else None

    def _answered_in_english(self, question: str, context: Mapping[str, Any], filters: Filters) -> Answer:
        """A Russian question, if all of it is understood, as the same question in English; else that it was not."""
        reading = russian.read(question, self._as_reports_write)
        if reading.english is None:
            text = russian.not_read(reading.unknown)
            return replace(_said(question, text, "refusal", filters), context=dict(context))
        answer = self.ask(reading.english, context=context, filters=filters)
        # Behind the answer: the characters that citations support stay where they are.
        note = russian.note(answer.route, answer.answered, answer.asked)
        return replace(answer, question=question, text=f"{answer.text}\n\n{note}")

    def _as_reports_write(self, name: str) -> str | None:
        """A name in Latin letters as the records have it, a letter more or less."""
        from rapidfuzz import fuzz, process

        vocabulary = self._records.vocabulary
        if name.lower() in vocabulary:
            return name
        near = process.extractOne(name.lower(), vocabulary, scorer=fuzz.ratio, score_cutoff=SPELT_ALIKE)
        return near[0].capitalize() if near and near[0][:1] == name[:1].lower() and len(name) > 3 else None

    def _answered(
        self,
        question: str,
        whole: Followed,
        filters: Filters,
        memory: Memory | None,
        by_passages: bool = True,
    ) -> Answer:
        today = date.today()
        parsed = parse(whole.text, today)
        about = self._records.events(whole.meant)
        if about and not filters.reports:
            narrowed_to = tuple(dict.fromkeys(a.report for event in about for a in event.accounts))
            within = replace(filters, reports=narrowed_to)
        else:
            within = filters

        def from_passages(narrowed: Filters) -> Answer:
            if not by_passages:
                return replace(_said(whole.text, "", "refusal", narrowed), kind=parsed.kind)
            if about and not narrowed.reports:
                narrowed = replace(narrowed, reports=within.reports)
            return self._passages.answer(parsed, whole.text, narrowed)

        own = parse(whole.own, today) if about else parsed
        answer = self._records.answer(own, whole.text, filters, from_passages, whole.meant)
        answer = with_values(answer or replace(from_passages(within), filters=filters.as_json()))
        events = self._events_named(answer) or list(about)
        one = events[0] if len(events) == 1 and answer.answered else None
        return replace(
            answer,
            question=question,
            suggestions=suggested(answer.kind, one) if one is not None else (),
            context=replace(_memory_of(answer, whole, events, memory), beside=self._beside(events)).as_json(),
        )

    def _remembered(self, history: Sequence[Turn | Mapping[str, str]]) -> Memory | None:
        """What the conversation so far leaves: the same as the context of its last answer, which is asked for again."""
        said = questions_of(history)[-LONGEST_MEMORY:]
        answer: Answer | None = None
        for question in said:
            answer = self.ask(question, context=answer.context if answer else None)
        memory = Memory.from_json(answer.context) if answer else None
        given = last_reply(history)
        if memory is None or answer is None or not given or given.split() == answer.text.split():
            return memory
        return self._as_told(memory, given)

    def _as_told(self, memory: Memory, reply: str) -> Memory:
        """The last reply was worded by another: the meetings that it tells of are those that were named."""
        held = self._records.events([account.id for account in self.library.meetings()])
        named = tuple(_named(event) for event in told_in(reply, held))[:MOST_NAMED]
        if len(named) > 1:
            return replace(memory, listed=named)
        return replace(memory, events=named, asked_back=False) if named and not memory.focus else memory

    def _beside(self, events: Sequence[Event]) -> tuple[Sibling, ...]:
        """The few other meetings of the report that tells of the only one that an answer is about."""
        others = self._records.beside(events[0]) if len(events) == 1 else []
        if len(others) > MOST_BESIDE:
            return ()
        return tuple(Sibling(_named(event), tuple(sorted(stems))) for event, stems in others)

    def _events_named(self, answer: Answer) -> list[Event]:
        """The meetings that an answer is about: those that it lists, or the only one that its sources tell of."""
        listed = [m["id"] for m in answer.values.get("meetings", ())]
        if listed or answer.meetings:
            return self._records.events(listed or answer.meetings)
        if answer.route == "ask_back":
            return self._records.events([c.meeting for c in answer.choices if c.meeting])
        told = {c.report for c in answer.citations}
        accounts = self.library.meetings(told_in=sorted(told)) if told else []
        events = self._records.events([a.id for a in accounts])
        asked = {o.value for o in parse(answer.asked, date.today()).ordinals if o.of_meeting}
        if len(events) > 1 and asked:
            events = [event for event in events if event.ordinals & asked]
        # One of several sources tells of a meeting: the answer need not be about it.
        return events if len(events) == 1 and told <= {a.report for a in events[0].accounts} else []


def _memory_of(answer: Answer, whole: Followed, events: Sequence[Event], before: Memory | None) -> Memory:
    named = tuple(_named(event) for event in events)[:MOST_NAMED]
    kept = before.listed if before is not None and whole.is_follow_up else ()
    return Memory(
        question=whole.text,
        own=whole.own,
        meant=whole.meant,
        events=named,
        listed=named if len(named) > 1 else kept,
        persons=tuple(p["name"] for p in answer.values.get("persons", ()) if p.get("name"))
        or (before.persons if before is not None and whole.is_follow_up else ()),
        kind=answer.kind,
        asked_back=answer.route == "ask_back",
    )


def _named(event: Event) -> Named:
    return Named(event.accounts[0].id, event.label.removesuffix(f" ({event.when})"), event.when)


def _said(question: str, text: str, route: Route, filters: Filters) -> Answer:
    return Answer(question, question, False, route, "open", text, filters=filters.as_json())
