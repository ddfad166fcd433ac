"""Progress and tallies of adding, as markup.

Knows jobs. Knows nothing of libraries or Gradio.
"""

from __future__ import annotations

from collections.abc import Sequence

from assistant.app.adding import Job
from assistant.app.markup import escape, file_name, isolated, plural


def render_jobs(jobs: Sequence[Job], tally_address: str) -> str:
    """Every job, newest first. `tally_address` is the page's own address of a tally, with "{}" for the job's id."""
    return "".join(_job(job, tally_address) for job in reversed(jobs))


def said_of(jobs: Sequence[Job]) -> str:
    """One line for those who ask meanwhile; "" when nothing is being read."""
    under_way = [job for job in jobs if job.state in ("waiting", "reading")]
    if not under_way:
        return ""
    done, total = (sum(getattr(job, part) for job in under_way) for part in ("done", "total"))
    if done >= total:
        return "Making the reports ready to be searched: answers rest on those ready so far."
    return f"Reading reports, {done} of {total} done: answers rest on those read so far."


def time_left(seconds: float | None) -> str:
    """ "about 2 minutes left"; "" when nothing is known."""
    if seconds is None:
        return ""
    if seconds < 10:
        return "a few seconds left"
    if seconds < 90:
        return f"about {round(seconds / 10) * 10} seconds left"
    if seconds < 5400:
        return f"about {round(seconds / 60)} minutes left"
    return f"about {plural(round(seconds / 3600), 'hour')} left"


def _job(job: Job, tally_address: str) -> str:
    if job.state in ("waiting", "reading"):
        return _under_way(job)
    if job.state == "failed" or job.tally is None:
        return f'<div class="cq-job cq-error" role="alert">{escape(job.message)}{_dismiss(job)}</div>'
    return _tally(job, tally_address)


def _under_way(job: Job) -> str:
    if job.state == "waiting":
        said = escape(job.message) or f"Waiting to read {plural(job.total, 'file')}"
    elif job.total and job.done >= job.total:
        said = f"{plural(job.total, 'file')} read, now being made ready to be searched"
    else:
        current = f": {isolated(file_name(job.name))}" if job.name else ""
        said = f"Reading {job.done + 1} of {max(job.total, 1):,}{current}"
    left = time_left(job.seconds_left)
    part = job.done / job.total if job.total else 0
    return (
        f'<div class="cq-job"><p>{said}<span class="cq-left">{escape(left)}</span></p>'
        f'<progress max="1" value="{part:.3f}" aria-label="Files read"></progress></div>'
    )


def _tally(job: Job, tally_address: str) -> str:
    assert job.tally is not None
    failed = "".join(
        f"<tr><td>{isolated(error.path)}</td><td>{escape(error.reason)}</td>"
        f"<td>{escape(_sentence(error.detail))} {escape(error.next_step)}</td></tr>"
        for error in job.tally.failed
    )
    table = (
        '<table class="cq-table cq-failed"><thead><tr><th scope="col">Could not be read</th><th scope="col">Reason</th>'
        f'<th scope="col">What happened, what to do</th></tr></thead><tbody>{failed}</tbody></table>'
        if failed
        else ""
    )
    notes = "".join(f'<p class="cq-note">{isolated(note)}</p>' for note in job.notes)
    if job.tally.not_in_folder:
        names = ", ".join(isolated(name) for name in job.tally.not_in_folder)
        notes += f'<p class="cq-note">Named in the catalogue, not among the files: {names}</p>'
    address = escape(tally_address.format(job.id))
    return (
        f'<div class="cq-job cq-tally"><p><strong>Done.</strong> {escape(job.tally.summary())}'
        f'<span class="cq-left"><a href="{address}" download>Save as CSV</a>{_dismiss(job)}</span></p>{notes}{table}</div>'
    )


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]


def _dismiss(job: Job) -> str:
    return f'<button type="button" class="cq-link" data-dismiss="{escape(job.id)}">put away</button>'
