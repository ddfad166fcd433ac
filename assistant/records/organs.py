"""Words that tell what sort of organ met, who sat in it, and how high or wide a meeting is: they tell no body from another.

Knows words. Knows nothing of meetings.
"""

from __future__ import annotations

from assistant.stems import stem

# Organs that askers take for one another stand in one row; "Board" for "Council" is another body.
ORGANS = {
    stem(word): row
    for row, line in enumerate(
        (
            "commission committee subcommittee",
            "group party force team panel subgroup",
            "council",
            "board",
            "bureau",
            "assembly",
            "parliament",
            "congress",
            "presidium",
        )
    )
    for word in line.split()
}
# Those who sit in a meeting, by which askers call it where its report calls it by its body.
SITTING = frozenset(
    stem(word)
    for word in """ministers heads directors governors experts leaders presidents chiefs commanders officials ambassadors
    coordinators speakers commissioners secretaries mayors judges prosecutors deputies services regulators agencies authorities
    administrations bosses premiers librarians""".split()
)
# One of these is said for another.
HEADS = frozenset(stem(word) for word in "heads chiefs directors leaders bosses".split())
# How high or how wide a meeting is: of the same body, one report says so and another does not.
LEVELS = frozenset(
    stem(word)
    for word in """interstate intergovernmental ministerial high-level multilateral regular annual official plenary formal
    informal international""".split()
)


def of_any_organ(known: str) -> bool:
    """Whether the stem of a word says only what sort of organ met, or who sat in it: "council", "ministers"."""
    return known in ORGANS or known in SITTING or known in LEVELS
