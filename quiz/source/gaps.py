"""What the source has between the parts of a quotation, and beside them: whether leaving it out turns the sense."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quiz.sheet.tokens import tokens
from quiz.source.names import names

if TYPE_CHECKING:
    from collections.abc import Iterator

    from quiz.sheet.model import Person, Sheet
    from quiz.source.clues import Clues
    from quiz.source.text import Place, SourceText

WORD = re.compile(r"\w+(?:['’]\w+)*")
SENTENCE_END = re.compile(r"[.!?…]['’”“»«\")\]]*\s+(?=\S)")
ENDS = (".", "!", "?", "…")
LONGEST_WORD = 40
LONGEST_INTERRUPTION = 200
"""Characters: what is longer than any `said X, who …` is a text of its own."""


def denied_beside(extent: Place, source: SourceText, clues: Clues) -> str | None:
    """Return the negation right before or behind a stretch, with nothing but a space between; None if there is none.

    What begins the next sentence is none.
    """
    start, end = extent
    before = re.search(r"[\w'’]+(?=\s$)", source.text[max(0, start - LONGEST_WORD) : start])
    ends = source.text[max(0, end - 1) : end] in ENDS and source.text[end + 1 : end + 2].isupper()
    after = None if ends else re.match(r"\s[\w'’]+", source.text[end : end + LONGEST_WORD])
    found = (match.group().strip() for match in (before, after) if match)
    return next((word for word in found if clues.denies(word)), None)


def denied_between(gap: Place, source: SourceText, clues: Clues) -> str | None:
    """Return a negation in what was left out, where that is no clause of its own, with signs at both of its ends."""
    left_out = source.text[slice(*gap)].strip()
    if re.match(r"[,;:.!?–—(-]", left_out) and re.search(r"[,;:.!?–—)-]$", left_out):
        return None
    if SENTENCE_END.search(left_out):
        return None
    return next((word for word in WORD.findall(left_out) if clues.denies(word)), None)


def interrupts(gap: Place, source: SourceText) -> bool:
    """Return True if the source's own words between two quotations only interrupt them: “A,” he said, “B.”"""
    own = "".join(outside(gap, source)).strip()
    return len(own) <= LONGEST_INTERRUPTION and not SENTENCE_END.search(own)


def other_speaker(gap: Place, source: SourceText, speaker: Person, sheet: Sheet, clues: Clues) -> str | None:
    """Return who else speaks between two parts of a quotation, or is said to have spoken the last one; None if nobody.

    That is another person of the sheet, or a name beside a verb of saying, in a sentence without the speaker's.
    """
    others = [person for person in sheet.people.values() if person != speaker]
    own = list(outside(gap, source))
    if any(own):  # even nothing but a space: “A.” “B,” said somebody else
        own.append(_behind(gap[1], source))
    for sentence in (sentence for text in own for sentence in SENTENCE_END.split(text)):
        if names(speaker, sentence):
            continue
        found = next((person.name for person in others if names(person, sentence)), None)
        if found or (found := _somebody_said(sentence, clues)):
            return found
    return None


def _behind(at: int, source: SourceText) -> str:
    """Return what the source says right behind the quotation that goes on at a place, to the end of the sentence.

    That is nothing where the sentence ends inside its marks: “…, and pray.” Smith was silent.
    """
    quotation = source.quotation_at(at)
    end = quotation.outer_end if quotation else at
    if quotation and source.text[quotation.start : quotation.end].rstrip().endswith("."):
        return ""
    following = source.quotations_beside(at, end)[1]
    stop = following.outer_start if following else len(source.text)
    return SENTENCE_END.split(source.text[end : min(stop, end + LONGEST_INTERRUPTION)])[0].partition("\n")[0]


def outside(gap: Place, source: SourceText) -> Iterator[str]:
    """Give what stands outside of quotation marks in a stretch of the source."""
    at, end = gap
    for each in source.quotations_in(at, end):
        if each.outer_start > at:
            yield source.text[at : each.outer_start]
        at = max(at, min(end, each.outer_end))
    yield source.text[at:end]


def _somebody_said(sentence: str, clues: Clues) -> str | None:
    """Return a name beside a verb of saying: `said Miller`, `Miller said`."""
    words: list[str] = WORD.findall(sentence)
    for at, word in enumerate(words):
        if word.casefold() in clues.said:
            behind, before = words[at + 1 : at + 2], words[at - 1 : at] if at > 1 else []
            for name in (*behind, *before):
                if name[0].isupper() and not clues.pronouns.intersection(tokens(name)):
                    return name
    return None
