"""What is not a question to the reports: greetings, thanks, empty or unreadable input, other languages.

Knows how such input looks. Answers it without a search.
"""

from __future__ import annotations

import re

from assistant import wording
from assistant.words import STOP_WORDS

_FILLER = (
    r"(?:there|all|everyone|again|so\s+much|very\s+much|a\s+lot|you|to\s+you|then|now|for\s+(?:now|that|your\s+help|"
    r"the\s+help|everything)|communiqu[eé]|assistant|please|my\s+friend)"
)
_END = rf"(?:[\s,!.?:;)(-]|{_FILLER})*$"
_HELLO = re.compile(
    rf"^\W*(?:hi+|hello+|hey+|good\s+(?:morning|afternoon|evening|day)|greetings|welcome|how\s+are\s+you(?:\s+(?:doing|"
    rf"today))?|howdy|yo"
    rf"|nice\s+to\s+meet\s+you|test(?:ing)?)(?:[\s,!.?]+(?:how\s+are\s+you(?:\s+(?:doing|today))?|{_FILLER}))*{_END}",
    re.IGNORECASE,
)
_THANKS = re.compile(
    rf"^\W*(?:(?:ok(?:ay)?|great|perfect|good|nice|cool|well\s+done|super|excellent|wonderful|brilliant|awesome|"
    rf"got\s+it|i\s+see|understood|fine|all\s+right|alright|that['’]?s\s+(?:all|great|fine|it))[\s,!.]*)*"
    rf"(?:thanks?|thank\s+you|thx|cheers|much\s+appreciated|many\s+thanks|ty)?(?:[\s,!.]+(?:that\s+(?:is|was)|"
    rf"{_FILLER}|great|helpful|very|all))*{_END}",
    re.IGNORECASE,
)
_BYE = re.compile(
    rf"^\W*(?:good\s?bye|bye(?:\s*bye)?|see\s+you(?:\s+(?:later|soon|tomorrow))?|farewell|ciao|good\s+night){_END}",
    re.IGNORECASE,
)
_ABILITIES = re.compile(
    r"^\W*(?:(?:so|hi|hello|hey|ok)[\s,!]+)?(?:what\s+(?:can|do|could)\s+(?:you|i|this)\s+(?:do|ask(?:\s+(?:you|"
    r"here))?|help(?:\s+(?:me\s+)?with)?|know|answer)(?:\s+(?:for\s+me|here|about|you))?"
    r"|who\s+are\s+you|what\s+are\s+you|what\s+is\s+(?:this|communiqu[eé])|how\s+(?:do|does|can)\s+(?:you|this|it|"
    r"i\s+use\s+(?:you|this|it))(?:\s+work)?"
    r"|help(?:\s+me)?|(?:can|could)\s+you\s+help(?:\s+me)?|what\s+(?:kind|sort)s?\s+of\s+questions?\s+(?:can|"
    r"may)\s+i\s+ask(?:\s+you)?"
    r"|how\s+(?:do|can)\s+i\s+(?:start|ask)|are\s+you\s+(?:an?\s+)?(?:ai|bot|robot|human|chat\s?gpt|llm)|"
    r"what['’]?s\s+your\s+name|what\s+is\s+your\s+name)[\s?!.]*$",
    re.IGNORECASE,
)

# Small words that no English question has; two of them, or one beginning it, tell the language.
_FOREIGN = (
    frozenset(
        """quand où qui quel quelle quels quelles pourquoi combien comment est sont étaient était les des
    une avec dans sur lors réunion
    wer wann wo welche welcher welches wieviel wie warum wurde wurden war waren der das dem den und ist sind nicht
    bei beim zur zum sitzung
    quién quien quiénes cuándo cuando dónde donde cuál cual cuáles cuántos cuantos qué fue fueron los las una
    reunión presidió el del
    chi dove quando quale quali quanti perché è sono della delle degli riunione
    quem onde qual quais quantos foi foram reunião
    wie hoeveel welke wanneer waar het een van werd vergadering
    kto kiedy gdzie jaki jaka ile jest był była spotkanie posiedzenie
    kim nerede nezaman kaç hangi toplantı ne vem när var hur vilka""".split()
    )
    - STOP_WORDS
    - {"van", "von", "las", "los", "el", "den", "des", "dem", "una", "don"}
)
_SHARED = frozenset(
    {
        "war",
        "die",
        "wie",
        "comment",
        "quale",
        "chi",
        "kim",
        "ne",
        "var",
        "est",
        "des",
        "del",
        "el",
        "den",
        "ile",
        "dove",
        "sono",
        "waren",
        "hangi",
        "les",
        "qui",
        "das",
        "der",
    }
)
_ASKING = frozenset(
    """what who whom whose when where why how which did does do was were is are can could will would has have
    tell show list name the of and in on at to for""".split()
)
_LETTER = re.compile(r"[^\W\d_]")
_LATIN = re.compile(r"[A-Za-zÀ-ɏḀ-ỿ]")


def reply(text: str) -> str | None:
    """What to say to small talk, or None when `text` is a question."""
    plain = " ".join(text.split())
    if not re.search(r"\w", plain):
        return None
    for pattern, said in (
        (_ABILITIES, wording.WHAT_I_DO),
        (_HELLO, wording.HELLO),
        (_BYE, wording.GOODBYE),
        (_THANKS, wording.THANKS),
    ):
        if pattern.match(plain):
            return said
    return None


def unreadable(text: str) -> str | None:
    """What to say to input that cannot be read as a question, or None."""
    plain = " ".join(text.split())
    if not re.search(r"\w", plain):
        return wording.NOT_UNDERSTOOD if plain else wording.EMPTY_QUESTION
    if len(plain) > wording.LONGEST_QUESTION:
        return wording.LONG_QUESTION.format(length=f"{len(plain):,}", limit=f"{wording.LONGEST_QUESTION:,}")
    if not _LETTER.search(plain) and not re.search(r"\d", plain):
        return wording.NOT_UNDERSTOOD
    return None


def is_foreign(text: str) -> bool:
    """True where `text` is plainly not English: in another script, or asked with another language's small words."""
    letters = _LETTER.findall(text)
    if letters and sum(1 for letter in letters if not _LATIN.match(letter)) > len(letters) / 2:
        return True
    found = [word.lower() for word in re.findall(r"[^\W\d_]+", text)]
    if not found:
        return False
    foreign = [word for word in found if word in _FOREIGN]
    english = [word for word in found if word in _ASKING]
    telling = [word for word in foreign if word not in _SHARED]
    return len(foreign) > len(english) and (len(telling) >= 1 and (len(foreign) >= 2 or found[0] in telling))
