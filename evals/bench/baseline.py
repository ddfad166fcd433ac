"""What a user could run instead: LlamaIndex as its tutorial has it, with the same embedding model, at its defaults.

`VectorStoreIndex` over `HuggingFaceEmbedding` (float32, batches of 10) into its own in-memory store, which is the fastest
that it has: nothing is written to disk. `python -m evals.bench.baseline TEXTS.json` adds texts and ends, for measuring memory.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from index.embedding import Embedder
from index.filters import Filters
from index.ledger import Ledger
from index.ledger import passages as rows

if TYPE_CHECKING:
    from llama_index.core import VectorStoreIndex
    from llama_index.core.base.embeddings.base import BaseEmbedding


def model() -> BaseEmbedding:
    """The default model's weights in LlamaIndex's HuggingFaceEmbedding at its defaults, warm."""
    import os

    os.environ.setdefault("HF_HUB_OFFLINE", "1")
    from llama_index.embeddings.huggingface import HuggingFaceEmbedding

    loaded: BaseEmbedding = HuggingFaceEmbedding(model_name=Embedder().location)
    loaded.get_text_embedding("warm")
    return loaded


def add(texts: Sequence[str], embedding: BaseEmbedding) -> VectorStoreIndex:
    """Embed and index texts that are cut already."""
    from llama_index.core import VectorStoreIndex
    from llama_index.core.schema import TextNode

    return VectorStoreIndex([TextNode(text=text) for text in texts], embed_model=embedding)


def index_of(library: Path, embedding: BaseEmbedding) -> VectorStoreIndex:
    """LlamaIndex's index over the passages of a library, with the vectors that the library has already."""
    from llama_index.core import VectorStoreIndex
    from llama_index.core.schema import TextNode

    ledger = Ledger(library / "ledger.sqlite")
    try:
        with ledger.read() as connection:
            found: dict[str, tuple[Any, Any]] = {}
            ids, _ = rows.live_vectors(connection, Filters())
            found.update(rows.by_id(connection, ids))
    finally:
        ledger.close()
    nodes = [
        TextNode(id_=id_, text=passage.embedded_text, embedding=vector.tolist())
        for id_, (passage, vector) in found.items()
    ]
    return VectorStoreIndex(nodes, embed_model=embedding)


if __name__ == "__main__":
    add(json.loads(Path(sys.argv[1]).read_text(encoding="utf-8")), model())
