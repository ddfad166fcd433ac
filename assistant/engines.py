"""The assistant for LlamaIndex users: a query engine and a chat engine that answer, cite and refuse as it does.

Knows how an answer becomes a LlamaIndex response: its text, the cited passages as source nodes that carry their characters,
and the answer object in `metadata["answer"]`.
"""

from __future__ import annotations

from collections.abc import Generator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from llama_index.core.base.base_query_engine import BaseQueryEngine
from llama_index.core.base.llms.types import ChatMessage, ChatResponse, MessageRole
from llama_index.core.base.response.schema import RESPONSE_TYPE, Response
from llama_index.core.callbacks import CallbackManager
from llama_index.core.chat_engine.types import AgentChatResponse, BaseChatEngine, StreamingAgentChatResponse
from llama_index.core.schema import NodeWithScore, QueryBundle, TextNode

if TYPE_CHECKING:
    from assistant.answer import Answer, Citation
    from assistant.assistant import Assistant


class ReportQueryEngine(BaseQueryEngine):
    """Each query stands alone; `response.source_nodes` are the citations, in the order of their numbers."""

    def __init__(self, assistant: Assistant) -> None:
        super().__init__(CallbackManager([]))
        self._assistant = assistant

    def _query(self, query_bundle: QueryBundle) -> RESPONSE_TYPE:
        answer = self._assistant.ask(query_bundle.query_str)
        return Response(answer.text, source_nodes=_nodes(answer), metadata={"answer": answer.as_json()})

    async def _aquery(self, query_bundle: QueryBundle) -> RESPONSE_TYPE:
        return self._query(query_bundle)

    def _get_prompt_modules(self) -> dict[str, Any]:
        return {}


class ReportChatEngine(BaseChatEngine):
    """A conversation: follow-ups are made whole from the turns before them."""

    def __init__(self, assistant: Assistant) -> None:
        self._assistant = assistant
        self._history: list[ChatMessage] = []
        self._context: Mapping[str, Any] | None = None

    def chat(self, message: str, chat_history: list[ChatMessage] | None = None) -> AgentChatResponse:
        """Answer `message` after what was said; `chat_history` takes the place of this engine's own."""
        answer = self._answer(message, chat_history)
        return AgentChatResponse(
            answer.text, source_nodes=_nodes(answer), metadata={"answer": answer.as_json()}
        )

    def stream_chat(
        self, message: str, chat_history: list[ChatMessage] | None = None
    ) -> StreamingAgentChatResponse:
        """The same answer as a stream of one piece: it is whole when it comes."""
        answer = self._answer(message, chat_history)
        said = ChatResponse(
            message=ChatMessage(role=MessageRole.ASSISTANT, content=answer.text), delta=answer.text
        )

        def whole() -> Generator[ChatResponse, None, None]:
            yield said

        return StreamingAgentChatResponse(
            chat_stream=whole(),
            source_nodes=_nodes(answer),
            is_writing_to_memory=False,
        )

    def _answer(self, message: str, chat_history: list[ChatMessage] | None) -> Answer:
        if chat_history is not None:
            self._history = list(chat_history)
            self._context = None
        answer = self._assistant.ask(message, history=_turns(self._history), context=self._context)
        self._context = answer.context
        self._history += [
            ChatMessage(role=MessageRole.USER, content=message),
            ChatMessage(role=MessageRole.ASSISTANT, content=answer.text),
        ]
        return answer

    async def achat(self, message: str, chat_history: list[ChatMessage] | None = None) -> AgentChatResponse:
        return self.chat(message, chat_history)

    async def astream_chat(
        self, message: str, chat_history: list[ChatMessage] | None = None
    ) -> StreamingAgentChatResponse:
        return self.stream_chat(message, chat_history)

    def reset(self) -> None:
        self._history = []
        self._context = None

    @property
    def chat_history(self) -> list[ChatMessage]:
        return list(self._history)


def _turns(history: Sequence[ChatMessage]) -> list[dict[str, str]]:
    spoken = (MessageRole.USER, MessageRole.ASSISTANT)
    return [{"role": m.role.value, "text": m.content or ""} for m in history if m.role in spoken]


def _nodes(answer: Answer) -> list[NodeWithScore]:
    return [NodeWithScore(node=_node(citation), score=None) for citation in answer.citations]


def _node(citation: Citation) -> TextNode:
    return TextNode(
        text=citation.quote,
        start_char_idx=citation.span.start,
        end_char_idx=citation.span.end,
        metadata={
            "n": citation.n,
            "report": citation.report,
            "version": citation.version,
            "title": citation.title,
            "publisher": citation.publisher,
            "page": citation.page,
            "address": citation.address,
        },
    )
