"""An evaluation as tables: the same rows for the terminal, for the documentation and for the page.

Knows which figures stand side by side. Knows nothing of HTML.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from evals.counts import NOTHING, Count, total
from evals.questions.figures import COUNTED_KINDS, KindFigures
from evals.records.tally import Scores
from evals.retrieval.measures import DEPTHS, RetrievalFigures
from evals.retrieval.systems import PRODUCT
from evals.whole.measuring import Evaluation, QuestionsOutcome

OURS_CITED = "our answer cites it"
OURS_RIGHT = "our answer is right"


@dataclass(frozen=True)
class Table:
    """`rows` have as many cells as `head`; the first names the row. `strong` are numbers of rows that stand out."""

    title: str
    note: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    strong: frozenset[int] = frozenset()

    def text(self) -> str:
        widths = [
            max(len(row[column]) for row in (self.head, *self.rows)) for column in range(len(self.head))
        ]
        lines = [self.title]
        for row in (self.head, *self.rows):
            cells = [
                cell.ljust(width) if column == 0 else cell.rjust(width)
                for column, (cell, width) in enumerate(zip(row, widths, strict=True))
            ]
            lines.append(("  " + "  ".join(cells)).rstrip())
        return "\n".join(lines)

    def markdown(self) -> str:
        rule = ["---", *["---:"] * (len(self.head) - 1)]
        rows = [self.head, rule, *self._marked()]
        body = "\n".join(f"| {' | '.join(row)} |" for row in rows)
        return f"### {self.title}\n\n{self.note}\n\n{body}"

    def _marked(self) -> list[tuple[str, ...]]:
        return [
            tuple(f"**{cell}**" for cell in row) if number in self.strong else row
            for number, row in enumerate(self.rows)
        ]


def tables(found: Evaluation) -> list[Table]:
    """All tables for which there are figures."""
    made = [answers(found), citations(found), kinds(found), records(found), records_fields(found)]
    made += [retrieval(name, one) for name, one in found.questions.items() if one.retrieval]
    made.append(standing(found))
    return [table for table in made if table.rows]


def answers(found: Evaluation) -> Table:
    """One row a set of questions."""
    rows = []
    for name, one in found.questions.items():
        figures = one.figures
        rows.append(
            (
                _name(name, one.kept),
                str(one.reports),
                str(figures.right),
                str(figures.answerable.right),
                str(figures.answerable.cited),
                str(figures.answerable.refused),
                str(figures.should_refuse),
                str(figures.should_ask_back),
                str(figures.follow_ups),
                str(one.stability),
            )
        )
    return Table(
        "Answers",
        "Right: the typed values of the label agree; where it has none, a labelled place is cited. Refused: no answer though "
        "the reports say it. Should refuse and should ask back: of those questions, the ones rightly refused and asked back. "
        "Same twice: asked again in the opposite order of a library made anew, answered with the same bytes.",
        (
            *("set", "reports", "all right", "answerable right", "place cited", "refused"),
            *("should refuse", "should ask back", "follow-ups right", "same twice"),
        ),
        tuple(rows),
    )


def citations(found: Evaluation) -> Table:
    rows = tuple(
        (
            _name(name, one.kept),
            str(one.figures.verbatim),
            str(one.figures.recall),
            str(one.figures.precision),
            str(one.figures.right_report),
        )
        for name, one in found.questions.items()
    )
    return Table(
        "Citations",
        "Verbatim: the quote is exactly the characters that it names. Recall (statements with a supporting citation) and "
        "precision (citations that support) as ALCE defines them, with labelled places in place of its entailment model; both "
        "are lower bounds, as a label names one of the places that say a fact. Right report: it is of a labelled report.",
        ("set", "verbatim", "recall", "precision", "right report"),
        rows,
    )


def kinds(found: Evaluation) -> Table:
    """Answerable questions of the development sets, or of a user's own, by kind."""
    by_kind: dict[str, KindFigures] = {}
    for one in _shown(found):
        for kind, figures in one.figures.kinds.items():
            by_kind[kind] = by_kind.get(kind, KindFigures()) + figures
    rows = [_kind(kind, one) for kind, one in sorted(by_kind.items())]
    if rows:
        rows.append(_kind("all", sum(by_kind.values(), KindFigures())))
    return Table(
        "Answers by kind",
        "Answerable questions of all sets but those kept apart.",
        ("kind", "right", "place cited", "refused", "wrong"),
        tuple(rows),
        frozenset({len(rows) - 1}),
    )


def records(found: Evaluation) -> Table:
    rows = []
    for name, one in found.records.items():
        scores = one.scores
        states = scores.overlaps.get("states")
        rows.append(
            (
                _name(name, one.kept),
                str(scores.texts),
                f"{scores.read} / {scores.labelled}",
                str(Count(states.right, states.got)) if states else "–",
                str(Count(states.found, states.expected)) if states else "–",
                f"{states.f1:.3f}" if states else "–",
                str(Count(scores.exact_sets, scores.labelled)),
                str(scores.mentioned_as_attending),
            )
        )
    return Table(
        "Records: states that took part",
        "Meetings: read / labelled. Exact sets: meetings of which every state is right and none is missing. Mentioned: states "
        "that are only mentioned, or came to another meeting, but are listed as attending.",
        ("set", "texts", "meetings", "precision", "recall", "F1", "exact sets", "mentioned"),
        tuple(rows),
    )


