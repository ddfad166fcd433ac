"""The README's examples: questions asked over the sample reports, with the answers as they are given today.

    python -m evals.examples            shows whether README.md holds today's answers; 1 when it does not
    python -m evals.examples --write    writes them into README.md

Knows the two marks in README.md between which the examples stand. Knows nothing of how answers are made.
"""

from __future__ import annotations

import argparse
import re
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from assistant.assistant import Assistant
from evals.questions.load import SAMPLE_REPORTS
from index.library import Library

README = Path(__file__).resolve().parent.parent / "README.md"
BEGIN, END = "<!-- examples: python -m evals.examples --write -->", "<!-- end of examples -->"

QUESTIONS = (
    "Which states attended the 22nd meeting of the RCC Commission on RFS and SO?",
    "> who chaired it?",
    "was moldova at the commission on economic issues in july 2020",
    "When and where did the SCO Heads of Government Council meet in 2023?",
    "What did the Commission on Economic Issues approve in July 2020?",
    "when is the next session after the burabay one?",
    "How many meetings did Uzbekistan attend in 2023?",
    "Which meetings did Mongolia attend?",
    "Which states attended the 23rd meeting of the RCC Commission on RFS and SO?",
    "Why were oil producers to cut output?",
)
"""Ten questions; one that begins with ">" follows up the one before it."""


def main(arguments: Sequence[str] | None = None) -> int:
    """0 README.md holds today's answers, or they were written; 1 it holds others."""
    parser = argparse.ArgumentParser(prog="python -m evals.examples", description="The README's examples.")
    parser.add_argument("--write", action="store_true", help="write today's answers into README.md")
    options = parser.parse_args(arguments)
    held, asked = shown(README.read_text(encoding="utf-8")), examples()
    if options.write:
        text = README.read_text(encoding="utf-8")
        README.write_text(text.replace(f"{BEGIN}{held}{END}", f"{BEGIN}{asked}{END}"), encoding="utf-8")
        return 0
    if held != asked:
        sys.stderr.write(
            "README.md shows other answers than those given today: python -m evals.examples --write\n"
        )
        return 1
    return 0


def shown(text: str) -> str:
    """What stands between the marks of a README; empty where there are none."""
    begin, end = text.find(BEGIN), text.find(END)
    return text[begin + len(BEGIN) : end] if 0 <= begin < end else ""


def examples() -> str:
    """The questions with their answers over the samples, as Markdown."""
    with tempfile.TemporaryDirectory() as folder, Library.open(Path(folder) / "library") as library:
        library.add([SAMPLE_REPORTS])
        return "\n\n" + "\n\n".join(_asked(Assistant(library))) + "\n\n"


def _asked(assistant: Assistant) -> Iterator[str]:
    history: list[dict[str, str]] = []
    for question in QUESTIONS:
        follows = question.startswith("> ")
        asked = question.removeprefix("> ")
        answer = assistant.ask(asked, history=history if follows else []).as_json()
        history = [{"role": "user", "text": asked}, {"role": "assistant", "text": answer["text"]}]
        yield f"**{asked}**" + (" *(asked next)*" if follows else "") + "\n\n" + _quoted(answer)


def _quoted(answer: Mapping[str, Any]) -> str:
    lines = [f"> {line}".rstrip() for line in str(answer["text"]).splitlines()]
    cited = [f"> <sub>[{one['n']}] “{_short(one['quote'])}”</sub>" for one in answer["citations"][:2]]
    return "\n".join([*lines, *([">", *"\n>\n".join(cited).split("\n")] if cited else [])])


def _short(quote: str, longest: int = 160) -> str:
    flat = re.sub(r"\s+", " ", quote).strip()
    return flat if len(flat) <= longest else flat[:longest].rsplit(" ", 1)[0] + " …"


if __name__ == "__main__":
    raise SystemExit(main())
