"""An answer as markup: marks, choices, refusals, and text that stays text."""

from __future__ import annotations

import html
import re
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from assistant.app.answers import marks, render_answer, render_error
from tests.assistant.app.fake import EXPERT, answer, citation

WHO = "Those present were representatives of Armenia, Belarus and Kazakhstan, and of the Executive Committee."


def cited(**changes: Any) -> dict[str, Any]:
    fields = {
        "text": f"{WHO} [1]",
        "citations": [citation("expert", EXPERT, WHO, 1, {"start": 0, "end": len(WHO)})],
    }
    return answer(**({"question": "who was there?"} | fields | changes))


def visible(markup: str) -> str:
    return html.unescape(re.sub(r"<[^>]*>", "", markup))


def test_a_mark_becomes_a_button_that_names_its_source() -> None:
    markup = render_answer(cited())
    assert '<button type="button" class="cq-mark" data-n="1"' in markup
    assert "Open source 1: Second meeting of the expert group &lt;img" in markup
    assert "8 July 2021" in markup
    assert "[1]" not in visible(markup)


def test_brackets_in_the_words_of_a_report_are_not_marks() -> None:
    quote = "See [1] and [2] of the annex."
    fields = {"n": 1, "quote": quote, "answer_span": {"start": 0, "end": len(quote)}}
    two = {**fields, "n": 2, "answer_span": None}
    found = marks(cited(text=f"{quote} [1][2]", citations=[fields, two]))
    assert [(mark.n, mark.start) for mark in found] == [(1, len(quote) + 1), (2, len(quote) + 4)]


def test_marks_that_trail_what_they_support_count_even_inside_its_span() -> None:
    text = "It was approved. [1]"
    found = marks(
        cited(
            text=text,
            citations=[{"n": 1, "quote": "It was approved.", "answer_span": {"start": 0, "end": len(text)}}],
        )
    )
    assert [mark.n for mark in found] == [1]


def test_a_number_without_a_citation_stays_text() -> None:
    assert "[7]" in visible(render_answer(cited(text=f"{WHO} [1] [7]")))


def test_what_was_understood_is_shown_only_when_it_differs() -> None:
    assert "Understood" not in render_answer(cited(question="Who was there?", asked="who was there"))
    shown = render_answer(cited(asked="who was at the second meeting"))
    assert "Understood: who was at the second meeting · edit" in visible(shown)
    assert 'data-edit="who was at the second meeting"' in shown


def test_filters_are_shown() -> None:
    shown = visible(render_answer(cited(filters={"publisher": "RCC", "since": "2023-01-01", "until": None})))
    assert "Understood: publisher RCC; since 1 January 2023" in shown


def test_a_refusal_looks_unlike_an_answer_and_offers_what_is_nearest() -> None:
    near = citation("expert", EXPERT, "The draft Plan", n=None)
    markup = render_answer(
        answer("q", answered=False, route="refusal", text="No third meeting.", consulted=[near])
    )
    assert "cq-refusal" in markup
    assert "cq-answer" not in markup
    assert "No answer. No third meeting." in visible(markup)
    assert "Nearest, not an answer" in markup
    assert 'data-consulted="0"' in markup
    assert "Copy with footnotes" not in markup


def test_an_unanswered_question_of_any_route_looks_like_a_refusal() -> None:
    assert "cq-refusal" in render_answer(cited(answered=False, route="records"))


def test_small_talk_and_a_question_back_are_no_refusals() -> None:
    assert "cq-refusal" not in render_answer(answer("hi", answered=False, route="smalltalk", text="Hello."))
    back = {"label": "second", "question": "who chaired the second?", "meeting": "m"}
    markup = render_answer(answer("q", answered=False, route="ask_back", text="Which?", choices=[back]))
    assert "cq-refusal" not in markup
    assert 'data-choice="0"' in markup


def test_lines_become_paragraphs_and_lists() -> None:
    markup = render_answer(answer("q", text="Two met:\n- Armenia\n- Belarus\n\nNo more."))
    assert "<ul><li>Armenia</li><li>Belarus</li></ul><p>No more.</p>" in markup


