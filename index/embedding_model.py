"""sentence-transformers behind LlamaIndex's embedding interface.

Importing this module imports torch and takes seconds: `index.embedding` does it when the first text is embedded.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from typing import Any

import numpy as np
from llama_index.core.bridge.pydantic import PrivateAttr
from llama_index.embeddings.huggingface import HuggingFaceEmbedding
from numpy.typing import NDArray

from corpus.errors import ModelError

# Between 8 and 16 is fastest on small CPUs; a question waits at most for one batch of an upload that goes on beside it.
BATCH = 16
# Up to so many characters a batch is computed by one core: the second saves little, and waiting for each other costs much
# more than that where anything else runs.
_ONE_CORE = 1200


class SentenceEmbedding(HuggingFaceEmbedding):  # type: ignore[misc]
    """LlamaIndex's HuggingFaceEmbedding in bfloat16 where the CPU computes in it, always with unit vectors.

    bfloat16 doubles the speed there; its vectors are normalised again in float32, because their length is off by
    some thousandths otherwise. Safe to use from several threads: fast tokenizers are not, so calls take turns.
    """

    _turn: Any = PrivateAttr(default_factory=threading.Lock)

    @classmethod
    def load(cls, location: str, name: str) -> SentenceEmbedding:
        """Load from a folder, without network, or from a hub when the user has named one."""
        local = Path(location).is_dir()
        if local:
            os.environ.setdefault("HF_HUB_OFFLINE", "1")
        from transformers.utils import logging as transformers_logging

        transformers_logging.disable_progress_bar()  # type: ignore[no-untyped-call]
        kwargs: dict[str, Any] = {"model_kwargs": {"dtype": "bfloat16"}} if _computes_bfloat16() else {}
        try:
            return cls(model_name=location, device="cpu", embed_batch_size=128, **kwargs)
        except (OSError, ValueError, RuntimeError) as error:
            raise ModelError(
                f"The embedding model {name} cannot be loaded: {str(error).splitlines()[0]}"
                " Check the setting COMMUNIQUE_EMBED_MODEL, or leave it out to use the model that comes with Communiqué."
            ) from error

    @property
    def dimension(self) -> int:
        found = self._model.get_embedding_dimension()
        if found is None:
            raise ModelError("The embedding model does not say how long its vectors are; use another one.")
        return int(found)

    @property
    def tokenizer(self) -> Any:
        """A copy of the model's tokenizer, free to be changed."""
        from tokenizers import Tokenizer

        return Tokenizer.from_str(self._model.tokenizer.backend_tokenizer.to_str())

    def encode(self, texts: Sequence[str], *, query: bool = False) -> NDArray[np.float32]:
        """Unit vectors, shape (len(texts), dimension), in the order of `texts`; texts of like length share a batch."""
        vectors = np.zeros((len(texts), self.dimension), dtype=np.float32)
        order = sorted(range(len(texts)), key=lambda i: len(texts[i]), reverse=True)
        for at in range(0, len(order), BATCH):
            batch = order[at : at + BATCH]
            chosen = [texts[i] for i in batch]
            with self._turn, _cores(1 if sum(map(len, chosen)) <= _ONE_CORE else None):
                rows = self._model.encode(
                    chosen,
                    batch_size=BATCH,
                    prompt_name="query" if query else "text",
                    show_progress_bar=False,
                    convert_to_numpy=True,
                )
            vectors[batch] = np.asarray(rows, dtype=np.float32)
        lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
        return vectors / np.maximum(lengths, 1e-12)  # type: ignore[no-any-return]

    def _embed(self, inputs: list[str | BytesIO], prompt_name: str | None = None) -> list[list[float]]:
        rows = self.encode([str(text) for text in inputs], query=prompt_name == "query")
        found: list[list[float]] = rows.tolist()
        return found


@contextmanager
def _cores(number: int | None) -> Iterator[None]:
    """Compute with so many cores within; None: with as many as are set."""
    import torch

    before = torch.get_num_threads()
    if number is None or number == before:
        yield
        return
    torch.set_num_threads(number)
    try:
        yield
    finally:
        torch.set_num_threads(before)


def _computes_bfloat16() -> bool:
    import torch

    probe = getattr(torch.cpu, "_is_avx512_bf16_supported", None)
    return bool(probe and probe())
