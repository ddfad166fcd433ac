"""How well questions are answered: right, refused when it should be, quoted exactly. With every miss.

    python -m evals.questions.run [--set FILE]... [--library FOLDER] [--kind KIND] [--passages] [--kept] [--misses] [--all]

`communique eval samples` asks about the sample reports, `communique eval questions` about the labelled texts. The sets kept
apart are only ever counted, their misses never shown, so that no rule is written for one of them.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

from corpus.errors import CommuniqueError
from evals.questions.asking import Ask, Asked, ask_all
from evals.questions.figures import COUNTED_KINDS, KindFigures, QuestionFigures, figures
from evals.questions.load import (
    SAMPLES,
    AskedQuestion,
    load_questions,
    question_sets,
    write_reports,
)
from evals.records.load import is_kept
from index.library import Library


@contextmanager
def library_of(question_set: Path, kept_in: Path | None = None) -> Iterator[Library]:
    """A library of the reports that the set asks about: in a folder of its own for the while, or kept in `kept_in`."""
    with tempfile.TemporaryDirectory() as folder:
        reports = write_reports(question_set, Path(folder) / "reports")
        with Library.open(kept_in or Path(folder) / "library") as library:
            library.add([reports])
            yield library


def passages_only(library: Library) -> Ask:
    """The passage route alone, without records."""
    from assistant.conversation import whole_question
    from assistant.passage_route import PassageRoute
    from assistant.question import parse
    from index.filters import Filters

    route = PassageRoute(library)

    def ask(question: AskedQuestion) -> Mapping[str, Any]:
        history = [{"role": turn.role, "text": turn.text} for turn in question.history]
        asked = whole_question(question.question, history)
        return route.answer(parse(asked, date.today()), asked, Filters()).as_json()

    return ask


def main(arguments: Sequence[str] | None = None, samples: bool = True) -> int:
    """Ask the samples' questions, or those about labelled texts; 0 done, 1 some failed, 2 nothing could be asked."""
    options = _parser(samples).parse_args(arguments)
    sets = options.set or [path for path in question_sets() if (path == SAMPLES) == samples]
    if options.kept:
        about_samples = [path for path in question_sets(kept=True) if is_kept(path)]
        sets += [path for path in about_samples if path not in sets]
    failed = 0
    try:
        for path in sets:
            questions = [one for one in load_questions(path) if options.kind in {None, one.kind}]
            with library_of(path, options.library) as library:
                asked = ask_all(library, questions, passages_only(library) if options.passages else None)
            found = figures(asked)
            failed += found.failed
            sys.stdout.write(table(path.stem, found) + "\n" + _speed(asked) + "\n")
            if not is_kept(path) and (options.misses or options.all):
                sys.stdout.write(misses(asked, options.all))
    except CommuniqueError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    return 1 if failed else 0


def table(name: str, found: QuestionFigures) -> str:
    """The figures by kind, for the terminal."""
    head = ("right", "place cited", "refused", "wrong")
    lines = [
        f"{name}: {found.right} of the questions right",
        f"  {'answerable, by kind':22}{head[0]:>17}{head[1]:>17}{head[2]:>17}{head[3]:>7}",
    ]
    quotable = sum((one for kind, one in found.kinds.items() if kind not in COUNTED_KINDS), KindFigures())
    rows = [*found.kinds.items(), ("= quotable", quotable), ("= all", found.answerable)]
    lines += [
        f"  {kind:22}{one.right!s:>17}{one.cited!s:>17}{one.refused!s:>17}{one.wrong:7}" for kind, one in rows
    ]
    lines += [
        f"  {label:46}{count!s:>16}"
        for label, count in (
            ("rightly refused, of those to be refused", found.should_refuse),
            ("rightly asked back", found.should_ask_back),
            ("follow-ups right", found.follow_ups),
            ("citations verbatim", found.verbatim),
            ("citation recall (ALCE, gold places)", found.recall),
            ("citation precision (ALCE, gold places)", found.precision),
            ("citations of a report that is labelled", found.right_report),
        )
    ]
    return "\n".join(lines)


def misses(asked: Sequence[Asked], everything: bool = False) -> str:
    """Each miss with what is wrong, what was wanted and what was said; right ones too, if `everything`."""
    rows = []
    for one in asked:
        if everything or not one.verdict.right or one.inexact:
            question = one.question
            wanted = " | ".join(gold.quote[:100] for gold in question.gold[:2]) or "a refusal"
            why = "; ".join(one.verdict.why) or "ok"
            cites = " (the place is cited)" if one.cites_gold and not one.verdict.right else ""
            rows.append(
                f"\n{'ok' if one.verdict.right else 'MISS'} {question.id} {question.kind}: {question.question}\n"
                f"  {why}{cites}\n  wanted: {wanted}\n  got:    {one.answer['text'][:500]}\n"
            )
    return "".join(rows)


def _speed(asked: Sequence[Asked]) -> str:
    times = sorted(one.seconds for one in asked)
    if not times:
        return "  no question asked"
    return f"  median {times[len(times) // 2] * 1000:.0f} ms, 95th percentile {times[int(len(times) * 0.95)] * 1000:.0f} ms"


def _parser(samples: bool) -> argparse.ArgumentParser:
    name = "samples" if samples else "questions"
    parser = argparse.ArgumentParser(
        prog=f"communique eval {name}", description="How well questions are answered."
    )
    parser.add_argument(
        "--set", type=Path, action="append", metavar="FILE", help="questions, one JSON object a line"
    )
    parser.add_argument(
        "--library", type=Path, metavar="DIR", help="keep the library here, and use it again next time"
    )
    parser.add_argument("--kind", help="only questions of this kind")
    parser.add_argument("--passages", action="store_true", help="the passage route alone")
    parser.add_argument("--kept", action="store_true", help="also count the sets kept apart")
    parser.add_argument("--misses", action="store_true", default=samples, help="list every miss")
    parser.add_argument("--all", action="store_true", help="list every question, not only the misses")
    return parser


if __name__ == "__main__":
    sys.exit(main())
