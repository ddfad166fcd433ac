"""Several meetings named in one statement, of which the report then tells one by one.

"The 12th meeting of the Group on Cables and the 5th meeting of the Group on Locks took place" is a joint session unless
each has a sentence of its own below. Knows nothing of who came.
"""

from __future__ import annotations

import re
from dataclasses import replace

from corpus.meetings.frame.account_model import Account
from corpus.meetings.frame.anchor_model import Anchor
from corpus.meetings.grammar.document import Document, Read
from corpus.meetings.grammar.mentions import Mention


def told_one_by_one(document: Document, account: Account) -> list[Account]:
    """The further meetings of a statement that names several, each with the sentences that name it; `account` keeps the first.
    None where fewer than two have a sentence of their own."""
    for anchor in account.anchors:
        read = document.sentences[anchor.sentence]
        named = _numbered(read)
        if anchor.strength < 3 or len(named) < 2 or anchor.mention is None:
            continue
        words = [_own_words(document, mention, named) for mention in named]
        owners = _owners(document, read, words)
        if not all(words) or not all(_says_who(document, owners, number) for number in range(len(named))):
            continue
        further = [
            Account(
                [Anchor(anchor.sentence, mention, anchor.clause, anchor.date, 3)],
                apart=True,
                section=tuple(index for index, owner in owners.items() if owner == number),
            )
            for number, mention in enumerate(named)
            if number > 0
        ]
        own = replace(anchor, mention=named[0], joint=())
        account.keep(
            [own if a is anchor else a for a in account.anchors if a is anchor or a.sentence != read.index]
        )
        return further
    return []


def _numbered(read: Read) -> list[Mention]:
    """The mentions of a sentence that have a number and a body of their own."""
    found: list[Mention] = []
    for mention in read.mentions:
        known = {value for other in found for value in other.values}
        if mention.values and mention.bodies and not mention.when and not known & set(mention.values):
            found.append(mention)
    return found


def _words(document: Document, mention: Mention) -> set[str]:
    return {w for body in mention.bodies for w in re.findall(r"[\w-]{3,}", body.of(document.text).lower())}


def _own_words(document: Document, mention: Mention, named: list[Mention]) -> set[str]:
    """The words of a meeting's body that no other of the statement has."""
    others = set().union(*(_words(document, other) for other in named if other is not mention))
    return _words(document, mention) - others - {"the", "and", "for"}


def _of(mention: Mention, document: Document) -> list[str]:
    return re.findall(r"[\w-]{3,}", mention.span.of(document.text).lower())


def _says_who(document: Document, owners: dict[int, int], number: int) -> bool:
    """Whether the sentences of one meeting name a state."""
    own = [index for index, owner in owners.items() if owner == number]
    return any(token.code for index in own for token in document.sentences[index].tokens)


def _owners(document: Document, read: Read, words: list[set[str]]) -> dict[int, int]:
    """Which of the meetings each sentence below is about: the one whose words it has, or that of the sentence before."""
    owners: dict[int, int] = {}
    current = None
    for other in document.sentences[read.index + 1 :]:
        if any(mention.when for mention in other.mentions):
            continue
        spoken = [set(_of(mention, document)) for mention in other.mentions]
        named = [number for number, own in enumerate(words) if any(own and own <= said for said in spoken)]
        if len(named) == 1:
            current = named[0]
        elif named or other.index == other.line.sentences[0]:
            current = named[0] if len(named) == 1 else None
        if current is not None:
            owners[other.index] = current
    return owners