def records_fields(found: Evaluation) -> Table:
    names = list(found.records)
    singles = sorted({field for one in found.records.values() for field in one.scores.accuracies})
    manys = sorted(
        {field for one in found.records.values() for field in one.scores.overlaps} - {"states", "mentioned"}
    )
    rows = [(field, *(_single(found.records[name].scores, field) for name in names)) for field in singles]
    rows += [
        (f"{field} (F1)", *(_many(found.records[name].scores, field) for name in names)) for field in manys
    ]
    return Table(
        "Records: other fields",
        "Fields of one value: of the meetings of which the report says it or the reader does, those that are right. Fields of "
        "several values: F1, and how many are labelled.",
        ("field", *(_name(name, found.records[name].kept) for name in names)),
        tuple(rows),
    )


def retrieval(name: str, one: QuestionsOutcome) -> Table:
    """One row a system; the product last."""
    ordered = sorted(one.retrieval.items(), key=lambda item: item[0] == PRODUCT)
    rows = [_system(system, figures) for system, figures in ordered]
    count = next(iter(one.retrieval.values())).questions
    return Table(
        f"Retrieval: {name}",
        f"{count} questions that stand alone and have an answer; the same embedding model for all. Enough: what is found "
        "would do for a right answer. Characters: how much is given to read for a question, on average.",
        (
            "system",
            *(f"hit@{depth}" for depth in DEPTHS),
            *("recall@5", "recall@10", "MRR@10", "nDCG@10", "enough", "characters"),
        ),
        tuple(rows),
        frozenset({len(rows) - 1}),
    )


def standing(found: Evaluation) -> Table:
    """For which kinds of question what a retriever returns would do, beside what the product answers."""
    shown = [one for one in _shown(found) if len(one.retrieval) > 1]
    if not shown:
        return Table("", "", (), ())
    names = sorted(shown[0].retrieval, key=lambda name: name == PRODUCT)
    found_kinds = sorted(
        {kind for one in shown for kind in one.alone}, key=lambda kind: (kind in COUNTED_KINDS, kind)
    )
    rows = [_standing(kind, (kind,), shown, names) for kind in found_kinds]
    quotable = tuple(kind for kind in found_kinds if kind not in COUNTED_KINDS)
    counted = tuple(kind for kind in found_kinds if kind in COUNTED_KINDS)
    rows += [
        _standing("all that one place answers", quotable, shown, names),
        _standing("all that must be counted", counted, shown, names),
    ]
    return Table(
        "Would what is found do for an answer?",
        "The gold sentences stand in what a system returns (of one labelled report; where it must be counted, of all): the "
        "most that a language model behind it could answer from. Beside it what the product says without one.",
        ("kind", "questions", *names, OURS_CITED, OURS_RIGHT),
        tuple(rows),
        frozenset({len(rows) - 2, len(rows) - 1}),
    )


def _standing(
    label: str, of_kinds: Sequence[str], shown: Sequence[QuestionsOutcome], names: Sequence[str]
) -> tuple[str, ...]:
    ours = sum((one.alone.get(kind, KindFigures()) for one in shown for kind in of_kinds), KindFigures())
    cells = [
        total(one.retrieval[name].stands_for.get(kind, NOTHING) for one in shown for kind in of_kinds)
        for name in names
    ]
    return (label, str(ours.right.of), *map(_share, cells), _share(ours.cited), _share(ours.right))


def _system(system: str, figures: RetrievalFigures) -> tuple[str, ...]:
    values = (*figures.hits.values(), *figures.recall.values(), figures.mrr, figures.ndcg)
    shares = [f"{value:.3f}" for value in values]
    return (system, *shares, str(figures.enough), f"{figures.characters:,.0f}")


def _kind(name: str, one: KindFigures) -> tuple[str, ...]:
    return (name, str(one.right), str(one.cited), str(one.refused), str(one.wrong))


def _single(scores: Scores, field: str) -> str:
    tally = scores.accuracies.get(field)
    return str(tally.where_said) if tally else "–"


def _many(scores: Scores, field: str) -> str:
    overlap = scores.overlaps.get(field)
    return f"{overlap.f1:.3f} ({overlap.expected})" if overlap else "–"


def _share(count: Count) -> str:
    return f"{count.right}" + (f" {100 * count.right / count.of:.0f} %" if count.of else "")


def _name(name: str, kept: bool) -> str:
    return f"{name} *" if kept else name


def _shown(found: Evaluation) -> Iterable[QuestionsOutcome]:
    return [one for one in found.questions.values() if not one.kept]
