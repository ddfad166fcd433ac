"""How well questions about meetings are answered over the libraries of labelled reports.

    python -m evals.questions.records_run [--set FILE] [--kept] [--kind KIND] [--misses]

The questions kept apart are only ever counted, their misses never shown, so that no rule is written for one of them.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from assistant.assistant import Assistant
from evals.questions.judging import Verdict, judge
from evals.questions.load import (
    RECORDS_KEPT,
    RECORDS_OWN,
    AskedQuestion,
    load_questions,
    write_reports,
)
from evals.records.load import is_kept
from index.library import Library


def ask_all(
    question_set: Path, kind: str | None = None
) -> list[tuple[AskedQuestion, dict[str, Any], Verdict]]:
    """Every question of the set, asked over a new library of its texts."""
    asked = []
    with tempfile.TemporaryDirectory() as folder:
        reports = write_reports(question_set, Path(folder) / "reports")
        with Library.open(Path(folder) / "library") as library:
            library.add([reports])
            assistant = Assistant(library)
            for question in load_questions(question_set):
                if kind is None or question.kind == kind:
                    history = [{"role": turn.role, "text": turn.text} for turn in question.history]
                    answer = assistant.ask(question.question, history=history).as_json()
                    asked.append((question, answer, judge(question, answer)))
    return asked


def table(name: str, verdicts: Sequence[Verdict]) -> str:
    right = Counter(v.category for v in verdicts if v.right)
    total = Counter(v.category for v in verdicts)
    answerable = [v for v in verdicts if v.category not in ("refusal", "ask back")]
    lines = [
        f"{name}: {sum(right.values())} of {len(verdicts)} right ({_share(sum(right.values()), len(verdicts))})"
    ]
    lines += [
        f"  {category:15} {right[category]:4} of {count:4}  {_share(right[category], count)}"
        for category, count in sorted(total.items())
    ]
    refused = sum("refused" in v.why for v in answerable)
    lines.append(
        f"  refused though answerable: {refused} of {len(answerable)} ({_share(refused, len(answerable))})"
    )
    return "\n".join(lines)


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="communique eval questions", description=__doc__)
    parser.add_argument(
        "--set",
        type=Path,
        default=RECORDS_OWN,
        help="questions, one JSON object a line (evals/questions/load.py)",
    )
    parser.add_argument("--kept", action="store_true", help="also count the questions kept apart")
    parser.add_argument("--kind", help="only questions of this kind")
    parser.add_argument(
        "--misses", action="store_true", help="list every miss of the set that rules are written with"
    )
    options = parser.parse_args(arguments)
    for question_set in (options.set, RECORDS_KEPT) if options.kept else (options.set,):
        asked = ask_all(question_set, options.kind)
        sys.stdout.write(table(question_set.stem, [verdict for _, _, verdict in asked]) + "\n")
        if options.misses and not is_kept(question_set):
            for question, answer, verdict in asked:
                if not verdict.right:
                    sys.stdout.write(
                        f"  {question.id} {question.question}\n    {'; '.join(verdict.why)}\n    {answer['text'][:200]}\n"
                    )
    return 0


def _share(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f} %" if whole else "-"


if __name__ == "__main__":
    raise SystemExit(main())
