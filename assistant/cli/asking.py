"""Commands that find: ask, search."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from assistant.cli.common import JsonOption, LibraryOption, fail, note, opened, out, out_json
from corpus.errors import UsageError

if TYPE_CHECKING:
    from assistant.assistant import Assistant


def register(app: typer.Typer) -> None:
    for command in (ask, search):
        app.command()(command)


def ask(
    question: Annotated[
        str | None, typer.Argument(metavar="QUESTION", help="A question in plain language.")
    ] = None,
    batch: Annotated[
        Path | None,
        typer.Option(
            metavar="IN.jsonl", help='Questions, one JSON object a line: {"id", "question", "history"}.'
        ),
    ] = None,
    out_file: Annotated[
        Path | None, typer.Option("--out", metavar="OUT.jsonl", help="Where the answers go.")
    ] = None,
    library: LibraryOption = None,
    as_json: JsonOption = False,
) -> int:
    """Answer a question from the reports, or say what they do not tell."""
    if (question is None) == (batch is None):
        raise UsageError("Give one question, or a file of questions with --batch IN.jsonl --out OUT.jsonl.")
    from assistant.assistant import Assistant

    with opened(library) as opened_library:
        opened_library.settle()
        assistant = Assistant(opened_library)
        if batch is not None:
            if out_file is None:
                raise UsageError("Say where the answers go: --out OUT.jsonl")
            return _ask_all(assistant, batch, out_file)
        answer = assistant.ask(question or "").as_json()
    if as_json:
        out_json(answer)
    else:
        out(_readable(answer))
    return 0


def search(
    query: Annotated[str, typer.Argument(metavar="QUERY")],
    k: Annotated[int, typer.Option("-k", min=1, max=1000, help="How many passages.")] = 10,
    library: LibraryOption = None,
    as_json: JsonOption = False,
) -> None:
    """Show the passages nearest to a query, best first."""
    with opened(library) as opened_library:
        opened_library.settle()
        hits = opened_library.search(query, k)
        found = []
        for hit in hits:
            stored = opened_library.report(hit.passage.report, hit.passage.version)
            metadata = stored.report.metadata
            found.append(
                {
                    "report": hit.passage.report,
                    "path": stored.path,
                    "title": metadata.title,
                    "published": metadata.published.isoformat() if metadata.published else None,
                    "publisher": metadata.publisher,
                    "page": hit.passage.page,
                    "version": hit.passage.version,
                    "span": hit.passage.span.as_json(),
                    "text": hit.passage.text,
                    "score": round(hit.score, 6),
                    "dense": round(hit.dense, 6),
                    "lexical": round(hit.lexical, 6),
                }
            )
    if as_json:
        out_json(found)
        return
    if not found:
        out("The library holds nothing to search yet. Add reports: communique add FOLDER")
    for n, row in enumerate(found, 1):
        out(f"{n}. {row['title'] or row['path']} ({row['report']})\n{row['text']}\n")


def _ask_all(assistant: Assistant, questions: Path, answers: Path) -> int:
    """Answer each line of a file; a bad line is named and left out, and the rest is answered."""
    failed = 0
    try:
        lines = questions.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"The questions in {questions} cannot be read: {error}.") from error
    done = 0
    partial = answers.with_name(answers.name + ".partial")
    with partial.open("w", encoding="utf-8") as stream:
        for number, line in enumerate(lines, 1):
            if not line.strip():
                continue
            try:
                asked = _asked(line)
            except ValueError as error:
                fail(f"{questions}, line {number}: {error}. It was left out.")
                failed += 1
                continue
            answer = assistant.ask(
                asked["question"], history=asked.get("history") or (), context=asked.get("context")
            )
            stream.write(json.dumps({"id": asked.get("id"), **answer.as_json()}, ensure_ascii=False) + "\n")
            done += 1
    partial.replace(answers)
    note(f"{done} answered; {failed} lines could not be read.")
    return 0 if not failed else 1 if done else 2


def _asked(line: str) -> dict[str, Any]:
    try:
        asked = json.loads(line)
    except json.JSONDecodeError as error:
        raise ValueError(f"not JSON ({error.msg})") from error
    if not isinstance(asked, dict) or not isinstance(asked.get("question"), str):
        raise ValueError('there is no "question" in it')
    return asked


def _readable(answer: dict[str, Any]) -> str:
    parts = [answer["text"]]
    for citation in answer["citations"]:
        where = ", ".join(
            str(part)
            for part in (
                citation["title"] or Path(citation["path"]).name,
                citation["publisher"],
                citation["published"],
                f"p. {citation['page']}" if citation["page"] else None,
                citation["address"],
            )
            if part
        )
        parts.append(f"[{citation['n']}] {where}\n    “{citation['quote']}”")
    if not answer["answered"] and answer["consulted"]:
        parts.append("Nearest, not an answer:")
        parts += [
            f"  - {c['title'] or Path(c['path']).name}: “{c['quote']}”" for c in answer["consulted"][:3]
        ]
    if answer["choices"]:
        parts += [f"  - {choice['label']}" for choice in answer["choices"]]
    return "\n\n".join(parts)
