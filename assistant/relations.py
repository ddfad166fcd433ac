"""Who did what to what: whether a sentence relates its verb and its noun as the question does.

"Who signed the Protocol?" is not answered by "the Protocol goes to the Governments that have signed the Strategy", although
all its words stand there. Knows word order in English. Knows nothing of meetings.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.accepted import accepted
from assistant.stems import stem
from assistant.words import STOP_WORDS, Word, words

_DETERMINERS = frozenset(
    {"the", "a", "an", "its", "their", "this", "that", "these", "those", "his", "her", "all", "both"}
)
_PREPOSITIONS = frozenset(
    {"of", "for", "on", "in", "to", "at", "by", "with", "under", "from", "about", "during", "between", "as"}
)
# What stands before "of" and names no thing of its own: the draft of the Plan is the Plan.
_PARTITIVES = frozenset(
    """draft drafts text texts version versions section sections part parts list lists series package set number most
    content contents provisions wording final""".split()
)
# "once signed", "if adopted": nobody says that it was done.
_NOT_YET = frozenset({"once", "if", "when", "until", "unless", "after", "before"})
_PARTICIPLE = re.compile(
    r"(?:ed|en|ought|made|held|sent|said|set|put|built|found|won|met|laid|given|taken|chosen)$"
)
_BE = r"(?:was|were|is|are|will\s+be|has\s+been|have\s+been|had\s+been)"
_PASSIVE = re.compile(
    rf"^\W*(?:when|where|why|how|by\s+whom|who|at\s+(?:what|which)\s+\w+)\s+{_BE}\s+(?P<thing>(?:the|an?|this|its|"
    rf"their)\s+.+?)\s+(?P<verb>\w+)"
    r"(?=\s+(?:by|in|on|at|to|for|with|during|and)\b|\W*$)",
    re.IGNORECASE,
)
_ACTIVE = re.compile(
    r"^\W*who\s+(?:has\s+|have\s+|had\s+|will\s+|did\s+)?(?P<verb>\w+)\s+(?P<thing>(?:the|an?|this|its|their)\s+.+)$",
    re.IGNORECASE,
)


_SUBJECT = re.compile(
    r"^\W*what\s+(?:did|does|do|has|have)\s+(?P<subject>.+?)\s+(?P<verb>say|declare|state|announce|stress|note|propose|"
    r"suggest|call|express|urge|tell|report|offer|promise|demand|request|ask|recommend|inform|underline|underscore|"
    r"emphasi[sz]e|highlight|explain|warn|thank|argue|answer|reply|respond|retort)\b",
    re.IGNORECASE,
)
_SAYING = frozenset(
    """say declare state announce stress note express tell report inform underline underscore emphasise emphasize
    highlight explain argue answer reply respond retort""".split()
)
# "What does the agreement cover?": asked is what stands in it, and a report may say that by any of these verbs.
_CONTENT_VERBS = (
    "cover contain include involve comprise consist provide foresee envisage stipulate deal regulate concern address prescribe"
    " entail aim say state set lay define describe list oblige require allow enable establish seek serve intend design mean"
    " specify determine outline govern apply call"
)
_CONTENT = re.compile(
    r"^\W*(?:what|which\s+(?!.*\bsay\b)[\w-]+)\s+(?:does|do|did|would|will|should)\s+(?P<subject>(?:the|an?|this|that|its|their)\s+.+?)"
    r"\s+(?P<verb>cover|contain|include|involve|comprise|consist\s+of|provide(?:\s+for)?|foresee|envisage|set\s+out|lay\s+down|"
    r"stipulate|deal\s+with|regulate|concern|address|prescribe|entail|aim\s+(?:at|for|to\s+do)|serve\s+for)\b",
    re.IGNORECASE,
)
_PRONOUNS = frozenset({"it", "they", "this", "these", "document", "text", "paper"})
_FINITE = re.compile(r"(?:\w{3,}ed|was|were|is|are|has|have|had|will|would)$")
_FAR = 14  # words between a thing and the verb that it is the subject of


@dataclass(frozen=True, slots=True)
class Relation:
    """What a question says was done to what: stems that a report may use for each.

    `names_verb`: only a sentence with the verb tells it; anything that the subject says may tell what it "said".
    `asks_content`: asked is what stands in the thing, and `verb` holds every verb by which a report may say that.
    """

    verb: frozenset[str]
    thing: frozenset[str]
    is_subject: bool = False
    asks_doer: bool = False
    names_verb: bool = False
    asks_content: bool = False

    @property
    def says_anyhow(self) -> bool:
        """Whether a report may tell it by other verbs than those."""
        return self.asks_content or (self.is_subject and not self.names_verb)


def relation_of(body: str) -> Relation | None:
    """The verb of the question and the head of what it was done to, where the order of its words tells them."""
    content = _CONTENT.match(body)
    if content is not None:
        held = _head(words(content.group("subject")))
        verbs = frozenset(stem(verb) for verb in _CONTENT_VERBS.split())
        return (
            None
            if held is None
            else Relation(verbs, frozenset({held.stem}), is_subject=True, asks_content=True)
        )
    said = _SUBJECT.match(body)
    if said is not None:
        speaker = _head(words(said.group("subject")))
        if speaker is None:
            return None
        verb = said.group("verb")
        return Relation(
            accepted(verb),
            frozenset({speaker.stem}),
            is_subject=True,
            names_verb=verb.lower() not in _SAYING,
        )
    match = _ACTIVE.match(body) or _PASSIVE.match(body)
    if match is None or not (match.re is _ACTIVE or _PARTICIPLE.search(match.group("verb"))):
        return None
    head = _head(words(match.group("thing")))
    if head is None or match.group("verb").lower() in STOP_WORDS:
        return None
    doer = match.re is _ACTIVE or bool(re.match(r"\W*by\s+whom\b", body, re.IGNORECASE))
    return Relation(accepted(match.group("verb")), accepted(head.text), asks_doer=doer)


def _head(phrase: Sequence[Word]) -> Word | None:
    """The noun that the phrase is about: the last word before its first preposition."""
    head = None
    for word in phrase:
        if word.lower in _PREPOSITIONS:
            break
        if word.lower not in STOP_WORDS:
            head = word
    return head


def relates(relation: Relation, found: Sequence[Word], before: Sequence[Word] = ()) -> bool:
    """False where the sentence plainly says the verb of something else, or the thing only as a part of another's name.

    `before` is what the sentence may speak of without naming it: the sentence before in its paragraph, headings, the title.
    """
    if relation.asks_content:
        return _tells_content(relation, found, before)
    verbs = [position for position, word in enumerate(found) if word.stem in relation.verb]
    things = [position for position, word in enumerate(found) if word.stem in relation.thing]
    if not verbs and relation.is_subject and things:
        return not relation.names_verb and _leads(found, things)
    if not verbs or (relation.is_subject and not things):
        return True  # carried over from the sentence before, or met by a heading: nothing to compare
    if not things:
        return any(word.stem in relation.thing for word in before)
    if relation.is_subject:
        return any(
            thing < verb
            or found[thing - 1].lower == "by"
            or _speaks_after(found, verb, thing)
            or _is_its_own(found, verb, thing)
            for verb in verbs
            for thing in things
        )
    if all(_is_governed(found, position, relation) for position in things):
        return False
    return any(
        _fits(found, verb, things) and (not relation.asks_doer or _has_doer(found, verb)) for verb in verbs
    )


def _tells_content(relation: Relation, found: Sequence[Word], before: Sequence[Word]) -> bool:
    """True where the thing, or a pronoun for it, is the subject of a verb that says what stands in it."""
    verbs = [position for position, word in enumerate(found) if word.stem in relation.verb]
    things = [position for position, word in enumerate(found) if word.stem in relation.thing]
    if any(word.stem in relation.thing for word in before):
        things += [position for position, word in enumerate(found[:2]) if word.lower in _PRONOUNS]
    for thing in things:
        is_subject = not any(_FINITE.match(word.lower) for word in found[:thing])
        for verb in verbs:
            between = found[thing + 1 : verb]
            if verb <= thing or verb > thing + _FAR:
                continue
            # "…; its next edition will deal with …": right before its verb it is the subject of a clause of its own.
            leads_on = all(word.is_stop for word in between)
            if is_subject or leads_on or any(word.lower in {"which", "that"} for word in between):
                return True
    return False


def _speaks_after(found: Sequence[Word], verb: int, speaker: int) -> bool:
    """True for "…, said Permanent Secretary A. B.": nothing but titles and names between the verb and the speaker."""
    if found[verb].lower not in {
        "said",
        "says",
        "added",
        "stated",
        "explained",
        "noted",
        "stressed",
        "declared",
    }:
        return False
    return verb < speaker <= verb + 6 and all(word.text[0].isupper() for word in found[verb + 1 : speaker])


def _leads(found: Sequence[Word], things: Sequence[int]) -> bool:
    """True unless each is plainly an object: it stands behind a verb and no "by" or sign of speech goes before it."""
    verb = next((n for n, word in enumerate(found) if _FINITE.match(word.lower)), len(found))
    return any(thing < verb or found[thing - 1].lower in {"by", "to"} for thing in things)


def _is_its_own(found: Sequence[Word], noun: int, owner: int) -> bool:
    """True for "the request of Nauru to …": the verb's noun, with nothing but its owner's title before the owner."""
    between = found[noun + 1 : owner]
    return (
        bool(between)
        and between[0].lower in {"of", "by"}
        and all(word.lower in _DETERMINERS | {"of"} or word.text[0].isupper() for word in between[1:])
    )


def _fits(found: Sequence[Word], verb: int, things: Sequence[int]) -> bool:
    """True unless the verb is followed by an object of its own that is not the thing asked about."""
    before = found[verb - 1].lower if verb else ""
    if before in _NOT_YET:
        return False
    if before in {"was", "were", "be", "been", "is", "are", "being", "also", "unanimously"}:
        return True
    if verb + 1 >= len(found) or found[verb + 1].lower not in _DETERMINERS:
        return True
    end = verb + 2
    while (
        end < len(found)
        and end < verb + 14
        and found[end].lower not in {"and", "which", "that", "who", "was", "were", "will"}
    ):
        end += 1
    return any(verb < position <= end for position in things)


def _has_doer(found: Sequence[Word], verb: int) -> bool:
    """False for a passive that names nobody: "the Protocol was signed"."""
    passive = not found[verb].lower.endswith("ing") and any(
        word.lower in {"was", "were", "be", "been", "is", "are", "being"}
        for word in found[max(0, verb - 3) : verb]
    )
    return not passive or any(word.lower == "by" for word in found[verb + 1 : verb + 16])


def _is_governed(found: Sequence[Word], position: int, relation: Relation) -> bool:
    """True where the thing stands in an "of" or "for" phrase of another noun ("implementation of the Strategy")."""
    at = position - 1
    while (
        at >= 0
        and (found[at].text[0].isupper() or found[at].lower in {"the", "a", "an", "this"})
        and found[at].lower not in _PREPOSITIONS
    ):
        at -= 1
    if at < 1 or found[at].lower not in {"of", "for", "on"}:
        return False
    governor = found[at - 1]
    return (
        governor.lower not in _PARTITIVES
        and governor.stem not in relation.verb
        and governor.lower not in STOP_WORDS
    )
