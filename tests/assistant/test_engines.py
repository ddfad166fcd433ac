from __future__ import annotations

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
