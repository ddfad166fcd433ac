"""Copied answers: Markdown that can stand in a brief."""

from __future__ import annotations

from assistant.app.footnotes import markdown_answer, markdown_citation
from tests.assistant.app.fake import EXPERT, answer, citation

WHO = "Those present were representatives of Armenia, Belarus and Kazakhstan, and of the Executive Committee."
WHAT = "The next meeting takes place in December."


def two() -> dict[str, object]:
    first = {**citation("expert", EXPERT, WHO, 1, {"start": 0, "end": len(WHO)}), "paragraph": 2}
    second = {**citation("expert", EXPERT, WHAT, 2), "page": 3}
    return answer("q", text=f"{WHO} [1] {WHAT} [2]", citations=[first, second])


def test_an_answer_is_copied_with_a_footnote_for_each_citation() -> None:
    body, notes = markdown_answer(two()).split("\n\n")
    first, second = notes.strip().split("\n")
    label = first[2 : first.index("]")]
    assert f"Executive Committee.[^{label}] The next meeting" in body
    assert first.startswith(f"[^{label}]: “Those present")
    assert (
        "*Second meeting of the expert group \\<img src=x onerror='window.pwned=2'\\>*, Executive Committee"
        in first
    )
    assert first.endswith(", 8 July 2021, para. 2. <https://example.org/reports/2>")
    assert ", p. 3. <" in second


def test_no_path_of_the_machine_is_copied() -> None:
    fields = two()
    fields["citations"][0]["address"] = "file:///home/someone/secret"  # type: ignore[index]
    copied = markdown_answer(fields) + markdown_citation(fields["citations"][0])  # type: ignore[index]
    assert "/home" not in copied
    assert "secret" not in copied


def test_footnotes_of_two_answers_do_not_clash_in_one_brief() -> None:
    one = answer("q", text=f"{WHO} [1]", citations=[citation("expert", EXPERT, WHO, 1)])
    other = answer("q", text=f"{WHAT} [1]", citations=[citation("expert", EXPERT, WHAT, 1)])
    labels = [markdown_answer(each).split("[^")[1].split("]")[0] for each in (one, other)]
    assert labels[0] != labels[1]
    assert markdown_answer(one) == markdown_answer(one)


def test_a_single_citation_is_a_quotation() -> None:
    copied = markdown_citation(citation("expert", EXPERT, WHAT, 1))
    assert copied.startswith("> The next meeting takes place in December.\n>\n> — *Second meeting")


def test_markdown_of_a_report_is_text() -> None:
    quote = "A *bold* [link](x) `code` # _it_"
    copied = markdown_answer(answer("q", text=quote, citations=[]))
    assert copied == "A \\*bold\\* \\[link\\](x) \\`code\\` \\# \\_it\\_\n"