SHEET = "The second meeting. [1]\n- Day: 8 July 2021 [1]\n- Place: the report does not say\n- Chair: Ada Brik: elected [1]"
FOUND = "Two meetings fit:\n- the 41st session (3 May 2020), Riga [1]\n- the Toll Panel [1]"


def records(**changes: Any) -> dict[str, Any]:
    return cited(route="records", citations=[{"n": 1, "quote": WHO, "answer_span": None}], **changes)


def test_a_sheet_is_a_table_of_fields_each_with_its_mark() -> None:
    markup = render_answer(records(kind="summary", text=SHEET))
    assert "Day8 July 2021" in visible(markup)
    assert '<td class="cq-unsaid">the report does not say</td>' in markup
    assert "Ada Brik: elected" in visible(markup)
    assert markup.count('data-n="1"') == 3


def test_quotations_of_one_field_stand_on_lines_of_their_own() -> None:
    text = "It met.\n- Decisions: “One rule.” [1] “Another rule.” [1]\n- Day: 8 July 2021 [1]"
    markup = render_answer(records(kind="summary", text=text))
    assert re.search(r"<td><div>“One .*</div><div>“Another .*</div></td>", markup)


def test_a_mark_never_begins_a_line_of_its_own() -> None:
    markup = render_answer(cited())
    assert re.search(r'<span class="cq-held">[^\s<]+<button', markup)


def test_meetings_that_fit_are_a_table_of_day_name_and_place() -> None:
    listed = {"meetings": [{"id": "a"}, {"id": "b"}]}
    markup = render_answer(records(kind="meetings", text=FOUND, values=listed))
    assert "<td>3 May 2020</td><td>the 41st session" in markup
    assert "<td>Riga</td>" in markup
    assert "<td>–</td><td>the Toll Panel" in markup
    assert markup.count('data-n="1"') == 2


def test_lines_that_are_no_meetings_stay_a_list() -> None:
    listed = {"meetings": [{"id": "a"}]}
    assert "<table" not in render_answer(records(kind="meetings", text=FOUND, values=listed))
    assert "<table" not in render_answer(records(kind="decisions", text=SHEET))


def test_the_tools_tell_the_kind_of_list_and_ask_for_the_sheet() -> None:
    markup = render_answer(cited(), "Full list in the report", "Tell me about it")
    assert "Full list in the report" in visible(markup)
    assert 'data-ask="Tell me about it"' in markup


HOSTILE = st.text() | st.sampled_from(
    ["<script>x</script>", '"><img src=x onerror=y>', "${alert(1)}", "{{x}}", "[1]", "\ud800"]
)


@given(HOSTILE)
def test_a_table_keeps_every_word_of_its_line(said: str) -> None:
    line = " ".join(said.split()) or "x"
    text = f"One meeting fits:\n- {line} (3 May 2020), Riga"
    shown = visible(
        render_answer(answer("q", route="records", kind="meetings", text=text, values={"meetings": [{}]}))
    )
    if len(text.split("\n")) == 2:
        for word in line.split():
            assert word.encode("utf-8", "replace").decode().replace("?", "") in shown.replace(
                "\ufffd", ""
            ).replace("?", "")


@given(text=HOSTILE, title=HOSTILE, quote=HOSTILE, label=HOSTILE)
def test_no_text_of_a_report_or_user_becomes_markup(text: str, title: str, quote: str, label: str) -> None:
    source = {"n": 1, "report": "r", "title": title, "publisher": label, "quote": quote, "published": text}
    shown = answer(
        label,
        asked=text,
        text=f"{text} [1]",
        citations=[source],
        consulted=[source],
        choices=[{"label": label, "question": text}],
        filters={label: title},
    )
    for fields in ({}, {"answered": False, "route": "refusal"}, {"answered": False, "route": "ask_back"}):
        markup = render_answer({**shown, **fields}) + render_error(text)
        tags = set(re.findall(r"<\s*(/?[^\s>]*)", markup))
        assert tags <= {
            tag + name
            for tag in ("", "/")
            for name in ("p", "div", "button", "span", "strong", "ul", "li", "q", "bdi")
        }
        assert not re.search(r"<[^>]*\son\w+=", re.sub(r'"[^"]*"', '""', markup))
        markup.encode("utf-8")
