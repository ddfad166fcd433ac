"""What the page asks of the server: two libraries that never mix, plain errors, no path of the machine."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from assistant.app.actions import Actions
from assistant.app.libraries import Libraries, Makers
from corpus.errors import LibraryBusy, LibraryError
from corpus.report import Metadata, Report
from tests.assistant.app.fake import EXPERT, FakeAssistant, FakeLibrary

Ask = Callable[..., dict[str, Any]]


def makers(folder: Path) -> FakeLibrary:
    library = FakeLibrary(folder)
    if folder.name == "samples":
        library.put("expert", EXPERT)
    return library


@pytest.fixture
def libraries(tmp_path: Path) -> Libraries:
    return Libraries(tmp_path / "own", tmp_path / "samples", [], Makers(makers, FakeAssistant))  # type: ignore[arg-type]


@pytest.fixture
def page(libraries: Libraries) -> Ask:
    actions = {action.__name__: action for action in Actions(libraries).all}

    def ask(name: str, library: str = "samples", **data: Any) -> dict[str, Any]:
        answer = actions[f"page_{name}"]({"library": library, **data})
        json.dumps(answer).encode("utf-8")
        return answer

    return ask


def test_a_page_opens_on_the_samples_until_the_user_starts_a_library(page: Ask, tmp_path: Path) -> None:
    assert page("start", library="")["library"] == "samples"
    assert not (tmp_path / "own").exists()
    started = page("start_own")
    assert (started["library"], started["own_started"]) == ("own", True)
    restarted = Libraries(tmp_path / "own", tmp_path / "samples", [], Makers(makers, FakeAssistant))  # type: ignore[arg-type]
    assert restarted.first == "own"
    assert page("start", library="samples")["library"] == "samples"


def test_without_samples_there_is_only_the_own_library(tmp_path: Path) -> None:
    libraries = Libraries(tmp_path / "own", makers=Makers(makers, FakeAssistant))  # type: ignore[arg-type]
    start = next(action for action in Actions(libraries).all if action.__name__ == "page_start")
    assert start({})["library"] == "own"
    assert "error" in start({"library": "samples"})


def test_a_question_to_the_samples_waits_until_they_are_read(tmp_path: Path) -> None:
    (tmp_path / "board.txt").write_text("The board met.", encoding="utf-8")
    slow = Makers(lambda folder: FakeLibrary(folder, pause=0.3), FakeAssistant)  # type: ignore[arg-type, return-value]
    libraries = Libraries(tmp_path / "own", tmp_path / "samples", [tmp_path / "board.txt"], slow)
    ask = next(action for action in Actions(libraries).all if action.__name__ == "page_ask")
    assert ask({"library": "samples", "question": "who met?"})["answer"]["text"] == "The board met. [1]"


def test_own_answers_never_come_from_samples(page: Ask, libraries: Libraries) -> None:
    page("start_own")
    assert "empty" in page("ask", "own", question="who was there?")["answer"]["text"]
    libraries.get("own").library.put("mine", Report("Ours met.", Metadata("Ours")))  # type: ignore[attr-defined]
    assert page("ask", "own", question="who?")["answer"]["citations"][0]["report"] == "mine"
    assert page("ask", "samples", question="who?")["answer"]["citations"][0]["report"] == "expert"
    assert "error" in page("source", "samples", report="mine")
    assert "error" in page("ask", "../own", question="who?")


def test_an_answer_leaves_with_paragraphs_and_without_paths(page: Ask) -> None:
    reply = page("ask", question="who was there?")
    assert "secret folder" not in json.dumps(reply)
    assert reply["answer"]["citations"][0]["path"] == "report.txt"
    assert reply["answer"]["citations"][0]["paragraph"] == 2
    assert "para. 2" in reply["markdown"]
    assert len(reply["citations_markdown"]) == 2


def test_each_conversation_is_carried_by_its_own_page(page: Ask) -> None:
    one = page("ask", question="first of one")["context"]
    other = page("ask", question="first of other")["context"]
    assert page("ask", question="before?", context=one)["answer"]["text"] == "Before: first of one"
    assert page("ask", question="before?", context=other)["answer"]["text"] == "Before: first of other"
    assert page("ask", question="before?")["answer"]["text"] == "Before: None"


def test_the_source_of_a_citation_shows_its_quote(page: Ask) -> None:
    for cited in page("ask", question="who was there?")["answer"]["citations"]:
        fields = {name: cited[name] for name in ("report", "version", "span")}
        markup = page("source", **fields)["html"]
        assert '<mark class="cq-quote">' in markup
        assert "<script>" not in markup


@pytest.mark.parametrize(
    "span", [None, {}, {"start": -1, "end": 4}, {"start": 0, "end": 10**9}, {"start": "0", "end": 1}, [0, 1]]
)
def test_a_span_that_is_none_shows_the_report_unmarked(page: Ask, span: Any) -> None:
    assert "<mark" not in page("source", report="expert", span=span)["html"]


def test_a_fault_is_a_plain_sentence(page: Ask) -> None:
    said = page("ask", question="cause a fault")["error"]
    assert said.startswith("Something went wrong in the program; your reports are safe.")
    assert "secret" not in said
    assert "error" in page("ask", question="  ")
    assert "too long" in page("ask", question="x" * 5000)["error"]
    assert "no longer in the library" in page("source", report="gone")["error"]


def test_a_broken_library_says_so_and_the_other_still_works(tmp_path: Path) -> None:
    def broken(folder: Path) -> FakeLibrary:
        if folder.name == "own":
            raise LibraryError("The library in own is damaged. Run communique doctor.")
        return makers(folder)

    libraries = Libraries(tmp_path / "own", tmp_path / "samples", [], Makers(broken, FakeAssistant))  # type: ignore[arg-type]
    actions = {action.__name__: action for action in Actions(libraries).all}
    assert actions["page_start"]({"library": "own"})["trouble"].startswith("The library in own is damaged")
    assert actions["page_ask"]({"library": "own", "question": "who?"})["error"].endswith(
        "Run communique doctor."
    )
    assert actions["page_ask"]({"library": "samples", "question": "who?"})["answer"]["answered"]


def test_looking_again_tells_only_what_has_changed(page: Ask, libraries: Libraries) -> None:
    first = page("look")
    assert "Second meeting" in first["reports"]
    again = page("look", seen=first["seen"], seen_jobs=first["seen_jobs"])
    assert "reports" not in again
    assert "jobs" not in again
    libraries.get("samples").library.put("late", Report("Late.", Metadata("Late report")))  # type: ignore[attr-defined]
    assert "Late report" in page("look", seen=first["seen"])["reports"]
    libraries.get("samples").library.remove("late")
    assert "Late report" not in page("look", seen=again["seen"] + "x")["reports"]


def test_samples_are_not_changed(page: Ask) -> None:
    for name, fields in (
        ("remove", {}),
        ("correct", {"title": "New"}),
        ("form", {}),
        ("add", {"batch": "a" * 16}),
    ):
        assert "The sample reports stay as they are" in page(name, report="expert", **fields)["error"]


def test_a_report_is_corrected_and_removed(page: Ask, libraries: Libraries) -> None:
    page("start_own")
    library: Any = libraries.get("own").library
    library.put("mine", EXPERT)
    fields = {
        "title": "The right title",
        "published": "2021-07-09",
        "publisher": "Executive Committee",
        "why": "",
    }
    assert page("correct", "own", report="mine", **fields) == {"said": "Corrected"}
    assert library.corrections == [
        ("mine", "title", "The right title", "Corrected on the page"),
        ("mine", "published", "2021-07-09", "Corrected on the page"),
    ]
    assert "not a day" in page("correct", "own", report="mine", title="Never", published="9 July")["error"]
    page("correct", "own", report="mine", publisher=" ")
    assert [row.publisher for row in library.reports()] == [None]
    assert 'value="The right title"' in page("form", "own", report="mine", form="correct")["html"]
    assert page("remove", "own", report="mine") == {"said": "Removed"}
    assert library.reports() == []
    assert "no longer" in page("remove", "own", report="mine")["error"]


def test_what_cannot_be_encoded_never_breaks_a_reply(page: Ask, libraries: Libraries) -> None:
    page("start_own")
    libraries.get("own").library.put("odd", Report("A \ud800 lone surrogate.", Metadata("Odd \udfff")))  # type: ignore[attr-defined]
    assert "\ufffd" in page("ask", "own", question="what?")["html"]
    assert "Odd \ufffd" in page("look", "own")["reports"]


def test_a_correction_that_the_search_cannot_follow_yet_is_kept_and_said(
    page: Ask, libraries: Libraries, monkeypatch: pytest.MonkeyPatch
) -> None:
    page("start_own")
    library: Any = libraries.get("own").library
    library.put("mine", EXPERT)

    def busy(*_: Any) -> None:
        raise LibraryBusy("Process 7 is writing.")

    monkeypatch.setattr(library, "correct", busy)
    assert page("correct", "own", report="mine", title="New")["said"].startswith(
        "Corrected; the search follows"
    )
