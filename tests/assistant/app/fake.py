"""A scripted library and assistant: what the page does with answers, without a model."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from corpus.errors import UnreadableFile, UsageError
from corpus.report import Metadata, Report
from index.tally import Progress, Tally

EXPERT = Report(
    "The second meeting of the expert group took place on 8 July 2021 at the office of the Committee.\n"
    "The Deputy Director General was elected to chair. Those present were representatives of Armenia, Belarus and "
    "Kazakhstan, and of the Executive Committee.\n"
    "The draft Plan was considered <script>window.pwned = 1</script> and approved.\n"
    "The next meeting takes place in December.",
    Metadata(
        "Second meeting of the expert group <img src=x onerror='window.pwned=2'>",
        date(2021, 7, 8),
        "Executive Committee",
        "https://example.org/reports/2",
        kind="press report",
    ),
)


@dataclass(frozen=True)
class Row:
    id: str
    title: str | None
    published: date | None
    publisher: str | None
    path: str
    passages: int = 3
    indexed: bool = True
    language: str | None = "en"
    kind: str | None = None


@dataclass(frozen=True)
class Stored:
    id: str
    path: str
    report: Report


class FakeLibrary:
    """Reports in memory; a file named broken… cannot be read, and `pause` seconds pass with each file."""

    def __init__(self, folder: Path, pause: float = 0.0) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "ledger").touch()
        self.folder = folder
        self.pause = pause
        self.stored: dict[str, Stored] = {}
        self.catalogs: list[Path | None] = []
        self.corrections: list[tuple[str, str, str | None, str]] = []

    def put(self, report_id: str, report: Report, path: str = "/home/someone/report.txt") -> None:
        self.stored[report_id] = Stored(report_id, path, report)

    def generation(self) -> int:
        return 0

    def meetings(self, **_filters: object) -> list[object]:
        return []

    def not_read_into_records(self) -> dict[str, str]:
        return {}

    def close(self) -> None:
        pass

    def add(
        self,
        paths: Sequence[Path],
        catalog: Path | None = None,
        progress: Callable[[Progress], None] | None = None,
        *,
        uploaded: Path | None = None,
    ) -> Tally:
        tally = Tally()
        self.catalogs.append(catalog)
        for number, path in enumerate(paths):
            if progress:
                progress(Progress(number, len(paths), path.name, (len(paths) - number) * self.pause))
            time.sleep(self.pause)
            if path.name.startswith("broken"):
                step = "Save it again and add it once more."
                tally.failed.append(
                    UnreadableFile(str(path), "damaged", "The file ends in its middle.", step)
                )
                continue
            (self.folder / "kept").mkdir(exist_ok=True)
            (self.folder / "kept" / path.name).write_bytes(path.read_bytes())
            text = path.read_text(encoding="utf-8")
            name = path.relative_to(uploaded).as_posix() if uploaded else str(path)
            self.put(path.stem, Report(text, Metadata(text.split("\n")[0])), name)
            tally.read.append(name)
        return tally

    def remove(self, report_id: str) -> None:
        del self.stored[report_id]

    def reports(self) -> list[Row]:
        return [
            Row(s.id, m.title, m.published, m.publisher, s.path, kind=m.kind)
            for s in self.stored.values()
            for m in [s.report.metadata]
        ]

    def report(self, report_id: str, version: str | None = None) -> Stored:
        del version
        if report_id not in self.stored:
            raise UsageError("This report is no longer in the library.")
        return self.stored[report_id]

    def original(self, report_id: str) -> Path:
        return self.folder / "kept" / Path(self.report(report_id).path).name

    def correct(self, report_id: str, field: str, value: str | None, why: str) -> None:
        self.corrections.append((report_id, field, value, why))
        old = self.stored[report_id]
        new: Any = date.fromisoformat(value) if field == "published" and value else value
        metadata = replace(old.report.metadata, **{field: new})
        self.stored[report_id] = replace(old, report=replace(old.report, metadata=metadata))

    def settle(self) -> None:
        pass

    def search(self, query: str, k: int = 10) -> list[Any]:
        return []


def citation(
    report_id: str, report: Report, quote: str, n: int | None = 1, answer_span: Any = None
) -> dict[str, Any]:
    start = report.text.index(quote)
    cited: dict[str, Any] = {
        "report": report_id,
        "path": "/home/someone/secret folder/report.txt",
        "address": report.metadata.address,
        "publisher": report.metadata.publisher,
        "title": report.metadata.title,
        "published": report.metadata.published.isoformat() if report.metadata.published else None,
        "page": None,
        "version": report.version,
        "span": {"start": start, "end": start + len(quote)},
        "quote": quote,
        "answer_span": answer_span,
    }
    return cited if n is None else {"n": n, **cited}


def answer(question: str, **changes: Any) -> dict[str, Any]:
    return {
        "question": question,
        "asked": question,
        "answered": True,
        "route": "passages",
        "kind": "open",
        "text": "",
        "values": {},
        "meetings": [],
        "filters": {},
        "citations": [],
        "consulted": [],
        "choices": [],
        "context": {"last": question},
        **changes,
    }


@dataclass(frozen=True)
class FakeAnswer:
    fields: dict[str, Any]

    def as_json(self) -> dict[str, Any]:
        return self.fields


class FakeAssistant:
    """Answers by the first word that it knows in a question."""

    def __init__(self, library: FakeLibrary) -> None:
        self.library = library
        self.asked: list[tuple[str, Any]] = []

    def ask(
        self, question: str, history: Any = (), context: Mapping[str, Any] | None = None, filters: Any = None
    ) -> FakeAnswer:
        self.asked.append((question, context))
        low = question.lower()
        if "fault" in low:
            raise RuntimeError("a secret of the program")
        if not self.library.stored:
            return FakeAnswer(answer(question, answered=False, route="refusal", text="The library is empty."))
        report_id, stored = next(iter(self.library.stored.items()))
        report = stored.report
        if "third" in low:
            near = citation(report_id, report, "The draft Plan", n=None)
            text = (
                "The reports do not say. There is a second meeting of this group, but no report of a third."
            )
            return FakeAnswer(answer(question, answered=False, route="refusal", text=text, consulted=[near]))
        if "which meeting" in low:
            choices = [
                {
                    "label": "the second, 8 July 2021",
                    "question": "who chaired the second meeting",
                    "meeting": "m",
                }
            ]
            fields = {"answered": False, "route": "ask_back", "text": "Two meetings fit. Which do you mean?"}
            return FakeAnswer(answer(question, choices=choices, **fields))
        if "before" in low:
            return FakeAnswer(
                answer(question, route="smalltalk", text=f"Before: {(context or {}).get('last')}")
            )
        lines = [line for line in report.text.split("\n") if line]
        if report_id != "expert":
            first = lines[0]
            cited = citation(report_id, report, first, 1, {"start": 0, "end": len(first)})
            return FakeAnswer(answer(question, text=f"{first} [1]", citations=[cited]))
        who = "Those present were representatives of Armenia, Belarus and Kazakhstan, and of the Executive Committee."
        what = lines[2]
        text = f"{who} [1] {what} [2]"
        cites = [
            citation("expert", report, who, 1, {"start": 0, "end": len(who)}),
            citation("expert", report, what, 2, {"start": len(who) + 5, "end": len(who) + 5 + len(what)}),
        ]
        asked = "which states attended the second meeting of the expert group, 8 July 2021"
        return FakeAnswer(answer(question, asked=asked, text=text, citations=cites))
