"""An evaluation as one self-contained HTML page: figures, plots, and every miss.

Knows how a page is laid out. It has no script and takes nothing from anywhere else; two evaluations that are equal give the
same bytes.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from html import escape
from pathlib import Path
from typing import Any

from evals.counts import Count, total
from evals.questions.asking import Asked
from evals.questions.figures import KindFigures, QuestionFigures
from evals.records.tally import Miss
from evals.retrieval.measures import RetrievalFigures
from evals.retrieval.systems import PRODUCT
from evals.whole import plots, tables
from evals.whole.measuring import Evaluation, QuestionsOutcome
from evals.whole.tables import Table

_STYLE = Path(__file__).parent / "page.css"
_SHARE = re.compile(r"^(\d+(?:/\d+)?) (\d+(?:\.\d+)? %)$")
_STRONG = ' class="strong"'
_LONGEST = 1_500


def html(found: Evaluation) -> str:
    """The whole page."""
    sections = [_answers(found), _records(found), _retrieval(found), _misses(found), _record_misses(found)]
    present = [(anchor, title, body) for anchor, title, body in sections if body]
    links = "".join(f'<a href="#{anchor}">{escape(title)}</a>' for anchor, title, _ in present)
    bodies = "".join(
        f'<section id="{anchor}"><h2>{escape(title)}</h2>{body}</section>' for anchor, title, body in present
    )
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>How true the answers are – Communiqué {escape(found.version)}</title>"
        f"<style>{_STYLE.read_text('utf-8')}</style></head><body>"
        f"<header><div><h1>How true the answers are</h1><p>Communiqué {escape(found.version)}, embedding model "
        f"{escape(found.model)}, no language model, no network. {_summed(found)}</p><nav>{links}</nav></div></header>"
        f'<main><div class="tiles">{"".join(_tiles(found))}</div>{bodies}</main>'
        f"<footer>{'Sets marked * are kept apart: counted, never shown. ' if found.kept else ''}Every share stands beside its "
        "counts.</footer></body></html>\n"
    )


def _summed(found: Evaluation) -> str:
    questions = sum(one.figures.asked for one in found.questions.values())
    texts = sum(one.scores.texts for one in found.records.values())
    said = f"{questions} questions" + (f" and {texts} labelled reports" if texts else "")
    unchecked = sum(one.unchecked for one in found.questions.values())
    if unchecked:
        said += (
            f"; {unchecked} questions are not checked yet: they measure agreement with the records, not truth"
        )
    return escape(said + ".")


def _tiles(found: Evaluation) -> Iterator[str]:
    """The figures of the sets that rules are written with, each with that of the sets kept apart."""
    outcomes = list(found.questions.values())
    shares: list[tuple[str, Callable[[QuestionFigures], Count]]] = [
        ("questions right, refusals included", lambda one: one.right),
        ("answerable questions: the labelled place is cited", lambda one: one.answerable.cited),
        ("rightly refused, of those to be refused", lambda one: one.should_refuse),
        ("refused though answerable: fewer is better", lambda one: one.answerable.refused),
        ("citations verbatim", lambda one: one.verbatim),
    ]
    for label, share in shares if outcomes else ():
        kept = total(share(one.figures) for one in outcomes if one.kept)
        yield _tile(total(share(one.figures) for one in outcomes if not one.kept), label, kept)
    if found.records:
        states = {kept: _states_precision(found, kept) for kept in (False, True)}
        yield _tile(states[False], "of the states listed did take part", states[True])


def _states_precision(found: Evaluation, kept: bool) -> Count:
    return total(
        Count(tally.right, tally.got)
        for one in found.records.values()
        if one.kept is kept and (tally := one.scores.overlaps.get("states"))
    )


def _tile(count: Count, label: str, kept: Count) -> str:
    share = "–" if count.share is None else f"{100 * count.share:.1f} %"
    notes = f"{count.right:,} of {count.of:,}"
    if kept.share is not None:
        notes += f"; kept apart {100 * kept.share:.1f} %"
    return f'<div class="tile"><b>{share}</b><span>{escape(label)}</span><i>{escape(notes)}</i></div>'


def _answers(found: Evaluation) -> tuple[str, str, str]:
    by_kind: dict[str, KindFigures] = {}
    for one in _shown(found):
        for kind, figures in one.figures.kinds.items():
            by_kind[kind] = by_kind.get(kind, KindFigures()) + figures
    key = _key(("right", "right"), ("wrong", "wrong"), ("refused", "refused though the reports say it"))
    kinds = _figure(
        "Answerable questions, by kind",
        key,
        plots.stacked([(kind, _pieces(one)) for kind, one in sorted(by_kind.items())]),
    )
    sets = _figure(
        "All sets: what came of the answerable questions",
        key,
        plots.stacked(
            [(_name(name, one), _pieces(one.figures.answerable)) for name, one in found.questions.items()]
        ),
    )
    refusals = _figure(
        "Questions that the reports do not answer",
        _key(("right", "refused or asked back"), ("wrong", "answered all the same")),
        plots.stacked(
            [
                (_name(name, one), (("right", count.right), ("wrong", count.of - count.right)))
                for name, one in found.questions.items()
                if (count := one.figures.should_refuse + one.figures.should_ask_back).of
            ]
        ),
    )
    chosen = (tables.answers(found), tables.citations(found), tables.kinds(found))
    body = f'<div class="plots">{kinds}<div>{sets}{refusals}</div></div>{"".join(map(_table, chosen))}'
    return "answers", "Answers, refusals, citations", body if found.questions else ""


def _records(found: Evaluation) -> tuple[str, str, str]:
    rows = []
    for name, one in found.records.items():
        states = one.scores.overlaps.get("states")
        exact = Count(one.scores.exact_sets, one.scores.labelled).share or 0.0
        if states:
            label = f"{name} *" if one.kept else name
            rows.append((label, (("first", states.precision), ("second", states.recall), ("third", exact))))
    key = _key(
        ("right", "precision"), ("second", "recall"), ("third", "meetings with exactly the right states")
    )
    figure = _figure("States that took part", key, plots.grouped(rows))
    chosen = (tables.records(found), tables.records_fields(found))
    body = f'<div class="plots">{figure}</div>{"".join(map(_table, chosen))}'
    return "records", "Records read from labelled reports", body if found.records else ""


def _retrieval(found: Evaluation) -> tuple[str, str, str]:
    figures, chosen = [], []
    for name, one in found.questions.items():
        if one.retrieval:
            figures.append(
                _figure(f"{name}: gold quote among the first texts found", "", _curves(one.retrieval))
            )
            chosen.append(tables.retrieval(name, one))
    standing = tables.standing(found)
    shaded = _table(standing, shaded=True) if standing.rows else ""
    body = f'<div class="plots">{"".join(figures)}</div>{"".join(map(_table, chosen))}{shaded}'
    return "retrieval", "Retrieval, beside what else a user could run", body if figures else ""


def _curves(retrieval: Mapping[str, RetrievalFigures]) -> str:
    # The settings stand in the table below.
    return plots.curves({name.partition(" (")[0]: found.hits for name, found in retrieval.items()}, PRODUCT)


def _misses(found: Evaluation) -> tuple[str, str, str]:
    parts: list[str] = []
    for name, one in found.questions.items():
        if one.missed:
            kinds: dict[str, list[Asked]] = {}
            for miss in one.missed:
                kinds.setdefault(miss.verdict.category, []).append(miss)
            groups = "".join(
                f'<details class="kind"><summary>{escape(kind)} <small>{len(misses)}</small></summary>'
                f"{''.join(map(_miss, misses))}</details>"
                for kind, misses in sorted(kinds.items())
            )
            parts.append(
                f'<details class="set"{"" if parts else " open"}><summary>{escape(name)} <small>{len(one.missed)} of '
                f"{one.figures.asked}</small></summary>{groups}</details>"
            )
    return "misses", "Every question that was missed", "".join(parts)


def _miss(one: Asked) -> str:
    question, answer = one.question, one.answer
    turns = "".join(
        f'<div class="turn">{escape(turn.role)}: {escape(turn.text)}</div>' for turn in question.history
    )
    why = "; ".join(one.verdict.why)
    if one.inexact:
        why += f"; citations not verbatim: {', '.join(map(str, one.inexact))}"
    if one.cites_gold:
        why += " – the labelled place is cited"
    gold = "\n".join(_quoted(gold.quote, gold.source) for gold in question.gold) or escape(
        question.note or "a refusal"
    )
    cited = "\n".join(
        f"[{citation['n']}] {_quoted(citation['quote'], Path(citation['path']).name)}"
        for citation in answer["citations"]
    )
    return (
        f'<div class="miss {one.verdict.outcome}">{turns}<h4>{escape(question.question)}'
        f"<small>{escape(question.id)}</small></h4>"
        f'<p class="why">{escape(why)}</p><dl><dt>answer</dt><dd>{escape(_short(str(answer["text"])))}</dd>'
        f"<dt>{'gold' if question.gold else 'due'}</dt><dd>{gold}</dd>"
        + (f"<dt>cited</dt><dd>{cited}</dd>" if cited else "")
        + "</dl></div>"
    )


def _record_misses(found: Evaluation) -> tuple[str, str, str]:
    parts = []
    for name, one in found.records.items():
        if one.misses:
            rows = "".join(_record_row(miss) for miss in one.misses)
            parts.append(
                f'<details class="set"><summary>{escape(name)} <small>{len(one.misses)}</small></summary>'
                '<div class="wide"><table><tr><th>text</th><th>field</th><th>labelled</th><th>read</th></tr>'
                f"{rows}</table></div></details>"
            )
    return "record-misses", "Every fact that was missed or wrong in a record", "".join(parts)


def _record_row(miss: Miss) -> str:
    cells = (miss.text, miss.field, _short(miss.expected, 160), _short(miss.got, 160))
    return "<tr>" + "".join(f"<td>{escape(cell) or '–'}</td>" for cell in cells) + "</tr>"


def _quoted(quote: str, source: str) -> str:
    return f'<q>{escape(_short(quote, 500))}</q> <span class="from">{escape(source)}</span>'


def _table(table: Table, shaded: bool = False) -> str:
    if not table.rows:
        return ""
    head = "".join(f"<th>{escape(cell)}</th>" for cell in table.head)
    rows = "".join(
        f"<tr{_STRONG if number in table.strong else ''}>"
        + "".join(_cell(cell, shaded and column > 1) for column, cell in enumerate(row))
        + "</tr>"
        for number, row in enumerate(table.rows)
    )
    return (
        f'<h3>{escape(table.title)}</h3><p class="note">{escape(table.note)}</p><div class="wide"><table>'
        f"<tr>{head}</tr>{rows}</table></div>"
    )


def _cell(cell: str, shaded: bool) -> str:
    match = _SHARE.match(cell)
    if not match:
        return f"<td>{escape(cell)}</td>"
    share = float(match[2].split()[0]) / 100
    shade = f' style="background:rgb(22 121 111 / {share * share * 0.38:.2f})"' if shaded else ""
    return f"<td{shade}>{match[2]}<small>{match[1]}</small></td>"


def _figure(caption: str, key: str, plot: str) -> str:
    return f"<figure><figcaption>{escape(caption)}{key}</figcaption>{plot}</figure>"


def _key(*entries: tuple[str, str]) -> str:
    return "".join(
        f'<span class="key" style="--c:var(--{colour})">{escape(label)}</span>' for colour, label in entries
    )


def _pieces(one: KindFigures) -> Sequence[tuple[str, int]]:
    return (("right", one.right.right), ("wrong", one.wrong), ("refused", one.refused.right))


def _name(name: str, one: Any) -> str:
    return f"{name} *" if one.kept else name


def _short(text: str, longest: int = _LONGEST) -> str:
    return text if len(text) <= longest else text[:longest].rstrip() + " …"


def _shown(found: Evaluation) -> list[QuestionsOutcome]:
    return [one for one in found.questions.values() if not one.kept]
