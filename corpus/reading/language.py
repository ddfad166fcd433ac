"""The language of a report, as an ISO 639-1 code.

Knows which language a text is written in. Knows nothing of formats and nothing of what the text says.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

# Below this many letters a guess is noise: names and headings look like any language.
_FEWEST_LETTERS = 20
# The share of probability (over 114 languages) from which a guess was right on short sentences and lists of names alike.
_SURE = 0.6
_RUNNING_TEXT = 80  # characters: a line this long is running text
_MUCH = 0.35  # share of the running text
_SAMPLE = 8000  # characters: more of them change no decision and cost a millisecond a thousand


@lru_cache(maxsize=1)
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages([label for label in identifier.labels if len(label) == 2])
    return identifier


def detect(text: str) -> str | None:
    """The language of `text`, or None when the text is too short or could be several."""
    sample = text if len(text) <= 2 * _SAMPLE else text[:_SAMPLE] + "\n" + text[len(text) // 2 :][:_SAMPLE]
    if sum(1 for character in sample[:400] if character.isalpha()) < _FEWEST_LETTERS:
        return None
    language, confidence = _identifier().classify(sample)
    return str(language) if confidence >= _SURE else None


def code(declared: str | None) -> str | None:
    """The ISO 639-1 code in a language tag ("en-GB", "EN_us", "English" is none), or None."""
    match = re.match(r"\s*([A-Za-z]{2})(?:[-_][A-Za-z0-9-_]+)?\s*$", declared or "")
    return match.group(1).lower() if match else None


def language_of(text: str, declared: str | None) -> str | None:
    """The language that `text` is written in; what the document declares decides only where the text does not."""
    found = detect(text) or code(declared)
    return "en" if found not in {None, "en"} and _is_half_english(text) else found


def _is_half_english(text: str) -> bool:
    """Whether a text in several languages, as bodies publish side by side, says much of it in English."""
    english = whole = 0
    for line in [line for line in text[: 2 * _SAMPLE].split("\n") if len(line) >= _RUNNING_TEXT]:
        whole += len(line)
        english += len(line) if detect(line) == "en" else 0
    return whole > 0 and english >= _MUCH * whole
