"""What the page can ask of the server: one function an action, each from a JSON object to a JSON object.

Knows libraries and how to render what they say. Knows nothing of browsers: the page's script calls these by name through
Gradio and puts the markup in its place. Every conversation is the browser's own; the server keeps none.
"""

from __future__ import annotations

import functools
import hashlib
import logging
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from assistant.app import (
    answers,
    correcting,
    examples,
    footnotes,
    meetings,
    outgoing,
    progress,
    reports,
    sources,
)
from assistant.app.libraries import Libraries, Opened
from assistant.app.markup import plural, transportable
from assistant.attendance_table import attendance_table
from corpus.errors import CommuniqueError, LibraryBusy, UsageError
from corpus.report import Span
from index.ledger.meetings import Account

logger = logging.getLogger(__name__)

Json = dict[str, Any]
Action = Callable[[Json], Json]

LONGEST_QUESTION = 2_000
SAMPLES_WAIT = 90.0  # seconds
_FAULT = "Something went wrong in the program; your reports are safe. Try again, and if it happens again look into the log."


def plain_errors(action: Action) -> Action:
    """An action whose errors reach the page as `{"error": sentence}`, never as a stack trace."""

    @functools.wraps(action)
    def guarded(data: Json) -> Json:
        try:
            return dict(transportable(action(data if isinstance(data, dict) else {})))
        except CommuniqueError as error:
            return {"error": transportable(str(error))}
        except Exception:
            logger.exception("the page's %s failed", action.__name__)
            return {"error": _FAULT}

    return guarded


