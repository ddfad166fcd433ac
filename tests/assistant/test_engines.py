from __future__ import annotations

import asyncio
import re
from pathlib import Path

from assistant import Assistant, ReportChatEngine, ReportQueryEngine
from index.library import Library
from tests.index.writing import HARBOUR, LOCUSTS, write


def test_a_query_engine_gives_the_answer_with_its_citations_as_nodes(
    library: Library, tmp_path: Path
) -> None:
    library.add([write(tmp_path / "in", harbour=HARBOUR, locusts=LOCUSTS)])
    response = ReportQueryEngine(Assistant(library)).query("Who presided over the forty-second session?")
    assert "Afua Mensah" in str(response)
    (node,) = response.source_nodes
    text = library.report(node.metadata["report"], node.metadata["version"]).report.text
    assert text[node.node.start_char_idx : node.node.end_char_idx] == node.node.get_content()
    assert response.metadata["answer"]["answered"] is True


def test_a_chat_engine_carries_the_meeting_over(library: Library, tmp_path: Path) -> None:
    library.add([write(tmp_path / "in", harbour=HARBOUR, locusts=LOCUSTS)])
    engine = ReportChatEngine(Assistant(library))
    assert (
        "Lomé"
        in engine.chat("Where was the forty-second session of the Harbour Masters' Council held?").response
    )
    assert "Afua Mensah" in engine.chat("and who chaired it?").response
    assert len(engine.chat_history) == 4
    engine.reset()
    assert engine.chat_history == []


def test_the_readme_shows_how_in_lines_that_run(library: Library, tmp_path: Path) -> None:
    library.add([write(tmp_path / "in", harbour=HARBOUR)])
    readme = (Path(__file__).parents[2] / "README.md").read_text("utf-8")
    shown = [code for code in re.findall(r"```python\n(.*?)```", readme, re.DOTALL) if "_engine()" in code]
    assert len(shown) == 2
    for code in shown:
        assert len([line for line in code.splitlines() if line.strip()]) <= 5
        exec(code.replace("my-library", str(library.folder)), {})


def test_a_query_engine_is_a_tool_and_answers_asynchronously(library: Library, tmp_path: Path) -> None:
    from llama_index.core.tools import QueryEngineTool

    library.add([write(tmp_path / "in", harbour=HARBOUR)])
    engine = Assistant(library).query_engine()
    tool = QueryEngineTool.from_defaults(engine, name="reports", description="Meeting reports.")
    assert "Afua Mensah" in str(tool.call("Who presided over the forty-second session?"))
    response = asyncio.run(engine.aquery("Who presided over the forty-second session?"))
    assert "Afua Mensah" in str(response)


def test_a_chat_engine_takes_a_history_and_streams_in_one_piece(library: Library, tmp_path: Path) -> None:
    from llama_index.core.base.llms.types import ChatMessage, MessageRole

    library.add([write(tmp_path / "in", harbour=HARBOUR)])
    engine = Assistant(library).chat_engine()
    before = "Where was the forty-second session of the Harbour Masters' Council held?"
    whole = engine.chat("who chaired it?", [ChatMessage(role=MessageRole.USER, content=before)])
    again = Assistant(library).chat_engine()
    again.chat(before)
    streamed = again.stream_chat("who chaired it?")
    assert "".join(streamed.response_gen) == whole.response
    assert [node.node.get_content() for node in streamed.source_nodes] == [
        node.node.get_content() for node in whole.source_nodes
    ]


def test_a_refusal_has_no_source(library: Library, tmp_path: Path) -> None:
    library.add([write(tmp_path / "in", harbour=HARBOUR)])
    response = (
        Assistant(library)
        .query_engine()
        .query("Who chaired the ninetieth session of the Harbour Masters' Council?")
    )
    assert response.source_nodes == []
    assert response.metadata["answer"]["answered"] is False
