"""The mechanisms of the product's search, put in one after another, and left out one by one."""

from index.asks import Mechanisms

LADDER = {
    "words and meaning, fused": Mechanisms(publishers=False, days=False, parts=False, sentences=False),
    "+ publishers named": Mechanisms(days=False, parts=False, sentences=False),
    "+ days named": Mechanisms(parts=False, sentences=False),
    "+ parts of the question": Mechanisms(sentences=False),
    "+ best sentence (the product)": Mechanisms(),
    "product without publishers": Mechanisms(publishers=False),
    "product without days": Mechanisms(days=False),
    "product without parts": Mechanisms(parts=False),
}