class Actions:
    """The page's actions on two libraries. `all` are given to Gradio, which calls them by their names."""

    def __init__(self, libraries: Libraries) -> None:
        self._libraries = libraries
        self._known_openings: dict[tuple[str, str, int], str] = {}

    @property
    def all(self) -> list[Action]:
        named: tuple[Action, ...] = (
            self.start,
            self.ask,
            self.source,
            self.look,
            self.add,
            self.form,
            self.correct,
            self.remove,
        )
        named += (self.meetings, self.attendance, self.meeting_form, self.correct_meeting)
        return [plain_errors(_as_function(action)) for action in (*named, self.dismiss, self.start_own)]

    def start(self, data: Json) -> Json:
        """Which library the page stands on, and questions to begin with."""
        libraries = self._libraries
        key = libraries.key(data.get("library") or libraries.first)
        libraries.prepare_in_background(key)
        answer: Json = {
            "library": key,
            "samples_offered": libraries.samples_offered,
            "own_started": libraries.own_started,
            "ready": libraries.ready(key),
            "examples": [],
        }
        try:
            answer["examples"] = examples.questions(key, libraries.get(key).library.meetings)
        except CommuniqueError as error:
            answer["trouble"] = str(error)
        return answer

    def start_own(self, data: Json) -> Json:
        del data
        self._libraries.start_own()
        return self.start({"library": "own"})

    def ask(self, data: Json) -> Json:
        """`{"question", "context"}` -> the reply as markup, the answer object, and its Markdown."""
        question = " ".join(str(data.get("question") or "").split())
        if not question:
            raise UsageError("Type a question first.")
        if len(question) > LONGEST_QUESTION:
            raise UsageError("That question is too long. Ask it in a few sentences.")
        opened = self._opened(data)
        if not opened.editable:
            # The samples are read in seconds at the first start; until then every example would be refused.
            opened.adding.wait(SAMPLES_WAIT)
        answer = outgoing.public_answer(
            opened.library, opened.assistant.ask(question, context=data.get("context") or None).as_json()
        )
        told = opened.library.meetings(ids=list(answer["meetings"])) if answer["meetings"] else []
        return {
            "html": answers.render_answer(answer, *_about_the_list(answer, told)),
            "suggestions": [suggestion["label"] for suggestion in answer.get("suggestions", ())],
            "answer": answer,
            "context": answer.get("context"),
            "markdown": footnotes.markdown_answer(answer),
            "citations_markdown": [footnotes.markdown_citation(citation) for citation in answer["citations"]],
            "consulted_markdown": [footnotes.markdown_citation(citation) for citation in answer["consulted"]],
        }

    def source(self, data: Json) -> Json:
        """`{"report", "version", "span", "passage", "wider"}` -> the source pane as markup."""
        opened = self._opened(data)
        report_id = str(data.get("report") or "")
        version = data.get("version")
        stored = opened.library.report(report_id, str(version) if version else None)
        text = stored.report.text
        quote = _span(data.get("span"), len(text)) or Span(0, 0)
        passage = _span(data.get("passage"), len(text)) or (
            sources.paragraph_around(text, quote) if len(quote) else None
        )
        current = opened.library.report(report_id).report.version if version else stored.report.version
        shown = sources.Shown(
            report=stored.report,
            quote=quote,
            passage=passage,
            original=f"original?library={opened.key}&report={stored.id}",
            superseded=current != stored.report.version,
            window=sources.WINDOW * 4 ** min(max(int(data.get("wider") or 0), 0), 6),
        )
        told = [a for a in opened.library.meetings() if a.report == stored.id and a.version == stored.version]
        cards = "".join(meetings.render_record(account, opened.editable) for account in _about(told, quote))
        return {"html": sources.render_source(shown) + cards}

    def look(self, data: Json) -> Json:
        """What has changed in the library since the page last looked: `seen` and `seen_jobs` name what it shows."""
        opened = self._opened(data)
        rows = opened.library.reports()
        wanted = str(data.get("filter") or "")
        seen = _fingerprint([wanted, *rows])
        jobs = opened.adding.jobs()
        seen_jobs = _fingerprint(jobs)
        answer: Json = {
            "ready": self._libraries.ready(opened.key),
            "running": opened.adding.running(),
            "reading": progress.said_of(jobs),
            "count": plural(len(rows), "report"),
            "empty": not rows,
            "seen": seen,
            "seen_jobs": seen_jobs,
        }
        if data.get("seen") != seen:
            openings = self._openings(opened, [row for row in rows if not row.title])
            answer["reports"] = reports.render_reports(rows, openings, wanted, opened.editable)
            answer["examples"] = examples.questions(opened.key, opened.library.meetings)
        if data.get("seen_jobs") != seen_jobs:
            shown = [job for job in jobs if opened.editable or job.state != "done"]
            answer["jobs"] = progress.render_jobs(shown, f"tally?library={opened.key}&job={{}}")
        return answer

    def add(self, data: Json) -> Json:
        """`{"batch"}`: read the files that were sent under this name."""
        opened = self._libraries.editable(self._libraries.key(data.get("library")))
        opened.adding.begin(str(data.get("batch") or ""))
        return {}

    def form(self, data: Json) -> Json:
        """`{"report", "form": "correct" | "remove"}` -> the form as markup."""
        row = _row(self._libraries.editable(self._libraries.key(data.get("library"))), data)
        render = reports.render_correction if data.get("form") == "correct" else reports.render_removal
        return {"html": render(row)}

    def correct(self, data: Json) -> Json:
        """`{"report", "title", "published", "publisher", "why"}`: keep what differs; an empty field clears."""
        opened = self._libraries.editable(self._libraries.key(data.get("library")))
        row = _row(opened, data)
        why = str(data.get("why") or "").strip() or "Corrected on the page"
        said = "Corrected"
        for field, value in _changes(row, data).items():
            try:
                opened.library.correct(row.id, field, value, why)
            except LibraryBusy:
                # It is kept; only its passages are found under the old title until the other writer is done.
                said = "Corrected; the search follows when what is being read is done"
        return {"said": said}

    def remove(self, data: Json) -> Json:
        opened = self._libraries.editable(self._libraries.key(data.get("library")))
        opened.library.remove(_row(opened, data).id)
        return {"said": "Removed"}

    def meetings(self, data: Json) -> Json:
        """`{"filter", "seen"}` -> the meetings with their records as markup, if they changed since `seen`."""
        opened = self._opened(data)
        wanted = str(data.get("filter") or "")
        seen = f"{opened.library.generation()}:{wanted}"
        if data.get("seen") == seen:
            return {}
        accounts = opened.library.meetings()
        unread = opened.library.not_read_into_records()
        titles = {row.id: row.title or row.path for row in opened.library.reports() if row.id in unread}
        reasons = {titles.get(report, report): reason for report, reason in unread.items()}
        return {
            "html": meetings.render_meetings(accounts, wanted, reasons, opened.editable),
            "count": _counted(accounts, wanted),
            "seen": f"{opened.library.generation()}:{wanted}",
        }

    def attendance(self, data: Json) -> Json:
        """`{"filter", "seen"}` -> states by meetings as markup, if they changed since `seen`."""
        opened = self._opened(data)
        wanted = str(data.get("filter") or "")
        seen = f"{opened.library.generation()}:{wanted}"
        if data.get("seen") == seen:
            return {}
        accounts = opened.library.meetings()
        table = attendance_table([a for a in accounts if meetings.matches(a, wanted)])
        link = f'<p class="cq-note"><a href="attendance.csv?library={opened.key}">save as CSV for a spreadsheet</a></p>'
        return {
            "html": meetings.render_attendance(table) + link,
            "count": _counted(accounts, wanted),
            "seen": seen,
        }

    def meeting_form(self, data: Json) -> Json:
        """`{"meeting"}` -> the form that corrects one fact of it, as markup."""
        return {"html": correcting.render_form(self._account(data), self._opened(data).library.meetings())}

    def correct_meeting(self, data: Json) -> Json:
        """`{"meeting", "field", "value", "why"}`: keep a correction beside what was read."""
        opened = self._libraries.editable(self._libraries.key(data.get("library")))
        account = self._account(data)
        why = str(data.get("why") or "").strip() or "Corrected on the page"
        opened.library.correct(
            account.id, str(data.get("field") or ""), str(data.get("value") or "").strip(), why
        )
        return {"said": "Corrected"}

    def _account(self, data: Json) -> Account:
        found = self._opened(data).library.meetings(ids=[str(data.get("meeting") or "")])
        if not found:
            raise UsageError("This meeting is no longer in the library.")
        return found[0]

    def dismiss(self, data: Json) -> Json:
        self._opened(data).adding.dismiss(str(data.get("job") or ""))
        return {}

    def _openings(self, opened: Opened, rows: Sequence[reports.Row]) -> dict[str, str]:
        """The words that untitled reports open with, by id; each text is read once."""
        kept = self._known_openings
        for row in rows:
            if (opened.key, row.id, row.passages) not in kept:
                text = opened.library.report(row.id).report.text
                kept[opened.key, row.id, row.passages] = sources.opening_words(text)
        return {row.id: kept[opened.key, row.id, row.passages] for row in rows}

    def _opened(self, data: Json) -> Opened:
        return self._libraries.get(self._libraries.key(data.get("library")))


