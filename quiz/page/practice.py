"""What the page that asks and checks is made from: the questions as they are seen, and the key for its script.

The two are kept apart, so that the questions can be read and printed where no script runs, and no answer shows.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from quiz.items.chance import shuffled
from quiz.items.figures import lacks_meaning
from quiz.items.model import Direction, Manner
from quiz.items.options import options, stand_in_order
from quiz.items.reasons import Reason, ReasonKind, written
from quiz.page.typesetting import material, portrait
from quiz.phrasing.dates import day
from quiz.phrasing.marks import cited, quoted
from quiz.phrasing.sources import setting, source_line
from quiz.sheet.model import Figure, Quote

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from quiz.items.model import Item, Passage
    from quiz.items.options import Option
    from quiz.page.handout import Material, Portrait
    from quiz.sheet.model import AnyEntry, Sheet
    from quiz.words.model import Words

MOST = 300
"""How many questions a page holds: more make it slow on a phone, and nobody answers them all."""

PHRASES_OF_SCRIPT = ("progress", "score", "right", "wrong", "right_is", "following", "finish")
"""The phrases that the script says, by the names of the language's own."""


class Answering(StrEnum):
    """How a question is answered on a screen. The values are read by the script and the style."""

    CHOICE = "choice"
    """choose an option"""
    TYPED = "typed"
    """type the missing word"""
    OPEN = "open"
    """think of an answer, see the right one, and judge"""


@dataclass(frozen=True, slots=True)
class Exercise:
    """A question as it is seen. `in_order` says that its options stand in an order of size, which is not shuffled."""

    answering: Answering
    stem: str
    cue: str | None
    material: Material | None
    options: tuple[str, ...]
    in_order: bool
    portrait: Portrait | None


@dataclass(frozen=True, slots=True)
class Practice:
    """The questions, and the key as data for the script: its answers stand in the order of the questions."""

    exercises: tuple[Exercise, ...]
    key: dict[str, Any]


def practice(sheet: Sheet, items: Iterable[Item], words: Words, images: Collection[str]) -> Practice:
    """Make questions of the items of a sheet: of all of them, or of as many as a page holds, drawn from all facts."""
    asked = _drawn([item for item in items if not lacks_meaning(item)], sheet)
    offered = [
        () if _answering(item) is not Answering.CHOICE else options(item, sheet.id, "practice") for item in asked
    ]
    facts = {item.ref: item.fact for item in asked}
    source = source_line(sheet.source, words)
    places = {ref: place for place, ref in enumerate(facts)}
    key = {
        "says": {name: getattr(words.practice, name) for name in PHRASES_OF_SCRIPT} | {"colon": words.colon},
        "answers": [
            {"fact": places[item.ref]} | _answer(item, lines, words) for item, lines in zip(asked, offered, strict=True)
        ],
        "proofs": [proof(fact, source, words) for fact in facts.values()],
    }
    return Practice(tuple(_exercise(item, lines, images) for item, lines in zip(asked, offered, strict=True)), key)


def _drawn(items: list[Item], sheet: Sheet) -> list[Item]:
    if len(items) <= MOST:
        return items
    drawn = {item.id for item in shuffled(items, lambda item: item.id, sheet.id, "practice")[:MOST]}
    return [item for item in items if item.id in drawn]


def _answering(item: Item) -> Answering:
    """A missing word is typed even where there are others to choose from: recalling it teaches more."""
    if item.direction is Direction.BLANK:
        return Answering.TYPED
    return Answering.CHOICE if item.distractors else Answering.OPEN


def _exercise(item: Item, offered: tuple[Option, ...], images: Collection[str]) -> Exercise:
    return Exercise(
        answering=_answering(item),
        stem=item.stem,
        cue=item.cue,
        material=material(item.material) if item.material else None,
        options=tuple(option.text for option in offered),
        in_order=stand_in_order(offered),
        portrait=portrait(item, images),
    )


def _answer(item: Item, offered: tuple[Option, ...], words: Words) -> dict[str, Any]:
    """Return the right answer as it is shown, and what the script needs to know to check one."""
    shown = {"right": _marked(item.key, words), "manner": item.key.manner}
    if offered:
        return shown | {"reasons": [option.reason and _reason(option.reason, words) for option in offered]}
    if item.direction is Direction.BLANK:
        return shown | {"accepted": [item.key.text, *item.fact.accept]}
    return shown


def _reason(reason: Reason, words: Words) -> str:
    """Return why an option is wrong; nothing where there is only to say that it is."""
    return "" if reason.kind is ReasonKind.WRONG_ANSWER else written(reason, words)


def _marked(passage: Passage, words: Words) -> str:
    """Write an answer such that the speaker's own words and the sense of them are told apart without any style."""
    if passage.manner is Manner.VERBATIM:
        return quoted(passage.text, words)
    return (
        f"{words.paper.paraphrase}{words.colon} {passage.text}" if passage.manner is Manner.PARAPHRASE else passage.text
    )


def proof(fact: AnyEntry, source: str, words: Words) -> list[tuple[str, str, Manner]]:
    """Return where the fact stands, as labels, texts, and whether these are the source's own words."""
    labels = words.cards
    lines = [
        (labels.occasion, setting(fact, words) if isinstance(fact, Quote) else None, Manner.PLAIN),
        (labels.as_of, day(fact.as_of, words) if isinstance(fact, Figure) and fact.as_of else None, Manner.PLAIN),
        (labels.evidence, cited(fact.evidence, words) if fact.evidence else None, Manner.VERBATIM),
        (labels.note, fact.note, Manner.PLAIN),
        (labels.source, source, Manner.PLAIN),
    ]
    return [(label, text, manner) for label, text, manner in lines if text]
