"""Whether a verb with its object says that somebody was at a meeting.

Knows what may be attended, chaired, addressed or opened ("the session", "it", "the work of …"), and what not ("the war",
"a delegation"). Knows nothing of who did it.
"""

from __future__ import annotations

from corpus.meetings.frame.account_model import Account
from corpus.meetings.grammar.clauses import Clause
from corpus.meetings.grammar.document import Read
from corpus.meetings.grammar.lexicon import (
    BODY_HEADS,
    DELEGATES,
    DETERMINERS,
    MEETING_NOUNS,
    OFFICES,
    PREPOSITIONS,
    REMOTE_WORDS,
    WEAK_MEETING_NOUNS,
)
from corpus.meetings.grammar.tokens import DATE, STATE, Tokens
from corpus.meetings.people.person_names import name_at

SPEAK = frozenset("speak address deliver greet tell".split())
ATTENDING = frozenset("attend participate take-part join follow connect register".split())
LEADING = frozenset(
    "chair co-chair preside co-preside moderate lead open inaugurate close take-chair conduct host co-host".split()
)


EVENT_NOUNS = (
    MEETING_NOUNS
    | WEAK_MEETING_NOUNS
    | frozenset(
        "capacity us event events work proceedings gathering deliberations occasion ceremony opening "
        "closing consultations review format "
        "committee council commission board panel group bureau assembly it them this him plenary "
        "talks".split()
    )
)


def attended_thing(read: Read, clause: Clause) -> bool:
    """Whether what is attended is a meeting (or is not named at all)."""
    tokens = read.tokens[clause.subject_start : clause.subject_end]
    if clause.relative and not tokens:
        return True
    words = [t.lower for t in tokens]
    if any(word in EVENT_NOUNS for word in words) or any(
        word in {"we", "they", "he", "she", "who", "which"} for word in words
    ):
        return True
    if any(word in OFFICES or word in DELEGATES for word in words):
        return True
    return not words or (
        any(word in BODY_HEADS or word in {"reception", "dinner"} for word in words)
        and not {"reception", "dinner"} & set(words)
    )


_STATUS = frozenset("member members signatory party".split())
_JOINED = frozenset("host hosts colleagues counterparts others participants hosts".split())


def attends_here(read: Read, clause: Clause, account: Account) -> bool:
    """Whether the object of attend, join or take part is a meeting and not a programme, a war or an organisation."""
    tokens, group = read.tokens, clause.group
    if _in_which(read, clause):
        return any(
            t.lower in EVENT_NOUNS for t in tokens[max(0, clause.subject_start - 8) : clause.subject_start]
        )
    k = group.end
    while k < len(tokens) and (
        tokens[k].lower.endswith("ly")
        or tokens[k].lower in {"also", "together", "both"}
        or (tokens[k].lower in {"as", "well"} and tokens[min(k + 1, len(tokens) - 1)].lower in {"well", "."})
        or (tokens[k].lower == "well" and tokens[k - 1].lower == "as")
    ):
        k += 1
    if k >= len(tokens) or (group.lemma == "join" and tokens[k].text in ".,;"):
        afar = any(tokens[n].lower in REMOTE_WORDS for n in range(group.end, k))
        return group.lemma != "join" or afar
    lower = tokens[k].lower
    if group.lemma == "join" and lower == "as" and any(t.lower in _STATUS for t in tokens[k + 1 : k + 5]):
        return False  # "joined as a member in 2018": a body, and not its meeting
    if (lower == "in" and group.lemma != "attend") or lower in {"at"}:
        k += 1
        if lower == "at" and k < len(tokens) and tokens[k].kind == "number":
            return True
        if lower == "at" and any(t.lower in _ON_WHOSE_WORD for t in tokens[k : k + 4]):
            return True
        if k < len(tokens) and (
            tokens[k].kind == DATE or tokens[k].lower in {"person", "addition"} or tokens[k].place is not None
        ):
            return True
    elif (
        lower in PREPOSITIONS
        or tokens[k].text in ".,;:()"
        or tokens[k].kind == DATE
        or lower in REMOTE_WORDS
        or lower in {"and", "too", "instead", "alongside"}
    ):
        return True
    if k >= len(tokens) or tokens[k].text in ".,;":
        return group.lemma != "join"
    for n in range(k, min(len(tokens), k + 16)):
        token = tokens[n]
        word = token.lower
        if word in EVENT_NOUNS:
            return True
        if group.lemma == "join" and (word in _JOINED or (word in DELEGATES and word.endswith("s"))):
            return True
        if any(m.start <= n < m.end for m in read.mentions):
            return True
        if n > k and (
            word in {"which", "who", "that"}
            or token.text in ".;"
            or (word in {"of", "in", "on"} and n > k + 2)
        ):
            return False
    return False


