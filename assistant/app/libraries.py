"""The two libraries that a page can stand on: the user's own and the samples, never mixed.

Knows which folders they are, whether the user has started their own, and opens each when first asked for.
Knows nothing of markup or Gradio.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from assistant.app.adding import Adding
from assistant.app.uploads import Uploads
from corpus.errors import CommuniqueError, UsageError

if TYPE_CHECKING:
    from assistant.assistant import Assistant
    from index.library import Library

logger = logging.getLogger(__name__)

Key = Literal["own", "samples"]


@dataclass(frozen=True)
class Opened:
    """A library with what answers from it and what adds to it."""

    key: Key
    library: Library
    assistant: Assistant
    adding: Adding

    @property
    def editable(self) -> bool:
        return self.key == "own"


@dataclass(frozen=True)
class Makers:
    """How libraries and assistants are made; tests put their own here."""

    library: Callable[[Path], Library]
    assistant: Callable[[Library], Assistant]

    @staticmethod
    def real() -> Makers:
        from assistant.assistant import Assistant
        from assistant.settings import load
        from index.library import Library

        model = load().embed_model
        return Makers(lambda folder: Library.open(folder, model), Assistant)


class Libraries:
    """Opens the own library and, if `samples` names a folder for it, a library of `sample_files`.

    A library that cannot be opened raises its plain error at every use until it can; the other goes on working.
    """

    def __init__(
        self,
        own: Path,
        samples: Path | None = None,
        sample_files: Sequence[Path] = (),
        makers: Makers | None = None,
    ) -> None:
        self._own = own.expanduser().absolute()
        self._samples = samples
        self._sample_files = sample_files
        self._makers = makers
        self._opened: dict[Key, Opened] = {}
        self._ready: set[Key] = set()
        self._lock = threading.RLock()

    @property
    def samples_offered(self) -> bool:
        return self._samples is not None

    @property
    def own_started(self) -> bool:
        """Whether the user has a library of their own: started on the page or by the command line."""
        return self._own.is_dir() and any(self._own.iterdir())

    @property
    def first(self) -> Key:
        """The library that a page opens on."""
        return "samples" if self.samples_offered and not self.own_started else "own"

    def key(self, name: object) -> Key:
        """`name`, which a browser sent, as a library's key. Raises UsageError."""
        if name == "own" or (name == "samples" and self.samples_offered):
            return name
        raise UsageError("This page asks for a library that is not open here. Reload the page.")

    def start_own(self) -> Opened:
        """Make the user's own library, if there is none yet; from now on pages open on it."""
        return self.get("own")

    def get(self, key: Key) -> Opened:
        """The opened library. Raises LibraryError, ModelError."""
        with self._lock:
            if key not in self._opened:
                self._opened[key] = self._open(key)
            return self._opened[key]

    def editable(self, key: Key) -> Opened:
        """The library for a change. Raises UsageError for the samples."""
        opened = self.get(key)
        if not opened.editable:
            raise UsageError(
                "The sample reports stay as they are. Start your own library to add, correct or remove."
            )
        return opened

    def ready(self, key: Key) -> bool:
        """Whether the first question will not have to wait for the embedding model."""
        return key in self._ready

    def prepare(self, key: Key) -> None:
        """Open the library and load its model, so that the first question is quick. Errors wait for the first use."""
        try:
            opened = self.get(key)
            opened.library.settle()
            opened.library.search("meeting", k=1)
        except CommuniqueError as error:
            logger.warning("%s", error)
        except Exception:
            logger.exception("the %s library could not be made ready", key)
        self._ready.add(key)

    def prepare_in_background(self, key: Key) -> None:
        if not self.ready(key):
            threading.Thread(target=self.prepare, args=(key,), name=f"prepare-{key}", daemon=True).start()

    def close(self) -> None:
        with self._lock:
            for opened in self._opened.values():
                opened.adding.close()
                opened.library.close()
            self._opened.clear()

    def _open(self, key: Key) -> Opened:
        makers = self._makers or Makers.real()
        folder = self._samples if key == "samples" and self._samples else self._own
        library = makers.library(folder)
        adding = Adding(library, Uploads(folder / "inbox"))
        opened = Opened(key, library, makers.assistant(library), adding)
        if key == "samples":
            adding.begin_files(self._sample_files)
        else:
            adding.resume()
        return opened
