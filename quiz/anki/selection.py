"""Which cards a fact gets: those that teach something and can be graded, and no more of them than are worth the time.

Wozniak's rules (minimum information, no sets): an answer is short, or one of a few to choose from; nobody recites. A
fact gets one card; a quote gets a second one, as long as the deck stays small, where that asks for something else. The
sheet may say otherwise, for all of it or for one fact.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from quiz.anki.topics import untold
from quiz.items.gaps import has_words_around
from quiz.items.model import Direction
from quiz.items.options import OPTIONS
from quiz.items.people import parts_of_role
from quiz.items.quotes import asks_for_the_only_document, tells_itself
from quiz.items.sentences import is_fragment
from quiz.items.utterances import resumed
from quiz.sheet.model import Person, Quote
from quiz.sheet.tokens import normalised, telling

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from quiz.items.model import Item
    from quiz.sheet.kinds import FactRef
    from quiz.sheet.model import Sheet
    from quiz.words.model import Words

ENOUGH_CARDS = 60
"""How many cards a deck has, second cards included: some fifty are what an article of a thousand words is worth."""
MOST_WORDS = 8
"""How many words an answer has at most that is to come to mind whole."""
FEW_WORDS = 3
"""From how many words on a piece of a sentence says something of its own."""
OF_A_QUOTE = (Direction.SPEAKER, Direction.STATEMENT, Direction.BLANK)
"""What is asked of a quote: the first of these that can be. Its gap beside its speaker would show the same words again,
for one of them that few people need to keep."""


@dataclass(frozen=True, slots=True)
class Selection:
    """The cards of a note: `new` go to every learner; `kept` go on only with those who have them already."""

    new: tuple[Item, ...]
    kept: tuple[Item, ...]

    @property
    def important(self) -> bool:
        """Whether the fact is important; one without cards never is."""
        return any(item.fact.important for item in self.new)

    def without(self, item: Item) -> Selection:
        """Return a selection in which a new item is only kept."""
        return Selection(tuple(other for other in self.new if other is not item), (*self.kept, item))

    def with_new(self, item: Item) -> Selection:
        """Return a selection in which a kept item is new."""
        return Selection((*self.new, item), tuple(other for other in self.kept if other is not item))


def selections(facts: Iterable[Sequence[Item]], sheet: Sheet, words: Words) -> list[Selection]:
    """Choose the cards of each fact among its items: of important facts, second cards come first."""
    halves, several = resumed(sheet, words), untold(sheet, words)
    chosen = [_selected(items, sheet, words, halves, several) for items in facts]
    left = ENOUGH_CARDS - sum(len(each.new) for each in chosen)
    for place in sorted(range(len(chosen)), key=lambda place: not chosen[place].important):
        if left > 0 and (second := _second(chosen[place])):
            chosen[place] = chosen[place].with_new(second)
            left -= 1
    return _with_values_once(chosen)


def _with_values_once(chosen: list[Selection]) -> list[Selection]:
    """Ask what a value stands for of the first figure that has it alone: to the others, its card would be wrong."""
    seen: dict[str, FactRef] = {}
    for place, each in enumerate(chosen):
        for item in each.new:
            if item.direction is Direction.MEANING and item.material:
                value = normalised(f"{item.stem} {item.material.text}")
                if seen.setdefault(value, item.ref) != item.ref:
                    chosen[place] = each.without(item)
    return chosen


def _selected(
    items: Sequence[Item], sheet: Sheet, words: Words, halves: Collection[str], several: Collection[str]
) -> Selection:
    """Choose the one card of a fact, or those that the sheet wants.

    `halves` are the keys of quotes that say nothing without the one before, `several` those of quotes beside which
    another one is as right an answer to what was said on the topic.
    """
    good = [
        item
        for item in items
        if _is_gradable(item, words)
        and not tells_itself(item, sheet)
        and not (item.direction is Direction.STATEMENT and item.ref.key in several)
    ]
    wanted = items[0].fact.cards or sheet.cards
    if wanted:
        return Selection(tuple(item for item in good if item.direction in wanted), ())
    half = isinstance(items[0].fact, Quote) and items[0].ref.key in halves and not items[0].fact.important
    teaching = [
        item for item in good if not (half or _says_nothing(item) or asks_for_the_only_document(item, sheet, words))
    ]
    usual = _usual({item.direction: item for item in teaching}, words)
    new = tuple(item for item in good if item.direction in usual)
    return Selection(new, tuple(item for item in good if item not in new))


def _second(selection: Selection) -> Item | None:
    """Return the item of a quote that asks for something else than its first card does: what was said, in short.

    The gist of a paraphrase is the same once more, and so is one that its topic tells.
    """
    for item in selection.kept if selection.new else ():
        quote = item.fact
        if isinstance(quote, Quote) and item.gist and quote.verbatim:
            return None if telling(item.gist.text) <= telling(quote.about or "") else item
    return None


def is_choice(item: Item, words: Words) -> bool:
    """Return True if a card shows its options at once: its answer is long, or has several parts."""
    return bool(item.distractors) and (_length(item) > MOST_WORDS or _is_list(item, words))


def _usual(good: dict[Direction, Item], words: Words) -> Collection[Direction]:
    """Return the directions that are asked where the sheet says nothing."""
    quote = next((item.fact for item in good.values() if isinstance(item.fact, Quote)), None)
    if quote:
        return [direction for direction in OF_A_QUOTE if direction in good][:1]
    if Direction.ROLE in good and Direction.HOLDER in good:
        return {Direction.HOLDER if is_choice(good[Direction.ROLE], words) else Direction.ROLE}
    return {Direction.VALUE, *_only(good)}


def _only(good: dict[Direction, Item]) -> Collection[Direction]:
    """Return the one direction that is left, if it is one."""
    return good if len(good) == 1 else ()


def _says_nothing(item: Item) -> bool:
    """Return True if a card would show, or want, words that mean nothing by themselves.

    That is a piece of a sentence of a word or two, which anybody could have said; a longer one, where no topic says
    what it is about, or where it is the answer; and a gap with hardly a word around it.
    """
    quote = item.fact
    if not isinstance(quote, Quote):
        return False
    length = len(quote.words.split())
    piece = length == 1 or is_fragment(quote)
    if item.direction is Direction.STATEMENT:
        return piece and not quote.gist
    if item.direction is Direction.BLANK and not has_words_around(quote):
        return True
    if piece and length < FEW_WORDS:
        return not quote.important
    return piece and not quote.about and length <= MOST_WORDS


def _is_gradable(item: Item, words: Words) -> bool:
    """Return True if an answer is short and one, or there are others to choose it from."""
    short = _length(item) <= MOST_WORDS and not _is_list(item, words)
    return short or (item.direction is not Direction.STATEMENT and len(item.distractors) >= OPTIONS - 1)


def _length(item: Item) -> int:
    return len(item.in_brief.text.split())


def _is_list(item: Item, words: Words) -> bool:
    """Return True if a role has several parts: each would have to come to mind."""
    if item.direction is not Direction.ROLE or not isinstance(item.fact, Person):
        return False
    return len(parts_of_role(item.fact, words)) > 1