def _in_which(read: Read, clause: Clause) -> bool:
    """ "the dam, in which A also takes part": what is attended stands before."""
    start = clause.subject_start
    before = [t.lower for t in read.tokens[max(0, start - 2) : start + 2]]
    return any(before[k : k + 2] == ["in", "which"] for k in range(len(before)))


# "attended at the invitation of the host": why, and not what.
_ON_WHOSE_WORD = frozenset("invitation request instance behest expense level".split())
_CLASSES = frozenset(
    "countries states delegations members nations organisations organizations guests".split()
)
_CAME = frozenset("part attended participated came present attending participating travelled".split())
_INVITED = frozenset("invited participating attending represented guest observer visiting".split())


_BESIDE = frozenset("around beside opposite facing alongside with".split())


def _without_occasion(words: list[str]) -> list[str]:
    """ "members represented at the meeting": the words up to the participle, which says that they came."""
    for k in range(len(words) - 1, 0, -1):
        if words[k] in {"represented", "present", "attending", "participating"}:
            beyond = words[k + 1 :]
            occasion = beyond[:1] in (["at"], ["in"], ["during"]) and (
                beyond[-1] in MEETING_NOUNS or beyond[-1] in WEAK_MEETING_NOUNS
            )
            return words[: k + 1] if occasion and len(beyond) <= 4 else words
    return words


def is_inverted(subject: list[str]) -> bool:
    inserted = next((k for k, word in enumerate(subject) if k and word in {"which", "who"}), len(subject))
    words = [
        word
        for word in subject[:inserted]
        if word not in {"also", "the", ",", "and", "further", "then", "other"}
    ]
    words = _without_occasion(words)
    if not words:
        return False
    came = subject[inserted:] and subject[-1] in _CAME
    if came and words[-1] in DELEGATES and words[-1].endswith("s"):
        return True  # "the members who took part were …"
    if words[0] == "among" and words[-1] in _CLASSES and any(word in _INVITED for word in words[1:-1]):
        return True
    if words[-1] == "represented" or (words[0] == "among" and any(word in DELEGATES for word in words[1:4])):
        return True
    if words[-1] == "table" and any(word in {"round", "around", "at"} for word in words):
        return True
    room = words[:-2] if words[-2:-1] == ["with"] else words  # "in the room with him"
    if words[0] == "in" and room[-1] in {"room", "hall", "chamber"} and len(room) <= 3:
        return True
    if words[0] in {"heading", "leading", "representing"} or words[:1] + words[-2:] == [
        "heads",
        "of",
        "delegation",
    ]:
        return True
    if words[:3] in (["heads", "of", "delegation"], ["heads", "of", "delegations"]):
        return True
    if words[0] in {
        "present",
        "attending",
        "participating",
        "connected",
        "represented",
        "seated",
        "joining",
        "attended",
    }:
        return len(words) <= 14
    if words[0] in _BESIDE and words[-1] in {"him", "her", "them", "us"}:
        return True
    there = words[-1] in {"attending", "participating"} or "present" in words[1:3]
    if there and len(words) <= 9 and words[0] in DELEGATES and words[0].endswith("s"):
        return True
    if words[:2] in (
        ["taking", "part"],
        ["in", "attendance"],
        ["among", "participants"],
        ["among", "those"],
        ["among", "delegates"],
        ["at", "table"],
        ["around", "table"],
        ["round", "table"],
        ["among", "guests"],
    ):
        return True
    if (
        (words[-1:] == ["part"] and "taking" in words)
        or words[-2:] == ["in", "attendance"]
        or (words[-1:] == ["present"] and len(words) <= 8)
    ):
        return True
    return (
        words[0] in {"participants", "attendees", "delegates"}
        or (words[0] in {"those"} and "present" in words)
        or (words[-1] in {"participants", "attendees"} and len(words) <= 4)
    ) and not any(w in {"who"} for w in words)


def hosts_people(tokens: Tokens, i: int) -> bool:
    """ "hosted his colleague A and Prime Minister B": persons as guests, not an occasion."""
    for token in tokens[i : i + 5]:
        if token.lower in MEETING_NOUNS or token.lower in WEAK_MEETING_NOUNS or token.ordinal is not None:
            return False
        if token.lower in OFFICES or token.lower in {
            "colleague",
            "colleagues",
            "counterpart",
            "counterparts",
        }:
            return True
    return False


def delegates_in(tokens: Tokens, i: int) -> bool:
    return any(
        t.lower in {"representatives", "delegations", "delegates", "participation", "ministers", "officials"}
        for t in tokens[i : i + 8]
    )


