"""The mechanisms of the product's search, put in one after another, and left out one by one."""

from index.asks import Mechanisms

LADDER = {
    "words and meaning, fused": Mechanisms(
        publishers=False, days=False, parts=False, each=False, sentences=False
    ),
    "+ publishers named": Mechanisms(days=False, parts=False, each=False, sentences=False),
    "+ days named": Mechanisms(parts=False, each=False, sentences=False),
    "+ parts of the question": Mechanisms(each=False, sentences=False),
    "+ each publisher by itself": Mechanisms(sentences=False),
    "+ best sentence (the product)": Mechanisms(),
    "product without publishers": Mechanisms(publishers=False),
    "product without days": Mechanisms(days=False),
    "product without parts": Mechanisms(parts=False),
    "product without each by itself": Mechanisms(each=False),
}