def _as_function(action: Action) -> Action:
    """A function of its own, which Gradio can mark and keep as an attribute beside its own (hence the prefix)."""

    def function(data: Json) -> Json:
        return action(data)

    function.__name__ = f"page_{action.__name__}"
    return function


def _span(value: Any, length: int) -> Span | None:
    """A span that a browser sent, if it lies within a text of `length` characters."""
    if not isinstance(value, Mapping):
        return None
    start, end = value.get("start"), value.get("end")
    if isinstance(start, int) and isinstance(end, int) and 0 <= start <= end <= length:
        return Span(start, end)
    return None


def _row(opened: Opened, data: Mapping[str, Any]) -> reports.Row:
    wanted = str(data.get("report") or "")
    for row in opened.library.reports():
        if row.id == wanted:
            return row
    raise UsageError("This report is no longer in the library.")


def _changes(row: reports.Row, data: Mapping[str, Any]) -> dict[str, str | None]:
    """What a form changes of a report, each by its field's name; None clears it. Raises UsageError for a day that is none."""
    known = {
        "title": row.title or "",
        "published": row.published.isoformat() if row.published else "",
        "publisher": row.publisher or "",
    }
    given = {field: " ".join(str(data[field]).split()) for field in known if field in data}
    try:
        date.fromisoformat(given.get("published") or "2000-01-01")
    except ValueError:
        raise UsageError(
            "That date is not a day. Write it as year-month-day, for example 2024-10-18."
        ) from None
    return {field: value or None for field, value in given.items() if value != known[field]}


def _about_the_list(answer: Json, told: Sequence[Account]) -> tuple[str, str]:
    """What kind of list the reports of an answer's one meeting give, and the question for its sheet; "" where it is not one."""
    if len({account.event for account in told}) != 1 or not answer["answered"]:
        return "", ""
    kinds = {account.record["attendance_list"] for account in told}
    asked_who = answer["kind"] in ("attendance", "attended", "absence", "headcount")
    said = meetings.LISTS_SAID.get(kinds.pop(), "") if len(kinds) == 1 and asked_who else ""
    return said, "" if answer["kind"] == "summary" else "Tell me about it"


def _about(told: Sequence[Account], quote: Span) -> Sequence[Account]:
    """Of the meetings that a report tells of, the one in whose account the quote stands: the last that begins before it."""
    if len(told) < 2:
        return told
    begun = [a for a in told if (_first(a) or 0) <= quote.start]
    return [max(begun, key=lambda a: _first(a) or 0)] if begun else told[:1]


def _counted(accounts: Sequence[Account], wanted: str) -> str:
    """ "57 meetings"; "4 of 57 meetings" where a filter leaves fewer."""
    total = len({account.event for account in accounts})
    left = len({account.event for account in accounts if meetings.matches(account, wanted)})
    return plural(total, "meeting") if left == total else f"{left:,} of {plural(total, 'meeting')}"


def _first(account: Account) -> int | None:
    """Where the report begins to tell of the meeting."""
    spans = [span["start"] for span in account.record.get("evidence", {}).values()]
    return min(spans, default=None)


def _fingerprint(values: Sequence[object]) -> str:
    return hashlib.sha256("\n".join(map(repr, values)).encode("utf-8", "replace")).hexdigest()[:16]