def welcomes_thing(tokens: Tokens, i: int) -> bool:
    """ "welcomed the decision of X", "welcomed Minister A's proposal": a thing, not a person."""
    for k in range(i, min(len(tokens), i + 12)):
        token = tokens[k]
        if token.lower in {"'s", "’s"}:
            minister = tokens[k - 1].kind == STATE and any(t.lower in OFFICES for t in tokens[k + 1 : k + 4])
            person = name_at(tokens, k + 1, min(len(tokens), k + 5)) - k > 2 and tokens[k - 1].kind == STATE
            return not (minister or person)  # "X's minister", "X's Ann Cox", but "the minister's proposal"
        if token.lower in OFFICES or token.lower in DELEGATES:
            return False
        if token.lower == "of":
            return True
    return False


def leads_here(read: Read, clause: Clause) -> bool:
    tokens = read.tokens[clause.group.end : clause.group.end + 12]
    if not tokens or clause.group.lemma in {"preside", "take-chair", "chair", "co-chair", "moderate"}:
        return True
    if tokens[0].text in ".,;":
        return clause.group.lemma in {"preside"}
    if clause.group.lemma == "lead" and any(t.lower in {"delegation", "delegations"} for t in tokens[:4]):
        return True  # "The ministers of A and B are leading their delegations"
    return any(t.lower in EVENT_NOUNS for t in tokens)


_PARTS = frozenset("it which who party parties subgroup item items cluster discussion discussions".split())


def led_thing(read: Read, clause: Clause) -> bool:
    words = [t.lower for t in read.tokens[clause.subject_start : clause.subject_end]]
    if not words and clause.group.start == 0:
        return any(t.lower in EVENT_NOUNS for t in read.tokens[clause.group.end :])  # "Hosted by A, it …"
    if clause.group.lemma in {"lead", "host", "conduct", "close", "open"} or clause.group.lemma in SPEAK:
        return any(word in EVENT_NOUNS or word in _PARTS for word in words) and not any(
            word in {"delegation", "delegations"} for word in words
        )
    return True


_LISTENERS = frozenset("participants delegates guests delegations colleagues counterparts".split())


def speaks_here(read: Read, clause: Clause) -> bool:
    """Whether the speaker speaks at the meeting: it is named, or the speech is one held there."""
    tokens, group = read.tokens, clause.group
    words = [t.lower for t in tokens[group.end : group.end + 14]]
    if group.lemma == "address":
        return any(word in EVENT_NOUNS or word in {"participants", "delegates"} for word in words[:6])
    if group.lemma == "tell":
        return any(word in _LISTENERS or word in MEETING_NOUNS for word in words[:3])
    if group.lemma == "greet":
        return any(
            word in {"participants", "delegates", "guests", "colleagues", "delegations"} for word in words[:5]
        )
    if group.lemma == "deliver":
        return any(
            word
            in {
                "speech",
                "statement",
                "address",
                "remarks",
                "presentation",
                "report",
                "greeting",
                "message",
                "keynote",
                "lecture",
            }
            for word in words[:8]
        ) and not any(word in {"message", "greeting", "behalf"} for word in words[:8])
    return any(word in EVENT_NOUNS for word in words) or not words or group.lemma == "speak"


def names_meeting(read: Read, start: int, directly: bool = False) -> bool:
    """Whether a meeting is named behind the verb that ends at `start`; `directly` as its object."""
    for mention in read.mentions:
        if 0 <= mention.head - start < 14 and not mention.when:
            governor = mention.start - 1
            while governor >= start and read.tokens[governor].lower in DETERMINERS:
                governor -= 1
            if not directly or governor < start or read.tokens[governor].lower not in PREPOSITIONS:
                return True
    return False


def is_list_lead(read: Read) -> bool:
    """Whether a sentence that ends with ":" announces a list of those who came ("Present at the table were:")."""
    tokens = read.tokens
    if not tokens or tokens[-1].text != ":":
        return False
    said = [t.lower for t in tokens]
    if any(w in {"participation", "presence", "attendance", "attendees"} for w in said[-6:]):
        return True
    if not read.groups:
        return len(tokens) <= 8 and any(
            w in {"delegation", "delegations", "delegates", "participants", "present"} for w in said
        )
    if [w for w in said if w not in {"the", ","}][:2] in (
        ["they", "were"],
        ["these", "were"],
        ["those", "were"],
    ):
        return True
    for clause in read.clauses:
        group = clause.group
        if not group.real:
            continue
        if (
            group.lemma in ATTENDING | {"bring-together", "represent", "gather", "lead", "head", "come"}
            and not group.negated
        ):
            return True
        words = [t.lower for t in tokens]
        if group.lemma == "be" and (
            is_inverted([t.lower for t in tokens[clause.subject_start : clause.subject_end]])
            or any(w in {"present", "room", "attendance", "participants", "represented"} for w in words)
        ):
            return True
        if group.lemma in {"include", "comprise", "welcome"} and any(
            w in {"participants", "delegations", "attendees"} for w in words
        ):
            return True
    return False
