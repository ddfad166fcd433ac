"""The library as a LlamaIndex retriever: its nodes carry the characters of the report that they stand for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from llama_index.core.retrievers import BaseRetriever
from llama_index.core.schema import NodeRelationship, NodeWithScore, QueryBundle, RelatedNodeInfo, TextNode

from index.filters import Filters
from index.search import Hit

if TYPE_CHECKING:
    from index.library import Library

__all__ = ["Filters", "LibraryRetriever", "node_of"]


class LibraryRetriever(BaseRetriever):
    """Retrieve the `k` best passages of a library under `filters`.

    Each node's `start_char_idx` and `end_char_idx` are characters of the report's text in the version that
    `metadata["version"]` names; `metadata["report"]` is the id that `Library.report` takes.
    """

    def __init__(self, library: Library, k: int = 10, filters: Filters | None = None) -> None:
        super().__init__()
        self._library = library
        self._k = k
        self._filters = filters or Filters()

    def _retrieve(self, query_bundle: QueryBundle) -> list[NodeWithScore]:
        hits = self._library.search(query_bundle.query_str, k=self._k, filters=self._filters)
        return [NodeWithScore(node=node_of(hit), score=hit.score) for hit in hits]


def node_of(hit: Hit) -> TextNode:
    passage = hit.passage
    metadata = {
        "report": passage.report,
        "version": passage.version,
        "header": passage.header,
        "page": passage.page,
    }
    return TextNode(
        id_=passage.id,
        text=passage.text,
        start_char_idx=passage.span.start,
        end_char_idx=passage.span.end,
        metadata=metadata,
        excluded_embed_metadata_keys=["report", "version", "page"],
        excluded_llm_metadata_keys=["report", "version"],
        relationships={NodeRelationship.SOURCE: RelatedNodeInfo(node_id=passage.report)},
    )
