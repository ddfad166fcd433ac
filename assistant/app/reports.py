"""The library's reports and what was added, as markup: table, forms, progress and tally.

Knows rows of reports and the state of an adding. Knows nothing of questions, files on disk or Gradio.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Protocol

from assistant.app.markup import UNTITLED, day, escape, file_name, isolated, plural

# More rows than a person reads, fewer than a browser feels.
ROWS = 200


class Row(Protocol):
    """What the table needs of a report."""

    @property
    def id(self) -> str: ...
    @property
    def title(self) -> str | None: ...
    @property
    def published(self) -> date | None: ...
    @property
    def publisher(self) -> str | None: ...
    @property
    def path(self) -> str: ...
    @property
    def passages(self) -> int: ...
    @property
    def indexed(self) -> bool: ...
    @property
    def language(self) -> str | None: ...
    @property
    def kind(self) -> str | None: ...


def render_reports(rows: Sequence[Row], openings: Mapping[str, str], wanted: str, editable: bool) -> str:
    """The table of reports whose title, publisher, file or date holds every word of `wanted`.

    `openings` names the reports that have no title, by id.
    """
    if not rows:
        return '<p class="cq-empty">No report yet.</p>'
    chosen = [row for row in rows if _matches(row, wanted)]
    if not chosen:
        return f'<p class="cq-empty">None of {plural(len(rows), "report")} matches.</p>'
    chosen.sort(key=lambda row: (row.published or date.min, row.title or ""), reverse=True)
    body = "".join(_row(row, row.title or openings.get(row.id, UNTITLED), editable) for row in chosen[:ROWS])
    rest = (
        f'<p class="cq-note">The newest {ROWS} of {plural(len(chosen), "report")} are listed. Type above to narrow them.</p>'
        if len(chosen) > ROWS
        else ""
    )
    last = '<th scope="col"><span class="cq-sr">Correct or remove</span></th>' if editable else ""
    return (
        '<table class="cq-table"><thead><tr><th scope="col">Title</th><th scope="col">Date</th>'
        f'<th scope="col">Publisher</th><th scope="col" class="cq-number">Passages</th>{last}</tr></thead>'
        f"<tbody>{body}</tbody></table>{rest}"
    )


def _matches(row: Row, wanted: str) -> bool:
    hay = " ".join(
        str(part)
        for part in (
            row.title,
            row.publisher,
            file_name(row.path),
            row.published,
            day(row.published),
            row.kind,
        )
        if part
    ).casefold()
    return all(word in hay for word in wanted.casefold().split())


def _row(row: Row, title: str, editable: bool) -> str:
    about = " · ".join(
        isolated(part)
        for part in (row.kind, file_name(row.path), None if row.indexed else "still being read")
        if part
    )
    tools = (
        f'<td class="cq-row-tools"><button type="button" class="cq-link" data-correct="{escape(row.id)}" '
        f'aria-label="Correct {escape(title)}">correct</button>'
        f'<button type="button" class="cq-link" data-remove="{escape(row.id)}" '
        f'aria-label="Remove {escape(title)}">remove</button></td>'
        if editable
        else ""
    )
    return (
        f'<tr><td><button type="button" class="cq-open" data-report="{escape(row.id)}">{isolated(title)}'
        f'</button><div class="cq-about">{about}</div></td>'
        f'<td class="cq-day">{escape(day(row.published)) or "no date"}</td>'
        f"<td>{isolated(row.publisher) if row.publisher else '–'}</td>"
        f'<td class="cq-number" data-unit="{"passage" if row.passages == 1 else "passages"}">{row.passages:,}</td>{tools}</tr>'
    )


def render_correction(row: Row) -> str:
    """The form that corrects a report's title, date and publisher."""
    published = row.published.isoformat() if row.published else ""
    return (
        f'<form method="dialog" data-form="correct" data-report="{escape(row.id)}">'
        "<h2>Correct what is known of this report</h2>"
        f'<p class="cq-about">{isolated(file_name(row.path))}</p>'
        f'<label>Title<input name="title" value="{escape(row.title or "")}" maxlength="500"></label>'
        f'<label>Date of publication<input name="published" type="date" value="{escape(published)}"></label>'
        f'<label>Publisher<input name="publisher" value="{escape(row.publisher or "")}" maxlength="300"></label>'
        '<label>Why (optional, kept with the correction)<input name="why" maxlength="500"></label>'
        '<p class="cq-form-error" role="alert" hidden></p>'
        '<div class="cq-buttons"><button type="submit" class="cq-primary">Save</button>'
        '<button type="button" class="cq-plain" data-close>Cancel</button></div></form>'
    )


def render_removal(row: Row) -> str:
    """The question that comes before a report is removed."""
    return (
        f'<form method="dialog" data-form="remove" data-report="{escape(row.id)}"><h2>Remove this report?</h2>'
        f"<p>{isolated(row.title or UNTITLED)}</p>"
        '<p class="cq-about">Its text, its passages and the copy kept in the library are deleted, and no answer will rest '
        "on it any more. Your own file stays where it is.</p>"
        '<p class="cq-form-error" role="alert" hidden></p>'
        '<div class="cq-buttons"><button type="submit" class="cq-primary">Remove</button>'
        '<button type="button" class="cq-plain" data-close>Keep it</button></div></form>'
    )
