"""The passage of a source that is most like some words, where the words themselves do not stand in it.

Each word of what is looked for votes for the place where the whole would start if that word stood where it does; rare
words weigh more. The best place is then compared word by word, which also says how alike the two are.
"""

from __future__ import annotations

from collections import defaultdict
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, NamedTuple

from quiz.source.text import WORD
from quiz.source.whole import whole

if TYPE_CHECKING:
    from collections.abc import Sequence
    from difflib import Match

    from quiz.source.text import Place, SourceText

TOO_FREQUENT = 60
"""A word that occurs more often votes only where all do."""
SLACK = 4
"""How many words may have been added or dropped before the passage is looked for too far away."""
MOST_WORDS = 400
"""Nobody quotes more at once; of longer texts the beginning is looked for."""
WORTH_COMPARING = 200
"""Letters: longer stretches without a common word have nothing in common."""


class Near(NamedTuple):
    """A passage: start and end in the folded text, and how alike it is, from 0 to 1 (the same words)."""

    start: int
    end: int
    score: float


def nearest(folded: str, source: SourceText, besides: Sequence[Place] = ()) -> Near | None:
    """Return the passage of a source that is most like a folded text; None where they have no word in common.

    The words at places of the source that are known already (`besides`) are no part of it.
    """
    wanted = WORD.findall(folded)[:MOST_WORDS]
    known = frozenset(number for place in besides for number in source.words_in(*source.folded.folded(*place)))
    start = _start(wanted, source, known)
    if start is None:
        return None
    text, words = source.folded.text, source.folded_words
    first = max(0, start - SLACK)
    window = words[first : start + len(wanted) + SLACK]
    there = ["" if first + at in known else text[a:b] for at, (a, b) in enumerate(window)]
    begin, end = _extent(wanted, there)
    passage = whole(text, window[begin][0], window[end - 1][1])
    alike = [text[slice(*words[number])] for number in source.words_in(*passage) if number not in known]
    return Near(*passage, _likeness(wanted, alike))


def _start(wanted: Sequence[str], source: SourceText, known: frozenset[int]) -> int | None:
    """Return the number of the source's word with which a passage of these words would start."""
    found = [(at, source.occurrences.get(word.casefold(), ())) for at, word in enumerate(wanted)]
    if known:
        found = [(at, [number for number in numbers if number not in known]) for at, numbers in found]
    rare = [(at, numbers) for at, numbers in found if 0 < len(numbers) <= TOO_FREQUENT]
    votes: dict[int, float] = defaultdict(float)
    for at, numbers in rare or found:
        for number in numbers:
            votes[number - at] += 1 / len(numbers)
    if not votes:
        return None
    # a word that was added or dropped moves the votes of all that follow it by one
    return max(votes, key=lambda start: (sum(votes.get(start + by, 0) for by in range(-2, 3)) + votes[start], -start))


def _extent(wanted: Sequence[str], there: Sequence[str]) -> tuple[int, int]:
    """Return from where to where the passage goes: out from the words that are the same to as many as were wanted."""
    same = _same(wanted, there) or _same([word.casefold() for word in wanted], [word.casefold() for word in there])
    head, tail = same[0], same[-1]
    begin = max(0, head.b - head.a)
    end = min(len(there), tail.b + len(wanted) - tail.a)
    return begin, max(end, begin + 1)


def _same(one: Sequence[str], other: Sequence[str]) -> list[Match]:
    blocks = SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks()
    return [block for block in blocks if block.size]


def _likeness(wanted: Sequence[str], passage: Sequence[str]) -> float:
    """Return how many of the letters are the same, those of words that were changed in part counted in part."""
    alike = 0.0
    for step, a, b, c, d in SequenceMatcher(None, wanted, passage, autojunk=False).get_opcodes():
        one, other = "".join(wanted[a:b]), "".join(passage[c:d])
        if step == "equal":
            alike += len(one)
        elif step == "replace" and len(one) + len(other) < WORTH_COMPARING:
            alike += SequenceMatcher(None, one, other, autojunk=False).ratio() * (len(one) + len(other)) / 2
    return 2 * alike / (len("".join(wanted)) + len("".join(passage)))
